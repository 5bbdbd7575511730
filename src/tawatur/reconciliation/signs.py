"""What tells that two reports have one root, each sign with its reason; all signs of a pair make one judgement."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import combinations

from msgspec import Struct

from tawatur.core.identity import identify
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.values import Reason
from tawatur.reconciliation.unions import Unions

QUESTION = "same-root"
Pair = tuple[str, str]
# Doubts apart, together sure: it follows the other with its words; it shares words with another print of its agency.
_TOGETHER = (
    {"copied_part", "rewritten"}, {"copied_part", "same_agency"}, {"shared_passage", "same_agency"},
    {"rewritten", "same_agency"}, {"shared_background", "same_agency"},
)  # fmt: skip


class Sign(Struct, frozen=True, gc=False):
    """One sign of a common root: yes where it is one by itself, unsure where a person must say."""

    left: str
    right: str
    verdict: Verdict
    reason: Reason


def judge_signs(signs: Iterable[Sign]) -> list[Judgement]:
    """One judgement for each pair of reports: the surest signs first, in the order given.

    Words taken over, sentences that follow the other's and one agency's credit are each a doubt, and two of them sure.
    """
    pairs: dict[tuple[str, str], list[Sign]] = defaultdict(list)
    for sign in signs:
        pairs[order(sign.left, sign.right)].append(sign)
    made = []
    for left, right in sorted(pairs):
        found = pairs[left, right]
        ranked = sorted(found, key=_is_doubt) if len(found) > 1 else found
        reasons = tuple(dict.fromkeys(sign.reason for sign in ranked)) if len(ranked) > 1 else (ranked[0].reason,)
        codes = {reason.code for reason in reasons}
        sure = len(reasons) > 1 and any(signs <= codes for signs in _TOGETHER)
        verdict = Verdict.YES if sure else ranked[0].verdict
        made.append(Judgement(identify("j", QUESTION, left, right), QUESTION, left, right, verdict, reasons))
    return made


def _is_doubt(sign: Sign) -> bool:
    return sign.verdict is not Verdict.YES


def judge_groups(
    made: Sequence[Judgement], told: Mapping[Pair, Verdict], *, briefs: Set[Pair], most: int
) -> list[Judgement]:
    """The judgements on pairs with those that follow: two reports of one root with a third are of one root.

    `told` is what persons judged: what they refuse joins nothing and follows from nothing. Nothing follows either from
    `briefs`, pairs of a short report and one of several long ones that hold it, but for the one that holds most of it.
    Of more than `most` reports of one root the pairs that follow are not written down.
    """
    by_pair = {(one.left, one.right): one for one in made}
    sure = {pair for pair, one in by_pair.items() if one.verdict is Verdict.YES} - told.keys() - briefs
    sure |= {pair for pair, verdict in told.items() if verdict is Verdict.YES}
    docs = {doc for pair in (*sure, *told) for doc in pair}
    groups = Unions(dict.fromkeys(docs), clash=lambda _left, _right: False, merge=lambda _left, _right: None)
    for left, right in sorted(pair for pair, verdict in told.items() if verdict is Verdict.NO):
        groups.part(left, right)
    for left, right in sorted(sure):
        groups.join(left, right)
    for group in groups.sets().values():
        for pair in combinations(group, 2) if len(group) <= most else ():
            if pair not in sure and pair not in told and pair not in briefs:
                by_pair[pair] = _follow(pair, by_pair.get(pair))
    return [by_pair[pair] for pair in sorted(by_pair)]


def _follow(pair: Pair, doubted: Judgement | None) -> Judgement:
    """The judgement on two reports of one root with a third, before what was doubted of them."""
    reasons = (Reason("one_root_with_a_third"), *(doubted.reasons if doubted else ()))
    return Judgement(identify("j", QUESTION, *pair), QUESTION, *pair, Verdict.YES, reasons)


def order(left: str, right: str) -> Pair:
    """The two in one order."""
    return (left, right) if left <= right else (right, left)
