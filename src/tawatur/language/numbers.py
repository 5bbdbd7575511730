"""Figures in a sentence: numerals that count something, with the words that bound them."""

from collections.abc import Sequence

from tawatur.core.analysis import Figure
from tawatur.core.values import Amount, Bound
from tawatur.language.atoms import UNKNOWN, Atom
from tawatur.language.numerals import Numeral, read_numeral
from tawatur.language.points import read_bound
from tawatur.packs.dates import LanguageRules

_COUNTING = frozenset(("number", "timed", "loose"))
_TEN = 10.0
_QUIET = ("currency", "quote")  # marks that may stand between a bound and its figure
_PASSED = ("noun", "rank", "instrument", "label", "of", "in", "unit", "units", "the", "model", "last", "this")


def find_figures(
    text: str, atoms: list[Atom], taken: Sequence[tuple[int, int]], rules: LanguageRules, endings: tuple[str, ...]
) -> list[Figure]:
    """The figures of one sentence, in order; `taken` are the stretches of dates, whose numbers count nothing.

    An unlisted word that ends like one of `endings` may be what a bare year counts.
    """
    found: list[Figure] = []
    place = 0
    counting = [number for number, atom in enumerate(atoms) if atom.kinds and not _COUNTING.isdisjoint(atom.kinds)]
    for number in counting:
        if number < place or _lies_in(atoms[number], taken):
            continue
        figure, place = _read_figure(text, atoms, number, taken, rules, endings)
        if figure:
            found.append(figure)
    return found


def _read_figure(
    text: str,
    atoms: list[Atom],
    place: int,
    taken: Sequence[tuple[int, int]],
    rules: LanguageRules,
    endings: tuple[str, ...],
) -> tuple[Figure | None, int]:
    """The figure at this atom and where the next may begin; a range does not run into a date («عامين حتى 1973»)."""
    ranged = _read_range(text, atoms, place)
    if ranged and not any(_lies_in(atom, taken) for atom in atoms[place : ranged[1]]):
        return ranged
    numeral = read_numeral(atoms[place])
    if numeral is None or not _counts(text, atoms, place, numeral, endings):
        return None, place + 1
    core = (atoms[place].start, atoms[place].end)
    if numeral.value is None:
        return Figure(*core, core, Amount(None, None, "unspecified")), place + 1
    bound, start = _bound_before(atoms, place, rules)
    end = core[1]
    if bound == "exact":
        bound, end = _bound_after(atoms, place, rules)
    if bound == "exact" and numeral.round:
        bound = "about"
    amount = bound_amount(numeral.value, bound, unit=numeral.unit or None)
    whole = _find_whole(atoms, place, rules)
    if whole is None:
        return Figure(start, end, core, amount, numeral.noun), place + 1
    return Figure(start, end, core, amount, numeral.noun, *whole), place + 1


def _find_whole(atoms: list[Atom], place: int, rules: LanguageRules) -> tuple[Amount, int] | None:
    """The number of which the numeral is a part, over the noun counted, and its end: «ستة زوارق من أصل 12»."""
    for at in range(place + 1, min(place + 3, len(atoms) - 1)):
        if atoms[at].has("total"):
            number = at + 1 + (atoms[at + 1].has("cue") and at + 2 < len(atoms))
            numeral = read_numeral(atoms[number])
            if numeral is None or numeral.value is None:
                return None
            return bound_amount(numeral.value, _bound_before(atoms, number, rules)[0]), atoms[number].end
        if not atoms[at].has("noun") and atoms[at].letter != UNKNOWN:
            break
    return None


def _is_whole(atoms: list[Atom], place: int) -> bool:
    """Whether the number is the whole of which the one before tells a part; of «أول زورق من أصل 12» no number does."""
    before = place - 1 - (place > 1 and atoms[place - 1].has("cue"))
    if before < 0 or not atoms[before].has("total"):
        return False
    return any(read_numeral(atoms[at]) is not None for at in range(max(before - 2, 0), before))


def bound_amount(value: float, bound: Bound, *, unit: str | None = None) -> Amount:
    """The amount a figure stands for under its bound."""
    return Amount(None if bound == "up_to" else value, None if bound == "over" else value, bound, unit)


def _counts(text: str, atoms: list[Atom], place: int, numeral: Numeral, endings: tuple[str, ...]) -> bool:
    """Whether the numeral counts. A bare «واحدة» does beside a counted noun, a bare year with one after it."""
    after = atoms[place + 1] if place + 1 < len(atoms) else None
    before = atoms[place - 1] if place else None
    if _in_row(atoms, place) or _is_whole(atoms, place) or (numeral.noun and before is not None and _is_dual(before)):
        return False
    if atoms[place].has("year"):
        if after is None:
            return False
        unlisted = after.letter == UNKNOWN and not after.kinds
        ending = text[: after.end].endswith(endings)
        return after.has("noun", "unit", "units") or (unlisted and ending)
    if numeral.value == 1.0 and not numeral.digits and numeral.scale == 1:
        return any(atom is not None and atom.has("noun") for atom in (after, before))
    return True


def _in_row(atoms: list[Atom], place: int) -> bool:
    """Whether the number stands in a row with slashes or hyphens: a date not understood, a score, a call number."""
    for mark, other in ((place - 1, place - 2), (place + 1, place + 2)):
        if 0 <= mark < len(atoms) and atoms[mark].has("slash"):
            return True
        if 0 <= other < len(atoms) and atoms[mark].has("dash") and atoms[other].has("number", "label"):
            first, last = (other, place) if other < place else (place, other)
            if atoms[first].end == atoms[mark].start and atoms[mark].end == atoms[last].start:
                return True
    return False


def _is_dual(atom: Atom) -> bool:
    """Whether an atom is a dual noun; a dual after it is its adjective («مصدران عسكريان»)."""
    numeral = read_numeral(atom)
    return numeral is not None and bool(numeral.noun)


def _read_range(text: str, atoms: list[Atom], place: int) -> tuple[Figure, int] | None:
    """«بين 20 و25», «من 6 إلى 8», "16-18": two figures that bound one; a scale said once serves both."""
    at, behind = _find_ends(text, atoms, place)
    if behind >= len(atoms):
        return None
    first, last = read_numeral(atoms[place]), read_numeral(atoms[behind])
    if first is None or last is None or first.value is None or last.value is None or atoms[behind].has("timed"):
        return None
    lead = place - 1 - (place > 0 and atoms[place - 1].has("currency"))
    before = atoms[lead] if lead >= 0 else None
    opened = before is not None and before.has("between")
    from_ = before is not None and before.has("from", "of")
    digits = bool(first.digits)
    if not _joins(atoms[at], opened=opened, digits=digits) or (at > place + 1 and not (opened or from_)):
        return None
    if any(0 <= beside < len(atoms) and atoms[beside].has("dash", "slash") for beside in (place - 1, behind + 1)):
        return None
    low, high = first.value, last.value
    if first.scale == 1 and last.scale > 1 and low < 1000:
        low *= last.scale
    if low >= high or atoms[place].has("year"):
        return None
    start = before.start if before is not None and (opened or from_) else atoms[place].start
    core = (atoms[place].start, atoms[behind].end)
    return Figure(start, core[1], core, Amount(low, high, "between")), behind + 1


def _find_ends(text: str, atoms: list[Atom], place: int) -> tuple[int, int]:
    """Where the word that joins two figures stands, and the second figure.

    The counted word or the sign of a currency may be said with both («بين 3 مليارات درهم و4 مليارات درهم», "$3 to $4").
    """
    at = place + 1
    if at + 3 < len(atoms) and not atoms[at].has("and", "to", "dash", "either"):
        word, again = atoms[at], atoms[at + 3]
        at += text[word.start : word.end] == text[again.start : again.end]
    behind = at + 1
    behind += behind < len(atoms) and atoms[behind].has("currency")
    return at, behind


def _joins(joint: Atom, *, opened: bool, digits: bool) -> bool:
    """Whether the atom between two figures makes a range of them."""
    if joint.has("and"):
        return opened
    return joint.has("to") or (joint.has("dash", "either") and (opened or digits))


def _bound_before(atoms: list[Atom], place: int, rules: LanguageRules) -> tuple[Bound, int]:
    """The bound that stands before a figure, right at it or with its subject between, and where it begins."""
    start = atoms[place].start
    back = place - 1
    while back >= 0 and atoms[back].has(*_QUIET):
        back -= 1
    if back < 0:
        return "exact", start
    odd = _odd_before(atoms, place, back)
    if odd is not None:
        return "over", atoms[odd].start
    if atoms[back].has("cue"):
        bound = read_bound(atoms[back].kinds["cue"])
        if bound == "exact" or (atoms[back].has("for") and _measures_time(atoms, place)):
            return "exact", start  # "handed over 12 tanks" bounds nothing
        return bound, atoms[back].start
    linked = atoms[back].has("link")
    back -= linked
    for at in range(back, max(back - rules.verb_reach - 1, -1), -1):
        atom = atoms[at]
        if atom.has("verbcue"):
            return read_bound(atom.kinds["verbcue"]), atom.start
        if atom.has("linkedcue"):
            return (read_bound(atom.kinds["linkedcue"]), atom.start) if linked else ("exact", start)
        if atom.kinds and not atom.has("noun", "quote", *_PASSED[:4]):
            break
    return "exact", start


def _odd_before(atoms: list[Atom], place: int, back: int) -> int | None:
    """Where «بضعة عشر» and «بضع وعشرون», more than ten and more than twenty, begin."""
    numeral = read_numeral(atoms[place])
    if atoms[back].has("several") and numeral is not None and numeral.value == _TEN and not numeral.digits:
        return back
    return back - 1 if back and atoms[back].has("and") and atoms[back - 1].has("several") else None


def _measures_time(atoms: list[Atom], place: int) -> bool:
    """Whether the figure counts units of time: "over two years" is during them."""
    after = atoms[place + 1] if place + 1 < len(atoms) else None
    return atoms[place].has("timed") or (after is not None and after.has("unit", "units"))


def _bound_after(atoms: list[Atom], place: int, rules: LanguageRules) -> tuple[Bound, int]:
    """The bound that follows a figure and its noun, and where it ends; a figure may stand in brackets of its own."""
    bracketed = 0 < place < len(atoms) - 1 and atoms[place - 1].has("open") and atoms[place + 1].has("close")
    place += bracketed
    for at in range(place + 1, min(place + rules.trailing_reach + 2, len(atoms))):
        atom = atoms[at]
        if atom.has("aftercue"):
            return read_bound(atom.kinds["aftercue"]), atom.end
        if atom.kinds and not atom.has(*_PASSED):
            break
    return "exact", atoms[place - bracketed].end


def _lies_in(atom: Atom, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < atom.end and atom.start < end for start, end in taken)
