"""The lines of a register row: designated systems with their numbers; and what cannot be a line, with why."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.claim import Claim, Item
from tawatur.core.transfer import RegisterItem
from tawatur.core.values import Reason
from tawatur.packs.classification import Classification
from tawatur.packs.items import ItemEntry, Items
from tawatur.packs.packs import Packs
from tawatur.register.backing import Backing
from tawatur.register.life import Words
from tawatur.register.numbers import Counted, Told, count_delivered, count_ordered, list_counted
from tawatur.register.origins import Knower
from tawatur.register.rules import RegisterRules
from tawatur.register.values import list_numbers

_COMBAT = "IV"  # a trainer that is told to be armed stands where the UN Register puts combat aircraft
_NAMES_EACH = 3  # of a system's names in the pack, so many for each language go with the line


class Goods(Struct, frozen=True):
    """What a deal holds: lines, classes of arms no line covers, and all classes and services with a reason each."""

    lines: tuple[RegisterItem, ...]
    leads: tuple[RegisterItem, ...]
    rest: tuple[str, ...]
    reasons: tuple[Reason, ...]


class Ground(Struct, frozen=True):
    """What lines are read on: who knows what, the chains of the case, the packs, and the words in the evidence."""

    knowers: Mapping[str, Knower]
    backing: Backing
    packs: Packs
    rules: RegisterRules
    words: Words


def read_goods(claims: Sequence[Claim], ground: Ground, *, texts: Mapping[str, str], armed: bool = False) -> Goods:
    """The goods of a deal, lines in the order in which most claims tell them.

    Beside lines, a class that only names them over again is left out: that of their category, all
    aircraft where a line is one, arms in general. `texts` are the documents' by id. `armed`: the reports say that the
    aircraft are.
    """
    items, rules = ground.packs.items, ground.rules
    systems: dict[str, Told] = defaultdict(list)
    rest: dict[str, Told] = defaultdict(list)
    for claim in claims:
        for item in claim.items:
            entry = find_entry(item, items)
            if is_system(item, entry, rules):
                systems[entry.key if entry else item.designation.casefold()].append((claim, item))
            else:
                rest[(entry.category if entry else item.category) or "unspecified_equipment"].append((claim, item))
    order = sorted(systems, key=lambda key: -len(systems[key]))
    covered = _cover([find_entry(systems[key][0][1], items) for key in order])
    if len(order) == 1:
        systems[order[0]] += _list_arrivals(systems[order[0]], rest, covered, rules)
    kept = {category: told for category, told in rest.items() if category not in covered}
    return Goods(
        tuple(_line(systems[key], ground, armed=armed) for key in order),
        tuple(_list_leads(kept, ground, beside=bool(order))),
        tuple(kept),
        tuple(_excuse(category, told, rules, texts) for category, told in kept.items()),
    )


def _list_arrivals(line: Told, rest: Mapping[str, Told], covered: set[str], rules: RegisterRules) -> Told:
    """The deliveries counted by the class of the one system of a deal: «28 طائرة تايفون، وتسلمت منها 13 طائرة»."""
    told = {claim.id for claim, _ in line}
    units = {item.quantity.unit for _, item in line if item.quantity is not None and item.quantity.unit}
    classed = (one for category, named in rest.items() if category in covered for one in named)
    return [
        (claim, item) for claim, item in classed
        if item.quantity is not None and item.quantity.unit in units and claim.id not in told
        and rules.stages.phase(claim.stage or "") == "delivery"
    ]  # fmt: skip


def _list_leads(kept: Mapping[str, Told], ground: Ground, *, beside: bool) -> list[RegisterItem]:
    """The classes of arms told without a system, most often told first.

    Arms or equipment in general are a lead only where nothing more is told. Services and what is not arms are none.
    """
    rules = ground.rules.items
    apart = (*rules.services, *rules.not_arms, *rules.supplies)
    arms = {category: told for category, told in kept.items() if category not in apart}
    named = {category: told for category, told in arms.items() if category not in rules.general}
    classes: dict[str, Told] = defaultdict(list)
    for told in (named if named or beside else arms).values():
        for claim, item in told:
            entry = find_entry(item, ground.packs.items)
            classes[entry.key if entry else item.designation.casefold()].append((claim, item))
    return [_line(told, ground) for told in sorted(classes.values(), key=lambda told: -len(told))]


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


def _line(told: Told, ground: Ground, *, armed: bool = False) -> RegisterItem:
    """One system, or one class, with its numbers and headings."""
    item = told[0][1]
    entry = find_entry(item, ground.packs.items)
    if entry is not None and armed and entry.category in ground.rules.items.trainers and not entry.unroca:
        entry = replace(entry, unroca=_COMBAT)
    counted = list_counted(told, ground.words, ground.rules)
    ordered, reasons = count_ordered(counted, ground.knowers, ground.rules)
    seen = tuple(dict.fromkeys(name for _, one in told for name in (one.designation, *one.names)))
    ids = tuple(dict.fromkeys(claim.id for claim, _ in told))
    coming = [(one.claim, one.amount) for one in counted if not one.arrived and not one.seized]
    come = [(one.claim, one.amount) for one in counted if one.arrived]
    line = RegisterItem(
        item.designation, seen, ordered, ids,
        reasons=(*reasons, *_tell_seized(counted)),
        numbers=list_numbers(coming, ground.knowers, ground.backing),
        delivered=count_delivered(counted, ordered, ground.knowers, ground.rules),
        arrivals=list_numbers(come, ground.knowers, ground.backing),
        chains=ground.backing.count([one.claim.id for one in counted if one.amount == ordered] or ids),
    )  # fmt: skip
    if entry is None:
        return replace(line, reasons=(*line.reasons, Reason("item_not_in_pack")))
    return _classify(line, entry, ground.packs.classification)


def _tell_seized(counted: Sequence[Counted]) -> tuple[Reason, ...]:
    """The numbers of what was taken on the way, each once."""
    amounts = dict.fromkeys((one.amount.low, one.amount.bound) for one in counted if one.seized)
    shown = [("> " if bound == "over" else "") + f"{low:g}" for low, bound in amounts if low is not None]
    return tuple(Reason("seized_on_the_way", figure) for figure in shown)


def _classify(line: RegisterItem, entry: ItemEntry, classification: Classification) -> RegisterItem:
    """The line with all that the pack knows of it: its names, its headings, and the rule behind each."""
    known = [name for listed in entry.names.values() for name in listed[:_NAMES_EACH]]
    classed = classification.classify(entry)
    why = [Reason(f"class_rule.{one.rule}") for one in classed.values() if one.rule]
    return replace(
        line,
        designation=entry.designation,
        names=tuple(dict.fromkeys((*line.names, *known))),
        description=entry.description,
        ref=entry.key,
        origin=tuple(entry.origin),
        reasons=(*line.reasons, *why),
        **{register: one.code for register, one in classed.items()},
    )


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
