"""Same root of two reports: copied whole, copied in part, or told alike in two languages."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import combinations

from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.values import Reason
from tawatur.packs.packs import Packs
from tawatur.packs.rules import RootRules
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.runs import Copy, Passage, find_copies
from tawatur.reconciliation.texts import TextReader

_SHOWN = 3  # the longest passages stand for all


class Roots:
    """What the pile knows of common roots of reports."""

    def __init__(
        self,
        copies: Sequence[Copy],
        whole: Set[tuple[str, str]],
        judgements: Sequence[Judgement],
        documents: Sequence[Document],
    ) -> None:
        """`whole` are the pairs that are one text; `judgements` hold persons' and rules' words on "same-root"; a
        person's outranks.
        """
        names = [d.id for d in documents]
        persons = [
            j for j in judgements if j.question == "same-root" and j.judge != "rule" and {j.left, j.right} <= {*names}
        ]
        told = {_order(j.left, j.right): j.verdict for j in persons}
        whole = whole - {pair for pair, verdict in told.items() if verdict is Verdict.NO}
        whole |= {pair for pair, verdict in told.items() if verdict is Verdict.YES}
        self._root = _join_pairs(names, sorted(whole))
        self._refused = {pair for pair, verdict in told.items() if verdict is Verdict.NO}
        self._passages: dict[tuple[str, str], tuple[Passage, ...]] = {(c.left, c.right): c.passages for c in copies}
        self._doubted = {
            (j.left, j.right)
            for j in judgements
            if j.verdict is Verdict.UNSURE and any(r.code == "told_alike_in_two_languages" for r in j.reasons)
        } - self._refused
        self._beside: dict[str, set[str]] = defaultdict(set)
        for left, right in self._passages:
            self._beside[left].add(right)
            self._beside[right].add(left)
        self._partners = self._list_partners(names)

    def _list_partners(self, names: Sequence[str]) -> dict[str, frozenset[str]]:
        """The reports of one text share one set: a text printed a thousand times is not written down for each."""
        by_root: dict[str, set[str]] = defaultdict(set)
        for name in names:
            by_root[self._root[name]].add(name)
        groups = {root: frozenset(group) for root, group in by_root.items() if len(group) > 1}
        more: dict[str, set[str]] = defaultdict(set)
        for left, right in {*self._passages, *self._doubted}:
            if self._root[left] != self._root[right]:
                more[left].add(right)
                more[right].add(left)
        told = {name: groups.get(self._root[name], frozenset()) for name in names}
        return {name: group | more[name] if name in more else group for name, group in told.items()}

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
        for other in self._beside.get(doc, ()):
            left, right = _order(doc, other)
            for passage in self._passages.get((left, right), ()):
                mine, theirs = (passage.left, passage.right) if left == doc else (passage.right, passage.left)
                if mine.contains(span):
                    found.append((other, theirs.start + span.start - mine.start))
        first = min(found, default=None)
        return None if first is None else min(first, (doc, span.start))

    def partners(self, doc: str) -> frozenset[str]:
        """The reports that share wording with this one, are one text with it (it too), or may be its translation."""
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
    reading = TextReader(packs)
    texts = {document.id: reading.read(document) for document in documents}
    copies = list(find_copies(texts, rules))
    made = [_judge(copy, rules) for copy in copies]
    made += _doubt_translations(documents, accounts, rules)
    return Roots(copies, list_one_text(copies, rules), [*made, *judgements], documents), made


def list_one_text(copies: Sequence[Copy], rules: RootRules) -> set[tuple[str, str]]:
    """The pairs of reports that are one text for every claim in them.

    A short report that stands whole in several long ones, which have matter of their own, goes with the one that holds
    most of it: it does not make one text of the others.
    """
    joined, holders = set[tuple[str, str]](), dict[str, Copy]()
    for copy in sorted((c for c in copies if is_whole(c, rules)), key=lambda c: (c.share, c.back, c.left, c.right)):
        if copy.back >= rules.part_share:
            joined.add((copy.left, copy.right))
        else:
            holders[copy.shorter] = copy
    return joined | {(copy.left, copy.right) for copy in holders.values()}


def _judge(copy: Copy, rules: RootRules) -> Judgement:
    """What shared wording says of two reports, with the longest passages as evidence."""
    longest = sorted(copy.passages, key=lambda p: (p.left.start - p.left.end, p.left.start))[:_SHOWN]
    shown = sorted(longest, key=lambda p: p.left.start)
    evidence = tuple(span for passage in shown for span in (passage.left, passage.right))
    whole, part = is_whole(copy, rules), is_part(copy, rules)
    reason = Reason(
        "copied_whole" if whole else "copied_part" if part else "shared_passage", f"{copy.share:.2f}", evidence
    )
    verdict = Verdict.YES if whole else Verdict.UNSURE
    ident = identify("j", "same-root", copy.left, copy.right)
    return Judgement(ident, "same-root", copy.left, copy.right, verdict, (reason,))


def is_whole(copy: Copy, rules: RootRules) -> bool:
    """Whether the shorter report is so far the other's text that the two are one."""
    return copy.share >= rules.copy_share and copy.told >= rules.least_told


def is_part(copy: Copy, rules: RootRules) -> bool:
    """Whether so much of the shorter report, or so long a passage, stands in the other that it was taken over."""
    return (copy.share >= rules.part_share and copy.told >= rules.least_told) or copy.longest >= rules.long_passage


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
