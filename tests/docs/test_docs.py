"""The documentation: every link leads somewhere, every command is shown, every shown command is one."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from cyclopts import CycloptsError

from tawatur.cli import commands
from tawatur.cli.command import Command
from tawatur.cli.main import build_app
from tawatur.core.shelf import stock

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")])
COMMANDS = stock(commands, "COMMAND", Command)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_FENCED = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def name_of(page: Path) -> str:
    """A page's path from the root."""
    return page.relative_to(ROOT).as_posix()


def prose(page: Path) -> str:
    """A page without its code."""
    return _FENCED.sub("", page.read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as forges make them."""
    titles = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def calls() -> Iterator[tuple[str, str]]:
    """Every call of the program in the pages' code, with the page it stands on."""
    for page in PAGES:
        for block in _FENCED.findall(page.read_text(encoding="utf-8")):
            for line in block.splitlines():
                for part in re.split(r"\s[|>]\s|\s#\s", line):
                    found = re.match(r"\s*(?:\S*/)?tawatur ([a-z].*)", part)
                    if found:
                        yield name_of(page), found[1]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of a page names a file or folder that is there, and a heading that is on it."""
    broken = []
    for target in _LINK.findall(prose(page)):
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        path, _, anchor = target.partition("#")
        aim = (page.parent / path).resolve() if path else page
        if not aim.exists() or not aim.is_relative_to(ROOT) or (anchor and anchor not in anchors(aim)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("name", COMMANDS)
def test_command_is_documented(name: str) -> None:
    """Every command has help, and a call of it stands in the README or under docs."""
    assert COMMANDS[name].about
    assert any(call.split()[0] == name for page, call in calls() if page == "README.md" or page.startswith("docs/"))


@pytest.mark.parametrize(("page", "call"), sorted(set(calls())))
def test_shown_call_is_a_call(page: str, call: str) -> None:
    """Every call shown on a page is one that the program's own grammar accepts."""
    try:
        function, bound, _ = build_app().parse_args(shlex.split(call), exit_on_error=False, print_error=False)
    except CycloptsError as fault:
        pytest.fail(f"{page}: {fault}")
    assert function in {command.run for command in COMMANDS.values()}, page
    assert bound.arguments, page


def test_pictures_are_small() -> None:
    """No picture is over 500 KB, and every picture is shown on a page."""
    pictures = sorted((ROOT / "docs" / "images").glob("*"))
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [path.name for path in pictures if path.stat().st_size > 500_000] == []
    assert [path.name for path in pictures if f"docs/images/{path.name}" not in text] == []


def test_every_example_file_is_explained() -> None:
    """The page on the examples has a line for every report of the affair, and for no other."""
    listed = set(
        re.findall(r"^\| `([^`]+)`", (ROOT / "examples" / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert listed == {path.name for path in (ROOT / "examples" / "affair").iterdir()}


def test_decision_records_are_dated_and_say_why() -> None:
    """A decision record begins with a title, carries the day of its file's name and says why."""
    for page in sorted((ROOT / "docs" / "decisions").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        assert text.startswith("# "), page.name
        assert f"**Decided** {page.name[:10]}" in text, page.name
        assert "Why." in text, page.name
