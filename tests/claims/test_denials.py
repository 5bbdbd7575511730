"""Denials of what was told before, whose part in an attack is meant, speakers behind a pronoun, datelines."""

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read, names


def _told(claims: tuple[Claim, ...], event: str) -> list[tuple[str, list[str]]]:
    """Modality and last hand of each claim of an event."""
    links = [(claim, claim.chain[-1]) for claim in claims if claim.event == event]
    return [(claim.modality, [link.name or link.description]) for claim, link in links]


@pytest.mark.parametrize(
    "denial",
    [
        "ونفت وزارة الدفاع الإستونية ذلك.",
        "ونفت وزارة الدفاع الإستونية صحة هذه الأنباء.",
        "ونفت وزارة الدفاع الإستونية هذه المعلومات جملة وتفصيلا.",
    ],
)
def test_denial_takes_up_the_last_event(denial: str, read: Read) -> None:
    """«نفت ذلك» is the event told before, denied, in the mouth of who denies it."""
    stated, denied = (c for c in read(f"سلمت السويد إستونيا 12 دبابة. {denial}") if c.event == "arms_transfer")
    assert (stated.modality, denied.modality) == ("stated", "denied")
    assert denied.chain[-1].name == "وزارة الدفاع الإستونية"
    assert (names(denied, "supplier"), names(denied, "recipient")) == (["السويد"], ["إستونيا"])


def test_denial_that_says_more_is_its_own(read: Read) -> None:
    """A denial with words of its own takes up nothing told before."""
    claims = read("سلمت السويد إستونيا 12 دبابة. ونفت وزارة الدفاع الإستونية إغلاق الحدود أمام المسافرين.")
    assert _told(claims, "arms_transfer") == [("stated", [""])]


@pytest.mark.parametrize(
    ("text", "modality", "actor"),
    [
        ("أعلنت حركة الراية مسؤوليتها عن التفجير في بنغازي.", "stated", "حركة الراية"),
        ("نفت حركة طالبان أي صلة لها بالتفجير في بنغازي.", "denied", "حركة طالبان"),
        ("نفى السفير كريم نصر ضلوع الجيش التشادي في الهجوم على بنغازي.", "denied", "الجيش التشادي"),
        ("وقع تفجير في بنغازي. ونفت حركة طالبان أي علاقة لها به.", "denied", "حركة طالبان"),
        ("نفى الجيش الذي تدعمه غانا في توغو أمس أي ضلوع له في الهجوم على بنغازي.", "denied", "الجيش"),
    ],
)
def test_part_in_an_attack(text: str, modality: str, actor: str, read: Read) -> None:
    """Whose responsibility or part is claimed or denied is the one who acts in that attack."""
    claim = [claim for claim in read(text) if claim.event == "conflict_event"][-1]
    assert (claim.modality, names(claim, "actor")) == (modality, [actor])


def test_who_turns_back_to_what_he_denies_is_the_one_who_spoke(read: Read) -> None:
    """«لكنها نفت»: the pronoun on the word that opens the clause stands for who spoke before it."""
    claims = read("أكدت وزارة الدفاع السويدية وصول الوفد إلى غانا، لكنها نفت توقيع أي عقد بين البلدين.")
    assert _told(claims, "agreement") == [("denied", ["وزارة الدفاع السويدية"])]


def test_deed_of_a_relative_clause_is_its_subject(read: Read) -> None:
    """«الهجوم الذي استهدف الجيش»: the army was attacked and did not attack."""
    (claim,) = (
        c for c in read("أدى الهجوم الذي استهدف الجيش التشادي في بنغازي إلى حريق.") if c.event == "conflict_event"
    )
    assert (names(claim, "actor"), names(claim, "target")) == ([], ["الجيش التشادي"])


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("أعلنت السويد أنها سلمت إستونيا 12 دبابة.", ["السويد"], ["إستونيا"]),
        ("قالت وزارة الدفاع الإستونية إنها تسلمت 12 دبابة من السويد.", ["السويد"], ["وزارة الدفاع الإستونية"]),
        ("قال الوزير سامي عون إنها تسلمت 12 دبابة من السويد.", ["السويد"], []),
    ],
)
def test_pronoun_that_opens_what_is_said(text: str, supplier: list[str], recipient: list[str], read: Read) -> None:
    """A pronoun that opens what is said is the speaker if the verb of speech agrees with it, and never the object."""
    (claim,) = (c for c in read(text) if c.event == "arms_transfer")
    assert (names(claim, "supplier"), names(claim, "recipient")) == (supplier, recipient)


def test_contract_denied_outright(read: Read) -> None:
    """«لم توقع أي عقد» is an agreement denied, not a statement."""
    claims = read("قال الوزير سامي عون إن إستونيا لم توقع أي عقد مع السويد.")
    assert _told(claims, "agreement") == [("denied", ["سامي عون"])]


@pytest.mark.parametrize(
    "dateline",
    ["تونس، 8 فبراير 2033 (وكالة الساحل للأنباء) -", "تونس - وكالة الساحل -"],
)
def test_dateline_credits_an_unknown_agency(dateline: str, read: Read) -> None:
    """A newsroom no pack knows is the hand of a dispatch whose dateline names it."""
    (claim,) = (c for c in read(f"{dateline} زار الوزير سامي عون غانا.") if c.event == "visit")
    assert claim.chain[1].names[0].startswith("الساحل")


@pytest.mark.parametrize(
    ("text", "event", "words"),
    [
        ("لم تبع السويد أسلحة لإستونيا.", "arms_transfer", "لم تبع"),
        ("ولم تشتر إستونيا دبابات من السويد.", "arms_transfer", "لم تشتر"),
        ("لم يزر الوزير سامي عون تونس.", "visit", "لم يزر"),
        ("ولم يلتق الوزير سامي عون السفير كريم نصر.", "meeting", "لم يلتق"),
        ("ولم تقم السويد بتزويد إستونيا بالدبابات.", "arms_transfer", "لم تقم"),
        ("لا تعتزم السويد بيع إستونيا دبابات.", "arms_transfer", "لا تعتزم"),
        ("لم توافق السويد على بيع إستونيا دبابات.", "arms_transfer", "لم توافق"),
        ("لا توجد صفقة سلاح مع السويد.", "arms_transfer", "لا توجد صفقة"),
        ("ليس هناك مفاوضات مع السفير كريم نصر.", "meeting", "ليس هناك مفاوضات"),
        ("ألغيت زيارة الوزير سامي عون إلى تونس.", "visit", "ألغيت زيارة"),
        ("ألغيت الزيارة التي كان من المقرر أن يقوم بها الوزير سامي عون إلى تونس.", "visit", "ألغيت الزيارة"),
    ],
)
def test_what_is_denied_is_shown_with_its_negation(text: str, event: str, words: str, read: Read) -> None:
    """What did not happen is a claim that says so, and its evidence holds the word that takes it back."""
    (claim,) = [claim for claim in read(text) if claim.event == event]
    span = claim.evidence[0]
    assert (claim.modality, text[span.start : span.end].startswith(words)) == ("denied", True)


def test_what_is_no_longer_so_is_no_journey(read: Read) -> None:
    """«لم يعد» is "no longer", and nobody's return is denied by it."""
    assert not [claim for claim in read("لم يعد الوزير سامي عون إلى تونس مرتاحا.") if claim.event == "visit"]


def test_who_rules_something_out_denies_it(read: Read) -> None:
    """«استبعد» is a voice's, and what it rules out is denied."""
    (claim,) = [c for c in read("استبعد السفير كريم نصر أن تبيع السويد إستونيا دبابات.") if c.event == "arms_transfer"]
    assert (claim.modality, claim.chain[-1].name) == ("denied", "كريم نصر")


@pytest.mark.parametrize(
    ("text", "event", "modality"),
    [
        ("فشلت غانا وتوغو في التوصل إلى اتفاق لترسيم الحدود.", "agreement", "denied"),
        ("رفضت غانا توقيع اتفاق الصيد مع توغو.", "agreement", "denied"),
        ("رفض الوزير التشادي لقاء السفير الغاني في أكرا.", "meeting", "denied"),
        ("فشل الجيش التشادي في السيطرة على مدينة بنغازي.", "conflict_event", "denied"),
        ("حاول الجيش التشادي السيطرة على مدينة بنغازي.", "conflict_event", "possible"),
        ("Ghana and Togo failed to reach an agreement on fishing rights.", "agreement", "denied"),
        ("The Ghanaian minister refused to meet the Togolese envoy in Accra.", "meeting", "denied"),
        ("Ghana has yet to sign the fisheries agreement with Togo.", "agreement", "denied"),
        ("The Chadian army tried to seize Benghazi on Monday.", "conflict_event", "possible"),
    ],
)
def test_what_failed_or_was_refused_was_not_done(text: str, event: str, modality: str, read: Read) -> None:
    """Who failed to do a thing or refused to did not do it; of an attempt it stays open."""
    language = "en" if text.isascii() else "ar"
    assert [claim.modality for claim in read(text, language=language) if claim.event == event] == [modality]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("رفضت غانا الهجوم على بنغازي.", "conflict_event"),
        ("رفض المسؤول ذكر اسمه، وقال إن الجيش التشادي هاجم بنغازي.", "conflict_event"),
    ],
)
def test_what_another_did_is_not_undone_by_who_rejects_it(text: str, event: str, read: Read) -> None:
    """A deed that somebody else rejects, or that stands behind another refusal, is no denied deed."""
    assert all(claim.modality != "denied" for claim in read(text) if claim.event == event)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("نفى الوزير سامي عون علمه بصفقة بيع 12 دبابة من السويد إلى إستونيا.", "ar"),
        ("نفى متحدث باسم الجيش التشادي علمه بوقوع هجوم على نابل.", "ar"),
        ("The minister denied any knowledge of a sale of 12 tanks from Sweden to Estonia.", "en"),
        ("The army denied knowledge of the attack on Kumasi.", "en"),
    ],
)
def test_who_denies_that_he_knows_denies_no_deed(text: str, language: str, read: Read) -> None:
    """It is said neither that it is so nor that it is not: a statement of his, and no event."""
    told = [claim for claim in read(text, language=language) if claim.event != "office"]
    assert [(claim.event, claim.modality) for claim in told] == [("statement", "unverified")]
