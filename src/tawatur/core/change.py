"""What new reports change in a case, fact by fact."""

from typing import Literal

from msgspec import Struct

ChangeKind = Literal[
    "finding_new", "finding_gone", "findings_joined", "finding_parted", "verdict", "chain_new", "chain_lost",
    "value_new", "denial", "confirmation", "correction", "contradiction_new", "contradiction_gone",
]  # fmt: skip


class Change(Struct, frozen=True):
    """One thing that is otherwise than before.

    `finding` is that of the case now, of the case before where it is gone. `slot` and `values` say what point is meant
    and what is said of it now; `before` and `now` what was counted or judged then and is now. `claims` bring it.
    """

    kind: ChangeKind
    finding: str
    slot: str = ""
    values: tuple[str, ...] = ()
    before: str = ""
    now: str = ""
    claims: tuple[str, ...] = ()


class Changes(Struct, frozen=True):
    """What changed in a case since some hour; `documents` are the reports that were added or are told anew."""

    since: str
    documents: tuple[str, ...]
    changes: tuple[Change, ...]
