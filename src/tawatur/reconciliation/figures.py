"""Figures of one thing compared: values, counts of items, tolls; and why two figures need not exclude each other."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from tawatur.core.values import Amount
from tawatur.reconciliation.accounts import Account, gap_days
from tawatur.reconciliation.circumstances import find_attacks
from tawatur.reconciliation.counts import (
    Name,
    count_others,
    is_counted_from,
    is_older,
    part_lots,
    part_victims,
    tells_part,
)
from tawatur.reconciliation.likeness import lie_apart
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import (
    PRECISION,
    Comparison,
    Parting,
    Told,
    compare_amounts,
    find_amount,
    tell_quantities,
    tell_values,
)
from tawatur.reconciliation.wording import write_amount

_OTHER_STAGES = ("talks", "cancelled")
_MOST_FIGURES = 12  # figures of one report that are tried as a total and its parts


def compare_values(group: Sequence[Account], scene: Scene) -> Comparison:
    """Values of one thing; what explains that two exclude each other is told instead."""

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = find_amount(left), find_amount(right)
        if ours is None or theirs is None:
            return None
        if _in_two_currencies(ours, theirs):
            return Parting("incompatible", "same_figure_other_currency", f"{left.words} / {right.words}")
        found = compare_amounts(ours, theirs, scene.rules.contradictions)
        if found is None or found.kind == PRECISION:
            return found
        if found.code == "figures_of_two_orders" and left.account.claim.doc == right.account.claim.doc:
            return None  # a report that tells both tells of a package and of a part of it
        explained = _explain(left.account, right.account, found, scene) or _explain_price(left, right, found, scene)
        if explained is None and found.kind == "incompatible" and (left.key in within) != (right.key in within):
            return Parting("scope_difference", "value_within_another", found.figure)
        return explained or found

    told = tell_values(group)
    within = _list_within(group, scene.rules.contradictions.part_of_sum)
    return Comparison("value", told, part, within=True)


def _list_within(group: Sequence[Account], many: float) -> frozenset[str]:
    """The values that a report gives to some goods beside a higher one of other goods, parts of a package; or in one
    mouth beside one so many times as high, be it in another currency: an advance, a part of the sum.
    """
    by_doc: dict[str, list[Account]] = defaultdict(list)
    for account in group:
        if account.claim.value is not None:
            by_doc[account.claim.doc].append(account)
    return frozenset(
        write_amount(one.claim.value)
        for told in by_doc.values()
        for one in told
        for other in told
        if one.claim.value and other.claim.value and _figure(one.claim.value) < _figure(other.claim.value)
        if (one.categories and one.categories != other.categories) or _is_small_beside(one, other, many)
    )


def _is_small_beside(one: Account, other: Account, many: float) -> bool:
    """Whether one mouth tells a sum beside another so many times as high, which no rate of exchange explains."""
    low, high = (_figure(a.claim.value) if a.claim.value else 0.0 for a in (one, other))
    return one.claim.chain == other.claim.chain and 0 < low * many <= high


def _in_two_currencies(ours: Amount, theirs: Amount) -> bool:
    """Whether one figure is given in two currencies; a sum that was converted is another figure."""
    named = bool(ours.unit and theirs.unit) and ours.unit != theirs.unit
    return named and (ours.low, ours.high) == (theirs.low, theirs.high) and ours.bound != "unspecified"


def compare_quantities(group: Sequence[Account], scene: Scene) -> Iterator[Comparison]:
    """Counts of each item; a toll that grows from day to day is corrected, not contradicted."""

    def name(account: Account, place: int) -> str:
        doc = account.claim.doc  # counted persons are no entity of the pile: their key is their report's
        return scene.entities.of_item(doc, account.claim.items[place]).removeprefix(f"{doc}/")

    for item, told in tell_quantities(group, name).items():
        parts = part_victims if group[0].claim.event == "casualty" else part_lots
        for counted in parts(told, item, name, scene):
            yield Comparison("quantity", counted, _part_counts(item, name, scene), within=True)


def _part_counts(item: str, name: Name, scene: Scene) -> Callable[[Told, Told], Parting | None]:
    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = find_amount(left, item=item, name=name), find_amount(right, item=item, name=name)
        if left.account.claim.event == "casualty" and count_others(left, right, item, name, scene):
            return None
        if _spares_one(ours, theirs) and not _same_day(left.account, right.account):
            return None
        found = compare_amounts(ours, theirs, scene.rules.contradictions) if ours and theirs else None
        if found and found.code == "figure_left_out":
            return None  # «عشرات القتلى» beside a figure is another wording
        if found is None or found.kind == PRECISION or ours is None or theirs is None:
            return found
        if left.account.claim.stage in scene.rules.events.delivery_stages and (
            gap_days(left.account, right.account) or is_older(left.account, right.account, scene)
        ):
            return None  # other counts of other days are other consignments
        first, last = (left, right) if _figure(ours) <= _figure(theirs) else (right, left)
        fewer = min(ours, theirs, key=_figure)
        if found.kind == "incompatible" and tells_part(last.account, fewer, scene):
            return Parting("scope_difference", "part_of_a_total", found.figure)
        if left.account.claim.event == "casualty" and has_risen(first.account, last.account, scene):
            return Parting("later_correction", "toll_rose", found.figure)
        return _explain(left.account, right.account, found, scene) or found

    return part


def _spares_one(ours: Amount | None, theirs: Amount | None) -> bool:
    """Whether one count says that nobody was hit, and the other that somebody was."""
    spared = [amount is not None and amount.high == 0 for amount in (ours, theirs)]
    return spared[0] != spared[1]


def _same_day(left: Account, right: Account) -> bool:
    return left.dated and right.dated and not gap_days(left, right)


def _figure(amount: Amount) -> float:
    return amount.low if amount.low is not None else amount.high or 0.0


def has_risen(first: Account, last: Account, scene: Scene) -> bool:
    """Whether the lower count was told on an earlier day, or as a first count, or the higher as one that rose."""
    early, late = first.document.published.end, last.document.published.start
    said = scene.lexicon.counting.is_first(first.read_clause()) or scene.lexicon.counting.is_later(last.read_clause())
    return bool(early and late and early < late) or said


def _explain(left: Account, right: Account, found: Parting, scene: Scene) -> Parting | None:
    """Why one outlet gives two figures that exclude each other: it corrects itself, or speaks of two extents."""
    if corrects(left, right) or (left.claim.doc != right.claim.doc and _says_so(left, right, scene)):
        return Parting("later_correction", "corrected_later", found.figure)
    if left.claim.doc != right.claim.doc or left.claim.chain != right.claim.chain:
        return None
    if (left.claim.block == "headline") != (right.claim.block == "headline"):
        return Parting("incompatible", "headline_against_body", found.figure)
    return Parting("scope_difference", "figures_of_one_voice", found.figure)


def corrects(left: Account, right: Account) -> bool:
    """Whether one outlet told one thing first and the other in a report of a later day."""
    ours, theirs = left.claim.chain[0].name or left.document.outlet, right.claim.chain[0].name or right.document.outlet
    if not ours or ours != theirs or left.claim.doc == right.claim.doc:
        return False
    a, b = left.document.published, right.document.published
    return bool(a.end and b.start and a.end < b.start) or bool(b.end and a.start and b.end < a.start)


def _says_so(left: Account, right: Account, scene: Scene) -> bool:
    return any(scene.lexicon.is_correction(account.read_sentence()) for account in (left, right))


def _explain_price(left: Told, right: Told, found: Parting, scene: Scene) -> Parting | None:
    """One price is for a piece and the other for all pieces, or the two are of two stages of the deal."""
    amounts = sorted((a for t in (left, right) if (a := find_amount(t)) is not None), key=_figure)
    low, high = _figure(amounts[0]), _figure(amounts[-1])
    counts = {_figure(i.quantity) for t in (left, right) for i in t.account.claim.items if i.quantity is not None}
    tolerance = scene.rules.contradictions.unit_price
    for count in sorted(counts):
        if count > 1 and low and abs(low * count - high) <= tolerance * high:
            return Parting("scope_difference", "price_of_one_and_of_all", f"{write_amount(amounts[0])} × {count:g}")
    stages = {t.account.claim.stage for t in (left, right)}
    if len(stages) > 1 and stages & {*_OTHER_STAGES}:
        return Parting("scope_difference", "value_at_another_stage", found.figure)
    return None


def gather_tolls(groups: Sequence[Sequence[Account]], scene: Scene) -> Iterator[list[Account]]:
    """Tolls over several findings: victims of other kinds told right beside a toll are of the same happening.

    A report that says "killed forty … and wounded a hundred" counts the wounded of the forty's happening.
    """
    home = {a.id: n for n, group in enumerate(groups) for a in group if a.claim.event == "casualty"}
    joined: dict[int, set[int]] = defaultdict(set)
    by_doc: dict[str, list[Account]] = defaultdict(list)
    for group in groups:
        for account in group if group[0].claim.event == "casualty" else ():
            by_doc[account.claim.doc].append(account)
    for doc in sorted(by_doc):
        told = sorted(by_doc[doc], key=lambda a: a.claim.evidence[0].start)
        for left, right in pairwise(told):
            if home[left.id] != home[right.id] and _beside(left, right, scene):
                joined[home[left.id]].add(home[right.id])
                joined[home[right.id]].add(home[left.id])
    for one, other in _list_tolls_of_one_attack(by_doc, groups, home):
        joined[one].add(other)
        joined[other].add(one)
    seen: set[int] = set()
    for start in sorted(joined):
        reached, queue = {start}, [start]
        while queue:
            queue += (fresh := joined[queue.pop()] - reached)
            reached |= fresh
        if not reached & seen:
            yield [a for n in sorted(reached) for a in groups[n]]
        seen |= reached


def _list_tolls_of_one_attack(
    by_doc: Mapping[str, Sequence[Account]], groups: Sequence[Sequence[Account]], home: Mapping[str, int]
) -> Iterator[tuple[int, int]]:
    """Findings whose tolls are those of one attack: a toll told without a place is that of the attack which, of those
    its report tells, most reports tell.
    """
    attacks = find_attacks(groups)
    first: dict[str, int] = {}
    for doc in sorted(by_doc):
        attack = attacks[doc]
        spots = {spot for one in attack for spot in one.spots}
        for account in by_doc[doc]:
            if not account.spots or account.spots & spots:
                yield first.setdefault(attack[0].id, home[account.id]), home[account.id]


def _beside(left: Account, right: Account, scene: Scene) -> bool:
    ours, theirs = ({i.designation for i in a.claim.items} for a in (left, right))
    near = right.claim.evidence[0].start - left.claim.evidence[0].end <= scene.rules.contradictions.toll_reach
    return near and bool(ours and theirs) and not ours & theirs and scene.meets_place(left, right) is not False


def compare_totals(groups: Sequence[Sequence[Account]], scene: Scene) -> Iterator[Comparison]:
    """In one report a toll that is the sum of others there: the whole against its parts, not two counts of one."""
    by_doc: dict[tuple[str, str], dict[float, list[Account]]] = defaultdict(lambda: defaultdict(list))
    for account in (a for g in groups if g[0].claim.event == "casualty" for a in g):
        for item in account.claim.items:
            if item.quantity is not None and item.quantity.low is not None:
                by_doc[account.claim.doc, item.designation][item.quantity.low].append(account)
    for (_, counted), figures in sorted(by_doc.items()):
        for total, *parts in _list_sums(sorted(figures, reverse=True)[:_MOST_FIGURES]):
            told = [(n, a) for n in (total, *parts) for a in figures[n]]
            if not _adds_up([a for n, a in told if n == total], [a for n, a in told if n != total], scene):
                continue
            sides = [Told(f"{n:g}", f"{n:g} persons {counted}", a) for n, a in told]
            reason = f"{total:g} = {' + '.join(f'{n:g}' for n in parts)}"
            yield Comparison("quantity", tuple(sides), _part_total(f"{total:g}", reason))


def _adds_up(totals: Sequence[Account], parts: Sequence[Account], scene: Scene) -> bool:
    """Whether the counts may be of one happening, or of two of those days: the whole is told of where a part is."""
    told = [*totals, *parts]
    apart = any(lie_apart(a, b, scene) for a, b in combinations(told, 2))
    one_time = not apart and not any(map(is_counted_from, told))
    return one_time and any(scene.meets_place(a, b) is not False for a in totals for b in parts)


def _part_total(total: str, reason: str) -> Callable[[Told, Told], Parting | None]:
    def part(left: Told, right: Told) -> Parting | None:
        return Parting("scope_difference", "total_of_parts", reason) if total in (left.key, right.key) else None

    return part


def _list_sums(figures: Sequence[float]) -> Iterator[tuple[float, ...]]:
    for place, total in enumerate(figures):
        for parts in combinations(figures[place + 1 :], 2):
            if sum(parts) == total:
                yield total, *parts
