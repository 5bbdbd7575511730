"""What the rules leave open for a person to judge: who may be whom."""

from msgspec import Struct

from tawatur.core.judgement import Verdict
from tawatur.publishing.desk import Desk
from tawatur.publishing.markup import Text, left_to_right
from tawatur.publishing.rules import dossier_rules


class Doubt(Struct, frozen=True):
    """Two things that may be one: what they are called here, why it is open, and the keys by which one judges."""

    pair: Text
    reasons: tuple[Text, ...]
    left: str
    right: str


def list_doubts(desk: Desk) -> tuple[tuple[Doubt, ...], int]:
    """The open questions on entities, and how many more there are than are shown."""
    entities = desk.book.entities
    found: dict[tuple[str, str], Doubt] = {}
    for judgement in desk.book.affair.case.judgements:
        if judgement.question != "same-entity" or judgement.judge != "rule" or judgement.verdict is not Verdict.UNSURE:
            continue
        left, right = entities.get(judgement.left), entities.get(judgement.right)
        names = [desk.naming.entity(one) if one else left_to_right(key)
                 for one, key in ((left, judgement.left), (right, judgement.right))]  # fmt: skip
        same = left is not None and right is not None and left.id == right.id
        pair = (left.id if left else judgement.left, right.id if right else judgement.right)
        if not same and pair not in found:
            reasons = tuple(desk.readings.reason(reason) for reason in judgement.reasons)
            found[pair] = Doubt(desk.voice.join(names, kind="against"), reasons, judgement.left, judgement.right)
    most = dossier_rules().doubts
    doubts = tuple(found.values())
    return doubts[:most], max(0, len(doubts) - most)
