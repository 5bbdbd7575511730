"""Who is credited where the sentence does not begin with him, and what is said of whom."""

from datetime import date

import pytest

from .conftest import Read, chain


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("الجيش التونسي: السفينة غادرت المرفأ أمس بحمولتها.", ["الجيش التونسي"]),
        ("رويترز نقلا عن مصدر أمني: السفينة غادرت المرفأ أمس بحمولتها.", ["رويترز", "مصدر أمني"]),
        (
            "غادرت السفينة المرفأ أمس، وفق ما نقلته صحيفة «الرواق» عن مسؤولين يونانيين.",
            ["الرواق", "مسؤولين يونانيين"],
        ),
        (
            "غادرت السفينة المرفأ أمس بحسب ما ذكره موقع «الرواق» نقلا عن مصدرين أمنيين.",
            ["الرواق", "مصدرين أمنيين"],
        ),
        ("غادرت السفينة المرفأ أمس بحسب معلومات أولية أعلنتها الشرطة التونسية.", ["الشرطة التونسية"]),
        ("وقال الدفاع المدني اليوناني إن السفينة غادرت المرفأ أمس عند الساعة 17:19.", ["الدفاع المدني اليوناني"]),
        (
            "وقالت القيادة، في بيان وقعه مدير الإعلام العقيد سامي عون، إن السفينة غادرت المرفأ أمس.",
            ["statement", "القيادة"],
        ),
        ("وقال المتحدث باسم الجيش، العقيد سامي عون، إن السفينة غادرت المرفأ أمس.", ["سامي عون"]),
        (
            "وقال مسؤول تونسي، طلب عدم كشف هويته لحساسية الملف، إن السفينة غادرت المرفأ أمس.",
            ["مسؤول تونسي"],
        ),
    ],
)
def test_who_is_credited(read: Read, text: str, credited: list[str]) -> None:
    """Every hand the sentence names is in the chain, nearest first, and nobody else is."""
    statements = [claim for claim in read(text) if claim.event == "statement"]
    assert [chain(claim) for claim in statements] == [credited]


def test_a_place_in_front_speaks_not(read: Read) -> None:
    """A country before a colon is where the report was filed."""
    assert all(len(claim.chain) == 1 for claim in read("تونس: زار الوزير سامي عون اليونان في مايو."))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("تعكس الخطوة توجها تونسيا لتنويع مصادر التسليح.", ["تونس"]),
        ("تعكس الخطوة توجهاً ليبياً لتنويع مصادر التسليح.", ["ليبيا"]),
    ],
)
def test_a_states_adjective_says_whom_it_is_about(read: Read, text: str, subject: list[str]) -> None:
    """Where no name is the subject, the state an adjective speaks of is; «ليبيًا» is one, though spelled like Libya."""
    (claim,) = [claim for claim in read(text) if claim.event == "statement"]
    assert [filler.name for filler in claim.roles["subject"]] == subject


def test_the_two_states_are_those_of_the_last_meeting(read: Read) -> None:
    """«البلدين» after a meeting of two ministers are their states."""
    meeting = "التقى وزير الخارجية التونسي سامي عون وزير الخارجية اليوناني كريم نصر في أثينا."
    claims = read(meeting, "وتعكس الزيارة زخما في التعاون بين البلدين.")
    assert [filler.name for filler in claims[-1].roles["subject"]] == ["تونس", "اليونان"]


def test_what_is_expected_is_no_part_of_what_was_done(read: Read) -> None:
    """«ومن المنتظر» opens a clause: the second delivery is planned, the first is not."""
    text = "وقال الوزير السويدي سامي عون إن بلاده سلمت إستونيا طائرات رافال"
    later = "ومن المنتظر تسليم إحدى الفرقاطات إلى إستونيا."
    transfers = [claim for claim in read(f"{text}، {later}") if claim.event == "arms_transfer"]
    assert [claim.modality for claim in transfers] == ["stated", "planned"]


def test_a_time_behind_a_set_phrase_is_the_events(read: Read) -> None:
    """«من حيث المبدأ» cuts no clause off."""
    claims = read("اتفقت تونس واليونان من حيث المبدأ في 7 مايو 2031 على فتح الحدود.")
    (claim,) = [claim for claim in claims if claim.event == "agreement"]
    assert claim.when is not None and claim.when.start is not None and claim.when.start.day == 7


def test_a_meeting_only_named_again_is_no_further_one(read: Read) -> None:
    """«الاجتماع» alone adds no meeting."""
    claims = read("التقى الوزير سامي عون السفير كريم نصر في أثينا.", "وبعد الاجتماع غادر الوفد المدينة.")
    assert len([claim for claim in claims if claim.event == "meeting"]) == 1


def test_the_head_of_a_government_is_its_prime_minister(read: Read) -> None:
    """Who heads a government is a prime minister, and its seat is the place in its name."""
    claims = read("تسيطر حكومة في طرابلس برئاسة سامي عون على المرفأ.")
    (office,) = [claim for claim in claims if claim.event == "office"]
    assert "prime minister" in office.roles["office"][0].names
    assert [filler.name for filler in office.roles["place"]] == ["طرابلس"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("وأعرب الوزير سامي عون عن أمله في أن تسلم السويد تونس طائرات رافال قريبا.", "possible"),
        ("وقال الوزير سامي عون إن السويد ستسلم تونس طائرات رافال إذا وافق البرلمان.", "possible"),
        ("تأمل تونس في شراء طائرات رافال من السويد.", "possible"),
        ("وزعم التقرير أن السويد باعت تونس طائرات رافال.", "alleged"),
        ("ونفى الوزير سامي عون أن تكون السويد باعت تونس طائرات رافال.", "denied"),
        ("لم تتسلم تونس طائرات رافال من السويد.", "denied"),
        ("لن تسلم السويد تونس طائرات رافال.", "denied"),
        ("ستبيع السويد تونس طائرات رافال.", "planned"),
        ("قد تبيع السويد تونس طائرات رافال.", "possible"),
    ],
)
def test_how_firmly_it_is_put(read: Read, text: str, modality: str) -> None:
    """Hope, condition, allegation, denial and plan are told apart."""
    assert [claim.modality for claim in read(text) if claim.event == "arms_transfer"] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "نشرت تونس طائرات رافال قرب الحدود مع ليبيا.",
        "شاركت طائرات رافال التونسية في مناورات مع السويد.",
        "عرضت تونس دبابات تي-90 في العرض العسكري أمام الوفد الليبي.",
        "يمتلك الجيش التونسي 24 طائرة رافال.",
    ],
)
def test_having_and_showing_arms_is_no_transfer(read: Read, text: str) -> None:
    """Deployment, exercise, display and possession tell of no transfer."""
    assert not [claim for claim in read(text) if claim.event == "arms_transfer"]


def test_the_custodian_is_not_the_king_he_thanks(read: Read) -> None:
    """«خادم الحرمين الشريفين» alone is no other king the report names."""
    claims = read("وأعرب خادم الحرمين الشريفين عن شكره وتقديره لجلالة الملك سامي عون على مشاعره الطيبة.")
    (thanks,) = [claim for claim in claims if claim.event == "statement"]
    assert chain(thanks) == ["خادم الحرمين الشريفين"]


def test_a_nuclear_accord_is_no_arms_deal(read: Read) -> None:
    """An agreement beside which a weapon is spoken of is no deal for it."""
    claims = read("حذر الوزير سامي عون من الإخلال بالاتفاق وبناء سلاح نووي.")
    assert not [claim for claim in claims if claim.event == "arms_transfer"]


def test_a_count_that_shows_something_is_no_speaker(read: Read) -> None:
    """«تشير حصيلة ... إلى» has no voice; «أعرب» cannot be without one."""
    claims = read("وتشير حصيلة أولية للحريق إلى مقتل 12 شخصا في صفاقس.")
    assert all(len(claim.chain) == 1 for claim in claims if claim.event == "casualty")


@pytest.mark.parametrize(
    "text", ["وبحسب العقد تتسلم غانا ثلاث طائرات رافال.", "وبحسب التقرير فإن غانا تسلمت ثلاث طائرات رافال."]
)
def test_name_behind_another_verb_is_no_speaker(text: str, read: Read) -> None:
    """«بحسب العقد تتسلم غانا»: the contract says so, not Ghana."""
    (claim,) = [c for c in read(text) if c.event == "arms_transfer"]
    assert not any("غانا" in link.names or link.name == "غانا" for link in claim.chain)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("أعلن القصر الرئاسي الأربعاء أن غانا تعتبر أن ملف الزوارق أغلق نهائيا بعد سداد المبالغ.", "ar"),
        ('"We have shown that the clinic was never used by anybody," Ana Costa told the paper on Wednesday.', "en"),
        ("The UN on Wednesday denied claims that fighters were in the Vaasa school bombed by Ghana on Tuesday.", "en"),
    ],
)
def test_statement_is_dated_by_its_saying(text: str, language: str, read: Read) -> None:
    """A statement was made when it was said: the day of no other event, and wherever the saying is told."""
    claims = read(text, language=language, published=date(2031, 5, 15))
    (said,) = [c for c in claims if c.event == "statement"]
    assert said.when is not None and said.when.start == date(2031, 5, 14)


def test_verb_with_its_object_says_nothing_further(read: Read) -> None:
    """«حظر أقره المجلس بالقرار»: the council approved the ban; what follows is the outlet's own word."""
    text = "تخضع النيجر لحظر على السلاح أقره مجلس الأمن بالقرار 2127."
    assert all(len(claim.chain) == 1 for claim in read(text))


def test_verb_with_what_it_takes_as_a_pronoun_says_nothing_further(read: Read) -> None:
    """«حكومة تعترف بها الأمم المتحدة، والثانية ...»: what is recognised stands before; the rest is the outlet's."""
    text = "في مالي حكومتان، الأولى في باماكو وتعترف بها الأمم المتحدة، والثانية في كيدال بتكليف من المجلس الرئاسي."
    assert all(len(claim.chain) == 1 for claim in read(text))


def test_behind_a_semicolon_another_may_speak(read: Read) -> None:
    """What one newsroom's voices estimate is not what another's do in the next clause."""
    text = (
        "Sweden sold 12 tanks to Ghana. Reuters, quoting Swedish officials, valued the deal at more than $4 billion; "
        "a military source quoted by CNN spoke of about $3 billion."
    )
    for claim in read(text, language="en"):
        if "source quoted by CNN" in text[claim.evidence[0].start : claim.evidence[0].end]:
            assert "Swedish officials" not in {link.description for link in claim.chain}


def test_spokesmen_of_two_bodies_are_two(read: Read) -> None:
    """A spokesman «في» one body is not he who is named as that of another, though no state is told of the first."""
    claims = read(
        "وأكد الناطق الإعلامي في الدفاع المدني أن القافلة وصلت إلى المرفأ أمس. "
        "وقال سامي عون المتحدث باسم الهلال الأحمر اليوناني إن المخزن كان فارغا في الصباح."
    )
    told = [chain(claim) for claim in claims if claim.event == "statement"]
    assert told == [["الناطق الإعلامي في الدفاع المدني"], ["سامي عون"]]


@pytest.mark.parametrize(
    ("said", "modality"),
    [("نفت الشركة بيع", "denied"), ("أعلنت الشركة بيع", "stated"), ("أعلنت الشركة أنها باعت", "stated")],
)
def test_a_body_told_by_its_head_alone_speaks(said: str, modality: str, read: Read) -> None:
    """A company that nothing names is who sold or denies: its word is never the outlet's own."""
    (sale,) = [claim for claim in read(f"{said} 12 دبابة لغانا.") if claim.event == "arms_transfer"]
    assert (sale.modality, chain(sale)) == (modality, ["الشركة"])
