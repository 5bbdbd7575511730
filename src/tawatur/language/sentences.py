"""Sentences of a block: own rules, because what exists splits «د.» and inside «…» or loses text."""

import re
from collections.abc import Set
from functools import lru_cache

from tawatur.packs.languages import Language

# Each pattern begins with a class, by which alone most characters are passed over.
_RUN_ON = r"(?<=[^\W\d_]{3}[.؟])(?=[^\W\d_]{3})"  # a blank left out between two words
_BEHIND = rf"(?:[.!?؟…]*[\"”»'’)\]]*(?=\s|$)|{_RUN_ON})"  # what makes a mark the end
_STOP = re.compile(rf"[.!?؟…]{_BEHIND}")
_END = re.compile(rf"[.!?؟…\s](?:(?<=[.!?؟…]){_BEHIND}|(?<=\n)\n*|(?<=[»\"”]\s)\s*(?=\n))")
_OPENING = '«"“('
_OPENS = re.compile(r'\s"\w')  # a mark that opens and closes alike, in front of a word
_WORD = re.compile(r"\w+")
_DECIMAL = re.compile(r"\d\s?$")


def split_sentences(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """Offsets of the sentences in `text[start:end]`; only white space lies outside them.

    A full stop after an abbreviation or a single letter, between digits, or inside an open
    quotation that closes within the block does not end a sentence. One between two words without a blank does, if the
    first does not end in a capital, the second does not begin with a small letter, and it is no name of a host.
    """
    short = _shorten(tuple(language.abbreviations))
    found: list[tuple[int, int]] = []
    begin = start
    for match in (_STOP if text.find("\n", start, end) < 0 else _END).finditer(text, start, end):
        stop = match.end()
        if "\n" not in match.group() and _goes_on(text, begin, match, end, short, language):
            continue
        _append(found, text, begin, match.start() if "\n" in match.group() else stop)
        begin = stop
    _append(found, text, begin, end)
    return found


@lru_cache
def _shorten(abbreviations: tuple[str, ...]) -> frozenset[str]:
    """Abbreviations without the full stop that ends them."""
    return frozenset(word.rstrip(".") for word in abbreviations)


def _goes_on(text: str, begin: int, match: re.Match[str], end: int, short: Set[str], language: Language) -> bool:
    """Whether the sentence goes on after this mark."""
    if match.group()[0] == ".":
        word = _read_last(text[begin : match.start()]).lower()
        if word in short or (word.count(".") and word.split(".")[-1] in short):
            return True
        if match.end() < end and text[match.end()].isalpha() and not _runs_on(text, match, language):
            return True
        figure = _DECIMAL.search(text[max(begin, match.start() - 2) : match.start()])
        if figure and re.match(r"\s?\d", text[match.end() : match.end() + 2]):
            return True
    return _inside_quotes(text[begin : match.end()], text[match.end() : end], language)


def _runs_on(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether a stop between two words parts sentences, and not the names of a host («العربية.نت») or letters."""
    behind = _WORD.match(text, match.end())
    ends_small = not text[match.start() - 1].isupper()
    return ends_small and behind is not None and not behind[0][0].islower() and behind[0] not in language.hosts


def _read_last(piece: str) -> str:
    """The last word of a piece of text, without what opens brackets or quotations before it; "" behind a blank."""
    word = piece.rsplit(maxsplit=1)[-1] if piece and not piece[-1].isspace() else ""
    return word[max(map(word.rfind, _OPENING)) + 1 :]


def _inside_quotes(before: str, after: str, language: Language) -> bool:
    """Whether a quotation opened before is still open and closes later in the block."""
    for opening, closing in (pair for pair in language.quotes if pair[0] != pair[1]):
        if before.rfind(opening) > before.rfind(closing) and closing in after.split(opening, maxsplit=1)[0]:
            return True
    closes = '"' in after and not _OPENS.match(after[: after.find('"') + 2][-3:])
    return before.count('"') % 2 == 1 and closes and not before.rstrip().endswith('"')


def _append(found: list[tuple[int, int]], text: str, begin: int, stop: int) -> None:
    """Add the stretch without its outer white space, if anything is left."""
    piece = text[begin:stop]
    lead = len(piece) - len(piece.lstrip())
    if piece.strip():
        found.append((begin + lead, begin + len(piece.rstrip())))
