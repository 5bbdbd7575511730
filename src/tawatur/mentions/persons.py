"""Persons told with titles: a name behind or before them, an office that stands for its holder."""

from tawatur.mentions.bounded_names import find_bounded
from tawatur.mentions.draft import Draft
from tawatur.mentions.identities import returns_to
from tawatur.mentions.names import read_name, tells_time
from tawatur.mentions.page import Reading
from tawatur.mentions.scene import Scene
from tawatur.mentions.titles import COUNTERPART, HEADS_OF_STATE, ROYAL, Parsed, parse_titles

_COMMA = "،,"
_DASHES = "-–—"
_GLOSS = 2  # words in brackets that gloss an office
Named = tuple[int, int, Reading | None]


def mark_titled(scene: Scene, index: int) -> int | None:
    """A person that titles at `index` introduce; returns where it ends, None if there is none."""
    covering = scene.board.covering(index, "organisation", "outlet", "place", "country")
    if covering is not None and covering.first < index:
        return None
    titles = parse_titles(scene, index)
    if not titles:
        return None
    if "person" in titles[-1].takes:
        return _mark_kin(scene, titles)
    titles = _over_comma(scene, titles)
    named = find_name(scene, titles[-1].last)
    named = find_bounded(scene, titles[-1]) or named if named is None or named[1] - named[0] == 1 else named
    if _is_other(scene, titles, named) or (named is not None and _is_foreign(scene, titles, *named[:2])):
        put_office(scene, titles[0])
        return titles[0].last
    if named is not None and _is_sure(scene, titles, *named[:2]):
        return put_person(scene, _leave_aide(scene, titles, named), *named)
    return _put_alone(scene, titles)


def _leave_aide(scene: Scene, titles: list[Parsed], named: Named) -> list[Parsed]:
    """The titles of the one named; where an aide without a name serves him, the office he serves in: «مستشار لرئيس
    الوزراء سامي عون», of one among several, «مستشار الرئيس سامي عون» where that is who held the office.
    """
    title, inner = titles[0], titles[-1].inner
    if len(titles) > 1 or inner is None or title.key.startswith("deputy"):
        return titles
    serves = inner.before == (scene.finder.particles.owning,) or _has_held(scene, inner, named)
    return [inner] if serves or _is_some_spokesman(scene, title) else titles


def _is_some_spokesman(scene: Scene, title: Parsed) -> bool:
    """Whether a spokesman is one among several, whose own name does not follow: «متحدث باسم الوزير سامي عون»."""
    article = scene.finder.packs.languages[scene.finder.code].particles.article
    spokesman = title.key.split("/")[0] == "spokesman"
    return spokesman and bool(article) and not scene.page.text[title.start :].startswith(article)


def _is_other(scene: Scene, titles: list[Parsed], named: Named | None) -> bool:
    """Whether «قائد الجيش التشادي والفريق سامي» tells of two: no name follows, or one known to be of another state."""
    if len(titles) != 2 or titles[1].kind != "rank" or titles[1].before != (scene.finder.particles.joining,):
        return False
    known = scene.board.starting(named[0], "person") if named is not None else None
    other = (known.state if known is not None else "") or titles[1].state
    return named is None or bool(other and titles[0].state and other != titles[0].state)


def _is_foreign(scene: Scene, titles: list[Parsed], first: int, last: int) -> bool:
    """Whether a surname behind an office is that of a man told before with another state: «التقى الوزير الغاني كوستا»
    of «الرئيس السويدي سامي كوستا»; the office is then of somebody else, and no name of his follows.
    """
    state, form = titles[-1].state, scene.page.whole(first)
    if last - first > 1 or not state or titles[-1].kind != "office":
        return False
    told = [draft.state for draft in scene.board.of_kind("person") if draft.parts[-1:] == (form,) and draft.state]
    return bool(told) and state not in told


def _is_sure(scene: Scene, titles: list[Parsed], first: int, last: int) -> bool:
    """Whether one unknown word behind titles is a name.

    Behind a definite rank or honorific it is; behind an office only if the document says it again, or
    a mark or «أن» follows («وزير الصحة كوندي إن»). Behind an indefinite rank («فريق») it is not.
    """
    page, finder = scene.page, scene.finder
    form = page.whole(first)
    known = finder.is_given(form) or scene.hit("family", first) or scene.board.starting(first, "person")
    if last - first > 1 or known:
        return True
    title = titles[-1]
    if title.kind in ("rank", "status"):
        return page.text[title.start :].startswith(finder.packs.languages[finder.code].particles.article)
    if not page.follows(last) or page.words[last].kind == "mark" or page.whole(last) in finder.openers:
        return True
    return page.count(form) > 1


def _mark_kin(scene: Scene, titles: list[Parsed]) -> int | None:
    """«نجل الوزير سامي كوستا»: the one named is whose kin it is; the kin may be named behind, or before."""
    kinship = titles[-1]
    if not scene.page.follows(kinship.last):
        return None
    owner_last = mark_titled(scene, kinship.last)
    if owner_last is None:
        named = find_name(scene, kinship.last)
        owner_last = put_person(scene, [], *named) if named is not None else None
    owner = scene.board.starting(kinship.last, "person") or _titled_at(scene, kinship.last)
    if owner_last is None or owner is None:
        return None
    kinship.of, kinship.last = owner, owner.last
    kinship.end = scene.page.words[owner.last - 1].end
    named = find_name(scene, kinship.last)
    if named is not None:
        return put_person(scene, titles, *named)
    if not _append_to_last(scene, kinship):
        put_office(scene, kinship)
    return owner_last


def _titled_at(scene: Scene, index: int) -> Draft | None:
    """The person whose extent begins at word `index`."""
    start = scene.page.words[index].start
    return next((draft for draft in scene.board.of_kind("person") if draft.left == start), None)


def _append_to_last(scene: Scene, title: Parsed) -> bool:
    """Give a kinship in apposition to the person named right before it, over a comma too."""
    place = title.first
    while place > 0 and scene.page.follows(place) and scene.page.is_mark(place - 1, _COMMA):
        place -= 1
    person = scene.board.covering(place - 1, "person") if scene.page.follows(place) else None
    if person is None or person.last != place or person.name is None or title.before:
        return False
    person.titles = (*person.titles, title.finish(scene))
    person.extent_start, person.extent_end = person.left, title.end
    return True


def _over_comma(scene: Scene, titles: list[Parsed]) -> list[Parsed]:
    """«رئيس الأركان وقائد الجيش، المشير ...»: titles go on behind a comma if a rank and then a name follow;
    behind a royal office another of the same state does («ولي العهد، رئيس مجلس الوزراء الأمير سامي»).
    """
    place = titles[-1].last
    if titles[-1].kind != "office" or not scene.page.is_mark(place, _COMMA) or not scene.page.follows(place):
        return titles
    more = parse_titles(scene, place + 1)
    if not more or more[0].before or "person" in more[-1].takes:
        return titles
    ruling = titles[-1].key in ROYAL and more[0].kind == "office" and more[0].state in ("", titles[-1].state)
    if more[0].kind not in ("rank", "status") and not ruling:
        return titles
    return [*titles, *more] if find_name(scene, more[-1].last) else titles


def find_name(scene: Scene, index: int) -> Named | None:
    """The words of a name at `index`, behind an opening quotation mark too, behind a comma only a sure one."""
    page = scene.page
    if page.is_mark(index, ".") and len(page.whole(index - 1)) == 1 and page.follows(index):
        index += 1  # «د. حسن»
    index = _pass_gloss(scene, index)
    quoted = page.is_opening(index)
    start = index + 1 if quoted or page.is_mark(index, _COMMA) else index
    if not (page.follows(index) and page.follows(start)) or tells_time(scene, start):
        return None
    if quoted:
        return _find_quoted(scene, start)
    if page.is_mark(index, _COMMA):
        if page.is_opening(start):
            return _find_enclosed(scene, start + 1)
        if scene.board.starting(start, "person") is None and not _opens_surely(scene, start):
            return _find_enclosed(scene, start)
    known = scene.board.starting(start, "person")
    if known is not None and not known.before:
        return known.first, known.last, None
    family, last = scene.hit("family", start), read_name(scene, start, strong=True)
    if family is not None:
        return start, max(family.last, last or 0), None
    if last is None or (last - start == 1 and _is_construct(scene, start)):
        return None
    return start, last, None


def _pass_gloss(scene: Scene, index: int) -> int:
    """The word behind brackets that only gloss the office, if a sure name follows: «رئيس مجلس النواب (البرلمان) سامي
    كوستا».
    """
    page = scene.page
    if not page.is_mark(index, "(") or not page.follows(index):
        return index
    closing = next((n for n in range(index + 2, index + 2 + _GLOSS) if page.is_mark(n, ")")), None)
    if closing is None or not all(page.follows(n) for n in range(index, closing + 2)):
        return index
    named = page.at(closing + 1) is not None and _opens_surely(scene, closing + 1)
    return closing + 1 if named else index


def _find_quoted(scene: Scene, index: int) -> Named | None:
    """A name that fills quotation marks or brackets; behind a sure given name whatever else the marks hold belongs to
    it («عبد الله الربيعة»).
    """
    last = read_name(scene, index, strong=True)
    if last is not None and last > index + 1 and scene.page.follows(last) and scene.page.is_closing(last + 1):
        last += scene.page.words[last].kind == "word"
    if last is None or not scene.page.is_closing(last) or (last - index == 1 and scene.page.is_mark(last, ")")):
        return None
    return index, last, None


def _is_construct(scene: Scene, index: int) -> bool:
    """Whether one unknown word stands before a definite noun: «موانئ البلاد» is no name."""
    page, finder = scene.page, scene.finder
    if finder.is_given(page.whole(index)) or not page.follows(index + 1):
        return False
    behind = page.words[index + 1]
    return (
        behind.kind == "word"
        and behind.whole.startswith(finder.particles.article)
        and not (
            scene.board.covering(index + 1, "date") or scene.hit("status", index + 1) or behind.whole in finder.openers
        )
    )


def _find_enclosed(scene: Scene, index: int) -> Named | None:
    """A name of two words or more between two commas or in quotation marks: «رئيس اللجنة، دونكان هانتر،»."""
    if not scene.page.follows(index):
        return None
    last = read_name(scene, index, strong=True)
    closed = last is not None and (scene.page.is_mark(last, _COMMA) or scene.page.is_closing(last))
    if last is None or last - index < 2 or not closed:
        return None
    return index, last, None


def _opens_surely(scene: Scene, index: int) -> bool:
    """Whether an undoubted given name stands at `index` with more of a name behind it."""
    page = scene.page
    if page.at(index) is None or page.whole(index) not in scene.finder.given:
        return False
    last = read_name(scene, index, strong=False)
    return last is not None and last - index > 1


def _put_alone(scene: Scene, titles: list[Parsed]) -> int | None:
    """Offices without a name stand for their holders; kinship with a pronoun for the kin."""
    last = None
    for title in titles:
        office = title.kind == "office" and (title.alone or _goes_back(scene, title)) and not _is_common(scene, title)
        if office or title.kind == "kinship":
            put_office(scene, title)
            last = title.last
    return last


def _goes_back(scene: Scene, title: Parsed) -> bool:
    """Whether a title that mostly stands before a name is alone, and a person told before holds such an office:
    «قال وزير الدفاع سامي عون ... وأضاف الوزير».
    """
    told = (draft for draft in scene.board.of_kind("person") if draft.last <= title.first and draft.name)
    mine = list_offices([title])
    return any(returns_to(bare, held) for draft in told for held in draft.offices for bare in mine)


def _is_common(scene: Scene, title: Parsed) -> bool:
    """Whether the words are no more than a noun of an office in general («سفير» without article)."""
    written, article = scene.page.text[title.start : title.end], scene.finder.particles.article
    return title.last - title.first == 1 and article != "" and not written.startswith(article)


def put_office(scene: Scene, title: Parsed, *, told: str = "") -> Draft:
    """A mention of a person by the office alone; `told` is what he is called where the words tell of two."""
    return scene.board.put(
        Draft(
            doc=scene.page.doc, kind="person", first=title.first, last=title.last, start=title.start, end=title.end,
            rule=title.kind, state=title.state, titles=(title.finish(scene),), before=title.before,
            description=told or scene.page.text[title.start : title.end], offices=list_offices([title]),
        )
    )  # fmt: skip


def put_person(scene: Scene, titles: list[Parsed], first: int, last: int, reading: Reading | None) -> int:
    """A person with a name; a known one is taken over from the board. Titles behind the name are added."""
    page = scene.page
    known = scene.board.starting(first, "person")
    if known is not None and known.last == last:
        scene.board.drop(known)
    start, end = page.offset(first, reading) if reading else page.words[first].start, page.words[last - 1].end
    draft = Draft(
        doc=page.doc, kind="person", first=first, last=last, start=start, end=end, name=page.text[start:end],
        rule="titled" if titles else "given", before=reading.before if reading else (),
    )  # fmt: skip
    if known is not None:
        draft.names, draft.ref, draft.state = known.names, known.ref, known.state
    forms = [page.words[place].whole for place in range(first, last)]
    draft.parts = (reading.rest if reading else forms[0], *forms[1:])
    if titles:
        draft.before, draft.extent_start = titles[0].before, titles[0].start
    behind = _titles_behind(scene, last, full=last - first > 1)
    joined = behind and not page.is_mark(behind[0].first - 1, _COMMA + _DASHES)
    if joined and _is_anothers(titles, draft.state, behind[0]):
        behind = []
    if behind:
        draft.extent_end = behind[-1].end
    draft.titles = tuple(title.finish(scene) for title in (*titles, *behind))
    draft.offices = list_offices([*titles, *behind])
    draft.state = draft.state or next((title.state for title in (*titles, *behind) if title.state), "")
    scene.board.put(draft)
    return behind[-1].last if behind else last


def _is_anothers(titles: list[Parsed], state: str, behind: Parsed) -> bool:
    """Whether an office right behind a name is the next one's: of another state than the one named («استقبل أمير قطر
    تميم بن حمد الرئيس التركي»), or of a state told where his own office goes without.
    """
    if behind.state and behind.key in HEADS_OF_STATE and any(title.key in ROYAL for title in titles):
        return True  # «استقبل الأمير سلطان بن فهد الرئيس التركي»
    own = [title for title in titles if title.kind == "office"]
    home = next((title.state for title in own if title.state), state)
    if not behind.state or not (own or home):
        return False
    return behind.state != home if home else all(title.key != behind.key for title in own)


def list_offices(titles: list[Parsed]) -> tuple[tuple[str, str, str], ...]:
    """What the offices and ranks among the titles say of a holder: key, whose, state."""
    return tuple((title.key, title.whose, title.state) for title in titles if title.kind in ("office", "rank"))


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
    if not titles or titles[0].before or any(t.kind != "office" or t.key == COUNTERPART for t in titles):
        return []
    if not comma and not (titles[0].alone or titles[0].inner is not None):
        return []  # «سامي عون النائب الثاني لرئيس الوزراء»
    named = find_name(scene, titles[-1].last)
    if named is None:
        return titles
    return titles if full and _give_inner(scene, titles[-1], named) else []


def _has_held(scene: Scene, office: Parsed, named: Named) -> bool:
    """Whether one who held an office once bears the family name told."""
    finder, last = scene.finder, scene.page.whole(named[1] - 1)
    held = finder.packs.holders.list_names((office.key, office.whose, office.state))
    return any(finder.fold(name).split()[-1] == last for name in held)


def _give_inner(scene: Scene, title: Parsed, named: Named) -> bool:
    """«... مستشار الرئيس الروسي دانيال كيماني»: behind a full name, the second name holds the inner office; behind a
    deputy's only if he is known to have held it («مساعد الرئيس الروسي فلاديمير بوتين»).
    """
    if title.inner is None or (title.key.startswith("deputy") and not _has_held(scene, title.inner, named)):
        return False
    put_person(scene, [title.inner], *named)
    owner = scene.board.starting(named[0], "person")
    if owner is None:
        return False
    title.of, title.last, title.end = owner, owner.last, owner.end
    return True
