"""Opening the file of a ledger: made if it is not there, refused with a cure if it is no ledger."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tawatur.core.errors import StoreFault
from tawatur.storing.schema import APPLICATION, MEMOS, VERSION, write_schema

# Seconds to wait for another run that is writing.
PATIENCE = 5.0

_CURES = {
    sqlite3.SQLITE_BUSY: "another run is writing to it; wait for that run to end",
    sqlite3.SQLITE_LOCKED: "another run is writing to it; wait for that run to end",
    sqlite3.SQLITE_READONLY: "it may not be written; give write permission on the file and its folder",
    sqlite3.SQLITE_PERM: "it may not be written; give write permission on the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; see that the folder exists and may be written",
    sqlite3.SQLITE_FULL: "the disk is full; make room and run again: nothing accepted was lost",
    sqlite3.SQLITE_IOERR: "the disk failed or is full; mend it and run again: nothing accepted was lost",
    sqlite3.SQLITE_NOTADB: "it is no ledger; give the path of a ledger, or of a file that does not exist yet",
    sqlite3.SQLITE_CORRUPT: "it is damaged; put a copy in its place, or start a new ledger and run again",
}


def connect(path: Path) -> sqlite3.Connection:
    """An open ledger: write-ahead log, every commit on the disk before it returns.

    Raises StoreFault where the file is no ledger, is damaged, comes from a newer version or cannot be written.
    """
    with naming_faults(path):
        connection = sqlite3.connect(path.absolute(), isolation_level=None, timeout=PATIENCE)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def naming_faults(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into a StoreFault that names the file and the cure."""
    try:
        yield
    except sqlite3.Error as fault:
        code = getattr(fault, "sqlite_errorcode", None)
        cure = _CURES.get(code & 0xFF) if code is not None else None
        raise StoreFault(f"{path}: {fault}: {cure or 'see what the message names, and run again'}") from fault


@contextmanager
def appending(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction: all of it is on the disk when the block ends, or none of it."""
    connection.execute("begin immediate")
    try:
        yield
        connection.execute("commit")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("rollback")
        raise


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Look before touching: nothing is written to a file that is not ours."""
    if not _is_empty(connection):
        _check(connection, path)
    connection.execute("pragma journal_mode = wal")
    # Measured: 960 commits a second on two cores; 3,300 with `normal`, which may lose the last when the power goes.
    connection.execute("pragma synchronous = full")
    connection.execute("pragma foreign_keys = on")
    with appending(connection):
        if _is_empty(connection):
            for statement in write_schema():
                connection.execute(statement)
        connection.execute(MEMOS)


def _is_empty(connection: sqlite3.Connection) -> bool:
    return _ask(connection, "select count(*) from sqlite_master") == 0


def _check(connection: sqlite3.Connection, path: Path) -> None:
    if _ask(connection, "pragma application_id") != APPLICATION:
        raise StoreFault(f"{path}: a database, but no ledger; give the path of a ledger or of a new file")
    version = int(_ask(connection, "pragma user_version"))
    if version > VERSION:
        raise StoreFault(f"{path}: made by a newer tawatur (form {version}, this one knows {VERSION}); upgrade tawatur")
    if (found := _ask(connection, "pragma quick_check(1)")) != "ok":
        raise sqlite3.DatabaseError(f"{found}: {_CURES[sqlite3.SQLITE_CORRUPT]}")


def _ask(connection: sqlite3.Connection, question: str) -> int | str:
    """The one value that answers a question."""
    (answer,) = connection.execute(question).fetchone()
    return answer  # type: ignore[no-any-return]
