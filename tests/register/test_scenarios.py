"""Screening scenarios: a deal told in a line or two, and what an analyst would answer of it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tawatur.core.case import Case
from tawatur.core.claim import Claim, Filler, Item
from tawatur.core.transfer import Screening
from tawatur.packs.packs import Packs
from tawatur.register.transfers import build_register
from tests.register.conftest import Teller, force, jets

Screener = Callable[..., dict[str, Screening]]

TRAINING = Item("training", ("training", "تدريب"), "training_service")
SPARES = Item("spare parts", ("spare parts", "قطع غيار"), "spare_parts")
FINANCE = Item("a military loan", ("a military loan", "قرض عسكري"), "financing_service")
IN, OUT, UNKNOWN, LEAD = "in_scope_if_delivered", "out_of_scope", "unknown", "lead_only"


@pytest.fixture
def screen(bare_case: Case, packs: Packs) -> Screener:
    """Screen what some claims tell; the screenings by regime."""

    def run(*claims: Claim) -> dict[str, Screening]:
        return {one.regime: one for one in build_register(list(claims), bare_case, (), packs).screenings}

    return run


def place(name: str, code: str) -> tuple[Filler, ...]:
    """A town of a state, as where the goods went."""
    return (Filler(name, (name,), "place", entity=name.casefold(), state=code),)


def answers(screening: Screening, question: str) -> list[str]:
    """The answers to one question."""
    return [row.answer for row in screening.rows if row.question == question]


def exemptions(screening: Screening) -> dict[str, str]:
    """The exemptions weighed, with the answer."""
    rows = (row for row in screening.rows if row.question == "screen.exemption")
    return {row.reasons[0].code.rpartition(".")[2]: row.answer for row in rows}


def reasons(screening: Screening) -> set[str]:
    """The codes of every reason given."""
    return {reason.code for row in screening.rows for reason in row.reasons}


def asked(screening: Screening) -> dict[str, str]:
    """What cannot be concluded, with its figure."""
    return {reason.code: reason.figure for reason in screening.open_questions}


def test_libya_before_and_after_26_february_2011(tell: Teller, screen: Screener) -> None:
    """An Italian sale signed a week before the embargo lies outside it, though a delivery after would not; one signed
    on its first day is in scope.
    """
    before = screen(tell("IT", "LY", stage="signed", when="2011-02-19", items=(jets(2, "item/c-130"),)))
    after = screen(tell("IT", "LY", stage="signed", when="2011-02-26", items=(jets(2, "item/c-130"),)))
    assert (before["libya-un"].finding, after["libya-un"].finding) == (OUT, IN)
    assert asked(before["libya-un"])["open_later_delivery"] == "2011-02-26"
    assert after["libya-un"].instruments == ("S/RES/1970 (2011)",)


def test_libya_signed_before_and_delivered_after(tell: Teller, screen: Screener) -> None:
    """A deal of 2010 handed over in April 2011 is in scope by its delivery: each act has its own answer."""
    signed = tell("IT", "LY", stage="signed", when="2010-11-02", items=(jets(2, "item/c-130"),))
    handed = tell("IT", "LY", stage="delivered", when="2011-04-10", items=(jets(2, "item/c-130"),))
    screening = screen(signed, handed)["libya-un"]
    assert answers(screening, "screen.in_force.agreement") == ["no"]
    assert answers(screening, "screen.in_force.delivery") == ["yes"]
    assert screening.finding == IN


def test_libya_planes_that_come_and_go_and_training_to_reunify(tell: Teller, screen: Screener) -> None:
    """Since 16 January 2025 a transport aircraft may come in for a time, and training may serve the reunification of
    the forces: whether it does, the reports must tell. A year earlier neither way was open.
    """
    late, early = (
        screen(tell("TR", "LY", stage="delivered", when=day, items=(jets(1, "item/c-130"), TRAINING)))["libya-un"]
        for day in ("2025-03-01", "2024-03-01")
    )
    assert {"temporary-entry": "unknown", "reunification-training": "unknown"}.items() <= exemptions(late).items()
    assert not {"temporary-entry", "reunification-training"} & set(exemptions(early))
    assert answers(late, "screen.service") == ["yes"]
    assert late.finding == early.finding == IN


@pytest.mark.parametrize(
    ("day", "item", "finding"),
    [
        ("2022-09-01", "item/ak-47", OUT),  # nothing in force yet
        ("2023-09-01", "item/ak-47", OUT),  # only the designated are banned, and the police are not
        ("2023-11-01", "item/ak-47", IN),  # small arms, the whole territory
        ("2023-11-01", "item/al-mared", OUT),  # but no armoured vehicles
        ("2024-11-01", "item/al-mared", IN),  # arms of every type
        ("2026-11-01", "item/ak-47", UNKNOWN),  # the last known end has passed
    ],
)
def test_small_arms_to_haiti(day: str, item: str, finding: str, tell: Teller, screen: Screener) -> None:
    """What may go to Haiti changed in October of 2022, 2023 and 2024."""
    assert screen(tell("US", "HT", stage="delivered", when=day, items=(jets(50, item),)))["haiti-un"].finding == finding


def test_darfur_and_the_rest_of_sudan(tell: Teller, screen: Screener) -> None:
    """Drones for Nyala are in scope of the Darfur embargo, drones for Port Sudan are not; where no place is told the
    question stays open.
    """
    drones = (jets(2, "item/ch-95"),)
    found = [
        screen(tell("AE", "SD", stage="delivered", when="2025-06-01", items=drones, **where))["darfur-un"].finding
        for where in ({"place": place("Nyala", "SD")}, {"place": place("Port Sudan", "SD")}, {})
    ]
    assert found == [IN, OUT, UNKNOWN]


def test_the_central_african_government(tell: Teller, screen: Screener) -> None:
    """Until 29 July 2024 the whole Central African Republic was under embargo, with ways for its forces; since then a
    delivery to the government is outside it, and one to an armed group is not.
    """
    rifles = (jets(500, "item/ak-47"),)
    rebels = force("Coalition of Patriots for Change", "CF")
    early, late, other = (
        screen(tell("RU", who, stage="delivered", when=day, items=rifles))["central-african-republic-un"]
        for who, day in (("CF", "2024-07-29"), ("CF", "2024-07-30"), (rebels, "2025-02-01"))
    )
    assert (early.finding, late.finding, other.finding) == (IN, OUT, IN)
    assert exemptions(early)["security-forces-2023"] == "unknown"
    assert answers(late, "screen.recipient") == ["no"]


def test_somalia_and_al_shabaab(tell: Teller, screen: Screener) -> None:
    """Since 1 December 2023 Somalia's government may buy freely, Al-Shabaab may not, and Puntland by notice only, heavy
    arms by notice that the Committee does not refuse.
    """
    rifles = (jets(500, "item/ak-47"),)
    sides = {"state": "SO", "shabaab": force("Al-Shabaab", "SO"), "puntland": force("Puntland", "SO")}
    found = {
        name: screen(tell("AE", who, stage="delivered", when="2024-03-01", items=rifles))["somalia-un"]
        for name, who in sides.items()
    }
    assert {name: one.finding for name, one in found.items()} == {"state": OUT, "shabaab": IN, "puntland": IN}
    assert (exemptions(found["shabaab"]), exemptions(found["puntland"])) == (
        {"member-states": "no", "member-states-heavy": "no"},
        {"member-states": "unknown", "member-states-heavy": "unknown"},
    )
    earlier = screen(tell("AE", "SO", stage="delivered", when="2023-11-30", items=rifles))["somalia-un"]
    assert earlier.finding == IN


def test_iran_on_either_side_of_27_september_2025(tell: Teller, screen: Screener) -> None:
    """Fighters for Iran are outside the ban until it comes back, then in scope, and the dispute is shown with it."""
    before = screen(tell("RU", "IR", stage="delivered", when="2025-09-26", items=(jets(12, "item/su-35"),)))["iran-un"]
    after = screen(tell("RU", "IR", stage="delivered", when="2025-09-28", items=(jets(12, "item/su-35"),)))["iran-un"]
    assert (before.finding, after.finding) == (OUT, IN)
    assert (answers(before, "screen.disputed"), answers(after, "screen.disputed")) == ([], ["yes"])
    assert "dispute.iran-un.snapback" in reasons(after)


def test_a_european_measure_without_one_of_the_united_nations(tell: Teller, screen: Screener) -> None:
    """A French ship for Russia falls under the European embargo alone; the same from China falls under none."""
    french = screen(tell("FR", "RU", stage="delivered", when="2016-05-01", items=(jets(1, "item/mistral"),)))
    chinese = screen(tell("CN", "RU", stage="delivered", when="2016-05-01", items=(jets(1, "item/mistral"),)))
    assert {name: one.finding for name, one in french.items() if one.finding != OUT} == {"russia-eu": IN}
    assert not {name for name, one in chinese.items() if one.finding != OUT}
    assert not chinese["russia-eu"].bound


def test_a_contract_of_before_the_measure(tell: Teller, screen: Screener) -> None:
    """A ship ordered in 2011 could be handed over in 2014, because earlier contracts were exempt; not in 2023."""
    ordered = tell("FR", "RU", stage="signed", when="2011-06-17", items=(jets(2, "item/mistral"),))
    early, late = (
        screen(ordered, tell("FR", "RU", stage="delivered", when=day, items=(jets(1, "item/mistral"),)))["russia-eu"]
        for day in ("2014-11-14", "2023-01-10")
    )
    assert (early.finding, exemptions(early)) == (OUT, {"earlier-contracts": "yes"})
    assert (late.finding, exemptions(late)) == (IN, {})


def test_a_member_that_left(tell: Teller, screen: Screener) -> None:
    """The Union's embargo on Libya bound Britain until the end of 2020, and not after."""
    bound = [
        screen(tell("GB", "LY", stage="delivered", when=day, items=(jets(1, "item/c-130"),)))["libya-eu"].bound
        for day in ("2020-12-31", "2021-01-01")
    ]
    assert bound == [True, False]


def test_an_embargo_that_was_lifted(tell: Teller, screen: Screener) -> None:
    """Helicopters for Eritrea were in scope until the embargo was lifted on 14 November 2018; the screening of a later
    sale says what lifted it, and a sale of years later is not screened against it at all.
    """
    before, after, long_after = (
        screen(tell("UA", "ER", stage="delivered", when=day, items=(jets(4, "item/mi-24"),)))
        for day in ("2018-11-13", "2018-11-14", "2023-05-01")
    )
    assert (before["eritrea-un"].finding, after["eritrea-un"].finding) == (IN, OUT)
    ended = [r.figure for row in after["eritrea-un"].rows for r in row.reasons if r.code == "ended_by"]
    assert set(ended) == {"S/RES/2444 (2018)"}
    assert "eritrea-un" not in long_after


def test_a_state_under_no_embargo(tell: Teller, screen: Screener) -> None:
    """An order of Qatar from France is screened against nothing."""
    assert screen(tell("FR", "QA", stage="signed", when="2015-02-16", items=(jets(24, "item/jf-17"),))) == {}


def test_what_was_cancelled_or_denied(tell: Teller, screen: Screener) -> None:
    """A deal called off before anything was shipped, and one that is only denied, are screened against nothing."""
    signed = tell("PK", "LY", stage="signed", when="2025-12-18", items=(jets(16),))
    off = [tell("PK", "LY", stage="cancelled", when="2026-02-01", items=(jets(16),), doc=f"r{n}") for n in (2, 3)]
    denied = tell("PK", "LY", stage="signed", modality="denied", when="2025-12-18", items=(jets(16),))
    assert screen(signed, *off) == {}
    assert screen(denied) == {}


def test_services_and_parts_are_supply_too(tell: Teller, screen: Screener) -> None:
    """Training, money and spare parts for a fighter deal with Libya are each covered, not the aircraft alone."""
    deal = tell("PK", "LY", stage="signed", when="2025-12-18", items=(jets(16), TRAINING, FINANCE, SPARES))
    screening = screen(deal)["libya-un"]
    assert answers(screening, "screen.service") == ["yes", "yes"]
    assert answers(screening, "screen.item") == ["yes", "yes"]


def test_nobody_is_found_guilty(tell: Teller, screen: Screener) -> None:
    """Whatever is in scope, that the embargo was breached stands among what cannot be concluded."""
    deal = tell("PK", force("Libyan National Army", "LY"), stage="delivered", when="2025-12-18", items=(jets(16),))
    for screening in screen(deal).values():
        assert screening.finding == OUT or "open_breach" in asked(screening)


def test_a_political_agreement_on_means_of_repression(tell: Teller, screen: Screener) -> None:
    """The agreement of 2013 on Egypt reaches no fighters; of armoured vehicles each member reads it for itself."""
    fighters = screen(tell("FR", "EG", stage="signed", when="2015-02-16", items=(jets(24, "item/jf-17"),)))
    assert {name: one.finding for name, one in fighters.items()} == {"egypt-eu": "out_of_scope"}
    vehicles = screen(tell("FR", "EG", stage="signed", when="2015-02-16", items=(jets(24, "item/al-mared"),)))
    assert {name: one.finding for name, one in vehicles.items()} == {"egypt-eu": "unknown"}


def test_the_day_before_and_the_first_day(tell: Teller, screen: Screener) -> None:
    """Aircraft handed over a day before the embargo are outside it, and of exemptions nothing is said: there was
    nothing to be exempt from.
    """
    before, after = (
        screen(tell("IT", "LY", stage="delivered", when=day, items=(jets(2, "item/c-130"),)))["libya-un"]
        for day in ("2011-02-25", "2011-02-26")
    )
    assert (before.finding, after.finding) == (OUT, IN)
    assert answers(before, "screen.exemptions") == []


def test_who_governs_is_the_government(tell: Teller, screen: Screener) -> None:
    """Rifles for the government of the Central African Republic, named so, are outside a ban on armed groups; for the
    rebels there they are not.
    """
    named = Filler("Central African government", ("Central African government",), "organisation",
                   entity="g", ref="body/government/CF", state="CF")  # fmt: skip
    rebels = Filler("rebels", ("rebels",), "organisation", entity="r", ref="body/rebels/CF", state="CF")
    told = tell("RU", "CF", stage="delivered", when="2024-08-02", items=(jets(500, "item/ak-47"),))
    found = [
        screen(replace(told, roles={**told.roles, "recipient": (who,)}))["central-african-republic-un"].finding
        for who in (named, rebels)
    ]
    assert found == [OUT, IN]


def test_an_army_and_the_rebels_it_fights_share_no_supplier(tell: Teller, screen: Screener, packs: Packs,
                                                            bare_case: Case) -> None:  # fmt: skip
    """Who armed Somalia's army is not said to have armed Al-Shabaab, though one report tells of both and names no
    supplier of the latter; and two deliveries of one state to the two camps are two transfers.
    """
    army, shabaab = force("Somali National Army", "SO"), force("Al-Shabaab", "SO")
    vehicles = tell("QA", army, stage="delivered", when="2023-12-10", items=(jets(24, "item/al-mared"),))
    rifles = tell(None, shabaab, stage="delivered", when="2024-01-10", items=(jets(200, "item/ak-47"),))
    assert screen(vehicles, rifles)["somalia-un"].finding == OUT
    both = tell("QA", shabaab, stage="delivered", when="2024-01-10", items=(jets(200, "item/ak-47"),))
    register = build_register([vehicles, both], bare_case, (), packs)
    found = [one.finding for one in register.screenings if one.regime == "somalia-un"]
    assert sorted(found) == [IN, OUT]


def test_a_government_that_the_european_article_frees(tell: Teller, screen: Screener) -> None:
    """A German sale to Iraq's government is outside the European embargo, one to a militia is not."""
    rifles = (jets(500, "item/ak-47"),)
    state = screen(tell("DE", "IQ", stage="delivered", when="2015-03-01", items=rifles))["iraq-eu"]
    militia = force("Kataib Hezbollah", "IQ")
    other = screen(tell("DE", militia, stage="delivered", when="2015-03-01", items=rifles))["iraq-eu"]
    assert (state.finding, other.finding) == (OUT, IN)


def test_a_swiss_ban_that_widened(tell: Teller, screen: Screener) -> None:
    """Swiss rifles for North Korea: only heavy weapons were banned until 1 July 2009, then arms of all kinds."""
    found = [
        screen(tell("CH", "KP", stage="delivered", when=day, items=(jets(5, "item/ak-47"),)))["national-ch"].finding
        for day in ("2009-07-01", "2009-07-02")
    ]
    assert found == [UNKNOWN, IN]


def test_arms_that_leave_iran_for_the_houthis(tell: Teller, screen: Screener) -> None:
    """Missiles from Iran for the Houthis are in scope of two bans, on what reaches the designated and, while its
    return is disputed, on what leaves Iran.
    """
    houthis = force("Ansar Allah", "YE")
    found = screen(tell("IR", houthis, stage="delivered", when="2025-10-10", items=(jets(20, "item/noor-missile"),)))
    assert (found["yemen-un"].finding, found["iran-un"].finding) == (IN, IN)
    assert answers(found["iran-un"], "screen.disputed") == ["yes"]
    assert answers(found["yemen-un"], "screen.disputed") == []


def test_a_supplier_that_does_not_make_what_it_sends(tell: Teller, screen: Screener, packs: Packs,
                                                     bare_case: Case) -> None:  # fmt: skip
    """American missiles that France sends on are France's transfer, and the row says that another state made them."""
    sent = tell("FR", "LY", stage="delivered", when="2018-05-01", items=(jets(12, "item/javelin"),))
    register = build_register([sent], bare_case, (), packs)
    (row,) = register.transfers
    assert row.supplier_state == "FR"
    assert "made_elsewhere" in {reason.code for line in row.items for reason in line.reasons}
    assert screen(sent)["libya-un"].finding == IN
