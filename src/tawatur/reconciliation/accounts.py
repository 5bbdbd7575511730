"""A claim made ready for comparison: roles as entities, content words, the days it may speak of."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain
from zlib import crc32

from msgspec import Struct

from tawatur.core.claim import Claim, forget_told
from tawatur.core.document import Document
from tawatur.core.values import DateSpan
from tawatur.packs.packs import Packs
from tawatur.packs.rules import ReconciliationRules
from tawatur.reconciliation.entities import Entities
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.parts import NOT_THINGS, is_generic

_WORDS = re.compile(r"[^\W_]+")
_PLACES = ("place", "country")
_CLAUSE_END = re.compile(r"[.,:](?![0-9a-z])|[،؛;!?؟\n]")  # none is the stop within a figure or "p.m"
_SENTENCE_END = re.compile(r"[.!?؟](?![0-9a-z])|\n")
_CLAUSE = 160  # characters looked at on either side of a span for the end of its clause
_SHORTEST = 3
_RUN = 3
PRESS = ("outlet", "agency")  # links of a chain that are newsrooms
FUTURE = ("planned", "possible")
ASSERTED = ("stated", "confirmed")


class Account(Struct, frozen=True, gc=False):
    """One claim as seen from the whole pile.

    `roles` hold entity ids in order, each once; `places` those told as its place, `spots` of them what is no
    state; `offices` the office words; `items` ids of designated systems,
    `categories` those of all items; `words` the content words of the main evidence, `sketch` hashes
    of its runs; `first`-`last` the days the event may lie on (what is told as done lies before the
    report came out).
    """

    claim: Claim
    document: Document
    roles: dict[str, tuple[str, ...]]
    places: tuple[str, ...]
    spots: frozenset[str]
    offices: tuple[str, ...]
    items: frozenset[str]
    categories: frozenset[str]
    words: frozenset[str]
    text: str
    sketch: frozenset[int]
    first: date | None
    last: date | None

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def dated(self) -> bool:
        """Whether the claim itself says when."""
        return self.claim.when is not None and self.claim.when.resolved

    def read_clause(self) -> str:
        """The main evidence with what stands around it up to the nearest stop, comma or line's end."""
        span, text = self.claim.evidence[0], self.document.text
        before = _CLAUSE_END.split(text[max(0, span.start - _CLAUSE) : span.start])[-1]
        after = _CLAUSE_END.split(text[span.end : span.end + _CLAUSE])[0]
        return before + text[span.start : span.end] + after

    def read_sentence(self) -> str:
        """The main evidence with what stands around it up to the ends of its sentence, as far as is looked at."""
        span, text = self.claim.evidence[0], self.document.text
        before = _SENTENCE_END.split(text[max(0, span.start - _CLAUSE) : span.start])[-1]
        after = _SENTENCE_END.split(text[span.end : span.end + _CLAUSE])[0]
        return before + text[span.start : span.end] + after

    def read_next(self) -> str:
        """The sentence behind that of the main evidence, as far as is looked at, be it in the next paragraph."""
        end = self.claim.evidence[0].end
        behind = _SENTENCE_END.split(self.document.text[end : end + 2 * _CLAUSE])[1:]
        return next((sentence.strip() for sentence in behind if sentence.strip()), "")

    def fill(self, *names: str) -> tuple[str, ...]:
        """The entities of these roles, each once, in order."""
        roles = self.roles
        if len(names) == 1:
            return roles.get(names[0], ())
        held = [roles[name] for name in names if name in roles]
        if len(held) < 2:
            return held[0] if held else ()
        return tuple(dict.fromkeys(chain.from_iterable(held)))


class WordReader:
    """Content words of a passage, rough stems: attached particles and the article off, small words out."""

    def __init__(self, packs: Packs) -> None:
        """`packs` give folding, particles and stop words."""
        self._fold = packs.folding.fold
        self._conjunctions, self._prepositions, self._articles = set(), set(), set()
        stop: set[str] = set()
        for language in packs.languages.values():
            self._conjunctions.update(language.particles.conjunctions)
            self._prepositions.update(language.particles.prepositions)
            self._articles.update({language.particles.article} - {""})
            stop.update(language.prepositions + language.conjunctions + language.stopwords)
        self._fused = tuple(f for language in packs.languages.values() for f in language.particles.fused)
        self._written_on = (*self._fused, *sorted(self._articles))
        self._stop = {self._fold(w) for words in stop for w in words.split()}

    def words(self, text: str) -> tuple[str, ...]:
        """The content words in order."""
        stems = (self.stem(w) for w in _WORDS.findall(self._fold(text)) if w not in self._stop)
        return tuple(w for w in stems if w not in self._stop and (len(w) >= _SHORTEST or w.isdigit()))

    def folded(self, text: str) -> str:
        """All words folded, one space between and around them, for looking up phrases."""
        return f" {' '.join(_WORDS.findall(self._fold(text)))} "

    def stem(self, word: str) -> str:
        """A folded word without the article, and without the particles written on before it."""
        if len(word) > _SHORTEST + 1 and word[0] in self._conjunctions:
            word = self.off_article(word[1:]) if self._starts_article(word[1:]) else word
        if len(word) > _SHORTEST + 2 and word[0] in self._prepositions and self._starts_article(word[1:]):
            word = word[1:]
        return self.off_article(word)

    def _starts_article(self, word: str) -> bool:
        return word.startswith(self._written_on)

    def off_article(self, word: str) -> str:
        """A folded word without the article written onto it."""
        for start in self._written_on:
            if word.startswith(start) and len(word) > len(start) + 1:
                return word[len(start) :]
        return word


def share(left: frozenset[str], right: frozenset[str]) -> float:
    """Share of the smaller set that the other holds too; 0 if one is empty."""
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def build_accounts(
    documents: Sequence[Document], claims: Sequence[Claim], packs: Packs, reader: NameReader, entities: Entities
) -> list[Account]:
    """The accounts of all claims whose document is known, in order of document and place."""
    by_id = {document.id: document for document in documents}
    reading = WordReader(packs)
    rules = packs.reconciliation_rules
    ordered = sorted((c for c in claims if c.doc in by_id), key=lambda c: (c.doc, c.evidence[0].start, c.id))
    return [_build(forget_told(claim), by_id[claim.doc], entities, reader, reading, rules) for claim in ordered]


def _build(
    claim: Claim,
    document: Document,
    entities: Entities,
    reader: NameReader,
    reading: WordReader,
    rules: ReconciliationRules,
) -> Account:
    roles = {
        role: tuple(dict.fromkeys(entities.of_filler(claim.doc, f) for f in fillers if f.kind not in NOT_THINGS))
        for role, fillers in sorted(claim.roles.items())
    }
    kinds = {e: found.kind for e in roles.get("place", ()) if (found := entities.get(e)) is not None}
    places = tuple(e for e in roles.get("place", ()) if kinds.get(e) in _PLACES)
    text = claim.evidence[0].read(document.text)
    first, last = _bound(claim, document)
    items = frozenset(entities.of_item(claim.doc, i) for i in claim.items if not is_generic(i, rules))
    categories = frozenset(i.category or reader.designation(i.designation) for i in claim.items)
    offices = tuple(f.name for role in ("office", "rank") for f in claim.roles.get(role, ()))
    words = reading.words(text)
    return Account(
        claim,
        document,
        {r: ids for r, ids in roles.items() if ids},
        places,
        frozenset(e for e in places if kinds[e] != "country"),
        offices,
        items,
        categories,
        frozenset(words),
        text,
        _sketch(words),
        first,
        last,
    )


def _sketch(words: Sequence[str]) -> frozenset[int]:
    return frozenset(crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1))


def _bound(claim: Claim, document: Document) -> tuple[date | None, date | None]:
    """The days the claim allows; an undated past event lies no later than the report."""
    when = claim.when
    if when is not None and when.resolved:
        return when.start, when.end
    return None, None if claim.modality in FUTURE else document.published.end


def gap_days(left: Account, right: Account) -> int:
    """Days between what two accounts allow; 0 where the two intervals meet or one is open that way."""
    gap = 0
    if left.last is not None and right.first is not None:
        gap = (right.first - left.last).days
    if right.last is not None and left.first is not None:
        gap = max(gap, (left.first - right.last).days)
    return max(gap, 0)


def days_apart(left: Document, right: Document) -> int | None:
    """Days between two reports, None where one is not dated."""
    ends = (left.published.start, left.published.end, right.published.start, right.published.end)
    if any(day is None for day in ends):
        return None
    a, b, c, d = (day for day in ends if day is not None)
    return max((c - b).days, (a - d).days, 0)


def meet_dates(spans: Sequence[DateSpan]) -> tuple[date | None, date | None] | None:
    """The days all intervals share, None if they share none."""
    starts = [s.start for s in spans if s.start is not None]
    ends = [s.end for s in spans if s.end is not None]
    first, last = max(starts, default=None), min(ends, default=None)
    if first is not None and last is not None and first > last:
        return None
    return first, last


def list_days(first: date, last: date) -> int:
    """How many days an interval holds."""
    return (last - first + timedelta(days=1)).days
