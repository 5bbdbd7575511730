"""From groups of claims to findings: that it happened, and each value of each slot with its own support."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from tawatur.core.case import Contradiction, Finding
from tawatur.core.identity import identify
from tawatur.core.values import Amount
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.chains import Tracer
from tawatur.reconciliation.independence import Support, weigh
from tawatur.reconciliation.knowledge import Knowledge
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.wording import write_amount, write_when

Group = Sequence[Account]
_ROLES = {
    "supplier": "supplier", "recipient": "recipient", "participants": "actor", "visitor": "actor", "host": "actor",
    "party": "actor", "actor": "actor", "place": "place",
}  # fmt: skip
_EXCLUSIONS = ("incompatible", "translation_or_rank_error")


def name_finding(group: Group) -> str:
    """The id of the finding that a group makes; the same claims always have the same one."""
    return identify("f", group[0].claim.event, sorted(a.id for a in group))


def is_contested(group: Group, contradictions: Sequence[Contradiction], scene: Scene) -> bool:
    """Whether what parts the accounts of a finding puts the thing itself in doubt; what parts accounts of another
    finding (how large the deal is said to be) does not.

    So it does where the date is the act (`dated_acts`), where a slot says so (`contested_slots`) that two accounts tell
    in their own words and not in those behind them, and where one account denies what another tells.
    """
    rules = scene.rules.contradictions
    event, ours = group[0].claim.event, {a.id for a in group}
    for found in contradictions:
        if sum(bool(ours & set(side.claims)) for side in found.sides) < 2:
            continue
        if found.slot == "date" and found.kind == "incompatible" and event in rules.dated_acts:
            return True
        if found.slot in rules.contested_slots and _is_own(group, found, scene):
            return True
    return False


def _is_own(group: Group, found: Contradiction, scene: Scene) -> bool:
    """Whether two sides of what parts a finding by degree stand in the words of its own accounts."""
    telling = {a.id for a in group if scene.lexicon.superlative_phrase(a.text)}
    return sum(bool(telling & set(side.claims)) for side in found.sides) > 1


def make_finding(group: Group, support: Support, *, supports: tuple[str, ...] = ()) -> Finding:
    """The finding that the event is so."""
    return Finding(
        name_finding(group),
        group[0].claim.event,
        tuple(sorted(a.id for a in group)),
        support.verdict,
        support.chains,
        support.origins,
        support.rests_on,
        reasons=support.reasons,
        supports=supports,
        credibility=support.credibility,
    )


def make_slot_findings(
    group: Group,
    parent: Finding,
    parted: Mapping[str, frozenset[str]],
    tracer: Tracer,
    scene: Scene,
    *,
    knowledge: Knowledge | None = None,
) -> Iterator[Finding]:
    """One finding for each distinct value of each slot, weighed by the claims that give that very value.

    `parted` are the slots in which a claim is truly excluded, by claim. With `knowledge` the event is
    common knowledge, and so are its slots.
    """
    if len(group) < 2:
        return
    by_value: dict[tuple[str, str], list[Account]] = defaultdict(list)
    amounts: dict[tuple[str, str], Amount] = {}
    for account in group:
        for slot, words, amount in _list_values(account, scene):
            by_value[slot, words].append(account)
            if amount is not None:
                amounts[slot, words] = amount
    for (slot, words), accounts in sorted(by_value.items()):
        support = weigh(accounts, tracer, later_by=scene.rules.independence.later_by, knowledge=knowledge)
        vague = (slot, words) in amounts and amounts[slot, words].bound == "unspecified"
        against = not vague and any(slot in parted.get(a.id, ()) for a in accounts)
        made = make_finding(accounts, support)
        yield msgspec.structs.replace(
            made,
            id=identify("f", parent.id, slot, words),
            verdict="contested" if against else made.verdict,
            credibility=4 if against else made.credibility,
            slot=slot,
            value=words,
            amount=amounts.get((slot, words)),
            parent=parent.id,
        )


def _list_values(account: Account, scene: Scene) -> Iterator[tuple[str, str, Amount | None]]:
    """(slot, value in words, amount), each once for a claim."""
    claim = account.claim
    if claim.value is not None:
        yield "value", write_amount(claim.value), claim.value
    for item in claim.items:
        if item.quantity is not None:
            yield "quantity", f"{write_amount(item.quantity)} {item.designation}", item.quantity
    if account.dated and claim.when is not None:
        yield "date", write_when(claim.when), None
    if claim.stage is not None and claim.stage != "unknown":
        yield "stage", claim.stage, None
    told = {(slot, scene.entities.label(e)) for role, slot in _ROLES.items() for e in account.fill(role)}
    for slot, label in sorted(told):
        yield slot, label, None


def list_parted(contradictions: Iterable[Contradiction]) -> dict[str, frozenset[str]]:
    """The slots in which some account truly excludes a claim, by claim."""
    found: dict[str, set[str]] = defaultdict(set)
    for contradiction in contradictions:
        if contradiction.kind in _EXCLUSIONS:
            for claim in (c for side in contradiction.sides for c in side.claims):
                found[claim].add(contradiction.slot)
    return {claim: frozenset(slots) for claim, slots in found.items()}
