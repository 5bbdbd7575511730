"""What the commands that read reports and print one thing share."""

import sys
from collections.abc import Sequence

from tawatur.claims.engine import Extractor
from tawatur.cli.screen import (
    count_read,
    demand_documents,
    demand_paths,
    hand_over,
    show_progress,
    tell,
    tell_refused,
    tell_skipped,
)
from tawatur.core.affair import Affair
from tawatur.core.record import Record
from tawatur.packs.packs import Packs
from tawatur.running.affair import RULES
from tawatur.running.dossier import check_language, read_affair, write_file
from tawatur.running.records import identify_affair


def read_told(
    paths: Sequence[str],
    packs: Packs,
    *,
    quiet: bool,
    language: str | None = None,
    engine: Extractor = RULES,
    joined: bool = True,
) -> Affair:
    """The affair of the reports under `paths`; how many were read, and which were not, is told on the screen.

    Raises BadSetting for a language without phrases, without paths, and where not one report could be read. Not
    `joined`, the reports are not compared: enough for what tells of each by itself.
    """
    check_language(language, packs)
    demand_paths(paths)
    with show_progress(quiet=quiet) as progress:
        affair = read_affair(paths, packs, pipe=sys.stdin.buffer, engine=engine, progress=progress, joined=joined)
    tell_skipped(affair.skipped)
    tell_refused(affair, packs)
    demand_documents(affair)
    tell(count_read(affair), quiet=quiet)
    return affair


def print_file(
    filename: str,
    paths: Sequence[str],
    *,
    quiet: bool,
    language: str | None = None,
    engine: Extractor = RULES,
    joined: bool = True,
    records: Sequence[Record] = (),
) -> int:
    """Print one file of the dossier of the reports under `paths`; returns the exit code.

    `records` are entries of a file of the user's that give entities identifiers.
    """
    packs = Packs()
    affair = read_told(paths, packs, quiet=quiet, language=language, engine=engine, joined=joined)
    hand_over(write_file(identify_affair(affair, records, packs), filename, packs, language=language))
    return 0
