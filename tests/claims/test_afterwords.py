"""Who told what the sentence before tells, named only afterwards."""

import pytest

from tests.claims.conftest import Read


def _hands(text: str, event: str, read: Read) -> list[list[str]]:
    """Beyond the outlet, the kinds and names of the chains of all claims of an event."""
    chains = (claim.chain[1:] for claim in read(text) if claim.event == event)
    return [[f"{link.kind}:{link.name or link.description}".rstrip(":") for link in chain] for chain in chains]


@pytest.mark.parametrize(
    ("afterword", "hands"),
    [
        ("جاء ذلك في بيان أصدرته وزارة الدفاع الغانية مساء أمس.", ["statement", "organisation:وزارة الدفاع الغانية"]),
        ("وجاء هذا في بيان لوزارة الدفاع الغانية.", ["statement", "organisation:وزارة الدفاع الغانية"]),
        ("جاء ذلك في تصريح أدلى به الوزير سامي عون.", ["statement", "person:سامي عون"]),
        ("ورد ذلك على لسان الوزير سامي عون.", ["person:سامي عون"]),
        ("أعلن ذلك الوزير سامي عون أمام الصحافيين.", ["person:سامي عون"]),
        ("وصرح بذلك الوزير سامي عون.", ["person:سامي عون"]),
        ("ذكرت ذلك وكالة رويترز.", ["agency:رويترز"]),
    ],
)
def test_who_is_named_afterwards_told_the_sentence_before(afterword: str, hands: list[str], read: Read) -> None:
    """«جاء ذلك في بيان» gives the outlet's words of the sentence before to whom it names."""
    text = f"وصلت ثلاثة زوارق. قتل خمسة جنود في هجوم على بنغازي. {afterword}"
    assert _hands(text, "casualty", read) == [hands]


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة جنود في هجوم على بنغازي. جاء ذلك خلال زيارة الوزير سامي عون إلى أكرا.",
        "قتل خمسة جنود في هجوم على بنغازي. أعلن الوزير سامي عون أن الميناء مغلق.",
        "قتل خمسة جنود في هجوم على بنغازي. وصلت ثلاثة زوارق. جاء ذلك في بيان لوزارة الدفاع الغانية.",
    ],
)
def test_nobody_is_given_words_he_is_not_said_to_have_told(text: str, read: Read) -> None:
    """An occasion names no speaker, and what stands two sentences before stays the outlet's own."""
    assert _hands(text, "casualty", read) == [[]]


def test_who_has_a_mouth_keeps_it(read: Read) -> None:
    """Words that have a speaker keep him, behind the newsroom that told them."""
    text = "قال العقيد كريم نصر إن خمسة جنود قتلوا في هجوم على بنغازي."
    assert _hands(f"{text} أعلن ذلك الوزير سامي عون.", "casualty", read) == [["person:كريم نصر"]]
    assert _hands(f"{text} ذكرت ذلك وكالة رويترز.", "casualty", read) == [["agency:رويترز", "person:كريم نصر"]]


def test_a_pronoun_before_its_speaker_is_all_he_denies(read: Read) -> None:
    """«ونفت ذلك الوزارة» is the event told before, denied, in her mouth."""
    told, denied = (c for c in read("سلمت السويد إستونيا 12 دبابة. ونفت ذلك وزارة الدفاع الإستونية.") if c.items)
    assert (told.modality, denied.modality, denied.chain[-1].name) == ("stated", "denied", "وزارة الدفاع الإستونية")


@pytest.mark.parametrize(
    ("text", "hands"),
    [
        (
            "وذكر بيان بثته وكالة رويترز أن خمسة جنود قتلوا في هجوم على بنغازي.",
            ["agency:رويترز", "statement"],
        ),
        (
            "وجاء في بيان للجيش التشادي نشرته وكالة رويترز أن خمسة جنود قتلوا في هجوم على بنغازي.",
            ["agency:رويترز", "statement", "organisation:الجيش التشادي"],
        ),
        ("وبحسب ما بثته وكالة رويترز، فإن خمسة جنود قتلوا في هجوم على بنغازي.", ["agency:رويترز"]),
    ],
)
def test_the_newsroom_that_spread_a_statement_stands_before_it(text: str, hands: list[str], read: Read) -> None:
    """«بيان بثته الوكالة»: the statement came through her, and she did not issue it."""
    assert _hands(text, "casualty", read) == [hands]
