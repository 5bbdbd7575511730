"""Who the victims are that a claim counts: soldiers, children; whose soldiers; all of them, or some of those told."""

import re
from collections.abc import Iterable

from msgspec import Struct

from tawatur.core.claim import Item
from tawatur.core.spans import Span
from tawatur.packs.packs import Packs
from tawatur.reconciliation.accounts import Account, WordReader
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.numerals import NumeralReader

_STOP = re.compile(r"[.,،\n]")
_BEHIND = 45  # characters behind the number in which its noun and what tells whose they are stand
_NUMBER = re.compile(r"(?<![\w.])\d+(?![\w.])")
_SENTENCE = re.compile(r"[.\n]")
_FAR = 90  # characters behind a number in which others are told beside its victims
_FOLLOWING = 4  # words behind «إضافة إلى» in which another sort is counted
_AROUND = 16  # characters around a number in which it is called one of dead and wounded
_BEFORE = 28  # characters before a number in which it is said of whom it counts some
_NOUN = 2  # words behind a number among which its noun is («nine Afghan civilians»)
_NEAR = 3  # words behind the number that say who they are


class Victims(Struct, frozen=True):
    """Whom a number counts. `kinds` and `states` are empty where the words do not say; `some`: a part of those told;
    `besides`: others are told beside them, who are not in the number; `joint`: dead and wounded in one number.
    """

    kinds: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    some: bool = False
    besides: bool = False
    joint: bool = False

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
        self._joining = {
            reading.stem(word)
            for language in packs.languages.values()
            for word in (*language.conjunctions, *language.particles.conjunctions)
        }
        self._kinds = {self._stem(text): w.key for w in rules.victims for listed in w.words.values() for text in listed}
        self.few = frozenset(rules.few_victims)
        self._some = self._fold(rules.some_victims.values())
        self._among_before = self._fold(rules.among_before.values())
        self._besides = self._fold(rules.besides.values())
        self._joint = self._fold(rules.joint_counts.values())
        self._inner = self._fold(rules.among.values())
        self._among = [*self._inner, *self._besides]
        self._numerals = NumeralReader(packs, reading)

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
        some = any(word in folded for word in self._some) or self._is_of_those_told(text, item.span, behind)
        return Victims(
            kinds,
            states,
            some,
            bool(kinds) and self._goes_on(text[item.span.end :][:_FAR]),
            self._is_joint(account, item.span),
        )

    def list_parts(self, text: str) -> dict[str, int]:
        """How many of each kind there were among those counted, right behind the word that says so and in its list:
        «51 شخصا بينهم 40 طفلا وخمس نساء», "39 people, including 16 foreigners".
        """
        folded = self._reading.folded(text)
        places = [place + len(word) for word in self._inner if (place := folded.find(word)) >= 0]
        return self.list_kinds(folded[min(places) :]) if places else {}

    def list_kinds(self, text: str) -> dict[str, int]:
        """The kinds a list begins to count, each with its number: «تسعة مدنيين وأربعة مسلحين», "nine Afghan civilians
        and four insurgents".
        """
        words, found, place = self._stem(text), dict[str, int](), 0
        while place < len(words):
            number = self._read_number(words[place])
            nouns = [n for n in range(place + 1, place + 1 + _NOUN) if words[n : n + 1] in self._kinds]
            if number is None or not nouns:
                told = words[place] in self._joining or words[place : place + 1] in self._kinds
                if not found or not told:
                    break
                place += 1
                continue
            found.setdefault(self._kinds[words[nouns[0] : nouns[0] + 1]], number)
            place = nouns[0] + 1
        return found

    def _read_number(self, word: str) -> int | None:
        """A number, be a conjunction written onto it («وخمس»)."""
        number = self._numerals.read(word)
        return self._numerals.read(word[1:]) if number is None and word[:1] in self._joining else number

    def list_among(self, text: str) -> frozenset[str]:
        """The numbers in digits behind a word that tells who some of those counted are, or before one: «بينهم 24 في
        سبها», "24 of them in Sabha".
        """
        folded = self._reading.folded(text)
        places = [place for word in self._among if (place := folded.find(word)) >= 0]
        behind = _NUMBER.findall(folded[min(places) :]) if places else []
        return frozenset((*behind, *(n for n in _NUMBER.findall(folded) if any(n + w in folded for w in self._some))))

    def _is_of_those_told(self, text: str, span: Span, behind: str) -> bool:
        """Whether a part of those told before is counted: «قتل اثنان منهم», «بين القتلى عشرة أجانب»."""
        tail = self._reading.folded(_STOP.split(behind, maxsplit=1)[0])
        before = self._reading.folded(_STOP.split(text[max(0, span.start - _BEFORE) : span.start])[-1])
        last = len(tail.split()) <= _NEAR and any(tail.endswith(word) for word in self._some)
        return last or any(word in before for word in self._among_before)

    def _goes_on(self, behind: str) -> bool:
        """Whether a count of another sort follows («..., إضافة إلى ثلاثة عمال»)."""
        folded = self._reading.folded(_SENTENCE.split(behind, maxsplit=1)[0])
        places = [place + len(word) - 1 for word in self._besides if (place := folded.find(word)) >= 0]
        words = self._stem(folded[min(places) :])[:_FOLLOWING] if places else ()
        return any((word,) in self._kinds for word in words)

    def _is_joint(self, account: Account, span: Span) -> bool:
        """Whether the number counts the dead and the wounded together («119 قتيلا وجريحا», «مقتل وإصابة ثمانية»)."""
        text = account.document.text
        around = f"{text[max(0, span.start - _AROUND) : span.start]}|{text[span.start : span.end + _AROUND]}"
        folded = self._reading.folded(around)
        return any(word in folded for word in self._joint)

    def _before_others(self, behind: str) -> str:
        """The words behind a number up to those from which others are counted («بينهم»), or to a stop."""
        folded = self._reading.folded(_STOP.split(behind, maxsplit=1)[0])
        places = [place for word in self._among if (place := folded.find(word)) >= 0]
        return folded[: min(places)] if places else folded
