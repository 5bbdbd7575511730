"""When a deal was made and when it was or is to be delivered, as windows of days."""

from collections.abc import Mapping, Sequence, Set
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.transfer import Delivery
from tawatur.core.values import Amount, DateSpan, Reason
from tawatur.register.rules import StageRules

_PLACED = ("signed", "ordered")
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}  # mean lengths in the Gregorian calendar


class Window(Struct, frozen=True):
    """Days most claims allow; `rejected` are the claims it leaves out; None on a side is open.

    `split`: the accounts part evenly, and the window spans them all.
    """

    start: date | None
    end: date | None
    claims: tuple[str, ...]
    rejected: tuple[Claim, ...] = ()
    split: bool = False


def meet(claims: Sequence[Claim]) -> Window | None:
    """The narrowest window that most of the dated claims allow; where they part evenly, one that spans them all.

    None where no claim is dated.
    """
    dated = [(claim, claim.when) for claim in claims if claim.when is not None and claim.when.resolved]
    if not dated:
        return None
    best: list[list[tuple[Claim, DateSpan]]] = []
    for _, when in dated:
        held = [pair for pair in dated if _covers(pair[1], when.start or date.min)]
        if not best or len(held) > len(best[0]):
            best = [held]
        elif len(held) == len(best[0]) and held not in best:
            best.append(held)
    if len(best) > 1:
        return Window(
            _first(dated, widest=True), _last(dated, widest=True), tuple(claim.id for claim, _ in dated), (), split=True
        )
    kept = tuple(claim.id for claim, _ in best[0])
    rejected = tuple(claim for claim, _ in dated if claim.id not in kept)
    return Window(_first(best[0], widest=False), _last(best[0], widest=False), kept, rejected)


def _covers(when: DateSpan, day: date) -> bool:
    return (when.start or date.min) <= day <= (when.end or date.max)


def _first(dated: Sequence[tuple[Claim, DateSpan]], *, widest: bool) -> date | None:
    days = [when.start or date.min for _, when in dated]
    day = min(days) if widest else max(days)
    return None if day == date.min else day


def _last(dated: Sequence[tuple[Claim, DateSpan]], *, widest: bool) -> date | None:
    days = [when.end or date.max for _, when in dated]
    day = max(days) if widest else min(days)
    return None if day == date.max else day


def part_days(claims: Sequence[Claim], rules: StageRules, documents: Sequence[Document]) -> list[Claim]:
    """The claims with days that can be theirs.

    An order has no day that is the delivery's: «تسلمت اليوم آخر طائرتين من 12 طلبتها». It is the delivery's where a
    claim of a delivery in the same report has the same day, in words that do not stand in the order's evidence. A
    delivery that ends in a year after the report's is planned.
    """
    texts = {document.id: document.text for document in documents}
    years = {document.id: document.published.end.year for document in documents if document.published.end}
    days: set[tuple[str, DateSpan]] = set()
    for claim in claims:
        if claim.when is not None and rules.phase(claim.stage or "") == "delivery":
            days.add((claim.doc, claim.when))
    parted = [replace(claim, when=None) if _borrows_day(claim, days, rules, texts) else claim for claim in claims]
    return [replace(claim, modality="planned") if _is_to_come(claim, years, rules) else claim for claim in parted]


def _is_to_come(claim: Claim, years: Mapping[str, int], rules: StageRules) -> bool:
    if claim.modality != "stated" or rules.phase(claim.stage or "") != "delivery":
        return False
    end = claim.when.end if claim.when else None
    return end is not None and claim.doc in years and end.year > years[claim.doc]


def _borrows_day(claim: Claim, days: Set[tuple[str, DateSpan]], rules: StageRules, texts: Mapping[str, str]) -> bool:
    if claim.when is None or rules.phase(claim.stage or "") != "concluded":
        return False
    return (claim.doc, claim.when) in days and not _says_day(claim, texts)


def _says_day(claim: Claim, texts: Mapping[str, str]) -> bool:
    """Whether the words of the claim's day stand in its evidence."""
    surface = claim.when.surface if claim.when else ""
    return any(surface in span.read(texts[span.doc]) for span in claim.evidence if span.doc in texts)


def find_order(claims: Sequence[Claim], rules: StageRules) -> tuple[Delivery | None, tuple[Reason, ...]]:
    """The window of the order, by claims of a concluded deal, with comments on the accounts it leaves out."""
    concluded = [c for c in claims if rules.phase(c.stage or "") == "concluded" and c.modality != "denied"]
    firm = [c for c in concluded if c.modality not in rules.planned]
    window = meet([c for c in firm if c.modality not in rules.hedged]) or meet(firm)
    if window is None:
        return None, ()
    comments = [
        Reason("order_date_rejected", claim.when.surface if claim.when else "", claim.evidence)
        for claim in window.rejected
    ]
    if window.split:
        comments.append(Reason("order_date_open"))
    return Delivery(_iso(window.start), _iso(window.end), claims=window.claims), tuple(comments)


def find_delivery(claims: Sequence[Claim], ordered: Delivery | None, rules: StageRules) -> Delivery | None:
    """The delivery reported, else the one planned, None where neither is told.

    Reported deliveries may be several shipments: the window spans them all. A planned window is what
    planned claims say, or the duration told, counted from the order.
    """
    told = [c for c in claims if rules.phase(c.stage or "") == "delivery" and c.modality != "denied"]
    done = [c for c in told if c.modality not in (*rules.planned, "possible")]
    if done:
        start, end = _span(done)
        return Delivery(start, end, _count(done), claims=tuple(c.id for c in done))
    return _plan(claims, ordered, rules)


def bound_delivery(delivered: Delivery | None, claims: Sequence[Claim], days: Mapping[str, date]) -> Delivery | None:
    """A delivery told as done and dated by nobody was made by the day of the first report that tells it."""
    if delivered is None or delivered.planned or delivered.start or delivered.end:
        return delivered
    told = [days[claim.doc] for claim in claims if claim.id in delivered.claims and claim.doc in days]
    return replace(delivered, end=_iso(min(told))) if told else delivered


def bound_order(
    ordered: Delivery | None, claims: Sequence[Claim], days: Mapping[str, date], rules: StageRules
) -> Delivery | None:
    """An order told as signed or placed and dated by nobody was made by the day of the first report that tells it."""
    if ordered is not None:
        return ordered
    firm = [c for c in claims if c.stage in _PLACED and c.modality not in ("denied", *rules.hedged, *rules.planned)]
    told = [days[claim.doc] for claim in firm if claim.doc in days]
    return Delivery(None, _iso(min(told)), claims=tuple(claim.id for claim in firm)) if told else None


def _plan(claims: Sequence[Claim], ordered: Delivery | None, rules: StageRules) -> Delivery | None:
    planned = [c for c in claims if c.modality in rules.planned and c.when is not None and c.when.resolved]
    if planned:
        start, end = _span(planned)
        return Delivery(start, end, planned=True, claims=tuple(c.id for c in planned))
    lasting = [c for c in claims if c.duration is not None and c.modality != "denied"]
    if not lasting:
        return None
    ids = tuple(c.id for c in lasting)
    length = _days(max((c.duration for c in lasting if c.duration), key=lambda amount: amount.high or 0))
    if ordered is None or ordered.end is None or length is None:
        return Delivery(planned=True, claims=ids)
    last = date.fromisoformat(ordered.end) + timedelta(days=round(length))
    return Delivery(ordered.start, last.isoformat(), planned=True, claims=ids)


def _days(duration: Amount) -> float | None:
    """A duration in days, None for one without a figure or with another unit."""
    figure, unit = duration.high or duration.low, _DAYS.get(duration.unit or "")
    return figure * unit if figure and unit else None


def _span(claims: Sequence[Claim]) -> tuple[str | None, str | None]:
    """First and last day over all dated claims; (None, None) if none is dated."""
    dated = [(claim, claim.when) for claim in claims if claim.when is not None and claim.when.resolved]
    return (_iso(_first(dated, widest=True)), _iso(_last(dated, widest=True))) if dated else (None, None)


def _count(claims: Sequence[Claim]) -> Amount | None:
    """How many were delivered, where the claims speak of one system and agree on one number."""
    items = [item for claim in claims for item in claim.items if item.quantity is not None]
    numbers = {(item.quantity.low, item.quantity.high) for item in items if item.quantity is not None}
    systems = {item.ref or item.designation for item in items}
    return items[0].quantity if len(numbers) == 1 and len(systems) == 1 else None


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
