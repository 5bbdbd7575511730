"""The lint of the words in the packs."""

from pathlib import Path

import pytest

from tawatur.packs.lint import lint_packs


def lint(folder: Path, text: str, *, file: str = "places/towns.yaml") -> list[str]:
    """The faults of one made file."""
    place = folder / file
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return lint_packs(folder)


def entry(spelling: str, *, language: str = "ar", more: str = "") -> str:
    """A sheet with one town of one spelling."""
    return f'entries:\n  city/made: {{names: {{{language}: ["{spelling}"]}}{more}}}\n'


def test_the_shipped_packs_are_clean() -> None:
    """No word of the packs as shipped has a fault."""
    assert lint_packs() == []


@pytest.mark.parametrize(
    ("spelling", "language", "cure"),
    [
        ("\\uFEB3\\uFE8E\\uFEA3\\uFEDE", "ar", "plain letters"),
        ("سـاحل", "ar", "leave it out"),
        ("ساحل\\u200F", "ar", "leave them out"),
        ("ساح\\u0650ل", "ar", "bare letters"),
        ("ساحل ابیض", "ar", "letters of the language"),
        ("Берген", "en", "letters of the language"),
        ("Bergeن", "ar", "write it in one"),
        ("ساحل  أبيض", "ar", "single blanks"),
        (" Bergen", "en", "single blanks"),
    ],
)
def test_a_word_no_desk_would_write_is_refused(tmp_path: Path, spelling: str, language: str, cure: str) -> None:
    """The message names file and key and says what to do."""
    faults = lint(tmp_path, entry(spelling, language=language))
    assert any(cure in fault for fault in faults), faults
    assert all("places/towns.yaml" in fault and "city/made" in fault for fault in faults)


@pytest.mark.parametrize(
    ("spelling", "language"),
    [("طريق 10", "ar"), ("لجنة 3+3", "ar"), ("هـ", "ar"), ("Ålesund", "en"), ("قناة TV5", "ar"), ("M23", "en")],
)
def test_a_natural_word_passes(tmp_path: Path, spelling: str, language: str) -> None:
    """Digits, joints, whole words in Latin letters and the sign of the Hijra are natural."""
    assert lint(tmp_path, entry(spelling, language=language)) == []


def test_a_word_written_twice_in_one_list_is_refused(tmp_path: Path) -> None:
    """A doubled entry is told with its count."""
    assert "2 times" in "".join(lint(tmp_path, entry('Bergen", "Bergen', language="en")))


def test_a_spelling_in_names_and_doubtful_is_refused(tmp_path: Path) -> None:
    """A spelling is either plain or in need of a cue."""
    faults = lint(tmp_path, entry("Bergen", language="en", more=", doubtful: {en: [bergen]}"))
    assert "keep it in one" in "".join(faults)


@pytest.mark.parametrize(
    ("more", "clean"),
    [("", False), (", ambiguous: true", True), (", like: [city/first]", True), (", like: [city/third]", False)],
)
def test_two_keys_may_share_a_spelling_only_if_it_is_explained(tmp_path: Path, more: str, clean: bool) -> None:
    """Equal once folded is equal; `ambiguous` or the more usual key in `like` explains it."""
    lint(tmp_path, "entries:\n  city/first: {names: {ar: [أمل]}}\n")
    faults = lint(tmp_path, f"entries:\n  group/second: {{names: {{ar: [امل]}}{more}}}\n", file="people/groups.yaml")
    assert (faults == []) is clean
    assert clean or "group/second" in faults[0] or "city/first" in faults[0]


def test_words_of_a_language_folder_are_in_that_language(tmp_path: Path) -> None:
    """Under languages/en a word in Arabic letters has a fault, though no language key stands above it."""
    faults = lint(tmp_path, "heads:\n  - {key: river, words: [نهر]}\n", file="languages/en/heads.yaml")
    assert "languages/en/heads.yaml" in faults[0]
    assert "river" in faults[0]


def test_examples_are_texts_and_no_words(tmp_path: Path) -> None:
    """An example may be spelled as a careless desk spells."""
    assert lint(tmp_path, "heads:\n  - {key: river, examples: {names: [نهـر]}}\n", file="events/made.yaml") == []
