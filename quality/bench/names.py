"""Names across scripts: Google's Arabic-English words.

How the others' pairs were made is not told. Here a word is looked for among all Latin words of its list; ties count by
their middle rank. A hard pair sets the right word against the wrong one that is hardest to tell: the one nearest to it
in Latin letters, or the one nearest to the Arabic word written letter for letter. Nothing was learnt from the lists.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from tawatur.packs.packs import Packs
from tawatur.reconciliation.names import NameReader

ABOUT = "names across scripts"
NEEDS = ("names_ar_latin",)
Pair = tuple[str, str]

_SAMPLE = 12  # one Arabic word in so many is looked for among all Latin ones: each takes a third of a second
_TOP = 10
# The letters of the Arabic alphabet one by one, as any romaniser without a table of sounds writes them.
_LETTERS = str.maketrans({
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ة": "h", "ى": "a", "أ": "a", "إ": "i", "آ": "a",
    "ؤ": "w", "ئ": "y", "ء": "",
})  # fmt: skip


def measure(bench: Path, packs: Packs) -> Iterator[tuple[str, str, str, str, str]]:
    """Ranks and areas."""
    reader = NameReader(packs)
    pairs = read_words(bench / NEEDS[0] / "ar2en-eval.txt")
    latin = sorted({theirs for _, theirs in pairs})
    some = pairs[::_SAMPLE]
    ranks = [rank([reader.sounds.likeness(ours, one) for one in latin], latin.index(theirs)) for ours, theirs in some]
    first, mean = share(r == 1 for r in ranks), sum(1 / r for r in ranks if r <= _TOP) / len(ranks)
    yield ("Google ar-en, acc@1 / MRR@10", str(len(some)), f"{first:.3f} / {mean:.3f}",
           "unidecode .408/.543  skeleton .552/.651  romanizer .662/.755",
           f"every {_SAMPLE}th word of the list, looked for among its {len(latin)} Latin words")  # fmt: skip
    true = [reader.sounds.likeness(*pair) for pair in pairs]
    others = "unidecode .531  logic-v2 .635  skeleton .722  romanizer .938"
    hard = (
        ("nearest in Latin letters", near_latin(pairs, latin)),
        ("nearest to its letters", near_letters(pairs, latin)),
    )
    for name, wrong in hard:
        false = [reader.sounds.likeness(ours, one) for (ours, _), one in zip(pairs, wrong, strict=True)]
        yield f"hard pairs, {name}, AUC", str(len(pairs)), f"{area(true, false):.3f}", others, ""


def read_words(place: Path) -> list[Pair]:
    """Arabic words with their Latin spelling."""
    lines = place.read_text(encoding="utf-8").splitlines()
    return [(ours, theirs) for ours, theirs in (line.split("\t") for line in lines if "\t" in line)]


def near_latin(pairs: Sequence[Pair], latin: Sequence[str]) -> list[str]:
    """For each pair the wrong Latin word nearest to the right one."""
    return [_nearest(theirs, theirs, latin) for _, theirs in pairs]


def near_letters(pairs: Sequence[Pair], latin: Sequence[str]) -> list[str]:
    """For each pair the wrong Latin word nearest to the Arabic one written letter for letter."""
    return [_nearest(ours.translate(_LETTERS), theirs, latin) for ours, theirs in pairs]


def _nearest(word: str, right: str, latin: Sequence[str]) -> str:
    found = process.extract(word, latin, scorer=fuzz.ratio, limit=2)
    return next(str(one) for one, *_ in found if one != right)


def rank(figures: Sequence[float], right: int) -> float:
    """The middle rank of the right one."""
    higher = sum(figure > figures[right] for figure in figures)
    return higher + (1 + sum(figure == figures[right] for figure in figures)) / 2


def area(true: Sequence[float], false: Sequence[float]) -> float:
    """The chance that a true figure is above a false one, ties by half."""
    row = sorted(false)
    return sum(bisect_left(row, one) + bisect_right(row, one) for one in true) / 2 / len(true) / len(row)


def share(truths: Iterable[bool]) -> float:
    """The share that holds."""
    every = list(truths)
    return sum(every) / max(len(every), 1)
