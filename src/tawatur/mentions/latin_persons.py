"""Persons in a script with capitals: "Prime Minister Ana Costa", "Ana Costa, the prime minister"."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.latin_bodies import is_capital, is_definite
from tawatur.mentions.latin_titles import parse_latin_title, parse_latin_titles
from tawatur.mentions.persons import list_offices
from tawatur.mentions.scene import Scene
from tawatur.mentions.titles import Parsed

_AGE_DIGITS = 2


def mark_latin_persons(scene: Scene) -> None:
    """Put persons on the board: names beside titles, names with a known given name, offices alone."""
    titles, reached = scene.hits.get("title", {}), 0
    known = [draft.first for draft in scene.board.of_kind("person") if draft.rule == "known"]
    for index in sorted({*titles, *known, *scene.page.capitals}):
        if index >= reached:
            last = (_mark_titled(scene, index) if index in titles else None) or _mark_named(scene, index)
            reached = last or reached


def _mark_titled(scene: Scene, index: int) -> int | None:
    """Titles at `index` and the name behind them; an office alone only with its state, body or "the"."""
    titles = parse_latin_titles(scene, index)
    if not titles:
        return None
    start = place = titles[-1].last
    if scene.page.is_mark(place, ",") and titles[-1].kind == "office":
        apposed = titles[-1].of is not None or bool(titles[-1].state) or scene.finder.words.titles.apposed
        article = scene.finder.words.titles.apposed and scene.page.whole(place + 1) in scene.finder.determiners
        more = parse_latin_titles(scene, place + 1 + article) if scene.page.follows(place + 1 + article) else []
        ranked = bool(more) and more[0].kind in ("rank", "status")
        start = more[-1].last if ranked else place + apposed
        titles, place = ([*titles, *more], start) if ranked else (titles, place)
    if scene.page.is_mark(start, ".") and titles[-1].kind in ("rank", "status"):
        start += 1
    last = _read_name(scene, start)
    if last is not None and (start == place or last - start > 1 or scene.page.is_mark(place, ".")):
        return _put(scene, titles, start, last)
    office = titles[-1]
    before = scene.page.whole(office.first - 1) in scene.finder.determiners
    if _is_voice(scene, office):
        return None
    if office.kind == "office" and office.alone and (office.of or office.state or before):
        _put_office(scene, office)
        return office.last
    return None


def _is_voice(scene: Scene, office: Parsed) -> bool:
    """Whether an office alone is a voice without a name: "an army spokesman", and later "the spokesman"."""
    if not any(scene.hits_at("voice", at) for at in range(office.first, office.last)) or office.kind != "office":
        return False
    if not is_definite(scene, office.first):
        return True
    named = [d for d in scene.board.of_kind("person") if d.start < office.start and d.name]
    return not any(held[0] == office.key for d in named for held in d.offices)


def _read_name(scene: Scene, index: int) -> int | None:
    """Where a run of capitalised words, joints and initials ends."""
    page, finder = scene.page, scene.finder
    place, names = index, 0
    while place < len(page) and names < finder.rules.name_words and page.follows(place):
        form = page.whole(place)
        covering = scene.board.covering(place)
        joined = form in finder.joints and _opens_part(scene, place + 1)
        initial = page.is_mark(place, ".") and names > 0 and len(page.whole(place - 1)) == 1
        if covering is not None and covering.kind != "person":
            break
        if joined or initial or _is_hyphen(scene, place):
            place += 1
            continue
        if names > 0 and _is_syllable(scene, place):
            place += 2
            continue
        if not is_capital(scene, place) or (names == 0 and parse_latin_title(scene, place) is not None):
            break
        names += 1
        place += 1
        if page.words[place - 1].readings[-1].tail:
            break
    return place if names else None


def _opens_part(scene: Scene, index: int) -> bool:
    """Whether a part of a name begins behind a joint, or the hyphen before it stands there."""
    return (is_capital(scene, index) and scene.board.covering(index) is None) or _is_hyphen(scene, index)


def _is_hyphen(scene: Scene, index: int) -> bool:
    """Whether a hyphen between two parts of one name stands here: "al-Sayed", "Jean-Luc"."""
    page = scene.page
    if not page.is_mark(index, "-") or not page.follows(index + 1) or not page.follows(index):
        return False
    left, hyphen, right = page.words[index - 1 : index + 2]
    touches = left.end == hyphen.start and hyphen.end == right.start
    return touches and (is_capital(scene, index + 1) or page.whole(index + 1) in scene.finder.joints)


def _is_syllable(scene: Scene, index: int) -> bool:
    """Whether a hyphen and the small second half of a given name stand here: "Han Sung-min"; not "Karl Berg-era"."""
    page, finder = scene.page, scene.finder
    if not page.is_mark(index, "-") or not page.follows(index + 1) or not page.follows(index):
        return False
    left, hyphen, right = page.words[index - 1 : index + 2]
    behind = page.follows(index - 1) and page.text[page.words[index - 2].start].isupper()
    touches = behind and left.end == hyphen.start and hyphen.end == right.start
    short = max(left.end - left.start, right.end - right.start) <= finder.rules.syllable_letters
    listed = right.whole in finder.lowered or right.whole in finder.no_names
    common = listed and right.whole not in finder.linking
    return touches and short and right.kind == "word" and not common


def _mark_named(scene: Scene, index: int) -> int | None:
    """A name that opens with a known given name and goes on with another word with a capital."""
    known = scene.board.starting(index, "person")
    if known is not None and known.rule == "known":
        return _put(scene, [], known.first, known.last)
    if scene.board.covering(index) is not None or not is_capital(scene, index):
        return None
    last = _read_name(scene, index if scene.page.follows(index) else index + 1)
    if last is None or last - index < 2:
        return None
    given = scene.page.whole(index) in scene.finder.given
    return _put(scene, [], index, last) if given or _is_shown(scene, index, last) else None


def _is_shown(scene: Scene, first: int, last: int) -> bool:
    """Whether what stands around an unknown name makes it a person's: a verb of speech, an age, an office behind it."""
    page, finder = scene.page, scene.finder
    hyphened = page.is_mark(first - 1, "-") and page.words[first - 1].end == page.words[first].start
    if page.follows(first) and (is_capital(scene, first - 1) or hyphened):
        return False
    if scene.hits_at("nisba", first) or any(page.whole(at) in finder.name_heads for at in range(first, last)):
        return False
    if page.words[last - 1].readings[-1].tail:
        return False
    if page.follows(last) and page.whole(last) in finder.told:
        return True
    voices = scene.hits_at("voice", first - 1) if page.follows(first) else ()
    if any(hit.last == first and hit.value.number == 1 for hit in voices):
        return True  # "quoted lawmaker Okot Ojul as saying"
    if _is_told_of(scene, first, last):
        return True
    spoke = page.follows(first) and page.whole(first - 1) in finder.told
    if spoke and page.follows(first - 1) and page.words[first - 2].kind == "mark":
        return True
    return bool(_behind(scene, last)) or _is_age(scene, last)


def _is_told_of(scene: Scene, first: int, last: int) -> bool:
    """Whether words behind the name take it up: a verb of speech over a comma, "who", the body it speaks for."""
    page, finder = scene.page, scene.finder
    if not page.follows(last):
        return False
    if page.follows(first) and page.is_mark(first - 1, ",") and _is_apposed(scene, last):
        return True
    if page.is_mark(last, ",") and page.whole(last + 1) in finder.personal:
        return True
    titled = any(scene.hits_at("title", at) for at in range(first, last))
    return page.whole(last) in finder.office_links and not titled and _speaks_for(scene, last + 1)


def _is_apposed(scene: Scene, last: int) -> bool:
    """Whether a comma and a verb of speech stand behind a name set off by a comma: "a spokesman, Karl Berg, said"."""
    page = scene.page
    return page.follows(last) and page.is_mark(last, ",") and page.whole(last + 1) in scene.finder.told


def _speaks_for(scene: Scene, index: int) -> bool:
    """Whether the name of a body stands here and a verb of speech behind it: "Ana Costa of the Harbour Union said"."""
    page, finder = scene.page, scene.finder
    place = index + (page.whole(index) in finder.determiners)
    first, body = place, scene.board.starting(place, "organisation", "outlet")
    place = body.last if body is not None else place
    while place < len(page) and page.follows(place) and is_capital(scene, place):
        place += 1
    return place > first and page.follows(place) and page.whole(place) in finder.told


def _is_age(scene: Scene, index: int) -> bool:
    """Whether ", 40," stands here."""
    page = scene.page
    word = page.at(index + 1)
    aged = word is not None and word.kind == "number" and word.whole.isdigit() and len(word.whole) == _AGE_DIGITS
    return aged and page.is_mark(index, ",") and page.is_mark(index + 2, ",")


def _put(scene: Scene, titles: list[Parsed], first: int, last: int) -> int:
    page = scene.page
    reading = page.words[last - 1].readings[-1]
    end = page.words[last - 1].end - reading.tail
    start = page.words[first].start
    behind = _behind(scene, last) if not reading.tail else []
    told = [*titles, *behind]
    parts = [page.words[place].whole for place in range(first, last) if page.words[place].kind == "word"]
    parts[-1] = parts[-1][: len(parts[-1]) - reading.tail] if reading.tail else parts[-1]
    known = scene.board.starting(first, "person")
    if known is not None:
        scene.board.drop(known)
    draft = scene.board.put(
        Draft(
            doc=page.doc, kind="person", first=first, last=last, start=start, end=end, name=page.text[start:end],
            rule="titled" if titles else "given", parts=tuple(parts), offices=list_offices(told),
            titles=tuple(title.finish(scene) for title in told), extent_start=titles[0].start if titles else -1,
            extent_end=behind[-1].end if behind else -1, state=next((t.state for t in told if t.state), ""),
        )
    )  # fmt: skip
    if known is not None:
        draft.names, draft.ref, draft.state = known.names, known.ref, draft.state or known.state
    return behind[-1].last if behind else last


def _behind(scene: Scene, index: int) -> list[Parsed]:
    """An office in apposition: ", the Finnish foreign minister"."""
    page = scene.page
    if not page.is_mark(index, ",") or not page.follows(index):
        return []
    for place in range(index + 1, min(index + 8, len(page))):
        if not page.follows(place) or page.words[place].kind == "mark":
            return []
        title = parse_latin_title(scene, place)
        if title is None:
            continue
        first = title.first - 1 if page.whole(title.first - 1) in scene.finder.determiners else title.first
        if title.kind != "office" or first != index + 1 or _read_name(scene, title.last) is not None:
            return []
        return [title]
    return []


def _put_office(scene: Scene, title: Parsed) -> None:
    scene.board.put(
        Draft(
            doc=scene.page.doc, kind="person", first=title.first, last=title.last, start=title.start, end=title.end,
            rule="office", state=title.state, titles=(title.finish(scene),), offices=list_offices([title]),
            description=scene.page.text[title.start : title.end],
        )
    )  # fmt: skip
