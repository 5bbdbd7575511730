"""A table for a spreadsheet, and what a format of it is."""

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

# What a spreadsheet would take for a formula, or a number in brackets for a negative one.
_RISKY = re.compile(r"\s*[=+\-@\t\r].*|\(\s*[\d.,]+\s*\)", re.DOTALL)
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Sheet(Struct, frozen=True):
    """One table: its name, a header, and rows of as many cells, each of them text; "" = unknown."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class TableFormat(Struct, frozen=True):
    """How tables are written: what for, the usual suffix, and the bytes.

    `write(sheets, value, direction)`: `value` is what the tables were made of, for formats that hold more than tables;
    `direction` is that of the page, ltr or rtl. The same sheets give the same bytes.
    """

    about: str
    suffix: str
    write: Callable[[Sequence[Sheet], object, str], bytes]


def guard(cell: str) -> str:
    """The cell, so that no spreadsheet computes it: what looks like a formula or a negative number gets an apostrophe.

    >>> guard("=1+1"), guard("(16)"), guard("16")
    ("'=1+1", "'(16)", '16')
    """
    clean = clear(cell)
    return f"'{clean}" if _RISKY.fullmatch(clean) else clean


def clear(cell: str) -> str:
    """The cell without characters that no spreadsheet can hold."""
    return _UNFIT.sub("", cell)
