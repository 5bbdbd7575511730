"""The register as tables: SIPRI's columns first, then what SIPRI lacks; and the support of every cell."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from tawatur.core.affair import Affair
from tawatur.core.transfer import Delivery, Register, RegisterItem, ReportedNumber, Transfer
from tawatur.packs.packs import Packs
from tawatur.publishing.contested import said_by
from tawatur.publishing.desk import Desk, lay_desk
from tawatur.publishing.figures import bounded_words, money_words
from tawatur.publishing.lines import (
    count_words,
    describe_item,
    list_headings,
    list_rest,
    list_values,
    stage_words,
    state_words,
)
from tawatur.publishing.markup import Text, flatten
from tawatur.publishing.periods import read_day
from tawatur.publishing.screenings import describe_screening
from tawatur.publishing.table import Sheet
from tawatur.publishing.transfers import name_parties

# The first nine are SIPRI's, in its order.
COLUMNS = (
    "supplier", "recipient", "ordered", "designation", "description", "order_year", "delivery_years", "delivered",
    "comments",
    "entry", "force", "stage", "life", "values", "numbers", "origin", "unroca", "att", "sipri", "military_list",
    "why", "chains", "sources", "reports", "transfer", "claims",
)  # fmt: skip
SUPPORT = ("transfer", "designation", "cell", "value", "source", "chains", "reports", "words", "claims")
_HEADINGS = ("unroca", "att", "sipri", "military_list")


class RegisterFile(Struct, frozen=True):
    """What the JSON of the register holds: transfers, what is told but is no transfer; screenings as in case.json."""

    transfers: tuple[Transfer, ...]
    prospects: tuple[Transfer, ...]
    screenings: tuple[dict[str, object], ...]


def list_sheets(affair: Affair, language: str, packs: Packs) -> tuple[Sheet, Sheet]:
    """The register, a row for each system or class of each transfer; and a row for the support of each cell."""
    desk = lay_desk(affair, language, packs)
    entries = [*affair.register.transfers, *affair.register.prospects]
    rows = tuple(row for transfer in entries for row in _list_rows(transfer, desk))
    support = tuple(row for transfer in entries for row in _list_support(transfer, desk))
    say = desk.voice.say
    return (
        Sheet(flatten(say("sheet.register")), tuple(flatten(say(f"column.{name}")) for name in COLUMNS), rows),
        Sheet(flatten(say("sheet.support")), tuple(flatten(say(f"column.{name}")) for name in SUPPORT), support),
    )


def tell_register(register: Register) -> RegisterFile:
    """The register for programs."""
    screenings = tuple(map(describe_screening, register.screenings))
    return RegisterFile(register.transfers, register.prospects, screenings)


def _list_rows(transfer: Transfer, desk: Desk) -> Iterator[tuple[str, ...]]:
    """One row for each line and lead; one without a system where the transfer has neither."""
    shared = _share(transfer, desk)
    lines: list[tuple[RegisterItem | None, bool]] = [(item, False) for item in transfer.items]
    lines += [(item, True) for item in transfer.leads]
    for item, lead in lines or [(None, True)]:
        cells = shared | (_tell_item(item, desk) if item else {})
        cells["comments"] = _semicolons(_list_comments(transfer, item, desk), desk)
        grade = "lead" if lead and transfer.grade == "row" else transfer.grade
        cells["entry"] = desk.voice.say(f"grade.{grade}")
        yield tuple(flatten(cells.get(name, ())) for name in COLUMNS)


def _share(transfer: Transfer, desk: Desk) -> dict[str, Text]:
    """The cells that all lines of a transfer share."""
    voice = desk.voice
    states = {"supplier": transfer.supplier_state, "recipient": transfer.recipient_state}
    sides = {
        role: state_words(state, desk) if state else name_parties(transfer, role, desk)
        for role, state in states.items()
    }
    ids = transfer.claims
    return sides | {
        "order_year": years_words(transfer.ordered, desk),
        "delivery_years": () if is_to_come(transfer.delivered) else years_words(transfer.delivered, desk),
        "force": _name_forces(transfer, desk),
        "stage": voice.say(f"stage.{transfer.stage}"),
        "life": _semicolons((_life_words(transfer, n, desk) for n in range(len(transfer.life))), desk),
        "values": _semicolons(
            (
                voice.say("value.sourced", value=one.value, source=one.source)
                for one in list_values(transfer.values, desk)
            ),
            desk,
        ),
        "chains": voice.word(str(transfer.chains)),
        "sources": said_by(ids, desk),
        "reports": desk.naming.reports(sorted({claim.doc for claim in desk.book.claims_of(ids)})),
        "transfer": voice.word(transfer.id),
        "claims": voice.word(" ".join(ids)),
    }


def _tell_item(item: RegisterItem, desk: Desk) -> dict[str, Text]:
    voice = desk.voice
    figures = ((one, bounded_words(one.amount, voice)) for one in (*item.numbers, *item.arrivals))
    told = (_sourced(one, _numbered(one, words, item, desk), desk) for one, words in figures if words)
    arrived = max((one.chains for one in item.arrivals), default=1)
    headings = list_headings(item, desk)
    return {
        "ordered": count_words(item.quantity, item.chains if item.numbers else 1, desk),
        "designation": desk.naming.designation(item.designation),
        "description": describe_item(item, desk),
        "delivered": count_words(item.delivered, arrived, desk),
        "numbers": _semicolons(told, desk),
        "origin": voice.join([state_words(state, desk) for state in item.origin]),
        **{name: _heading(name, item, desk) for name in _HEADINGS if item.ref},
        "why": _semicolons((voice.say("why.heading", heading=one.words, why=one.why) for one in headings), desk),
    }


def _numbered(one: ReportedNumber, words: Text, item: RegisterItem, desk: Desk) -> Text:
    return desk.voice.say("number.delivered" if one in item.arrivals else "number.ordered", n=words)


def _heading(name: str, item: RegisterItem, desk: Desk) -> Text:
    """The bare code in its own column; in words where there is none."""
    code = getattr(item, name)
    if code and code != "none":
        return desk.voice.word(code)
    return desk.voice.say("heading.none" if code else "unknown")


def _name_forces(transfer: Transfer, desk: Desk) -> Text:
    """Who receives, where it is not the state itself."""
    home = next(iter(desk.book.claims_of(transfer.claims)), None)
    forces = [filler for filler in transfer.recipient if filler.kind != "country"]
    if home is None:
        return ()
    return desk.voice.join([desk.naming.filler(home, filler) for filler in forces])


def is_to_come(delivery: Delivery | None) -> bool:
    """Whether nothing has been delivered yet: SIPRI leaves the year blank."""
    return delivery is None or delivery.planned


def years_words(window: Delivery | None, desk: Desk) -> Text:
    """The year, or the years in brackets where the window leaves it open; () where no report dates it."""
    if window is None:
        return ()
    first, last = read_day(window.start), read_day(window.end, last=True)
    if first is None and last is None:
        return ()
    if first and last and first.year == last.year:
        return desk.voice.word(str(first.year))
    span = f"{first.year if first else ''}–{last.year if last else ''}"
    return desk.voice.say("bracketed", words=desk.voice.word(span))


def _list_comments(transfer: Transfer, item: RegisterItem | None, desk: Desk) -> Iterator[Text]:
    """What is said of the deal, and of this line of it."""
    voice = desk.voice
    known = (one.amount for one in transfer.values if one.amount.low is not None or one.amount.high is not None)
    yield from (money_words(amount, voice) for amount in known)
    if transfer.delivered is not None and transfer.delivered.planned:
        years = years_words(transfer.delivered, desk)
        yield voice.say("comment.planned", when=years) if years else ()
    yield from (desk.readings.reason(reason) for reason in list_rest(transfer, desk)[1])
    notes = item.reasons if item else ()
    yield from (desk.readings.reason(reason) for reason in notes if not reason.code.startswith("class_rule."))


def _life_words(transfer: Transfer, place: int, desk: Desk) -> Text:
    step = transfer.life[place]
    window = Delivery(step.start, step.end)
    return desk.voice.say("life.line", stage=stage_words(step, desk), when=years_words(window, desk), n=step.chains)


def _sourced(one: ReportedNumber, words: Text, desk: Desk) -> Text:
    source = said_by(one.claims, desk) or desk.readings.words(one.source)
    return desk.voice.say("value.sourced", value=words, source=source)


def _semicolons(parts: Iterable[Text], desk: Desk) -> Text:
    kept = list(dict.fromkeys(part for part in parts if part))
    return desk.voice.join(kept, kind="semicolon")


def _list_support(transfer: Transfer, desk: Desk) -> Iterator[tuple[str, ...]]:
    """A row for each value and source of each cell, with the words of the reports."""
    voice = desk.voice
    for item in (*transfer.items, *transfer.leads):
        name = desk.naming.designation(item.designation)
        for one in (*item.numbers, *item.arrivals):
            cell = "delivered" if one in item.arrivals else "ordered"
            words = bounded_words(one.amount, voice)
            yield _support(transfer, name, cell, (words, one.claims, one.chains), desk)
    for one in transfer.values:
        yield _support(transfer, (), "values", (money_words(one.amount, voice), one.claims, one.chains), desk)
    for step in transfer.life:
        when = years_words(Delivery(step.start, step.end), desk)
        words = voice.say("life.line", stage=stage_words(step, desk), when=when, n="")
        yield _support(transfer, (), "life", (words, step.claims, step.chains), desk)


def _support(
    transfer: Transfer, name: Text, cell: str, told: tuple[Text, Sequence[str], int], desk: Desk
) -> tuple[str, ...]:
    words, ids, chains = told
    claims = desk.book.claims_of(tuple(ids))
    quotes = [claim.evidence[0].read(desk.book.documents[claim.doc].text) for claim in claims]
    cells: tuple[Text, ...] = (
        desk.voice.word(transfer.id), name, desk.voice.say(f"column.{cell}"), words, said_by(tuple(ids), desk),
        desk.voice.word(str(chains)), desk.naming.reports([claim.doc for claim in claims]),
        desk.voice.word(" | ".join(dict.fromkeys(" ".join(quote.split()) for quote in quotes))),
        desk.voice.word(" ".join(ids)),
    )  # fmt: skip
    return tuple(map(flatten, cells))
