"""Claims that bear on a finding they are no telling of: those that entail it, and those that only support it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tawatur.reconciliation.accounts import ASSERTED, Account, gap_days
from tawatur.reconciliation.deals import UNKNOWN, Deal
from tawatur.reconciliation.findings import Group, name_finding
from tawatur.reconciliation.kinds import read_aspect
from tawatur.reconciliation.scene import Scene

_MEETERS = ("participants", "host", "visitor")
_STATES = ("scope", "in_force")  # aspects of an embargo that are no act of one day


def list_attesting(groups: Sequence[Group], scene: Scene) -> dict[str, tuple[Account, ...]]:
    """Claims that cannot be true unless a finding is, by the finding's id; they count among its chains.

    Who met somebody in a state on the days of his visit saw him there. Whoever tells with one sentence that an
    embargo was imposed and what it forbids tells both.
    """
    met: dict[str, list[Account]] = defaultdict(list)
    ruled: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for account in (a for group in groups for a in group if a.claim.modality in ASSERTED):
        if account.claim.event == "meeting" and account.dated:
            for person in account.fill(*_MEETERS):
                met[person].append(account)
        if account.claim.event == "embargo":
            told = set(scene.lexicon.aspects(account.text)) - {read_aspect(account, scene)}
            for side in scene.sides(account.fill("target")):
                for aspect in told.intersection(_STATES):
                    ruled[aspect, side].append(account)
    found: dict[str, tuple[Account, ...]] = {}
    for group in groups:
        event = group[0].claim.event
        if event == "visit":
            near = [a for v in group for who in v.fill("visitor") for a in met[who] if _entails(a, v, scene)]
        elif event == "embargo":
            keys = {(read_aspect(a, scene), side) for a in group for side in scene.sides(a.fill("target"))}
            near = [a for key in sorted(keys) for a in ruled.get(key, ())]
        else:
            continue
        found[name_finding(group)] = tuple({a.id: a for a in sorted(near, key=lambda a: a.id)}.values())
    return found


def _entails(meeting: Account, visit: Account, scene: Scene) -> bool:
    return visit.dated and gap_days(meeting, visit) == 0 and bool(scene.meets_place(meeting, visit))


def list_contents(groups: Sequence[Group], deals: Mapping[str, Deal]) -> dict[str, tuple[str, ...]]:
    """What is told of a deal's contents, duration or delivery supports that there is a deal; by the finding's id.

    Such claims are listed and add no chain: it may be another deal of the same sides.
    """
    parts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for account in (a for g in groups for a in g if a.claim.event == "arms_transfer"):
        deal = deals[account.id]
        if deal.part not in ("deal", "talks"):
            parts[deal.supplier, deal.recipient].append(account.id)
    found: dict[str, tuple[str, ...]] = {}
    for group in groups:
        first = group[0]
        if first.claim.event == "arms_transfer" and deals[first.id].part == "deal":
            sides = deals[first.id].supplier, deals[first.id].recipient
            found[name_finding(group)] = tuple(sorted(parts[sides])) if UNKNOWN not in sides else ()
    return found
