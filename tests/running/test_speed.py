"""The benchmark of speed reads what no cache has met, and reads it to claims."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tawatur.packs.packs import Packs

SPEED = Path(__file__).parents[2] / "quality" / "speed.py"
TEXT = "قالت وزارة الدفاع السويدية في 14 مايو 2031 إن الشركة سلمت 120 مدرعة إلى إستونيا بموجب عقد وقعته الحكومة.\n"


@pytest.fixture(scope="module")
def speed() -> ModuleType:
    """The benchmark as a module."""
    spec = importlib.util.spec_from_file_location("speed", SPEED)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["speed"] = module
    spec.loader.exec_module(module)
    return module


def test_no_two_reports_are_alike(speed: ModuleType) -> None:
    """Each report made of a text is another one, and the same each time it is made."""
    made = [text for _, text in speed.make_reports([TEXT], 50)]
    assert len(set(made)) == 50
    assert made == [text for _, text in speed.make_reports([TEXT], 50)]


def test_reports_go_the_whole_way(speed: ModuleType, packs: Packs) -> None:
    """Every room is on the watch, and claims come out."""
    watch = speed.Watch()
    assert speed.draw("report-0.txt", TEXT, packs, watch) > 0
    assert min(watch.seconds.values()) > 0


def test_our_own_texts_are_there_to_be_read(speed: ModuleType) -> None:
    """Without a folder the benchmark reads the corpus and the example."""
    assert len(speed.list_reports(speed.OWN)) > 20


def test_speed_is_judged_against_what_is_wanted(speed: ModuleType) -> None:
    """Sixty reports a second are wanted; fewer are not reached, however few are missing."""
    assert speed.judge_speed(60.0).endswith(": reached")
    assert speed.judge_speed(59.9).endswith(": not reached")


def test_memory_is_judged_once_it_has_settled(speed: ModuleType) -> None:
    """A twentieth more than after the first two thousand is flat, a tenth more is not; a short run judges nothing."""
    assert speed.judge_memory(100.0, 2_000, 105.0, 10_000).endswith(": flat")
    assert speed.judge_memory(100.0, 2_000, 110.0, 10_000).endswith(": not flat")
    assert "not judged" in speed.judge_memory(0.0, 0, 105.0, 2_000)
