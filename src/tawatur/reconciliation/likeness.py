"""What makes two claims of any kind alike: near in time, told in the same words, copied."""

from collections.abc import Callable, Iterable

from tawatur.reconciliation.accounts import Account, gap_days, share
from tawatur.reconciliation.scene import Scene

APART = -1.0
OPEN = 0.0

Fit = Callable[[Account, Account, Scene], float]
Keys = Callable[[Account, Scene], Iterable[str]]


def lie_apart(left: Account, right: Account, scene: Scene) -> bool:
    """Whether more days lie between the two than the rules allow for one event of this kind, or one tells of a habit
    («يزور القاهرة بانتظام») and the other of a single time.
    """
    rules = scene.rules.events
    if (left.id in scene.habits) != (right.id in scene.habits):
        return True
    return gap_days(left, right) > rules.gap_days.get(left.claim.event, rules.other_gap_days)


def share_words(left: Account, right: Account, scene: Scene) -> float:
    """Share of content words, 0 where the shorter wording has too few to tell."""
    fewest = min(len(left.words), len(right.words))
    return share(left.words, right.words) if fewest >= scene.rules.events.least_words else 0.0


def are_copied(left: Account, right: Account, scene: Scene) -> bool:
    """Whether two reports have the two claims from one sentence of one text."""
    return left.claim.doc != right.claim.doc and scene.roots.repeats(left, right)


def key_other(account: Account, _scene: Scene) -> Iterable[str]:
    """A claim of a kind without rules of its own is looked for by all it names, whatever the role."""
    return [*account.places, *(entity for ids in account.roles.values() for entity in ids)]


def fit_other(left: Account, right: Account, scene: Scene) -> float:
    """One event of a kind without rules of its own: near in time and place, somebody in common, and told alike."""
    if lie_apart(left, right, scene) or scene.meets_place(left, right) is False:
        return APART
    named = [{entity for ids in one.roles.values() for entity in ids} for one in (left, right)]
    wording = share_words(left, right, scene)
    alike = wording >= scene.rules.events.near_words or are_copied(left, right, scene)
    if named[0] & named[1] and alike:
        return 1 + wording
    same = bool(named[0]) and named[0] == named[1] and left.dated and right.dated
    return 0.5 if same and left.claim.doc != right.claim.doc else OPEN
