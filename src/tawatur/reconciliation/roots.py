"""Same root of two reports: copied whole, copied in part, or told alike in two languages."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from zlib import crc32

from msgspec import Struct

from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.spans import Span
from tawatur.core.values import Reason
from tawatur.packs.packs import Packs
from tawatur.packs.rules import RootRules
from tawatur.reconciliation.accounts import Account

_WORD = re.compile(r"[^\W_]+")
_TEXT_BLOCKS = ("body", "headline", "subheading")


class Passage(Struct, frozen=True):
    """The same words in two reports."""

    left: Span
    right: Span


class Copy(Struct, frozen=True):
    """Two reports that share wording; `share` is of the shorter one, `whole` from `copy_share` on."""

    left: str
    right: str
    share: float
    whole: bool
    passages: tuple[Passage, ...]


class _Runs(Struct, frozen=True):
    """The runs of words of one report: hashes in order, and where each begins and ends in the text."""

    hashes: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    places: dict[int, int]


class Roots:
    """What the pile knows of common roots of reports."""

    def __init__(self, copies: Sequence[Copy], judgements: Sequence[Judgement], documents: Sequence[Document]) -> None:
        """`judgements` hold persons' and rules' words on "same-root"; a person's outranks."""
        names = [d.id for d in documents]
        whole = {(c.left, c.right) for c in copies if c.whole}
        persons = [
            j for j in judgements if j.question == "same-root" and j.judge != "rule" and {j.left, j.right} <= {*names}
        ]
        told = {_order(j.left, j.right): j.verdict for j in persons}
        whole -= {pair for pair, verdict in told.items() if verdict is Verdict.NO}
        whole |= {pair for pair, verdict in told.items() if verdict is Verdict.YES}
        self._root = _join_pairs(names, sorted(whole))
        self._refused = {pair for pair, verdict in told.items() if verdict is Verdict.NO}
        self._passages: dict[tuple[str, str], tuple[Passage, ...]] = {(c.left, c.right): c.passages for c in copies}
        self._doubted = {
            (j.left, j.right)
            for j in judgements
            if j.verdict is Verdict.UNSURE and any(r.code == "told_alike_in_two_languages" for r in j.reasons)
        } - self._refused
        self._partners = self._list_partners(names)

    def _list_partners(self, names: Sequence[str]) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        by_root: dict[str, list[str]] = defaultdict(list)
        for name in names:
            by_root[self._root[name]].append(name)
        for group in by_root.values():
            for name in group if len(group) > 1 else ():
                found[name].update(set(group) - {name})
        for left, right in {*self._passages, *self._doubted}:
            found[left].add(right)
            found[right].add(left)
        return {name: frozenset(others) for name, others in found.items()}

    def document(self, doc: str) -> str:
        """The report that stands for all whole copies of this one."""
        return self._root.get(doc, doc)

    def shared(self, left: Account, right: Account) -> bool:
        """Whether two claims lie in copied words, or their reports are one text."""
        if self.document(left.claim.doc) == self.document(right.claim.doc):
            return True
        one, other = sorted((left, right), key=lambda a: a.claim.doc)
        pair = (one.claim.doc, other.claim.doc)
        if pair in self._refused:
            return False
        return any(
            p.left.overlaps(one.claim.evidence[0]) and p.right.overlaps(other.claim.evidence[0])
            for p in self._passages.get(pair, ())
        )

    def place(self, account: Account) -> tuple[str, int] | None:
        """Where in the first report that has these words they stand; None where no other report has them."""
        doc, span = account.claim.doc, account.claim.evidence[0]
        found = []
        for other in self._partners.get(doc, ()):
            left, right = _order(doc, other)
            for passage in self._passages.get((left, right), ()):
                mine, theirs = (passage.left, passage.right) if left == doc else (passage.right, passage.left)
                if mine.contains(span):
                    found.append((other, theirs.start + span.start - mine.start))
        first = min(found, default=None)
        return None if first is None else min(first, (doc, span.start))

    def partners(self, doc: str) -> frozenset[str]:
        """The other reports that share wording with this one, are one text with it, or may be its translation."""
        return self._partners.get(doc, frozenset())

    def doubted(self, left: str, right: str) -> bool:
        """Whether a common root of two reports in two languages is likely but cannot be seen."""
        return _order(left, right) in self._doubted


def find_roots(
    documents: Sequence[Document], accounts: Sequence[Account], packs: Packs, *, judgements: Sequence[Judgement] = ()
) -> tuple[Roots, list[Judgement]]:
    """The common roots of the reports and the rules' judgements "same-root", with figures and passages.

    Wording is compared inside one language. A translated copy cannot be seen by wording; where the
    typed figures, dates and states of two reports in two languages largely agree, it is left unsure.
    """
    rules = packs.reconciliation_rules.roots
    copies = list(_find_copies(documents, packs, rules))
    made = [_judge(copy) for copy in copies]
    made += _doubt_translations(documents, accounts, rules)
    return Roots(copies, [*made, *judgements], documents), made


def _judge(copy: Copy) -> Judgement:
    evidence = tuple(span for passage in copy.passages[:3] for span in (passage.left, passage.right))
    reason = Reason("copied_whole" if copy.whole else "copied_part", f"{copy.share:.2f}", evidence)
    verdict = Verdict.YES if copy.whole else Verdict.UNSURE
    ident = identify("j", "same-root", copy.left, copy.right)
    return Judgement(ident, "same-root", copy.left, copy.right, verdict, (reason,))


def _find_copies(documents: Sequence[Document], packs: Packs, rules: RootRules) -> Iterator[Copy]:
    runs = {d.id: _read_runs(d, packs, rules) for d in sorted(documents, key=lambda d: d.id)}
    for left, right in _list_candidates(runs, rules):
        ours, theirs = runs[left], runs[right]
        shared = ours.places.keys() & theirs.places.keys()
        fewest = min(len(ours.places), len(theirs.places))
        part = len(shared) / fewest if fewest else 0.0
        if part >= rules.part_share:
            passages = tuple(_list_passages(left, right, ours, theirs, rules))
            if passages or part >= rules.copy_share:
                yield Copy(left, right, part, part >= rules.copy_share, passages)


def _list_candidates(runs: dict[str, _Runs], rules: RootRules) -> list[tuple[str, str]]:
    """Pairs of reports that share sampled runs; runs of very many reports are boilerplate."""
    postings: dict[int, list[str]] = defaultdict(list)
    for doc, read in runs.items():
        for value in sorted(read.places):
            if value % rules.sample == 0:
                postings[value].append(doc)
    counts: Counter[tuple[str, str]] = Counter()
    for docs in postings.values():
        if 1 < len(docs) <= rules.common_run:
            counts.update(combinations(docs, 2))
    return sorted(pair for pair, count in counts.items() if count >= rules.least_sampled)


def _read_runs(document: Document, packs: Packs, rules: RootRules) -> _Runs:
    folded = packs.folding.trace(document.text)
    starts = [b.span.start for b in document.blocks]
    words: list[tuple[str, int, int]] = []
    for found in _WORD.finditer(folded.text):
        start, end = folded.back(found.start(), found.end())
        place = bisect_right(starts, start) - 1
        if not document.blocks or (place >= 0 and document.blocks[place].kind in _TEXT_BLOCKS):
            words.append((found.group(), start, end))
    hashes: list[int] = []
    spans: list[tuple[int, int]] = []
    places: dict[int, int] = {}
    for i in range(len(words) - rules.run + 1):
        value = crc32(" ".join(w for w, _, _ in words[i : i + rules.run]).encode())
        places.setdefault(value, i)
        hashes.append(value)
        spans.append((words[i][1], words[i + rules.run - 1][2]))
    return _Runs(tuple(hashes), tuple(spans), places)


def _list_passages(left: str, right: str, ours: _Runs, theirs: _Runs, rules: RootRules) -> Iterator[Passage]:
    """Stretches of at least `least_passage` runs that stand in both, in order of the left report."""
    i = 0
    while i < len(ours.hashes):
        j = theirs.places.get(ours.hashes[i])
        length = 0
        while (
            j is not None and i + length < len(ours.hashes) and j + length < len(theirs.hashes)
            and ours.hashes[i + length] == theirs.hashes[j + length]
        ):  # fmt: skip
            length += 1
        if j is not None and length >= rules.least_passage:
            mine = Span(left, ours.spans[i][0], ours.spans[i + length - 1][1])
            yield Passage(mine, Span(right, theirs.spans[j][0], theirs.spans[j + length - 1][1]))
        i += max(length, 1)


def _doubt_translations(
    documents: Sequence[Document], accounts: Sequence[Account], rules: RootRules
) -> list[Judgement]:
    """Doubts about pairs in two languages whose typed slots agree more than chance would have it."""
    slots: dict[str, set[str]] = defaultdict(set)
    for account in accounts:
        slots[account.claim.doc].update(_list_slots(account))
    by_slot: dict[str, list[str]] = defaultdict(list)
    for document in sorted(documents, key=lambda d: d.id):
        for slot in sorted(slots[document.id]):
            by_slot[slot].append(document.id)
    language = {d.id: d.language for d in documents}
    counts: Counter[tuple[str, str]] = Counter()
    for docs in by_slot.values():
        if len(docs) <= rules.common_run:
            counts.update(pair for pair in combinations(docs, 2) if language[pair[0]] != language[pair[1]])
    made = []
    for (left, right), count in sorted(counts.items()):
        part = count / min(len(slots[left]), len(slots[right]))
        if count >= rules.least_slots and part >= rules.slots_share:
            reason = Reason("told_alike_in_two_languages", f"{count}, {part:.2f}")
            ident = identify("j", "same-root", left, right)
            made.append(Judgement(ident, "same-root", left, right, Verdict.UNSURE, (reason,)))
    return made


def _list_slots(account: Account) -> Iterator[str]:
    """Figures, dates and designated items: what a translation keeps."""
    claim = account.claim
    if claim.value is not None and (claim.value.low or claim.value.high):
        yield f"value {claim.value.low} {claim.value.high} {claim.value.unit}"
    if account.dated and claim.when is not None:
        yield f"when {claim.event} {claim.when.start} {claim.when.end}"
    for item in claim.items:
        if item.quantity is not None:
            yield f"item {item.category} {item.quantity.low} {item.quantity.high}"
    people = account.fill("participants", "visitor", "host", "party", "supplier", "recipient")
    if len(people) > 1:
        yield f"who {claim.event} {' '.join(sorted(people))}"


def _order(left: str, right: str) -> tuple[str, str]:
    return (left, right) if left <= right else (right, left)


def _join_pairs(names: Sequence[str], pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    parent = {name: name for name in names}

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    for left, right in pairs:
        one, other = sorted((root(left), root(right)))
        parent[other] = one
    return {name: root(name) for name in names}
