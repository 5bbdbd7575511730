"""Designations in another script: what the rules of a language make of them."""

import pytest

from tawatur.packs.designations import (
    DesignationPack,
    Spelling,
    SpellingExample,
    derive_spellings,
    find_code,
    load_designations,
)

PACKS = load_designations(["ar", "en"])


@pytest.mark.parametrize(
    ("pack", "example"),
    [pytest.param(pack, example, id=example.name) for pack in PACKS for example in pack.examples],
)
def test_examples(pack: DesignationPack, example: SpellingExample) -> None:
    """Each example of a pack comes out as written there."""
    made = {spelling.text: spelling.doubtful for spelling in derive_spellings(example.name, pack)}
    assert [made.get(text) for text in example.plain] == [False] * len(example.plain)
    assert [made.get(text) for text in example.doubtful] == [True] * len(example.doubtful)


@pytest.mark.parametrize("name", ["Storm Shadow", "Leopard 2 A7", "Xyz-12", "F-16 Fighting Falcon", "2S19"])
def test_no_code_no_spelling(name: str) -> None:
    """What is no code, or has a head that no rule knows, is not spelled."""
    assert list(derive_spellings(name, PACKS[0])) == []


@pytest.mark.parametrize(
    ("designation", "code"),
    [
        ("KC-46 Pegasus", Spelling("KC-46")), ("B-2 Spirit", Spelling("B-2", doubtful=True)),
        ("KC-46", None), ("Storm Shadow", None),
    ],
)  # fmt: skip
def test_code_of_a_designation(designation: str, code: Spelling | None) -> None:
    """A longer designation that begins with a code is called by it; one letter and a figure need a cue."""
    assert find_code(designation) == code
