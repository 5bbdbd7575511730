"""Points of time put together to stretches, with the prepositions before and between them."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tawatur.language.atoms import Atom
from tawatur.language.points import Point
from tawatur.language.surroundings import find_before

_LEADS = ("since", "until", "before", "after", "within", "for", "in", "from", "between")
_WHOLE_DAYS = {"day", "short", "numeric", "weekday", "today"}
_WEEK = 7  # days


class Stretch(Struct, frozen=True):
    """One expression: its points (two for «من ... إلى ...») and the words it covers."""

    points: tuple[Point, ...]
    start: int
    end: int
    lead: str = ""


def join_points(atoms: list[Atom], points: Sequence[Point]) -> list[Stretch]:
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
    return [_of_event(stretch, atoms) for stretch in found]


def _of_event(stretch: Stretch, atoms: list[Atom]) -> Stretch:
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


def balance(atoms: list[Atom], first: int, stop: int) -> int:
    """Where the expression stops, a bracket left out that closes none of its own."""
    held = atoms[first:stop]
    if held[-1].has("close") and not any(atom.has("open") for atom in held):
        return stop - 1
    return stop


def _find_lead(atoms: list[Atom], point: Point) -> tuple[str, int]:
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


def _leads_ahead(atoms: list[Atom], point: Point) -> bool:
    """Whether a length stands after "in", which of what is to come means so long from now."""
    before = find_before(atoms, point)
    return before is not None and before.has("ahead")


def _trim(atoms: list[Atom], point: Point) -> Point:
    """A length of time begins at itself: «لمدة عام» is one year long, and «عام» says so."""
    first = point.first
    if point.reads == "duration":
        while first < point.last - 1 and atoms[first].has("for"):
            first += 1
    return replace(point, first=first, start=atoms[first].start) if first != point.first else point


def _ranges(atoms: list[Atom], first: Point, last: Point, lead: str) -> bool:
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


def _take_over(atoms: list[Atom], points: Sequence[Point]) -> list[Point]:
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


def _joined(atoms: list[Atom], first: Point, last: Point) -> bool:
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
