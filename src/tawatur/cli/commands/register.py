"""`tawatur register`: the transfer register of some reports, alone or held against another register."""

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from tawatur.cli.command import NO_ENGINE, Command, EngineOptions, LanguageOption, PathArgument, SwitchOption
from tawatur.cli.screen import hand_over, tell
from tawatur.cli.single import read_told
from tawatur.core.errors import BadSetting
from tawatur.packs.packs import Packs
from tawatur.running.register import open_format, read_other, write_register

_BINARY = ".xlsx"


def print_register(
    *paths: PathArgument,
    form: Annotated[str, Parameter(name="--format")] = "csv",
    against: Path | None = None,
    language: LanguageOption = None,
    engine: EngineOptions = NO_ENGINE,
    quiet: SwitchOption = False,
) -> int:
    """Print the register.

    Parameters
    ----------
    paths
        Files, folders, or - for a pipe.
    form
        csv, xlsx (a workbook: send it to a file) or json (with the ids of the claims behind every cell).
    against
        A trade register of SIPRI, or a report to the UN Register or the Arms Trade Treaty, as CSV. What is printed is
        then the comparison: told by the reports alone, by the other register alone, and where numbers differ.
    quiet
        Say nothing but what could not be read.
    """
    packs = Packs()
    table = open_format(form)
    if table.suffix == _BINARY and sys.stdout.isatty():
        raise BadSetting("a workbook does not go on a terminal; send it to a file: > register.xlsx")
    other = read_other(against, packs) if against else None
    affair = read_told(paths, packs, quiet=quiet, language=language, engine=engine.open())
    if other is not None:
        tell(*(f"skipped {against}: {fault}" for fault in other.faults))
        tell(f"read {len(other.entries)} entries of {against} ({other.kind})", quiet=quiet)
    hand_over(write_register(affair, packs, form=table, language=language, against=other))
    return 0


COMMAND = Command(
    about="The arms-transfer register of some reports in SIPRI's columns, or held against another register.",
    example="tawatur register examples/affair --format csv > register.csv",
    run=print_register,
)
