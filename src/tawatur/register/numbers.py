"""How many were ordered and how many have come, from what several claims tell of one system."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from tawatur.core.claim import Claim, Item
from tawatur.core.values import Amount, Reason
from tawatur.register.life import Words
from tawatur.register.origins import Knower
from tawatur.register.rules import RegisterRules

Told = list[tuple[Claim, Item]]


class Counted(Struct, frozen=True):
    """One telling of a number: the claim, the number, and whether it is of what has come.

    `seized`: it is of what was taken on the way. `further`: what has come came after others; `whole`: it holds
    all that came before. `lowered`: the number ordered was brought down to this.
    """

    claim: Claim
    amount: Amount
    arrived: bool
    seized: bool = False
    further: bool = False
    whole: bool = False
    lowered: bool = False


def list_counted(told: Told, words: Words, rules: RegisterRules) -> tuple[Counted, ...]:
    """The numbers told of a system. A delivery that is planned or merely possible tells of the order."""
    open_ended = (*rules.stages.planned, "possible")
    listed = []
    for claim, item in told:
        phase = rules.stages.phase(claim.stage or "")
        arrived = phase == "delivery" and claim.modality not in open_ended
        if item.quantity is not None:
            listed.append(
                Counted(
                    claim,
                    item.quantity,
                    arrived=arrived,
                    seized=phase == "seized",
                    further=arrived and words.adds_shipment(claim),
                    whole=arrived and words.sums_shipments(claim),
                    lowered=phase == "concluded" and words.lowers_order(claim),
                )
            )
    return tuple(listed)


def count_ordered(
    counted: Sequence[Counted], knowers: Mapping[str, Knower], rules: RegisterRules
) -> tuple[Amount | None, tuple[Reason, ...]]:
    """The number ordered that the most identified origins, then the most claims give.

    Numbers of a delivery are used only where no other is told, as a delivery may be a part; of what was seized, none.
    A number to which the order was lowered stands for those above it. Where two numbers stand equal the cell spans
    both.
    """
    open_to = [one for one in counted if not one.seized]
    usable = [one for one in open_to if rules.stages.phase(one.claim.stage or "") != "delivery"] or open_to
    if not usable:
        return None, ()
    lowered = [one for one in usable if one.lowered]
    if lowered:
        best, _ = _choose(lowered, knowers)
        before = [one.amount for one in usable if not one.lowered and (one.amount.low or 0) > (best.low or 0)]
        figures = dict.fromkeys(f"{amount.low:g}" for amount in before if amount.low is not None)
        return best, tuple(Reason("number_lowered", figure) for figure in figures)
    best, differing = _choose(usable, knowers)
    return best, (Reason("quantity_differs", str(differing)),) if differing > 1 else ()


def count_delivered(
    counted: Sequence[Counted], ordered: Amount | None, knowers: Mapping[str, Knower], rules: RegisterRules
) -> Amount | None:
    """How many have come, None where no report counts them.

    Tellings of one delivery are one shipment; so are all that no day parts. A number told as of all so far holds those
    that are no larger. A later shipment told as one more is added to those before. Of others nobody says whether the
    later number holds the earlier one, so the cell runs from the largest to their sum, and not beyond the order.
    """
    arrived = _leave_out_held([one for one in counted if one.arrived])
    if not arrived:
        return None
    parts = _part(arrived, rules.deals.shipment_days)
    shipments = [_choose(part, knowers)[0] for part in parts]
    if len(shipments) == 1:
        return shipments[0]
    added = all(any(one.further for one in part) for part in parts[1:])
    if added and all(one.bound == "exact" for one in shipments):
        whole = sum(one.high or 0 for one in shipments)
        return Amount(whole, whole, "exact", shipments[0].unit)
    lows, highs = [one.low or 0 for one in shipments], [one.high for one in shipments if one.high is not None]
    total: float | None = sum(highs) if len(highs) == len(shipments) else None
    if ordered is not None and ordered.high is not None and ordered.high >= max(lows):
        total = ordered.high if total is None else min(total, ordered.high)
    if total == max(lows):
        return Amount(total, total, "exact", shipments[0].unit)
    return Amount(max(lows), total, "over" if total is None else "between", shipments[0].unit)


def _leave_out_held(arrived: Sequence[Counted]) -> list[Counted]:
    """The tellings of deliveries without those that a number told as of all so far holds."""
    most = max((one.amount.low or 0 for one in arrived if one.whole), default=0)
    return [one for one in arrived if (one.amount.low or 0) >= most]


def _part(arrived: Sequence[Counted], apart: int) -> list[list[Counted]]:
    """The tellings by shipment: those whose days lie close are one; undated ones go with their number or the first."""
    dated = sorted((days, n) for n, one in enumerate(arrived) if (days := _days(one.claim)))
    parts: list[list[Counted]] = []
    last = date.min
    for (start, end), n in dated:
        if not parts or start - last > timedelta(days=apart):
            parts.append([])
            last = end
        parts[-1].append(arrived[n])
        last = max(last, end)
    for one in arrived:
        if not _days(one.claim):
            same = next((part for part in parts if any(other.amount == one.amount for other in part)), None)
            home = same or (parts[0] if parts else None)
            if home is None:
                parts.append([one])
            else:
                home.append(one)
    return parts


def _days(claim: Claim) -> tuple[date, date] | tuple[()]:
    when = claim.when
    return (when.start, when.end) if when is not None and when.start is not None and when.end is not None else ()


def _choose(counted: Sequence[Counted], knowers: Mapping[str, Knower]) -> tuple[Amount, int]:
    """The best supported number, or one that spans those that stand equal; and how many numbers are told."""
    support: dict[tuple[object, ...], Counter[str]] = defaultdict(Counter)
    amounts: dict[tuple[object, ...], Amount] = {}
    for one in counted:
        key = (one.amount.low, one.amount.high, one.amount.bound)
        amounts.setdefault(key, one.amount)
        support[key]["claims"] += 1
        support[key][f"origin {knowers[one.claim.id].label}"] |= knowers[one.claim.id].identified
    ranks = {key: (sum(v for k, v in held.items() if k != "claims"), held["claims"]) for key, held in support.items()}
    best = [amounts[key] for key in support if ranks[key] == max(ranks.values())]
    return (best[0] if len(best) == 1 else _span(best)), len(support)


def _span(amounts: Sequence[Amount]) -> Amount:
    """One figure that spans several."""
    lows = [amount.low for amount in amounts if amount.low is not None]
    highs = [amount.high for amount in amounts if amount.high is not None]
    whole = len(lows) == len(highs) == len(amounts)
    if whole:
        return Amount(min(lows), max(highs), "between", amounts[0].unit)
    return Amount(min(lows), None, "over", amounts[0].unit) if lows else Amount(None, None, "unspecified")
