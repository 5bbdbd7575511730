"""Numbers that count nothing: shares, hours, numbers of resolutions and weapons, ages, places in a row."""

from tawatur.language.atoms import UNKNOWN, Atom
from tawatur.language.numerals import read_numeral
from tawatur.packs.dates import LanguageRules

_NUMBERS = frozenset(("number", "timed"))
_OPENING = "«“‹"
_NOWHERE = Atom({}, ".", -9, -9, -1)  # what stands beside the first and the last atom


def set_aside(text: str, atoms: list[Atom], rules: LanguageRules) -> list[Atom]:
    """The atoms with the numbers that are neither figures nor dates made plain words.

    These are percentages, times of day, numbers of resolutions and articles, places in a row,
    designations of weapons, ages, and the numbers of a list.
    """
    kept = list(atoms)
    for place, atom in enumerate(atoms):
        if atom.kinds and not _NUMBERS.isdisjoint(atom.kinds) and _set_apart(text, kept, atoms, place, rules):
            kept[place] = Atom({"label": True}, UNKNOWN, atom.start, atom.end, atom.token)
    return kept


def _set_apart(text: str, kept: list[Atom], atoms: list[Atom], place: int, rules: LanguageRules) -> bool:
    """Whether the number at this atom is only a mark on something."""
    return (
        _is_share_or_hour(atoms, place)
        or _is_citation(kept, atoms, place, rules)
        or _is_designation(text, atoms, place, rules)
        or _is_age(atoms, place, rules)
        or _numbers_a_list(atoms, place)
    )


def _near(atoms: list[Atom], place: int) -> Atom:
    return atoms[place] if 0 <= place < len(atoms) else _NOWHERE


def _is_share_or_hour(atoms: list[Atom], place: int) -> bool:
    """A percentage or a time of day."""
    atom, before, after = atoms[place], _near(atoms, place - 1), _near(atoms, place + 1)
    numeral = read_numeral(atom)
    if (
        after.has("percent")
        or _opens_percentages(atoms, place)
        or (before.has("percent") and before.end == atom.start and not _near(atoms, place - 2).has("number"))
    ):
        return True
    if before.has("clock") or (after.has("clockafter") and numeral is not None and (numeral.value or 0) <= 24):
        return True
    sides = ((after, _near(atoms, place + 2)), (before, _near(atoms, place - 2)))
    return any(
        mark.has("colon") and other.has("number", "digits") and _touching(atom, mark, other) for mark, other in sides
    )


def _opens_percentages(atoms: list[Atom], place: int) -> bool:
    """«من 10 إلى 15 في المئة»: the first number of a range of percentages."""
    joint, last = _near(atoms, place + 1), _near(atoms, place + 2)
    return joint.has("to", "and", "dash", "either") and last.has("number") and _near(atoms, place + 3).has("percent")


def _touching(atom: Atom, mark: Atom, other: Atom) -> bool:
    """Whether three atoms are written without a gap."""
    return (atom.end == mark.start and mark.end == other.start) or (other.end == mark.start and mark.end == atom.start)


def _is_citation(kept: list[Atom], atoms: list[Atom], place: int, rules: LanguageRules) -> bool:
    """The number of a resolution, article or flight, a place in a row («المرتبة الـ12»)."""
    numeral = read_numeral(atoms[place])
    before = _near(atoms, place - 1)
    if numeral is None or not numeral.value:
        return False
    if numeral.scale > 1:
        return False
    if before.has("dot") and _near(atoms, place - 2).has("label") and before.start == _near(atoms, place - 2).end:
        return True
    if (before.has("label") and kept[place - 1] is atoms[place - 1]) or (before.has("rank") and numeral.definite):
        return True
    if not numeral.digits.isdigit() or numeral.value < 100:
        return False
    follows = before.has("and", "comma", "slash") and place > 1 and kept[place - 2] is not atoms[place - 2]
    return follows or _cites_instrument(atoms, place, rules)


def _cites_instrument(atoms: list[Atom], place: int, rules: LanguageRules) -> bool:
    """Whether a resolution or law stands before the number, its issuer's name perhaps between."""
    for at in range(place - 1, max(place - rules.label_reach - 2, -1), -1):
        if atoms[at].has("instrument"):
            return True
        if atoms[at].kinds and not atoms[at].has("the", "noun"):
            break
    return False


def _is_designation(text: str, atoms: list[Atom], place: int, rules: LanguageRules) -> bool:
    """A number that belongs to a name: written onto letters, after a maker's mark or "type", ending a quoted name."""
    atom, before, after = atoms[place], _near(atoms, place - 1), _near(atoms, place + 1)
    if before.has("designator") or (before.has("dash") and _near(atoms, place - 2).has("designator")):
        return True
    if _glued_to_name(text, atoms, place):
        return True
    if after.start == atom.end and after.letter == UNKNOWN and not after.kinds and text[after.start].isascii():
        return True
    return (after.has("quote") and _ends_quoted_name(text, atoms, place, rules)) or _ends_model(atoms, place, rules)


def _ends_model(atoms: list[Atom], place: int, rules: LanguageRules) -> bool:
    """«من طراز هيلا 40»; not where a counted noun follows the number, nor where it is counted in millions."""
    numeral = read_numeral(atoms[place])
    if numeral is not None and numeral.scale > 1:
        return False
    for at in range(place - 1, max(place - rules.model_reach - 2, -1), -1):
        if atoms[at].has("model"):
            return not _near(atoms, place + 1).has("noun")
        if atoms[at].kinds and not atoms[at].has("quote", "dash", "label", "designator"):
            break
    return False


def _glued_to_name(text: str, atoms: list[Atom], place: int) -> bool:
    """«JF-17», «K8»: letters right before the number, with or without a hyphen; a word of time is no name."""
    atom, before, other = atoms[place], _near(atoms, place - 1), _near(atoms, place - 2)
    if before.end != atom.start:
        return False
    if before.has("dash"):
        name = other.end == before.start and not other.has("number", "part", "year", "close", "quote", "cue")
        return name and not other.has("month", "weak", "day", "season", "open", "dot", "comma")
    return text[atom.start - 1].isalpha() and not before.has("and", "so", "in", "the", "month", "weak", "until", "to")


def _ends_quoted_name(text: str, atoms: list[Atom], place: int, rules: LanguageRules) -> bool:
    """Whether a short quotation of names ends with this number."""
    for at in range(place - 1, max(place - rules.quoted_name_words - 2, -1), -1):
        if atoms[at].has("quote"):
            opening = text[atoms[at].start] in _OPENING or text[atoms[at].start] == '"'
            return opening and at < place - 1
        if atoms[at].kinds and not atoms[at].has("designator", "dash"):
            return False
    return False


def _is_age(atoms: list[Atom], place: int, rules: LanguageRules) -> bool:
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


def _numbers_a_list(atoms: list[Atom], place: int) -> bool:
    """«2- ...» at the head of a sentence numbers a list."""
    numeral = read_numeral(atoms[place])
    after = _near(atoms, place + 1)
    opened = atoms[place - 1].has("colon", "dot") and not _near(atoms, place - 2).has("month", "weak")
    head = place == 0 or opened or (place == 1 and atoms[0].has("open", "mark", "dash"))
    small = numeral is not None and numeral.digits.isdigit() and len(numeral.digits) < 3
    spread = _near(atoms, place + 2).has("number", "month", "weak", "unit")
    return head and small and after.has("dash", "dot", "close") and not spread
