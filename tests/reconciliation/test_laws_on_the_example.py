"""The laws of counting on the example affair: copies add nothing, the order of the reports says nothing."""

from functools import cache
from pathlib import Path

import pytest

from tawatur.packs.packs import Packs
from tawatur.running.affair import Report, draw_report, join_reports
from tawatur.running.sources import Source
from tests.reconciliation.test_copies_add_nothing import TOUCHES, assert_adds_nothing

AFFAIR = Path(__file__).parents[2] / "examples" / "affair"
PACKS = Packs()


@cache
def read() -> tuple[Report, ...]:
    """The reports of the example."""
    paths = sorted(p for p in AFFAIR.iterdir() if p.suffix in (".html", ".txt"))
    drawn = [draw_report(Source(p.name, p.stem, raw=p.read_bytes()), PACKS) for p in paths]
    return tuple(report for report in drawn if isinstance(report, Report))


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("touch", ["as it is", "spelled otherwise"])
def test_a_copy_of_any_report_adds_no_chain(number: int, touch: str) -> None:
    """One more print of a report of the example, respelled or not, is no further witness of anything."""
    report = read()[number * len(read()) // 4]
    body = report.document.text
    copy = draw_report(Source("copy.txt", "copy", raw=TOUCHES[touch](body).encode()), PACKS)
    assert isinstance(copy, Report)
    assert_adds_nothing(list(read()), copy)


def test_the_order_of_the_reports_says_nothing() -> None:
    """The example read backwards gives the same case."""
    assert join_reports(list(reversed(read())), PACKS).case == join_reports(list(read()), PACKS).case
