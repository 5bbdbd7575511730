"""What the commands that print one file of the dossier share."""

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
from tawatur.core.record import Record
from tawatur.packs.packs import Packs
from tawatur.running.affair import RULES
from tawatur.running.dossier import check_language, read_affair, write_file
from tawatur.running.records import identify_affair


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

    `records` are entries of a file of the user's that give entities identifiers. Not `joined`, the reports are not
    compared: enough for a file that tells of each by itself.
    """
    packs = Packs()
    check_language(language, packs)
    demand_paths(paths)
    with show_progress(quiet=quiet) as progress:
        affair = read_affair(paths, packs, pipe=sys.stdin.buffer, engine=engine, progress=progress, joined=joined)
    affair = identify_affair(affair, records, packs)
    tell_skipped(affair.skipped)
    tell_refused(affair, packs)
    demand_documents(affair)
    tell(count_read(affair), quiet=quiet)
    hand_over(write_file(affair, filename, packs, language=language))
    return 0
