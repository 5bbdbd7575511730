"""Corrections: one slot of a claim filled by a person, written in a few signs and held against its type."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import get_args

import msgspec

from tawatur.core.claim import Claim, Filler, Item, Modality, Stage
from tawatur.core.document import Document
from tawatur.core.errors import BadSetting
from tawatur.core.judgement import Correction
from tawatur.core.spans import Span
from tawatur.core.values import Amount, DateSpan
from tawatur.packs.packs import Packs

NOTHING = "none"
SLOTS = ("value", "quantity", "date", "duration", "modality", "stage")
_TIMES = ("day", "month", "year")
_AMOUNT = re.compile(
    r"(?P<sign>[~<>]?)\s*(?P<low>\d[\d,]*(?:\.\d+)?(?:[eE]\d+)?)"
    r"(?:\s*\.\.\s*(?P<high>\d[\d,]*(?:\.\d+)?(?:[eE]\d+)?))?(?:\s+(?P<unit>\S.*))?"
)
_SIGNS = "4000000000, ~3e9 (about), >4e9 (over), <5e9 (up to) or 3e9..4e9 (between)"


def correct_claim(claim: Claim, correction: Correction) -> Claim | None:
    """The claim with the slot corrected; None where it has no such item."""
    if correction.slot == "quantity":
        items = tuple(_correct_items(claim.items, correction))
        return None if items == claim.items and not _has_item(claim, correction) else _replace(claim, items=items)
    if correction.slot == "role":
        roles = {role: held for role, held in claim.roles.items() if role != correction.part}
        return _replace(claim, roles=roles | ({correction.part: correction.fillers} if correction.fillers else {}))
    if correction.slot == "date":
        return _replace(claim, when=correction.when)
    if correction.slot in ("value", "duration"):
        return _replace(claim, **{correction.slot: correction.amount})
    return _replace(claim, **{correction.slot: correction.word or None})


def _replace(claim: Claim, **changes: object) -> Claim:
    return msgspec.structs.replace(claim, **changes)


def _has_item(claim: Claim, correction: Correction) -> bool:
    if not correction.part:
        return len(claim.items) == 1
    return any(item.designation == correction.part for item in claim.items)


def _correct_items(items: Sequence[Item], correction: Correction) -> Iterator[Item]:
    for item in items:
        ours = item.designation == correction.part or (not correction.part and len(items) == 1)
        yield msgspec.structs.replace(item, quantity=correction.amount) if ours else item


def write_correction(
    claim: Claim, slot: str, values: Sequence[str], *, document: Document, known: Iterable[Filler], packs: Packs
) -> Correction:
    """The correction that a person writes as SLOT and VALUE. Raises BadSetting where the value is not of its type.

    `slot` is value, quantity, quantity:DESIGNATION, date, duration, modality, stage, or a role of the event;
    `values` is one word, for a role one name or several; "none" empties it. `known` are the fillers that
    names are looked for among.
    """
    name, _, part = slot.partition(":")
    roles = packs.events[claim.event].roles if claim.event in packs.events else ()
    if name not in (*SLOTS, *roles):
        raise BadSetting(f"no slot {slot!r} of {claim.event}; choose one of {', '.join((*SLOTS, *roles))}")
    if not values or not all(value.strip() for value in values):
        raise BadSetting(f"{slot} needs a value; give one, or `{NOTHING}` to empty it")
    if name in roles:
        named = () if tuple(values) == (NOTHING,) else tuple(values)
        fillers = tuple(_name_filler(one, name, claim, document, known, packs) for one in named)
        return Correction("role", name, fillers=fillers)
    if len(values) > 1:
        raise BadSetting(f"{slot} takes one value, not {len(values)}; put it in quotation marks")
    return _write_slot(claim, name, part, values[0].strip())


def _write_slot(claim: Claim, name: str, part: str, value: str) -> Correction:
    empty = value == NOTHING
    if name == "value":
        return Correction("value", amount=None if empty else _write_money(value))
    if name == "duration":
        return Correction("duration", amount=None if empty else _write_duration(value))
    if name == "date":
        return Correction("date", when=None if empty else _write_date(value))
    if name == "quantity":
        correction = Correction("quantity", part, None if empty else read_amount(value))
        if not _has_item(claim, correction):
            named = ", ".join(f"quantity:{item.designation}" for item in claim.items)
            raise BadSetting(f"{claim.id} has no such item; {f'choose one of {named}' if named else 'it has none'}")
        return correction
    if name == "modality":
        return Correction("modality", word=_choose(value, get_args(Modality), name))
    return Correction("stage", word="unknown" if empty else _choose(value, get_args(Stage), name))


def _choose(value: str, choices: Sequence[str], name: str) -> str:
    if value not in choices:
        raise BadSetting(f"no {name} {value!r}; choose one of {', '.join(choices)}")
    return value


def read_amount(written: str) -> Amount:
    """A figure with its bound and unit as a person writes it. Raises BadSetting."""
    found = _AMOUNT.fullmatch(written.strip())
    if found is None or (found["high"] and found["sign"]):
        raise BadSetting(f"{written!r} is no figure; write {_SIGNS}, then the unit")
    low, high = (_read_number(found[name]) for name in ("low", "high"))
    unit = found["unit"]
    if high is not None:
        if low is None or high < low:
            raise BadSetting(f"{written!r}: the first figure is the greater; write the smaller one first")
        return Amount(low, high, "between", unit)
    if found["sign"] == ">":
        return Amount(low, None, "over", unit)
    if found["sign"] == "<":
        return Amount(None, low, "up_to", unit)
    return Amount(low, low, "about" if found["sign"] == "~" else "exact", unit)


def _read_number(written: str | None) -> float | None:
    return None if written is None else float(written.replace(",", ""))


def _write_money(written: str) -> Amount:
    amount = read_amount(written)
    if amount.unit is None or not re.fullmatch("[A-Z]{3}", amount.unit):
        raise BadSetting(f"{written!r} names no currency; write its three letters behind the figure, as in `4e9 USD`")
    return amount


def _write_duration(written: str) -> Amount:
    amount = read_amount(written)
    if amount.unit not in _TIMES:
        raise BadSetting(f"{written!r} names no unit; write {', '.join(_TIMES)} behind the figure")
    return amount


def _write_date(written: str) -> DateSpan:
    """A day, or the first and last of several."""
    first, _, last = written.partition("..")
    try:
        start = date.fromisoformat(first)
        end = date.fromisoformat(last) if last else start
    except ValueError as fault:
        raise BadSetting(f"{written!r} is no date; write 2026-02-03, or 2026-02-01..2026-02-28") from fault
    if end < start:
        raise BadSetting(f"{written!r} ends before it begins; write the earlier day first")
    return DateSpan(start, end, "day" if start == end else "interval", written)


def _name_filler(
    name: str, role: str, claim: Claim, document: Document, known: Iterable[Filler], packs: Packs
) -> Filler:
    """Who is meant: somebody known by that name, those of the same report first; else the words in the report."""
    fold = packs.folding.fold
    named = [one for one in known if fold(name) in {fold(other) for other in (one.name, *one.names)}]
    if named:
        return msgspec.structs.replace(named[0], span=None, inherited=True)
    if name not in document.text:
        raise BadSetting(f"nobody is called {name!r} here; give a name as it stands in {document.id}")
    kinds = packs.events[claim.event].fills.get(role, ())
    start = document.text.index(name)
    return Filler(name, (name,), kinds[0] if kinds else "person", span=Span(document.id, start, start + len(name)))
