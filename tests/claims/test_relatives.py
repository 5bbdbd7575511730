"""What a relative clause tells of arms beside what became of some of them."""

from datetime import date

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read

DAY = date(2031, 5, 14)


def _tell(claim: Claim) -> tuple[str | None, float | None, str]:
    (item,) = claim.items
    return claim.stage, item.quantity.low if item.quantity else None, str(claim.when.start if claim.when else "")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("تسلمت غانا الاثنين أول خمس من 16 طائرة «غريبن»، كانت قد طلبتها في مارس من السويد.", "ar"),
        ("تسلمت غانا الاثنين أول خمس طائرات من 16 طائرة غريبن طلبتها في مارس من السويد.", "ar"),
        ("تسلمت غانا الاثنين خمسا من أصل 16 طائرة غريبن تعاقدت عليها مع السويد في مارس.", "ar"),
        ("On Monday Ghana received the first five of 16 Gripen jets it had ordered from Sweden in March.", "en"),
    ],
)
def test_delivery_is_part_of_the_order_told_beside_it(text: str, language: str, read: Read) -> None:
    """Five delivered on Monday and 16 ordered in March are two claims, and each has the sides the other names."""
    delivery, order = [c for c in read(text, language=language, published=DAY) if c.event == "arms_transfer"]
    assert _tell(delivery)[1:] == (5, "2031-05-12")
    assert _tell(order) == ("ordered", 16, "2031-03-01")
    for claim in (delivery, order):
        names = {role: claim.roles[role][0].names for role in ("supplier", "recipient")}
        assert "Sweden" in names["supplier"] and "Ghana" in names["recipient"]


def test_arms_without_a_part_keep_their_number(read: Read) -> None:
    """«12 دبابة اشترتها»: what was bought is the twelve."""
    claims = read("عرض الجيش 12 دبابة ليوبارد 2 اشترتها غانا من السويد عام 2029.")
    (bought,) = [c for c in claims if c.event == "arms_transfer"]
    assert _tell(bought) == ("agreed", 12, "2029-01-01")


def test_terms_of_a_deal_have_its_day(read: Read) -> None:
    """What a relative clause tells of an agreement was agreed when the agreement was made."""
    text = "أشاد الوزير بالاتفاقية الموقعة بين البلدين في مارس الماضي، والتي تورد السويد بموجبها 12 دبابة إلى غانا."
    (deal,) = [c for c in read(text, published=DAY) if c.event == "arms_transfer"]
    assert deal.when is not None and deal.when.start == date(2031, 3, 1)


def test_delivery_in_parts_lasts_from_the_first_to_the_last(read: Read) -> None:
    """Two verbs of delivery, each with its time, tell of one delivery over all that time."""
    text = "تتسلم غانا أربع طائرات غريبن في عامي 2032 و2033، على أن تتسلم الطائرات المتبقية عام 2036."
    (delivery,) = [c for c in read(text, published=DAY) if c.event == "arms_transfer"]
    assert delivery.when is not None
    assert (delivery.when.start, delivery.when.end) == (date(2032, 1, 1), date(2036, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sweden has so far delivered six of the 16 Gripen jets that Ghana ordered in 2029.", ""),
        ("Sweden delivered two Gripen jets, which Ghana ordered in 2029, on Monday.", "2031-05-12"),
        ("Sweden delivered in 2030 the two Gripen jets that Ghana ordered in 2029.", "2030-01-01"),
    ],
)
def test_the_year_of_the_order_is_not_that_of_the_delivery(text: str, day: str, read: Read) -> None:
    """A year in the clause that tells of the order dates no delivery."""
    told = [c for c in read(text, language="en", published=DAY) if c.stage == "delivered"]
    assert [_tell(c)[2] for c in told] == [day]
