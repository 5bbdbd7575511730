"""Numbers that words change: shipments that add up, orders that were lowered, cargoes that did not come."""

from datetime import date

import pytest
from msgspec.structs import replace

from tawatur.core.case import Case
from tawatur.core.claim import Claim
from tawatur.core.document import Document, Published
from tawatur.core.spans import Span
from tawatur.core.transfer import Transfer
from tawatur.core.values import Amount
from tawatur.packs.packs import Packs
from tawatur.register.transfers import build_register
from tests.register.conftest import Teller, force, jets


def enter(told: list[tuple[Claim, str]], case: Case, packs: Packs) -> Transfer:
    """The one transfer of claims, each with the words of its report."""
    names = [(f"n{n}", *pair) for n, pair in enumerate(told)]
    claims = [replace(claim, doc=doc, evidence=(Span(doc, 0, len(text)),)) for doc, claim, text in names]
    days = [Published(day, day, "stated") for day in (date(2013, 12, 13), date(2017, 3, 16), date(2018, 1, 1))]
    documents = [Document(*one[:1], one[2], (), "", "en", published=day) for one, day in zip(names, days, strict=False)]
    (row,) = build_register(claims, case, documents, packs).transfers
    return row


@pytest.mark.parametrize(
    ("words", "delivered"),
    [
        ("Six more of the jets were handed over", Amount(12, 12, "exact", "aircraft")),
        ("وتسلم العراق ست طائرات أخرى", Amount(12, 12, "exact", "aircraft")),
        ("More than once six jets were handed over", Amount(6, 12, "between", "aircraft")),
        ("Six of the jets were handed over", Amount(6, 12, "between", "aircraft")),
    ],
)
def test_one_more_shipment_is_added(words: str, delivered: Amount, tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A shipment told as one more is added to those before; of another nobody says whether it holds them."""
    order = tell("KR", "IQ", stage="signed", when="2013-12-12", items=(jets(24, "item/t-50"),))
    six, days = (jets(6, "item/t-50"),), ("2017-03-15", "2017-11-08")
    first, later = (tell("KR", "IQ", stage="delivered", when=day, items=six) for day in days)
    told = [(order, "A contract for 24 jets"), (first, "The first six jets came"), (later, words)]
    row = enter(told, bare_case, packs)
    assert row.items[0].delivered == delivered
    assert row.stage == "delivering"


def test_a_number_told_as_of_all_so_far_holds_the_earlier(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Two that came and six delivered so far are six, in English and in Arabic."""
    order = tell("IT", "KW", stage="signed", when="2016-04-05", items=(jets(28, "item/typhoon"),))
    two = tell("IT", "KW", stage="delivered", when="2021-12-14", items=(jets(2, "item/typhoon"),))
    six = tell("IT", "KW", stage="delivered", items=(jets(6, "item/typhoon"),))
    for words in ("Italy has so far delivered six of the 28 jets", "سلمت إيطاليا حتى الآن ست طائرات"):
        told = [(order, "A contract for 28 jets"), (two, "The first two jets came"), (six, words)]
        assert enter(told, bare_case, packs).items[0].delivered == Amount(6, 6, "exact", "aircraft")


def test_a_lowered_order_has_the_lower_number(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """An order cut from 24 to 12 is one of 12, whatever more reports told before, and the 24 stand in a comment."""
    planes = (jets(24, "item/super-tucano"),)
    early = [tell("BR", "AO", stage="signed", when="2012-09-10", items=planes) for _ in range(2)]
    late = tell("BR", "AO", stage="ordered", items=(jets(12, "item/super-tucano"),))
    told = [(one, "A contract for 24 aircraft") for one in early]
    (line,) = enter([*told, (late, "Angola cut its order from 24 to 12 aircraft")], bare_case, packs).items
    assert line.quantity == Amount(12, 12, "exact", "aircraft")
    assert [reason.figure for reason in line.reasons if reason.code == "number_lowered"] == ["24"]


def test_a_cargo_seized_on_its_way_is_a_lead_though_nobody_says_whose(
    tell: Teller, bare_case: Case, packs: Packs
) -> None:
    """Arms of no known system, seized on the way to the Houthis, are a transfer of an unknown supplier, screened by
    what binds every state; what is only told as shipped, or to nobody, is none.
    """
    arms = (jets(None, "class/weapons"),)
    seized, shipped, lost = (
        build_register([tell(None, to, stage=stage, when="2025-07-16", items=arms)], bare_case, (), packs)
        for stage, to in (("seized", force("Houthis", "YE")), ("delivering", force("Houthis", "YE")), ("seized", None))
    )
    (row,) = seized.transfers
    assert (row.grade, row.stage, row.supplier, row.recipient_state) == ("lead", "seized", (), "YE")
    assert {one.regime: one.finding for one in seized.screenings} == {"yemen-un": "lead_only"}
    assert (shipped.transfers, lost.transfers) == ((), ())


def test_a_seized_cargo_is_a_lead_that_was_shipped(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """What was seized on the way neither was ordered in that number nor came: it is told with the number seized."""
    claim = tell("IR", "YE", stage="seized", when="2023-01-06", items=(jets(2000, "item/ak-47"),))
    row = enter([(claim, "A warship seized 2,000 rifles")], bare_case, packs)
    (line,) = row.items
    assert (row.grade, row.stage, row.delivered) == ("lead", "seized", None)
    assert (line.quantity, line.delivered, line.numbers) == (None, None, ())
    assert [reason.figure for reason in line.reasons if reason.code == "seized_on_the_way"] == ["2000"]
    assert [step.stage for step in row.life] == ["seized"]


@pytest.mark.parametrize(
    ("words", "comment"),
    [
        ("Norway refused to license the sale", "told_refused"),
        ("رفضت النرويج منح ترخيص للبيع", "told_refused"),
        ("Croatia leases the jets", "told_lease"),
        ("تستأجر كرواتيا المقاتلات", "told_lease"),
        ("a contract for the upgrade of the helicopters", "told_upgrade"),
        ("عقد لتحديث المروحيات", "told_upgrade"),
    ],
)
def test_the_kind_of_a_transfer_is_a_comment(
    words: str, comment: str, tell: Teller, bare_case: Case, packs: Packs
) -> None:
    """A lease, an upgrade and a refusal are told as such."""
    row = enter([(tell("SE", "HR", stage="signed", when="2018-10-29", items=(jets(8),)), words)], bare_case, packs)
    assert comment in {reason.code for reason in row.comments}


def test_a_halt_before_a_delivery_is_overcome(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A licence refused in 2013 does not make of tanks handed over in 2017 a cancelled deal; the refusal stays told."""
    halt = tell("DE", "ID", stage="cancelled", items=(jets(50, "item/leopard-2"),))
    done = tell("DE", "ID", stage="delivered", when="2017-03-15", items=(jets(12, "item/leopard-2"),))
    row = enter([(halt, "Germany refused to license the tanks"), (done, "The first 12 tanks came")], bare_case, packs)
    assert row.stage == "delivering"
    assert "cancelled" in [step.stage for step in row.life]


def test_an_order_that_nobody_dates_is_no_later_than_its_report(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """What a report of 2013 tells as signed was ordered by then, though nobody gives the day."""
    order = tell("KR", "IQ", stage="signed", items=(jets(24, "item/t-50"),))
    done = tell("KR", "IQ", stage="delivered", when="2017-03-15", items=(jets(6, "item/t-50"),))
    row = enter([(order, "A contract for 24 jets"), (done, "The first six came")], bare_case, packs)
    assert row.ordered is not None
    assert (row.ordered.start, row.ordered.end) == (None, "2013-12-13")
