"""What an Arabic report tells of attacks, visits and meetings, where names stand behind days and nouns."""

from datetime import date

import pytest

from tests.claims.conftest import Read, names


@pytest.mark.parametrize(
    ("text", "event", "roles"),
    [
        (
            "قصف الجيش التشادي أمس مدينة بنغازي بالمدافع.",
            "conflict_event",
            {"actor": ["الجيش التشادي"], "target": ["بنغازي"], "place": ["بنغازي"]},
        ),
        (
            "قصف الجيش التشادي مواقع حركة الشباب قرب كسمايو.",
            "conflict_event",
            {"actor": ["الجيش التشادي"], "target": ["حركة الشباب"], "place": ["كسمايو"]},
        ),
        (
            "هاجم مسلحون مواقع الجيش التشادي قرب بنغازي.",
            "conflict_event",
            {"actor": ["مسلحون"], "target": ["الجيش التشادي"], "place": ["بنغازي"]},
        ),
        ("زار كريم نصر مدينة بنغازي.", "visit", {"visitor": ["كريم نصر"], "place": ["بنغازي"]}),
        (
            "استقبل كريم نصر في قصره مساء أمس سامي عون.",
            "meeting",
            {"host": ["كريم نصر"], "visitor": ["سامي عون"]},
        ),
        (
            "تعرضت دورية للجيش التشادي قرب بنغازي لإطلاق نار كثيف.",
            "conflict_event",
            {"target": ["الجيش التشادي"], "place": ["بنغازي"]},
        ),
        (
            "تمكن الجيش التشادي أمس من تدمير معسكر لحركة الشباب في كسمايو.",
            "conflict_event",
            {"actor": ["الجيش التشادي"], "target": ["حركة الشباب"], "place": ["كسمايو"]},
        ),
        (
            "سقطت مدينة كسمايو بأيدي مقاتلي حركة الشباب.",
            "conflict_event",
            {"actor": ["حركة الشباب"], "target": ["كسمايو"], "place": ["كسمايو"]},
        ),
        (
            "وكان الوزير كريم نصر، استقبل في المطار مساء أمس السفير سامي عون.",
            "meeting",
            {"host": ["كريم نصر"], "visitor": ["سامي عون"]},
        ),
        (
            "جاء ذلك خلال استقبال الوزير كريم نصر في قصره أمس السفير سامي عون والوفد المرافق له.",
            "meeting",
            {"host": ["كريم نصر"], "visitor": ["سامي عون"]},
        ),
        (
            "وكان في استقبال الوزير كريم نصر في المطار السفير سامي عون.",
            "meeting",
            {"visitor": ["كريم نصر"], "host": ["سامي عون"]},
        ),
        (
            "بحث الملك سلمان بن عبدالعزيز، مساء أمس، مع السفير كريم نصر، ملف المياه.",
            "meeting",
            {"participants": ["سلمان بن عبدالعزيز", "كريم نصر"]},
        ),
        (
            "قال سامي عون إن اجتماعا جرى في نابل أمس بين السفير السابق كريم نصر وقيادات من الحزب.",
            "meeting",
            {"participants": ["كريم نصر"], "place": ["نابل"]},
        ),
        (
            "رافق سامي عون في الزيارة نجله كريم عون.",
            "visit",
            {"visitor": ["كريم عون"], "participants": ["سامي عون"]},
        ),
        (
            "نتج عن ذلك استشهاد العريف كريم نصر، والجندي سامي عون.",
            "casualty",
            {"target": ["كريم نصر", "سامي عون"]},
        ),
    ],
)
def test_who_does_what_to_whom(text: str, event: str, roles: dict[str, list[str]], read: Read) -> None:
    """A day between verb and name governs nothing; a noun over a name tells what of it was hit or visited."""
    (claim,) = [claim for claim in read(text) if claim.event == event]
    assert {role: [filler.name for filler in held] for role, held in claim.roles.items()} == roles


@pytest.mark.parametrize(
    "text",
    [
        "وكان المهاجمون الذين لم تعرف هويتهم اقتحموا مصنعا في كسمايو.",
        "وشكر الأهالي الرجال الذين باتوا يسيطرون على مدينة كسمايو.",
        "ثم اقتحموا مصنعا في كسمايو.",
    ],
)
def test_an_unread_subject_is_nobody_told_of_before(text: str, read: Read) -> None:
    """Who a relative clause or a verb of several speaks of is not the body the text spoke of last."""
    claims = read("زارت الأمم المتحدة كسمايو.", text)
    roles = [claim.roles for claim in claims if claim.event == "conflict_event"]
    assert len(roles) == 1
    assert "actor" not in roles[0]


def test_a_number_of_people_behind_of(read: Read) -> None:
    """«سبعة من رجال الإطفاء»: the number counts the people told behind «من»."""
    (claim,) = [claim for claim in read("تعرض سبعة من رجال الإطفاء للإصابة في كسمايو.") if claim.event == "casualty"]
    assert [(i.designation, i.quantity.low if i.quantity else None) for i in claim.items] == [("wounded", 7.0)]


def test_a_time_in_its_own_words_is_an_events_time(read: Read) -> None:
    """A month of unknown year beside the verb counts before a year told of something else in the clause."""
    claims = read("سقطت مدينة كسمايو في مارس بيد حركة الشباب التي تقاتل منذ يوليو 2014 حكومة تشاد.")
    fell = next(claim for claim in claims if claim.event == "conflict_event")
    assert fell.when is not None
    assert (fell.when.surface, fell.when.start) == ("في مارس", None)


def test_whom_a_visitor_meets_beside_others(read: Read) -> None:
    """«في زيارة يلتقي خلالها الملك وعددا من المسؤولين»: the visitor is the other side, though more are met."""
    text = "يتوجه الوزير سامي عون اليوم إلى تونس في زيارة يلتقي خلالها السفير كريم نصر وعددا من المسؤولين."
    meeting = next(claim for claim in read(text) if claim.event == "meeting")
    assert {f.name for f in meeting.roles["participants"]} == {"كريم نصر", "سامي عون"}


def test_a_reception_with_its_article_is_nobodys(read: Read) -> None:
    """«في الاستقبال سفير ...» tells no host: with its article a noun governs no name."""
    claims = read("كما كان في الاستقبال سفير تونس لدى غانا سامي عون وعدد من الضيوف.")
    assert all(claim.event != "meeting" for claim in claims)


@pytest.mark.parametrize(
    ("text", "event", "roles"),
    [
        (
            "أسفر قصف مدفعي نفذته حركة الشباب على سوق في بنغازي عن مقتل خمسة أشخاص.",
            "conflict_event",
            {"actor": ["حركة الشباب"], "place": ["بنغازي"]},
        ),
        ("بحث الوزير سامي عون مع السفير كريم نصر الوضع في السويد.", "meeting", {"place": []}),
        ("اجتمع الوزير سامي عون مع السفير كريم نصر في السويد.", "meeting", {"place": ["السويد"]}),
        (
            "استقبل الوزير سامي عون وفدا من حركة الشباب برئاسة كريم نصر.",
            "meeting",
            {"host": ["سامي عون"], "visitor": ["حركة الشباب"], "participants": ["كريم نصر"]},
        ),
        (
            "يتوجه الوزير التشادي سامي عون إلى تونس، حيث سيلتقي نظيره التونسي كريم نصر والسفير عمر حداد.",
            "meeting",
            {"participants": ["كريم نصر", "عمر حداد", "سامي عون"]},
        ),
        (
            "وقعت غانا وتوغو في أكرا مذكرة تفاهم تشمل تدريب الضباط.",
            "agreement",
            {"party": ["غانا", "توغو"], "place": ["أكرا"]},
        ),
        (
            "لم يعلق الوزير على الاتفاق الذي جاء بعد سيطرة الجيش التشادي على بنغازي.",
            "conflict_event",
            {"actor": ["الجيش التشادي"], "target": ["بنغازي"]},
        ),
    ],
)
def test_who_stands_where_in_long_sentences(read: Read, text: str, event: str, roles: dict[str, list[str]]) -> None:
    """The verb that takes a deed up names its doer, a counterpart meets somebody, a topic's place is not the talks'."""
    claim = next(claim for claim in read(text) if claim.event == event)
    found = {role: [f.names[0] for f in claim.roles.get(role, ())] for role in roles}
    assert found == roles


def test_a_time_to_come_is_not_that_of_what_is_done(read: Read) -> None:
    """«توصلتا إلى اتفاق يدخل حيز التنفيذ الأسبوع المقبل»: they agreed on no day to come, it is in force then."""
    text = "توصلت غانا وتوغو إلى اتفاق على وقف النار يدخل حيز التنفيذ الأسبوع المقبل."
    reached, in_force = (c for c in read(text, published=date(2031, 5, 14)) if c.event == "agreement")
    assert reached.when is None
    assert in_force.when is not None
    assert (in_force.when.start, in_force.modality) == (date(2031, 5, 19), "planned")


def test_a_second_that_word_opens_a_claim_of_its_own(read: Read) -> None:
    """«إن ... وأن ... قد»: the doubt of the second is not that of the first."""
    text = "كشف الوزير أن السويد سلمت غانا 300 طائرة مسيرة، وأن دفعة من الدبابات قد تصل إلى توغو."
    claims = [claim for claim in read(text) if claim.event == "arms_transfer"]
    assert [claim.modality for claim in claims] == ["stated", "possible"]


def test_no_word_of_dead_is_no_doubt_of_the_attack(read: Read) -> None:
    """«من دون ورود أنباء عن ضحايا» leaves the attack as told."""
    claims = read("قصف الجيش التشادي مدينة بنغازي من دون ورود أنباء عن سقوط ضحايا.")
    assert [claim.modality for claim in claims if claim.event == "conflict_event"] == ["stated"]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("وقعت غانا مع السويد عقدا لشراء 12 دبابة بعد مفاوضات استمرت عامين.", "signed"),
        ("ألغت غانا العقد المبرم مع شركة «فولفو» السويدية لبناء 12 غواصة.", "cancelled"),
        ("جمدت السويد تصدير 54 مدرعة إلى غانا.", "suspended"),
    ],
)
def test_how_far_a_deal_has_come(read: Read, text: str, stage: str) -> None:
    """Talks that are over set no stage; a contract is for the arms told behind its sides."""
    assert [claim.stage for claim in read(text) if claim.event == "arms_transfer"] == [stage]


def test_a_time_of_what_it_is_compared_with_is_not_the_events(read: Read) -> None:
    """«أدنى مما تردد في اليوم السابق»: the day is that of the talk, not of the deal."""
    told = read("وافقت النرويج على شراء سلاح باكستاني بثلاثة مليارات دولار، وهو رقم أدنى مما تردد في اليوم السابق.")
    assert [claim.when for claim in told if claim.event == "arms_transfer"] == [None]


def test_an_embargo_and_its_adoption_in_one_sentence_are_one_claim(read: Read) -> None:
    """The clause that tells since when an embargo stands tells of no second one."""
    told = read(
        "Niger has been under an arms embargo since the Security Council adopted resolution 2140 on 3 May 2021.",
        language="en",
    )
    assert [claim.event for claim in told] == ["embargo"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("قتل ضابط وجنديان وأصيب سبعة آخرون في كسمايو.", {"killed": 3, "wounded": 7}),
        ("أسفر الهجوم عن مقتل خمسة جنود وثلاثة مدنيين وإصابة طفل في كسمايو.", {"killed": 8, "wounded": 1}),
        ("قتل 12 شخصا بينهم ثلاثة أطفال في كسمايو.", {"killed": 12}),
        ("لقي مواطن مصرعه أمس في كسمايو.", {"killed": 1}),
        ("قتل جندي وأصيب اثنان آخران في كسمايو.", {"killed": 1, "wounded": 2}),
        ("قتل ضابط وثلاثة جنود في كسمايو.", {"killed": 4}),
        ("قتل مسلح خمسة مدنيين في كسمايو.", {"killed": 5}),
    ],
)
def test_one_is_counted_and_joined_counts_are_added_up(read: Read, text: str, counts: dict[str, float]) -> None:
    """An indefinite noun behind a word of killing is one person; the parts of a whole are not added to it."""
    claim = next(claim for claim in read(text) if claim.event == "casualty")
    assert {i.designation: i.quantity.low for i in claim.items if i.quantity} == counts


def test_who_is_killed_by_name_is_no_count(read: Read) -> None:
    """«قتل رجل الأعمال» counts nobody: the noun governs what follows."""
    assert not any(claim.items for claim in read("قتل رجل الأعمال سامي عون في كسمايو.") if claim.event == "casualty")


def test_a_verb_that_may_be_passive_is_no_deed_of_who_was_told_of_before(read: Read) -> None:
    """«وأسقطت الطائرة» names nobody who did it; who the sentence before was about is not accused."""
    claims = read("ورفضت روسيا مشروع القرار في مجلس الأمن.", "وأسقطت الطائرة الماليزية في شرق أوكرانيا العام الماضي.")
    (downed,) = [claim for claim in claims if claim.event == "conflict_event"]
    assert not names(downed, "actor")


def test_an_arrest_that_was_made_names_no_officer(read: Read) -> None:
    """«تم اعتقال»: the arrest is the subject; nobody told of before made it."""
    claims = read("ووصل الوزير سامي عون إلى باريس، وقد تم اعتقال ستة من المحتجين في المطار.")
    assert not [claim for claim in claims if claim.event == "conflict_event" and names(claim, "actor")]
