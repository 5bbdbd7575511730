"""A standing case: reports are added to those of a ledger, and only what is new is read."""

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from platform import machine, python_version

import msgspec
from msgspec import Struct

import tawatur
from tawatur.claims.engine import Extractor
from tawatur.core.affair import Affair
from tawatur.core.change import Changes
from tawatur.core.claim import Claim
from tawatur.core.codec import encode
from tawatur.core.document import Document
from tawatur.core.errors import BadInput
from tawatur.core.judgement import Judgement
from tawatur.core.memo import UNKEPT, Memo
from tawatur.packs.packs import Packs
from tawatur.reconciliation.changes import compare_cases
from tawatur.running.affair import RULES, Progress, Report, draw_reports, join_reports
from tawatur.running.listing import Listing, lengthen_name
from tawatur.running.sources import Source
from tawatur.storing.ledger import Ledger, Made, Recorded
from tawatur.storing.memos import Memos

_NAME = re.compile(r"[\w.-]+")


class Standing(Struct, frozen=True):
    """A case after reports were added: the affair of all reports, what was recorded, and how many reports were
    read now and how many taken as they were kept.
    """

    affair: Affair
    recorded: Recorded | None
    read: int
    kept: int

    @property
    def added(self) -> bool:
        """Whether a report is new to the ledger or reads otherwise than before."""
        return self.recorded is not None and self.recorded.readings.new > 0


def open_memos(book: Ledger) -> Memos:
    """What this program with its packs may take over from earlier runs of a ledger."""
    return book.memos(_digest_program())


def extend_case(
    book: Ledger,
    listing: Listing,
    packs: Packs,
    *,
    engine: Extractor = RULES,
    memo: Memo = UNKEPT,
    progress: Progress | None = None,
) -> Standing:
    """The case of a ledger with the reports of a listing added, and recorded.

    A report that the ledger holds as these bytes, read by this program with these packs, is not read again, and
    what earlier runs left in the `memo` is not compared again. The result is that of one run over all reports.
    """
    by = name_program(engine)
    sources, made = sort_sources(listing.sources, book, packs, by=by)
    reports, unread = draw_reports(sources, packs, engine=engine, progress=progress)
    judgements = list_persons(book)
    held = take_reports(book)
    held |= {report.document.id: report for report in reports}
    skipped = (*listing.skipped, *unread)
    affair = join_reports(held.values(), packs, judgements=judgements, skipped=skipped, engine=engine.name, memo=memo)
    recorded = _record(book, affair, held, made) if affair.documents else None
    return Standing(affair, recorded, len(reports), len(affair.documents) - len(reports))


def take_case(book: Ledger, packs: Packs, *, memo: Memo = UNKEPT) -> Affair:
    """The affair of all reports in the ledger, drawn from it alone."""
    return join_reports(take_reports(book).values(), packs, judgements=list_persons(book), memo=memo)


def take_changes(
    book: Ledger, now: Affair, packs: Packs, *, since: date | None = None, memo: Memo = UNKEPT
) -> tuple[Changes, Affair] | None:
    """What has changed in a case, and the affair before, by the judgements of now; None where there was none before.

    Before is before the last run that read anything, or the end of the day before `since`.
    """
    reading = [run for run in book.runs() if run.read]
    if since is None:
        past = reading[:-1]
        until = reading[-1].number - 1 if reading else 0
    else:
        past = [run for run in reading if run.at[:10] < since.isoformat()]
        until = past[-1].number if past else 0
    if not past:
        return None
    reports = take_reports(book, until=until)
    before = join_reports(reports.values(), packs, judgements=list_persons(book), memo=memo)
    digests = {document.id: document.digest for document in before.documents}
    added = tuple(one.id for one in now.documents if digests.get(one.id) != one.digest)
    changes = compare_cases(before.case, before.claims, now.case, now.claims)
    return Changes(past[-1].at if since is None else since.isoformat(), added, changes), before


def list_persons(book: Ledger) -> list[Judgement]:
    """The judgements of persons, in the order of recording."""
    return [judgement for judgement in book.judgements() if judgement.judge != "rule"]


def take_reports(book: Ledger, *, until: int | None = None) -> dict[str, Report]:
    """The reports of a ledger by document, with the claims drawn when they were read; up to a run if one is given."""
    drawn: dict[str, list[Claim]] = defaultdict(list)
    for claim in book.claims(until=until):
        drawn[claim.doc].append(claim)
    return {document.id: Report(document, tuple(drawn[document.id])) for document in book.documents(until=until)}


def sort_sources(
    sources: Iterable[Source], book: Ledger, packs: Packs, *, by: str
) -> tuple[list[Source], dict[str, Made]]:
    """The sources to be read, under names that no other report of the ledger has; and of what each is made.

    A source is known by its place, or by its name where its bytes are the same.
    """
    readings = {reading.id: reading.made for reading in book.readings()}
    places = {os.path.realpath(source): doc for doc, source in book.sources().items()}
    made: dict[str, Made] = dict(readings)
    fresh: list[Source] = []
    taken: set[str] = set()
    for source in sources:
        raw = digest_source(source, packs)
        doc = places.get(os.path.realpath(source.name), "")
        if doc not in readings or doc in taken:
            doc = _choose_name(source, raw, readings, taken)
        taken.add(doc)
        if by and raw and readings.get(doc) == Made(raw, by):
            continue
        made[doc] = Made(raw, by)
        fresh.append(msgspec.structs.replace(source, doc=doc))
    return fresh, made


def _choose_name(source: Source, raw: str, readings: Mapping[str, Made], taken: set[str]) -> str:
    """The shortest name that is free, or that of the same bytes in the ledger."""
    names = lengthen_name(source)
    for name in names:
        free = name not in readings or (bool(raw) and readings[name].raw == raw)
        if free and name not in taken:
            return name
    return next(name for n in range(1, len(readings) + 2) if (name := f"{names[-1]}#{n}") not in {*readings, *taken})


def digest_source(source: Source, packs: Packs) -> str:
    """A digest of a source's bytes and of what is noted of it; "" where it cannot be read, which is told later."""
    try:
        raw = source.read(packs.boilerplate.rules.bytes_limit)
    except BadInput:
        return ""
    return sha256(raw + b"\0" + encode(source.note)).hexdigest()


def name_program(engine: Extractor) -> str:
    """What reads now: a digest of this program with its packs; "" for an engine that may answer otherwise each time."""
    return _digest_program() if engine is RULES else ""


@cache
def _digest_program() -> str:
    """Every file of the installed package, some 400 files, 20 ms; what it stands on, by version."""
    home = Path(tawatur.__file__).parent
    files = sorted(path for path in home.rglob("*") if path.is_file() and path.suffix != ".pyc")
    digest = sha256("\n".join([python_version(), machine(), *_list_libraries()]).encode())
    for path in files:
        digest.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _list_libraries() -> list[str]:
    """The libraries that every installation asks for, with their versions; none where this one is not installed."""
    found: list[str] = []
    try:
        asked = requires("tawatur") or []
    except PackageNotFoundError:
        return found
    for name in sorted({_NAME.findall(one)[0] for one in asked if "extra ==" not in one}):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return found


def _record(book: Ledger, affair: Affair, held: Mapping[str, Report], made: Mapping[str, Made]) -> Recorded:
    """Keep what was drawn, not what persons made of it; the clock is read here and nowhere else."""
    documents: Sequence[Document] = affair.documents
    claims = tuple(claim for document in documents for claim in held[document.id].claims)
    rules = tuple(judgement for judgement in affair.case.judgements if judgement.judge == "rule")
    case = msgspec.structs.replace(affair.case, judgements=rules)
    drawn = msgspec.structs.replace(affair, claims=claims, case=case)
    return book.record(drawn, at=datetime.now(UTC).isoformat(timespec="seconds"), made=made)
