"""Where the words of a proposal stand in a report. Offsets are found here and never taken from a model."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from tawatur.core.analysis import Analysis
from tawatur.core.document import Document
from tawatur.core.spans import Span

READ = ("body", "headline")


def simplify(text: str) -> tuple[str, list[int]]:
    """A text with runs of white space as one space and invisible marks gone, and where each letter stood."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        if unicodedata.category(char) == "Cf":
            continue
        blank = char.isspace()
        if blank and (not letters or letters[-1] == " "):
            continue
        letters.append(" " if blank else char)
        places.append(place)
    return "".join(letters), places


class Places:
    """The words of one report, ready to be looked up."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        self.document = document
        self.analysis = analysis
        self._blocks = [block for block in document.blocks if block.kind in READ]

    def find(self, words: str) -> list[Span]:
        """Every place of the words in the body and headlines, whole words only, bodies first, in text order."""
        wanted = simplify(words)[0].strip()
        if not wanted:
            return []
        order = sorted(range(len(self._blocks)), key=lambda n: (self._blocks[n].kind != "body", n))
        return [span for number in order for span in self._find_in(number, wanted) if self.is_whole(span)]

    def find_within(self, words: str, bounds: Span) -> list[Span]:
        """Every place of the words inside `bounds`, parts of words too: a particle may be attached."""
        text, places = simplify(bounds.read(self.document.text))
        wanted = simplify(words)[0].strip()
        starts = _list_places(text, wanted) if wanted else iter(())
        at = bounds.start
        return [Span(bounds.doc, at + places[s], at + places[s + len(wanted) - 1] + 1) for s in starts]

    def is_whole(self, span: Span) -> bool:
        """Whether a span cuts no word; particles in front of a word may be left outside."""
        return span.start in self._begins and span.end in self._ends

    def list_sentences(self, span: Span) -> range:
        """The numbers of the sentences a span touches."""
        return range(bisect_right(self._stops, span.start), bisect_left(self._starts, span.end))

    def kind(self, span: Span) -> str:
        """The kind of the block a span lies in."""
        return next((block.kind for block in self.document.blocks if block.span.contains(span)), "")

    def _find_in(self, number: int, wanted: str) -> Iterator[Span]:
        (text, places), bounds = self._simplified[number], self._blocks[number].span
        for start in _list_places(text, wanted):
            yield Span(bounds.doc, bounds.start + places[start], bounds.start + places[start + len(wanted) - 1] + 1)

    @cached_property
    def _simplified(self) -> list[tuple[str, list[int]]]:
        return [simplify(block.span.read(self.document.text)) for block in self._blocks]

    @cached_property
    def _begins(self) -> set[int]:
        tokens = self.analysis.tokens
        attached = {token.start + len(token.before[0]) for token in tokens if token.before}
        return attached | {token.start for token in tokens} | {token.stem for token in tokens if token.stem}

    @cached_property
    def _ends(self) -> set[int]:
        return {token.end for token in self.analysis.tokens}

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.analysis.sentences]

    @cached_property
    def _stops(self) -> list[int]:
        return [sentence.end for sentence in self.analysis.sentences]


def _list_places(text: str, wanted: str) -> Iterator[int]:
    place = text.find(wanted)
    while place >= 0:
        yield place
        place = text.find(wanted, place + 1)
