"""Who gives and who takes in a deal, by all that its document says of it."""

from msgspec.structs import replace

from tawatur.claims.fillers import recall
from tawatur.claims.scene import Roles
from tawatur.core.claim import Claim, Filler

_SIDES = ("supplier", "recipient")
_UNSETTLED = (None, "unknown", "talks")  # say nothing of the stage of the deal told elsewhere


def share_parties(claims: list[Claim]) -> list[Claim]:
    """The claims, transfers of one deal with its sides and stage where a sentence leaves them out.

    A wording that names both sides and not who gives («صفقة بين ...») is settled by what the document says
    elsewhere, else by what the sides are; else its `participants` stay participants.
    """
    claims = _part_strangers(claims)
    groups = _gather(claims)
    pairs = ((claim, new) for deal in groups.values() for claim, new in zip(deal, _settle(deal), strict=True))
    settled = {id(claim): new for claim, new in pairs}
    return [settled.get(id(claim), claim) for claim in claims]


def _gather(claims: list[Claim]) -> dict[str, list[Claim]]:
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.event == "arms_transfer":
            groups.setdefault(_deal(claim), []).append(claim)
    return groups


def _part_strangers(claims: list[Claim]) -> list[Claim]:
    """The claims, those out of a deal that do not name it and tell of sides that are not its own: beside a deal of
    Sweden and Ghana «وتجري محادثات لبيع 16 طائرة لتوغو» is another.
    """
    strangers: set[int] = set()
    for deal in _gather(claims).values():
        naming = [claim for claim in deal if _names_deal(claim)]
        others = [claim for claim in deal if not _names_deal(claim)]
        strangers |= {id(claim) for claim in others if _is_stranger(claim, naming)}
    return [_leave_deal(claim) if id(claim) in strangers else claim for claim in claims]


def _is_stranger(claim: Claim, naming: list[Claim]) -> bool:
    """Whether none of a claim's sides is one of a deal of which both are known, or who gets arms is another state."""
    told = [(_list_states(one.roles, (*_SIDES, "participants", "buyer_side")), one.roles) for one in naming]
    known = {state for states, _ in told for state in states}
    own = _list_states(claim.roles, (*_SIDES, "participants", "buyer_side"))
    gets = _list_states(claim.roles, ("recipient",))
    taking = {state for _, roles in told for state in _list_states(roles, ("recipient",))}
    return (len(known) > 1 and bool(own) and not own & known) or bool(gets and taking and not gets & known)


def _list_states(roles: Roles, places: tuple[str, ...]) -> set[str]:
    """The states of those who take part in these roles, as far as they are known."""
    return {f.state for role in places for f in roles.get(role, ()) if f.state}


def _names_deal(claim: Claim) -> bool:
    """Whether the claim's own words name the deal, which else is only understood."""
    objects, words = claim.roles.get("object", ()), claim.evidence[0]
    return any(f.span is not None and words.start <= f.span.start < words.end for f in objects)


def _leave_deal(claim: Claim) -> Claim:
    return replace(claim, roles={role: held for role, held in claim.roles.items() if role != "object"})


def share_sides(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """Two tellings of one deal in one sentence, each with the sides that only the other names.

    Arms that came from another than who hands them over now came to him: «سلم الأردن مدرعات حصل عليها من فرنسا».
    """
    if _came_from_another(one, other):
        got = tuple(map(recall, one.roles["supplier"]))
        return one, replace(other, roles={**other.roles, "recipient": got})
    sides = {side: one.roles.get(side) or other.roles.get(side, ()) for side in _SIDES}
    return replace(one, roles=_inherit(one.roles, sides)), replace(other, roles=_inherit(other.roles, sides))


def _came_from_another(one: Claim, other: Claim) -> bool:
    """Whether both tellings name a supplier of their own, and the second nobody of its own who got the arms."""
    first, second = ({f.entity for f in c.roles.get("supplier", ()) if not f.inherited} for c in (one, other))
    return bool(first and second) and not first & second and all(f.inherited for f in other.roles.get("recipient", ()))


def carry_sides(before: Claim, roles: Roles) -> Roles:
    """The roles of a handover that names no side, with those of the transfer told right before it in one breath."""
    if any(roles.get(role) for role in (*_SIDES, "participants")):
        return roles
    return _inherit(roles, {side: before.roles.get(side, ()) for side in _SIDES})


def _deal(claim: Claim) -> str:
    """The deal a claim belongs to; a transfer that names no deal stands alone."""
    return next((f.entity for f in claim.roles.get("object", ())), claim.id)


def _settle(deal: list[Claim]) -> list[Claim]:
    """The claims of one deal: first those that say who gives, then those they settle, then those that say nothing."""
    parted = [_part_sides(claim.roles) for claim in deal]
    told = [roles for roles, claim in zip(parted, deal, strict=True) if claim.block != "headline"]
    sides = {side: next((roles[side] for roles in told if roles.get(side)), ()) for side in _SIDES}
    roles = [_assign(own, sides) for own in parted]
    for side in _SIDES:
        given = [r[side] for r, c in zip(roles, deal, strict=True) if r.get(side) and c.block != "headline"]
        sides[side] = sides[side] or next(iter(given), ())
    stage = next((c.stage for c in deal if c.stage not in _UNSETTLED), None)
    stages = [stage if c.stage == "unknown" and stage else c.stage for c in deal]
    return [
        replace(claim, roles=_inherit(own, sides), stage=told_stage)
        for claim, own, told_stage in zip(deal, roles, stages, strict=True)
    ]


def _part_sides(roles: Roles) -> Roles:
    """The roles without one who would deal with himself: he takes where another signed («وقعت السويد عقدا لبيع غانا
    زوارق»), else nobody knows.
    """
    gets, between = ({f.entity for f in roles.get(role, ())} for role in ("recipient", "participants"))
    gives = {f.entity for f in roles.get("supplier", ())}
    if len(between) > 1 and between in (gets, gives):  # either may be the one who buys
        side = "recipient" if gets == between else "supplier"
        return {role: held for role, held in roles.items() if role != side}
    if _sells_backwards(roles):
        return {**roles, "supplier": roles["recipient"], "recipient": roles["supplier"]}
    both = {f.entity for f in roles.get("supplier", ())} & {f.entity for f in roles.get("recipient", ())}
    if not both:
        return roles
    others = any(f.entity not in both for f in roles.get("participants", ()))
    lost = ("supplier",) if others else _SIDES
    return {role: held for role, held in roles.items() if role not in lost}


def _sells_backwards(roles: Roles) -> bool:
    """Whether a maker would get arms from a state: the pronoun of «وقعت بوينغ عقدا مع غانا لتزويدها» is Ghana's."""
    giving, taking = roles.get("supplier", ()), roles.get("recipient", ())
    states = all(f.kind == "country" for f in giving)
    return bool(giving and taking) and states and all(f.ref.startswith("company/") for f in taking)


def _assign(roles: Roles, sides: dict[str, tuple[Filler, ...]]) -> Roles:
    """Participants as supplier and recipient, where one of them is known to be the one or the other."""
    between = roles.get("participants", ())
    if not between:
        return roles
    if len(between) == 1:
        return _assign_signatory(roles, between[0])
    giving = {_whose(f) for f in sides["supplier"]} - {_whose(f) for f in sides["recipient"]}
    taking = {_whose(f) for f in sides["recipient"]} - giving
    supplier = tuple(f for f in between if _whose(f) in giving)
    if not supplier and any(_whose(f) in taking for f in between):
        supplier = tuple(f for f in between if _whose(f) not in taking)
    supplier = supplier or _by_nature(between)
    recipient = tuple(f for f in between if f not in supplier)
    if not supplier or len(supplier) == len(between):
        return roles
    kept = {role: held for role, held in roles.items() if role != "participants"}
    known = kept.get("recipient") or sides["recipient"]
    other = known and all(f.entity not in {k.entity for k in known} for f in recipient)
    if recipient and (other or not kept.get("recipient")):
        kept["buyer_side" if other else "recipient"] = recipient
    return {"supplier": supplier, **kept} if not kept.get("supplier") else kept


def _assign_signatory(roles: Roles, signatory: Filler) -> Roles:
    """The one who signed on the side that is left, where the words put another on the one side: «وقعت السويد عقدا
    لتزويد غانا»; a person signs for somebody who is not told here.
    """
    kept = {role: held for role, held in roles.items() if role != "participants"}
    told = [side for side in _SIDES if kept.get(side)]
    if any(_whose(signatory) == _whose(f) for side in told for f in kept[side]):
        return kept
    if len(told) != 1 or signatory.kind == "person":
        return roles
    return {**kept, next(side for side in _SIDES if side not in told): (signatory,)}


def _by_nature(between: tuple[Filler, ...]) -> tuple[Filler, ...]:
    """Between a state and a force or a man that is no state, the state supplies; a maker always does."""
    makers = tuple(f for f in between if f.ref.startswith("company/"))
    states = tuple(f for f in between if f.kind == "country")
    others = [f for f in between if f.kind in ("organisation", "person") and f not in makers]
    if makers:
        return makers
    return states if len(states) == 1 and others and all(f.state != states[0].state for f in others) else ()


def _inherit(roles: Roles, sides: dict[str, tuple[Filler, ...]]) -> Roles:
    """The roles with the sides of the deal where they are left out; nobody deals with himself."""
    more = dict(roles)
    if roles.get("participants"):
        return more
    for side in _SIDES:
        taken = {_whose(f) for role, held in more.items() if role in _SIDES for f in held}
        fillers = [f for f in sides[side] if f.kind != "person" and _whose(f) not in taken]
        if not more.get(side) and fillers:
            more[side] = tuple(map(recall, fillers))
    return more


def _whose(filler: Filler) -> str:
    """The state a filler is or belongs to, else the filler itself."""
    return filler.state or filler.entity or filler.name
