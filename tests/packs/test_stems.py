"""Stems: the words by which the tokeniser tells a particle from a first letter."""

from pathlib import Path

import pytest

from tawatur.core.errors import BadPack
from tawatur.packs import stems
from tawatur.packs.packs import Packs


def test_stems_are_folded_words() -> None:
    """Every stem is a word as folding leaves it, and its source is stated in the file."""
    fold, levels = Packs().folding.fold, stems.load_stems("ar")
    assert levels
    assert all(fold(word) == word for word in levels)
    assert "Sources:" in Path(str(stems.find_place("ar"))).read_text(encoding="utf-8")


def test_a_language_without_stems_has_none() -> None:
    """A language whose words carry no particles needs no file."""
    assert stems.load_stems("en") == {}


def test_a_line_without_a_level_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that does not begin with its level names file, line and cure."""
    place = tmp_path / "stems.txt"
    place.write_text("# about\n12 سفينه\nسفينه زورق\n", encoding="utf-8")
    monkeypatch.setattr(stems, "find_place", lambda _: place)
    with pytest.raises(BadPack, match="line 3"):
        stems.load_stems("ar")
