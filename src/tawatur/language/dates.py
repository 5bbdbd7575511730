"""Expressions of time in a sentence: points found by shape, put together to stretches, and resolved."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct
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
from tawatur.language.surroundings import Surroundings, find_before
from tawatur.packs.dates import DatePack, LanguageRules

_LEADS = ("since", "until", "before", "after", "within", "for", "in", "from", "between")
_ANY_DAY = date(2000, 1, 1)
# Readings that a report's own day does not move, and those whose edge a preposition can turn.
_EDGED = ("day", "short", "numeric", "month", "year", "bare_year", "weekday", "today", "decade", "season", "unit",
          "portion", "feast")  # fmt: skip

_WHOLE_DAYS = {"day", "short", "numeric", "weekday", "today"}
_WEEK = 7  # days


class Stretch(Struct, frozen=True):
    """One expression: its points (two for «من ... إلى ...») and the words it covers."""

    points: tuple[Point, ...]
    start: int
    end: int
    lead: str = ""


class TimeFinder:
    """Finds expressions of time of one language in the atoms of a sentence."""

    def __init__(self, pack: DatePack, shapes: ShapeBook, rules: LanguageRules, *, day_first: bool) -> None:
        self._day_first = day_first
        self._shapes = shapes
        self._rules = rules
        self._calendar = Calendar(rules)
        self._surroundings = Surroundings(pack, rules, self._calendar)

    def find_stretches(self, text: str, atoms: Sequence[Atom], tokens: Sequence[Token]) -> list[Stretch]:
        """The expressions in order; none overlaps another."""
        letters = "".join(atom.letter for atom in atoms)
        points: list[Point] = []
        place = self._shapes.find_start(letters, 0)
        while place >= 0:
            point = self._read_point(text, atoms, letters, place)
            if point and point.reads != "other":
                points.append(self._surroundings.look_ahead(point, atoms, tokens))
            place = self._shapes.find_start(letters, point.last if point else place + 1)
        return self._join(atoms, points)

    def _read_point(self, text: str, atoms: Sequence[Atom], letters: str, place: int) -> Point | None:
        """The longest reading at this place that the calendar and its surroundings allow."""
        for reads, stop in self._shapes.match(letters, place):
            point = gather(reads, atoms, place, _balance(atoms, place, stop))
            if reads == "numeric" and not self._day_first and either_order(atoms[place:stop]):
                continue
            if point and self._surroundings.allow(text, point, atoms):
                named = self._surroundings.names_event(point, atoms)
                return replace(point, reads="elsewhere") if named else point
        return None

    def looks_ahead(self, atoms: Sequence[Atom], tokens: Sequence[Token]) -> bool:
        """Whether any word of the sentence is one of the future."""
        return any(self._surroundings.is_future(atom, tokens) for atom in atoms)

    def _join(self, atoms: Sequence[Atom], points: Sequence[Point]) -> list[Stretch]:
        """Prepositions taken in; two points joined to a range where the words between and before say so."""
        found: list[Stretch] = []
        points = _take_over(atoms, points)
        place = 0
        while place < len(points):
            point = points[place]
            point = _trim(atoms, point)
            lead, start = _find_lead(atoms, point)
            if found and start < found[-1].end:
                lead, start = "", point.start
            after = points[place + 1] if place + 1 < len(points) else None
            if after and _joined(atoms, point, after):
                point = _lend(point, after)
            if after and _ranges(atoms, point, after, lead):
                found.append(Stretch((_lend(point, after), after), start, after.end, "range"))
                place += 2
                continue
            if lead in ("from", "between") and not (len(point.days) > 1 or len(point.years) > 1):
                lead, start = "", point.start
            found.append(Stretch((replace(point, lead=lead),), start, point.end, lead))
            place += 1
        return [self._of_event(stretch, atoms) for stretch in found]

    def _of_event(self, stretch: Stretch, atoms: Sequence[Atom]) -> Stretch:
        """«قبل يومين من الزيارة»: counted from an event, not from the report."""
        point = stretch.points[-1]
        after = atoms[point.last] if point.last < len(atoms) else None
        if point.reads not in ("duration", "vague"):
            return stretch
        told = any(atom.has("fromnow") for atom in atoms[point.first : point.last])
        if told:
            ahead = stretch.lead == "after"
            point = replace(point, reads="duration" if ahead else "ago", unit="", future=ahead)
        elif stretch.lead in ("before", "after") and after and after.has("of"):
            return replace(stretch, lead="after", points=(replace(point, future=False),))
        elif stretch.lead not in ("after", "within") and not _leads_ahead(atoms, point):
            point = replace(point, future=False)
        return replace(stretch, points=(point,))

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


def _balance(atoms: Sequence[Atom], first: int, stop: int) -> int:
    """Where the expression stops, a bracket left out that closes none of its own."""
    held = atoms[first:stop]
    if held[-1].has("close") and not any(atom.has("open") for atom in held):
        return stop - 1
    return stop


def _find_lead(atoms: Sequence[Atom], point: Point) -> tuple[str, int]:
    """The preposition right before a point, or its own first word, and where the expression then begins."""
    held = atoms[point.first]
    for name in _LEADS:
        if name in held.kinds:
            return name, held.start
    before = find_before(atoms, point)
    if before is None:
        return "", point.start
    name = next((name for name in _LEADS if name in before.kinds), "")
    return (name, before.start) if name else ("", point.start)


def _leads_ahead(atoms: Sequence[Atom], point: Point) -> bool:
    """Whether a length stands after "in", which of what is to come means so long from now."""
    before = find_before(atoms, point)
    return before is not None and before.has("ahead")


def _trim(atoms: Sequence[Atom], point: Point) -> Point:
    """A length of time begins at itself: «لمدة عام» is one year long, and «عام» says so."""
    first = point.first
    if point.reads == "duration":
        while first < point.last - 1 and atoms[first].has("for"):
            first += 1
    return replace(point, first=first, start=atoms[first].start) if first != point.first else point


def _ranges(atoms: Sequence[Atom], first: Point, last: Point, lead: str) -> bool:
    """Whether two neighbouring points make a range."""
    between = atoms[first.last : last.first]
    if {first.reads, last.reads} & {"duration", "vague", "elsewhere", "beside"}:
        return False
    if len(between) == 2 and between[0].has("and") and between[1].has("until", "to"):
        between = between[1:]
    if not between or (len(between) == 1 and between[0].has("slash")):
        return first.reads == last.reads == "weekday" and atoms[first.first].has("daypart")
    if len(between) != 1:
        return False
    if between[0].has("and"):
        return lead == "between" or _follow_on(first, last)
    if between[0].has("dash"):
        return first.reads == last.reads or {first.reads, last.reads} <= _WHOLE_DAYS
    if lead in ("from", "since", "between"):
        return between[0].has("to", "until")
    return between[0].has("until") and {first.reads, last.reads} <= _WHOLE_DAYS


def _follow_on(first: Point, last: Point) -> bool:
    """Whether two weekdays are one after the other: "on Monday and Tuesday"."""
    if first.reads != "weekday" or last.reads != "weekday" or None in (first.weekday, last.weekday):
        return False
    return first.direction == last.direction and ((last.weekday or 0) - (first.weekday or 0)) % _WEEK == 1


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


def _take_over(atoms: Sequence[Atom], points: Sequence[Point]) -> list[Point]:
    """«الأول من مايو وحتى العاشر منه»: the second takes the month of the first; without a first it is no day."""
    found: list[Point] = []
    for point in points:
        if not atoms[point.last - 1].has("thereof"):
            found.append(point)
            continue
        first = found[-1] if found else None
        if first and first.month and all(atom.has("and", "to", "until") for atom in atoms[first.last : point.first]):
            found.append(replace(point, month=first.month, years=first.years, direction=first.direction))
    return found


def _joined(atoms: Sequence[Atom], first: Point, last: Point) -> bool:
    """Whether two months or days stand side by side: «في شهري مايو ويونيو 2030»."""
    between = atoms[first.last : last.first]
    return first.reads == last.reads and len(between) == 1 and between[0].has("and")


def _lend(first: Point, last: Point) -> Point:
    """«من يونيو إلى أغسطس 2015»: the first point takes the year of the last, or the one before, or its direction."""
    if first.years or first.full or first.direction is not None or first.month is None or last.month is None:
        return first
    if last.direction is not None and not last.unit:
        return replace(first, direction=last.direction)
    return replace(first, years=(last.years[-1] - (first.month > last.month),)) if last.years else first


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
