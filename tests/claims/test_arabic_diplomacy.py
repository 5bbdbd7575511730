"""Who meets, travels, summons and speaks in Arabic diplomatic news."""

import pytest

from tests.claims.conftest import Read, chain, names


@pytest.mark.parametrize(
    ("text", "event", "roles"),
    [
        (
            "استقبل الملك سامي عون، قبل قليل، في قصر النيل في أكرا، الرئيس كريم نصر.",
            "meeting",
            {"host": ["سامي عون"], "visitor": ["كريم نصر"]},
        ),
        (
            "وكان وزير الدفاع سامي عون، ووزير الداخلية كريم نصر، قد استقبلا في المطار الشيخ رامي سعد.",
            "meeting",
            {"host": ["كريم نصر", "سامي عون"], "visitor": ["رامي سعد"]},
        ),
        (
            "أعلنت الرئاسة أن الوزير، سامي عون، ونظيره التوغولي، كريم نصر، سيجريان مباحثات في بيروت.",
            "meeting",
            {"participants": ["كريم نصر", "سامي عون"], "place": ["بيروت"]},
        ),
        (
            "وأفاد السفير رامي سعد بأن الوزير سامي عون سيلتقي خلال الزيارة نظيره الغاني كريم نصر.",
            "meeting",
            {"participants": ["سامي عون", "كريم نصر"]},
        ),
        (
            "قال الوزير سامي عون بعد لقاء مع نظيره الغاني كريم نصر في أكرا إن بلاده ستفتح الحدود.",
            "meeting",
            {"participants": ["كريم نصر", "سامي عون"], "place": ["أكرا"]},
        ),
        (
            "استقبل الملك سامي عون – حفظه الله – في مكتبه مساء أمس الأحد، وفدا من البرلمان الغاني برئاسة كريم نصر.",
            "meeting",
            {"host": ["سامي عون"], "visitor": ["البرلمان الغاني"], "participants": ["كريم نصر"]},
        ),
        (
            "أعلنت غانا أن رئيسها سامي عون التقى السفير كريم نصر في بيروت.",
            "meeting",
            {"participants": ["سامي عون", "كريم نصر"]},
        ),
        (
            "فاجأ الرئيس سامي عون والملك كريم نصر الصحفيين عندما التقيا أمس في أكرا.",
            "meeting",
            {"participants": ["سامي عون", "كريم نصر"], "place": ["أكرا"]},
        ),
        (
            "وصل الكويت، أمس، المبعوثان الأميركيان سامي عون وكريم نصر.",
            "visit",
            {"visitor": ["سامي عون", "كريم نصر"], "place": ["الكويت"]},
        ),
        (
            "يعقد وزراء خارجية دول مجلس التعاون غدا اجتماعا في بيروت.",
            "meeting",
            {"participants": ["مجلس التعاون"], "place": ["بيروت"]},
        ),
        (
            "وصل إلى بيروت مساء أمس، وزير الخارجية الغاني سامي عون.",
            "visit",
            {"visitor": ["سامي عون"], "place": ["بيروت"]},
        ),
        (
            "قال السفير إنه قامت نائبة وزير الخارجية باستدعاء القائم بالأعمال التوغولي.",
            "relation",
            {"subject": ["نائبة وزير الخارجية"], "object": ["القائم بالأعمال التوغولي"]},
        ),
    ],
)
def test_who_takes_part(text: str, event: str, roles: dict[str, list[str]], read: Read) -> None:
    """Days, places and asides part nobody from his verb; who only tells of a meeting took no part in it."""
    (claim,) = [claim for claim in read(text) if claim.event == event]
    assert {role: names(claim, role) for role in roles} == roles


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "وقال سامي عون عند سؤاله عن التقارير التي تفيد بوجود مفاوضات في أكرا، إنها لا صحة لها.",
            ["سامي عون"],
        ),
        (
            "قال سامي عون ردا على تقارير تحدثت عن مفاوضات مع توغو، إن غانا أغلقت الحدود.",
            ["سامي عون"],
        ),
        (
            "أصدرت وزارة الخارجية الغانية بيانا قالت فيه إن توغو أغلقت الحدود.",
            ["statement", "وزارة الخارجية الغانية"],
        ),
        (
            "وقال متحدث باسم وزير الخارجية الغاني سامي عون إنه علم بإغلاق الحدود مع توغو أمس.",
            ["متحدث"],
        ),
        (
            "أدان المجلس الوزاري لمجلس التعاون لدول الخليج العربية الهجمات على غانا.",
            ["المجلس الوزاري لمجلس التعاون لدول الخليج العربية"],
        ),
    ],
)
def test_who_speaks(text: str, voices: list[str], read: Read) -> None:
    """What he was asked about speaks in nobody's stead, and a council of a body is a voice of its own."""
    told = [claim for claim in read(text) if claim.event == "statement"]
    assert [chain(claim) for claim in told] == [voices]


def test_described_is_no_speaker(read: Read) -> None:
    """Whom somebody nobody lists describes does not say so of himself."""
    claims = read("ووصف زيلر يوم الاثنين رئيس الوزراء الغاني كريم نصر بأنه بعيد عن بلاده.")
    assert all("كريم نصر" not in chain(claim) for claim in claims)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "أقال الرئيس كريم نصر وزير النقل سامي عون بعد أكثر من عام.",
            {"actor": ["كريم نصر"], "holder": ["سامي عون"], "office": ["أقال وزير النقل"]},
        ),
        (
            "أقال الرئيس كريم نصر وزير خارجيته سامي عون أمس.",
            {"actor": ["كريم نصر"], "holder": ["سامي عون"]},
        ),
        (
            "وعين بدلا منه مدير وكالة المخابرات المركزية (سي آي أيه)، سامي عون.",
            {"actor": [], "holder": ["سامي عون"]},
        ),
    ],
)
def test_who_is_dismissed_or_named(text: str, roles: dict[str, list[str]], read: Read) -> None:
    """Who is dismissed leaves the office he is told with; the office of whoever is named appoints nobody."""
    (claim,) = [claim for claim in read(text) if claim.event == "office" and claim.rule == "frames"]
    assert {role: names(claim, role) for role in roles} == roles


def test_time_is_no_deed(read: Read) -> None:
    """Talks that only tell when something else was done were held by nobody named for that."""
    claims = read("أجرى سامي عون تغييرا كبيرا في فريقه وسط مفاوضات حساسة مع توغو.")
    assert all("سامي عون" not in names(claim, "participants") for claim in claims)


def test_words_in_marks_are_of_who_says_them(read: Read) -> None:
    """Behind «إنه» and a quotation mark the speaker is a party to what he says, and nobody told of before."""
    claims = read('زار رامي سعد بيروت أمس. وقال كريم نصر إنه "لم يتفق مع سامي عون على الميناء".')
    (claim,) = [claim for claim in claims if claim.event == "agreement"]
    assert (claim.modality, chain(claim)) == ("denied", ["كريم نصر"])
    assert names(claim, "party") == ["سامي عون", "كريم نصر"]


@pytest.mark.parametrize(
    ("text", "event", "roles"),
    [
        (
            "حضر اللقاء، الأمير سامي عون، أمير منطقة الرياض، والأمير كريم نصر، وزير الدولة.",
            "meeting",
            {"participants": ["سامي عون", "كريم نصر"]},
        ),
        (
            "حضر حفل الاستقبال والغداء الوزير سامي عون والسفير كريم نصر.",
            "meeting",
            {"participants": ["سامي عون", "كريم نصر"]},
        ),
        (
            "استقبل الوزير سامي عون في مكتبه السفير كريم نصر.",
            "meeting",
            {"host": ["سامي عون"], "visitor": ["كريم نصر"], "place": []},
        ),
        (
            (
                "استقبل النائب الثاني لرئيس مجلس الوزراء المستشار والمبعوث الخاص لخادم الحرمين الشريفين صاحب السمو "
                "الملكي الأمير سامي بن فهد بن رامي، في قصره بالناصرية مساء أمس، وزير الخارجية التوغولي كريم نصر."
            ),
            "meeting",
            {"host": ["سامي بن فهد بن رامي"], "visitor": ["كريم نصر"]},
        ),
        (
            "استقبل الأمير سامي بن فهد النائب الثاني لرئيس مجلس الوزراء وزير الداخلية أمس السفير كريم نصر.",
            "meeting",
            {"host": ["سامي بن فهد"], "visitor": ["كريم نصر"]},
        ),
        (
            "غادر الوزير سامي عون أكرا. ومن المقرر أن يلتقي عون خلال زيارته الملك كريم نصر.",
            "meeting",
            {"participants": ["عون", "كريم نصر"]},
        ),
        (
            "زار وفد من حركة فتح موسكو أمس.",
            "visit",
            {"visitor": ["حركة فتح"], "place": ["موسكو"]},
        ),
        (
            "توجه وفد تجاري من حركة فتح، برئاسة سامي عون، أمس إلى موسكو.",
            "visit",
            {"visitor": ["حركة فتح"], "participants": ["سامي عون"], "place": ["موسكو"]},
        ),
        (
            "استعد المطار لاستقبال سامي عون، رئيس غانا، الذي يزور موسكو غدا.",
            "visit",
            {"visitor": ["سامي عون"], "place": ["موسكو"]},
        ),
    ],
)
def test_who_attends_and_travels(text: str, event: str, roles: dict[str, list[str]], read: Read) -> None:
    """Who attends a meeting takes part in it, over all his honours; a delegation of a body travels as that body."""
    claim = [claim for claim in read(text) if claim.event == event][-1]
    assert {role: sorted(names(claim, role)) for role in roles} == {role: sorted(held) for role, held in roles.items()}


def test_who_stands_first_among_those_who_receive(read: Read) -> None:
    """Who stands foremost among those who receive somebody told before receives him."""
    claims = read("وصل الوزير سامي عون إلى موسكو. وكان في مقدمة مستقبليه السفير كريم نصر.")
    (claim,) = [claim for claim in claims if claim.event == "meeting"]
    assert (names(claim, "host"), names(claim, "visitor")) == (["كريم نصر"], ["سامي عون"])


def test_meeting_during_a_visit_is_in_no_other_mouth(read: Read) -> None:
    """Whom the speaker meets, in words between his verb and what he says, does not speak."""
    claims = read("وصل الوزير سامي عون إلى موسكو. وأكد خلال لقائه السفير كريم نصر أن الميناء مفتوح.")
    assert all(chain(claim) != ["كريم نصر"] for claim in claims)


def test_who_hands_in_a_resignation_leaves(read: Read) -> None:
    """Who hands in his own resignation or that of his government leaves his office; who gets it takes no part."""
    for words in (
        "قدم الوزير سامي عون استقالته إلى الملك كريم نصر.",
        "تقدم الوزير سامي عون باستقالة حكومته إلى الملك كريم نصر.",
    ):
        (claim,) = [claim for claim in read(words) if claim.event == "office" and claim.rule == "frames"]
        assert names(claim, "holder") == ["سامي عون"]
