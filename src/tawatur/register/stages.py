"""How far a deal has come, by what the reports say."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from tawatur.core.claim import Claim, Stage
from tawatur.register.origins import Knower
from tawatur.register.rules import StageRules

Stages = dict[Stage, tuple[str, ...]]


def tells_transfer(claims: Sequence[Claim], rules: StageRules, *, halted: bool = False) -> bool:
    """Whether the claims make a transfer: at least one is not denied, not merely possible, and no mere talk.

    What was cancelled or suspended before it ever was agreed is none, unless the words say that an order stood
    (`halted`). A transfer told without a stage counts where it is told as done, not as planned.
    """
    firm = [c for c in claims if c.modality not in ("denied", "possible")]
    early = ("", "talks", *rules.halted)
    concluded = [c for c in firm if rules.phase(c.stage or "") not in early]
    done = [c for c in firm if (c.stage or "unknown") == "unknown" and c.modality not in rules.planned and c.items]
    return bool(concluded or done or (halted and firm))


def is_rumour(claims: Sequence[Claim], rules: StageRules) -> bool:
    """Whether hedged claims alone tell of a deal or a delivery."""
    early = ("talks", *rules.halted)
    return any(c.modality in rules.hedged and rules.phase(c.stage or "") not in early for c in claims)


def list_stages(claims: Sequence[Claim]) -> Stages:
    """Every stage told, in the order of first telling, with its claims; denied claims tell none."""
    told: dict[Stage, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.stage is not None and claim.modality != "denied":
            told[claim.stage].append(claim.id)
    return {stage: tuple(ids) for stage, ids in told.items()}


def choose_stage(
    claims: Sequence[Claim], knowers: Mapping[str, Knower], rules: StageRules, days: Mapping[str, date]
) -> Stage:
    """The stage by `data/rules/register.yaml`: furthest phase with an identified origin, most claims within it.

    What is denied or merely possible sets none, nor does a halt after which reports tell of deliveries. `days`: when
    reports came out.
    """
    told = _drop_overcome([c for c in claims if c.modality not in ("denied", "possible")], rules, days)
    usable = [c for c in told if rules.phase(c.stage or "") and not _to_come(c, rules)]
    firm = [c for c in usable if c.modality not in rules.hedged] or usable
    firm = [c for c in firm if c.modality not in rules.planned] or firm
    known = [c for c in firm if knowers[c.id].identified] or firm
    if not known:
        return "agreed" if any(_to_come(c, rules) for c in told) else "unknown"
    furthest = _reach([rules.phase(c.stage or "") for c in known], rules)
    counts = Counter(c.stage for c in known if rules.phase(c.stage or "") == furthest)
    order = [stage for stages in rules.phases.values() for stage in stages]
    stage = min(counts, key=lambda one: (-counts[one], order.index(one or "")))
    return stage or "unknown"


def _drop_overcome(claims: Sequence[Claim], rules: StageRules, days: Mapping[str, date]) -> list[Claim]:
    """The claims without the halts that only reports tell which came out before the first of a delivery."""
    firm = [c for c in claims if c.modality not in (*rules.hedged, *rules.planned)]
    done = [days.get(c.doc, date.min) for c in firm if rules.phase(c.stage or "") in ("delivery", "used")]
    halts = [days.get(c.doc, date.max) for c in claims if rules.phase(c.stage or "") in rules.halted]
    if not done or not halts or min(done) <= max(halts):
        return list(claims)
    return [c for c in claims if rules.phase(c.stage or "") not in rules.halted]


def _reach(told: Sequence[str], rules: StageRules) -> str:
    """The furthest phase told; a halt only where enough claims tell it beside those that tell the deal."""
    share = sum(phase in rules.halted for phase in told) / len(told)
    usable = [phase for phase in told if phase not in rules.halted or share >= rules.halted_share] or list(told)
    return max(usable, key=list(rules.phases).index)


def _to_come(claim: Claim, rules: StageRules) -> bool:
    """A delivery that is planned is no delivery; it tells of a deal that is agreed."""
    return claim.modality in rules.planned and rules.phase(claim.stage or "") == "delivery"
