"""Bodies and places in a script with capitals, their nationality before or behind them as the language has it:
"the Turkish Foreign Ministry", "Pakistan's army", «l'armée libyenne».
"""

from tawatur.mentions.bodies import adopt_name, compose
from tawatur.mentions.draft import Draft
from tawatur.mentions.entries import BodyEntry
from tawatur.mentions.known import look_up
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene

_FURTHEST = 2  # words between a nationality and its head: "Pakistani military"


def mark_bodies_before(scene: Scene) -> None:
    """Put bodies of a state on the board; a bare head only where it may stand alone."""
    last = 0
    for known in list(scene.board.of_kind("organisation")):
        _widen_common(scene, known)
    for index in scene.indices("body"):
        covering = scene.board.covering(index)
        if index < last or (covering is not None and covering.kind not in ("country",)):
            continue
        hit = next((found for found in scene.hits_at("body", index) if not found.value.construct), None)
        draft = _read_body(scene, hit) if hit is not None else None
        if draft is not None:
            last = scene.board.put(draft).last


def _widen_common(scene: Scene, known: Draft) -> None:
    """A known body told by common nouns takes the nationality before it ("Pakistani military's media wing")."""
    found = find_state_before(scene, known.first) if scene.page.text[known.start].islower() else None
    if found is None or found[2] != known.state:
        return
    scene.board.drop(known)
    known.first, known.start = found[:2]
    known.extent_start, known.name = known.start, scene.page.text[known.start : known.end]
    scene.board.put(known)


def find_state_before(scene: Scene, index: int) -> tuple[int, int, str] | None:
    """A nationality or state right before `index`: its first word, its offset, its code."""
    page = scene.page
    for back in range(1, _FURTHEST + 1) if scene.finder.language.nationality_first else ():
        place = index - back
        if place < 0 or not page.follows(place + 1):
            break
        for hit in scene.hits_at("nisba", place):
            if hit.last == index:
                return place, hit.start, str(hit.value)
        country = scene.board.starting(place, "country")
        if country is not None and country.last == index:
            return place, country.start, country.state
    return None


def _read_body(scene: Scene, hit: Hit) -> Draft | None:
    entry: BodyEntry = hit.value
    if scene.page.follows(hit.last) and scene.page.whole(hit.last) in scene.finder.modified:
        return None
    owner = find_owner_before(scene, hit.first) if "body" in entry.head.takes else None
    if owner is not None:
        return _make_owned(scene, hit, owner)
    state = find_state_before(scene, hit.first)
    behind = find_state_behind(scene, hit.first, hit.last) if state is None else None
    bare = state is None and behind is None
    if bare and entry.needs and (entry.head.needs_owner or not is_definite(scene, hit.first)):
        return None
    first, start, code = state if state else (hit.first, hit.start, behind[1] if behind else "")
    last = behind[0] if behind else hit.last
    end = scene.page.words[last - 1].end if behind else hit.end
    written = scene.page.text[start:end]
    draft = Draft(
        doc=scene.page.doc, kind="organisation", first=first, last=last, start=start, end=end, rule="body", state=code,
        head=entry.head.key, name=written if code else None, description=written,
    )  # fmt: skip
    if code:
        draft.ref, draft.names = f"body/{draft.head}/{code}", compose(scene, entry, code)
    return draft


def is_definite(scene: Scene, index: int) -> bool:
    """Whether a definite article stands right before a word."""
    return scene.page.follows(index) and scene.page.whole(index - 1) in scene.finder.definite


def find_owner_before(scene: Scene, index: int) -> Draft | None:
    """A body right before `index`, mostly with the ending of possession ("the army's", "the LNA's", "the UN")."""
    page = scene.page
    owned = page.follows(index) and bool(page.words[index - 1].readings[-1].tail)
    if not owned and not (page.follows(index) and scene.finder.language.nationality_first):
        return None
    owner = scene.board.covering(index - 1, "organisation")
    return owner if owner is not None and owner.last == index else None


def _make_owned(scene: Scene, hit: Hit, owner: Draft) -> Draft:
    """A body of a body: "the General Command's forces", known or not."""
    page = scene.page
    written = page.text[owner.start : hit.end]
    plain = scene.finder.fold(f"{page.text[owner.start : owner.end]} {page.text[hit.start : hit.end]}")
    name = look_up(scene, scene.finder.fold(written)) or look_up(scene, plain)
    draft = Draft(
        doc=page.doc, kind="organisation", first=owner.first, last=hit.last, start=owner.start, end=hit.end,
        rule="body", state=owner.state, name=written, description=written,
    )  # fmt: skip
    if name is not None:
        adopt_name(draft, name)
    return draft


def find_state_behind(scene: Scene, first: int, index: int) -> tuple[int, str] | None:
    """The state told behind words from `first` to `index` ("of Kenya"), or by an adjective within or behind them
    where adjectives come second: the word after it, its code.
    """
    page, finder = scene.page, scene.finder
    if not finder.language.nationality_first:
        inner = next((hit for place in range(first + 1, index) for hit in scene.hits_at("nisba", place)), None)
        if inner is not None:
            return index, str(inner.value)
        nisba = scene.nisba(index)
        if nisba is not None:
            return nisba.last, str(nisba.value)
    if page.whole(index) not in finder.of or not page.follows(index):
        return None
    place = index + 1 + (page.whole(index + 1) in finder.determiners)
    country = scene.board.starting(place, "country") if page.follows(place) else None
    return (country.last, country.state) if country is not None else None


def is_capital(scene: Scene, index: int) -> bool:
    """Whether a word begins with a capital and is no ordinary word."""
    page = scene.page
    return page.has_capital(index) and page.words[index].whole not in scene.finder.lowered
