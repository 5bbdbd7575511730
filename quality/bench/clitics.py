"""Where attached particles part from a word: half of the Arabic PUD treebank.

A boundary is a place inside an unbroken run of letters, digits and vowel signs at which the treebank parts two
tokens; the article is part of its noun there, so it is none. How the others' figures were counted is not told; this
is the plain reading of "boundary F1", and the half measured here need not be theirs.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tawatur.core.analysis import Token
from tawatur.language.analyse import find_tools
from tawatur.packs.packs import Packs

ABOUT = "attached particles and pronouns in Arabic"
NEEDS = ("ud_pud_ar",)
_LETTER = re.compile(r"[\w\u0640\u064b-\u0652\u0670]")


def measure(bench: Path, packs: Packs) -> Iterator[tuple[str, str, str, str, str]]:
    """F1 over boundaries, with precision and recall."""
    tokeniser = find_tools("ar", packs)[0]
    article = packs.languages["ar"].particles.article
    right = told = kept = 0
    for text, gold in read_sentences(bench / NEEDS[0] / "ar_pud.conllu"):
        ours = set(find_boundaries(text, tokeniser.cut(text, 0, len(text)), article))
        right, told, kept = right + len(ours & gold), told + len(ours), kept + len(gold)
    precision, recall = right / max(told, 1), right / max(kept, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    yield ("PUD, boundary F1", str(kept), f"{f1:.3f} ({precision:.2f}/{recall:.2f})",
           "leading و .369  Tashaphyne .654  look-up .705  BiLSTM-CRF .938",
           "a boundary lies between two letters of one unbroken run; the others may have been read on another half",
           )  # fmt: skip


def read_sentences(place: Path) -> Iterator[tuple[str, set[int]]]:
    """The sentences as written, each with the places inside a run of letters at which the treebank parts tokens."""
    text, gold, open_end = "", set[int](), False
    for line in (*place.read_text(encoding="utf-8").splitlines(), ""):
        if not line:
            if text:
                yield text, gold
            text, gold, open_end = "", set(), False
        elif not line.startswith("#"):
            cells = line.split("\t")
            if open_end and _LETTER.match(cells[1]) and _LETTER.match(text[-1]):
                gold.add(len(text))
            open_end = "SpaceAfter=No" in cells[9]
            text += cells[1] + ("" if open_end else " ")


def find_boundaries(text: str, tokens: Iterable[Token], article: str) -> Iterator[int]:
    """Where our tokens, particles and pronouns part letters; the article is left with its noun."""
    end = -1
    for token in tokens:
        if token.start == end and _LETTER.match(text[end]) and _LETTER.match(text[end - 1]):
            yield end
        end = token.end
        letters = [place for place in range(token.start, token.end) if text[place].isalpha() and text[place] != "ـ"]
        own = token.before[: token.before.index(article)] if article in token.before else token.before
        counts = [sum(map(len, own[: number + 1])) for number in range(len(own))]
        yield from (letters[count] for count in counts if count < len(letters))
        if token.after:
            yield letters[-len(token.after)]
