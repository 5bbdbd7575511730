"""Accounts that part: which slot, of what kind, and what never comes out."""

from datetime import date
from typing import Any

import pytest

from tawatur.core.claim import Filler, Item
from tawatur.core.values import Amount, DateSpan
from tests.reconciliation.conftest import (
    LITHUANIA,
    NORWAY,
    Pile,
    about,
    agency,
    body,
    days,
    exactly,
    issuer,
    jets,
    office,
    over,
    parted,
    person,
    source,
    town,
)

RASHID, SAMIR = person("راشد الزين"), person("سمير قدور")
VILNIUS = town("فيلنيوس", "LT")
SIDES = {"supplier": [NORWAY], "recipient": [LITHUANIA]}


def kinds(pile: Pile, *claims: str) -> set[tuple[str, str]]:
    """(slot, kind) of the contradictions that set these claims apart."""
    return {(c.slot, c.kind) for c in parted(pile.case(), *claims)}


def worth(pile: Pile, doc: str, amount: Amount, **slots: object) -> str:
    """A claim that gives the deal's value."""
    return pile.tell(doc, "arms_transfer", f"قيمة الصفقة في {doc}", value=amount, stage="agreed", **SIDES, **slots)


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (about(3e9, "EUR"), over(4e9, "EUR"), "incompatible"),
        (exactly(3e9, "EUR"), exactly(4e9, "EUR"), "incompatible"),
        (exactly(4e9, "EUR"), over(4e9, "EUR"), "compatible_but_different_precision"),
        (about(4e9, "EUR"), exactly(4.2e9, "EUR"), "compatible_but_different_precision"),
        (Amount(None, None, "unspecified", "EUR"), exactly(4e9, "EUR"), "compatible_but_different_precision"),
        (exactly(2e6, "EUR"), exactly(4e9, "EUR"), "scope_difference"),
        (exactly(4e9, "EUR"), exactly(4e9, "EUR"), None),
        (exactly(4e9, "EUR"), exactly(4.5e9, "USD"), None),
    ],
)
def test_values(pile: Pile, left: Amount, right: Amount, kind: str | None) -> None:
    """Figures part by what their intervals allow; other currencies are not compared."""
    a, b = worth(pile, "a", left), worth(pile, "b", right)
    assert kinds(pile, a, b) == ({("value", kind)} if kind else set())


def test_a_later_report_of_one_outlet_corrects(pile: Pile) -> None:
    """The same outlet that gives another figure days later corrects itself."""
    pile.report("a", published="2031-05-01", outlet="البلاد")
    pile.report("b", published="2031-05-09", outlet="البلاد")
    assert kinds(pile, worth(pile, "a", exactly(3e9, "EUR")), worth(pile, "b", exactly(4e9, "EUR"))) == {
        ("value", "later_correction")
    }


def test_done_and_only_possible(pile: Pile) -> None:
    """A deal told as concluded and as potential is a true conflict of stage."""
    a = pile.tell("a", "arms_transfer", "اتفق البلدان على صفقة", stage="agreed", **SIDES)
    b = pile.tell("b", "arms_transfer", "صفقة محتملة بين البلدين", stage="agreed", modality="possible", **SIDES)
    assert ("stage", "incompatible") in kinds(pile, a, b)


def test_agreed_and_signed_are_degrees(pile: Pile) -> None:
    """Agreed and signed are one conclusion told more or less exactly."""
    a = pile.tell("a", "arms_transfer", "اتفق البلدان على صفقة", stage="agreed", **SIDES)
    b = pile.tell("b", "arms_transfer", "وقع البلدان صفقة", stage="signed", **SIDES)
    assert kinds(pile, a, b) == {("stage", "compatible_but_different_precision")}


def test_ordered_says_no_less_than_agreed(pile: Pile) -> None:
    """Arms called ordered here and agreed upon there differ in wording alone."""
    a = pile.tell("a", "arms_transfer", "اتفق البلدان على صفقة", stage="agreed", **SIDES)
    b = pile.tell("b", "arms_transfer", "طلبت ليتوانيا الطائرات من النرويج", stage="ordered", **SIDES)
    assert kinds(pile, a, b) == set()


@pytest.mark.parametrize(
    ("buyer", "kind"), [("قوات راشد الزين", {("recipient", "scope_difference")}), ("الجيش الليتواني", set())]
)
def test_buyers_of_other_weight(pile: Pile, buyer: str, kind: set[tuple[str, str]]) -> None:
    """A state and a force of a name of its own are two buyers in law; a state and its army are one."""
    force = body(buyer, state="LT")
    a = pile.tell("a", "arms_transfer", "باعت النرويج أسلحة لها", supplier=[NORWAY], recipient=[force], stage="agreed")
    b = pile.tell("b", "arms_transfer", "باعت النرويج أسلحة لليتوانيا", stage="agreed", **SIDES)
    assert kinds(pile, a, b) == kind


def test_handed_over_and_still_awaited(pile: Pile) -> None:
    """Arms told as delivered in June are not awaited in a report of July."""
    pile.report("b", published="2031-07-20")
    a = pile.tell(
        "a",
        "arms_transfer",
        "تسلمت ليتوانيا الطائرات",
        stage="delivered",
        items=(jets(),),
        when=days("2031-06-02"),
        **SIDES,
    )
    b = pile.tell(
        "b",
        "arms_transfer",
        "ستتسلم ليتوانيا الطائرات",
        stage="delivering",
        modality="planned",
        items=(jets(),),
        **SIDES,
    )
    assert kinds(pile, a, b) == {("stage", "incompatible")}


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (("2031-05-04", ""), ("2031-05-05", ""), "incompatible"),
        (("2031-05-04", ""), ("2031-05-01", "2031-05-31"), "compatible_but_different_precision"),
        (("2031-05-04", ""), ("2031-05-04", ""), None),
    ],
)
def test_dates(pile: Pile, first: tuple[str, str], second: tuple[str, str], kind: str | None) -> None:
    """Disjoint dates exclude each other, a date within another is told more exactly."""
    ids = [
        pile.tell(
            doc, "meeting", f"التقى الزين قدور {doc}", participants=[RASHID, SAMIR], place=[VILNIUS], when=days(*when)
        )
        for doc, when in zip("ab", (first, second), strict=True)
    ]
    assert kinds(pile, *ids) == ({("date", kind)} if kind else set())


def test_another_month_of_adoption_is_contested(pile: Pile) -> None:
    """Two months for the adoption of one embargo exclude each other even where one says since, and contest it."""
    council = body("مجلس الأمن", ref="body/council")
    since = DateSpan(date(2031, 2, 1), None, "month", "منذ فبراير")
    a = pile.tell("a", "embargo", "فرض مجلس الأمن الحظر منذ فبراير", imposer=[council], target=[NORWAY], when=since)
    b = pile.tell(
        "b",
        "embargo",
        "فرض مجلس الأمن الحظر في مارس",
        imposer=[council],
        target=[NORWAY],
        when=days("2031-03-01", "2031-03-31"),
    )
    case = pile.case()
    assert [(c.slot, c.kind) for c in parted(case, a, b)] == [("date", "incompatible")]
    assert next(f for f in case.findings if a in f.claims and not f.slot).verdict == "contested"


def test_after_and_during_are_two_moments(pile: Pile) -> None:
    """Signed after a meeting and signed during it are two moments."""
    slots = {"party": [NORWAY, LITHUANIA], "when": days("2031-05-04")}
    a = pile.tell("a", "agreement", "عقب الاجتماع وقع البلدان اتفاقية النقل", **slots)
    b = pile.tell("b", "agreement", "خلال الاجتماع وقع البلدان اتفاقية النقل", **slots)
    assert kinds(pile, a, b) == {("date", "incompatible")}


def test_a_city_lies_in_its_country(pile: Pile) -> None:
    """A visit to a city and to its state is one visit told more or less exactly."""
    a = pile.tell("a", "visit", "زار الزين فيلنيوس", visitor=[RASHID], place=[VILNIUS])
    b = pile.tell("b", "visit", "زار الزين ليتوانيا", visitor=[RASHID], place=[LITHUANIA])
    assert kinds(pile, a, b) == {("place", "compatible_but_different_precision")}


def test_two_ranks_of_one_man(pile: Pile) -> None:
    """A man who is a general here and a field marshal there shows a slip of rank or translation."""
    ids = [
        pile.tell(doc, "office", f"{rank} راشد الزين", holder=[RASHID], office=[office(rank)])
        for doc, rank in zip("ab", ("المشير", "الفريق أول"), strict=True)
    ]
    assert kinds(pile, *ids) == {("rank", "translation_or_rank_error")}


def test_two_posts_of_one_man_in_one_sentence_do_not_part(pile: Pile) -> None:
    """Posts that one account gives together are held together."""
    navy = body("البحرية النرويجية", state="NO")
    both = [office("قائد البحرية"), office("وزير الدفاع")]
    a = pile.tell("a", "office", "قائد البحرية ووزير الدفاع", holder=[RASHID], office=both, organisation=[navy])
    b = pile.tell("b", "office", "وزير الدفاع", holder=[RASHID], office=both[1:], organisation=[navy])
    assert kinds(pile, a, b) == set()


def test_a_name_with_other_letters(pile: Pile) -> None:
    """One man under two spellings that folding does not join is a slip of the name."""
    navy = body("البحرية الأردنية", state="JO")
    ids = [
        pile.tell(
            doc,
            "office",
            f"قائد البحرية {name}",
            holder=[person(name)],
            office=[office("قائد البحرية")],
            organisation=[navy],
        )
        for doc, name in zip("ab", ("وليد شاهين", "وليد شهين"), strict=True)
    ]
    assert kinds(pile, *ids) == {("name", "translation_or_rank_error")}


def test_wording_alone_does_not_part(pile: Pile) -> None:
    """The same typed content in other words is no contradiction."""
    slots = {"visitor": [RASHID], "place": [VILNIUS], "when": days("2031-05-04")}
    a = pile.tell("a", "visit", "قام راشد الزين بزيارة رسمية إلى فيلنيوس", **slots)
    b = pile.tell("b", "visit", "وصل الزين إلى العاصمة الليتوانية", **slots)
    assert kinds(pile, a, b) == set()


def test_denied_and_told(pile: Pile) -> None:
    """What one origin denies and another tells is a true conflict."""
    slots = {"visitor": [RASHID], "place": [VILNIUS], "when": days("2031-05-04")}
    a = pile.tell("a", "visit", "زار الزين فيلنيوس", issuer("هيئة الموانئ"), **slots)
    b = pile.tell("b", "visit", "لم يزر الزين فيلنيوس", issuer("ديوان الملك"), modality="denied", **slots)
    assert ("modality", "incompatible") in kinds(pile, a, b)


def test_a_cooperation_agreement_is_not_the_arms_deal(pile: Pile) -> None:
    """An agreement and an arms deal of the same two sides in the same days are two instruments."""
    a = pile.tell("a", "arms_transfer", "اتفق البلدان على صفقة", stage="agreed", when=days("2031-05-04"), **SIDES)
    b = pile.tell("b", "agreement", "وقع البلدان اتفاقية تعاون", party=[NORWAY, LITHUANIA], when=days("2031-05-04"))
    assert kinds(pile, a, b) == {("instrument", "different_instrument")}


def test_law_and_practice(pile: Pile) -> None:
    """An embargo in force and one that is violated differ in scope, not in truth."""
    a = pile.tell("a", "embargo", "الحظر على النرويج ساري المفعول", target=[NORWAY])
    b = pile.tell("b", "embargo", "الحظر على النرويج بات حبرا على ورق", target=[NORWAY])
    assert kinds(pile, a, b) == {("scope", "scope_difference")}


@pytest.mark.parametrize(
    ("published", "kind"), [(("2031-05-04", "2031-05-05"), "later_correction"), (("", ""), "incompatible")]
)
def test_a_toll_that_rises_is_corrected(pile: Pile, published: tuple[str, str], kind: str) -> None:
    """A count that grows from day to day is a correction; without days it is a conflict."""
    ids = []
    for doc, day, count in zip("ab", published, (10, 30), strict=True):
        pile.report(doc, published=day)
        dead = Item("killed", (), "persons", exactly(count, "persons"))
        ids.append(
            pile.tell(doc, "casualty", f"قتلى الحريق {doc}", place=[VILNIUS], when=days("2031-05-04"), items=(dead,))
        )
    assert kinds(pile, *ids) == {("quantity", kind)}


def test_every_side_names_its_claims_and_every_kind_its_reason(pile: Pile) -> None:
    """A contradiction has two sides or more, claims on each, and an explanation with evidence."""
    worth(pile, "a", about(3e9, "EUR"))
    worth(pile, "b", over(4e9, "EUR"))
    for found in pile.case().contradictions:
        assert len(found.sides) > 1
        assert all(side.value and side.claims for side in found.sides)
        assert found.explanation
        assert all(reason.evidence for reason in found.explanation)


def test_the_slot_finding_of_a_disputed_value_is_contested(pile: Pile) -> None:
    """Values that exclude each other contest each other and leave the deal itself corroborated."""
    a = pile.tell(
        "a",
        "arms_transfer",
        "صفقة بثلاثة",
        agency("وكالة الأفق"),
        source("مصدر عسكري"),
        value=about(3e9, "EUR"),
        stage="agreed",
        **SIDES,
    )
    pile.tell(
        "b",
        "arms_transfer",
        "صفقة بأربعة",
        agency("وكالة المدى"),
        source("مسؤول نرويجي"),
        value=over(4e9, "EUR"),
        stage="agreed",
        **SIDES,
    )
    case = pile.case()
    assert next(f for f in case.findings if a in f.claims and not f.slot).verdict == "corroborated"
    assert {f.verdict for f in case.findings if f.slot == "value"} == {"contested"}


@pytest.mark.parametrize(
    ("left", "right"), [("Lithuania's army", "Lithuanian army"), ("جيش ليتوانيا", "الجيش الليتواني")]
)
def test_state_by_name_and_by_adjective_is_one_name(pile: Pile, left: str, right: str) -> None:
    """A body named by its state's name and by the state's adjective is named alike."""
    chief = person("Rimas Kudirka")
    for doc, name in (("a", left), ("b", right)):
        army = body(name, state="LT", ref="force/lithuania", entity="army")
        pile.tell(doc, "office", f"Kudirka, {name}", holder=[chief], organisation=[army], office=[office("chief")])
    assert [part for part in pile.case().contradictions if part.slot == "name"] == []


def test_body_under_names_of_other_claim_parts(pile: Pile) -> None:
    """One force that is called an army here and militia there is told as named otherwise."""
    chief = person("Rimas Kudirka")
    for doc, name in (("a", "Lithuanian National Army"), ("b", "Kudirka Militia Brigade")):
        army = body(name, state="LT", ref="force/lithuania", entity="army")
        pile.tell(doc, "office", f"Kudirka, {name}", holder=[chief], organisation=[army], office=[office("chief")])
    assert [part.kind for part in pile.case().contradictions if part.slot == "name"] == ["scope_difference"]


def test_one_resolution_has_one_day(pile: Pile) -> None:
    """Two days of adoption of one numbered resolution exclude each other, whatever findings they stand in."""
    resolution = Filler("القرار 4125", ("القرار 4125",), "instrument", "", "unscr/4125")
    slots: dict[str, Any] = {"imposer": [body("مجلس الأمن", ref="body/council")], "object": [resolution]}
    a = pile.tell("a", "embargo", "تبنى مجلس الأمن القرار 4125 في مارس", when=days("2031-03-01", "2031-03-31"), **slots)
    b = pile.tell(
        "b", "embargo", "فرض مجلس الأمن الحظر بموجب القرار 4125", when=days("2031-02-26"), target=[NORWAY], **slots
    )
    assert ("date", "incompatible") in kinds(pile, a, b)


def test_two_resolutions_may_have_two_days(pile: Pile) -> None:
    """A ban imposed by one resolution and tightened by the next: two acts, two days, and no contradiction."""
    first, second = (Filler(f"القرار {n}", (f"القرار {n}",), "instrument", "", f"unscr/{n}") for n in (4125, 4131))
    a = pile.tell(
        "a", "embargo", "فرض مجلس الأمن الحظر بالقرار 4125 وشدده القرار 4131",
        when=days("2031-02-26"), target=[NORWAY], object=[first, second],
    )  # fmt: skip
    b = pile.tell(
        "b", "embargo", "تبنى مجلس الأمن القرار 4131", when=days("2031-03-17"), target=[NORWAY], object=[second]
    )
    assert not kinds(pile, a, b)


def test_two_moments_of_one_day_are_of_no_consequence(pile: Pile) -> None:
    """After and during a meeting exclude each other, at the lowest severity: the day is the same."""
    slots = {"party": [NORWAY, LITHUANIA], "when": days("2031-05-04")}
    a = pile.tell("a", "agreement", "عقب الاجتماع وقع البلدان اتفاقية النقل", **slots)
    b = pile.tell("b", "agreement", "خلال الاجتماع وقع البلدان اتفاقية النقل", **slots)
    assert [found.severity for found in parted(pile.case(), a, b)] == ["low"]
