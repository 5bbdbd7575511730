"""Titles as they stand in a text: which words belong to them and whose they are."""

from msgspec import Struct

from tawatur.core.mention import Title
from tawatur.core.spans import Span
from tawatur.mentions.bodies import find_owner
from tawatur.mentions.draft import Draft
from tawatur.mentions.entries import TitleEntry
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.names import read_name
from tawatur.mentions.portfolios import find_portfolio
from tawatur.mentions.runs import read_nouns
from tawatur.mentions.scene import Scene

_OFFICES_OF_BODIES = {"government": "prime-minister", "cabinet": "prime-minister", "parliament": "speaker"}
FORMER = "former/"
COUNTERPART = "counterpart"  # the key of «نظيره»: who holds the same office in another state
HEADS_OF_STATE = frozenset({"president", "king"})
ROYAL = frozenset({"prince", "crown-prince", "deputy-crown-prince"})
_KINGS = frozenset({"king", "custodian"})
_NO_HEADS = frozenset({"minister", "ambassador", "envoy"})  # nobody is head of a state and holds one of these
_MILITARY = frozenset({"commander", "commander-in-chief", "chief-of-staff", "chief-of-joint-staff"})


class Parsed(Struct):
    """One title read: its words, its key («minister/defence»), whose it is, which state."""

    first: int
    last: int
    start: int
    end: int
    before: tuple[str, ...]
    key: str
    kind: str
    alone: bool
    of: Draft | None = None
    state: str = ""
    takes: tuple[str, ...] = ()
    depth: int = 0
    inner: "Parsed | None" = None  # the office within this one: «الرئيس» of «مستشار الرئيس»
    whose: str = ""  # key of the body's head, or the folded words of the complement

    def finish(self, scene: Scene) -> Title:
        """The title as a value."""
        text = scene.page.text[self.start : self.end]
        span = Span(scene.page.doc, self.start, self.end)
        return Title(span, text, self.kind, self.key, self.of.id if self.of else "")  # type: ignore[arg-type]


def parse_titles(scene: Scene, index: int) -> list[Parsed]:
    """The titles that follow one another from `index` on without a mark between them."""
    found: list[Parsed] = []
    place = index
    while True:
        parsed = parse_title(scene, place)
        if parsed is None or (found and not _goes_on(scene, found[-1], parsed)):
            return found
        if found and parsed.key == "lecturer":
            parsed.kind = "status"  # a form of address: «رئيس اللجنة الأستاذ سامي عون»
        found.append(parsed)
        place = parsed.last
        if "person" in parsed.takes or not scene.page.follows(place):
            return found


def _goes_on(scene: Scene, left: Parsed, right: Parsed) -> bool:
    """Whether the second title can be one more of the same person; kinship begins another person."""
    if right.kind == "kinship":
        return False
    if left.key in HEADS_OF_STATE and left.state and right.key.split("/")[0] in _NO_HEADS:
        return False  # «التقى الرئيس التشادي الوزير سامي عون»
    if left.key in _KINGS and right.key in ("prince", "doctor"):
        return False  # «استقبل الملك الأمير سامي بن فهد», «مدير مكتب الملك الدكتور سامي عون»
    if left.key in _KINGS | ROYAL and right.key == "excellency":
        return False  # «الوفد المرافق لسمو ولي العهد معالي الوزير سامي عون»
    joined = right.before == (scene.finder.particles.joining,)
    return not right.before or (joined and _joins(left, right))


def _joins(left: Parsed, right: Parsed) -> bool:
    """Whether «left وright» can be two titles of one person."""
    if right.kind == "rank":
        return left.kind == "office" and left.key in _MILITARY
    if right.kind != "office":
        return False
    if left.key in _MILITARY and right.key in _MILITARY:
        return not (left.state and right.state and left.state != right.state)
    deputy = left.key.startswith("deputy") and right.key.startswith("minister")
    return deputy or right.key in ("leader", "member", "analyst", "founder")


def parse_title(scene: Scene, index: int, *, depth: int = 0) -> Parsed | None:
    """The longest title that begins at `index`, None if none is complete there."""
    for hit in scene.hits_at("title", index):
        parsed = _complete(scene, hit, depth)
        if parsed is not None:
            return parsed
    return None


def _complete(scene: Scene, hit: Hit, depth: int) -> Parsed | None:
    entry: TitleEntry = hit.value
    parsed = Parsed(
        hit.first, hit.last, hit.start, hit.end, hit.before, entry.key, entry.group.kind, entry.group.alone,
        takes=tuple(entry.group.takes), depth=depth,
    )  # fmt: skip
    if entry.group.trail:
        _trail(scene, parsed)
    taken = parsed.key == "minister" and _take_field(scene, parsed)
    for takes in entry.group.takes:
        reader = _READERS.get(takes)
        if not taken and reader is not None and scene.page.follows(parsed.last) and reader(scene, parsed):
            taken = True
            break
    if "to" in entry.group.takes and not taken:
        taken = _pass_home(scene, parsed)
    if taken and "to" in entry.group.takes and scene.page.follows(parsed.last):
        _take_to(scene, parsed)
    if entry.group.needs and not taken and "person" not in entry.group.takes:
        return None
    if entry.group.kind == "office":
        _trail(scene, parsed)
        _take_seat(scene, parsed)
        _take_portfolio(scene, parsed)
    parsed.end = scene.page.words[parsed.last - 1].end
    return parsed


def _trail(scene: Scene, parsed: Parsed) -> None:
    """Words that may close a title: «طيار», «السابق», a nationality after all else."""
    for _ in range(scene.finder.rules.title_trail):
        if not scene.page.follows(parsed.last):
            return
        tags = ("trail",) if parsed.kind == "rank" else ("status", "quality")
        word = next((found for tag in tags if (found := scene.hit(tag, parsed.last))), None)
        nisba = scene.nisba(parsed.last, definite=True)
        if word is not None:
            parsed.last = word.last
            if word.value == "past" and not parsed.key.startswith(FORMER):
                parsed.key = FORMER + parsed.key
        elif nisba is not None and (parsed.kind == "office" or _is_definite(scene, parsed)):
            parsed.last, parsed.state = nisba.last, parsed.state or nisba.value
        else:
            return


def _is_definite(scene: Scene, parsed: Parsed) -> bool:
    return scene.page.whole(parsed.first).startswith(scene.finder.particles.article)


def _take_seat(scene: Scene, parsed: Parsed) -> None:
    """«عضو لجنة الدفاع في مجلس النواب»: the body in which the office is held; behind «ب» only with a name behind it."""
    page = scene.page
    inside = scene.board.starting(parsed.last, "organisation", "country") if page.follows(parsed.last) else None
    if inside is not None and inside.before == (scene.finder.particles.placing,) and _precedes_name(scene, inside):
        parsed.last, parsed.of, parsed.state = inside.last, parsed.of or inside, parsed.state or inside.state
        return
    place = parsed.last + 1
    if page.whole(parsed.last) not in scene.finder.inside or not (page.follows(parsed.last) and page.follows(place)):
        return
    seat = scene.board.starting(place, "organisation")
    if seat is None or seat.before:
        return
    if seat.rule == "known" and parsed.of is not None and not _precedes_name(scene, seat):
        return
    parsed.last, parsed.of, parsed.state = seat.last, parsed.of or seat, parsed.state or seat.state


def _take_portfolio(scene: Scene, parsed: Parsed) -> None:
    """«وزير الخارجية وشؤون المغتربين سامي عون»: the rest of what the office is for, where a name follows."""
    if parsed.depth or parsed.key.split("/")[0] not in scene.finder.portfolios or not scene.page.follows(parsed.last):
        return
    behind = find_portfolio(scene, parsed.last)
    parsed.last = parsed.last if behind is None else behind


def _take_nisba(scene: Scene, parsed: Parsed) -> bool:
    nisba = scene.nisba(parsed.last, definite=True)
    if nisba is None:
        return False
    parsed.last, parsed.state = nisba.last, nisba.value
    return True


def _take_state(scene: Scene, parsed: Parsed) -> bool:
    owner = scene.board.starting(parsed.last, "country", "place")
    if owner is None or owner.before:
        return False
    _give(parsed, owner)
    if owner.kind == "country" and parsed.key == "head":
        parsed.key = "president"
    return True


def _give(parsed: Parsed, owner: Draft) -> None:
    parsed.last, parsed.of, parsed.state = owner.last, owner, owner.state or parsed.state
    parsed.whose = (owner.head or owner.ref) if owner.kind == "organisation" else owner.ref
    if parsed.key in ("head", "commander") and owner.head in _OFFICES_OF_BODIES:
        parsed.key = _OFFICES_OF_BODIES[owner.head]


def _take_body(scene: Scene, parsed: Parsed) -> bool:
    owner = scene.board.starting(parsed.last, "organisation", "outlet")
    if owner is None or owner.before not in ((), (scene.finder.particles.owning,)):
        return False
    if owner.before and parsed.key not in ("head", "director"):
        return False
    _give(parsed, owner)
    return True


def _take_for(scene: Scene, parsed: Parsed) -> bool:
    """«القائد العام للجيش», «الأمين العام للأمم المتحدة», «المتحدث باسم ...»."""
    owner = find_owner(scene, parsed.last, "organisation", "outlet", "country") or _find_seat(scene, parsed)
    if owner is not None:
        quoted = scene.page.is_opening(owner.first - 1)
        _give(parsed, owner)
        parsed.last = scene.page.skip_quote(parsed.last) if quoted else parsed.last
        return True
    owned = scene.page.whole(parsed.last).startswith(scene.finder.particles.owning)
    return owned and _take_office(scene, parsed)


def _find_seat(scene: Scene, parsed: Parsed) -> Draft | None:
    """«المتحدث الرسمي بوزارة الداخلية»: the body in which a spokesman speaks."""
    owner = scene.board.starting(parsed.last, "organisation") if parsed.key == "spokesman" else None
    return owner if owner is not None and owner.before == (scene.finder.particles.placing,) else None


def _precedes_name(scene: Scene, owner: Draft) -> bool:
    """Whether a personal name stands right behind a body or place."""
    return scene.page.follows(owner.last) and read_name(scene, owner.last, strong=True) is not None


def _pass_home(scene: Scene, parsed: Parsed) -> bool:
    """«سفير المملكة في روما»: the state of one who is posted abroad, told by no name."""
    home = scene.page.follows(parsed.last) and scene.page.whole(parsed.last) in scene.finder.homes
    parsed.last += home
    return home and scene.page.follows(parsed.last)


def _take_to(scene: Scene, parsed: Parsed) -> bool:
    """«السفير لدى السودان», «المبعوث إلى ليبيا»; behind the state that sent him («مندوب غانا في روما»), where his name
    follows.
    """
    if scene.page.whole(parsed.last) not in scene.finder.posted:
        return False
    owner = scene.board.starting(parsed.last + 1, "country", "organisation", "place")
    if owner is None or owner.before or not scene.page.follows(parsed.last + 1):
        return False
    if owner.kind == "place" or parsed.of is not None:  # his seat: «السفير الكيني في روما سامي عون»
        if not _precedes_name(scene, owner):
            return False
        parsed.last = owner.last
        return True
    parsed.last, parsed.of, parsed.whose = owner.last, owner, owner.ref or owner.head
    return True


def _take_office(scene: Scene, parsed: Parsed) -> bool:
    """«نائب القائد العام», «مستشار الرئيس الروسي»."""
    if parsed.depth >= scene.finder.rules.office_depth:
        return False
    inner = parse_title(scene, parsed.last, depth=parsed.depth + 1)
    if inner is None or inner.before not in ((), (scene.finder.particles.owning,)) or inner.kind != "office":
        return False
    parsed.last, parsed.of, parsed.state, parsed.whose = inner.last, inner.of, inner.state, inner.whose
    parsed.key, parsed.inner = f"{parsed.key}/{inner.key}", inner
    return True


def _take_noun(scene: Scene, parsed: Parsed) -> bool:
    """«وزير الدفاع», «رئيس مركز الدراسات»; a minister's field goes into the key."""
    page, finder = scene.page, scene.finder
    last = read_nouns(scene, parsed.last, pairs=parsed.key == "minister")
    if last is None:
        return False
    if finder.is_given(page.whole(parsed.first)) and finder.bare(page.whole(parsed.last)) not in finder.ordinary:
        return False  # «أمين الحسيني» is a name, «أمين الصندوق» an office
    parsed.whose = " ".join(word.whole for word in page.words[parsed.last : last])
    parsed.last = last
    return True


def _take_field(scene: Scene, parsed: Parsed) -> bool:
    """«وزير الدفاع», «وزير خارجية تشاد»: the field goes into the key."""
    field = scene.hit("field", parsed.last) if scene.page.follows(parsed.last) else None
    if field is None:
        return False
    owner = scene.board.starting(field.last, "country", "organisation")
    told = owner is not None and not owner.before and (not field.definite or owner.head == "government")
    if not field.definite and not told:
        return False
    parsed.key, parsed.last = f"{parsed.key}/{field.value}", field.last
    if owner is not None and told:
        _give(parsed, owner)
    return True


_READERS = {
    "nisba": _take_nisba, "state": _take_state, "body": _take_body, "for": _take_for,
    "to": _take_to, "office": _take_office, "noun": _take_noun,
}  # fmt: skip
