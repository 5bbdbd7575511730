"""Folding: one comparable form for the many spellings of a word, with the way back to the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from msgspec import Struct


class Folded(Struct, frozen=True):
    """A folded text and where characters were dropped (positions in the folded text)."""

    text: str
    dropped: tuple[int, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the original of `start`-`end` in the folded text."""
        return start + bisect_right(self.dropped, start), end + bisect_left(self.dropped, end)


class Folding:
    """A table from characters to one character or to nothing, built from the language packs."""

    def __init__(self, table: Mapping[str, str]) -> None:
        """`table` maps one character to one character, or to "" to drop it."""
        self._table = {ord(old): new for old, new in table.items()}
        self._drops = {old for old, new in table.items() if new == ""}

    def fold(self, text: str) -> str:
        """The folded text, in lower case (one character for one where Unicode allows)."""
        return _lower(text).translate(self._table)

    def trace(self, text: str) -> Folded:
        """The folded text with the way back."""
        dropped: list[int] = []
        for place, char in enumerate(text):
            if char in self._drops:
                dropped.append(place - len(dropped))
        return Folded(self.fold(text), tuple(dropped))


def _lower(text: str) -> str:
    """Lower case without changing the length (İ and its like keep their case)."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
