"""A point or stretch of time as the words give it, before any calendar is asked."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.values import Amount, Bound
from tawatur.language.atoms import Atom
from tawatur.language.hijri import read_hijri
from tawatur.language.numerals import Numeral
from tawatur.packs.dates import Reads

_IN_DAYS = {"week": ("day", 7.0), "decade": ("year", 10.0), "century": ("year", 100.0)}


class Point(Struct, frozen=True):
    """What an expression says, field by field; None and "" for what it does not say.

    `lead` is the preposition that decides how it is taken: since, until, before, after, for, in.
    `direction`: -1 last, 0 this, 1 next. `today` counts days from the day of the report. `own_year`
    tells that a year stands in the words. `first`-`last` are the atoms, `start`-`end` code points.
    """

    reads: Reads
    first: int
    last: int
    start: int
    end: int
    lead: str = ""
    future: bool = False
    days: tuple[int, ...] = ()
    month: int | None = None
    years: tuple[int, ...] = ()
    weekday: int | None = None
    today: int | None = None
    direction: int | None = None
    part: str = ""
    unit: str = ""
    duration: Amount | None = None
    decade: int | None = None
    season: int | None = None
    portion: tuple[int, int] | None = None
    hijri: bool = False
    weak: bool = False
    full: date | None = None

    @property
    def absolute(self) -> bool:
        """Whether the words alone fix the time."""
        return bool(self.years) or self.full is not None or (self.reads == "decade")


def gather(reads: Reads, atoms: Sequence[Atom], first: int, last: int) -> Point | None:
    """The point these atoms give; None where they contradict themselves («يوليو/آب»)."""
    held = atoms[first:last]
    point = Point(reads, first, last, held[0].start, held[-1].end)
    months = [_whole(atom.kinds.get("month", atom.kinds.get("weak"))) for atom in held if atom.has("month", "weak")]
    hijri = [_whole(atom.kinds["hmonth"]) for atom in held if atom.has("hmonth")]
    if len(set(months)) > 1:
        return None
    hyears = tuple(_whole(atom.kinds["hyear"]) for atom in held if atom.has("hyear"))
    years = tuple(_whole(atom.kinds["year"]) for atom in held if atom.has("year"))
    directions = [
        side for atom in held for name, side in (("last", -1), ("this", 0), ("these", 0), ("next", 1)) if atom.has(name)
    ]
    point = replace(
        point,
        month=months[0] if months else (hijri[0] if hijri and reads != "numeric" else None),
        years=years or (hyears if reads != "numeric" else ()),
        hijri=bool(hyears or hijri) and not years and not months,
        weak=any(atom.has("weak") and not atom.has("month") for atom in held) and len(months) == 1,
        weekday=_first(held, "weekday"),
        today=_first(held, "today"),
        direction=directions[-1] if directions else None,
        part=str(next((atom.kinds["part"] for atom in held if atom.has("part")), "")),
        season=_first(held, "season"),
    )
    return _complete(point, held)


def _complete(point: Point, held: Sequence[Atom]) -> Point | None:
    """The fields that only some readings have."""
    reads = point.reads
    if reads == "day":
        days = tuple(_whole(atom.kinds["day"]) for atom in held if atom.has("day") and not atom.has("year"))
        return replace(point, days=days, unit="" if point.month else "month") if days else None
    if reads == "numeric":
        full = read_numeric(held)
        return replace(point, full=full, years=(full.year,)) if full else None
    if reads in ("unit", "spell", "duration", "ago", "vague", "month", "season", "weekday", "portion"):
        point = replace(point, unit=_find_unit(held))
    if reads in ("duration", "ago", "spell"):
        return _with_duration(point, held)
    if reads == "decade":
        return replace(point, decade=_read_decade(held))
    if reads == "portion":
        return _with_portion(point, held)
    return point


def _with_portion(point: Point, held: Sequence[Atom]) -> Point | None:
    """Which part of how many: «الربع الأول» is (1, 4); the first week of a month (1, 0), the last (-1, 0)."""
    parts = _first(held, "portion") or 0
    number = next((_whole(atom.kinds["ordinal"]) for atom in held if atom.has("ordinal")), -1)
    if number == -1:  # «الأخير» is part of the portion, not a direction
        sides = [name for atom in held for name in ("last", "this", "these", "next") if atom.has(name)]
        point = replace(point, direction=point.direction if len(sides) > 1 else None)
        number = parts or -1
    return replace(point, portion=(number, parts)) if number <= (parts or 5) else None


def read_numeric(held: Sequence[Atom]) -> date | None:
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
    if named:
        side = [a for a in held[:place] if a.has("day")]
        return _day(year, named[0], _whole(side[-1].kinds["day"])) if side else None
    before = [a for a in held[max(place - 4, 0) : place] if a.has("day")]
    if len(before) == 2:
        first, second = _whole(before[0].kinds["day"]), _whole(before[1].kinds["day"])
        return _day(year, second, first) or _day(year, first, second)
    after = [a for a in held[place : place + 5] if a.has("day")]
    return _day(year, _whole(after[0].kinds["day"]), _whole(after[1].kinds["day"])) if len(after) == 2 else None


def _read_hijri_digits(held: Sequence[Atom]) -> date | None:
    """«14/10/1436هـ» alone."""
    days = [_whole(atom.kinds["day"]) for atom in held if atom.has("day")]
    years = [_whole(atom.kinds["hyear"]) for atom in held if atom.has("hyear")]
    return read_hijri(years[0], days[1], days[0]) if len(days) == 2 and years else None


def either_order(held: Sequence[Atom]) -> bool:
    """Whether «5/6/2030» could be the fifth of June and the sixth of May."""
    days = [_whole(atom.kinds["day"]) for atom in held if atom.has("day") and atom.has("number")]
    ahead = [atom.has("year") for atom in held if atom.has("year", "day")]
    return len(days) == 2 and max(days) <= 12 and days[0] != days[1] and not ahead[0]


def _with_duration(point: Point, held: Sequence[Atom]) -> Point | None:
    """The length of time the atoms give, in days, months, years, hours or minutes."""
    numerals = [
        n for atom in held for n in (atom.kinds.get("number", atom.kinds.get("timed")),) if isinstance(n, Numeral)
    ]
    unit = next((n.unit for n in numerals if n.unit), "") or point.unit
    two = any(atom.has("spelltwo") for atom in held)
    values = [n.value for n in numerals if n.value is not None] or [2.0 if two else 1.0]
    bound = read_bound(next((atom.kinds["cue"] for atom in held if atom.has("cue") and not atom.has("for")), "exact"))
    if not unit or (len(values) > 1 and values[0] >= values[1]):
        return None
    low, high = values[0], values[-1]
    return replace(point, unit=unit, duration=measure(low, high, "between" if len(values) > 1 else bound, unit))


def read_bound(value: object) -> Bound:
    """The bound a cue stands for."""
    return value if value in ("about", "over", "up_to") else "exact"


def measure(low: float, high: float, bound: Bound, unit: str) -> Amount:
    """A length of time; weeks are told in days, decades and centuries in years."""
    named, factor = _IN_DAYS.get(unit, (unit, 1.0))
    return Amount(
        None if bound == "up_to" else low * factor, None if bound == "over" else high * factor, bound, named
    )  # fmt: skip


def _read_decade(held: Sequence[Atom]) -> int:
    """The first year of the decade; without a century it is the twentieth's."""
    value = _first(held, "decade") or 0
    if value >= 1000:
        return value
    century = next((_whole(a.kinds["ordinal"]) for a in held if a.has("ordinal")), 20)
    return (century - 1) * 100 + value


def _find_unit(held: Sequence[Atom]) -> str:
    for name in ("unit", "units", "spelltwo", "longunit", "longunits"):
        for atom in held:
            if atom.has(name):
                return str(atom.kinds[name])
    return "year" if any(atom.has("yearword") for atom in held) else ""


def _first(held: Sequence[Atom], name: str) -> int | None:
    return next((_whole(atom.kinds[name]) for atom in held if atom.has(name)), None)


def _whole(value: object) -> int:
    return int(value) if isinstance(value, int | float) else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
