"""Which claims tell one deal: the same supplier and recipient, and orders that can be one."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from tawatur.core.case import Case
from tawatur.core.claim import Claim
from tawatur.packs.items import Items
from tawatur.register.pairs import Pairs, complete_pairs, systems_of, turn_pairs
from tawatur.register.rules import RegisterRules
from tawatur.register.sides import UNKNOWN, Pair, Sides


class Deal(Struct, frozen=True):
    """The claims of one deal in the order of their ids, and what stands for its two sides (see `Sides.key`).

    One side may be `UNKNOWN`; both are where the claims name two parties in `open` and nobody says which supplies.
    """

    supplier: str
    recipient: str
    claims: tuple[Claim, ...]
    open: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether both sides are known."""
        return UNKNOWN not in (self.supplier, self.recipient)


def gather_deals(claims: Sequence[Claim], case: Case, sides: Sides, items: Items, rules: RegisterRules) -> list[Deal]:
    """All deals with a side that is known, in the order of their first claim."""
    told = [claim for claim in claims if _tells_transfer(claim)]
    pairs = turn_pairs(complete_pairs(told, case, sides, items, list_agreements(claims)), told)
    by_pair: dict[Pair, list[Claim]] = defaultdict(list)
    for claim in told:
        for pair in pairs[claim.id]:
            if pair[0] != pair[1]:
                by_pair[pair].append(claim)
    mates = {claim: frozenset(f.claims) for f in case.findings if not f.slot for claim in f.claims}
    deals = [
        Deal(*pair, tuple(sorted(part, key=lambda claim: claim.id)))
        for pair, group in by_pair.items()
        for camp in part_camps(group, mates, sides)
        for part in part_orders(camp, mates, sides, rules)
    ]
    deals += [
        Deal(UNKNOWN, UNKNOWN, tuple(sorted(group, key=lambda claim: claim.id)), parties)
        for parties, group in _gather_open(told, pairs, sides).items()
        if not any({deal.supplier, deal.recipient} == {*parties} for deal in deals)
    ]
    place = {claim.id: number for number, claim in enumerate(claims)}
    return sorted(deals, key=lambda deal: min(place[claim.id] for claim in deal.claims))


def _gather_open(told: Sequence[Claim], pairs: Pairs, sides: Sides) -> dict[tuple[str, ...], list[Claim]]:
    """The claims of which nobody knows who supplies whom, by the two states they name as partners."""
    found: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in told:
        states = sides.partners(claim)
        if len(states) == 2 and all(pair == (UNKNOWN, UNKNOWN) for pair in pairs[claim.id]):
            found[tuple(sorted(states))].append(claim)
    return found


def list_agreements(claims: Sequence[Claim]) -> list[Claim]:
    """The agreements that are not denied or merely possible."""
    return [claim for claim in claims if claim.event == "agreement" and claim.modality not in ("denied", "possible")]


def _tells_transfer(claim: Claim) -> bool:
    """Arms transfers, and agreements that name a supplier and a recipient."""
    sided = {"supplier", "recipient"} <= claim.roles.keys()
    return claim.event == "arms_transfer" or (claim.event == "agreement" and sided)


def part_camps(group: Sequence[Claim], mates: dict[str, frozenset[str]], sides: Sides) -> list[list[Claim]]:
    """The claims of one pair of states, parted by the camp that receives: an army and the rebels it fights are not one.

    Claims that name no camp go with the camp they share most with, in doubt with the one most claims name.
    """
    camps: dict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        if camp := sides.camp(claim):
            camps[camp].append(claim)
    if len(camps) < 2:
        return [list(group)]
    parts = list(camps.values())
    _settle([claim for claim in group if not sides.camp(claim)], parts, mates, sides)
    return parts


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
    _settle([claim for claim in group if not _order_days(claim, rules)], orders, mates, sides)
    return orders


def _settle(claims: Sequence[Claim], parts: list[list[Claim]], mates: dict[str, frozenset[str]], sides: Sides) -> None:
    """Put each claim into the part whose founders it shares most with, in doubt the largest."""
    founders = [tuple(part) for part in parts]
    for claim in claims:
        scores = [(_kinship(claim, part, mates, sides), len(part), -n) for n, part in enumerate(founders)]
        parts[-max(scores)[2]].append(claim)


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
