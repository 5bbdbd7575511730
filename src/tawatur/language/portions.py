"""Parts of a year or a month: quarters and halves, numbered weeks and weekdays, the first three months."""

from datetime import date, timedelta

from tawatur.language.points import Point
from tawatur.language.reckoned import Reckoned, add_months, end_month

_WEEK = 7


def cut_portion(whole: Reckoned, point: Point) -> Reckoned | None:
    """The part of these days that the point names; None where they have no such part.

    Weeks of a month are sevens of its days; weeks of a year those of ISO 8601. -1 counts from the end.
    """
    if not whole.start or not whole.end or point.portion is None:
        return None
    number, parts = point.portion
    if point.count > 1:
        return _cut_run(whole, point, number)
    if parts:
        return _cut_share(whole, number if number > 0 else parts, parts)
    if point.weekday is not None:
        return _find_weekday(whole, point.weekday, number)
    return _cut_unit(whole, point.unit, number)


def _cut_share(whole: Reckoned, number: int, parts: int) -> Reckoned | None:
    """A half, third or quarter of a year in months, of a month in days."""
    if not whole.start or not whole.end:
        return None
    if whole.precision == "year":
        return _cut_months(whole, (number - 1) * 12 // parts, 12 // parts)
    size = ((whole.end - whole.start).days + 1) // parts
    first = whole.start + timedelta(days=(number - 1) * size)
    end = whole.end if number == parts else first + timedelta(days=size - 1)
    return Reckoned(first, end, "part_of_month", whole.anchor)


def _cut_run(whole: Reckoned, point: Point, number: int) -> Reckoned | None:
    """«الأشهر الثلاثة الأولى من العام», "the last ten days of May": from either end only."""
    if not whole.start or not whole.end or number not in (1, -1):
        return None
    if point.unit == "month" and whole.precision == "year" and point.count <= 12:
        return _cut_months(whole, 0 if number == 1 else 12 - point.count, point.count)
    days = point.count * (_WEEK if point.unit == "week" else 1)
    if point.unit not in ("day", "week") or days > (whole.end - whole.start).days + 1:
        return None
    reach = timedelta(days=days - 1)
    start, end = (whole.start, whole.start + reach) if number == 1 else (whole.end - reach, whole.end)
    return Reckoned(start, end, "interval", whole.anchor)


def _cut_months(whole: Reckoned, skipped: int, count: int) -> Reckoned | None:
    """So many months of a year, after those skipped."""
    if not whole.start:
        return None
    first = date(*add_months(whole.start, skipped), 1)
    return Reckoned(first, end_month(*add_months(first, count - 1)), "interval", whole.anchor)


def _cut_unit(whole: Reckoned, unit: str, number: int) -> Reckoned | None:
    """The nth day, week or month."""
    if not whole.start or not whole.end:
        return None
    if unit == "month" and whole.precision == "year":
        found = _cut_months(whole, number - 1 if number > 0 else 11, 1)
        return Reckoned(found.start, found.end, "month", whole.anchor) if found else None
    if unit == "day":
        day = whole.start + timedelta(days=number - 1) if number > 0 else whole.end
        return Reckoned(day, day, "day", whole.anchor) if day <= whole.end else None
    if unit != "week":
        return None
    if whole.precision == "year":
        monday = date.fromisocalendar(whole.start.year, number if number > 0 else 52, 1)
        return Reckoned(monday, monday + timedelta(days=6), "week", whole.anchor)
    first = whole.start + timedelta(weeks=number - 1) if number > 0 else whole.end - timedelta(days=6)
    if first > whole.end:
        return None
    return Reckoned(first, min(first + timedelta(days=6), whole.end), "part_of_month", whole.anchor)


def _find_weekday(whole: Reckoned, weekday: int, number: int) -> Reckoned | None:
    """The nth such weekday; -1 is the last."""
    if not whole.start or not whole.end:
        return None
    if number > 0:
        day = whole.start + timedelta(days=(weekday - whole.start.weekday()) % _WEEK, weeks=number - 1)
    else:
        day = whole.end - timedelta(days=(whole.end.weekday() - weekday) % _WEEK)
    return Reckoned(day, day, "day", whole.anchor) if whole.start <= day <= whole.end else None
