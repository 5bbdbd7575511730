"""The life of a deal, its leads, its numbers by source, and the chains behind its cells."""

import pytest
from msgspec.structs import replace

from tawatur.core.case import Case, Finding
from tawatur.core.claim import Claim, Item
from tawatur.core.document import Document
from tawatur.core.spans import Span
from tawatur.core.transfer import Step, Transfer
from tawatur.core.values import Amount, Reason
from tawatur.packs.packs import Packs
from tawatur.register.backing import Backing
from tawatur.register.transfers import build_register
from tests.register.conftest import Teller, force, jets, state

GUNS = Item("weapons (unspecified)", ("arms",), "unspecified_weapons", ref="class/weapons")
FUEL = Item("fuel", ("fuel",), "fuel", ref="class/fuel")
FRIGATES = Item("frigates (unspecified)", ("frigates",), "warship", Amount(2, 2, "exact", "ship"), ref="class/frigates")


def enter(claims: list[Claim], case: Case, packs: Packs) -> Transfer:
    """The only row that the claims make."""
    (row,) = build_register(claims, case, (), packs).transfers
    return row


def told(step: Step) -> tuple[str, str, bool]:
    """A stage, what it is about, and whether it is to come."""
    return step.stage, step.of, step.planned


def test_every_stage_is_kept_with_its_own_support(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Talks, signature, delivery, a rumour and a denial each keep their claims, their sources and their day."""
    claims = [
        tell(stage="talks", when="2030-11-01", who="a broker"),
        tell(stage="signed", when="2031-02-03", items=(jets(16),), who="the minister"),
        tell(stage="signed", when="2031-02-03", items=(jets(16),), doc="r2", who=""),
        tell(stage="delivered", when="2032-05-01", items=(jets(4),), doc="r3"),
        tell(stage="cancelled", modality="unverified", doc="r4", who=""),
        tell(stage="delivered", modality="denied", doc="r5", who="the army"),
    ]
    row = enter(claims, bare_case, packs)
    assert [told(step) for step in row.life] == [
        ("rumoured", "cancelled", False), ("negotiated", "", False), ("signed", "", False), ("delivered", "", False),
        ("denied", "delivered", False),
    ]  # fmt: skip
    signed, delivered = row.life[2], row.life[3]
    assert (signed.claims, signed.start, signed.end) == (("c02", "c03"), "2031-02-03", "2031-02-03")
    assert signed.sources == ("the minister", "The Quay")
    assert (delivered.claims, delivered.start) == (("c04",), "2032-05-01")


def test_what_is_to_come_is_marked(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A delivery that is planned is to come; an agreement about what is planned is made."""
    claims = [
        tell(stage="agreed", modality="planned", when="2033-01-01/2033-12-31", items=(jets(16),)),
        tell(stage="delivered", modality="planned", when="2032-06-01/2032-06-30", doc="r2"),
    ]
    agreed, delivered = enter(claims, bare_case, packs).life
    assert (agreed.stage, agreed.planned, agreed.start) == ("agreed", False, None)
    assert (delivered.stage, delivered.planned, delivered.start) == ("delivered", True, "2032-06-01")


@pytest.mark.parametrize(
    ("language", "text", "stages"),
    [
        ("en", "The ministry granted an export licence for sixteen jets.", ["licensed"]),
        ("en", "Sixteen jets were sold without an export licence.", []),
        ("en", "A loan from a state bank pays for the jets.", ["financed"]),
        ("en", "Sloane sold the jets.", []),
        ("en", "The jets entered service with the air force.", ["in_service"]),
        ("ar", "ومنحت الوزارة رخصة تصدير للمقاتلات", ["licensed"]),
        ("ar", "علقت الوزارة رخصة التصدير", []),
        ("ar", "ووصلت شحنة أولى من المقاتلات", ["shipped"]),
        ("ar", "وبقرض من مصرف الدولة تشترى المقاتلات", ["financed"]),
        ("ar", "انقرضت هذه الطائرات", []),
        ("ar", "ودخلت الخدمة في سلاح الجو", ["in_service"]),
    ],
)
def test_words_tell_of_further_stages(
    language: str, text: str, stages: list[str], tell: Teller, bare_case: Case, packs: Packs
) -> None:
    """Licence, loan, shipment and entry into service are read in the words, unless they say the opposite."""
    claim = replace(tell(items=(jets(16),)), evidence=(Span("r1", 0, len(text)),))
    document = Document("r1", text, (), "", language)
    (row,) = build_register([claim], bare_case, (document,), packs).transfers
    assert [step.stage for step in row.life] == ["agreed", *stages]


def test_a_denied_deal_is_told(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A deal that somebody only denies is no transfer, and stands in the register with the denial."""
    register = build_register([tell(modality="denied", items=(jets(16),))], bare_case, (), packs)
    assert register.transfers == ()
    (prospect,) = register.prospects
    assert [told(step) for step in prospect.life] == [("denied", "agreed", False)]
    assert prospect.items[0].ref == "item/jf-17"


def test_a_base_agreement_is_nothing_in_the_register(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """An agreement between two states that gives nobody anything is neither transfer nor prospect."""
    claim = tell(None, None, event="agreement", party=(state("TR"), state("US")))
    register = build_register([claim], bare_case, (), packs)
    assert (register.transfers, register.prospects) == ((), ())


def test_classes_without_a_designation_are_leads(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Frigates without a name are a lead with their number and headings; arms in general only where nothing else is."""
    claims = [
        tell("FR", "EG", items=(jets(24, "item/rafale"), FRIGATES, GUNS, FUEL), when="2031-03-01"),
        tell("LY", "SD", items=(GUNS, FUEL), doc="r2"),
    ]
    register = build_register(claims, bare_case, (), packs)
    first, second = register.transfers
    assert [(lead.designation, lead.quantity, lead.unroca) for lead in first.leads] == [
        ("frigates (unspecified)", Amount(2, 2, "exact", "ship"), "VI")
    ]
    assert [lead.designation for lead in second.leads] == ["weapons (unspecified)"]
    assert second.grade == "lead"


def test_parts_of_an_order_are_counted_against_it(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Three aircraft told twice are one shipment; three more later may hold the first, and never exceed the order."""
    order = tell("FR", "EG", stage="signed", when="2015-02-16", items=(jets(24, "item/rafale"),))
    first = [
        tell("FR", "EG", stage="delivered", when=f"2015-07-{day}", items=(jets(3, "item/rafale"),), doc=f"r{day}")
        for day in (20, 21)
    ]
    again = tell("FR", "EG", stage="delivered", when="2016-01-28", items=(jets(3, "item/rafale"),), doc="r3")
    rest = tell("FR", "EG", stage="delivered", when="2017-07-01", items=(jets(21, "item/rafale"),), doc="r4")
    assert enter([order, *first], bare_case, packs).items[0].delivered == Amount(3, 3, "exact", "aircraft")
    two = enter([order, *first, again], bare_case, packs)
    assert two.items[0].delivered == Amount(3, 6, "between", "aircraft")
    assert two.stage == "delivering"
    assert enter([order, *first, again, rest], bare_case, packs).items[0].delivered == Amount(
        21, 24, "between", "aircraft"
    )


def test_one_system_of_two_is_a_part(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where one system of an order has come and another has not, the delivery is under way."""
    claims = [
        tell("FR", "EG", stage="signed", when="2015-02-16", items=(jets(24, "item/rafale"), jets(1, "item/fremm"))),
        tell("FR", "EG", stage="delivered", when="2015-06-23", items=(jets(1, "item/fremm"),), doc="r2"),
    ]
    assert enter(claims, bare_case, packs).stage == "delivering"


def test_numbers_keep_their_sources(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Each number stands with who gives it, ordered apart from delivered."""
    claims = [
        tell(items=(jets(16),), when="2031-03-01", who="the seller"),
        tell(items=(jets(18),), doc="r2", who="the buyer"),
        tell(stage="delivered", items=(jets(4),), doc="r3", who="a pilot"),
    ]
    line = enter(claims, bare_case, packs).items[0]
    assert [(one.amount.low, one.source) for one in line.numbers] == [(16, "the seller"), (18, "the buyer")]
    assert [(one.amount.low, one.source) for one in line.arrivals] == [(4, "a pilot")]


def test_arms_of_a_third_state_are_a_retransfer(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A supplier that does not make the system passes on what another made, and the row says so."""
    row = enter(
        [tell("LY", "SD", stage="delivered", when="2031-03-01", items=(jets(3, "item/strela-2"),))], bare_case, packs
    )
    assert "LY" not in row.items[0].origin
    assert Reason("made_elsewhere", row.items[0].designation) in row.items[0].reasons
    own = enter([tell("PK", "LY", items=(jets(16),), when="2031-03-01")], bare_case, packs)
    assert [reason.code for reason in own.comments] == []


def test_the_partner_that_makes_the_ships_is_the_supplier(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where only the recipient is told, the other party of an agreement with it that makes the system supplies it."""
    settled = tell(None, None, event="agreement", party=(state("FR"), state("RU")), doc="r2")
    claims = [
        tell(None, "RU", stage="signed", items=(jets(2, "item/mistral"),), when="2011-06-17"),
        tell(None, "RU", stage="cancelled", items=(jets(2, "item/mistral"),), doc="r3"),
        settled,
    ]
    row = enter(claims, bare_case, packs)
    assert ([filler.name for filler in row.supplier], row.supplier_state, row.stage) == (["FR"], "FR", "cancelled")
    other = tell(None, None, event="agreement", party=(state("SD"), state("RU")), doc="r2")
    assert build_register([*claims[:2], other], bare_case, (), packs).transfers == ()


def test_another_buyer_of_the_same_system_in_the_same_report(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Who alone makes a system and is told as its supplier to one supplies it to the other buyer of that report."""
    sale = tell("FR", "EG", items=(jets(24, "item/rafale"),), when="2015-02-16")
    other = tell(None, "QA", items=(jets(24, "item/rafale"),), when="2015-06-01")
    elsewhere = tell(None, "IN", items=(jets(36, "item/rafale"),), when="2015-06-01", doc="r2")
    joint = [
        tell("FR", "MA", items=(jets(1, "item/fremm"),), doc="r3"),
        tell(None, "DZ", items=(jets(1, "item/fremm"),), doc="r3"),
    ]  # fmt: skip
    rows = build_register([sale, other, elsewhere, *joint], bare_case, (), packs).transfers
    assert [(row.supplier_state, row.recipient_state) for row in rows] == [("FR", "EG"), ("FR", "QA"), ("FR", "MA")]
    assert [filler.name for filler in rows[1].supplier] == ["FR"]
    assert [reason.code for reason in rows[1].comments] == ["supplier_from_elsewhere"]


def test_one_of_two_partners_that_makes_the_system_supplies_it(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where a claim tells two states and not which supplies, it is the one that alone makes the system."""
    both = (state("TR"), state("GH"))
    claim = tell(None, None, items=(jets(6, "item/bayraktar-tb2"),), when="2029-03-01", participants=both)
    (row,) = build_register([claim], bare_case, (), packs).transfers
    assert (row.supplier_state, row.recipient_state) == ("TR", "GH")
    swapped = replace(claim, roles={"recipient": both})
    (row,) = build_register([swapped], bare_case, (), packs).transfers
    assert (row.supplier_state, row.recipient_state) == ("TR", "GH")
    neither = tell(None, None, items=(jets(6, "item/jf-17"),), when="2029-03-01", participants=both)
    assert build_register([neither], bare_case, (), packs).transfers == ()


def test_one_unknown_side_is_a_lead_beside_the_register(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A system that came from nobody knows where stands beside the register; arms in general from nowhere do not."""
    tanks = tell(None, "KE", stage="delivered", when="2031-05-06", items=(jets(5, "item/t-72"),))
    arms = tell(None, "LY", stage="delivered", items=(GUNS,), doc="r2")
    register = build_register([tanks, arms], bare_case, (), packs)
    assert register.transfers == ()
    (lead,) = register.prospects
    assert (lead.grade, lead.supplier, lead.recipient_state, lead.comments) == ("lead", (), "KE", ())


def test_a_cancelled_deal_delivers_nothing_by_plan(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Of an order that became a refund no delivery is told, planned or under way."""
    claims = [
        tell("FR", "RU", stage="signed", items=(jets(2, "item/mistral"),), when="2011-06-17"),
        tell("FR", "RU", stage="delivering", when="2014-10-01/2015-12-31", doc="r2"),
        tell("FR", "RU", stage="delivered", modality="planned", when="2015-10-01", doc="r2"),
        *(tell("FR", "RU", stage="cancelled", when="2015-08-05", doc=f"r{n}") for n in range(3, 6)),
    ]
    row = enter(claims, bare_case, packs)
    assert (row.stage, row.delivered) == ("cancelled", None)
    assert told(row.life[-1]) == ("cancelled", "", False)
    assert row.life[-1].start == "2015-08-05"


def test_a_person_without_a_state_is_no_side(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A body whose state nobody knows has no state in the row."""
    row = enter([tell(force("the harbour guild", ""), "LY", items=(jets(16),), when="2031-03-01")], bare_case, packs)
    assert row.supplier_state == ""


def test_chains_are_read_off_the_case(tell: Teller, packs: Packs) -> None:
    """A cell has the chains of the best finding its claims hold whole, and never those of a larger one."""
    findings = (
        Finding("f1", "arms_transfer", ("c01", "c02", "c03"), "corroborated", 3, (), ()),
        Finding("f2", "arms_transfer", ("c01", "c02"), "corroborated", 2, (), (), slot="quantity", parent="f1"),
    )
    claims = [
        tell(items=(jets(16),), when="2031-03-01"), tell(items=(jets(16),), doc="r2", who="other"), tell(doc="r3"),
    ]  # fmt: skip
    row = enter(claims, Case((), findings, (), ()), packs)
    assert (row.chains, row.items[0].chains, row.life[0].chains) == (3, 2, 3)
    assert Backing(Case((), findings, (), ())).count(["c01"]) == 1
    assert Backing(Case((), findings, (), ())).count([]) == 1


def test_the_order_of_claims_changes_nothing(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Life, leads and numbers are the same whichever claim comes first."""
    claims = [
        tell(items=(jets(16), FRIGATES), when="2031-03-01"), tell(stage="talks", doc="r2", who="x"),
        tell(stage="delivered", when="2031-05-01", items=(jets(3),), doc="r3"),
    ]  # fmt: skip
    one, other = enter(claims, bare_case, packs), enter(claims[::-1], bare_case, packs)
    assert (one.life, one.leads, one.items) == (other.life, other.leads, other.items)


def test_a_suspended_deal_is_a_row_on_hold(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A deal put on hold stays a row, suspended, of which no planned delivery is told; a cancellation goes further."""
    told_so_far = [
        tell("FR", "RU", stage="signed", when="2011-06-17", items=(jets(2, "item/mistral"),)),
        tell("FR", "RU", stage="delivered", modality="planned", when="2014-11-01/2014-11-30", doc="r2"),
        *(tell("FR", "RU", stage="suspended", when="2014-11-25", doc=f"r{n}") for n in range(3, 5)),
    ]
    row = enter(told_so_far, bare_case, packs)
    assert (row.grade, row.stage, row.delivered) == ("row", "suspended", None)
    assert told(row.life[-1]) == ("suspended", "", False)
    ends = [tell("FR", "RU", stage="cancelled", when="2015-08-05", doc=f"r{n}") for n in range(5, 8)]
    assert enter([*told_so_far, *ends], bare_case, packs).stage == "cancelled"


def test_a_developer_stands_at_its_own_system(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Who took part in developing one system of a deal is told at its line, and at no other; nor is the deal's."""
    china = (state("CN"),)
    row = enter(
        [tell(items=(jets(16), jets(12, "item/super-mushshak")), when="2031-03-01", developer=china)], bare_case, packs
    )
    told = {line.ref: [one.figure for one in line.reasons if one.code == "co_developer"] for line in row.items}
    assert told == {"item/jf-17": ["CN"], "item/super-mushshak": []}
    assert "co_developer" not in {comment.code for comment in row.comments}
    alone = tell(items=(jets(12, "item/super-mushshak"),), when="2031-03-01", developer=china)
    other = enter([alone], bare_case, packs)
    assert [one.figure for one in other.items[0].reasons if one.code == "co_developer"] == ["CN"]
