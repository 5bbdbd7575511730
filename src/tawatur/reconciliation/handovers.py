"""Arms handed over, over all findings of a pile: the same handover told with other days, or as still to come."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tawatur.core.values import Amount
from tawatur.reconciliation.accounts import Account, gap_days
from tawatur.reconciliation.deals import UNKNOWN, Deal
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import PRECISION, Comparison, Parting, Told, compare_dates
from tawatur.reconciliation.wording import write_when


def compare_handovers(
    groups: Sequence[Sequence[Account]], deals: Mapping[str, Deal], scene: Scene
) -> Iterator[Comparison]:
    """For each kind of arms and each side that gets it: the days of the handover, and whether it has taken place."""
    gathered: dict[tuple[str, str], list[Account]] = defaultdict(list)
    planned: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for group in groups:
        for account in group if group[0].claim.event == "arms_transfer" else ():
            deal = deals[account.id]
            held = gathered if deal.phase.startswith("delivery") else planned if _is_planned(account) else None
            if held is not None and deal.recipient != UNKNOWN:
                for item in account.items or _list_classes(account):
                    held[deal.recipient, item].append(account)
    for (recipient, item), accounts in sorted(gathered.items()):
        done = [a for a in accounts if deals[a.id].phase == "delivery" or _names_a_past_day(a)]
        coming = [a for a in accounts if a not in done]
        yield _compare_days(done, item, scene)
        yield _compare_progress(done, coming, planned[recipient, item], item, scene)


def _is_planned(account: Account) -> bool:
    """Whether counted arms are still to be given («ستسلم ... 24 مقاتلة»), however far the deal is said to be."""
    return account.claim.modality == "planned" and any(i.quantity is not None for i in account.claim.items)


def _list_classes(account: Account) -> set[str]:
    """Arms without a designation by their class, where they are counted («ثلاث فرقاطات»); uncounted they may be any."""
    return {i.designation for i in account.claim.items if i.quantity is not None and i.category}


def _names_a_past_day(account: Account) -> bool:
    """Whether a handover of a day before the report is told with a word of doubt beside it; the day decides."""
    said = account.document.published.start
    return account.dated and account.last is not None and said is not None and account.last < said


def _compare_days(done: Sequence[Account], item: str, scene: Scene) -> Comparison:
    told = tuple(
        Told(f"{when.start} {when.end}" if when.resolved else when.surface, write_when(when), a)
        for a in done
        if (when := a.claim.when) is not None
    )

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = left.account.claim.when, right.account.claim.when
        apart = gap_days(left.account, right.account) > scene.rules.contradictions.handover_days
        if ours is None or theirs is None or apart or not _as_many(left.account, right.account, item, scene):
            return None
        if ours.resolved != theirs.resolved:
            return None
        if not ours.resolved:
            shared = set(scene.lexicon.words(ours.surface)) & set(scene.lexicon.words(theirs.surface))
            return None if shared else Parting(PRECISION, "date_without_day")
        return compare_dates(ours, theirs, scene.rules.contradictions)

    return Comparison("date", told, part)


def _compare_progress(
    done: Sequence[Account], coming: Sequence[Account], planned: Sequence[Account], item: str, scene: Scene
) -> Comparison:
    told = [Told("delivered", "delivered", a) for a in done]
    told += [Told("awaited", "awaited", a) for a in (*coming, *planned)]

    def part(left: Told, right: Told) -> Parting | None:
        if left.key == right.key or not _as_many(left.account, right.account, item, scene):
            return None
        gone, due = (left, right) if left.key == "delivered" else (right, left)
        counts = [_list_counts(told.account, item, scene) for told in (gone, due)]
        if due.account in planned and (counts[0] != counts[1] or len(counts[0]) != 1):
            return None  # what is yet to come may be the rest
        handed, said = gone.account.last, due.account.document.published.start
        if handed is None or said is None or said <= handed or not gone.account.dated:
            return None
        return Parting("incompatible", "delivered_or_awaited")

    return Comparison("stage", tuple(told), part)


def _as_many(left: Account, right: Account, item: str, scene: Scene) -> bool:
    """Whether both may count the same pieces; other counts are other consignments."""
    counts = [_list_counts(a, item, scene) for a in (left, right)]
    return not (counts[0] and counts[1]) or any(a.agrees(b) for a in counts[0] for b in counts[1])


def _list_counts(account: Account, item: str, scene: Scene) -> set[Amount]:
    doc, items = account.claim.doc, account.claim.items
    counted = ((i.quantity, scene.entities.of_item(doc, i), i.designation) for i in items)
    return {quantity for quantity, *names in counted if quantity is not None and item in names}
