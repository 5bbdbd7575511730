"""What was done on which days: the agreement, the shipment and the delivery of one transfer."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.transfer import Delivery, Transfer
from tawatur.core.values import DateSpan
from tawatur.register.rules import RegisterRules

Deed = Literal["agreement", "shipment", "delivery", "planned", "report"]
_LATEST = date.max.isoformat()
_LONGEST_WALK = 3700  # days; a longer window is tried at its ends only
_WINDOWS = 256  # that are kept walked: every regime asks for those of one transfer again


class Act(Struct, frozen=True):
    """One act and the days it may have fallen on.

    `report`: no day is told but that of the latest report. What is bounded by the day of reports alone is news, not
    older than `since`.
    """

    deed: Deed
    when: DateSpan
    claims: tuple[str, ...] = ()
    since: date | None = None

    @property
    def days(self) -> Sequence[date]:
        """Every day of the window; its ends alone where it is open or very long."""
        return _list_days(self.when.start or self.since, self.when.end)

    @property
    def open(self) -> bool:
        """Whether the act may lie before every day named."""
        return self.when.start is None and self.since is None


@lru_cache(maxsize=_WINDOWS)
def _list_days(start: date | None, end: date | None) -> tuple[date, ...]:
    if start is None or end is None:
        return tuple(day for day in (start, end) if day is not None)
    length = (end - start).days
    step = 1 if length <= _LONGEST_WALK else length
    return tuple(start + timedelta(days=n) for n in range(0, length + 1, step))


def list_acts(
    transfer: Transfer, claims: Sequence[Claim], documents: Sequence[Document], rules: RegisterRules
) -> tuple[Act, ...]:
    """The acts told with a day, agreement first; one up to the latest report where none that was done is dated."""
    acts = tuple(_list_dated(transfer, claims, rules))
    if any(act.deed != "planned" for act in acts):
        return acts
    docs = {claim.doc for claim in claims}
    ends = [d.published.end for d in documents if d.id in docs and d.published.end is not None]
    if not ends:
        return acts
    since = min(ends) - timedelta(days=rules.screening.near_days)
    return (Act("report", DateSpan(None, max(ends), "interval", "", "published"), since=since), *acts)


def _list_dated(transfer: Transfer, claims: Sequence[Claim], rules: RegisterRules) -> Iterator[Act]:
    ordered, delivered = transfer.ordered, transfer.delivered
    if ordered is not None and not ordered.planned and (when := _span(ordered)):
        ends = [c.when.end for c in claims if c.id in ordered.claims and c.when is not None]
        bounded = when.start is None and when.end is not None and when.end not in ends
        news = when.end - timedelta(days=rules.screening.near_days) if bounded and when.end else None
        yield Act("agreement", when, ordered.claims, news)
    for deed, stages in rules.screening.deeds.items():
        done = [step for step in transfer.life if step.stage in stages and not step.planned]
        told = [step for step in done if step.start or step.end]
        if told:
            start, end = min(step.start or "" for step in told), max(step.end or _LATEST for step in told)
            when = DateSpan(_day(start), _day(end if end != _LATEST else ""), "interval", "")
            yield Act(deed, when, tuple(dict.fromkeys(ident for step in told for ident in step.claims)))
    if delivered is not None and delivered.planned and (when := _span(delivered)):
        yield Act("planned", when, delivered.claims)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _span(window: Delivery) -> DateSpan | None:
    start, end = (_day(day or "") for day in (window.start, window.end))
    return DateSpan(start, end, "interval", "") if start or end else None
