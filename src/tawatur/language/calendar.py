"""The calendar: from what the words say, and the day of the report, to whole days."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.values import Anchor, Precision
from tawatur.language.hijri import list_years, measure_month, read_hijri
from tawatur.language.points import Point
from tawatur.packs.dates import LanguageRules


class Reckoned(Struct, frozen=True):
    """Days with their precision and what they were counted from; both ends None = not resolved."""

    start: date | None
    end: date | None
    precision: Precision
    anchor: Anchor = "published"


class Calendar:
    """Resolves points. The same point and day always give the same days."""

    def __init__(self, rules: LanguageRules) -> None:
        self._rules = rules
        self._readers: dict[str, Callable[[Point, date], Reckoned | None]] = {
            "day": self._read_day, "numeric": self._read_numeric, "month": self._read_month, "year": self._read_year,
            "years": self._read_year, "bare_year": self._read_year, "weekday": self._read_weekday,
            "today": self._read_today, "night": self._read_night, "unit": self._read_unit, "spell": self._read_spell,
            "ago": self._read_ago, "decade": self._read_decade, "season": self._read_season,
            "portion": self._read_portion,
        }  # fmt: skip

    def resolve(self, point: Point, today: date) -> Reckoned | None:
        """The days of a point for a report of `today`; None where there is no such day (30 February)."""
        reader = self._readers.get(point.reads)
        try:
            return reader(point, today) if reader else None
        except (ValueError, OverflowError):
            return None

    def _read_day(self, point: Point, today: date) -> Reckoned | None:
        if point.month is None:
            year, month = _add_months(today, point.direction or 0)
            return Reckoned(date(year, month, min(point.days)), date(year, month, max(point.days)), "day")
        if point.hijri:
            return self._hijri_days(point, today)
        year = point.years[0] if point.years else self._choose_year(point, today)
        days = sorted(point.days)
        anchor: Anchor = "absolute" if point.years else "published"
        start, end = date(year, point.month, days[0]), date(year, point.month, days[-1])
        return Reckoned(start, end, "day" if start == end else "interval", anchor)

    def _choose_year(self, point: Point, today: date) -> int:
        """The year of a day and month that stand without one."""
        month, day = point.month or 1, max(point.days)
        near = [date(year, month, day) for year in range(today.year - 4, today.year + 5) if _exists(year, month, day)]
        if point.weekday is not None and point.direction is None:
            fitting = [found for found in near if found.weekday() == point.weekday]
            if fitting:
                return min(fitting, key=lambda found: abs(found - today)).year
        if point.today is not None:
            return min(near, key=lambda found: abs(found - today)).year
        before = [found for found in near if found <= today and (point.direction != -1 or found < today)]
        after = [found for found in near if found >= today and (point.direction != 1 or found > today)]
        if point.direction == 0:
            return today.year
        soon = (after[0] - today).days <= self._rules.forthcoming_days and (today - before[-1]).days > 0
        late = (today - before[-1]).days > self._rules.forthcoming_days
        coming = point.direction == 1 or (point.direction is None and (point.future or (soon and late)))
        return (after[0] if coming else before[-1]).year

    def _hijri_days(self, point: Point, today: date) -> Reckoned | None:
        month = point.month or 1
        years = point.years or list_years(today)
        found = [read_hijri(year, month, max(point.days)) for year in years]
        past = [day for day in found if day is not None and (point.years or day <= today)]
        return Reckoned(past[-1], past[-1], "day", "absolute" if point.years else "published") if past else None

    def _read_numeric(self, point: Point, today: date) -> Reckoned | None:  # noqa: ARG002  (one signature for all)
        return Reckoned(point.full, point.full, "day", "absolute") if point.full else None

    def _read_month(self, point: Point, today: date) -> Reckoned | None:
        if point.month is None:
            return None
        if point.hijri:
            return self._hijri_month(point, today)
        if point.years:
            return self._cut_month(point.years[0], point.month, point.part, "absolute")
        if point.unit == "year" and point.direction is not None:
            return self._cut_month(today.year + point.direction, point.month, point.part, "published")
        later = point.month > today.month
        same = point.month == today.month
        if point.direction == 0:
            year = today.year
        elif point.direction == 1 or (point.direction is None and point.future):
            year = today.year + (not later and not (same and point.direction is None))
        else:
            year = today.year - (later or (same and point.direction == -1))
        return self._cut_month(year, point.month, point.part, "published")

    def _hijri_month(self, point: Point, today: date) -> Reckoned | None:
        month = point.month or 1
        years = point.years or list_years(today)
        starts = [(year, read_hijri(year, month, 1)) for year in years]
        past = [(year, day) for year, day in starts if day is not None and (point.years or day <= today)]
        if not past:
            return None
        year, start = past[-1]
        end = start + timedelta(days=measure_month(year, month) - 1)
        return Reckoned(start, end, "month", "absolute" if point.years else "published")

    def _cut_month(self, year: int, month: int, part: str, anchor: Anchor) -> Reckoned:
        """A month, or the part of it that is said."""
        last = monthrange(year, month)[1]
        first, stop = self._rules.month_parts[part] if part else (1, last)
        precision: Precision = "part_of_month" if part else "month"
        return Reckoned(date(year, month, first), date(year, month, min(stop, last)), precision, anchor)

    def _read_year(self, point: Point, today: date) -> Reckoned | None:  # noqa: ARG002
        first, last = min(point.years), max(point.years)
        if point.hijri:
            start, stop = read_hijri(first, 1, 1), read_hijri(last, 12, 29)
            return Reckoned(start, stop, "year", "absolute") if start and stop else None
        reckoned = self._cut_year(first, last, point.part, "absolute")
        return reckoned if first == last else Reckoned(reckoned.start, reckoned.end, "interval", "absolute")

    def _cut_year(self, first: int, last: int, part: str, anchor: Anchor) -> Reckoned:
        """Whole years, or the part that is said of one."""
        early, late = self._rules.year_parts[part] if part else (1, 12)
        end = date(last, late, monthrange(last, late)[1])
        return Reckoned(date(first, early, 1), end, "interval" if part else "year", anchor)

    def _read_weekday(self, point: Point, today: date) -> Reckoned | None:
        if point.weekday is None:
            return None
        if point.unit == "week" and point.direction is not None:
            monday = today - timedelta(days=today.weekday()) + timedelta(weeks=point.direction)
            day = monday + timedelta(days=point.weekday)
        elif point.direction == 1 or (point.future and point.direction is None):
            day = today + timedelta(days=(point.weekday - today.weekday() - 1) % 7 + 1)
            if point.direction is None and point.weekday == today.weekday():
                day = today
        else:
            back = (today.weekday() - point.weekday) % 7
            day = today - timedelta(days=back or (7 if point.direction == -1 else 0))
        return Reckoned(day, day, "day")

    def _read_today(self, point: Point, today: date) -> Reckoned | None:
        day = today + timedelta(days=point.today or 0)
        if point.weekday is not None and day.weekday() != point.weekday:
            ahead = (point.today or 0) > 0
            away = (point.weekday - today.weekday()) % 7 if ahead else -((today.weekday() - point.weekday) % 7)
            day = today + timedelta(days=away)
        return Reckoned(day, day, "day")

    def _read_night(self, point: Point, today: date) -> Reckoned | None:  # noqa: ARG002
        return Reckoned(today - timedelta(days=1), today, "interval")

    def _read_unit(self, point: Point, today: date) -> Reckoned | None:
        step = point.direction or 0
        if point.unit == "week":
            monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
            return Reckoned(monday, monday + timedelta(days=6), "week")
        if point.unit == "month":
            year, month = _add_months(today, step)
            return self._cut_month(year, month, point.part, "published")
        if point.unit == "year":
            year = point.years[0] if point.years else today.year + step
            return self._cut_year(year, year, point.part, "absolute" if point.years else "published")
        if point.unit == "day" and point.direction == 0:
            return Reckoned(today, today, "day")
        if point.unit == "day" and point.direction is not None:
            return Reckoned(None, None, "day", "other_event")
        return None

    def _read_spell(self, point: Point, today: date) -> Reckoned | None:
        """«السنوات الأربع الماضية»: from so long before the report to the report; next: the other way."""
        if point.unit == "century":
            return Reckoned(date(1901, 1, 1), date(2000, 12, 31), "interval", "absolute")
        if not point.duration or point.duration.low is None:
            return None
        edge = _shift(today, point.duration.low, point.duration.unit or "", (point.direction or 0))
        if point.unit == "decade" and edge:
            edge = date(edge.year, 1, 1)
        if not edge:
            return None
        precision: Precision = "decade" if point.unit == "decade" else "interval"
        return Reckoned(edge, today, precision) if edge <= today else Reckoned(today, edge, precision)

    def _read_ago(self, point: Point, today: date) -> Reckoned | None:
        """«قبل شهرين»: the month that lies so far back; days to the day, weeks to the week."""
        length = point.duration
        if not length or (length.low is None and length.high is None):
            return None
        size = length.low if length.low is not None else length.high or 0.0
        day = _shift(today, size, length.unit or "", -1)
        if not day:
            return None
        whole = size == int(size)
        if point.unit == "week":
            monday = day - timedelta(days=day.weekday())
            found = Reckoned(monday, monday + timedelta(days=6), "week")
        elif length.unit == "month" or (length.unit == "year" and not whole):
            found = self._cut_month(day.year, day.month, "", "published")
        elif length.unit == "year":
            found = self._cut_year(day.year, day.year, "", "published")
        else:
            found = Reckoned(day, day if length.unit == "day" else today, "day" if length.unit == "day" else "interval")
        return Reckoned(None, found.end, "interval") if length.bound == "over" else found

    def _read_decade(self, point: Point, today: date) -> Reckoned | None:  # noqa: ARG002
        first = point.decade or 0
        early, late = self._rules.decade_parts[point.part] if point.part else (0, 9)
        return Reckoned(date(first + early, 1, 1), date(first + late, 12, 31), "decade", "absolute")

    def _read_season(self, point: Point, today: date) -> Reckoned | None:
        """Three whole months. A winter named by one year may be the one before or after it: both are covered."""
        month = point.season or 3
        year = point.years[0] if point.years else today.year + (point.direction or 0 if point.unit else 0)
        anchor: Anchor = "absolute" if point.years else "published"
        if month == 12:
            first, last = (year - 1, year + 1) if point.years else (year - (point.direction == -1), year + 1)
            return Reckoned(date(first, 12, 1), date(last, 2, monthrange(last, 2)[1]), "season", anchor)
        if not point.years and not point.unit and point.direction:
            over = date(year, month + 2, 1) < today.replace(day=1)
            begun = date(year, month, 1) <= today
            year += (0 if over else -1) if point.direction == -1 else (1 if begun else 0)
        return Reckoned(date(year, month, 1), date(year, month + 2, monthrange(year, month + 2)[1]), "season", anchor)

    def _read_portion(self, point: Point, today: date) -> Reckoned | None:
        """A half, third or quarter of a year or month; a week of a month (seven days each); its nth weekday."""
        number, parts = point.portion or (1, 0)
        whole = self._whole_of(point, today)
        if not whole or not whole.start or not whole.end:
            return None
        if parts and whole.precision == "year":
            size = 12 // parts
            first, last = date(whole.start.year, (number - 1) * size + 1, 1), (whole.start.year, number * size)
            return Reckoned(first, date(*last, monthrange(*last)[1]), "interval", whole.anchor)
        days = (whole.end - whole.start).days + 1
        if parts:
            size = days // parts
            first = whole.start + timedelta(days=(number - 1) * size)
            end = whole.end if number == parts else first + timedelta(days=size - 1)
            return Reckoned(first, end, "part_of_month", whole.anchor)
        if point.weekday is not None:
            return _nth_weekday(whole, point.weekday, number)
        first = whole.start + timedelta(weeks=number - 1) if number > 0 else whole.end - timedelta(days=6)
        return Reckoned(first, min(first + timedelta(days=6), whole.end), "part_of_month", whole.anchor)

    def _whole_of(self, point: Point, today: date) -> Reckoned | None:
        """The year or month that a portion is of."""
        if point.month is not None:
            return self._read_month(replace(point, unit="", part=""), today)
        if point.years:
            return self._cut_year(point.years[0], point.years[0], "", "absolute")
        if point.unit == "year":
            year = today.year + (point.direction or 0)
            return self._cut_year(year, year, "", "published")
        year, month = _add_months(today, point.direction or 0)
        return self._cut_month(year, month, "", "published") if point.unit in ("month", "week") else None


def _nth_weekday(whole: Reckoned, weekday: int, number: int) -> Reckoned | None:
    """The nth such weekday of a month; -1 is the last."""
    if not whole.start or not whole.end:
        return None
    if number > 0:
        day = whole.start + timedelta(days=(weekday - whole.start.weekday()) % 7, weeks=number - 1)
    else:
        day = whole.end - timedelta(days=(whole.end.weekday() - weekday) % 7)
    return Reckoned(day, day, "day", whole.anchor) if whole.start <= day <= whole.end else None


def _add_months(day: date, months: int) -> tuple[int, int]:
    whole = day.year * 12 + day.month - 1 + months
    return whole // 12, whole % 12 + 1


def _shift(day: date, size: float, unit: str, sign: int) -> date | None:
    """The day so many units away; a day that the month lacks becomes its last."""
    if unit in ("year", "month"):
        months = round(size * (12 if unit == "year" else 1))
        year, month = _add_months(day, sign * months)
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    days = {"day": size, "hour": size / 24, "minute": size / 1440}.get(unit)
    return None if days is None else day + sign * timedelta(days=-(-days // 1))


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= day <= monthrange(year, month)[1]
