"""Whether an Arabic and a Latin spelling are of one name, by how Arabic writes the sounds of Latin letters."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from tawatur.core.folding import Folding
from tawatur.packs.rules import SoundRules
from tawatur.packs.sounds import FIRST, LAST, STEPS, Spellings

_LATIN = re.compile("[^a-z]")
_PAIR = 2  # Arabic letters that one sound may take
LONGEST = 4  # Latin letters that one Arabic letter may stand for
_NEVER = 1 << 30
# What Latin letters with more than a mark on them are taken for.
_BARE = str.maketrans({"ı": "i", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


class SoundReader:
    """Weighs pairs of words. A table of `spellings` says what each Arabic letter may be in Latin ones."""

    def __init__(self, spellings: Spellings, rules: SoundRules, folding: Folding) -> None:
        """`rules` say what a spelling costs that is not in the table."""
        self._spellings = spellings
        self._letters = frozenset("".join(spellings)) - {FIRST, LAST}
        self._rules = rules
        self._fold = folding.fold
        self.likeness = lru_cache(maxsize=200_000)(self._weigh)

    def _weigh(self, arabic: str, latin: str) -> float:
        """How alike two words sound: 0 if each letter is spelt in its one way, lower the rarer the spellings are.

        The figure is the logarithm of the likeliest spelling's probability, for each letter of both words. It is
        minus infinity for a word without letters of its script.
        """
        ours = "".join(letter for letter in self._fold(arabic) if letter in self._letters)
        theirs = bare_latin(latin)
        if not ours or not theirs:
            return float("-inf")
        return -self.cost(ours, theirs) / STEPS / (len(ours) + len(theirs))

    def cost(self, ours: str, theirs: str) -> int:
        """What the cheapest way costs to write the Arabic letters `ours` as the Latin letters `theirs`."""
        return self.fill(mark_ends(ours), theirs)[-1][-1]

    def fill(self, sounds: Sequence[str], theirs: str) -> list[list[int]]:
        """What it costs to have written so many sounds (rows) as so many Latin letters (columns)."""
        width = len(theirs) + 1
        rows = [[0] + [_NEVER] * (width - 1), *([_NEVER] * width for _ in sounds)]
        for place in range(len(sounds)):
            for step in (1, _PAIR):
                spelt = self._spellings.get("".join(sounds[place : place + step]))
                if step == 1 or (spelt and place + step <= len(sounds)):
                    self._advance(rows[place], rows[place + step], spelt or {}, theirs, strange=step == 1)
        return rows

    def price(self, sounds: Sequence[str], latin: str) -> int | None:
        """What one sound, or two taken together, cost written as `latin`; None if two are never written so."""
        cost = self._spellings.get("".join(sounds), {}).get(latin)
        if cost is None and len(sounds) == 1:
            return self._rules.strange + self._rules.strange_letter * len(latin)
        return cost

    def _advance(
        self, here: list[int], there: list[int], spelt: Mapping[str, int], theirs: str, *, strange: bool
    ) -> None:
        """Carry what was paid before a sound over to behind it; `strange` if any spelling may be tried at a price."""
        dear, letter = self._rules.strange, self._rules.strange_letter
        for start, paid in enumerate(here):
            if paid >= _NEVER:
                continue
            for end in range(start, min(start + LONGEST, len(theirs)) + 1):
                cost = spelt.get(theirs[start:end])
                if cost is None:
                    if not strange:
                        continue
                    cost = dear + letter * (end - start)
                there[end] = min(there[end], paid + cost)


def bare_latin(word: str) -> str:
    """The letters a-z of a Latin word, marks off."""
    return _LATIN.sub("", unicodedata.normalize("NFKD", word.lower().translate(_BARE)))


def mark_ends(word: str) -> list[str]:
    """The letters of an Arabic word, the first and the last marked as such."""
    last = len(word) - 1
    marks = (FIRST if place == 0 else LAST if place == last else "" for place in range(len(word)))
    return [mark + letter for mark, letter in zip(marks, word, strict=True)]
