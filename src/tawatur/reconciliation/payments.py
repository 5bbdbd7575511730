"""What one state pays another, over all findings: the sum of one payment told otherwise."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tawatur.reconciliation.accounts import Account, gap_days
from tawatur.reconciliation.figures import compare_values
from tawatur.reconciliation.scene import PARTIES, Scene
from tawatur.reconciliation.slots import Comparison, Parting, Told


def compare_payments(groups: Sequence[Sequence[Account]], scene: Scene) -> Iterator[Comparison]:
    """For each pair of sides the sums that agreements of several findings tell, those with one side named among them.

    An account that names the payer alone leaves the other side unsaid; where the payer pays several, it is left out.
    """
    home = {a.id: n for n, group in enumerate(groups) for a in group}
    paid: dict[frozenset[str], list[Account]] = defaultdict(list)
    for group in groups:
        for account in group if group[0].claim.event == "agreement" else ():
            sides = scene.sides(account.fill(*PARTIES))
            if account.claim.value is not None and sides:
                paid[sides].append(account)
    pairs = [sides for sides in paid if len(sides) > 1]
    for pair in sorted(pairs, key=sorted):
        alone = [a for sides in paid if len(sides) == 1 and _only(sides, pairs) == pair for a in paid[sides]]
        yield _compare_sums(sorted([*paid[pair], *alone], key=lambda a: a.id), home, scene)


def _only(sides: frozenset[str], pairs: Sequence[frozenset[str]]) -> frozenset[str] | None:
    """The one pair that holds the side, None where several do."""
    holding = [pair for pair in pairs if sides < pair]
    return holding[0] if len(holding) == 1 else None


def _compare_sums(accounts: Sequence[Account], home: dict[str, int], scene: Scene) -> Comparison:
    sums = compare_values(accounts, scene)

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = left.account, right.account
        if home[ours.id] == home[theirs.id] or gap_days(ours, theirs):
            return None  # a finding compares its own; what is paid on another day is another instalment
        return sums.part(left, right)

    return Comparison("value", sums.told, part)
