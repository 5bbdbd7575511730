"""`tawatur case`: what some reports jointly establish, as one JSON object."""

from typing import Annotated

from cyclopts import Parameter

from tawatur.cli.command import NO_ENGINE, Command, EngineOptions, PathArgument, SwitchOption
from tawatur.cli.single import print_file


def print_case(
    *paths: PathArgument,
    language: Annotated[
        str | None, Parameter(help="ar or en, for the explanations; the reports' own if not given")
    ] = None,
    engine: EngineOptions = NO_ENGINE,
    quiet: SwitchOption = False,
) -> int:
    """Print the case.

    Parameters
    ----------
    paths
        Files, folders, or - for a pipe.
    quiet
        Say nothing but what could not be read.
    """
    return print_file("case.json", paths, language=language, quiet=quiet, engine=engine.open())


COMMAND = Command(
    about="What some reports jointly establish: facts, contradictions, transfers, timeline, as one JSON object.",
    example="tawatur case examples/affair > case.json",
    run=print_case,
)
