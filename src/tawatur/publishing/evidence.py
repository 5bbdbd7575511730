"""The words themselves: footnotes, and passages with content and attribution marked apart."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from tawatur.core.case import Finding, Origin
from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.spans import Span
from tawatur.publishing.casebook import Casebook
from tawatur.publishing.markup import Direction, Text, direction_of
from tawatur.publishing.naming import Naming
from tawatur.publishing.rules import dossier_rules
from tawatur.publishing.voice import Voice


class Sentence(Struct, frozen=True):
    """Words of the page and the numbers of the evidence they rest on."""

    text: Text
    notes: tuple[int, ...] = ()


class Piece(Struct, frozen=True, gc=False):
    """A stretch of a report: whether it is the content, the attribution, both or neither."""

    text: str
    content: bool = False
    attribution: bool = False


class Passage(Struct, frozen=True):
    """Part of one block of a report, verbatim; `before` and `after` say whether the block goes on."""

    report: Text
    kind: Text
    lang: str
    direction: Direction
    pieces: tuple[Piece, ...]
    notes: tuple[int, ...]
    before: bool = False
    after: bool = False


class Note(Struct, frozen=True):
    """One item of evidence: the main words of a claim, its report, who says it, and its finding."""

    number: int
    report: Text
    words: str
    lang: str
    direction: Direction
    chain: Text
    finding: str


class Notes:
    """Numbers claims as evidence in the order they are first cited."""

    def __init__(self, book: Casebook, naming: Naming, voice: Voice) -> None:
        """No note is numbered yet."""
        self.book = book
        self.naming = naming
        self.voice = voice
        self._numbers: dict[str, int] = {}

    def cite(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """The numbers of these claims, in order."""
        return tuple(sorted({self._numbers.setdefault(claim.id, len(self._numbers) + 1) for claim in claims}))

    def cite_finding(self, finding: Finding) -> tuple[int, ...]:
        """One note for each origin of a finding, its best-sourced claim."""
        return self.cite_origins(finding.origins) or self.cite_some(finding.claims)

    def cite_origins(self, origins: Iterable[Origin]) -> tuple[int, ...]:
        """One note for each origin, counted ones first, up to the limit."""
        order = sorted(origins, key=lambda origin: not origin.counted)
        held = (self.book.claims_of(origin.claims) for origin in order)
        best = [max(claims, key=lambda claim: len(claim.chain)) for claims in held if claims]
        return self.cite(best[: dossier_rules().notes])

    def cite_some(self, ids: tuple[str, ...]) -> tuple[int, ...]:
        """The first claim of each report, up to the limit."""
        first: dict[str, Claim] = {}
        for claim in self.book.claims_of(ids):
            first.setdefault(claim.doc, claim)
        return self.cite(list(first.values())[: dossier_rules().notes])

    def listed(self) -> list[Note]:
        """All claims as notes: those cited first, in order of number; then the rest."""
        self.cite(())
        for claim in self.book.claims_of(tuple(self.book.claims)):
            self.cite((claim,))
        order = sorted(self._numbers.items(), key=lambda entry: entry[1])
        return [self._note(self.book.claims[key], number) for key, number in order]

    def _note(self, claim: Claim, number: int) -> Note:
        document = self.book.documents[claim.doc]
        words = claim.evidence[0].read(document.text)
        home = self.book.home.get(claim.id)
        return Note(
            number, self.naming.report(claim.doc), words, document.language, direction_of(words),
            chain_words(claim, self.naming, self.voice), home.id if home else "",
        )  # fmt: skip


def chain_words(claim: Claim, naming: Naming, voice: Voice) -> Text:
    """The hands from who knows to who prints, joined by arrows; the report alone for its own word."""
    hands = [naming.link(claim.doc, link) for link in reversed(naming.hands(claim))]
    return voice.join([*hands, naming.report(claim.doc)], kind="arrow")


def quote_claims(claims: list[Claim], notes: Notes, naming: Naming, voice: Voice) -> list[Passage]:
    """The passages that hold the words of these claims and of their attributions, in order of the reports."""
    marks: dict[tuple[str, int], list[tuple[Span, bool]]] = defaultdict(list)
    holders: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        document = naming.book.documents[claim.doc]
        for span, content in [(s, True) for s in claim.evidence] + [(s, False) for s in claim.attribution]:
            place = (claim.doc, _block_of(document, span))
            marks[place].append((span, content))
            if claim not in holders[place] and content:
                holders[place].append(claim)
    order = sorted(marks, key=lambda place: (naming.book.numbers[place[0]], place[1]))
    return [_passage(place, marks[place], notes.cite(holders[place]), naming, voice) for place in order]


def _block_of(document: Document, span: Span) -> int:
    """The number of the block in which a span begins; -1 where blocks do not cover it."""
    for number, block in enumerate(document.blocks):
        if block.span.start <= span.start < block.span.end:
            return number
    return -1


def _passage(
    place: tuple[str, int], marks: list[tuple[Span, bool]], cited: tuple[int, ...], naming: Naming, voice: Voice
) -> Passage:
    document = naming.book.documents[place[0]]
    first, last = min(span.start for span, _ in marks), max(span.end for span, _ in marks)
    if place[1] >= 0:
        block = document.blocks[place[1]]
        bounds, kind = (block.span.start, max(block.span.end, last)), voice.say(f"block.{block.kind}")
    else:
        bounds, kind = (first, last), ()
    start, end = _window(document.text, bounds, first, last)
    pieces = _cut(document.text, start, end, marks)
    direction = direction_of(document.text[start:end])
    report = naming.report_long(place[0])
    return Passage(
        report, kind, document.language, direction, pieces, cited, start > bounds[0], end < bounds[1]
    )  # fmt: skip


def _window(text: str, bounds: tuple[int, int], first: int, last: int) -> tuple[int, int]:
    """The part of a block to show: all of it, or the marked words and some context, cut between words."""
    reach = dossier_rules().context
    start, end = max(bounds[0], first - reach), min(bounds[1], last + reach)
    if start > bounds[0]:
        gap = text.find(" ", start, first)
        start = gap + 1 if gap >= 0 else first
    if end < bounds[1]:
        gap = text.rfind(" ", last, end)
        end = gap if gap >= 0 else last
    return start, end


def _cut(text: str, start: int, end: int, marks: list[tuple[Span, bool]]) -> tuple[Piece, ...]:
    """The text from `start` to `end`, cut where a mark begins or ends."""
    edges = {start, end}
    for span, _ in marks:
        edges.update(edge for edge in (span.start, span.end) if start < edge < end)
    order = sorted(edges)
    pieces = []
    for left, right in pairwise(order):
        inside = [content for span, content in marks if span.start <= left and right <= span.end]
        pieces.append(Piece(text[left:right], True in inside, False in inside))
    return tuple(pieces)
