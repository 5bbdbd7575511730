"""What is in force on a day, and what changes between two, asked of the embargo files."""

from datetime import date

import pytest

from tawatur.packs.packs import Packs
from tawatur.packs.regimes import Measure, Regime
from tawatur.register.force import Query, compare_days, find_standing, status_on
from tawatur.register.rules import register_rules


def standing(packs: Packs, day: str, query: Query) -> dict[tuple[str, str], tuple[str, str, str]]:
    """Force, reach and cover of each measure, by regime and measure."""
    found = find_standing(packs.embargoes, date.fromisoformat(day), query, packs.memberships, register_rules())
    return {(one.name, one.measure.id): (one.in_force, one.reaches, one.covers) for one in found}


def test_the_three_clocks_of_libya_are_apart(packs: Packs) -> None:
    """After the last known end of inspection and panel the ban holds, and of the two others it is not known."""
    found = standing(packs, "2026-07-01", Query(state="LY", supplier="PK"))
    assert {key[1]: answer[0] for key, answer in found.items() if key[0] == "libya-un"} == {
        "supply-ban": "yes", "export-ban": "yes", "inspection-2025b": "unknown", "panel-2025": "unknown",
    }  # fmt: skip


def test_a_supplier_is_asked_only_what_binds_him(packs: Packs) -> None:
    """Of Libya's regimes Pakistan is told those of the United Nations, Italy those of the Union too."""
    pakistan, italy = (
        {name for name, _ in standing(packs, "2020-03-01", Query(state="LY", supplier=who))} for who in ("PK", "IT")
    )
    assert "libya-eu" not in pakistan
    assert {"libya-un", "libya-eu"} <= italy


def test_goods_and_recipient_are_answered(packs: Packs) -> None:
    """Armoured vehicles were outside Haiti's ban of 2023; the government is outside the ban on the designated."""
    query = Query(state="HT", standing="government", category="armoured_vehicle")
    found = standing(packs, "2023-11-01", query)
    assert found["haiti-un", "small-arms"] == ("yes", "yes", "no")
    assert found["haiti-un", "designated"] == ("yes", "no", "yes")


def test_what_changed_between_two_days(packs: Packs) -> None:
    """Between two days each beginning and end is told once, and what held on both is told to stay."""
    regimes = {"haiti-un": packs.embargoes["haiti-un"]}
    found = compare_days(regimes, date(2023, 9, 30), date(2024, 11, 1), state="HT")
    measures = [(one.part.id, one.change) for one in found if isinstance(one.part, Measure)]
    assert measures == [
        ("designated", "stays"), ("small-arms", "began"), ("small-arms", "ended"), ("all-arms", "began"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "day", "status"),
    [
        ("eritrea-un", "2009-12-22", "to_come"),
        ("eritrea-un", "2009-12-23", "in_force"),
        ("eritrea-un", "2018-11-14", "over"),
        ("darfur-un", "2026-10-01", "not_known"),
    ],
)
def test_status(name: str, day: str, status: str, packs: Packs) -> None:
    """A regime is to come, in force, over, or not known by its bans alone."""
    regime: Regime = packs.embargoes[name]
    assert status_on(regime, date.fromisoformat(day)) == status
