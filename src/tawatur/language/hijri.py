"""The Hijri calendar (Umm al-Qura) beside the Gregorian one."""

from datetime import date

from hijridate import Hijri

_YEARS = range(1344, 1500)  # the table of hijridate, its broken first year left out


def read_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri one; None outside the table or the month."""
    if year not in _YEARS or not 1 <= month <= 12 or not 1 <= day <= measure_month(year, month):
        return None
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


def measure_month(year: int, month: int) -> int:
    """How many days a Hijri month has."""
    return int(Hijri(year, month, 1).month_length())


def list_years(today: date) -> tuple[int, ...]:
    """The Hijri years that may begin or end near this day, in order."""
    about = round((today.year - 622) * 33 / 32)
    return tuple(range(about - 2, about + 3))
