"""Whose words news of violence is, where hands are described, parted from their names or told in the middle."""

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read, chain, names


def _told(claims: tuple[Claim, ...], event: str) -> list[Claim]:
    return [claim for claim in claims if claim.event == event]


@pytest.mark.parametrize(
    ("text", "hands"),
    [
        ("قتل ستة عمال في نابل، وفق ما أفادت مصادر طبية وأمنية.", ["مصادر طبية وأمنية"]),
        ("قتل ستة عمال في نابل، وفق ما أفادت مصادر طبية وكالة رويترز.", ["رويترز", "مصادر طبية"]),
        ("قدر عمال المرفأ الضحايا بعشرين لكن مسؤولي المشافي أكدوا أن ستة عمال قتلوا في نابل.", ["مسؤولي المشافي"]),
        ("قال مسؤول أمن المرفأ العميد سامي عون إن ستة عمال قتلوا في نابل.", ["سامي عون"]),
        ("وأكد العقيد تركي النعمان أن ستة عمال قتلوا في نابل.", ["تركي النعمان"]),
        ("وقال الناطق باسم وزارة الصحة في نابل، سامي عون، إن ستة عمال قتلوا في المرفأ.", ["سامي عون"]),
        ("وبحسب مصدر طبي طلب عدم الكشف عن اسمه فإن ستة عمال قتلوا في نابل.", ["مصدر طبي"]),
        ("أفاد ممثلو منظمات الإغاثة بأن ستة عمال قتلوا في نابل.", ["ممثلو منظمات الإغاثة"]),
    ],
)
def test_who_tells_of_a_toll(text: str, hands: list[str], read: Read) -> None:
    """All adjectives of a voice, the head that governs its institution and the name of who bears an office belong to
    it; that he will not be named is no part of what he says; a newsroom may be told outright.
    """
    assert chain(_told(read(text), "casualty")[-1]) == hands


def test_a_clause_goes_on_behind_who_says_it(read: Read) -> None:
    """A source set off by commas before a preposition has both halves of the clause; behind a comment it has one."""
    toll = _told(read("وأسفر قصف جوي أمس، وفق وزارة الصحة التونسية، عن مقتل تسعة عمال في نابل."), "casualty")
    assert [chain(one) for one in toll] == [["وزارة الصحة التونسية"]]
    text = "أغلق المعبر أمام القوافل، وفق وزارة النقل التونسية، في خطوة تعكس مخاوف التجار من توقف تجارة القمح."
    said = [span for claim in read(text) if len(claim.chain) > 1 for span in claim.evidence]
    assert all(span.end <= text.index("وفق") for span in said)


def test_who_was_passed_on_speaks_on(read: Read) -> None:
    """Behind words that a newsroom passed on the verb without a subject is of who said them, not of the newsroom."""
    claims = read("وأوضح المرصد السوري أن ستة عمال قتلوا في حلب، بحسب وكالة رويترز. وأضاف أن تاجرين قتلا في إدلب.")
    assert {chain(claim)[-1] for claim in claims if len(claim.chain) > 1} == {"المرصد السوري"}


def test_a_noun_written_like_a_participle_says_nothing(read: Read) -> None:
    """«متابعة دقيقة» is a noun with its adjective, and nobody speaks by it."""
    claims = read("وقال العقيد سامي عون إن العملية جاءت بعد رصد طويل ومتابعة دقيقة لتحركات المهربين في نابل.")
    assert {chain(claim)[-1] for claim in claims if len(claim.chain) > 1} == {"سامي عون"}


def test_the_nationality_of_the_wounded_tells_nobody_who_struck(read: Read) -> None:
    """Where adjectives stand behind their noun, one before the noun of a deed is of something else."""
    (blast,) = _told(read("أصيب تاجر وعامل كينيان بانفجار عبوة ناسفة في نابل."), "conflict_event")
    assert names(blast, "actor") == []


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("وقالت الشرطة إن 15 ضابطا وجنديا من الجيش قتلوا في نابل.", 15, None),
        ("أسفر هجوم عن مقتل خمسة ضباط وجندي في نابل.", 6, None),
        ("أسفر هجوم في نابل عن خطف ثلاثة عمال وإصابة اثنين آخرين.", None, 2),
        ("أدى القصف إلى مقتل خمسة أطفال وأربعة بالغين في نابل.", 9, None),
    ],
)
def test_each_number_counts_those_it_governs(text: str, killed: int | None, wounded: int | None, read: Read) -> None:
    """A large number governs both its nouns; a casualty word joined behind a count says nothing of those counted."""
    (toll,) = _told(read(text), "casualty")
    counted = {item.designation: item.quantity.low for item in toll.items if item.quantity}
    assert (counted.get("killed"), counted.get("wounded")) == (killed, wounded)


def test_a_definite_deed_is_announced_whole(read: Read) -> None:
    """«القبض على» opens what is announced, and «بين» further on is no word of its verb."""
    text = "أعلنت وزارة الداخلية التونسية القبض على خلية تابعة لحركة الشباب، موزعة بين نابل وطبرق."
    told = _told(read(text), "conflict_event")
    assert [chain(one) for one in told] == [["وزارة الداخلية التونسية"]]


def test_what_a_body_says_by_its_paper_it_says_of_itself(read: Read) -> None:
    """The pronoun behind a body's statement is of the body, whatever the gender of the word for the paper."""
    claims = read("وقال بيان صادر عن حركة الشباب، إنها أطلقت صواريخ باتجاه نابل.")
    assert [names(one, "actor") for one in _told(claims, "conflict_event")] == [["حركة الشباب"]]


def test_counted_accused_accuse_nobody(read: Read) -> None:
    """«ستة متهمين» are people counted, and their verdict is no charge somebody makes."""
    claims = read("قضت محكمة تونسية بسجن تاجر. وعاقبت المحكمة ستة متهمين بالسجن خمس سنوات في نابل.")
    assert all(claim.modality != "alleged" for claim in claims)


def test_a_toll_reaches_its_number_before_what_comes_to_it(read: Read) -> None:
    """A number that a toll reaches counts its dead, though an attached particle follows it."""
    (toll,) = _told(read("وأكدت الشرطة أن عدد القتلى ارتفع إلى 33 بالإضافة إلى 50 مصابا في نابل."), "casualty")
    assert {item.designation: item.quantity.low for item in toll.items if item.quantity} == {
        "killed": 33,
        "wounded": 50,
    }


def test_both_halves_around_a_source_are_one_deed(read: Read) -> None:
    """A clause that commas cut around its source proves one deed, with the place behind the source."""
    claims = read("واستهدفت طائرات الجيش التشادي، وفق مصدر أمني، بالقنابل قافلة قرب نابل.")
    (told,) = _told(claims, "conflict_event")
    assert (chain(told), names(told, "place")) == (["مصدر أمني"], ["نابل"])
