"""One analysed document as a row of words that lexicons can be laid upon."""

from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from tawatur.core.analysis import Analysis, Token
from tawatur.core.document import Document
from tawatur.core.folding import Folding

_REMEMBERED = 5_000  # numbers and marks
_SHORTEST = 2  # letters that must be left when a particle is taken off
QUOTES = frozenset("«»“”\"‹›‘'")
_OPENING = frozenset("«“\"‹‘'(")
_CLOSING = frozenset("»”\"›’')")


class Reading(Struct, frozen=True, gc=False):
    """One way to read a written word: the particles off it, the rest, where the rest begins.

    `fused`: «لل» stands for ل and the article, which cannot be cut in the text. `tail`: characters
    of an ending cut off behind ("'s").
    """

    before: tuple[str, ...]
    rest: str
    cut: int
    fused: bool = False
    tail: int = 0


class Word(Struct, frozen=True, gc=False):
    """One token with the ways to read it, the whole word first; `forms` are what the readings leave."""

    start: int
    end: int
    whole: str
    kind: str
    sentence: int
    readings: tuple[Reading, ...]
    forms: frozenset[str]


class Particles(Struct, frozen=True):
    """What may be written attached in front of a name, folded."""

    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    article: str
    endings: tuple[str, ...] = ()

    def read(self, whole: str) -> tuple[Reading, ...]:
        """All readings of a word as a name with particles before it."""
        found = [Reading((), whole, 0)]
        found += [Reading((), whole[: -len(end)], 0, tail=len(end)) for end in self.endings if whole.endswith(end)]
        heads: list[tuple[str, ...]] = [(p,) for p in (*self.conjunctions, *self.prepositions)]
        heads += [(c, p) for c in self.conjunctions for p in self.prepositions]
        for head in heads:
            letters = "".join(head)
            if whole.startswith(letters) and len(whole) - len(letters) >= _SHORTEST:
                found.append(Reading(head, whole[len(letters) :], len(letters)))
        found += self._fused(whole)
        return tuple(found)

    def read_word(self, whole: str) -> tuple[tuple[Reading, ...], frozenset[str]]:
        """All readings of a word, and the forms they leave."""
        readings = self.read(whole)
        return readings, frozenset(reading.rest for reading in readings)

    def _fused(self, whole: str) -> list[Reading]:
        found = []
        for conjunction in ("", *self.conjunctions) if self.article else ():
            if whole.startswith(conjunction + "لل") and len(whole) > len(conjunction) + 3:
                before = (conjunction, "ل") if conjunction else ("ل",)
                rest = self.article + whole[len(conjunction) + 2 :]
                found.append(Reading(before, rest, len(conjunction), fused=True))
        return found


ReadWord = Callable[[str], tuple[tuple[Reading, ...], frozenset[str]]]


class Page:
    """The words of one document in order, with its text and where its sentences and blocks lie."""

    def __init__(
        self, document: Document, analysis: Analysis, particles: Particles, folding: Folding, read: ReadWord
    ) -> None:
        """Words of blocks without sentences (boilerplate) are left out. `read`: `particles.read_word`, cached."""
        self.doc = document.id
        self.text = document.text
        self.article = particles.article
        self._lone = frozenset((*particles.conjunctions, *particles.prepositions)) if particles.article else frozenset()
        self._folding = folding
        self._read = read
        self.words: list[Word] = []
        self.blocks: list[str] = []
        for number, sentence in enumerate(analysis.sentences):
            kind = document.blocks[sentence.block].kind
            if kind == "boilerplate":
                continue
            for token in filter(_has_letters, analysis.tokens[sentence.first : sentence.last]):
                self.words.append(self._make_word(token, number))
                self.blocks.append(kind)
        self._starts = [word.start for word in self.words]

    def _make_word(self, token: Token, sentence: int) -> Word:
        plain = token.kind != "word"
        readings, forms = _read_plain(token.whole) if plain else self._read(token.whole)
        return Word(token.start, token.end, token.whole, token.kind, sentence, readings, forms)

    def __len__(self) -> int:
        return len(self.words)

    def at(self, index: int) -> Word | None:
        """The word at `index`, None outside the page."""
        return self.words[index] if 0 <= index < len(self.words) else None

    def follows(self, index: int) -> bool:
        """Whether the word at `index` stands in one sentence with the one before it."""
        return 0 < index < len(self.words) and self.words[index].sentence == self.words[index - 1].sentence

    def whole(self, index: int) -> str:
        """The folded word at `index`, "" outside the page."""
        word = self.at(index)
        return word.whole if word else ""

    def offset(self, index: int, reading: Reading) -> int:
        """Where the name begins under a reading; a fused particle cannot be cut and stays."""
        word = self.words[index]
        if not reading.cut:
            return word.start
        written = self.text[word.start : word.end]
        if len(written) == len(word.whole):
            return word.start + reading.cut
        place = count = 0
        while place < len(written) and (count < reading.cut or not self._folding.fold(written[place])):
            count += len(self._folding.fold(written[place]))
            place += 1
        return word.start + place

    def index_at(self, offset: int) -> int:
        """The index of the last word that begins at or before `offset`."""
        return bisect_right(self._starts, offset) - 1

    def count(self, form: str) -> int:
        """How often a folded word stands on the page, attached particles allowed."""
        return sum(form in word.forms for word in self.words)

    def is_mark(self, index: int, marks: str) -> bool:
        """Whether a mark of `marks` stands at `index`."""
        word = self.at(index)
        return word is not None and word.kind == "mark" and word.whole in marks

    def skip_quote(self, index: int) -> int:
        """The index behind one quotation mark, if one stands there in the same sentence."""
        return index + 1 if self.is_quote(index) and self.follows(index) else index

    def is_quote(self, index: int) -> bool:
        """Whether a quotation mark stands at `index`."""
        word = self.at(index)
        return word is not None and word.kind == "mark" and word.whole in QUOTES

    def is_opening(self, index: int) -> bool:
        """Whether an opening quotation mark or bracket stands at `index`."""
        word = self.at(index)
        return word is not None and word.kind == "mark" and word.whole in _OPENING

    def is_closing(self, index: int) -> bool:
        """Whether a closing quotation mark or bracket stands at `index`."""
        word = self.at(index)
        return word is not None and word.kind == "mark" and word.whole in _CLOSING

    def lone_particle(self, index: int) -> str:
        """A particle written apart before `index`, perhaps before an opening quotation mark («لـ «الأمل»»)."""
        place = index - 1
        if self.is_opening(place):
            place -= 1
        word = self.at(place)
        if word is None or word.whole not in self._lone or not self.follows(place + 1):
            return ""
        return word.whole


@lru_cache(_REMEMBERED)
def _read_plain(whole: str) -> tuple[tuple[Reading, ...], frozenset[str]]:
    """A number or a mark, which nothing is written onto."""
    return (Reading((), whole, 0),), frozenset((whole,))


def _has_letters(token: Token) -> bool:
    """Whether anything is left of a token when folded; a lone tatweel is not a word."""
    return bool(token.whole)
