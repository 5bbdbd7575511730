"""Who speaks where something stands between him and his verb, or between his words and their end."""

import pytest

from tawatur.core.claim import Claim

from .conftest import Read, chain

_TOLD = "خمسة بحارة قتلوا في الهجوم"


def last(claims: tuple[Claim, ...]) -> Claim:
    """The last claim that is no office."""
    return [claim for claim in claims if claim.event != "office"][-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وكان مسؤول غاني طلب عدم ذكر اسمه أكد في وقت سابق أن", "مسؤول غاني"),
        ("وكان متحدث باسم الجيش، رفض الكشف عن هويته، قال إن", "متحدث باسم الجيش"),
        ("وكان مسؤول غاني - طلب عدم نشر اسمه - قد أكد أن", "مسؤول غاني"),
    ],
)
def test_who_will_not_be_named_speaks_before_his_verb(read: Read, text: str, speaker: str) -> None:
    """A clause that only tells that a speaker will not be named parts him from no verb of his."""
    assert chain(last(read(f"{text} {_TOLD}."))) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أعلن المتحدث باسم القوة البحرية لمكافحة القرصنة، العقيد سامي عون، أن", "سامي عون"),
        ("قال شاهد على الهجوم من سكان القرية، يدعى سامي عون، إن", "سامي عون"),
        ("قال أحد سكان القرية ويدعى سامي عون إن", "سامي عون"),
    ],
)
def test_a_name_told_behind_the_office_speaks(read: Read, text: str, speaker: str) -> None:
    """The name behind a comma, or one that a word for being called tells, is that of the one told before it."""
    assert chain(last(read(f"{text} {_TOLD}."))) == [speaker]


def test_the_name_of_another_behind_a_comma_does_not_speak(read: Read) -> None:
    """Behind a comma stands the name of the last one told, who need not be the speaker."""
    text = f"قال المتحدث باسم الجيش بعد لقاء وزير النقل، سامي عون، إن {_TOLD}."
    assert chain(last(read(text))) == ["المتحدث باسم الجيش"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أعلن الجناح العسكري لحركة حماس أن", "حركة حماس"),
        ("وكان الفرع المحلي لحركة حماس قد أعلن أن", "حركة حماس"),
        ("أفادت تنسيقية لجان الأحياء بأن", "لجان الأحياء"),
        ("ذكرت لجنة أحياء أكرا (شعبية)، في بيان، أن", "لجنة أحياء"),
    ],
)
def test_a_part_of_a_body_speaks_for_it(read: Read, text: str, speaker: str) -> None:
    """A part of a body is told with the body, whose words are never the outlet's own."""
    assert chain(last(read(f"{text} {_TOLD}.")))[-1] == speaker


def test_a_newsroom_speaks_that_is_somebodys_mouth(read: Read) -> None:
    """For whom a newsroom speaks, told before its verb, is not who spoke."""
    assert chain(last(read(f"إلا أن وكالة «سبأ» المتحدثة باسم المتمردين قالت إن {_TOLD}."))) == ["سبأ"]


def test_who_speaks_in_the_clause_of_a_time(read: Read) -> None:
    """«In the time in which he said» tells who speaks: the relative word is that of the time."""
    text = f"هاجم قراصنة الميناء في الوقت الذي قال فيه رئيس الأركان سامي عون إن {_TOLD}."
    assert chain(last(read(text))) == ["سامي عون"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("قال السفير سامي عون إن قائد الجيش أبلغه أن الميناء مغلق. وأضاف أن", ["سامي عون"]),
        ("قالت وكالة الأناضول إن قائد الجيش أعلن أن الميناء مغلق. وأضاف أن", ["الأناضول", "قائد الجيش"]),
    ],
)
def test_who_goes_on_behind_a_quoted_one(read: Read, text: str, speakers: list[str]) -> None:
    """A person who quotes another goes on himself; behind a newsroom the one it quotes does."""
    assert chain(last(read(f"{text} {_TOLD}."))) == speakers


def test_a_quotation_goes_on_over_paragraphs(read: Read) -> None:
    """What stands between a mark that opens and the one that closes it paragraphs on is in one mouth; what follows
    is the outlet's.
    """
    text = (
        f"قال الوزير سامي عون: «وصلت الدبابات أمس.\n\nوأؤكد لكم اليوم أن {_TOLD}.\n\nسنوقع الاتفاق مع السويد غدا».\n\n"
        "وقتل سبعة جنود في المدينة يوم الأحد."
    )
    told = [claim for claim in read(*text.split("\n\n")) if claim.event != "office"]
    assert chain(next(claim for claim in told if claim.event == "casualty")) == ["سامي عون"]
    assert chain(told[-1]) == []


def test_a_quotation_that_is_never_closed_stays_in_its_sentence(read: Read) -> None:
    """A mark before whose partner another quotation opens was a slip, and what follows is the outlet's."""
    text = f"قال الوزير سامي عون: «وصلت الدبابات أمس.\n\n{_TOLD}، وسمي «هجوم الفجر» في المدينة."
    assert chain(next(claim for claim in read(*text.split("\n\n")) if claim.event == "casualty")) == []


def test_a_platform_is_no_newsroom_spoken_to(read: Read) -> None:
    """Who writes on a platform speaks to no newsroom."""
    text = f"وفي تغريدة له على حسابه في «تويتر»، قال الوزير سامي عون إن {_TOLD}."
    assert [link.kind for link in last(read(text)).chain[1:]] == ["statement", "person"]


def test_a_statement_that_was_spread_stands_once(read: Read) -> None:
    """A statement with its issuer and the newsroom that spread it are one hand each."""
    claim = last(read(f"وقال بيان للجيش نقلته وكالة الأناضول إن {_TOLD}."))
    assert [link.kind for link in claim.chain[1:]] == ["agency", "statement", "organisation"]


def test_a_doubt_in_quotation_marks_is_nobodys_word(read: Read) -> None:
    """«Raids that are "thought" to be» describes raids; who tells of them is named behind."""
    text = "قتل تسعة في الغارات التي «يعتقد» أن طائرات غانية شنتها على الميناء، وفق ما أعلنت وزارة الدفاع الغانية."
    assert {tuple(chain(c)) for c in read(text) if c.event == "casualty"} == {("وزارة الدفاع الغانية",)}
