"""One piece told by a noun alone: «تسلمت فرقاطة», «طائرة نقل من طراز ...»."""

from collections.abc import Iterator, Mapping

from tawatur.core.values import Amount
from tawatur.mentions.items import Item
from tawatur.mentions.scene import Scene

_NAMED_ONE_BY_ONE = "ship"


def count_singulars(
    scene: Scene, items: list[Item], systems: Mapping[int, Item | None], counts: Mapping[int, object]
) -> Iterator[tuple[int, Amount]]:
    """One piece for each item without a figure that an indefinite singular noun tells, by the first word counted.

    A class named right before its system («مقاتلة رافال») speaks of the kind and is not counted; a ship with a name
    in quotation marks is that one ship («الفرقاطة «فريم»»).
    """
    figured = {scene.page.index_at(figure.counts - 1) for figure in scene.analysis.figures}
    for item in items:
        system = systems.get(item.first)
        counted = system if system is not None else item
        known = next((told.entry for told in (item, system) if told and told.entry and told.entry.unit), None)
        if counted.first in counts or known is None:
            continue
        if _is_one(scene, item, figured) or (known.unit == _NAMED_ONE_BY_ONE and _is_named(scene, item)):
            yield counted.first, Amount(1.0, 1.0, "exact", known.unit)


def _is_one(scene: Scene, item: Item, figured: set[int]) -> bool:
    """Whether the words are an indefinite singular that no figure counts and no word makes general."""
    page, finder = scene.page, scene.finder
    rest = [reading.rest for reading in page.words[item.first].readings if reading.before == item.before]
    if not finder.singulars.intersection(rest) or item.definite:
        return False
    before = page.whole(item.first - 1) if page.follows(item.first) else ""
    if before and page.words[item.first - 1].kind == "number":
        return False  # «من أصل 24 طائرة»: a total
    if before in finder.general or {item.first - 1, item.first - 2 * (before in finder.of)} & figured:
        return False
    behind = range(item.first + 1, item.last + page.follows(item.last))
    if any(page.article and page.whole(place).startswith(page.article) for place in behind):
        return False
    return not item.system or any(scene.hit("model", place) for place in range(item.first, item.last))


def _is_named(scene: Scene, item: Item) -> bool:
    """Whether a definite singular stands right before a name in quotation marks."""
    page, finder = scene.page, scene.finder
    single = item.last - item.first == 1 and item.definite and page.follows(item.last)
    rest = {finder.bare(reading.rest) for reading in page.words[item.first].readings}
    return single and page.is_opening(item.last) and bool(rest & finder.singulars)
