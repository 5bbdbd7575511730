"""Common knowledge: what a newsroom may tell on its own word, and what stays one chain all the same."""

import pytest

from tawatur.core.claim import Filler, Link
from tests.reconciliation.conftest import (
    LITHUANIA,
    NORWAY,
    Pile,
    agency,
    body,
    days,
    find,
    issuer,
    land,
    office,
    person,
    source,
    town,
    voice,
)

NAVY = body("البحرية النرويجية", state="NO")


COMMANDER = {  # two reports of one sentence alike are held for copies
    "a": "قائد البحرية النرويجية راشد الزين",
    "b": "راشد الزين على رأس قيادة الأسطول في النرويج",
    "c": "الزين الذي يتولى إمرة القوات البحرية منذ عامين",
}


def _name_commander(pile: Pile, doc: str, *chain: Link, **slots: object) -> str:
    return pile.tell(
        doc,
        "office",
        COMMANDER[doc],
        *chain,
        holder=[person("راشد الزين")],
        office=[office("قائد البحرية النرويجية")],
        organisation=[NAVY],
        **slots,
    )


def test_each_newsroom_answers_for_common_knowledge(pile: Pile) -> None:
    """Who holds a post each newsroom knows by itself, and that nobody is named for it is said."""
    claims = [_name_commander(pile, doc) for doc in "abc"]
    found = find(pile.case(), claims[0])
    assert (found.chains, found.verdict, found.credibility) == (3, "corroborated", 2)
    assert [(r.code, r.figure) for r in found.reasons] == [("common_knowledge", "3")]


def test_who_is_quoted_adds_nothing_to_the_newsroom_that_knows(pile: Pile) -> None:
    """A post named in passing inside what a source said is no second chain of the same report."""
    claims = [
        _name_commander(pile, "a"),
        _name_commander(pile, "a", agency("وكالة الأفق"), source("مصدر عسكري")),
        _name_commander(pile, "b", agency("وكالة الأفق"), source("مصدر عسكري")),
    ]
    assert find(pile.case(), claims[0]).chains == 2


def test_one_agency_is_one_newsroom_of_common_knowledge(pile: Pile) -> None:
    """What reports tell in the name of one agency it alone answers for, be it common knowledge."""
    claims = [_name_commander(pile, doc, agency("وكالة الأفق")) for doc in "ab"]
    assert find(pile.case(), claims[0]).chains == 1


def test_an_appointment_is_news(pile: Pile) -> None:
    """Where one report tells that somebody is being given the post, own words on it are one chain."""
    claims = [_name_commander(pile, "a"), _name_commander(pile, "b")]
    _name_commander(pile, "c", trigger="عين", actor=[person("ليث المهدي")])
    assert find(pile.case(), claims[0]).chains == 1


def test_a_hedge_is_no_knowledge(pile: Pile) -> None:
    """A newsroom that calls it possible does not answer for it, and that is the reason given."""
    claims = [_name_commander(pile, "a"), _name_commander(pile, "b", modality="possible")]
    found = find(pile.case(), claims[0])
    assert found.chains == 1
    assert [o.reasons[0].code for o in found.origins if not o.counted] == ["not_asserted"]


def test_a_report_told_anew_is_one_newsroom(pile: Pile) -> None:
    """Reports that tell the same news may be one told anew: their common knowledge is one chain, and that is said."""
    claims = [_name_commander(pile, doc) for doc in "ab"]
    for doc in "ab":
        where = {"visitor": [person("راشد الزين")], "place": [town("فيلنيوس", "LT")], "when": days("2031-05-04")}
        pile.tell(doc, "visit", f"زيارة الزين في {doc}", issuer("ديوان الملك"), **where)
    found = find(pile.case(), claims[0])
    assert (found.chains, found.verdict) == (1, "single_origin")
    assert "common_root_suspected" in [r.code for r in found.reasons]


def _ban(pile: Pile, doc: str, text: str, **slots: object) -> str:
    return pile.tell(doc, "embargo", text, target=[land("تشاد", "TD")], **slots)


def test_a_law_long_made_is_common_knowledge(pile: Pile) -> None:
    """What an embargo forbids and the month of its adoption each newsroom can know."""
    old = days("2019-03-01", "2019-03-31")
    claims = [_ban(pile, doc, f"فرض مجلس الأمن الحظر على تشاد {doc}", when=old) for doc in "ab"]
    assert find(pile.case(), claims[0]).chains == 2


def test_a_law_of_this_week_is_news(pile: Pile) -> None:
    """An embargo dated by its day in reports that are not known to be later is one chain of own words."""
    claims = [_ban(pile, doc, f"فرض مجلس الأمن الحظر على تشاد {doc}", when=days("2031-05-04")) for doc in "ab"]
    assert find(pile.case(), claims[0]).chains == 1


@pytest.mark.parametrize(("published", "chains"), [("2015-04-16", 1), ("2019-03-04", 2), ("", 2)])
def test_a_law_told_undated_is_news_when_it_was_just_adopted(pile: Pile, published: str, chains: int) -> None:
    """Resolution 2216 was adopted on 14 April 2015: two days later what it forbids is news, four years later known."""
    claims = []
    for doc, text in (("a", "يفرض القرار 2216 حظرا على تشاد"), ("b", "على تشاد حظر سلاح قائم بموجب القرار 2216")):
        pile.report(doc, published=published)
        paper = Filler("القرار 2216", ("القرار 2216",), "instrument", "2216", "instrument/resolution")
        claims.append(_ban(pile, doc, text, object=[paper]))
    assert find(pile.case(), claims[0]).chains == chains


def test_a_breach_is_news(pile: Pile) -> None:
    """That an embargo is broken in practice is no common knowledge."""
    claims = [_ban(pile, doc, f"انتهاك الحظر على تشاد {doc}") for doc in "ab"]
    assert find(pile.case(), claims[0]).chains == 1


def test_who_met_him_there_saw_him_there(pile: Pile) -> None:
    """Bodies that met a visitor in the land on the days of his visit stand behind the visit too."""
    who = {"visitor": [person("راشد الزين")], "place": [LITHUANIA], "when": days("2031-05-04")}
    claim = pile.tell("a", "visit", "زار الزين ليتوانيا", **who)
    hosts = (("b", "هيئة الموانئ الليتوانية", "كاوناس"), ("c", "غرفة التجارة الليتوانية", "فيلنيوس"))
    for doc, host, where in hosts:
        met = {"participants": [person("راشد الزين"), person(f"مدير {host}")], "place": [town(where, "LT")]}
        pile.tell(doc, "meeting", f"اجتمع الزين في {where}", issuer(host), when=days("2031-05-04"), **met)
    found = find(pile.case(), claim)
    assert (found.chains, found.verdict) == (2, "corroborated")
    assert len(found.claims) == 1
    assert len(found.supports) == 2


def test_a_meeting_of_another_month_says_nothing_of_a_visit(pile: Pile) -> None:
    """A meeting in the same land at another time does not stand behind the visit."""
    who = {"visitor": [person("راشد الزين")], "place": [LITHUANIA], "when": days("2031-05-04")}
    claim = pile.tell("a", "visit", "زار الزين ليتوانيا", voice("ليث المهدي"), **who)
    met = {"participants": [person("راشد الزين"), person("مدير الميناء")], "place": [town("كاوناس", "LT")]}
    pile.tell("b", "meeting", "اجتمع الزين في كاوناس", issuer("هيئة الموانئ"), when=days("2031-07-04"), **met)
    found = find(pile.case(), claim)
    assert (found.chains, found.supports) == (1, ())


def test_one_sentence_may_tell_of_two_states_of_an_embargo(pile: Pile) -> None:
    """Who tells that an embargo was imposed and what it forbids stands behind both findings."""
    scope = _ban(pile, "a", "القرار الذي يحظر توريد الأسلحة إلى تشاد")
    made = {"imposer": [NORWAY], "when": days("2019-03-01", "2019-03-31")}
    both = _ban(pile, "b", "أصدر مجلس الأمن قرارا بمنع بيع السلاح إلى تشاد", **made)
    case = pile.case()
    assert find(case, scope).id != find(case, both).id
    assert find(case, scope).chains == 2
