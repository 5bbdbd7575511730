"""The arms-transfer register and its screening. Unknown stays unknown; nobody is accused."""

from typing import Literal

from msgspec import Struct

from tawatur.core.claim import Filler, Stage
from tawatur.core.values import Amount, DateSpan, Reason


class RegisterItem(Struct, frozen=True):
    """One designated system of a transfer, with its classes; "" = the text does not carry it."""

    designation: str
    names: tuple[str, ...]
    quantity: Amount | None
    claims: tuple[str, ...]
    description: str = ""
    unroca: str = ""
    sipri: str = ""
    military_list: str = ""
    ref: str = ""
    reasons: tuple[Reason, ...] = ()


class ReportedValue(Struct, frozen=True):
    """A value and who gives it; of the whole package, never averaged."""

    amount: Amount
    source: str
    claims: tuple[str, ...]


class Delivery(Struct, frozen=True):
    """A window of order or delivery; `quantity` None where none is reported."""

    start: str | None = None
    end: str | None = None
    quantity: Amount | None = None
    planned: bool = False
    claims: tuple[str, ...] = ()


class Transfer(Struct, frozen=True):
    """One deal. `grade`: row (a designated system and a supplier and recipient), lead (less)."""

    id: str
    supplier: tuple[Filler, ...]
    recipient: tuple[Filler, ...]
    items: tuple[RegisterItem, ...]
    values: tuple[ReportedValue, ...]
    stage: Stage
    claims: tuple[str, ...]
    findings: tuple[str, ...] = ()
    recipient_state: str = ""
    ordered: Delivery | None = None
    delivered: Delivery | None = None
    stages: dict[str, tuple[str, ...]] = {}
    not_registrable: tuple[str, ...] = ()
    grade: Literal["row", "lead"] = "row"
    comments: tuple[Reason, ...] = ()


class ScreeningRow(Struct, frozen=True):
    """One step of reasoning: the question, the answer in one word, why, and on what it stands.

    `source` is a paragraph of an instrument or a phrase key; `sure` how surely the fact is known
    (read, memory, open) as the embargo file marks it.
    """

    question: str
    answer: Literal["yes", "no", "unknown", "not_applicable"]
    reasons: tuple[Reason, ...] = ()
    source: str = ""
    sure: Literal["read", "memory", "open", "reported", "reasoned"] = "reasoned"
    claims: tuple[str, ...] = ()


class Screening(Struct, frozen=True):
    """One transfer against one regime, in rows, worded "if as reported".

    finding: in_scope_if_delivered, out_of_scope, lead_only, unknown. `measure`: the ban it turns on, by its id in the
    regime's file. `bound` False: the regime binds other suppliers only, and nothing else was looked at.
    """

    id: str
    transfer: str
    regime: str
    finding: Literal["in_scope_if_delivered", "out_of_scope", "lead_only", "unknown"]
    rows: tuple[ScreeningRow, ...]
    instruments: tuple[str, ...] = ()
    date: DateSpan | None = None
    said: tuple[str, ...] = ()
    open_questions: tuple[Reason, ...] = ()
    measure: str = ""
    bound: bool = True


class Register(Struct, frozen=True):
    """All transfers of a case and their screenings."""

    transfers: tuple[Transfer, ...] = ()
    screenings: tuple[Screening, ...] = ()
