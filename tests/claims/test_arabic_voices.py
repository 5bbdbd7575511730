"""Who says it in an Arabic report: hands no list knows, papers and who wrote them, and where somebody's words end."""

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read


def voices(claim: Claim) -> tuple[str | None, ...]:
    """The hands of a chain beyond the outlet, by name or description."""
    return tuple(link.name or link.description or link.kind for link in claim.chain[1:])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال هذا المصدر الأمني إن الجسر انهار بعد منتصف الليل بقليل.", ("المصدر الأمني",)),
        ("لكن مصدرا طبيا أعلن عن وجود جرحى بين ركاب القطار.", ("مصدرا طبيا",)),
        ("ونقلت وكالة الأناضول عن كوندي قوله إن المصنع سيعود إلى العمل قريبا.", ("الأناضول", "كوندي")),
        ("ودان السفير سامي عون إغلاق المعبر أمام قوافل القمح.", ("سامي عون",)),
        ("وتحدث مدير الميناء عن وجود ثلاثة بحارة على متن القارب.", ("مدير الميناء",)),
        ("قال تقرير أعدته وزارة النقل التونسية إن الجسور قديمة كلها.", ("تقرير", "وزارة النقل التونسية")),
        ("وقال أنغو مولا، رئيس البرلمان الكيني، في بيان إن السد مغلق أمام الزوار.", ("statement", "أنغو مولا")),
        ("أوضح مولا تانغو الناطق باسم الحكومة الكينية أن الجسر سيفتح غدا.", ("الناطق باسم الحكومة الكينية",)),
        ("وأقنع سامي عون غانا بالخطة، مؤكدا أن المصنع سيفتح في موعده.", ("سامي عون",)),
    ],
)
def test_who_speaks(text: str, expected: tuple[str, ...], read: Read) -> None:
    """A voice is found behind a demonstrative, in the accusative, unread by name, as the subject of its sentence."""
    assert voices(read(text)[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأوضح تيمبوري أن السد مغلق أمام الزوار بأمر من السلطات.", ("تيمبوري",)),
        ("وأشار الزغواني إلى أن الجيش قصف الميناء القديم.", ("الزغواني",)),
        ("وأضاف تيمبوري أن الجيش قصف الميناء القديم.", ("تيمبوري",)),
        ("وتشير التحليلات إلى أن الجيش قصف الميناء القديم.", ()),
        ("لقد لفت انتباهي هذه المرة أن الجيش قصف الميناء القديم.", ()),
        ("كشف احتمال أن يكون الجيش قصف الميناء القديم خوفا.", ()),
    ],
)
def test_a_word_no_dictionary_has_speaks(text: str, expected: tuple[str, ...], read: Read) -> None:
    """An unknown word that is all between a verb of speech and «أن» is who speaks; a noun of the language is not."""
    assert all(voices(claim) == expected for claim in read(text))
    assert not expected or read(text)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "وأفادت وزارة الصحة التونسية عن وجود طبيبين بين الركاب، وكان العمال أغلقوا النفق، بحسب الحكومة التونسية.",
            ("وزارة الصحة التونسية",),
            ("الحكومة التونسية",),
        ),
        (
            "وتحدث مصدر طبي عن وجود مهندس بين المصابين في النفق، وبحسب مصدر أمني خرج العمال من الباب الخلفي للنفق.",
            ("مصدر طبي",),
            ("مصدر أمني",),
        ),
    ],
)
def test_words_end_where_another_hand_begins(
    text: str, first: tuple[str, ...], second: tuple[str, ...], read: Read
) -> None:
    """What is said in a noun ends at the next clause, whoever tells that."""
    assert [voices(claim) for claim in read(text)] == [first, second]


def test_a_noun_taken_up_by_a_verb_of_speech(read: Read) -> None:
    """«وفق حصيلة أعلنها»: the verb takes up the noun, its subject is who says it, through the agency he told."""
    claims = read("قتل سبعة عمال في نابل، وفق حصيلة أعلنها مسؤولون في وزارة الصحة التونسية لوكالة رويترز.")
    assert [(claim.event, voices(claim)) for claim in claims] == [
        ("casualty", ("رويترز", "مسؤولون في وزارة الصحة التونسية"))
    ]


def test_a_statement_spoken_of_is_not_spoken_through(read: Read) -> None:
    """«ردا على البيان»: who answers a statement does not speak through it."""
    first, second = read(
        "أعلن الوزير كريم نصر في بيان إغلاق المعبر البري.", "وقال السفير سامي عون ردا على البيان إن المعبر البري مفتوح."
    )[1::2]
    assert voices(first) == ("statement", "كريم نصر")
    assert voices(second) == ("سامي عون",)


def test_the_text_of_a_statement_is_of_who_issued_it(read: Read) -> None:
    """«بيان أصدره الديوان ... فيما يلي نصه»: what follows in quotation marks is his."""
    claims = read("جاء ذلك في بيان أصدره القصر الرئاسي فيما يلي نصه: «يسافر الوزير سامي عون إلى تونس».")
    visit = next(claim for claim in claims if claim.event == "visit")
    assert voices(visit) == ("statement", "القصر الرئاسي")


def test_a_ministry_of_health_confirms_nothing(read: Read) -> None:
    """«صحة» inside a name is no word of being right."""
    claims = read("وقال السفير كريم نصر إن وزير الصحة سامي عون سيعود إلى تونس.")
    assert [claim.modality for claim in claims if claim.event == "visit"] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "قالت صحيفة «الشرق الأوسط» إن تونس اشترت 12 دبابة من غانا، وهو ما نفته وزارة الدفاع التونسية.",
        "قالت صحيفة «الشرق الأوسط» إن تونس اشترت 12 دبابة من غانا، الأمر الذي نفته وزارة الدفاع التونسية.",
    ],
)
def test_a_denial_in_a_relative_clause(text: str, read: Read) -> None:
    """«وهو ما نفته الوزارة»: the event just told, denied by her, and no more of the paper's words."""
    told, denied = (claim for claim in read(text) if claim.event == "arms_transfer")
    assert (told.modality, voices(told)) == ("stated", ("الشرق الأوسط",))
    assert (denied.modality, voices(denied)) == ("denied", ("وزارة الدفاع التونسية",))
    assert [f.name for f in denied.roles["supplier"]] == ["غانا"]


def test_who_affirms_goes_on_to_speak(read: Read) -> None:
    """«وهو ما أكدته الوزارة، مضيفة»: what follows is hers."""
    text = "قال سامي عون إن الجسر مغلق أمام الشاحنات، وهو ما أكدته وزارة النقل التونسية، مضيفة أن الجسر سيفتح غدا."
    assert voices(read(text)[-1]) == ("وزارة النقل التونسية",)


def test_a_source_behind_takes_no_words_of_another(read: Read) -> None:
    """A clause that opens with a verb of speech, whoever speaks in it, is not the words of a source named behind."""
    text = "وأفادت مهمة المراقبين في نابل عن وجود جريح بينها، وكان العمال أغلقوا النفق ليلا، بحسب الحكومة التونسية."
    (claim,) = [claim for claim in read(text) if claim.event == "statement"]
    assert (voices(claim), claim.evidence[0].start > text.index("بينها")) == (("الحكومة التونسية",), True)


def test_a_speaker_is_not_sought_in_his_words(read: Read) -> None:
    """«وقال: إن الحركة تسعى»: the movement is what he speaks of, and he goes on."""
    claims = read("أكد سامي عون أن الزيارة كانت مفيدة جدا.", "وقال: إن حركة الشباب تريد علاقة طبيعية مع تونس.")
    assert voices(claims[-1]) == ("سامي عون",)


def test_what_leads_up_to_words_is_no_comment(read: Read) -> None:
    """«وفي إشارة إلى الاتفاق قال»: the words in front say nothing themselves."""
    claims = read('وفي إشارة إلى الاتفاق النووي قال سامي عون "الخطة ليست معاهدة ولا تحتاج إلى تصويت".')
    assert [voices(claim) for claim in claims if claim.event == "statement"] == [("سامي عون",)]


def test_press_that_passes_round_is_the_voice(read: Read) -> None:
    """«تداولت وسائل إعلام أن»: the press is whom it is from, and it is not sure."""
    (claim,) = [c for c in read("تداولت وسائل إعلام أن السويد ستبيع غانا 12 دبابة.") if c.event == "arms_transfer"]
    assert (claim.chain[-1].kind, claim.modality) == ("source", "unverified")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وجاء على لسان الوزير سامي عون أن السويد باعت إستونيا دبابات.", ("سامي عون",)),
        ("بحسب ما أفاد به السفير كريم نصر، باعت السويد إستونيا دبابات.", ("كريم نصر",)),
        ("أعلن المحافظ أن السويد باعت إستونيا دبابات.", ("المحافظ",)),
        ("وأعلن مسؤول محلي، فضل عدم ذكر اسمه، بيع السويد دبابات لإستونيا.", ("مسؤول محلي",)),
        ("وأكد القائد بيع السويد دبابات لإستونيا.", ("القائد",)),
        ("وإذا أقر البرلمان الميزانية فستبيع السويد إستونيا دبابات.", ()),
        ("وأقر الوزير سامي عون بأن السويد باعت إستونيا دبابات.", ("سامي عون",)),
        ("وقال دبلوماسي رفض الإفصاح عن هويته إن السويد باعت إستونيا دبابات.", ("دبلوماسي",)),
    ],
)
def test_whose_words_a_sale_is_told_in(text: str, expected: tuple[str, ...], read: Read) -> None:
    """A bare title speaks, a phrase may open its words with «أن», to pass a budget is no speech, and who will not be
    named says nothing by that.
    """
    told = [claim for claim in read(text) if claim.event != "office"]
    assert [(claim.event, voices(claim)) for claim in told] == [("arms_transfer", expected)]
