"""When two claims tell one standing tie: a relation, an office."""

from collections.abc import Iterable

from tawatur.reconciliation.accounts import Account, share
from tawatur.reconciliation.likeness import OPEN, are_copied, share_words
from tawatur.reconciliation.scene import Scene


def key_relation(account: Account, _scene: Scene) -> Iterable[str]:
    """A standing relation is looked for by the pair it holds between."""
    who, whom = account.fill("subject"), account.fill("object")
    if who and whom:
        return [f"{a} > {b}" for a in who for b in whom]
    mutual = sorted(account.fill("participants", "subject", "object"))
    return [f"{a} - {b}" for i, a in enumerate(mutual) for b in mutual[i + 1 :]]


def fit_relation(left: Account, right: Account, scene: Scene) -> float:
    """One relation: the same pair, and told alike unless the pair itself is telling enough."""
    wording = share_words(left, right, scene)
    trigger = bool(left.claim.trigger) and left.claim.trigger == right.claim.trigger
    states = all(scene.is_state(e) for e in left.fill("participants", "subject", "object"))
    if left.claim.doc == right.claim.doc or states:
        alike = wording >= scene.rules.events.same_words or are_copied(left, right, scene)
        return 1 + wording if alike else OPEN
    if wording >= scene.rules.events.near_words or trigger or are_copied(left, right, scene):
        return 1 + wording
    return 0.5 if left.fill("participants") and right.fill("participants") else OPEN


def key_office(account: Account, _scene: Scene) -> Iterable[str]:
    """An office is looked for by its holder, a status by the body that has it."""
    return account.fill("holder") or [f"status {e}" for e in account.fill("subject", "organisation")]


def fit_office(left: Account, right: Account, scene: Scene) -> float:
    """One office: one holder in one body; without a body, the same words for the post."""
    bodies, others = set(left.fill("organisation")), set(right.fill("organisation"))
    alike = _same_office(left, right, scene)
    if left.fill("object") or right.fill("object") or not left.fill("holder"):
        same_tie = set(left.fill("object", "actor")) == set(right.fill("object", "actor"))
        return 1.0 if alike and (same_tie or not left.fill("holder")) else OPEN
    if bodies & others:
        return 2.0 + alike
    known = [{b for b in ids if not scene.is_vague_body(b)} for ids in (bodies, others)]
    one_post = bool(_post_keys(left, scene) & _post_keys(right, scene))
    if known[0] and known[1]:
        return 1.0 if one_post and scene.sides(known[0]) & scene.sides(known[1]) else OPEN
    return 1.0 if alike or one_post else OPEN


def _post_keys(account: Account, scene: Scene) -> set[str]:
    return {key for o in account.offices if (key := scene.lexicon.post(o))}


def _same_office(left: Account, right: Account, scene: Scene) -> bool:
    """Whether one post is named by both; ranks count only where nothing else is named."""
    ours, theirs = _posts(left, scene), _posts(right, scene)
    if not ours and not theirs:
        ours, theirs = {scene.lexicon.rank(o) for o in left.offices}, {scene.lexicon.rank(o) for o in right.offices}
        return bool(ours & theirs)
    words = [frozenset(scene.reader.words(" ".join(sorted(side)))) for side in (ours, theirs)]
    return bool(ours & theirs) or share(words[0], words[1]) > scene.rules.events.same_words


def _posts(account: Account, scene: Scene) -> set[str]:
    return {scene.reader.key(o) for o in account.offices if not scene.lexicon.rank(o)}
