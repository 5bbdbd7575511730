"""Persons named in two languages, or told by their office in one report and named in another."""

import pytest

from tawatur.core.claim import Filler, Link
from tests.reconciliation.conftest import LITHUANIA, NORWAY, Pile, find, office

NAMED = Link("person", "ماغنوس دال", ("ماغنوس دال",), entity="p")


def tell(pile: Pile, doc: str, language: str, chain: Link, holder: Filler | None = None, held: str = "") -> str:
    """A delivery told in one report by this chain; `holder` of the office `held` is told there too."""
    pile.report(doc, published="2031-05-04", language=language)
    if holder is not None:
        pile.tell(doc, "office", f"{held} {holder.name}", holder=[holder], office=[office(held)])
    return pile.tell(doc, "arms_transfer", f"delivered {doc}", chain, supplier=[NORWAY], recipient=[LITHUANIA])


def person(name: str, *, state: str = "NO") -> Filler:
    """A person of a state, told in the report."""
    return Filler(name, (name,), "person", "p", state=state)


@pytest.mark.parametrize(
    ("other", "chains"),
    [("Magnus Dahl", 1), ("Magnus Dal", 1), ("Magnus Berg", 2), ("Henrik Dahl", 2), ("Karl Nilsen", 2)],
)
def test_one_name_in_two_languages_is_counted_once(pile: Pile, other: str, chains: int) -> None:
    """«ماغنوس دال» and "Magnus Dahl" may be one man, whose word counts once; another name is another man."""
    tell(pile, "a", "ar", NAMED, person("ماغنوس دال"), "وزير الدفاع النرويجي")
    named = Link("person", other, (other,), entity="p")
    claim = tell(pile, "b", "en", named, person(other), "Norwegian defence minister")
    assert find(pile.case(), claim).chains == chains


@pytest.mark.parametrize(
    ("language", "told", "chains"),
    [
        ("ar", "وزير الدفاع النرويجي", 1),
        ("en", "Norway's defence minister", 1),
        ("ar", "وزير الخارجية النرويجي", 2),
        ("ar", "وزير الدفاع الكيني", 2),
    ],
)
def test_a_minister_without_his_name_is_the_one_who_is_named(pile: Pile, language: str, told: str, chains: int) -> None:
    """«وزير الدفاع النرويجي» in one report is whom another names by that office."""
    tell(pile, "a", "ar", NAMED, person("ماغنوس دال"), "وزير الدفاع النرويجي")
    claim = tell(pile, "b", language, Link("official", description=told))
    assert find(pile.case(), claim).chains == chains


@pytest.mark.parametrize(
    ("said", "again", "chains"),
    [("police", "Police", 1), ("police", "الشرطة", 1), ("police", "army", 2)],
)
def test_a_bare_body_is_no_second_one(pile: Pile, said: str, again: str, chains: int) -> None:
    """Where each of two reports gives "police" and neither says whose, one force may stand behind both, in another
    script too; an army beside it is another body.
    """
    tell(pile, "a", "en", Link("organisation", said, (said,), entity="b"))
    claim = tell(pile, "b", "en", Link("organisation", again, (again,), entity="b"))
    assert find(pile.case(), claim).chains == chains
