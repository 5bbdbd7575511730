"""One passage told again with one thing changed, and the same news in other words."""

from typing import Any

import pytest

from tawatur.core.claim import Item
from tawatur.core.values import DateSpan
from tests.reconciliation.conftest import (
    LITHUANIA,
    NORWAY,
    Pile,
    agency,
    body,
    days,
    exactly,
    issuer,
    jets,
    person,
    source,
    told,
    voice,
)

RASHID = person("راشد الزين")
PASSAGE = "أعلن المجلس البلدي إعادة فتح جسر الميناء القديم أمام الشاحنات"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (days("2031-05-04"), days("2028-05-04")),
        (
            DateSpan(days("2031-05-04").start, None, "year", "منذ 2031"),
            DateSpan(days("2028-05-04").start, None, "year", "منذ 2028"),
        ),
        (
            DateSpan(None, days("2031-05-04").end, "year", "حتى 2031"),
            DateSpan(None, days("2028-05-04").end, "year", "حتى 2028"),
        ),
    ],
)
def test_an_old_event_told_as_new(pile: Pile, first: DateSpan, second: DateSpan) -> None:
    """The same words of another day exclude each other, however far apart the days are and whatever end is open."""
    ids = [
        pile.tell(doc, "conflict_event", "هاجم مسلحون مجهولون قافلة الإغاثة قرب الجسر القديم", when=when)
        for doc, when in zip("ab", (first, second), strict=True)
    ]
    assert ("date", "incompatible", "same_words_other_day") in told(pile, *ids)


def test_sides_exchanged(pile: Pile) -> None:
    """Who sold to whom, exchanged in the same words, is a conflict over the sides."""
    slots: dict[str, Any] = {"stage": "agreed", "items": (jets(6),)}
    a = pile.tell(
        "a",
        "arms_transfer",
        "باعت النرويج ليتوانيا ست طائرات نقل في مايو",
        supplier=[NORWAY],
        recipient=[LITHUANIA],
        **slots,
    )
    b = pile.tell(
        "b",
        "arms_transfer",
        "باعت ليتوانيا النرويج ست طائرات نقل في مايو",
        supplier=[LITHUANIA],
        recipient=[NORWAY],
        **slots,
    )
    assert ("actor", "incompatible", "sides_exchanged") in told(pile, a, b)


def test_the_same_words_credited_to_another(pile: Pile) -> None:
    """One passage given to two persons is a slip of attribution."""
    a = pile.tell("a", "statement", PASSAGE, voice("سمير قدور"))
    b = pile.tell("b", "statement", PASSAGE, voice("منى الخالدي"))
    assert told(pile, a, b) == {("actor", "translation_or_rank_error", "credited_otherwise")}


def test_other_words_of_another_speaker_are_his_own(pile: Pile) -> None:
    """Two speakers who say two things are no slip."""
    a = pile.tell("a", "statement", PASSAGE, voice("سمير قدور"))
    b = pile.tell("b", "statement", "طالبت النقابة برفع أجور سائقي الشاحنات في الميناء", voice("منى الخالدي"))
    assert told(pile, a, b) == set()


def test_an_agency_more_is_no_other_credit(pile: Pile) -> None:
    """A report that also names the agency through which it has the speaker credits him no other way."""
    a = pile.tell("a", "statement", PASSAGE, voice("سمير قدور"))
    b = pile.tell("b", "statement", PASSAGE, agency("وكالة الأفق"), voice("سمير قدور"))
    assert told(pile, a, b) == set()


def test_an_unnamed_voice_is_no_other_credit(pile: Pile) -> None:
    """Where one report names nobody there is nothing to part from."""
    a = pile.tell("a", "statement", PASSAGE, voice("سمير قدور"))
    b = pile.tell("b", "statement", PASSAGE, source("مسؤول في البلدية"))
    assert told(pile, a, b) == set()


@pytest.mark.parametrize(
    ("event", "first", "second", "slots"),
    [
        ("visit", "قام راشد الزين بزيارة رسمية إلى أوسلو الأحد", "حل الزين ضيفا على العاصمة النرويجية",
         {"visitor": [RASHID], "place": [NORWAY], "when": days("2031-05-04")}),
        ("agreement", "وقعت النرويج وليتوانيا اتفاقا للنقل البحري", "توقيع اتفاق نقل بحري بين أوسلو وفيلنيوس",
         {"party": [NORWAY, LITHUANIA], "when": days("2031-05-04")}),
        ("arms_transfer", "اشترت ليتوانيا ست طائرات نقل نرويجية", "النرويج تبيع ليتوانيا ست طائرات للنقل",
         {"supplier": [NORWAY], "recipient": [LITHUANIA], "stage": "agreed", "items": (jets(6),)}),
        ("conflict_event", "هاجم مسلحون ثكنة للجيش في الضاحية فجر الأحد", "تعرضت ثكنة في الضاحية لهجوم شنه مسلحون",
         {"actor": [body("جماعة الضفة")], "target": [body("ثكنة الضاحية")], "when": days("2031-05-04")}),
        ("statement", "قال المجلس إن الجسر سيفتح أمام الشاحنات", "الشاحنات ستعبر الجسر قريبا بحسب المجلس", {}),
        ("embargo", "يسري حظر السلاح على ليتوانيا", "ما زال الحظر المفروض على ليتوانيا ساريا", {"target": [LITHUANIA]}),
    ],
)  # fmt: skip
def test_a_paraphrase_parts_from_nothing(
    pile: Pile, event: str, first: str, second: str, slots: dict[str, Any]
) -> None:
    """The same typed content in other words yields no contradiction of any kind."""
    for doc, text in zip("ab", (first, second), strict=True):
        pile.tell(doc, event, text, issuer("المجلس البلدي"), **slots)
    assert pile.case().contradictions == ()


def test_news_of_two_days_in_a_set_phrase_is_two_events(pile: Pile) -> None:
    """Two reports that each tell a meeting of their own day in the same words tell of two meetings."""
    pile.report("a", published="2031-05-05")
    pile.report("b", published="2031-07-20")
    words = "بحث وزير الدفاع مع نظيره الليتواني سبل تعزيز التعاون العسكري"
    slots: dict[str, Any] = {"participants": [RASHID, person("سمير قدور")]}
    a = pile.tell("a", "meeting", words, when=days("2031-05-04"), **slots)
    b = pile.tell("b", "meeting", words, when=days("2031-07-19"), **slots)
    assert told(pile, a, b) == set()


def test_tolls_of_two_days_in_a_set_phrase_do_not_part(pile: Pile) -> None:
    """Five dead of one day and seven of another, in the same words, are two tolls."""
    words = "قتل {} جنود في هجوم مسلح على ثكنة الضاحية الشرقية"
    for doc, count, day in (("a", 5, "2031-05-04"), ("b", 7, "2031-07-19")):
        dead = Item("killed", (), "persons", exactly(count, "persons"))
        pile.report(doc, published=day)
        pile.tell(doc, "casualty", words.format(count), when=days(day), items=(dead,))
    assert pile.case().contradictions == ()
