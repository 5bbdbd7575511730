"""Bodies named by rule: a head noun with a nationality or what it is of («وزارة الدفاع الأمريكية»)."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.finder import BodyEntry, Scene
from tawatur.mentions.known import read_name
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.page import QUOTES
from tawatur.mentions.runs import read_nouns, read_proper
from tawatur.packs.gazetteer import spell

_MOST_ADJECTIVES = 3
_VOICES_OF = frozenset({"باسم", "بلسان"})


def mark_bodies(scene: Scene) -> None:
    """Put every body that a head and its complement name on the board, from left to right."""
    last = 0
    for index in scene.indices("body"):
        if index < last:
            continue
        for hit in scene.hits_at("body", index):
            draft = _read_construct(scene, hit) if hit.value.construct else _read_definite(scene, hit)
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
    if known is not None and known.first == draft.first and known.kind == "organisation":
        scene.board.drop(known)
        if not draft.names and known.head and known.ref:
            draft.names, draft.ref = known.names, known.ref
            draft.state = draft.state or known.state
    return scene.board.put(draft).last


def _widen_known(scene: Scene, draft: Draft) -> bool:
    """«وكالة رويترز»: a known outlet takes the head word and quotation marks into its extent."""
    known = next((d for d in scene.board.of_kind("outlet") if d.start == draft.start and d.end == draft.end), None)
    if known is None:
        return False
    known.extent_start, known.extent_end = draft.left, draft.right
    known.before = draft.before or known.before
    return True


def _read_definite(scene: Scene, hit: Hit) -> Draft | None:
    """«الجيش», «القوات المسلحة العربية الليبية», «حكومة الوحدة الوطنية»."""
    entry: BodyEntry = hit.value
    state, last = read_adjectives(scene, hit.last)
    if entry.feminine and not _is_elliptic(scene, hit, last):
        return None
    draft = make_body(scene, hit, last, state)
    if not state and "state" in entry.head.takes:
        _take_state(scene, draft)
    if not draft.state and scene.page.is_quote(draft.last):
        _look_beyond(scene, draft)
    if not draft.state and "for" in entry.head.takes:
        owner = find_owner(scene, draft.last, "organisation", "country") or _body_at(scene, draft.last)
        if owner is not None and owner.before[-1:] == ("ل",):
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
        return page.whole(last - 1).endswith("ه")
    before = page.whole(hit.first - 1)
    return page.follows(hit.first) and (before in scene.finder.said or before in _VOICES_OF)


def _look_beyond(scene: Scene, draft: Draft) -> None:
    """«الجيش الوطني» الليبي: an adjective behind the closing mark tells the state, and perhaps the known name."""
    beyond = scene.nisba(draft.last + 1, definite=True)
    if beyond is None:
        return
    draft.state = beyond.value
    whole = f"{scene.page.text[draft.start : draft.end]} {scene.page.text[beyond.start : beyond.end]}"
    gazetteer = scene.finder.packs.gazetteer
    keys = gazetteer.by_form.get(scene.finder.fold(whole), ())
    if keys:
        name = gazetteer.entries[keys[0]]
        draft.ref, draft.names, draft.state = name.key, tuple(dict.fromkeys(spell(name.names))), name.state or draft.state


def _body_at(scene: Scene, index: int) -> Draft | None:
    """The body whose definite head stands at `index`, not yet on the board."""
    if not scene.page.follows(index):
        return None
    for hit in scene.hits_at("body", index):
        if not hit.value.construct:
            return _read_definite(scene, hit)
    return None


def find_owner(scene: Scene, index: int, *kinds: str) -> Draft | None:
    """The draft at `index` with an attached «ل» before it, written apart and before a quotation mark too."""
    page = scene.page
    place = index
    if page.whole(place) == "ل" and page.follows(place):
        place = page.skip_quote(place + 1)
    found = scene.board.starting(place, *kinds) if page.follows(place) else None
    return found if found is not None and found.before[-1:] == ("ل",) else None


def _take_state(scene: Scene, draft: Draft) -> None:
    """«القوات المسلحة في تشاد»: the state, without widening the name."""
    if scene.page.whole(draft.last) != "في" or not scene.page.follows(draft.last):
        return
    owner = scene.board.starting(draft.last + 1, "country")
    if owner is not None and not owner.before:
        draft.state = owner.state


def read_adjectives(scene: Scene, index: int) -> tuple[str, int]:
    """The state told by adjectives from `index` on, and where they end; qualities count only with a nisba."""
    last, state, place = index, "", index
    for _ in range(_MOST_ADJECTIVES):
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
        written = draft.name + scene.page.text[scene.page.words[draft.first].end : draft.end]
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
    gazetteer = scene.finder.packs.gazetteer
    plain = " ".join(scene.finder.fold("".join(char for char in written if char not in QUOTES)).split())
    keys = gazetteer.by_form.get(plain, ())
    within = [d for d in scene.board.of_kind("organisation") if d.rule == "known" and draft.start < d.start and d.end <= draft.end]
    if not keys and len(within) == 1 and not draft.head:
        keys = (within[0].ref,)
    if keys and gazetteer.entries[keys[0]].kind == "organisation":
        name = gazetteer.entries[keys[0]]
        draft.ref, draft.names, draft.state = name.key, tuple(dict.fromkeys(spell(name.names))), name.state or draft.state


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


def compose(scene: Scene, entry: BodyEntry, state: str) -> tuple[str, ...]:
    """Standard names of a body of a state, composed from the heads and the gazetteer."""
    country = scene.finder.packs.gazetteer.entries.get(f"country/{state}")
    if country is None:
        return ()
    english = country.adjectives.get("en", [])
    if not english or not country.names.get("en"):
        return ()
    return tuple(pattern.format(nisba=english[0], state=country.names["en"][0]) for pattern in entry.head.english)


def _read_construct(scene: Scene, hit: Hit) -> Draft | None:
    """«جيش تشاد», «وزارة التربية», «حزب النور», «حكومة في طرابلس»; None where nothing fitting follows."""
    entry: BodyEntry = hit.value
    if not scene.page.follows(hit.last):
        return None
    for takes in entry.head.takes:
        draft = _COMPLEMENTS[takes](scene, hit) if takes in _COMPLEMENTS else None
        if draft is not None:
            return finish_body(scene, draft, entry)
    return None


def _with_nisba(scene: Scene, hit: Hit) -> Draft | None:
    """«قوات تشادية»: an indefinite body of a nationality."""
    nisba = scene.nisba(hit.last, definite=False)
    return make_body(scene, hit, nisba.last, nisba.value) if nisba and not nisba.before else None


def _with_state(scene: Scene, hit: Hit) -> Draft | None:
    owner = scene.board.starting(hit.last, "country", "place")
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
    while scene.page.follows(place) and scene.page.whole(place) in ("معترف", "بها", "دوليا"):
        place += 1
    if scene.page.whole(place) != "في" or not scene.page.follows(place):
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
    if last is None:
        return None
    state, last = read_adjectives(scene, last)
    draft = make_body(scene, hit, last, state)
    draft.head = ""
    return draft


def _with_body(scene: Scene, hit: Hit) -> Draft | None:
    """«مكتب إعلام الجيش التشادي»."""
    owner = scene.board.starting(hit.last, "organisation") or _body_at(scene, hit.last)
    if owner is None or owner.before:
        return None
    draft = make_body(scene, hit, owner.last, owner.state)
    return draft


_COMPLEMENTS = {
    "nisba": _with_nisba, "state": _with_state, "in": _with_place, "noun": _with_nouns,
    "field": _with_field, "name": _with_name, "body": _with_body,
}  # fmt: skip
