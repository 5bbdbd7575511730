"""What bodies and rulers decide: appointments by decree, sanctions, laws; and how they say what they say."""

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read


def tell_roles(claim: Claim) -> dict[str, list[str]]:
    """The fillers of a claim's roles by name."""
    return {role: [filler.name for filler in held] for role, held in claim.roles.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أصدر الملك كريم نصر أمرا ملكيا بإعفاء الوزير سامي عون من منصبه وتعيين اللواء رامي سعد خلفا له.",
            [("سامي عون", "كريم نصر"), ("رامي سعد", "كريم نصر")],
        ),
        ("وقرر الرئيس كريم نصر أمس إعفاء الوزير سامي عون من منصبه.", [("سامي عون", "كريم نصر")]),
        ("أنهى الرئيس كريم نصر مهام الوزير سامي عون.", [("سامي عون", "كريم نصر")]),
        (
            "وتقرر تعيين الأمير سامي عون سفيرا للمملكة، وإعفاء الأمير رامي سعد من منصبه.",
            [("سامي عون", ""), ("رامي سعد", "")],
        ),
        ("قال البيان إن الوزير سامي عون أعفي من منصبه.", [("سامي عون", "")]),
    ],
)
def test_who_decrees_and_whom_he_means(text: str, expected: list[tuple[str, str]], read: Read) -> None:
    """Each person of a decree is a claim of its own, and all have the one who issued it as actor."""
    offices = [tell_roles(c) for c in read(text) if c.event == "office" and c.rule != "titles"]
    assert [(o["holder"][0], o.get("actor", [""])[0]) for o in offices] == expected


def test_an_appointment_goes_on_to_the_post(read: Read) -> None:
    """The words of the post prove the appointment, and no second claim is made of them."""
    text = "وأوضح الأمر الملكي أيضا أن الأمير سامي عون عين وليا للعهد."
    claims = [c for c in read(text) if c.rule != "titles"]
    assert [(c.event, c.evidence[0].read(text)) for c in claims] == [("office", "الأمير سامي عون عين وليا للعهد")]
    assert claims[0].chain[-1].description == "الأمر الملكي"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("فرض الاتحاد الأوروبي، الاثنين، عقوبات على خمسة وزراء في حكومة توغو.", "الاتحاد الأوروبي"),
        ("رفض مجلس الأمن الدولي، مساء أمس، مشروع قرار تقدمت به توغو.", "مجلس الأمن الدولي"),
        ("أقر البرلمان الغاني بالإجماع قانونا جديدا للموانئ.", "البرلمان الغاني"),
    ],
)
def test_a_decision_is_told_of_who_takes_it(text: str, subject: str, read: Read) -> None:
    """Sanctions, resolutions and laws are statements of whoever decides them, in the outlet's own word."""
    claims = [c for c in read(text) if c.event == "statement"]
    assert [tell_roles(c)["subject"][0] for c in claims] == [subject]
    assert all(len(c.chain) == 1 for c in claims)


def test_a_decree_is_no_resolution_of_the_council(read: Read) -> None:
    """A low number behind «قرار» makes no embargo of a decree."""
    claims = read("أصدر الرئيس الغاني قراره رقم 11 القاضي بتكليف سامي عون للقيام بأعمال محافظ أكرا.")
    assert "embargo" not in {c.event for c in claims}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "وعبر مجلس الوزراء الغاني في جلسته اليوم بأكرا برئاسة الأمير سامي عون ولي العهد عن أسفه لإغلاق الميناء.",
            "أسفه لإغلاق الميناء",
        ),
        ("رحب مجلس الوزراء الغاني في اجتماعه أمس بأكرا بقرار محكمة العدل.", "بقرار محكمة العدل"),
        ("أدان الأمين العام للأمم المتحدة بشدة إغلاق المدارس الغانية.", "إغلاق المدارس الغانية"),
        ("رحب وزير الخارجية بمشاركة غانا في القمة.", "بمشاركة غانا في القمة"),
    ],
)
def test_where_the_words_of_a_body_begin(text: str, content: str, read: Read) -> None:
    """How, where and under whom a body met is no part of what it says."""
    said = next(c for c in read(text) if c.event == "statement")
    assert said.evidence[0].read(text) == content


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("والرئيس الغاني سامي عون الذي يقوم بجولة أوروبية، دعا الاثنين توغو إلى العدول عن برنامجها.", "سامي عون"),
        ("صرح متحدث غاني رسمي أن الميناء مفتوح أمام السفن.", "متحدث غاني رسمي"),
        ("وكانت سفارة غانا في توغو أعربت، يوم الجمعة الماضي، عن استغرابها من إغلاق الميناء.", "سفارة غانا"),
        ("وجه مجلس الأمن الدولي أمس تحذيرا إلى توغو لإنهاء النزاع في الإقليم.", "مجلس الأمن الدولي"),
        (
            "استقبل الملك سامي عون الوفد أمس. وشدد جلالته خلال اللقاء الذي حضره الوزير كريم نصر على فتح الميناء كله.",
            "سامي عون",
        ),
    ],
)
def test_whose_mouth_it_is(text: str, speaker: str, read: Read) -> None:
    """Who opens the sentence, sits abroad, is styled or speaks without a name is the one who says it."""
    said = [c for c in read(text) if c.event == "statement"]
    assert said
    assert said[-1].roles["speaker"][0].name == speaker


def test_two_offices_whose_fields_go_on(read: Read) -> None:
    """The words of an office up to a name are its holder's, who is met by him and not by another man."""
    text = "بحث وزير الخارجية وشؤون المغتربين الدكتور سامي عون مع وزير الشؤون الخارجية والتعاون السيد ناصر نصر الملف."
    meeting = next(c for c in read(text) if c.event == "meeting")
    assert [f.name for f in meeting.roles["participants"]] == ["سامي عون", "ناصر نصر"]
