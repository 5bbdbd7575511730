"""The lines of a text as a desk laid them out: paragraphs, titles, bylines; each with what is needed to judge it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from tawatur.packs.boilerplate import Boilerplate
from tawatur.packs.page_words import ReadingRules

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CLOSERS = " \u00a0\t»”’\"')]}›\u200e\u200f\u202a-\u202e"
_ENDS = (".", "!", "?", "؟", "…")
_INNER_STOP = re.compile(r"\.\s+\w")
_CLOSING = '»”")'
_FEWEST = 3  # letters of a word behind which a stop may end a sentence
_LOOK = 600  # characters of a line that are flattened: no title, byline or cue is longer


class Line(Struct, frozen=True):
    """One line without the white space around it.

    `flat` are its words, flattened, as far as any title or cue may reach; `words` their number.
    `stop`: a sentence ends with a full stop in it. `closed`: with any final mark. `gap`: white lines stand before it.
    """

    start: int
    end: int
    text: str
    flat: str
    words: int
    stop: bool
    closed: bool
    gap: bool


def split_lines(text: str, boilerplate: Boilerplate) -> list[Line]:
    """All lines that are not white, in order; text broken to a fixed width is put together to paragraphs."""
    spans = list(_find_spans(text))
    if _is_wrapped(spans, boilerplate.rules):
        spans = list(_join_wrapped(spans, boilerplate.rules))
    return [_describe(text, start, end, gap, boilerplate) for start, end, gap in spans]


def _find_spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start, end and "white lines before" of each line that is not white."""
    start, gap = 0, False
    stops = [(found.start(), found.end()) for found in _BREAK.finditer(text)]
    for end, after in [*stops, (len(text), len(text))]:
        line = text[start:end]
        bare = line.strip()
        if bare:
            first = start + len(line) - len(line.lstrip())
            yield first, first + len(bare), gap
        gap = not bare
        start = after


def _is_wrapped(spans: list[tuple[int, int, bool]], rules: ReadingRules) -> bool:
    """Whether lines were broken to a width: none exceeds it, and most that are followed at once fill it."""
    if len(spans) < rules.wrap_lines or max(end - start for start, end, _ in spans) > rules.wrap_width:
        return False
    width = max(end - start for start, end, _ in spans)
    followed = [end - start for (start, end, _), after in pairwise(spans) if not after[2]]
    full = sum(length >= rules.wrap_fill * width for length in followed)
    return len(followed) >= rules.wrap_lines and full >= rules.wrap_fill * len(followed)


def _join_wrapped(spans: list[tuple[int, int, bool]], rules: ReadingRules) -> Iterator[tuple[int, int, bool]]:
    """A line that fills the width runs on into the next, unless white lines part them."""
    width = max(end - start for start, end, _ in spans)
    first, last, opened = spans[0][0], spans[0][1], spans[0][2]
    length = last - first
    for start, end, gap in spans[1:]:
        if gap or length < rules.wrap_fill * width:
            yield first, last, opened
            first, opened = start, gap
        last, length = end, end - start
    yield first, last, opened


def _describe(text: str, start: int, end: int, gap: bool, boilerplate: Boilerplate) -> Line:  # noqa: FBT001
    line = text[start:end]
    flat = boilerplate.flatten(line[:_LOOK])
    bare = line[-40:].rstrip(_CLOSERS)
    return Line(
        start=start,
        end=end,
        text=line,
        flat=flat,
        words=len(flat.split()),
        stop=(bare.endswith(".") and not bare.endswith("..")) or _has_inner_stop(line, boilerplate),
        closed=bare.endswith(_ENDS),
        gap=gap,
    )


def _has_inner_stop(line: str, boilerplate: Boilerplate) -> bool:
    """Whether a sentence ends inside the line: a stop after a word that is no abbreviation."""
    words = _find_stopped(line[:_LOOK]) if "." in line else ()
    return any(boilerplate.flatten(word) not in boilerplate.abbreviations for word in words)


def _find_stopped(line: str) -> Iterator[str]:
    """The words, of enough letters, behind which a stop stands, a mark that closes perhaps between, and goes on."""
    taken = 0  # up to where the line was looked at: what a stop goes on with opens no word of its own
    for found in _INNER_STOP.finditer(line):
        last = found.start() - (found.start() > taken and line[found.start() - 1] in _CLOSING)
        first = last
        while first > taken and line[first - 1].isalnum() and not line[first - 1].isdecimal():
            first -= 1
        if last - first >= _FEWEST:
            yield line[first:last]
            taken = found.end()
