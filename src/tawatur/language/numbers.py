"""Figures in a sentence: numerals that count something, with the words that bound them."""

from collections.abc import Sequence

from msgspec.structs import replace

from tawatur.core.analysis import Figure
from tawatur.core.values import Amount, Bound
from tawatur.language.atoms import UNKNOWN, Atom
from tawatur.language.numerals import Numeral
from tawatur.packs.dates import LanguageRules

_OPENING = "«“‹"
_QUIET = ("currency", "quote")  # marks that may stand between a bound and its figure
_PASSED = ("noun", "rank", "instrument", "label", "of", "in", "unit", "units", "the", "model", "last", "this")


def find_figures(
    text: str, atoms: Sequence[Atom], taken: Sequence[tuple[int, int]], rules: LanguageRules
) -> list[Figure]:
    """The figures of one sentence, in order; `taken` are the stretches of dates, whose numbers count nothing."""
    found: list[Figure] = []
    place = 0
    while place < len(atoms):
        figure, stop = None, place + 1
        if atoms[place].has("number", "timed", "loose") and not _lies_in(atoms[place], taken):
            figure, stop = _read_figure(text, atoms, place, rules)
        if figure:
            found.append(figure)
        place = stop
    return found


def _read_figure(text: str, atoms: Sequence[Atom], place: int, rules: LanguageRules) -> tuple[Figure | None, int]:
    """The figure at this atom and where the next may begin."""
    ranged = _read_range(atoms, place)
    if ranged:
        return ranged
    numeral = _numeral(atoms[place])
    if numeral is None or not _counts(text, atoms, place, numeral):
        return None, place + 1
    core = (atoms[place].start, atoms[place].end)
    if numeral.value is None:
        return Figure(*core, core, Amount(None, None, "unspecified")), place + 1
    bound, start = _bound_before(atoms, place, rules)
    end = core[1]
    if bound == "exact":
        bound, end = _bound_after(atoms, place, rules)
    amount = bound_amount(numeral.value, bound, unit=numeral.unit or None)
    return Figure(start, end, core, amount, numeral.noun), place + 1


def bound_amount(value: float, bound: Bound, *, unit: str | None = None) -> Amount:
    """The amount a figure stands for under its bound."""
    return Amount(None if bound == "up_to" else value, None if bound == "over" else value, bound, unit)


def _numeral(atom: Atom) -> Numeral | None:
    for name in ("number", "timed", "loose"):
        numeral = atom.kinds.get(name)
        if isinstance(numeral, Numeral):
            return numeral
    return None


def _counts(text: str, atoms: Sequence[Atom], place: int, numeral: Numeral) -> bool:
    """Whether the numeral counts. A bare «واحدة» does beside a counted noun, a bare year with one after it."""
    after = atoms[place + 1] if place + 1 < len(atoms) else None
    if atoms[place].has("year"):
        if after is None:
            return False
        unlisted = after.letter == UNKNOWN and not after.kinds
        ending = text[: after.end].endswith(("ا", "ً", "ة"))
        return after.has("noun", "unit", "units") or (unlisted and ending)
    if numeral.value == 1.0 and not numeral.digits and numeral.scale == 1:
        beside = (after, atoms[place - 1] if place else None)
        return any(atom is not None and atom.has("noun") for atom in beside)
    return True


def _read_range(atoms: Sequence[Atom], place: int) -> tuple[Figure, int] | None:
    """«بين 20 و25», «من 6 إلى 8», "16-18": two figures that bound one; a scale said once serves both."""
    if place + 2 >= len(atoms):
        return None
    first, last = _numeral(atoms[place]), _numeral(atoms[place + 2])
    if first is None or last is None or first.value is None or last.value is None or atoms[place + 2].has("timed"):
        return None
    before = atoms[place - 1] if place else None
    opened = before is not None and before.has("between")
    from_ = before is not None and before.has("from", "of")
    if not _joins(atoms[place + 1], opened=opened, digits=bool(first.digits and last.digits or atoms[place + 1].has("to"))):
        return None
    low, high = first.value, last.value
    if first.scale == 1 and last.scale > 1 and low < 1000:
        low *= last.scale
    if low >= high or atoms[place].has("year"):
        return None
    start = before.start if before is not None and (opened or from_) else atoms[place].start
    core = (atoms[place].start, atoms[place + 2].end)
    return Figure(start, core[1], core, Amount(low, high, "between")), place + 3


def _joins(joint: Atom, *, opened: bool, digits: bool) -> bool:
    """Whether the atom between two figures makes a range of them."""
    if joint.has("and"):
        return opened
    return joint.has("to", "dash", "either") and (opened or digits)


def _bound_before(atoms: Sequence[Atom], place: int, rules: LanguageRules) -> tuple[Bound, int]:
    """The bound that stands before a figure, right at it or with its subject between, and where it begins."""
    start = atoms[place].start
    back = place - 1
    while back >= 0 and atoms[back].has(*_QUIET):
        back -= 1
    if back < 0:
        return "exact", start
    if atoms[back].has("cue"):
        return _as_bound(atoms[back].kinds["cue"]), atoms[back].start
    linked = atoms[back].has("link")
    back -= linked
    for at in range(back, max(back - rules.verb_reach - 1, -1), -1):
        atom = atoms[at]
        if atom.has("verbcue"):
            return _as_bound(atom.kinds["verbcue"]), atom.start
        if atom.has("linkedcue"):
            return (_as_bound(atom.kinds["linkedcue"]), atom.start) if linked else ("exact", start)
        if atom.kinds and not atom.has("noun", "quote", *_PASSED[:4]):
            break
    return "exact", start


def _bound_after(atoms: Sequence[Atom], place: int, rules: LanguageRules) -> tuple[Bound, int]:
    """The bound that follows a figure and its noun, and where it ends."""
    for at in range(place + 1, min(place + rules.trailing_reach + 2, len(atoms))):
        atom = atoms[at]
        if atom.has("aftercue"):
            return _as_bound(atom.kinds["aftercue"]), atom.end
        if atom.kinds and not atom.has(*_PASSED):
            break
    return "exact", atoms[place].end


def _as_bound(value: object) -> Bound:
    return value if value in ("about", "over", "up_to") else "exact"  # type: ignore[return-value]


def _lies_in(atom: Atom, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < atom.end and atom.start < end for start, end in taken)


def set_aside(text: str, atoms: Sequence[Atom], rules: LanguageRules) -> list[Atom]:
    """The atoms with the numbers that are neither figures nor dates made plain words.

    These are percentages, times of day, numbers of resolutions and articles, places in a row,
    designations of weapons, ages, and the numbers of a list.
    """
    kept = list(atoms)
    for place, atom in enumerate(atoms):
        if atom.has("number", "timed") and _set_apart(text, kept, atoms, place, rules):
            kept[place] = replace(atom, kinds={"label": True}, letter=UNKNOWN)
    return kept


def _set_apart(text: str, kept: Sequence[Atom], atoms: Sequence[Atom], place: int, rules: LanguageRules) -> bool:
    """Whether the number at this atom is only a mark on something."""
    return (
        _is_share_or_hour(atoms, place)
        or _is_citation(kept, atoms, place, rules)
        or _is_designation(text, atoms, place, rules)
        or _is_age(atoms, place, rules)
        or _numbers_a_list(atoms, place)
    )


def _near(atoms: Sequence[Atom], place: int) -> Atom:
    return atoms[place] if 0 <= place < len(atoms) else Atom({}, ".", -9, -9, -1)


def _is_share_or_hour(atoms: Sequence[Atom], place: int) -> bool:
    """A percentage or a time of day."""
    atom, before, after = atoms[place], _near(atoms, place - 1), _near(atoms, place + 1)
    numeral = _numeral(atom)
    if after.has("percent") or (before.has("percent") and before.end == atom.start and not _near(atoms, place - 2).has("number")):
        return True
    if before.has("clock") or (after.has("clockafter") and numeral is not None and (numeral.value or 0) <= 24):
        return True
    sides = ((after, _near(atoms, place + 2)), (before, _near(atoms, place - 2)))
    return any(mark.has("colon") and other.has("number", "digits") and _touching(atom, mark, other) for mark, other in sides)


def _touching(atom: Atom, mark: Atom, other: Atom) -> bool:
    """Whether three atoms are written without a gap."""
    return (atom.end == mark.start and mark.end == other.start) or (other.end == mark.start and mark.end == atom.start)


def _is_citation(kept: Sequence[Atom], atoms: Sequence[Atom], place: int, rules: LanguageRules) -> bool:
    """The number of a resolution, article or flight, or a place in a row («المرتبة الـ12»)."""
    numeral = _numeral(atoms[place])
    before = _near(atoms, place - 1)
    if numeral is None or not numeral.value or numeral.scale > 1:
        return False
    if before.has("label") and not (before.has("dash") or kept[place - 1] is not atoms[place - 1]):
        return True
    if before.has("rank") and numeral.definite:
        return True
    if before.has("and", "comma", "slash", "open") and place > 1 and kept[place - 2] is not atoms[place - 2]:
        return bool(numeral.digits) and numeral.value >= 100 and not before.has("open")
    if not numeral.digits.isdigit() or numeral.value < 100:
        return False
    for at in range(place - 1, max(place - rules.label_reach - 2, -1), -1):
        if atoms[at].has("instrument"):
            return True
        if atoms[at].kinds and not atoms[at].has("the", "noun"):
            break
    return False


def _is_designation(text: str, atoms: Sequence[Atom], place: int, rules: LanguageRules) -> bool:
    """A number that belongs to a name: written onto letters, after a maker's mark or "type", or closing a quoted name."""
    atom, before, after = atoms[place], _near(atoms, place - 1), _near(atoms, place + 1)
    if _glued_to_name(atoms, place) or before.has("designator"):
        return True
    if before.has("dash") and _near(atoms, place - 2).has("designator"):
        return True
    if after.start == atom.end and after.letter == UNKNOWN and not after.kinds and text[after.start].isascii():
        return True
    if after.has("quote") and _ends_quoted_name(text, atoms, place, rules):
        return True
    for at in range(place - 1, max(place - rules.model_reach - 2, -1), -1):
        if atoms[at].has("model"):
            return not after.has("noun")
        if atoms[at].kinds and not atoms[at].has("quote", "dash", "label", "designator"):
            break
    return False


def _glued_to_name(atoms: Sequence[Atom], place: int) -> bool:
    """«JF-17», «K8»: letters right before the number, with or without a hyphen; a word of time is no name."""
    atom, before, other = atoms[place], _near(atoms, place - 1), _near(atoms, place - 2)
    if before.end != atom.start:
        return False
    if before.has("dash"):
        name = other.end == before.start and not other.has("number", "part", "year", "close", "quote", "cue")
        return name and not other.has("month", "weak", "day", "season", "open", "dot", "comma")
    return not before.kinds or before.has("designator")


def _ends_quoted_name(text: str, atoms: Sequence[Atom], place: int, rules: LanguageRules) -> bool:
    """Whether a short quotation of names ends with this number."""
    for at in range(place - 1, max(place - rules.quoted_name_words - 2, -1), -1):
        if atoms[at].has("quote"):
            opening = text[atoms[at].start] in _OPENING or text[atoms[at].start] == '"'
            return opening and at < place - 1
        if atoms[at].kinds and not atoms[at].has("designator", "dash"):
            return False
    return False


def _is_age(atoms: Sequence[Atom], place: int, rules: LanguageRules) -> bool:
    """«عن 72 عاما», «البالغ من العمر 50 عاما», "82-year-old", «(50 عاما)»."""
    after, next_ = _near(atoms, place + 1), _near(atoms, place + 2)
    if after.has("ageafter") or (after.has("dash") and next_.has("ageafter")):
        return True
    if _near(atoms, place - 1).has("agebefore"):
        return True
    if after.kinds.get("unit", after.kinds.get("units")) != "year":
        return False
    if _near(atoms, place - 1).has("open") and next_.has("close"):
        return True
    reach = range(place - 1, max(place - rules.age_reach - 2, -1), -1)
    return any(atoms[at].has("age") for at in reach) or _near(atoms, place - 1).has("ageprep")


def _numbers_a_list(atoms: Sequence[Atom], place: int) -> bool:
    """«2- ...» at the head of a sentence numbers a list."""
    numeral = _numeral(atoms[place])
    after = _near(atoms, place + 1)
    head = place == 0 or atoms[place - 1].has("colon", "dot") or (place == 1 and atoms[0].has("open", "mark", "dash"))
    small = numeral is not None and numeral.digits.isdigit() and len(numeral.digits) < 3
    spread = _near(atoms, place + 2).has("number", "monthnumber", "month", "weak")
    return head and small and after.has("dash", "dot", "close") and not spread
