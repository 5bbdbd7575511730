"""Results of parts, kept beside the record under the digest of all they were made of; none of it is evidence."""

import sqlite3
import zlib
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from tawatur.core.codec import decode, encode
from tawatur.storing.connection import appending, naming_faults

T = TypeVar("T")
_LEVEL = 1  # of zlib; a case takes a tenth of its room, and higher levels save little more


class Memos:
    """The kept results of one ledger as one run uses them.

    A row holds a result and a check over the program, what the result was made of and the result. What does not fit
    its check is not trusted: it is computed again. Nothing is written before `keep`.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, program: str) -> None:
        """`program` names what computes, with its packs: results of another are never taken over."""
        self._connection, self._path, self._program = connection, path, program.encode()
        self._fresh: dict[bytes, tuple[str, bytes]] = {}
        self._used: set[bytes] = set()
        self.taken: Counter[str] = Counter()
        self.made: Counter[str] = Counter()
        self.spoiled = 0

    def take(self, stage: str, reads: object, form: type[T], make: Callable[[], T]) -> T:
        """What `make` gives: taken over where it is kept of the very same reads, computed otherwise."""
        key = sha256(b"\0".join((self._program, stage.encode(), encode(reads)))).digest()
        body = self._find(key)
        if body is not None:
            try:
                value = decode(zlib.decompress(body), form)
            except (msgspec.DecodeError, zlib.error):
                self.spoiled += 1
            else:
                self._used.add(key)
                self.taken[stage] += 1
                return value
        value = make()
        self._fresh[key] = stage, zlib.compress(encode(value), _LEVEL)
        self.made[stage] += 1
        return value

    def tell(self) -> str:
        """One line, as printed after a run: how many parts were computed and how many taken over."""
        told = f"{self.made.total()} parts compared, {self.taken.total()} taken over"
        return f"{told}, {self.spoiled} found spoiled and compared again" if self.spoiled else told

    def keep(self) -> None:
        """Write what was computed, and let go of what this run had no use for: the ledger grows with its case alone."""
        if not self._fresh:
            return
        with naming_faults(self._path), appending(self._connection):
            held = {key for (key,) in self._connection.execute("select key from memos")}
            idle = [(key,) for key in held - self._used]
            self._connection.executemany("delete from memos where key = ?", idle)
            rows = ((key, stage, _check(key, body), body) for key, (stage, body) in self._fresh.items())
            self._connection.executemany("insert into memos (key, stage, digest, body) values (?, ?, ?, ?)", rows)

    def _find(self, key: bytes) -> bytes | None:
        """The result kept under a key, as it was written; None where there is none, or it is not what was written."""
        if key in self._fresh:
            return self._fresh[key][1]
        with naming_faults(self._path):
            row = self._connection.execute("select digest, body from memos where key = ?", (key,)).fetchone()
        if row is None:
            return None
        digest, body = row
        if not isinstance(body, bytes) or digest != _check(key, body):
            self.spoiled += 1
            return None
        return body


def _check(key: bytes, body: bytes) -> bytes:
    """The check of a row: over the key too, so that a result put under another's key does not pass."""
    return sha256(key + body).digest()
