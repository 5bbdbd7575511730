"""Same event: the claims of a pile gathered into groups that tell of one thing."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from tawatur.core.identity import identify
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.values import Reason
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.deals import Deal, fit_deals
from tawatur.reconciliation.kinds import RULES
from tawatur.reconciliation.scene import Scene

_COMPARED = 16  # members of a group that a newcomer is compared with; more change nothing in practice

Group = list[Account]


def gather_events(
    accounts: Sequence[Account], deals: dict[str, Deal], scene: Scene, *, judgements: Sequence[Judgement] = ()
) -> tuple[list[Group], list[Judgement]]:
    """Groups of accounts, each account in one; and the rules' judgements "same-event" across documents.

    The best told claims come first and found the groups; each later one joins the group it fits best,
    unless it excludes a member. A person's judgement on two claim ids outranks: yes joins, no parts.
    """
    told = {j for j in judgements if j.question == "same-event" and j.judge != "rule"}
    must = _pair_up(j for j in told if j.verdict is Verdict.YES)
    never = _pair_up(j for j in told if j.verdict is Verdict.NO)
    groups: list[Group] = []
    made: list[Judgement] = []
    for event in sorted({a.claim.event for a in accounts}):
        kind = [a for a in accounts if a.claim.event == event]
        found = _gather(kind, event, deals, scene, never)
        groups += found
    groups = _obey(groups, must, never)
    for group in groups:
        made += _note(group)
    return sorted(groups, key=lambda g: (g[0].claim.event, g[0].claim.doc, g[0].claim.evidence[0].start, g[0].id)), made


def _pair_up(judgements: object) -> dict[str, set[str]]:
    pairs: dict[str, set[str]] = defaultdict(set)
    for judgement in judgements:  # type: ignore[attr-defined]
        pairs[judgement.left].add(judgement.right)
        pairs[judgement.right].add(judgement.left)
    return pairs


def _gather(
    accounts: Sequence[Account], event: str, deals: dict[str, Deal], scene: Scene, never: dict[str, set[str]]
) -> list[Group]:
    keys, fit = _choose(event, deals, scene)
    groups: list[Group] = []
    index: dict[str, list[int]] = defaultdict(list)
    for account in sorted(accounts, key=_rank):
        ours = sorted(set(keys(account)))
        near = sorted({n for key in ours for n in index[key]})
        scores = [(_score(account, groups[n], fit, never), -n) for n in near]
        best, number = max(scores, default=(0.0, 0))
        if best > 0:
            groups[-number].append(account)
        else:
            groups.append([account])
            number = -(len(groups) - 1)
        for key in ours:
            if -number not in index[key]:
                index[key].append(-number)
    return [sorted(g, key=lambda a: (a.claim.doc, a.claim.evidence[0].start, a.id)) for g in groups]


def _choose(
    event: str, deals: dict[str, Deal], scene: Scene
) -> tuple[Callable[[Account], list[str]], Callable[[Account, Account], float]]:
    if event == "arms_transfer":
        return (lambda a: _key_deal(deals[a.id])), (lambda a, b: fit_deals(a, b, deals, scene))
    keys, fit = RULES[event]
    return (lambda a: list(keys(a, scene))), (lambda a, b: fit(a, b, scene))


def _key_deal(deal: Deal) -> list[str]:
    return [
        f"{deal.phase} {deal.part} {role} {side}" for role, side in (("from", deal.supplier), ("to", deal.recipient))
    ]


def _rank(account: Account) -> tuple[object, ...]:
    """The fullest claims first: dated, with more roles filled, named origins."""
    claim = account.claim
    filled = sum(len(ids) for ids in account.roles.values()) + len(account.items) + (claim.value is not None)
    return (not account.dated, -filled, claim.doc, claim.evidence[0].start, claim.id)


def _score(
    account: Account, group: Group, fit: Callable[[Account, Account], float], never: dict[str, set[str]]
) -> float:
    """The best fit with a member; 0 if any member excludes the account or a person parted them."""
    if any(member.id in never.get(account.id, ()) for member in group):
        return 0.0
    fits = [fit(account, member) for member in group[:_COMPARED]]
    return 0.0 if min(fits) < 0 else max(fits)


def _obey(groups: list[Group], must: dict[str, set[str]], never: dict[str, set[str]]) -> list[Group]:
    """Join groups that a person judged one; a parting by the same person's later word was already kept."""
    home = {account.id: n for n, group in enumerate(groups) for account in group}
    for left in sorted(must):
        for right in sorted(must[left]):
            if left in home and right in home and home[left] != home[right] and right not in never.get(left, ()):
                keep, drop = sorted((home[left], home[right]))
                groups[keep] = groups[keep] + groups[drop]
                for account in groups[drop]:
                    home[account.id] = keep
                groups[drop] = []
    return [group for group in groups if group]


def _note(group: Group) -> list[Judgement]:
    """One judgement for each report that joined the first."""
    first = group[0]
    made = []
    seen = {first.claim.doc}
    for account in group[1:]:
        if account.claim.doc not in seen:
            seen.add(account.claim.doc)
            reason = Reason("same_event", "", (first.claim.evidence[0], account.claim.evidence[0]))
            ident = identify("j", "same-event", first.id, account.id)
            made.append(Judgement(ident, "same-event", first.id, account.id, Verdict.YES, (reason,)))
    return made
