"""`tawatur dossier`: the finished dossier of an affair, in a folder."""

import sys
from pathlib import Path

from tawatur.cli.command import (
    NO_ENGINE,
    Command,
    EngineOptions,
    EntitiesOption,
    LanguageOption,
    OutOption,
    PathArgument,
    SwitchOption,
)
from tawatur.cli.screen import count_read, demand_documents, hand_over, show_progress, tell, tell_refused, tell_skipped
from tawatur.packs.packs import Packs
from tawatur.running.dossier import make_dossier
from tawatur.running.records import read_records


def write_dossier(
    *paths: PathArgument,
    out: OutOption,
    language: LanguageOption = None,
    ledger: Path | None = None,
    entities: EntitiesOption = None,
    engine: EngineOptions = NO_ENGINE,
    quiet: SwitchOption = False,
) -> int:
    """Write the dossier and print the paths of its files.

    Parameters
    ----------
    paths
        Files, folders, or - for a pipe; none with --ledger: all reports in the ledger.
    out
        The folder for the dossier; made if need be, other files in it are left alone.
    ledger
        A file that keeps every document, claim and judgement; made if need be.
    entities
        A file of FollowTheMoney entities: who bears a full name of one entry alone gets its identifiers.
    quiet
        Say nothing but what could not be read.
    """
    packs = Packs()
    with show_progress(quiet=quiet) as progress:
        made = make_dossier(
            paths,
            packs,
            out=out,
            language=language,
            ledger=ledger,
            records=read_records(entities) if entities else (),
            pipe=sys.stdin.buffer,
            engine=engine.open(),
            progress=progress,
        )
    tell_skipped(made.affair.skipped)
    tell_refused(made.affair, packs)
    demand_documents(made.affair)
    tell(count_read(made.affair), *filter(None, [made.recorded]), "", *made.opening, "", quiet=quiet)
    if made.changed:
        tell(*made.changed, "", quiet=quiet)
    hand_over("".join(f"{path}\n" for path in made.files).encode("utf-8", "surrogateescape"))
    return 0


COMMAND = Command(
    about="The dossier of an affair: what its reports jointly establish.",
    example="tawatur dossier examples/affair -o out/dossier --language en",
    run=write_dossier,
)
