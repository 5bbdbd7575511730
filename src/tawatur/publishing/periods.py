"""Dates as the register writes them: a year, a month or a day."""

from calendar import monthrange
from datetime import date


def read_day(written: str | None, *, last: bool = False) -> date | None:
    """The first day (or the last) of "2026", "2026-02" or "2026-02-04"; None for anything else.

    >>> read_day("2026-02", last=True)
    datetime.date(2026, 2, 28)
    """
    parts = (written or "").split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return None
    year = int(parts[0])
    month = int(parts[1]) if len(parts) > 1 else 12 if last else 1
    day = int(parts[2]) if len(parts) > 2 else monthrange(year, month)[1] if last else 1
    return date(year, month, day)
