"""The words a report tells itself, in order, and which of them tell something: no names, titles, or small words."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from tawatur.core.document import Document
from tawatur.packs.given import load_given
from tawatur.packs.lexicons import list_lexicon_words
from tawatur.packs.packs import Packs
from tawatur.packs.states import name_states
from tawatur.reconciliation.accounts import WordReader

_WORD = re.compile(r"[^\W_]+")
_STOP = re.compile(r"[.!?؟…;؛][^\w\n]*\s|\n")
_TOLD_IN = ("body", "headline", "subheading")
_SHORTEST = 3


class Text(Struct, frozen=True, gc=False):
    """The words of headline and body: folded, with their offsets, and whether each tells something by itself.

    `sentences` are places of words: where each begins and ends (exclusive).
    """

    doc: str
    language: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    telling: tuple[bool, ...]
    sentences: tuple[tuple[int, int], ...]


class TextReader:
    """Reads documents as words. Every result is a pure function of the document and the packs."""

    def __init__(self, packs: Packs) -> None:
        """`packs` give the folding, the names and titles, and the words that only hold sentences together."""
        self._fold, self._trace = packs.folding.fold, packs.folding.trace
        self._reading = WordReader(packs)
        self._gazetteer = packs.gazetteer
        languages = packs.languages.values()
        self._particles = tuple(
            self._fold(one)
            for each in languages
            for one in (*each.particles.conjunctions, *each.particles.prepositions)
        )
        self._fused = {
            self._fold(one): self._fold(apart[-1]) for each in languages for one, apart in each.particles.fused.items()
        }
        self._articles = tuple(map(self._fold, packs.articles))
        self._naming = {
            self._fold(word)
            for code, each in packs.lexicons.items()
            for word in (*list_lexicon_words(each), *each.people.given, *each.people.joints, *load_given(code))
        } | packs.gazetteer.words
        self._longest = _measure_names(packs.gazetteer.by_form)
        self._begin = lru_cache(maxsize=200_000)(self._list_firsts)
        self._languages = frozenset(packs.languages)
        self._states = lru_cache(maxsize=None)(self._name_states)
        self.tells = lru_cache(maxsize=200_000)(self._tells)
        self.bare = lru_cache(maxsize=200_000)(self._list_bare)
        self.stem = lru_cache(maxsize=200_000)(self._stem)

    def read(self, document: Document) -> Text:
        """The words of the report's own text; boilerplate, captions and metadata are left out."""
        folded = self._trace(document.text)
        starts = [block.span.start for block in document.blocks]
        words: list[str] = []
        spans: list[tuple[int, int]] = []
        for found in _WORD.finditer(folded.text):
            start, end = folded.back(found.start(), found.end())
            place = bisect_right(starts, start) - 1
            if not document.blocks or (place >= 0 and document.blocks[place].kind in _TOLD_IN):
                words.append(found.group())
                spans.append((start, end))
        sentences = tuple(_part_sentences(document.text, spans))
        return Text(
            document.id, document.language, tuple(words), tuple(spans), tuple(map(self.tells, words)), sentences
        )

    def _stem(self, word: str) -> str:
        """The word's rough stem; "" for one that only holds a sentence together."""
        return next(iter(self._reading.words(word)), "")

    def list_names(self, text: Text) -> list[tuple[int, str]]:
        """What the text names that the gazetteer knows, in order: place of its first word, and key.

        A nationality counts as its state. Spellings that are words of the language too are left out.
        """
        found = []
        place = 0
        states = self._states(text.language)
        while place < len(text.words):
            key, size = self._name(text.words, place, states)
            if key:
                found.append((place, key))
            place += size
        return found

    def _name(self, words: tuple[str, ...], place: int, states: Mapping[str, str]) -> tuple[str, int]:
        """The key of the longest name that begins here, and how many words it takes; ("", 1) for none."""
        firsts, longest = self._begin(words[place])
        for size in range(min(longest, len(words) - place), 0, -1):
            for first in firsts:
                name = " ".join((first, *words[place + 1 : place + size]))
                keys = self._gazetteer.by_form.get(name, ())
                if keys and not self._gazetteer.entries[keys[0]].ambiguous:
                    return keys[0], size
        for first in self.bare(words[place]):
            if first in states:
                return states[first], 1
            if first in self._gazetteer.nisba:
                return f"country/{self._gazetteer.nisba[first]}", 1
        return "", 1

    def _list_firsts(self, word: str) -> tuple[tuple[str, ...], int]:
        """The readings of a word that a name of the gazetteer begins with, and the most words of such a name."""
        firsts = tuple(one for one in self.bare(word) if one in self._longest)
        return firsts, max((self._longest[one] for one in firsts), default=0)

    def _name_states(self, language: str) -> dict[str, str]:
        """The names of states, folded, in a language that has no pack; none for one that has, and knows its own."""
        if language in self._languages:
            return {}
        return {self._fold(name): f"country/{code}" for code, name in name_states(language).items()}

    def _tells(self, word: str) -> bool:
        if not self.stem(word) or (len(word) < _SHORTEST and not word.isdigit()):
            return False
        return self._naming.isdisjoint(self.bare(word))

    def _list_bare(self, word: str) -> tuple[str, ...]:
        """The word, and what it is without the particles and the article that may be written onto it."""
        found = [word]
        for _ in range(2):
            for one in tuple(found):
                found += [one[len(p) :] for p in self._particles if one.startswith(p) and len(one) > len(p) + 2]
        for one in tuple(found):
            found += [a + one[len(f) :] for f, a in self._fused.items() if one.startswith(f) and len(one) > len(f) + 2]
        for one in tuple(found):
            found += [one[len(a) :] for a in self._articles if one.startswith(a) and len(one) > len(a) + 1]
        return tuple(dict.fromkeys(found))


def _measure_names(forms: Iterable[str]) -> dict[str, int]:
    """The first words of names, each with the most words of a name that begins with it."""
    longest: dict[str, int] = {}
    for form in forms:
        first, *more = form.split(" ")
        longest[first] = max(longest.get(first, 0), 1 + len(more))
    return longest


def _part_sentences(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where sentences begin and end, as places of words: a stop and white space, or a new line, lies between two."""
    first = 0
    for place in range(1, len(spans) + 1):
        if place == len(spans) or _STOP.search(text, spans[place - 1][1], spans[place][0]):
            yield first, place
            first = place
