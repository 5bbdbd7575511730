"""Bodies told by a head with article: «الجيش», «القوات المسلحة التشادية», «القيادة العامة للجيش»."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.entries import BodyEntry
from tawatur.mentions.known import look_up, read_name
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.page import QUOTES
from tawatur.mentions.scene import Scene
from tawatur.packs.gazetteer import spell
from tawatur.packs.languages import BRIDGE
from tawatur.packs.sheets import Name

_UNQUOTED = dict.fromkeys(map(ord, QUOTES))


def read_definite(scene: Scene, hit: Hit) -> Draft | None:
    """«الجيش», «القوات المسلحة العربية الليبية», «حكومة الوحدة الوطنية»."""
    entry: BodyEntry = hit.value
    state, last = read_adjectives(scene, hit.last)
    if entry.feminine and not _is_elliptic(scene, hit, last):
        return None
    if not state and _is_purpose(scene, hit):
        return None
    draft = make_body(scene, hit, last, state)
    if not state and "state" in entry.head.takes:
        _take_state(scene, draft)
    if not draft.state and scene.page.is_quote(draft.last):
        _look_beyond(scene, draft)
    if not draft.state and "for" in entry.head.takes:
        owner = find_owner(scene, draft.last, "organisation", "country") or body_at(scene, draft.last)
        if owner is not None and owner.before[-1:] == (scene.finder.particles.owning,):
            _extend(scene, draft, owner)
            draft.state = owner.state
        elif entry.needs:
            return None
    if entry.needs and not draft.state and draft.last == hit.last:
        return None
    return finish_body(scene, draft, entry)


def _is_elliptic(scene: Scene, hit: Hit, last: int) -> bool:
    """Whether «الخارجية» stands for the ministry: before a feminine adjective, or behind a verb of speech."""
    page = scene.page
    if last > hit.last:
        return page.whole(last - 1).endswith(scene.finder.feminine)
    before = page.whole(hit.first - 1)
    return page.follows(hit.first) and (before in scene.finder.said or before in scene.finder.voiced)


def _is_purpose(scene: Scene, hit: Hit) -> bool:
    """«عتادا للقوات البرية»: forces of no state behind «ل» and arms say what the arms are for."""
    if hit.before[-1:] != (scene.finder.particles.owning,):
        return False
    for place in range(hit.first - 1, hit.first - 1 - scene.finder.rules.purpose_reach, -1):
        if not scene.page.follows(place + 1):
            return False
        if scene.hits_at("item", place):
            return True
    return False


def _look_beyond(scene: Scene, draft: Draft) -> None:
    """«الجيش الوطني» الليبي: an adjective behind the closing mark tells the state, and perhaps the known name."""
    beyond = scene.nisba(draft.last + 1, definite=True)
    if beyond is None:
        return
    draft.state = beyond.value
    whole = f"{scene.page.text[draft.start : draft.end]} {scene.page.text[beyond.start : beyond.end]}"
    name = look_up(scene, scene.finder.fold(whole))
    if name is not None:
        adopt_name(draft, name)


def body_at(scene: Scene, index: int) -> Draft | None:
    """The body whose definite head stands at `index`, not yet on the board."""
    if not scene.page.follows(index):
        return None
    for hit in scene.hits_at("body", index):
        if not hit.value.construct:
            return read_definite(scene, hit)
    return None


def find_owner(scene: Scene, index: int, *kinds: str) -> Draft | None:
    """The draft at `index` with an attached «ل» before it, written apart and before a quotation mark too."""
    page, owning = scene.page, scene.finder.particles.owning
    place = index
    if page.whole(place) == owning and page.follows(place):
        place = page.skip_quote(place + 1)
    found = scene.board.starting(place, *kinds) if page.follows(place) else None
    return found if found is not None and found.before[-1:] == (owning,) else None


def _take_state(scene: Scene, draft: Draft) -> None:
    """«القوات المسلحة في تشاد»: the state, without widening the name."""
    if scene.page.whole(draft.last) not in scene.finder.inside or not scene.page.follows(draft.last):
        return
    owner = scene.board.starting(draft.last + 1, "country")
    if owner is not None and not owner.before:
        draft.state = owner.state


def read_adjectives(scene: Scene, index: int) -> tuple[str, int]:
    """The state told by adjectives from `index` on, and where they end; qualities count only with a nisba."""
    last, state, place = index, "", index
    for _ in range(scene.finder.rules.body_adjectives):
        nisba = scene.nisba(place, definite=True)
        if nisba is not None:
            state, last, place = nisba.value, nisba.last, nisba.last
            continue
        quality = scene.hit("body-quality", place) if scene.page.follows(place) else None
        if quality is None:
            break
        place = quality.last
    return state, last


def make_body(scene: Scene, hit: Hit, last: int, state: str) -> Draft:
    """A draft from a head to the word before `last`."""
    lone = "" if hit.before else scene.page.lone_particle(hit.first)
    return Draft(
        doc=scene.page.doc, kind="organisation", first=hit.first, last=last, start=hit.start,
        end=scene.page.words[last - 1].end, rule="body", state=state, head=hit.value.head.key,
        before=hit.before or ((lone,) if lone else ()), definite=hit.definite,
        name=read_name(scene, hit) if hit.fused else None,
    )  # fmt: skip


def _extend(scene: Scene, draft: Draft, other: Draft) -> None:
    """Let the body reach to the end of another draft."""
    draft.last = scene.page.skip_quote(other.last) if scene.page.is_opening(other.first - 1) else other.last
    draft.end = scene.page.words[draft.last - 1].end


def finish_body(scene: Scene, draft: Draft, entry: BodyEntry) -> Draft:
    """Name, reference and composed names of a body whose words are settled."""
    written = scene.page.text[draft.start : draft.end]
    if draft.name is not None:
        written = draft.name[:2] + written[2:]  # «لل» swallowed the article
    draft.name = written if draft.state or draft.last - draft.first > 1 else None
    draft.description = written
    if not draft.ref:
        _adopt_known(scene, draft, written)
    if entry.head.outlet:
        _name_outlet(scene, draft, entry)
    elif draft.state and draft.head and not draft.local:
        draft.ref = draft.ref or f"body/{draft.head}/{draft.state}"
        draft.names = draft.names or compose(scene, entry, draft.state)
    return draft


def _adopt_known(scene: Scene, draft: Draft, written: str) -> None:
    """Take reference and names from the gazetteer where it knows the words, quotation marks off."""
    plain = " ".join(scene.finder.fold(written.translate(_UNQUOTED)).split())
    name = look_up(scene, scene.finder.join_lone(plain))
    if name is None and not draft.head:
        known = [other for other in scene.board.drafts if other.kind == "organisation" and other.rule == "known"]
        within = [other for other in known if draft.start < other.start and other.end <= draft.end]
        name = scene.finder.packs.gazetteer.entries[within[0].ref] if len(within) == 1 else None
    if name is not None and name.kind == "organisation":
        adopt_name(draft, name)


def adopt_name(draft: Draft, name: Name) -> None:
    """Take reference, names and state of a known name."""
    draft.ref, draft.names = name.key, tuple(dict.fromkeys(spell(name.names)))
    draft.state = name.state or draft.state


def _name_outlet(scene: Scene, draft: Draft, entry: BodyEntry) -> None:
    """The head word of an outlet belongs to the extent, the name alone to the span, quotation marks off."""
    page = scene.page
    draft.kind, draft.head = "outlet", entry.head.outlet
    first = next(hit.last for hit in scene.hits_at("body", draft.first) if hit.value.head is entry.head)
    first = first + 1 if page.is_opening(first) else first
    last = draft.last - 1 if page.is_quote(draft.last - 1) or page.is_mark(draft.last - 1, ")") else draft.last
    if last > first:
        draft.extent_start, draft.extent_end = draft.start, draft.end
        draft.start, draft.end = page.words[first].start, page.words[last - 1].end
        draft.name = page.text[draft.start : draft.end]
    for other in list(scene.board.of_kind("outlet")):
        if draft.start <= other.start and other.end <= draft.end and other.end - other.start < draft.end - draft.start:
            scene.board.drop(other)


def compose(scene: Scene, entry: BodyEntry, state: str) -> tuple[str, ...]:
    """Standard names of a body of a state, composed from the heads and the gazetteer."""
    country = scene.finder.packs.gazetteer.entries.get(f"country/{state}")
    if country is None:
        return ()
    english = country.adjectives.get(BRIDGE, [])
    if not english or not country.names.get(BRIDGE):
        return ()
    return tuple(pattern.format(nisba=english[0], state=country.names[BRIDGE][0]) for pattern in entry.head.english)
