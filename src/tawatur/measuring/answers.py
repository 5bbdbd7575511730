"""One pair of an annotated claim and the claim read for it, slot by slot."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct

from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.values import Amount
from tawatur.measuring.gold import GoldClaim, GoldLink
from tawatur.measuring.likeness import Likeness, is_same_amount

L = TypeVar("L", Link, GoldLink)
# Who takes part in a meeting is told by any of these.
_TOGETHER = frozenset({"participants", "host", "visitor"})
_SIGNS = {"about": "≈ ", "over": "> ", "up_to": "≤ "}
_ARROW = " → "
_OWN_WORD = "–"


class Answer(Struct, frozen=True):
    """Whether one slot was read right; `wanted` and `read` are what gold and the program say, as short words."""

    slot: str
    right: bool
    wanted: str = ""
    read: str = ""


def compare_pair(gold: GoldClaim, claim: Claim, likeness: Likeness) -> list[Answer]:
    """An answer for each thing gold tells of the claim, in the order of the figures."""
    return [
        *_compare_roles(gold, claim, likeness),
        *_compare_fillers(gold, claim, likeness),
        *_compare_items(gold, claim, likeness),
        *_compare_figures(gold, claim),
        *_compare_plain(gold, claim),
        *_compare_chain(gold, claim, likeness),
    ]


def _compare_roles(gold: GoldClaim, claim: Claim, likeness: Likeness) -> Iterator[Answer]:
    """Each filler gold names: was it read in its role?"""
    for role, wanted in gold.roles.items():
        sources = _TOGETHER if role == "participants" else {role}
        read = [filler for name in sorted(sources) for filler in claim.roles.get(name, ())]
        for one in wanted:
            right = any(likeness.fills(one, filler) for filler in read)
            slot = "roles_inherited" if role in gold.inherited else "roles"
            yield Answer(slot, right, f"{role}: {one.told}", f"{role}: {_list_fillers(read)}")


def _compare_fillers(gold: GoldClaim, claim: Claim, likeness: Likeness) -> Iterator[Answer]:
    """Each filler read: does gold know it in that role?"""
    for role, read in claim.roles.items():
        sources = _TOGETHER if role in _TOGETHER else {role}
        known = [one for name in sources for one in gold.roles.get(name, ())]
        for filler in read:
            right = any(likeness.fills(one, filler) for one in known)
            yield Answer("fillers", right, f"{role}: {_OWN_WORD}", f"{role}: {filler.name}")


def _compare_items(gold: GoldClaim, claim: Claim, likeness: Likeness) -> Iterator[Answer]:
    left = list(claim.items)
    for one in gold.items:
        fits = [item for item in left if likeness.holds(one, item)]
        found = next((item for item in fits if is_same_amount(one.quantity, item.quantity)), next(iter(fits), None))
        yield Answer("items", found is not None, one.words, ", ".join(map(say_item, claim.items)) or _OWN_WORD)
        if found is None:
            continue
        left.remove(found)
        if one.quantity is not None:
            right = is_same_amount(one.quantity, found.quantity)
            yield Answer("quantities", right, say_amount(one.quantity), say_amount(found.quantity))
    for item in claim.items:
        yield Answer("goods", item not in left, _OWN_WORD, say_item(item))


def _compare_figures(gold: GoldClaim, claim: Claim) -> Iterator[Answer]:
    if claim.value is not None:
        yield Answer("goods", gold.value is not None, _OWN_WORD, say_amount(claim.value))
    if gold.value is not None:
        right = is_same_amount(gold.value.amount, claim.value)
        yield Answer("value", right, say_amount(gold.value.amount), say_amount(claim.value))
    if gold.when is not None:
        wanted = (gold.when.start, gold.when.end)
        read = (claim.when.start, claim.when.end) if claim.when else (None, None)
        yield Answer("time", read == wanted, _say_days(wanted), _say_days(read))


def _compare_plain(gold: GoldClaim, claim: Claim) -> Iterator[Answer]:
    if gold.modalities:
        same = {"alleged": "unverified"}
        right = same.get(claim.modality, claim.modality) in {same.get(one, one) for one in gold.modalities}
        yield Answer("modality", right, "|".join(gold.modalities), claim.modality)
    if gold.stage:
        yield Answer("stage", claim.stage == gold.stage, gold.stage, claim.stage or _OWN_WORD)


def _compare_chain(gold: GoldClaim, claim: Claim, likeness: Likeness) -> Iterator[Answer]:
    """The outlet, always first, is not asked; a bare word for a statement is left aside unless it comes last."""
    wanted = _leave_out_bare(gold.chain, [link.kind == "statement" and not link.who.names for link in gold.chain])
    links = claim.chain[1:]
    read = _leave_out_bare(links, [link.kind == "statement" and not link.name for link in links])
    told, said = say_gold_chain(wanted), say_chain(read)
    right = len(wanted) == len(read) and all(
        likeness.speaks(one, other) for one, other in zip(wanted, read, strict=True)
    )
    origin = likeness.speaks(wanted[-1], read[-1]) if wanted and read else not wanted and not read
    yield Answer("origin", origin, told, said)
    yield Answer("chain", right, told, said)
    voices = [link.count for link in wanted if link.anonymous and link.kind == "source"]
    if voices:
        heard = [link.count for link in read if link.anonymous and link.kind not in ("document", "statement")]
        yield Answer("voices", voices == heard, _say_counts(voices), _say_counts(heard))


def _leave_out_bare(links: Sequence[L], bare: Sequence[bool]) -> list[L]:
    return [link for place, link in enumerate(links) if not bare[place] or place == len(links) - 1]


def say_amount(amount: Amount | None) -> str:
    """A figure with its bound, in signs that need no language."""
    if amount is None:
        return _OWN_WORD
    unit = f" {amount.unit}" if amount.unit else ""
    if amount.bound == "between":
        return f"{_say_number(amount.low)}–{_say_number(amount.high)}{unit}"
    low = amount.high if amount.low is None else amount.low
    return f"{_SIGNS.get(amount.bound, '')}{_say_number(low)}{unit}"


def _say_number(figure: float | None) -> str:
    return "?" if figure is None else f"{figure:,.10g}"


def say_item(item: Item) -> str:
    """An item with its number."""
    return " ".join(filter(None, [say_amount(item.quantity) if item.quantity else "", item.designation]))


def _list_fillers(fillers: Iterable[Filler]) -> str:
    return ", ".join(dict.fromkeys(filler.name for filler in fillers)) or _OWN_WORD


def say_chain(links: Iterable[Link]) -> str:
    """The hands after the outlet, nearest first; a dash is the outlet's own word."""
    return _ARROW.join(link.name or link.description or link.kind for link in links) or _OWN_WORD


def say_gold_chain(links: Iterable[GoldLink]) -> str:
    """The same of gold."""
    return _ARROW.join(link.who.told for link in links) or _OWN_WORD


def _say_days(days: tuple[date | None, date | None]) -> str:
    """Whole days in figures; an open side is left out."""
    start, end = (day.isoformat() if day else "" for day in days)
    return _OWN_WORD if not (start or end) else start if start == end else f"{start} … {end}".strip()


def _say_counts(counts: Iterable[int | None]) -> str:
    return ", ".join("?" if count is None else str(count) for count in counts) or _OWN_WORD
