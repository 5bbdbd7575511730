"""Words of a text, with the particles Arabic writes attached taken off where that is safe."""

import re
from collections.abc import Callable, Iterable, Sequence, Set
from typing import TypeAlias

from tawatur.core.analysis import Token
from tawatur.core.folding import Folding
from tawatur.packs.languages import Language

_WORD = re.compile(
    r"(?P<number>[0-9٠-٩]+(?:[.,٫٬][0-9٠-٩]+|،[0-9٠-٩]{3}(?![0-9٠-٩]))*)"
    r"|(?P<word>[^\W\d_](?:[^\W\d_]|[\u0640\u064b-\u0652\u0670]|(?<=[^\W\d_])['’](?=[^\W\d_])|(?<=[A-Za-z])\.(?=[A-Za-z]\b)|[0-9](?=[A-Za-z]))*)"
    r"|(?P<mark>[^\s\w]|_)"
)
_SHORTEST_STEM = 3
_REMEMBERED = 100_000
# whole, before, form, after, how many written characters stand before the stem
_Reading: TypeAlias = tuple[str, tuple[str, ...], str, str, int]


class Tokeniser:
    """Cuts text into tokens. `vocabulary` are folded words (article off) known from all packs."""

    def __init__(self, language: Language, folding: Folding, vocabulary: Set[str]) -> None:
        self._fold = folding.fold
        particles = language.particles
        self._conjunctions = tuple(particles.conjunctions)
        self._prepositions = tuple(particles.prepositions)
        self._article = particles.article
        self._fused = particles.fused
        self._pronouns = tuple(sorted(particles.pronouns, key=len, reverse=True))
        self._guard = {self._fold(word) for word in particles.guard}
        self._vocabulary = vocabulary
        self._attaches = bool(particles.article or particles.conjunctions)
        self._known: dict[str, _Reading] = {}
        self._closed = tuple(particles.closing)
        self._marks = "".join(mark for mark in language.drop)
        self._function = {self._fold(word) for word in (*language.prepositions, *language.conjunctions)}
        self._future = particles.future
        self._present = tuple(self._fold(letter) for letter in language.verbs.present_before)

    def cut(self, text: str, start: int, end: int) -> Iterable[Token]:
        """The tokens of `text[start:end]`, in order; between them lie white space and invisible marks alone."""
        for match in _WORD.finditer(text, start, end):
            begin, kind = match.start(), str(match.lastgroup)
            whole, before, form, after, stem = self._read(match.group(), kind)
            if whole:
                yield Token(begin, match.end(), form, whole, before, after, begin + stem, kind)

    def _read(self, written: str, kind: str) -> _Reading:
        """What a written token is made of; remembered, as most words of a day return."""
        found = self._known.get(written)
        if found is None:
            whole = self._fold(written)
            before: tuple[str, ...] = ()
            form, after = whole, ""
            if kind == "word" and self._attaches:
                before, form, after = self._analyse(whole, closed=written.rstrip(self._marks).endswith(self._closed))
            stem = written_length(written, sum(map(len, before)), self._fold)
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            found = self._known[written] = (whole, before, form, after, stem)
        return found

    def _analyse(self, whole: str, *, closed: bool) -> tuple[tuple[str, ...], str, str]:
        """The reading with the fewest particles whose stem is known; else one that cannot be otherwise.

        A word written with ه, not ة, is read with the pronoun where that leaves a known word («نائبه»).
        """
        readings = sorted(self._readings(whole), key=lambda reading: len("".join(reading[0])))
        bearing = () if closed else self._with_pronoun(readings)
        for before, rest in readings:
            if (before, rest) in bearing and rest not in self._guard:
                stem, after = self._without_pronoun(rest)
                return before, stem, after
            if rest in self._guard or self._is_known(rest):
                return before, rest, ""
        for before, rest in readings if not closed else ():
            stem, after = self._without_pronoun(rest)
            if after:
                return before, stem, after
        for before, rest in reversed(readings):
            if self._article in before and len(rest) >= _SHORTEST_STEM:
                return before, rest, ""
        return self._without_conjunction(whole, closed=closed)

    def _with_pronoun(self, readings: Sequence[tuple[tuple[str, ...], str]]) -> set[tuple[tuple[str, ...], str]]:
        """The readings that end in the pronoun ه on a known word that is no preposition."""
        ended = [(before, rest) for before, rest in readings if rest.endswith("ه") and len(rest) > _SHORTEST_STEM]
        return {
            (before, rest)
            for before, rest in ended
            if rest[:-1] in self._vocabulary and rest[:-1] not in self._function
        }

    def _is_known(self, word: str) -> bool:
        """Whether a word is listed, the alef of the accusative («كبيرا») allowed for."""
        if word in self._vocabulary:
            return True
        accusative = word.endswith("ا") and len(word) > _SHORTEST_STEM + 1 and not word.endswith(self._pronouns)
        return accusative and word[:-1] in self._vocabulary

    def _without_conjunction(self, whole: str, *, closed: bool) -> tuple[tuple[str, ...], str, str]:
        """An unknown word of five letters or more that begins with و: those it belongs to are listed."""
        first = self._conjunctions[0] if self._conjunctions else ""
        rest = whole[len(first) :]
        if not first or not whole.startswith(first) or len(rest) <= _SHORTEST_STEM:
            return (), whole, ""
        stem, after = ("", "") if closed else self._without_pronoun(rest)
        return ((first,), stem, after) if after else ((first,), rest, "")

    def _readings(self, whole: str) -> Iterable[tuple[tuple[str, ...], str]]:
        """All ways to take particles off the front: conjunction, preposition, article."""
        yield (), whole
        heads: list[tuple[tuple[str, ...], str]] = [((), whole)]
        heads += [((c,), whole[len(c) :]) for c in self._conjunctions if whole.startswith(c)]
        for before, rest in list(heads):
            heads += [((*before, p), rest[len(p) :]) for p in self._prepositions if self._may_stand(p, rest)]
        for before, rest in heads:
            if before and len(rest) >= 2:
                yield before, rest
            if self._article and rest.startswith(self._article) and len(rest) > len(self._article) + 1:
                yield (*before, self._article), rest[len(self._article) :]
        for before, rest in heads[: 1 + len(self._conjunctions)]:
            for written, particles in self._fused.items():
                if rest.startswith(written) and len(rest) > len(written) + 1:
                    yield (*before, *particles), rest[len(written) :]

    def _may_stand(self, particle: str, word: str) -> bool:
        """Whether a particle can be what the word begins with; that of the future only before a present verb."""
        if not word.startswith(particle):
            return False
        return particle != self._future or word[len(particle) : len(particle) + 1] in self._present

    def _without_pronoun(self, word: str) -> tuple[str, str]:
        """The word without an attached pronoun, where what is left is known (ta marbuta restored)."""
        for pronoun in self._pronouns:
            rest = word[: -len(pronoun)]
            if not word.endswith(pronoun) or len(rest) < 2:
                continue
            if rest in self._vocabulary:
                return rest, pronoun
            if rest.endswith("ت") and rest[:-1] + "ه" in self._vocabulary:
                return rest[:-1] + "ه", pronoun
        return word, ""


def cut_words(folded: str) -> list[str]:
    """The tokens of a folded phrase, as the tokeniser cuts them, as plain strings."""
    return [match.group() for match in _WORD.finditer(folded)]


def written_length(written: str, folded: int, fold: Callable[[str], str]) -> int:
    """How many written characters make the first `folded` folded ones (marks follow their letter)."""
    count = place = 0
    while place < len(written) and count < folded:
        count += len(fold(written[place]))
        place += 1
    while place < len(written) and folded and not fold(written[place]):
        place += 1
    return place
