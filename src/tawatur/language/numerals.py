"""Numbers in digits and words, put together from atoms: «ثلاثمئة وخمسة وأربعين مليونا» is one numeral of 345e6."""

from collections.abc import Sequence

from msgspec import Struct

from tawatur.language.atoms import Alphabet, Atom
from tawatur.language.digits import list_calendar_kinds, read_digits, read_dotted_date
from tawatur.packs.numbers import NumberPack

_TANWEEN = "\u064b"
# Kinds with which a numeral, an ordinal or a part of a unit can begin.
_BEGIN = frozenset(
    ("digits", "one", "ten", "eleven", "teen", "tens", "hundred", "scale", "twoscale", "fraction", "ordinal", "loose",
     "several", "article", "dual", "unit", "the")
)  # fmt: skip
_END = Atom({}, ".", 0, 0, -1)


class Numeral(Struct, frozen=True):
    """A number as read. `value` None: a bare plural. `scale` is the last scale word's, 1 if there is none.

    `noun` and `unit` are set where the counted noun is part of it (a dual, «سنوات ونصف»). `digits` are
    the digits of a numeral that is one written number and nothing else.
    """

    value: float | None
    scale: float = 1.0
    noun: str = ""
    unit: str = ""
    digits: str = ""
    definite: bool = False


class _Parsed(Struct):
    value: float
    stop: int
    scale: float = 1.0
    digits: str = ""


class NumeralReader:
    """Reads numerals of one language off atoms."""

    def __init__(self, pack: NumberPack, alphabet: Alphabet) -> None:
        self._pack = pack
        self._drops_article = pack.order == "ones_first"
        self._tens_first = pack.order == "tens_first"
        self._letter: dict[tuple[str, ...], str] = {
            names: alphabet.letter(names)
            for names in (
                ("number",), ("number", "day"), ("number", "day", "monthnumber"), ("number", "year"),
                ("number", "hyear"), ("timed",), ("ordinal",), ("ordinal", "day"), ("dated",), ("loose",), ("decade",),
            )
        }  # fmt: skip

    def collapse(self, text: str, atoms: Sequence[Atom]) -> list[Atom]:
        """The atoms with every numeral and ordinal joined to one; the article before digits goes."""
        found: list[Atom] = []
        place = 0
        while place < len(atoms):
            atom = atoms[place]
            if _BEGIN.isdisjoint(atom.kinds):
                found.append(atom)
                place += 1
                continue
            joined, stop = self._read(text, atoms, place)
            if joined:
                found.append(joined)
            else:
                stop = place + 1
                if not (self._drops_article and atom.has("the") and _at(atoms, stop).has("digits")):
                    found.append(atom)
            place = stop
        return found

    def _read(self, text: str, atoms: Sequence[Atom], place: int) -> tuple[Atom | None, int]:
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

    def _number(self, text: str, atoms: Sequence[Atom], place: int) -> tuple[Atom | None, int]:
        """A numeral, or a plural that counts nothing."""
        parsed = self._numeral(text, atoms, place)
        if parsed:
            return self._finish(atoms, place, parsed)
        return self._loose(atoms, place) if atoms[place].has("loose", "several") else (None, place)

    def _ordinal(self, atoms: Sequence[Atom], place: int) -> tuple[Atom | None, int]:
        """«الخامس عشر», «الثالث والعشرين», "twenty-third" is read by the tens."""
        value = _number(atoms[place].kinds["ordinal"])
        stop = place + 1
        if _at(atoms, stop).has("ten") and value < 10:
            value, stop = value + 10, stop + 1
        elif _at(atoms, stop).has("and") and _at(atoms, stop + 1).has("tens") and value < 10:
            value, stop = value + _number(_at(atoms, stop + 1).kinds["tens"]), stop + 2
        return self._ordinal_atom(atoms, place, stop, value), stop

    def _ordinal_atom(self, atoms: Sequence[Atom], place: int, stop: int, value: float) -> Atom:
        names = ("ordinal", "day") if 1 <= value <= 31 else ("ordinal",)
        first, last = atoms[place], atoms[stop - 1]
        kinds: dict[str, object] = {"ordinal": value}
        if len(names) == 2:
            kinds["day"] = int(value)
        return Atom(kinds, self._letter[names], first.start, last.end, first.token)

    def _dual(self, atoms: Sequence[Atom], place: int) -> tuple[Atom | None, int]:
        """«عامين ونصف العام»: two, the noun, and what is added to it."""
        noun, unit = _pair(atoms[place].kinds["dual"])
        value, stop = 2.0, place + 1
        if _at(atoms, stop).kinds.get("one") == 2.0:
            stop += 1
        added, stop = self._added_fraction(atoms, stop)
        numeral = Numeral(value + added, noun=noun, unit=unit)
        return self._number_atom(atoms, place, stop, numeral), stop

    def _part_of_unit(self, atoms: Sequence[Atom], place: int) -> tuple[Atom, int] | None:
        """«نصف ساعة», "half an hour"; «شهر ونصف»."""
        atom = atoms[place]
        if atom.has("unit") and not atom.has("definite"):
            added, stop = self._added_fraction(atoms, place + 1)
            if added and not (place and atoms[place - 1].has("number")):
                return self._number_atom(atoms, place, stop, Numeral(1 + added, unit=str(atom.kinds["unit"]))), stop
        if atom.has("fraction"):
            skip = 1 + _at(atoms, place + 1).has("article")
            unit = _at(atoms, place + skip)
            if unit.has("unit") and not unit.has("definite"):
                numeral = Numeral(_number(atom.kinds["fraction"]), unit=str(unit.kinds["unit"]))
                return self._number_atom(atoms, place, place + skip + 1, numeral), place + skip + 1
        return None

    def _loose(self, atoms: Sequence[Atom], place: int) -> tuple[Atom | None, int]:
        """«عشرات الآلاف», "hundreds of thousands", «عدة ملايين»: no figure."""
        stop = place
        several = False
        while _at(atoms, stop).has("loose", "several", "scales") or (
            stop > place and _at(atoms, stop).has("of") and _at(atoms, stop + 1).has("loose")
        ):
            several = several or not _at(atoms, stop).has("several")
            stop += 1
        if not several and not _at(atoms, stop).has("scale"):
            return None, place
        if not several:
            stop += 1
        return self._number_atom(atoms, place, stop, Numeral(None)), stop

    def _numeral(self, text: str, atoms: Sequence[Atom], place: int) -> _Parsed | None:
        """Groups with falling scales: «مليون ومئتي ألف»."""
        found = self._group(text, atoms, place)
        if not found:
            return None
        while found.scale > 1 and _at(atoms, found.stop).has("and"):
            added, stop = self._added_fraction(atoms, found.stop, scale=found.scale)
            if added:
                return _Parsed(found.value + added * found.scale, stop, found.scale)
            rest = self._group(text, atoms, found.stop + 1)
            if not rest or not _continues(found.scale, rest):
                break
            found = _Parsed(found.value + rest.value, rest.stop, rest.scale if rest.scale > 1 else 1.0)
        if found.scale == 1:
            added, stop = self._added_fraction(atoms, found.stop)
            if added:
                return _Parsed(found.value + added, stop)
        return found

    def _group(self, text: str, atoms: Sequence[Atom], place: int) -> _Parsed | None:
        """A small number and the scales right after it, or a scale alone."""
        atom = _at(atoms, place)
        parsed = self._head(text, atoms, place)
        if not parsed:
            return None
        while True:
            stop = parsed.stop
            hyphen = self._tens_first and _at(atoms, stop).has("dash") and _touches(atoms, stop)
            scale = _at(atoms, stop + hyphen)
            if scale.has("scale", "scales"):
                factor = _number(scale.kinds.get("scale", scale.kinds.get("scales")))
                parsed = _Parsed(parsed.value * factor, stop + 1 + hyphen, factor)
            elif scale.has("glued") and atom.has("digits") and stop == place + 1 and scale.start == atom.end:
                factor = _number(scale.kinds["glued"])
                parsed = _Parsed(parsed.value * factor, stop + 1, factor)
            else:
                return parsed

    def _head(self, text: str, atoms: Sequence[Atom], place: int) -> _Parsed | None:
        """What a scale may multiply: digits, words under a thousand, a fraction, "a"; or a scale by itself."""
        atom = _at(atoms, place)
        if atom.has("digits"):
            return self._digits(atoms, place)
        after = _at(atoms, place + 1)
        if atom.has("article") and after.has("scale", "hundred"):
            inner = self._head(text, atoms, place + 1)
            return inner and _Parsed(inner.value, inner.stop, inner.scale)
        if atom.has("fraction"):
            skip = 1 + after.has("article") if after.has("article", "scale", "of") else 1
            skip += after.has("of") and 1 + _at(atoms, place + 2).has("article")
            ready = _at(atoms, place + skip).has("scale")
            return _Parsed(_number(atom.kinds["fraction"]), place + skip) if ready else None
        if atom.has("twoscale") and (not atom.has("scale") or _stands_for_two(text, atom, after)):
            value = _number(atom.kinds["twoscale"])
            return _Parsed(value, place + 1, value / 2)
        if atom.has("scale"):
            value = _number(atom.kinds["scale"])
            return _Parsed(value, place + 1, value)
        return self._small(atoms, place)

    def _digits(self, atoms: Sequence[Atom], place: int) -> _Parsed | None:
        """Digits, with a decimal broken by a gap mended («3. 1» before a scale), and "two and a half"."""
        atom = atoms[place]
        digits = str(atom.kinds["digits"])
        point, after, scale = _at(atoms, place + 1), _at(atoms, place + 2), _at(atoms, place + 3)
        broken = point.has("dot", "comma") and after.has("digits") and scale.has("scale", "scales", "percent")
        if broken and digits.isdigit() and str(after.kinds["digits"]).isdigit() and point.start - atom.end < 2:
            other = str(after.kinds["digits"])
            gap = after.start > point.end
            turned = gap and self._pack.reversed_gap
            if gap or point.start == atom.end:
                return _Parsed(float(f"{other}.{digits}" if turned else f"{digits}.{other}"), place + 3)
        spoken = point.has("point") and after.has("digits")
        if spoken and digits.isdigit() and str(after.kinds["digits"]).isdigit():
            return _Parsed(float(f"{digits}.{after.kinds['digits']}"), place + 3)
        value = read_digits(digits, scaled=point.has("scale", "scales"), comma=self._pack.comma)
        if value is None:
            return None
        half = self._and_a_half(atoms, place + 1)
        if half:
            return _Parsed(value + half[0], half[1])
        return _Parsed(value, place + 1, 1.0, digits)

    def _and_a_half(self, atoms: Sequence[Atom], place: int) -> tuple[float, int] | None:
        """What stands as "and a half" before a scale or unit: what it adds and where it ends."""
        dash = _at(atoms, place).has("dash")
        step = 2 if dash else 1
        words = [_at(atoms, place + dash + k * step) for k in range(3)]
        if words[0].has("and") and words[1].has("article") and words[2].has("fraction"):
            return _number(words[2].kinds["fraction"]), place + dash + 2 * step + 1
        return None

    def _small(self, atoms: Sequence[Atom], place: int) -> _Parsed | None:
        """Words under a thousand, each magnitude once."""
        value, stop, used = 0.0, place, ""
        while True:
            piece = self._piece(atoms, stop, used)
            if not piece:
                break
            value, stop, used = value + piece[0], piece[1], used + piece[2]
            step = self._step(atoms, stop)
            if step is None or not self._piece(atoms, stop + step, used):
                break
            stop += step
        if not used:
            return None
        half = self._and_a_half(atoms, stop)
        return _Parsed(value + half[0], half[1]) if half else _Parsed(value, stop)

    def _step(self, atoms: Sequence[Atom], stop: int) -> int | None:
        """How many atoms join two pieces here; None if they cannot be joined."""
        atom = _at(atoms, stop)
        if atom.has("and") or (self._tens_first and atom.has("dash") and _touches(atoms, stop)):
            return 1
        return 0 if self._tens_first else None

    def _piece(self, atoms: Sequence[Atom], place: int, used: str) -> tuple[float, int, str] | None:
        """The next piece («خمسة», «خمسة عشر», «خمس مئة») with its magnitudes: h, t, o."""
        atom = _at(atoms, place)
        small = "t" in used or "o" in used
        if atom.has("one", "eleven"):
            return self._ones_piece(atoms, place, used)
        if atom.has("ten", "teen") and not small:
            return _number(atom.kinds.get("ten", atom.kinds.get("teen"))), place + 1, "to"
        if atom.has("tens") and "t" not in used and not (self._tens_first and "o" in used):
            return _number(atom.kinds["tens"]), place + 1, "t"
        if atom.has("hundred") and not used:
            return _number(atom.kinds["hundred"]), place + 1, "h"
        return None

    def _ones_piece(self, atoms: Sequence[Atom], place: int, used: str) -> tuple[float, int, str] | None:
        """Ones by themselves, in a teen («خمسة عشر») or before a hundred."""
        atom, after = atoms[place], _at(atoms, place + 1)
        value = _number(atom.kinds.get("one", atom.kinds.get("eleven")))
        if after.has("ten") and not self._tens_first and "t" not in used and "o" not in used:
            return 10 + value, place + 2, "to"
        if not atom.has("one"):
            return None
        if after.kinds.get("hundred") == 100.0 and not used:
            return 100 * value, place + 2, "h"
        allowed = "o" not in used and (self._tens_first or "t" not in used)
        return (value, place + 1, "o") if allowed else None

    def _added_fraction(self, atoms: Sequence[Atom], place: int, *, scale: float = 1.0) -> tuple[float, int]:
        """«ونصف», «ونصف المليار», «ونصف العام»: what is added, and where it ends."""
        skip = 1 + _at(atoms, place + 1).has("article")
        fraction = _at(atoms, place + skip)
        if not (_at(atoms, place).has("and") and fraction.has("fraction")):
            return 0.0, place
        stop = place + skip + 1
        named = _at(atoms, stop)
        if named.kinds.get("scale") == scale > 1 or (scale == 1 and named.has("unit") and named.has("definite")):
            stop += 1
        return _number(fraction.kinds["fraction"]), stop

    def _finish(self, atoms: Sequence[Atom], place: int, parsed: _Parsed) -> tuple[Atom | None, int]:
        """The numeral's atom; a unit with an added fraction is taken in; a lone definite ten is an ordinal."""
        first, stop = atoms[place], parsed.stop
        ordinal = self._glued_ordinal(atoms, place, parsed)
        if ordinal:
            return ordinal
        definite = (place > 0 and atoms[place - 1].has("the")) or first.has("definite")
        if first.has("definite") and first.has("tens") and stop == place + 1:
            return self._ordinal_atom(atoms, place, stop, parsed.value), stop
        unit = _at(atoms, stop)
        if unit.has("unit", "units"):
            added, end = self._added_fraction(atoms, stop + 1)
            if added:
                name = str(unit.kinds.get("unit", unit.kinds.get("units")))
                numeral = Numeral(parsed.value + added, unit=name)
                return self._number_atom(atoms, place, end, numeral), end
        numeral = Numeral(parsed.value, parsed.scale, digits=parsed.digits, definite=definite)
        return self._number_atom(atoms, place, stop, numeral), stop

    def _glued_ordinal(self, atoms: Sequence[Atom], place: int, parsed: _Parsed) -> tuple[Atom, int] | None:
        """The figure of "6th" and "twenty-third", of "1960s": is an ordinal after all."""
        ending = _at(atoms, parsed.stop)
        if parsed.digits and ending.has("pluralmark") and ending.start == atoms[place].end and parsed.value % 10 == 0:
            first, last = atoms[place], ending
            decade = {"decade": parsed.value}
            return Atom(decade, self._letter[("decade",)], first.start, last.end, first.token), parsed.stop + 1
        if parsed.digits and ending.has("ordinalending") and ending.start == atoms[place].end:
            return self._ordinal_atom(atoms, place, parsed.stop + 1, parsed.value), parsed.stop + 1
        dash = ending.has("dash")
        after = _at(atoms, parsed.stop + dash)
        if self._tens_first and atoms[place].has("tens") and after.has("ordinal") and parsed.stop == place + 1:
            value = parsed.value + _number(after.kinds["ordinal"])
            return self._ordinal_atom(atoms, place, parsed.stop + dash + 1, value), parsed.stop + dash + 1
        return None

    def _number_atom(self, atoms: Sequence[Atom], place: int, stop: int, numeral: Numeral) -> Atom:
        """One atom for the numeral, with the kinds its value allows in dates."""
        first, last = atoms[place], atoms[stop - 1]
        kinds: dict[str, object] = {"number": numeral}
        if numeral.unit:
            kinds = {"timed": numeral}
        elif numeral.value is None:
            kinds = {"loose": numeral}
        elif numeral.digits.isdigit():
            kinds |= list_calendar_kinds(numeral.digits)
        return Atom(kinds, self._letter[tuple(kinds)], first.start, last.end, first.token)


def read_numeral(atom: Atom) -> Numeral | None:
    """The numeral an atom holds, if any."""
    for name in ("number", "timed", "loose"):
        numeral = atom.kinds.get(name)
        if isinstance(numeral, Numeral):
            return numeral
    return None


def _stands_for_two(text: str, atom: Atom, after: Atom) -> bool:
    """Whether «مليارا», one and two alike in writing, is two: a word that it governs follows, and it has no tanween."""
    return text[atom.end - 1] != _TANWEEN and not after.has("and", "comma", "dot", "prep") and after is not _END


def _continues(scale: float, rest: _Parsed) -> bool:
    """Whether a group after «و» goes on with the same figure, not with the next one.

    It must have a smaller scale of its own, or be words; bare digits go on only from a thousand, in
    three places («ألف و300»).
    """
    if rest.value >= scale:
        return False
    if rest.scale > 1 or not rest.digits:
        return rest.scale > 1 or scale <= 1000 or rest.value >= 100
    return scale == 1000 and len(rest.digits) == 3 and rest.digits.isdigit()


def _touches(atoms: Sequence[Atom], place: int) -> bool:
    """Whether a hyphen is written onto both its neighbours."""
    return atoms[place - 1].end == atoms[place].start and _at(atoms, place + 1).start == atoms[place].end


def _at(atoms: Sequence[Atom], place: int) -> Atom:
    return atoms[place] if place < len(atoms) else _END


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _pair(value: object) -> tuple[str, str]:
    return (str(value[0]), str(value[1])) if isinstance(value, tuple) else ("", "")
