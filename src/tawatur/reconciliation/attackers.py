"""How many carried out an attack, read from the words of a claim."""

from collections.abc import Iterable, Sequence

from tawatur.packs.packs import Packs
from tawatur.reconciliation.accounts import WordReader
from tawatur.reconciliation.numerals import NumeralReader

_AHEAD = 2  # words before the doers among which their number may stand («ثلاثة مهاجمين», "three masked gunmen")
Words = tuple[str, ...]


class AttackerReader:
    """Counts of attackers as the languages of the rules write them."""

    def __init__(self, packs: Packs, reading: WordReader) -> None:
        """`reading` gives the comparable form of words."""
        self._reading = reading
        rules = packs.reconciliation_rules.attackers.values()
        self._doers = {w: 1 for words in rules for w in self._fold(words.one)}
        self._doers |= {w: 2 for words in rules for w in self._fold(words.two)}
        self._doers |= {w: 0 for words in rules for w in self._fold(words.many)}
        self._deeds = {w for words in rules for w in self._fold(words.deeds)}
        self._numerals = NumeralReader(packs, reading)

    def _fold(self, phrases: Iterable[str]) -> set[Words]:
        return {self._split(phrase.partition(")")[2] or phrase) for phrase in phrases}

    def _split(self, text: str) -> Words:
        return tuple(map(self._reading.stem, self._reading.folded(text).split()))

    def count(self, text: str) -> int | None:
        """How many attackers the text tells of; None where it gives no number, or more than one."""
        words = self._split(text)
        found = {n for place in range(len(words)) if (n := self._count_at(words, place)) is not None}
        return found.pop() if len(found) == 1 else None

    def _count_at(self, words: Sequence[str], place: int) -> int | None:
        """The number of doers named at a place; None for none, for a kind of deed and for a plural without a number."""
        size = next((s for s in (2, 1) if tuple(words[place : place + s]) in self._doers), 0)
        if not size or tuple(words[max(0, place - 1) : place]) in self._deeds:
            return None
        doers = self._doers[tuple(words[place : place + size])]
        if doers:
            return doers
        beside = [*words[place + size : place + size + 1], *reversed(words[max(0, place - _AHEAD) : place])]
        return next((n for word in beside if (n := self._numerals.read(word)) is not None and n > 1), None)
