"""The floors of quality are kept, and a figure that cannot be had is no figure reached."""

import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

QUALITY = Path(__file__).resolve().parents[2] / "quality"


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    """The measuring script."""
    spec = spec_from_file_location("measure", QUALITY / "measure.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_bound_is_held_or_not(measure: ModuleType) -> None:
    """A floor holds from the figure up, a ceiling from the figure down, and a missing figure fails either."""
    figures = {"seeds": {"recall": 0.5, "leaks": 1.0}}
    bounds = {
        "seeds": {"floor": {"recall": 0.5, "gone": 0.0}, "ceiling": {"leaks": 0.0}},
        "none": {"ceiling": {"x": 9}},
    }
    assert [holds for holds, _ in measure.compare(figures, bounds)] == [True, False, False, False]


def test_floors_are_rates_and_sides_are_known() -> None:
    """Every bound is a floor or a ceiling, and no floor asks for nothing or for more than all."""
    floors = tomllib.loads((QUALITY / "floors.toml").read_text(encoding="utf-8"))
    assert {side for sides in floors.values() for side in sides} == {"floor", "ceiling"}
    assert all(0 < limit <= 1 for sides in floors.values() for limit in sides.get("floor", {}).values())
