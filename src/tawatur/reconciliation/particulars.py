"""Reports that agree in what a translation keeps: figures, dates, and who meets whom; compared without their words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations, pairwise

from tawatur.core.document import Document
from tawatur.core.judgement import Verdict
from tawatur.core.values import Reason
from tawatur.packs.rules import RootRules
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.signs import Sign

_SIDES = ("participants", "visitor", "host", "party", "supplier", "recipient")


def doubt_translations(
    documents: Sequence[Document],
    accounts: Sequence[Account],
    rules: RootRules,
    *,
    cleared: Set[tuple[str, str]] = frozenset(),
) -> Iterator[Sign]:
    """Doubts about pairs in two languages whose particulars agree, in one order, more than chance would have it.

    Pairs `cleared` by their sentences are passed over.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for account in sorted(accounts, key=lambda one: (one.claim.doc, one.claim.evidence[0].start, one.id)):
        found[account.claim.doc].update(dict.fromkeys(_list_particulars(account)))
    language = {document.id: document.language for document in documents}
    for (left, right), count in sorted(_count_shared(found, rules).items()):
        ours, theirs = list(found[left]), list(found[right])
        across = language[left] != language[right] and (left, right) not in cleared
        if across and count >= rules.least_slots:
            part = _count_in_order(ours, theirs) / min(len(ours), len(theirs))
            if part >= rules.slots_share:
                yield Sign(left, right, Verdict.UNSURE, Reason("told_alike_in_two_languages", f"{count}, {part:.2f}"))


def _count_in_order(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """How many particulars two reports share in one order (the longest common subsequence)."""
    most = [0] * (len(theirs) + 1)
    for one in ours:
        before = 0
        for place, other in enumerate(theirs, start=1):
            before, most[place] = most[place], before + 1 if one == other else max(most[place], most[place - 1])
    return most[-1]


def _count_shared(found: Mapping[str, Mapping[str, None]], rules: RootRules) -> Counter[tuple[str, str]]:
    """How many particulars each pair of reports shares; those of very many reports lead to the next one alone."""
    holders: dict[str, list[str]] = defaultdict(list)
    for doc in sorted(found):
        for particular in sorted(found[doc]):
            holders[particular].append(doc)
    counts: Counter[tuple[str, str]] = Counter()
    for docs in holders.values():
        counts.update(combinations(docs, 2) if len(docs) <= rules.common_run else pairwise(docs))
    return counts


def _list_particulars(account: Account) -> Iterator[str]:
    """Figures, dates and designated items: what a translation keeps."""
    claim = account.claim
    if claim.value is not None and (claim.value.low or claim.value.high):
        yield f"value {claim.value.low} {claim.value.high} {claim.value.unit}"
    if account.dated and claim.when is not None:
        yield f"when {claim.event} {claim.when.start} {claim.when.end}"
    for item in claim.items:
        if item.quantity is not None:
            yield f"item {item.category} {item.quantity.low} {item.quantity.high}"
    people = account.fill(*_SIDES)
    if len(people) > 1:
        yield f"who {claim.event} {' '.join(sorted(people))}"
