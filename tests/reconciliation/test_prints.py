"""Adding a report again, as a copy, a part, a rewriting or a translation, raises no count and joins no findings.

The reports in `prints` are written for this project: one attack as an agency, a hospital, a market and a brief of two
sentences tell it, the first of them also in English, French and Turkish.
"""

from collections.abc import Callable, Sequence
from datetime import date
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
from tawatur.running.vectors import open_encoder

PRINTS = Path(__file__).with_name("prints")
PACKS = Packs()
BASE = ("arabic", "flash", "hospital", "traders")
TRANSLATED = ("english", "french", "turkish")
DAY, NEXT = date(2031, 5, 7), date(2031, 5, 8)
MORE = {
    True: "وكانت المدينة قد شهدت في الأعوام الماضية أعمالا واسعة لتوسيع شوارعها القديمة.",
    False: "The city has in recent years seen wide works to broaden its old streets and squares.",
}
VERBS = (("قالت", "ذكرت"), ("وقال ", "وذكر "), ("أعلنت", "أفادت"), (" said ", " stated "), ("announced", "disclosed"))


def reword(text: str) -> str:
    """Other verbs of speaking."""
    for one, other in VERBS:
        text = text.replace(one, other)
    return text


def move(text: str) -> str:
    """The paragraphs in the opposite order."""
    head, _, rest = text.partition("\n\n")
    return "\n\n".join([head, *reversed(rest.strip().split("\n\n"))])


def lengthen(text: str) -> str:
    """A sentence of background more at its end."""
    return f"{text.rstrip()}\n\n{MORE['ا' in text]}\n"


def halve(text: str, *, last: bool = False) -> str:
    """The headline and the first half of the paragraphs, or the last half alone."""
    lines = [line for line in text.split("\n") if line]
    half = len(lines) // 2 + 1
    return "\n\n".join(lines[half - 1 :] if last else lines[:half])


def alert(text: str) -> str:
    """Under a word of alarm, in other verbs, without its second paragraph's end."""
    return "عاجل: " + reword(text) if "ا" in text else "Latest: " + reword(text)


MADE: dict[str, Callable[[str], str]] = {
    "copied": lambda text: text,
    "first half": halve,
    "last half": lambda text: halve(text, last=True),
    "longer": lengthen,
    "reworded": reword,
    "moved": move,
    "moved and longer": lambda text: lengthen(move(text)),
    "alerted": alert,
    "alerted half": lambda text: alert(halve(text)),
}


@cache
def read(name: str) -> str:
    """The text of one of the prints."""
    return (PRINTS / f"{name}.txt").read_text(encoding="utf-8")


@cache
def tell(name: str, text: str, day: date) -> Report:
    """A text as a report that came out on a day."""
    note = Note(outlet=f"{name} herald", published=day)
    report = draw_report(Source(f"{name}.txt", name, raw=text.encode(), note=note), PACKS)
    assert isinstance(report, Report)
    return report


def place(reports: Sequence[Report]) -> dict[str, Finding]:
    """The finding of each claim of these reports."""
    case = join_reports(reports, PACKS).case
    return {claim: finding for finding in case.findings if not finding.slot for claim in finding.claims}


def assert_adds_nothing(base: Sequence[Report], more: Report) -> None:
    """No finding of the first reports has more chains with the further one, and no two are one."""
    before, after = place(base), place([*base, more])
    raised = {c: (f.chains, after[c].chains) for c, f in before.items() if after[c].chains > f.chains}
    assert raised == {}
    homes: dict[str, set[str]] = {}
    for claim, finding in before.items():
        homes.setdefault(after[claim].id, set()).add(finding.id)
    assert [home for home, parts in homes.items() if len(parts) > 1] == []


@settings(max_examples=40, deadline=None)
@given(
    kept=st.sets(st.sampled_from(BASE), min_size=2),
    made=st.sampled_from(sorted(MADE)),
    which=st.integers(0, 3),
    called=st.sampled_from(["aa", "zz"]),
    day=st.sampled_from([DAY, NEXT]),
)
def test_a_report_made_from_another_adds_nothing(kept: set[str], made: str, which: int, called: str, day: date) -> None:
    """However a desk makes its report from one of the pile, whatever its name, of that day or the next."""
    names = sorted(kept)
    base = [tell(name, read(name), DAY) for name in names]
    assert_adds_nothing(base, tell(called, MADE[made](read(names[which % len(names)])), day))


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("called", ["aa", "zz"])
@pytest.mark.parametrize("day", [DAY, NEXT])
def test_a_translation_adds_nothing(language: str, called: str, day: date) -> None:
    """A report in another language, under whatever name, of that day or the next, is no further witness; nor is, a day
    later, the text it was made from.
    """
    if open_encoder() is None:
        pytest.skip("the package of sentence vectors is not installed")
    base = [tell(name, read(name), DAY) for name in BASE]
    assert_adds_nothing(base, tell(called, read(language), day))
    english = [tell("english", read("english"), DAY), *base[1:]]
    if language != "english":
        assert_adds_nothing(english, tell(called, read(language), day))
    told = tell("told", read(language), DAY)
    if told.claims and day == NEXT:  # of a language without a pack nothing is read
        assert_adds_nothing([told, *base[1:]], tell(called, read("arabic"), day))
