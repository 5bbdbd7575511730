"""Who says that an attack was theirs, over all findings: two claimants of one attack."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.circumstances import find_attacks
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import Comparison, Parting, Told

_TELLING = ("conflict_event", "statement")
_NAMED = ("organisation", "person")


def compare_claimants(groups: Sequence[Sequence[Account]], scene: Scene) -> Iterator[Comparison]:
    """For each attack the groups that claimed it; a report that names several leaves it open."""
    attacks = find_attacks(groups)
    told: dict[str, list[Told]] = defaultdict(list)
    named: dict[str, set[str]] = defaultdict(set)
    for account in (a for group in groups if group[0].claim.event in _TELLING for a in group):
        if account.claim.doc in attacks and scene.lexicon.claims_attack(account.read_sentence()):
            for claimant in _list_claimants(account, scene):
                named[account.claim.doc].add(claimant)
                words = Told(claimant, scene.entities.label(claimant), account)
                told[attacks[account.claim.doc][0].id].append(words)
    for _, found in sorted(told.items()):
        sure = tuple(t for t in found if len(named[t.account.claim.doc]) == 1)
        yield Comparison("actor", sure, lambda a, b: _part(a, b, scene))


def _part(left: Told, right: Told, scene: Scene) -> Parting | None:
    """Two claimants, unless the sentence of the one names the other too: a branch and the group it is of."""
    for one, other in ((left, right), (right, left)):
        words = set(scene.lexicon.words(other.words)) - set(scene.lexicon.words(one.words))
        if words and words & set(scene.lexicon.words(one.account.read_sentence())):
            return None
    return Parting("incompatible", "other_claimant")


def _list_claimants(account: Account, scene: Scene) -> set[str]:
    """Who did it, or who speaks, of those that are named and no state."""
    claim = account.claim
    if claim.event == "conflict_event":
        return {e for e in account.fill("actor") if not scene.is_state(e)}
    return {scene.entities.of_link(claim.doc, link) for link in claim.chain[-1:] if link.kind in _NAMED and link.name}
