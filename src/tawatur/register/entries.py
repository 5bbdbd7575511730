"""Files of other registers, read into entries: SIPRI's trade register, reports to the UN Register and to the ATT."""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.comparison import Entry, OtherKind
from tawatur.core.errors import BadSetting
from tawatur.packs.packs import Packs
from tawatur.register.cells import add_numbers, join_years, read_category, read_number, read_years
from tawatur.register.header import (
    ComparisonRules,
    Header,
    comparison_rules,
    decode_text,
    find_header,
    level_heading,
    read_preamble,
)
from tawatur.register.names import StateNames, SystemNames

_FAULTS_TOLD = 20
_LONGEST_CELL = 1 << 20  # characters; what is longer is no cell but a quotation mark that nobody closed


class EntryFile(Struct, frozen=True):
    """A file read: its kind, its entries in the order of their first line, and what could not be read, with where."""

    kind: OtherKind
    name: str
    entries: tuple[Entry, ...]
    faults: tuple[str, ...] = ()


Row = Mapping[str, str]


def read_entries(name: str, raw: bytes, packs: Packs) -> EntryFile:
    """The entries of a file, which `name` stands for in messages.

    Raises BadSetting where it is no text, or holds no header of a register. A line that cannot be read is told in
    `faults` and left aside.
    """
    rules = comparison_rules()
    text, faults = decode_text(name, raw)
    header = find_header(name, text, rules)
    told = read_preamble(text, header, rules)
    rows, broken = _list_rows(text, header, rules)
    reader = _Reader(header, told, rules, packs)
    if header.kind != "sipri":
        reader.demand_reporter(name)
    deals: dict[str, list[Entry]] = defaultdict(list)
    for line, row in rows:
        entry = reader.read(line, row)
        if entry is None:
            broken.append(f"line {line}: no supplier, recipient or number; left aside")
            continue
        deals[row.get("id", "") or f"line {line}"].append(entry)
    if not deals:
        raise BadSetting(
            f"{name}: a header of {header.kind} in line {header.line} and no entry below it; give the whole file"
        )
    return EntryFile(header.kind, name, tuple(map(_merge, deals.values())), (*faults, *_cut(broken)))


def _list_rows(text: str, header: Header, rules: ComparisonRules) -> tuple[list[tuple[int, Row]], list[str]]:
    """The rows below the header with the line each ends on, and what could not be read."""
    csv.field_size_limit(_LONGEST_CELL)
    body = "".join(text.splitlines(keepends=True)[header.line :])
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=header.delimiter)
    rows: list[tuple[int, Row]] = []
    faults: list[str] = []
    cells: list[str] = []
    while True:
        line = header.line + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return rows, [*faults, *_list_ends(body, cells, header)]
        except csv.Error as fault:
            faults.append(f"line {line}: {fault}; left aside")
            continue
        if len(rows) >= rules.rows_limit:
            raise BadSetting(f"over {rules.rows_limit} rows; cut the file to the states that matter")
        if any(cell.strip() for cell in cells):
            held = {name: cells[place].strip() for name, place in header.columns.items() if place < len(cells)}
            if not _tells_header(held, header):  # two exports joined tell it twice
                rows.append((header.line + reader.line_num, held))


def _tells_header(held: Row, header: Header) -> bool:
    """Whether a row is the header once more."""
    told = {name: header.headings[place] for name, place in header.columns.items()}
    return all(level_heading(cell) == level_heading(told[name]) for name, cell in held.items())


def _list_ends(body: str, last: Sequence[str], header: Header) -> Iterator[str]:
    """Signs that a file was cut off: a quotation mark that never closes, a last line without its end and its cells."""
    if body.count('"') % 2:
        yield "a quotation mark is never closed; lines may be missing, or the file was cut off"
    elif last and not body.endswith(("\n", "\r")) and len(last) <= max(header.columns.values()):
        yield "the last line lacks cells; the file may have been cut off"


class _Reader:
    """Turns the rows of one file into entries."""

    def __init__(self, header: Header, told: Mapping[str, str], rules: ComparisonRules, packs: Packs) -> None:
        self._header, self._told, self._rules = header, told, rules
        self._states, self._systems = StateNames(packs, rules.states), SystemNames(packs.items, rules)
        self._yes = {word.casefold() for word in rules.yes}

    def demand_reporter(self, name: str) -> None:
        """Raise BadSetting where a state's report does not say whose it is, for which year, or which way arms went."""
        for column, cure in (("reporter", "Reporting country: NAME"), ("year", "Calendar year: 2024")):
            if column not in self._told and column not in self._header.columns:
                raise BadSetting(
                    f"{name}: no {column}, in a column or above the table; add a line `{cure}` above the header"
                )
        if "flow" not in self._header.columns and not self._flow(
            self._header.headings[self._header.columns["partner"]]
        ):
            raise BadSetting(
                f"{name}: not told whether exports or imports; add a column Flow with one of the two words"
            )

    def read(self, line: int, row: Row) -> Entry | None:
        """The entry of a row, None where it has no sides or no content."""
        return self._read_deal(line, row) if self._header.kind == "sipri" else self._read_report(line, row)

    def _read_deal(self, line: int, row: Row) -> Entry | None:
        supplier, recipient = row.get("supplier", ""), row.get("recipient", "")
        designation = row.get("designation", "").strip("'")
        if not (supplier and recipient and designation):
            return None
        return Entry(
            self._states.find(supplier), self._states.find(recipient), supplier, recipient, designation, (line,),
            ref=self._systems.find(designation, row.get("description", "")),
            description=row.get("description", ""),
            heading=row.get("category", ""),
            ordered=read_number(row.get("ordered", ""), unsure=self._is_yes(row.get("ordered_unsure", ""))),
            delivered=read_number(row.get("delivered", ""), unsure=self._is_yes(row.get("delivered_unsure", ""))),
            order_years=read_years(row.get("order_years", "")),
            delivery_years=read_years(row.get("delivery_years", "")),
            comments=row.get("comments", ""),
        )  # fmt: skip

    def _read_report(self, line: int, row: Row) -> Entry | None:
        reporter = row.get("reporter", "") or self._told.get("reporter", "")
        partner, number = row.get("partner", ""), read_number(row.get("number", ""))
        heading = read_category(row.get("category", ""), self._rules.numerals, self._rules.category_words)
        flow = self._flow(row.get("flow", "")) or self._flow(self._header.headings[self._header.columns["partner"]])
        if not (reporter and partner and flow and heading):
            return None
        supplier, recipient = (reporter, partner) if flow == "exports" else (partner, reporter)
        years = read_years(row.get("year", "")) or read_years(self._told.get("year", ""))
        ticked = bool(row.get("granted", "")) and not row.get("actual", "")
        granted = row.get("basis", "").casefold().startswith("auth") or ticked
        designation = row.get("designation", "")
        if self._header.kind == "att":
            heading = self._rules.letters.get(re.sub(r"\(.*", "", heading), "")
        return Entry(
            self._states.find(supplier), self._states.find(recipient), supplier, recipient, designation, (line,),
            ref=self._systems.find(designation),
            heading=heading,
            ordered=number if granted else None,
            delivered=None if granted else number,
            delivery_years=None if granted else years,
            order_years=years if granted else None,
            reporter=self._states.find(reporter),
            comments=row.get("comments", ""),
        )  # fmt: skip

    def _flow(self, words: str) -> str:
        """Exports or imports, by the words of a cell or a heading; "" where it says neither."""
        told = level_heading(words)
        rules = self._rules.kinds[self._header.kind]
        for flow, known in (("exports", rules.exports), ("imports", rules.imports)):
            if any(word in f" {told} " for word in (f" {level_heading(one)} " for one in known)):
                return flow
        return ""

    def _is_yes(self, cell: str) -> bool:
        return cell.casefold() in self._yes


def _merge(entries: Sequence[Entry]) -> Entry:
    """The lines of one deal: what was delivered adds up, the years run from the first to the last."""
    first, *more = entries
    if not more:
        return first
    return replace(
        first,
        lines=tuple(line for entry in entries for line in entry.lines),
        delivered=reduce(add_numbers, (entry.delivered for entry in entries)),
        delivery_years=reduce(join_years, (entry.delivery_years for entry in entries)),
        order_years=reduce(join_years, (entry.order_years for entry in entries)),
        ordered=next((entry.ordered for entry in entries if entry.ordered), None),
    )


def _cut(faults: Sequence[str]) -> Iterator[str]:
    yield from faults[:_FAULTS_TOLD]
    if len(faults) > _FAULTS_TOLD:
        yield f"and {len(faults) - _FAULTS_TOLD} more lines"
