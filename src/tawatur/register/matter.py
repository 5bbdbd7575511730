"""What one screening looks at: a transfer, a regime, the direction and the day."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.folding import Folding
from tawatur.core.transfer import Transfer
from tawatur.core.values import DateSpan
from tawatur.packs.embargoes import Measure, Party, Regime, holds
from tawatur.packs.items import ItemEntry, Items

EXCUSES = ("no_designation", "is_service", "is_no_arms")  # comment codes, one for each class of a transfer
Direction = Literal["supply_ban", "export_ban"]
InForce = Literal["yes", "no", "unknown"]
_LONGEST_WALK = 3700  # days; a longer window is tried at its ends only


class Good(Struct, frozen=True):
    """One thing a transfer holds: a line or a class, by its category."""

    label: str
    category: str
    line: bool


class Matter(Struct, frozen=True):
    """One transfer before one regime. `date` None = no day is known; `standings` of the recipients named."""

    transfer: Transfer
    name: str
    regime: Regime
    direction: Direction
    suppliers: tuple[str, ...]
    claims: tuple[Claim, ...]
    goods: tuple[Good, ...]
    folding: Folding
    date: DateSpan | None
    parties: tuple[Party, ...]

    @property
    def measure(self) -> Measure | None:
        """The ban that regards the transfer: the one in force, else the nearest before or after, None if none."""
        bans = sorted((m for m in self.regime.measures if m.kind == self.direction), key=lambda m: m.starts)
        day = self.date.start or self.date.end if self.date else None
        held = [ban for ban in bans if day is not None and holds(ban.starts, ban.until, day)]
        return held[0] if held else bans[-1] if bans else None

    @property
    def in_force(self) -> InForce:
        """Whether a ban holds on every day the transfer may have been made."""
        if self.date is None or not self.date.resolved:
            return "unknown"
        bans = [m for m in self.regime.measures if m.kind == self.direction]
        if self.date.start is None:
            return "unknown"
        days = set(_walk(self.date))
        held = {any(holds(ban.starts, ban.until, day) for ban in bans) for day in days}
        return "unknown" if len(held) > 1 else "yes" if held == {True} else "no"

    def names_party(self, names: Iterable[str]) -> Party | None:
        """The party of the regime one of the names stands for, on the day."""
        folded = {self.folding.fold(name) for name in names}
        for party in self.regime.parties:
            known = {self.folding.fold(name) for listed in party.names.values() for name in listed}
            days = [] if self.date is None else _walk(self.date)
            if known & folded and (not days or any(holds(party.starts, party.until, day) for day in days)):
                return party
        return None


def _walk(when: DateSpan) -> list[date]:
    """The days of a span; its ends alone where it is open or very long."""
    if when.start is None or when.end is None:
        return [day for day in (when.start, when.end) if day is not None]
    length = (when.end - when.start).days
    step = 1 if length <= _LONGEST_WALK else max(length, 1)
    return [when.start + timedelta(days=n) for n in range(0, length + 1, step)]


def date_transfer(transfer: Transfer, claims: Sequence[Claim], documents: Sequence[Document]) -> DateSpan | None:
    """The days screened: of the order, else of the delivery reported, else any day up to the latest report."""
    for window in (transfer.ordered, transfer.delivered):
        if window is not None and not window.planned and (window.start or window.end):
            return DateSpan(_day(window.start), _day(window.end), "interval", "", "absolute")
    docs = {claim.doc for claim in claims}
    ends = [d.published.end for d in documents if d.id in docs and d.published.end is not None]
    return DateSpan(None, max(ends), "interval", "", "published") if ends else None


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


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
