"""On the measuring texts: times and figures are what their gold says. Nothing of the texts stands here."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from tawatur.core.document import UNKNOWN_DATE, Block, Document, Published
from tawatur.core.identity import digest_text
from tawatur.core.spans import Span
from tawatur.language.analyse import analyse, draw_outline
from tawatur.language.publication import infer_published
from tawatur.packs.packs import Packs

SHARED = Path(__file__).resolve().parents[2] / "../shared"


def _load() -> list[tuple[dict[str, Any], Document]]:
    """The gold of the founding sample, each with its document as the gold marks the blocks."""
    found = []
    for place in sorted(SHARED.glob("gold/0*.yaml")):
        gold = yaml.safe_load(place.read_text(encoding="utf-8"))
        stem = gold["article"]
        text = (SHARED / "seeds" / f"{stem}.txt").read_bytes().decode("utf-8")
        blocks = tuple(Block(Span(stem, b["start"], b["end"]), b["kind"]) for b in gold["blocks"])
        day = date.fromisoformat(gold["published"] or gold["published_inferred"]["best"])
        found.append(
            (gold, Document(stem, text, blocks, digest_text(text), "ar", published=Published(day, day, "inferred")))
        )
    return found


@pytest.fixture(scope="module")
def sample() -> list[tuple[dict[str, Any], Document]]:
    """The founding sample, or a skip."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared: the measuring texts")
    return _load()


def test_times_of_the_sample(sample: list[tuple[dict[str, Any], Document]], packs: Packs) -> None:
    """Gold times that hang on the text or the day of publication have the gold's days, but for two vague ones."""
    right = wrong = 0
    for gold, document in sample:
        times = [time for time in analyse(document, packs).times if time.when]
        for claim in gold["claims"]:
            stated = claim.get("time")
            if not stated or not stated.get("span") or stated["anchor"] == "other_event":
                continue
            over = [t.when for t in times if t.start < stated["span"]["end"] and stated["span"]["start"] < t.end]
            days = (stated["start"], stated["end"])
            same = any(when and (_iso(when.start), _iso(when.end)) == days for when in over)
            right, wrong = right + same, wrong + (not same)
    assert right >= 25
    assert wrong <= 2


def test_duration_of_the_sample(sample: list[tuple[dict[str, Any], Document]], packs: Packs) -> None:
    """Every length of time that the gold gives with a number has that number and unit."""
    for gold, document in sample:
        lengths = [time for time in analyse(document, packs).times if time.duration]
        for claim in gold["claims"]:
            stated = claim.get("duration")
            if not stated or not (stated.get("years") or stated.get("months")):
                continue
            over = [t for t in lengths if t.start < stated["span"]["end"] and stated["span"]["start"] < t.end]
            unit = "year" if stated.get("years") else "month"
            assert [(t.duration.low, t.duration.unit) for t in over if t.duration] == [(stated[f"{unit}s"], unit)]


def test_resolutions_are_never_years(sample: list[tuple[dict[str, Any], Document]], packs: Packs) -> None:
    """No expression of time and no figure of the sample covers 1970 or 1973."""
    for _, document in sample:
        analysis = analyse(document, packs)
        for start, end in [(t.start, t.end) for t in analysis.times] + [f.core for f in analysis.figures]:
            assert not {"1970", "1973"} & set(document.text[start:end].split())


def test_publication_of_the_sample(sample: list[tuple[dict[str, Any], Document]], packs: Packs) -> None:
    """Where the text states the day it is found; elsewhere what is inferred leaves the true day possible."""
    for gold, document in sample:
        bare = Document(document.id, document.text, document.blocks, document.digest, "ar", published=UNKNOWN_DATE)
        found = infer_published(bare, draw_outline(bare, packs), packs)
        if gold["published"]:
            assert (_iso(found.day), found.how) == (gold["published"], "stated")
            continue
        best = date.fromisoformat(gold["published_inferred"]["best"])
        assert found.how != "stated"
        assert (found.start or best) <= best <= (found.end or best)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
