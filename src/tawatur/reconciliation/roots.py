"""Same root of two reports: copied, rewritten in the same order, drawing on one hand, or agreeing in particulars."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date

from tawatur.core.document import Document
from tawatur.core.encoder import Encoder
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.spans import Span
from tawatur.core.values import Reason
from tawatur.packs.packs import Packs
from tawatur.packs.rules import ReconciliationRules, RewriteRules, RootRules
from tawatur.reconciliation.accounts import Account, share
from tawatur.reconciliation.background import set_apart
from tawatur.reconciliation.entities import Entities
from tawatur.reconciliation.hands import find_common_hands
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.oddities import find_odd_spellings
from tawatur.reconciliation.particulars import doubt_translations
from tawatur.reconciliation.resemblance import Pile, Resemblance
from tawatur.reconciliation.rewrites import Rewrite, RewriteReader
from tawatur.reconciliation.runs import Copy, Passage, find_copies
from tawatur.reconciliation.signs import QUESTION, Sign, judge_groups, judge_signs, order

_DOUBTS = ("rewritten", "translated", "told_alike_in_two_languages", "shared_background")
# Words that another report has too: which one, how much further on they begin there, where they begin and end here.
_Copied = tuple[str, int, int, int]
_HALF = 0.5  # of the content words; a sentence and its copy share at least so many
_SHOWN = 3  # the longest passages stand for all


class Roots:
    """What the pile knows of common roots of reports."""

    def __init__(
        self,
        copies: Sequence[Copy],
        whole: Set[tuple[str, str]],
        rewritten: Sequence[Rewrite],
        judgements: Sequence[Judgement],
        documents: Sequence[Document],
    ) -> None:
        """`whole` are the pairs that are one text word for word, `rewritten` those in other words or another language;
        `judgements` hold persons' and rules' words on "same-root"; a person's outranks.
        """
        names = [d.id for d in documents]
        told = read_verdicts(judgements, set(names))
        whole = whole - {pair for pair, verdict in told.items() if verdict is Verdict.NO}
        whole |= {pair for pair, verdict in told.items() if verdict is Verdict.YES}
        self._refused = {pair for pair, verdict in told.items() if verdict is Verdict.NO}
        self._sentences = {order(r.left, r.right): r.passages for r in rewritten}
        self._text = _join_pairs(names, sorted(whole))
        self._root = _join_pairs(names, sorted(whole | (self._sentences.keys() - self._refused)))
        self._first = _find_first(documents, self._root)
        self._passages: dict[tuple[str, str], tuple[Passage, ...]] = {(c.left, c.right): c.passages for c in copies}
        self._doubted = {
            (j.left, j.right)
            for j in judgements
            if any(r.code in _DOUBTS for r in j.reasons) and self.document(j.left) != self.document(j.right)
        } - self._refused
        self._copied = {doc: sorted(found) for doc, found in _list_copied(self._passages).items()}
        self._places: dict[str, tuple[str, int] | None] = {}
        self._prints = Counter(self._root.values())
        self._beside: dict[str, set[str]] = defaultdict(set)
        for left, right in {*self._passages, *self._doubted}:
            if self._root[left] != self._root[right]:
                self._beside[left].add(right)
                self._beside[right].add(left)

    def document(self, doc: str) -> str:
        """The report that stands for all copies of this one, word for word, in other words or another language."""
        return self._root.get(doc, doc)

    def first(self, doc: str) -> str:
        """The first print of this report's text: the earliest, of those of one day and one language the longest."""
        return self._first.get(self.document(doc), doc)

    def is_copy(self, doc: str) -> bool:
        """Whether another print of this report's text came first."""
        return self.first(doc) != doc

    def is_retold(self, account: Account, by: str = "") -> bool:
        """Whether the words of a claim stand in the first print of its text too, or in the print `by`, as far as can be
        seen.
        """
        span, doc = account.claim.evidence[0], account.claim.doc
        other = by or self.first(doc)
        pair = order(other, doc)
        passages = (*self._passages.get(pair, ()), *self._sentences.get(pair, ()))
        ours = [p.left if p.left.doc == doc else p.right for p in passages]
        return other != doc and (not (ours or by) or any(words.overlaps(span) for words in ours))

    def shared(self, left: Account, right: Account) -> bool:
        """Whether two claims lie in copied words, in sentences that follow each other, or in two prints of one text."""
        if self._text.get(left.claim.doc, left.claim.doc) == self._text.get(right.claim.doc, right.claim.doc):
            return True
        one, other = sorted((left, right), key=lambda a: a.claim.doc)
        pair = (one.claim.doc, other.claim.doc)
        if pair in self._refused:
            return False
        return any(
            p.left.overlaps(one.claim.evidence[0]) and p.right.overlaps(other.claim.evidence[0])
            for p in (*self._passages.get(pair, ()), *self._sentences.get(pair, ()))
        )

    def repeats(self, left: Account, right: Account) -> bool:
        """Whether a claim is another of a second report again: at the same place of copied words, in sentences that
        follow each other, or in two prints of one text with half of its words.
        """
        one, other = sorted((left, right), key=lambda a: a.claim.doc)
        pair = (one.claim.doc, other.claim.doc)
        if pair in self._refused:
            return False
        ours, theirs = one.claim.evidence[0], other.claim.evidence[0]
        if any(_meet_within(p, ours, theirs) for p in self._passages.get(pair, ())):
            return True
        if any(p.left.overlaps(ours) and p.right.overlaps(theirs) for p in self._sentences.get(pair, ())):
            return True
        one_text = self._text.get(one.claim.doc, "") == self._text.get(other.claim.doc, "-")
        return one_text and share(one.words, other.words) >= _HALF

    def place(self, account: Account) -> tuple[str, int] | None:
        """Where in the first report that has these words they stand; None where no other report has them."""
        claim = account.claim.id
        if claim not in self._places:
            span = account.claim.evidence[0]
            start, end = span.start, span.end
            copied = self._copied.get(span.doc, ())
            found = ((other, start + shift) for other, shift, first, last in copied if first <= start and end <= last)
            place = next(found, None)  # that of the first report, as all are in order
            self._places[claim] = min(place, (span.doc, start)) if place else None
        return self._places[claim]

    def beside(self, doc: str) -> Set[str]:
        """The reports of other texts that share wording with this one, or may be its translation."""
        return self._beside.get(doc, frozenset())

    def is_alone(self, doc: str) -> bool:
        """Whether no report is one text with this one, shares wording with it or may be its translation."""
        return self._prints[self.document(doc)] < 2 and doc not in self._beside

    def doubted(self, left: str, right: str) -> bool:
        """Whether a common root of two reports is likely, and not sure for all that they tell."""
        return order(left, right) in self._doubted


def _find_first(documents: Sequence[Document], root: Mapping[str, str]) -> dict[str, str]:
    """Of each text the print that came first, by the report that stands for it; what has no day comes last. Of those of
    one day it is the one in the language of most reports, since what is longer in another language may hold no more.
    """
    spoken, first = Counter(document.language for document in documents), dict[str, str]()

    def rank(document: Document) -> tuple[object, ...]:
        day, words = document.published.end or date.max, len(document.text.split())
        return day, -spoken[document.language], document.language, -words, document.text, document.id

    for document in sorted(documents, key=rank):
        first.setdefault(root[document.id], document.id)
    return first


def _meet_within(passage: Passage, ours: Span, theirs: Span) -> bool:
    """Whether two spans, one in each print of a passage, lie at one place of it."""
    shift = passage.right.start - passage.left.start
    inside = passage.left.overlaps(ours) and passage.right.overlaps(theirs)
    return inside and ours.start + shift < theirs.end and theirs.start < ours.end + shift


def read_verdicts(judgements: Sequence[Judgement], known: Set[str]) -> dict[tuple[str, str], Verdict]:
    """What persons judged of two known reports, by their ids."""
    persons = (j for j in judgements if j.question == QUESTION and j.judge != "rule" and {j.left, j.right} <= known)
    return {order(j.left, j.right): j.verdict for j in persons}


def _list_copied(passages: Mapping[tuple[str, str], Sequence[Passage]]) -> Mapping[str, list[_Copied]]:
    """The copied words of each report, by report."""
    copied: dict[str, list[_Copied]] = defaultdict(list)
    for (left, right), found in passages.items():
        for one, other in ((p.left, p.right) for p in found):
            copied[left].append((right, other.start - one.start, one.start, one.end))
            copied[right].append((left, one.start - other.start, other.start, other.end))
    return copied


def find_roots(
    pile: Pile,
    accounts: Sequence[Account],
    packs: Packs,
    *,
    entities: Entities,
    reader: NameReader,
    judgements: Sequence[Judgement] = (),
    encoder: Encoder | None = None,
) -> tuple[Roots, list[Judgement]]:
    """The common roots of the reports and the rules' judgements "same-root", with figures and passages.

    Wording is compared inside one language, sentences of two languages where there is an `encoder`. Without one a
    translation cannot be seen; where the particulars of two reports largely agree, it is left unsure.
    """
    rules = packs.reconciliation_rules
    copies = list(set_apart(list(find_copies(pile.texts, rules.roots)), accounts, pile.documents))
    alike = pile.resemblance.list_alike(rules.roots.one_event)
    rewriting = RewriteReader(pile, rules.rewrites, encoder)
    rewritten = list(_compare_sentences(rewriting, pile.resemblance, copies, alike, rules))
    signs = [_sign_copy(copy, rules.roots) for copy in copies]
    signs += [sign for rewrite in rewritten if (sign := _sign_rewrite(rewrite, rules.rewrites)) is not None]
    signs += find_common_hands(accounts, alike, entities, reader, rules)
    signs += find_odd_spellings(pile, alike, rules.oddities)
    cleared = {order(one.left, one.right) for one in rewritten if one.chance > rules.rewrites.cleared}
    signs += doubt_translations(pile.documents, accounts, rules.roots, cleared=cleared)
    told = read_verdicts(judgements, {document.id for document in pile.documents})
    one_text = list_one_text(copies, rules.roots)
    sure_copies = (copy for copy in copies if is_sure(copy, rules.roots))
    briefs = {(copy.left, copy.right) for copy in sure_copies if copy.back < rules.roots.part_share} - one_text
    made = judge_groups(judge_signs(signs), told, briefs=briefs, most=rules.roots.common_run)
    # A report in which a rewrite is but a small part has matter of its own: the pair is then joined claim by claim.
    sure = [one for one in rewritten if one.chance <= rules.rewrites.sure and one.back >= rules.roots.part_share]
    return Roots(copies, one_text, sure, [*made, *judgements], pile.documents), made


def _compare_sentences(
    rewriting: RewriteReader,
    resemblance: Resemblance,
    copies: Sequence[Copy],
    alike: Sequence[tuple[str, str, float]],
    rules: ReconciliationRules,
) -> Iterator[Rewrite]:
    """How pairs that may tell one event follow each other's sentences; what is one text by its words is passed over."""
    whole = {(copy.left, copy.right) for copy in copies if is_whole(copy, rules.roots)}
    pairs = {(left, right) for left, right, _ in alike} | set(resemblance.list_across())
    for left, right in sorted(pairs - whole):
        rewrite = rewriting.compare(left, right)
        if rewrite is not None:
            yield rewrite


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


def _sign_copy(copy: Copy, rules: RootRules) -> Sign:
    """What shared wording says of two reports, with the longest passages as evidence."""
    longest = sorted(copy.passages, key=lambda p: (p.left.start - p.left.end, p.left.start))
    whole, part = is_whole(copy, rules), is_part(copy, rules)
    shared = f"shared_{copy.apart or 'passage'}"
    reason = Reason("copied_whole" if whole else "copied_part" if part else shared, f"{copy.share:.2f}", _show(longest))
    return Sign(copy.left, copy.right, Verdict.YES if is_sure(copy, rules) else Verdict.UNSURE, reason)


def _sign_rewrite(rewrite: Rewrite, rules: RewriteRules) -> Sign | None:
    """What sentences that follow one another say; None where independent tellings may have as many."""
    bar = rules.unsure_across if rewrite.across else rules.unsure
    if rewrite.chance > bar:
        return None
    figure = f"{rewrite.alike}, {rewrite.alike / rewrite.sentences:.2f}"
    reason = Reason("translated" if rewrite.across else "rewritten", figure, _show(rewrite.passages))
    verdict = Verdict.YES if rewrite.chance <= rules.sure else Verdict.UNSURE
    return Sign(rewrite.left, rewrite.right, verdict, reason)


def _show(passages: Sequence[Passage]) -> tuple[Span, ...]:
    """The spans of the first few passages, in the order of the left report."""
    shown = sorted(passages[:_SHOWN], key=lambda passage: passage.left.start)
    return tuple(span for passage in shown for span in (passage.left, passage.right))


def is_whole(copy: Copy, rules: RootRules) -> bool:
    """Whether the shorter report is so far the other's text that the two are one."""
    return copy.share >= rules.copy_share and copy.told >= rules.least_told and not copy.apart


def is_sure(copy: Copy, rules: RootRules) -> bool:
    """Whether so much of the shorter report stands in the other that they have one root, be they one text or not."""
    return copy.share >= rules.sure_part and copy.told >= rules.least_told and not copy.apart


def is_part(copy: Copy, rules: RootRules) -> bool:
    """Whether so much of the shorter report, or so long a passage, stands in the other that it was taken over."""
    much = copy.share >= rules.part_share and copy.told >= rules.least_told
    return not copy.apart and (much or copy.longest >= rules.long_passage)


def _join_pairs(names: Sequence[str], pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    parent = {name: name for name in names}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = name = parent[parent[name]]
        return name

    for left, right in pairs:
        one, other = sorted((root(left), root(right)))
        parent[other] = one
    return {name: root(name) for name in names}
