"""The laws every filler of a slot obeys: readers, writers, commands."""

import re
import shlex
import subprocess
import sys

import pytest

from tawatur.cli import commands
from tawatur.cli.command import Command
from tawatur.cli.main import build_app
from tawatur.core.affair import Affair
from tawatur.core.case import Case
from tawatur.core.errors import BadInput
from tawatur.core.shelf import stock
from tawatur.core.transfer import Register
from tawatur.packs.packs import Packs
from tawatur.publishing import writers
from tawatur.publishing.publish import publish
from tawatur.publishing.writer import Writer
from tawatur.reading import readers
from tawatur.reading.reader import Page, Reader

READERS = stock(readers, "READER", Reader)
WRITERS = stock(writers, "WRITER", Writer)
COMMANDS = stock(commands, "COMMAND", Command)
NOTHING = Affair((), (), Case((), (), (), ()), Register())
ODD_BYTES = (
    b"\x00" * 64,
    b"\xff\xfe\xfd" * 20,
    b"<html><body><p>",
    "خبر قصير\n".encode("cp1256"),
    b"%PDF-1.7\n%\xe2\xe3",
)


@pytest.fixture(scope="module")
def packs() -> Packs:
    """The packs of this installation."""
    return Packs()


def about_of(filler: Reader | Writer | Command) -> str:
    """What a filler says of itself."""
    return filler.about


@pytest.mark.parametrize("filler", [*READERS.values(), *WRITERS.values(), *COMMANDS.values()], ids=about_of)
def test_says_what_it_is(filler: Reader | Writer | Command) -> None:
    """Every filler says in a short line what it is for."""
    assert 10 < len(filler.about) < 200
    assert "\n" not in filler.about


@pytest.mark.parametrize("reader", READERS.values(), ids=about_of)
def test_reader_suffixes_are_its_own(reader: Reader) -> None:
    """A suffix is lower case, begins with a dot, and belongs to one reader."""
    assert all(re.fullmatch(r"\.[a-z0-9]+", suffix) for suffix in reader.suffixes)
    others = {suffix for other in READERS.values() if other is not reader for suffix in other.suffixes}
    assert not others & set(reader.suffixes)


@pytest.mark.parametrize("raw", ODD_BYTES, ids=repr)
@pytest.mark.parametrize("reader", READERS.values(), ids=about_of)
def test_reader_reads_or_refuses(reader: Reader, raw: bytes, packs: Packs) -> None:
    """Whatever the bytes, a reader gives the same page twice, with marks in order, or says why it cannot."""
    reader.recognises(raw)
    pages: list[Page | str] = []
    for _ in range(2):
        try:
            pages.append(reader.read(raw, packs.boilerplate.rules))
        except BadInput as fault:
            pages.append(str(fault))
    assert pages[0] == pages[1]
    if isinstance(pages[0], Page):
        ends = [0, *(place for mark in pages[0].marks for place in (mark.start, mark.end)), len(pages[0].text)]
        assert ends == sorted(ends)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("writer", WRITERS.values(), ids=about_of)
def test_writer_is_sure_of_its_bytes(writer: Writer, language: str, packs: Packs) -> None:
    """A writer gives the same bytes twice, even for an affair of nothing, under a plain file name of its own."""
    assert writer.write(NOTHING, language, packs) == writer.write(NOTHING, language, packs)
    assert re.fullmatch(r"[a-z0-9_.-]+", writer.filename)
    assert [other.filename for other in WRITERS.values()].count(writer.filename) == 1


def test_publish_writes_the_whole_shelf(packs: Packs) -> None:
    """Everything on the shelf of writers is published, under its own name."""
    assert set(publish(NOTHING, "en", packs)) == {writer.filename for writer in WRITERS.values()}


@pytest.mark.parametrize("name", COMMANDS)
def test_command_helps_with_an_example(name: str) -> None:
    """A command's help gives a call of that very command that its own grammar accepts."""
    command = COMMANDS[name]
    shown = subprocess.run(
        [sys.executable, "-m", "tawatur", name, "--help"], capture_output=True, text=True, check=True
    )
    assert command.example in shown.stdout
    assert shown.stderr == ""
    (call,) = [part for part in re.split(r"[|>]", command.example) if part.split()[:2] == ["tawatur", name]]
    function, bound, _ = build_app().parse_args(shlex.split(call)[1:], exit_on_error=False, print_error=False)
    assert function is command.run
    assert bound.arguments


@pytest.mark.parametrize("name", COMMANDS)
def test_command_is_found_by_presence(name: str) -> None:
    """A file on the shelf of commands is a command of the application, and nothing else is needed."""
    assert name in build_app()
