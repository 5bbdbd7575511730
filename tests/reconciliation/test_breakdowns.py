"""Who the victims of one toll were, counted among them."""

import pytest
from msgspec.structs import replace

from tawatur.core.claim import Item
from tawatur.core.spans import Span
from tawatur.packs.packs import Packs
from tawatur.reconciliation.lexicon import Lexicon
from tawatur.reconciliation.names import NameReader
from tests.reconciliation.conftest import Pile, days, exactly, parted, town

FIRE = {"place": [town("كاوناس", "LT")], "when": days("2031-05-04")}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (" في الحريق، بينهم 40 طفلا وخمس نساء", {"children": 40, "women": 5}),
        (", including 16 foreigners, in the fire", {"foreigners": 16}),
        (", among them two police officers and three children", {"forces": 2, "children": 3}),
        (", including at least 16 foreigners", {}),
        (" and wounded nine soldiers", {}),
    ],
)
def test_the_kinds_among_the_victims(packs: Packs, text: str, parts: dict[str, int]) -> None:
    """A number right behind the word that tells who some of them were counts its kind; one with a bound is left."""
    assert Lexicon(packs, NameReader(packs)).victims.list_parts(text) == parts


def toll(pile: Pile, doc: str, text: str, number: str, count: float) -> str:
    """A toll of the fire, its number where it stands in the text."""
    ident = pile.tell(doc, "casualty", text, **FIRE)
    start = text.find(number)
    span = Span(doc, start, start + len(number))
    item = Item("killed", ("killed", number), "persons", exactly(count, "persons"), span=span)
    pile.claims[-1] = replace(pile.claims[-1], items=(item,))
    return ident


@pytest.mark.parametrize(
    ("text", "number", "count", "expected"),
    [
        ("قتل 29 طفلا في الحريق", "29 طفلا", 29, {("incompatible", "29 / 40")}),
        ("قتل 51 شخصا بينهم 30 طفلا في الحريق", "51 شخصا", 51, {("incompatible", "30 / 40")}),
        ("قتل 51 شخصا بينهم 40 طفلا في الحريق", "51 شخصا", 51, set()),
        ("قتل 45 شخصا بينهم 30 طفلا في الحريق", "45 شخصا", 45, set()),
        ("قتل تسعة مدنيين في الحريق", "تسعة مدنيين", 9, set()),
    ],
)
def test_kinds_of_victims_are_held_against_each_other(
    pile: Pile, text: str, number: str, count: float, expected: set[tuple[str, str]]
) -> None:
    """The children among the dead of one toll are so many or others; of two tolls that differ the parts differ too."""
    a = toll(pile, "a", "قتل 51 شخصا بينهم 40 طفلا في الحريق", "51 شخصا", 51)
    b = toll(pile, "b", text, number, count)
    found = {(c.kind, r.figure) for c in parted(pile.case(), a, b) for r in c.explanation}
    assert {one for one in found if "40" in one[1]} == expected
