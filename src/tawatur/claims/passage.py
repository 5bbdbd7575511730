"""What only the whole document tells: the newsroom behind a voice, what is said twice."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from tawatur.claims.chains import NEWSROOMS, infer, is_open
from tawatur.claims.parties import share_parties
from tawatur.claims.points import RULE
from tawatur.claims.tolls import date_tolls
from tawatur.claims.words import Lexicon
from tawatur.core.claim import Claim, Filler, Link, forget_told
from tawatur.core.document import Document


def settle(document: Document, claims: Sequence[Claim], lexicon: Lexicon) -> tuple[Claim, ...]:
    """The claims with newsrooms, parties and stages of their deal filled in, repeats joined, in text order."""
    ordered = date_tolls(share_parties(_add_newsrooms(document, sorted(claims, key=_place), lexicon)))
    body = [claim for claim in ordered if claim.block != "headline"]
    kept = [claim for claim in ordered if claim.block == "headline" and _differs(claim, body)]
    return tuple(_join_repeats(sorted(body + kept, key=_place)))


def _place(claim: Claim) -> tuple[int, int, str]:
    return claim.evidence[0].start, claim.evidence[0].end, claim.event


def _add_newsrooms(document: Document, claims: list[Claim], lexicon: Lexicon) -> list[Claim]:
    """An unnamed voice belongs to the newsroom that names it, here or elsewhere in its passage."""
    by_voice: dict[str, Link] = {}
    by_block: dict[int, tuple[int, Link]] = {}  # with where it is told
    for claim in claims:
        room = next((link for link in claim.chain[1:] if link.kind in NEWSROOMS), None)
        if room is None or room.inferred or _interviews(claim, room):
            continue
        if not lexicon.is_platform(room.name or ""):
            by_block.setdefault(_block(document, claim), (claim.evidence[0].start, room))
        for link in claim.chain:
            if link.anonymous and link.entity:
                by_voice.setdefault(link.entity, room)
    changed = []
    recent: tuple[int, Link] | None = None  # the newsroom behind the last unnamed voice, and its block
    for claim in claims:
        voice = _find_homeless(claim, lexicon) if by_block else 0
        block = _block(document, claim) if voice else -1
        start = claim.evidence[0].start
        near = (found[1] for n in (block, block - 1) if (found := by_block.get(n)) is not None and found[0] <= start)
        rooms = (by_voice.get(claim.chain[voice].entity), *near)
        room = next((room for room in rooms if room is not None), None) if voice else None
        if voice and room is None and recent is not None and lexicon.is_further(claim.chain[voice].description):
            room = recent[1] if block - recent[0] <= 1 else None
        told = claim if room is None else _put_before(claim, voice, room)
        behind = next((k for k, link in pairwise(told.chain[1:]) if k.kind in NEWSROOMS and link.anonymous), None)
        recent = recent if behind is None else (_block(document, claim), behind)
        changed.append(told)
    return changed


def _interviews(claim: Claim, room: Link) -> bool:
    """Whether one who is named spoke to an outlet, which is no agency: others nearby did not speak to it."""
    return room.kind == "outlet" and claim.chain[-1].kind == "person" and not claim.chain[-1].anonymous


def _put_before(claim: Claim, voice: int, room: Link) -> Claim:
    """The claim with a newsroom before one of its voices."""
    return replace(claim, chain=(*claim.chain[:voice], infer(room), *claim.chain[voice:]))


def _find_homeless(claim: Claim, lexicon: Lexicon) -> int:
    """The place in the chain of an unnamed voice before which no newsroom stands; 0 if there is none, or it speaks to
    anybody («محللون»).
    """
    if any(link.kind in NEWSROOMS for link in claim.chain[1:]):
        return 0
    told = ((n, link) for n, link in enumerate(claim.chain) if link.anonymous and not is_open(link))
    told = ((n, link) for n, link in told if not lexicon.is_public(link.description))
    voices = (n for n, link in told if link.kind in ("source", "official"))
    return next(voices, 0)


def _block(document: Document, claim: Claim) -> int:
    return next((n for n, block in enumerate(document.blocks) if block.span.contains(claim.evidence[0])), -1)


def _differs(claim: Claim, body: Iterable[Claim]) -> bool:
    """Whether a headline claim sets a figure or a rank against the body."""
    same = [other for other in body if other.event == claim.event]
    if claim.value is not None and same:
        return all(other.value != claim.value for other in same)
    counts = {(item.designation, item.quantity) for item in claim.items if item.quantity is not None}
    if counts and same:
        return not counts & {(item.designation, item.quantity) for other in same for item in other.items}
    return False


def _join_repeats(claims: list[Claim]) -> list[Claim]:
    """One claim for what is said twice with nothing changed; the further places are evidence too."""
    kept: list[Claim] = []
    places: dict[str, list[int]] = {}  # by event: what is told twice is told as one kind of event
    for claim in claims:
        alike = places.setdefault(claim.event, [])
        twin = next((n for n in alike if _repeats(kept[n], claim)), None)
        if twin is not None and _lies_within(kept[twin], claim):
            kept[twin] = claim
        elif twin is None:
            alike.append(len(kept))
            kept.append(claim)
        else:
            held = kept[twin]
            kept[twin] = replace(held, evidence=(*held.evidence, *claim.evidence), when=held.when or claim.when)
    return kept


def _repeats(held: Claim, claim: Claim) -> bool:
    """Whether a claim of the same kind of event says again what another said."""
    if held.evidence[0] == claim.evidence[0]:
        return True
    if claim.event in ("statement", "relation", "casualty") or RULE in (held.rule, claim.rule):
        return False  # two points of a list are two things agreed on
    held, claim = forget_told(held), forget_told(claim)
    if claim.event == "embargo" and (_lies_within(held, claim) or _lies_within(claim, held)):
        ours, theirs = _cast(held), _cast(claim)
        alike = all(ours[role] == theirs[role] for role in ours.keys() & theirs.keys())
        return alike and held.when == claim.when and held.chain == claim.chain
    if claim.event == "embargo" or claim.value or claim.items or claim.duration:
        return False
    if held.modality != claim.modality or held.stage != claim.stage:
        return False
    if claim.when is not None and held.when != claim.when and (held.when is not None or claim.when.resolved):
        return False  # a day that its report does not resolve sets nothing apart from what is told without one
    if [link.entity or link.name for link in held.chain] != [link.entity or link.name for link in claim.chain]:
        return False
    ours, theirs = _cast(held), _cast(claim)
    return bool(theirs) and all(fillers <= ours.get(role, set()) for role, fillers in theirs.items())


def _lies_within(inner: Claim, outer: Claim) -> bool:
    """Whether the words of one claim are part of the other's."""
    ours, theirs = inner.evidence[0], outer.evidence[0]
    return theirs.start <= ours.start and ours.end <= theirs.end


def _cast(claim: Claim) -> dict[str, set[str]]:
    """Who and what fill each role but the object; a post by its words, where they are more than the deed («عين»)."""
    held_by = ((role, held) for role, held in claim.roles.items() if role != "object")
    told = ((role, {f.entity or _spell_post(f) for f in held}) for role, held in held_by)
    return {role: filled - {""} if role == "office" else filled for role, filled in told}


def _spell_post(filler: Filler) -> str:
    return filler.name if filler.kind == "office" and " " in filler.name else ""
