"""XLSX: every table on a sheet of its own, cells as text so that nothing is computed."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import xlsxwriter

from tawatur.publishing.table import Sheet, TableFormat, clear

_LONGEST_CELL = 32_767  # characters, the limit of the format
_WIDEST = 46  # characters; a longer cell is wrapped
_LONGEST_NAME = 31
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the same bytes every time


def write(sheets: Sequence[Sheet], _value: object, direction: str) -> bytes:
    """A workbook; a page from right to left begins on the right."""
    raw = io.BytesIO()
    book = xlsxwriter.Workbook(raw, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _EPOCH})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name[:_LONGEST_NAME])
        if direction == "rtl":
            page.right_to_left()
        page.freeze_panes(1, 0)
        for place, row in enumerate((sheet.header, *sheet.rows)):
            for column, cell in enumerate(row):
                page.write_string(place, column, clear(cell)[:_LONGEST_CELL], body if place else head)
        for column, name in enumerate(sheet.header):
            longest = max((len(row[column]) for row in sheet.rows), default=0)
            page.set_column(column, column, min(max(len(name), longest, 6) + 2, _WIDEST))
        if sheet.rows:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    book.close()
    return raw.getvalue()


FORMAT = TableFormat(about="a workbook: the register, and what stands behind its cells", suffix=".xlsx", write=write)
