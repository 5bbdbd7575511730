"""What two reports share without copying: the words of a speech, and standing background at their end."""

import pytest

from tawatur.core.judgement import Verdict
from tests.reconciliation.conftest import Pile, days, issuer, town

QUOTE = "«لن نوقع اتفاقا تحت التهديد ولن نقبل أن يملي علينا أحد موعد الانتخابات وسنمضي في شراء ما تحتاجه قواتنا»"
STANDING = (
    "وتشهد المنطقة الجنوبية منذ عام 2019 تمردا أودى بحياة أكثر من ألفي شخص وأجبر ثلاثين ألفا على ترك منازلهم "
    "وتقول الحكومة إن المتمردين يتلقون السلاح عبر الحدود"
)
FIRST = "قتل شرطي وأصيب ثلاثة آخرون مساء السبت في هجوم بقنبلة يدوية على مركز للشرطة في مدينة تيما الساحلية"
SECOND = "وصل وزير الخارجية صباح الثلاثاء إلى أوسلو حيث يبحث يومين مع نظيره استئناف محادثات السلام المتعثرة"


def judge(pile: Pile, left: list[str], right: list[str]) -> dict[str, Verdict]:
    """The signs seen between two reports of these lines, the first line of each a claim of these days."""
    for doc, lines, day in (("a", left, "2031-05-04"), ("b", right, "2031-05-06")):
        pile.report(doc, published=day)
        for place, line in enumerate(lines):
            old = {"when": days("2019-01-01", "2019-12-31")} if place else {"when": days(day)}
            pile.tell(doc, "conflict_event", line, issuer("الشرطة الغانية"), place=[town("تيما", "GH")], **old)
    found = [one for one in pile.case().judgements if one.question == "same-root"]
    return {reason.code: one.verdict for one in found for reason in one.reasons}


def test_standing_background_is_no_copying(pile: Pile) -> None:
    """A paragraph at the end of two reports that tells of years past makes no copy of them; it is left to a person."""
    assert judge(pile, [FIRST, STANDING], [SECOND, STANDING]) == {"shared_background": Verdict.UNSURE}


@pytest.mark.parametrize("order", [1, -1])
def test_shared_words_that_open_a_report_are_copied(pile: Pile, order: int) -> None:
    """What stands first in either report is its news, whatever years it names."""
    left, right = ([FIRST, STANDING], [STANDING, SECOND])[::order]
    assert judge(pile, left, right) == {"copied_whole": Verdict.YES}


def test_news_at_the_end_is_copied(pile: Pile) -> None:
    """A shared paragraph that names no year before its report's is news."""
    news = STANDING.replace("منذ عام 2019 ", "")
    assert judge(pile, [FIRST, news], [SECOND, news]) == {"copied_whole": Verdict.YES}


def test_a_quoted_speech_is_no_copying(pile: Pile) -> None:
    """Two reports that quote the same words of a speech are not copies of each other."""
    left = [FIRST, f"قال الرئيس أمام البرلمان: {QUOTE}."]
    right = [SECOND, f"وكان الرئيس قد قال: {QUOTE}."]
    assert judge(pile, left, right) == {"shared_quotation": Verdict.UNSURE}


def test_words_nobody_quotes_are_copied(pile: Pile) -> None:
    """The same words without quotation marks in one of the reports are copied words."""
    bare = QUOTE.strip("«»")
    codes = judge(pile, [FIRST, f"قال الرئيس: {QUOTE}."], [SECOND, f"وقال الرئيس إنه {bare}."])
    assert "shared_quotation" not in codes
