"""`tawatur blocks`: what each part of some reports is, as JSON lines."""

from tawatur.cli.command import Command, PathArgument, SwitchOption
from tawatur.cli.single import print_file


def print_blocks(*paths: PathArgument, quiet: SwitchOption = False) -> int:
    """Print the blocks.

    Parameters
    ----------
    paths
        Files, folders, or - for a pipe.
    quiet
        Say nothing but what could not be read.
    """
    return print_file("blocks.jsonl", paths, quiet=quiet, joined=False)


COMMAND = Command(
    about="What each part of some reports is: headline, body, boilerplate ..., one JSON line each.",
    example="cat report.html | tawatur blocks -",
    run=print_blocks,
)
