"""The project's own corpus: its floors hold, and the report explains every figure in both languages."""

from pathlib import Path

import msgspec
import pytest

from tawatur.claims.engine import Extraction
from tawatur.measuring.figures import Figure, list_figures
from tawatur.measuring.measurement import Measurement, describe_measurement
from tawatur.measuring.report import write_report
from tawatur.packs.packs import Packs
from tawatur.running.measuring import measure_gold

from .conftest import CORPUS, PACKS


@pytest.fixture(scope="module")
def measured(packs: Packs) -> Measurement:
    """The corpus measured."""
    return measure_gold(CORPUS, packs)


def test_floors_of_the_corpus_hold(measured: Measurement) -> None:
    """No figure falls below its floor in quality/corpus/floors.toml, and there are floors to hold."""
    broken = [
        (one.floor.group, one.floor.figure, one.floor.least, one.rate) for one in measured.floors if not one.holds
    ]
    assert broken == []
    assert {one.floor.group for one in measured.floors} == {"all", "ar", "en"}


def test_every_figure_is_measured(measured: Measurement) -> None:
    """The corpus gives something to measure for every figure there is."""
    assert set(measured.figures["all"]) == set(list_figures(PACKS.events))
    assert all(0 <= figure.right <= figure.of for cells in measured.figures.values() for figure in cells.values())
    for name, figure in measured.figures["all"].items():
        parts = [measured.figures[language].get(name) for language in ("ar", "en")]
        assert sum(part.of for part in parts if part) == figure.of, name


@pytest.mark.parametrize("language", ["ar", "en"])
def test_report_explains_every_figure(measured: Measurement, language: str, packs: Packs) -> None:
    """Each figure stands there by name with the sentence that explains it; no code is left without its words."""
    report = write_report(measured, language, packs.phrases, misses=10)
    assert "measure." not in report
    for name in list_figures(()):
        meaning = packs.phrases.wording(f"measure.{name}.means", language)
        assert meaning is not None
        assert meaning in report
    for event in packs.events:
        assert f"\n{packs.phrases.wording(f'event.{event}.name', language)} " in report


def test_misses_shown_are_as_many_as_asked(measured: Measurement, packs: Packs) -> None:
    """So many misses are shown, and none where none is asked for."""
    ten = write_report(measured, "en", packs.phrases, misses=10)
    assert " 10. " in ten
    assert " 11. " not in ten
    assert "  1. " not in write_report(measured, "en", packs.phrases, misses=0)


def test_plain_form_holds_everything(measured: Measurement) -> None:
    """The JSON form has every figure with its rate, every miss and every floor."""
    plain = msgspec.json.decode(msgspec.json.encode(describe_measurement(measured)))
    assert set(plain["figures"]["all"]) == set(list_figures(PACKS.events))
    assert len(plain["misses"]) == len(measured.misses)
    assert len(plain["floors"]) == len(measured.floors)
    found = plain["figures"]["all"]["found"]
    assert found["rate"] == found["right"] / found["of"]


class _Nothing:
    """An engine that reads no claim."""

    name = "nothing"

    def extract(self, *_given: object) -> Extraction:
        """No claims."""
        return Extraction(())


def test_any_engine_can_be_measured(gold_folder: Path, packs: Packs) -> None:
    """The engine asked for is the one measured: one that reads nothing finds nothing, and notices nothing."""
    figures = measure_gold(gold_folder, packs, engine=_Nothing()).figures["all"]
    assert figures["found"] == Figure(0, 5)
    assert "true" not in figures
    assert {figure.right for name, figure in figures.items() if name.endswith(".read")} == {0}
