"""Shapes of time expressions: patterns over kinds, as the packs write them, turned into patterns over letters."""

import re
from collections.abc import Sequence

from tawatur.core.errors import BadPack
from tawatur.language.atoms import Alphabet
from tawatur.packs.dates import DatePack, Reads

_NAME = re.compile(r"[A-Za-z]+")
# Kinds that no expression begins with: the finder does not try a shape at them.
_NEVER_FIRST = {"of", "and", "in", "open", "close", "comma", "dot", "slash", "dash", "equal", "the", "to", "either"}


class ShapeBook:
    """The compiled shapes of one language."""

    def __init__(self, pack: DatePack, alphabet: Alphabet) -> None:
        """Raises BadPack for a shape with an unknown kind or brackets that do not match."""
        self._alphabet = alphabet
        self._shapes: list[tuple[Reads, re.Pattern[str]]] = []
        names: set[str] = set()
        for shape in pack.shapes:
            written = _expand(shape.shape, pack.macros)
            names.update(_NAME.findall(written))
            try:
                self._shapes.append((shape.reads, re.compile(_NAME.sub(self._letters, written).replace(" ", ""))))
            except re.error as fault:
                raise BadPack(f"dates.yaml: shape {shape.shape!r}: {fault}; mend its brackets and names") from fault
        first = "".join(alphabet.find(name) for name in sorted(names - _NEVER_FIRST))
        self._first = re.compile(f"[{re.escape(first)}]")

    def find_start(self, letters: str, place: int) -> int:
        """The next place, from `place` on, at which an expression can begin; -1 if there is none."""
        found = self._first.search(letters, place)
        return found.start() if found else -1

    def match(self, letters: str, place: int) -> Sequence[tuple[Reads, int]]:
        """What may be read at this place, with where it stops, the longest first; earlier shapes before later ones."""
        found: list[tuple[Reads, int]] = []
        for reads, pattern in self._shapes:
            match = pattern.match(letters, place)
            if match and match.end() > place:
                found.append((reads, match.end()))
        found.sort(key=lambda hit: -hit[1])
        return found

    def _letters(self, match: re.Match[str]) -> str:
        letters = self._alphabet.find(match.group())
        if not letters:
            raise BadPack(f"dates.yaml: a shape names {match.group()!r}, a kind no word has; correct the name")
        return f"[{re.escape(letters)}]"


def _expand(shape: str, macros: dict[str, str]) -> str:
    """The shape with its macros put in, until none is left."""
    while True:
        wider = _NAME.sub(lambda match: macros.get(match.group(), match.group()), shape)
        if wider == shape:
            return shape
        shape = wider
