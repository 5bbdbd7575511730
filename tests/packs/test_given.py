"""Given names from packaged data."""

from pathlib import Path

from tawatur.packs.given import find_given, load_given
from tawatur.packs.packs import Packs


def test_given_names_are_folded_and_say_where_they_come_from() -> None:
    """Every name is as folding leaves it, and the file states its sources."""
    fold, names = Packs().folding.fold, load_given("ar")
    assert names
    assert all(fold(name) == name for name in names)
    assert "Sources:" in Path(str(find_given("ar"))).read_text(encoding="utf-8")


def test_a_language_without_the_file_has_none() -> None:
    """Names of other languages stand in their own pack alone."""
    assert load_given("en") == frozenset()
