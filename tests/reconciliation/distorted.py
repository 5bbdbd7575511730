"""Pairs of reports made from sentences of our own: one thing changed, or only the wording."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from tawatur.core.affair import Affair
from tawatur.packs.packs import Packs
from tawatur.running.affair import Report, draw_report, join_reports
from tawatur.running.notes import Note
from tawatur.running.sources import Source

PAIRS = Path(__file__).with_name("pairs")
PACKS = Packs()
_WORDINGS = ("first", "second")
_FOLDED = "compatible_but_different_precision"


class Pair(Struct, frozen=True):
    """Two reports of one thing, each with its day, and how they part: (slot, kind); None where only words differ."""

    name: str
    left: tuple[str, str]
    right: tuple[str, str]
    wanted: tuple[str, str] | None


def list_pairs() -> Iterator[Pair]:
    """Every pair of every affair: each change told in the same words and in others; each paraphrase."""
    for path in sorted(PAIRS.glob("*.yaml")):
        yield from _make_pairs(path.stem, yaml.safe_load(path.read_text(encoding="utf-8")))


def _make_pairs(affair: str, told: Mapping[str, Any]) -> Iterator[Pair]:
    for change in told["changes"]:
        yield from _change(affair, told, change)
    day, slots = str(told["published"]), told["slots"]
    first = told["first"].format(**slots), day
    for number, text in enumerate((told["second"], *told["paraphrases"])):
        yield Pair(f"{affair}: told otherwise {number}", first, (text.format(**slots), day), None)


def _change(affair: str, told: Mapping[str, Any], change: Mapping[str, Any]) -> Iterator[Pair]:
    base = {**told["slots"], **change.get("base", {})}
    put = {**base, **change.get("put", {})}
    day, later = str(told["published"]), str(change.get("published", told["published"]))
    left, right = change.get("add", ("", ""))
    for wording in change.get("only", ("other",) if "text" in change else _WORDINGS):
        text = change.get("text") or told[wording]
        for old, new in change.get("swap", {}).items():
            text = text.replace(old, new)
        name = f"{affair}: {change['name']}, {wording}"
        wanted = change["slot"], change["kind"]
        one = f"{told['first'].format(**base)}{left}", day
        yield Pair(name, one, (f"{text.format(**put)}{right}", later), wanted)


@cache
def _draw(doc: str, text: str, day: str) -> Report:
    note = Note(published=date.fromisoformat(day))
    report = draw_report(Source(f"{doc}.txt", doc, raw=text.encode(), note=note), PACKS)
    assert isinstance(report, Report)
    return report


def join_pair(pair: Pair) -> Affair:
    """The affair of the two reports."""
    return join_reports([_draw("left", *pair.left), _draw("right", *pair.right)], PACKS)


def judge(pair: Pair) -> str:
    """right, wrong (parted, but otherwise) or silent; of a paraphrase quiet, folded (told more exactly) or loud."""
    found = {(c.slot, c.kind) for c in join_pair(pair).case.contradictions}
    if pair.wanted is None:
        return "loud" if {kind for _, kind in found} - {_FOLDED} else "folded" if found else "quiet"
    return "right" if pair.wanted in found else "wrong" if found else "silent"
