"""Figures that part: by their intervals, and by what explains that two need not exclude each other."""

from typing import Any

import pytest

from tawatur.core.claim import Item
from tawatur.core.values import Amount
from tests.reconciliation.conftest import (
    LITHUANIA,
    NORWAY,
    Pile,
    about,
    agency,
    days,
    exactly,
    jets,
    over,
    parted,
    source,
    told,
    town,
)

SIDES = {"supplier": [NORWAY], "recipient": [LITHUANIA], "stage": "agreed"}
KAUNAS = town("كاوناس", "LT")
FIRE = {"place": [KAUNAS], "when": days("2031-05-04")}


def persons(designation: str, amount: Amount) -> Item:
    """Counted persons."""
    return Item(designation, (), "persons", amount)


def killed(count: float) -> Item:
    """The dead."""
    return persons("killed", exactly(count, "persons"))


def wounded(count: float) -> Item:
    """The wounded."""
    return persons("wounded", exactly(count, "persons"))


def toll(pile: Pile, doc: str, text: str, *items: Item, **slots: Any) -> str:
    """A toll of the fire."""
    return pile.tell(doc, "casualty", text, items=items, **slots)


def test_at_least_holds_a_greater_count(pile: Pile) -> None:
    """At least thirty dead and thirty-two dead can both be true."""
    a = toll(pile, "a", "قتل ثلاثون شخصا على الأقل", persons("killed", over(30, "persons")), **FIRE)
    b = toll(pile, "b", "قتل اثنان وثلاثون شخصا", killed(32), **FIRE)
    assert told(pile, a, b) == {("quantity", "compatible_but_different_precision", "figures_overlap")}


def test_a_first_count_is_followed_by_a_greater_one(pile: Pile) -> None:
    """A count called preliminary is corrected by a greater one though no day is known."""
    a = toll(pile, "a", "قتل عشرة أشخاص في حصيلة أولية للحريق", killed(10), **FIRE)
    b = toll(pile, "b", "قتل ثلاثون شخصا في الحريق", killed(30), **FIRE)
    assert told(pile, a, b) == {("quantity", "later_correction", "toll_rose")}


def test_a_toll_that_falls_is_no_rise(pile: Pile) -> None:
    """A later report that counts fewer does not correct by rising; the counts exclude each other."""
    pile.report("a", published="2031-05-04")
    pile.report("b", published="2031-05-06")
    a = toll(pile, "a", "قتل ثلاثون شخصا في الحريق", killed(30), **FIRE)
    b = toll(pile, "b", "قتل عشرة أشخاص في الحريق", killed(10), **FIRE)
    assert told(pile, a, b) == {("quantity", "incompatible", "figures_exclude")}


def test_wounded_beside_the_dead_are_of_the_same_toll(pile: Pile) -> None:
    """Wounded told right after the dead are held against the wounded another report gives with its dead."""
    both = (killed(40), wounded(55))
    a = toll(pile, "a", "قتل أربعون شخصا وأصيب خمسة وخمسون في حريق المصنع", *both, **FIRE)
    toll(pile, "b", "قتل أربعون شخصا في حريق المصنع بالمدينة", killed(40), **FIRE)
    b = toll(pile, "b", "وتحدث الأطباء عن إصابة مئة آخرين", wounded(100))
    assert ("quantity", "incompatible", "figures_exclude") in told(pile, a, b)


def test_a_total_and_its_parts(pile: Pile) -> None:
    """A headline that counts two fires together does not contradict the count of one of them."""
    a = toll(pile, "a", "32 قتيلا في حريقين", killed(32), block="headline")
    b = toll(pile, "a", "قتل ثلاثون شخصا في حريق كاوناس", killed(30), **FIRE)
    toll(pile, "a", "وقتل شخصان في حريق فيلنيوس", killed(2), place=[town("فيلنيوس", "LT")], when=days("2031-05-03"))
    found = parted(pile.case(), a, b)
    assert {(c.kind, r.code, r.figure) for c in found for r in c.explanation} == {
        ("scope_difference", "total_of_parts", "32 = 30 + 2")
    }


def test_one_voice_does_not_contradict_itself(pile: Pile) -> None:
    """Two figures that one report gives as its own count different extents."""
    a = toll(pile, "a", "أصيب مئة شخص في الحريق", wounded(100), **FIRE)
    b = toll(pile, "a", "وما زال عشرون جريحا من ضحايا الحريق يعالجون", wounded(20), **FIRE)
    assert told(pile, a, b) == {("quantity", "scope_difference", "figures_of_one_voice")}


def test_two_voices_of_one_report_may_contradict(pile: Pile) -> None:
    """Two figures of two voices in one report stay a conflict."""
    left, right = (agency("وكالة الأفق"), source("طبيب")), (agency("وكالة المدى"), source("شرطي"))
    chains = ((left, 10), (right, 30))
    a, b = (pile.tell("a", "casualty", f"قتلى الحريق {n}", *chain, items=(killed(n),), **FIRE) for chain, n in chains)
    assert told(pile, a, b) == {("quantity", "incompatible", "figures_exclude")}


def test_a_headline_against_its_body(pile: Pile) -> None:
    """A headline that gives another figure than its own report is a conflict that says so."""
    a = pile.tell("a", "arms_transfer", "صفقة بثلاثة مليارات", value=exactly(3e9, "EUR"), block="headline", **SIDES)
    b = pile.tell("a", "arms_transfer", "قيمة الصفقة مليار", value=exactly(1e9, "EUR"), **SIDES)
    assert told(pile, a, b) == {("value", "incompatible", "headline_against_body")}


def test_the_price_of_one_and_of_all(pile: Pile) -> None:
    """A price of ninety million for one of twenty aircraft is no other value than 1.8 billion for all."""
    twenty = (jets(20),)
    a = pile.tell("a", "arms_transfer", "ثمن الطائرة تسعون مليونا", value=exactly(90e6, "EUR"), **SIDES)
    b = pile.tell(
        "b", "arms_transfer", "عشرون طائرة بمليار و800 مليون", value=exactly(1.8e9, "EUR"), items=twenty, **SIDES
    )
    assert told(pile, a, b) == {("value", "scope_difference", "price_of_one_and_of_all")}


def test_a_value_in_talks_is_not_the_value_agreed(pile: Pile) -> None:
    """What was asked for in talks and what was agreed are values of two stages."""
    talks = {**SIDES, "stage": "talks"}
    a = pile.tell("a", "arms_transfer", "تدور المحادثات حول ثلاثة مليارات", value=exactly(3e9, "EUR"), **talks)
    b = pile.tell("b", "arms_transfer", "اتفق البلدان على مليارين", value=exactly(2e9, "EUR"), **SIDES)
    assert told(pile, a, b) == {("value", "scope_difference", "value_at_another_stage")}


@pytest.mark.parametrize("words", ["تصحيح: قيمة الصفقة ملياران لا ثلاثة", "Correction: the deal is worth 2 billion"])
def test_a_report_that_says_it_corrects(pile: Pile, words: str) -> None:
    """A report that calls its figure a correction corrects the other, though no day is known."""
    a = pile.tell("a", "arms_transfer", "قيمة الصفقة ثلاثة مليارات", value=exactly(3e9, "EUR"), **SIDES)
    b = pile.tell("b", "arms_transfer", words, value=exactly(2e9, "EUR"), **SIDES)
    assert told(pile, a, b) == {("value", "later_correction", "corrected_later")}


def test_each_kind_has_an_entry_of_its_own(pile: Pile) -> None:
    """One slot may hold a conflict and a difference of precision, each an entry with the sides it sets apart."""
    a = pile.tell("a", "arms_transfer", "نحو أربعة مليارات", value=about(4e9, "EUR"), **SIDES)
    b = pile.tell("b", "arms_transfer", "أربعة مليارات", value=exactly(4e9, "EUR"), **SIDES)
    c = pile.tell("c", "arms_transfer", "ستة مليارات", value=exactly(6e9, "EUR"), **SIDES)
    assert told(pile, a, b) == {
        ("value", "compatible_but_different_precision", "same_figure_other_bound"),
        ("value", "incompatible", "figures_exclude"),
    }
    assert {kind for _, kind, _ in told(pile, a, c)} == {"incompatible"}
