"""Whether a distorted copy, set beside its report, is told as a contradiction of the right kind."""

from collections.abc import Sequence

import msgspec

from tawatur.core.case import Contradiction
from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.measuring.distortions import Distortion

_SLOTS = {
    "wrong_value": frozenset({"value", "quantity"}),
    "inverted_polarity": frozenset({"modality", "stage"}),
    "swapped_actor": frozenset({"actor", "recipient"}),
    "stale_event": frozenset({"date"}),
    "false_credit": frozenset({"actor"}),
}
_CREDIT = "translation_or_rank_error"


def is_parted(before: Claim, after: Claim, distortion: Distortion, contradictions: Sequence[Contradiction]) -> bool:
    """Whether a contradiction sets the claim and its distorted telling apart in the changed slot and the right kind.

    A changed figure or day, a denial and exchanged sides exclude what was told; two figures with open ends that may
    both be true are told more or less exactly; a false credit is a slip on the way.
    """
    kinds = {_CREDIT} if distortion.kind == "false_credit" else {"incompatible"}
    if distortion.kind == "wrong_value" and _may_both_be(before, after, distortion):
        kinds = {"compatible_but_different_precision"}
    return any(
        found.slot in _SLOTS[distortion.kind] and found.kind in kinds and _sets_apart(found, before.id, after.id)
        for found in contradictions
    )


def _may_both_be(before: Claim, after: Claim, distortion: Distortion) -> bool:
    if distortion.amount is None:
        return False
    told = [claim.value if distortion.item is None else distortion.amount for claim in (before, after)]
    if distortion.item is not None:
        same = [item.quantity for item in before.items if item.quantity not in [one.quantity for one in after.items]]
        told = [next(iter(same), None), distortion.amount]
    return all(one is not None for one in told) and bool(told[0] and told[1] and told[0].agrees(told[1]))


def _sets_apart(found: Contradiction, left: str, right: str) -> bool:
    sides = [{n for n, side in enumerate(found.sides) if claim in side.claims} for claim in (left, right)]
    return bool(sides[0] and sides[1]) and sides[0] != sides[1]


def rename_copy(document: Document, claims: Sequence[Claim], name: str) -> tuple[Document, list[Claim]]:
    """A copy read under its report's name, as a report of another name."""
    plain = msgspec.to_builtins((document, claims))
    return msgspec.convert(_rename(plain, document.id, name), tuple[Document, list[Claim]])


def _rename(plain: object, old: str, new: str) -> object:
    if isinstance(plain, dict):
        return {
            key: new if key in ("doc", "id") and value == old else _rename(value, old, new)
            for key, value in plain.items()
        }
    return [_rename(value, old, new) for value in plain] if isinstance(plain, list | tuple) else plain
