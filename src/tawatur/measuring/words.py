"""Words of a pack found in a text, whatever its spelling, with particles attached or not."""

import re
from collections.abc import Iterator, Mapping

from tawatur.core.folding import Folding
from tawatur.core.spans import Span
from tawatur.packs.languages import Language


class WordFinder:
    """Finds words of one language by their folded form."""

    def __init__(self, folding: Folding, language: Language) -> None:
        """`language` gives the particles that may be written before a word."""
        self._folding = folding
        particles = {*language.particles.conjunctions, *language.particles.prepositions} - {language.particles.future}
        listed = "|".join(re.escape(folding.fold(one)) for one in sorted(particles) if one)
        self._before = rf"(?:(?<!\w)|(?<!\w)(?:{listed}))" if listed else r"(?<!\w)"

    def find_first(self, text: str, within: Span, words: Mapping[str, str]) -> tuple[tuple[int, int], str] | None:
        """The first place inside `within` of one of the words, and what the word is mapped to.

        Of two words at one place the longer; without its particle.
        """
        found = [
            (start, -len(word), end, other)
            for word, other in words.items()
            for start, end in self._find(text[within.start : within.end], word)
        ]
        if not found:
            return None
        start, _, end, other = min(found)
        return (within.start + start, within.start + end), other

    def find_all(self, text: str, word: str) -> list[tuple[int, int]]:
        """All places of one word, without its particle."""
        return list(self._find(text, word))

    def _find(self, text: str, word: str) -> Iterator[tuple[int, int]]:
        folded = self._folding.trace(text)
        pattern = rf"{self._before}({re.escape(self._folding.fold(word))})(?!\w)"
        for hit in re.finditer(pattern, folded.text):
            yield folded.back(*hit.span(1))
