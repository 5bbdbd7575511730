"""Who called a deal off or suspended it, over all findings."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.deals import UNKNOWN, Deal
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import PRECISION, Comparison, Parting, Told

_TELLING = ("arms_transfer", "statement")
_DOERS = ("participants", "supplier", "recipient", "buyer_side", "subject")
Sides = tuple[str, str]


def compare_endings(
    groups: Sequence[Sequence[Account]], deals: Mapping[str, Deal], scene: Scene
) -> Iterator[Comparison]:
    """Who ended or suspended a deal: for each side that did, alone here and with another there; and in reports that
    tell of one deal of the same two sides, the one or the other.
    """
    ended: dict[str, list[Told]] = defaultdict(list)
    between: dict[Sides, list[Told]] = defaultdict(list)
    known = _list_deals(groups, deals)
    for account in (a for group in groups if group[0].claim.event in _TELLING for a in group):
        doers = _list_doers(account, scene) if scene.lexicon.ends_deal(account.text) else {}
        told = Told(" ".join(doers), ", ".join(doers.values()), account)
        for side in doers:
            ended[side].append(told)
        for sides in known[account.claim.doc] if doers and len(known[account.claim.doc]) == 1 else ():
            between[sides].append(told)
    yield from (Comparison("actor", tuple(told), _part_number) for _, told in sorted(ended.items()))
    yield from (Comparison("actor", tuple(told), _part_sides) for _, told in sorted(between.items()))


def _list_deals(groups: Sequence[Sequence[Account]], deals: Mapping[str, Deal]) -> Mapping[str, set[Sides]]:
    """The sides of the deals that each report tells of, where both are known."""
    known: dict[str, set[Sides]] = defaultdict(set)
    for account in (a for group in groups if group[0].claim.event == "arms_transfer" for a in group):
        sides = deals[account.id].supplier, deals[account.id].recipient
        if UNKNOWN not in sides:
            known[account.claim.doc].add(sides)
    return known


def _list_doers(account: Account, scene: Scene) -> dict[str, str]:
    """The sides named before the deal itself in the words that tell of its end, with their names: where verb or
    subject goes first, who does it stands before what it is done to.
    """
    claim, extent = account.claim, account.claim.evidence[0]
    papers = [f.span.start for f in claim.roles.get("object", ()) if f.span is not None and f.kind == "instrument"]
    stop = min([place for place in papers if place >= extent.start], default=extent.end)
    own = (f for role in _DOERS for f in claim.roles.get(role, ()) if not f.inherited)
    doers = [f for f in own if f.span is not None and extent.start <= f.span.start < stop]
    return dict(sorted((scene.side(scene.entities.of_filler(claim.doc, f)), f.name) for f in doers))


def _part_number(left: Told, right: Told) -> Parting | None:
    ours, theirs = set(left.key.split()), set(right.key.split())
    fewer = ours < theirs or theirs < ours
    return Parting(PRECISION, "ended_by_fewer", f"{left.words} / {right.words}") if fewer else None


def _part_sides(left: Told, right: Told) -> Parting | None:
    apart = not set(left.key.split()) & set(right.key.split())
    return Parting("incompatible", "ended_by_another", f"{left.words} / {right.words}") if apart else None
