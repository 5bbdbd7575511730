"""Money paid for what a deal did not bring, and handovers told in one breath with others."""

import pytest

from tests.claims.conftest import Read


@pytest.mark.parametrize(
    ("text", "language", "parties", "figures"),
    [
        ("قال الوزير إن غانا ستدفع نحو 300 مليون يورو لتقاعسها عن تسليم الزورقين", "ar", ["غانا"], (3e8, 3e8, "about")),
        (
            "إن ما ستدفعه غانا لتوغو تعويضا عن إلغاء عقد شراء دبابتين سيكون أقل من 300 مليون يورو",
            "ar",
            ["غانا", "توغو"],
            (None, 3e8, "up_to"),
        ),
        ("تعوض غانا توغو مليون يورو عن إلغاء صفقة الزوارق", "ar", ["غانا", "توغو"], (1e6, 1e6, "exact")),
        (
            "Ghana will refund Togo 2 million euros after scrapping the deal for four patrol boats",
            "en",
            ["Ghana", "Togo"],
            (2e6, 2e6, "exact"),
        ),
        (
            "Le Ghana versera deux millions d'euros au Togo pour l'annulation du contrat",
            "fr",
            ["Ghana", "Togo"],
            (2e6, 2e6, "exact"),
        ),
    ],
)
def test_a_payment_is_no_price(
    read: Read, text: str, language: str, parties: list[str], figures: tuple[float | None, float | None, str]
) -> None:
    """What is paid for a deal's end is an agreement with its sum; the deal told beside it has not that sum."""
    claims = read(f"{text}.", language=language)
    paid = next(c for c in claims if c.event == "agreement")
    assert [f.name for f in paid.roles["party"]] == parties
    assert paid.value is not None
    assert (paid.value.low, paid.value.high, paid.value.bound) == figures
    assert all(c.value is None for c in claims if c.event == "arms_transfer")


def test_the_price_of_arms_is_no_payment_of_that_kind(read: Read) -> None:
    """Who pays for arms he gets settles nothing."""
    claims = read("ستدفع غانا لفرنسا خمسة مليارات دولار ثمنا لصفقة تضم 20 طائرة رافال.")
    assert {c.event for c in claims} == {"arms_transfer"}


def test_a_handover_awaited_beside_one_made(read: Read) -> None:
    """A handover that names no side has those of the one told before it in one breath, and not its day."""
    made, awaited = (
        c for c in read("سلمت السويد إستونيا يوم 4 مايو 2031 ست دبابات ليوبارد 2، ومن المنتظر تسليم غواصة سكوربين.")
    )
    assert (made.modality, awaited.modality) == ("stated", "planned")
    assert [f.name for role in ("supplier", "recipient") for f in awaited.roles[role]] == ["السويد", "إستونيا"]
    assert made.when is not None
    assert awaited.when is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("تسلمت إستونيا من السويد ست دبابات يفترض أن تكون نواة جيشها", "stated"),
        ("من المحتمل أن تتسلم إستونيا من السويد ست دبابات", "possible"),
        ("تسلمت إستونيا من السويد ست دبابات على ما يبدو", "possible"),
    ],
)
def test_what_is_expected_of_the_arms_is_no_doubt_of_their_handover(read: Read, text: str, modality: str) -> None:
    """Words of doubt behind a deed told as done, which open a deed of their own, leave it as told."""
    assert [c.modality for c in read(f"{text}.") if c.event == "arms_transfer"] == [modality]


@pytest.mark.parametrize(
    ("text", "language", "sides", "stage"),
    [
        ("علقت إستونيا صفقة الدبابات مع السويد", "ar", ["إستونيا", "السويد"], "suspended"),
        ("Estonia paused a deal for four tanks with Sweden", "en", ["Estonia", "Sweden"], "suspended"),
        ("Estonia scrapped a deal for four tanks with Sweden", "en", ["Estonia", "Sweden"], "cancelled"),
    ],
)
def test_a_deal_called_off_names_who_did_it(read: Read, text: str, language: str, sides: list[str], stage: str) -> None:
    """Who cancels or suspends a deal is among its parties; what is only suspended is not cancelled."""
    claim = next(c for c in read(f"{text}.", language=language) if c.event == "arms_transfer")
    assert [f.name for f in claim.roles["participants"]] == sides
    assert claim.stage == stage


def test_two_subjects_joined_are_both_what_is_spoken_of(read: Read) -> None:
    """«الرئيسين الغاني والتوغولي قررا» speaks of both."""
    said = next(
        c for c in read("قال المتحدث إن الرئيسين الغاني والتوغولي قررا معا إلغاء العقد.") if c.event == "statement"
    )
    assert [f.name for f in said.roles["subject"]] == ["الرئيس الغاني", "الرئيس التوغولي"]


def test_the_price_of_one_is_not_that_of_the_deal(read: Read) -> None:
    """«سعر الطائرة الواحدة» before a sum says that it is no price of the whole."""
    text = "يبلغ سعر الطائرة الواحدة 85 مليون دولار، بينما تصل قيمة الصفقة إلى ملياري دولار لشراء 24 طائرة مقاتلة."
    values = [claim.value.low for claim in read(text) if claim.value is not None]
    assert values == [2e9]


def test_money_regained_is_no_agreement(read: Read) -> None:
    """«ستستعيد قسما من الأموال» tells of no payment for the end of a deal."""
    claims = read("قال سامي عون إن غانا ستستعيد قسما من الأموال المجمدة بعد رفع العقوبات عنها.")
    assert "agreement" not in {claim.event for claim in claims}
