"""Words other rooms write without a language (figures, days, designations, codes), said in the page's."""

import re
from datetime import date

from tawatur.core.memory import Memory
from tawatur.core.values import Amount, Bound, Reason
from tawatur.packs.languages import BRIDGE
from tawatur.packs.packs import Packs
from tawatur.publishing.casebook import Casebook
from tawatur.publishing.dates import span_words
from tawatur.publishing.figures import SCALES, counted_words, money_words, quantity_words
from tawatur.publishing.markup import Text, left_to_right, plain
from tawatur.publishing.naming import Naming
from tawatur.publishing.periods import read_day
from tawatur.publishing.voice import Voice

_SCALE = dict(SCALES)
_BOUND: dict[str, Bound] = {"about": "about", "over": "over", "up to": "up_to", "": "exact"}
_NUMBER = r"(\d[\d.]*)(?: (million|billion|trillion))?"
_AMOUNT = re.compile(rf"(?:(about|over|up to) )?{_NUMBER}(?: to {_NUMBER})?(?: ([A-Z]{{3}}|[a-z]+))?(?: ([^/]+))?")
_DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_DAYS = re.compile(rf"(?:(since|until) )?({_DAY})(?: to ({_DAY}))?")
_KEPT = 1 << 14  # words that are kept read
_CODES = ("said", "stage", "modality", "category", "slot")


class Readings:
    """Reads back what reconciliation and register wrote in plain words, and says it in one voice."""

    def __init__(self, book: Casebook, naming: Naming, voice: Voice, packs: Packs) -> None:
        """Readings of one affair in one voice."""
        self.book = book
        self.naming = naming
        self.voice = voice
        self._items = {
            name: entry.designation
            for entry in packs.items.entries.values()
            for name in (entry.designation, *(() if entry.system else entry.names.get(BRIDGE, ())))
        }
        self._entities = {name: entity for entity in book.affair.case.entities for name in reversed(entity.names)}
        self._whole = Memory(self._read, most=_KEPT)

    def reason(self, reason: Reason) -> Text:
        """A reason in words; its code where it has no phrase or lacks the figure the phrase asks for."""
        return self.voice.try_say(reason.code, figure=self.words(reason.figure)) or left_to_right(reason.code)

    def words(self, written: str, *, joint: str = "against") -> Text:
        """The words in the page's language as far as they can be read, else verbatim and isolated.

        What stands apart by strokes is joined as `joint` says.
        """
        whole = self._whole[written.strip()]
        if whole:
            return whole
        for mark in (" / ", ", "):
            parts = [part for part in written.split(mark) if part.strip()]
            if len(parts) > 1:
                read = [self._whole[part.strip()] for part in parts]
                if any(read):
                    told = [one or self.voice.word(part) for one, part in zip(read, parts, strict=True)]
                    return self.voice.join(told, kind=joint if mark == " / " else "list")
        return self.voice.word(written)

    def _read(self, written: str) -> Text:
        """One thing written without a language, () where it is not understood."""
        if written in self.book.documents:
            return self.naming.report(written)
        for code in _CODES:
            if self.voice.knows(f"{code}.{written}"):
                return self.voice.say(f"{code}.{written}")
        if written in self._entities:
            return self.naming.entity(self._entities[written])
        if written in self._items:
            return self.naming.designation(self._items[written])
        return self._days(written) or self._amount(written) or self.voice.word(self.naming.describer.say(written))

    def _days(self, written: str) -> Text:
        """A day, month or year, or a stretch of them, in ISO writing."""
        found = _DAYS.fullmatch(written)
        if not found:
            return ()
        side, first, last = found.groups()
        start: date | None = None if side == "until" else read_day(first)
        end: date | None = None if side == "since" else read_day(last or first, last=True)
        return span_words(start, end, self.voice)

    def _amount(self, written: str) -> Text:
        """A figure with its bound and unit, and what is counted."""
        found = _AMOUNT.fullmatch(written)
        if not found:
            return ()
        bound, low, low_scale, high, high_scale, unit, rest = found.groups()
        value = float(low.rstrip(".")) * _SCALE.get(low_scale or "", 1)
        if high:
            top = float(high.rstrip(".")) * _SCALE.get(high_scale or "", 1)
            amount = Amount(value, top, "between", unit)
        else:
            named = _BOUND[bound or ""]
            amount = Amount(None if named == "up_to" else value, None if named == "over" else value, named, unit)
        if unit and unit.isupper():
            return money_words(amount, self.voice)
        persons = counted_words(amount, rest or "", self.voice)
        if persons:
            return persons
        told = quantity_words(amount, "" if rest else unit or "", self.voice)
        if rest and unit:
            counted = Amount(amount.low, amount.high, amount.bound)
            return (*quantity_words(counted, "", self.voice), *plain(" "), *self.words(rest))
        return told
