"""Through whose hands words come: the one who is meant where the verb names nobody, who passes on, where words end."""

import pytest

from tawatur.core.claim import Claim

from .conftest import Read


def hands(claim: Claim) -> tuple[str, ...]:
    """The hands of a chain beyond the outlet, by name, description or kind."""
    return tuple(link.name or link.description or link.kind for link in claim.chain[1:])


def said(read: Read, *text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The words of each statement, and the hands they came through."""
    joined = "\n".join(text)
    return [(c.evidence[0].read(joined), hands(c)) for c in read(*text) if c.event == "statement"]


def test_a_plural_verb_is_of_no_newsroom(read: Read) -> None:
    """«إذ قالوا» behind what an agency tells is of the officials the sentence names, not of the agency."""
    told = said(
        read,
        "أوردت وكالة رويترز أن الرصيف الغربي مغلق أمام السفن. وهوّن مسؤولون كينيون تحدثوا إلى الوكالة من المخاوف، "
        "إذ قالوا إن السفينة اليونانية ليست على القائمة.",
    )
    assert told[-1] == ("السفينة اليونانية ليست على القائمة", ("رويترز", "مسؤولون كينيون"))


def test_a_plural_verb_with_nobody_before_stays_open(read: Read) -> None:
    """«وقالوا» behind an agency's words alone leaves open who they are."""
    told = said(read, "ذكرت رويترز أن الرصيف الغربي مغلق أمام السفن. وقالوا إن السفينة اليونانية غادرت الميناء أمس.")
    assert told[-1][1] == ("قالوا",)


def test_words_of_nobody_named_are_not_the_outlets(read: Read) -> None:
    """«وأضاف» where no speaker was read leaves the speaker open; it does not make the words the outlet's own."""
    assert said(read, "وأضاف أن السفينة اليونانية غادرت الميناء الغربي أمس.")[0][1] == ("أضاف",)


def test_he_whom_the_sentence_turns_to_speaks(read: Read) -> None:
    """«أما مسؤول ثان فقال» are the words of the second, and the first's end before."""
    told = said(read, "ذكر مسؤول كيني أن الرصيف مغلق أمام السفن، أما مسؤول ثان فقال إن السفن ستعود إلى الرصيف غدا.")
    assert [voices for _, voices in told] == [("مسؤول كيني",), ("مسؤول ثان",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال الوزير سامي عون، وفق مكتبه الإعلامي، إن السفن ستعود إلى الميناء غدا.", ("سامي عون",)),
        ("وقال الوزير سامي عون، وفق وزارة النقل الكينية، إن السفن ستعود غدا.", ("وزارة النقل الكينية", "سامي عون")),
        ("وقال الوزير سامي عون، حسبما ذكرت رويترز، إن السفن ستعود غدا.", ("رويترز", "سامي عون")),
        ("وقال كوندي بحسب صحيفة الأهرام إن السفن ستعود إلى الميناء غدا.", ("الأهرام", "كوندي")),
    ],
)
def test_who_passes_on_stands_between_verb_and_words(text: str, expected: tuple[str, ...], read: Read) -> None:
    """«قال الوزير، وفق الوزارة، إن»: the one named in between is the nearer hand."""
    assert said(read, text)[0][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وجاء في بيان للجيش الكيني أن السفن ستعود إلى الميناء غدا.", ("statement", "الجيش الكيني")),
        ("وأفاد بيان صادر عن وزارة النقل الكينية بأن السفن ستعود غدا.", ("statement", "وزارة النقل الكينية")),
        ("وأكد بيان وزارة النقل الكينية أن السفن ستعود إلى الميناء غدا.", ("statement", "وزارة النقل الكينية")),
        ("وذكر بيان عن الوضع في غانا أن السفن ستعود إلى الميناء غدا.", ("statement",)),
        ("ستعود السفن إلى الميناء غدا، بحسب ما جاء في بيان للجيش الكيني.", ("statement", "الجيش الكيني")),
        ("ووفق ما ورد في بيان لوزارة النقل الكينية ستعود السفن غدا.", ("statement", "وزارة النقل الكينية")),
    ],
)
def test_a_statement_speaks_for_who_issued_it(text: str, expected: tuple[str, ...], read: Read) -> None:
    """A paper as the subject has its issuer behind it; what a statement is about did not issue it."""
    assert said(read, text)[0][1] == expected


@pytest.mark.parametrize("text", ["وبحسب ما نشر، ستعود السفن غدا.", "ستعود السفن إلى الميناء غدا، وفق ما تردد."])
def test_what_was_published_is_of_nobody_named(text: str, read: Read) -> None:
    """«بحسب ما نُشر» leaves open who says it."""
    claim = read(text)[0]
    assert claim.chain[-1].hearsay and claim.chain[-1].anonymous


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ونقل موقع الجزيرة عن مصدر أمني كيني أن السفن ستعود غدا.", ("الجزيرة", "مصدر أمني كيني")),
        ("ونقل التلفزيون الرسمي عن مصدر أمني كيني أن السفن ستعود غدا.", ("التلفزيون الرسمي", "مصدر أمني كيني")),
    ],
)
def test_a_masculine_hand_passes_words_on(text: str, expected: tuple[str, ...], read: Read) -> None:
    """«نقل» is a noun elsewhere; with a hand behind it and «عن» it hands words on, whoever spoke before."""
    assert said(read, "قال الوزير سامي عون إن الرصيف الغربي مغلق أمام السفن. " + text)[-1][1] == expected


def test_transport_is_no_hand(read: Read) -> None:
    """«نقل البضائع عن طريق البحر» hands nothing on."""
    assert said(read, "وجاء نقل البضائع الكينية عن طريق البحر أسرع من نقل الركاب.") == []


@pytest.mark.parametrize(
    ("inner", "again"),
    [
        ("أعرب عن أمله في عودة السفن إلى الميناء", "وإن"),
        ("أكد أن السفن ستعود إلى الميناء", "وإن"),
    ],
)
def test_a_second_that_word_goes_back_to_who_opened_with_it(inner: str, again: str, read: Read) -> None:
    """«قالت الوزارة إن السفير أعرب عن أمله، وإن»: the last words are the ministry's, not the ambassador's."""
    text = f"وقالت وزارة النقل الكينية إن السفير سامي عون {inner}، {again} الطرفين بحثا رسوم العبور هذا العام."
    told = said(read, text)
    assert [voices for _, voices in told] == [("وزارة النقل الكينية", "سامي عون"), ("وزارة النقل الكينية",)]
    assert told[-1][0].startswith("الطرفين")


def test_who_does_not_say_is_silent(read: Read) -> None:
    """«ولم يذكر المصدر، الذي ...، عدد السفن» tells of his silence, and nothing in it is his claim."""
    claims = read("ولم يذكر المصدر الأمني، الذي لم تكشف الشبكة عن اسمه، عدد السفن ولا مواعيد عودتها.")
    assert [(c.modality, hands(c)) for c in claims] == [("unverified", ("المصدر الأمني",))]


def test_than_what_is_no_clause(read: Read) -> None:
    """«أدنى مما تردد» compares; «مما» is no clause of its own there."""
    told = said(read, "قال الوزير سامي عون إن السفن ستعود برسوم أدنى مما تردد في اليوم السابق بين الناس.")
    assert [words for words, _ in told] == ["السفن ستعود برسوم أدنى مما تردد في اليوم السابق بين الناس"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وذهبت تقارير كينية، لم تحدد مصدرها، إلى أن عدد السفن يفوق المئة.", [("تقارير كينية",)]),
        ("وذهب الوزير سامي عون إلى نيروبي بعد أن أغلق الميناء أمام السفن.", []),
        ("وعدّ الوزير سامي عون أن الخطوة جاءت متأخرة كثيرا.", [("سامي عون",)]),
        ("وبيّن الوزير سامي عون أن السفن ستعود إلى الميناء غدا.", [("سامي عون",)]),
        ("تكرر بعض المواقع أن السفن الأجنبية ستعود إلى الميناء غدا.", [("بعض المواقع",)]),
        ("يسير العمل حسب الأولوية في مزارع الملك سامي عون هذا العام.", []),
    ],
)
def test_what_is_speech(text: str, expected: list[tuple[str, ...]], read: Read) -> None:
    """A verb that is speech only before «إلى أن», one spelled like another, a phrase that names no speaker."""
    assert [voices for _, voices in said(read, text)] == expected


def test_who_did_a_deed_behind_a_phrase_goes_on_to_speak(read: Read) -> None:
    """«وسرعان ما زار الوزير ... وقال» is the minister's word, not the last speaker's."""
    told = said(
        read,
        "قال الحاكم عادل بدران إن الرصيف الغربي مغلق أمام السفن. وفي نابل زار الوزير سامي عون الميناء أمس. "
        "وأكد أن السفن الأجنبية ستعود قريبا.",
    )
    assert told[-1][1] == ("سامي عون",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أفاد مراسل قناة «العربية» بأن السفن ستعود إلى الميناء غدا.", ("العربية",)),
        ("قالت قناة «ليبيا الحدث» إن السفن ستعود إلى الميناء غدا.", ("ليبيا الحدث",)),
        ("اكتفت قناة «ليبيا الحدث» بالإشارة إلى عودة السفن إلى الميناء.", ("ليبيا الحدث",)),
    ],
)
def test_a_channel_in_quotation_marks_speaks(text: str, expected: tuple[str, ...], read: Read) -> None:
    """«قناة «...»» is a newsroom and no canal, and its reporter's words are its own."""
    assert said(read, text)[0][1] == expected


def test_whom_a_statement_quotes_did_not_issue_it(read: Read) -> None:
    """«بحسب البيان نفسه» behind a quoted minister are the words of the army that issued the statement."""
    told = said(
        read,
        "وأعلن بيان للجيش الكيني أن الوزير سامي عون جدد دعم بلاده لعودة السفن إلى الميناء. "
        "وغادرت السفن الأجنبية الرصيف الغربي، حسب البيان نفسه.",
    )
    assert [voices for _, voices in told] == [("statement", "الجيش الكيني", "سامي عون"), ("statement", "الجيش الكيني")]


def test_who_speaks_to_anybody_is_of_no_newsroom(read: Read) -> None:
    """«ويرى خبراء» behind what an agency reports does not make them the agency's experts; «مسؤول آخر» is its own."""
    opening = "قال مسؤول كيني لرويترز إن السفن ستعود إلى الميناء غدا."
    assert said(read, opening, "ويرى خبراء أن عودة السفن الأجنبية تأخرت كثيرا.")[-1][1] == ("خبراء",)
    told = said(read, opening, "وقال مسؤول آخر إن عودة السفن الأجنبية تأخرت كثيرا.")
    assert told[-1][1] == ("رويترز", "مسؤول آخر")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Reuters had reported on Monday, quoting Kenyan officials it did not name, that the ships would return.",
            [("Reuters", "Kenyan officials")],
        ),
        (
            "Karl Berg said, according to the ministry of transport in Nairobi, that the ships would return.",
            [("ministry of transport", "Karl Berg")],
        ),
        ("A Kenyan military source quoted by CNN spoke of delays at the port.", [("CNN", "A Kenyan military source")]),
        ("The ministry said the port was open but would not comment on the ships.", [("ministry",), ("ministry",)]),
        ("Reuters reported the port was shut. They said the ships were at sea.", [("Reuters",), ("they",)]),
        (
            "Kenya said that the minister had praised the plan, and that the two ports would open in May.",
            [("Kenya", "minister"), ("Kenya",)],
        ),
    ],
)
def test_hands_in_english(text: str, expected: list[tuple[str, ...]], read: Read) -> None:
    """Who is quoted between commas, who passes on, who declines, whom no pronoun means, who goes on with "that"."""
    assert [hands(c) for c in read(text, language="en") if c.event == "statement"] == expected


def test_who_would_not_be_drawn_claims_nothing(read: Read) -> None:
    """A refusal to be drawn is no plan, and what he did say stands beside it."""
    text = "A second official said the list was accurate but would not be drawn on numbers."
    assert [(c.modality, c.evidence[0].read(text)) for c in read(text, language="en")] == [
        ("stated", "the list was accurate"),
        ("unverified", "would not be drawn on numbers"),
    ]


@pytest.mark.parametrize("opening", ["وأفادت أنباء غير مؤكدة بأن", "وأفاد شاهد بأن الأنباء الأولية تشير إلى أن"])
def test_reports_that_call_themselves_unsure(opening: str, read: Read) -> None:
    """Reports told to be unconfirmed or first ones are a hand of their own, and what they say is unverified."""
    claim = read(f"{opening} السفينة اليونانية غادرت الميناء الغربي أمس.")[-1]
    assert (claim.modality, claim.chain[-1].anonymous) == ("unverified", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلن مستشار الملك الأردني للشؤون البحرية سامي عون أن السفن ستعود غدا.", "سامي عون"),
        ("وأوضح مدير إدارة الموانئ المكلف بشؤون تونس محمد نصر أن السفن ستعود غدا.", "محمد نصر"),
        ("قال وزير الدفاع الكيني بعد لقائه في العاصمة الرئيس سامي عون إن السفن ستعود غدا.", "وزير الدفاع الكيني"),
        ("قال وزير الدفاع الكيني لنظيره سامي عون إن السفن ستعود غدا.", "وزير الدفاع الكيني"),
        ("قال وزير الدفاع الكيني خلال استقبال الرئيس سامي عون إن السفن ستعود غدا.", "وزير الدفاع الكيني"),
    ],
)
def test_the_name_behind_a_long_office_speaks(text: str, expected: str, read: Read) -> None:
    """What an office is for may stand between it and its bearer; one whom he met or told is no bearer."""
    assert said(read, text)[0][1] == (expected,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال القيادي بدري في تصريحات نقلتها وكالة رويترز إن السفن ستعود غدا.", ("statement", "القيادي بدري")),
        ("نفى الوزير سامي عون صحة ما نشرته صحيفة الأهرام من أن السفن ستعود غدا.", ("سامي عون",)),
        ("ونفت الوزارة ما تردد من أن السفن الأجنبية ستعود غدا.", ("الوزارة",)),
        ("وأوردت وكالة الأناضول تصريحا للوزير سامي عون قال فيه إن السفن ستعود غدا.", ("الأناضول", "سامي عون")),
        ("وفي مقابلة مع صحيفة الأهرام قال الوزير سامي عون إن السفن ستعود غدا.", ("الأهرام", "سامي عون")),
        ("«ستعود السفن إلى الميناء الغربي غدا»، يقول الوزير سامي عون.", ("سامي عون",)),
    ],
)
def test_whose_words_stand_beside_a_newsroom(text: str, expected: tuple[str, ...], read: Read) -> None:
    """A newsroom that spread a speech, or that somebody answers, does not speak; one that interviewed him passes on."""
    assert said(read, text)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قالت صحيفة الأهرام إن وكالة رويترز نقلت عن مسؤول كيني قوله إن السفن ستعود غدا.",
            ("الأهرام", "رويترز", "مسؤول كيني"),
        ),
        ("ستعود السفن غدا، بحسب ما نقلته الأهرام عن الأناضول عن مصدر كيني.", ("الأهرام", "الأناضول", "مصدر كيني")),
        ("ونسبت صحيفة الأهرام إلى مسؤول كيني قوله إن السفن ستعود غدا.", ("الأهرام", "مسؤول كيني")),
        ("ونُقل عن الوزير سامي عون قوله إن السفن ستعود غدا.", ("سامي عون",)),
    ],
)
def test_three_hands_and_one(text: str, expected: tuple[str, ...], read: Read) -> None:
    """Each hand that passes words on stands in the chain, the nearest first; a passive has none but the last."""
    assert said(read, text)[-1][1] == expected


def test_who_ascribes_a_deed_hands_no_words_on(read: Read) -> None:
    """«نسبت الحكومة الهجوم إلى الحركة» puts no words into the movement's mouth."""
    claims = read("ونسبت الحكومة الكينية الهجوم على الميناء إلى حركة الشباب أمس.")
    assert all("حركة الشباب" not in hands(claim) and "الشباب" not in hands(claim) for claim in claims)


@pytest.mark.parametrize(
    "comment",
    ["مما يشير إلى أن الموسم سيكون جيدا هذا العام", "وهو ما يدعم مجددا أدلة على تحسن الموسم هذا العام"],
)
def test_what_the_outlet_makes_of_it_is_its_own(comment: str, read: Read) -> None:
    """«مما يشير إلى أن» behind what a survey shows is no word of the survey's."""
    told = said(read, f"أظهر مسح لهيئة الموانئ الكينية أن عدد السفن ارتفع هذا العام، {comment}.")
    assert [voices for words, voices in told if "الموسم" in words] in ([], [()])


_ASIDES = [
    (
        "قالت وكالة الأناضول، نقلا عن مسؤول تركي، إن كينيا باعت طائرات لتشاد.",
        ["agency:الأناضول", "official:مسؤول تركي"],
    ),
    ("بحسب ما أوردته وكالة الأناضول، فإن كينيا باعت طائرات لتشاد.", ["agency:الأناضول"]),
    (
        "أعلنت وزارة الدفاع الكينية في بيان أوردته وكالة الأناضول أن كينيا باعت طائرات لتشاد.",
        ["agency:الأناضول", "statement:", "organisation:وزارة الدفاع الكينية"],
    ),
    (
        "أفادت قناة العربية نقلا عن وكالة سبوتنيك عن مصدر عسكري بأن كينيا باعت طائرات لتشاد.",
        ["outlet:العربية", "agency:سبوتنيك", "source:مصدر عسكري"],
    ),
]


@pytest.mark.parametrize(("text", "hands"), _ASIDES)
def test_who_is_cited_between_commas_stands_behind_the_newsroom(read: Read, text: str, hands: list[str]) -> None:
    """What stands between the speaker and the that-word tells through whom, one hand after the other."""
    (deal,) = [claim for claim in read(text) if claim.event == "arms_transfer"]
    assert [f"{link.kind}:{link.name or link.description}" for link in deal.chain[1:]] == hands


def test_who_is_told_not_to_have_said_it_says_nothing(read: Read) -> None:
    """«لم تؤكد الوزارة أن ...» is a silence of hers, and no claim that it happened."""
    claims = read("لم تؤكد وزارة الدفاع الكينية أن تشاد باعت طائرات.")
    assert [(claim.event, claim.modality) for claim in claims] == [("statement", "unverified")]


@pytest.mark.parametrize("told", ["تردد أن", "قيل إن", "أشيع في الميناء أن"])
def test_rumours_are_nobodys_word_and_unverified(told: str, read: Read) -> None:
    """«قيل إن», «تردد أن»: hearsay behind which nobody stands, never the outlet's own word."""
    (deal,) = [claim for claim in read(f"{told} كينيا باعت طائرات لتشاد.") if claim.event == "arms_transfer"]
    assert (deal.origin.hearsay, deal.modality) == (True, "unverified")


def test_who_hesitates_spreads_no_rumour(read: Read) -> None:
    """«تردد الوزير»: with a subject the verb is another."""
    claims = read("تردد الوزير في القبول بأن كينيا باعت طائرات لتشاد.")
    assert not any(link.hearsay for claim in claims for link in claim.chain)


_CARRIED = [
    ("According to a copy of the contract seen by Reuters, Norway will buy 12 tanks from Ghana.", "Reuters"),
    ("A draft of the contract seen by Reuters showed that Norway would buy 12 tanks from Ghana.", "Reuters"),
    ("Ghana sold Norway 12 tanks, the defence ministry of Ghana said in a statement carried by AFP.", "AFP"),
]


@pytest.mark.parametrize(("text", "room"), _CARRIED)
def test_who_saw_or_carried_a_paper_stands_before_it(text: str, room: str, read: Read) -> None:
    """A paper that a newsroom saw, or a statement that it carried, came through it."""
    deal = next(claim for claim in read(text, language="en") if claim.event == "arms_transfer")
    assert (deal.chain[1].name, deal.chain[2].kind in ("document", "statement")) == (room, True)


def test_no_platform_and_no_later_newsroom_stands_behind_a_source(read: Read) -> None:
    """A source belongs to the newsroom told before it, not to one told after it, nor to where somebody posts."""
    posted = "كتب رئيس البلدية سامي عون على حسابه في تويتر أن الجسر مفتوح. وقالت مصادر محلية إن الرصيف الغربي مغلق."
    assert said(read, posted)[-1][1] == ("مصادر محلية",)
    later = "قالت مصادر محلية إن الرصيف الغربي مغلق. وذكرت وكالة رويترز أن السفينة اليونانية غادرت الميناء."
    assert said(read, later)[0][1] == ("مصادر محلية",)
    before = "ذكرت وكالة رويترز أن السفينة اليونانية غادرت الميناء. وقالت مصادر محلية إن الرصيف الغربي مغلق."
    assert said(read, before)[-1][1] == ("رويترز", "مصادر محلية")
