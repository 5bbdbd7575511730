"""`tawatur stories`: which affairs a pile of reports holds."""

import sys
from typing import Annotated

from cyclopts import Parameter

from tawatur.cli.command import Command, PathArgument, SwitchOption
from tawatur.cli.screen import count_read, demand_documents, demand_paths, hand_over, show_progress, tell, tell_skipped
from tawatur.core.codec import encode_lines
from tawatur.packs.packs import Packs
from tawatur.publishing.stories import describe_stories, write_stories
from tawatur.running.dossier import check_language, choose_language, read_affair


def print_stories(
    *paths: PathArgument,
    language: Annotated[str | None, Parameter(help="ar or en; the reports' own if not given")] = None,
    json: SwitchOption = False,
    quiet: SwitchOption = False,
) -> int:
    """Print the affairs, those of most reports first.

    Parameters
    ----------
    paths
        Files, folders, or - for a pipe.
    json
        One JSON line for each affair.
    quiet
        Say nothing but what could not be read.
    """
    packs = Packs()
    check_language(language, packs)
    demand_paths(paths)
    with show_progress(quiet=quiet) as progress:
        affair = read_affair(paths, packs, pipe=sys.stdin.buffer, progress=progress)
    tell_skipped(affair.skipped)
    demand_documents(affair)
    tell(count_read(affair), quiet=quiet)
    language = language or choose_language(affair.documents, packs)
    if json:
        hand_over(encode_lines(describe_stories(affair, language, packs)))
    else:
        hand_over(write_stories(affair, language, packs).encode("utf-8", "replace"))
    return 0


COMMAND = Command(
    about="Which affairs a pile of reports holds: the reports of each, what it is about, why they belong together.",
    example="tawatur stories examples/affair",
    run=print_stories,
)
