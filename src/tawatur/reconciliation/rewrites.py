"""Reports that tell the same sentence by sentence in other words: rewritten in one language, or translated.

Two newsrooms that tell one event have some sentences alike, in an order of their own. A report made from another
follows it. So the sentences of the shorter are set beside those of the longer without changing the order of either, and
the figure is the chance that independent tellings have as many alike (binomial, by the share measured in them).
"""

from collections.abc import Iterator, Sequence
from math import comb
from operator import mul

from msgspec import Struct

from tawatur.core.encoder import Encoder
from tawatur.core.spans import Span
from tawatur.packs.rules import RewriteRules
from tawatur.reconciliation.resemblance import Pile
from tawatur.reconciliation.runs import Passage
from tawatur.reconciliation.texts import Text

_DIGITS = 3  # of a cosine: what lies behind them differs between machines


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


class _Sentences(Struct, frozen=True, gc=False):
    """The sentences of one report that are long enough to compare: where they stand and their stems."""

    spans: tuple[Span, ...]
    stems: tuple[frozenset[str], ...]


class RewriteReader:
    """Sets the sentences of two reports of one pile beside each other; each report is taken apart once."""

    def __init__(self, pile: Pile, rules: RewriteRules, encoder: Encoder | None) -> None:
        """Without an `encoder` nothing is said of two languages."""
        self._digests, self._memo = pile.digests, pile.memo
        self._written = {document.id: document.text for document in pile.documents}
        self._texts, self._reading, self._rules, self._encoder = pile.texts, pile.reading, rules, encoder
        self._sentences: dict[str, _Sentences] = {}
        self._vectors: dict[str, Sequence[Sequence[float]]] = {}

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
        if fewest < self._rules.least_sentences:
            return ()
        if across:
            likeness = [[_multiply(a, b) for b in self._encode(other)] for a in self._encode(one)]
        else:  # the share of the words of the shorter sentence that the other has
            likeness = [
                [0.0 if a.isdisjoint(b) else len(a & b) / min(len(a), len(b)) for b in other.stems] for a in one.stems
            ]
        bar = self._rules.near if across else self._rules.words_in_common
        pairs = sorted(_follow(likeness, bar), key=lambda pair: (-likeness[pair[0]][pair[1]], pair))
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
            self._sentences[doc] = _Sentences(tuple(span for span, _ in parts), tuple(stems for _, stems in parts))
        return self._sentences[doc]

    def _encode(self, sentences: _Sentences) -> Sequence[Sequence[float]]:
        """The vectors of a report's sentences, made together and once: what else is in the pile changes nothing."""
        doc = sentences.spans[0].doc
        if doc not in self._vectors and self._encoder is not None:
            written = self._written[doc]
            self._vectors[doc] = self._encoder.encode(
                [" ".join(span.read(written).split()) for span in sentences.spans]
            )
        return self._vectors.get(doc, ())

    def _list_sentences(self, text: Text) -> Iterator[tuple[Span, frozenset[str]]]:
        """The sentences of enough different words, each with the stems of these."""
        for first, last in text.sentences:
            stems = frozenset(map(self._reading.stem, text.words[first:last])) - {""}
            if len(stems) >= self._rules.least_words:
                yield Span(text.doc, text.spans[first][0], text.spans[last - 1][1]), stems


def _multiply(left: Sequence[float], right: Sequence[float]) -> float:
    """The cosine of two vectors of length 1."""
    cosine: float = sum(map(mul, left, right))
    return round(cosine, _DIGITS)


def _follow(likeness: Sequence[Sequence[float]], bar: float) -> Iterator[tuple[int, int]]:
    """The most pairs of sentences alike that keep the order of both reports."""
    wide = len(likeness[0])
    most = [[0] * (wide + 1)]
    for row in likeness:
        above, here = most[-1], [0]
        for j, figure in enumerate(row):
            here.append(above[j] + 1 if figure >= bar else max(above[j + 1], here[j]))
        most.append(here)
    i, j = len(likeness), wide
    while i and j:
        if most[i][j] == most[i - 1][j]:
            i -= 1
        elif most[i][j] == most[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            yield i, j


def _chance(alike: int, of: int, each: float) -> float:
    """The chance of at least so many alike, if each is by chance alone."""
    return sum(comb(of, n) * each**n * (1 - each) ** (of - n) for n in range(alike, of + 1))
