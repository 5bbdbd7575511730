"""Who held an office when."""

from datetime import date

import msgspec
import pytest

from tawatur.core.errors import BadPack
from tawatur.packs import holders
from tawatur.packs.holders import HolderPack, load_holders

FRENCH = ("president", "", "FR")


def _term(since: str) -> dict[str, object]:
    return {"names": {"en": ["A"]}, "since": since}


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2015, 7, 23), date(2015, 7, 23), "Francois Hollande"),
        (date(2012, 5, 16), date(2017, 5, 13), "Francois Hollande"),
        (date(2017, 5, 14), date(2017, 5, 14), None),  # the day of the change is nobody's alone
        (date(2017, 5, 1), date(2017, 6, 1), None),
        (date(2025, 6, 30), date(2025, 6, 30), "Emmanuel Macron"),
        (date(2025, 7, 1), date(2025, 7, 1), None),  # nobody looked since
        (date(1960, 1, 1), date(1960, 1, 1), None),
    ],
)
def test_holder_on_all_the_days(first: date, last: date, name: str | None) -> None:
    """One is named only if he held the office on all the days, none of them a day of change or after the last check."""
    found = load_holders().find(FRENCH, first, last)
    assert (found and found.list_names("en")[0]) == name


def test_names_of_the_language_go_first() -> None:
    """An Arabic report gets the Arabic name first."""
    found = load_holders().find(FRENCH, date(2015, 7, 23), date(2015, 7, 23))
    assert found is not None and found.list_names("ar")[0] == "فرنسوا هولاند"


@pytest.mark.parametrize(
    ("offices", "fault"),
    [
        ([{"office": "king", "state": "JO", "held": []}] * 2, "stands twice"),
        ([{"office": "king", "state": "JO", "held": [_term("2000-01-01"), _term("2001-01-01")]}], "follow one"),
        ([{"office": "king", "state": "JO", "held": [_term("2031-01-01")]}], "before the check"),
    ],
)
def test_terms_that_cannot_be_are_a_fault(
    offices: list[dict[str, object]], fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An office told twice, terms that overlap, a term that begins after the last check: named, with the cure."""
    told = {"about": "x", "made_by": "x", "sure": "memory", "checked_on": "2025-06-30", "offices": offices}
    pack = msgspec.convert(told, HolderPack, strict=False)
    monkeypatch.setattr(holders, "read_pack", lambda *_: pack)
    with pytest.raises(BadPack, match=fault):
        load_holders()
