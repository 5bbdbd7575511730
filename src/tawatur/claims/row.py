"""The words of a sentence in a row, and the phrases that stand among them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from tawatur.claims.words import Lexicon, Phrase
from tawatur.core.analysis import Sentence, Token

T = TypeVar("T")


class Row:
    """The tokens of one sentence; their numbers are those of the analysis."""

    def __init__(self, tokens: Sequence[Token], sentence: Sentence, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.sentence = sentence
        self.lexicon = lexicon
        self._conjunctions = lexicon.language.particles.conjunctions
        self._written: dict[int, str] = {}
        self._places: dict[str, list[int]] = {}  # every form that a phrase may begin with, and the tokens that have it
        self._read_forms()
        # By the identity of a table or set of the lexicon, which outlives the sentence.
        self._found: dict[int, dict[int, tuple[Phrase, Any]]] = {}
        self._among: dict[int, frozenset[int]] = {}

    def _write(self, number: int) -> str:
        token = self.tokens[number]
        return token.whole[len(token.before[0]) :] if self.conjoined(number) else token.whole

    def _read_forms(self) -> None:
        places = self._places
        for number in range(self.sentence.first, self.sentence.last):
            token = self.tokens[number]
            written = self._written[number] = self._write(number) if token.before else token.whole
            for form in {written, token.whole, token.form}:
                places.setdefault(form, []).append(number)

    def _list_forms(self, number: int) -> tuple[str, str, str]:
        token = self.tokens[number]
        return self.written(number), token.whole, token.form

    def written(self, number: int) -> str:
        """A token as folded, an attached conjunction off."""
        known = self._written.get(number)
        return self._write(number) if known is None else known

    def conjoined(self, number: int) -> bool:
        """Whether a conjunction is attached to the token: it hangs on what goes before by «و» or «ف»."""
        before = self.tokens[number].before
        return bool(before) and before[0] in self._conjunctions

    def begin(self, number: int) -> int:
        """The offset where a token begins without an attached conjunction."""
        token = self.tokens[number]
        return token.start + len(token.before[0]) if self.conjoined(number) else token.start

    def matches(self, number: int, phrases: Mapping[str, list[tuple[Phrase, T]]]) -> tuple[Phrase, T] | None:
        """The longest phrase of a table of the lexicon that begins at this token of the sentence.

        Its last word may be an attached particle.
        """
        return self.find_phrases(phrases).get(number)

    def find_phrases(self, phrases: Mapping[str, list[tuple[Phrase, T]]]) -> dict[int, tuple[Phrase, T]]:
        """All places of the sentence where a phrase of the table begins, in order; looked for once."""
        found = self._found.get(id(phrases))
        if found is None:
            begins = phrases.keys() & self._places.keys()
            numbers = sorted({number for form in begins for number in self._places[form]})
            found = dict(self._match_each(numbers, phrases))
            self._found[id(phrases)] = found
        return found

    def _match_each(
        self, numbers: list[int], phrases: Mapping[str, list[tuple[Phrase, T]]]
    ) -> Iterator[tuple[int, tuple[Phrase, T]]]:
        for number in numbers:
            forms = dict.fromkeys(self._list_forms(number))
            listed = (pair for form in forms for pair in phrases.get(form, ()))
            match = next((pair for pair in listed if self.runs(number, pair[0])), None)
            if match is not None:
                yield number, match

    def find_places(self, words: set[str] | frozenset[str]) -> frozenset[int]:
        """The tokens of the sentence that have a form among these words of the lexicon; looked for once."""
        found = self._among.get(id(words))
        if found is None:
            begins = words.intersection(self._places)
            found = self._among[id(words)] = frozenset(number for form in begins for number in self._places[form])
        return found

    def runs(self, number: int, phrase: Phrase) -> bool:
        """Whether a phrase stands at this token, its last word perhaps attached."""
        for step, word in enumerate(phrase[1:], start=1):
            place = number + step
            if place >= self.sentence.last:
                return False
            token = self.tokens[place]
            attached = step == len(phrase) - 1 and len(word) == 1 and word in token.before
            if not attached and word not in (token.whole, self.written(place)):
                return False
        return True

    def reach(self, number: int, phrase: Phrase) -> int:
        """The token after a phrase; an attached last particle does not use up its token."""
        last = number + len(phrase) - 1
        return last if len(phrase) > 1 and len(phrase[-1]) == 1 and self.tokens[last].whole != phrase[-1] else last + 1
