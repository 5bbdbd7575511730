"""The rest of what an office is for, up to the name of its holder: «وزير الخارجية وشؤون المغتربين سامي عون»."""

from tawatur.mentions.names import read_name
from tawatur.mentions.scene import Scene


def find_portfolio(scene: Scene, first: int) -> int | None:
    """The word behind the rest of an office's field that begins here; None where none does, or no name follows.

    It opens with a word of `portfolio` («وشؤون», «لشؤون», «والتعاون»), an adjective («الإدارة المحلية») or the body in
    which the office is («بوزارة الخارجية»); a comma may stand before the name.
    """
    page, place = scene.page, first
    if not scene.finder.portfolio or _opens_person(scene, first):
        return None
    while place - first <= scene.finder.rules.portfolio_words and page.follows(place):
        behind = _skip_word(scene, place, opening=place == first)
        if behind is None:
            return None
        place = behind
        named = place + 1 if page.is_mark(place, "،,") else place
        if page.follows(named) and _opens_person(scene, named):
            return place
        if named > place:
            return None
    return None


def _skip_word(scene: Scene, place: int, *, opening: bool) -> int | None:
    """The word behind one part of a field: a body or place, a word of fields, a definite word."""
    page, finder = scene.page, scene.finder
    held = scene.board.starting(place, "organisation", "place", "country")
    if held is not None:
        return None if opening and not held.before else held.last
    word = page.whole(place)
    if word in finder.inside or word in finder.posted:
        inner = scene.board.starting(place + 1, "organisation", "place", "country")
        return inner.last if inner is not None and not inner.before else None if opening else place + 1
    if page.words[place].kind == "mark":
        return None
    rests = {word, *(reading.rest for reading in page.words[place].readings)}
    if {finder.bare(rest) for rest in rests} & finder.portfolio:
        return place + 1
    definite = any(rest.startswith(finder.particles.article) for rest in rests)
    adjective = definite and word.startswith(finder.particles.article) and word.endswith(finder.relative_ends)
    return place + 1 if adjective or (definite and not opening) else None


def _opens_person(scene: Scene, place: int) -> bool:
    """Whether a name stands here, or a title; none that «و» joins to what stands before."""
    word, joints = scene.page.words[place], scene.finder.particles.conjunctions
    if any(reading.before[:1] and reading.before[0] in joints for reading in word.readings):
        return scene.finder.is_given(word.whole) and read_name(scene, place, strong=True) is not None
    titled = any(not hit.before for hit in scene.hits_at("title", place))
    return titled or read_name(scene, place, strong=True) is not None
