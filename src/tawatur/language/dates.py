"""Expressions of time in a sentence: points found by shape, put together to stretches, and resolved to days."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from tawatur.core.analysis import TimeExpression, Token
from tawatur.core.document import Published
from tawatur.core.values import Anchor, DateSpan, Precision
from tawatur.language.atoms import Atom
from tawatur.language.calendar import Calendar
from tawatur.language.gathering import either_order, gather
from tawatur.language.points import Point
from tawatur.language.reckoned import Reckoned
from tawatur.language.shapes import ShapeBook
from tawatur.language.stretches import Stretch, balance, join_points
from tawatur.language.surroundings import Surroundings
from tawatur.packs.dates import DatePack, LanguageRules

_ANY_DAY = date(2000, 1, 1)
# Readings that a report's own day does not move, and those whose edge a preposition can turn.
_EDGED = ("day", "short", "numeric", "month", "year", "bare_year", "weekday", "today", "decade", "season", "unit",
          "portion", "feast")  # fmt: skip


class TimeFinder:
    """Finds expressions of time of one language in the atoms of a sentence."""

    def __init__(self, pack: DatePack, shapes: ShapeBook, rules: LanguageRules, *, day_first: bool) -> None:
        self._day_first = day_first
        self._shapes = shapes
        self._rules = rules
        self._calendar = Calendar(rules)
        self._surroundings = Surroundings(pack, rules, self._calendar)

    def find_stretches(self, text: str, atoms: list[Atom], tokens: list[Token]) -> list[Stretch]:
        """The expressions in order; none overlaps another."""
        letters = "".join([atom.letter for atom in atoms])
        points: list[Point] = []
        place = self._shapes.find_start(letters, 0)
        while place >= 0:
            point = self._read_point(text, atoms, letters, place)
            if point and point.reads != "other":
                points.append(self._surroundings.look_ahead(point, atoms, tokens))
            place = self._shapes.find_start(letters, point.last if point else place + 1)
        return join_points(atoms, points)

    def _read_point(self, text: str, atoms: list[Atom], letters: str, place: int) -> Point | None:
        """The longest reading at this place that the calendar and its surroundings allow."""
        for reads, stop in self._shapes.match(letters, place):
            point = gather(reads, atoms, place, balance(atoms, place, stop))
            if reads == "numeric" and not self._day_first and either_order(atoms[place:stop]):
                continue
            if point and self._surroundings.allow(text, point, atoms):
                named = self._surroundings.names_event(point, atoms)
                return replace(point, reads="elsewhere") if named else point
        return None

    def looks_ahead(self, atoms: list[Atom], tokens: list[Token]) -> bool:
        """Whether any word of the sentence is one of the future."""
        return any(self._surroundings.is_future(atom, tokens) for atom in atoms)

    def resolve(self, text: str, stretch: Stretch, published: Published, told: DateSpan | None) -> TimeExpression:
        """The expression with its days, as far as the publication date and the date `told` before carry them."""
        surface = text[stretch.start : stretch.end]
        stretch = replace(stretch, points=tuple(_place_beside(point, told) for point in stretch.points))
        point = stretch.points[0]
        if point.reads == "beside":
            return TimeExpression(stretch.start, stretch.end, _count_beside(point, surface, told))
        duration = point.duration if point.reads in ("duration", "spell", "ago") else None
        if point.reads in ("duration", "vague") and (stretch.lead in ("before", "since", "after") or point.future):
            return TimeExpression(stretch.start, stretch.end, self._counted(stretch, surface, published), duration)
        if point.reads == "duration":
            return TimeExpression(point.start, stretch.end, None, duration)
        return TimeExpression(stretch.start, stretch.end, self._dated(stretch, surface, published), duration)

    def _counted(self, stretch: Stretch, surface: str, published: Published) -> DateSpan:
        """A length of time before the report, since then, after it, or after some event."""
        point = stretch.points[0]
        if point.future and point.duration is not None:
            found = self._reckon(replace(point, reads="within" if stretch.lead == "within" else "ahead"), published)
            return _turn(found, "", surface) if found else DateSpan(None, None, "interval", surface, "published")
        if stretch.lead == "after" or point.duration is None:
            anchor: Anchor = "other_event" if stretch.lead == "after" else "published"
            return DateSpan(None, None, "interval", surface, anchor)
        found = self._reckon(replace(point, reads="ago"), published)
        if found is None or (stretch.lead == "since" and point.duration.bound == "over"):
            return DateSpan(None, None, "interval", surface, "published")
        if stretch.lead == "since":
            return DateSpan(found.start, None, found.precision, surface, "published")
        return DateSpan(found.start, found.end, found.precision, surface, "published")

    def _dated(self, stretch: Stretch, surface: str, published: Published) -> DateSpan:
        """A point or a range of two, its preposition taken into account."""
        point = stretch.points[0]
        if point.reads in ("vague", "elsewhere"):
            return DateSpan(
                None, None, "interval", surface, "other_event" if point.reads == "elsewhere" else "published"
            )
        ends = [self._reckon(each, published) for each in stretch.points]
        first, last = ends[0], ends[-1]
        if first is None or last is None:
            return DateSpan(
                None, None, self._precision(stretch), surface, "absolute" if point.absolute else "published"
            )
        if len(ends) == 2:
            anchor = last.anchor if first.anchor == last.anchor else "published"
            first, last = _put_in_order(stretch.points, first, last)
            crossed = first.start is not None and last.end is not None and first.start > last.end
            return DateSpan(
                None if crossed else first.start, None if crossed else last.end, "interval", surface, anchor
            )
        if stretch.lead == "before" and point.part == "late":
            return _turn(first, "until", surface)  # «قبل نهاية العام»: on its last day at the latest
        return _turn(first, stretch.lead if point.reads in _EDGED else "", surface)

    def _precision(self, stretch: Stretch) -> Precision:
        """The precision of an expression that could not be placed."""
        if len(stretch.points) > 1:
            return "interval"
        tried = self._calendar.resolve(stretch.points[0], _ANY_DAY)
        return tried.precision if tried else "interval"

    def _reckon(self, point: Point, published: Published) -> Reckoned | None:
        """The days of a point; from a publication interval the hull of both ends, where it is narrow enough."""
        if point.absolute:
            return self._calendar.resolve(point, _ANY_DAY)
        if published.start is None or published.end is None:
            return None
        low = self._calendar.resolve(point, published.start)
        if published.start == published.end:
            return low
        high = self._calendar.resolve(point, published.end)
        if low == high or low is None or high is None:
            return low if low == high else None
        if (published.end - published.start).days > self._rules.widest_anchor_days or None in (low.start, high.end):
            return None
        if self._is_nearer(point, low, high, published):
            return high
        return Reckoned(low.start, high.end, "interval", low.anchor)

    def _is_nearer(self, point: Point, low: Reckoned, high: Reckoned, published: Published) -> bool:
        """Whether only the later of two weekdays is so near that a report calls it by its bare name: of "on Wednesday"
        in a report of Tuesday, Wednesday or Thursday the one among them.
        """
        if point.reads != "weekday" or point.future or point.direction is not None or published.start is None:
            return False
        far = low.start is not None and (published.start - low.start).days > self._rules.bare_weekday_days
        return far and high.start is not None and high.start >= published.start


def _place_beside(point: Point, told: DateSpan | None) -> Point:
    """«3 مايو من العام نفسه»: a day of the year, or of the month, of the date told before; of none, it stays open."""
    if not point.same:
        return point
    start, end = (told.start, told.end) if told else (None, None)
    if start is None or end is None or start.year != end.year or (point.same == "month" and start.month != end.month):
        return replace(point, reads="elsewhere")
    return replace(point, years=(start.year,), month=start.month if point.same == "month" else point.month)


def _count_beside(point: Point, surface: str, told: DateSpan | None) -> DateSpan:
    """«في اليوم السابق»: counted from the day told before; not resolved where that is none, or no single day."""
    day = told.start if told is not None and told.start == told.end else None
    if day is None:
        return DateSpan(None, None, "interval", surface, "other_event")
    day += timedelta(days=point.beside)
    return DateSpan(day, day, "day", surface, "other_event")


def _put_in_order(points: Sequence[Point], first: Reckoned, last: Reckoned) -> tuple[Reckoned, Reckoned]:
    """«من الاثنين إلى الخميس»: the Thursday after that Monday; «بين سبتمبر ويناير الماضيين»: the September before."""
    if not (first.start and last.start and first.end and last.end) or first.start <= last.end:
        return first, last
    if all(point.reads == "weekday" for point in points):
        day = first.start + timedelta(days=(last.start.weekday() - first.start.weekday()) % 7)
        return first, replace(last, start=day, end=day)
    if points[0].reads in ("month", "day") and not points[0].years and points[0].month:
        leap = (first.start.month, first.start.day) == (2, 29)
        return replace(
            first, start=first.start.replace(year=first.start.year - 1, day=28 if leap else first.start.day)
        ), last
    return first, last


def _turn(found: Reckoned, lead: str, surface: str) -> DateSpan:
    """Since: open at the end; until: open at the start; before and after: up to and from the day beside."""
    start, end, precision = found.start, found.end, found.precision
    if lead == "since":
        return DateSpan(start, None, precision, surface, found.anchor)
    if lead == "until":
        return DateSpan(None, end, precision, surface, found.anchor)
    if lead == "before" and start:
        return DateSpan(None, start - timedelta(days=1), "interval", surface, found.anchor)
    if lead == "after" and end:
        return DateSpan(end + timedelta(days=1), None, "interval", surface, found.anchor)
    return DateSpan(start, end, precision, surface, found.anchor)
