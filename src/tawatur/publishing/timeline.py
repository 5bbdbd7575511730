"""What happened when: a list, and a drawing of the time the reports are about."""

from datetime import date, timedelta

from msgspec import Struct

from tawatur.core.case import TimelineEntry
from tawatur.publishing.dates import day_words, when_words
from tawatur.publishing.desk import Desk
from tawatur.publishing.evidence import Sentence
from tawatur.publishing.inclusions import name_whole
from tawatur.publishing.markup import Text, flatten
from tawatur.publishing.rules import dossier_rules

WIDTH, MARGIN, ROW, MARK = 760, 46, 22, 9


class Moment(Struct, frozen=True):
    """One entry of the list; `number` keys it to the drawing, `whole` tells what the event is part of."""

    number: int
    when: Text
    event: Sentence
    status: str
    status_text: Text
    finding: str
    whole: Text


class Bar(Struct, frozen=True, gc=False):
    """An entry as drawn: its number, status, ends and row; a report's day has the number 0."""

    number: int
    status: str
    x1: int
    x2: int
    y: int


class Tick(Struct, frozen=True, gc=False):
    """The first day of a month on the axis."""

    x: int
    label: str
    strong: bool


class TimeDrawing(Struct, frozen=True):
    """The axis with its bars; `outside` counts the entries before or after it."""

    width: int
    height: int
    axis: int
    bars: tuple[Bar, ...]
    reports: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    outside: int


class Timeline(Struct, frozen=True):
    """The list and, where two days at least can be drawn, the drawing."""

    moments: tuple[Moment, ...]
    drawing: TimeDrawing | None


def list_timeline(desk: Desk) -> Timeline:
    """All dated findings in order of time."""
    entries = [one for one in desk.book.affair.case.timeline if one.when.resolved and one.finding in desk.book.findings]
    entries.sort(key=lambda one: (*_ends(one), one.finding))
    moments = tuple(_moment(number, entry, desk) for number, entry in enumerate(entries, 1))
    return Timeline(moments, _draw(entries, desk))


def _ends(entry: TimelineEntry) -> tuple[date, date]:
    """The entry's days, an open side closed by the other."""
    start, end = entry.when.start or entry.when.end, entry.when.end or entry.when.start
    return start or date.min, end or date.min


def _moment(number: int, entry: TimelineEntry, desk: Desk) -> Moment:
    finding = desk.book.findings[entry.finding]
    event = desk.book.findings.get(finding.parent, finding)
    title = desk.voice.capital(desk.propositions.title(event))
    return Moment(
        number,
        when_words(entry.when, desk.voice),
        Sentence(title, desk.notes.cite_finding(finding)),
        entry.status,
        desk.voice.say(f"timeline.{entry.status}"),
        event.id,
        name_whole(event.id, desk),
    )


def _draw(entries: list[TimelineEntry], desk: Desk) -> TimeDrawing | None:
    """The time up to the last report, or to the last beginning where no report is dated."""
    published = {one.published.end for one in desk.book.reports if one.published.start and one.published.end}
    starts = {_ends(entry)[0] for entry in entries}
    if not starts | published:
        return None
    last = max(published or starts)
    first = last - timedelta(days=dossier_rules().drawn_days)
    kept = [(n, one) for n, one in enumerate(entries, 1) if first <= _ends(one)[0] <= last]
    days = {_ends(one)[0] for _, one in kept} | {day for day in published if day >= first}
    if not kept or len(days) < 2:
        return None
    scale = _Scale(min(days), last, mirrored=desk.voice.direction == "rtl")
    bars, rows = _rows(kept, scale)
    axis = rows * ROW + 14
    reports = tuple(Bar(0, "report", scale.x(day), scale.x(day), axis) for day in sorted(published & days))
    return TimeDrawing(WIDTH, axis + 44, axis, bars, reports, _ticks(scale, desk), len(entries) - len(kept))


class _Scale:
    """Days to places on the axis."""

    def __init__(self, first: date, last: date, *, mirrored: bool) -> None:
        self.first, self.last, self.mirrored = first, last, mirrored

    def x(self, day: date) -> int:
        """The place of a day; a later one stands at the end."""
        day = min(day, self.last)
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        along = MARGIN + round(share * (WIDTH - 2 * MARGIN))
        return WIDTH - along if self.mirrored else along


def _rows(kept: list[tuple[int, TimelineEntry]], scale: _Scale) -> tuple[tuple[Bar, ...], int]:
    """Bars in the lowest free row each, so that none lies on another."""
    ends: list[int] = []
    placed: list[tuple[int, TimelineEntry, int, int, int]] = []
    for number, entry in kept:
        a, b = (scale.x(day) for day in _ends(entry))
        left, right = min(a, b), max(a, b)
        start = WIDTH - right if scale.mirrored else left
        end = WIDTH - left if scale.mirrored else right
        row = next((n for n, taken in enumerate(ends) if taken < start - 2 * MARK), len(ends))
        ends[row : row + 1] = [end]
        placed.append((number, entry, left, right, row))
    height = len(ends)
    bars = (Bar(n, one.status, left, right, (height - row) * ROW - 6) for n, one, left, right, row in placed)
    return tuple(bars), height


def _ticks(scale: _Scale, desk: Desk) -> tuple[Tick, ...]:
    """First days of months, thinned so that labels do not touch."""
    months = []
    year, month = scale.first.year, scale.first.month
    while (year, month) <= (scale.last.year, scale.last.month):
        months.append(date(year, month, 1))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    months = [day for day in months if day >= scale.first]
    step = 1 + len(months) // 7
    chosen = months[::step] or [scale.first, scale.last]
    return tuple(Tick(scale.x(day), _month(day, desk), day.month == 1) for day in chosen)


def _month(day: date, desk: Desk) -> str:
    words = flatten(day_words(day, desk.voice))
    return words.split(" ", 1)[1] if day.day == 1 else words
