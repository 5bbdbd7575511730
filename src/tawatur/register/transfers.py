"""The arms-transfer register: one row for each deal, every cell with the claims it stands on."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.case import Case
from tawatur.core.claim import Claim, Filler, Stage, forget_told
from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.transfer import Delivery, Register, RegisterItem, Step, Transfer
from tawatur.core.values import Reason
from tawatur.packs.packs import Packs
from tawatur.register.backing import Backing
from tawatur.register.deals import Deal, gather_deals, list_agreements
from tawatur.register.life import Words, tell_life
from tawatur.register.lines import Goods, Ground, read_goods
from tawatur.register.makers import note_makers
from tawatur.register.origins import read_origins
from tawatur.register.rules import RegisterRules, StageRules, register_rules
from tawatur.register.screening import screen_transfers
from tawatur.register.sides import UNKNOWN, WEAK, Sides
from tawatur.register.stages import choose_stage, is_rumour, list_stages, tells_transfer
from tawatur.register.values import list_values
from tawatur.register.windows import bound_delivery, bound_order, find_delivery, find_order, part_days

Grade = Literal["row", "lead", "prospect"]


class Desk(Struct, frozen=True):
    """All that a row is entered with.

    `days`: when the reports that say so came out. `others` are the claims that name a side a deal's own leave out.
    """

    sides: Sides
    ground: Ground
    texts: dict[str, str]
    days: dict[str, date]
    others: tuple[Claim, ...] = ()

    @property
    def rules(self) -> RegisterRules:
        """The rules of the register."""
        return self.ground.rules

    @property
    def words(self) -> Words:
        """The words in the evidence."""
        return self.ground.words


def _name_sides(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims that name suppliers, and the parties of agreements."""
    return (*(claim for claim in claims if claim.event == "arms_transfer"), *list_agreements(claims))


class Course(Struct, frozen=True):
    """How far a deal has come: its stage, the windows of order and delivery, and what to say of them."""

    stage: Stage
    ordered: Delivery | None
    delivered: Delivery | None
    comments: tuple[Reason, ...]


def build_register(claims: Sequence[Claim], case: Case, documents: Sequence[Document], packs: Packs) -> Register:
    """All transfers the claims tell, in the order of their first claim, and their screenings.

    What only hedged reports tell is a lead. An offer, a plea, talks alone, what is only denied, and what was cancelled
    or suspended before any order are prospects, no transfer; so is a deal of which only one side is told, if it names
    a system. Arms seized on the way to a recipient who is named are a transfer too, though nobody tells who sent them.
    An order that is told only as halted is a transfer, its year unknown.
    """
    claims = [forget_told(claim) for claim in claims]
    rules, sides = register_rules(), Sides(case, packs)
    texts = {document.id: document.text for document in documents}
    days = {one.id: one.published.end for one in documents if one.published.how == "stated" and one.published.end}
    named = _name_sides(claims)
    words = Words(rules, packs, texts, named)
    ground = Ground(read_origins(case, tuple(claims)), Backing(case), packs, rules, words)
    desk = Desk(sides, ground, texts, days, named)
    deals = gather_deals(part_days(claims, rules.stages, documents), case, sides, packs.items, rules)
    entered = [entry for deal in deals if (entry := _enter(deal, desk)) is not None]
    transfers = tuple(entry for entry in entered if _belongs(entry))
    prospects = tuple(entry for entry in entered if not _belongs(entry))
    return Register(transfers, screen_transfers(transfers, claims, case, packs, documents=documents), prospects)


def _belongs(entry: Transfer) -> bool:
    """Whether it is a transfer between two sides that are known, or was seized on its way to one that is."""
    sided = entry.supplier or entry.stage == "seized"
    return entry.grade != "prospect" and bool(sided and entry.recipient)


def _enter(deal: Deal, desk: Desk) -> Transfer | None:
    """The row of a deal; None for a prospect that tells of no arms, and for a deal of one side without a system."""
    denied = all(claim.modality == "denied" for claim in deal.claims)
    claims = [claim for claim in deal.claims if denied or claim.modality != "denied"]
    remarks = desk.words.list_remarks(claims)
    goods = read_goods(claims, desk.ground, texts=desk.texts, armed=Reason("told_armed") in remarks)
    halted = _halts_order(claims, desk)
    transfer = tells_transfer(deal.claims, desk.rules.stages, halted=halted)
    if not (deal.whole or _tells_enough(deal, goods, transfer=transfer)):
        return None
    course = _follow(claims, desk)
    grade = _grade(deal, goods, course, desk.rules.stages, halted=halted)
    if grade != "row" and not transfer and not (goods.lines or goods.leads):
        return None
    ordered = bound_order(course.ordered, claims, desk.days, desk.rules.stages)
    course = replace(course, ordered=ordered, comments=(*course.comments, *remarks))
    return _fill(deal, claims, desk, goods, course, grade)


def _tells_enough(deal: Deal, goods: Goods, *, transfer: bool) -> bool:
    """Whether a deal that lacks a side is worth a row: two parties and arms, or a system, or arms that were seized."""
    if deal.open:
        return bool(goods.lines or goods.leads)
    return transfer and bool(goods.lines or (goods.leads and _was_seized(deal)))


def _was_seized(deal: Deal) -> bool:
    """Whether arms are told as seized on their way to a recipient who is named; who sent them need not be known."""
    return deal.recipient != UNKNOWN and any(claim.stage == "seized" for claim in deal.claims)


def _halts_order(claims: Sequence[Claim], desk: Desk) -> bool:
    """Whether a claim of a halt says that an order stood, whose day nobody tells."""
    halts = [one for one in claims if desk.rules.stages.phase(one.stage or "") in desk.rules.stages.halted]
    firm = [one for one in halts if one.modality not in (*desk.rules.stages.hedged, *desk.rules.stages.planned)]
    return any(desk.words.halts_order(one) for one in firm)


def _follow(claims: Sequence[Claim], desk: Desk) -> Course:
    """How far a deal has come, and when. Of a halted one only what is told as delivered has been delivered."""
    rules = desk.rules.stages
    stage = choose_stage(claims, desk.ground.knowers, rules, desk.days)
    ordered, comments = find_order(claims, rules)
    if stage == "seized":  # what is told as sent was taken on the way
        return Course(stage, ordered, None, comments)
    if stage not in rules.halted:
        bounded = bound_delivery(find_delivery(claims, ordered, rules), claims, desk.days)
        return Course(stage, ordered, bounded, comments)
    delivered = find_delivery([claim for claim in claims if claim.stage != "delivering"], ordered, rules)
    return Course(stage, ordered, None if delivered is None or delivered.planned else delivered, comments)


def _grade(deal: Deal, goods: Goods, course: Course, rules: StageRules, *, halted: bool) -> Grade:
    if not tells_transfer(deal.claims, rules, halted=halted):
        return "lead" if is_rumour(deal.claims, rules) else "prospect"
    if not deal.whole:
        return "lead"
    delivered = course.delivered and (course.delivered.start or course.delivered.end)
    return "row" if goods.lines and (course.ordered or delivered or halted) else "lead"


def _fill(deal: Deal, claims: Sequence[Claim], desk: Desk, goods: Goods, course: Course, grade: Grade) -> Transfer:
    rules, sides, ground = desk.rules.stages, desk.sides, desk.ground
    ids = tuple(claim.id for claim in deal.claims)
    supplier = _name(deal, ["supplier"], deal.supplier, sides)
    lines, strange = note_makers(goods.lines, deal, sides, serviced=Reason("told_upgrade") in course.comments)
    borrowed = () if supplier or deal.supplier == UNKNOWN else (Reason("supplier_from_elsewhere"),)
    return Transfer(
        id=identify("t", deal.supplier, deal.recipient, ids),
        supplier=supplier or _borrow(deal.supplier, desk),
        recipient=_name(deal, ["recipient", "buyer_side"], deal.recipient, sides) or _borrow(deal.recipient, desk),
        items=lines,
        values=list_values(claims, ground.knowers, ground.backing),
        stage=_part(course.stage, lines, rules, deal.claims),
        claims=ids,
        findings=ground.backing.list_findings(ids),
        recipient_state=_destination(deal, sides),
        ordered=course.ordered,
        delivered=course.delivered,
        stages={str(stage): told for stage, told in list_stages(claims).items()},
        not_registrable=goods.rest,
        grade=grade,
        comments=(
            *goods.reasons,
            *borrowed,
            *course.comments,
            *(Reason("co_developer", name) for name in strange),
        ),
        leads=goods.leads,
        life=_tell_life(deal, course, desk),
        supplier_state="" if deal.supplier.startswith(WEAK) else deal.supplier,
        chains=ground.backing.count(claim.id for claim in claims),
        through=tuple(state for state in desk.words.list_ways(claims) if state not in (deal.supplier, deal.recipient)),
        between=_list_partners(deal, sides),
    )


def _name(deal: Deal, roles: Sequence[str], key: str, sides: Sides) -> tuple[Filler, ...]:
    """Who stands for a side in the deal's claims: by the roles of that side, else by those that part no sides."""
    return sides.gather(deal.claims, roles, key) or sides.gather(deal.claims, ["participants", "recipient"], key)


def _list_partners(deal: Deal, sides: Sides) -> tuple[Filler, ...]:
    """The parties of a deal of which nobody says who supplies whom."""
    keys = dict.fromkeys(key for key in deal.open if key)
    return tuple(filler for key in keys for filler in sides.gather(deal.claims, ["participants"], key))


def _tell_life(deal: Deal, course: Course, desk: Desk) -> tuple[Step, ...]:
    ground = desk.ground
    refunds = _list_refunds(deal, course, desk)
    return tell_life(deal.claims, ground.knowers, ground.backing, desk.rules, desk.words, refunds=refunds)


def _list_refunds(deal: Deal, course: Course, desk: Desk) -> list[Claim]:
    """The claims of money given back between the two sides of a deal that was called off."""
    if course.stage not in desk.rules.stages.halted:
        return []
    told = [claim for claim in desk.others if claim.event == "agreement" and desk.words.refunds(claim)]
    return [one for one in told if desk.sides.parties(one) == {deal.supplier, deal.recipient}]


def _borrow(side: str, desk: Desk) -> tuple[Filler, ...]:
    """A side as claims of other deals name it, where the deal's own name none."""
    if side == UNKNOWN:
        return ()
    told = desk.sides.gather(desk.others, ["supplier", "party"], side)
    return tuple(filler for filler in told if filler.kind == "country")


def _part(stage: Stage, lines: Sequence[RegisterItem], rules: StageRules, claims: Sequence[Claim]) -> Stage:
    """A delivery of fewer than were ordered, or of some systems of several, is one under way."""
    if stage != "delivered":
        return stage
    done = {c.id for c in claims if rules.phase(c.stage or "") == "delivery" and c.modality not in rules.planned}
    come = [line for line in lines if done & set(line.claims)]
    for line in come:
        ordered, delivered = line.quantity, line.delivered
        if ordered and delivered and (delivered.high or 0) < (ordered.low or 0) and delivered.high is not None:
            return "delivering"
    return "delivering" if come and len(come) < len(lines) else stage


def _destination(deal: Deal, sides: Sides) -> str:
    """The state the goods go to: of the recipients, else of the place told, else the side's own."""
    states: Counter[str] = Counter()
    for role in ("recipient", "buyer_side", "participants", "place"):
        for claim in deal.claims:
            found = (sides.state(claim, filler) for filler in claim.roles.get(role, ()))
            states.update(state for state in found if state and (role == "place" or state == deal.recipient))
        if states:
            return states.most_common(1)[0][0]
    return "" if deal.recipient.startswith(WEAK) else deal.recipient
