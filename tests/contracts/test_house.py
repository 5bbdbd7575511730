"""The rules of the house that a machine can see."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "src").rglob("*.py"))
# "Near 300" and "near 30": by no reading is more than this near.
MOST_LINES = 400
MOST_IN_FUNCTION = 45
FORBIDDEN_NAMES = {"util", "utils", "helper", "helpers", "common", "base", "manager", "misc", "tools"}


def name_of(path: Path) -> str:
    """A module's path from the root."""
    return path.relative_to(ROOT).as_posix()


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a module."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_keeps_the_house_rules(path: Path) -> None:
    """A module is small, its functions are small, it imports at its head only, and it is no drawer for leftovers."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    faults = [f"{text.count(chr(10))} lines"] if text.count("\n") > MOST_LINES else []
    for function in functions(tree):
        length = (function.end_lineno or 0) - function.lineno + 1
        if length > MOST_IN_FUNCTION:
            faults.append(f"line {function.lineno}: {function.name} has {length} lines")
        inner = [node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom)]
        faults += [f"line {node.lineno}: an import inside {function.name}" for node in inner]
    if "TYPE_CHECKING" in text:
        faults.append("a TYPE_CHECKING block: an arrow points the wrong way")
    if path.stem in FORBIDDEN_NAMES:
        faults.append(f"{path.stem} names no thing of the trade")
    assert faults == []


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("test_*.py")), ids=name_of)
def test_every_test_states_its_law(path: Path) -> None:
    """Every test has a docstring that says what is true."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = [one.name for one in functions(tree) if one.name.startswith("test_") and not ast.get_docstring(one)]
    assert silent == []
