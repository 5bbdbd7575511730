"""Who called a deal off."""

from typing import Any

import pytest
from msgspec.structs import replace

from tawatur.core.spans import Span
from tests.reconciliation.conftest import LITHUANIA, NORWAY, Pile, parted, voice

FEWER = ("compatible_but_different_precision", "ended_by_fewer")
ANOTHER = ("incompatible", "ended_by_another")


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("النرويج وليتوانيا قررتا معا إلغاء العقد", ["النرويج", "ليتوانيا"], {FEWER}),
        ("ليتوانيا هي التي ألغت العقد", ["ليتوانيا"], {ANOTHER}),
        ("النرويج ألغت العقد", ["النرويج"], set()),
        ("ليتوانيا رحبت بالعقد", ["ليتوانيا"], set()),
    ],
)
def test_who_ended_a_deal(pile: Pile, text: str, named: list[str], expected: set[tuple[str, str]]) -> None:
    """One side here and both there is told less fully; the one side here and the other there exclude each other."""
    sides = {"النرويج": NORWAY, "ليتوانيا": LITHUANIA}

    def own(doc: str, words: str, name: str) -> Any:
        held = "\n".join(pile.lines.get(doc, []))
        start = len(held) + bool(held) + words.index(name)
        return replace(sides[name], span=Span(doc, start, start + len(name)))

    for doc in "ab":
        pile.report(doc)
        pile.tell(doc, "arms_transfer", "عقد زوارق", supplier=[NORWAY], recipient=[LITHUANIA], stage="agreed")
    words = "علقت النرويج عقد الزوارق"
    a = pile.tell("a", "arms_transfer", words, participants=[own("a", words, "النرويج")], stage="cancelled")
    b = pile.tell("b", "statement", text, voice("سمير قدور"), subject=[own("b", text, name) for name in named])
    found = {(c.kind, r.code) for c in parted(pile.case(), a, b) for r in c.explanation if r.code.startswith("ended")}
    assert found == expected
