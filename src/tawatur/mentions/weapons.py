"""Weapons by designation or class, and the figures that count them."""

from typing import Any

from msgspec import structs

from tawatur.core.analysis import Figure
from tawatur.core.values import Amount
from tawatur.mentions.draft import Draft
from tawatur.mentions.entries import ItemForm
from tawatur.mentions.finder import Scene
from tawatur.mentions.lexicon import Hit

_LONGEST_DUAL = 4  # words of an item told in the dual
_GAP = 4  # words that may stand between a class and «من طراز»: «متعددة المهام»


def mark_weapons(scene: Scene) -> None:
    """Put systems, classes and their quantities on the board."""
    found = _find_items(scene)
    counts = _count_items(scene, found)
    for hit in found:
        if not _names_system(scene, hit) and _system_behind(scene, hit, found) is not None:
            continue
        scene.board.put(_make_weapon(scene, hit, counts.get(hit.first)))


def _entry(scene: Scene, hit: Hit) -> Any:
    form: ItemForm = hit.value
    return scene.finder.packs.items.entries[form.key]


def _names_system(scene: Scene, hit: Hit) -> bool:
    return bool(_entry(scene, hit).system)


def _find_items(scene: Scene) -> list[Hit]:
    """The longest item at each place, left to right, that no name covers; doubtful ones only with a cue."""
    found: list[Hit] = []
    last = 0
    for index in scene.indices("item"):
        covering = scene.board.covering(index)
        if index < last or (covering is not None and covering.kind not in ("organisation",)):
            continue
        if covering is not None and covering.rule == "known" and not covering.first < index:
            continue
        for hit in scene.hits_at("item", index):
            if covering is not None and not _names_system(scene, hit):
                continue
            if not hit.value.doubtful or _has_cue(scene, hit, found):
                found.append(hit)
                last = hit.last
                break
    return found


def _has_cue(scene: Scene, hit: Hit, found: list[Hit]) -> bool:
    """Whether quotation marks, «طراز» or a class of arms stand right before a doubtful designation."""
    page, place = scene.page, hit.first - 1
    if page.is_quote(place):
        if page.is_quote(hit.last) and not hit.before:
            place -= 1
        else:
            return False
    if place < 0 or not page.follows(place + 1):
        return False
    if found and found[-1].last == place + 1:
        return True
    return any(model.last == place + 1 for back in range(3) for model in scene.hits_at("model", place - back))


def _system_behind(scene: Scene, hit: Hit, found: list[Hit]) -> Hit | None:
    """The system that a class introduces: «طائرة مقاتلة من طراز ...», «طائرات رافال»."""
    after = next((other for other in found if other.first >= hit.last), None)
    if after is None or not _names_system(scene, after) or after.before:
        return None
    page, place, modelled = scene.page, hit.last, False
    while place < after.first:
        if not page.follows(place):
            return None
        model = scene.hit("model", place)
        if model is not None:
            place, modelled = model.last, True
            continue
        if page.words[place].kind == "mark" and not page.is_opening(place) and not page.is_quote(place):
            return None
        if not page.is_quote(place) and not page.is_opening(place) and (modelled or place - hit.last >= _GAP):
            return None
        place += 1
    words = [i for i in range(hit.last, after.first) if page.words[i].kind == "word"]
    return after if modelled or not words else None


def _count_items(scene: Scene, found: list[Hit]) -> dict[int, Amount]:
    """Amounts by the first word of the item they count; each quantity becomes a mention of its own."""
    counts: dict[int, Amount] = {}
    starts = {hit.first: hit for hit in found}
    for figure in scene.analysis.figures:
        hit = _counted(scene, figure, starts)
        if hit is None:
            continue
        unit = _entry(scene, hit).unit or None
        amount = structs.replace(figure.amount, unit=unit)
        system = _system_behind(scene, hit, found)
        counts[hit.first] = amount
        if system is not None:
            counts[system.first] = amount
        _put_quantity(scene, figure, hit, amount)
    return counts


def _counted(scene: Scene, figure: Figure, starts: dict[int, Hit]) -> Hit | None:
    """The item a figure counts: the dual noun itself, or the item right behind the figure."""
    page = scene.page
    first = page.index_at(figure.core[0])
    if figure.noun:
        return _dual_item(scene, figure, first) or starts.get(first)
    after = page.index_at(figure.core[1] - 1) + 1
    if not page.follows(after):
        return None
    if page.whole(after) in ("من", "of"):
        after += 1
        if after in starts and not starts[after].definite and page.whole(after - 1) != "of":
            return None
    hit = starts.get(after)
    return hit if hit is not None and not hit.before else None


def _dual_item(scene: Scene, figure: Figure, first: int) -> Hit | None:
    """An item told in the dual: the figure knows the singular noun, which may go on («حاملتي طائرات»)."""
    page, items = scene.page, scene.finder.packs.items
    start = max(page.words[first].start, figure.core[0])
    for last in range(first + _LONGEST_DUAL, first, -1):
        if last > len(page) or any(not page.follows(place) for place in range(first + 1, last)):
            continue
        rest = [scene.finder.bare(page.whole(place)) for place in range(first + 1, last)]
        entry = items.find(" ".join([figure.noun, *rest]))
        if entry is not None:
            return Hit(first, last, start, page.words[last - 1].end, (), ItemForm(entry.key))
    return None


def _put_quantity(scene: Scene, figure: Figure, hit: Hit, amount: Amount) -> None:
    start = figure.core[0]
    scene.board.put(
        Draft(
            doc=scene.page.doc, kind="quantity", first=scene.page.index_at(start), last=hit.last, start=start,
            end=hit.end, rule="count", amount=amount, ref=hit.value.key,
            description=scene.page.text[hit.start : hit.end], extent_start=min(figure.start, start), extent_end=hit.end,
        )
    )  # fmt: skip


def _make_weapon(scene: Scene, hit: Hit, amount: Amount | None) -> Draft:
    entry = _entry(scene, hit)
    written = scene.page.text[hit.start : hit.end]
    names = tuple(dict.fromkeys(name for forms in entry.names.values() for name in forms))
    return Draft(
        doc=scene.page.doc, kind="weapon", first=hit.first, last=hit.last, start=hit.start, end=hit.end, rule="item",
        name=written if entry.system else None, names=names if entry.system else (), ref=entry.key, amount=amount,
        before=hit.before, description=written, definite=hit.definite, head=entry.category,
    )  # fmt: skip
