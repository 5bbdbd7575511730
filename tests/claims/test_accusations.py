"""Accusations: whose word they are, and whose deed."""

import pytest

from tests.claims.conftest import Read, chain, names


@pytest.mark.parametrize(
    ("text", "accuser", "accused"),
    [
        ("واتهمت السويد حركة طالبان بقصف سوق في كابول.", "السويد", "حركة طالبان"),
        ("وتتهم السويد الجيش الغاني بأنه قصف سوقا في لومي.", "السويد", "الجيش الغاني"),
        ("وأكد الوزير سامي عون رفض الهدنة، متهما حركة طالبان بقصف سوق في كابول.", "سامي عون", "حركة طالبان"),
    ],
)
def test_who_is_accused_did_it_by_the_accusers_word(read: Read, text: str, accuser: str, accused: str) -> None:
    """An accusation is alleged by the accuser, and the accused is who acted; the outlet says nothing of its own."""
    (raid,) = [claim for claim in read(text) if claim.event == "conflict_event"]
    assert (chain(raid), names(raid, "actor"), raid.modality) == ([accuser], [accused], "alleged")


def test_an_accusation_without_an_event_of_its_own_is_a_statement(read: Read) -> None:
    """Whatever one is accused of, the accuser said it."""
    claims = read("اتهم وزير الدفاع سامي عون غانا بالتراخي في حراسة الحدود.")
    (said,) = [claim for claim in claims if claim.event != "office"]
    assert (said.event, chain(said), said.modality) == ("statement", ["سامي عون"], "alleged")


def test_who_is_accused_of_arming_another_is_the_supplier(read: Read) -> None:
    """The accused supplies by the accuser's word, and only where the noun of the deed stands right behind him."""
    (sale,) = [c for c in read("اتهمت السويد غانا بتزويد توغو بالدبابات.") if c.event == "arms_transfer"]
    assert (names(sale, "supplier"), names(sale, "recipient"), sale.modality) == (["غانا"], ["توغو"], "alleged")
    (sale,) = [c for c in read("اتهمت السويد غانا بالسماح بتوريد دبابات إلى توغو.") if c.event == "arms_transfer"]
    assert not names(sale, "supplier")


def test_a_joined_accusation_goes_on_in_the_same_mouth(read: Read) -> None:
    """«واتهم الحركة بأنها»: who spoke before accuses; the one behind the verb is accused."""
    claims = read("وقال الوزير سامي عون إن المحادثات تعثرت أمس، واتهم حركة طالبان بأنها قصفت الميناء.")
    said = [claim for claim in claims if claim.modality == "alleged"]
    assert said and all(chain(claim) == ["سامي عون"] for claim in said)


def test_who_is_accused_by_nobody_accuses_nobody(read: Read) -> None:
    """Without anybody between verb and charge the verb is passive: no accuser is told."""
    assert not [c for c in read("واتهم الوزير سامي عون بالرشوة أمام محكمة روما.") if c.event == "statement"]


def test_who_is_blamed_is_blamed_by_somebody(read: Read) -> None:
    """«حمل الوزير الحركة مسؤولية»: the blame is his."""
    claims = read("حمل الوزير سامي عون حركة طالبان مسؤولية تعثر المحادثات.")
    (said,) = [claim for claim in claims if claim.event == "statement"]
    assert (chain(said), said.modality) == (["سامي عون"], "alleged")
