"""`tawatur claims`: the claims of some reports as JSON lines."""

from tawatur.cli.command import NO_ENGINE, Command, EngineOptions, PathArgument, SwitchOption
from tawatur.cli.single import print_file


def print_claims(*paths: PathArgument, engine: EngineOptions = NO_ENGINE, quiet: SwitchOption = False) -> int:
    """Print the claims.

    Parameters
    ----------
    paths
        Files, folders, or - for a pipe.
    quiet
        Say nothing but what could not be read.
    """
    return print_file("claims.jsonl", paths, quiet=quiet, engine=engine.open(), joined=False)


COMMAND = Command(
    about="Every claim of some reports with its evidence and its chain, one JSON line each.",
    example="tawatur claims report.txt | head -n 1",
    run=print_claims,
)
