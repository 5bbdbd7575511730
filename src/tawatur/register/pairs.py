"""The two sides of every claim: as told, filled in from its company, turned where it was told the wrong way round."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from tawatur.core.case import Case
from tawatur.core.claim import Claim
from tawatur.packs.items import Items
from tawatur.register.sides import UNKNOWN, WEAK, Pair, Sides

Pairs = dict[str, tuple[Pair, ...]]
_ROUNDS = 3  # sides filled in help others in the next round; more rounds change nothing in practice
_SOFT = ("denied", "possible")  # what is denied or merely possible gives no other claim its sides


def complete_pairs(
    claims: Sequence[Claim], case: Case, sides: Sides, items: Items, agreements: Sequence[Claim] = ()
) -> Pairs:
    """The pairs of every claim, sides filled in where the company of the claim leaves no doubt.

    A side that a claim leaves out, or names without a state, is taken from the claims of the same
    finding, then of the same object, report or system, then of the whole pile: from the first of these
    where some pair fits, if exactly one does. A side is not filled in against the makers of a system, unless
    another claim tells the same supplier of that very system. A supplier no claim tells is the other party of an
    `agreement` with the recipient, if it makes a system told without one. An army and the rebels it fights share
    a state and no supplier.
    """
    pairs = {
        claim.id: _part_partners(claim, sides, items)
        or _place_partner(claim, sides, items)
        or _drop_foreign(claim, sides, items)
        for claim in claims
    }
    pairs = _agree(pairs, claims, agreements, sides, items)
    firm = {claim.id for claim in claims if claim.modality not in _SOFT}
    camps = {claim.id: sides.camp(claim) for claim in claims}
    circles = [
        _by_finding(case),
        {claim.id: set(sides.things(claim)) for claim in claims},
        {claim.id: {claim.doc} for claim in claims},
        {claim.id: set(systems_of(claim)) for claim in claims},
        {claim.id: {""} for claim in claims},
    ]
    by_id = {claim.id: claim for claim in claims}
    handed: dict[Pair, set[str]] = defaultdict(set)
    for claim in claims:
        for pair in pairs[claim.id] if claim.id in firm else ():
            handed[pair] |= systems_of(claim)
    for _ in range(_ROUNDS):
        known = [_know(circle, pairs, firm, camps) for circle in circles]
        filled: Pairs = {}
        for ident, told in pairs.items():
            company = [_company(ident, circle, held, camps) for circle, held in zip(circles, known, strict=True)]
            claim = by_id[ident]
            filled[ident] = tuple(dict.fromkeys(_complete(pair, company, claim, (items, handed)) for pair in told))
        pairs = filled
    return _supply(pairs, claims, firm, items)


def _supply(pairs: Pairs, claims: Sequence[Claim], firm: set[str], items: Items) -> Pairs:
    """The pairs with suppliers filled in from others' purchases of the same system.

    Where a report tells a state as supplier of a system to one recipient, and that state alone makes it, then it is
    the supplier of what the same report tells another to have got («وقطر التي اشترت هي الأخرى رافال»).
    """
    sellers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        for ref in systems_of(claim) if claim.id in firm else ():
            makers = items.entries[ref].origin if ref in items.entries else []
            sellers[claim.doc, ref].update(supplier for supplier, _ in pairs[claim.id] if [supplier] == makers)
    filled: Pairs = {}
    for claim in claims:
        known = [sellers[claim.doc, ref] for ref in systems_of(claim)]
        shared = set.intersection(*known) if known else set()
        filled[claim.id] = tuple(
            (next(iter(shared)), recipient)
            if len(shared) == 1 and supplier == UNKNOWN and recipient != UNKNOWN
            else (supplier, recipient)
            for supplier, recipient in pairs[claim.id]
        )
    return filled


def _agree(pairs: Pairs, claims: Sequence[Claim], agreements: Sequence[Claim], sides: Sides, items: Items) -> Pairs:
    """The pairs with suppliers filled in from agreements between two states.

    The one agreement that has the recipient for a party names the supplier, where that state makes a system that no
    claim gives a supplier, and no claim gives the recipient another supplier.
    """
    partners: dict[str, set[str]] = defaultdict(set)
    told_in: dict[str, set[frozenset[str]]] = defaultdict(set)
    for claim in agreements:
        states = sides.parties(claim)
        if len(states) == 2:
            one, other = sorted(states)
            told_in[claim.doc].add(frozenset(states))
            partners[one].add(other)
            partners[other].add(one)
    loose = [claim for claim in claims if all(supplier == UNKNOWN for supplier, _ in pairs[claim.id])]
    makers = {state for claim in loose for ref in systems_of(claim) if ref in items.entries
              for state in items.entries[ref].origin}  # fmt: skip
    known = {recipient for told in pairs.values() for supplier, recipient in told if supplier != UNKNOWN}
    named = {
        recipient: next(iter(found))
        for recipient, others in partners.items()
        if recipient not in known and len(found := others & makers) == 1
    }
    agreed = {
        ident: tuple((named.get(recipient, UNKNOWN) if supplier == UNKNOWN else supplier, recipient)
                     for supplier, recipient in told)
        for ident, told in pairs.items()
    }  # fmt: skip
    sideless = [claim for claim in loose if all(pair == (UNKNOWN, UNKNOWN) for pair in agreed[claim.id])]
    return agreed | {claim.id: _seat(claim, told_in[claim.doc], items) or agreed[claim.id] for claim in sideless}


def _seat(claim: Claim, agreed: set[frozenset[str]], items: Items) -> tuple[Pair, ...]:
    """The sides of a deal told without any, in a report of one agreement: the party that alone makes the systems
    supplies the other («ردت إسبانيا إلى زامبيا المبلغ بعد إلغاء عقد طائرات سي-295»).
    """
    if len(agreed) != 1:
        return ()
    (states,) = agreed
    makers = [set(items.entries[ref].origin) & states for ref in systems_of(claim) if ref in items.entries]
    if not makers or any(len(made) != 1 or made != makers[0] for made in makers):
        return ()
    (maker,) = makers[0]
    return ((maker, next(iter(states - {maker}))),)


def turn_pairs(pairs: Pairs, claims: Sequence[Claim]) -> Pairs:
    """A deal told in both directions with a system in common is one: its direction is that of most claims."""
    weight: Counter[Pair] = Counter(pair for told in pairs.values() for pair in told)
    systems: dict[Pair, set[str]] = defaultdict(set)
    for claim in claims:
        for pair in pairs[claim.id]:
            systems[pair] |= systems_of(claim)
    turned = {
        pair: (pair[1], pair[0])
        for pair in weight
        if weight[(pair[1], pair[0])] > weight[pair] and systems[pair] & systems[(pair[1], pair[0])]
    }
    return {ident: tuple(dict.fromkeys(turned.get(pair, pair) for pair in told)) for ident, told in pairs.items()}


def systems_of(claim: Claim) -> frozenset[str]:
    """What stands for the named systems of a claim: references to the items pack that are no class."""
    return frozenset(item.ref for item in claim.items if item.ref and not item.ref.startswith("class/"))


def _part_partners(claim: Claim, sides: Sides, items: Items) -> tuple[Pair, ...]:
    """The pair of a claim that tells two states and not which of them supplies: the one that alone makes the system.

    «اتفقت تركيا وغانا على إلغاء عقد شراء مسيرات بيرقدار»: both are told in one part.
    """
    if claim.roles.get("supplier"):
        return ()
    roles = ("recipient", "buyer_side", "participants")
    told = (sides.state(claim, filler) for role in roles for filler in claim.roles.get(role, ()))
    states = {state for state in told if state}
    makers = [set(items.entries[ref].origin) & states for ref in systems_of(claim) if ref in items.entries]
    if len(states) != 2 or not makers or any(len(made) != 1 or made != makers[0] for made in makers):
        return ()
    (maker,) = makers[0]
    return ((maker, next(iter(states - {maker}))),)


def _place_partner(claim: Claim, sides: Sides, items: Items) -> tuple[Pair, ...]:
    """The pair of a claim that names one party of a deal alone: who makes none of its systems gets them.

    «تتضمن الصفقة بيع غانا طائرات رافال»: whoever sells is not told. Of a maker nobody knows whether it sells or buys.
    """
    if claim.roles.keys() & {"supplier", "recipient", "buyer_side"}:
        return ()
    states = sides.partners(claim)
    makers = [set(items.entries[ref].origin) for ref in systems_of(claim) if ref in items.entries]
    if len(states) != 1 or not makers or not all(makers) or states & set().union(*makers):
        return ()
    return ((UNKNOWN, next(iter(states))),)


def _drop_foreign(claim: Claim, sides: Sides, items: Items) -> tuple[Pair, ...]:
    """The pairs told; an inherited supplier is forgotten where all systems are made by other states."""
    told = sides.pairs(claim)
    if not all(filler.inherited for filler in claim.roles.get("supplier", ())):
        return told
    return tuple(dict.fromkeys((UNKNOWN if _is_foreign(pair[0], claim, items) else pair[0], pair[1]) for pair in told))


def _is_foreign(supplier: str, claim: Claim, items: Items) -> bool:
    """Whether every system of the claim is made by states other than the supplier."""
    makers = [items.entries[ref].origin for ref in systems_of(claim) if ref in items.entries]
    return bool(supplier and makers) and all(states and supplier not in states for states in makers)


def _is_open(side: str) -> bool:
    return side == UNKNOWN or side.startswith(WEAK)


def _know(
    circle: Mapping[str, set[str]], pairs: Pairs, firm: set[str], camps: Mapping[str, str]
) -> dict[str, set[tuple[Pair, str]]]:
    """The whole pairs told in each circle, each with the camp of the claim that tells it."""
    held: dict[str, set[tuple[Pair, str]]] = defaultdict(set)
    for ident in firm:
        for key in circle.get(ident, ()):
            held[key].update((pair, camps[ident]) for pair in pairs[ident] if not any(map(_is_open, pair)))
    return held


def _company(
    ident: str, circle: Mapping[str, set[str]], known: Mapping[str, set[tuple[Pair, str]]], camps: Mapping[str, str]
) -> set[Pair]:
    """The pairs told in the circles of a claim; who supplies one camp of a state says nothing of another's supplier."""
    told = set().union(*(known.get(key, set()) for key in circle.get(ident, ())))
    return {pair for pair, camp in told if not (camp and camps[ident]) or camp == camps[ident]}


def _complete(
    pair: Pair, company: Sequence[set[Pair]], claim: Claim, made: tuple[Items, Mapping[Pair, set[str]]]
) -> Pair:
    """The pair filled in from its company. `made`: who makes systems, and who is told to have handed them over."""
    items, handed = made
    if not any(map(_is_open, pair)):
        return pair
    for pairs in company:
        fits = {
            other
            for other in pairs
            if all(_is_open(mine) or mine == theirs for mine, theirs in zip(pair, other, strict=True))
            and not (
                _is_open(pair[0])
                and _is_foreign(other[0], claim, items)
                and not handed.get(other, set()) & systems_of(claim)
            )
        }
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
