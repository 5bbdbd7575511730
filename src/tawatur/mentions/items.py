"""Items of arms in a text: systems and classes the packs know, duals, designations behind «من طراز»."""

from msgspec import Struct

from tawatur.mentions.draft import Draft
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.runs import is_proper, read_quoted
from tawatur.mentions.scene import Scene
from tawatur.packs.items import ItemEntry

_MAKER = "company/"  # how the keys of makers begin
_CLASS_WORDS = 3  # words of a class of arms or of «من طراز»: «صواريخ مضادة للدبابات»


class Item(Struct, frozen=True):
    """One item found. `entry` None: a designation no pack knows, told by «من طراز» behind a class."""

    first: int
    last: int
    start: int
    end: int
    before: tuple[str, ...] = ()
    definite: bool = False
    entry: ItemEntry | None = None

    @property
    def system(self) -> bool:
        """Whether it names a system, not a class."""
        return self.entry is None or self.entry.system


def find_items(scene: Scene) -> list[Item]:
    """All items in the order of the text."""
    found = _add_duals(scene, _find_known(scene))
    return sorted([*found, *_find_models(scene, found)], key=lambda item: item.first)


def _make(scene: Scene, hit: Hit) -> Item:
    """The item of a hit; a word of its other names right behind belongs to it («JF-17 ثاندر»)."""
    entry = scene.finder.packs.items.entries[hit.value.key]
    page, last = scene.page, hit.last
    while entry.system and page.follows(last) and page.whole(last) in scene.finder.list_words(entry):
        last += 1
    end = page.words[last - 1].end if last > hit.last else hit.end
    return Item(hit.first, last, hit.start, end, hit.before, hit.definite, entry)


def _find_known(scene: Scene) -> list[Item]:
    """The longest item at each place that no name covers; doubtful ones only with a cue."""
    counted = {scene.page.index_at(figure.counts - 1) + 1 for figure in scene.analysis.figures if not figure.noun}
    denied = {
        place for index in scene.indices("no-item") for hit in scene.hits_at("no-item", index)
        for place in range(hit.first, hit.last)
    }  # fmt: skip
    found: list[Item] = []
    last = 0
    for index in scene.indices("item"):
        if index < last or index in denied:
            continue
        covering = scene.board.covering(index)
        for hit in scene.hits_at("item", index):
            item = _make(scene, hit)
            if covering is not None and not (item.system and _lets_in(scene, covering, item)):
                continue
            counts = not item.system and index in counted
            if counts or _is_sure(scene, hit) or _has_cue(scene, hit, found):
                found.append(item)
                last = item.last
                if covering is not None and _is_head(covering, item):
                    scene.board.drop(covering)
                break
    return found


def _lets_in(scene: Scene, covering: Draft, item: Item) -> bool:
    """Whether a system may stand over this mention: behind the first word of a body, or where it is but its head.

    The maker before a designation that stands by itself stays a body of its own («داسو رافال»).
    """
    if _is_head(covering, item):
        told = [hit.value.key for hit in scene.hits_at("item", covering.last)]
        return covering.kind != "organisation" or item.entry is None or item.entry.key not in told
    return covering.kind == "organisation" and (covering.rule != "known" or covering.first < item.first)


def _is_head(covering: Draft, item: Item) -> bool:
    """Whether a known name is no more than the beginning of a designation: «أريحا-3», "Virginia-class"."""
    return covering.rule == "known" and covering.first == item.first and covering.last < item.last


def _is_sure(scene: Scene, hit: Hit) -> bool:
    """Whether a spelling is a weapon without a cue; an ordinary word must be joined to its figure or quoted with it."""
    page = scene.page
    if hit.value.doubtful or _is_surname(scene, hit):
        return False
    if not hit.value.ordinary:
        return True
    if page.is_quote(hit.first - 1) and page.is_quote(hit.last) and not hit.before:
        return True
    joined = hit.last - hit.first == 1 or page.words[hit.first].end == page.words[hit.first + 1].start
    return joined and not hit.definite


def _is_surname(scene: Scene, hit: Hit) -> bool:
    """Whether one word of letters stands right behind a given name: «ميخائيل كلاشنيكوف» is a person."""
    page = scene.page
    alone = hit.last - hit.first == 1 and page.whole(hit.first).isalpha() and not hit.before
    return alone and page.follows(hit.first) and page.whole(hit.first - 1) in scene.finder.given


def _has_cue(scene: Scene, hit: Hit, found: list[Item]) -> bool:
    """Whether «طراز» or a fitting class of arms stands right before a doubtful spelling, or right behind it."""
    page, place = scene.page, hit.first - 1
    if page.is_quote(place):
        if not page.is_quote(hit.last) or hit.before:
            return False
        place -= 1
    if page.follows(hit.last) and _is_cue_behind(scene, hit):
        return True
    if place < 0 or not page.follows(place + 1):
        return False
    if found and found[-1].last == place + 1:
        return found[-1].entry is None or _fits(scene, found[-1].entry, hit)
    if hit.before:
        return False
    items = scene.finder.packs.items.entries
    classes = [cue for back in range(_CLASS_WORDS) for cue in scene.hits_at("item", place - back)]
    if any(cue.last == place + 1 and _fits(scene, items[cue.value.key], hit) for cue in classes):
        return True
    cues = (
        cue for tag in ("model", "arms-cue") for back in range(_CLASS_WORDS) for cue in scene.hits_at(tag, place - back)
    )
    return any(cue.last == place + 1 for cue in cues)


def _is_cue_behind(scene: Scene, hit: Hit) -> bool:
    """Whether words that make a spelling a weapon follow it; in English a class of arms does («Tiger helicopters»)."""
    if scene.hit("model", hit.last) is not None:
        return True
    if not scene.finder.capitals:
        return False
    items = scene.finder.packs.items.entries
    classes = [items[cue.value.key] for cue in scene.hits_at("item", hit.last)]
    return scene.hit("arms-cue", hit.last) is not None or any(_fits(scene, entry, hit) for entry in classes)


def _fits(scene: Scene, entry: ItemEntry, hit: Hit) -> bool:
    """Whether the item beside a doubtful spelling can be its class, names it already, or begins a list of its kind.

    A list: «رافال وتايفون».
    """
    told = scene.finder.packs.items.entries[hit.value.key]
    if not told.system:
        return True
    if hit.before:
        return entry.system and entry.category == told.category
    if entry.system:
        return entry.key == told.key
    return entry.category == told.category or told.category in scene.finder.rules.class_fits.get(entry.category, [])


def _add_duals(scene: Scene, found: list[Item]) -> list[Item]:
    """The items together with those told by the dual of a noun («سفينتين», «حاملتي طائرات»)."""
    told = [_read_dual(scene, figure.core, figure.noun) for figure in scene.analysis.figures if figure.noun]
    duals = [dual for dual in told if dual is not None]
    found = [item for item in found if not any(dual.first <= item.first < dual.last for dual in duals)]
    starts = {item.first for item in found}
    for dual in duals:
        behind = scene.page.skip_quote(dual.last)
        hit = scene.hit("item", behind) if scene.page.follows(behind) else None
        if hit is not None and hit.first not in starts and _make(scene, hit).system:
            found.append(_make(scene, hit))  # a doubtful designation, whose cue is the dual: «سفينتي ميسترال»
    return sorted([*found, *duals], key=lambda item: item.first)


def _read_dual(scene: Scene, core: tuple[int, int], noun: str) -> Item | None:
    """An item told in the dual: the figure knows the singular noun, which may go on («حاملتي طائرات»)."""
    page, items = scene.page, scene.finder.packs.items
    first = page.index_at(core[0])
    for last in range(first + scene.finder.rules.dual_words, first, -1):
        if last > len(page) or any(not page.follows(place) for place in range(first + 1, last)):
            continue
        rest = [scene.finder.bare(page.whole(place)) for place in range(first + 1, last)]
        single = [_undo_dual(scene, word) for word in rest]
        entry = items.find(" ".join([noun, *rest])) or items.find(" ".join([noun, *single]))
        if entry is not None:
            return Item(first, last, max(page.words[first].start, core[0]), page.words[last - 1].end, entry=entry)
    return None


def _undo_dual(scene: Scene, word: str) -> str:
    """The singular of an adjective that stands in the dual with its noun: «حربيتين» in «سفينتين حربيتين»."""
    finder = scene.finder
    duals = finder.packs.reckonings[finder.code].numbers.duals
    for end in (duals.subject[0], duals.object[0]) if duals is not None else ():
        stem = word.removesuffix(finder.fold(end))
        if duals is not None and stem != word:
            feminine = ((finder.fold(alone), bound) for alone, bound in duals.feminine.items())
            return next((stem.removesuffix(bound) + alone for alone, bound in feminine if stem.endswith(bound)), stem)
    return word


def _find_models(scene: Scene, found: list[Item]) -> list[Item]:
    """Designations no pack knows, behind a class and «من طراز»: in quotation marks, or Latin words and figures."""
    page = scene.page
    starts = {item.first for item in found}
    ends = {item.last for item in found if not item.system}
    models: list[Item] = []
    for index in scene.indices("model"):
        hit = scene.hit("model", index)
        reach = range(index - scene.finder.rules.model_reach, index + 1)
        if hit is None or not ends.intersection(reach) or not page.follows(hit.last):
            continue
        first = hit.last + 1 if page.is_opening(hit.last) else hit.last
        last = _read_model(scene, hit.last)
        if last is not None and last > first and not starts.intersection(range(first, last)):
            models.append(Item(first, last, page.words[first].start, page.words[last - 1].end))
            starts.add(first)
    return models


def _read_model(scene: Scene, index: int) -> int | None:
    """Where an unknown designation ends; without quotation marks it needs Latin letters or a figure."""
    page = scene.page
    if page.is_opening(index):
        closed = read_quoted(scene, index)
        return closed - 1 if closed is not None else None
    place, sure = index, False
    while page.follows(place) and place - index < scene.finder.rules.proper_words * 2:
        word = page.words[place]
        latin = page.text[word.start].isascii() and word.kind == "word"
        joined = page.is_mark(place, "-–.") and place > index and page.words[place - 1].end == word.start
        if not (latin or joined or word.kind == "number" or (is_proper(scene, place) and not sure)):
            break
        sure = sure or latin or word.kind == "number"
        place += 1
    while place > index and page.words[place - 1].kind == "mark":
        place -= 1
    return place if sure and place > index else None


def find_system_behind(scene: Scene, item: Item, items: list[Item]) -> Item | None:
    """The system that a class introduces: «طائرة مقاتلة من طراز ...», «طائرات رافال»."""
    after = next((other for other in items if other.first >= item.last and other.system), None)
    if after is None or after.before or not scene.page.follows(item.last):
        return None
    classes = {other.first: other.last for other in items if not other.system and not other.before}
    others = {other.first for other in items if not other.system} - classes.keys()
    page, place, modelled, words = scene.page, item.last, False, 0
    while place < after.first:
        model = scene.hit("model", place)
        if not page.follows(place) or (page.words[place].kind == "mark" and not page.is_opening(place)):
            return None
        if model is not None or place in classes:
            modelled = modelled or model is not None
            place = model.last if model is not None else classes[place]
            continue
        maker = scene.board.starting(place, "organisation") if modelled else None
        if maker is not None and maker.ref.startswith(_MAKER):
            place = maker.last  # «من طراز بوينغ أباتشي»
            continue
        if place in others:
            return None  # «14 دبابة وفرقاطة من طراز ...»
        words += page.words[place].kind == "word"
        if page.words[place].kind == "word" and (modelled or words > scene.finder.rules.model_reach):
            return None
        place += 1
    return after if modelled or not words else None
