"""The press of deals: who lets sell, who wins a contract, where a cargo was to go, and whose paper tells it."""

import pytest

from tests.claims.conftest import Read, chain, names


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("سمحت الحكومة السويدية ببيع 40 دبابة لإستونيا.", "الحكومة السويدية", "إستونيا"),
        ("تسعى البرازيل إلى شراء أربع غواصات من السويد.", "السويد", "البرازيل"),
        ("حصلت السويد على عقد من تشيلي لبناء ثلاث فرقاطات.", "السويد", "تشيلي"),
        ("منحت إستونيا السويد عقدا لتحديث أربع فرقاطات.", "السويد", "إستونيا"),
    ],
)
def test_sides_of_leave_and_award(read: Read, text: str, supplier: str, recipient: str) -> None:
    """Who lets sell or wins a contract gives; who seeks to buy or awards one takes."""
    claim = next(claim for claim in read(text) if claim.event == "arms_transfer")
    assert (names(claim, "supplier"), names(claim, "recipient")) == ([supplier], [recipient])


def test_cargo_told_by_where_it_goes(read: Read) -> None:
    """Arms meant for an army are a transfer in the mouth of who says so, whoever sends them."""
    (claim,) = [c for c in read("أكدت كينيا أن الدبابات كانت مخصصة لجيشها.") if c.event == "arms_transfer"]
    assert chain(claim) == ["كينيا"]
    assert [item.designation for item in claim.items] == ["tanks (unspecified)"]


def test_seizure_of_a_laden_ship(read: Read) -> None:
    """A ship seized is told with what it is laden with, which nobody is charged with."""
    text = "أعلنت الحكومة الغانية ضبط سفينة قادمة من توغو ومحملة بصواريخ."
    (claim,) = [c for c in read(text) if c.event == "arms_transfer"]
    assert (claim.stage, chain(claim)) == ("seized", ["الحكومة الغانية"])
    assert [item.designation for item in claim.items] == ["missiles (unspecified)"]


def test_arrival_of_what_was_bought(read: Read) -> None:
    """Arms of foreign make whose arrival a ministry announces are delivered to it."""
    text = "أعلنت وزارة الدفاع الغانية وصول خمس مروحيات روسية الصنع."
    (claim,) = [c for c in read(text) if c.event == "arms_transfer"]
    assert (claim.stage, names(claim, "recipient")) == ("delivered", ["وزارة الدفاع الغانية"])


def test_inquiry_into_a_deal_suspends_none(read: Read) -> None:
    """A government that stops an inquiry into a deal has not stopped the deal."""
    told = read("أوقفت الحكومة السويدية التحقيق في صفقة الدبابات مع غانا.")
    assert all(claim.stage != "suspended" for claim in told)


@pytest.mark.parametrize(
    ("text", "hands"),
    [
        ("وذكرت صحيفة إيطالية أن غانا اشترت ست فرقاطات.", ["صحيفة إيطالية"]),
        ("وذكرت صحيفة ألمانية أن غانا اشترت ست فرقاطات.", ["صحيفة ألمانية"]),
        ("كشفت يومية ''لوماتان'' أن السويد سلمت غانا ثلاثة زوارق.", ["لوماتان"]),
        (
            "نقلت شبكة إخبارية هولندية عن مسؤول بلجيكي لم تذكر اسمه أن غانا اشترت ست دبابات.",
            ["شبكة إخبارية هولندية", "مسؤول بلجيكي"],
        ),
        ("وأضافت الصحيفة دون أن تذكر مصدرها أن غانا باعت توغو عشرين دبابة.", ["الصحيفة"]),
    ],
)
def test_papers_without_a_name(read: Read, text: str, hands: list[str]) -> None:
    """A paper told by its country, as a daily, or with what it keeps back is who tells."""
    claim = next(claim for claim in read(text) if claim.event == "arms_transfer")
    assert chain(claim) == hands


@pytest.mark.parametrize(
    ("text", "hands"),
    [
        ("وقال مصدر فرنسي إن السويد باعت غانا ست دبابات، بحسب وكالة رويترز.", ["رويترز", "مصدر فرنسي"]),
        ("وقال الوزير الغاني إن السويد باعت غانا ست دبابات، وفق ما نقلت صحيفة «لوموند».", ["لوموند", "الوزير الغاني"]),
        ('ونسبت إلى متحدث باسم وزارة الدفاع قوله "إن السويد باعت غانا ست دبابات".', ["متحدث باسم وزارة الدفاع"]),
    ],
)
def test_newsroom_behind_the_words(read: Read, text: str, hands: list[str]) -> None:
    """A newsroom told behind another's words passes them on; who has words ascribed to him said them."""
    claim = next(claim for claim in read(text) if claim.event == "arms_transfer")
    assert chain(claim) == hands


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("وقعت شركة طيران الخليج عقدا بمليار دولار مع شركة رولز رويس.", {"شركة طيران الخليج", "شركة رولز رويس"}),
        ("أبرمت شركة مصر للطيران صفقة مع شركة إيرباص لشراء 12 طائرة ركاب.", {"شركة مصر للطيران", "شركة إيرباص"}),
        ("وافق البنك الدولي على منح السنغال قرضا بقيمة 200 مليون دولار.", {"البنك الدولي", "السنغال"}),
    ],
)
def test_trade_without_arms(read: Read, text: str, parties: set[str]) -> None:
    """A contract for what is no weapon, an airliner too, and a loan are agreements and no transfer."""
    told = read(text)
    assert all(claim.event != "arms_transfer" for claim in told)
    (claim,) = [claim for claim in told if claim.event == "agreement"]
    assert set(names(claim, "party")) == parties


def test_maker_gives(read: Read) -> None:
    """Of a maker and a state that sign, the pronoun of who is supplied is the state's."""
    text = "وقعت شركة بوينغ عقدا مع الكويت لتزويدها بعشرين مروحية أباتشي."
    (claim,) = [c for c in read(text) if c.event == "arms_transfer"]
    assert (names(claim, "supplier"), names(claim, "recipient")) == (["شركة بوينغ"], ["الكويت"])


def test_wish_of_ones_own_country(read: Read) -> None:
    """A minister's country that wishes to buy is who would get the arms."""
    text = "أعرب وزير الخارجية الغاني عن رغبة بلاده في شراء أسلحة من توغو."
    (claim,) = [c for c in read(text) if c.event == "arms_transfer"]
    assert (names(claim, "recipient"), names(claim, "supplier")) == (["غانا"], ["توغو"])


def test_he_received(read: Read) -> None:
    """Behind a that-word of his the verb that two share is the past: the army received."""
    text = "أعلن الجيش الغاني أنه تسلم، الثلاثاء، غواصة ألمانية جديدة."
    (claim,) = [c for c in read(text) if c.event == "arms_transfer"]
    assert (claim.stage, names(claim, "recipient")) == ("delivered", ["الجيش الغاني"])


def test_imposer_of_what_is_lifted(read: Read) -> None:
    """Who agrees to lift or extend an embargo is its imposer."""
    (claim,) = [c for c in read("وافق مجلس الأمن على رفع حظر السلاح عن النيجر.") if c.event == "embargo"]
    assert (names(claim, "imposer"), names(claim, "target")) == (["مجلس الأمن"], ["النيجر"])


def test_what_is_said_of_a_deal_is_kept(read: Read) -> None:
    """Words about a deal that tell of no transfer are a statement of who said them."""
    text = "وقعت غانا صفقة أسلحة مع توغو. وقال الوزير الغاني إن الصفقة ستساعد على تحسين قدرات الجيش."
    assert any(c.event == "statement" and chain(c) == ["الوزير الغاني"] for c in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت غانا تسلمها ست دبابات من السويد.",
        "أعلن الجيش الغاني عن تسلمه الدفعة الأولى من الدبابات.",
        "أعلنت غانا عن نيتها شراء ست دبابات من السويد.",
    ],
)
def test_own_deed_by_a_pronoun(read: Read, text: str) -> None:
    """Who announces, by a noun with his pronoun, that he got arms or means to buy them is who takes."""
    claim = next(claim for claim in read(text) if claim.event == "arms_transfer")
    assert names(claim, "recipient") == chain(claim)


def test_contract_cancelled_is_no_plan(read: Read) -> None:
    """What a cancelled contract was for is no purpose of who cancels it."""
    (claim,) = [c for c in read("ألغت غانا عقدا مع الصين لشراء دبابات.") if c.event == "arms_transfer"]
    assert (claim.stage, claim.modality) == ("cancelled", "stated")
