"""Titles in a script with capitals, and whose they are: "former Kenyan army chief", «ministre libyen de la Défense»."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.latin_bodies import find_state_before, find_state_behind
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene
from tawatur.mentions.titles import FORMER, Parsed

_FURTHEST = 2  # things an office is of
_DEPUTY = "deputy"  # the key of who stands in for another


def parse_latin_title(scene: Scene, index: int) -> Parsed | None:
    """The title at `index` with what belongs to it on both sides."""
    hit = next((h for h in scene.hits_at("title", index) if _is_written(scene, h) and not _is_within(scene, h)), None)
    if hit is None:
        return None
    entry = hit.value
    parsed = Parsed(hit.first, hit.last, hit.start, hit.end, (), entry.key, entry.group.kind, entry.group.alone)
    if parsed.kind == "office":
        _take_office(scene, parsed)
        _widen_left(scene, parsed)
        _widen_right(scene, parsed)
    return parsed


def _take_office(scene: Scene, parsed: Parsed) -> None:
    """The office whose deputy is told, over the body it is of: "deputy UN ambassador" is no ambassador."""
    if parsed.key != _DEPUTY or not scene.page.follows(parsed.last):
        return
    body = scene.board.starting(parsed.last, "organisation")
    place = parsed.last if body is None else body.last
    office = next((hit for hit in scene.hits_at("title", place) if hit.value.group.kind == "office"), None)
    if office is None or (place > parsed.last and not scene.page.follows(place)):
        return
    parsed.last, parsed.end, parsed.key = office.last, office.end, f"{_DEPUTY}/{office.value.key}"
    if body is not None:
        parsed.of, parsed.state, parsed.whose = body, body.state, body.head or body.ref


def parse_latin_titles(scene: Scene, index: int) -> list[Parsed]:
    """The titles that follow one another from `index` on."""
    titles: list[Parsed] = []
    place = index
    while place == index or scene.page.follows(place):
        parsed = parse_latin_title(scene, place)
        if parsed is None:
            break
        titles.append(parsed)
        place = parsed.last
    return titles


def _is_within(scene: Scene, hit: Hit) -> bool:
    """Whether the name of a body or place goes on behind the title ("General Command")."""
    covering = scene.board.covering(hit.first, "organisation", "place", "outlet")
    return covering is not None and covering.last > hit.last


def _is_written(scene: Scene, hit: Hit) -> bool:
    """Whether ranks and honorifics have their capital ("Major", not "major"); "son" alone is no title."""
    written = scene.page.text[hit.start]
    if hit.value.group.kind in scene.finder.words.titles.capital:
        return written.isupper()
    return hit.value.group.kind != "kinship" or hit.last - hit.first > 1


def _widen_left(scene: Scene, parsed: Parsed) -> None:
    """A status, nationality or body before an office: "former Kenyan", "Kenyan army", "the UN's"."""
    page, first_comes = scene.page, scene.finder.language.nationality_first
    within = scene.board.covering(parsed.first, "organisation")
    if within is not None and within.first < parsed.first:
        parsed.first, parsed.start, parsed.of = within.first, within.start, within
        parsed.state, parsed.whose = within.state, within.head or within.ref
    for _ in range(3):
        if parsed.first == 0 or not page.follows(parsed.first):
            return
        state = find_state_before(scene, parsed.first)
        body = _ending_at(scene, parsed.first) if first_comes else None
        status = next((h for h in scene.hits_at("status", parsed.first - 1) if h.last == parsed.first), None)
        if body is not None and parsed.of is None:
            parsed.first, parsed.start, parsed.of = body.first, body.start, body
            parsed.state, parsed.whose = parsed.state or body.state, body.head or body.ref
        elif state is not None and not parsed.state:
            parsed.first, parsed.start, parsed.state = state
        elif _is_owned(scene, parsed):
            parsed.first -= 1
            parsed.start = page.words[parsed.first].start
        elif status is not None:
            parsed.first, parsed.start = status.first, status.start
            parsed.key = FORMER + parsed.key if status.value == "past" else parsed.key
        elif not _pass_nouns(scene, parsed):
            return


def _pass_nouns(scene: Scene, parsed: Parsed) -> bool:
    """Widen an office over a common noun or two that say what it is for, if whose it is stands before them with the
    ending of possession: "the army's military operations spokesman"; whether it was.
    """
    page = scene.page
    for first in range(parsed.first - 1, max(parsed.first - 1 - _FURTHEST, 0), -1):
        word, owner = page.words[first], page.words[first - 1]
        if (
            not page.follows(first)
            or word.kind != "word"
            or not page.text[word.start].islower()
            or word.readings[-1].tail
        ):
            return False
        if (
            owner.kind == "word"
            and owner.readings[-1].tail
            and parsed.of is None
            and _ending_at(scene, first) is not None
        ):
            parsed.first, parsed.start = first, word.start
            return True
    return False


def _is_owned(scene: Scene, parsed: Parsed) -> bool:
    """Whether a common noun with the ending of possession stands before an office: "the company's director"."""
    page, place = scene.page, parsed.first - 1
    owner = page.words[place]
    return bool(
        owner.readings[-1].tail
        and page.text[owner.start].islower()
        and page.follows(place)
        and page.whole(place - 1) in scene.finder.determiners
    )


def _ending_at(scene: Scene, index: int) -> Draft | None:
    if scene.page.is_mark(index - 1, "'"):
        index -= 1  # "the United Nations' director"
    draft = scene.board.covering(index - 1, "organisation", "outlet")
    return draft if draft is not None and draft.last == index else None


def _widen_right(scene: Scene, parsed: Parsed) -> None:
    """What an office is of: "of the Kenyan army", "for the ministry", "in Mombasa", «ministre libyen»."""
    page = scene.page
    for _ in range(_FURTHEST):
        behind = None if scene.finder.language.nationality_first else _find_nisba(scene, parsed)
        if behind is not None:
            parsed.last, parsed.state = behind
            parsed.end = page.words[parsed.last - 1].end
        if page.whole(parsed.last) not in scene.finder.office_links or not page.follows(parsed.last):
            return
        place = parsed.last + 1
        if page.whole(place) in scene.finder.determiners:
            place += 1
        owner = scene.board.starting(place, "organisation", "outlet", "country", "place")
        if owner is None or not page.follows(place):
            return
        parsed.last, parsed.end = owner.last, owner.end
        if parsed.of is None:
            parsed.of, parsed.state = owner, parsed.state or owner.state
            parsed.whose = owner.head or owner.ref


def _find_nisba(scene: Scene, parsed: Parsed) -> tuple[int, str] | None:
    """The nationality inside an office or right behind it, where it comes second."""
    if parsed.state or scene.page.whole(parsed.last) in scene.finder.of:
        inner = (hit for place in range(parsed.first + 1, parsed.last) for hit in scene.hits_at("nisba", place))
        found = next(inner, None) if not parsed.state else None
        return (parsed.last, str(found.value)) if found is not None else None
    return find_state_behind(scene, parsed.first, parsed.last)
