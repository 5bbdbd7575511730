"""A language is a folder of data: the files it has, and that no code names it."""

import ast
import re
from pathlib import Path

import pytest
from tests.contracts.test_house import MODULES, name_of

from tawatur.packs.languages import ARABIC, BRIDGE
from tawatur.packs.packs import Packs

PACKS = Packs()
FOLDER = Path(__file__).resolve().parents[2] / "src" / "tawatur" / "data" / "languages"
NEEDED = {
    "bodies", "boilerplate", "dates", "instruments", "language", "money", "numbers", "people", "speech", "titles",
    "voices",
}  # fmt: skip
# The one module that may name a language; everything else asks the packs.
DECLARED = "src/tawatur/packs/languages.py"


@pytest.mark.parametrize("code", sorted(PACKS.languages))
def test_language_has_all_its_files(code: str) -> None:
    """Every folder holds the files that CONTRIBUTING says it must."""
    held = {place.name.partition(".")[0] for place in (FOLDER / code).iterdir()}
    assert held >= NEEDED


def test_the_recipe_lists_the_files() -> None:
    """CONTRIBUTING names every file a language must have."""
    recipe = (
        (FOLDER.parents[3] / "CONTRIBUTING.md").read_text("utf-8").partition("### A language")[2].partition("###")[0]
    )
    assert {name for name in NEEDED if f"`{name}.yaml`" not in recipe} == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_names_a_language(path: Path) -> None:
    """No text in code is the code of a language pack, but where two are declared."""
    texts = (node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant))
    named = sorted({text for text in texts if isinstance(text, str) and text in PACKS.languages})
    assert named == ([ARABIC, BRIDGE] if name_of(path) == DECLARED else [])


def test_one_language_stands_in() -> None:
    """Exactly one language is read in place of those without a pack."""
    assert [code for code, language in PACKS.languages.items() if language.stands_in] == [BRIDGE]


def test_languages_of_one_script_are_told_by_words_of_their_own() -> None:
    """Of the telling words of two languages of one script, at most one in ten is shared."""
    for code, language in PACKS.languages.items():
        for other, rival in PACKS.languages.items():
            if code < other and language.script == rival.script:
                assert language.telling and rival.telling
                shared = set(language.telling) & set(rival.telling)
                assert len(shared) * 10 <= min(len(language.telling), len(rival.telling)), shared


def test_every_language_tells_of_every_event() -> None:
    """Each kind of event has a trigger in each language, with an example."""
    for kind in PACKS.events.values():
        told = {trigger.language for trigger in kind.triggers if trigger.examples}
        assert told == set(PACKS.languages), kind.event


def test_names_of_a_language_are_names_of_entries() -> None:
    """A language that names things in a file of its own names only what the sheets list, each once."""
    for code, pack in PACKS.named.items():
        assert set(pack.names) | set(pack.adjectives) <= set(PACKS.gazetteer.entries)
        for key, names in pack.names.items():
            assert len(names) == len(set(names)), (code, key)
            assert not any(re.search(r"\s{2,}|^\s|\s$", name) for name in names)
