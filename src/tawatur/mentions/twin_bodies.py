"""Two bodies told by one dual: «وزارتا الخارجية والدفاع», «وزارتي العدل والداخلية في تشاد»."""

from tawatur.mentions.bodies import compose, make_body, read_adjectives
from tawatur.mentions.entries import BodyEntry
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene


def mark_twin_bodies(scene: Scene) -> None:
    """Put both bodies on the board, each named as it is alone, of the state told behind them."""
    for index in scene.indices("dual-body"):
        hit = scene.hits_at("dual-body", index)[0]
        first = scene.hit("field", hit.last) if scene.page.follows(hit.last) else None
        joined = scene.hits_at("field", first.last) if first is not None and scene.page.follows(first.last) else []
        second = next((h for h in joined if h.before[-1:] in [(c,) for c in scene.finder.particles.conjunctions]), None)
        if first is None or second is None:
            continue
        state, last = read_adjectives(scene, second.last)
        if not state and scene.page.whole(last) in scene.finder.inside and scene.page.follows(last):
            owner = scene.board.starting(last + 1, "country")
            state = owner.state if owner is not None and not owner.before else ""
        _put(scene, Hit(hit.first, first.last, hit.start, hit.end, hit.before, hit.value), first, state)
        _put(scene, second, second, state)


def _put(scene: Scene, hit: Hit, field: Hit, state: str) -> None:
    heads = {head.key: head for head in scene.finder.words.bodies.bodies}
    dual = next(head for head in heads.values() if head.duals)
    key = f"{dual.key}/{field.value}"
    entry = BodyEntry(heads.get(key, dual))
    draft = make_body(scene, Hit(hit.first, hit.last, hit.start, hit.end, hit.before, entry), hit.last, state)
    draft.head, draft.description = key, scene.page.text[draft.start : draft.end]
    article = "" if field.definite else scene.finder.particles.article
    draft.name = f"{dual.construct[0]} {article}{scene.page.text[field.start : field.end]}"
    if state:
        draft.ref, draft.names = f"body/{key}/{state}", compose(scene, entry, state)
    scene.board.put(draft)
