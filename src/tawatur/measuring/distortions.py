"""Distorted copies of a report: one change each, in one slot of one claim, and what should be read then."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256

from msgspec import Struct

from tawatur.core.spans import Span
from tawatur.core.values import Amount
from tawatur.measuring.edits import Edit, apply_edits
from tawatur.measuring.gold import GoldClaim, GoldLink, GoldName, GoldReport
from tawatur.measuring.words import WordFinder
from tawatur.packs.distortions import DistortionPack, MeasuringRules

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_POWERS = (1, 10**3, 10**6, 10**9, 10**12)
_LAST_SURE_DAY = 28  # every month has it
Days = tuple[date | None, date | None]
_DENIABLE = frozenset({"stated", "confirmed", "planned"})
# What is said, and who holds which office, has no opposite in one word.
_NEVER_DENIED = frozenset({"statement", "office"})


class Distortion(Struct, frozen=True):
    """One distorted copy. `row` is the claim; the fields below hold what should be read, by kind.

    wrong_value: `amount`, of item `item`, or of the value where that is None. stale_event: `days`, None where
    the new words leave the year open. swapped_actor: `exchanged`, two roles and who fills them now.
    false_credit: the link at `link` is now `credited`.
    """

    kind: str
    doc: str
    row: int
    text: str
    edits: tuple[Edit, ...]
    amount: Amount | None = None
    item: int | None = None
    days: Days | None = None
    exchanged: tuple[tuple[str, GoldName], ...] = ()
    link: int = 0
    credited: str = ""


def distort_report(
    report: GoldReport, pack: DistortionPack, rules: MeasuringRules, finder: WordFinder
) -> Iterator[Distortion]:
    """Every distorted copy of a report that its pack has words for, claim by claim."""
    maker = _Maker(report, pack, rules, finder)
    for row, claim in enumerate(report.claims):
        for make in (maker.change_value, maker.deny, maker.exchange, maker.date_anew, maker.credit):
            yield from make(row, claim)


class _Maker:
    """Makes the copies of one report."""

    def __init__(self, report: GoldReport, pack: DistortionPack, rules: MeasuringRules, finder: WordFinder) -> None:
        self._report = report
        self._pack = pack
        self._rules = rules
        self._finder = finder
        self._places = {one.key for claim in report.claims for one in claim.roles.get("place", ())}

    def change_value(self, row: int, claim: GoldClaim) -> Iterator[Distortion]:
        """The figure of a value or of an item becomes another."""
        told = [(None, claim.value.span, claim.value.amount)] if claim.value else []
        counted = [(at, item.span, item.quantity) for at, item in enumerate(claim.items) if item.quantity]
        for item, span, amount in (*told, *counted):
            changed = self._change_figure(span, amount, row)
            if changed:
                edit, becomes = changed
                yield self._copy("wrong_value", row, [edit], amount=becomes, item=item)

    def deny(self, row: int, claim: GoldClaim) -> Iterator[Distortion]:
        """The first verb of the claim that the pack can deny is denied."""
        if not set(claim.modalities) & _DENIABLE or set(claim.events) & _NEVER_DENIED:
            return
        found = self._finder.find_first(self._report.text, claim.evidence[0], self._pack.denials)
        if found:
            place, denied = found
            yield self._copy("inverted_polarity", row, [Edit(*place, denied)])

    def exchange(self, row: int, claim: GoldClaim) -> Iterator[Distortion]:
        """Two who stand on the two sides of the event change places, where both are named in the claim."""
        for one, other in self._rules.exchanged:
            sides = [claim.roles.get(role, ()) for role in (one, other)]
            if any(len(side) != 1 or not side[0].names or side[0].key in self._places for side in sides):
                continue
            (left,), (right,) = sides
            spans = [self._find_name(name, claim.evidence[0]) for name in (left, right)]
            if spans[0] is None or spans[1] is None or spans[0].overlaps(spans[1]):
                continue
            words = [span.read(self._report.text) for span in spans if span]
            edits = [
                Edit(span.start, span.end, word) for span, word in zip(spans, reversed(words), strict=True) if span
            ]
            yield self._copy("swapped_actor", row, edits, exchanged=((one, right), (other, left)))

    def date_anew(self, row: int, claim: GoldClaim) -> Iterator[Distortion]:
        """The day, month or year of the event becomes another."""
        if claim.when is None:
            return
        words = claim.when.span.read(self._report.text)
        for pattern, change in ((_YEAR, _change_year), (_DAY, _change_day)):
            hit = pattern.search(words)
            new = hit and change(int(hit[0]), (claim.when.start, claim.when.end))
            if hit and new:
                start = claim.when.span.start + hit.start()
                yield self._copy("stale_event", row, [Edit(start, start + len(hit[0]), str(new[0]))], days=new[1])
                return
        found = self._finder.find_first(self._report.text, claim.when.span, self._pack.days)
        if found:
            place, other = found
            yield self._copy("stale_event", row, [Edit(*place, other)])

    def credit(self, row: int, claim: GoldClaim) -> Iterator[Distortion]:
        """A named hand of the chain becomes another one, throughout the report."""
        active = {one.key for role, fillers in claim.roles.items() if role != "speaker" for one in fillers}
        for place, link in enumerate(claim.chain):
            others = self._pack.credits.get(link.kind, [])
            if not others or not link.who.names or link.who.key in active:
                continue
            other = others[self._pick(row, len(others))]
            edits = self._rename(link, other)
            if edits:
                yield self._copy("false_credit", row, edits, link=place, credited=other)

    def _copy(self, kind: str, row: int, edits: Sequence[Edit], **wanted: object) -> Distortion:
        text = apply_edits(self._report.text, edits)
        return Distortion(kind, self._report.doc, row, text, tuple(sorted(edits)), **wanted)  # type: ignore[arg-type]

    def _change_figure(self, span: Span, amount: Amount, row: int) -> tuple[Edit, Amount] | None:
        """Digits, or else a number word, that tell the lower end of `amount`, changed; and the amount then told."""
        told = amount.high if amount.low is None else amount.low
        words = span.read(self._report.text)
        for hit in _DIGITS.finditer(words):
            figure = float(hit[0].replace(",", ""))
            if told in [figure * power for power in _POWERS]:
                new = _change_digits(hit[0], self._pick(row, 7))
                start = span.start + hit.start()
                factor = float(new.replace(",", "")) / figure
                return Edit(start, start + len(hit[0]), new), _scale(amount, factor)
        for other in self._pack.figures:
            found = self._finder.find_first(self._report.text, span, {other.word: other.other})
            if found and told in [other.was * power for power in _POWERS]:
                return Edit(*found[0], found[1]), _scale(amount, other.becomes / other.was)
        return None

    def _find_name(self, name: GoldName, within: Span) -> Span | None:
        """Where one of the spellings of a name stands first."""
        spellings = dict.fromkeys(name.names, "")
        found = self._finder.find_first(self._report.text, within, spellings)
        return Span(within.doc, *found[0]) if found else None

    def _rename(self, link: GoldLink, other: str) -> list[Edit]:
        """Every place of a name renamed; a person called by one name is called by the last of the new one."""
        edits: list[Edit] = []
        for name in sorted(link.who.names, key=len, reverse=True):
            short = link.kind == "person" and len(name.split()) == 1
            for start, end in self._finder.find_all(self._report.text, name):
                if all(end <= edit.start or edit.end <= start for edit in edits):
                    edits.append(Edit(start, end, other.rsplit(maxsplit=1)[-1] if short else other))
        return edits

    def _pick(self, row: int, of: int) -> int:
        """A place below `of` that hangs on the seed and the claim alone."""
        told = f"{self._rules.seed}/{self._report.doc}/{row}".encode()
        return int.from_bytes(sha256(told).digest()[:4]) % of


def _change_digits(digits: str, step: int) -> str:
    """The first digit raised by 1 to 7 within 2 to 9, so that the figure keeps its length and its noun its form."""
    first = int(digits[0])
    return str(2 + (first - 1 + step) % 8 if first > 1 else 2 + step) + digits[1:]


def _scale(amount: Amount, factor: float) -> Amount:
    low = None if amount.low is None else amount.low * factor
    high = amount.high if amount.bound == "between" else None if amount.high is None else amount.high * factor
    return Amount(low, high, amount.bound, amount.unit)


def _change_year(year: int, days: Days) -> tuple[int, Days] | None:
    """Two years earlier, if that is the year gold means."""
    if not any(day and day.year == year for day in days):
        return None
    return year - 2, (_shift_year(days[0]), _shift_year(days[1]))


def _shift_year(day: date | None) -> date | None:
    """The same day two years earlier; there is no 29 February then."""
    return day and day.replace(year=day.year - 2, day=min(day.day, _LAST_SURE_DAY) if day.month == 2 else day.day)


def _change_day(number: int, days: Days) -> tuple[int, Days] | None:
    """Another day of the month, if `number` is the day gold means."""
    if days[0] is None or days[0] != days[1] or days[0].day != number:
        return None
    other = number + 9 if number + 9 <= _LAST_SURE_DAY else number - 9
    day = days[0].replace(day=other)
    return other, (day, day)
