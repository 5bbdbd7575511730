"""One analysed document as a row of words that lexicons can be laid upon."""

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from tawatur.core.analysis import Analysis, Token
from tawatur.core.document import Document
from tawatur.core.folding import Folding

_SHORTEST = 2  # letters that must be left when a particle is taken off
QUOTES = frozenset("«»“”\"‹›‘'")
_OPENING = frozenset("«“\"‹‘'(")
_CLOSING = frozenset("»”\"›’')")


class Reading:
    """One way to read a written word: the particles off it, the rest, where the rest begins.

    `fused`: the particle and the article are written as one («لل»), which cannot be cut in the text. `tail`: characters
    of an ending cut off behind ("'s").
    """

    __slots__ = ("before", "cut", "fused", "rest", "tail")

    def __init__(self, before: tuple[str, ...], rest: str, cut: int, *, fused: bool = False, tail: int = 0) -> None:
        self.before = before
        self.rest = rest
        self.cut = cut
        self.fused = fused
        self.tail = tail


Tree = dict[str, Any]  # phrases word by word


class Start:
    """A tree of phrases that a word opens under one reading; `loose`: their further words may carry the article.

    `definite`: the article stands on the word.
    """

    __slots__ = ("definite", "loose", "reading", "tree")

    def __init__(self, reading: Reading, tree: Tree, *, loose: bool = False, definite: bool = False) -> None:
        self.reading = reading
        self.tree = tree
        self.loose = loose
        self.definite = definite


class Look:
    """What a written word may be, wherever it stands: the ways to read it, the whole word first, and what they leave.

    `starts`: phrases of the lexicons that may begin here; `names`: a person's name may; `says`: it may be a verb of
    speech; `tails` are the readings that cut an ending off.
    """

    __slots__ = ("forms", "names", "readings", "says", "starts", "tails")

    def __init__(
        self,
        readings: tuple[Reading, ...],
        forms: frozenset[str],
        starts: tuple[Start, ...] = (),
        *,
        names: bool = False,
        says: bool = False,
        tails: tuple[Reading, ...] = (),
    ) -> None:
        self.readings = readings
        self.forms = forms
        self.starts = starts
        self.names = names
        self.says = says
        self.tails = tails


class Word:
    """One token with the ways to read it, and the number of its sentence."""

    __slots__ = ("end", "kind", "look", "readings", "sentence", "start", "whole")

    def __init__(self, token: Token, whole: str, kind: str, sentence: int, look: Look) -> None:
        self.start = token.start
        self.end = token.end
        self.whole = whole
        self.kind = kind
        self.sentence = sentence
        self.look = look
        self.readings = look.readings


class Particles(Struct, frozen=True):
    """What may be written attached in front of a name, folded.

    `joining`, `owning` and `placing` are those of them that the pack says so of; `fused` is the one before whom
    something is for, written together with the article.
    """

    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    article: str
    endings: tuple[str, ...] = ()
    joining: str = ""
    owning: str = ""
    placing: str = ""
    fused: str = ""

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

    def _fused(self, whole: str) -> list[Reading]:
        found = []
        for conjunction in ("", *self.conjunctions) if self.fused else ():
            head = conjunction + self.fused
            if whole.startswith(head) and len(whole) > len(head) + 1:
                before = (conjunction, self.owning) if conjunction else (self.owning,)
                rest = self.article + whole[len(head) :]
                found.append(Reading(before, rest, len(conjunction), fused=True))
        return found


Looks = Mapping[tuple[str, str], Look]  # of a word as folded, and its kind


class Page:
    """The words of one document in order, with its text and where its sentences and blocks lie.

    `capitals` are the words that begin with a capital, in order.
    """

    def __init__(
        self, document: Document, analysis: Analysis, particles: Particles, folding: Folding, looks: Looks
    ) -> None:
        """Words of blocks without sentences (boilerplate) are left out, and tokens of which folding leaves nothing."""
        self.doc = document.id
        self.text = document.text
        self.article = particles.article
        self._lone = frozenset((*particles.conjunctions, *particles.prepositions)) if particles.article else frozenset()
        self._folding = folding
        self.words: list[Word] = []
        self.blocks: list[str] = []
        self._openings: set[int] = set()  # the words that sentences begin with
        for number, sentence in enumerate(analysis.sentences):
            kind = document.blocks[sentence.block].kind
            if kind == "boilerplate":
                continue
            self._openings.add(len(self.words))
            for token in analysis.tokens[sentence.first : sentence.last]:
                whole, written = token.whole, token.kind
                if whole:
                    self.words.append(Word(token, whole, written, number, looks[whole, written]))
            self.blocks += [kind] * (len(self.words) - len(self.blocks))
        self._starts = [word.start for word in self.words]
        upper = [n for n, start in enumerate(self._starts) if self.text[start].isupper()]
        self.capitals = [n for n in upper if self.words[n].kind == "word"]
        self._capitals = frozenset(self.capitals)

    def __len__(self) -> int:
        return len(self.words)

    def at(self, index: int) -> Word | None:
        """The word at `index`, None outside the page."""
        return self.words[index] if 0 <= index < len(self.words) else None

    def follows(self, index: int) -> bool:
        """Whether the word at `index` stands in one sentence with the one before it."""
        return 0 < index < len(self.words) and index not in self._openings

    def has_capital(self, index: int) -> bool:
        """Whether a word that begins with a capital stands at `index`."""
        return index in self._capitals

    def whole(self, index: int) -> str:
        """The folded word at `index`, "" outside the page."""
        return self.words[index].whole if 0 <= index < len(self.words) else ""

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
        return len([word for word in self.words if form in word.look.forms])

    def is_mark(self, index: int, marks: str) -> bool:
        """Whether a mark of `marks` stands at `index`."""
        word = self.at(index)
        return word is not None and word.kind == "mark" and word.whole in marks

    def is_joint(self, index: int) -> bool:
        """Whether a hyphen stands at `index` that joins two words to one: "al-Shabab"."""
        if not self.is_mark(index, "-") or not self.follows(index) or not self.follows(index + 1):
            return False
        before, word, behind = self.words[index - 1 : index + 2]
        return before.end == word.start and word.end == behind.start

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
