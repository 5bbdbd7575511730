"""Weapons as mentions, and the figures that count them."""

from collections.abc import Sequence

from msgspec import Struct, structs

from tawatur.core.analysis import Figure
from tawatur.core.values import Amount
from tawatur.mentions.draft import Draft
from tawatur.mentions.figures import find_behind, sign_before, tells_which
from tawatur.mentions.items import Item, find_items, find_system_behind
from tawatur.mentions.ordinals import is_of_total, is_one_of
from tawatur.mentions.scene import Scene
from tawatur.mentions.singulars import count_singulars


class Count(Struct, frozen=True):
    """How many are told of, and of how many they are a part; each None if not told."""

    amount: Amount | None = None
    whole: Amount | None = None


_UNCOUNTED = Count()


def mark_weapons(scene: Scene) -> None:
    """Put systems, classes and their quantities on the board; a class that introduces a system is no mention."""
    items = find_items(scene)
    systems = {item.first: find_system_behind(scene, item, items) for item in items if not item.system}
    classes = {system.first: item for item in items if (system := systems.get(item.first)) is not None}
    counts = _count_items(scene, items, systems)
    counts.update((first, Count(one)) for first, one in count_singulars(scene, items, systems, counts))
    ends = {item.last for item in items if item.system}
    for item in items:
        repeats = not item.system and item.first in ends  # "16 JF-17 fighter jets"
        if systems.get(item.first) is None and not repeats:
            scene.board.put(_make_weapon(scene, item, counts.get(item.first, _UNCOUNTED), classes.get(item.first)))


def _count_items(scene: Scene, items: list[Item], systems: dict[int, Item | None]) -> dict[int, Count]:
    """Counts by the first word of the item they count; each quantity becomes a mention of its own."""
    counts: dict[int, Count] = {}
    starts = {item.first: item for item in items}
    designations = {place for item in items if item.system for place in range(item.first, item.last)}
    for figure in scene.analysis.figures:
        if not figure.noun and scene.page.index_at(figure.core[0]) in designations:
            continue  # the figure of a designation: "Leopard 2 tanks"
        item = _find_counted(scene, figure, starts)
        if item is None:
            continue
        system = systems.get(item.first)
        unit = next((told.entry.unit for told in (item, system) if told and told.entry and told.entry.unit), None)
        if is_one_of(scene, figure, items):
            parts = Amount(1.0, 1.0, "exact", unit), structs.replace(figure.amount, unit=unit)
            counts[system.first if system else item.first] = Count(*parts)
            continue
        counted = _find_portion(scene, figure, items)
        whole = figure.whole if counted is figure else figure.amount
        whole = structs.replace(whole, unit=unit) if whole is not None else None
        amount = structs.replace(counted.amount, unit=unit) if counted is not None else None
        counts[system.first if system else item.first] = Count(amount, whole)
        if counted is None or amount is None:
            continue
        _put_quantity(scene, counted, item, amount)
        numbered = _find_numbered(scene, item, items)
        if numbered is not None:
            counts.setdefault(numbered.first, Count(amount, whole))
    return counts


def _find_part(scene: Scene, of: int, items: Sequence[Item]) -> Figure | None:
    """The figure right before "of", alone or with the class it counts: «ثلاث طائرات من 24»."""
    page = scene.page
    if not page.follows(of):
        return None
    classed = next((item.first for item in items if item.last == of and not item.system and not item.before), of)
    ends = {of, classed}
    told = (other for other in scene.analysis.figures if page.index_at(other.counts - 1) + 1 in ends)
    return next((other for other in told if not other.noun or page.index_at(other.core[0]) == classed), None)


def _find_portion(scene: Scene, figure: Figure, items: Sequence[Item]) -> Figure | None:
    """The figure that counts: of «أول ثلاث من 24 طائرة» the three, of «الدفعة الأولى من 24 طائرة» none."""
    page = scene.page
    first = page.index_at(figure.core[0])
    first -= page.whole(first - 1) in scene.finder.definite  # "three of the 24 tanks"
    if is_of_total(scene, figure) or _tells_first(scene, first, items):
        return None
    if figure.noun or page.whole(first - 1) not in scene.finder.of or not page.follows(first):
        return figure
    part = _find_part(scene, first - 1, items)
    if part is not None:
        return part
    for place in range(first - 2, first - 2 - scene.finder.rules.portion_reach, -1):
        if not page.follows(place + 1):
            break
        if scene.hits_at("portion", place):
            return None
    return figure


def _tells_first(scene: Scene, number: int, items: Sequence[Item]) -> bool:
    """Whether the number stands behind arms of which a word before tells a part: «أولى المقاتلات الأربع»."""
    return any(item.last == number and scene.hits_at("portion", item.first - 1) for item in items if item.first)


def _find_numbered(scene: Scene, item: Item, items: list[Item]) -> Item | None:
    """The system whose number a class counts: «عدد مقاتلات «بلاك» المطلوبة يتراوح بين 16 و18 مقاتلة»."""
    page = scene.page
    if item.system:
        return None
    for other in items:
        if not other.system or not 0 < item.first - other.first <= scene.finder.rules.number_reach:
            continue
        if any(not page.follows(place) for place in range(other.first, item.first + 1)):
            continue
        opening = range(max(other.first - scene.finder.rules.portion_reach, 0), other.first)
        if any(scene.hits_at("number-of", place) for place in opening):
            return other
    return None


def _find_counted(scene: Scene, figure: Figure, starts: dict[int, Item]) -> Item | None:
    """The item a figure counts: the dual noun itself, or the item right behind the figure."""
    page = scene.page
    if figure.noun and figure.whole is None:
        return starts.get(page.index_at(figure.core[0]))
    after = find_behind(scene, figure)
    if sign_before(scene, page.index_at(figure.core[0])) is not None or scene.hit("currency", after) is not None:
        return None  # "a $30 million F-16 deal"
    held = _find_before(scene, figure, starts)
    if held is not None or not page.follows(after):
        return held
    parted = page.whole(after) in scene.finder.of
    after += parted
    item = starts.get(after)
    if item is None and scene.finder.language.nationality_first:
        item, after = _find_beyond(scene, after, starts)
    if item is None or item.before or not page.follows(after):
        return None
    return item if item.definite or not (parted and page.article) else None


def _find_beyond(scene: Scene, after: int, starts: dict[int, Item]) -> tuple[Item | None, int]:
    """The arms a figure counts over what tells which, and their first word: "12 upgraded Leopard tanks", "six
    second-hand frigates".
    """
    page, rules = scene.page, scene.finder.rules
    place, words = after, 0
    while page.follows(place) and words <= rules.person_words:
        if place in starts:
            return starts[place], place
        joint = place > after and page.is_mark(place, "-") and page.words[place - 1].end == page.words[place].start
        bound = place > after and page.is_mark(place - 1, "-")  # "Turkish-made"
        person = scene.hit("person-noun", place) is not None or scene.board.covering(place, "person", "place")
        kept = bool(scene.hits_at("arms-kept", place))
        if not (joint or bound or kept) and (person or not tells_which(scene, place)):
            break
        place, words = place + 1, words + (not joint)
    return None, after


def _find_before(scene: Scene, figure: Figure, starts: dict[int, Item]) -> Item | None:
    """«الطائرات الثلاث», «طائرات «رافال» الـ24»: a definite number right behind the definite noun it counts."""
    page = scene.page
    first = page.index_at(figure.core[0])
    if page.whole(first - 1) == page.article:  # «الـ24» is two words
        first -= 1
    if not page.article or not page.follows(first) or not page.whole(first).startswith(page.article):
        return None
    last = first - 1 if page.is_closing(first - 1) else first
    item = next((item for item in starts.values() if item.last == last), None)
    if item is None or item.definite:
        return item
    return item if item.system and _is_introduced(scene, item, starts) else None


def _is_introduced(scene: Scene, item: Item, starts: dict[int, Item]) -> bool:
    """Whether a class without article stands right before the system, which makes both definite: «طائرات «رافال»»."""
    first = item.first - 1 if scene.page.is_opening(item.first - 1) else item.first
    return any(other.last == first and not other.system for other in starts.values())


def _put_quantity(scene: Scene, figure: Figure, item: Item, amount: Amount) -> None:
    start = figure.core[0]
    if item.start < start:
        return  # «الطائرات الثلاث» is one mention, the arms
    scene.board.put(
        Draft(
            doc=scene.page.doc, kind="quantity", first=scene.page.index_at(start), last=item.last, start=start,
            end=item.end, rule="count", amount=amount, ref=item.entry.key if item.entry else "",
            description=scene.page.text[item.start : item.end], extent_start=min(figure.start, start),
            extent_end=item.end,
        )
    )  # fmt: skip


def _make_weapon(scene: Scene, item: Item, count: Count, told_as: Item | None) -> Draft:
    """A weapon; a designation no pack knows is described by the class that introduces it."""
    written = scene.page.text[item.start : item.end]
    draft = Draft(
        doc=scene.page.doc, kind="weapon", first=item.first, last=item.last, start=item.start, end=item.end,
        rule="item", name=written if item.system else None, amount=count.amount, whole=count.whole, before=item.before,
        description=written, definite=item.definite,
    )  # fmt: skip
    if item.entry is None:
        draft.rule = "model"
        draft.description = scene.page.text[told_as.start : told_as.end] if told_as else written
        return draft
    draft.ref, draft.head = item.entry.key, item.entry.category
    if item.system:
        draft.names = tuple(dict.fromkeys(name for forms in item.entry.names.values() for name in forms))
    return draft
