"""Seats: whom the name of a place stands for, on what day."""

from datetime import date
from pathlib import Path

import pytest

from tawatur.core.errors import BadPack
from tawatur.packs import seats
from tawatur.packs.packs import Packs
from tawatur.packs.seats import Seats, load_seats

PACKS = Packs()


def find(place: str, day: str) -> str:
    """Whom a place stands for in a report of one day, "" for a report of unknown day."""
    known = date.fromisoformat(day) if day else None
    return PACKS.seats.find(place, known, known)


@pytest.mark.parametrize(
    ("place", "day", "meant"),
    [
        ("city/islamabad", "2024-03-06", "country/PK"),
        ("city/islamabad", "", "country/PK"),
        ("city/sanaa", "2012-03-06", "country/YE"),
        ("city/sanaa", "2024-03-06", "group/houthis"),
        ("city/sanaa", "", "country/YE"),
        ("city/benghazi", "2012-03-06", ""),
        ("city/benghazi", "2021-06-01", ""),
        ("city/benghazi", "2024-03-06", "body/gns-libya"),
        ("city/benghazi", "", ""),
        ("city/port-sudan", "2024-03-06", "country/SD"),
        ("city/misrata", "2024-03-06", ""),
    ],
)
def test_a_place_stands_for_who_governs_from_it_that_day(place: str, day: str, meant: str) -> None:
    """A capital for its state unless a rival holds it, another seat for its government; nobody on a day of change."""
    assert find(place, day) == meant


def test_nothing_is_said_of_a_day_after_the_check() -> None:
    """An open term does not run on past the day on which somebody last looked."""
    assert find("city/benghazi", "2040-01-01") == ""


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{place: city/nowhere, of: country/LY, since: 2014-01-01}", "no sheet has this key"),
        ("{place: city/benghazi, of: body/none, since: 2014-01-01}", "no sheet has this key"),
        ("{place: city/benghazi, of: body/gns-libya, since: 2014-01-01, until: 2013-01-01}", "follow one another"),
    ],
)
def test_a_fault_names_file_and_cure(line: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown key or days out of order are a BadPack that names the file."""
    file = tmp_path / "seats.yaml"
    head = "about: a\nmade_by: b\nsure: memory\nchecked_on: 2026-01-01\nhouses: []\nseats:\n  - "
    file.write_text(f"{head}{line}\n", encoding="utf-8")
    monkeypatch.setattr(seats, "FILE", file)
    with pytest.raises(BadPack, match=fault):
        load_seats(tuple(PACKS.gazetteer.entries), {})


def test_houses_are_bodies_of_a_state() -> None:
    """Each house of the pack belongs to a state, so that its word can be the state's."""
    assert isinstance(PACKS.seats, Seats)
    assert all(PACKS.gazetteer.entries[key].state for key in PACKS.seats.houses)
