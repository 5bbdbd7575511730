"""Publication dates written in figures; month names are for the language room."""

import re
from datetime import date

from tawatur.core.document import UNKNOWN_DATE, Block, Published
from tawatur.core.spans import Span
from tawatur.packs.boilerplate import Boilerplate

_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")


def find_numeric_dates(text: str, *, day_first: bool) -> list[tuple[int, int, date]]:
    """Dates in figures with their places: 2024-03-12, 12/03/2024; digits of any script.

    Where day and month could be either (05/06/2024), only `day_first` languages settle it; else it is left out.
    """
    found = [(m.start(), m.end(), _build(m[1], m[2], m[3])) for m in _ISO.finditer(text)]
    for m in _DAY_FIRST.finditer(text):
        first, second = int(m[1]), int(m[2])
        if day_first or first > 12 or first == second:
            found.append((m.start(), m.end(), _build(m[3], m[2], m[1])))
        elif second > 12:
            found.append((m.start(), m.end(), _build(m[3], m[1], m[2])))
    return sorted((start, end, day) for start, end, day in found if day is not None)


def find_published(
    doc: str, text: str, blocks: tuple[Block, ...], boilerplate: Boilerplate, *, day_first: bool
) -> Published:
    """The earliest date in figures in the metadata (a later one is an update); unknown where there is none."""
    rules = boilerplate.rules
    dates: list[tuple[date, int, int]] = []
    for block in blocks:
        if block.kind == "metadata":
            line = text[block.span.start : block.span.end]
            for start, end, day in find_numeric_dates(line, day_first=day_first):
                if rules.year_first <= day.year <= rules.year_last:
                    dates.append((day, block.span.start + start, block.span.start + end))
    if not dates:
        return UNKNOWN_DATE
    day, start, end = min(dates)
    return Published(day, day, "stated", (Span(doc, start, end),), "metadata_line")


def _build(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
