"""Which embargo regimes are on file, since when, and how surely each is known: a table that the docs keep."""

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from msgspec import Struct

from tawatur.packs.packs import Packs
from tawatur.packs.regimes import Exemption, Instrument, Measure, Regime, Sure
from tawatur.publishing.measures import Writer
from tawatur.register.force import BANS

MARKS: tuple[Sure, ...] = get_args(Sure)
_COUNTED = ("marked", "paragraph")


class Coverage(Struct, frozen=True):
    """One regime. `starts`: the first day its bans are known to hold on, `earlier` where they may have held before.
    `until`: the last such day, "" for one without an end; `renewed`: whether any ban runs by renewals. `facts`: how
    many instruments, measures and exemptions bear each mark; `paragraphs`: how surely the paragraph of each measure
    and exemption that has one is known (open: not found).
    """

    regime: str
    body: str
    starts: str
    earlier: bool
    until: str
    renewed: bool
    facts: dict[str, int]
    paragraphs: dict[str, int]
    checked_on: str


def cover_regimes(packs: Packs) -> tuple[Coverage, ...]:
    """Every regime on file, by name."""
    return tuple(_cover(name, regime) for name, regime in sorted(packs.embargoes.items()))


def _cover(name: str, regime: Regime) -> Coverage:
    bans = [one for one in regime.measures if one.kind in BANS]
    first = min(bans, key=lambda one: one.starts)
    ends = [regime.ends(one) for one in bans]
    facts: list[Instrument | Measure | Exemption] = [*regime.instruments, *regime.parts]
    marks = Counter(one.sure for one in facts)
    cited = Counter(one.paragraph_sure or one.sure for one in regime.parts)
    return Coverage(
        name,
        regime.body,
        first.starts,
        first.starts_open,
        "" if None in ends else max(end for end in ends if end),
        any(one.renewal_open for one in bans),
        {mark: marks[mark] for mark in MARKS},
        {mark: cited[mark] for mark in MARKS},
        regime.checked_on or "",
    )


def coverage_lines(found: tuple[Coverage, ...], *, language: str, packs: Packs) -> Iterator[str]:
    """The regimes as a Markdown table, the sum of their facts at its foot."""
    writer = Writer(language, packs)
    heads = ("regime", "body", "starts", "until", *(f"{what}.{mark}" for what in _COUNTED for mark in MARKS), "checked")
    yield _row(writer.say(f"embargoes.{head}") for head in heads)
    yield _row("---" for _ in heads)
    for one in found:
        until = one.until or writer.say("embargoes.open_ended")
        renewed = f", {writer.say('embargoes.by_renewals')}" if one.renewed else ""
        marked = (str(counts[mark]) for counts in (one.facts, one.paragraphs) for mark in MARKS)
        body = writer.say(f"body.{one.body}")
        starts = writer.say("in_force_by", figure=one.starts) if one.earlier else one.starts
        yield _row((f"`{one.regime}`", body, starts, f"{until}{renewed}", *marked, one.checked_on))
    facts, cited = ([getattr(one, name) for one in found] for name in ("facts", "paragraphs"))
    sums = (str(sum(counts[mark] for counts in listed)) for listed in (facts, cited) for mark in MARKS)
    yield _row((str(len(found)), "", "", "", *sums, ""))


def _row(cells: Iterator[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
