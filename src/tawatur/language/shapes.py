"""Shapes of time expressions: patterns over kinds, as the packs write them, turned into patterns over letters.

A shape is tried only where a letter stands that it can begin with, and compiled when that first happens.
"""

import re
from collections.abc import Sequence

from tawatur.core.errors import BadPack
from tawatur.core.memory import Memory
from tawatur.language.atoms import UNKNOWN, Alphabet
from tawatur.packs.dates import DatePack, Reads

_NAME = re.compile(r"[A-Za-z]+")
_PIECE = re.compile(r"[A-Za-z]+|\S")
# Kinds that no expression begins with: the finder does not try a shape at them.
_NEVER_FIRST = {"of", "and", "in", "open", "close", "comma", "dot", "slash", "dash", "equal", "the", "to", "either"}
_REMEMBERED = 1 << 12  # runs of letters, the last met: news writes its dates in some hundreds of ways
_Reader = tuple[set[str], bool, int]  # what a stretch can begin with, whether it can be empty, where it stops


class ShapeBook:
    """The shapes of one language, by the letters they can begin with."""

    def __init__(self, pack: DatePack, alphabet: Alphabet) -> None:
        """Raises BadPack for a shape with an unknown kind or brackets that do not match."""
        self._alphabet = alphabet
        self._shapes: list[tuple[Reads, str]] = []
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._starts: dict[str, list[int]] = {}
        known: dict[str, str] = {}
        for number, shape in enumerate(pack.shapes):
            written = _expand(shape.shape, pack.macros)
            self._shapes.append((shape.reads, written))
            pieces = _PIECE.findall(written)
            for name in {piece for piece in pieces if _NAME.fullmatch(piece)} - known.keys():
                known[name] = self._find(name)
            begins, _, stop = _read_choice(pieces, 0)
            if stop < len(pieces):
                raise BadPack(
                    f"dates.yaml: shape {shape.shape!r}: it breaks off at {pieces[stop]!r}; mend its brackets"
                )
            for letter in sorted({letter for name in begins for letter in known[name]}):
                self._starts.setdefault(letter, []).append(number)
        words = {name for name in known if name not in _NEVER_FIRST}
        first = "".join(sorted({letter for name in words for letter in known[name]}))
        self._first = re.compile(f"[{re.escape(first)}]")
        self._runs = Memory(self._match_run, most=_REMEMBERED)

    def find_start(self, letters: str, place: int) -> int:
        """The next place, from `place` on, at which an expression can begin; -1 if there is none."""
        found = self._first.search(letters, place)
        return found.start() if found else -1

    def match(self, letters: str, place: int) -> Sequence[tuple[Reads, int]]:
        """What may be read at this place, with where it stops, the longest first; earlier shapes before later ones."""
        end = letters.find(UNKNOWN, place)  # no shape holds a word without a kind
        run = letters[place:end] if end >= 0 else letters[place:]
        return [(reads, place + length) for reads, length in self._runs[run]]

    def _match_run(self, run: str) -> Sequence[tuple[Reads, int]]:
        """What may be read at the beginning of a run of letters, with its length."""
        found: list[tuple[Reads, int]] = []
        for number in self._starts.get(run[:1], ()):
            match = (self._compiled.get(number) or self._compile(number)).match(run)
            if match and match.end():
                found.append((self._shapes[number][0], match.end()))
        found.sort(key=lambda hit: -hit[1])
        return found

    def _compile(self, number: int) -> re.Pattern[str]:
        """The pattern of a shape, compiled once."""
        written = _NAME.sub(lambda name: f"[{re.escape(self._find(name.group()))}]", self._shapes[number][1])
        return self._compiled.setdefault(number, re.compile(written.replace(" ", "")))

    def _find(self, name: str) -> str:
        letters = self._alphabet.find(name)
        if not letters:
            raise BadPack(f"dates.yaml: a shape names {name!r}, a kind no word has; correct the name")
        return letters


def _expand(shape: str, macros: dict[str, str]) -> str:
    """The shape with its macros put in, until none is left."""
    while True:
        wider = _NAME.sub(lambda match: macros.get(match.group(), match.group()), shape)
        if wider == shape:
            return shape
        shape = wider


def _read_choice(pieces: Sequence[str], place: int) -> _Reader:
    """Alternatives, to the end or a closing bracket."""
    begins, empty, place = _read_run(pieces, place)
    while place < len(pieces) and pieces[place] == "|":
        more, none, place = _read_run(pieces, place + 1)
        begins, empty = begins | more, empty or none
    return begins, empty, place


def _read_run(pieces: Sequence[str], place: int) -> _Reader:
    """Names and groups one after another, each with its sign of how often."""
    begins: set[str] = set()
    empty = True
    while place < len(pieces) and (pieces[place] == "(" or _NAME.fullmatch(pieces[place])):
        more, none, place = _read_unit(pieces, place)
        if place < len(pieces) and pieces[place] in "?*+":
            none = none or pieces[place] != "+"
            place += 1
        if empty:
            begins = begins | more
        empty = empty and none
    return begins, empty, place


def _read_unit(pieces: Sequence[str], place: int) -> _Reader:
    """One name, or a group in brackets; a bracket left open is where it breaks off."""
    if pieces[place] != "(":
        return {pieces[place]}, False, place + 1
    begins, empty, stop = _read_choice(pieces, place + 1)
    if stop < len(pieces) and pieces[stop] == ")":
        return begins, empty, stop + 1
    raise BadPack(f"dates.yaml: shape {' '.join(pieces)!r}: a bracket stays open; close it")
