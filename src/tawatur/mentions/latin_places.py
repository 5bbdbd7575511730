"""Places in a script with capitals, by the words around their names: "Dadaab refugee camp", "the town of Dadaab", "near
Dadaab".
"""

from tawatur.mentions.draft import Draft
from tawatur.mentions.latin_bodies import is_capital
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene

_REGION = "region/"  # how the keys of provinces begin, whose name is the same with the head behind it


def mark_places_behind(scene: Scene) -> None:
    """Places whose name with capitals stands before the head: "Dadaab refugee camp"."""
    page = scene.page
    for index in scene.indices("place-head"):
        hit = scene.hits_at("place-head", index)[0]
        if not scene.finder.language.nationality_first:
            _mark_place_named_behind(scene, hit)
            continue
        first = index
        while first > 0 and page.follows(first) and is_capital(scene, first - 1):
            first -= 1
        if _mark_place_of(scene, hit) or first == index or scene.board.covering(index) is not None:
            continue
        if any(nisba.last == index for nisba in scene.hits_at("nisba", first)):
            continue  # "a Kenyan town" names none
        known = scene.board.starting(first, "place")
        part = scene.board.covering(first)
        if part is not None and part.rule == "direction" and part.last == index:
            scene.board.drop(part)  # "northern Wajir county" is the county, not a part of it
        region = None
        if known is not None and known.last == index and known.ref:
            state = known.state
            region = known if known.ref.startswith(_REGION) else None
        elif scene.board.covering(index - 1) is not None:
            continue
        else:
            state = ""
        start = page.words[first].start
        scene.board.put(
            Draft(
                doc=page.doc, kind="place", first=first, last=hit.last, start=start, end=hit.end, rule="place-head",
                name=page.text[start : hit.end], state=state,
                ref=region.ref if region else "", names=region.names if region else (),
            )
        )  # fmt: skip


def _mark_place_named_behind(scene: Scene, hit: Hit) -> None:
    """Places whose name stands behind the head: «la base aérienne de Wattiya»."""
    page, place = scene.page, hit.last
    if scene.board.covering(hit.first) is not None or page.whole(place) not in scene.finder.of:
        return
    place += 1 + (page.whole(place + 1) in scene.finder.determiners)
    known = scene.board.starting(place, "place") if page.follows(place) else None
    last = known.last if known else place
    while known is None and last < len(page) and page.follows(last) and is_capital(scene, last):
        last += 1
    if last == place or (known is None and scene.board.covering(place) is not None):
        return
    end = page.words[last - 1].end
    scene.board.put(
        Draft(
            doc=page.doc, kind="place", first=hit.first, last=last, start=hit.start, end=end, rule="place-head",
            name=page.text[hit.start : end], state=known.state if known else "",
        )
    )  # fmt: skip


def _mark_place_of(scene: Scene, hit: Hit) -> bool:
    """A place told behind its head, the head in its extent: "the Kenyan town of Dadaab". False if there is none."""
    page, place = scene.page, hit.last
    if (
        scene.board.covering(hit.first) is not None
        or page.whole(place) not in scene.finder.of
        or not page.follows(place)
    ):
        return False
    known = scene.board.starting(place + 1, "place") if page.follows(place + 1) else None
    last = known.last if known is not None else _read_capitals(scene, place + 1)
    if last == place + 1 or (known is None and scene.board.covering(place + 1) is not None):
        return False
    if known is not None:
        scene.board.drop(known)
        known.extent_start, known.first = hit.start, hit.first
        scene.board.put(known)
        return True
    _put(scene, place + 1, last, extent_start=hit.start, first=hit.first)
    return True


def mark_located(scene: Scene) -> None:
    """Places no list has, told by the word before them: "in Dadaab,", "near Dadaab on Monday"."""
    page, finder = scene.page, scene.finder
    reached = 0
    for index in page.capitals if finder.located else ():
        if index <= reached:
            continue
        place = index - 1 - (page.whole(index - 1) in finder.directions)
        at = page.whole(place) in finder.located_apart
        led = page.whole(place) in finder.located or at or _tells_where(scene, place)
        led = led and page.follows(place + 1) and page.follows(index)
        last = _read_capitals(scene, index) if led else index
        if last > index and _stands_alone(scene, index, last) and (not at or _is_explained(scene, last)):
            _put(scene, index, last, first=index)
        reached = max(last, index)


def _is_explained(scene: Scene, last: int) -> bool:
    """Whether what kind of place it is follows behind a comma: "at Dadaab, a town near the border"."""
    page, finder = scene.page, scene.finder
    if not page.is_mark(last, ",") or page.whole(last + 1) not in finder.indefinite:
        return False
    most = last + 2 + finder.rules.proper_words
    return any(scene.hits_at("place-head", n) for n in range(last + 2, most) if page.follows(n))


def _tells_where(scene: Scene, place: int) -> bool:
    """Whether "west of" or "suburbs of" ends here."""
    page, finder = scene.page, scene.finder
    return page.whole(place) in finder.of and page.follows(place) and page.whole(place - 1) in finder.nearby


def _read_capitals(scene: Scene, index: int) -> int:
    """Where a run of words with capitals that no name covers ends."""
    page, last = scene.page, index
    most = index + scene.finder.rules.proper_words
    while last < min(most, len(page)) and page.follows(last) and is_capital(scene, last):
        if scene.board.covering(last) is not None or scene.hits_at("nisba", last):
            return index
        last += 1
        if page.words[last - 1].readings[-1].tail:
            break
    return last


def _stands_alone(scene: Scene, first: int, last: int) -> bool:
    """Whether the run is a name by itself: no title, no noun behind it that it only describes."""
    page, finder = scene.page, scene.finder
    if any(scene.hits_at(tag, at) for tag in ("title", "body", "item") for at in range(first, last)):
        return False
    if page.words[last - 1].readings[-1].tail or any(page.whole(at) in finder.name_heads for at in range(first, last)):
        return False
    if last >= len(page) or not page.follows(last) or page.words[last].kind == "mark":
        return not page.is_mark(last, "-")
    behind = page.whole(last)
    date = scene.board.covering(last, "date", "duration") is not None
    return date or behind in finder.no_names or behind.endswith(finder.adverb_ends)


def _put(scene: Scene, start: int, last: int, *, first: int, extent_start: int = -1) -> None:
    """A place that these words with capitals name."""
    page = scene.page
    tail = page.words[last - 1].readings[-1].tail
    begin, end = page.words[start].start, page.words[last - 1].end - tail
    scene.board.put(
        Draft(
            doc=page.doc, kind="place", first=first, last=last, start=begin, end=end, rule="located",
            name=page.text[begin:end], extent_start=extent_start, extent_end=end if extent_start >= 0 else -1,
        )
    )  # fmt: skip
