"""Bodies named by rule put on the board: a head noun with a nationality or with what it is of."""

from tawatur.mentions.bodies import read_definite
from tawatur.mentions.complements import read_construct
from tawatur.mentions.draft import Draft
from tawatur.mentions.scene import Scene


def mark_bodies(scene: Scene) -> None:
    """Put every body that a head and its complement name on the board, from left to right."""
    last = 0
    for index in scene.indices("body"):
        if index < last:
            continue
        for hit in scene.hits_at("body", index):
            draft = read_construct(scene, hit) if hit.value.construct else read_definite(scene, hit)
            if draft is not None:
                last = _settle(scene, draft)
                break


def _settle(scene: Scene, draft: Draft) -> int:
    """Keep the body unless a known name covers it; a known name of the same words learns its head."""
    if draft.kind == "outlet" and _widen_known(scene, draft):
        return draft.last
    known = scene.board.covering(draft.first, "organisation", "outlet", "country", "place")
    if known is not None and known.first <= draft.first and known.last >= draft.last:
        if known.first == draft.first and known.kind == "organisation":
            known.head = draft.head
            known.state = known.state or draft.state
        return known.last
    if known is not None and known.first == draft.first and known.rule == "known" and _is_swallowed(draft):
        return known.last
    if known is not None and known.first == draft.first and known.kind == "organisation":
        scene.board.drop(known)
        if not draft.names and known.head and known.ref:
            draft.names, draft.ref = known.names, known.ref
            draft.state = draft.state or known.state
    return scene.board.put(draft).last


def _is_swallowed(draft: Draft) -> bool:
    """Whether nouns alone make the body longer than a known name: «مجلس الأمن» and what it adopted, «القرار»."""
    return not draft.head and not draft.state


def _widen_known(scene: Scene, draft: Draft) -> bool:
    """«وكالة رويترز»: a known outlet takes the head word and quotation marks into its extent."""
    known = next((d for d in scene.board.of_kind("outlet") if d.start == draft.start and d.end == draft.end), None)
    if known is None:
        return False
    known.extent_start, known.extent_end = draft.left, draft.right
    known.before = draft.before or known.before
    return True
