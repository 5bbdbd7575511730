"""One attack, told by four reports: what is printed again of them raises no count and makes no two findings one."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.core.case import Finding
from tawatur.packs.packs import Packs
from tawatur.running.affair import Report, draw_report, join_reports
from tawatur.running.notes import Note
from tawatur.running.sources import Source

FOLDER = Path(__file__).with_name("attack")
REPORTS = ("bareed", "herald", "jarida", "sahifa")
DAY = date(2031, 5, 7)
PACKS = Packs()
# Verbs of speaking that a desk puts in place of those it finds.
VERBS = {"قالت": "ذكرت", "وقال": "وذكر", "وأضافت": "وتابعت", "وأكد": "وشدد", "said": "stated", "told": "informed"}
_WORD = re.compile(r"[^\W\d_]+")


def _read(name: str) -> tuple[str, list[str]]:
    headline, *sentences = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n\n")
    return headline, sentences


@cache
def _draw(doc: str, text: str, day: date) -> Report:
    note = Note(outlet=doc, published=day)
    report = draw_report(Source(f"{doc}.txt", doc, raw=text.encode(), note=note), PACKS)
    assert isinstance(report, Report)
    return report


@cache
def _pile() -> tuple[Report, ...]:
    return tuple(_draw(name, "\n\n".join((_read(name)[0], *_read(name)[1])), DAY) for name in REPORTS)


def _list_findings(reports: Iterable[Report]) -> dict[str, Finding]:
    """The finding that each claim of the four reports stands in."""
    case = join_reports(reports, PACKS).case
    ours = {claim.id for report in _pile() for claim in report.claims}
    return {claim: found for found in case.findings if not found.slot for claim in found.claims if claim in ours}


@cache
def _before() -> dict[str, Finding]:
    return _list_findings(_pile())


def _print_again(headline: str, sentences: Sequence[str]) -> Report:
    """The sentences as another outlet prints them the day after."""
    return _draw("again", "\n\n".join((headline, *sentences)), DAY + timedelta(days=1))


def _assert_adds_nothing(again: Report) -> None:
    after = _list_findings([*_pile(), again])
    assert [c for c, found in _before().items() if after[c].chains > found.chains] == []
    homes = {claim: found.id for claim, found in after.items()}
    made_one = {(homes[c], _before()[c].id) for c in homes}
    assert len(made_one) == len({home for home, _ in made_one}), "two findings became one"


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("part", ["whole", "first half", "last half"])
def test_a_report_or_half_of_it_printed_again_adds_nothing(name: str, part: str) -> None:
    """A copy, whole or in part, is no witness, and ties together nothing that its original leaves apart."""
    headline, sentences = _read(name)
    half = len(sentences) // 2
    kept = {"whole": sentences, "first half": sentences[:half], "last half": sentences[half:]}[part]
    _assert_adds_nothing(_print_again(headline, kept))


@settings(max_examples=12, deadline=None)
@given(
    name=st.sampled_from(REPORTS),
    order=st.permutations(range(5)),
    left_out=st.sets(st.integers(0, 4), max_size=2),
    other_verbs=st.booleans(),
)
def test_a_report_in_another_order_and_other_verbs_raises_no_count(
    name: str, order: list[int], left_out: set[int], other_verbs: bool
) -> None:
    """Sentences moved, left out, with other verbs of speaking: who then seems to speak is no further origin."""
    headline, sentences = _read(name)
    told = [sentences[n] for n in order if n < len(sentences) and n not in left_out]
    text = [_WORD.sub(lambda found: VERBS.get(found[0], found[0]), one) if other_verbs else one for one in told]
    after = _list_findings([*_pile(), _print_again(headline, text)])
    assert [c for c, found in _before().items() if after[c].chains > found.chains] == []
