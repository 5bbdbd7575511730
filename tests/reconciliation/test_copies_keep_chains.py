"""A copy of a report adds no chain, and takes none away."""

from tawatur.packs.packs import Packs
from tawatur.running.affair import draw_reports, join_reports
from tawatur.running.sources import Source

_BOTH = (
    "أفاد مصدر عسكري تشادي لشبكة CNN بأن السويد باعت إستونيا 12 دبابة في صفقة تبلغ قيمتها نحو مليار يورو.\n\n"
    "ونقلت وكالة رويترز عن مسؤولين سويديين أن السويد أبرمت مع إستونيا صفقة أسلحة تتجاوز قيمتها ملياري يورو.\n"
)
_OWN = "أبرمت السويد مع إستونيا صفقة أسلحة كبيرة هذا العام، بعد محادثات طويلة بين البلدين جرت في ريغا.\n"


def _most_chains(texts: dict[str, str], packs: Packs) -> int:
    sources = [Source(f"{name}.txt", name, raw=text.encode()) for name, text in texts.items()]
    affair = join_reports(draw_reports(sources, packs)[0], packs)
    return max(one.chains for one in affair.case.findings if one.event == "arms_transfer" and not one.slot)


def test_copy_of_a_report_that_quotes_two() -> None:
    """Two origins in one report stay two when the report is printed again, and do not become more."""
    packs = Packs()
    once = {"first": _BOTH, "third": _OWN}
    assert _most_chains(once, packs) == _most_chains({**once, "second": _BOTH}, packs) == 2
