"""Words of a text, with the particles Arabic writes attached taken off where that is safe."""

import re
from collections.abc import Callable, Mapping, Set
from typing import TypeAlias

from tawatur.core.analysis import Token
from tawatur.core.folding import Folding, elided_pattern
from tawatur.core.memory import Memory
from tawatur.language.particles import ParticleReader
from tawatur.packs.languages import Language

_WORD = re.compile(
    r"(?P<word>[^\W\d_]++(?=\s)"  # most words: letters and a blank
    r"|[^\W\d_](?:[^\W\d_]+|[\u0640\u064b-\u0652\u0670]|(?<=[^\W\d_])['’](?=[^\W\d_])|(?<=[A-Za-z])\.(?=[A-Za-z]\b)|[0-9](?=[A-Za-z]))*(?:(?<=\.[A-Za-z])\.)?)"
    r"|(?P<number>[0-9٠-٩]+(?:[.,٫٬][0-9٠-٩]+|،[0-9٠-٩]{3}(?![0-9٠-٩]))*)"
    r"|(?P<mark>''|[^\s\w]|_)"
)
_DOUBLED = {"''": '"'}  # two apostrophes stand for one quotation mark
_DIGIT = re.compile(r"[0-9٠-٩]")
_WORD_NAME = "(?P<word>"
_NUMBER_NAME = "(?P<number>"
_REMEMBERED = 1 << 14  # written words, the last met: nearly all of a day's news come back, at half a KiB each
_PIECES = 1 << 13  # of text between white space
# whole, before, form, after, how many written characters stand before the stem, kind
_Reading: TypeAlias = tuple[str, tuple[str, ...], str, str, int, str]
_Cut: TypeAlias = tuple[int, int, int, _Reading]  # where it begins and ends, where its stem does, what it is


class Tokeniser:
    """Cuts text into tokens. `vocabulary` are folded words (article off) known from all packs, `stems` their levels."""

    def __init__(
        self, language: Language, folding: Folding, vocabulary: Set[str], stems: Mapping[str, int] | None = None
    ) -> None:
        self._fold = folding.fold
        self._pattern = _compile(language)
        self._enclitics = {written: self._fold(word) for written, word in language.enclitics.items()}
        self._contracted = {self._fold(word): self._fold(stem) for word, stem in language.contracted.items()}
        particles = language.particles
        self._particles = ParticleReader(language, folding, vocabulary, stems or {})
        self._attaches = bool(particles.article or particles.conjunctions)
        self._readings = Memory(self._read, most=_REMEMBERED)
        self._closed = tuple(particles.closing)
        self._pieces = Memory(self._cut_piece, most=_PIECES)
        self._parted = not (language.elided or language.number_spaces)  # nothing is read over white space

    def cut(self, text: str, start: int, end: int) -> list[Token]:
        """The tokens of `text[start:end]`, in order; between them lie white space and invisible marks alone."""
        tokens: list[Token] = []
        pieces, place = self._pieces, start
        for piece in text[start:end].split() if self._parted else ():
            place = text.index(piece, place)
            for begin, stop, stem, (whole, before, form, after, _, kind) in pieces[piece]:
                tokens.append(Token(place + begin, place + stop, form, whole, before, after, place + stem, kind))
            place += len(piece)
        if not self._parted:
            for begin, stop, stem, (whole, before, form, after, _, kind) in self._cut_each(text, start, end):
                tokens.append(Token(begin, stop, form, whole, before, after, stem, kind))
        return tokens

    def _cut_piece(self, piece: str) -> list[_Cut]:
        """The tokens of what stands between white space, which mostly was met before."""
        return self._cut_each(piece, 0, len(piece))

    def _cut_each(self, text: str, start: int, end: int) -> list[_Cut]:
        found = [(match.span(), self._readings[match[0]]) for match in self._pattern.finditer(text, start, end)]
        return [(begin, stop, begin + reading[4], reading) for (begin, stop), reading in found if reading[0]]

    def _read(self, written: str) -> _Reading:
        """What a written token is made of."""
        written = _DOUBLED.get(written, written)
        kind = _tell_kind(written)
        written = _drop_stop(written)
        whole = self._enclitics.get(written.lower(), "") or self._fold(written)
        before: tuple[str, ...] = ()
        form, after = self._contracted.get(whole, whole), ""
        if kind == "word" and self._attaches:
            before, form, after = self._particles.read(whole, closed=written.endswith(self._closed))
        stem = written_length(written, sum(map(len, before)), self._fold) if before else 0
        return whole, before, form, after, stem, kind


def _tell_kind(written: str) -> str:
    """Whether a token, as the pattern cuts it, is a number, a mark or a word."""
    if _DIGIT.match(written):
        return "number"
    return "mark" if len(written) == 1 and not written.isalpha() else "word"


def _drop_stop(written: str) -> str:
    """A written token without the full stop that belongs to its letters: "U.S." is compared as "U.S"."""
    return written[:-1] if len(written) > 1 and written.endswith(".") else written


def _compile(language: Language) -> re.Pattern[str]:
    """How a language cuts: its elided words and enclitics are words, blanks may stand inside its numbers."""
    kinds = [elided_pattern(language.elided)] if language.elided else []
    if language.enclitics:
        listed = sorted(language.enclitics, key=len, reverse=True)
        kinds.append(rf"(?<=[^\W\d_])(?:{'|'.join(map(re.escape, listed))})(?!\w)")
    pattern = _WORD.pattern
    if kinds:
        pattern = pattern.replace(_WORD_NAME, f"{_WORD_NAME}(?i:{'|'.join(kinds)})|", 1)
    if language.number_spaces:
        grouped = rf"[0-9]{{1,3}}(?:[{language.number_spaces}][0-9]{{3}})+(?![0-9])(?:,[0-9]+)?"
        pattern = pattern.replace(_NUMBER_NAME, f"{_NUMBER_NAME}{grouped}|", 1)
    return re.compile(pattern)


def cut_words(folded: str) -> list[str]:
    """The tokens of a folded phrase, as the tokeniser cuts them, as plain strings."""
    return [_drop_stop(match.group()) for match in _WORD.finditer(folded)]


def written_length(written: str, folded: int, fold: Callable[[str], str]) -> int:
    """How many written characters make the first `folded` folded ones (marks follow their letter)."""
    count = place = 0
    while place < len(written) and count < folded:
        count += len(fold(written[place]))
        place += 1
    while place < len(written) and folded and not fold(written[place]):
        place += 1
    return place
