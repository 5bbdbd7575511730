"""Numbers in digits and words, put together from atoms: «ثلاثمئة وخمسة وأربعين مليونا» is one numeral of 345e6."""

from msgspec import Struct

from tawatur.language.atoms import Alphabet, Atom
from tawatur.language.digits import YEARS, list_calendar_kinds, read_dotted_date
from tawatur.language.groups import GroupReader, Parsed, as_number, at
from tawatur.packs.numbers import NumberPack

_MONTHS = frozenset(range(1, 13))
_LAST_DAY = 31
# Kinds with which a numeral, an ordinal or a part of a unit can begin.
_BEGIN = frozenset(
    ("digits", "one", "ten", "eleven", "teen", "tens", "hundred", "scale", "twoscale", "fraction", "ordinal", "loose",
     "several", "article", "dual", "unit", "the")
)  # fmt: skip


class Numeral(Struct, frozen=True):
    """A number as read. `value` None: a bare plural. `scale` is the last scale word's, 1 if there is none.

    `noun` and `unit` are set where the counted noun is part of it (a dual, «سنوات ونصف»). `digits` are
    the digits of a numeral that is one written number and nothing else. `round`: the word only says about.
    """

    value: float | None
    scale: float = 1.0
    noun: str = ""
    unit: str = ""
    digits: str = ""
    definite: bool = False
    round: bool = False


class NumeralReader:
    """Reads numerals of one language off atoms."""

    def __init__(self, pack: NumberPack, alphabet: Alphabet) -> None:
        self._pack = pack
        self._groups = GroupReader(pack)
        self._drops_article = pack.order == "ones_first"
        self._tens_first = pack.order == "tens_first"
        self._letter: dict[tuple[str, ...], str] = {
            names: alphabet.letter(names)
            for names in (
                ("number",), ("number", "day"), ("number", "day", "monthnumber"), ("number", "year"),
                ("number", "hyear", "oldyear"), ("number", "oldyear"),
                ("number", "wyear"), ("number", "plainday"), ("number", "small"),
                ("timed",), ("ordinal",), ("ordinal", "day"),
                ("ordinal", "theordinal"), ("ordinal", "day", "theordinal"), ("dated",), ("loose",), ("decade",),
            )
        }  # fmt: skip

    def collapse(self, text: str, atoms: list[Atom]) -> list[Atom]:
        """The atoms with every numeral and ordinal joined to one; the article before digits goes."""
        begins = [place for place, atom in enumerate(atoms) if atom.kinds and not _BEGIN.isdisjoint(atom.kinds)]
        found: list[Atom] = []
        place = 0
        for begin in begins:
            if begin < place:
                continue
            found += atoms[place:begin]
            place, atom = begin, atoms[begin]
            joined, stop = self._read(text, atoms, place)
            if joined:
                found.append(joined)
            else:
                stop = place + 1
                if not (self._drops_article and atom.has("the") and at(atoms, stop).has("digits")):
                    found.append(atom)
            place = stop
        return [*found, *atoms[place:]]

    def _read(self, text: str, atoms: list[Atom], place: int) -> tuple[Atom | None, int]:
        """What begins at this atom: a date in one token, an ordinal, a dual, a loose plural, a numeral."""
        atom = atoms[place]
        dated = read_dotted_date(str(atom.kinds.get("digits", "")))
        if dated:
            return Atom({"dated": dated}, self._letter[("dated",)], atom.start, atom.end, atom.token), place + 1
        if atom.has("ordinal"):
            return self._ordinal(atoms, place)
        if atom.has("dual"):
            return self._dual(atoms, place)
        return self._part_of_unit(atoms, place) or self._number(text, atoms, place)

    def _number(self, text: str, atoms: list[Atom], place: int) -> tuple[Atom | None, int]:
        """A numeral, or a plural that counts nothing."""
        parsed = self._groups.read(text, atoms, place)
        if parsed:
            return self._finish(atoms, place, parsed)
        return self._loose(atoms, place) if atoms[place].has("loose", "several") else (None, place)

    def _ordinal(self, atoms: list[Atom], place: int) -> tuple[Atom | None, int]:
        """«الخامس عشر», «الثالث والعشرين», "twenty-third" is read by the tens."""
        value = as_number(atoms[place].kinds["ordinal"])
        stop = place + 1
        if at(atoms, stop).has("ten") and value < 10:
            value, stop = value + 10, stop + 1
        elif at(atoms, stop).has("and") and at(atoms, stop + 1).has("tens") and value < 10:
            value, stop = value + as_number(at(atoms, stop + 1).kinds["tens"]), stop + 2
        return self._ordinal_atom(atoms, place, stop, value), stop

    def _ordinal_atom(self, atoms: list[Atom], place: int, stop: int, value: float) -> Atom:
        first, last = atoms[place], atoms[stop - 1]
        kinds: dict[str, object] = {"ordinal": value}
        if 1 <= value <= _LAST_DAY:
            kinds["day"] = int(value)
        if first.has("definite"):
            kinds["theordinal"] = value
        return Atom(kinds, self._letter[tuple(kinds)], first.start, last.end, first.token)

    def _dual(self, atoms: list[Atom], place: int) -> tuple[Atom | None, int]:
        """«عامين ونصف العام»: two, the noun, and what is added to it."""
        noun, unit = _pair(atoms[place].kinds["dual"])
        value, stop = 2.0, place + 1
        if at(atoms, stop).kinds.get("one") == 2.0:
            stop += 1
        added, stop = self._groups.add_fraction(atoms, stop)
        numeral = Numeral(value + added, noun=noun, unit=unit)
        return self._number_atom(atoms, place, stop, numeral), stop

    def _part_of_unit(self, atoms: list[Atom], place: int) -> tuple[Atom, int] | None:
        """«نصف ساعة», "half an hour"; «شهر ونصف»."""
        atom = atoms[place]
        if atom.has("unit") and not atom.has("definite"):
            added, stop = self._groups.add_fraction(atoms, place + 1)
            if added and not (place and atoms[place - 1].has("number")):
                return self._number_atom(atoms, place, stop, Numeral(1 + added, unit=str(atom.kinds["unit"]))), stop
        if atom.has("fraction"):
            skip = 1 + at(atoms, place + 1).has("article")
            unit = at(atoms, place + skip)
            if unit.has("unit", "longunit") and not unit.has("definite"):
                name = str(unit.kinds.get("unit", unit.kinds.get("longunit")))
                numeral = Numeral(as_number(atom.kinds["fraction"]), unit=name)
                return self._number_atom(atoms, place, place + skip + 1, numeral), place + skip + 1
        return None

    def _loose(self, atoms: list[Atom], place: int) -> tuple[Atom | None, int]:
        """«عشرات الآلاف», "hundreds of thousands", «عدة ملايين»: no figure."""
        stop = place
        several = False
        while at(atoms, stop).has("loose", "several", "scales") or (
            stop > place and at(atoms, stop).has("of") and at(atoms, stop + 1).has("loose")
        ):
            several = several or not at(atoms, stop).has("several")
            stop += 1
        if not several and not at(atoms, stop).has("scale", "hundred"):
            return None, place
        if not several:
            stop += 1
        return self._number_atom(atoms, place, stop, Numeral(None)), stop

    def _finish(self, atoms: list[Atom], place: int, parsed: Parsed) -> tuple[Atom | None, int]:
        """The numeral's atom; a unit with an added fraction is taken in; a lone definite ten is an ordinal."""
        first, stop = atoms[place], parsed.stop
        ordinal = self._glued_ordinal(atoms, place, parsed)
        if ordinal:
            return ordinal
        definite = (place > 0 and atoms[place - 1].has("the")) or first.has("definite")
        if first.has("definite") and first.has("tens") and stop == place + 1:
            return self._ordinal_atom(atoms, place, stop, parsed.value), stop
        unit = at(atoms, stop)
        if unit.has("unit", "units"):
            added, end = self._groups.add_fraction(atoms, stop + 1)
            if added:
                name = str(unit.kinds.get("unit", unit.kinds.get("units")))
                numeral = Numeral(parsed.value + added, unit=name)
                return self._number_atom(atoms, place, end, numeral), end
        rounded = any(atom.has("round") for atom in atoms[place:stop])
        numeral = Numeral(parsed.value, parsed.scale, digits=parsed.digits, definite=definite, round=rounded)
        return self._number_atom(atoms, place, stop, numeral), stop

    def _glued_ordinal(self, atoms: list[Atom], place: int, parsed: Parsed) -> tuple[Atom, int] | None:
        """The figure of "6th" and "twenty-third", of "1960s": is an ordinal after all."""
        ending = at(atoms, parsed.stop)
        if parsed.digits and ending.has("pluralmark") and ending.start == atoms[place].end and parsed.value % 10 == 0:
            first, last = atoms[place], ending
            decade: dict[str, object] = {"decade": parsed.value}
            return Atom(decade, self._letter[("decade",)], first.start, last.end, first.token), parsed.stop + 1
        if parsed.digits and ending.has("ordinalending") and ending.start == atoms[place].end:
            return self._ordinal_atom(atoms, place, parsed.stop + 1, parsed.value), parsed.stop + 1
        dash = ending.has("dash")
        after = at(atoms, parsed.stop + dash)
        if self._tens_first and atoms[place].has("tens") and after.has("ordinal") and parsed.stop == place + 1:
            value = parsed.value + as_number(after.kinds["ordinal"])
            return self._ordinal_atom(atoms, place, parsed.stop + dash + 1, value), parsed.stop + dash + 1
        return None

    def _number_atom(self, atoms: list[Atom], place: int, stop: int, numeral: Numeral) -> Atom:
        """One atom for the numeral, with the kinds its value allows in dates."""
        first, last = atoms[place], atoms[stop - 1]
        kinds: dict[str, object] = {"number": numeral}
        if numeral.unit:
            kinds = {"timed": numeral}
        elif numeral.value is None:
            kinds = {"loose": numeral}
        elif numeral.digits.isdigit():
            kinds |= list_calendar_kinds(numeral.digits)
        elif not numeral.digits and numeral.value in YEARS:
            kinds["wyear"] = numeral.value
        elif stop == place + 1 and first.has("plainday"):
            kinds["plainday"] = first.kinds["plainday"]
        elif not numeral.digits and numeral.value in _MONTHS and not numeral.noun:
            kinds["small"] = numeral.value
        return Atom(kinds, self._letter[tuple(kinds)], first.start, last.end, first.token)


def read_numeral(atom: Atom) -> Numeral | None:
    """The numeral an atom holds, if any."""
    for name in ("number", "timed", "loose"):
        numeral = atom.kinds.get(name)
        if isinstance(numeral, Numeral):
            return numeral
    return None


def _pair(value: object) -> tuple[str, str]:
    return (str(value[0]), str(value[1])) if isinstance(value, tuple) else ("", "")
