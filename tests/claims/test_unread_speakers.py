"""Speakers no mention is read of: whose words are not the outlet's own."""

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read

DEED = "السويد باعت إستونيا دبابات."


def voices(claim: Claim) -> tuple[str | None, ...]:
    """The persons and bodies of a chain beyond the outlet, by name or description."""
    return tuple(link.name or link.description for link in claim.chain[1:] if link.kind != "statement")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأوضحت الجوازات أن " + DEED, ("الجوازات",)),
        ("أعلنت الفرقة السادسة أن " + DEED, ("الفرقة السادسة",)),
        ("وذكرت أمانة منطقة الساحل أن " + DEED, ("أمانة منطقة الساحل",)),
        ("بدوره أكد البائع الغاني نصوح أن " + DEED, ("البائع الغاني نصوح",)),
        ("وأضاف تيمبوري في تصريحات أمس أن " + DEED, ("تيمبوري",)),
        ("وبينت وزارة الصحة التونسية أن " + DEED, ("وزارة الصحة التونسية",)),
        ("من جانبه، بين مدير الميناء سامي عون، أن " + DEED, ("سامي عون",)),
        ("وأكد معالي وزير الصحة أن " + DEED, ("وزير الصحة",)),
    ],
)
def test_a_noun_between_a_verb_of_speech_and_its_that_word_speaks(
    text: str, expected: tuple[str, ...], read: Read
) -> None:
    """A noun that agrees with the verb and stands before the that-word is who speaks, listed or not."""
    (claim,) = [claim for claim in read(text) if claim.event == "arms_transfer"]
    assert voices(claim)[-1:] == expected


@pytest.mark.parametrize(
    "text",
    [
        "وأوضحت التحقيقات أن " + DEED,
        "ورفض سامر الفكرة القائلة إن " + DEED,
        "لفت انتباهي هذه المرة أن " + DEED,
        "وصف الكتاب الجديد عن السويد بأنه ممل، لكن " + DEED,
    ],
)
def test_what_shows_something_says_nothing(text: str, read: Read) -> None:
    """What only shows a thing, a matter and what is described are no speakers."""
    claims = [claim for claim in read(text) if claim.event == "arms_transfer"]
    assert all(voices(claim) == () for claim in claims)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("روسيا تحذر البرلمان التونسي من أن السويد ستبيع إستونيا دبابات.",), ("روسيا",)),
        (("السيسي يحذر الأمم المتحدة من أن السويد ستبيع إستونيا دبابات.",), ("السيسي",)),
    ],
)
def test_whoever_is_turned_to_does_not_speak(texts: tuple[str, ...], expected: tuple[str, ...], read: Read) -> None:
    """Behind the present of a headline the subject of which stands before it is whom it turns to."""
    (claim,) = [claim for claim in read(*texts) if claim.event == "arms_transfer"]
    assert voices(claim) == expected


def test_a_pronoun_of_the_that_word_is_the_subject(read: Read) -> None:
    """«أنه سيهدد غانا»: who is threatened does not speak."""
    claims = read("ويرى كثيرون أنه سيهدد غانا ببيع السويد دبابات لإستونيا.")
    assert all("غانا" not in voices(claim) for claim in claims)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("قال الوزير سامي عون ”السويد باعت إستونيا دبابات“ وغادر.",), ("سامي عون",)),
        (
            ("أكد سامي عون أن الميناء مغلق.", 'وأضاف سامي -في رسالة بحسابه- "لقد باعت السويد إستونيا دبابات".'),
            ("سامي عون",),
        ),
        (
            (
                "وصل سامي عون إلى لومي.",
                'وقال في كلمة ألقاها خلال حفل أقيم أمس في الميناء "باعت السويد إستونيا دبابات".',
            ),
            ("سامي عون",),
        ),
        (('وقال في كلمة ألقاها خلال حفل أقيم أمس في الميناء "باعت السويد إستونيا دبابات".',), ("?",)),
        (("وظهر سامي عون على الشرفة مبتسما.", "وقال إن " + DEED), ("سامي عون",)),
    ],
)
def test_a_quotation_behind_a_verb_of_speech_is_not_the_outlets(
    texts: tuple[str, ...], expected: tuple[str, ...], read: Read
) -> None:
    """Quoted words behind a verb of speech are of whoever spoke or acted before, else of a voice left open."""
    (claim,) = [claim for claim in read(*texts) if claim.event == "arms_transfer"]
    assert bool(claim.chain[1:]) and (expected == ("?",) or voices(claim) == expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال ثلاثة شهود إن " + DEED, 3),
        ("وقال متحدث باسم وزير الخارجية الغاني سامي عون إن " + DEED, 1),
        ("وأفادت أنباء بأن " + DEED, None),
    ],
)
def test_how_many_speak_without_a_name(text: str, expected: int | None, read: Read) -> None:
    """A voice without a name is counted by the noun that tells it; rumours are of nobody who can be counted."""
    (claim,) = [claim for claim in read(text) if claim.event == "arms_transfer"]
    assert [(link.anonymous, link.count) for link in claim.chain[1:]] == [(True, expected)]


def test_the_statement_of_a_body_that_spoke_is_its_own(read: Read) -> None:
    """«وأضاف البيان» behind the words of a body is that body's statement."""
    claims = read("ذكرت وزارة الصحة التونسية أن الميناء مغلق.", "وأضاف البيان أن " + DEED)
    assert voices(claims[-1]) == ("وزارة الصحة التونسية",)
