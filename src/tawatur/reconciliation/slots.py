"""One slot of one finding: what each claim puts into it, and how two values stand to each other."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

import msgspec
from msgspec import Struct

from tawatur.core.case import ContradictionKind, Slot
from tawatur.core.claim import Item
from tawatur.core.values import Amount, DateSpan
from tawatur.packs.rules import ContradictionRules
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.wording import write_amount, write_when

PRECISION: ContradictionKind = "compatible_but_different_precision"


class Told(Struct, frozen=True, gc=False):
    """What one claim puts into a slot: a key for equal values, the value in words, and the claim."""

    key: str
    words: str
    account: Account


class Parting(Struct, frozen=True):
    """How two values part: the kind, and the code of the reason with its figure."""

    kind: ContradictionKind
    code: str
    figure: str = ""


class Comparison(Struct, frozen=True):
    """One slot ready to be compared: what is told, and what two values that differ are to each other.

    `within`: where one report tells both values, its accounts are compared: who tells both knows what they are.
    """

    slot: Slot
    told: tuple[Told, ...]
    part: Callable[[Told, Told], Parting | None]
    within: bool = False

    def pair(self, ours: Sequence[Told], theirs: Sequence[Told]) -> tuple[Told, Told]:
        """The two that stand for two values: those of one report and one voice, of one report, else the first ones."""
        if not self.within:
            return ours[0], theirs[0]
        pairs = [(a, b) for a in ours for b in theirs if a.account.claim.doc == b.account.claim.doc]
        one_voice = [(a, b) for a, b in pairs if a.account.claim.chain == b.account.claim.chain]
        return next(iter([*one_voice, *pairs]), (ours[0], theirs[0]))


def part_always(kind: ContradictionKind, code: str) -> Callable[[Told, Told], Parting | None]:
    """A comparison in which any two values that differ part in one way."""

    def part(_left: Told, _right: Told) -> Parting | None:
        return Parting(kind, code)

    return part


def compare_amounts(left: Amount, right: Amount, rules: ContradictionRules) -> Parting | None:
    """How two figures part: not at all across units; by precision, or so that both cannot be true."""
    if left.unit and right.unit and left.unit != right.unit:
        return None
    ours, theirs = _figure(left), _figure(right)
    if ours is None or theirs is None:
        return None if ours == theirs else Parting(PRECISION, "figure_left_out")
    near = abs(ours - theirs) <= rules.rounding * max(abs(ours), abs(theirs))
    if near:
        return Parting(PRECISION, "same_figure_other_bound") if left.bound != right.bound else None
    if left.agrees(right):
        return Parting(PRECISION, "figures_overlap")
    low, high = sorted((abs(ours), abs(theirs)))
    if low and high / low > rules.most_ratio:
        return Parting("scope_difference", "figures_of_two_orders", f"{high / low:.3g}")
    return Parting("incompatible", "figures_exclude", f"{write_amount(left)} / {write_amount(right)}")


def _figure(amount: Amount) -> float | None:
    if amount.low is not None and amount.high is not None:
        return (amount.low + amount.high) / 2
    return amount.low if amount.low is not None else amount.high


def compare_dates(left: DateSpan, right: DateSpan, rules: ContradictionRules) -> Parting | None:
    """How two dates part: apart, one within the other, or not at all."""
    if not (left.resolved and right.resolved) or (left.start, left.end) == (right.start, right.end):
        return None
    if left.meets(right):
        return Parting(PRECISION, "date_within")
    if _apart(left, right) > rules.most_days:
        return None
    return Parting("incompatible", "dates_exclude", f"{write_when(left)} / {write_when(right)}")


def close_span(when: DateSpan) -> DateSpan:
    """The days on which an act lies that is told as lasting since then: the unit its beginning is told in."""
    if when.start is None or when.end is not None:
        return when
    last = {"year": date(when.start.year, 12, 31), "month": _end_of_month(when.start)}.get(when.precision, when.start)
    return msgspec.structs.replace(when, end=last)


def _end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _apart(left: DateSpan, right: DateSpan) -> int:
    gaps = [
        (b.start - a.end).days for a, b in ((left, right), (right, left)) if a.end is not None and b.start is not None
    ]
    return max(gaps, default=0)


def tell_values(accounts: Iterable[Account]) -> tuple[Told, ...]:
    """The values of all claims that give one."""
    return tuple(
        Told(write_amount(a.claim.value), write_amount(a.claim.value), a) for a in accounts if a.claim.value is not None
    )


def tell_dates(accounts: Iterable[Account]) -> tuple[Told, ...]:
    """The dates of all claims that are resolved to days."""
    return tuple(
        Told(f"{w.start} {w.end}", write_when(w), a) for a in accounts if (w := a.claim.when) is not None and w.resolved
    )


def tell_quantities(accounts: Iterable[Account], name: Callable[[Account, int], str]) -> dict[str, tuple[Told, ...]]:
    """Quantities by the item they count; `name` gives the key of an item by its place in the claim."""
    by_item: dict[str, list[Told]] = {}
    for account in accounts:
        for place, item in enumerate(account.claim.items):
            if item.quantity is not None:
                words = f"{write_amount(item.quantity)} {item.designation}"
                told = Told(write_amount(item.quantity), words, account)
                by_item.setdefault(name(account, place), []).append(told)
    return {key: tuple(told) for key, told in sorted(by_item.items())}


def find_amount(told: Told, *, item: str = "", name: Callable[[Account, int], str] | None = None) -> Amount | None:
    """The figure behind a told value or, with `item`, behind the quantity of that item."""
    if name is None:
        return told.account.claim.value
    found = find_item(told, item, name)
    return found.quantity if found is not None else None


def find_item(told: Told, item: str, name: Callable[[Account, int], str]) -> Item | None:
    """The item whose quantity a told value is; None where the claim has no such item."""
    for place, found in enumerate(told.account.claim.items):
        if (
            found.quantity is not None
            and name(told.account, place) == item
            and write_amount(found.quantity) == told.key
        ):
            return found
    return None
