"""Whatever a page holds, every room gets through it, and every claim still proves itself."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tawatur.core.affair import Skipped
from tawatur.packs.packs import Packs
from tawatur.running.affair import Report, draw_report
from tawatur.running.sources import Source

# Pieces of news language, whole and broken, in an order no writer would choose.
PIECES = (
    "قال", "قالت مصادر", "إن", "أن", "الرئيس", "المشير", "وزارة الدفاع", "المصرية", "لوكالة رويترز", "أمس",
    "الثلاثاء الماضي", "12 مايو 2031", "20 إلى 25", "نحو ثلاثة مليارات دولار", "طائرتين", "طائرات", "رافال", "من",
    "إلى", "في", "بين", "و", "لـ", "«", "»", "(", ")", "،", ".", "؟", ":", "\n", "\n\n", "- ", "قرار رقم 1970",
    "لم", "نفى", "قد", "سوف", "صفقة", "سلّمت", "وقّعت", "زار", "التقى", "مقتل 12 شخصاً", "اقرأ أيضاً:", "كما",
    "said", "told Reuters", "that", "the minister", "officials", "who asked not to be named", "Egypt", "would buy",
    "two dozen", "jets", "for $4 billion", "on Tuesday", "last week", "not", "denied", "between", "and", ",", ".",
    '"', "\u200f", "\u0640", "\ufeff", "\u064b", "١٢", "٪", "0", "1/2/2031", "ﷺ", "🛩",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), min_size=1, max_size=60).map(" ".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_any_text_is_read_or_refused(text: str, packs: Packs) -> None:
    """No run of words makes a room fail; evidence lies in the text, outside boilerplate, in the claim's own report."""
    outcome = draw_report(Source("any.txt", "any", raw=text.encode("utf-8", "replace")), packs)
    if isinstance(outcome, Skipped):
        assert "a fault of ours" not in outcome.message, outcome.message
        return
    check_evidence(outcome)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=400), name=st.sampled_from(("any.txt", "any.html", "any")))
@example(raw=b"x\xab\xe0", name="any.txt")  # a line of page furniture only, of two kinds
def test_any_bytes_are_read_or_refused(raw: bytes, name: str, packs: Packs) -> None:
    """No bytes under any suffix make a room fail."""
    outcome = draw_report(Source(name, "any", raw=raw), packs)
    if isinstance(outcome, Skipped):
        assert "a fault of ours" not in outcome.message, outcome.message
        return
    check_evidence(outcome)


@pytest.mark.parametrize("tag", ["div", "table", "ul", "span", "blockquote"])
def test_page_nested_past_all_reason_is_read_or_refused(tag: str, packs: Packs) -> None:
    """A page of thousands of elements inside one another does not make a room fail."""
    page = f"<html><body>{f'<{tag}>' * 5000}<p>أعلنت الوزارة أمس توقيع الاتفاق.</p></body></html>"
    outcome = draw_report(Source("deep.html", "deep", raw=page.encode()), packs)
    assert isinstance(outcome, Report) or "a fault of ours" not in outcome.message


def check_evidence(report: Report) -> None:
    """Every claim quotes its own report, and none of it from boilerplate."""
    text = report.document.text
    aside = [block.span for block in report.document.blocks if block.kind == "boilerplate"]
    for claim in report.claims:
        assert claim.doc == report.document.id
        for span in (*claim.evidence, *claim.attribution):
            assert span.doc == claim.doc
            assert span.end <= len(text)
            assert span.read(text).strip()
        assert not any(span.overlaps(claim.evidence[0]) for span in aside)
