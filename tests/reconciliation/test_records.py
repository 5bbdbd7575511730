"""Identifiers from a file of the user's: given where one entry alone fits, left open where several do."""

from tawatur.core.case import Case
from tawatur.core.judgement import Verdict
from tawatur.core.record import Record
from tawatur.packs.packs import Packs
from tawatur.reconciliation.records import identify_entities
from tests.reconciliation.conftest import LITHUANIA, Pile, body, person

RASHID = Record("Q-1", "Person", ("راشد الزين", "Rashid al-Zein"), ("NO",), ("Q99",))


def _case(pile: Pile, *names: str) -> Case:
    for doc, name in zip("abc", names, strict=False):
        pile.tell(doc, "visit", f"زار {name} ليتوانيا", visitor=[person(name)], place=[LITHUANIA])
    return pile.case()


def _given(case: Case) -> dict[str, tuple[str, ...]]:
    return {e.names[0]: e.identifiers for e in case.entities if e.identifiers}


def test_who_bears_the_name_alone_is_identified(pile: Pile, packs: Packs) -> None:
    """A full name of one entry gives the entry's id and its other identifiers; a short name gives none."""
    assert _given(identify_entities(_case(pile, "راشد الزين"), [RASHID], packs)) == {"راشد الزين": ("Q-1", "Q99")}
    short = Record("Q-3", "Person", ("الزين",))
    assert _given(identify_entities(_case(Pile(packs), "الزين"), [short], packs)) == {}


def test_two_entries_of_one_name_are_left_open(pile: Pile, packs: Packs) -> None:
    """Where two entries fit no identifier is given, and the question is listed for a person."""
    other = Record("Q-2", "Person", ("راشد الزين",))
    case = identify_entities(_case(pile, "راشد الزين"), [RASHID, other], packs)
    assert _given(case) == {}
    open_ones = [j for j in case.judgements if j.right in ("Q-1", "Q-2")]
    assert [(j.right, j.verdict) for j in open_ones] == [("Q-1", Verdict.UNSURE), ("Q-2", Verdict.UNSURE)]


def test_a_company_is_no_person_and_a_common_body_needs_its_state(pile: Pile, packs: Packs) -> None:
    """The kind must be the same, and «the defence ministry» is only that of the state it is known to be of."""
    case = _case(pile, "راشد الزين")
    assert _given(identify_entities(case, [Record("Q-4", "Company", ("راشد الزين",))], packs)) == {}
    ministry = Record("Q-5", "PublicBody", ("وزارة الدفاع",), ("NO",))
    for state, given in (("NO", {"وزارة الدفاع": ("Q-5",)}), ("", {}), ("LT", {})):
        told = Pile(packs)
        told.tell("a", "statement", "بيان", speaker=[body("وزارة الدفاع", state=state)])
        assert _given(identify_entities(told.case(), [ministry], packs)) == given
