"""The words of languages stand in packs, not in code."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.contracts.test_house import MODULES, name_of

# What code must write by itself: a token says whether it is definite, and the core reads no pack; what the lint refuses
# in packs are letters.
EXCEPTIONS = {
    "src/tawatur/core/analysis.py": {"ال"},
    "src/tawatur/packs/lint.py": {"\ufb50", "\ufe70", "\ufefc"},
}
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")  # as patterns write a letter


def list_texts(tree: ast.AST) -> Iterator[str]:
    """The texts of a module that are no docstrings."""
    lines = (line for node in ast.walk(tree) for line in _list_lines(node) if isinstance(line, ast.Expr))
    alone = {id(line.value) for line in lines}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


def _list_lines(node: ast.AST) -> list[ast.stmt]:
    lines = getattr(node, "body", None)  # a lambda has one too, which is no list
    return lines if isinstance(lines, list) else []


def holds_words(text: str) -> bool:
    """Whether a letter of a script other than the Latin stands in a text, escaped or not; a stretching is no letter."""
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    letters = (char for char in plain if char.isalpha() and unicodedata.category(char) != "Lm")
    return any(not unicodedata.name(char, "").startswith("LATIN ") for char in letters)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_word_of_a_language_stands_in_code(path: Path) -> None:
    """No text in code has a letter of a script other than the Latin: examples stand in docstrings, words in packs."""
    held = {text for text in list_texts(ast.parse(path.read_text("utf-8"))) if holds_words(text)}
    assert held == EXCEPTIONS.get(name_of(path), set())


def test_a_word_in_code_is_seen() -> None:
    """Words in lists, patterns and composed texts are seen; examples in docstrings, digits and marks are not."""
    code = (
        '"""«باع»"""\nWORDS = ("باع", f"و{WORDS}", r"[\\u0621-\\u064a]", "٣،»", "ـ")\n\ndef sell():\n    """«بيع»."""\n'
    )
    assert [holds_words(text) for text in list_texts(ast.parse(code))] == [True, True, False, False, True]
