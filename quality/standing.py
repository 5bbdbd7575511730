"""What one more report costs a standing case, against a run over all reports.

usage: python -m quality.standing [CLAIMS ...]

For each size (100, 1,000 and 5,000 claims if none is given) a pile of made reports (`piles.py`) goes into a new ledger;
then one report on another affair is added, and one on an affair that is there. Seconds are those of the processor; a
whole run reads, compares and writes everything. The last columns say how many parts (reports looked at, pairs set
beside each other, whole cases) were computed and how many taken over, and what the ledger takes for them.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from quality.piles import REPORTS_EACH, make_pile, write_report

from tawatur.core.affair import Affair
from tawatur.core.codec import encode
from tawatur.packs.packs import Packs
from tawatur.publishing.publish import publish
from tawatur.running.affair import RULES, Report, draw_report, join_reports
from tawatur.running.listing import Listing
from tawatur.running.sources import Source
from tawatur.running.standing import extend_case, open_memos, take_changes
from tawatur.storing.ledger import Ledger

SIZES = (100, 1_000, 5_000)
_OTHER = 9_999  # an affair that no pile here reaches
_HEAD = f"{'claims':>7} {'what':<14} {'reading':>8} {'comparing':>9} {'changes':>8} {'writing':>8} {'all':>7}   parts"
T = TypeVar("T")


class Watch:
    """Processor seconds by what they went into."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def take(self, what: str, work: Callable[[], T]) -> T:
        """Do the work on the account of something."""
        start = time.process_time()
        done = work()
        self.spent[what] = self.spent.get(what, 0.0) + time.process_time() - start
        return done

    def line(self, claims: int, name: str, told: str) -> str:
        """One line of the table."""
        figures = [self.spent.get(what, 0.0) for what in ("reading", "comparing", "changes", "writing")]
        row = "{:8.2f} {:9.2f} {:8.2f} {:8.2f} {:7.2f}".format(*figures, sum(figures))
        return f"{claims:>7,} {name:<14} {row}   {told}"


def name_source(name: str, text: str) -> Source:
    """A report as one piped in."""
    return Source(name, name.removesuffix(".txt"), raw=text.encode())


def run_whole(sources: list[Source], packs: Packs) -> tuple[Affair, Watch]:
    """One run over all reports without a ledger."""
    watch = Watch()
    drawn = watch.take("reading", lambda: [draw_report(source, packs, engine=RULES) for source in sources])
    reports = [one for one in drawn if isinstance(one, Report)]
    affair = watch.take("comparing", lambda: join_reports(reports, packs))
    watch.take("writing", lambda: publish(affair, "en", packs))
    return affair, watch


def add(ledger: Path, sources: list[Source], packs: Packs) -> tuple[Affair, Watch, str]:
    """One run that adds reports to a ledger."""
    watch = Watch()
    with Ledger.open(ledger) as book:
        memos = open_memos(book)
        listing = Listing(tuple(sources), ())
        affair = watch.take("comparing", lambda: extend_case(book, listing, packs, memo=memos)).affair
        watch.take("changes", lambda: take_changes(book, affair, packs, memo=memos))
        watch.take("comparing", memos.keep)
    watch.take("writing", lambda: publish(affair, "en", packs))
    return affair, watch, memos.tell()


def measure(claims: int, packs: Packs) -> Iterator[str]:
    """The lines for one size."""
    sources = [name_source(name, text) for name, text in make_pile(claims)]
    last = (len(sources) - 1) // REPORTS_EACH
    another = name_source("another.txt", write_report(_OTHER, 0))
    touching = name_source("touching.txt", write_report(last, REPORTS_EACH))
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder, "case.db")
        with Ledger.open(ledger) as book:
            memos = open_memos(book)
            extend_case(book, Listing(tuple(sources), ()), packs, memo=memos)
            memos.keep()
        first, watch, told = add(ledger, [another], packs)
        yield watch.line(len(first.claims), "another affair", told)
        second, watch, told = add(ledger, [touching], packs)
        yield watch.line(len(second.claims), "an affair held", told)
        size = ledger.stat().st_size
    affair, watch = run_whole([*sources, another, touching], packs)
    same = "same bytes" if encode(affair) == encode(second) else "OTHER BYTES"
    yield watch.line(len(affair.claims), "a whole run", f"{same}; ledger {size / 2**20:.1f} MiB")


def main() -> int:
    """Measure and print."""
    reader = argparse.ArgumentParser(description="What one more report costs a standing case.")
    reader.add_argument("claims", nargs="*", type=int, default=SIZES)
    packs = Packs()
    run_whole([name_source(name, text) for name, text in make_pile(60)], packs)  # packs and models are read once
    print(_HEAD)
    for claims in reader.parse_args().claims:
        for line in measure(claims, packs):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
