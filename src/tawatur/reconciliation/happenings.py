"""One event as all its claims tell it: who was there, where it was, from what day to what day."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from tawatur.reconciliation.accounts import FUTURE, Account
from tawatur.reconciliation.findings import name_finding
from tawatur.reconciliation.scene import Scene

_WHO = {
    "visit": ("visitor", "participants"),
    "meeting": ("participants", "host", "visitor"),
    "agreement": ("party", "participants"),
}  # fmt: skip
_FIGHTERS = ("actor", "target", "subject", "object")


class Happening(Struct, frozen=True):
    """The event of one group of claims.

    `people` took part, `sides` are their states; `places` hold it, `dated` tells that `first` to `last` is known, with
    an open side None; `future` that no claim has it as done.
    """

    name: str
    event: str
    group: tuple[Account, ...]
    people: frozenset[str]
    sides: frozenset[str]
    places: frozenset[str]
    dated: bool
    first: date | None
    last: date | None
    future: bool

    @property
    def days(self) -> int | None:
        """How many days it is known to have lasted, None where one side is open or nothing is known."""
        return None if self.first is None or self.last is None else (self.last - self.first).days + 1


def read_happening(group: Sequence[Account], scene: Scene) -> Happening | None:
    """The event of a group; None where it is denied by all or tells of a habit, so that it is no one event."""
    told = tuple(a for a in group if a.claim.modality != "denied" and a.id not in scene.habits)
    if not told:
        return None
    event = told[0].claim.event
    people = frozenset(e for a in told for e in a.fill(*_WHO.get(event, _FIGHTERS)))
    spans = [_stretch(a) for a in told if a.dated]
    starts, ends = [first for first, _ in spans], [last for _, last in spans]
    return Happening(
        name_finding(group),
        event,
        told,
        people,
        scene.sides(people),
        frozenset(e for a in told for e in a.places),
        bool(spans),
        None if None in starts else min((d for d in starts if d), default=None),
        None if None in ends else max((d for d in ends if d), default=None),
        all(a.claim.modality in FUTURE for a in told),
    )


def _stretch(account: Account) -> tuple[date | None, date | None]:
    """The days of one claim; told with its beginning and how many days it lasts, it ends by that."""
    lasts = account.claim.duration
    if account.first is not None and account.first == account.last and lasts is not None and lasts.unit == "day":
        count = lasts.high or lasts.low
        return account.first, account.first + timedelta(days=int(count) - 1) if count else account.last
    return account.first, account.last
