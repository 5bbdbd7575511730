"""Reports that tell the same sentence by sentence in other words: rewritten in one language, or translated.

Two newsrooms that tell one event have some sentences alike, in an order of their own. A report made from another
follows it. So the sentences of the shorter are set beside those of the longer without changing the order of either, and
the figure is the chance that independent tellings have as many alike (binomial, by the share measured in them).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import comb
from typing import Any

from msgspec import Struct

from tawatur.core.encoder import Encoder
from tawatur.core.spans import Span
from tawatur.packs.rules import RewriteRules
from tawatur.reconciliation.resemblance import Pile
from tawatur.reconciliation.runs import Passage
from tawatur.reconciliation.texts import Text

_LANE = 32  # bits: in all but the top one the words that a sentence shares with another are counted
_COUNT = (1 << _LANE - 1) - 1
_DIGITS = 3  # of a cosine: what lies behind them differs between machines

Likeness = dict[tuple[int, int], float]  # pairs of sentences, by their places in the two reports


class Rewrite(Struct, frozen=True, gc=False):
    """Two reports whose sentences follow one another.

    `alike` of the `sentences` of the shorter have a counterpart; `chance` is that of so many in independent tellings;
    `back` the share of the longer's sentences that have one; `passages` the sentences that are most alike.
    """

    left: str
    right: str
    alike: int
    sentences: int
    back: float
    chance: float
    across: bool
    passages: tuple[Passage, ...]


class _Sentences:
    """The sentences of one report that are long enough to compare: where they stand and their stems.

    Numbers have a lane of bits for each sentence. `holders` leads from a stem to the number with 1 in the lanes of the
    sentences that have it: the numbers of several stems, added up, tell how many of them each sentence has. `tops` has
    the top bit of each lane.
    """

    def __init__(self, parts: Sequence[tuple[Span, frozenset[str]]]) -> None:
        """Each sentence with its stems."""
        self.spans = tuple(span for span, _ in parts)
        self.stems = tuple(stems for _, stems in parts)
        self.sizes = tuple(map(len, self.stems))
        self.tops = sum(1 << _LANE * (place + 1) - 1 for place in range(len(parts)))
        self.holders: dict[str, int] = defaultdict(int)
        for place, stems in enumerate(self.stems):
            for stem in stems:
                self.holders[stem] += 1 << _LANE * place
        self.known = frozenset(self.holders)
        self._wants: dict[tuple[int, float], int] = {}

    def list_wants(self, size: int, bar: float) -> int:
        """What to add to the words shared with a sentence of a size, that the top bits tell where they are enough."""
        if (size, bar) not in self._wants:
            wants = 0
            for place, one in enumerate(self.sizes):
                wants += (1 << _LANE - 1) - _find_least(min(size, one), bar) << _LANE * place
            self._wants[size, bar] = wants
        return self._wants[size, bar]


class RewriteReader:
    """Sets the sentences of two reports of one pile beside each other; each report is taken apart once."""

    def __init__(self, pile: Pile, rules: RewriteRules, encoder: Encoder | None) -> None:
        """Without an `encoder` nothing is said of two languages."""
        self._digests, self._memo = pile.digests, pile.memo
        self._written = {document.id: document.text for document in pile.documents}
        self._texts, self._reading, self._rules, self._encoder = pile.texts, pile.reading, rules, encoder
        self._sentences: dict[str, _Sentences] = {}
        self._vectors: dict[str, Any] = {}

    def compare(self, left: str, right: str) -> Rewrite | None:
        """How the two follow one another; None where nothing can compare them, or one has too few sentences."""
        across = self._texts[left].language != self._texts[right].language
        if across and self._encoder is None:
            return None
        by = self._encoder.name if across and self._encoder is not None else ""
        reads = (self._digests[left], self._digests[right], by)
        found = self._memo.take(
            "rewrite", reads, tuple[Rewrite, ...], lambda: self._set_beside(left, right, across=across)
        )
        return found[0] if found else None

    def _set_beside(self, left: str, right: str, *, across: bool) -> tuple[Rewrite, ...]:
        one, other = self._take_apart(left), self._take_apart(right)
        fewest = min(len(one.spans), len(other.spans))
        if fewest < (self._rules.least_across if across else self._rules.least_sentences):
            return ()
        if across and self._encoder is not None:
            cosines = self._encoder.compare(self._encode(self._encoder, one), self._encode(self._encoder, other))
            likeness = _list_near(cosines, self._rules.near)
        else:
            likeness = _list_told_alike(one, other, self._rules.words_in_common)
        pairs = sorted(_follow(likeness), key=lambda pair: (-likeness[pair], pair))
        found = Rewrite(
            left,
            right,
            len(pairs),
            fewest,
            len(pairs) / max(len(one.spans), len(other.spans)),
            _chance(len(pairs), fewest, self._rules.by_chance),
            across,
            tuple(Passage(one.spans[i], other.spans[j]) for i, j in pairs),
        )
        return (found,)

    def _take_apart(self, doc: str) -> _Sentences:
        if doc not in self._sentences:
            parts = list(self._list_sentences(self._texts[doc]))[: self._rules.most_sentences]
            self._sentences[doc] = _Sentences(parts)
        return self._sentences[doc]

    def _encode(self, encoder: Encoder, sentences: _Sentences) -> Any:
        """The vectors of a report's sentences, made together and once: what else is in the pile changes nothing."""
        doc = sentences.spans[0].doc
        if doc not in self._vectors:
            written = self._written[doc]
            self._vectors[doc] = encoder.encode([" ".join(span.read(written).split()) for span in sentences.spans])
        return self._vectors[doc]

    def _list_sentences(self, text: Text) -> Iterator[tuple[Span, frozenset[str]]]:
        """The sentences of enough different words, each with the stems of these."""
        for first, last in text.sentences:
            stems = frozenset(map(self._reading.stem, text.words[first:last])) - {""}
            if len(stems) >= self._rules.least_words:
                yield Span(text.doc, text.spans[first][0], text.spans[last - 1][1]), stems


def _list_told_alike(one: _Sentences, other: _Sentences, bar: float) -> Likeness:
    """The sentences of two reports that share at least this part of the words of the shorter."""
    likeness: Likeness = {}
    holders, sizes, known = other.holders, other.sizes, other.known
    for i, stems in enumerate(one.stems):
        shared = sum(map(holders.__getitem__, stems & known))
        alike = shared + other.list_wants(len(stems), bar) & other.tops
        while alike:
            j = (alike & -alike).bit_length() // _LANE - 1
            likeness[i, j] = (shared >> _LANE * j & _COUNT) / min(len(stems), sizes[j])
            alike &= alike - 1
    return likeness


def _list_near(cosines: Sequence[Sequence[float]], bar: float) -> Likeness:
    """The sentences of two languages whose vectors have at least this cosine."""
    rounded = ((i, j, round(cosine, _DIGITS)) for i, row in enumerate(cosines) for j, cosine in enumerate(row))
    return {(i, j): cosine for i, j, cosine in rounded if cosine >= bar}


def _follow(alike: Collection[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The most of these pairs of sentences that keep the order of both reports, the last first."""
    found = sorted(alike, reverse=True)
    if all(i > before and j > over for (i, j), (before, over) in pairwise(found)):
        return found
    rows, columns = sorted({i for i, _ in alike}), sorted({j for _, j in alike})
    most = [[0] * (len(columns) + 1)]
    for row in rows:
        above, here = most[-1], [0]
        for j, column in enumerate(columns):
            here.append(above[j] + 1 if (row, column) in alike else max(above[j + 1], here[j]))
        most.append(here)
    i, j = len(rows), len(columns)
    found = []
    while i and j:
        if most[i][j] == most[i - 1][j]:
            i -= 1
        elif most[i][j] == most[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            found.append((rows[i], columns[j]))
    return found


@lru_cache(maxsize=1_000)
def _find_least(fewest: int, bar: float) -> int:
    """Of so many words the fewest that are this share of them."""
    return next(count for count in range(fewest + 1) if count / fewest >= bar)


@lru_cache(maxsize=10_000)
def _chance(alike: int, of: int, each: float) -> float:
    """The chance of at least so many alike, if each is by chance alone."""
    return sum(comb(of, n) * each**n * (1 - each) ** (of - n) for n in range(alike, of + 1))
