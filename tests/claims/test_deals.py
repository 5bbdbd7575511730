"""Deals: who gives and who takes, what is no deal, what is only denied, when it was."""

from datetime import date

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read, names


def _deals(claims: tuple[Claim, ...]) -> list[Claim]:
    return [claim for claim in claims if claim.event == "arms_transfer"]


def test_between_two_states_nobody_is_the_supplier(read: Read) -> None:
    """«صفقة بين» names two sides; nothing says who gives, so both stay participants."""
    (claim,) = _deals(read("وقعت السويد وإستونيا صفقة أسلحة بقيمة مليار يورو."))
    assert set(names(claim, "participants")) == {"السويد", "إستونيا"}
    assert not claim.roles.get("supplier")
    assert not claim.roles.get("recipient")


def test_elsewhere_the_document_says_who_gives(read: Read) -> None:
    """The sides of a deal are settled by what the document says of it elsewhere."""
    first, *_ = _deals(read("وقعت السويد وإستونيا صفقة أسلحة.", "وبموجب الصفقة تشتري إستونيا 12 دبابة من السويد."))
    assert (names(first, "supplier"), names(first, "recipient")) == (["السويد"], ["إستونيا"])


def test_meeting_before_a_deal_keeps_its_people(read: Read) -> None:
    """Who met before the deal is no side of it."""
    claims = read("جاءت صفقة الأسلحة بعد اجتماع عقده الوزير سامي عون مع السفير كريم نصر في روما.")
    for claim in _deals(claims):
        assert not {"سامي عون", "كريم نصر"} & {f.name for held in claim.roles.values() for f in held}


def test_one_name_behind_a_verb_of_giving_takes(read: Read) -> None:
    """«عقدا تمد به الجيش ... بالمدرعات»: the army gets them; who gives is not read out of it."""
    (claim,) = [c for c in _deals(read("وقعت السويد عقدا تمد به الجيش الإستوني بالمدرعات.")) if c.items]
    assert names(claim, "recipient") == ["الجيش الإستوني"]
    assert "الجيش الإستوني" not in names(claim, "supplier")


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الجانبان توقيع اتفاقية للتعاون. ولم تكشف السويد عن بنود الاتفاقية، ولم تشر إلى شراء أسلحة.",
        "ولم يذكر المصدر أنواع السلاح ولا مواعيد تسليمه إلى إستونيا.",
        "لم يصدر تأكيد لصفقة أسلحة بين السويد وإستونيا.",
    ],
)
def test_what_is_not_said_is_no_deal(text: str, read: Read) -> None:
    """A negated mention of arms tells of no transfer."""
    assert [claim for claim in _deals(read(text)) if claim.modality in ("stated", "confirmed")] == []


def test_refusal_makes_nobody_an_origin(read: Read) -> None:
    """Who declines to comment on a deal does not report it."""
    claims = read("رفضت وزارة الخارجية السويدية التعليق على بيع أسلحة لإستونيا.")
    assert _deals(claims) == []


def test_denial_outright_is_told_as_denied(read: Read) -> None:
    """What a speaker denies is a claim of its own, marked so."""
    (claim,) = _deals(read("The ambassador denied that weapons had been delivered to Latvia.", language="en"))
    assert (claim.modality, names(claim, "recipient")) == ("denied", ["Latvia"])


def test_moment_of_an_agreement(read: Read) -> None:
    """«عقب الاجتماع» takes the day of the meeting and says that it hangs on it."""
    claims = read(
        "التقى الوزير سامي عون السفير كريم نصر في روما في 4 مايو 2031.",
        "وعقب الاجتماع وقع الجانبان اتفاقية تعاون.",
    )
    (signed,) = (c for c in claims if c.event == "agreement")
    assert signed.when is not None
    assert (signed.when.start, signed.when.anchor) == (date(2031, 5, 4), "other_event")
    assert signed.when.surface == "عقب الاجتماع"
    assert {f.name for f in signed.roles["party"]} == {"سامي عون", "كريم نصر"}


def test_visit_lasts_from_day_to_day(read: Read) -> None:
    """A visit told with its first and its last day lasted so long."""
    claims = read("اختتم الوزير سامي عون في 8 مايو 2031 زيارة إلى روما بدأها في 6 مايو 2031.")
    (visit,) = (c for c in claims if c.event == "visit")
    assert visit.when is not None
    assert (visit.when.start, visit.when.end) == (date(2031, 5, 6), date(2031, 5, 8))


@pytest.mark.parametrize("capital", ["باريس", "موسكو", "بكين"])
def test_letters_of_a_capital_are_no_preposition(capital: str, read: Read) -> None:
    """«باريس» begins with no ب of its own: the state sells, and is no place."""
    (deal,) = _deals(read(f"باعت {capital} غانا 16 طائرة غريبن."))
    assert [f.kind for f in deal.roles["supplier"]] == ["country"]
    assert names(deal, "recipient") == ["غانا"]
    assert "place" not in deal.roles


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("تدرس السويد بيع غانا 12 دبابة.", "possible"),
        ("تفكر السويد في بيع غانا 12 دبابة.", "possible"),
        ("تخطط السويد لبيع غانا 12 دبابة.", "planned"),
        ("تعتزم السويد بيع غانا 12 دبابة.", "planned"),
    ],
)
def test_what_is_only_meant_is_no_deal_yet(text: str, modality: str, read: Read) -> None:
    """Who thinks of selling, or means to, has agreed on nothing; both sides are known all the same."""
    (deal,) = _deals(read(text))
    assert (deal.modality, deal.stage) == (modality, "unknown")
    assert (names(deal, "supplier"), names(deal, "recipient")) == (["السويد"], ["غانا"])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("وقعت السويد صفقة لبيع 12 دبابة إلى غانا.", "ar"),
        ("وقعت السويد عقدا لتزويد غانا بـ12 دبابة.", "ar"),
        ("وقعت غانا عقدا لشراء 12 دبابة من السويد.", "ar"),
        ("Sweden signed a deal to sell 12 tanks to Ghana.", "en"),
    ],
)
def test_signatory_takes_the_side_that_is_left(text: str, language: str, read: Read) -> None:
    """Who alone signed is the side that the purpose of the deal does not name, and no third party."""
    (deal,) = _deals(read(text, language=language))
    sides = [deal.roles[side][0].names for side in ("supplier", "recipient")]
    assert "Sweden" in sides[0] and "Ghana" in sides[1]
    assert "participants" not in deal.roles


def test_person_signs_for_somebody_else(read: Read) -> None:
    """A minister who signs is not the one who sells."""
    deals = _deals(read("وقع الوزير سامي عون صفقة لبيع 12 دبابة إلى غانا."))
    assert not any("سامي عون" in names(deal, "supplier") for deal in deals)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("نفت السويد أن تكون باعت 12 دبابة إلى غانا.", "ar"),
        ("Sweden denied that it had sold 12 tanks to Ghana.", "en"),
        ("Sweden said it would deliver 12 tanks to Ghana.", "en"),
    ],
)
def test_who_speaks_of_himself_is_the_supplier(text: str, language: str, read: Read) -> None:
    """The pronoun, or the auxiliary that agrees, behind a verb of speech is the speaker's own."""
    (deal,) = _deals(read(text, language=language))
    assert "Sweden" in deal.roles["supplier"][0].names and "Ghana" in deal.roles["recipient"][0].names


@pytest.mark.parametrize(
    ("text", "supplier", "recipient", "modality"),
    [
        ("تسلم السودان 12 دبابة من روسيا.", ["روسيا"], ["السودان"], "stated"),
        ("تسلم الجيش السوداني 12 دبابة من روسيا.", ["روسيا"], ["الجيش السوداني"], "stated"),
        ("السودان تسلم 12 دبابة من روسيا.", ["روسيا"], ["السودان"], "stated"),
        ("روسيا تسلم السودان 12 دبابة.", ["روسيا"], ["السودان"], "stated"),
        ("تسلم روسيا السودان 12 دبابة الشهر المقبل.", ["روسيا"], ["السودان"], "planned"),
        ("ستسلم روسيا السودان 12 دبابة.", ["روسيا"], ["السودان"], "planned"),
    ],
)
def test_subject_tells_who_hands_over(
    text: str, supplier: list[str], recipient: list[str], modality: str, read: Read
) -> None:
    """Of one form of two verbs the subject tells: «تسلم السودان» received, «تسلم روسيا» (feminine) hands over."""
    (claim,) = _deals(read(text, published=date(2031, 5, 15)))
    assert (names(claim, "supplier"), names(claim, "recipient")) == (supplier, recipient)
    assert claim.modality == modality
    assert claim.stage == ("delivered" if "من" in text else "agreed")


def test_present_of_a_later_day_is_planned(read: Read) -> None:
    """What a verb in the present tells of a day after the report has not happened: «يزور الوزير روما غدا»."""
    (later,) = [c for c in read("يزور وزير الدفاع روما غدا.", published=date(2031, 5, 15)) if c.event == "visit"]
    (now,) = [c for c in read("يزور وزير الدفاع روما اليوم.", published=date(2031, 5, 15)) if c.event == "visit"]
    assert (later.modality, now.modality) == ("planned", "stated")


@pytest.mark.parametrize(
    ("text", "language", "stage", "day"),
    [
        ("ألغت غانا أمس العقد الذي وقعته مع توغو عام 2011 لتسليمها 12 دبابة.", "ar", "cancelled", "2031-05-14"),
        ("تسلمت غانا 12 دبابة بموجب العقد الموقع مع روسيا عام 2011.", "ar", "delivered", ""),
        ("وقعت غانا مع روسيا عام 2011 عقدا لشراء 12 دبابة.", "ar", "signed", "2011-01-01"),
        ("Ghana on Wednesday cancelled an arms deal it signed with Togo in 2011.", "en", "cancelled", "2031-05-14"),
    ],
)
def test_day_of_signing_is_not_that_of_the_end(text: str, language: str, stage: str, day: str, read: Read) -> None:
    """The date of the paper that is ended, or under which something comes, dates neither the end nor the delivery."""
    (claim,) = _deals(read(text, language=language, published=date(2031, 5, 15)))
    assert claim.stage == stage
    assert str(claim.when.start if claim.when else "") == day


@pytest.mark.parametrize(
    "more",
    [
        "وتبلغ تكلفة القناة الجديدة ثمانية مليارات يورو.",
        "وبلغت صادرات السويد تسعة مليارات يورو.",
        "وتبلغ ميزانية الدفاع ستة مليارات يورو.",
    ],
)
def test_sum_of_another_thing_is_no_value_of_the_deal(more: str, read: Read) -> None:
    """What a canal costs, or a state exports, is not what the deal told before is worth."""
    claims = _deals(read("وقعت غانا صفقة أسلحة مع السويد تبلغ قيمتها ثلاثة مليارات يورو.", more))
    assert {claim.value.low for claim in claims if claim.value} == {3e9}


def test_delayed_delivery_is_none_yet(read: Read) -> None:
    """«تأخر تسليم الدبابات»: they were agreed on, and have not come."""
    (claim,) = _deals(read("أدى الخلاف إلى تأخر تسليم 12 دبابة سويدية لغانا."))
    assert claim.stage == "agreed"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("يمنع الاتفاق غانا من امتلاك السلاح النووي.", "ar"),
        ("The deal would stop Ghana from acquiring a nuclear weapon.", "en"),
    ],
)
def test_nuclear_weapons_are_no_arms_in_trade(text: str, language: str, read: Read) -> None:
    """A pact on nuclear weapons is no deal for arms."""
    assert not _deals(read(text, language=language))


def test_nobody_deals_with_himself(read: Read) -> None:
    """«وقعت السويد عقدا لبيع إستونيا ...»: who is named behind the noun takes, and who signed gives."""
    (deal,) = _deals(read("وقعت السويد في تالين عقدا لبيع إستونيا 48 دبابة."))
    sides = {side: [filler.name for filler in deal.roles[side]] for side in ("supplier", "recipient")}
    assert sides == {"supplier": ["السويد"], "recipient": ["إستونيا"]}


def test_who_did_not_hand_over_is_the_supplier(read: Read) -> None:
    """«لن تسلم» is in the present: she does not hand over; the form is also that of one who received."""
    (deal,) = _deals(read("قال الوزير إن فرنسا لن تسلم غانا دبابات."))
    assert [filler.name for filler in deal.roles["supplier"]] == ["فرنسا"]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("تم تجميد تسليم إستونيا 12 دبابة.", "suspended"),
        ("قررت السويد رفع قرار تجميد تسليم إستونيا 12 دبابة.", "agreed"),
        ("أبلغ الوزير السويدي نظيره الإستوني أنه تم إلغاء قرار تجميد تسليم إستونيا 12 دبابة.", "agreed"),
    ],
)
def test_a_hold_and_its_end_are_two_stages_of_one_delivery(text: str, stage: str, read: Read) -> None:
    """What is held back is held back from who would get it, and a hold taken back cancels nothing."""
    (claim,) = _deals(read(text))
    assert (claim.stage, names(claim, "recipient")) == (stage, ["إستونيا"])


def test_what_is_asked_for_an_end_of_a_hold_ends_none(read: Read) -> None:
    """Who names a condition for going on with aid has not gone on with it."""
    assert _deals(read("واشترطت السويد لاستئناف مساعداتها العسكرية لإستونيا إجراء انتخابات.")) == []


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("وذكرت الصحيفة أن إستونيا تتفاوض مع السويد على شراء 12 دبابة.", "السويد", "إستونيا"),
        ("تجري السويد محادثات مع إستونيا لبيع 12 دبابة.", "السويد", "إستونيا"),
    ],
)
def test_talks_on_arms_name_both_sides(text: str, supplier: str, recipient: str, read: Read) -> None:
    """Who negotiates to buy is the recipient, and with whom the supplier; of who negotiates to sell the other way."""
    (claim,) = _deals(read(text))
    assert claim.stage == "talks"
    assert (names(claim, "supplier"), names(claim, "recipient")) == ([supplier], [recipient])


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("سلمت السويد إستونيا ثماني دبابات على أن تسلم أربع دبابات أخرى في الخريف.", [8, 4]),
        ("وافق البرلمان على شراء 12 دبابة من السويد وبيع 20 مدرعة لغانا.", [12, 20]),
        ("بعد شراء دبابتين من السويد، تسلمت إستونيا ثلاث مدرعات من غانا.", [2, 3]),
    ],
)
def test_two_deeds_of_one_clause_stay_two(text: str, counts: list[float], read: Read) -> None:
    """A clause that goes on to arms counted otherwise, by a verb or for another side, tells of another transfer."""
    told = [item.quantity.low for claim in _deals(read(text)) for item in claim.items if item.quantity is not None]
    assert told == counts
    assert len(_deals(read(text))) == len(counts)


def test_a_deed_of_its_own_takes_no_name_of_the_other_part(read: Read) -> None:
    """Whoever stands in the part of the first deed is no subject of the second's verb."""
    _, second = _deals(read("سلمت السويد إستونيا ثماني دبابات على أن تسلم أربع دبابات أخرى في الخريف."))
    assert (names(second, "supplier"), names(second, "recipient")) == (["السويد"], ["إستونيا"])


def test_who_stands_behind_counted_arms_does_not_buy_them(read: Read) -> None:
    """The maker behind the arms is no owner of the deed, and who means to buy stands before it."""
    (claim,) = _deals(read("أعلن المتحدث نية إستونيا شراء 12 طائرة ساب."))
    assert names(claim, "recipient") == ["إستونيا"]
    assert claim.modality == "planned"


def test_sanctions_that_ban_contracts_deliver_nothing(read: Read) -> None:
    """What sanctions forbid is no transfer."""
    assert _deals(read("شملت العقوبات على السويد منع العقود الجديدة لبيع الأسلحة.")) == []


@pytest.mark.parametrize(
    ("text", "language", "supplier", "recipient"),
    [
        ("قال مسؤول في الجيش الإستوني إن السويد وافقت على تزويد بلاده بخمسين دبابة", "ar", ["السويد"], ["إستونيا"]),
        ("قال وزير الدفاع الإستوني إن السويد باعت بلاده 12 دبابة", "ar", ["السويد"], ["إستونيا"]),
        ("Estonian Defence Minister Karl Berg said Sweden had sold arms to his country", "en", ["Sweden"], ["Estonia"]),
    ],
)
def test_the_speakers_country_may_be_who_gets_arms(
    read: Read, text: str, language: str, supplier: list[str], recipient: list[str]
) -> None:
    """«تزويد بلاده»: who gets the arms is the country of the one who speaks, not the one named before the verb."""
    (claim,) = _deals(read(f"{text}.", language=language))
    assert (names(claim, "supplier"), names(claim, "recipient")) == (supplier, recipient)


def test_who_goes_first_behind_a_that_word_gives(read: Read) -> None:
    """«إن الشركة ...، سوف تسلم إستونيا»: the name right behind the verb is who gets them; a topic that the verb takes
    up («إستونيا سلمتها السويد») gives nothing.
    """
    (claim,) = _deals(read('قال مسؤول إن شركة "نوردا" الرائدة في صناعتها، سوف تسلم إستونيا أول مقاتلتين في مارس.'))
    assert (names(claim, "supplier"), names(claim, "recipient")) == (['شركة "نوردا"'], ["إستونيا"])
    (claim,) = _deals(read("قال الوزير إن إستونيا سلمتها السويد 12 دبابة."))
    assert names(claim, "supplier") == ["السويد"]


def test_whom_a_handover_is_expected_of_gives(read: Read) -> None:
    """«ينتظر العراق من السويد أن تسلمه»: Sweden gives, and has not yet."""
    (claim,) = _deals(read("ينتظر العراق من السويد أن تسلمه الدفعة الأولى من الدبابات."))
    assert (names(claim, "supplier"), claim.modality) == (["السويد"], "planned")


def test_of_two_who_sign_neither_is_both_sides(read: Read) -> None:
    """Of two who "signed a contract to supply" either may be the one who supplies."""
    (claim,) = _deals(read("Sweden and Estonia signed a contract to supply 12 tanks.", language="en"))
    assert (sorted(names(claim, "participants")), names(claim, "supplier")) == (["Estonia", "Sweden"], [])


def test_a_contract_for_supply_that_was_signed_is_signed(read: Read) -> None:
    """How far a deal has come is told by its own verb, not by the noun of what it is for."""
    (claim,) = _deals(read("The contract for the supply of 12 tanks to Estonia was signed in May.", language="en"))
    assert claim.stage == "signed"


def test_a_ban_told_beside_a_seizure_leaves_it(read: Read) -> None:
    """«مصادرة شحنة أسلحة ... في خرق لقرار حظر السلاح»: the seizure is told, whatever law it served."""
    text = "أعلنت السلطات مصادرة شحنة أسلحة قادمة من السويد، في خرق لقرار مجلس الأمن الدولي بحظر بيع الأسلحة إلى ليبيا."
    assert [claim.stage for claim in _deals(read(text))] == ["seized"]


def test_a_verb_joined_to_another_shares_its_subject(read: Read) -> None:
    """«تجاوزت الحكومة البرلمان ووافقت على بيع»: the government approved; where another noun follows, it did not."""
    (claim,) = _deals(read("تجاوزت الحكومة السويدية البرلمان ووافقت على بيع أسلحة لإستونيا."))
    assert names(claim, "supplier") == ["الحكومة السويدية"]
    (claim,) = _deals(read("قصف الجيش السويدي الموقع ووافق النواب على بيع أسلحة لإستونيا."))
    assert names(claim, "supplier") == []


def test_reports_denied_in_a_clause_that_turns_back_are_denied(read: Read) -> None:
    """«لكنه نفى تقارير بأن»: what the reports told is denied by who spoke before."""
    text = "قال المسؤول إن إستونيا قد تشتري دبابات، لكنه نفى تقارير بأن إستونيا قد وقعت صفقة لشراء 150 دبابة."
    assert [claim.modality for claim in _deals(read(text))] == ["possible", "denied"]


def test_a_sum_behind_its_code_is_one(read: Read) -> None:
    """A currency code before the figure makes it a sum; of "Rs" it is not told whose rupees they are."""
    (claim,) = _deals(read("Estonia signed a contract worth EUR 500 million with Saab for 12 tanks.", language="en"))
    assert claim.value is not None and (claim.value.low, claim.value.unit) == (5e8, "EUR")
    (claim,) = _deals(read("Estonia signed a Rs 20 crore contract with Saab for 12 tanks.", language="en"))
    assert claim.value is not None and (claim.value.low, claim.value.unit) == (2e8, None)


def test_arms_with_related_equipment_reach_who_gets_them(read: Read) -> None:
    """Behind "and related equipment" still stands who gets the arms."""
    text = "Sweden approved the sale of 12 tanks and related equipment to Estonia."
    (claim,) = _deals(read(text, language="en"))
    assert names(claim, "recipient") == ["Estonia"]


def test_the_maker_before_a_designation_keeps_the_number(read: Read) -> None:
    """«عشر مروحيات من طراز بوينغ أباتشي» are ten."""
    (claim,) = _deals(read("وافقت السويد على بيع عشر مروحيات من طراز بوينغ أباتشي إلى إستونيا."))
    assert [(item.ref, item.quantity and item.quantity.low) for item in claim.items] == [("item/ah-64", 10.0)]


def test_who_tells_of_a_deal_takes_no_part_in_it(read: Read) -> None:
    """«حسبما أعلن مستشار للوزير»: the minister gets no arms; behind an aside that has closed stands who gets them."""
    (claim,) = _deals(read("ستسلم السويد غدا الدفعة الأولى من الدبابات، حسبما أعلن مستشار لوزير الدفاع الإستوني."))
    assert names(claim, "recipient") == []
    (claim,) = _deals(read("سلمت السويد، حسبما أعلن الوزير، 12 دبابة لإستونيا."))
    assert names(claim, "recipient") == ["إستونيا"]


def test_a_seizure_has_no_day_since_which(read: Read) -> None:
    """«بلد غارق في الفوضى منذ 2011» dates no seizure."""
    (claim,) = _deals(read("صادرت الشرطة شحنة أسلحة قادمة من السويد إلى إستونيا الغارقة في الفوضى منذ 2011."))
    assert claim.when is None or claim.when.start is None


def test_short_forms_of_billion_may_stand_apart(read: Read) -> None:
    """Two billion dollars are "$2 bln", with a space too."""
    (claim,) = _deals(read("Egypt signed a $2 bln deal with Sweden to buy 20 fighter jets.", language="en"))
    assert claim.value is not None and claim.value.low == 2e9
