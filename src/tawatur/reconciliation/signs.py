"""What tells that two reports have one root, each sign with its reason; all signs of a pair make one judgement."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from tawatur.core.identity import identify
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.values import Reason

QUESTION = "same-root"
# Doubts apart, together sure: it follows the other with its words; it shares words with another print of its agency.
_TOGETHER = (
    {"copied_part", "rewritten"}, {"copied_part", "same_agency"}, {"shared_passage", "same_agency"},
    {"rewritten", "same_agency"},
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
    for (left, right), found in sorted(pairs.items()):
        ranked = sorted(found, key=lambda sign: sign.verdict is not Verdict.YES)
        reasons = tuple(dict.fromkeys(sign.reason for sign in ranked)) if len(ranked) > 1 else (ranked[0].reason,)
        codes = {reason.code for reason in reasons}
        sure = len(reasons) > 1 and any(signs <= codes for signs in _TOGETHER)
        verdict = Verdict.YES if sure else ranked[0].verdict
        made.append(Judgement(identify("j", QUESTION, left, right), QUESTION, left, right, verdict, reasons))
    return made


def order(left: str, right: str) -> tuple[str, str]:
    """The two in one order."""
    return (left, right) if left <= right else (right, left)
