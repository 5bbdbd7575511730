"""Which claims tell one deal: the same supplier and recipient, and orders that can be one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from tawatur.core.case import Case
from tawatur.core.claim import Claim
from tawatur.register.rules import RegisterRules
from tawatur.register.sides import Pair, Sides

UNKNOWN = ""


class Deal(Struct, frozen=True):
    """The claims of one deal in the order of their ids, and its two sides ("" = no report tells)."""

    supplier: str
    recipient: str
    claims: tuple[Claim, ...]


def gather_deals(claims: Sequence[Claim], case: Case, sides: Sides, rules: RegisterRules) -> list[Deal]:
    """All deals with two sides, in the order of their first claim.

    A side that a claim leaves out is taken from the claims of the same finding, then of the same
    object, the same report, the whole pile: from the first of these where exactly one pair fits.
    """
    told = [claim for claim in claims if _tells_transfer(claim)]
    pairs = complete_pairs(told, case, sides)
    by_pair: dict[Pair, list[Claim]] = defaultdict(list)
    for claim in told:
        for pair in pairs[claim.id]:
            if UNKNOWN not in pair and pair[0] != pair[1]:
                by_pair[pair].append(claim)
    mates = _list_mates(case)
    deals = [
        Deal(*pair, tuple(sorted(part, key=lambda claim: claim.id)))
        for pair, group in by_pair.items()
        for part in part_orders(group, mates, sides, rules)
    ]
    place = {claim.id: number for number, claim in enumerate(claims)}
    return sorted(deals, key=lambda deal: min(place[claim.id] for claim in deal.claims))


def _tells_transfer(claim: Claim) -> bool:
    """Arms transfers, and agreements that name a supplier and a recipient."""
    sided = {"supplier", "recipient"} <= claim.roles.keys()
    return claim.event == "arms_transfer" or (claim.event == "agreement" and sided)


def complete_pairs(claims: Sequence[Claim], case: Case, sides: Sides) -> dict[str, tuple[Pair, ...]]:
    """The pairs of every claim, sides filled in where the company of the claim leaves no doubt."""
    told = {claim.id: sides.pairs(claim) for claim in claims}
    circles = [
        _by_finding(case), _by_object(claims, sides),
        {claim.id: {claim.doc} for claim in claims}, {claim.id: {""} for claim in claims},
    ]  # fmt: skip
    known: list[dict[str, set[Pair]]] = []
    for circle in circles:
        held: dict[str, set[Pair]] = defaultdict(set)
        for ident, pairs in told.items():
            for key in circle.get(ident, ()):
                held[key].update(pair for pair in pairs if UNKNOWN not in pair)
        known.append(held)
    made: dict[str, tuple[Pair, ...]] = {}
    for ident, pairs in told.items():
        company = [
            set().union(*(held[key] for key in circle.get(ident, ())))
            for circle, held in zip(circles, known, strict=True)
        ]
        made[ident] = tuple(dict.fromkeys(_complete(pair, company) for pair in pairs))
    return made


def _complete(pair: Pair, known: Iterable[set[Pair]]) -> Pair:
    if UNKNOWN not in pair:
        return pair
    for pairs in known:
        fits = {other for other in pairs if all(a in (UNKNOWN, b) for a, b in zip(pair, other, strict=True))}
        if fits:
            return fits.pop() if len(fits) == 1 else pair
    return pair


def _by_finding(case: Case) -> dict[str, set[str]]:
    held: dict[str, set[str]] = defaultdict(set)
    for finding in case.findings:
        if not finding.slot:
            for claim in finding.claims:
                held[claim].add(finding.id)
    return held


def _by_object(claims: Sequence[Claim], sides: Sides) -> dict[str, set[str]]:
    return {claim.id: set(sides.things(claim)) for claim in claims}


def _list_mates(case: Case) -> dict[str, frozenset[str]]:
    return {claim: frozenset(f.claims) for f in case.findings if not f.slot for claim in f.claims}


def part_orders(
    group: Sequence[Claim], mates: dict[str, frozenset[str]], sides: Sides, rules: RegisterRules
) -> list[list[Claim]]:
    """The claims of one pair of sides, parted where their orders are too far apart to be one.

    Claims that date no order go with the order they share most with: a finding, a system, an object,
    a report; in doubt with the order that most claims tell.
    """
    dated = sorted((claim for claim in group if _order_days(claim, rules)), key=lambda claim: _order_days(claim, rules))
    orders: list[list[Claim]] = []
    for claim in dated:
        home = next((order for order in orders if not _apart(claim, order, rules)), None)
        if home is None:
            orders.append([claim])
        else:
            home.append(claim)
    if len(orders) < 2:
        return [list(group)]
    founders = [tuple(order) for order in orders]
    for claim in group:
        if not _order_days(claim, rules):
            scores = [(_kinship(claim, order, mates, sides), len(order), -n) for n, order in enumerate(founders)]
            orders[-max(scores)[2]].append(claim)
    return orders


def _order_days(claim: Claim, rules: RegisterRules) -> tuple[date, date] | tuple[()]:
    """First and last day on which the order was made, where the claim dates a concluded order."""
    when = claim.when
    concluded = rules.stages.phase(claim.stage or "") == "concluded" and claim.modality not in rules.stages.planned
    if not concluded or when is None or when.start is None or when.end is None:
        return ()
    return (when.start, when.end)


def _apart(claim: Claim, order: Sequence[Claim], rules: RegisterRules) -> bool:
    """Whether the claim's order is another one than that of `order`."""
    days = _order_days(claim, rules)
    gaps = []
    for other in order:
        theirs = _order_days(other, rules)
        if days and theirs:
            gaps.append(max((days[0] - theirs[1]).days, (theirs[0] - days[1]).days))
    mine, held = systems_of(claim), set().union(*map(systems_of, order))
    others = bool(mine and held) and not mine & held
    limit = rules.deals.apart_days_other_systems if others else rules.deals.apart_days
    return min(gaps) > limit


def _kinship(claim: Claim, order: Sequence[Claim], mates: dict[str, frozenset[str]], sides: Sides) -> int:
    """How much a claim shares with an order, as one number of four digits."""
    shared = Counter[str]()
    for other in order:
        shared["finding"] |= other.id in mates.get(claim.id, ())
        shared["system"] |= bool(systems_of(claim) & systems_of(other))
        shared["object"] |= bool(sides.things(claim) & sides.things(other))
        shared["doc"] |= claim.doc == other.doc
    return 1000 * shared["finding"] + 100 * shared["system"] + 10 * shared["object"] + shared["doc"]


def systems_of(claim: Claim) -> frozenset[str]:
    """What stands for the named systems of a claim: references to the items pack that are no class."""
    return frozenset(item.ref for item in claim.items if item.ref and not item.ref.startswith("class/"))
