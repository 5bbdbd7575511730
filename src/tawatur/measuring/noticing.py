"""Whether a distortion was noticed: the changed slot is read as changed, and every other slot as before."""

from collections.abc import Sequence

from tawatur.core.claim import Claim
from tawatur.core.spans import Span
from tawatur.core.values import Amount
from tawatur.measuring.answers import compare_pair
from tawatur.measuring.distortions import Distortion
from tawatur.measuring.edits import move_place
from tawatur.measuring.gold import GoldClaim, GoldItem, GoldLink, GoldName
from tawatur.measuring.likeness import SHARED, Likeness, is_same_amount, overlap

# The slots a distortion may change; a denied deal has another stage too, a speaker stands in the chain and in a role.
_CHANGED = {
    "wrong_value": frozenset({"items", "value"}),
    "inverted_polarity": frozenset({"modality", "stage"}),
    "swapped_actor": frozenset({"roles"}),
    "stale_event": frozenset({"when"}),
    "false_credit": frozenset({"chain", "speaker"}),
}


def was_read(gold: GoldClaim, claim: Claim, distortion: Distortion, likeness: Likeness) -> bool:
    """Whether the slot to be changed was read right before: else there was nothing to notice."""
    answers = compare_pair(gold, claim, likeness)
    match distortion.kind:
        case "wrong_value" if distortion.item is None:
            return all(one.right for one in answers if one.slot == "value")
        case "wrong_value":
            item = gold.items[distortion.item or 0]
            return any(likeness.holds(item, one) and is_same_amount(item.quantity, one.quantity) for one in claim.items)
        case "inverted_polarity":
            return claim.modality != "denied"
        case "swapped_actor":
            roles = [role for role, _ in distortion.exchanged]
            return all(_fills(gold.roles[role][0], role, claim, likeness) for role in roles)
        case "stale_event":
            return all(one.right for one in answers if one.slot == "time")
    return any(likeness.speaks(gold.chain[distortion.link], link) for link in claim.chain[1:])


def find_again(claim: Claim, distortion: Distortion, read: Sequence[Claim]) -> Claim | None:
    """The claim of the distorted report that tells the same event in the same place, the closest one."""
    main = claim.evidence[0]
    place = Span(main.doc, *move_place(main.start, main.end, distortion.edits))
    near = [one for one in read if one.event == claim.event and overlap(place, one.evidence[0]) >= SHARED]
    return min(near, key=lambda one: _measure_distance(place, one.evidence[0]), default=None)


def notices(gold: GoldClaim, before: Claim, after: Claim, distortion: Distortion, likeness: Likeness) -> bool:
    """Whether `after` differs from `before` in the changed slot, as it should, and in nothing else."""
    allowed = _CHANGED[distortion.kind]
    old, new = (_read_slots(claim, likeness) for claim in (before, after))
    if any(old[slot] != new[slot] for slot in old if slot not in allowed):
        return False
    match distortion.kind:
        case "wrong_value":
            return _tells_amount(gold, before, after, distortion, likeness)
        case "inverted_polarity":
            return after.modality == "denied"
        case "swapped_actor":
            return _are_exchanged(before, after, distortion, likeness)
        case "stale_event":
            return _is_dated_anew(before, after, distortion)
    return _is_credited(gold, before, after, distortion, likeness)


def _measure_distance(one: Span, other: Span) -> int:
    return abs(one.start - other.start) + abs(one.end - other.end)


def _read_slots(claim: Claim, likeness: Likeness) -> dict[str, object]:
    """Everything a claim tells, in comparable form."""
    spell = likeness.spell
    roles = {role: sorted(spell(one.name) for one in fillers) for role, fillers in claim.roles.items()}
    return {
        "speaker": roles.pop("speaker", []),
        "roles": roles,
        "items": sorted((one.designation, repr(one.quantity)) for one in claim.items),
        "value": repr(claim.value),
        "when": repr((claim.when.start, claim.when.end) if claim.when else None),
        "modality": claim.modality,
        "stage": claim.stage,
        "chain": [(link.kind, spell(link.name or link.description), link.count) for link in claim.chain[1:]],
    }


def _tells_amount(gold: GoldClaim, before: Claim, after: Claim, distortion: Distortion, likeness: Likeness) -> bool:
    """Whether the one figure is as changed, and the others are as before."""
    wanted = distortion.amount
    if distortion.item is None:
        return is_same_amount(wanted, after.value) and _list_items(before) == _list_items(after)
    item = gold.items[distortion.item]
    moved = Span(item.span.doc, *move_place(item.span.start, item.span.end, distortion.edits))
    changed = GoldItem(moved, item.words, item.name, wanted)
    told = [one for one in after.items if likeness.holds(changed, one) and is_same_amount(wanted, one.quantity)]
    others = len(before.items) == len(after.items) and repr(before.value) == repr(after.value)
    return bool(told) and others and len(_list_items(before) ^ _list_items(after)) == 2


def _list_items(claim: Claim) -> frozenset[tuple[str, Amount | None]]:
    return frozenset((one.designation, one.quantity) for one in claim.items)


def _are_exchanged(before: Claim, after: Claim, distortion: Distortion, likeness: Likeness) -> bool:
    """Whether each of the two stands in the other's role, alone, and all other roles are as before."""
    roles = {role for role, _ in distortion.exchanged}
    for role in {*before.roles, *after.roles} - roles:
        old, new = (sorted(likeness.spell(one.name) for one in claim.roles.get(role, ())) for claim in (before, after))
        if old != new:
            return False
    return all(
        len(after.roles.get(role, ())) == 1 and _fills(who, role, after, likeness) for role, who in distortion.exchanged
    )


def _fills(who: GoldName, role: str, claim: Claim, likeness: Likeness) -> bool:
    return any(likeness.fills(who, one) for one in claim.roles.get(role, ()))


def _is_dated_anew(before: Claim, after: Claim, distortion: Distortion) -> bool:
    """Whether the days are those of the new words; where these leave the year open, whether they are others."""
    if after.when is None or not after.when.resolved:
        return False
    days = (after.when.start, after.when.end)
    if distortion.days is not None:
        return days == distortion.days
    return before.when is None or days != (before.when.start, before.when.end)


def _is_credited(gold: GoldClaim, before: Claim, after: Claim, distortion: Distortion, likeness: Likeness) -> bool:
    """Whether the one hand has the new name and the others are as before."""
    if len(before.chain) != len(after.chain):
        return False
    told = gold.chain[distortion.link]
    credited = GoldLink(told.kind, GoldName(distortion.credited, (distortion.credited,)), anonymous=False)
    for old, new in zip(before.chain[1:], after.chain[1:], strict=True):
        if likeness.speaks(told, old):
            if not likeness.speaks(credited, new):
                return False
        elif (old.kind, old.name, old.description) != (new.kind, new.name, new.description):
            return False
    return True
