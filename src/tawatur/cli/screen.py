"""What a person at the terminal is told: results on standard output, everything else on standard error."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from tawatur.core.affair import Affair, Skipped
from tawatur.core.errors import BadInput, BadSetting
from tawatur.packs.languages import BRIDGE
from tawatur.packs.packs import Packs


def hand_over(result: bytes) -> None:
    """Put a result on standard output."""
    out = getattr(sys.stdout, "buffer", None)
    if out is None:
        raise BadSetting("standard output is closed; send it to a file or a pipe")
    out.write(result)
    out.flush()


def tell(*lines: str, quiet: bool = False) -> None:
    """Put lines on standard error, unless `quiet`."""
    if not quiet:
        sys.stderr.write("".join(f"{line}\n" for line in lines))


def tell_skipped(skipped: Iterable[Skipped]) -> None:
    """Say what could not be read. This is said even in a quiet run: nothing is lost silently."""
    tell(*(f"skipped {line.source}: {line.message}" for line in skipped))


def tell_refused(affair: Affair, packs: Packs) -> None:
    """Say what an engine proposed in vain, and why, in one line for each reason; this too in a quiet run."""
    if affair.engine:
        counts = Counter(refusal.code for refusal in affair.refused)
        kept, lost = len(affair.claims), len(affair.refused)
        tell(f"claims drawn by {affair.engine}: {kept} kept, {lost} refused")
        reasons = {code: packs.phrases.wording(f"refused.{code}", BRIDGE) or code for code in counts}
        tell(*(f"refused {count}: {reasons[code]}" for code, count in sorted(counts.items())))


def count_read(affair: Affair) -> str:
    """How much was read, in one line."""
    counts = ((affair.documents, "report"), (affair.claims, "claim"), (affair.skipped, "input"))
    read, drawn, left = (f"{len(things)} {noun}{'' if len(things) == 1 else 's'}" for things, noun in counts)
    return f"read {read}, {drawn}; skipped {left}" if affair.skipped else f"read {read}, {drawn}"


def demand_paths(paths: Sequence[str]) -> None:
    """Raise BadSetting where a call names no report."""
    if not paths:
        raise BadSetting("no reports named; give files, folders, or `-` for a pipe")


def demand_documents(affair: Affair) -> None:
    """Raise BadInput where a run has read nothing at all."""
    if not affair.documents:
        raise BadInput("nothing could be read; give text or HTML files, a folder of them, or `-` for a pipe")


@contextmanager
def show_progress(*, quiet: bool) -> Iterator[Callable[[str, int], None] | None]:
    """A bar on a terminal, told each source as it is done and how many there are; else None."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda name, total: bar.update(task, advance=1, total=total, description=name)
