"""Names in no list, told by their capitals: "the Harbour Workers' Union (HWU)", later "HWU"."""

from tawatur.core.mention import MentionKind
from tawatur.mentions.draft import Draft
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene

_WITHIN = ("country", "place", "organisation")  # may stand inside a longer name: "Bank of Finland"


def mark_named_bodies(scene: Scene) -> None:
    """Put bodies on the board whose name with capitals ends in a head word, and their acronyms."""
    reached = 0
    for index in scene.page.capitals:
        last = _read_run(scene, index) if index >= reached else None
        if last is not None:
            _put_run(scene, index, last)
            reached = last
    _mark_outlets(scene)
    _mark_acronyms(scene)


def _mark_outlets(scene: Scene) -> None:
    """Outlets whose name stands before a common noun or behind it: "the Mizan news agency", "the daily Mizan"."""
    page = scene.page
    for index in scene.indices("body"):
        hit = scene.hits_at("body", index)[0]
        if not hit.value.construct or not hit.value.head.outlet or scene.board.covering(index) is not None:
            continue
        first, last = index, hit.last
        while first > 0 and page.follows(first) and _is_name(scene, first - 1):
            first -= 1
        while first == index and last < len(page) and page.follows(last) and _is_name(scene, last):
            last += 1
        if first < index:
            _put_outlet(scene, hit, first, index)
        elif last > hit.last:
            _put_outlet(scene, hit, hit.last, last)


def _put_outlet(scene: Scene, hit: Hit, first: int, last: int) -> None:
    """An outlet of this name, its head word in the extent."""
    page = scene.page
    start, end = page.words[first].start, page.words[last - 1].end
    scene.board.put(
        Draft(
            doc=page.doc, kind="outlet", first=min(first, hit.first), last=max(last, hit.last), start=start, end=end,
            rule="capitals", name=page.text[start:end], head=hit.value.head.outlet, extent_start=min(start, hit.start),
            extent_end=max(end, hit.end),
        )
    )  # fmt: skip


def _is_name(scene: Scene, index: int) -> bool:
    """Whether a word has a capital, is in no list, and no adjective of nationality."""
    return (
        _is_part(scene, index, opens=True) and scene.board.covering(index) is None and not scene.hits_at("nisba", index)
    )


def _read_run(scene: Scene, index: int) -> int | None:
    """Where the name that begins here ends: the last capital, its head word among the words, no body known so far."""
    if not _is_part(scene, index, opens=True):
        return None
    place, last = index, index
    while place < len(scene.page) and (place == index or scene.page.follows(place)):
        if _is_part(scene, place, opens=False):
            place += 1
            last = place
            if scene.page.words[place - 1].readings[-1].tail:
                break
        elif place > index and _joins(scene, place) and _is_part(scene, place + 1, opens=False):
            place += 1
        else:
            break
    headed = any(_heads(scene, at, last) for at in range(index, last))
    titled = any(scene.hits_at("title", at) for at in range(index, last))
    whole = headed and last - index > 1 and not titled and not _is_designation(scene, last)
    return last if whole and not _is_known(scene, index, last) else None


def _is_designation(scene: Scene, last: int) -> bool:
    """Whether figures are written onto the last word: "Kilo TV3" is a model."""
    behind = scene.page.text[scene.page.words[last - 1].end :][:2]
    return behind[:1].isdigit() or (behind[:1] == "-" and behind[1:].isalnum())


def _heads(scene: Scene, index: int, last: int) -> bool:
    """Whether a head word stands here, last or before "of": in "Port Police Band" it is only said whose band."""
    page = scene.page
    rest = page.words[index].readings[-1].rest
    return rest in scene.finder.name_heads and (index == last - 1 or page.whole(index + 1) in scene.finder.inner)


def _is_part(scene: Scene, index: int, *, opens: bool) -> bool:
    """Whether a word may be part of a name: a capital, no person, no word that only opens a sentence."""
    page = scene.page
    if not page.has_capital(index):
        return False
    covering = scene.board.covering(index)
    if covering is not None and covering.kind not in _WITHIN:
        return False
    if not opens:
        return True
    led = page.follows(index) and page.whole(index - 1) in scene.finder.definite
    free = covering is not None or led or _may_open(scene, page.words[index].whole)
    return free and not scene.hits_at("title", index)


def _joins(scene: Scene, index: int) -> bool:
    """Whether a word or mark may stand inside a name: "of", the apostrophe of several owners."""
    return scene.page.whole(index) in scene.finder.inner or scene.page.is_mark(index, "'’")


def _may_open(scene: Scene, word: str) -> bool:
    """Whether a word may be the first of a name: a head, a direction, or none of the ordinary words."""
    finder = scene.finder
    return word in finder.name_heads or word in finder.directions or word not in finder.lowered


def _is_known(scene: Scene, first: int, last: int) -> bool:
    """Whether a body on the board holds the head of the run: then that is the name."""
    held = [d for d in scene.board.of_kind("organisation", "outlet") if d.first < last and first < d.last]
    return any(d.last >= last or d.last - d.first > (last - first) // 2 for d in held)


def _put_run(scene: Scene, first: int, last: int) -> None:
    page = scene.page
    tail = page.words[last - 1].readings[-1].tail
    start, end = page.words[first].start, page.words[last - 1].end - tail
    for held in [d for d in scene.board.of_kind("organisation") if first <= d.first and d.last <= last]:
        scene.board.drop(held)
    nisba = next((hit for hit in scene.hits_at("nisba", first)), None)
    inner = next((d.state for at in range(first, last) if (d := scene.board.covering(at, "country"))), "")
    name = page.text[start:end]
    scene.board.put(
        Draft(
            doc=page.doc, kind=_find_kind(scene, last), first=first, last=last, start=start, end=end, rule="capitals",
            name=name, state=str(nisba.value) if nisba else inner, description=name,
        )
    )  # fmt: skip


def _find_kind(scene: Scene, last: int) -> MentionKind:
    """What the last word makes of the name: "Lisbon Radio" is an outlet."""
    return "outlet" if scene.page.words[last - 1].readings[-1].rest in scene.finder.outlet_heads else "organisation"


def _has_acronym(scene: Scene, last: int) -> bool:
    """Whether letters alone stand in brackets behind a name."""
    page = scene.page
    word = page.at(last + 1)
    return (
        page.is_mark(last, "(")
        and page.is_mark(last + 2, ")")
        and word is not None
        and word.end - word.start > 1
        and page.text[word.start : word.end].isupper()
    )


def _mark_acronyms(scene: Scene) -> None:
    """The letters told in brackets behind a body stand for it everywhere after."""
    page = scene.page
    told: dict[str, Draft] = {}
    for draft in scene.board.of_kind("organisation"):
        if _has_acronym(scene, draft.last):
            word = page.words[draft.last + 1]
            told.setdefault(page.text[word.start : word.end], draft)
    for index, word in enumerate(page.words) if told else ():
        written = page.text[word.start : word.end - word.readings[-1].tail]
        body = told.get(written)
        if body is None or scene.board.covering(index) is not None or word.start < body.start:
            continue
        body.names = tuple(dict.fromkeys((*body.names, body.name or written, written)))
        scene.board.put(
            Draft(
                doc=page.doc, kind="organisation", first=index, last=index + 1, start=word.start,
                end=word.start + len(written), rule="acronym", name=written, names=body.names, ref=body.ref,
                state=body.state, description=written, head=body.head, again=body,
            )
        )  # fmt: skip
