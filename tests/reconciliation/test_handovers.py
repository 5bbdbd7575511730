"""Handovers told twice: other days, and still awaited."""

from typing import Any

import pytest

from tawatur.core.values import DateSpan
from tests.reconciliation.conftest import LITHUANIA, NORWAY, Pile, days, jets, parted, person

GIVEN = {"recipient": [LITHUANIA], "stage": "delivered"}


def handed(pile: Pile, doc: str, when: DateSpan | None, **slots: Any) -> str:
    """A handover of the jets."""
    return pile.tell(doc, "arms_transfer", f"تسلمت ليتوانيا الطائرات {doc}", when=when, **{**GIVEN, **slots})


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (days("2031-06-21", "2031-06-30"), days("2031-07-01", "2031-07-10"), "incompatible"),
        (days("2031-06-21", "2031-06-30"), days("2031-06-01", "2031-06-30"), "compatible_but_different_precision"),
        (days("2031-06-21"), days("2031-11-03"), None),
    ],
)
def test_days_of_one_handover(pile: Pile, first: DateSpan, second: DateSpan, kind: str | None) -> None:
    """One handover told with other days parts, whoever is said to give; one of months later is another consignment."""
    a = handed(pile, "a", first, items=(jets(6),), supplier=[NORWAY])
    b = handed(pile, "b", second, items=(jets(6),))
    assert {c.kind for c in parted(pile.case(), a, b) if c.slot == "date"} == ({kind} if kind else set())


def test_another_count_is_another_consignment(pile: Pile) -> None:
    """Three aircraft in June and six in July are two consignments."""
    a = handed(pile, "a", days("2031-06-21"), items=(jets(3),))
    b = handed(pile, "b", days("2031-07-05"), items=(jets(6),))
    assert parted(pile.case(), a, b) == []


def test_day_words_of_reports_without_a_day(pile: Pile) -> None:
    """Yesterday here and the day before yesterday there, in reports that tell no day, may be one day."""
    slots: dict[str, Any] = {"visitor": [person("راشد الزين")], "place": [LITHUANIA]}
    words = ("أمس", "أول من أمس", "أمس")
    ids = [
        pile.tell(
            doc, "visit", f"زار الزين ليتوانيا {word}", when=DateSpan(None, None, "day", word, "published"), **slots
        )
        for doc, word in zip("abc", words, strict=True)
    ]
    found = [c for c in pile.case().contradictions if c.slot == "date"]
    assert [(c.kind, r.code) for c in found for r in c.explanation] == [
        ("compatible_but_different_precision", "days_of_two_reports")
    ]
    assert sorted(len(side.claims) for side in found[0].sides) == [1, 2]
    assert ids
