"""Who says that an attack was theirs, over all findings, and whom others accuse of it: two of either of one attack."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tawatur.reconciliation.accounts import Account, gap_days
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


def compare_accused(groups: Sequence[Sequence[Account]], scene: Scene) -> Iterator[Comparison]:
    """For each attack whom others accuse of it, each by another voice; who stands for one state is one."""
    attacks = find_attacks(groups)
    told: dict[str, list[Told]] = defaultdict(list)
    for account in (a for group in groups if group[0].claim.event == "conflict_event" for a in group):
        accused, attack = account.fill("actor"), attacks.get(account.claim.doc, ())
        alleged = account.claim.modality == "alleged" and len(account.claim.chain) > 1 and len(accused) == 1
        spots = {spot for one in attack for spot in one.spots}
        if alleged and attack and (not account.spots or account.spots & spots):
            told[attack[0].id].append(Told(accused[0], scene.entities.label(accused[0]), account))

    def part(left: Told, right: Told) -> Parting | None:
        one_side = scene.side(left.key) == scene.side(right.key) or gap_days(left.account, right.account) > 0
        return None if one_side else Parting("incompatible", "other_accused", f"{left.words} / {right.words}")

    for _, found in sorted(told.items()):
        yield Comparison("actor", tuple(found), part)


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
