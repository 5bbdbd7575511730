"""How long the claims of one affair take to be reconciled, and how that grows with their number.

usage: python -m quality.growth [FOLDER] [--claims N ...]

FOLDER holds the reports of one affair (.txt, at any depth; our example affair if none is given). Piles are made of
them that hold N claims (1 000 to 100 000 if none is said): each report is one of these in turn, under an outlet of
its own list, with a part of its paragraphs left out and some of its words spelled as in no other; in COPIES of ten
reports so few that they are copies, in the others so many that hardly a run of words is shared. Figures and days stay
as they are, so that the reports agree and part as those of the folder do.

Seconds are those of the processor in this process, for `reconcile` alone: documents and claims in, the case out. The
last column is the power of the number of claims with which the time grew since the line before: 1 is linear. Under each
line stand the parts that took most, with their powers. The last line says whether what is wanted is reached: WANTED
claims in less than SECONDS.
"""

import argparse
import math
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from random import Random
from unittest.mock import patch

import msgspec
from quality.speed import list_reports, spell_anew

from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.mentions.find import find_mentions
from tawatur.packs.packs import Packs
from tawatur.reading.read import read_source
from tawatur.reconciliation import reconcile as door
from tawatur.running.affair import RULES, analyse_dated

ROOT = Path(__file__).parents[1]
OWN = ROOT / "examples" / "affair"
SIZES = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
WANTED, SECONDS = 10_000, 20.0
COPIES = 4  # of ten reports; the others are told in words of their own
_RARE_IN_COPIES, _RARE_IN_OWN = 40, 5  # one word in so many is spelled as in no other report
_LEFT_OUT = 3  # one paragraph in so many

_SHOWN = 6  # parts

# What the door of the room calls, by what it is for.
PARTS = {
    "resolve_entities": "entities", "build_accounts": "accounts", "read_pile": "words", "find_roots": "roots",
    "part_affairs": "affairs", "gather_events": "events", "find_contradictions": "contradictions", "weigh": "chains",
    "make_slot_findings": "slots", "list_replies": "replies", "find_inclusions": "inclusions",
    "tell_stories": "stories",
}  # fmt: skip

Read = tuple[Document, tuple[Claim, ...]]
Spent = dict[str, float]


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


def time_pile(pile: Sequence[Read], packs: Packs) -> Spent:
    """The processor seconds that the case of a pile takes: of each part, and under "" in all."""
    documents = [document for document, _ in pile]
    claims = [claim for _, drawn in pile for claim in drawn]
    spent: Spent = {}

    def watch(name: str, work: Callable[..., object]) -> Callable[..., object]:
        def watched(*given: object, **named: object) -> object:
            start = time.process_time()
            made = work(*given, **named)
            done = list(made) if isinstance(made, Iterator) else made
            spent[name] = spent.get(name, 0.0) + time.process_time() - start
            return done

        return watched

    with ExitStack() as watches:
        for function, name in PARTS.items():
            watches.enter_context(patch.object(door, function, watch(name, getattr(door, function))))
        watch("", door.reconcile)(documents, claims, packs)
    return spent


def measure(texts: Sequence[str], sizes: Sequence[int]) -> Iterator[str]:
    """The lines of the report, as they become known."""
    packs = Packs()
    reports = read_reports(texts, packs)
    pile: list[Read] = []
    held, before = 0, (0, Spent())
    verdict = f"{WANTED:,} claims: not measured"
    for size in sorted(sizes):
        while held < size:
            pile.append(next(reports))
            held += len(pile[-1][1])
        spent = time_pile(pile, packs)
        powers = _find_powers(held, spent, *before)
        seconds, each = spent[""], 1000 * spent[""] / held
        yield f"{held:>8,} claims of {len(pile):>6,} reports  {seconds:8.1f} s  {each:5.2f} ms each  {powers['']:>6}"
        most = sorted(spent.keys() - {""}, key=lambda name: -spent[name])[:_SHOWN]
        yield "         " + ", ".join(f"{name} {spent[name]:.1f} {powers[name]}".rstrip() for name in most)
        before = (held, spent)
        if size == WANTED:
            told = "reached" if seconds < SECONDS else "not reached"
            verdict = f"{held:,} claims: {seconds:.1f} s; wanted less than {SECONDS:.0f}: {told}"
    yield verdict


def _find_powers(held: int, spent: Spent, fewer: int, less: Spent) -> dict[str, str]:
    """With which power of the number of claims the time of each part grew; "" where nothing was measured before."""
    step = math.log(held / fewer) if fewer else 0.0
    grown = {name: math.log(spent[name] / less[name]) for name in spent if spent[name] and less.get(name)}
    return {name: f"{grown[name] / step:.2f}" if step and name in grown else "" for name in spent}


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
