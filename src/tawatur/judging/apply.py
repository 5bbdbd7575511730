"""The room's one door: claims as persons have judged them, and what the other rooms are to follow."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec import Struct

from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.judgement import GRADE, Correction, Judged, Judgement, Verdict
from tawatur.judging.corrections import correct_claim
from tawatur.judging.places import Pile
from tawatur.judging.points import (
    CORRECT,
    PAIRED,
    PART_OF,
    REJECT,
    Voiced,
    find_unsquared,
    gather_points,
    list_standing,
    replace_earlier,
)


class Outcome(Struct, frozen=True):
    """What follows from persons' judgements: the claims that are left, corrected; what reconciliation is to obey,
    by the ids of this pile; and each judgement as it stands.
    """

    claims: tuple[Claim, ...]
    judgements: tuple[Judgement, ...] = ()
    judged: tuple[Judged, ...] = ()


def apply_judgements(
    documents: Sequence[Document], claims: Sequence[Claim], judgements: Sequence[Judgement]
) -> Outcome:
    """The claims of a pile as persons judge them.

    Of one person's judgements on a point the latest stands; of several persons' the latest is followed and the
    point is in dispute if they differ. What is not found is lost. A judgement undone changes nothing at all.
    """
    standing = list_standing(judgements)
    if not standing:
        return Outcome(tuple(claims))
    pile = Pile(documents, claims)
    voiced = replace_earlier([_voice(judgement, pile) for judgement in standing])
    points = gather_points(one for one in voiced if one.found)
    unsquared = find_unsquared(points)
    judged = [told for point in points for told in _judge_point(point, unsquared, pile)]
    lost = [Judged(one.judgement, "lost") for one in voiced if not one.found]
    followed = {told.judgement.id for told in judged if told.state == "followed"}
    obeyed = [point[-1] for point in points if point[-1].judgement.id in followed]
    return Outcome(
        tuple(_change(claims, obeyed)),
        tuple(judgement for one in obeyed for judgement in _spell_out(one)),
        tuple(sorted((*judged, *lost), key=lambda told: (told.judgement.at, told.judgement.id))),
    )


def _voice(judgement: Judgement, pile: Pile) -> Voiced:
    """A judgement with what its sides are called here; one made without targets is about the ids it gives."""
    sides = [pile.find(target) for target in judgement.targets]
    if not sides:
        sides = [(judgement.left,), (judgement.right,)]
    left, right = sides[0], sides[1] if len(sides) > 1 and judgement.question in PAIRED else ()
    if judgement.question == CORRECT and judgement.correction is not None:
        claim = pile.claims.get(left[0]) if left else None
        if claim is None or correct_claim(claim, judgement.correction) is None:
            left = ()
    if judgement.question == "same-event" and judgement.verdict is Verdict.YES and _count_events(left, right, pile) > 1:
        left = ()  # claims of two kinds make no finding
    return Voiced(judgement, left, right)


def _count_events(left: Sequence[str], right: Sequence[str], pile: Pile) -> int:
    """How many kinds of event the claims of both sides tell of."""
    return len({pile.claims[key].event for key in (*left, *right) if key in pile.claims})


def _judge_point(point: Sequence[Voiced], unsquared: set[str], pile: Pile) -> Iterator[Judged]:
    """Each judgement of a point as it stands beside the last."""
    last = point[-1]
    disputed = len({one.answer for one in point}) > 1
    for one in point:
        agrees = one.answer == last.answer and last.judgement.id not in unsquared
        sides = (*one.left, *one.right)
        yield Judged(
            one.judgement,
            "followed" if agrees else "outranked",
            disputed,
            tuple(key for key in sides if key in pile.claims),
            tuple(key for key in sides if key in pile.documents),
            sides if one.judgement.question == "same-entity" else (),
        )


def _change(claims: Iterable[Claim], obeyed: Sequence[Voiced]) -> Iterator[Claim]:
    """The claims that nobody rejects, with their slots corrected."""
    rejected = {
        one.left[0] for one in obeyed if one.judgement.question == REJECT and one.judgement.verdict is Verdict.YES
    }
    corrections: dict[str, list[Correction]] = defaultdict(list)
    for one in obeyed:
        if one.judgement.correction is not None and one.judgement.verdict is Verdict.YES:
            corrections[one.left[0]].append(one.judgement.correction)
    for claim in claims:
        changed = claim
        for correction in corrections.get(claim.id, ()):
            changed = correct_claim(changed, correction) or changed
        if claim.id not in rejected:
            yield changed


def _spell_out(one: Voiced) -> Iterator[Judgement]:
    """A judgement by the ids of this pile, pair by pair; those that change claims are done with."""
    told = one.judgement
    if told.question == GRADE:
        yield msgspec.structs.replace(told, left=one.left[0])
    if told.question not in PAIRED:
        return
    if told.question == PART_OF:
        yield msgspec.structs.replace(told, left=one.left[0], right=one.right[0])
        return
    pairs = [(left, right) for left in one.left for right in one.right]
    if told.verdict is Verdict.YES:
        pairs = [(one.left[0], other) for other in (*one.left[1:], *one.right)]
    for left, right in pairs:
        if left != right:
            yield msgspec.structs.replace(told, left=left, right=right)
