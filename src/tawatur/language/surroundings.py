"""What the words around an expression of time decide: whether it is one, and whether it lies ahead."""

from datetime import date

from msgspec.structs import replace

from tawatur.core.analysis import Token
from tawatur.language.atoms import UNKNOWN, Atom
from tawatur.language.calendar import Calendar
from tawatur.language.gathering import MOST_IN_MONTH
from tawatur.language.points import Point
from tawatur.packs.dates import DatePack, LanguageRules

_CUES = ("since", "until", "before", "after", "in", "from", "between", "to", "for")
_SHORT_CUES = ("since", "until", "before", "after", "in")
_DATED = ("dayword", "dateword", "weekday", "daypart", "monthword")
_DATE_BEGINS = ("number", "ordinal", "month", "weak", "hmonth", "weekday", "today", "yearword", "equal")
_ACCUSATIVE = 11  # the last two digits from which a counted noun stands in the accusative singular
_MEASURES = ("unit", "units", "scale", "percent", "currency")
_MOVED = (
    "day",
    "short",
    "month",
    "weekday",
    "duration",
    "feast",
    "portion",
)  # what a word of the future before it can move
_ENDS = ("dot", "comma", "close", "quote", "mark", "colon", "until", "to", "and")
_ANY_DAY = date(2000, 1, 1)


class Surroundings:
    """The words around a point, in one language."""

    def __init__(self, pack: DatePack, rules: LanguageRules, calendar: Calendar) -> None:
        self._pack = pack
        self._rules = rules
        self._calendar = calendar
        self._particle = pack.future_particle
        self._future = tuple(pack.future_beginnings)
        self._future_ends = tuple(pack.future_endings)
        self._not_future = tuple(pack.future_not)
        self._future_taking = pack.future_taking
        self._told_of = frozenset(pack.future_ends)
        self._endings = tuple(pack.counted_endings)

    def allow(self, text: str, point: Point, atoms: list[Atom]) -> bool:
        """Whether the words around let the point stand, and there is such a day."""
        before = find_before(atoms, point)
        cued = before is not None and before.has(*_CUES)
        if point.reads in ("elsewhere", "other", "beside"):
            return True
        if (before is not None and before.has("every")) or (
            point.reads == "decade" and _tells_age(point, atoms, before)
        ):
            return False
        if point.reads == "duration":
            return _length_stands(point, atoms)
        if point.reads == "vague":
            return _vague_stands(point, atoms, before)
        if point.reads in ("bare_year", "short") or (point.reads == "weekday" and point.days):
            return self._bare_stands(text, point, atoms, cued=cued)
        if not _name_stands(point, atoms, cued=cued):
            return False
        if _ends_counting(point, atoms) or self._is_nth_weekday(point, atoms):
            return False
        return self._calendar.resolve(point, _ANY_DAY) is not None

    def _bare_stands(self, text: str, point: Point, atoms: list[Atom], *, cued: bool) -> bool:
        """A year, «22-4» or «الجمعة 11»: numbers that could count, and need what tells they do not."""
        if point.reads == "bare_year":
            return self._year_stands(text, point, atoms, cued=cued)
        after = atoms[point.last] if point.last < len(atoms) else None
        if point.reads == "weekday":
            return after is None or after.has(*_ENDS) or atoms[point.last - 1].has("ordinal")
        before = find_before(atoms, point)
        told = atoms[point.first].has(*_DATED) or (before is not None and before.has(*_SHORT_CUES))
        if after is None or not told:
            return told
        return not after.has("dash", "slash") and not self._counts(text, atoms[point.last - 1], after)

    def _year_stands(self, text: str, point: Point, atoms: list[Atom], *, cued: bool) -> bool:
        """A year by itself needs a word of time or an event before it and no counted noun after it, or brackets."""
        after = atoms[point.last] if point.last < len(atoms) else None
        if point.first and atoms[point.first - 1].has("open") and after and after.has("close"):
            return True
        spans = len(point.years) > 1 and any(atom.has("dash") for atom in atoms[point.first : point.last])
        named = after is not None and after.has("yearnamed") and point.first > 0 and atoms[point.first - 1].has("the")
        cued = cued or spans or named or self._names_event(atoms, point.first)
        if not cued or after is None:
            return cued
        timed = after.has("colon") and point.last + 1 < len(atoms) and atoms[point.last + 1].has("number", "label")
        return not (timed or after.has("number", "dash") or self._counts(text, atoms[point.last - 1], after))

    def _counts(self, text: str, number: Atom, after: Atom) -> bool:
        """Whether a number of four digits counts the word after it. From eleven up Arabic counts in the accusative;
        pacts and decrees are not counted in thousands («وقع البلدان في 2015 عقدا»).
        """
        if after.has("pact"):
            return False
        if after.has(*_MEASURES):
            return True
        marked = not self._endings or text[: after.end].endswith(self._endings)
        if after.has("noun"):
            return marked or _last_two(number) < _ACCUSATIVE
        return bool(self._endings) and marked and after.letter == UNKNOWN and not after.kinds

    def _is_nth_weekday(self, point: Point, atoms: list[Atom]) -> bool:
        """«الأربعاء الثاني من مايو 2031» is the second Wednesday where the second of May is none."""
        if (
            point.reads != "day"
            or point.weekday is None
            or not point.years
            or len(point.days) != 1
            or point.days[0] > MOST_IN_MONTH
        ):
            return False
        ordinal = any(atom.has("ordinal") for atom in atoms[point.first : point.last])
        found = self._calendar.resolve(replace(point, weekday=None), _ANY_DAY)
        return ordinal and found is not None and found.start is not None and found.start.weekday() != point.weekday

    def _names_event(self, atoms: list[Atom], place: int) -> bool:
        """«حرب 1967», «انتخابات الرئاسة 2019»: an event called by its year, a word or two perhaps between."""
        for at in range(place - 1, max(place - self._rules.event_reach - 2, -1), -1):
            if atoms[at].has("yearnamed"):
                return True
            if atoms[at].kinds and not atoms[at].has("noun", "the", "ordinal"):
                break
        return False

    def names_event(self, point: Point, atoms: list[Atom]) -> bool:
        """«ثورة 25 يناير», «حرب أكتوبر»: a day or month that is the name of an event, its year unsaid."""
        if point.reads not in ("day", "month") or point.years or point.month is None or point.direction is not None:
            return False
        plain = point.weekday is None and point.today is None and not point.part and not point.unit
        sides = (atoms[point.first - 1 : point.first], atoms[point.last : point.last + 1])
        return plain and any(atom.has("daynamed") for side in sides for atom in side)

    def is_future(self, atom: Atom, tokens: list[Token]) -> bool:
        """Whether a word is one of what is to come."""
        return "future" in atom.kinds or self._future_verb(tokens[atom.token])

    def look_ahead(self, point: Point, atoms: list[Atom], tokens: list[Token]) -> Point:
        """Marks the point as future where a word of the future stands before it in its clause."""
        if point.direction is not None or point.years or point.reads not in _MOVED:
            return point
        for back in range(1, self._rules.future_reach + 1):
            place = point.first - back
            if place < 0 or atoms[place].has("comma", "dot", "quote"):
                break
            if tokens[atoms[place].token].form in self._told_of:
                break  # «سيبحث الاتفاق الذي أبرم في مايو»
            if self.is_future(atoms[place], tokens) and self._takes(tokens, atoms[place].token):
                return replace(point, future=True)
        return point

    def _takes(self, tokens: list[Token], number: int) -> bool:
        """Whether a word of the future, if one only before some words, stands before one: "set to", not "set off"."""
        wanted = self._future_taking.get(tokens[number].form)
        return wanted is None or any(token.form in wanted for token in tokens[number + 1 : number + 2])

    def _future_verb(self, token: Token) -> bool:
        """Whether a word carries the particle of the future, or begins like such a verb and like no listed noun."""
        before = token.before
        if self._particle and self._particle in before:
            return True
        word = token.form if before else token.whole
        begins = word.startswith(self._future) if self._future else False
        begins = begins or (bool(self._future_ends) and word.endswith(self._future_ends))
        return begins and len(word) > 4 and not word.startswith(self._not_future)


def find_before(atoms: list[Atom], point: Point) -> Atom | None:
    """The atom before a point, "the" passed over."""
    place = point.first - 1
    if place >= 0 and atoms[place].has("the"):
        place -= 1
    return atoms[place] if place >= 0 else None


def _tells_age(point: Point, atoms: list[Atom], before: Atom | None) -> bool:
    """«في الثلاثينات من عمره», "in his 60s"."""
    behind = atoms[point.last : point.last + 2]
    aged = len(behind) > 1 and behind[0].has("of") and behind[1].has("age")
    return aged or (before is not None and before.has("owner"))


def _vague_stands(point: Point, atoms: list[Atom], before: Atom | None) -> bool:
    """Whether units without a number tell a time: «قبل أيام», "in the coming weeks", "decades ago"."""
    told = before is not None and before.has("since", "before", "after", "in")
    return told or point.direction is not None or atoms[point.last - 1].has("ago")


def _name_stands(point: Point, atoms: list[Atom], *, cued: bool) -> bool:
    """Whether the name of a month that is also another word, or a person's, is that of a month."""
    if atoms[point.first].has("barehmonth") and point.last == point.first + 1:
        return cued and (point.last == len(atoms) or bool(atoms[point.last].kinds))
    if not point.weak or point.portion is not None or cued:
        return True
    if point.days or point.years or point.direction is not None or point.part:
        return True
    return bool(point.unit) or atoms[point.first].has("monthword")


def _length_stands(point: Point, atoms: list[Atom]) -> bool:
    """Whether a length of time ends here: «منذ عام» is one, «منذ عام 1984» and «منذ يوم الخميس» are not."""
    after = atoms[point.last] if point.last < len(atoms) else None
    if after is None:
        return True
    if after.has("weekday") and atoms[point.last - 1].has("dayword"):
        return False
    bare = not any(atom.has("number", "timed") for atom in atoms[point.first : point.last])
    return not (after.has("last", "next", "this") or (bare and after.has(*_DATE_BEGINS)))


def _ends_counting(point: Point, atoms: list[Atom]) -> bool:
    """Whether the year that ends the point measures what follows it: «في مايو 2000 دولار»."""
    if not point.years or point.last >= len(atoms) or point.last - point.first < 2:
        return False
    last, before = atoms[point.last - 1], atoms[point.last - 2]
    told = before.has("yearword", "comma", "slash", "dash", "of", "in")
    return last.has("year", "oldyear") and not told and atoms[point.last].has(*_MEASURES)


def _last_two(number: Atom) -> int:
    value = next((number.kinds[name] for name in ("year", "oldyear", "day") if number.has(name)), 0)
    return int(value) % 100 if isinstance(value, int | float) else 0
