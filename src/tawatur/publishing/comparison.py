"""A comparison of registers as a table: one row for each line of ours, then the entries no report tells."""

from collections.abc import Sequence

from tawatur.core.affair import Affair
from tawatur.core.comparison import Comparison, Entry, Match
from tawatur.core.transfer import RegisterItem, Transfer
from tawatur.packs.packs import Packs
from tawatur.publishing.desk import Desk, lay_desk
from tawatur.publishing.figures import bounded_words
from tawatur.publishing.lines import count_words, state_words
from tawatur.publishing.markup import Text, flatten
from tawatur.publishing.register import is_to_come, years_words
from tawatur.publishing.table import Sheet
from tawatur.publishing.transfers import name_parties

COLUMNS = (
    "answer", "supplier", "recipient", "designation", "ordered", "other_ordered", "order_year", "other_order_year",
    "delivered", "other_delivered", "delivery_years", "other_delivery_years", "explanation", "other_designation",
    "other_comments", "other_lines", "reports", "transfer",
)  # fmt: skip


def list_comparison_sheets(comparison: Comparison, affair: Affair, language: str, packs: Packs) -> tuple[Sheet]:
    """The comparison: what the reports say beside what the other register says."""
    desk = lay_desk(affair, language, packs)
    say = desk.voice.say
    header = tuple(flatten(say(f"column.{name}", register=say(f"register.{comparison.kind}"))) for name in COLUMNS)
    transfers = {transfer.id: transfer for transfer in affair.register.transfers}
    rows = [_row(match, transfers.get(match.transfer), desk) for match in comparison.matches]
    counts = (("compare_elsewhere", comparison.elsewhere), ("compare_unplaced", comparison.unplaced))
    rows += [_count_row(code, count, desk) for code, count in counts if count]
    return (Sheet(flatten(say("sheet.comparison")), header, tuple(rows)),)


def _row(match: Match, transfer: Transfer | None, desk: Desk) -> tuple[str, ...]:
    cells = {
        "answer": desk.voice.say(f"compare.{match.answer}"),
        "explanation": desk.voice.join([desk.readings.reason(one) for one in match.reasons], kind="semicolon"),
        "designation": desk.naming.designation(match.designation) if transfer else (),
        **(_tell_transfer(transfer, match.designation, desk) if transfer else {}),
        **(_tell_entries(match.entries, desk, alone=transfer is None) if match.entries else {}),
    }
    return tuple(flatten(cells.get(name, ())) for name in COLUMNS)


def _count_row(code: str, count: int, desk: Desk) -> tuple[str, ...]:
    told = flatten(desk.voice.say(code, n=count))
    return tuple(told if name == "explanation" else "" for name in COLUMNS)


def _tell_transfer(transfer: Transfer, designation: str, desk: Desk) -> dict[str, Text]:
    lines = (*transfer.items, *transfer.leads)
    item: RegisterItem | None = next((one for one in lines if one.designation == designation), None)
    sides = (("supplier", transfer.supplier_state), ("recipient", transfer.recipient_state))
    docs = sorted({claim.doc for claim in desk.book.claims_of(item.claims if item else transfer.claims)})
    cells = {role: state_words(code, desk) if code else name_parties(transfer, role, desk) for role, code in sides}
    cells |= {
        "order_year": years_words(transfer.ordered, desk),
        "delivery_years": () if is_to_come(transfer.delivered) else years_words(transfer.delivered, desk),
        "reports": desk.naming.reports(docs),
        "transfer": desk.voice.word(transfer.id),
    }
    if item:
        arrived = max((one.chains for one in item.arrivals), default=1)
        cells["ordered"] = count_words(item.quantity, item.chains if item.numbers else 1, desk)
        cells["delivered"] = count_words(item.delivered, arrived, desk)
    return cells


def _tell_entries(entries: Sequence[Entry], desk: Desk, *, alone: bool) -> dict[str, Text]:
    voice = desk.voice
    cells: dict[str, Text] = {}
    if alone:
        cells["supplier"] = state_words(entries[0].supplier, desk)
        cells["recipient"] = state_words(entries[0].recipient, desk)
    for name, told in (
        ("other_ordered", [bounded_words(one.ordered, voice) for one in entries if one.ordered]),
        ("other_delivered", [bounded_words(one.delivered, voice) for one in entries if one.delivered]),
        ("other_order_year", [_years(one.order_years, desk) for one in entries]),
        ("other_delivery_years", [_years(one.delivery_years, desk) for one in entries]),
        ("other_designation", [voice.word(one.designation) or voice.word(one.heading) for one in entries]),
        ("other_comments", [voice.word(one.comments) for one in entries]),
        ("other_lines", [voice.word(", ".join(map(str, one.lines))) for one in entries]),
    ):
        cells[name] = voice.join(list(dict.fromkeys(one for one in told if one)), kind="semicolon")
    return cells


def _years(years: tuple[int, int] | None, desk: Desk) -> Text:
    if years is None:
        return ()
    return desk.voice.word(str(years[0]) if years[0] == years[1] else f"{years[0]}–{years[1]}")
