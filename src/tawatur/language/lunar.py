"""Days and months of the Hijri calendar, as reports name them."""

from datetime import date, timedelta

from tawatur.language.hijri import list_years, measure_month, read_hijri
from tawatur.language.points import Point
from tawatur.language.reckoned import Reckoned

_FIRST_GREGORIAN = 1600  # a year from here on is none of the Hijri calendar


def find_lunar_day(point: Point, today: date) -> Reckoned | None:
    """A day of a Hijri month: of the year said, else the last one past."""
    month = point.month or 1
    found = [read_hijri(year, month, max(point.days)) for year in _list_hijri(point, today)]
    past = [day for day in found if day is not None and _may_be(point, day, today)]
    return Reckoned(past[-1], past[-1], "day", "absolute" if point.years else "published") if past else None


def find_lunar_month(point: Point, today: date) -> Reckoned | None:
    """A Hijri month: of the year said, Hijri or Gregorian, else the last one begun."""
    month = point.month or 1
    starts = [(year, read_hijri(year, month, 1)) for year in _list_hijri(point, today)]
    past = [(year, day) for year, day in starts if day is not None and _may_be(point, day, today)]
    if not past:
        return None
    year, start = past[-1]
    end = start + timedelta(days=measure_month(year, month) - 1)
    return Reckoned(start, end, "month", "absolute" if point.years else "published")


def _list_hijri(point: Point, today: date) -> tuple[int, ...]:
    """The Hijri years that may be meant: the one said, or those of the Gregorian year said or of the report."""
    if point.years and point.years[0] < _FIRST_GREGORIAN:
        return point.years
    return list_years(date(point.years[0], 7, 1) if point.years else today)


def _may_be(point: Point, day: date, today: date) -> bool:
    """Whether a day of the Hijri calendar is past, or of the year said."""
    if not point.years:
        return day <= today
    return point.years[0] < _FIRST_GREGORIAN or day.year == point.years[0]
