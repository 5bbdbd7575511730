"""Denials and withdrawals."""

from typing import Any

from tests.reconciliation.conftest import Pile, days, issuer, person, source, told, town, voice

RASHID = person("راشد الزين")
MILITANTS = [person("جماعة الضفة")]
VILNIUS = town("فيلنيوس", "LT")


def test_a_denial_answers_a_claim_in_other_words(pile: Pile) -> None:
    """What one body denies of a group's deed is set against what another says of it, though no finding holds both."""
    deed: dict[str, Any] = {"subject": MILITANTS}
    a = pile.tell(
        "a", "statement", "لم يطلق مسلحو الضفة قذائف من المشفى", issuer("هيئة الإغاثة"), modality="denied", **deed
    )
    b = pile.tell("b", "statement", "مسلحو الضفة أطلقوا النار من المشفى", issuer("قيادة الجيش"), **deed)
    assert told(pile, a, b) == {("modality", "incompatible", "denied_and_told")}


def test_a_denial_of_something_else_answers_nothing(pile: Pile) -> None:
    """A denial and a claim on one group that share no deed do not part."""
    deed: dict[str, Any] = {"subject": MILITANTS}
    a = pile.tell(
        "a", "statement", "لم يطلق مسلحو الضفة قذائف من المشفى", issuer("هيئة الإغاثة"), modality="denied", **deed
    )
    b = pile.tell("b", "statement", "زعيم التنظيم وصل العاصمة لمفاوضات الهدنة", issuer("قيادة الجيش"), **deed)
    assert told(pile, a, b) == set()


def test_whoever_takes_back_what_he_told_withdraws_it(pile: Pile) -> None:
    """A voice that denies on a later day what it alone told has withdrawn it; there is no second voice to conflict."""
    pile.report("a", published="2031-05-04")
    pile.report("b", published="2031-05-06")
    slots: dict[str, Any] = {"visitor": [RASHID], "place": [VILNIUS], "when": days("2031-05-04")}
    a = pile.tell("a", "visit", "زار الزين فيلنيوس", voice("سالم قدور"), **slots)
    b = pile.tell("b", "visit", "لم يزر الزين فيلنيوس", voice("سالم قدور"), modality="denied", **slots)
    assert told(pile, a, b) == {("modality", "later_correction", "withdrawn_later")}


def test_a_denial_beside_a_second_voice_is_a_conflict(pile: Pile) -> None:
    """Where another voice tells it too, the denial is a conflict."""
    pile.report("a", published="2031-05-04")
    pile.report("b", published="2031-05-06")
    slots: dict[str, Any] = {"visitor": [RASHID], "place": [VILNIUS], "when": days("2031-05-04")}
    a = pile.tell("a", "visit", "زار الزين فيلنيوس", voice("سالم قدور"), **slots)
    pile.tell("c", "visit", "وصل الزين فيلنيوس", source("مصدر ملاحي"), **slots)
    b = pile.tell("b", "visit", "لم يزر الزين فيلنيوس", voice("سالم قدور"), modality="denied", **slots)
    assert ("modality", "incompatible", "denied_and_told") in told(pile, a, b)
