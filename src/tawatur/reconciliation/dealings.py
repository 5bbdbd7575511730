"""One deal over all its findings: who buys, at what stage it is, what is in it, what came of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tawatur.reconciliation.accounts import FUTURE, Account, days_apart, gap_days
from tawatur.reconciliation.deals import UNKNOWN, Deal
from tawatur.reconciliation.disputes import compare_superlatives, compare_when, part_denial, part_plan
from tawatur.reconciliation.figures import compare_values
from tawatur.reconciliation.newsrooms import compare_disclosures
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import PRECISION, Comparison, Parting, Told, part_always
from tawatur.reconciliation.wording import write_when

_CONCLUDED = ("agreed", "signed")
_STAGED = ("agreed", "signed", "ordered", "talks")
_FIRM = ("stated", "confirmed")
_ENDED = ("suspended", "cancelled")
_NO_DEAL = ("talks", "suspended", "cancelled")  # stages at which nothing is told as done: it may yet be possible


def gather_dealings(
    groups: Sequence[Sequence[Account]], deals: Mapping[str, Deal]
) -> dict[tuple[str, str], list[Sequence[Account]]]:
    """Findings of one deal by its two sides, the one that says it exists first; unknown sides stay out."""
    found: dict[tuple[str, str], list[Sequence[Account]]] = defaultdict(list)
    for group in groups:
        if group[0].claim.event == "arms_transfer":
            deal = deals[group[0].id]
            if UNKNOWN not in (deal.supplier, deal.recipient):
                found[deal.supplier, deal.recipient].append(group)
    return {sides: sorted(ours, key=lambda g: _order(g, deals)) for sides, ours in sorted(found.items())}


def _order(group: Sequence[Account], deals: Mapping[str, Deal]) -> tuple[object, ...]:
    deal = deals[group[0].id]
    return deal.part != "deal", deal.part != "contents", deal.phase, -len(group), group[0].id


def compare_deal(
    findings: Sequence[Sequence[Account]], deals: Mapping[str, Deal], scene: Scene
) -> Iterator[Comparison]:
    """The comparisons over all findings that speak of one deal's conclusion."""
    order = [a for group in findings for a in group if deals[a.id].phase in ("order", "suspended", "cancelled")]
    if order:
        yield compare_values(order, scene)
        standing = [a for a in order if a.claim.stage not in _ENDED]  # who ends a deal tells not what it was
        yield compare_recipients(standing, scene)
        yield compare_ended(order, scene)
        yield compare_stages(order, scene)
        yield compare_modality(order, scene)
        yield compare_contents(standing, scene)
        existence = [a for a in order if deals[a.id].part == "deal"]
        concluded = [a for a in order if a in existence or is_conclusion(a)]
        yield compare_dates_told(existence, scene)
        yield _compare_days([a for a in concluded if _is_counted(a)], scene)
        yield compare_spots(concluded, scene)
        yield compare_talks(order)
        yield compare_disclosures(order, scene)
        yield compare_superlatives(order, scene)


def is_conclusion(account: Account) -> bool:
    """Whether a claim on what is in a deal tells of its conclusion as done."""
    return account.claim.modality in _FIRM and account.claim.stage in _CONCLUDED


def _is_counted(account: Account) -> bool:
    """Whether the arms are counted: who gives day and number tells of the conclusion itself, not of news of it."""
    return any(item.quantity is not None for item in account.claim.items)


def compare_spots(group: Sequence[Account], scene: Scene) -> Comparison:
    """Where a deal was concluded: on one day it is concluded in one town."""
    concluded = [a for a in group if is_conclusion(a) and a.dated and len(a.spots) == 1]
    told = tuple(Told(min(a.spots), scene.entities.label(min(a.spots)), a) for a in concluded)

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = left.account, right.account
        known = all(scene.states.get(spot) for spot in (left.key, right.key))
        one = scene.one_spot(ours, theirs) or scene.hold_one(ours.spots, theirs.spots)
        apart = known and not one and not gap_days(ours, theirs) and ours.claim.doc != theirs.claim.doc
        return Parting("incompatible", "places_exclude") if apart else None

    return Comparison("place", told, part)


def compare_recipients(group: Sequence[Account], scene: Scene) -> Comparison:
    """Who gets or buys the arms: different persons in law though one side."""
    told = tuple(
        Told(" ".join(sorted(ids)), ", ".join(map(scene.entities.label, ids)), a)
        for a in group
        if (ids := a.fill("recipient")) and not all(f.inherited for f in a.claim.roles.get("recipient", ()))
    )
    everyone = {e for t in told for e in t.account.fill("recipient")}
    if all(_is_of_state(e, scene) for e in everyone):
        told = ()  # a state and its army are one buyer, where no other force of that state buys beside them
    return Comparison("recipient", told, part_always("scope_difference", "other_recipient"))


def _is_of_state(entity: str, scene: Scene) -> bool:
    """Whether it is a state, or a body of it named by the words that any state's bodies bear («الجيش الإستوني»)."""
    words = scene.reader.bare_states(scene.entities.label(entity)) - {scene.states.get(entity, "")}
    return scene.is_state(entity) or (bool(words) and scene.reader.is_common(" ".join(sorted(words)), "body"))


def compare_stages(group: Sequence[Account], scene: Scene) -> Comparison:
    """How far the deal had come: agreed and signed are degrees of one conclusion; to have ordered says no less.

    A report that tells both in turn means one by them.
    """
    concluded = {
        a.id: "signed" if scene.lexicon.step(a.text) == "signed" else str(a.claim.stage)
        for a in group
        if a.claim.stage in _CONCLUDED and a.claim.modality in _FIRM
    }
    stages: dict[str, set[str]] = defaultdict(set)
    for account in group:
        if account.id in concluded:
            stages[account.claim.doc].add(concluded[account.id])
    held = (a for a in group if a.id in concluded and len(stages[a.claim.doc]) == 1)
    told = tuple(Told(concluded[a.id], concluded[a.id], a) for a in held)
    return Comparison("stage", told, part_always(PRECISION, "stage_told_otherwise"))


def compare_modality(group: Sequence[Account], scene: Scene) -> Comparison:
    """A deal told as done in one place and as possible, planned or denied in another."""
    told = []
    for account in group:
        said = account.claim.modality
        sort = "done" if said in _FIRM else said
        if (
            account.claim.stage not in _NO_DEAL
            and (account.claim.value or account.claim.roles)
            and not _is_execution(account)
        ):
            told.append(Told(sort, said if sort != "done" else account.claim.stage or said, account))

    def part(left: Told, right: Told) -> Parting | None:
        pair = {left.key, right.key}
        if pair == {"done", "possible"}:
            return Parting("incompatible", "done_or_possible")
        if "denied" in pair and pair & {"done", "planned"}:
            return part_denial(left, right, group, scene)
        if pair in ({"done", "unverified"}, {"done", "alleged"}):
            apart = days_apart(left.account.document, right.account.document) or 0
            near = apart <= scene.rules.events.fresh_days  # what was in doubt weeks before is told of another state
            return Parting("scope_difference", "certainty_differs") if near else None
        if pair == {"done", "planned"}:
            soft, firm = (left, right) if right.key == "done" else (right, left)
            found = part_plan(soft.account, firm.account, scene)
            to_sign = scene.lexicon.step(soft.account.read_clause()) == "signed"  # else it is to be carried out
            return None if found and found.code == "done_or_to_come" and not to_sign else found
        return None

    return Comparison("stage", tuple(told), part)


def compare_ended(group: Sequence[Account], scene: Scene) -> Comparison:
    """Whether a deal was called off or put on hold: told by one, denied by another."""
    told = []
    for account in group:
        said = account.claim.modality
        if account.claim.stage in _ENDED and said in (*_FIRM, "denied"):
            key = said if said == "denied" else "told"
            told.append(Told(key, account.claim.stage if key == "told" else key, account))
    return Comparison("stage", tuple(told), lambda a, b: part_denial(a, b, [t.account for t in told], scene))


def _is_execution(account: Account) -> bool:
    """A duration to come or a plan with dates of its own says nothing against the deal being done."""
    claim = account.claim
    planned = claim.modality == "planned" and account.dated and claim.stage != "signed"
    return claim.modality in FUTURE and (claim.duration is not None or planned)


def compare_contents(group: Sequence[Account], scene: Scene) -> Comparison:
    """What the package holds, by kinds of goods; "aircraft" are no other goods than "fighters".

    What one report tells of it in several places is one package: two part where each has goods that the other lacks.
    """
    whole: dict[str, set[str]] = defaultdict(set)
    for account in group:
        whole[account.claim.doc] |= account.categories
    told = tuple(
        Told(" ".join(sorted(a.categories)), ", ".join(sorted({i.designation for i in a.claim.items})), a)
        for a in group
        if a.categories
    )

    def part(left: Told, right: Told) -> Parting | None:
        pairs = ((left.account, right.account), (right.account, left.account))
        lacks = all(not scene.fits_all(a.categories, whole[b.claim.doc]) for a, b in pairs)
        return Parting("scope_difference", "other_contents") if lacks else None

    return Comparison("scope", told, part)


def _compare_days(group: Sequence[Account], scene: Scene) -> Comparison:
    """The dates of a deal; the day it was agreed and the later one on which it was signed are two steps of it."""
    days = compare_when(group, scene.rules.contradictions)

    def part(left: Told, right: Told) -> Parting | None:
        found = days.part(left, right)
        steps = {scene.lexicon.step(t.account.read_clause()): t.account for t in (left, right)}
        if found is None or found.kind == PRECISION or len(steps) < 2 or "signed" not in steps:
            return found
        signed = steps.pop("signed")
        before = next(iter(steps.values())).last
        in_turn = before is not None and signed.first is not None and before < signed.first
        return None if in_turn else found

    return Comparison("date", days.told, part)


def compare_dates_told(group: Sequence[Account], scene: Scene) -> Comparison:
    """The dates of a deal; one that its report leaves without a day («الشهر الماضي») beside those that have days."""
    days = _compare_days(group, scene)
    undated = tuple(
        Told(when.surface, write_when(when), a) for a in group if (when := a.claim.when) is not None and not a.dated
    )

    def part(left: Told, right: Told) -> Parting | None:
        resolved = [t.account.dated for t in (left, right)]
        if all(resolved):
            found = days.part(left, right)
            vague = any(t.account.first != t.account.last for t in (left, right))
            near = vague and gap_days(left.account, right.account) <= scene.rules.contradictions.deal_days
            return None if found and found.kind != PRECISION and near else found
        return Parting(PRECISION, "date_without_day") if any(resolved) else None

    return Comparison("date", (*days.told, *undated), part)


def compare_talks(group: Sequence[Account]) -> Comparison:
    """Talks at one time and the conclusion at another are stages of one deal, told apart."""
    told = tuple(
        Told("talks" if a.claim.stage == "talks" else "concluded", f"{a.claim.stage}, {a.claim.when.surface}", a)
        for a in group
        if a.claim.when is not None and a.claim.when.surface and a.claim.stage in _STAGED
    )
    return Comparison("date", told, part_always(PRECISION, "talks_before_conclusion"))
