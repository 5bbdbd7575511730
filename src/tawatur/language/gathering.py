"""From the atoms of an expression to the point they give."""

from collections.abc import Callable, Mapping
from datetime import date

from msgspec.structs import replace

from tawatur.language.atoms import Atom
from tawatur.language.hijri import read_hijri
from tawatur.language.numerals import read_numeral
from tawatur.language.points import Point, add_duration
from tawatur.packs.dates import Reads

_SIDES = (("lastbut", -2), ("last", -1), ("this", 0), ("these", 0), ("next", 1), ("nextbut", 2))
_WITH_UNIT = ("unit", "rest", "spell", "duration", "ago", "vague", "month", "season", "weekday")
_MONTHS = 12
MOST_IN_MONTH = 5  # a month has at most five of a weekday


def gather(reads: Reads, atoms: list[Atom], first: int, last: int) -> Point | None:
    """The point these atoms give; None where they contradict themselves («يوليو/آب»)."""
    held = atoms[first:last]
    point = Point(reads, first, last, held[0].start, held[-1].end)
    months = [_whole(atom.kinds.get("month", atom.kinds.get("weak"))) for atom in held if atom.has("month", "weak")]
    hijri = [_whole(atom.kinds["hmonth"]) for atom in held if atom.has("hmonth")]
    if len(set(months)) > 1:
        return None
    marked = bool(hijri) or any(atom.has("ah") for atom in held)
    years = tuple(_whole(atom.kinds.get("year", atom.kinds.get("wyear"))) for atom in held if atom.has("year", "wyear"))
    hyears = tuple(_whole(atom.kinds["hyear"]) for atom in held if atom.has("hyear") and marked)
    years = years or tuple(_whole(atom.kinds["oldyear"]) for atom in held if atom.has("oldyear") and not marked)
    directions = list_directions(held)
    point = replace(
        point,
        month=months[0] if months else (hijri[0] if hijri and reads != "numeric" else None),
        years=years or (hyears if reads != "numeric" else ()),
        hijri=(bool(hijri) and not months) or bool(hyears and not years),
        weak=any(atom.has("weak") and not atom.has("month") for atom in held) and len(months) == 1,
        weekday=next(iter(_list(held, "weekday") + _list(held, "plainday")), None),
        today=_first(held, "today"),
        direction=directions[-1] if directions else None,
        part=str(next((atom.kinds["part"] for atom in held if atom.has("part")), "")),
        season=_first(held, "season"),
        same=str(next((atom.kinds["same"] for atom in held if atom.has("same")), "")),
        beside=_first(held, "beside") or 0,
    )
    return _complete(point, held)


def _complete(point: Point, held: list[Atom]) -> Point | None:
    """The fields that only some readings have."""
    if point.reads in _WITH_UNIT:
        point = replace(point, unit=_find_unit(held))
    fill = _FILLS.get(point.reads)
    return fill(point, held) if fill else point


def _fill_day(point: Point, held: list[Atom]) -> Point | None:
    days = tuple(_whole(atom.kinds["day"]) for atom in held if atom.has("day") and not atom.has("year"))
    return replace(point, days=days, unit="" if point.month else "month") if days else None


def _fill_numeric(point: Point, held: list[Atom]) -> Point | None:
    full = read_numeric(held)
    return replace(point, full=full, years=(full.year,)) if full else None


def _fill_numbered(point: Point, held: list[Atom]) -> Point | None:
    """«27 من الشهر الثامن»."""
    days = _list(held, "day", "small")
    return replace(point, reads="day", days=tuple(days[:-1]), month=days[-1]) if days[-1] <= _MONTHS else None


def _fill_weekday(point: Point, held: list[Atom]) -> Point | None:
    """A weekday, perhaps with its number; «الأحد الثاني» is the second one of something unsaid."""
    point = replace(point, days=tuple(_list(held, "day")[:1]))
    nth = point.days and point.days[0] <= MOST_IN_MONTH and held[-1].has("ordinal") and not held[-2].has("in")
    return None if nth else point


def _fill_unit(point: Point, held: list[Atom]) -> Point | None:  # noqa: ARG001
    """A year can be named by its number, a week or month cannot («الشهر الماضي 2030»)."""
    return None if point.years and point.unit != "year" else point


def _fill_century(point: Point, held: list[Atom]) -> Point | None:
    return replace(point, unit="century", decade=_first(held, "ordinal"))


def _fill_decade(point: Point, held: list[Atom]) -> Point | None:
    return replace(point, decade=_read_decade(held))


def _fill_spell(point: Point, held: list[Atom]) -> Point | None:
    """«آخر ثلاثة أشهر» are past, though no other word says so."""
    return add_duration(replace(point, direction=-1) if point.direction is None else point, held)


def _fill_feast(point: Point, held: list[Atom]) -> Point | None:
    point = replace(point, days=tuple(_list(held, "ordinal")[:1]))
    return replace(point, feast=str(next((atom.kinds["feast"] for atom in held if atom.has("feast")), "")))


def _fill_short(point: Point, held: list[Atom]) -> Point | None:
    """«22-4»: day and month; «3/2015»: month and year."""
    plain = [atom for atom in held if not atom.has("year")]
    days, months = _list(plain, "day"), _list(plain, "monthnumber")
    if point.years:
        return replace(point, month=months[-1]) if months else None
    if len(days) == 1:
        return replace(point, days=tuple(days))
    return replace(point, days=tuple(days[:1]), month=months[-1]) if held[-1].has("monthnumber") else None


def list_directions(held: list[Atom]) -> list[int]:
    """The directions the atoms give, in order."""
    return [side for atom in held for name, side in _SIDES if name in atom.kinds]


def _fill_portion(point: Point, held: list[Atom]) -> Point | None:
    """Which part of how many: «الربع الأول» is (1, 4); the first week of a month (1, 0), the last (-1, 0)."""
    named = next((k for k, atom in enumerate(held) if atom.has("ordinal", "last", "lastone", "quarternumber")), 0)
    named = max([named, *(k for k, atom in enumerate(held) if atom.has("portion"))])
    stop = next((k for k, atom in enumerate(held) if k and atom.has("of", "in")), named + 1)
    part, whole = held[:stop], held[stop:]
    numbered = _first(part, "quarternumber")
    parts = 4 if numbered else _first(part, "portion") or 0
    number = numbered or next((_whole(atom.kinds["ordinal"]) for atom in part if atom.has("ordinal")), -1)
    counting = [read_numeral(atom) for atom in part if not atom.has("plainday")]
    counts = [numeral.value for numeral in counting if numeral is not None and numeral.value is not None]
    months = _list(whole, "monthnumber", "small")
    directions = list_directions(whole)
    if number > (parts or 53):
        return None
    return replace(
        point,
        portion=(number, parts),
        month=point.month or next(iter(months), None),
        count=int(counts[0]) if counts else 1,
        unit=_find_unit(part),
        within=_find_unit(whole[::-1]),
        direction=directions[-1] if directions else None,
    )


def read_numeric(held: list[Atom]) -> date | None:
    """The Gregorian day of «30 / 7 / 2015», of a Hijri date beside one, or of a date in one token."""
    for atom in held:
        dated = atom.kinds.get("dated")
        if isinstance(dated, tuple):
            return _day(dated[2], dated[1], dated[0])
    place = next((k for k, atom in enumerate(held) if atom.has("year")), None)
    if place is None:
        return _read_hijri_digits(held)
    year = _whole(held[place].kinds["year"])
    named = [_whole(a.kinds.get("month", a.kinds.get("weak"))) for a in held if a.has("month", "weak")]
    if named and any(a.has("month", "weak") for a in held[max(place - 4, 0) : place]):
        side = [a for a in held[:place] if a.has("day")]
        return _day(year, named[0], _whole(side[-1].kinds["day"])) if side else None
    before = [a for a in held[max(place - 5, 0) : place] if a.has("day")]
    if len(before) == 2:
        first, second = _whole(before[0].kinds["day"]), _whole(before[1].kinds["day"])
        return _day(year, second, first) or _day(year, first, second)
    after = [a for a in held[place : place + 5] if a.has("day")]
    return _day(year, _whole(after[0].kinds["day"]), _whole(after[1].kinds["day"])) if len(after) == 2 else None


def _read_hijri_digits(held: list[Atom]) -> date | None:
    """«14/10/1436هـ» alone."""
    days = [_whole(atom.kinds["day"]) for atom in held if atom.has("day")]
    years = [_whole(atom.kinds["hyear"]) for atom in held if atom.has("hyear")]
    return read_hijri(years[0], days[1], days[0]) if len(days) == 2 and years else None


def either_order(held: list[Atom]) -> bool:
    """Whether «5/6/2030» could be the fifth of June and the sixth of May."""
    days = [_whole(atom.kinds["day"]) for atom in held if atom.has("day") and atom.has("number")]
    ahead = [atom.has("year") for atom in held if atom.has("year", "day")]
    return len(days) == 2 and max(days) <= 12 and days[0] != days[1] and not ahead[0]


def _read_decade(held: list[Atom]) -> int:
    """The first year of the decade; without a century it is the twentieth's."""
    value = _first(held, "decade") or _first(held, "year") or 0
    if value >= 1000:
        return value
    century = next((_whole(a.kinds["ordinal"]) for a in held if a.has("ordinal")), 20)
    return (century - 1) * 100 + value


def _find_unit(held: list[Atom]) -> str:
    for name in ("unit", "units", "spelltwo", "longunit", "longunits"):
        for atom in held:
            if atom.has(name):
                return str(atom.kinds[name])
    return "year" if any(atom.has("yearword") for atom in held) else ""


def _first(held: list[Atom], name: str) -> int | None:
    return next(iter(_list(held, name)), None)


def _list(held: list[Atom], *names: str) -> list[int]:
    return [_whole(atom.kinds[name]) for atom in held for name in names if name in atom.kinds]


def _whole(value: object) -> int:
    return int(value) if isinstance(value, int | float) else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_FILLS: Mapping[str, Callable[[Point, list[Atom]], Point | None]] = {
    "day": _fill_day, "numeric": _fill_numeric, "short": _fill_short, "numbered": _fill_numbered,
    "unit": _fill_unit, "weekday": _fill_weekday, "century": _fill_century, "decade": _fill_decade,
    "feast": _fill_feast, "portion": _fill_portion, "duration": add_duration, "ago": add_duration, "spell": _fill_spell,
}  # fmt: skip
