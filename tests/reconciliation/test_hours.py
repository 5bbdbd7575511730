"""The hour of the day, read from words and compared."""

from typing import Any

import pytest

from tawatur.packs.packs import Packs
from tawatur.reconciliation.hours import HourReader
from tests.reconciliation.conftest import Pile, days, parted, town

NEAR = ("compatible_but_different_precision", "hour_told_otherwise")
APART = ("incompatible", "hours_exclude")


@pytest.mark.parametrize(
    ("text", "minutes", "unsaid"),
    [
        ("the market was shelled at 3.45pm on Tuesday", 15 * 60 + 45, False),
        ("at about 10 a.m. on Monday (9 pm on Sunday in Lima)", 10 * 60, False),
        ("the convoy left at 15:45", 15 * 60 + 45, False),
        ("انفجرت السيارة في الساعة الثالثة والنصف من عصر الثلاثاء", 15 * 60 + 30, False),
        ("عند الساعة 10,30 صباحا (07,30 ت غ)", 10 * 60 + 30, False),
        ("قرابة الساعة الثامنة إلا ربعا مساء", 19 * 60 + 45, False),
        ("حوالي الساعة الثالثة", 3 * 60, True),
        ("le convoi est parti vers 15h45", 15 * 60 + 45, False),
        ("ظهرا عند الساعة 12 ظهرا", 12 * 60, False),
    ],
)
def test_an_hour_is_read_as_desks_write_it(packs: Packs, text: str, minutes: int, unsaid: bool) -> None:
    """The hour is read in minutes since midnight; where the half of the day is not said it stays open."""
    reader = HourReader(packs.reconciliation_rules.hours, packs.folding)
    assert [(hour.minutes, hour.open) for hour in reader.read(reader.fold(text))] == [(minutes, unsaid)]


@pytest.mark.parametrize(
    "text",
    ["at 40 checkpoints", "استمر القتال 24 ساعة", "في الساعات الثلاث الأولى", "at 3.5 million euros"],
)
def test_what_counts_something_is_no_hour(packs: Packs, text: str) -> None:
    """A number of things, of hours or of money is no hour of the day."""
    reader = HourReader(packs.reconciliation_rules.hours, packs.folding)
    assert reader.read(reader.fold(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصف السوق عند الساعة الرابعة عصرا", {NEAR}),
        ("قصف السوق عند الساعة التاسعة مساء", {APART}),
        ("قصف السوق عند الساعة 15,30", set()),
        ("قصف السوق عند الساعة 12,30 ت غ", set()),
        ("قصف السوق فهرب الباعة", set()),
    ],
)
def test_hours_of_one_attack(pile: Pile, text: str, expected: set[tuple[str, str]]) -> None:
    """Hours that lie near are one hour rounded, others exclude each other; another zone's clock is not compared."""
    slots: dict[str, Any] = {"place": [town("كاوناس", "LT")], "when": days("2031-05-04")}
    a = pile.tell("a", "conflict_event", "قصف السوق عند الساعة 3,30 عصرا", **slots)
    b = pile.tell("b", "conflict_event", text, **slots)
    found = {(c.kind, r.code) for c in parted(pile.case(), a, b) for r in c.explanation if "hour" in r.code}
    assert found == expected


def test_hours_of_one_attack_over_its_findings(pile: Pile) -> None:
    """An hour told of the attack without a day or a place is held against that of the finding most reports tell."""
    for doc in "ab":
        pile.tell(doc, "conflict_event", "قصف السوق في كاوناس", place=[town("كاوناس", "LT")], when=days("2031-05-04"))
    a = pile.tell("a", "conflict_event", "أطلق المهاجمون النار عند الساعة 3,30 عصرا")
    b = pile.tell("b", "conflict_event", "فجر المسلحون البوابة عند الساعة التاسعة مساء")
    assert APART in {(c.kind, r.code) for c in parted(pile.case(), a, b) for r in c.explanation}
