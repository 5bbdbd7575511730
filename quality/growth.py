"""How long the claims of one affair take to be reconciled, and how that grows with their number.

usage: python -m quality.growth [FOLDER] [--claims N ...]

FOLDER holds the reports of one affair (.txt, at any depth; our example affair if none is given). Piles are made of
them that hold N claims (1 000 to 100 000 if none is said): each report is one of these in turn, under an outlet of
its own list, with a part of its paragraphs left out and some of its words spelled as in no other; in COPIES of ten
reports so few that they are copies, in the others so many that hardly a run of words is shared. Figures and days stay
as they are, so that the reports agree and part as those of the folder do.

Seconds are those of the processor in this process, for `reconcile` alone: documents and claims in, the case out. The
last column is the power of the number of claims with which the time grew since the line before: 1 is linear. The last
line says whether what is wanted is reached: WANTED claims in less than SECONDS.
"""

import argparse
import math
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import msgspec
from quality.speed import list_reports, spell_anew

from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.mentions.find import find_mentions
from tawatur.packs.packs import Packs
from tawatur.reading.read import read_source
from tawatur.reconciliation.reconcile import reconcile
from tawatur.running.affair import RULES, analyse_dated

ROOT = Path(__file__).parents[1]
OWN = ROOT / "examples" / "affair"
SIZES = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
WANTED, SECONDS = 10_000, 20.0
COPIES = 4  # of ten reports; the others are told in words of their own
_RARE_IN_COPIES, _RARE_IN_OWN = 40, 5  # one word in so many is spelled as in no other report
_LEFT_OUT = 3  # one paragraph in so many

Read = tuple[Document, tuple[Claim, ...]]


def make_report(text: str, number: int) -> str:
    """One more report of what the text tells."""
    chance = Random(number)  # noqa: S311 (the same reports each time)
    first, *rest = text.splitlines()
    kept = [first, *(line for line in rest if chance.randrange(_LEFT_OUT))]
    rare = _RARE_IN_COPIES if chance.randrange(10) < COPIES else _RARE_IN_OWN
    return spell_anew("\n".join(kept), chance, rare)


def read_reports(texts: Sequence[str], packs: Packs) -> Iterator[Read]:
    """Reports without end, each with its claims."""
    outlets = [name for key, name in packs.gazetteer.entries.items() if key.startswith("outlet/")]
    number = 0
    while True:
        raw = make_report(texts[number % len(texts)], number).encode()
        document, analysis = analyse_dated(read_source(f"report-{number:06}.txt", raw, packs), packs)
        names = outlets[number % len(outlets)].names
        document = msgspec.structs.replace(document, outlet=next(iter(names.values()))[0])
        claims = RULES.extract(document, analysis, find_mentions(document, analysis, packs), packs).claims
        yield document, claims
        number += 1


def time_pile(pile: Sequence[Read], packs: Packs) -> float:
    """The processor seconds that the case of a pile takes."""
    documents = [document for document, _ in pile]
    claims = [claim for _, drawn in pile for claim in drawn]
    start = time.process_time()
    reconcile(documents, claims, packs)
    return time.process_time() - start


def measure(texts: Sequence[str], sizes: Sequence[int]) -> Iterator[str]:
    """The lines of the report, as they become known."""
    packs = Packs()
    reports = read_reports(texts, packs)
    pile: list[Read] = []
    held, before = 0, (0, 0.0)
    verdict = f"{WANTED:,} claims: not measured"
    for size in sorted(sizes):
        while held < size:
            pile.append(next(reports))
            held += len(pile[-1][1])
        seconds = time_pile(pile, packs)
        power = f"{math.log(seconds / before[1]) / math.log(held / before[0]):6.2f}" if before[0] else ""
        each = 1000 * seconds / held
        yield f"{held:>8,} claims of {len(pile):>6,} reports  {seconds:8.1f} s  {each:5.2f} ms each  {power}"
        before = (held, seconds)
        if size == WANTED:
            told = "reached" if seconds < SECONDS else "not reached"
            verdict = f"{held:,} claims: {seconds:.1f} s; wanted less than {SECONDS:.0f}: {told}"
    yield verdict


def main() -> int:
    """Measure and print."""
    reader = argparse.ArgumentParser(description="How the time to reconcile one affair grows.")
    reader.add_argument("folder", nargs="?", type=Path, default=OWN)
    reader.add_argument("--claims", nargs="+", type=int, default=SIZES)
    asked = reader.parse_args()
    texts = list_reports((asked.folder,))
    if not texts or min(asked.claims) < 1:
        reader.error("there is nothing to reconcile: name a folder with .txt files, and at least one claim")
    for line in measure(texts, asked.claims):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
