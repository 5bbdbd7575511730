"""Persons told without titles: given names with what follows, family names, unknown words that speak."""

from tawatur.mentions.names import is_servant, read_name
from tawatur.mentions.page import Reading
from tawatur.mentions.persons import put_person
from tawatur.mentions.scene import Scene
from tawatur.mentions.titles import parse_titles

_LEAST_NAMES = 2  # unknown words that an office behind them makes a person


def list_openings(scene: Scene) -> set[int]:
    """The words at which `mark_given` may find a person: no other opens a name, speaks, or is known."""
    words, found = scene.page.words, set(scene.hits.get("family", {}))
    for index, word in enumerate(words):
        look = word.look
        if look.names:
            found.add(index)
        if look.says:
            found.add(index + 1)
    found.update(draft.first for draft in scene.board.drafts if draft.kind == "person" and draft.rule == "known")
    return found - {len(words)}


def mark_given(scene: Scene, index: int) -> int | None:
    """A name that opens with a given name: «أحمد قاضي»; a doubtful one wants a cue before it."""
    page, finder = scene.page, scene.finder
    if scene.board.covering(index) is not None:
        return _take_known(scene, index)
    cued = _is_cued(scene, index)
    word = page.words[index]
    for reading in word.readings if word.look.names else ():
        if reading.fused or not (finder.is_given(reading.rest) or is_servant(scene, index, reading.rest)):
            continue
        if reading.before and word.whole in finder.ordinary:
            return None
        if finder.is_blocked(reading.rest, page.text[word.end - len(reading.rest) : word.end]):
            return None
        attached = bool(reading.before) and _binds(scene, page.whole(index + 1))
        sure = cued or attached or _holds_office(scene, index, reading)
        if reading.rest in finder.doubtful and not sure:
            continue
        last = read_name(scene, index, strong=sure, reading=reading)
        if last is not None and last - index > 1 and _is_full(scene, index, last):
            return put_person(scene, [], index, last, reading)
    kunya = cued and word.whole in finder.kunyas and page.follows(index + 1) and finder.is_given(page.whole(index + 1))
    if kunya:
        return put_person(scene, [], index, read_name(scene, index, strong=True) or index + 2, None)
    return mark_speaker(scene, index) or _mark_family(scene, index)


def _is_cued(scene: Scene, index: int) -> bool:
    """Whether the words before want a person: «قال», «أوضح ذلك», «نقلت ... عن»."""
    page, finder = scene.page, scene.finder
    if not page.follows(index):
        return False
    before = page.whole(index - 1)
    if before in finder.between_cue and page.follows(index - 1):
        return page.whole(index - 2) in finder.cues
    if before in finder.relayed_from:
        near = range(index - 2, max(index - 2 - finder.rules.relay_reach, -1), -1)
        return any(reading.rest in finder.relays for place in near for reading in page.words[place].readings)
    return before in finder.cues


def _holds_office(scene: Scene, index: int, reading: Reading) -> bool:
    """Whether an office stands behind a name of two words or more: «وخالد كوندي وزير الدولة»."""
    last = read_name(scene, index, strong=True, reading=reading)
    return last is not None and _is_titled(scene, index, last)


def _binds(scene: Scene, form: str) -> bool:
    return form in scene.finder.all_given or form in scene.finder.joints


def _mark_family(scene: Scene, index: int) -> int | None:
    """A family name known so well that reports leave out the rest."""
    for hit in scene.hits_at("family", index):
        if not hit.fused:
            reading = next(r for r in scene.page.words[index].readings if r.before == hit.before)
            return put_person(scene, [], index, hit.last, reading)
    return None


def mark_speaker(scene: Scene, index: int) -> int | None:
    """«وأوضح أنغو أن»: unknown words between a verb of speech and «أن», a colon or a quotation are a person."""
    page, finder = scene.page, scene.finder
    if not page.follows(index) or not page.words[index - 1].look.says:
        return None
    last = read_name(scene, index, strong=True)
    if last is None or not page.follows(last):
        return None
    feminine = page.whole(index - 1).endswith(finder.feminine_past)
    if last - index == 1 and (feminine or page.whole(index) in finder.ordinary):
        return None
    behind = page.words[last]
    if behind.whole in finder.openers or page.is_opening(last) or behind.whole == ":" or _is_titled(scene, index, last):
        return put_person(scene, [], index, last, None)
    return None


def _is_titled(scene: Scene, first: int, last: int) -> bool:
    """Whether an office stands behind two unknown words or more, over a comma too: «قال أنغو مولا، الناطق باسم ...»."""
    page = scene.page
    place = last + 1 if page.is_mark(last, "،,") else last
    if last - first < _LEAST_NAMES or not page.follows(place):
        return False
    titles = parse_titles(scene, place)
    return bool(titles) and titles[0].kind == "office" and titles[0].alone and not titles[0].before


def _take_known(scene: Scene, index: int) -> int | None:
    """A person whom the packs know."""
    known = scene.board.starting(index, "person")
    if known is None or known.rule != "known":
        return None
    for reading in scene.page.words[index].readings:
        if reading.before == known.before:
            return put_person(scene, [], known.first, known.last, reading if reading.before else None)
    return put_person(scene, [], known.first, known.last, None)


def _is_full(scene: Scene, first: int, last: int) -> bool:
    """Whether at least one word beside the opening one is a name in its own right."""
    return any(scene.page.words[place].whole not in scene.finder.joints for place in range(first + 1, last))
