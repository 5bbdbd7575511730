"""The figure most accounts of a toll agree on, and the accounts that exclude it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from tawatur.core.values import Amount, Reason
from tawatur.packs.rules import ContradictionRules
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.chains import Tracer
from tawatur.reconciliation.slots import compare_amounts
from tawatur.reconciliation.wording import write_amount


def set_tolls_apart(group: Sequence[Account], tracer: Tracer, rules: ContradictionRules) -> Mapping[str, Reason]:
    """The claims of a toll whose figure cannot be the one that most origins allow, with the reason.

    The figure compared is that of the victims counted most often (the dead before the wounded, as a
    rule). A first count of ten is no second witness to a toll of thirty. Each origin has one voice for each figure it
    gives, however often it is printed; one that denies has none, nor has a later print of a text, whose
    other words may be its desk's.
    """
    if group[0].claim.event != "casualty":
        return {}
    paths = [tracer.trace(a) for a in group if a.claim.modality != "denied"]
    first = [p for p in paths if not tracer.roots.is_copy(p.account.claim.doc)] or paths
    asserted = [p.account for p in first]
    voices = {p.account.id: p.nodes[0] for p in first}
    given = {
        (voices[a.id], i.designation, i.quantity) for a in asserted for i in a.claim.items if _is_figure(i.quantity)
    }
    counts = Counter(designation for _, designation, _ in given)
    if not counts:
        return {}
    counted = min(counts, key=lambda d: (-counts[d], d))
    figures = {a.id: _find(a, counted) for a in group}
    told = [amount for _, what, amount in sorted(given, key=str) if what == counted and amount is not None]
    leading = max(told, key=lambda one: (sum(_agree(one, other, rules) for other in told), one.low or 0.0, one.bound))
    return {
        claim: Reason("other_figure", write_amount(amount))
        for claim, amount in sorted(figures.items())
        if amount is not None and not _agree(leading, amount, rules)
    }


def _is_figure(amount: Amount | None) -> bool:
    return amount is not None and amount.bound != "unspecified"


def _find(account: Account, counted: str) -> Amount | None:
    return next((i.quantity for i in account.claim.items if i.designation == counted and _is_figure(i.quantity)), None)


def _agree(left: Amount, right: Amount, rules: ContradictionRules) -> bool:
    found = compare_amounts(left, right, rules)
    return found is None or found.kind == "compatible_but_different_precision"
