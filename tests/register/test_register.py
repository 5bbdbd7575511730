"""The register: what is a deal, what is a line, how far it has come, when, and for how much."""

import pytest
from msgspec.structs import replace

from tawatur.core.case import Case, Entity, Finding, Origin
from tawatur.core.claim import Filler, Item
from tawatur.core.document import Document
from tawatur.core.spans import Span
from tawatur.core.values import Amount, Reason
from tawatur.packs.packs import Packs
from tawatur.register.lines import find_entry, is_system
from tawatur.register.rules import register_rules
from tawatur.register.transfers import build_register
from tests.register.conftest import Teller, force, jets, state

GUNS = Item("weapons (unspecified)", ("weapons (unspecified)", "أسلحة"), "unspecified_weapons")
LESSONS = Item("pilot training", ("pilot training", "تدريب طيارين"), "training_service")


def gather_findings(*groups: tuple[str, ...]) -> Case:
    """A case whose event findings hold the claims of each group."""
    made = [Finding(f"f{n}", "arms_transfer", ids, "single_origin", 1, (), ()) for n, ids in enumerate(groups)]
    return Case((), tuple(made), (), ())


def test_one_row_for_one_deal(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Reports that name the recipient differently, but of one state, make one row with all its names."""
    claims = [
        tell("PK", force("Eastern Army", "LY"), items=(jets(16),), when="2031-03-01/2031-03-31", doc="r1"),
        tell("PK", "LY", items=(jets(16),), when="2031-03-10/2031-04-02", doc="r2"),
    ]
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert [filler.name for filler in row.supplier] == ["PK"]
    assert {filler.name for filler in row.recipient} == {"Eastern Army", "LY"}
    assert row.recipient_state == "LY"
    assert row.claims == ("c01", "c02")
    assert row.grade == "row"
    assert row.ordered is not None
    assert (row.ordered.start, row.ordered.end) == ("2031-03-10", "2031-03-31")


@pytest.mark.parametrize(
    ("stage", "modality"),
    [
        ("talks", "stated"),
        ("delivered", "denied"),
        ("unknown", "planned"),
        ("cancelled", "stated"),
    ],
)
def test_what_is_no_transfer(tell: Teller, bare_case: Case, packs: Packs, stage: str, modality: str) -> None:
    """Talks, denials, plans without a deal and what was cancelled before any order are told, but are no transfer."""
    claim = tell(stage=stage, modality=modality, items=(jets(16),))
    register = build_register([claim], bare_case, (), packs)
    assert register.transfers == ()
    assert [(one.grade, one.claims) for one in register.prospects] == [("prospect", (claim.id,))]


def test_what_only_hedged_reports_tell_is_a_lead(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A deal that is merely possible is a lead at an unknown stage, however well its goods are named."""
    claim = tell(modality="possible", items=(jets(16),), when="2031-03-01")
    (row,) = build_register([claim], bare_case, (), packs).transfers
    assert (row.grade, row.stage) == ("lead", "unknown")
    assert [(step.stage, step.of) for step in row.life] == [("rumoured", "agreed")]


def test_a_deal_with_one_side_is_no_transfer(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A deal whose recipient nobody tells is no row."""
    assert build_register([tell("PK", None, items=(jets(16),))], bare_case, (), packs).transfers == ()


def test_arms_inside_one_state_are_no_transfer(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """What a state's own industry gives its own army crosses no border."""
    claim = tell(force("State Arsenal", "PK"), "PK", stage="delivered", items=(jets(16),))
    assert build_register([claim], bare_case, (), packs).transfers == ()


def test_claims_that_only_add_a_slot_join_their_deal(tell: Teller, packs: Packs) -> None:
    """A claim without sides joins the one deal of its finding, and gives the planned window its length."""
    whole = tell(items=(jets(16),), when="2031-03-01/2031-03-31")
    length = tell(None, None, modality="planned", duration=Amount(2.5, 2.5, "about", "year"), doc="r2")
    case = gather_findings((whole.id, length.id))
    (row,) = build_register([whole, length], case, (), packs).transfers
    assert row.claims == (whole.id, length.id)
    assert row.delivered is not None
    assert row.delivered.planned
    assert (row.delivered.start, row.delivered.end) == ("2031-03-01", "2033-09-29")


def test_a_loose_claim_between_two_deals_joins_neither(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where two deals of a report fit, a claim without sides is left out rather than guessed."""
    claims = [
        tell("PK", "LY", items=(jets(16),)),
        tell("PK", "AZ", items=(jets(40),)),
        tell(None, None, items=(jets(3),)),
    ]
    rows = build_register(claims, bare_case, (), packs).transfers
    assert [row.claims for row in rows] == [("c01",), ("c02",)]


def test_two_recipients_are_two_rows(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """One sentence that sells to two states tells two transfers."""
    one = tell("FR", None, items=(jets(24, "item/rafale"),))
    claim = replace(one, roles={"supplier": (state("FR"),), "recipient": (state("EG"), state("QA"))})
    rows = build_register([claim], bare_case, (), packs).transfers
    assert [row.recipient_state for row in rows] == ["EG", "QA"]


def test_orders_years_apart_are_two_deals(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Two orders of the same system by the same buyer years apart are two rows, each with its own number."""
    claims = [
        tell("FR", "EG", stage="signed", when="2015-02-16", items=(jets(24, "item/rafale"),)),
        tell("FR", "EG", stage="signed", when="2021-05-04", items=(jets(30, "item/rafale"),), doc="r2"),
        tell("FR", "EG", items=(jets(30, "item/rafale"),), doc="r2"),
    ]
    rows = build_register(claims, bare_case, (), packs).transfers
    assert [[line.quantity.low for line in row.items if line.quantity] for row in rows] == [[24], [30]]
    assert rows[1].claims == ("c02", "c03")


def test_a_class_is_no_line(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Classes and services are kept apart with a reason; without a system a row is a lead."""
    (row,) = build_register([tell(items=(GUNS, LESSONS), when="2031-03-01")], bare_case, (), packs).transfers
    assert row.items == ()
    assert row.grade == "lead"
    assert row.not_registrable == ("unspecified_weapons", "training_service")
    assert [(reason.code, reason.figure) for reason in row.comments] == [
        ("no_designation", "weapons (unspecified)"),
        ("is_service", "pilot training"),
    ]


def test_a_row_without_a_day_is_a_lead(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A designated system without any day is a lead."""
    (row,) = build_register([tell(items=(jets(16),))], bare_case, (), packs).transfers
    assert row.grade == "lead"


def test_classes_come_from_the_pack(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A line carries the headings of its system, and the reason where it has none."""
    (row,) = build_register(
        [tell(items=(jets(12, "item/super-mushshak"),), when="2031-03-01")], bare_case, (), packs
    ).transfers
    (line,) = row.items
    assert (line.designation, line.unroca, line.att) == ("Super Mushshak", "none", "none")
    assert (line.sipri, line.military_list, line.origin) == ("Aircraft", "ML10", ("PK",))
    assert [reason.code for reason in line.reasons] == [
        "class_rule.unroca_primary_trainer", "class_rule.att_outside", "class_rule.sipri_trainer", "class_rule.ml_ml10",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "category", "system"),
    [
        ("Hela 40", "transport_aircraft", True),
        ("Corsair", "warship", False),
        ("2 tonnes of shells", "ammunition", False),
    ],
)
def test_systems_no_pack_knows(packs: Packs, name: str, category: str, system: bool) -> None:
    """A system that no pack knows counts by the look of its name: it holds a figure and names no class."""
    item = Item(name, (name,), category)
    assert is_system(item, find_entry(item, packs.items), register_rules()) is system


def test_number_most_origins_give(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Of exact numbers the one most identified origins give is taken; an outlet's own word does not outvote them."""
    claims = [
        tell(items=(jets(16),), when="2031-03-01", who="first official"),
        tell(items=(jets(16),), doc="r2", who="second official"),
        *(tell(items=(jets(18),), doc=f"r{n}", who="") for n in range(3, 7)),
    ]
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert row.items[0].quantity == Amount(16, 16, "exact", "aircraft")
    assert Reason("quantity_differs", "2") in row.items[0].reasons


def test_numbers_equal_in_support_are_spanned(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where two numbers stand equal the cell spans both instead of choosing."""
    claims = [tell(items=(jets(16),), who="one"), tell(items=(jets(18),), doc="r2", who="other")]
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert row.items[0].quantity == Amount(16, 18, "between", "aircraft")


def test_no_number_stays_unknown(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where no report gives a number the cell is empty."""
    (row,) = build_register([tell(items=(jets(),))], bare_case, (), packs).transfers
    assert row.items[0].quantity is None


def test_part_delivery(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Three of twenty-four delivered is a delivery under way; the line keeps the number ordered."""
    claims = [
        tell("FR", "EG", stage="signed", when="2015-02-16", items=(jets(24, "item/rafale"),)),
        tell("FR", "EG", stage="delivered", when="2015-07-20", items=(jets(3, "item/rafale"),), doc="r2"),
    ]
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert row.stage == "delivering"
    assert row.items[0].quantity == Amount(24, 24, "exact", "aircraft")
    assert row.delivered is not None
    assert (row.delivered.start, row.delivered.planned) == ("2015-07-20", False)
    assert row.delivered.quantity == Amount(3, 3, "exact", "aircraft")


def test_identified_origins_set_the_stage(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """One outlet's own "signed" does not outrank what officials say; the other stages stay on file."""
    claims = [
        tell(stage="agreed", items=(jets(16),)), tell(stage="agreed", doc="r2", who="another"),
        tell(stage="signed", doc="r3", who=""), tell(stage="talks", doc="r4", who="a third"),
    ]  # fmt: skip
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert row.stage == "agreed"
    assert row.stages == {"agreed": ("c01", "c02"), "signed": ("c03",), "talks": ("c04",)}


def test_a_tie_goes_to_the_lower_stage(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where as many say signed as say agreed, the register says agreed."""
    claims = [tell(stage="signed", items=(jets(16),)), tell(stage="agreed", doc="r2")]
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert row.stage == "agreed"


def test_a_delivery_to_come_is_no_delivery(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A planned delivery leaves the deal agreed, with a planned window."""
    claims = [tell(stage="delivered", modality="planned", when="2031-06-01/2031-06-30", items=(jets(16),))]
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert row.stage == "agreed"
    assert row.ordered is None
    assert row.delivered is not None
    assert row.delivered.planned


def test_no_delivery_is_none(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where no report speaks of a delivery the cell is empty, not nought."""
    (row,) = build_register([tell(items=(jets(16),), when="2031-03-01")], bare_case, (), packs).transfers
    assert row.delivered is None


def test_a_cancelled_order_is_a_row(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """An order that was made and then cancelled stays a row, cancelled; a slip among many does not cancel it."""
    order = [
        tell("FR", "RU", stage="signed", when="2011-06-17", items=(jets(2, "item/mistral"),), doc=f"r{n}")
        for n in range(4)
    ]
    end = tell("FR", "RU", stage="cancelled", doc="r9")
    (few,) = build_register([*order, end], bare_case, (), packs).transfers
    (many,) = build_register([order[0], end], bare_case, (), packs).transfers
    assert (few.stage, many.stage) == ("signed", "cancelled")


def test_a_date_the_others_exclude_is_left_out(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """The window of the order is where most accounts meet; the one they exclude is named in a comment."""
    claims = [
        tell(when="2031-12-15/2031-12-23", items=(jets(16),)), tell(when="2031-12-01/2032-02-02", doc="r2"),
        tell(when="2032-01-01/2032-01-31", doc="r3"), tell(when="2031-12-15/2032-02-02", doc="r4"),
        tell(when="2031-12-10/2031-12-24", doc="r5"),
    ]  # fmt: skip
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert row.ordered is not None
    assert (row.ordered.start, row.ordered.end) == ("2031-12-15", "2031-12-23")
    assert row.ordered.claims == ("c01", "c02", "c04", "c05")
    assert [(reason.code, reason.figure) for reason in row.comments] == [
        ("order_date_rejected", "2032-01-01/2032-01-31")
    ]


def test_dates_that_part_evenly_are_spanned(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Two days, one account each: the window spans both and says so."""
    claims = [tell(when="2031-03-02", items=(jets(16),)), tell(when="2031-03-09", doc="r2")]
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert row.ordered is not None
    assert (row.ordered.start, row.ordered.end) == ("2031-03-02", "2031-03-09")
    assert [reason.code for reason in row.comments] == ["order_date_open"]


def test_values_are_kept_by_source(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Each source keeps its figure; the same figure from one source stands once, with all its claims."""
    about, over = Amount(3e9, 3e9, "about", "USD"), Amount(4e9, None, "over", "USD")
    claims = [
        tell(value=about, items=(jets(16),), who="buyer's officer"),
        tell(value=over, doc="r2", who="seller's officials"),
        tell(value=over, doc="r3", who="seller's officials"), tell(value=over, doc="r4", who=""),
    ]  # fmt: skip
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert [(one.amount, one.source, one.claims) for one in row.values] == [
        (over, "seller's officials", ("c02", "c03")), (about, "buyer's officer", ("c01",)),
        (over, "The Quay", ("c04",)),
    ]  # fmt: skip


def test_a_side_without_a_state_is_known_by_its_entity(tell: Teller, packs: Packs) -> None:
    """A person told without a state belongs to the state the case gives the entity."""
    marshal = Filler("the marshal", ("the marshal",), "person", entity="marshal")
    entity = Entity("e1", "person", ("the marshal",), ("r1/marshal",), state="LY")
    claim = tell(marshal, "SD", stage="delivered", items=(GUNS,), who="")
    register = build_register([claim], Case((entity,), (), (), ()), (), packs)
    assert register.transfers[0].recipient_state == "SD"
    assert {screening.regime for screening in register.screenings} >= {"darfur-un", "libya-un"}


def test_origins_of_the_case_outrank_the_chain(tell: Teller, packs: Packs) -> None:
    """Where the case holds an origin to be suspected only, its claims do not set the stage."""
    claims = [tell(stage="agreed", items=(jets(16),)), tell(stage="signed", doc="r2"), tell(stage="signed", doc="r3")]
    origins = (
        Origin("o1", "official", "identified", ("c01",)),
        Origin("o2", "upstream", "suspected", ("c02", "c03"), counted=False),
    )
    finding = Finding("f1", "arms_transfer", ("c01", "c02", "c03"), "single_origin", 1, origins, ())
    (row,) = build_register(claims, Case((), (finding,), (), ()), (), packs).transfers
    assert row.stage == "agreed"
    assert row.findings == ("f1",)


def test_same_claims_same_bytes(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """The order in which claims are handed over does not change what a row says."""
    claims = [tell(items=(jets(16),), when="2031-03-01"), tell(stage="signed", doc="r2"), tell(items=(GUNS,), doc="r3")]
    (one,) = build_register(claims, bare_case, (), packs).transfers
    (other,) = build_register(claims[::-1], bare_case, (), packs).transfers
    assert (one.id, one.stage, one.items, one.claims) == (other.id, other.stage, other.items, other.claims)


def test_a_body_without_a_state_joins_the_one_deal_that_fits(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A recipient whose state nobody knows joins the only deal its supplier has, and keeps its name there."""
    claims = [tell(items=(jets(16),), when="2031-03-01"), tell("PK", force("the coastal council", ""), doc="r2")]
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert row.claims == ("c01", "c02")
    assert {filler.name for filler in row.recipient} == {"LY", "the coastal council"}


def test_a_body_without_a_state_stands_alone_where_two_fit(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where the supplier has two deals, such a recipient keeps a row of its own."""
    claims = [
        tell("PK", "LY", items=(jets(16),)),
        tell("PK", "AZ", items=(jets(40),), doc="r2"),
        tell("PK", force("the coastal council", ""), doc="r3", items=(GUNS,)),
    ]
    rows = build_register(claims, bare_case, (), packs).transfers
    assert [row.claims for row in rows] == [("c01",), ("c02",), ("c03",)]
    assert rows[2].recipient_state == ""


def test_a_possible_deal_lends_no_sides(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A deal that is merely possible does not lend its sides to claims that have none."""
    claims = [
        tell("FR", "SG", modality="possible"),
        tell(None, "RU", stage="signed", items=(jets(2, "item/mistral"),), doc="r2"),
    ]
    assert build_register(claims, bare_case, (), packs).transfers == ()


def test_no_side_against_the_makers(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A claim without a supplier joins no deal of a supplier that makes none of its systems."""
    claims = [tell("FR", "EG", items=(jets(24, "item/rafale"),)), tell(None, "EG", items=(jets(10, "item/ah-64"),))]
    (row,) = build_register(claims, bare_case, (), packs).transfers
    assert [line.ref for line in row.items] == ["item/rafale"]


def test_a_deal_told_backwards_once_is_turned(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A claim that swaps the two sides of a deal joins it, where more claims tell it the right way round."""
    claims = [*(tell("FR", "EG", items=(jets(24, "item/rafale"),), doc=f"r{n}") for n in range(2))]
    swapped = tell("EG", "FR", items=(jets(24, "item/rafale"),), doc="r9")
    (row,) = build_register([*claims, swapped], bare_case, (), packs).transfers
    assert row.recipient_state == "EG"
    assert len(row.claims) == 3
    assert [filler.name for filler in row.supplier] == ["FR"]


def test_words_for_the_whole_deal_are_no_class(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Beside a fighter, "arms" and "aircraft" only name it over again; a service stays listed."""
    planes = Item("aircraft (unspecified)", ("aircraft",), "aircraft", ref="class/military-aircraft")
    (row,) = build_register([tell(items=(jets(16), GUNS, planes, LESSONS))], bare_case, (), packs).transfers
    assert row.not_registrable == ("training_service",)


def test_words_are_read_from_the_report(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where the report is at hand, the comment quotes its own words."""
    text = "تدريب الطيارين"
    item = replace(LESSONS, span=Span("r1", 0, len(text)))
    document = Document("r1", text, (), "", "ar")
    (row,) = build_register([tell(items=(item,))], bare_case, (document,), packs).transfers
    assert [reason.figure for reason in row.comments] == [text]
