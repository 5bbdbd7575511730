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


def test_translation_of_a_report_that_quotes_two() -> None:
    """A possible translation joins the claims that credit one newsroom, not those of two."""
    packs = Packs()
    figures = "\n\nعرض المعرض 14 مركبة و260 صورة و75 كتابا يوم 3 مارس 2031، وحضره إريك لوند وآنا بيرغ.\n"
    told = (
        "\n\nThe fair showed 14 vehicles, 260 pictures and 75 books on 3 March 2031, before Erik Lund and Anna Berg.\n"
    )
    english = (
        "A Chadian military source told CNN that Sweden had sold Estonia 12 tanks in a deal worth about one billion"
        " euros.\n\nReuters quoted Swedish officials as saying that Sweden had signed an arms deal with Estonia worth"
        " more than two billion euros."
    )
    texts = {"first": _BOTH + figures, "third": _OWN}
    assert _most_chains(texts, packs) == _most_chains({**texts, "second": english + told}, packs) == 2
