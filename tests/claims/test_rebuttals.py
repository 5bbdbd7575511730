"""What others have told: who says that it is not true, and who will not speak of it."""

import pytest

from tests.claims.conftest import Read, names


@pytest.mark.parametrize(
    "text",
    [
        "نفى وزير النقل الأنباء التي تحدثت عن تسليم السويد إستونيا 12 دبابة.",
        "نفى وزير النقل التقارير الصحفية التي أفادت بأن السويد سلمت إستونيا 12 دبابة.",
        "نفى وزير النقل ما أوردته بعض الصحف من أن السويد سلمت إستونيا 12 دبابة.",
        "فند وزير النقل ما ذكرته صحيفة «الغد» بشأن تسليم السويد إستونيا 12 دبابة.",
        "قال وزير النقل إن التقارير التي تحدثت عن تسليم السويد إستونيا 12 دبابة غير صحيحة.",
        "قال وزير النقل إن الأنباء عن تسليم السويد إستونيا 12 دبابة عارية عن الصحة.",
        "قال وزير النقل إن ما تردد عن تسليم السويد إستونيا 12 دبابة لا أساس له من الصحة.",
        "وصف وزير النقل الأنباء التي تحدثت عن تسليم السويد إستونيا 12 دبابة بأنها كاذبة.",
        "أكد وزير النقل أنه لا صحة لما نشر عن تسليم السويد إستونيا 12 دبابة.",
        "أكد وزير النقل عدم صحة الأنباء عن تسليم السويد إستونيا 12 دبابة.",
    ],
)
def test_what_others_told_is_denied(text: str, read: Read) -> None:
    """A report that somebody calls untrue is his denial of what it tells, never the outlet's own word for it."""
    (claim,) = (c for c in read(text) if c.event == "arms_transfer")
    assert (claim.modality, claim.chain[-1].description) == ("denied", "وزير النقل")
    assert (names(claim, "supplier"), names(claim, "recipient")) == (["السويد"], ["إستونيا"])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The minister said reports that Sweden had delivered missiles to Estonia were untrue.", "minister"),
        ("The minister said reports that Sweden had delivered missiles to Estonia were baseless.", "minister"),
    ],
)
def test_untrue_reports_in_english(text: str, speaker: str, read: Read) -> None:
    """So it is where the subject goes first."""
    (claim,) = (c for c in read(text, language="en") if c.event == "arms_transfer")
    assert (claim.modality, claim.chain[-1].description) == ("denied", speaker)


def test_affirmed_report_is_confirmed(read: Read) -> None:
    """«أكد صحة الأنباء التي» confirms what the reports told of."""
    (claim,) = (
        c
        for c in read("أكد وزير النقل صحة الأنباء التي تحدثت عن تسليم السويد إستونيا 12 دبابة.")
        if c.event == "arms_transfer"
    )
    assert (claim.modality, claim.chain[-1].description) == ("confirmed", "وزير النقل")


def test_newsroom_whose_claim_is_denied_is_no_hand(read: Read) -> None:
    """«نفى مزاعم صحيفة الغد بأن»: his denial did not come through the paper."""
    claims = read("نفى وزير النقل مزاعم صحيفة «الغد» بأن السويد سلمت إستونيا 12 دبابة.")
    (claim,) = (c for c in claims if c.event == "arms_transfer")
    assert [link.description for link in claim.chain[1:]] == ["وزير النقل"]


def test_refusal_to_comment_sells_nothing(read: Read) -> None:
    """Who will not comment on a sale neither sells nor cancels."""
    claims = read("رفض وزير النقل التعليق على تقارير تحدثت عن تسليم السويد إستونيا 12 دبابة.")
    assert [(claim.event, claim.modality) for claim in claims] == [("statement", "unverified")]


def test_department_alone_denies(read: Read) -> None:
    """«نفت الخارجية بيع»: a ministry called by its field alone is who denies, with no that-word either."""
    (claim,) = (c for c in read("ونفت الخارجية بيع إستونيا 12 دبابة للسويد.") if c.event == "arms_transfer")
    assert (claim.modality, claim.chain[-1].description) == ("denied", "الخارجية")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("وعدت السويد ببيع إستونيا 12 دبابة.", "planned"),
        ("تعهدت السويد بتسليم إستونيا 12 دبابة.", "planned"),
        ("تعهدت السويد تزويد إستونيا بـ12 دبابة.", "planned"),
        ("هددت السويد ببيع إستونيا 12 دبابة.", "possible"),
    ],
)
def test_promise_is_kept_by_who_makes_it(text: str, modality: str, read: Read) -> None:
    """Who promises or threatens a delivery is who would make it, and whom its noun governs would get it."""
    (claim,) = (c for c in read(text) if c.event == "arms_transfer")
    assert (names(claim, "supplier"), names(claim, "recipient")) == (["السويد"], ["إستونيا"])
    assert (claim.modality, names(claim, "place")) == (modality, [])


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("وعلمت «الحياة» من مصادر مطلعة أن السويد سلمت إستونيا 12 دبابة.", ["الحياة", "مصادر مطلعة"]),
        ("علمت وكالة فرانس برس من مصدر أمني أن السويد سلمت إستونيا 12 دبابة.", ["فرانس برس", "مصدر أمني"]),
        ("وعلم لدى مصادر أمنية أن السويد سلمت إستونيا 12 دبابة.", ["مصادر أمنية"]),
        ("ونسبت الوكالة إلى مصدر أمني قوله إن السويد سلمت إستونيا 12 دبابة.", ["الوكالة", "مصدر أمني"]),
        ("وعلم الوزير من السفير أن السويد سلمت إستونيا 12 دبابة.", []),
    ],
)
def test_newsroom_learns_from_a_source(text: str, chain: list[str], read: Read) -> None:
    """«علمت الصحيفة من مصدر أن»: the words came from the source through the newsroom; a minister who learns something
    passes nothing on.
    """
    (claim,) = (c for c in read(text) if c.event == "arms_transfer")
    assert [link.name or link.description for link in claim.chain[1:]] == chain


@pytest.mark.parametrize(
    "text",
    [
        "ونفت السويد اتهامها بتزويد إستونيا بالصواريخ.",
        "ونفت السويد مرارا اتهامات غانا لها بتزويد إستونيا بالصواريخ.",
    ],
)
def test_who_denies_a_charge_is_the_accused(text: str, read: Read) -> None:
    """A pronoun behind the charge stands for who denies it: he would have done the deed."""
    (claim,) = (c for c in read(text) if c.event == "arms_transfer")
    assert (claim.modality, names(claim, "supplier")) == ("denied", ["السويد"])


def test_unlisted_name_behind_a_quotation_speaks(read: Read) -> None:
    """«...»، قال فلان: a name no pack knows is who said the words before it."""
    (claim,) = read("«سنبقى في الميناء حتى المساء»، قال رمضون في خطاب أمس.")
    assert (claim.event, claim.chain[-1].description) == ("statement", "رمضون")


def test_deed_behind_a_wish_is_no_forecast(read: Read) -> None:
    """«ينتظر أن توقع غانا عقدا»: the form that may be "expected" signs behind «أن»."""
    (claim,) = (c for c in read("ينتظر أن توقع غانا عقدا مع السويد لشراء 12 دبابة.") if c.event == "arms_transfer")
    assert (claim.modality, len(claim.chain)) == ("planned", 1)


@pytest.mark.parametrize(
    "text",
    [
        "رفضت السويد اتهامات غانا لها بتسليم إستونيا 12 دبابة.",
        "رفضت السويد الاتهامات بتسليم إستونيا 12 دبابة.",
    ],
)
def test_to_refuse_a_charge_is_to_deny_it(text: str, read: Read) -> None:
    """«رفض الاتهامات بتسليم» is a denial by the accused, not a cancelled sale; who is named would have got the arms."""
    (claim,) = (c for c in read(text) if c.event == "arms_transfer")
    assert (claim.modality, len(claim.chain)) == ("denied", 2)
    assert (names(claim, "supplier"), names(claim, "recipient")) == (["السويد"], ["إستونيا"])


def test_press_whose_reports_are_denied_says_nothing(read: Read) -> None:
    """«نفى تقارير صحافية تحدثت عن»: the reports have no claim of their own here."""
    text = "نفى وزير النقل كريم نصر تقارير صحافية تحدثت عن تسليم السويد إستونيا 12 دبابة."
    (claim,) = (c for c in read(text) if c.event == "arms_transfer")
    assert (claim.modality, [link.name for link in claim.chain[1:]]) == ("denied", ["كريم نصر"])


@pytest.mark.parametrize(
    ("voice", "kind"),
    [
        ("غير أن دبلوماسيا غربيا", "source"),
        ("لكن مصدرا خليجيا", "source"),
        ("إلا أن متحدثا باسم الجيش الإستوني", "official"),
    ],
)
def test_accusative_voices_speak(voice: str, kind: str, read: Read) -> None:
    """A voice behind «أن» or «لكن» stands in the accusative and speaks all the same."""
    (claim,) = (c for c in read(f"{voice} قال إن السويد سلمت إستونيا 12 دبابة.") if c.event == "arms_transfer")
    assert claim.chain[-1].kind == kind


def test_body_speaks_over_an_aside(read: Read) -> None:
    """«أعلنت الوزارة، في بيان أمس، مقتل»: a body called by its head alone speaks, whatever commas set off behind it."""
    (claim,) = (c for c in read("وأعلنت الوزارة، في بيان أمس، مقتل جنديين في صعدة.") if c.event == "casualty")
    assert claim.chain[-1].description == "الوزارة"


def test_preposition_written_like_a_verb_of_speech(read: Read) -> None:
    """«عبر حسابات له» expresses nothing: the responsibility is claimed by the group."""
    text = "وأعلنت حركة طالبان، عبر حسابات على موقع تويتر، مسؤوليتها عن التفجير في بنغازي."
    (claim,) = (c for c in read(text) if c.event == "conflict_event")
    assert names(claim, "actor") == ["حركة طالبان"]


def test_condemnation_in_three_words(read: Read) -> None:
    """«دانت غانا الهجوم» says something, though all that is said is a noun."""
    claims = read("ودانت غانا الهجوم.")
    assert [(claim.event, claim.roles["speaker"][0].name) for claim in claims] == [("statement", "غانا")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("لكن الوزارة قالت إن السويد سلمت إستونيا 12 دبابة.", "الوزارة"),
        ("وكانت الوزارة قد أعلنت أن السويد سلمت إستونيا 12 دبابة.", "الوزارة"),
        ("غير أن المعارضة تقول إن السويد سلمت إستونيا 12 دبابة.", "المعارضة"),
        ("وكان تقرير للأمم المتحدة قد ذكر أن السويد سلمت إستونيا 12 دبابة.", "الأمم المتحدة"),
    ],
)
def test_speaker_before_the_verb_whom_no_pack_knows(text: str, speaker: str, read: Read) -> None:
    """A body called by its head alone, or a paper, speaks before its verb as behind it."""
    (claim,) = (c for c in read(text) if c.event == "arms_transfer")
    assert speaker in (claim.chain[-1].name, claim.chain[-1].description)


@pytest.mark.parametrize(
    "text", ["الأدلة تؤكد أن السويد سلمت إستونيا 12 دبابة.", "وفي الوزارة أعلن أن السويد سلمت إستونيا 12 دبابة."]
)
def test_what_is_no_voice_before_a_verb(text: str, read: Read) -> None:
    """Evidence says nothing, nor does the place where something was said."""
    (claim,) = (c for c in read(text) if c.event == "arms_transfer")
    assert not {"الأدلة", "الوزارة"} & {link.description for link in claim.chain}


@pytest.mark.parametrize(
    ("text", "accuser"),
    [
        ("وكان وزير النقل قد اتهم الجيش التشادي بقصف الميناء في بنغازي.", "وزير النقل"),
        ("واتهم تقرير أممي الجيش التشادي بقصف الميناء في بنغازي.", "تقرير أممي"),
        ("المعارضة تتهم الجيش التشادي بقصف الميناء في بنغازي.", "المعارضة"),
        ("واتهمت المعارضة الجيش التشادي بقصف الميناء في بنغازي.", "المعارضة"),
    ],
)
def test_accuser_before_his_verb_or_without_a_mention(text: str, accuser: str, read: Read) -> None:
    """Who accuses, wherever he stands, has the word; the deed is the accused one's."""
    (claim,) = (c for c in read(text) if c.event == "conflict_event")
    assert (claim.modality, names(claim, "actor")) == ("alleged", ["الجيش التشادي"])
    assert claim.chain[-1].description == accuser


def test_how_somebody_is_makes_nothing_doubtful(read: Read) -> None:
    """«في حال خطرة» tells how the wounded are; «في حال وقوع» is a condition."""
    (toll,) = (c for c in read("أصيب تسعة جنود بجروح، ثلاثة منهم في حال خطرة، في صعدة.") if c.event == "casualty")
    assert toll.modality == "stated"


def test_government_of_somebody_gives(read: Read) -> None:
    """«إدارة الرئيس فلان تدرس بيع»: whose rule it is would sell."""
    claims = read("قال المسؤول إن إدارة الرئيس باراك أوباما تدرس بيع إستونيا 12 دبابة.")
    (claim,) = (c for c in claims if c.event == "arms_transfer")
    assert (names(claim, "supplier"), names(claim, "recipient")) == (["باراك أوباما"], ["إستونيا"])


def test_town_that_is_a_family_name_before_his_words(read: Read) -> None:
    """A town behind a title and a given name is his name where his words follow, and he answers."""
    claims = read("قالت الوزيرة إن السويد سلمت إستونيا 12 دبابة، لكن نظيرها الغاني عمر دهب رفض هذه الاتهامات.")
    denied = [claim for claim in claims if claim.modality == "denied"]
    assert [claim.chain[-1].name for claim in denied] == ["عمر دهب"]
    (visit,) = (c for c in read("زار الأمير سلمان تبوك وقال إن الميناء مفتوح.") if c.event == "visit")
    assert (names(visit, "visitor"), names(visit, "place")) == (["سلمان"], ["تبوك"])


def test_paper_is_called_without_who_read_it(read: Read) -> None:
    """«أظهرت مسودة للاتفاق اطلعت عليها رويترز أن»: that the draft was read is no part of its name."""
    text = "وأظهرت مسودة للاتفاق اطلعت عليها رويترز أن السويد سلمت إستونيا 12 دبابة."
    (claim,) = (c for c in read(text) if c.event == "arms_transfer")
    assert claim.chain[-1].description == "مسودة للاتفاق"
