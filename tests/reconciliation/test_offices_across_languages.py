"""Whoever is known by an office alone is one voice in two languages."""

import pytest

from tawatur.packs.packs import Packs
from tawatur.running.affair import build_affair
from tawatur.running.sources import Source

PACKS = Packs()
ARABIC = "قال وزير الدفاع السويدي في مؤتمر صحفي إن السويد باعت إستونيا 48 دبابة «ليوبارد 2»."


@pytest.mark.parametrize(
    ("speaker", "chains"),
    [("the Swedish defence minister", 1), ("Sweden's defence minister", 1), ("a Polish officer", 2)],
)
def test_one_office_in_two_languages_is_one_origin(speaker: str, chains: int) -> None:
    """A minister quoted without his name in Arabic and in English adds one chain; another speaker adds his own."""
    english = f"At a news conference in Stockholm, {speaker} said Sweden had sold Estonia 48 Leopard 2 tanks."
    sources = [Source(f"{n}.txt", n, raw=text.encode()) for n, text in (("a", ARABIC), ("b", english))]
    events = [f for f in build_affair(sources, PACKS).case.findings if f.event == "arms_transfer" and not f.slot]
    assert [finding.chains for finding in events] == [chains]


@pytest.mark.parametrize(
    ("speaker", "chains"),
    [("the Swedish economy ministry", 1), ("the Polish economy ministry", 2)],
)
def test_one_body_in_two_languages_is_one_origin(speaker: str, chains: int) -> None:
    """A ministry that no pack knows, named in Arabic and in English, adds one chain; that of another state its own."""
    arabic = "قالت وزارة الاقتصاد السويدية في مؤتمر صحفي إن السويد باعت إستونيا 48 دبابة «ليوبارد 2»."
    english = f"At a news conference in Stockholm, {speaker} said Sweden had sold Estonia 48 Leopard 2 tanks."
    sources = [Source(f"{n}.txt", n, raw=text.encode()) for n, text in (("a", arabic), ("b", english))]
    events = [f for f in build_affair(sources, PACKS).case.findings if f.event == "arms_transfer" and not f.slot]
    assert [finding.chains for finding in events] == [chains]


@pytest.mark.parametrize(
    ("speaker", "chains"),
    [("a Swedish army officer", 1), ("a Polish army officer", 2), ("a Swedish diplomat", 2)],
)
def test_one_sort_of_voice_in_two_languages_is_one_origin(speaker: str, chains: int) -> None:
    """An unnamed officer of one army in two languages may be one man; one of another state or a diplomat is not."""
    arabic = "قال ضابط في الجيش السويدي إن السويد باعت إستونيا 48 دبابة «ليوبارد 2»."
    english = f"Sweden sold Estonia 48 Leopard 2 tanks, {speaker} said in Stockholm."
    sources = [Source(f"{n}.txt", n, raw=text.encode()) for n, text in (("a", arabic), ("b", english))]
    events = [f for f in build_affair(sources, PACKS).case.findings if f.event == "arms_transfer" and not f.slot]
    assert [finding.chains for finding in events] == [chains]
