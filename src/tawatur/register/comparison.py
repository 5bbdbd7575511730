"""The register the reports make, held against another: what only one of them tells, and where numbers differ."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from tawatur.core.comparison import Answer, Comparison, Entry, Match
from tawatur.core.transfer import Delivery, Register, RegisterItem, Transfer
from tawatur.core.values import Amount, Reason
from tawatur.packs.classification import OUTSIDE
from tawatur.packs.packs import Packs
from tawatur.register.cells import Years
from tawatur.register.entries import EntryFile
from tawatur.register.header import ComparisonRules, comparison_rules
from tawatur.register.names import level_name

_SUBDIVIDED = "("  # IV(a) is IV, and (a) of the Treaty has nothing before its bracket


class Line(Struct, frozen=True):
    """One line or lead of ours with its transfer."""

    transfer: Transfer
    item: RegisterItem
    lead: bool

    @property
    def sides(self) -> tuple[str, str]:
        """The states of the transfer."""
        return self.transfer.supplier_state, self.transfer.recipient_state


def compare_registers(register: Register, other: EntryFile, packs: Packs) -> Comparison:
    """Every line and lead of the register against the entries of the file, and the entries no line tells.

    Entries are weighed where their two states are those of a transfer of ours and their years fit; the rest is counted.
    """
    rules = comparison_rules()
    lines = [
        Line(transfer, item, lead)
        for transfer in register.transfers
        for lead, items in ((False, transfer.items), (True, transfer.leads))
        for item in items
    ]
    placed = [entry for entry in other.entries if entry.supplier and entry.recipient]
    near = [entry for entry in placed if any(_fits(transfer, entry, rules) for transfer in register.transfers)]
    matches: list[Match] = []
    taken: set[tuple[int, ...]] = set()
    for line in lines:
        found = [entry for entry in near if _fits(line.transfer, entry, rules) and _same(line, entry, other, packs)]
        taken |= {entry.lines for entry in found}
        matches.append(_match(line, found, other))
    matches += [
        Match(
            "other_only", designation=entry.designation, entries=(entry,), reasons=tuple(_excuse_press(entry, register))
        )
        for entry in near
        if entry.lines not in taken
    ]
    return Comparison(other.kind, other.name, tuple(matches), len(placed) - len(near), len(other.entries) - len(placed))


def _fits(transfer: Transfer, entry: Entry, rules: ComparisonRules) -> bool:
    """Whether an entry may tell of a transfer: the same two states, and years that can be one deal's."""
    if (entry.supplier, entry.recipient) != (transfer.supplier_state, transfer.recipient_state):
        return False
    ours = _years(transfer.ordered) or _years(transfer.delivered)
    if ours is None:
        return True
    if entry.order_years is not None:
        return _gap(ours, entry.order_years) <= rules.years_apart
    if entry.delivery_years is None:
        return True
    first = ours[0] - rules.years_apart
    return entry.delivery_years[1] >= first and entry.delivery_years[0] <= ours[1] + rules.years_to_deliver


def _same(line: Line, entry: Entry, other: EntryFile, packs: Packs) -> bool:
    """Whether an entry is of the system of a line: by our pack, by name, or by category where it names none."""
    if entry.ref and line.item.ref and not line.lead:
        return entry.ref == line.item.ref
    names = {level_name(name, packs) for name in (line.item.designation, *line.item.names)}
    if entry.designation and level_name(entry.designation, packs) in names:
        return True
    if other.kind == "sipri":
        return False
    return (
        not (entry.ref and not line.lead)
        and bool(entry.heading)
        and _bare(entry.heading) == _bare(_heading(line, other))
    )


def _bare(heading: str) -> str:
    """A category without its subdivision."""
    return heading if heading.startswith(_SUBDIVIDED) else heading.partition(_SUBDIVIDED)[0]


def _heading(line: Line, other: EntryFile) -> str:
    """Where our line stands in the other register."""
    return {"sipri": line.item.sipri, "unroca": line.item.unroca, "att": line.item.att}[other.kind]


def _match(line: Line, entries: Sequence[Entry], other: EntryFile) -> Match:
    if not entries:
        return _tell(line, "press_only", (), tuple(_excuse_other(line, other)))
    differing = tuple(_differ(line, entries, other))
    return _tell(line, "differs" if differing else "agrees", tuple(entries), differing)


def _tell(line: Line, answer: Answer, entries: tuple[Entry, ...], reasons: tuple[Reason, ...]) -> Match:
    return Match(answer, line.transfer.id, line.item.designation, entries, reasons)


def _differ(line: Line, entries: Sequence[Entry], other: EntryFile) -> Iterator[Reason]:
    """What both tell and cannot both be true, each once; the reports first."""
    item, transfer = line.item, line.transfer
    ordered = _sum([entry.ordered for entry in entries])
    if item.quantity and ordered and not item.quantity.agrees(ordered):
        yield Reason("compare_ordered", f"{_write(item.quantity)} / {_write(ordered)}")
    theirs = _sum(
        [entry.delivered for entry in entries if other.kind == "sipri" or entry.reporter == entry.supplier]
    ) or _sum([entry.delivered for entry in entries])
    if item.delivered and theirs and not item.delivered.agrees(theirs):
        yield Reason("compare_delivered", f"{_write(item.delivered)} / {_write(theirs)}")
    elif theirs and not item.delivered and (transfer.delivered is None or transfer.delivered.planned):
        yield Reason("compare_delivered_there", _write(theirs))
    elif item.delivered and not theirs and other.kind == "sipri":
        yield Reason("compare_delivered_here", _write(item.delivered))
    pairs = (
        ("compare_order_year", _years(transfer.ordered), _join([entry.order_years for entry in entries])),
        ("compare_delivery_years", _done(transfer), _join([entry.delivery_years for entry in entries])),
    )
    for code, ours, years in pairs:
        if ours and years and _gap(ours, years) > 0:
            yield Reason(code, f"{_span(ours)} / {_span(years)}")


def _excuse_other(line: Line, other: EntryFile) -> Iterator[Reason]:
    """What may explain that the other register is silent."""
    heading = _heading(line, other)
    if line.lead:
        yield Reason("silent_lead")
    if heading == OUTSIDE:
        yield Reason(f"silent_outside_{other.kind}")
    elif not heading:
        yield Reason(f"silent_open_{other.kind}")
    if other.kind != "sipri" and (line.transfer.delivered is None or line.transfer.delivered.planned):
        yield Reason("silent_nothing_delivered")
    if line.transfer.grade != "row":
        yield Reason("silent_no_row")
    covered = _join([entry.order_years if other.kind == "sipri" else entry.delivery_years for entry in other.entries])
    ours = _years(line.transfer.ordered) or _years(line.transfer.delivered)
    if covered and ours and _gap(ours, covered) > 0:
        yield Reason("silent_years", _span(covered))
    if not all(line.sides):
        yield Reason("silent_no_state")


def _excuse_press(entry: Entry, register: Register) -> Iterator[Reason]:
    """What may explain that the reports are silent: a class without a designation may stand for the system."""
    for transfer in register.transfers:
        if (transfer.supplier_state, transfer.recipient_state) == (entry.supplier, entry.recipient):
            yield from (Reason("silent_named_by_class", lead.designation) for lead in transfer.leads)


def _sum(amounts: Sequence[Amount | None]) -> Amount | None:
    """The sum of what is told; one telling stands as it is."""
    told = [amount for amount in amounts if amount is not None]
    if len(told) < 2:
        return told[0] if told else None
    highs = [amount.high for amount in told if amount.high is not None]
    low = sum(amount.low or 0 for amount in told)
    if len(highs) < len(told):
        return Amount(low, None, "over")
    exact = all(amount.bound == "exact" for amount in told)
    return Amount(low, sum(highs), "exact" if exact else "about" if low == sum(highs) else "between")


def _years(window: Delivery | None) -> Years | None:
    """The years a window of ours spans; an open side is the other one."""
    if window is None or not (window.start or window.end):
        return None
    days = [date.fromisoformat(day).year for day in (window.start, window.end) if day]
    return min(days), max(days)


def _done(transfer: Transfer) -> Years | None:
    return None if transfer.delivered is None or transfer.delivered.planned else _years(transfer.delivered)


def _join(years: Sequence[Years | None]) -> Years | None:
    told = [one for one in years if one is not None]
    return (min(first for first, _ in told), max(last for _, last in told)) if told else None


def _gap(one: Years, other: Years) -> int:
    """Years between two spans, 0 where they meet."""
    return max(one[0] - other[1], other[0] - one[1], 0)


def _span(years: Years) -> str:
    return str(years[0]) if years[0] == years[1] else f"{years[0]} to {years[1]}"


def _write(amount: Amount) -> str:
    """A number as publishing reads it back."""
    if amount.low is not None and amount.high is not None and amount.low != amount.high:
        return f"{amount.low:g} to {amount.high:g}"
    value = amount.low if amount.low is not None else amount.high
    if value is None:
        return ""
    return {"about": f"about {value:g}", "over": f"over {value:g}", "up_to": f"up to {value:g}"}.get(
        amount.bound, f"{value:g}"
    )
