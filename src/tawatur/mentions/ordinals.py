"""One of several, told by its place among them: «الطائرة الأولى من 36», "the first of 36 jets"."""

from collections.abc import Sequence

from tawatur.core.analysis import Figure
from tawatur.mentions.items import Item
from tawatur.mentions.scene import Scene


def is_one_of(scene: Scene, figure: Figure, items: Sequence[Item]) -> bool:
    """Whether the words before a figure tell one piece by an ordinal, and the figure those it is one of; a batch
    («الدفعة الأولى من 36») may be any number.
    """
    page, ordinals = scene.page, scene.finder.ordinals
    place = _find_whole(scene, page.index_at(figure.core[0]))
    if place is None:
        return False
    if page.whole(place - 1) in ordinals and page.follows(place - 1):
        return not page.article or _is_single(scene, place - 2)
    told = next((item.first for item in items if item.last == place and not item.system), place)
    return told < place and page.whole(told - 1) in ordinals and _is_single(scene, told)


def is_of_total(scene: Scene, figure: Figure) -> bool:
    """Whether a figure tells all of which something was told before it: «دفعة من أصل 12 زورقا»."""
    first = scene.page.index_at(figure.core[0])
    return first > 1 and _names_total(scene, first)


def _names_total(scene: Scene, first: int) -> bool:
    return f"{scene.page.whole(first - 2)} {scene.page.whole(first - 1)}" in scene.finder.totals


def _find_whole(scene: Scene, first: int) -> int | None:
    """The word that opens the whole which a figure tells («من», «من أصل», "of the"); None if none does."""
    page, finder = scene.page, scene.finder
    first -= page.whole(first - 1) in finder.definite
    if first < 2 or not page.follows(first):
        return None
    if _names_total(scene, first):
        return first - 2
    return first - 1 if page.whole(first - 1) in finder.of else None


def _is_single(scene: Scene, place: int) -> bool:
    """Whether a noun that tells one piece of arms stands at a word."""
    readings = scene.page.words[place].readings if place >= 0 else ()
    return any(scene.finder.bare(reading.rest) in scene.finder.singulars for reading in readings)
