"""One deal given two suppliers, or two recipients, by reports that each know of one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from tawatur.reconciliation.accounts import ASSERTED, Account, gap_days
from tawatur.reconciliation.deals import UNKNOWN, Deal
from tawatur.reconciliation.slots import Comparison, Parting, Told
from tawatur.reconciliation.wording import write_amount

_MOST = 24  # accounts of one thing in one number that are compared with one another
_FEW = 2  # so many pieces are sold by chance to two buyers on one day


def compare_rivals(groups: Sequence[Sequence[Account]], deals: Mapping[str, Deal]) -> Iterator[Comparison]:
    """Pairs of accounts of two reports that tell of one number of one weapon on the same days, and of one side alike,
    but name another state on the other side, which their own reports give to no deal of theirs.
    """
    known: dict[str, set[str]] = defaultdict(set)
    alike: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for account in (a for group in groups if group[0].claim.event == "arms_transfer" for a in group):
        deal = deals[account.id]
        known[account.claim.doc] |= {deal.supplier, deal.recipient}
        if UNKNOWN not in (deal.supplier, deal.recipient) and account.claim.modality in ASSERTED:
            for what in _list_counted(account):
                alike[deal.phase, what].append(account)
    for _, accounts in sorted(alike.items()):
        for left, right in combinations(accounts[:_MOST], 2):
            yield from _compare(left, right, deals, known)


def _list_counted(account: Account) -> Iterator[str]:
    """Each weapon of the claim with its number, where that is known exactly and more than a few."""
    for item in account.claim.items:
        count = item.quantity
        if count is not None and count.bound == "exact" and count.low is not None and count.low > _FEW:
            yield f"{item.ref or item.designation} {write_amount(count)}"


def _compare(
    left: Account, right: Account, deals: Mapping[str, Deal], known: Mapping[str, set[str]]
) -> Iterator[Comparison]:
    ours, theirs = deals[left.id], deals[right.id]
    docs = left.claim.doc, right.claim.doc
    one_time = left.dated and right.dated and not gap_days(left, right)
    if docs[0] == docs[1] or not one_time:
        return
    sides = (
        ("supplier", ours.supplier, theirs.supplier, ours.recipient == theirs.recipient),
        ("recipient", ours.recipient, theirs.recipient, ours.supplier == theirs.supplier),
    )
    for role, mine, other, same in sides:
        named = left.fill(role) and right.fill(role)
        if named and same and mine != other and other not in known[docs[0]] and mine not in known[docs[1]]:
            told = [Told(a.id, _name(a, role), a) for a in (left, right)]
            yield Comparison("actor", tuple(told), lambda _a, _b: Parting("incompatible", "other_side_of_one_deal"))


def _name(account: Account, role: str) -> str:
    return ", ".join(f.name for f in account.claim.roles.get(role, ())) or role
