"""The arms-transfer register and its screening. Unknown stays unknown; nobody is accused."""

from typing import Literal

from msgspec import Struct

from tawatur.core.claim import Filler, Stage
from tawatur.core.values import Amount, DateSpan, Reason

# How far a deal has come, or is said to have. Rumoured: only hedged reports tell it. Shipped: on the way or being
# handed over. In service: with the force that uses it. Seized: taken on the way, so it did not come. Suspended: put
# on hold, and may go on. Denied: somebody denies what `Step.of` names.
LifeStage = Literal[
    "rumoured", "negotiated", "agreed", "signed", "ordered", "licensed", "financed", "shipped", "delivered",
    "in_service", "seized", "suspended", "cancelled", "refunded", "denied", "unknown",
]  # fmt: skip


# Why a class or service is no line: comment codes, one for each category of `Transfer.not_registrable`, in its order.
EXCUSES = ("no_designation", "is_service", "is_no_arms")


class ReportedNumber(Struct, frozen=True):
    """A figure and who gives it; figures are never averaged. `chains`: independent chains behind it, at least 1."""

    amount: Amount
    source: str
    claims: tuple[str, ...]
    chains: int = 1


class RegisterItem(Struct, frozen=True):
    """One designated system of a transfer, or (in `Transfer.leads`) a class of arms without a designation.

    Headings of the four registers: "none" = surely under no heading, "" = unknown, as the name alone does not
    carry it; `reasons` hold the rule that decided each, and what else is to say of the line. `quantity` is the
    number ordered, `delivered` how many have come, both None where nobody says; `numbers` and `arrivals` are what
    each source gives. `origin` are the states that make the system. `chains` stand behind the number ordered, or
    behind the line where there is none.
    """

    designation: str
    names: tuple[str, ...]
    quantity: Amount | None
    claims: tuple[str, ...]
    description: str = ""
    unroca: str = ""
    att: str = ""
    sipri: str = ""
    military_list: str = ""
    ref: str = ""
    reasons: tuple[Reason, ...] = ()
    origin: tuple[str, ...] = ()
    numbers: tuple[ReportedNumber, ...] = ()
    delivered: Amount | None = None
    arrivals: tuple[ReportedNumber, ...] = ()
    chains: int = 1


class Step(Struct, frozen=True):
    """One stage of a deal's life as the reports tell it, with its own support.

    `of` is the stage that is rumoured or denied, "" otherwise. `planned`: it is to come. `start` and `end` are ISO
    days, None where no report dates it. `sources` are who is said to know; `chains` do not draw on one another.
    """

    stage: LifeStage
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    chains: int = 1
    of: LifeStage | Literal[""] = ""
    planned: bool = False
    start: str | None = None
    end: str | None = None


class Delivery(Struct, frozen=True):
    """A window of order or delivery; `quantity` None where none is reported."""

    start: str | None = None
    end: str | None = None
    quantity: Amount | None = None
    planned: bool = False
    claims: tuple[str, ...] = ()


class Transfer(Struct, frozen=True):
    """One deal.

    `grade`: row (a designated system, a supplier and a recipient, and a day), lead (less, or hedged reports only),
    prospect (no transfer: talks, an offer, what is only denied, or cancelled before any order). `leads` are classes
    of arms that no system of `items` covers. `life` is what the reports tell of each stage, in the order of a
    deal's life. `supplier_state` and `recipient_state` are ISO codes, "" where no state is known.
    `through` are the states it is told to have passed through; `between` the parties of a deal of which nobody says who
    supplies whom.
    """

    id: str
    supplier: tuple[Filler, ...]
    recipient: tuple[Filler, ...]
    items: tuple[RegisterItem, ...]
    values: tuple[ReportedNumber, ...]
    stage: Stage
    claims: tuple[str, ...]
    findings: tuple[str, ...] = ()
    recipient_state: str = ""
    ordered: Delivery | None = None
    delivered: Delivery | None = None
    stages: dict[str, tuple[str, ...]] = {}
    not_registrable: tuple[str, ...] = ()
    grade: Literal["row", "lead", "prospect"] = "row"
    comments: tuple[Reason, ...] = ()
    leads: tuple[RegisterItem, ...] = ()
    life: tuple[Step, ...] = ()
    supplier_state: str = ""
    chains: int = 1
    through: tuple[str, ...] = ()
    between: tuple[Filler, ...] = ()


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
    """All transfers of a case and their screenings.

    A transfer has both sides, or a recipient alone where it was seized on the way.
    `prospects`: what is told of deals that are no transfer (yet), and leads of which only one side is known.
    """

    transfers: tuple[Transfer, ...] = ()
    screenings: tuple[Screening, ...] = ()
    prospects: tuple[Transfer, ...] = ()
