"""Through whom it is known: one newsroom's voices in several reports, an announcement by nobody, a view that drifts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tawatur.core.claim import Link
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.deals import Deal
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import PRECISION, Comparison, Parting, Told, part_always

_HEARSAY = 2  # hands behind which one more speaks: the outlet, the voices, and whom they speak of
_HEARD = ("agency", "outlet")
Heard = tuple[Account, Link]


def compare_newsrooms(
    groups: Sequence[Sequence[Account]], deals: Mapping[str, Deal], scene: Scene
) -> Iterator[Comparison]:
    """For each deal and each newsroom that others credit: whom it heard, as each report describes them.

    "Sources" in one report and "one official, then another" in the next are one agency's work told more or less
    exactly; added up they would be counted twice. What is described alike in two languages is not compared.
    """
    heard: dict[tuple[str, str, str], dict[str, list[Heard]]] = defaultdict(lambda: defaultdict(list))
    for account in (a for group in groups if group[0].claim.event == "arms_transfer" for a in group):
        deal = deals[account.id]
        for newsroom, voice in _list_heard(account, scene):
            heard[deal.supplier, deal.recipient, newsroom][account.claim.doc].append((account, voice))
    for _, by_doc in sorted(heard.items()):
        told = tuple(one for _, voices in sorted(by_doc.items()) for one in _describe(voices))
        yield Comparison("actor", told, _part)


def _list_heard(account: Account, scene: Scene) -> Iterator[tuple[str, Link]]:
    for hand, voice in pairwise(account.claim.chain[1:]):
        if hand.kind in _HEARD and hand.name and (voice.anonymous or voice.kind == "document"):
            yield scene.entities.of_link(account.claim.doc, hand), voice


def _describe(voices: Sequence[Heard]) -> Iterator[Told]:
    """All accounts of one report, under the sorts and numbers of voices it tells of."""
    key = " ".join(sorted({f"{link.kind}:{link.count}" for _, link in voices}))
    words = " / ".join(dict.fromkeys(link.description or link.name or link.kind for _, link in voices))
    yield from (Told(key, words, account) for account, _ in voices)


def _part(left: Told, right: Told) -> Parting | None:
    one_language = left.account.document.language == right.account.document.language
    return Parting(PRECISION, "sources_told_otherwise") if one_language else None


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


def compare_views(group: Sequence[Account]) -> Comparison:
    """What one report gives to a body as unnamed voices have it, and further on to those voices themselves."""
    told = []
    for account in group:
        chain = account.claim.chain
        if chain[-1].anonymous:
            told.append(Told(_key_hands(chain), chain[-1].description or chain[-1].kind, account))
        elif len(chain) > _HEARSAY and chain[-2].anonymous and chain[-1].name:
            told.append(Told(f"{_key_hands(chain[:-1])} >", chain[-1].name, account))

    def part(left: Told, right: Told) -> Parting | None:
        drifts = left.account.claim.doc == right.account.claim.doc and f"{left.key} >" == right.key
        return Parting("scope_difference", "view_of_body_or_of_voices") if drifts else None

    return Comparison("actor", tuple(told), part)


def _key_hands(chain: Sequence[Link]) -> str:
    return " ".join(f"{link.kind}:{link.name or ''}" for link in chain)
