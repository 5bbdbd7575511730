"""Outlets and bodies told again by their head alone: «الوكالة», «الوزارة», "the network", "the ministry"."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene
from tawatur.mentions.voice_counts import speaks
from tawatur.packs.bodies import BodyHead

_KINDS = ("organisation", "outlet")


def mark_returns(scene: Scene) -> None:
    """Put a definite head alone on the board where a fitting outlet or body was told before; else it is nothing, but
    for a body in a script with capitals.

    An outlet is wanted beside a word of speech: «الموقع» and «القناة» are ordinary words.
    """
    for index in scene.indices("body-again"):
        hit = scene.hits_at("body-again", index)[0]
        covering = scene.board.covering(index)
        if covering is not None and covering.kind != "person":
            continue
        if not _stands_alone(scene, hit):
            _mark_national(scene, hit)
            continue
        head: BodyHead = hit.value
        if head.outlet and not speaks(scene, index, hit.last, scene.finder.rules.speech_reach):
            continue
        earlier = _find_earlier(scene, hit)
        if earlier is not None:
            scene.board.put(_make(scene, hit, earlier))
        elif scene.finder.capitals and not head.outlet:
            scene.board.put(_make_bare(scene, hit))


def _mark_national(scene: Scene, hit: Hit) -> None:
    """Put a head with the adjective of its state on the board where one body of that state with more in its name was
    told before: «الوزارة الغانية» behind «وزارة الخارجية الغانية»; of two it stays open which.
    """
    nisba, finder = scene.nisba(hit.last, definite=True), scene.finder
    if nisba is None or hit.value.outlet or not finder.particles.article:
        return
    word = finder.bare(scene.page.whole(hit.first))
    told = [draft for draft in scene.board.of_kind("organisation") if draft.left < hit.start and draft.rule != "again"]
    same = [d for d in told if d.state == nisba.value and d.name and _opens_with(scene, d, word)]
    if same and len({draft.ref or finder.fold(draft.name or "") for draft in same}) == 1:
        draft = _make(scene, hit, same[-1])
        draft.last, draft.end = nisba.last, nisba.end
        draft.description = scene.page.text[draft.start : draft.end]
        scene.board.put(draft)


def _stands_alone(scene: Scene, hit: Hit) -> bool:
    """Whether the head is definite and no more of a name stands beside it («الوكالة الدولية»)."""
    page, article = scene.page, scene.finder.particles.article
    if not article:
        alone = page.whole(hit.first - 1) in scene.finder.definite and page.follows(hit.first)
        return alone and not page.is_mark(hit.last, "'")
    behind = page.whole(hit.last)
    return not (page.follows(hit.last) and behind.startswith(article) and _opens_adjective(scene, hit.last))


def _opens_adjective(scene: Scene, index: int) -> bool:
    """Whether a definite word behind the head may belong to its name: no relative, no date, no known name."""
    if scene.page.whole(index) in scene.finder.relatives or scene.hits_at("group-adjective", index):
        return False
    return scene.board.starting(index) is None


def _find_earlier(scene: Scene, hit: Hit) -> Draft | None:
    """The last outlet or body told with the same first word, else the last of the same kind."""
    head: BodyHead = hit.value
    told = [draft for draft in scene.board.of_kind(*_KINDS) if draft.left < hit.start and draft.rule != "again"]
    word = scene.finder.bare(scene.page.whole(hit.first))
    alike = [draft for draft in told if _opens_with(scene, draft, word) or _ends_with(scene, draft, word)]
    if alike:
        return _find_branch(scene, alike) or _find_meant(scene, hit, alike, word)
    if head.outlet and (word in scene.finder.place_words or hit.before[-1:] == (scene.finder.particles.placing,)):
        return None  # «القناة» is a canal too, «بالوكالة» an adverb
    if head.outlet:
        fitting = [draft for draft in told if draft.kind == "outlet" and _is_kind(scene, draft, head.outlet)]
    else:
        fitting = [draft for draft in told if draft.head == head.key or draft.head.startswith(f"{head.key}/")]
    return fitting[-1] if fitting else None


def _find_meant(scene: Scene, hit: Hit, alike: list[Draft], word: str) -> Draft:
    """Of bodies with one first word the last; but once the word has stood for one of them, no other takes its place
    that only stands behind a preposition: behind «وزارة الداخلية ... الوزارة ... مع وزارة الدفاع» it is the first.
    """
    page, finder = scene.page, scene.finder
    before = [d for d in scene.board.of_kind(*_KINDS) if d.left < hit.start and d.rule == "again" and d.again in alike]
    held = next((d for d in reversed(before) if finder.bare(page.whole(d.first)) == word), None)
    if held is None or held.again is None:
        return alike[-1]
    since = [d for d in alike if d.left > held.left and page.whole(d.first - 1) not in finder.linking]
    return since[-1] if since else held.again


def _find_branch(scene: Scene, told: list[Draft]) -> Draft | None:
    """The branch told right before its parent, which only says whose branch it is: «ولاية سيناء، الفرع المصري لتنظيم
    الدولة».
    """
    entries = scene.finder.packs.gazetteer.entries
    branch, parent = told[-2:] if len(told) > 1 else (told[-1], told[-1])
    entry = entries.get(branch.ref)
    return branch if entry is not None and parent.ref and entry.parent == parent.ref else None


def _is_kind(scene: Scene, draft: Draft, kind: str) -> bool:
    """Whether an outlet is of this kind and was told with no other head word («صحيفة اليوم» is no «قناة»)."""
    first = scene.page.index_at(draft.left)
    headed = any(found.value.head.outlet and found.value.construct for found in scene.hits_at("body", first))
    return draft.head in (kind, f"known/{kind}") and not headed


def _opens_with(scene: Scene, draft: Draft, word: str) -> bool:
    """Whether the words of a mention begin with this one («شبكة «الأفق»» for «الشبكة»)."""
    first = scene.page.words[scene.page.index_at(draft.left)]
    return any(scene.finder.bare(reading.rest) == word for reading in first.readings)


def _ends_with(scene: Scene, draft: Draft, word: str) -> bool:
    """Whether a name told by its capitals ends with this word: "the Coastal Fishing Authority", "the authority"."""
    return draft.rule == "capitals" and scene.page.words[draft.last - 1].readings[-1].rest == word


def _make_bare(scene: Scene, hit: Hit) -> Draft:
    """A body told by its head alone, of which no more is known: "the ministry"."""
    return Draft(
        doc=scene.page.doc, kind="organisation", first=hit.first, last=hit.last, start=hit.start, end=hit.end,
        rule="body", head=hit.value.key, definite=True, description=scene.page.text[hit.start : hit.end],
    )  # fmt: skip


def _make(scene: Scene, hit: Hit, earlier: Draft) -> Draft:
    """A mention without name of its own, with reference and names of the one it goes back to."""
    named = earlier.names or ((earlier.name,) if earlier.name else ())
    return Draft(
        doc=scene.page.doc, kind=earlier.kind, first=hit.first, last=hit.last, start=hit.start, end=hit.end,
        rule="again", before=hit.before, definite=True, head=earlier.head, ref=earlier.ref, state=earlier.state,
        names=named, local=earlier.local, description=scene.page.text[hit.start : hit.end], again=earlier,
    )  # fmt: skip
