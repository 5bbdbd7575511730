"""Times counted in units from the day of the report, back or ahead."""

from datetime import date, timedelta

from tawatur.core.values import Precision
from tawatur.language.points import Point
from tawatur.language.reckoned import Reckoned, end_month, shift

_CENTURY = 2001  # the first year of the century reports are written in


def read_spell(point: Point, today: date) -> Reckoned | None:
    """«السنوات الأربع الماضية»: from so long before the report to the report; next: the other way."""
    if point.unit == "century":
        first = _CENTURY + 100 * (point.direction or 0)
        return Reckoned(date(first, 1, 1), date(first + 99, 12, 31), "interval", "absolute")
    if not point.duration or point.duration.low is None:
        return None
    edge = shift(today, point.duration.low, point.duration.unit or "", (point.direction or 0))
    if point.unit == "decade" and edge:
        edge = date(edge.year, 1, 1)
    if not edge:
        return None
    if point.unit == "day" and edge > today:
        return Reckoned(today + timedelta(days=1), edge, "interval")
    precision: Precision = "decade" if point.unit == "decade" else "interval"
    return Reckoned(edge, today, precision) if edge <= today else Reckoned(today, edge, precision)


def read_ago(point: Point, today: date) -> Reckoned | None:
    """«قبل شهرين»: the month that lies so far back; days to the day, weeks to the week."""
    return _count(point, today, -1)


def read_ahead(point: Point, today: date) -> Reckoned | None:
    """«بعد شهرين» of a report that speaks of what is to come."""
    return _count(point, today, 1)


def _count(point: Point, today: date, sign: int) -> Reckoned | None:
    length = point.duration
    if not length or (length.low is None and length.high is None):
        return None
    if point.lengths:
        return _count_pieces(point, today, sign)
    size = length.low if length.low is not None else length.high or 0.0
    day = shift(today, size, length.unit or "", sign)
    if not day:
        return None
    found = _widen(day, point.unit, length.unit or "", whole=size == int(size), today=today)
    if length.bound != "over":
        return found
    return Reckoned(None, found.end, "interval") if sign < 0 else Reckoned(found.start, None, "interval")


def _count_pieces(point: Point, today: date, sign: int) -> Reckoned | None:
    """«قبل سنة وثلاثة أشهر»: as fine as its last piece."""
    day: date | None = today
    for value, unit in point.lengths:
        days = value * 7 if unit == "week" else value
        day = shift(day, days, "day" if unit == "week" else unit, sign) if day else None
    return _widen(day, "", point.lengths[-1][1], whole=True, today=today) if day else None


def _widen(day: date, said: str, unit: str, *, whole: bool, today: date) -> Reckoned:
    """The week, month or year of a day, as far as the words are that coarse."""
    if said == "week":
        monday = day - timedelta(days=day.weekday())
        return Reckoned(monday, monday + timedelta(days=6), "week")
    if unit == "month" or (unit == "year" and not whole):
        return Reckoned(day.replace(day=1), end_month(day.year, day.month), "month")
    if unit == "year":
        return Reckoned(date(day.year, 1, 1), date(day.year, 12, 31), "year")
    if unit == "day":
        return Reckoned(day, day, "day")
    return Reckoned(min(day, today), max(day, today), "interval")


def read_within(point: Point, today: date) -> Reckoned | None:
    """«في غضون أسبوعين» of what is to come: from the report to then."""
    if not point.duration or point.duration.high is None:
        return None
    edge = shift(today, point.duration.high, point.duration.unit or "", 1)
    return Reckoned(today, edge, "interval") if edge else None
