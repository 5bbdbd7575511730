"""One agency, statement, document or unnamed voice behind two reports of one event."""

import pytest

from tawatur.core.claim import Link
from tawatur.core.judgement import Verdict
from tawatur.core.spans import Span
from tests.reconciliation.conftest import LITHUANIA, NORWAY, Pile, agency, exactly, issuer, source

FIRST = "سلمت النرويج ليتوانيا ثماني عربات إسعاف مدرعة في ميناء كلايبيدا يوم الأحد بحضور وزيري الدفاع"
SECOND = "في ميناء كلايبيدا تسلمت ليتوانيا يوم الأحد من النرويج عربات إسعاف مدرعة قال وزير الدفاع إنها ثمان"
STRANGE = "أعلن اتحاد الكرة القبرصي تأجيل مباراة نيقوسيا إلى الربيع بسبب العشب المتضرر من الأمطار"


def credit(name: str, doc: str) -> Link:
    """An agency credited for the whole of a report, as a byline does."""
    return Link("agency", name, (name,), inferred=True, evidence=Span(doc, 0, 5))


def judge(pile: Pile) -> dict[str, Verdict]:
    """The signs the rules see between the two reports, with the verdict."""
    found = [one for one in pile.case().judgements if one.question == "same-root"]
    return {reason.code: one.verdict for one in found for reason in one.reasons}


def tell_twice(pile: Pile, left: list[Link], right: list[Link], other: str = SECOND) -> dict[str, Verdict]:
    """What is seen where the first report has one chain and the second the other."""
    for doc, text, chain in (("a", FIRST, left), ("b", other, right)):
        pile.report(doc, published="2031-05-04")
        slots = {"supplier": [NORWAY], "recipient": [LITHUANIA]} if text != STRANGE else {}
        pile.tell(doc, "arms_transfer" if slots else "statement", text, *chain, value=exactly(8e6, "EUR"), **slots)
    return judge(pile)


def test_one_agency_credited_by_both_is_one_root(pile: Pile) -> None:
    """Two reports much alike that credit one agency for all they tell have one root, and the credit is shown."""
    assert tell_twice(pile, [credit("رويترز", "a")], [credit("رويترز", "b")]) == {"same_agency": Verdict.YES}


def test_two_agencies_are_two_hands(pile: Pile) -> None:
    """Two reports alike that credit different agencies have no sign of a common root."""
    assert tell_twice(pile, [credit("رويترز", "a")], [credit("الأناضول", "b")]) == {}


def test_one_agency_on_two_events_is_no_sign(pile: Pile) -> None:
    """An agency sends many dispatches: two events credited to it have two roots."""
    assert tell_twice(pile, [credit("رويترز", "a")], [credit("رويترز", "b")], STRANGE) == {}


@pytest.mark.parametrize(
    ("code", "chain"),
    [
        ("same_statement", [Link("statement"), issuer("وزارة الدفاع الليتوانية")]),
        ("same_document", [agency("رويترز"), Link("document", description="مسودة العقد بين البلدين", anonymous=True)]),
        ("same_unnamed_voice", [agency("رويترز"), source("ضابطان في خفر السواحل", 2)]),
    ],
)
def test_what_some_claims_share_is_told_and_left_open(pile: Pile, code: str, chain: list[Link]) -> None:
    """A statement, a document or a group of unnamed voices behind both is told, and never makes two reports one."""
    assert tell_twice(pile, chain, chain).get(code) is Verdict.UNSURE
