"""Who the victims of one toll were: how many of a kind one report counts, and how many another."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from tawatur.core.claim import Item
from tawatur.core.values import Amount
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.counts import is_older
from tawatur.reconciliation.figures import has_risen
from tawatur.reconciliation.likeness import lie_apart
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import Comparison, Parting, Told

Sort = tuple[str, str]  # killed or wounded, and the kind


def compare_breakdowns(groups: Sequence[Sequence[Account]], scene: Scene) -> Iterator[Comparison]:
    """How many of one kind fell: «51 قتيلا بينهم 40 طفلا» here and «مقتل 29 طفلا» there.

    Of two reports one at least counts them among others; where neither does, they are compared as tolls. Of two tolls
    that differ the parts differ too, and tell nothing more.
    """
    for group in groups:
        if group[0].claim.event == "casualty":
            yield from _compare_one(group, scene)


def _compare_one(group: Sequence[Account], scene: Scene) -> Iterator[Comparison]:
    told: dict[Sort, list[Told]] = defaultdict(list)
    wholes: dict[Sort, dict[str, Amount]] = defaultdict(dict)
    for account in group:
        for item in account.claim.items:
            for sort, (count, whole) in _count_kinds(account, item, scene).items():
                told[sort].append(Told(f"{count}", f"{count} {sort[1]} {sort[0]}", account))
                if whole is not None:
                    wholes[sort][account.id] = whole
    for sort, counts in sorted(told.items()):
        if len(counts) > 1 and wholes[sort]:
            yield Comparison("quantity", tuple(counts), _part_kinds(wholes[sort], scene))


def _count_kinds(account: Account, item: Item, scene: Scene) -> Mapping[Sort, tuple[int, Amount | None]]:
    """How many of each kind an item counts, and the number of those among whom they are counted."""
    amount, span = item.quantity, item.span
    if amount is None or span is None or amount.low is None:
        return {}
    text, end = account.document.text, account.claim.evidence[0].end
    starts = [i.span.start for i in account.claim.items if i.span is not None and i.span.start > span.start]
    victims = scene.lexicon.victims
    listed = victims.list_kinds(text[span.start : span.end])
    parts = listed if len(listed) > 1 else victims.list_parts(text[span.end : min([*starts, end])])
    found: dict[Sort, tuple[int, Amount | None]] = {
        (item.designation, kind): (count, amount) for kind, count in parts.items()
    }
    read = victims.read(account, item)
    plain = len(read.kinds) == 1 and len(listed) < 2 and not read.some and not read.joint
    if plain and amount.low == amount.high:
        found.setdefault((item.designation, min(read.kinds)), (int(amount.low), None))
    return found


def _part_kinds(wholes: Mapping[str, Amount], scene: Scene) -> Callable[[Told, Told], Parting | None]:
    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = left.account, right.account
        both = [wholes[a.id] for a in (ours, theirs) if a.id in wholes]
        if ours.claim.doc == theirs.claim.doc or not both or both[0].low != both[-1].low:
            return None
        if lie_apart(ours, theirs, scene) or is_older(ours, theirs, scene) or scene.meets_place(ours, theirs) is False:
            return None
        first, last = (ours, theirs) if int(left.key) < int(right.key) else (theirs, ours)
        if has_risen(first, last, scene):
            return Parting("later_correction", "toll_rose", f"{left.key} / {right.key}")
        return Parting("incompatible", "figures_exclude", f"{left.key} / {right.key}")

    return part
