"""`tawatur stories`: which affairs a pile of reports holds."""

from tawatur.cli.command import Command, LanguageOption, PathArgument, SwitchOption
from tawatur.cli.screen import hand_over
from tawatur.cli.single import read_told
from tawatur.core.codec import encode_lines
from tawatur.packs.packs import Packs
from tawatur.publishing.stories import describe_stories, write_stories
from tawatur.running.dossier import choose_language


def print_stories(
    *paths: PathArgument,
    language: LanguageOption = None,
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
    affair = read_told(paths, packs, quiet=quiet, language=language)
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
