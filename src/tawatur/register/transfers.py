"""The arms-transfer register: one row for each deal, every cell with the claims it stands on."""

from collections import Counter
from collections.abc import Mapping, Sequence

from tawatur.core.case import Case
from tawatur.core.claim import Claim, Stage
from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.transfer import Register, Transfer
from tawatur.core.values import Reason
from tawatur.packs.packs import Packs
from tawatur.register.deals import Deal, gather_deals
from tawatur.register.lines import Goods, read_goods
from tawatur.register.origins import Knower, read_origins
from tawatur.register.rules import RegisterRules, StageRules, register_rules
from tawatur.register.screening import screen_transfers
from tawatur.register.sides import Sides
from tawatur.register.stages import choose_stage, list_stages, tells_transfer
from tawatur.register.values import list_values
from tawatur.register.windows import find_delivery, find_order


def build_register(claims: Sequence[Claim], case: Case, documents: Sequence[Document], packs: Packs) -> Register:
    """All transfers the claims tell, in the order of their first claim, and their screenings.

    An offer, a plea, talks alone, what is only possible or denied, and a deal without two sides are none.
    """
    rules, sides = register_rules(), Sides(case, packs)
    knowers = read_origins(case, tuple(claims))
    texts = {document.id: document.text for document in documents}
    transfers = tuple(
        _enter(deal, case, sides, knowers, rules, packs, texts=texts)
        for deal in gather_deals(claims, case, sides, packs.items, rules)
        if tells_transfer(deal.claims, rules.stages)
    )
    return Register(transfers, screen_transfers(transfers, claims, case, packs, documents=documents))


def _enter(
    deal: Deal,
    case: Case,
    sides: Sides,
    knowers: Mapping[str, Knower],
    rules: RegisterRules,
    packs: Packs,
    *,
    texts: Mapping[str, str],
) -> Transfer:
    claims = [claim for claim in deal.claims if claim.modality != "denied"]
    goods = read_goods(claims, knowers, packs.items, rules, texts=texts)
    ordered, dates = find_order(claims, rules.stages)
    delivered = find_delivery(claims, ordered, rules.stages)
    ids = tuple(claim.id for claim in deal.claims)
    return Transfer(
        id=identify("t", deal.supplier, deal.recipient, ids),
        supplier=sides.gather(deal.claims, ["supplier"], deal.supplier),
        recipient=sides.gather(deal.claims, ["recipient", "buyer_side"], deal.recipient),
        items=goods.lines,
        values=list_values(claims, knowers),
        stage=_part(choose_stage(claims, knowers, rules.stages), claims, goods, rules.stages),
        claims=ids,
        findings=tuple(f.id for f in case.findings if not f.slot and set(f.claims) & set(ids)),
        recipient_state=_destination(deal, sides),
        ordered=ordered,
        delivered=delivered,
        stages={str(stage): told for stage, told in list_stages(claims).items()},
        not_registrable=goods.rest,
        grade="row" if goods.lines and (ordered or (delivered and (delivered.start or delivered.end))) else "lead",
        comments=(*goods.reasons, *dates, *_developers(deal, sides)),
    )


def _part(stage: Stage, claims: Sequence[Claim], goods: Goods, rules: StageRules) -> Stage:
    """A delivery of fewer than were ordered is one under way."""
    if stage != "delivered":
        return stage
    done = [c for c in claims if rules.phase(c.stage or "") == "delivery" and c.modality not in rules.planned]
    for line in goods.lines:
        for item in (item for claim in done for item in claim.items if line.ref and item.ref == line.ref):
            ordered, came = line.quantity, item.quantity
            if ordered and came and ordered.low is not None and came.high is not None and came.high < ordered.low:
                return "delivering"
    return stage


def _destination(deal: Deal, sides: Sides) -> str:
    """The state the goods go to: of the recipients, else of the place told."""
    states: Counter[str] = Counter()
    for role in ("recipient", "buyer_side", "place"):
        for claim in deal.claims:
            found = (sides.state(claim, filler) for filler in claim.roles.get(role, ()))
            states.update(state for state in found if state and (role == "place" or state == deal.recipient))
        if states:
            return states.most_common(1)[0][0]
    return ""


def _developers(deal: Deal, sides: Sides) -> tuple[Reason, ...]:
    """Other states that are told to have developed a system of the deal."""
    states = {
        sides.state(claim, filler): filler.name
        for claim in deal.claims
        for filler in claim.roles.get("developer", ())
        if sides.state(claim, filler) not in ("", deal.supplier, deal.recipient)
    }
    return tuple(Reason("co_developer", states[state]) for state in sorted(states))
