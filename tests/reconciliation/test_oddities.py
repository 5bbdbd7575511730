"""A spelling that two reports of one event share and no other has."""

from collections.abc import Sequence

from tawatur.core.judgement import Verdict
from tests.reconciliation.conftest import Pile

HARBOUR = (
    "قال القبطان {} إن السفينة غادرت ميناء صفاقس وعلى متنها حمولة من القمح",
    "غادرت ميناء صفاقس سفينة قمح بحسب ما أعلنه القبطان {} مساء أمس",
    "سفينة القمح في عرض البحر منذ أمس وقد ودعها القبطان {} في ميناء صفاقس",
    "من ميناء صفاقس أبحرت سفينة محملة بالقمح يقودها القبطان {} نحو الجنوب",
    "أكد القبطان {} إبحار سفينة القمح من ميناء صفاقس رغم الرياح",
    "وصل إلى ميناء صفاقس القبطان {} ثم أبحر بسفينة القمح من جديد",
)


def judge(pile: Pile, names: Sequence[str]) -> dict[tuple[str, str], Verdict]:
    """The pairs of reports seen to share an odd spelling, where the captain is called so in each report."""
    for doc, line, name in zip("abcdef", HARBOUR, names, strict=False):
        pile.report(doc)
        pile.tell(doc, "statement", line.format(name))
    return {
        (one.left, one.right): one.verdict
        for one in pile.case().judgements
        if any(reason.code == "same_odd_spelling" for reason in one.reasons)
    }


def test_a_slip_that_two_share_is_told(pile: Pile) -> None:
    """A name that two reports misspell alike and four write otherwise hints at one hand, and no more."""
    told = judge(pile, ["كرافشتينك", "كرافشتينك", *["كرافتشينك"] * 4])
    assert told == {("a", "b"): Verdict.UNSURE}


def test_a_slip_of_one_report_is_no_sign(pile: Pile) -> None:
    """What one report alone misspells tells nothing of another."""
    assert judge(pile, ["كرافشتينك", *["كرافتشينك"] * 5]) == {}


def test_two_ways_to_write_are_no_slip(pile: Pile) -> None:
    """Where as many write it one way as the other, neither is odd."""
    assert judge(pile, [*["كرافشتينك"] * 3, *["كرافتشينك"] * 3]) == {}
