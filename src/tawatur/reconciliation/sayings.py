"""When two claims tell one utterance."""

from collections.abc import Iterable

from tawatur.reconciliation.accounts import Account, days_apart
from tawatur.reconciliation.likeness import APART, OPEN, are_copied, share_words
from tawatur.reconciliation.scene import Scene


def key_statement(account: Account, scene: Scene) -> Iterable[str]:
    """A statement is looked for by who says it, whom it is about, and a superlative of its object."""
    yield from account.fill("speaker")
    spoken = bool(account.fill("speaker"))
    yield from (f"about {e}" for e in account.fill("subject", "object") if not (spoken and scene.is_state(e)))
    if scene.lexicon.superlative(account.text):
        yield "superlative"


def fit_statement(left: Account, right: Account, scene: Scene) -> float:
    """One utterance: copied words, or near in time and told alike by one speaker or of the same people; a denial by one
    voice is one however it is worded.
    """
    wording, near = share_words(left, right, scene), scene.rules.events.near_words
    if wording >= near and are_copied(left, right, scene):
        return 2 + wording
    apart = days_apart(left.document, right.document)
    if apart is not None and apart > scene.rules.events.statement_days:
        return _fit_superlative(left, right, scene)
    one_speaker = bool(set(left.fill("speaker")) & set(right.fill("speaker")))
    ours, theirs = frozenset(left.fill("subject", "object")), frozenset(right.fill("subject", "object"))
    if left.claim.doc == right.claim.doc:
        return 1 + wording if one_speaker and wording > scene.rules.events.same_words else APART
    if (ours and theirs and not ours & theirs and not one_speaker) or speaks_otherwise(left, right, scene):
        return APART
    if one_speaker and left.claim.modality == right.claim.modality == "denied" and wording >= near:
        return 1 + wording
    if wording >= scene.rules.events.same_words and (one_speaker or 2 * len(ours & theirs) >= len(ours | theirs)):
        return 1 + wording + len(ours & theirs) / max(1, len(ours | theirs))
    return _fit_superlative(left, right, scene)


def speaks_otherwise(left: Account, right: Account, scene: Scene) -> bool:
    """Whether both speakers are known and speak with two voices."""
    voices = [{scene.voices.of(e) for e in a.fill("speaker") if e in scene.kinds} for a in (left, right)]
    return bool(voices[0] and voices[1]) and not voices[0] & voices[1]


def _fit_superlative(left: Account, right: Account, scene: Scene) -> float:
    """Two superlatives of one thing, or of one pair of states where the thing is only called a deal."""
    if not (scene.lexicon.superlative(left.text) and scene.lexicon.superlative(right.text)):
        return OPEN
    things = set(left.fill("object")) & set(right.fill("object"))
    deals = any(scene.kinds.get(e) == "instrument" for e in left.fill("object"))
    alike = deals and any(scene.kinds.get(e) == "instrument" for e in right.fill("object"))
    ours, theirs = scene.sides(left.fill("subject")), scene.sides(right.fill("subject"))
    return 0.4 if things or (alike and (not ours or not theirs or ours & theirs)) else OPEN
