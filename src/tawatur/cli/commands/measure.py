"""`tawatur measure`: how much of a gold is read rightly, and whether distortions are noticed."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from tawatur.cli.command import NO_ENGINE, Command, EngineOptions, OutOption, SwitchOption
from tawatur.cli.screen import hand_over, show_progress, tell
from tawatur.core.codec import encode
from tawatur.core.errors import BadSetting
from tawatur.measuring.measurement import describe_measurement
from tawatur.measuring.report import write_report
from tawatur.packs.languages import BRIDGE
from tawatur.packs.packs import Packs
from tawatur.running.dossier import check_language
from tawatur.running.measuring import measure_gold
from tawatur.running.output import write_files

EXIT_BROKEN_FLOOR = 1


def measure(
    gold: Path,
    *,
    out: OutOption | None = None,
    language: Annotated[str, Parameter(help="ar or en, for the report")] = BRIDGE,
    misses: int = 10,
    floors: Path | None = None,
    engine: EngineOptions = NO_ENGINE,
    quiet: SwitchOption = False,
) -> int:
    """Measure the program on a gold and print the report; the exit code is 1 where a floor is broken.

    Parameters
    ----------
    gold
        A folder of annotated reports: in a folder for each affair, REPORT.txt and REPORT.yaml.
    out
        A file for the same as JSON, all misses included.
    misses
        How many of the worst misses are shown.
    floors
        A TOML file of floors, instead of the gold's own floors.toml.
    quiet
        Show no progress.
    """
    packs = Packs()
    check_language(language, packs)
    if misses < 0:
        raise BadSetting(f"--misses {misses}: give 0 or more")
    with show_progress(quiet=quiet) as progress:
        measured = measure_gold(gold, packs, floors=floors, engine=engine.open(), progress=progress)
    if out is not None:
        write_files({out.name: encode(describe_measurement(measured)) + b"\n"}, out.parent)
    hand_over(write_report(measured, language, packs.phrases, misses=misses).encode())
    if not measured.holds:
        tell("tawatur: a floor is broken", quiet=quiet)
    return 0 if measured.holds else EXIT_BROKEN_FLOOR


COMMAND = Command(
    about="How much of an annotated corpus is read rightly, and whether distortions of it are noticed.",
    example="tawatur measure quality/corpus --misses 5",
    run=measure,
)
