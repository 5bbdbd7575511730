"""Days of the year that have a name: feasts of the Hijri and the Gregorian calendar."""

from datetime import date

from tawatur.language.hijri import list_years, read_hijri
from tawatur.language.points import Point

_NEAR = range(-3, 4)  # years round the report that are looked through


def choose_feast(point: Point, today: date, *, soon: int) -> date | None:
    """The day meant: of the year said, the last or next as the words say, else the last unless one is near ahead.

    A Hijri feast is that of the tables of Umm al-Qura; where the moon is sighted it may be a day off.
    """
    if point.years:
        about = date(point.years[0], 7, 1)
        return next((day for day in list_days(point.feast, about) if day.year == about.year), None)
    days = list_days(point.feast, today)
    before = [day for day in days if day <= today and (point.direction != -1 or day < today)]
    after = [day for day in days if day >= today and (point.direction != 1 or day > today)]
    if point.direction == 0:
        return next((day for day in days if day.year == today.year), None)
    if not before or not after:
        return None
    near = (after[0] - today).days <= soon < (today - before[-1]).days
    coming = point.direction == 1 or (point.direction is None and (point.future or near))
    return after[0] if coming else before[-1]


def list_days(feast: str, about: date) -> list[date]:
    """The feast's days in the years round a day, in order. «h10-01» is the first of the tenth Hijri month."""
    month, day = (int(part) for part in feast[1:].split("-"))
    if feast.startswith("h"):
        return sorted(found for year in list_years(about) if (found := read_hijri(year, month, day)))
    return [date(about.year + step, month, day) for step in _NEAR]
