"""How a deal came to be known: unnamed voices of one newsroom in several reports, and an announcement nobody made."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tawatur.core.claim import Link
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.deals import Deal
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import PRECISION, Comparison, Parting, Told, part_always

_HEARD = ("agency", "outlet")


def compare_newsrooms(
    groups: Sequence[Sequence[Account]], deals: Mapping[str, Deal], scene: Scene
) -> Iterator[Comparison]:
    """For each deal and each newsroom that others credit: whom it heard, as each report describes them.

    "Sources" in one report and "one official, then another" in the next are one agency's work told more or less
    exactly; added up they would be counted twice.
    """
    heard: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for account in (a for group in groups if group[0].claim.event == "arms_transfer" for a in group):
        deal = deals[account.id]
        for newsroom, voice in _list_heard(account, scene):
            words = voice.description or voice.name or voice.kind
            told = Told(f"{voice.kind} {voice.count} {words}", words, account)
            heard[deal.supplier, deal.recipient, newsroom].append(told)
    for _, found in sorted(heard.items()):
        yield Comparison("actor", tuple(found), _part)


def _list_heard(account: Account, scene: Scene) -> Iterator[tuple[str, Link]]:
    chain = account.claim.chain
    for hand, voice in pairwise(chain[1:]):
        if hand.kind in _HEARD and hand.name and (voice.anonymous or voice.kind == "document"):
            yield scene.entities.of_link(account.claim.doc, hand), voice


def _part(left: Told, right: Told) -> Parting | None:
    return None if left.account.claim.doc == right.account.claim.doc else Parting(PRECISION, "sources_told_otherwise")


def compare_disclosures(group: Sequence[Account], scene: Scene) -> Comparison:
    """A deal that one report calls announced, by nobody named, and others have from unnamed voices alone."""
    told = []
    for account in group:
        if len(account.claim.chain) == 1 and scene.lexicon.is_announcement(account.read_clause()):
            told.append(Told("announced", "announced", account))
        elif account.claim.origin.anonymous:
            words = account.claim.origin.description or account.claim.origin.kind
            told.append(Told("unnamed", words, account))
    return Comparison("actor", tuple(told), part_always("scope_difference", "announced_by_nobody"))
