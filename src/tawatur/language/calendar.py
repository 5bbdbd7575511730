"""The calendar: from what the words say, and the day of the report, to whole days."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from msgspec.structs import replace

from tawatur.core.values import Anchor, Precision
from tawatur.language.counted import read_ago, read_ahead, read_spell, read_within
from tawatur.language.feasts import choose_feast
from tawatur.language.hijri import read_hijri
from tawatur.language.lunar import find_lunar_day, find_lunar_month
from tawatur.language.points import Point
from tawatur.language.portions import cut_portion
from tawatur.language.reckoned import Reckoned, add_months, end_month
from tawatur.packs.dates import LanguageRules

_OPEN_YEAR = Reckoned(None, None, "year", "absolute")  # a Hijri year before the tables begin


class Calendar:
    """Resolves points. The same point and day always give the same days."""

    def __init__(self, rules: LanguageRules) -> None:
        self._rules = rules
        self._readers: dict[str, Callable[[Point, date], Reckoned | None]] = {
            "day": self._read_day, "numeric": self._read_numeric, "month": self._read_month, "year": self._read_year,
            "years": self._read_year, "bare_year": self._read_year, "weekday": self._read_weekday,
            "today": self._read_today, "night": self._read_night, "unit": self._read_unit, "spell": read_spell,
            "ago": read_ago, "decade": self._read_decade, "season": self._read_season,
            "portion": self._read_portion, "short": self._read_short, "ahead": read_ahead,
            "rest": self._read_rest, "quarter": self._read_quarter, "century": self._read_century,
            "feast": self._read_feast, "within": read_within,
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
            step = point.direction or 0
            if point.direction is None:
                step = (max(point.days) < today.day) if point.future else -(max(point.days) > today.day)
            year, month = add_months(today, step)
            return Reckoned(date(year, month, min(point.days)), date(year, month, max(point.days)), "day")
        if point.hijri:
            return find_lunar_day(point, today)
        year = point.years[0] if point.years else self._choose_year(point, today)
        days = sorted(point.days)
        anchor: Anchor = "absolute" if point.years else "published"
        start, end = date(year, point.month, days[0]), date(year, point.month, days[-1])
        return Reckoned(start, end, "day" if start == end else "interval", anchor)

    def _read_short(self, point: Point, today: date) -> Reckoned | None:
        return self._read_day(point, today) if point.days else self._read_month(point, today)

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
        if not before or not after:
            raise ValueError("no such day in any year")
        if point.direction == 0:
            return today.year
        soon = (after[0] - today).days <= self._rules.forthcoming_days and (today - before[-1]).days > 0
        late = (today - before[-1]).days > self._rules.forthcoming_days
        coming = point.direction == 1 or (point.direction is None and (point.future or (soon and late)))
        return (after[0] if coming else before[-1]).year

    def _read_numeric(self, point: Point, today: date) -> Reckoned | None:  # noqa: ARG002  (one signature for all)
        return Reckoned(point.full, point.full, "day", "absolute") if point.full else None

    def _read_month(self, point: Point, today: date) -> Reckoned | None:
        if point.month is None:
            return None
        if point.hijri:
            return find_lunar_month(point, today)
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
            return Reckoned(start, stop, "year", "absolute") if start and stop else _OPEN_YEAR
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
        if point.days:
            return _meet_weekday(point, today)
        direction = point.direction
        if direction == 0 or (point.unit == "week" and direction is not None):
            monday = today - timedelta(days=today.weekday()) + timedelta(weeks=direction)
            day = monday + timedelta(days=point.weekday)
        elif direction in (1, 2) or (point.future and direction is None):
            day = today + timedelta(days=(point.weekday - today.weekday() - 1) % 7 + 1, weeks=direction == 2)
            if direction is None and point.weekday == today.weekday():
                day = today
        else:
            back = (today.weekday() - point.weekday) % 7
            day = today - timedelta(days=back or (7 if direction in (-1, -2) else 0), weeks=direction == -2)
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
        if point.unit == "weekend":
            return _find_weekend(point, today)
        if point.unit == "decade":
            first = today.year // 10 * 10 + 10 * step
            return self._cut_decade(first, point.part, "published")
        if point.unit == "month":
            year, month = add_months(today, step)
            return self._cut_month(year, month, point.part, "published")
        if point.unit == "year":
            year = point.years[0] if point.years else today.year + step
            return self._cut_year(year, year, point.part, "absolute" if point.years else "published")
        if point.unit == "day" and point.direction == 0:
            return Reckoned(today, today, "day")
        if point.unit == "day" and point.direction is not None:
            return Reckoned(None, None, "day", "other_event")
        return None

    def _read_rest(self, point: Point, today: date) -> Reckoned | None:
        """«بقية العام»: from the report to the end of the year."""
        whole = self._read_unit(replace(point, direction=0), today)
        return Reckoned(today, whole.end, "interval") if whole else None

    def _read_quarter(self, point: Point, today: date) -> Reckoned | None:
        """«الربع الماضي»: the quarter of the report, the last or the next."""
        year, month = add_months(today.replace(month=(today.month - 1) // 3 * 3 + 1), 3 * (point.direction or 0))
        return Reckoned(date(year, month, 1), end_month(year, month + 2), "interval")

    def _read_century(self, point: Point, today: date) -> Reckoned | None:  # noqa: ARG002
        """The whole century, whatever part of it is said: the parts of a century have no agreed edges."""
        first = 100 * ((point.decade or 1) - 1) + 1
        return Reckoned(date(first, 1, 1), date(first + 99, 12, 31), "interval", "absolute")

    def _read_feast(self, point: Point, today: date) -> Reckoned | None:
        day = choose_feast(point, today, soon=self._rules.forthcoming_days)
        if day and point.days:
            day += timedelta(days=point.days[0] - 1)
        return Reckoned(day, day, "day", "absolute" if point.years else "published") if day else None

    def _read_decade(self, point: Point, today: date) -> Reckoned | None:  # noqa: ARG002
        return self._cut_decade(point.decade or 0, point.part, "absolute")

    def _cut_decade(self, first: int, part: str, anchor: Anchor) -> Reckoned:
        """A decade, or the part of it that is said."""
        early, late = self._rules.decade_parts[part] if part else (0, 9)
        return Reckoned(date(first + early, 1, 1), date(first + late, 12, 31), "decade", anchor)

    def _read_season(self, point: Point, today: date) -> Reckoned | None:
        """Three whole months. A winter named by one year may be the one before or after it: both are covered."""
        month = point.season or 3
        year = point.years[0] if point.years else today.year + (point.direction or 0 if point.unit else 0)
        anchor: Anchor = "absolute" if point.years else "published"
        if month == 12 and len(point.years) > 1:
            return Reckoned(date(year, 12, 1), end_month(point.years[-1], 2), "season", anchor)
        if month == 12:
            first, last = (year - 1, year + 1) if point.years else (year - (point.direction == -1), year + 1)
            return Reckoned(date(first, 12, 1), date(last, 2, monthrange(last, 2)[1]), "season", anchor)
        if not point.years and not point.unit and point.direction:
            over = date(year, month + 2, 1) < today.replace(day=1)
            begun = date(year, month, 1) <= today
            year += (0 if over else -1) if point.direction == -1 else (1 if begun else 0)
        return Reckoned(date(year, month, 1), date(year, month + 2, monthrange(year, month + 2)[1]), "season", anchor)

    def _read_portion(self, point: Point, today: date) -> Reckoned | None:
        """A part of a year or month: its quarter, week, first three months, last Friday."""
        whole = self._whole_of(point, today)
        return cut_portion(whole, point) if whole else None

    def _whole_of(self, point: Point, today: date) -> Reckoned | None:
        """The year or month that a portion is of."""
        if point.month is not None:
            return self._read_month(replace(point, unit=point.within if point.within == "year" else "", part=""), today)
        if point.years:
            return self._cut_year(point.years[0], point.years[0], "", "absolute")
        if point.within in ("year", "month", "week"):
            return self._read_unit(replace(point, unit=point.within, part=""), today)
        return None


def _find_weekend(point: Point, today: date) -> Reckoned:
    """Saturday and Sunday; without a direction the last that began, of what is to come the next."""
    saturday = today + timedelta(days=5 - today.weekday())
    step = point.direction
    if step is None:
        step = 0 if point.future or saturday <= today else -1
    first = saturday + timedelta(weeks=step)
    return Reckoned(first, first + timedelta(days=1), "interval")


def _meet_weekday(point: Point, today: date) -> Reckoned | None:
    """«الجمعة 11»: the nearest day of that name and number."""
    near = [today + timedelta(days=k) for k in range(-62, 63)]
    fitting = [day for day in near if day.weekday() == point.weekday and day.day == point.days[0]]
    day = min(fitting, key=lambda found: abs(found - today), default=None)
    return Reckoned(day, day, "day") if day else None


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= day <= monthrange(year, month)[1]
