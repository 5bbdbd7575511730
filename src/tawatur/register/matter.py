"""What one screening looks at: a transfer, a regime, one ban of it and the acts."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from tawatur.core.claim import Claim
from tawatur.core.folding import Folding
from tawatur.core.transfer import EXCUSES, Transfer
from tawatur.core.values import DateSpan
from tawatur.packs.items import ItemEntry, Items
from tawatur.packs.regimes import Dispute, Measure, Party, Regime, holds
from tawatur.register.acts import Act

Direction = Literal["supply_ban", "export_ban"]
Answer = Literal["yes", "no", "unknown"]


class Good(Struct, frozen=True):
    """One thing a transfer holds: a line or a class, by its category."""

    label: str
    category: str
    line: bool


class Recipient(Struct, frozen=True):
    """One recipient named: its standing before the regime, "" where nothing tells it."""

    name: str
    standing: Literal["government", "force", "designated", ""]
    party: Party | None = None


class Matter(Struct, frozen=True):
    """One transfer before one ban of one regime.

    `homes`: the states the suppliers belong to; `suppliers`: those that are states themselves. `through`: the goods
    only pass through the territory.
    """

    transfer: Transfer
    name: str
    regime: Regime
    direction: Direction
    measure: Measure
    homes: tuple[str, ...]
    suppliers: tuple[str, ...]
    claims: tuple[Claim, ...]
    goods: tuple[Good, ...]
    folding: Folding
    acts: tuple[Act, ...]
    recipients: tuple[Recipient, ...]
    through: bool = False

    @property
    def when(self) -> DateSpan | None:
        """The days of the first act for which the ban holds, else of the first told; None where no day is known."""
        told = [act for act in self.acts if act.deed != "planned"]
        return next((act.when for act in told if self.holds_for(act) == "yes"), told[0].when if told else None)

    @property
    def last_day(self) -> date | None:
        """The last day any act may have fallen on."""
        return max((day for act in self.acts for day in act.days), default=None)

    @property
    def in_force(self) -> Answer:
        """Whether the ban holds for any act: on every day it may have fallen on, or on none of them."""
        answers = {self.holds_for(act) for act in self.acts}
        if "yes" in answers:
            return "yes"
        return "no" if answers == {"no"} else "unknown"

    def holds_for(self, act: Act) -> Answer:
        """Whether the ban holds on every day of an act; unknown where on some, or where a renewal is not known."""
        if not act.when.resolved:
            return "unknown"
        if act.open:
            latest = max(act.days)
            return "no" if all(date.fromisoformat(one.starts) > latest for one in self.stretches) else "unknown"
        stretches = self.stretches
        held = {_answer_on(self.regime, stretches, day) for day in act.days}
        return held.pop() if len(held) == 1 else "unknown"

    @property
    def stretches(self) -> tuple[Measure, ...]:
        """The stretches of the ban that order the same for the same, one after the other without a gap."""
        listed = sorted((one for one in self.regime.measures if _alike(one, self.measure)), key=lambda one: one.starts)
        mine = listed.index(self.measure)
        first = last = mine
        while first > 0 and _follows(listed[first - 1], listed[first]):
            first -= 1
        while last + 1 < len(listed) and _follows(listed[last], listed[last + 1]):
            last += 1
        return tuple(listed[first : last + 1])

    @property
    def holds_itself(self) -> bool:
        """Whether this very stretch, not only one like it, holds on a day of some act."""
        days = (day for act in self.acts for day in act.days)
        return any(holds(self.measure.starts, self.regime.ends(self.measure), day) for day in days)

    def list_disputes(self) -> tuple[Dispute, ...]:
        """Who disputes the ban on a day of some act."""
        days = [day for act in self.acts for day in act.days]
        return tuple(
            one for one in self.regime.disputed_by
            if (not one.measures or self.measure.id in one.measures)
            and any(holds(one.starts, one.until, day) for day in days)
        )  # fmt: skip


def _answer_on(regime: Regime, stretches: Sequence[Measure], day: date) -> Answer:
    """Whether one of the stretches holds on a day."""
    answers = {regime.answer_on(one, day) for one in stretches}
    return "yes" if "yes" in answers else "unknown" if "unknown" in answers else "no"


def _alike(one: Measure, other: Measure) -> bool:
    keys = ("kind", "clock", "scope", "items", "items_partly", "services", "states")
    return all(getattr(one, key) == getattr(other, key) for key in keys)


def _follows(one: Measure, other: Measure) -> bool:
    """Whether a stretch begins the day after another ends."""
    if one.until is None:
        return False
    return date.fromisoformat(one.until) + timedelta(days=1) == date.fromisoformat(other.starts)


def list_goods(transfer: Transfer, claims: Sequence[Claim], items: Items) -> tuple[Good, ...]:
    """Lines first, each with its category, then the classes of the transfer in the words of the text."""
    lines = []
    for line in transfer.items:
        entry: ItemEntry | None = items.entries.get(line.ref) or items.find(line.designation)
        told = (item.category for claim in claims for item in claim.items if item.designation == line.designation)
        lines.append(Good(line.designation, entry.category if entry else next(told, ""), line=True))
    words = [comment.figure for comment in transfer.comments if comment.code in EXCUSES]
    rest = zip(words, transfer.not_registrable, strict=True)
    return (*lines, *(Good(word, category, line=False) for word, category in rest))
