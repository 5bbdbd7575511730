"""The capital of a state without its name: «العاصمة الباكستانية», «عاصمة كينيا», "the Kenyan capital"."""

from tawatur.mentions.bodies import adopt_name
from tawatur.mentions.draft import Draft
from tawatur.mentions.scene import Scene

_NEAR = 2  # words on which the city's own name may stand, a comma between: "the Kenyan capital, Nairobi"


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
        hit = scene.hits_at("capital-head", index)[0]
        start = hit.start if first == index else scene.page.words[first].start
        draft = Draft(
            doc=scene.page.doc, kind="place", first=first, last=last, start=start, end=scene.page.words[last - 1].end,
            rule="chief-city", before=hit.before if first == index else (), definite=True,
        )  # fmt: skip
        draft.name = scene.page.text[draft.start : draft.end]
        adopt_name(draft, city)
        scene.board.put(draft)


def _read_state(scene: Scene, index: int) -> tuple[str, int, int] | None:
    """The state whose capital the head tells, and the words from first to before last."""
    page, hit = scene.page, scene.hits_at("capital-head", index)[0]
    article = bool(scene.finder.particles.article)
    if scene.finder.language.nationality_first:
        for first in range(max(0, index - _NEAR), index):
            if any(nisba.last == index for nisba in scene.hits_at("nisba", first)) and page.follows(index):
                return scene.hits_at("nisba", first)[0].value, first, hit.last
    else:
        nisba = scene.nisba(hit.last, definite=article)
        if nisba is not None and hit.definite == article:
            return nisba.value, index, nisba.last
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
