"""One report to be read: from a file or from a pipe. Its size is looked at before it is read."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct

from tawatur.core.affair import Skipped
from tawatur.core.errors import BadInput
from tawatur.running.limits import load_limits
from tawatur.running.notes import Note

PIPE = "-"
PIECE = 1 << 16


class Source(Struct, frozen=True):
    """One report. `name` is what a reader is told, its suffix says the format; `doc` is its document's id.

    `path` is where the bytes lie, or None where a pipe has delivered them as `raw` already. `note` is
    what its collector says of it.
    """

    name: str
    doc: str
    path: str | None = None
    raw: bytes = b""
    note: Note | None = None

    def read(self, limit: int) -> bytes:
        """The bytes. Raises BadInput where they are gone, no plain file, or a file of more than `limit` bytes."""
        return self.raw if self.path is None else _read_file(Path(self.path), limit)


class PipedReport(Struct, frozen=True, forbid_unknown_fields=True):
    """One JSON line of a pipe: a report, its file name (its suffix says the format, if it has one), its note."""

    name: str
    text: str
    note: Note | None = None


def read_pipe(pipe: BinaryIO) -> tuple[list[Source], list[Skipped]]:
    """The reports of a pipe: JSON lines, one report each, or else all of it as one report; and what is none.

    No more than `pipe_bytes` are taken: a feed that never ends is refused.
    """
    limit = load_limits().pipe_bytes
    try:
        raw = _take(pipe, limit + 1)
    except OSError as fault:
        return [], [Skipped(PIPE, explain(fault))]
    if len(raw) > limit:
        return [], [Skipped(PIPE, f"more than {limit:,} bytes came; send fewer reports at a time")]
    if not raw.lstrip().startswith(b'{"'):
        return [Source("pipe", "", raw=raw)], []
    lines = list(_split_lines(raw))
    return [one for one in lines if isinstance(one, Source)], [one for one in lines if isinstance(one, Skipped)]


def explain(fault: OSError) -> str:
    """What the system says, and what to do."""
    return f"{fault.strerror or fault}; see that it exists and may be read"


def spell(path: str | Path) -> str:
    """A path in letters that can be written, whatever bytes it is made of."""
    return os.fsencode(path).decode("utf-8", "replace")


def _read_file(path: Path, limit: int) -> bytes:
    """A plain file's bytes; its kind and size are looked at first, on the open file."""
    ways = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, ways), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise BadInput("no plain file; give a file, or `-` for a pipe")
            if about.st_size > limit:
                raise BadInput(f"{about.st_size:,} bytes, the limit is {limit:,}; cut it into single reports")
            raw = file.read(limit + 1)
    except OSError as fault:
        raise BadInput(explain(fault)) from fault
    if len(raw) > limit:
        raise BadInput(f"grew past the limit of {limit:,} bytes while it was read; cut it into single reports")
    return raw


def _take(pipe: BinaryIO, most: int) -> bytes:
    """What a pipe brings up to `most` bytes, taken in pieces, so that an interrupt is heard between them."""
    taken = bytearray()
    while len(taken) < most and (piece := pipe.read(min(PIECE, most - len(taken)))):
        taken += piece
    return bytes(taken)


def _split_lines(raw: bytes) -> Iterator[Source | Skipped]:
    for number, line in enumerate(raw.split(b"\n"), 1):
        place = f"{PIPE} line {number}"
        if not line.strip():
            continue
        try:
            report = msgspec.json.decode(line, type=PipedReport)
        except (msgspec.DecodeError, UnicodeDecodeError) as fault:
            yield Skipped(place, f'{fault}; a line reads {{"name": "a.txt", "text": "..."}}')
        else:
            yield Source(report.name or f"line-{number}", "", raw=report.text.encode(), note=report.note)
