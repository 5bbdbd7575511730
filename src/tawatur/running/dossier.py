"""From the paths of a call to a dossier: in a folder, or one file of it alone."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct

from tawatur.claims.engine import Extractor
from tawatur.core.affair import Affair
from tawatur.core.change import Changes
from tawatur.core.document import Document
from tawatur.core.errors import BadSetting
from tawatur.core.record import Record
from tawatur.core.shelf import stock
from tawatur.packs.packs import Packs
from tawatur.publishing import writers
from tawatur.publishing.changes import list_changes, tell_changes, write_changes
from tawatur.publishing.desk import lay_desk
from tawatur.publishing.markup import flatten
from tawatur.publishing.opening import write_opening
from tawatur.publishing.publish import publish
from tawatur.publishing.writer import Writer
from tawatur.reading.read import list_suffixes
from tawatur.running.affair import RULES, Progress, build_affair, gather_affair
from tawatur.running.listing import Listing, list_sources
from tawatur.running.output import prepare_folder, write_files
from tawatur.running.records import identify_affair
from tawatur.running.standing import Standing, extend_case, open_memos, take_case, take_changes
from tawatur.storing.ledger import Ledger
from tawatur.storing.memos import Memos


class Dossier(Struct, frozen=True):
    """A dossier: the affair, the files written and the opening (none where nothing could be read).

    `recorded` is what the ledger says of the run, "" without one; `changed` what the reports read now changed.
    """

    affair: Affair
    files: tuple[Path, ...] = ()
    opening: tuple[str, ...] = ()
    recorded: str = ""
    changed: tuple[str, ...] = ()


def make_dossier(  # noqa: PLR0913 - what a call may say; all but two by keyword
    paths: Sequence[str],
    packs: Packs,
    *,
    out: Path,
    pipe: BinaryIO,
    language: str | None = None,
    ledger: Path | None = None,
    records: Sequence[Record] = (),
    engine: Extractor = RULES,
    progress: Progress | None = None,
) -> Dossier:
    """Read the reports under `paths`, write their dossier to `out`.

    With a ledger they are added to those it holds, what it holds already is not read again, and the dossier is of all;
    without paths, of those it holds. Persons' judgements in it are followed. `records` give entities identifiers.
    """
    if not paths and engine is not RULES:
        raise BadSetting("no reports named, so there is nothing for an engine to read; give files or folders")
    if not paths and not (ledger and ledger.exists()):
        raise BadSetting("no reports named; give files, folders, `-` for a pipe, or a ledger that holds some")
    check_language(language, packs)
    prepare_folder(out)
    if ledger is None:
        made = Dossier(read_affair(paths, packs, pipe=pipe, apart=out, engine=engine, progress=progress))
        held = None
    else:
        with Ledger.open(ledger) as book:
            memos = open_memos(book)
            if paths:
                listing = list_reports(paths, pipe=pipe, apart=out)
                standing = extend_case(book, listing, packs, engine=engine, memo=memos, progress=progress)
                held = take_changes(book, standing.affair, packs, memo=memos) if standing.added else None
                made = _tell(standing, memos)
            else:
                made, held = Dossier(take_case(book, packs, memo=memos)), None
            memos.keep()
    if not made.affair.documents:
        return made
    made = msgspec.structs.replace(made, affair=identify_affair(made.affair, records, packs))
    return _write(made, held, out, language, packs)


def _write(
    made: Dossier, held: tuple[Changes, Affair] | None, out: Path, language: str | None, packs: Packs
) -> Dossier:
    """The dossier with its files written; `held`: what has changed, and the affair before."""
    language = language or choose_language(made.affair.documents, packs)
    files = publish(made.affair, language, packs)
    changed: list[str] = []
    if held is not None:
        listed = list_changes(*held, made.affair, language, packs)
        files |= write_changes(listed, held[0].since)
        changed = tell_changes(listed)
    opening = _open(made.affair, language, packs)
    return Dossier(made.affair, write_files(files, out), opening, made.recorded, tuple(changed))


def describe_changes(
    ledger: Path, packs: Packs, *, since: date | None = None, language: str | None = None
) -> dict[str, bytes]:
    """The files that say what changed in a ledger's case. Raises BadSetting where there was no case to change."""
    if not ledger.exists():
        raise BadSetting(f"{ledger}: no such ledger; make one with `tawatur dossier --ledger`")
    with Ledger.open(ledger) as book:
        memos = open_memos(book)
        now = take_case(book, packs, memo=memos)
        held = take_changes(book, now, packs, since=since, memo=memos)
    if held is None:
        then = f"before {since}" if since else "before the last reports"
        raise BadSetting(f"{ledger}: held no reports {then}; give a later day, or add reports first")
    listed = list_changes(*held, now, language or choose_language(now.documents, packs), packs)
    return write_changes(listed, held[0].since)


def read_affair(
    paths: Sequence[str],
    packs: Packs,
    *,
    pipe: BinaryIO,
    apart: Path | None = None,
    engine: Extractor = RULES,
    progress: Progress | None = None,
    joined: bool = True,
) -> Affair:
    """The affair of the reports under `paths`; inputs left aside are told in `skipped`.

    Not `joined`, only the documents and their claims are there, and no report is compared with another.
    """
    listing = list_reports(paths, pipe=pipe, apart=apart)
    sources, skipped = listing.sources, listing.skipped
    if not joined:
        return gather_affair(sources, packs, skipped=skipped, engine=engine, progress=progress)
    return build_affair(sources, packs, skipped=skipped, engine=engine, progress=progress)


def write_file(affair: Affair, filename: str, packs: Packs, *, language: str | None = None) -> bytes:
    """The bytes of one file of the dossier. Raises BadSetting where no writer makes such a file."""
    shelf = {writer.filename: writer for writer in stock(writers, "WRITER", Writer).values()}
    if filename not in shelf:
        raise BadSetting(f"no writer makes {filename}; choose one of {', '.join(sorted(shelf))}")
    return shelf[filename].write(affair, language or choose_language(affair.documents, packs), packs)


def list_reports(paths: Sequence[str], *, pipe: BinaryIO, apart: Path | None = None) -> Listing:
    """The reports under `paths` of every format there is a reader for."""
    return list_sources(paths, list_suffixes(), pipe=pipe, apart=apart)


def choose_language(documents: Sequence[Document], packs: Packs) -> str:
    """The language most documents are in, of those pages can be made in; of two, the first by name."""
    spoken = [language for language in packs.phrases.spoken() if language in packs.languages]
    often = Counter(document.language for document in documents)
    return min(spoken, key=lambda language: (-often[language], language))


def check_language(language: str | None, packs: Packs) -> None:
    """Raise BadSetting where a language is asked for that there is no pack of, or that has no phrases."""
    if language is not None and language in packs.languages and language not in packs.phrases.spoken():
        raise BadSetting(f"no phrases in the language {language!r}; choose one of {', '.join(packs.phrases.spoken())}")
    if language is not None and language not in packs.languages:
        raise BadSetting(f"no language pack {language!r}; choose one of {', '.join(packs.languages)}")


def _open(affair: Affair, language: str, packs: Packs) -> tuple[str, ...]:
    """The opening of the dossier in plain lines: the title, then the paragraphs."""
    opening = write_opening(lay_desk(affair, language, packs))
    paragraphs = [paragraph for _, group in opening.groups for paragraph in group]
    told = (" ".join(flatten(sentence.text) for sentence in paragraph) for paragraph in paragraphs)
    return (flatten(opening.title), *told)


def _tell(standing: Standing, memos: Memos) -> Dossier:
    """A standing case as a dossier not yet written: what was read and compared now, and what is new to the ledger."""
    if standing.recorded is None:
        return Dossier(standing.affair)
    told = [f"{standing.read} read now, {standing.kept} as the ledger has them", memos.tell(), standing.recorded.tell()]
    return Dossier(standing.affair, recorded="; ".join(told))
