"""`tawatur case`: what some reports jointly establish, as one JSON object."""

from tawatur.cli.command import (
    NO_ENGINE,
    Command,
    EngineOptions,
    EntitiesOption,
    LanguageOption,
    PathArgument,
    SwitchOption,
)
from tawatur.cli.single import print_file
from tawatur.running.records import read_records


def print_case(
    *paths: PathArgument,
    language: LanguageOption = None,
    entities: EntitiesOption = None,
    engine: EngineOptions = NO_ENGINE,
    quiet: SwitchOption = False,
) -> int:
    """Print the case.

    Parameters
    ----------
    paths
        Files, folders, or - for a pipe.
    entities
        A file of FollowTheMoney entities, one JSON object a line. Who bears a full name of one entry alone gets its
        identifiers.
    quiet
        Say nothing but what could not be read.
    """
    records = read_records(entities) if entities else ()
    return print_file("case.json", paths, language=language, quiet=quiet, engine=engine.open(), records=records)


COMMAND = Command(
    about="What some reports jointly establish: facts, contradictions, transfers, timeline, as one JSON object.",
    example="tawatur case examples/affair > case.json",
    run=print_case,
)
