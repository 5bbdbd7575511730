"""Who is meant where a verb of speech has no subject behind it, and where what he says ends."""

import pytest

from tawatur.core.claim import Claim

from .conftest import Read


def chain(claim: Claim) -> list[str]:
    """The hands behind the outlet."""
    return [link.name or link.description or link.kind for link in claim.chain[1:]]


def test_who_did_what_the_sentence_tells_first_goes_on_to_speak(read: Read) -> None:
    """«أطلق الرئيس حملة ... وقال» is his word, whoever spoke in the sentence before."""
    claims = read(
        "قال وزير النقل دانيال كيماني إن الميناء الغربي مغلق أمام السفن. أطلق الرئيس التونسي سامي عون أمس حملة "
        "لإقناع البرلمان بالاتفاق، وقال للحضور في الجامعة: إن رفض الاتفاق خطأ تاريخي كبير."
    )
    assert chain(claims[-1]) == ["سامي عون"]


def test_a_joined_verb_behind_a_date_goes_on(read: Read) -> None:
    """«ووصف أمس ... بأنه» has the speaker of the sentence, not a passive voice."""
    claims = read("قال سامي عون إن غانا خسرت الحرب، ووصف أمس في كلمة بالجامعة النظام الغاني بأنه ضعيف وخطير جدا.")
    assert {tuple(chain(claim)) for claim in claims} == {("سامي عون",)}


def test_who_calls_says_what_is_in_the_call(read: Read) -> None:
    """«اتصالا من الملك أعرب فيه عن» are the caller's words, «جلالته» is he, and the call keeps its two sides."""
    claims = read(
        "تلقى الرئيس سامي عون اتصالا هاتفيا من الملك دانيال كيماني أعرب فيه عن استنكاره للهجوم في بنغازي. "
        "وعبر جلالته عن عزائه لأسر الضحايا في مدينة بنغازي."
    )
    said = {claim.event: chain(claim) for claim in claims if claim.event in ("conflict_event", "statement")}
    assert said == {"conflict_event": ["دانيال كيماني"], "statement": ["دانيال كيماني"]}
    meeting = next(claim for claim in claims if claim.event == "meeting")
    assert [filler.name for filler in meeting.roles["participants"]] == ["سامي عون", "دانيال كيماني"]


def test_a_phrase_that_is_said_ends_where_a_clause_is_joined(read: Read) -> None:
    """«دعا إلى وقف ...، وقصف الجيش» does not put the shelling into his mouth."""
    claims = read("دعا سامي عون إلى وقف إطلاق النار في بنغازي، وقصف الجيش التشادي معسكرا في بنغازي أمس.")
    assert {claim.event: chain(claim) for claim in claims} == {"statement": ["سامي عون"], "conflict_event": []}


@pytest.mark.parametrize("wish", ["إن شاء الله", "مجددا", "مجددا إن شاء الله"])
def test_an_adverb_or_a_wish_cuts_nothing_off(read: Read, wish: str) -> None:
    """«مجددا» before a preposition is "again", «إن شاء الله» opens nothing that is said."""
    text = f"قال سامي عون إن رجال الأمن لن ينجحوا {wish} في ترويع الناس في الميناء الغربي."
    said = [text[c.evidence[0].start : c.evidence[0].end] for c in read(text)]
    assert said == [f"رجال الأمن لن ينجحوا {wish} في ترويع الناس في الميناء الغربي"]
