"""The value of a number written in words and digits: groups with falling scales, and what is added to them."""

from tawatur.language.atoms import Atom
from tawatur.language.digits import read_digits
from tawatur.packs.numbers import NumberPack

END = Atom({}, ".", 0, 0, -1)


class Parsed:
    """A value, the atom where it stops, its last scale, and its digits if it is one written number."""

    __slots__ = ("digits", "scale", "stop", "value")

    def __init__(self, value: float, stop: int, scale: float = 1.0, digits: str = "") -> None:
        self.value, self.stop = value, stop
        self.scale, self.digits = scale, digits


class GroupReader:
    """Reads the values of one language's numbers off atoms."""

    def __init__(self, pack: NumberPack) -> None:
        self._pack = pack
        self._single = pack.duals.single if pack.duals else ""
        self._tens_first = pack.order == "tens_first"

    def read(self, text: str, atoms: list[Atom], place: int) -> Parsed | None:
        """Groups with falling scales: «مليون ومئتي ألف»."""
        found = self._group(text, atoms, place)
        if not found:
            return None
        while found.scale > 1 and (at(atoms, found.stop).has("and") or self._goes_on_bare(atoms, found)):
            joined = at(atoms, found.stop).has("and")
            added, stop = self.add_fraction(atoms, found.stop, scale=found.scale)
            if added:
                return Parsed(found.value + added * found.scale, stop, found.scale)
            rest = self._group(text, atoms, found.stop + joined)
            if not rest or not _continues(found.scale, rest):
                break
            found = Parsed(found.value + rest.value, rest.stop, rest.scale if rest.scale > 1 else 1.0)
        if found.scale == 1:
            added, stop = self.add_fraction(atoms, found.stop)
            if added:
                return Parsed(found.value + added, stop)
        return found

    def _goes_on_bare(self, atoms: list[Atom], found: Parsed) -> bool:
        """Whether words of a smaller number follow with nothing between: "mille deux cents"."""
        after = at(atoms, found.stop)
        return self._tens_first and not found.digits and after.has("one", "teen", "ten", "tens", "hundred")

    def _group(self, text: str, atoms: list[Atom], place: int) -> Parsed | None:
        """A small number and the scales right after it, or a scale alone."""
        atom = at(atoms, place)
        parsed = self._head(text, atoms, place)
        if not parsed:
            return None
        while True:
            stop = parsed.stop
            hyphen = self._tens_first and at(atoms, stop).has("dash") and _touches(atoms, stop)
            scale = at(atoms, stop + hyphen)
            if scale.has("scale", "scales"):
                factor = as_number(scale.kinds.get("scale", scale.kinds.get("scales")))
                parsed = Parsed(parsed.value * factor, stop + 1 + hyphen, factor)
            else:
                glued = _find_glued(atoms, place) if atom.has("digits") and stop == place + 1 else None
                if glued is None:
                    return parsed
                factor = as_number(atoms[glued].kinds["glued"])
                parsed = Parsed(parsed.value * factor, glued + 1, factor)

    def _head(self, text: str, atoms: list[Atom], place: int) -> Parsed | None:
        """What a scale may multiply: digits, words under a thousand, a fraction, "a"; or a scale by itself."""
        atom = at(atoms, place)
        if atom.has("digits"):
            return self._digits(atoms, place)
        after = at(atoms, place + 1)
        if atom.has("article") and after.has("scale", "hundred"):
            inner = self._head(text, atoms, place + 1)
            return inner and Parsed(inner.value, inner.stop, inner.scale)
        if atom.has("fraction"):
            skip = 1 + after.has("article") if after.has("article", "scale", "of") else 1
            skip += after.has("of") and 1 + at(atoms, place + 2).has("article")
            ready = at(atoms, place + skip).has("scale")
            return Parsed(as_number(atom.kinds["fraction"]), place + skip) if ready else None
        if atom.has("twoscale") and (not atom.has("scale") or _stands_for_two(text, atom, after, single=self._single)):
            value = as_number(atom.kinds["twoscale"])
            return Parsed(value, place + 1, value / 2)
        if atom.has("scale"):
            value = as_number(atom.kinds["scale"])
            return Parsed(value, place + 1, value)
        small = self._small(atoms, place)
        return self._spoken(atoms, small) if small else None

    def _spoken(self, atoms: list[Atom], whole: Parsed) -> Parsed:
        """«واحد فاصلة ثلاثة»: the decimals said after the point, one word of them."""
        after = at(atoms, whole.stop + 1)
        if not at(atoms, whole.stop).has("point") or not after.has("one") or whole.value != int(whole.value):
            return whole
        return Parsed(whole.value + as_number(after.kinds["one"]) / 10, whole.stop + 2)

    def _digits(self, atoms: list[Atom], place: int) -> Parsed | None:
        """Digits, with a decimal broken by a gap mended («3. 1» before a scale), and "two and a half"."""
        atom = atoms[place]
        digits = str(atom.kinds["digits"])
        point, after, scale = at(atoms, place + 1), at(atoms, place + 2), at(atoms, place + 3)
        broken = point.has("dot", "comma") and after.has("digits") and scale.has("scale", "scales", "percent")
        if broken and digits.isdigit() and str(after.kinds["digits"]).isdigit() and point.start - atom.end < 2:
            other = str(after.kinds["digits"])
            gap = after.start > point.end
            turned = gap and self._pack.reversed_gap
            if gap or point.start == atom.end:
                return Parsed(float(f"{other}.{digits}" if turned else f"{digits}.{other}"), place + 3)
        spoken = point.has("point") and after.has("digits")
        if spoken and digits.isdigit() and str(after.kinds["digits"]).isdigit():
            return Parsed(float(f"{digits}.{after.kinds['digits']}"), place + 3)
        value = read_digits(digits, scaled=point.has("scale", "scales"), comma=self._pack.comma)
        if value is None:
            return None
        half = self._and_a_half(atoms, place + 1)
        if half:
            return Parsed(value + half[0], half[1])
        return Parsed(value, place + 1, 1.0, digits)

    def _and_a_half(self, atoms: list[Atom], place: int) -> tuple[float, int] | None:
        """What stands as "and a half" before a scale or unit: what it adds and where it ends."""
        dash = at(atoms, place).has("dash")
        step = 2 if dash else 1
        words = [at(atoms, place + dash + k * step) for k in range(3)]
        if words[0].has("and") and words[1].has("article") and words[2].has("fraction"):
            return as_number(words[2].kinds["fraction"]), place + dash + 2 * step + 1
        return None

    def _small(self, atoms: list[Atom], place: int) -> Parsed | None:
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
        return Parsed(value + half[0], half[1]) if half else Parsed(value, stop)

    def _step(self, atoms: list[Atom], stop: int) -> int | None:
        """How many atoms join two pieces here; None if they cannot be joined."""
        atom = at(atoms, stop)
        if atom.has("and") or (self._tens_first and atom.has("dash") and _touches(atoms, stop)):
            return 1
        return 0 if self._tens_first else None

    def _piece(self, atoms: list[Atom], place: int, used: str) -> tuple[float, int, str] | None:
        """The next piece («خمسة», «خمسة عشر», «خمس مئة») with its magnitudes: h, t, o."""
        atom = at(atoms, place)
        small = "t" in used or "o" in used
        if atom.has("one", "eleven"):
            return self._ones_piece(atoms, place, used)
        if atom.has("ten", "teen") and not small:
            return as_number(atom.kinds.get("ten", atom.kinds.get("teen"))), place + 1, "to"
        if atom.has("tens") and "t" not in used and not (self._tens_first and "o" in used):
            return as_number(atom.kinds["tens"]), place + 1, "t"
        if atom.has("hundred") and not used:
            return as_number(atom.kinds["hundred"]), place + 1, "h"
        return None

    def _ones_piece(self, atoms: list[Atom], place: int, used: str) -> tuple[float, int, str] | None:
        """Ones by themselves, in a teen («خمسة عشر») or before a hundred."""
        atom, after = atoms[place], at(atoms, place + 1)
        value = as_number(atom.kinds.get("one", atom.kinds.get("eleven")))
        if after.has("ten") and not self._tens_first and "t" not in used and "o" not in used:
            return 10 + value, place + 2, "to"
        if not atom.has("one"):
            return None
        if after.kinds.get("hundred") == 100.0 and not used:
            return 100 * value, place + 2, "h"
        allowed = "o" not in used and (self._tens_first or "t" not in used)
        return (value, place + 1, "o") if allowed else None

    def add_fraction(self, atoms: list[Atom], place: int, *, scale: float = 1.0) -> tuple[float, int]:
        """«ونصف», «ونصف المليار», «ونصف العام»: what is added, and where it ends."""
        skip = 1 + at(atoms, place + 1).has("article")
        fraction = at(atoms, place + skip)
        if not (at(atoms, place).has("and") and fraction.has("fraction")):
            return 0.0, place
        stop = place + skip + 1
        named = at(atoms, stop)
        if named.kinds.get("scale") == scale > 1 or (scale == 1 and named.has("unit") and named.has("definite")):
            stop += 1
        return as_number(fraction.kinds["fraction"]), stop


def _stands_for_two(text: str, atom: Atom, after: Atom, *, single: str) -> bool:
    """Whether «مليارا», one and two alike in writing, is two: a word that it governs follows, and it does not end like
    one (`single`).
    """
    return text[atom.end - 1] != single and not after.has("and", "comma", "dot", "prep") and after is not END


def _continues(scale: float, rest: Parsed) -> bool:
    """Whether a group after «و» goes on with the same figure, not with the next one.

    It must have a smaller scale of its own, or be words; bare digits go on only from a thousand, in
    three places («ألف و300»).
    """
    if rest.value >= scale:
        return False
    if rest.scale > 1 or not rest.digits:
        return rest.scale > 1 or scale <= 1000 or rest.value >= 100
    return scale == 1000 and len(rest.digits) == 3 and rest.digits.isdigit()


def _find_glued(atoms: list[Atom], place: int) -> int | None:
    """A scale written onto the digits at a place, behind the sign of a currency with a gap or a hyphen: "2m", "$2 m",
    "$2-m".
    """
    sold = place > 0 and atoms[place - 1].has("currency")
    scale = place + 1 + (sold and at(atoms, place + 1).has("dash"))
    near = at(atoms, scale).start - atoms[place].end <= (1 if sold else 0)
    return scale if near and at(atoms, scale).has("glued") else None


def _touches(atoms: list[Atom], place: int) -> bool:
    """Whether a hyphen is written onto both its neighbours."""
    return atoms[place - 1].end == atoms[place].start and at(atoms, place + 1).start == atoms[place].end


def at(atoms: list[Atom], place: int) -> Atom:
    """The atom at a place, an empty one past the end."""
    return atoms[place] if place < len(atoms) else END


def as_number(value: object) -> float:
    """The value of a kind as a number."""
    return float(value) if isinstance(value, int | float) else 0.0
