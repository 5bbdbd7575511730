"""What a file of another register is: its text, its kind, where its table begins, and what stands above it."""

import csv
import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise, zip_longest

from msgspec import Struct

from tawatur.core.comparison import OtherKind
from tawatur.core.errors import BadSetting
from tawatur.packs.files import DATA, read_pack

_DELIMITERS = ",;\t|"
_NOTE = re.compile(r"\[\s*\d+\s*\]|\(\s*\d+\s*\)")  # "[4]", which leads to a note under the form


class OtherRules(Struct, frozen=True, forbid_unknown_fields=True):
    """How one kind of file is known and read: what its header must hold, its headings by column, and who reports."""

    must: list[str]
    columns: dict[str, list[str]]
    exports: list[str] = []
    imports: list[str] = []


class ComparisonRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`data/rules/comparison.yaml`; the file says how each was set."""

    about: str
    made_by: str
    source: str
    bytes_limit: int
    rows_limit: int
    header_lines: int
    years_apart: int
    years_to_deliver: int
    kinds: dict[OtherKind, OtherRules]
    preamble: dict[str, list[str]]
    states: dict[str, str]
    systems: dict[str, str]
    kind_words: dict[str, list[str]]
    heading_kinds: dict[str, list[str]]
    numerals: dict[str, str]
    letters: dict[str, str]
    category_words: dict[str, str]
    nameless: dict[str, str]
    yes: list[str]


class Header(Struct, frozen=True):
    """Where the table of a file begins, what parts its cells, and which column is where."""

    kind: OtherKind
    line: int
    delimiter: str
    columns: dict[str, int]
    headings: tuple[str, ...]


@cache
def comparison_rules() -> ComparisonRules:
    """The rules, read once."""
    return read_pack(DATA.joinpath("rules", "comparison.yaml"), ComparisonRules)


def decode_text(name: str, raw: bytes) -> tuple[str, list[str]]:
    """The text, and what was amiss with its encoding."""
    if not raw.strip():
        raise BadSetting(f"{name}: is empty; give the CSV that the register's site exports")
    if raw[:4] == b"PK\x03\x04":
        raise BadSetting(f"{name}: is a workbook, not CSV; save it as CSV (UTF-8) and give that")
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace"), []
    if b"\0" in raw:
        raise BadSetting(f"{name}: is no text (a zero byte at {raw.index(0)}); save it as CSV (UTF-8) and give that")
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as fault:
        told = f"byte {fault.start} is not UTF-8: read as Windows-1252; letters with marks may be wrong"
        return raw.decode("cp1252", "replace"), [told]


def find_header(name: str, text: str, rules: ComparisonRules) -> Header:
    """The first line that holds all that some kind of register must have, alone or with the line below it, whose
    headings stand under common ones; the most demanding kind first.
    """
    kinds = sorted(rules.kinds, key=lambda kind: -len(rules.kinds[kind].must))
    seen: tuple[str, ...] = ()
    lines = text.splitlines()
    for number, line in enumerate(lines[: rules.header_lines], 1):
        for delimiter in _DELIMITERS:
            headings = tuple(_split(line, delimiter))
            if len(headings) > len(seen):
                seen = headings
            below = tuple(_split(lines[number], delimiter)) if number < len(lines) else ()
            for depth, tried in ((0, headings), (1, _join_lines(headings, below))):
                for kind in kinds:
                    columns = _place_columns(tried, rules.kinds[kind], rules.nameless)
                    if set(rules.kinds[kind].must) <= columns.keys():
                        return Header(kind, number + depth, delimiter, columns, tried)
    wanted = "; ".join(f"{kind}: {', '.join(told.must)}" for kind, told in sorted(rules.kinds.items()))
    shown = ", ".join(heading.strip() for heading in seen[:8])
    raise BadSetting(
        f"{name}: no header of a register in the first {rules.header_lines} lines (needed are, {wanted}); "
        f"the longest line begins: {shown[:200]}; give the CSV with its column headings"
    )


def _join_lines(above: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """The headings of two lines: the lower where there is one, else the upper; none where the lower line is data."""
    if len(below) < len(above) or any(cell and cell.strip().isdigit() for cell in below):
        return ()
    return tuple(low if low.strip() else high for high, low in zip_longest(above, below, fillvalue=""))


def _split(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def level_heading(heading: str) -> str:
    """A heading without case, marks, doubled spaces and the numbers of notes.

    >>> level_heading(" Year(s)  of deliveries* ")
    'year s of deliveries'
    >>> level_heading("Final importing State [4]")
    'final importing state'
    """
    return " ".join(re.findall(r"\w+", _NOTE.sub(" ", heading.casefold())))


def _place_columns(headings: Sequence[str], rules: OtherRules, nameless: Mapping[str, str]) -> dict[str, int]:
    """Which column is where; one without a heading is told by the column to its left."""
    places: dict[str, int] = {}
    levelled = [level_heading(heading) for heading in headings]
    for column, names in rules.columns.items():
        known = {level_heading(name) for name in names}
        found = next((place for place, heading in enumerate(levelled) if heading in known), None)
        if found is not None:
            places[column] = found
    for column, other in nameless.items():
        beside = places.get(column, len(levelled)) + 1
        if other not in places and beside < len(levelled) and not levelled[beside]:
            places[other] = beside
    return places


def read_preamble(text: str, header: Header, rules: ComparisonRules) -> dict[str, str]:
    """What the lines above the header say of the whole file: who reports, for which year."""
    told: dict[str, str] = {}
    for line in text.splitlines()[: header.line - 1]:
        parts = [cell for part in _split(line, header.delimiter) for cell in part.split(":", 1)]
        cells = [part.strip() for part in parts if part.strip()]
        for first, second in pairwise(cells):
            for column, names in rules.preamble.items():
                if level_heading(first) in {level_heading(name) for name in names} and second:
                    told.setdefault(column, second)
    return told
