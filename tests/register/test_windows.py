"""The days of orders and deliveries that can be theirs, and what the words say of the kind of transfer."""

from datetime import date

import pytest
from msgspec.structs import replace

from tawatur.core.case import Case
from tawatur.core.claim import Claim
from tawatur.core.document import Document, Published
from tawatur.core.spans import Span
from tawatur.core.transfer import Transfer
from tawatur.packs.packs import Packs
from tawatur.register.transfers import build_register
from tests.register.conftest import Teller, jets


def report(ident: str, text: str, day: date, language: str = "en") -> Document:
    """A report that says on which day it came out."""
    return Document(ident, text, (), "", language, published=Published(day, day, "stated"))


def enter(claims: list[Claim], case: Case, packs: Packs, *reports: Document) -> Transfer:
    """The only row of the claims."""
    (row,) = build_register(claims, case, reports, packs).transfers
    return row


def test_an_order_has_not_the_day_of_its_delivery(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where one sentence tells what came today and that it was ordered, today is not when it was ordered."""
    text = "got today the last 2 of 12 jets that it ordered"
    got, ordered = text.index("got"), text.index("that")
    today = {"when": "2017-05-31", "doc": "r1"}
    claims = [
        tell("KR", "PH", stage="signed", when="2014-03-28", items=(jets(12),), doc="r0"),
        replace(tell("KR", "PH", stage="delivered", items=(jets(2),), **today), evidence=(Span("r1", got, ordered),)),
        replace(
            tell("KR", "PH", stage="ordered", items=(jets(12),), **today), evidence=(Span("r1", ordered, len(text)),)
        ),
    ]
    surface = [replace(c, when=c.when and replace(c.when, surface="today")) if c.doc == "r1" else c for c in claims]
    reports = report("r0", "signed", date(2014, 3, 28)), report("r1", text, date(2017, 5, 31))
    row = enter(surface, bare_case, packs, *reports)
    assert row.ordered is not None
    assert (row.ordered.start, row.stage) == ("2014-03-28", "delivering")


def test_a_delivery_of_later_years_is_planned(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """What is to arrive in years after the report's is to come, however it is told."""
    claims = [
        tell("KR", "PL", stage="signed", when="2022-08-26", items=(jets(12),)),
        tell("KR", "PL", stage="delivered", when="2022-01-01/2025-12-31", items=(jets(12),)),
    ]
    row = enter(claims, bare_case, packs, report("r1", "x", date(2022, 8, 28)))
    assert row.delivered is not None
    assert (row.delivered.planned, row.stage) == (True, "signed")


def test_an_undated_delivery_was_made_by_the_day_of_the_report(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A delivery that nobody dates was made when the first report came out, or before."""
    claims = [
        tell("PK", "LY", stage="delivered", items=(jets(5),), doc="r1"),
        tell("PK", "LY", stage="delivered", items=(jets(5),), doc="r2"),
    ]
    row = enter(claims, bare_case, packs, report("r1", "x", date(2010, 6, 14)), report("r2", "y", date(2010, 6, 20)))
    assert row.delivered is not None
    assert (row.grade, row.delivered.start, row.delivered.end) == ("row", None, "2010-06-14")
    assert enter(claims, bare_case, packs).grade == "lead"


def test_a_retransfer_told_twice_is_one(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A supplier that does not make a system is filled in where another claim tells it of that very system."""
    tanks = (jets(8, "item/leopard-2"),)
    claims = [
        tell("NO", "UA", stage="delivered", items=tanks, when="2023-03-20"),
        tell(None, "UA", stage="delivered", items=tanks, when="2023-03-20", doc="r2"),
    ]
    row = enter(claims, bare_case, packs)
    assert (row.supplier_state, row.claims) == ("NO", ("c01", "c02"))


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("en", "Norway handed over five jets as a donation", ["told_donation"]),
        ("en", "Norway sold five refurbished jets", ["told_second_hand"]),
        ("en", "Norway sold jets that are built under licence", ["told_licensed_production"]),
        ("en", "Norway sold jets like those used in the war", []),
        ("ar", "سلمت النرويج خمس مقاتلات هبة منها", ["told_donation"]),
        ("ar", "باعت النرويج خمس مقاتلات مستعملة", ["told_second_hand"]),
        ("ar", "باعت النرويج مقاتلات تنتج محليا", ["told_licensed_production"]),
        ("ar", "باعت النرويج خمس مقاتلات", []),
    ],
)
def test_the_kind_of_transfer_is_a_comment(
    language: str, text: str, codes: list[str], tell: Teller, bare_case: Case, packs: Packs
) -> None:
    """A gift, used arms and licensed production are told in a comment, as the words of the reports have them."""
    claim = replace(tell(items=(jets(5),), when="2031-03-01"), evidence=(Span("r1", 0, len(text)),))
    row = enter([claim], bare_case, packs, report("r1", text, date(2031, 3, 2), language))
    assert [comment.code for comment in row.comments if comment.code.startswith("told_")] == codes


def test_a_licence_and_service_follow_the_order(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A licence, a loan and entry into service told by later claims are stages of the deal, and date no order."""
    claims = [
        tell("FR", "MA", stage="signed", when="2019-03-01", items=(jets(36, "item/caesar"),)),
        tell("FR", "MA", stage="licensed", when="2019-06-20", items=(jets(36, "item/caesar"),), doc="r2"),
        tell("FR", "MA", stage="financed", doc="r2"),
        tell("FR", "MA", stage="in_service", when="2022-09-09", items=(jets(None, "item/caesar"),), doc="r3"),
    ]
    row = enter(claims, bare_case, packs)
    assert row.ordered is not None
    assert (row.stage, row.ordered.start, row.delivered) == ("in_service", "2019-03-01", None)
    assert [step.stage for step in row.life] == ["signed", "licensed", "financed", "in_service"]
