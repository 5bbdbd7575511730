"""The table of sounds: how Arabic letters are written in Latin ones."""

from pathlib import Path

import pytest

from tawatur.core.errors import BadPack
from tawatur.packs import sounds


def test_each_spelling_has_a_cost() -> None:
    """A cost is never below nothing, and every Arabic letter but the hamza may be written in the middle of a word."""
    table = sounds.load_sounds()
    assert all(cost >= 0 for spelt in table.values() for cost in spelt.values())
    assert set("ابتثجحخدذرزسشصضطظعغفقكلمنهوي") <= set(table)


def test_a_broken_line_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A spelling without a cost names file, line and cure."""
    place = tmp_path / "sounds.txt"
    place.write_text("# about\nب b:3\nت t\n", encoding="utf-8")
    monkeypatch.setattr(sounds, "find_sounds", lambda: place)
    with pytest.raises(BadPack, match="line 3"):
        sounds.load_sounds()
