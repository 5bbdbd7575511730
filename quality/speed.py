"""How fast reports become claims, whether memory stays flat, how long a start takes.

usage: speed.py [FOLDER] [--reports N]

FOLDER holds the reports to be read (.txt, at any depth; our own corpus and example if none is given). N reports are
made of them (10 000 if none is said), no two alike: in each copy every figure of several digits is another one, and
one long word in forty is spelled as no report before spelled it, so that what a run remembers of words, lines and
names helps it no more than it would on a day's news. Each goes the whole way: read, analysed, mentions, claims.

The first line says whether the rooms are read as they are written, or compiled (`make compiled`).

Seconds are those of the processor in this process, not of the clock: what else the machine does counts little, though
it still costs caches; the fastest hundred in a row are the least disturbed. Warm is what comes
after the first hundred reports.

The last two lines say whether what is wanted is reached: WANTED reports of SAMPLE characters (the mean of the five
reports the project began with) a second on one core, over the whole run; and a memory that is no more than SLACK larger
after the last report than after as many letters as SETTLED reports of that size have: what is remembered of words is
bounded, and words fill it, not reports.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TypeVar

from tawatur.claims import extract
from tawatur.mentions.find import find_mentions
from tawatur.packs.packs import Packs
from tawatur.reading.read import read_source
from tawatur.running.affair import RULES, analyse_dated

ROOT = Path(__file__).parents[1]
OWN = (ROOT / "quality" / "corpus", ROOT / "examples" / "affair")
WARM_UP, STRETCH, STEP, REPORTS = 100, 100, 1_000, 10_000
WANTED, SAMPLE = 60, 3_500
SETTLED, SLACK = 2_000, 0.05  # a twentieth: what the allocator gives back and takes again
_FIGURE = re.compile(r"\d{2,}")
_LONG = re.compile(r"[^\W\d_]{5,}")
_RARE = 40
ROOMS = ("reading", "language", "mentions", "claims")
T = TypeVar("T")


class Watch:
    """Processor seconds by room."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(ROOMS, 0.0)

    def take(self, room: str, work: Callable[[], T]) -> T:
        """Do the work on the account of a room."""
        start = time.process_time()
        done = work()
        self.seconds[room] += time.process_time() - start
        return done

    @property
    def total(self) -> float:
        """The seconds of all rooms."""
        return sum(self.seconds.values())


def list_reports(folders: tuple[Path, ...]) -> list[str]:
    """The texts of the folders, in order of their paths."""
    return [path.read_text(encoding="utf-8") for folder in folders for path in sorted(folder.rglob("*.txt"))]


def vary(text: str, number: int) -> str:
    """The report with other figures, and with a word here and there that nobody has met."""
    chance = Random(number)  # noqa: S311 (the same reports each time)
    figures = _FIGURE.sub(lambda found: str(chance.randrange(10 ** (len(found[0]) - 1), 10 ** len(found[0]))), text)
    return spell_anew(figures, chance, _RARE)


def spell_anew(text: str, chance: Random, rare: int) -> str:
    """The text with one long word in `rare` spelled as in no other report."""

    def exchange(word: re.Match[str]) -> str:
        if chance.randrange(rare):
            return word[0]
        letters = list(word[0])
        chance.shuffle(letters)
        return "".join(letters)

    return _LONG.sub(exchange, text)


def make_reports(texts: list[str], count: int) -> Iterator[tuple[str, str]]:
    """So many reports with their names, the texts in turn."""
    for number in range(count):
        yield f"report-{number}.txt", vary(texts[number % len(texts)], number)


def draw(name: str, text: str, packs: Packs, watch: Watch) -> int:
    """One report to claims, on the watch; the number of claims."""
    raw = text.encode()
    document = watch.take("reading", lambda: read_source(name, raw, packs))
    dated, analysis = watch.take("language", lambda: analyse_dated(document, packs))
    mentions = watch.take("mentions", lambda: find_mentions(dated, analysis, packs))
    return len(watch.take("claims", lambda: RULES.extract(dated, analysis, mentions, packs)).claims)


def read_memory() -> float:
    """The resident memory of this process in MiB; 0 where the system does not tell it."""
    status = Path("/proc/self/status")
    told = re.search(r"VmRSS:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(told[1]) / 1024 if told else 0.0


def time_start(texts: list[str]) -> float:
    """Processor seconds of `tawatur dossier` on five reports from a cold start, the best of three."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts[:5]):
            Path(folder, "in").mkdir(exist_ok=True)
            Path(folder, "in", f"{number}.txt").write_text(text, encoding="utf-8")
        call = [sys.executable, "-m", "tawatur", "dossier", f"{folder}/in", "-o", f"{folder}/out", "--quiet"]
        return min(_time_call(call) for _ in range(3))


def _time_call(call: list[str]) -> float:
    children = sum(time_children())
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
    return sum(time_children()) - children


def time_children() -> tuple[float, float]:
    """Processor seconds that ended children took, for themselves and in the system."""
    told = os.times()
    return told.children_user, told.children_system


def measure(texts: list[str], count: int) -> Iterator[str]:
    """The lines of the report on speed, as they become known."""
    packs, cold, warm = Packs(), Watch(), Watch()
    letters = claims = 0
    marks = [0.0]
    settled, begins = 0.0, 0
    for number, (name, text) in enumerate(make_reports(texts, WARM_UP + count), start=1 - WARM_UP):
        found = draw(name, text, packs, warm if number > 0 else cold)
        letters, claims = (letters + len(text), claims + found) if number > 0 else (0, 0)
        if number > 0 and number % STRETCH == 0:
            marks.append(warm.total)
        if not begins and letters >= SETTLED * SAMPLE:
            settled, begins = read_memory(), number
        if number > 0 and (number % STEP == 0 or number == count):
            yield f"{number:>7,} reports  {number / warm.total:6.1f} a second and core  {read_memory():6.0f} MiB"
    yield f"warm: {count / warm.total:.1f} reports, {letters / warm.total:,.0f} characters a second and core"
    fastest = min((after - before for before, after in pairwise(marks)), default=0.0)
    if fastest:
        yield f"fastest {STRETCH} in a row: {STRETCH / fastest:.1f} a second and core"
    each = 1000 * warm.total / count
    yield f"a report: {letters / count:,.0f} characters, {claims / count:.1f} claims, {each:.1f} ms"
    yield from (f"  {room:<9} {1000 * seconds / count:6.2f} ms" for room, seconds in warm.seconds.items())
    yield f"the first {WARM_UP}, packs included: {cold.total:.1f} s"
    memory = read_memory()
    yield f"dossier of five from a cold start: {time_start(texts):.1f} s"
    yield judge_speed(letters / SAMPLE / warm.total)
    yield judge_memory(settled, begins, memory, count)


def tell_build() -> str:
    """Whether the rooms that draw claims are Python or machine code."""
    return "rooms: as written" if Path(extract.__file__).suffix == ".py" else "rooms: compiled"


def judge_speed(rate: float) -> str:
    """Whether reports of the sample's size are read as fast as wanted."""
    verdict = "reached" if rate >= WANTED else "not reached"
    return f"speed: {rate:.1f} reports of {SAMPLE:,} characters a second and core; wanted {WANTED}: {verdict}"


def judge_memory(settled: float, begins: int, memory: float, count: int) -> str:
    """Whether memory stays flat from report `begins` on, when what is remembered of words is full."""
    if not settled or count <= begins:
        return f"memory: not judged, which takes more than {SETTLED * SAMPLE:,} letters and a system that tells it"
    verdict = "flat" if memory <= settled * (1 + SLACK) else "not flat"
    return f"memory: {settled:.0f} MiB after {begins:,} reports, {memory:.0f} MiB after {count:,}: {verdict}"


def main() -> int:
    """Measure and print."""
    reader = argparse.ArgumentParser(description="How fast reports become claims.")
    reader.add_argument("folder", nargs="?", type=Path)
    reader.add_argument("--reports", type=int, default=REPORTS)
    asked = reader.parse_args()
    texts = list_reports((asked.folder,) if asked.folder else OWN)
    if not texts or asked.reports < 1:
        reader.error("there is nothing to read: name a folder with .txt files, and at least one report")
    print(tell_build(), flush=True)
    for line in measure(texts, asked.reports):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
