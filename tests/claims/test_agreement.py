"""Whose words they are where forms tell: gender, number, a bare that-word, a mark never closed, a note."""

import pytest

from .conftest import Read, chain, names


def test_a_note_is_the_outlets_own(read: Read) -> None:
    """«يذكر أن» begins a remark of the outlet, whoever spoke before it."""
    claims = read("قال وزير النقل التونسي سامي عون إن الميناء مغلق. يذكر أن تونس وقعت اتفاقا مع غانا في مايو.")
    assert [chain(claim) for claim in claims if claim.event == "agreement"] == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "وتوالت البرقيات من العواصم، مؤكدة أن السفن الأجنبية لن تعود إلى الميناء.",
        "وأضافت أن السفن الأجنبية لن تعود إلى الميناء.",
    ],
)
def test_a_feminine_form_is_of_no_man(read: Read, text: str) -> None:
    """Who spoke last is not taken for the subject of a verb or participle of the other gender: the voice stays open."""
    said = read("قال الرئيس سامي عون إن الميناء مغلق أمام السفن. " + text)[-1]
    assert said.event == "statement"
    assert "سامي عون" not in chain(said)
    assert said.chain[-1].anonymous


def test_a_participle_goes_on_from_the_name_of_its_gender(read: Read) -> None:
    """Of two names before it, the one whose gender the participle has speaks."""
    said = read("استدعت وزارة الخارجية التونسية السفير اليوناني أمس، معربة عن أملها في أن تعود العلاقات كما كانت.")[-1]
    assert chain(said) == ["وزارة الخارجية التونسية"]


def test_a_verb_of_two_has_its_subject_before_it(read: Read) -> None:
    """«أبلغتا السلطات»: behind a dual verb stands who is told, not who tells."""
    claims = read("قالت هيئة الميناء إن وزارة النقل وشركة محلية أبلغتا السلطات اليونانية باحتجاز السفينة.")
    assert [chain(claim) for claim in claims] == [["هيئة الميناء"]]


def test_a_verb_behind_a_bare_that_word_is_no_act_of_the_last_speaker(read: Read) -> None:
    """«من شأنه أن يهدد» has the subject of its clause; what is said is not cut there."""
    text = 'قال الوزير سامي عون إن رفض العقد من شأنه أن يهدد "سمعة" الميناء في العالم كله.'
    said = [text[c.evidence[0].start : c.evidence[0].end] for c in read(text) if c.event == "statement"]
    assert said == ['رفض العقد من شأنه أن يهدد "سمعة" الميناء في العالم كله']


def test_a_mark_that_opens_again_closes_nothing(read: Read) -> None:
    """Where one mark opens and closes, a quotation never closed ends with its sentence."""
    claims = read(
        'قال الوزير سامي عون "إن الرصيف الغربي مغلق أمام السفن. '
        'وقال السفير اليوناني "إن بلاده سترسل السفن الأجنبية إلى تونس". وغادر السفير اليوناني تونس أمس.'
    )
    assert [chain(claim) for claim in claims if claim.event == "statement"] == [["سامي عون"], ["السفير اليوناني"]]
    assert [chain(claim) for claim in claims if claim.event == "visit"] == [[]]


@pytest.mark.parametrize("told", ["تعتزمان التوقيع على", "تستعدان لتوقيع", "تنويان توقيع"])
def test_what_two_mean_to_sign_is_their_planned_agreement(told: str, read: Read) -> None:
    """The two who mean to sign are the parties of an agreement that is planned, with what it is worth."""
    claims = read(f"قال المتحدث إن السويد وإستونيا {told} عقود بقيمة 3 مليارات دولار.")
    (claim,) = [claim for claim in claims if claim.event == "agreement"]
    assert sorted(names(claim, "party")) == ["إستونيا", "السويد"]
    assert claim.modality == "planned"
    assert claim.value is not None and claim.value.low == 3e9


@pytest.mark.parametrize("verb", ["أبلغ", "أخبر"])
def test_who_is_told_something_does_not_speak(verb: str, read: Read) -> None:
    """Behind a verb of telling somebody stands who is told, where who tells stands before it."""
    text = f"أعلنت الوزارة أن الرئيس سامي عون {verb} نظيره الغاني كريم نصر أن تونس وقعت اتفاقا مع غانا."
    (claim,) = [claim for claim in read(text) if claim.event == "agreement"]
    assert claim.chain[-1].name == "سامي عون"
