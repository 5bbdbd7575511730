"""The screening of the founding sample, held against what people found in it."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml

from tawatur.core.affair import Affair
from tawatur.core.transfer import Screening, Transfer
from tawatur.packs.packs import Packs
from tawatur.running.dossier import read_affair

SHARED = Path(__file__).resolve().parents[2] / "../shared"
# What the gold says cannot be concluded, in its order, by our codes.
OPEN = {
    "es-01": (
        "open_delivered", "open_breach", "open_exemption", "open_contract_list", "open_contracting_party",
        "open_official_position", "open_not_expired", "open_developer_consent",
    ),
    "es-02": ("open_date", "open_what", "open_reached_territory", "open_left_territory", "open_happened"),
}  # fmt: skip


@pytest.fixture(scope="module")
def gold() -> dict[str, dict[str, Any]]:
    """The gold's screenings by id."""
    found = [*SHARED.glob("gold/**/story.yaml")]
    if not found:
        pytest.skip("needs ../shared: the gold of the founding sample")
    story = yaml.safe_load(found[0].read_text(encoding="utf-8"))
    return {one["id"]: one for one in story["embargo_screening"]}


@pytest.fixture(scope="module")
def affair(gold: dict[str, dict[str, Any]], packs: Packs) -> Affair:
    """The founding sample, read."""
    assert gold
    return read_affair([str(SHARED / "seeds")], packs, pipe=BytesIO())


def screenings(affair: Affair, *, grade: str) -> tuple[Transfer, dict[str, Screening]]:
    """The transfer of this grade and its screenings by regime."""
    (transfer,) = [one for one in affair.register.transfers if one.grade == grade]
    return transfer, {one.regime: one for one in affair.register.screenings if one.transfer == transfer.id}


def codes(*found: Screening) -> set[str]:
    """The codes of what cannot be concluded."""
    return {reason.code for one in found for reason in one.open_questions}


def test_the_deal_equals_the_gold(affair: Affair, gold: dict[str, dict[str, Any]]) -> None:
    """The deal is screened as the gold has it: instrument, window, force, goods, finding, what stays open."""
    asked = gold["es-01"]
    transfer, found = screenings(affair, grade="row")
    screening = found["libya-un"]
    assert screening.finding == asked["finding"]
    assert [f"unscr-{title[6:10]}" for title in screening.instruments] == asked["instrument"]
    assert screening.date is not None
    window = asked["screened_date"]
    assert (str(screening.date.start), str(screening.date.end)) == (window["start"], window["end"])
    forces = [row.answer for row in screening.rows if row.question == "screen.in_force.agreement"]
    assert forces == ["yes" if asked["in_force"] else "no"]
    goods = [row.reasons[0].figure for row in screening.rows if row.question == "screen.item" and row.answer == "yes"]
    lines = {line.ref.removeprefix("item/"): line.designation for line in transfer.items}
    assert {lines[key] for key in asked["items_covered"]} <= set(goods)
    assert len(asked["cannot_be_concluded"]) == len(OPEN["es-01"])
    assert set(OPEN["es-01"]) <= codes(screening)
    assert not found["libya-eu"].bound
    assert len(asked["other_regimes"]) == 1
    assert {name for name, one in found.items() if one.finding != "out_of_scope"} == {"libya-un"}


def test_the_lead_equals_the_gold(affair: Affair, gold: dict[str, dict[str, Any]]) -> None:
    """The lead touches the two regimes the gold names, as a lead only, undated and without the press on embargoes."""
    asked = gold["es-02"]
    _, found = screenings(affair, grade="lead")
    live = {name: one for name, one in found.items() if one.finding != "out_of_scope"}
    assert set(live) == {"darfur-un", "libya-un"}
    assert {one.finding for one in live.values()} == {asked["finding"]}
    assert {one.date for one in live.values()} == {asked["screened_date"]}
    assert live["libya-un"].measure == "export-ban"
    assert {row.answer for one in live.values() for row in one.rows if "in_force" in row.question} == {"unknown"}
    assert len(asked["cannot_be_concluded"]) == len(OPEN["es-02"])
    assert set(OPEN["es-02"]) <= codes(*live.values())
    assert [one.said for one in live.values()] == [(), ()]
