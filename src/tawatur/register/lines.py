"""The lines of a register row: designated systems with their numbers; and what cannot be a line, with why."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from tawatur.core.claim import Claim, Item
from tawatur.core.transfer import RegisterItem
from tawatur.core.values import Amount, Reason
from tawatur.packs.items import ItemEntry, Items
from tawatur.register.origins import Knower
from tawatur.register.rules import RegisterRules

_NAMES_EACH = 3  # of a system's names in the pack, so many for each language go with the line

Told = list[tuple[Claim, Item]]


class Goods(Struct, frozen=True):
    """What a deal holds: lines, and classes and services by category with a reason each."""

    lines: tuple[RegisterItem, ...]
    rest: tuple[str, ...]
    reasons: tuple[Reason, ...]


def read_goods(
    claims: Sequence[Claim],
    knowers: Mapping[str, Knower],
    items: Items,
    rules: RegisterRules,
    *,
    texts: Mapping[str, str],
) -> Goods:
    """The goods of a deal, lines in the order in which most claims tell them.

    Beside lines, a class that only names them over again is left out: that of their category, all
    aircraft where a line is one, arms in general. `texts` are the documents' by id.
    """
    systems: dict[str, Told] = defaultdict(list)
    rest: dict[str, Told] = defaultdict(list)
    for claim in claims:
        for item in claim.items:
            if claim.modality == "denied":
                continue
            entry = find_entry(item, items)
            if is_system(item, entry, rules):
                systems[entry.key if entry else item.designation.casefold()].append((claim, item))
            else:
                rest[(entry.category if entry else item.category) or "unspecified_equipment"].append((claim, item))
    order = sorted(systems, key=lambda key: -len(systems[key]))
    lines = tuple(_line(systems[key], items, knowers, rules) for key in order)
    covered = _cover([find_entry(systems[key][0][1], items) for key in order])
    kept = {category: told for category, told in rest.items() if category not in covered}
    return Goods(lines, tuple(kept), tuple(_excuse(category, told, rules, texts) for category, told in kept.items()))


def _cover(entries: Sequence[ItemEntry | None]) -> set[str]:
    """The categories that lines make superfluous."""
    held = {entry.category for entry in entries if entry is not None}
    if any(entry is not None and entry.unit == "aircraft" for entry in entries):
        held.add("aircraft")
    return held | {"unspecified_weapons"} if entries else held


def find_entry(item: Item, items: Items) -> ItemEntry | None:
    """The pack's entry for an item, by its reference or by one of its names."""
    if item.ref in items.entries:
        return items.entries[item.ref]
    return next((entry for name in (item.designation, *item.names) if (entry := items.find(name))), None)


def is_system(item: Item, entry: ItemEntry | None, rules: RegisterRules) -> bool:
    """Whether the item is a designated system; one that no pack knows, by the look of its name."""
    if entry is not None:
        return entry.system
    if not item.category or item.category in rules.items.never_systems:
        return False
    return any(char.isdigit() for char in item.designation)


def _line(told: Told, items: Items, knowers: Mapping[str, Knower], rules: RegisterRules) -> RegisterItem:
    item = told[0][1]
    entry = find_entry(item, items)
    quantity, reasons = _number(told, knowers, rules)
    seen = [name for _, one in told for name in (one.designation, *one.names)]
    ids = tuple(dict.fromkeys(claim.id for claim, _ in told))
    if entry is None:
        names = tuple(dict.fromkeys(seen))
        return RegisterItem(item.designation, names, quantity, ids, reasons=(*reasons, Reason("item_not_in_pack")))
    known = [name for listed in entry.names.values() for name in listed[:_NAMES_EACH]]
    return RegisterItem(
        designation=entry.designation,
        names=tuple(dict.fromkeys((*seen, *known))),
        quantity=quantity,
        claims=ids,
        description=entry.description,
        unroca=entry.unroca,
        sipri=entry.sipri,
        military_list=entry.military_list,
        ref=entry.key,
        reasons=(*reasons, *(Reason(f"why_{register}", why) for register, why in entry.why.items() if why)),
    )


def _number(
    told: Told, knowers: Mapping[str, Knower], rules: RegisterRules
) -> tuple[Amount | None, tuple[Reason, ...]]:
    """The number ordered that the most identified origins, then the most claims give.

    Numbers of a delivery are used only where no other is told, as a delivery may be a part. Where two
    numbers stand equal the cell spans both.
    """
    ordered = [(c, i) for c, i in told if i.quantity is not None and rules.stages.phase(c.stage or "") != "delivery"]
    usable = ordered or [(c, i) for c, i in told if i.quantity is not None]
    if not usable:
        return None, ()
    support: dict[tuple[object, ...], Counter[str]] = defaultdict(Counter)
    amounts: dict[tuple[object, ...], Amount] = {}
    for claim, item in usable:
        if item.quantity is not None:
            key = (item.quantity.low, item.quantity.high, item.quantity.bound)
            amounts.setdefault(key, item.quantity)
            support[key]["claims"] += 1
            support[key][f"origin {knowers[claim.id].label}"] |= knowers[claim.id].identified
    ranks = {key: (sum(v for k, v in held.items() if k != "claims"), held["claims"]) for key, held in support.items()}
    best = [amounts[key] for key in support if ranks[key] == max(ranks.values())]
    reasons = (Reason("quantity_differs", str(len(support))),) if len(support) > 1 else ()
    return (best[0] if len(best) == 1 else _spanning(best)), reasons


def _spanning(amounts: Sequence[Amount]) -> Amount:
    """One figure that spans several."""
    lows = [amount.low for amount in amounts if amount.low is not None]
    highs = [amount.high for amount in amounts if amount.high is not None]
    whole = len(lows) == len(highs) == len(amounts)
    if whole:
        return Amount(min(lows), max(highs), "between", amounts[0].unit)
    return Amount(min(lows), None, "over", amounts[0].unit) if lows else Amount(None, None, "unspecified")


def _excuse(category: str, told: Told, rules: RegisterRules, texts: Mapping[str, str]) -> Reason:
    """Why a class is no line, in the words of the text."""
    item = told[0][1]
    code = "no_designation"
    if category in rules.items.services:
        code = "is_service"
    elif category in rules.items.not_arms:
        code = "is_no_arms"
    evidence = tuple(one.span for _, one in told if one.span is not None)
    words = [span.read(texts[span.doc]) for span in evidence if span.doc in texts]
    return Reason(code, words[0] if words else item.designation, evidence)
