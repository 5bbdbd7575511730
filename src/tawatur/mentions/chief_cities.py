"""A state or its capital without the name: «العاصمة الباكستانية», «عاصمة كينيا», "Kenyan soil"."""

from tawatur.core.mention import MentionKind
from tawatur.mentions.bodies import adopt_name
from tawatur.mentions.draft import Draft
from tawatur.mentions.known import read_name
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene
from tawatur.packs.sheets import Name

_Told = tuple[str, int, int]  # a state, and the words from first to before last
_NEAR = 2  # words on which the city's own name may stand, a comma between: "the Kenyan capital, Nairobi"


def mark_lands(scene: Scene) -> None:
    """Put the land of a state on the board as the state: «الأراضي الليبية», "Libyan soil"."""
    entries = scene.finder.packs.gazetteer.entries
    for index in scene.indices("land-head"):
        told = _read_adjective(scene, index, scene.hits_at("land-head", index)[0])
        country = entries.get(f"country/{told[0]}") if told else None
        if told is None or country is None or scene.board.covering(index) is not None:
            continue
        scene.board.put(_draft(scene, index, "land-head", told, country, kind="country", rule="land"))
    for index in scene.indices("side-head"):
        if scene.board.covering(index) is None:
            _put_sides(scene, index)


def _put_sides(scene: Scene, index: int) -> None:
    """Both states of «الجانبان التشادي والكيني»; the dual belongs to the first."""
    entries, page = scene.finder.packs.gazetteer.entries, scene.page
    head = scene.hits_at("side-head", index)[0]
    first = scene.nisba(head.last, definite=True)
    others = scene.hits_at("nisba", first.last) if first is not None and page.follows(first.last) else []
    second = next((hit for hit in others if hit.before == (scene.finder.particles.joining,) and hit.definite), None)
    if first is None or second is None:
        return
    for begin, nisba in ((head, first), (second, second)):
        country = entries.get(f"country/{nisba.value}")
        if country is None:
            continue
        draft = Draft(
            doc=page.doc, kind="country", first=begin.first, last=nisba.last, start=begin.start, end=nisba.end,
            rule="land", before=begin.before, definite=True,
            name=read_name(scene, begin) + page.text[begin.end : nisba.end],
        )  # fmt: skip
        adopt_name(draft, country)
        scene.board.put(draft)


def mark_chief_cities(scene: Scene) -> None:
    """Put capitals told by their state on the board as the city they are; not where the name stands beside them."""
    entries = scene.finder.packs.gazetteer.entries
    for index in scene.indices("capital-head"):
        told = _read_state(scene, index)
        if told is None or scene.board.covering(index) is not None or scene.hits_at("no-capital", index):
            continue
        state, first, last = told
        country = entries.get(f"country/{state}")
        city = entries.get(country.capital) if country else None
        if city is None or _is_named(scene, first, last, city.key):
            continue
        scene.board.put(_draft(scene, index, "capital-head", told, city, kind="place", rule="chief-city"))


def _draft(scene: Scene, index: int, group: str, told: _Told, name: Name, *, kind: MentionKind, rule: str) -> Draft:
    """A mention of the words told, its head at an index, that is what a name stands for."""
    (_, first, last), hit = told, scene.hits_at(group, index)[0]
    start = hit.start if first == index else scene.page.words[first].start
    draft = Draft(
        doc=scene.page.doc, kind=kind, first=first, last=last, start=start, end=scene.page.words[last - 1].end,
        rule=rule, before=hit.before if first == index else (), definite=True,
    )  # fmt: skip
    head = hit if first == index else Hit(first, last, start, start, (), None)
    draft.name = read_name(scene, head) + scene.page.text[head.end : draft.end]
    adopt_name(draft, name)
    return draft


def _read_adjective(scene: Scene, index: int, hit: Hit) -> _Told | None:
    """The state whose adjective goes with a head, and the words from first to before last."""
    article = bool(scene.finder.particles.article)
    if scene.finder.language.nationality_first:
        for first in range(max(0, index - _NEAR), index):
            if any(nisba.last == index for nisba in scene.hits_at("nisba", first)) and scene.page.follows(index):
                return scene.hits_at("nisba", first)[0].value, first, hit.last
        return None
    nisba = scene.nisba(hit.last, definite=article)
    return (nisba.value, index, nisba.last) if nisba is not None and hit.definite == article else None


def _read_state(scene: Scene, index: int) -> _Told | None:
    """The state whose capital the head tells, by its adjective or its name."""
    page, hit = scene.page, scene.hits_at("capital-head", index)[0]
    article = bool(scene.finder.particles.article)
    told = _read_adjective(scene, index, hit)
    if told is not None:
        return told
    place = hit.last if article else hit.last + 1
    if hit.definite == article and (article or page.whole(hit.last) not in scene.finder.of):
        return None
    owner = scene.board.starting(place, "country") if page.follows(place) else None
    return (owner.state, index, owner.last) if owner is not None and not owner.before else None


def _is_named(scene: Scene, first: int, last: int, city: str) -> bool:
    """Whether the city's own name stands right before or behind."""
    near = [scene.board.starting(place, "place") for place in range(last, last + _NEAR) if scene.page.follows(place)]
    before = (scene.board.covering(first - place, "place") for place in range(1, _NEAR + 2))
    return any(draft is not None and draft.ref == city for draft in (*near, *before))
