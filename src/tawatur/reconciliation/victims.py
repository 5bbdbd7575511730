"""Who the victims are that a claim counts: soldiers, children; whose soldiers; all of them, or some of those told."""

import re
from collections.abc import Iterable

from msgspec import Struct

from tawatur.core.claim import Item
from tawatur.packs.packs import Packs
from tawatur.reconciliation.accounts import Account, WordReader
from tawatur.reconciliation.names import NameReader

_STOP = re.compile(r"[.,،\n]")
_BEHIND = 45  # characters behind the number in which its noun and what tells whose they are stand
_NEAR = 3  # words behind the number that say who they are


class Victims(Struct, frozen=True):
    """Whom a number counts. `kinds` and `states` are empty where the words do not say; `some`: a part of those told;
    `besides`: others are told beside them, who are not in the number.
    """

    kinds: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    some: bool = False
    besides: bool = False

    def apart(self, other: "Victims", few: frozenset[str]) -> bool:
        """Whether these are others than those: of another kind, of another state, or of a kind of which the dead of an
        attack are seldom all (`few`), where the other count is of nobody in particular.
        """
        kinds = bool(self.kinds and other.kinds) and not self.kinds & other.kinds
        states = bool(self.states and other.states) and not self.states & other.states
        told = self.kinds or other.kinds
        return kinds or states or (bool(self.kinds) != bool(other.kinds) and told <= few)

    def narrower(self, other: "Victims") -> bool:
        """Whether one of the two is told as a part, and the other is not."""
        return self.some != other.some or bool(self.kinds) != bool(other.kinds)

    def among(self, other: "Victims") -> bool:
        """Whether these are told more narrowly than those, of whose kinds and states they are."""
        wider = other.kinds <= self.kinds and other.states <= self.states
        return wider and (other.kinds, other.states) != (self.kinds, self.states)


class VictimReader:
    """Reads whom the number of an item counts, as the languages of the rules write it."""

    def __init__(self, packs: Packs, reading: WordReader, reader: NameReader) -> None:
        """`reading` gives the comparable form of words, `reader` the states that words name."""
        rules = packs.reconciliation_rules
        self._reading, self._split = reading, reader.bare_states
        self._kinds = {self._stem(text): w.key for w in rules.victims for listed in w.words.values() for text in listed}
        self.few = frozenset(rules.few_victims)
        self._some = self._fold(rules.some_victims.values())
        self._besides = self._fold(rules.besides.values())
        self._among = [*self._fold(rules.among.values()), *self._besides]

    def _fold(self, lists: Iterable[list[str]]) -> list[str]:
        return [self._reading.folded(text) for listed in lists for text in listed]

    def _stem(self, text: str) -> tuple[str, ...]:
        return tuple(map(self._reading.stem, self._reading.folded(text).split()))

    def read(self, account: Account, item: Item) -> Victims:
        """Whom the item counts; nothing is known where its words are not in the report."""
        if item.span is None:
            return Victims()
        text = account.document.text
        behind = text[item.span.end : item.span.end + _BEHIND]
        folded = self._reading.folded(text[item.span.start : item.span.end] + self._before_others(behind))
        words = self._stem(folded)[: len(self._stem(text[item.span.start : item.span.end])) + _NEAR]
        runs = {words[n : n + size] for n in range(len(words)) for size in (1, 2)}
        kinds = frozenset(self._kinds[run] for run in runs if run in self._kinds)
        states = frozenset(word for word in self._split(" ".join(words)) if word.isupper())
        following = self._reading.folded(_STOP.split(behind, maxsplit=1)[0])
        besides = bool(kinds) and any(word in following for word in self._besides)
        return Victims(kinds, states, any(word in folded for word in self._some), besides)

    def _before_others(self, behind: str) -> str:
        """The words behind a number up to those from which others are counted («بينهم»), or to a stop."""
        folded = self._reading.folded(_STOP.split(behind, maxsplit=1)[0])
        places = [place for word in self._among if (place := folded.find(word)) >= 0]
        return folded[: min(places)] if places else folded
