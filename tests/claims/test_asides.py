"""What stands beside the deal that a sentence tells of: asides, what went before, what arms are for, damages."""

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read


def _list_transfers(claims: tuple[Claim, ...]) -> list[Claim]:
    return [claim for claim in claims if claim.event == "arms_transfer"]


def _name(claim: Claim, role: str) -> list[str]:
    return [filler.name for filler in claim.roles.get(role, ())]


def test_an_aside_between_dashes_tells_of_another_deal(read: Read) -> None:
    """Who bought in an aside is no buyer of the deal the sentence is about, and its arms are not that deal's."""
    claims = read(
        "وقعت إستونيا صفقة دبابات مع السويد.",
        "ويتضمن العقد -وهو الثالث لشركة فولفو بعد بيع 16 زورقا و20 دبابة لغانا- 12 صاروخا.",
    )
    held, aside = _list_transfers(claims)[1:]
    assert [item.quantity.low for item in held.items if item.quantity] == [12]
    assert "غانا" not in _name(held, "recipient")
    assert _name(aside, "recipient") == ["غانا"] and not _name(aside, "object")


def test_what_went_before_a_delivery_is_a_claim_of_its_own(read: Read) -> None:
    """The arms of the agreement that a delivery came after are not among those delivered."""
    text = "تسلمت غانا ثلاث دبابات ليوبارد بعد خمسة أشهر من اتفاقية تقوم السويد بموجبها بتوريد 24 دبابة وفرقاطة."
    delivered, agreed = _list_transfers(read(text))
    assert (delivered.stage, len(delivered.items)) == ("delivered", 1)
    assert (agreed.stage, len(agreed.items)) == ("agreed", 2)
    assert _name(agreed, "supplier") == ["السويد"]


@pytest.mark.parametrize(
    ("text", "language", "sides"),
    [
        ("سلمت السويد غانا ست دبابات بموجب عقد وقع عام 1997.", "ar", ["السويد", "غانا"]),
        ("Sweden supplied Ghana with six tanks under a $2 million contract signed in 1997.", "en", ["Sweden", "Ghana"]),
    ],
)
def test_the_paper_by_which_goods_came_has_its_own_day_and_sum(
    text: str, language: str, sides: list[str], read: Read
) -> None:
    """The year of a contract is no year of delivery: the order is a claim of its own, between the same sides."""
    delivered, signed = _list_transfers(read(text, language=language))
    assert (delivered.stage, delivered.when, delivered.value) == ("delivered", None, None)
    assert (signed.stage, signed.items) == ("signed", ())
    assert signed.when is not None and signed.when.start is not None and signed.when.start.year == 1997
    assert [*_name(signed, "supplier"), *_name(signed, "recipient")] == sides


@pytest.mark.parametrize(
    ("text", "language", "sums"),
    [
        ("اشترت غانا 12 دبابة من السويد بمليون دولار و14 طائرة رافال من فرنسا بمليوني دولار.", "ar", [1e6, 2e6]),
        (
            "Ghana bought 12 tanks from Sweden for $1 million and 14 Rafale jets from France for $2 million.",
            "en",
            [1e6, 2e6],
        ),
        ("Ghana bought 12 tanks from Sweden and 14 Rafale jets from France for $2 million.", "en", [None, None]),
    ],
)
def test_each_of_two_deals_has_its_own_sum(text: str, language: str, sums: list[float | None], read: Read) -> None:
    """A sum behind the goods of one partner is that deal's; one told behind all may be that of both, and is none's."""
    deals = _list_transfers(read(text, language=language))
    assert [deal.value and deal.value.low for deal in deals] == sums


def test_arms_that_lost_a_tender_are_none_of_the_deal(read: Read) -> None:
    """What another maker offered, told of behind «بعد», is not what was bought."""
    text = "وقعت غانا اتفاقا لشراء 36 طائرة غريبن بعد فوز الشركة بالمناقصة على حساب الروسية ميغ-35."
    (bought,) = _list_transfers(read(text))
    assert [item.designation for item in bought.items] == ["JAS 39 Gripen"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("اشترت غانا من السويد صواريخ قادرة على اعتراض الطائرات والزوارق.", "ar"),
        ("Ghana bought missiles from Sweden that are able to shoot down aircraft.", "en"),
    ],
)
def test_what_arms_are_made_to_hit_is_not_bought(text: str, language: str, read: Read) -> None:
    """A target is no item of the deal for what hits it."""
    (bought,) = _list_transfers(read(text, language=language))
    assert [item.category for item in bought.items] == ["missile"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("وقعت غانا والسويد عقدا لتوريد 12 دبابة. وطالبت غانا السويد بتعويضات تبلغ مليار دولار لعدم التسليم.", "ar"),
        ("Ghana ordered 12 tanks from Sweden, and claimed damages of $1 billion when they were not delivered.", "en"),
    ],
)
def test_damages_are_no_price(text: str, language: str, read: Read) -> None:
    """What is claimed for a deal that was not kept is no value of the arms."""
    claims = _list_transfers(read(text, language=language))
    assert claims and all(claim.value is None for claim in claims)


def test_a_decree_against_a_sale_is_no_sale(read: Read) -> None:
    """Forbidding a delivery, and lifting the ban, tell of an embargo and of no transfer."""
    for text in ("أصدر الرئيس مرسوما لمنع تسليم غانا 12 دبابة.", "ألغى الرئيس مرسوما يقضي بمنع تزويد غانا بالدبابات."):
        assert {claim.event for claim in read(text)} == {"embargo"}


def test_a_deal_of_others_is_apart(read: Read) -> None:
    """Who is talked to about arms beside a deal between two others is no side of that deal."""
    claims = read("وقعت غانا والسويد صفقة دبابات.", "وتجري الشركة محادثات بهدف توريد 16 طائرة لتوغو.")
    deal, talks = _list_transfers(claims)
    assert "توغو" not in _name(deal, "recipient")
    assert (_name(talks, "recipient"), talks.stage, _name(talks, "object")) == (["توغو"], "talks", [])


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("أعلنت غانا شراء 12 دبابة من السويد.", "recipient", "غانا"),
        ("أعلنت وزارة الدفاع الغانية تسلم 12 دبابة من السويد.", "recipient", "وزارة الدفاع الغانية"),
        ("أعلنت السويد بيع 12 دبابة لغانا.", "supplier", "السويد"),
    ],
)
def test_who_announces_a_deed_did_it(text: str, role: str, name: str, read: Read) -> None:
    """A noun that leaves out whose deed it is tells of the one who announces it."""
    (told,) = _list_transfers(read(text))
    assert _name(told, role) == [name]


def test_a_journey_to_sign_is_no_signing(read: Read) -> None:
    """What somebody travels for is planned."""
    (signing,) = _list_transfers(read("يسافر الوزير سامي عون إلى أكرا لتوقيع صفقة دبابات مع غانا."))
    assert (signing.stage, signing.modality) == ("signed", "planned")


def test_a_sum_given_is_no_arms_given(read: Read) -> None:
    """Who gives the money for arms does not supply them."""
    claims = read("اشترت غانا دبابات بقيمة ثلاثة مليارات دولار قدمتها السويد.")
    assert all("السويد" not in _name(claim, "supplier") for claim in _list_transfers(claims))


def test_a_handover_told_in_front_is_another(read: Read) -> None:
    """«بعد استلام ... من السويد، تسلمت ... من النرويج»: each delivery keeps its own supplier and arms."""
    claims = read("وبعد أقل من 24 ساعة على استلام غانا 12 دبابة من السويد، تسلمت غانا فرقاطة من النرويج.")
    told = [[filler.name for filler in claim.roles["supplier"]] for claim in claims if claim.event == "arms_transfer"]
    assert told == [["السويد"], ["النرويج"]]
