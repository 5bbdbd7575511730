"""Persons: a name behind titles, a given name with what follows it, an office that stands for its holder."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.finder import Scene
from tawatur.mentions.names import read_name
from tawatur.mentions.page import Reading
from tawatur.mentions.titles import Parsed, parse_titles

_COMMA = "،,"
_DASHES = "-–—"


def mark_persons(scene: Scene) -> None:
    """Put persons on the board: first those with titles, then given names that open a name."""
    page, index = scene.page, 0
    while index < len(page):
        last = _mark_titled(scene, index) or _mark_given(scene, index)
        index = last if last is not None and last > index else index + 1
    _drop_parts_of_titles(scene)
    _drop_doubtful(scene)


def _drop_parts_of_titles(scene: Scene) -> None:
    """A bare head within a title («هيئة الأركان» of «رئيس هيئة الأركان») is no mention of its own."""
    owners = {title.of for draft in scene.board.of_kind("person") for title in draft.titles}
    spans = [title.span for draft in scene.board.of_kind("person") for title in draft.titles]
    for draft in list(scene.board.of_kind("organisation")):
        if draft.rule == "body" and not draft.state and draft.id not in owners:
            if any(span.start < draft.start and draft.end <= span.end for span in spans):
                scene.board.drop(draft)


def _drop_doubtful(scene: Scene) -> None:
    """«خليفة» with an unknown word is not a new name where the document tells of «خليفة حفتر» more surely."""
    drafts = [draft for draft in scene.board.of_kind("person") if len(draft.parts) > 1]
    for draft in drafts:
        if draft.rule != "given" or scene.finder.is_given(draft.parts[1]) or draft.parts[1] in scene.finder.joints:
            continue
        alike = [other for other in drafts if other.parts[:2] == draft.parts[:2]]
        rivals = [
            other for other in drafts if other.parts[:2] != draft.parts[:2] and draft.parts[0] in (other.parts[0], other.parts[-1])
        ]
        if len(alike) == 1 and (len(rivals) > 1 or any(rival.titles for rival in rivals)):
            scene.board.drop(draft)


def _mark_titled(scene: Scene, index: int) -> int | None:
    """A person that titles at `index` introduce; returns where it ends, None if there is none."""
    covering = scene.board.covering(index, "organisation", "outlet", "place", "country")
    if covering is not None and covering.first < index:
        return None
    titles = parse_titles(scene, index)
    if not titles:
        return None
    titles = _over_comma(scene, titles)
    named = _name_after(scene, titles[-1].last, strong=True)
    if named is not None:
        first, last, reading = named
        return put_person(scene, titles, first, last, reading)
    return _put_offices(scene, titles)


def _over_comma(scene: Scene, titles: list[Parsed]) -> list[Parsed]:
    """«رئيس الأركان وقائد الجيش، المشير ...»: titles go on behind a comma if a rank and then a name follow."""
    place = titles[-1].last
    if titles[-1].kind != "office" or not scene.page.is_mark(place, _COMMA) or not scene.page.follows(place):
        return titles
    more = parse_titles(scene, place + 1)
    if not more or more[0].before or not (more[0].kind in ("rank", "status")):
        return titles
    return [*titles, *more] if _name_after(scene, more[-1].last, strong=True) else titles


def _name_after(scene: Scene, index: int, *, strong: bool) -> tuple[int, int, Reading | None] | None:
    """The words of a name at `index`, behind an opening quotation mark too; a known person first."""
    page = scene.page
    if not page.follows(index):
        return None
    start = index
    if page.is_opening(start):
        start += 1
    elif page.is_mark(start, _COMMA):
        start += 1
        known = scene.board.starting(start, "person")
        if known is None and not scene.finder.is_given(page.whole(start)):
            return None
    if page.at(start) is None or not page.follows(start):
        return None
    known = scene.board.starting(start, "person")
    if known is not None and not known.before:
        return known.first, known.last, None
    last = read_name(scene, start, strong=strong)
    return (start, last, None) if last is not None else None


def _put_offices(scene: Scene, titles: list[Parsed]) -> int | None:
    """Offices without a name stand for their holders."""
    last = None
    for title in titles:
        if title.kind == "office" and title.alone and not _is_common(scene, title):
            put_office(scene, title)
            last = title.last
    return last


def _is_common(scene: Scene, title: Parsed) -> bool:
    """Whether the words are no more than a noun of an office in general («سفير» without article)."""
    written = scene.page.text[title.start : title.end]
    single = title.last - title.first == 1
    return single and scene.finder.particles.article != "" and not written.startswith("ال")


def put_office(scene: Scene, title: Parsed) -> Draft:
    """A mention of a person by the office alone."""
    return scene.board.put(
        Draft(
            doc=scene.page.doc, kind="person", first=title.first, last=title.last, start=title.start, end=title.end,
            rule="office", state=title.state, titles=(title.finish(scene),), before=title.before,
            description=scene.page.text[title.start : title.end], offices=list_offices([title]),
        )
    )  # fmt: skip


def put_person(scene: Scene, titles: list[Parsed], first: int, last: int, reading: Reading | None) -> int:
    """A person with a name; a known one is taken over from the board. Titles behind the name are added."""
    page = scene.page
    known = scene.board.starting(first, "person")
    if known is not None and known.last == last:
        scene.board.drop(known)
    start = page.offset(first, reading) if reading else page.words[first].start
    draft = Draft(
        doc=page.doc, kind="person", first=first, last=last, start=start, end=page.words[last - 1].end, rule="titled"
        if titles else "given", name=page.text[start : page.words[last - 1].end], before=reading.before if reading else (),
    )  # fmt: skip
    if known is not None:
        draft.names, draft.ref, draft.state = known.names, known.ref, known.state
    forms = [page.words[place].whole for place in range(first, last)]
    if reading is not None:
        forms[0] = reading.rest
    draft.parts = tuple(forms)
    if titles:
        draft.before = titles[0].before
        draft.extent_start = titles[0].start
    behind = _titles_behind(scene, last, full=last - first > 1)
    if behind:
        draft.extent_end = behind[-1].end
    draft.titles = tuple(title.finish(scene) for title in (*titles, *behind))
    draft.offices = list_offices([*titles, *behind])
    draft.state = draft.state or next((title.state for title in (*titles, *behind) if title.state), "")
    scene.board.put(draft)
    return behind[-1].last if behind else last


def list_offices(titles: list[Parsed]) -> tuple[tuple[str, str, str], ...]:
    """What the offices and ranks among the titles say of a holder: key, whose, state."""
    return tuple((title.key, title.whose, title.state) for title in titles if title.kind in ("office", "rank", "kinship"))


def _titles_behind(scene: Scene, index: int, *, full: bool) -> list[Parsed]:
    """«عاصم منير، قائد الجيش الباكستاني»: offices in apposition, unless they introduce a name of their own."""
    page, place = scene.page, index
    if not page.follows(place):
        return []
    place = page.skip_quote(place)
    comma = page.is_mark(place, _COMMA + _DASHES)
    if comma:
        place += 1
    elif not full:
        return []
    titles = parse_titles(scene, place) if page.follows(place) else []
    if not titles or titles[0].kind not in ("office", "status", "rank", "kinship") or titles[0].before:
        return []
    if not comma and (titles[0].kind != "office" or not titles[0].alone):
        return []
    if _name_after(scene, titles[-1].last, strong=True) is not None:
        return []
    return titles if all(title.kind == "office" for title in titles) else []


def _mark_given(scene: Scene, index: int) -> int | None:
    """A name that opens with a given name: «أحمد قاضي»; a doubtful one wants a cue before it."""
    page, finder = scene.page, scene.finder
    if scene.board.covering(index) is not None:
        known = scene.board.starting(index, "person")
        return put_person(scene, [], known.first, known.last, _reading_of(scene, known)) if known and known.rule == "known" else None
    cued = page.whole(index - 1) in finder.cues and page.follows(index)
    word = page.words[index]
    if page.text[word.start : word.end] in finder.blocked:
        return None
    for reading in word.readings:
        if reading.fused or not finder.is_given(reading.rest):
            continue
        if reading.rest in finder.doubtful and not cued and not (reading.before and reading.before[-1] in "لب"):
            continue
        last = read_name(scene, index, strong=cued or bool(reading.before), reading=reading)
        if last is not None and last - index > 1 and _is_full(scene, index, last, reading):
            return put_person(scene, [], index, last, reading)
        return None
    return None


def _reading_of(scene: Scene, draft: Draft) -> Reading | None:
    for reading in scene.page.words[draft.first].readings:
        if reading.before == draft.before and reading.before:
            return reading
    return None


def _is_full(scene: Scene, first: int, last: int, reading: Reading) -> bool:
    """Whether at least one word beside the opening one is a name in its own right."""
    finder = scene.finder
    rest = [scene.page.words[place].whole for place in range(first + 1, last)]
    return any(form not in finder.joints for form in rest)
