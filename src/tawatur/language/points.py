"""A point or stretch of time as the words give it, before any calendar is asked; lengths of time."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.values import Amount, Bound
from tawatur.language.atoms import Atom
from tawatur.language.numerals import read_numeral
from tawatur.packs.dates import Reads

_DAYS = {"year": 365.0, "month": 30.0, "week": 7.0, "day": 1.0, "hour": 1 / 24, "minute": 1 / 1440}
_IN_DAYS = {"week": ("day", 7.0), "decade": ("year", 10.0), "century": ("year", 100.0)}


class Point(Struct, frozen=True):
    """What an expression says, field by field; None and "" for what it does not say.

    `lead` is the preposition that decides how it is taken: since, until, before, after, for, in.
    `direction`: -1 last, 0 this, 1 next, -2 and 2 the one beyond. `today` counts days from the day of
    the report. `portion` is which part of how many, `count` how many of them, `within` the unit they
    are parts of. `lengths` are the pieces of a length of time. `feast` is a day of the year by name.
    `same` is the unit that is that of the date told before: «3 مايو من العام نفسه»; `beside` counts days from that
    date: «في اليوم السابق».
    `first`-`last` are the atoms, `start`-`end` code points.
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
    count: int = 1
    within: str = ""
    lengths: tuple[tuple[float, str], ...] = ()
    feast: str = ""
    same: str = ""
    beside: int = 0
    hijri: bool = False
    weak: bool = False
    full: date | None = None

    @property
    def absolute(self) -> bool:
        """Whether the words alone fix the time."""
        return bool(self.years) or self.full is not None or self.reads in ("decade", "century")


def add_duration(point: Point, held: list[Atom]) -> Point | None:
    """The length of time the atoms give, in days, months, years, hours or minutes."""
    point = replace(point, years=())
    lengths = list_lengths(held)
    ranged = any(atom.has("to", "until", "either", "between") for atom in held)
    if len(lengths) > 1 and ranged:
        return _with_range(point, lengths)
    if len(lengths) > 1:
        return replace(point, unit=lengths[-1][1], lengths=lengths, duration=add_lengths(lengths))
    numerals = [n for atom in held if (n := read_numeral(atom)) is not None]
    unit = next((n.unit for n in numerals if n.unit), "") or point.unit
    two = any(atom.has("spelltwo") for atom in held)
    values = [n.value for n in numerals if n.value is not None] or [2.0 if two else 1.0]
    bound = read_bound(next((atom.kinds["cue"] for atom in held if atom.has("cue") and not atom.has("for")), "exact"))
    if not unit or (len(values) > 1 and values[0] >= values[1]):
        return None
    low, high = values[0], values[-1]
    return replace(point, unit=unit, duration=measure(low, high, "between" if len(values) > 1 else bound, unit))


def _with_range(point: Point, lengths: Sequence[tuple[float, str]]) -> Point | None:
    """«من شهر إلى ثلاثة أشهر»: two lengths of one unit."""
    (low, unit), (high, other) = lengths[0], lengths[-1]
    if unit != other or low >= high:
        return None
    return replace(point, unit=unit, duration=measure(low, high, "between", unit))


def list_lengths(held: list[Atom]) -> tuple[tuple[float, str], ...]:
    """The pieces of «سنتان وشهر و20 يوما», in order."""
    found: list[tuple[float, str]] = []
    value = 1.0
    for atom in held:
        numeral = read_numeral(atom)
        if numeral is not None and numeral.value is not None:
            value = numeral.value
        unit = numeral.unit if numeral is not None else str(atom.kinds.get("unit", atom.kinds.get("units", "")))
        if unit:
            found.append((value, unit))
            value = 1.0
    return tuple(found)


def add_lengths(lengths: Sequence[tuple[float, str]]) -> Amount:
    """Years and months in months; with days beside months, about so many days."""
    units = {unit for _, unit in lengths}
    if units <= {"year", "month"}:
        whole = sum(value * (12 if unit == "year" else 1) for value, unit in lengths)
        return Amount(whole, whole, "exact", "month")
    days = sum(value * _DAYS.get(unit, 0.0) for value, unit in lengths)
    return Amount(days, days, "exact" if units <= {"week", "day"} else "about", "day")


def read_bound(value: object) -> Bound:
    """The bound a cue stands for."""
    return value if value in ("about", "over", "up_to") else "exact"


def measure(low: float, high: float, bound: Bound, unit: str) -> Amount:
    """A length of time; weeks are told in days, decades and centuries in years."""
    named, factor = _IN_DAYS.get(unit, (unit, 1.0))
    return Amount(
        None if bound == "up_to" else low * factor, None if bound == "over" else high * factor, bound, named
    )  # fmt: skip
