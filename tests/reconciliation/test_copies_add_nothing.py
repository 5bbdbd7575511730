"""A copy of whatever kind never raises a count of chains, and the order of the reports changes nothing."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.core.affair import Affair
from tawatur.packs.packs import Packs
from tawatur.running.affair import Report, draw_report, join_reports
from tawatur.running.sources import Source
from tawatur.running.vectors import open_encoder

TELLINGS = Path(__file__).with_name("tellings")
PACKS = Packs()
BASE = ("arabic", "independent", "independent-arabic")
RETOLD = ("rewritten", "english", "french", "turkish")
# What a desk does to a report it takes over: its spelling, its dateline, its end cut off, its own first line.
TOUCHES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "spelled otherwise": lambda text: text.replace("أ", "ا").replace("إ", "ا").replace("ة ", "ه "),
    "cut": lambda text: text.rpartition("\n\n")[0].rpartition("\n\n")[0],
    "own headline": lambda text: "زوارق جديدة في تيما\n\n" + text.partition("\n\n")[2],
    "own first line": lambda text: text.replace(
        "\n\n", "\n\nتابعت صحيفتنا وصول الزوارق إلى الميناء منذ الصباح.\n\n", 1
    ),
    "a word in ten": lambda text: " ".join("هكذا" if n % 10 == 9 else word for n, word in enumerate(text.split(" "))),
}
QUOTED = (
    "قال مسؤول في وزارة الدفاع النرويجية طلب عدم ذكر اسمه إن النرويج باعت غانا ستة زوارق دورية بقيمة 85 مليون دولار."
)


@cache
def tell(name: str, text: str = "") -> Report:
    """One of the tellings, or a text, as a report."""
    raw = text or (TELLINGS / f"{name}.txt").read_text(encoding="utf-8")
    report = draw_report(Source(f"{name}.txt", name, raw=raw.encode()), PACKS)
    assert isinstance(report, Report)
    return report


def count(affair: Affair, claims: set[str]) -> dict[str, int]:
    """The chains of the fact each of these claims stands in."""
    events = [finding for finding in affair.case.findings if not finding.slot]
    return {claim: finding.chains for finding in events for claim in finding.claims if claim in claims}


def assert_adds_nothing(base: Sequence[Report], more: Report) -> None:
    """No fact of the first reports has more chains with the further one."""
    claims = {claim.id for report in base for claim in report.claims}
    before = count(join_reports(base, PACKS), claims)
    after = count(join_reports([*base, more], PACKS), claims)
    assert {claim: after[claim] for claim in before if after[claim] > before[claim]} == {}


def quoting() -> list[Report]:
    """The Arabic report with an unnamed official added, and the independent ones."""
    text = (TELLINGS / "arabic.txt").read_text(encoding="utf-8") + f"\n{QUOTED}\n"
    return [tell("arabic", text), tell("independent"), tell("independent-arabic")]


@pytest.mark.parametrize("touch", TOUCHES)
def test_a_touched_up_copy_adds_no_chain(touch: str) -> None:
    """A reprint, respelled, cut, under its own headline or with words put in, is no further witness."""
    base = quoting()
    assert_adds_nothing(base, tell("copy", TOUCHES[touch](base[0].document.text)))


@pytest.mark.parametrize("name", RETOLD)
def test_a_rewrite_or_translation_adds_no_chain(name: str) -> None:
    """A report retold in other words, or in another language, is no further witness."""
    if name != "rewritten" and open_encoder() is None:
        pytest.skip("the package of sentence vectors is not installed")
    assert_adds_nothing([tell(one) for one in BASE], tell(name))


@settings(max_examples=12, deadline=None)
@given(order=st.permutations([*BASE, *RETOLD]), cut=st.integers(1, 5), touch=st.sampled_from(sorted(TOUCHES)))
def test_no_order_and_no_further_copy_changes_a_count(order: list[str], cut: int, touch: str) -> None:
    """Whatever part of the pile is there in whatever order, a touched-up copy of its first report adds no chain."""
    base = [tell(one) for one in order[: cut + 1]]
    assert join_reports(base, PACKS).case == join_reports(list(reversed(base)), PACKS).case
    assert_adds_nothing(base, tell(f"{order[0]}-copy", TOUCHES[touch](base[0].document.text)))
