"""A deal told with several partners: «اشترى 12 مدفعا من فرنسا و13 مسيرة من تركيا» is two deals, each with its goods."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from tawatur.claims.scene import Setting
from tawatur.claims.view import Argument
from tawatur.core.claim import Claim, Filler
from tawatur.core.identity import identify

_SIDES = ("supplier", "recipient", "participants")
_BESIDE = 3  # tokens between goods and a partner behind them: "drones from Turkey"; "with a loan from Turkey" is none
_AHEAD = 7  # tokens from a partner to the name of its goods: «مع تركيا لشراء 13 طائرة مسيرة من طراز بيرقدار»

Group = tuple[list[Argument], Argument]


def part_partners(setting: Setting, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, a transfer whose goods have a partner each as one for each partner."""
    return [part for claim in claims for part in _part(setting, claim)]


def _part(setting: Setting, claim: Claim) -> list[Claim]:
    if claim.event != "arms_transfer" or len(claim.items) < 2:
        return [claim]
    inside = [a for a in setting.view.arguments if claim.evidence[0].contains(a.mention.span)]
    for role in _SIDES:
        told = _find_partner(inside, claim.roles.get(role, ()))
        groups = _pair(inside, told, claim) if told is not None else []
        if told is not None and len(groups) > 1 and any(partner is told for _, partner in groups):
            sums = _share_sums(inside, groups)
            partners = [partner for _, partner in groups]
            return [
                _tell(setting, claim, role, group, partners, value) for group, value in zip(groups, sums, strict=True)
            ]
    return [claim]


def _share_sums(inside: Sequence[Argument], groups: Sequence[Group]) -> list[Argument | None]:
    """The sum of each deal: the only one told from its words to those of the next. A sum behind the last is its own
    only where each of the others has one, else it may be that of all.
    """
    begins = [min(a.first for a in (*goods, partner)) for goods, partner in groups]
    paid = [a for a in inside if a.mention.kind == "money" and a.mention.amount is not None]
    held = [
        [a for a in paid if first <= a.first and (last is None or a.first < last)]
        for first, last in zip(begins, [*begins[1:], None], strict=True)
    ]
    if any(len(told) != 1 for told in held[:-1]):
        held[-1] = []
    return [told[0] if len(told) == 1 else None for told in held]


def _find_partner(inside: Sequence[Argument], fillers: Sequence[Filler]) -> Argument | None:
    """The argument behind a preposition that fills a role; the last, where more do."""
    spans = [filler.span for filler in fillers if filler.span is not None and not filler.inherited]
    states = (a for a in reversed(inside) if a.prep and a.mention.kind == "country")
    return next((a for a in states if a.mention.span in spans), None)


def _pair(inside: Sequence[Argument], told: Argument, claim: Claim) -> list[Group]:
    """The goods with the partner that each has before or behind them; none where some goods have no partner of theirs.

    Partners are states behind one preposition.
    """
    spans = [item.span for item in claim.items]
    goods = [a for a in inside if a.mention.span in spans]
    partners = [a for a in inside if a.prep == told.prep and a.mention.kind == told.mention.kind]
    if len({a.mention.entity for a in partners}) < 2 or len(goods) != len(spans):
        return []
    row = sorted([*goods, *partners], key=lambda a: a.first)
    behind = any(row[-1] is one for one in partners)  # «… من فرنسا و… من تركيا»; else "with France for … and with …"
    ordered = row if behind else row[::-1]
    groups: list[Group] = []
    held: list[Argument] = []
    for one in ordered:
        if not any(one is partner for partner in partners):
            held.append(one)
            continue
        if not held:
            return []
        groups.append((held, one))
        held = []
    if held or not all(_are_beside(one, _BESIDE if behind else _AHEAD) for one in groups):
        return []
    return groups if behind else groups[::-1]


def _are_beside(group: Group, most: int) -> bool:
    """Whether no more than so many tokens part the goods from one another and from their partner."""
    goods, partner = group
    row = sorted([*goods, partner], key=lambda a: a.first)
    return all(right.first - left.last <= most for left, right in pairwise(row))


def _tell(
    setting: Setting, claim: Claim, role: str, group: Group, partners: Sequence[Argument], paid: Argument | None
) -> Claim:
    """The claim with one partner, its goods and their sum, told to the end of their words."""
    goods, partner = group
    spans = [a.mention.span for a in goods]
    others = [a.mention.span for a in partners]
    kept = {name: tuple(f for f in held if f.span not in others) for name, held in claim.roles.items()}
    kept[role] = (*kept[role], setting.scene.cast.fill(partner.mention, role))
    roles = {name: held for name, held in kept.items() if held}
    main, *more = claim.evidence
    end = max(a.mention.extent.end for a in (*goods, partner, paid) if a is not None)
    told = replace(main, end=main.end if partner is partners[-1] else end)
    items = tuple(item for item in claim.items if item.span in spans)
    ident = claim.id if partner is partners[0] else identify("claim", claim.id, partner.mention.span)
    return replace(
        claim,
        id=ident,
        evidence=(told, *more),
        roles=roles,
        items=items,
        value=paid.mention.amount if paid is not None else None,
    )
