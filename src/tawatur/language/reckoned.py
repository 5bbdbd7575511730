"""Days as the calendar finds them, and the arithmetic of months that all readings share."""

from calendar import monthrange
from datetime import date, timedelta

from msgspec import Struct

from tawatur.core.values import Anchor, Precision


class Reckoned(Struct, frozen=True):
    """Days with their precision and what they were counted from; both ends None = not resolved."""

    start: date | None
    end: date | None
    precision: Precision
    anchor: Anchor = "published"


def add_months(day: date, months: int) -> tuple[int, int]:
    """The year and month so many months away."""
    whole = day.year * 12 + day.month - 1 + months
    return whole // 12, whole % 12 + 1


def end_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def shift(day: date, size: float, unit: str, sign: int) -> date | None:
    """The day so many units away; a day that the month lacks becomes its last."""
    if unit in ("year", "month"):
        months = round(size * (12 if unit == "year" else 1))
        year, month = add_months(day, sign * months)
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    days = {"day": size, "hour": size / 24, "minute": size / 1440}.get(unit)
    return None if days is None else day + sign * timedelta(days=-(-days // 1))
