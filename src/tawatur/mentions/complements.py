"""What a head without article is of: «جيش تشاد», «وزارة التربية», «حزب النور», «حكومة في طرابلس»."""

from tawatur.mentions.bodies import adopt_name, body_at, finish_body, make_body, read_adjectives
from tawatur.mentions.draft import Draft
from tawatur.mentions.entries import BodyEntry
from tawatur.mentions.honoured import read_honoured
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.runs import read_nouns, read_proper
from tawatur.mentions.scene import Scene
from tawatur.mentions.voice_counts import speaks


def read_construct(scene: Scene, hit: Hit) -> Draft | None:
    """«جيش تشاد», «وزارة التربية», «حزب النور», «حكومة في طرابلس»; None where nothing fitting follows."""
    entry: BodyEntry = hit.value
    if not scene.page.follows(hit.last):
        return None
    for takes in entry.head.takes:
        draft = _COMPLEMENTS[takes](scene, hit) if takes in _COMPLEMENTS else None
        if draft is not None:
            return draft if draft.rule == "known" else finish_body(scene, draft, entry)
    return None


def _with_nisba(scene: Scene, hit: Hit) -> Draft | None:
    """«قوات تشادية», «وفد عسكري تشادي»: an indefinite body of a nationality."""
    place = hit.last
    while scene.page.follows(place) and (word := scene.hit("body-attribute", place)) is not None:
        place = word.last
    nisba = scene.nisba(place, definite=False)
    return make_body(scene, hit, nisba.last, nisba.value) if nisba and not nisba.before else None


def _with_state(scene: Scene, hit: Hit) -> Draft | None:
    head = scene.hit("place-head", hit.last)
    place = head.last if head is not None and scene.page.follows(head.last) else hit.last
    owner = scene.board.starting(hit.last, "country", "place") or scene.board.starting(place, "country", "place")
    if owner is None or owner.before:
        return None
    return _of_owner(scene, hit, owner)


def _of_owner(scene: Scene, hit: Hit, owner: Draft) -> Draft:
    """A body of a state; that of a place is told apart from that of its state."""
    draft = make_body(scene, hit, owner.last, owner.state)
    if owner.kind == "place":
        draft.ref = f"body/{draft.head}/{owner.ref}" if owner.ref else ""
        draft.local = True
    return draft


def _with_place(scene: Scene, hit: Hit) -> Draft | None:
    """«حكومة في طرابلس»."""
    place = hit.last
    while scene.page.follows(place) and scene.page.whole(place) in scene.finder.acknowledged:
        place += 1
    if scene.page.whole(place) not in scene.finder.inside or not scene.page.follows(place):
        return None
    owner = scene.board.starting(place + 1, "country", "place")
    return None if owner is None or owner.before else _of_owner(scene, hit, owner)


def _with_nouns(scene: Scene, hit: Hit) -> Draft | None:
    last = read_nouns(scene, hit.last, pairs=hit.value.head.key == "ministry")
    if last is None:
        return None
    state, last = read_adjectives(scene, last)
    draft = make_body(scene, hit, last, state or _nisba_within(scene, hit.last, last))
    draft.head = ""
    return draft


def _nisba_within(scene: Scene, first: int, last: int) -> str:
    """The state of an adjective among the words of a name."""
    for index in range(first, last):
        nisba = scene.nisba(index, definite=True)
        if nisba is not None and nisba.last == last:
            return str(nisba.value)
    return ""


def _with_field(scene: Scene, hit: Hit) -> Draft | None:
    """«وزارة الدفاع», «وزارة خارجية تشاد»."""
    field = scene.hit("field", hit.last)
    if field is None:
        return None
    state, last = read_adjectives(scene, field.last)
    owner = None if state else scene.board.starting(field.last, "country")
    if owner is not None and not owner.before and not field.definite:
        state, last = owner.state, owner.last
    elif not field.definite:
        return None
    draft = make_body(scene, hit, last, state)
    draft.head = f"ministry/{field.value}"
    return draft


def _with_name(scene: Scene, hit: Hit) -> Draft | None:
    last = read_proper(scene, hit.last)
    if last is None or (scene.hit("no-group", hit.last) and not hit.value.head.outlet):
        return None
    state, behind = read_adjectives(scene, last)
    last = last if hit.value.head.outlet else behind
    draft = make_body(scene, hit, last, state)
    draft.head = ""
    return draft


def _with_honoured(scene: Scene, hit: Hit) -> Draft | None:
    """«مستشفى الملك خالد للعيون»: a body named after a person, who is not told of."""
    last = read_honoured(scene, hit.last)
    if last is None:
        return None
    draft = make_body(scene, hit, last, "")
    draft.head = ""
    return draft


def _with_group(scene: Scene, hit: Hit) -> Draft | None:
    """«حركة الراية», «جبهة وادي الغزال»: an armed group by definite nouns, without what is said of it."""
    last = read_nouns(scene, hit.last)
    if last is None:
        return None
    page, article = scene.page, scene.finder.particles.article
    first = next(n for n in range(hit.last, last) if page.whole(n).startswith(article))
    last = next((n for n in range(first + 1, last) if not _describes(scene, n)), last)
    if scene.hit("no-group", hit.last) or scene.hit("group-adjective", hit.last) or scene.board.covering(hit.last):
        return None
    draft = make_body(scene, hit, last, "")
    draft.head = "movement"
    return draft


def _describes(scene: Scene, index: int) -> bool:
    """Whether a definite word is an adjective inside a name: «الوطنية», not «المتمردة» nor the next noun."""
    ends = scene.page.whole(index).endswith(scene.finder.relative_ends)
    return ends and scene.hit("group-adjective", index) is None and scene.board.covering(index) is None


def _with_newsroom(scene: Scene, hit: Hit) -> Draft | None:
    """«وكالة الرواق», «قناة الساحل»: definite nouns that close as a newsroom does, or speak, or are told something."""
    last = read_nouns(scene, hit.last)
    if last is None:
        return None
    behind = _find_named_behind(scene, last)
    if behind is not None:
        return _take_name(scene, make_body(scene, hit, last, ""), behind)
    named = range(hit.last, last)
    last = next((place for place in named if place > hit.last and scene.board.covering(place) is not None), last)
    if scene.board.covering(hit.last) is not None:
        return None
    if any(scene.hit(tag, place) for place in named for tag in ("no-newsroom", "field")):
        return None
    told = hit.before[-1:] == (scene.finder.particles.owning,)
    closed = scene.hit("newsroom-end", last - 1) is not None or _is_framed(scene, hit.first, last)
    if not closed and not speaks(scene, hit.first, hit.first, scene.finder.rules.speech_reach if told else 1):
        return None
    draft = make_body(scene, hit, last, "")
    draft.head = ""
    return draft


def _find_named_behind(scene: Scene, index: int) -> Draft | None:
    """The known newsroom that brackets or quotation marks say is meant: «وكالة الأنباء الروسية (سبوتنيك)»."""
    page = scene.page
    nisba = scene.nisba(index, definite=True) if page.follows(index) else None
    place = index if nisba is None else nisba.last
    if not (page.is_mark(place, "(") or page.is_opening(place)):
        return None
    known = scene.board.starting(place + 1, "outlet")
    return known if known is not None and known.ref in scene.finder.packs.gazetteer.entries else None


def _take_name(scene: Scene, draft: Draft, known: Draft) -> Draft:
    """A newsroom told by what it is, under the name said behind it."""
    adopt_name(draft, scene.finder.packs.gazetteer.entries[known.ref])
    draft.kind, draft.rule, draft.head = known.kind, known.rule, known.head
    draft.name, draft.description = known.name, known.description
    return draft


def _is_framed(scene: Scene, first: int, last: int) -> bool:
    """Whether dashes or brackets stand on both sides, as around the credit of a dateline: «بلغراد - وكالة الرواق -»."""
    page = scene.page
    return page.follows(first) and page.is_mark(first - 1, "-–—(/،") and page.is_mark(last, "-–—)/:")


def _with_body(scene: Scene, hit: Hit) -> Draft | None:
    """«مكتب إعلام الجيش التشادي»."""
    owner = scene.board.starting(hit.last, "organisation") or body_at(scene, hit.last)
    if owner is None or owner.before:
        return None
    return make_body(scene, hit, owner.last, owner.state)


_COMPLEMENTS = {
    "nisba": _with_nisba, "state": _with_state, "in": _with_place, "noun": _with_nouns,
    "field": _with_field, "name": _with_name, "body": _with_body,
    "newsroom": _with_newsroom, "group": _with_group, "honoured": _with_honoured,
}  # fmt: skip
