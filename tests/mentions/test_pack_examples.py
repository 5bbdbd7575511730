"""Every example of the lexicons, run through the room."""

from typing import Any

import pytest

from tawatur.packs.packs import Packs
from tests.mentions.conftest import Find

PACKS = Packs()
CODES = sorted(PACKS.lexicons)


@pytest.mark.parametrize("example", [(c, e) for c in CODES for e in PACKS.lexicons[c].titles.examples], ids=str)
def test_titles(find: Find, example: tuple[str, Any]) -> None:
    """The titles and the name of the example come out."""
    code, told = example
    person = find(told.text, code).one(told.name, "person")
    assert [title.text for title in person.titles] == told.titles


@pytest.mark.parametrize("example", [(c, e) for c in CODES for e in PACKS.lexicons[c].people.examples], ids=str)
def test_people(find: Find, example: tuple[str, Any]) -> None:
    """The name without title comes out."""
    code, told = example
    assert told.name in find(told.text, code).words("person")


@pytest.mark.parametrize("example", [(c, e) for c in CODES for e in PACKS.lexicons[c].bodies.examples], ids=str)
def test_bodies(find: Find, example: tuple[str, Any]) -> None:
    """The body or place comes out with its kind and reference."""
    code, told = example
    mention = find(told.text, code).one(told.mention)
    assert mention.kind == told.kind and (not told.ref or mention.ref == told.ref)


@pytest.mark.parametrize("example", [(c, e) for c in CODES for e in PACKS.lexicons[c].voices.examples], ids=str)
def test_voices(find: Find, example: tuple[str, Any]) -> None:
    """The voice comes out with the number told."""
    code, told = example
    assert find(told.text, code).one(told.mention, "source").count == told.count


@pytest.mark.parametrize("example", [(c, e) for c in CODES for e in PACKS.lexicons[c].instruments.examples], ids=str)
def test_instruments(find: Find, example: tuple[str, Any]) -> None:
    """The instrument comes out with its reference."""
    code, told = example
    assert find(told.text, code).one(told.mention, "instrument").ref == told.ref


@pytest.mark.parametrize("example", [(c, e) for c in CODES for e in PACKS.lexicons[c].money.examples], ids=str)
def test_money(find: Find, example: tuple[str, Any]) -> None:
    """The counted thing comes out with its unit and figure; where none is stated, no sum does."""
    code, told = example
    if not told.mention:
        assert not [m for m in find(told.text, code).mentions if m.kind in ("money", "quantity")]
        return
    amount = find(told.text, code).one(told.mention, told.kind).amount
    assert amount is not None and (amount.unit, amount.low) == (told.unit, told.low)


@pytest.mark.parametrize("example", [(c, e) for c in CODES for e in PACKS.lexicons[c].shapes.examples], ids=str)
def test_shapes(find: Find, example: tuple[str, Any]) -> None:
    """What is shaped like a name comes out as one, what is not does not."""
    code, told = example
    named = [mention.name for mention in find(told.text, code).all("person") if mention.name]
    assert named == ([told.name] if told.name else [])
