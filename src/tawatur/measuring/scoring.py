"""One report: what was read against what people annotated."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.measuring.answers import Answer, compare_pair
from tawatur.measuring.figures import Tally, name_event_figure
from tawatur.measuring.gold import GoldReport
from tawatur.measuring.likeness import SHARED, Likeness, overlap
from tawatur.measuring.pairing import pair_claims

# A claim is whole though a role is empty that only another sentence fills.
_ELSEWHERE = "roles_inherited"


class Miss(Struct, frozen=True):
    """What went wrong with one claim: `words` are the report's own; `slots` holds the wrong answers.

    slot `found`: the claim was not read at all; `true`: a claim was read that is none.
    """

    doc: str
    words: str
    slots: tuple[Answer, ...]


class Scored(Struct, frozen=True):
    """One report scored: claims that answer to one another by place, and what went wrong."""

    pairs: dict[int, int]
    misses: tuple[Miss, ...]


def score_report(
    gold: GoldReport, document: Document, claims: Sequence[Claim], likeness: Likeness, tally: Tally
) -> Scored:
    """Count one report's figures in `tally`; the pairs and what went wrong."""
    pairs = pair_claims(gold.claims, claims)
    misses = [
        *_score_annotated(gold, claims, pairs, likeness, tally),
        *_score_unpaired(gold, claims, pairs, tally),
    ]
    if gold.published is not None:
        tally.add(gold.language, "published", document.published.day == gold.published)
    return Scored(pairs, tuple(misses))


def _score_annotated(
    gold: GoldReport, claims: Sequence[Claim], pairs: dict[int, int], likeness: Likeness, tally: Tally
) -> Iterator[Miss]:
    """What gold tells, found or missed, and the slots of what was found."""
    for row, one in enumerate(gold.claims):
        words = one.evidence[0].read(gold.text)
        tally.add(gold.language, "found", row in pairs)
        tally.add(gold.language, name_event_figure(one.events[0]), row in pairs)
        answers = compare_pair(one, claims[pairs[row]], likeness) if row in pairs else []
        wrong = tuple(answer for answer in answers if not answer.right)
        tally.add(gold.language, "whole", row in pairs and all(answer.slot == _ELSEWHERE for answer in wrong))
        tally.add(gold.language, "credited", row in pairs and all(answer.slot != "origin" for answer in wrong))
        for answer in answers:
            tally.add(gold.language, answer.slot, answer.right)
        if row not in pairs:
            yield Miss(gold.doc, words, (Answer("found", right=False, wanted="|".join(one.events)),))
        elif wrong:
            yield Miss(gold.doc, words, wrong)


def _score_unpaired(gold: GoldReport, claims: Sequence[Claim], pairs: dict[int, int], tally: Tally) -> Iterator[Miss]:
    """What was read, true or not; what gold leaves open is not counted."""
    taken = set(pairs.values())
    for column, claim in enumerate(claims):
        main = claim.evidence[0]
        if column not in taken and any(overlap(place, main) >= SHARED for place in gold.optional):
            continue
        tally.add(gold.language, "true", column in taken)
        if column not in taken:
            yield Miss(gold.doc, main.read(gold.text), (Answer("true", right=False, read=claim.event),))
