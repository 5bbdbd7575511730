"""Publication dates told from the text, and nothing made up where it tells none."""

from datetime import date

import pytest

from tawatur.core.document import UNKNOWN_DATE, BlockKind, Published
from tawatur.language.analyse import draw_outline
from tawatur.language.publication import infer_published
from tawatur.packs.packs import Packs
from tests.language.conftest import Write

Line = tuple[BlockKind, str]


def infer(packs: Packs, write: Write, *lines: Line, language: str = "ar") -> Published:
    """What is inferred from these lines."""
    document = write(*lines, language=language)
    return infer_published(document, draw_outline(document, packs), packs)


def test_known_date_is_kept(packs: Packs, write: Write) -> None:
    """A date the page states is not argued with."""
    known = Published(date(2031, 5, 14), date(2031, 5, 14), "stated")
    document = write(("body", "صدر في 3 مايو 2030."), published=known)
    assert infer_published(document, draw_outline(document, packs), packs) == known


@pytest.mark.parametrize(
    "lines",
    [
        (("metadata", "تاريخ النشر 2031-05-14"), ("body", "رسا القارب أمس.")),
        (("headline", "القارب يرسو"), ("body", "الأربعاء 14 مايو 2031"), ("body", "رسا القارب أمس.")),
        (("body", "صنعاء (سبأ) 14 مايو 2031 - رسا القارب أمس."),),
        (("body", "قال الربان اليوم الأربعاء 14 مايو 2031 إن القارب رسا."),),
    ],
)
def test_stated_by_the_text(lines: tuple[Line, ...], packs: Packs, write: Write) -> None:
    """A date in metadata, on a line at the head, in the dateline, or called today's is the stated one."""
    found = infer(packs, write, *lines)
    assert (found.start, found.end, found.how) == (date(2031, 5, 14), date(2031, 5, 14), "stated")
    assert found.evidence


def test_date_in_prose_is_not_stated(packs: Packs, write: Write) -> None:
    """A date in the middle of the prose never states the publication."""
    found = infer(
        packs, write, ("body", "قال الربان إن القارب رسا في المرفأ الجديد وإن العمل تم في 14 مايو 2031 بنجاح كبير.")
    )
    assert found.how != "stated"


def test_yesterday_with_a_date(packs: Packs, write: Write) -> None:
    """Yesterday with its date puts publication on the day after it."""
    found = infer(packs, write, ("body", "رسا القارب أمس الثلاثاء 13 مايو 2031 في المرفأ."))
    assert (found.start, found.end, found.how) == (date(2031, 5, 14), date(2031, 5, 14), "inferred")


def test_fresh_date_below_yesterday_above(packs: Packs, write: Write) -> None:
    """A date with its weekday is the day the lead calls yesterday; without its weekday it may be any old day."""
    lead: Line = ("body", "وقع الجانبان أمس اتفاقا.")
    fresh = infer(packs, write, lead, ("body", "صدر."), ("body", "حرر في المدينة يوم الثلاثاء 13 مايو 2031."))
    assert (fresh.day, fresh.how) == (date(2031, 5, 14), "inferred")
    old = infer(packs, write, lead, ("body", "صدر."), ("body", "وكان اتفاق سابق وقع في 13 مايو 2025."))
    assert (old.start, old.end) == (date(2025, 5, 13), None)


def test_date_in_the_lead(packs: Packs, write: Write) -> None:
    """A date with its weekday in the lead dates the report to the week after it, and today's weekday to the day."""
    text = "رسا القارب في المرفأ الكبير الذي افتتح قبل سنوات طويلة مساء يوم الاثنين 12 مايو 2031 بسلام."
    week = infer(packs, write, ("body", text))
    assert (week.start, week.end) == (date(2031, 5, 12), date(2031, 5, 19))
    text = "قال الربان اليوم الأربعاء إن القارب رسا في المرفأ الكبير شرقي المدينة يوم الاثنين 12 مايو 2031 بسلام."
    assert infer(packs, write, ("body", text)).day == date(2031, 5, 14)


def test_anniversary_in_the_lead_is_a_lower_end_only(packs: Packs, write: Write) -> None:
    """A date without its weekday may be years old, in the lead too."""
    text = "يحيي أهالي المرفأ الكبير اليوم ذكرى الاتفاق الذي وقعه البحارة والصيادون في 12 مايو 2021 مساء."
    found = infer(packs, write, ("body", text))
    assert (found.start, found.end) == (date(2021, 5, 12), None)


def test_planned_dates_do_not_date_the_report(packs: Packs, write: Write) -> None:
    """What is to come says nothing of when it was written."""
    body: Line = ("body", "من المقرر أن تسلم الزوارق في 3 يونيو 2040، على أن تسلم الرافعات بحلول صيف 2041.")
    assert infer(packs, write, ("body", "تسلم الأسطول الزوارق."), ("body", "وصلت."), body) == UNKNOWN_DATE


def test_latest_past_date_is_a_lower_end_only(packs: Packs, write: Write) -> None:
    """A month of the past says that the report is not older; no upper end is made up."""
    lines: tuple[Line, ...] = (
        ("body", "زار الربان المرفأ."),
        ("body", "وقال ذلك."),
        ("body", "وكان زاره في مايو 2025 وفي 2021."),
    )
    found = infer(packs, write, *lines)
    assert (found.start, found.end, found.how) == (date(2025, 5, 1), None, "inferred")


def test_weekday_alone_dates_nothing(packs: Packs, write: Write) -> None:
    """The weekday called today is kept as a basis, and the date stays unknown."""
    found = infer(packs, write, ("body", "رسا القارب أمس الثلاثاء."))
    assert (found.start, found.end, found.how, found.basis) == (None, None, "unknown", "weekday:2")


def test_nothing_told(packs: Packs, write: Write) -> None:
    """A text without any time tells none."""
    assert infer(packs, write, ("body", "رسا القارب.")) == UNKNOWN_DATE


def test_english_dateline(packs: Packs, write: Write) -> None:
    """The same holds in English."""
    found = infer(packs, write, ("body", "RIGA, May 14, 2031 (Baltic Wire) - The boat left."), language="en")
    assert found.how != "unknown"
    line = infer(packs, write, ("metadata", "Published Wednesday, 14 May 2031"), ("body", "It left."), language="en")
    assert (line.day, line.how) == (date(2031, 5, 14), "stated")
