"""The ledger: what was read, drawn and judged, appended and never changed."""

import sqlite3
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import msgspec
from msgspec import Struct

from tawatur import __version__
from tawatur.core.affair import Affair
from tawatur.core.claim import Claim
from tawatur.core.codec import decode, encode
from tawatur.core.document import Document
from tawatur.core.errors import StoreFault
from tawatur.core.judgement import Judgement
from tawatur.storing.connection import appending, connect, naming_faults
from tawatur.storing.memos import Memos


class Tally(Struct, frozen=True):
    """How many of one kind were new to the ledger, and how many it held already."""

    new: int = 0
    known: int = 0


class Recorded(Struct, frozen=True):
    """What one run brought."""

    documents: Tally
    claims: Tally
    judgements: Tally
    readings: Tally

    @property
    def changed(self) -> bool:
        """Whether anything was appended."""
        return any(tally.new for tally in (self.documents, self.claims, self.judgements, self.readings))

    def tell(self) -> str:
        """One line, as printed after a run."""
        if not self.changed:
            held = f"{_count(self.documents.known, 'document')}, {_count(self.claims.known, 'claim')}"
            return f"nothing new: {held} already in the ledger"
        kinds = (("document", self.documents), ("claim", self.claims), ("judgement", self.judgements))
        told = [f"{_count(tally.new, kind)} new, {tally.known} known" for kind, tally in kinds]
        return f"recorded: {'; '.join(told)}"


class Made(Struct, frozen=True):
    """Of what a reading was made: digests of the bytes read, with what was noted of them, and of what read them."""

    raw: str = ""
    by: str = ""


class Reading(Struct, frozen=True, omit_defaults=True):
    """Which claims, at which versions, were drawn from which version of a document (`id`), and of what."""

    id: str
    version: int
    claims: tuple[tuple[str, int], ...]
    made: Made = Made()


class Run(Struct, frozen=True):
    """One run that appended something: its number, when it was, as the caller's clock told it, and whether it read."""

    number: int
    at: str
    read: bool


_ENDLESS = 2**62  # a number no run will have

Kept = Document | Claim | Judgement | Reading
T = TypeVar("T", bound=Kept)


class Ledger:
    """An open ledger. Use it in a `with` block, or close it."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    @classmethod
    def open(cls, path: Path) -> Self:
        """The ledger at `path`, made if there is none. Raises StoreFault where that cannot be."""
        return cls(connect(path), path)

    def close(self) -> None:
        """Let the file go."""
        with naming_faults(self._path):
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def record(self, affair: Affair, *, at: str = "", made: Mapping[str, Made] | None = None) -> Recorded:
        """Append what the ledger does not hold yet; when this returns it is on the disk.

        What differs from the latest version under its id is appended as a new version. If nothing
        differs, nothing is written. `at` is the time of the run, as the caller's clock tells it, `made` of what
        each document's reading was made.
        """
        with naming_faults(self._path), appending(self._connection):
            documents = self._append("documents", affair.documents)
            claims = self._append("claims", affair.claims)
            readings = self._append("readings", self._read(affair, made or {}))
            judgements = self._append("judgements", affair.case.judgements)
            recorded = Recorded(documents, claims, judgements, readings)
            if recorded.changed:
                self._close_run(at)
        return recorded

    def judge(self, judgement: Judgement) -> bool:
        """Append one judgement; whether it was new. When this returns it is on the disk."""
        with naming_faults(self._path), appending(self._connection):
            new = bool(self._append("judgements", [judgement]).new)
            if new:
                self._close_run(judgement.at)
        return new

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement at its latest version, in the order of appending."""
        return tuple(self._latest("judgements", Judgement))

    def documents(self, *, until: int | None = None) -> tuple[Document, ...]:
        """Every document at its latest version, in the order of ids; `until`: as it was after that run."""
        return tuple(sorted(self._latest("documents", Document, until), key=lambda document: document.id))

    def claims(self, *, until: int | None = None) -> tuple[Claim, ...]:
        """The claims of the latest reading of every document, in the order of documents and of the text."""
        readings = self.readings(until=until)
        return tuple(self._fetch(claim, version) for reading in readings for claim, version in reading.claims)

    def readings(self, *, until: int | None = None) -> tuple[Reading, ...]:
        """The latest reading of every document, in the order of documents."""
        return tuple(sorted(self._latest("readings", Reading, until), key=lambda reading: reading.id))

    def sources(self) -> dict[str, str]:
        """Where the latest version of each document was found."""
        with naming_faults(self._path):
            return dict(self._connection.execute("select id, source from documents order by version"))

    def runs(self) -> tuple[Run, ...]:
        """All runs that appended something, the earliest first."""
        question = "select seq, at, exists (select 1 from readings where run = runs.seq) from runs order by seq"
        with naming_faults(self._path):
            return tuple(Run(number, at, bool(read)) for number, at, read in self._connection.execute(question))

    def memos(self, program: str) -> Memos:
        """The results kept beside the record that `program` may take over."""
        return Memos(self._connection, self._path, program)

    def _append(self, kind: str, values: Iterable[Kept]) -> Tally:
        new = known = 0
        run = self._number_run()
        for value in values:
            body, source = _part(value)
            version, digest = self._look_up(kind, value.id)
            if digest == (fresh := sha256(body).hexdigest()):
                known += 1
                continue
            self._connection.execute(
                f"insert into {kind} (id, version, digest, body, source, run) values (?, ?, ?, ?, ?, ?)",  # noqa: S608 - one of KINDS
                (value.id, version + 1, fresh, body, source, run),
            )
            new += 1
        return Tally(new, known)

    def _close_run(self, at: str) -> None:
        self._connection.execute("insert into runs (at, program) values (?, ?)", (at, __version__))

    def _number_run(self) -> int:
        """The number the run now being recorded will have."""
        (number,) = self._connection.execute("select coalesce(max(seq), 0) + 1 from runs").fetchone()
        return int(number)

    def _look_up(self, kind: str, key: str) -> tuple[int, str]:
        """Latest version and digest under an id; 0 and "" if there is none."""
        question = f"select version, digest from {kind} where id = ? order by version desc limit 1"  # noqa: S608 - one of KINDS
        version, digest = self._connection.execute(question, (key,)).fetchone() or (0, "")
        return int(version), str(digest)

    def _read(self, affair: Affair, made: Mapping[str, Made]) -> list[Reading]:
        """The readings of an affair whose documents and claims are in the ledger."""
        drawn: dict[str, list[tuple[str, int]]] = {document.id: [] for document in affair.documents}
        for claim in affair.claims:
            drawn[claim.doc].append((claim.id, self._look_up("claims", claim.id)[0]))
        return [
            Reading(doc, self._look_up("documents", doc)[0], tuple(claims), made.get(doc, Made()))
            for doc, claims in drawn.items()
        ]

    def _latest(self, kind: str, form: type[T], until: int | None = None) -> list[T]:
        question = (
            f"select id, body, digest, source from {kind} as one where version = "  # noqa: S608 - one of KINDS
            f"(select max(version) from {kind} where id = one.id and run <= :until) order by seq"
        )
        last = _ENDLESS if until is None else until
        with naming_faults(self._path):
            return [self._restore(row, form) for row in self._connection.execute(question, {"until": last})]

    def _fetch(self, claim: str, version: int) -> Claim:
        question = "select id, body, digest, source from claims where id = ? and version = ?"
        with naming_faults(self._path):
            row = self._connection.execute(question, (claim, version)).fetchone()
        return self._restore(row, Claim)

    def _restore(self, row: tuple[str, bytes, str, str], form: type[T]) -> T:
        """A value as it was recorded, or a StoreFault that says it is not."""
        key, body, digest, source = row
        if sha256(body).hexdigest() != digest:
            raise StoreFault(f"{self._path}: {key} is not what was recorded; put a copy of the ledger in its place")
        try:
            value = decode(body, form)
        except msgspec.DecodeError as fault:
            raise StoreFault(f"{self._path}: {key}: {fault}; use the tawatur that wrote it") from fault
        return msgspec.structs.replace(value, source=source) if isinstance(value, Document) else value


def _part(value: Kept) -> tuple[bytes, str]:
    """What a value says, as JSON, and where it was found, which is no part of it."""
    if isinstance(value, Document):
        return encode(msgspec.structs.replace(value, source="")), value.source
    return encode(value), ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
