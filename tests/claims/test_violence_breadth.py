"""Arrests, kidnappings, deeds without a name beside them, and those they hit."""

from datetime import date

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read, names


def _of(claims: tuple[Claim, ...], event: str) -> list[Claim]:
    return [claim for claim in claims if claim.event == event]


def _tolls(claims: tuple[Claim, ...]) -> list[dict[str, float | None]]:
    return [
        {item.designation: item.quantity.low if item.quantity else None for item in claim.items}
        for claim in _of(claims, "casualty")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قالت الشرطة إن تاجرين اعتقلا عند المرفأ.",
        "قال الوزير إن الشرطة أحبطت مخططا لتفجير سوق الخضار.",
        "خطف ملثمون أربعة مهندسين من سيارتهم.",
        "قالت الشركة إن ناقلة صغيرة خطفت يوم الاثنين.",
        "استطاع قراصنة اختطاف ناقلة وقود.",
        "أطلق أمس سراح الصيادين الثلاثة.",
        "قال المحافظ إن القتال اندلع خلال دورية ليلية.",
        "فرقت الشرطة مظاهرة لعمال المخابز.",
    ],
)
def test_deed_without_names_is_told(read: Read, text: str) -> None:
    """What was done is told though neither who did it nor where has a name."""
    assert _of(read(text), "conflict_event")


@pytest.mark.parametrize(
    "text",
    [
        "خطف المهاجم الأضواء في مباراة الأمس.",
        "طالب الوزير بالإفراج عن البحارة.",
        "أفرجت غانا عن أرصدة مجمدة.",
        "صافح المدير ضيفه وهو يقبض بيده على مفتاح في بنغازي.",
        "أعلنت حركة طالبان مسؤوليتها، وقال المتحدث إن الهجوم رسالة.",
    ],
)
def test_figures_of_speech_and_demands_are_no_deeds(read: Read, text: str) -> None:
    """Words of taking, freeing and holding that are said of other things, or asked for, tell of no deed."""
    assert not [claim for claim in _of(read(text), "conflict_event") if "actor" not in claim.roles]


def test_deed_in_a_toll_is_told_with_its_place(read: Read) -> None:
    """A toll tells of the explosion it names, at the part of the city that its words tell."""
    claims = read("قتل ثلاثة أشخاص في انفجار سيارة ملغومة شرقي العاصمة الليبية طرابلس.")
    (deed,) = _of(claims, "conflict_event")
    assert names(deed, "place") == ["شرقي العاصمة الليبية طرابلس"]


def test_today_behind_a_city_is_no_outlet(read: Read) -> None:
    """A city and today are where and when, no newsroom that is called so."""
    (toll,) = _of(read("قتل ثلاثة أشخاص في حريق بوسط بغداد اليوم.", published=date(2014, 3, 4)), "casualty")
    assert names(toll, "place") == ["وسط بغداد"]
    assert toll.when is not None
    assert str(toll.when.start) == "2014-03-04"


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("قتل ضابط في شرطة المرفأ وأصيب آخران.", {"killed": 1.0, "wounded": 2.0}),
        ("أدى الانفجار إلى مقتل جندي ومسعف.", {"killed": 2.0}),
        ("أدى الهجوم إلى مقتل أحد حراسها وإصابة آخر.", {"killed": 1.0, "wounded": 1.0}),
        ("أسفر الهجوم عن مقتل ستة أشخاص، هم ثلاثة جنود وثلاثة مدنيين، في بنغازي.", {"killed": 6.0}),
        ("قتل وأصيب 15 شخصا في انفجار قنبلة في بنغازي.", {}),
        ("قال مصدر أمني إن سبعة أشخاص سقطوا بين قتيل وجريح في بنغازي.", {}),
        ("قتل جنديان وأصيب ثلاثة آخرون حين هاجم مسلحون يشتبه في أنهم لصوص دورية.", {"killed": 2, "wounded": 3}),
    ],
)  # fmt: skip
def test_those_hit_are_counted(read: Read, text: str, toll: dict[str, float]) -> None:
    """One told by his rank, one more joined to others and one of several count; one number of dead and wounded counts
    neither; whose part in it is only suspected makes no toll doubtful.
    """
    (found, *rest) = _tolls(read(text))
    assert found == toll
    assert not rest


def test_suspected_actors_make_no_attack_doubtful(read: Read) -> None:
    """Who the gunmen were is suspected; that they opened fire is told."""
    (deed,) = _of(read("فتح مسلحون يشتبه بانتمائهم إلى حركة طالبان النار على حافلة في بنغازي."), "conflict_event")
    assert deed.modality == "stated"


def test_sentence_of_a_court_counts_no_dead(read: Read) -> None:
    """Whom a court sentences is not killed."""
    assert not _tolls(read("قضت محكمة أمس بإعدام تاجر وسجن 13 آخرين."))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("هاجم مسلحون مجهولون حافلة للعمال في بنغازي.", "مسلحون مجهولون"),
        ("اختطف أمس قراصنة ناقلة وقود قبالة بنغازي.", "قراصنة"),
        ("قالت الشرطة إن ملثمين كانوا على دراجة أطلقوا النار على تاجر في بنغازي.", "ملثمين"),
        ("نجا المحافظ من هجوم نفذه انتحاري في بنغازي.", "انتحاري"),
        ("قتل مسلحون ثلاثة حراس في بنغازي.", "مسلحون"),
        ("خطف المسلحون عددا من جنود الجيش التشادي في بنغازي.", "المسلحون"),
        ("قال سامي عون إن ملثمين اعترضوا موكب السفير في بنغازي.", "ملثمين"),
    ],
)
def test_actor_without_a_name_is_told(read: Read, text: str, actor: str) -> None:
    """Who did it is told by the words that call him, and held with nobody else."""
    told = [claim.roles["actor"] for claim in read(text) if "actor" in claim.roles]
    assert [[(one.name, one.kind, one.entity) for one in held] for held in told] == [[(actor, "nameless", "")]]


@pytest.mark.parametrize(
    "text",
    [
        "اعتقلت الشرطة مسلحين في بنغازي.",
        "قتل مسلح في بنغازي وأصيب آخر.",
        "قصف الجيش التشادي متمردين قرب بنغازي.",
    ],
)
def test_people_without_a_name_to_whom_it_is_done_do_nothing(read: Read, text: str) -> None:
    """Those taken, killed or shelled are no actors."""
    actors = [one for claim in read(text) for one in claim.roles.get("actor", ())]
    assert not [one for one in actors if one.kind == "nameless"]


@pytest.mark.parametrize(
    "text",
    [
        "هاجم عشرات من مسلحي حركة طالبان قرية قرب بنغازي.",
        "قالت الشرطة إن عناصر من حركة طالبان شنوا هجوما على حاجز في بنغازي.",
        "وقع هجوم نفذه انتحاري من حركة طالبان في بنغازي.",
        "حركة طالبان تبنت الهجوم على الفندق في بنغازي.",
    ],
)
def test_people_of_a_body_act_for_it(read: Read, text: str) -> None:
    """Fighters, members or a bomber of a body make it the actor, and so does its claim of the deed."""
    actors = [names(claim, "actor") for claim in _of(read(text), "conflict_event")]
    assert ["حركة طالبان"] in actors


def test_raid_is_that_of_the_state_whose_adjective_it_has(read: Read) -> None:
    """The adjective of a state behind a raid tells who struck; behind a capital it tells where."""
    (raid,) = _of(read("أصيب راع في غارة جوية إسرائيلية قرب بنغازي."), "conflict_event")
    assert names(raid, "actor") == ["إسرائيل"]
    (deed,) = _of(read("وقع هجوم مسلح في العاصمة الليبية طرابلس."), "conflict_event")
    assert "actor" not in deed.roles


def test_losses_of_the_speaker_are_counted(read: Read) -> None:
    """A number of one's own soldiers or members counts persons."""
    assert _tolls(read("قال الجيش التشادي إن سبعة من جنوده قتلوا قرب بنغازي.")) == [{"killed": 7.0}]


def test_one_struck_by_nationality_is_counted(read: Read) -> None:
    """An adjective of nationality between the one struck and the verb takes nothing from the count."""
    assert _tolls(read("قال الجيش التشادي إن جنديا أوغنديا قتل قرب بنغازي.")) == [{"killed": 1.0}]
