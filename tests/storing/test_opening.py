"""A file that is no usable ledger is refused with a cure, and left as it is."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tawatur.core.affair import Affair
from tawatur.core.errors import StoreFault
from tawatur.storing.ledger import Ledger
from tawatur.storing.schema import VERSION

Make = Callable[..., Affair]


def refuse(path: Path) -> str:
    """The message with which a ledger is refused."""
    with pytest.raises(StoreFault) as caught:
        Ledger.open(path)
    return str(caught.value)


def test_refuses_a_file_that_is_no_database(tmp_path: Path) -> None:
    """A text file given as the ledger is named, refused and not touched."""
    path = tmp_path / "notes.txt"
    path.write_text("ليست قاعدة بيانات\n" * 100, encoding="utf-8")
    before = path.read_bytes()
    message = refuse(path)
    assert str(path) in message
    assert "no ledger" in message
    assert path.read_bytes() == before


def test_refuses_the_database_of_another_program(tmp_path: Path) -> None:
    """Another program's database is refused and not touched, not even its journal mode."""
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("create table mine (one)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    assert "no ledger" in refuse(path)
    assert path.read_bytes() == before


def test_refuses_a_newer_form(tmp_path: Path) -> None:
    """A ledger of a newer version is refused with the advice to upgrade."""
    path = tmp_path / "ledger.db"
    Ledger.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"pragma user_version = {VERSION + 1}")
    connection.commit()
    connection.close()
    assert "upgrade tawatur" in refuse(path)


def test_refuses_a_folder_and_a_missing_folder(tmp_path: Path) -> None:
    """A folder, or a file in a folder that is not there, cannot be a ledger, and the message says what to see to."""
    assert "see that the folder exists" in refuse(tmp_path)
    assert "see that the folder exists" in refuse(tmp_path / "nowhere" / "ledger.db")


def test_refuses_a_damaged_ledger(tmp_path: Path, make_affair: Make) -> None:
    """A ledger whose pages were overwritten is refused, with what to put in its place."""
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger:
        ledger.record(make_affair(*(f"d{number}" for number in range(40))))
    raw = bytearray(path.read_bytes())
    raw[4096:-4096] = b"\x5a" * (len(raw) - 8192)
    path.write_bytes(raw)
    assert "put a copy in its place" in refuse(path)


def test_waits_for_no_writer_forever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger that another run is writing to is refused once patience ends, with the advice to wait."""
    path = tmp_path / "ledger.db"
    Ledger.open(path).close()
    monkeypatch.setattr("tawatur.storing.connection.PATIENCE", 0.05)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("begin immediate")
    assert "another run is writing" in refuse(path)
    connection.close()
    Ledger.open(path).close()


def test_makes_a_ledger_of_an_empty_file(tmp_path: Path) -> None:
    """An empty file, as a first run killed at once leaves it, becomes a ledger."""
    path = tmp_path / "ledger.db"
    path.touch()
    with Ledger.open(path) as ledger:
        assert ledger.documents() == ()
