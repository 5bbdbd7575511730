"""Counts of victims and of arms: whom or what each counts, and which of them may be held against one another."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from tawatur.core.claim import Item
from tawatur.core.values import Amount
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.likeness import lie_apart, share_words
from tawatur.reconciliation.parts import is_generic
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import Told, find_amount, find_item
from tawatur.reconciliation.victims import Victims

Name = Callable[[Account, int], str]
_SOME, _JOINT = "some", "joint"
_STOP = re.compile(r"[.,،؛;\n]")
_AROUND = 24  # characters around a number in which it is called one lot


def part_victims(told: Sequence[Told], item: str, name: Name, scene: Scene) -> Iterator[tuple[Told, ...]]:
    """The counts by whom they count: all victims, each sort that its own report tells as a part of all, some of those
    told before.

    A part is held against no whole. What is dated by its distance from another event («بعد عشرة أيام من هجومين») may
    be of that event, and what is called another incident («في هجوم آخر») is of another: both are held against nothing.
    """
    read = [(one, _read(one, item, name, scene)) for one in told if not _is_of_another(one.account, scene)]
    by_doc: dict[str, list[tuple[float, Victims]]] = defaultdict(list)
    for one, victims in read:
        by_doc[one.account.claim.doc].append((_figure(one, item, name), victims))
    sorts: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for one, victims in read:
        figure = _figure(one, item, name)
        whole = any(more > figure and victims.among(all_) for more, all_ in by_doc[one.account.claim.doc])
        part = whole or victims.besides
        sort: tuple[str, ...] = (
            (_JOINT,)
            if victims.joint
            else (_SOME,)
            if victims.some
            else (*sorted(victims.kinds), *sorted(victims.states))
            if part
            else ()
        )
        sorts[sort].append(one)
    yield from (tuple(sorts[sort]) for sort in sorted(sorts))


def part_lots(told: Sequence[Told], item: str, name: Name, scene: Scene) -> Iterator[tuple[Told, ...]]:
    """The counts by what they count: all pieces of a deal, or one lot («أول 4 طائرات», "eleven a year").

    Of arms told by their kind alone («22 طائرة ... و6 طائرات ...») no count is that of all where a claim gives several.
    """
    lots: dict[bool, list[Told]] = {False: [], True: []}
    for one in told:
        found = find_item(one, item, name)
        if found is not None and not (is_generic(found, scene.rules) and _is_one_of_several(one, found, scene)):
            lots[_is_lot(one, found, scene)].append(one)
    yield from (tuple(counts) for _, counts in sorted(lots.items()) if counts)


def _is_one_of_several(told: Told, item: Item, scene: Scene) -> bool:
    """Whether the claim counts other pieces that may be of the item's kind."""
    others = (i for i in told.account.claim.items if i is not item and i.quantity is not None)
    kinds = (item.category, item.designation)
    return any(
        i.category == item.category or any(scene.fits_all([a], [b]) for a in kinds for b in (i.category,) if b)
        for i in others
    )


def _is_lot(told: Told, item: Item, scene: Scene) -> bool:
    """Whether the words around the number say that it counts one lot of more."""
    if item.span is None:
        return False
    text, span = told.account.document.text, item.span
    before = _STOP.split(text[max(0, span.start - _AROUND) : span.start])[-1]
    behind = _STOP.split(text[span.end : span.end + _AROUND], maxsplit=1)[0]
    return scene.lexicon.counting.is_lot(f"{before} {text[span.start : span.end]} {behind}")


def count_others(left: Told, right: Told, item: str, name: Name, scene: Scene) -> bool:
    """Whether two counts are of other victims: of another happening or sort, or the one a part of the other."""
    ours, theirs = (_read(told, item, name, scene) for told in (left, right))
    one, other = left.account, right.account
    if lie_apart(one, other, scene) or scene.meets_place(one, other) is False or is_older(one, other, scene):
        return True
    if ours.some and theirs.some:
        return share_words(one, other, scene) < scene.rules.events.near_words
    one_report = one.claim.doc == other.claim.doc
    return ours.apart(theirs, scene.lexicon.victims.few) or (one_report and ours.narrower(theirs))


def tells_part(total: Account, part: Amount, scene: Scene) -> bool:
    """Whether the sentence of a total gives the other count as that of some of them: «38 قتيلا، بينهم 24 في أبشي»."""
    figure = part.low if part.low is not None else part.high
    behind = scene.lexicon.victims.list_among(total.read_sentence())
    return figure is not None and f"{figure:g}" in behind


def is_older(left: Account, right: Account, scene: Scene) -> bool:
    """Whether one count is dated and the other, without a day, is news of a report that came out well after."""
    for one, other in ((left, right), (right, left)):
        last, said = one.last, other.document.published.start
        if not one.dated or other.dated or last is None or said is None:
            continue
        if (said - last).days > scene.rules.independence.later_by:
            return True
    return False


def _is_of_another(account: Account, scene: Scene) -> bool:
    return is_counted_from(account) or scene.lexicon.counting.is_of_other_incident(account.read_sentence())


def is_counted_from(account: Account) -> bool:
    """Whether the claim's time is told only as a distance from another event («بعد أسبوع», "ten days after")."""
    when = account.claim.when
    return when is not None and when.anchor == "other_event" and not when.resolved and when.precision == "interval"


def _read(told: Told, item: str, name: Name, scene: Scene) -> Victims:
    found = find_item(told, item, name)
    return scene.lexicon.victims.read(told.account, found) if found is not None else Victims()


def _figure(told: Told, item: str, name: Name) -> float:
    amount = find_amount(told, item=item, name=name)
    return (amount.low if amount.low is not None else amount.high or 0.0) if amount is not None else 0.0
