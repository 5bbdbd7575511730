"""Write how often the words of city names are used: the WORDS folder of cities.py.

usage: cities_words.py CITIES OUT

CITIES as for cities.py. Needs the package wordfreq, which the project itself does not; run it in a place of its own.
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

from wordfreq import zipf_frequency  # type: ignore[import-not-found]

LEAST = 1.0  # what is rarer is not attested


def main(cities: Path, out: Path) -> None:
    """One file a language: a word and its Zipf frequency a line."""
    words: dict[str, set[str]] = {"ar": set(), "en": set()}
    for city in json.loads(cities.read_bytes()).values():
        plain = "".join(c for c in unicodedata.normalize("NFKD", city["name"]) if not unicodedata.combining(c))
        words["en"].add(re.sub("[’‘ʻ`ʼʿʾ]", "", plain))
        words["ar"].update(
            w for name in city["alternatenames"] if re.fullmatch("[ء-غف-ي ]+", name) for w in name.split()
        )
    out.mkdir(exist_ok=True)
    for code, listed in words.items():
        told = {word: zipf_frequency(word, code) for word in sorted(listed) if " " not in word}
        lines = [f"{word} {figure}\n" for word, figure in told.items() if figure >= LEAST]
        (out / f"{code}.txt").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
