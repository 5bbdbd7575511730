"""Accounts that part, one entry for a slot and a kind, with all sides and the reasons."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal

import msgspec

from tawatur.core.case import Contradiction, ContradictionKind, Side, Slot
from tawatur.core.identity import identify
from tawatur.core.values import Reason
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.breakdowns import compare_breakdowns
from tawatur.reconciliation.circumstances import compare_attack_hours, compare_attackers, compare_deadly_means
from tawatur.reconciliation.claimants import compare_accused, compare_claimants
from tawatur.reconciliation.crossings import (
    compare_adoptions,
    compare_attribution,
    compare_body_names,
    compare_counterparts,
    compare_directions,
    compare_instruments,
    compare_issuer_names,
    compare_law_and_practice,
    compare_numbers,
    compare_portfolios,
    compare_posts,
    compare_ranks,
    compare_spellings,
)
from tawatur.reconciliation.dealings import compare_deal, gather_dealings, is_conclusion
from tawatur.reconciliation.deals import UNKNOWN, Deal
from tawatur.reconciliation.denials import compare_denials, compare_denied_contracts
from tawatur.reconciliation.disputes import compare_certainty, compare_slots
from tawatur.reconciliation.endings import compare_endings
from tawatur.reconciliation.events import rank_by_content
from tawatur.reconciliation.figures import compare_quantities, compare_totals, gather_tolls
from tawatur.reconciliation.handovers import compare_handovers
from tawatur.reconciliation.independence import Support
from tawatur.reconciliation.newsrooms import compare_newsrooms
from tawatur.reconciliation.payments import compare_payments
from tawatur.reconciliation.retellings import compare_retellings
from tawatur.reconciliation.rivals import compare_rivals
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import PRECISION, Comparison, Told
from tawatur.reconciliation.voices import Voices

Group = Sequence[Account]
_MOST_REASONS = 4  # of many pairs that part for like reasons a few show how
_MOST_SIDES = 40  # values of one slot that are compared with one another; beyond them a list helps nobody
_ROUNDED = frozenset({"same_figure_other_bound", "figures_overlap", "date_within", "place_within", "fewer_named"})
_HIGH = frozenset({"value", "date", "recipient", "modality"})
_HIGH_ANYWAY = frozenset({"recipient", "instrument"})


def find_contradictions(
    groups: Sequence[Group], deals: Mapping[str, Deal], scene: Scene, voices: Voices, findings: Mapping[str, str]
) -> list[Contradiction]:
    """All contradictions of the pile; `findings` leads from a claim id to its finding's id.

    Values that differ in wording alone never part. Precision is told apart from exclusion: a slot
    may have one entry of each kind. Of several who tell one value the fullest claim stands for all, whatever its report
    is called.
    """
    groups = [sorted(group, key=rank_by_content) for group in groups]
    made: list[Contradiction] = []
    for group in groups:
        if len(group) > 1:
            made += _gather(_compare_one_finding(group, deals, scene, voices), findings[group[0].id])
    for sides, ours in gather_dealings(groups, deals).items():
        made += _compare_one_deal(sides, ours, groups, deals, scene, findings)
    made += _cross(groups, deals, scene, findings)
    unique = {c.id: c for c in made}
    whole = _leave_out_parts(list(_join_denials(list(unique.values()))))
    return sorted(whole, key=lambda c: (_SEVERITIES.index(c.severity), c.finding, c.slot, c.kind, c.id))


def _join_denials(made: Sequence[Contradiction]) -> Iterator[Contradiction]:
    """One conflict for each denial, with all that is told against it in whatever finding."""
    against: dict[frozenset[str], list[Contradiction]] = defaultdict(list)
    for one in made:
        denied = frozenset(c for side in one.sides if side.value == "denied" for c in side.claims)
        if one.slot == "modality" and one.kind == "incompatible" and denied:
            against[denied].append(one)
        else:
            yield one
    for denied, ours in against.items():
        told = sorted({c for one in ours for side in one.sides for c in side.claims} - denied)
        sides = (Side("denied", tuple(sorted(denied))), Side("told", tuple(told)))
        if len(ours) == 1:
            yield ours[0]
            continue
        ident = identify("x", "modality", "incompatible", [(s.value, s.claims) for s in sides])
        reasons = {(r.code, r.figure): r for one in ours for r in one.explanation}
        yield msgspec.structs.replace(ours[0], id=ident, sides=sides, explanation=tuple(reasons.values()))


def _leave_out_parts(made: Sequence[Contradiction]) -> Iterator[Contradiction]:
    """All but those that another tells whole: the same slot and kind, and all that is told among its own."""
    alike: dict[tuple[str, str], list[tuple[Contradiction, frozenset[tuple[str, str]]]]] = defaultdict(list)
    for one in made:
        told = frozenset((side.value, claim) for side in one.sides for claim in side.claims)
        alike[one.slot, one.kind].append((one, told))
    for held in alike.values():
        telling: dict[tuple[str, str], list[frozenset[tuple[str, str]]]] = defaultdict(list)
        for _, told in held:
            for what in told:
                telling[what].append(told)
        for one, told in held:
            fewest = min((telling[what] for what in told), key=len)
            if not any(told < others for others in fewest):
                yield one


_SEVERITIES = ("high", "medium", "low")
_KINDS: tuple[ContradictionKind, ...] = (
    "incompatible", "different_instrument", "translation_or_rank_error", "later_correction", "scope_difference",
    PRECISION,
)  # fmt: skip
Severity = Literal["high", "medium", "low"]


def _compare_one_deal(
    sides: tuple[str, str], ours: Sequence[Group], groups: Sequence[Group], deals: Mapping[str, Deal],
    scene: Scene, findings: Mapping[str, str],
) -> Iterator[Contradiction]:  # fmt: skip
    anchor = findings[ours[0][0].id]
    yield from _gather(compare_deal(ours, deals, scene), anchor)
    agreements = [g for g in groups if g[0].claim.event == "agreement"]
    order = [a for g in ours for a in g if deals[a.id].phase == "order"]
    concluded = [a for a in order if deals[a.id].part == "deal" or is_conclusion(a)]
    yield from _gather(compare_instruments(concluded, agreements, sides, scene), anchor)


def _compare_one_finding(
    group: Group, deals: Mapping[str, Deal], scene: Scene, voices: Voices
) -> Iterator[Comparison]:  # fmt: skip
    """All slots of a finding; those of a deal whose two sides are known are compared over all its findings."""
    if group[0].claim.event != "arms_transfer":
        yield from compare_slots(group, scene, voices)
        return
    yield from compare_quantities(group, scene)
    deal = deals[group[0].id]
    if deal.phase.startswith("delivery"):
        yield compare_certainty(group, scene)
    elif UNKNOWN in (deal.supplier, deal.recipient):
        yield from compare_deal([group], deals, scene)


def _cross(
    groups: Sequence[Group], deals: Mapping[str, Deal], scene: Scene, findings: Mapping[str, str]
) -> Iterator[Contradiction]:
    accounts = [a for group in groups for a in group]
    offices = [a for a in accounts if a.claim.event == "office"]
    for comparisons in (
        compare_ranks(offices, scene),
        compare_portfolios(offices, scene),
        compare_posts(groups, scene),
        compare_spellings(accounts, scene),
        compare_body_names(groups, scene),
        compare_issuer_names(accounts, scene),
        compare_law_and_practice(groups, scene),
        compare_directions(groups, scene),
        compare_adoptions(groups, scene),
        compare_numbers(groups, scene),
        compare_counterparts(groups, scene),
        *(compare_quantities(toll, scene) for toll in gather_tolls(groups, scene)),
        compare_totals(groups, scene),
        compare_handovers(groups, deals, scene),
        compare_payments(groups, scene),
        compare_rivals(groups, deals),
        compare_endings(groups, deals, scene),
        compare_attackers(groups, scene),
        compare_attack_hours(groups, scene),
        compare_breakdowns(groups, scene),
        compare_claimants(groups, scene),
        compare_accused(groups, scene),
        compare_deadly_means(groups, scene),
        compare_denials(groups, scene),
        compare_denied_contracts(groups, deals, scene),
        compare_newsrooms(groups, deals, scene),
        compare_retellings(groups, scene),
    ):
        for comparison in comparisons:
            if len({told.key for told in comparison.told}) > 1:
                yield from _gather([comparison], _most_frequent(comparison.told, findings))


def _most_frequent(told: Sequence[Told], findings: Mapping[str, str]) -> str:
    counts: dict[str, int] = defaultdict(int)
    for one in told:
        counts[findings[one.account.id]] += 1
    return min(counts, key=lambda f: (-counts[f], f))


def explain_attribution(group: Group, support: Support, finding: str) -> list[Contradiction]:
    """One account names the origin that another hides: the same, told less exactly."""
    hidden = [
        o for o in support.origins if o.kind == "suspected" and any(r.code == "unnamed_statement" for r in o.reasons)
    ]
    named = frozenset(c for o in support.origins if o.counted and o.kind == "identified" for c in o.claims)
    unnamed = frozenset(c for o in hidden for c in o.claims) - named
    return list(_gather([compare_attribution(group, named, unnamed)], finding)) if named and unnamed else []


def _gather(comparisons: Iterable[Comparison], finding: str) -> Iterator[Contradiction]:
    for comparison in comparisons:
        yield from _build(comparison, finding)


def _build(comparison: Comparison, finding: str) -> Iterator[Contradiction]:
    """One contradiction for a slot and each kind in which its sides part, with the sides that part in that kind; where
    these fall into several lots of which none parts from another (29 and 28 children, 39 and 43 in all) one for each,
    but of what is only told more or less exactly.
    """
    by_key: dict[str, list[Told]] = defaultdict(list)
    for told in comparison.told:
        by_key[told.key].append(told)
    keys = sorted(by_key)[:_MOST_SIDES]
    parted: dict[ContradictionKind, list[_Lot]] = defaultdict(list)
    for left, right in combinations(keys, 2):
        one, other = comparison.pair(by_key[left], by_key[right])
        found = comparison.part(one, other)
        rounded = found is not None and found.code in _ROUNDED and comparison.slot != "value"
        if found is not None and not (rounded and _of_one_report(by_key[left], by_key[right])):
            evidence = (one.account.claim.evidence[0], other.account.claim.evidence[0])
            reason = Reason(found.code, found.figure, evidence)
            parted[found.kind] = _join_lots(parted[found.kind], {left, right}, reason, whole=found.kind == PRECISION)
    for kind in sorted(parted, key=_KINDS.index):
        for lot in parted[kind]:
            sides = [by_key[key] for key in keys if key in lot.keys]
            yield _make(comparison.slot, finding, kind, sides, [*lot.reasons.values()][:_MOST_REASONS])


class _Lot(msgspec.Struct):
    """Sides each of which parts from another of them, with the reasons why."""

    keys: set[str]
    reasons: dict[tuple[str, str], Reason]


def _join_lots(lots: Sequence[_Lot], pair: set[str], reason: Reason, *, whole: bool) -> list[_Lot]:
    """The lots with one pair more: those that hold a side of it become one, or all of them where they are a `whole`."""
    touched = [lot for lot in lots if whole or lot.keys & pair]
    made = _Lot(set(pair), {})
    for lot in touched:
        made.keys |= lot.keys
        made.reasons |= {code: held for code, held in lot.reasons.items() if code not in made.reasons}
    made.reasons.setdefault((reason.code, reason.figure), reason)
    return [*(lot for lot in lots if lot not in touched), made]


def _of_one_report(ours: Sequence[Told], theirs: Sequence[Told]) -> bool:
    """Whether one report alone tells both values: who says a thing now more and now less exactly says one thing."""
    return len({told.account.claim.doc for told in (*ours, *theirs)}) == 1


def _make(
    slot: Slot, finding: str, kind: ContradictionKind, sides: Sequence[Sequence[Told]], reasons: Sequence[Reason]
) -> Contradiction:
    told = tuple(Side(side[0].words, tuple(sorted({t.account.id for t in side}))) for side in sides)
    ident = identify("x", slot, kind, [(s.value, s.claims) for s in told])
    severity: Severity = "low" if kind == PRECISION else "medium"
    if {reason.code for reason in reasons} == {"other_moment"}:
        severity = "low"  # of no consequence where the day is one
    elif (kind == "incompatible" and slot in _HIGH) or (slot in _HIGH_ANYWAY and kind != PRECISION):
        severity = "high"
    return Contradiction(ident, finding, slot, kind, told, tuple(reasons), severity)
