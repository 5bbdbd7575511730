"""Two registers held side by side: the one the reports make, and one that somebody else keeps."""

from typing import Literal

from msgspec import Struct

from tawatur.core.values import Amount, Reason

OtherKind = Literal["sipri", "unroca", "att"]
Answer = Literal["agrees", "differs", "press_only", "other_only"]


class Entry(Struct, frozen=True):
    """One entry of another register: a deal (SIPRI), or what a state reports for a year (UNROCA, ATT).

    `supplier` and `recipient` are ISO codes, "" where the name is no state known here. `ref` is the item of our pack,
    "" if the designation is none. `heading` is the register's own category. Years are first and last, None where not
    told. `lines` are those of the file.
    """

    supplier: str
    recipient: str
    supplier_name: str
    recipient_name: str
    designation: str
    lines: tuple[int, ...]
    ref: str = ""
    description: str = ""
    heading: str = ""
    ordered: Amount | None = None
    delivered: Amount | None = None
    order_years: tuple[int, int] | None = None
    delivery_years: tuple[int, int] | None = None
    reporter: str = ""
    comments: str = ""


class Match(Struct, frozen=True):
    """One line of ours, entries of theirs, or both, and what follows.

    agrees: nothing both tell differs. differs: some number or year does. press_only: the reports tell it and the other
    register has no such entry. other_only: the reverse. `reasons` say what differs or what may explain the silence.
    """

    answer: Answer
    transfer: str = ""
    designation: str = ""
    entries: tuple[Entry, ...] = ()
    reasons: tuple[Reason, ...] = ()


class Comparison(Struct, frozen=True):
    """All matches; `elsewhere` counts entries between states whose transfers no report tells, `unplaced` those whose
    sides are no states known here.
    """

    kind: OtherKind
    source: str
    matches: tuple[Match, ...]
    elsewhere: int = 0
    unplaced: int = 0
