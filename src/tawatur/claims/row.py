"""The words of a sentence in a row, and the phrases that stand among them."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from typing import Any, TypeVar

from tawatur.claims.event_words import Phrase
from tawatur.claims.wording import Run, Wording
from tawatur.core.analysis import Sentence

T = TypeVar("T")


class Row:
    """The tokens of one sentence; their numbers are those of the analysis."""

    def __init__(self, wording: Wording, sentence: Sentence) -> None:
        self.wording = wording
        self.tokens = wording.tokens
        self.written = wording.written
        self.sentence = Run(sentence.first, sentence.last, sentence.start, sentence.end)
        self.lexicon = wording.lexicon
        # By the identity of a table or set of the lexicon, which outlives the sentence.
        self._found: dict[int, dict[int, tuple[Phrase, Any]]] = {}
        self._places = self._find_each()
        self.marks = self.cut(wording.marks)  # in order

    def _find_each(self) -> dict[int, list[int]]:
        """For each table of the lexicon, by its identity, the tokens with a form that begins one of its entries."""
        listed, found = self.wording.listed, self.lexicon.nowhere.copy()
        for number in self.cut(self.wording.in_tables):
            for table in listed[number]:
                if found[table]:
                    found[table].append(number)
                else:
                    found[table] = [number]
        return found

    def conjoined(self, number: int) -> bool:
        """Whether a conjunction is attached to the token: it hangs on what goes before by «و» or «ف»."""
        return number in self.wording.conjoined

    def attached(self, number: int) -> str:
        """The first preposition attached to a token, "" if none; the particle of the future is none."""
        return self.wording.attached.get(number, "")

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
            found = self._found[id(phrases)] = {}
            for number in self.find_places(phrases):
                match = self._match_at(number, phrases)
                if match is not None:
                    found[number] = match
        return found

    def _match_at(self, number: int, phrases: Mapping[str, list[tuple[Phrase, T]]]) -> tuple[Phrase, T] | None:
        """The longest phrase of a table that one of the forms of a token begins."""
        token = self.tokens[number]
        for form in (self.written[number], token.whole, token.form):
            match = self._match(number, phrases[form]) if form in phrases else None
            if match is not None:
                return match
        return None

    def _match(self, number: int, listed: Sequence[tuple[Phrase, T]]) -> tuple[Phrase, T] | None:
        """The first of some phrases with one first word that runs on at this token."""
        if len(listed[0][0]) == 1:
            return listed[0]  # the longest goes first
        if self._may_go_on(number + 1, self.lexicon.seconds[id(listed)]):
            return next((pair for pair in listed if self.runs(number, pair[0])), None)
        return None if len(listed[-1][0]) > 1 else next(pair for pair in listed if len(pair[0]) == 1)

    def _may_go_on(self, number: int, seconds: Set[str]) -> bool:
        """Whether a token of the sentence, or what is attached to it, is one of the second words of some phrases."""
        if number >= self.sentence.last:
            return False
        token = self.tokens[number]
        return self.written[number] in seconds or token.whole in seconds or not seconds.isdisjoint(token.before)

    def find_places(self, words: object) -> list[int]:
        """The tokens of the sentence that have a form among these words of the lexicon, in order."""
        return self._places[id(words)]

    def cut(self, numbers: list[int]) -> list[int]:
        """Those of some tokens of the document, in order, that stand in the sentence."""
        return numbers[bisect_left(numbers, self.sentence.first) : bisect_left(numbers, self.sentence.last)]

    def runs(self, number: int, phrase: Phrase) -> bool:
        """Whether a phrase stands at this token, its last word perhaps attached."""
        if len(phrase) == 1:
            return True
        if number + len(phrase) > self.sentence.last:
            return False
        for place, word in enumerate(phrase[1:], start=number + 1):
            token = self.tokens[place]
            if word not in (token.whole, self.written[place]):
                return place == number + len(phrase) - 1 and len(word) == 1 and word in token.before
        return True

    def reach(self, number: int, phrase: Phrase) -> int:
        """The token after a phrase; an attached last particle does not use up its token."""
        last = number + len(phrase) - 1
        return last if len(phrase) > 1 and len(phrase[-1]) == 1 and self.tokens[last].whole != phrase[-1] else last + 1
