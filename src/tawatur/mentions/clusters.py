"""Which mentions of one document speak of one thing, persons apart."""

from collections import Counter

from tawatur.mentions.draft import Draft
from tawatur.mentions.scene import Scene

# A bare «الجيش» may go back to any of these heads; a bare «الجيش الوطني» only to its own.
_FAMILIES = {
    "army": ("army", "national-army", "armed-forces"),
    "armed-forces": ("army", "national-army", "armed-forces"),
}


def cluster_things(scene: Scene) -> None:
    """Entities of bodies, places, weapons, outlets and instruments: by reference, by words, by repetition."""
    _join_glosses(scene)
    _settle_general(scene)
    known: dict[str, str] = {}
    bodies: list[Draft] = []
    for draft in sorted(scene.board.drafts, key=lambda d: (d.start, -d.end)):
        if draft.entity or draft.kind in ("person", "source") or draft.again is not None:
            continue
        if draft.kind == "organisation" and not draft.ref and not draft.state:
            continue
        draft.entity = known.setdefault(_key_of(scene, draft), f"{draft.kind}{len(known) + 1}")
        if draft.kind == "organisation" and draft.head:
            bodies.append(draft)
    for draft in sorted(scene.board.drafts, key=lambda d: (d.start, -d.end)):
        if draft.again is not None:
            draft.entity = draft.again.entity
        elif not draft.entity and draft.kind == "organisation":
            _resolve_body(scene, draft, bodies, known)


def _join_glosses(scene: Scene) -> None:
    """«وزارة الدفاع الأمريكية (البنتاغون)»: the name in brackets right behind a body is the body's."""
    page, board = scene.page, scene.board
    for draft in list(board.of_kind("organisation", "outlet")):
        gloss = board.starting(draft.last + 1, draft.kind) if page.is_mark(draft.last, "(") else None
        if gloss is None or gloss.last - gloss.first > draft.last - draft.first or not page.is_closing(gloss.last):
            continue
        draft.ref, gloss.ref = (draft.ref or gloss.ref,) * 2
        draft.names = gloss.names = tuple(dict.fromkeys((*draft.names, *gloss.names)))
        draft.state = gloss.state = draft.state or gloss.state


def _settle_general(scene: Scene) -> None:
    """A general body ("the UN panel") is the one body under it that the document names."""
    entries = scene.finder.packs.gazetteer.entries
    bodies = [draft for draft in scene.board.of_kind("organisation") if draft.ref in entries]
    for draft in bodies:
        if not entries[draft.ref].general:
            continue
        under = {other.ref: other for other in bodies if entries[other.ref].parent == draft.ref}
        if len(under) == 1:
            [named] = under.values()
            draft.ref, draft.names, draft.state = named.ref, named.names, named.state


def _key_of(scene: Scene, draft: Draft) -> str:
    """What makes two mentions one thing: the reference, else the folded words."""
    if draft.kind in ("money", "quantity", "date", "duration"):
        return f"{draft.kind}/{draft.start}"
    if draft.ref:
        return draft.ref
    return f"{draft.kind}/{scene.finder.fold(draft.name or draft.description)}"


def _resolve_body(scene: Scene, draft: Draft, bodies: list[Draft], known: dict[str, str]) -> None:
    """A bare head («الجيش») is the body of its family told most before, the last of equals; else the only one after."""
    family = _FAMILIES.get(draft.head, (draft.head,))
    same = [body for body in bodies if draft.head and body.head in family]
    beside = _find_beside(scene, draft)
    if beside is not None:  # of the state its fellow is of; where that is not told, of the only one the report names
        states = {beside.state} if beside.state else {body.state for body in bodies if body.state}
        same = [body for body in same if states == {body.state}]
    earlier = [body for body in same if body.start < draft.start]
    if earlier:
        told = Counter(body.entity for body in earlier)
        _adopt(draft, max(earlier, key=lambda body: (told[body.entity], body.start)))
    elif len({body.entity for body in same}) == 1:
        _adopt(draft, same[0])
    else:
        draft.entity = known.setdefault(_key_of(scene, draft), f"{draft.kind}{len(known) + 1}")


def _find_beside(scene: Scene, draft: Draft) -> Draft | None:
    """The body that this one is joined to, whose state is its own: «الوزارة والجيش», "the ministry and the army"."""
    page, finder = scene.page, scene.finder
    last = draft.first
    if not set(draft.before) & set(finder.particles.conjunctions):
        last -= 1
        if page.whole(last) in finder.definite:
            last -= 1
        if page.whole(last) not in finder.ands:
            return None
    beside = [body for body in scene.board.of_kind("organisation") if body.last == last]
    return beside[-1] if beside and page.follows(draft.first) else None


def _adopt(draft: Draft, body: Draft) -> None:
    draft.entity, draft.ref, draft.state = body.entity, body.ref, body.state
    draft.names = draft.names or body.names
