"""Folding: one comparable form for the many spellings of a word, with the way back to the text."""

import re
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


class _Table(dict[int, str | int]):
    """What a character is folded to, by its code point; one that stays as it is gets its entry when it is first met.

    `str.translate` raises and catches an exception for a character without an entry, which doubles its time.
    """

    def __missing__(self, code: int) -> int:
        """The code point itself, kept."""
        self[code] = code
        return code


class Folding:
    """A table from characters to one character or to nothing, built from the language packs.

    A language may add `elided` beginnings, written onto the next word, with the word each stands for («l'» is
    «le»), and words to be kept `apart`, exactly as written, from others that fold alike («à» is not «a»).
    Then lengths change, and only `fold` may be asked.
    """

    def __init__(
        self,
        table: Mapping[str, str],
        *,
        elided: Mapping[str, str] | None = None,
        apart: Mapping[str, str] | None = None,
    ) -> None:
        """`table` maps one character to one character, or to "" to drop it."""
        self._table = _Table({ord(old): new for old, new in table.items()})
        self._drops = {old for old, new in table.items() if new == ""}
        self._elided, self._apart = dict(elided or {}), dict(apart or {})
        self._odd = _compile(self._elided, self._apart)

    def fold(self, text: str) -> str:
        """The folded text, in lower case (one character for one where Unicode allows)."""
        return self._plain(text) if self._odd is None else self._fold_words(self._odd, text)

    def _plain(self, text: str) -> str:
        lowered = text.lower()
        return (lowered if len(lowered) == len(text) else _lower_each(text)).translate(self._table)

    def _fold_words(self, odd: re.Pattern[str], text: str) -> str:
        """The text with its elided words written out, and those kept apart as they are."""
        found: list[str] = []
        place = 0
        for match in odd.finditer(text):
            found.append(self._plain(text[place : match.start()]))
            written = match.group()
            if written in self._apart:
                found.append(self._apart[written])
            else:
                gap = " " if match.end() < len(text) else ""
                found.append(self._elided[self._plain(written)] + gap)
            place = match.end()
        return "".join([*found, self._plain(text[place:])])

    def trace(self, text: str) -> Folded:
        """The folded text with the way back."""
        dropped: list[int] = []
        for place, char in enumerate(text):
            if char in self._drops:
                dropped.append(place - len(dropped))
        return Folded(self.fold(text), tuple(dropped))


def elided_pattern(elided: Mapping[str, str]) -> str:
    """A pattern of the elided beginnings, with either apostrophe, right before a letter or the end."""
    stems = sorted((word.rstrip("'") for word in elided), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, stems))})['’](?=[^\\W\\d_]|$)"


def _compile(elided: Mapping[str, str], apart: Mapping[str, str]) -> re.Pattern[str] | None:
    """The pattern of the words that no table of characters can fold; None if there are none."""
    kinds = [f"(?i:{elided_pattern(elided)})"] if elided else []
    kinds += [f"(?:{'|'.join(map(re.escape, sorted(apart)))})(?![\\w-])"] if apart else []
    return re.compile(rf"(?<!\w)(?:{'|'.join(kinds)})") if kinds else None


def _lower_each(text: str) -> str:
    """Lower case without changing the length (İ and its like keep their case)."""
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
