"""What persons judge: found again by content, weighed against each other, followed, and gone when undone."""

import msgspec
import pytest

from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.document import Block, Document
from tawatur.core.identity import digest_text
from tawatur.core.judgement import Correction, Grade, Judged, Judgement, Target, Verdict
from tawatur.core.spans import Span
from tawatur.core.values import Amount
from tawatur.judging.apply import Outcome, apply_judgements
from tawatur.judging.places import Pile

TEXT = "باعت النرويج لتشاد أربع طائرات بقيمة مليار دولار. ونفت الحكومة ذلك."
DEAL, DENIAL = (0, 49), (50, 67)


def build_document(doc: str, text: str = TEXT) -> Document:
    """A report of one block."""
    return Document(doc, text, (Block(Span(doc, 0, len(text)), "body"),), digest_text(text), "ar")


def build_claim(doc: str, key: str, place: tuple[int, int] = DEAL, event: str = "arms_transfer") -> Claim:
    """A claim of a sale, with a supplier and an item."""
    norway = Filler("النرويج", ("النرويج",), "country", "norway", span=Span(doc, 5, 12))
    item = Item("طائرات", quantity=Amount(4, 4, "exact", "aircraft"))
    value = Amount(1e9, 1e9, "exact", "USD")
    return Claim(
        key,
        doc,
        event,
        (Span(doc, *place),),
        (Link("outlet"),),
        roles={"supplier": (norway,)},
        items=(item,),
        value=value,
    )


DOCUMENTS = (build_document("a"), build_document("b", f"{TEXT} انتهى."))
CLAIMS = (build_claim("a", "c1"), build_claim("a", "c2", DENIAL, "statement"), build_claim("b", "c3"))
PILE = Pile(DOCUMENTS, CLAIMS)
C1, C3 = PILE.address_claim(CLAIMS[0]), PILE.address_claim(CLAIMS[2])


def say(
    key: str,
    question: str,
    *targets: Target,
    judge: str = "amal",
    verdict: Verdict = Verdict.YES,
    at: str = "2031-01-01",
    correction: Correction | None = None,
    grade: Grade | None = None,
) -> Judgement:
    """A person's judgement on these targets."""
    left, right = (*(target.id for target in targets), "", "")[:2]
    return Judgement(key, question, left, right, verdict, (), judge, at, "", targets, grade, correction)


def undo(key: str, what: str, judge: str = "amal") -> Judgement:
    """The undoing of a judgement."""
    return Judgement(key, "undo", what, "", Verdict.NO, (), judge, "2031-03-01")


def judge(*judgements: Judgement) -> Outcome:
    """What follows from these judgements."""
    return apply_judgements(DOCUMENTS, CLAIMS, judgements)


def states(outcome: Outcome) -> dict[str, tuple[str, bool]]:
    """How each judgement stands."""
    return {told.judgement.id: (told.state, told.disputed) for told in outcome.judged}


CHEAPER = Correction("value", amount=Amount(9e8, 9e8, "exact", "USD"))
DEARER = Correction("value", amount=Amount(2e9, 2e9, "exact", "USD"))
ALL = (
    say("j1", "reject", C1),
    say("j2", "correct", C3, correction=CHEAPER),
    say("j3", "same-event", C1, C3, verdict=Verdict.NO),
    say("j8", "part-of", C1, C3),
    say("j4", "same-root", PILE.address_report("a"), PILE.address_report("b")),
    say("j5", "same-entity", *(PILE.address_entity(f"{d}/norway", [f"{d}/norway"], "النرويج") for d in "ab")),
    say("j6", "grade", Target("source", "رويترز"), grade=Grade("B", "arms_transfer")),
    say("j7", "grade", PILE.address_finding("f-1", ["c1"], "arms_transfer/"), grade=Grade("2")),
)


@pytest.mark.parametrize("told", ALL, ids=lambda told: told.question)
def test_undone_leaves_no_trace(told: Judgement) -> None:
    """Whatever was judged, once it is undone everything is as if it had never been said; undone again, it holds."""
    assert judge(told) != judge()
    assert judge(told, undo("u1", told.id)) == judge()
    assert judge(told, undo("u1", told.id), undo("u2", "u1")) == judge(told)


def test_a_part_and_its_whole_are_not_exchanged() -> None:
    """That one event is part of another says nothing of the other in the one: two points, both followed."""
    outcome = judge(say("j1", "part-of", C1, C3), say("j2", "part-of", C3, C1, verdict=Verdict.NO))
    assert states(outcome) == {"j1": ("followed", False), "j2": ("followed", False)}
    assert [(one.left, one.right, one.verdict) for one in outcome.judgements] == [
        ("c1", "c3", Verdict.YES),
        ("c3", "c1", Verdict.NO),
    ]


def test_rejected_claim_counts_nowhere() -> None:
    """A claim that a person rejects is gone, and no other."""
    outcome = judge(ALL[0])
    assert [claim.id for claim in outcome.claims] == ["c2", "c3"]
    assert outcome.judged[0].claims == ("c1",)


def test_corrected_slot_changes_alone() -> None:
    """A correction fills one slot of one claim and leaves all else as it was read."""
    outcome = judge(ALL[1])
    assert outcome.claims == (*CLAIMS[:2], msgspec.structs.replace(CLAIMS[2], value=CHEAPER.amount))


@pytest.mark.parametrize(
    "correction",
    [
        Correction("quantity", amount=Amount(5, 5, "exact")),
        Correction("modality", word="denied"),
        Correction("stage", word="signed"),
        Correction("role", "recipient", fillers=(Filler("تشاد", ("تشاد",), "country"),)),
        Correction("role", "supplier"),
        Correction("value"),
    ],
)
def test_every_slot_can_be_corrected(correction: Correction) -> None:
    """Quantity, modality, stage, roles and the empty value are followed."""
    outcome = judge(say("j1", "correct", C1, correction=correction))
    assert outcome.claims[0] != CLAIMS[0]
    assert outcome.judged[0].state == "followed"


def test_later_word_of_one_person_takes_the_place_of_the_earlier() -> None:
    """Of one person's judgements on a point only the last stands."""
    later = say("j9", "correct", C3, correction=DEARER, at="2031-02-01")
    outcome = judge(ALL[1], later)
    assert states(outcome) == {"j9": ("followed", False)}
    assert outcome.claims[2].value == DEARER.amount


def test_two_persons_who_differ_are_both_shown() -> None:
    """Of two persons the later is followed, and both are told as in dispute; who agrees is followed too."""
    later = say("j9", "correct", C3, correction=DEARER, at="2031-02-01", judge="basim")
    third = say("j8", "correct", C3, correction=DEARER, at="2031-01-15", judge="carim")
    outcome = judge(later, ALL[1], third)
    assert states(outcome) == {"j2": ("outranked", True), "j8": ("followed", True), "j9": ("followed", True)}
    assert outcome.claims[2].value == DEARER.amount


def test_order_of_judgements_does_not_matter() -> None:
    """Judgements of different moments give the same result in any order."""
    told = [msgspec.structs.replace(one, at=f"2031-01-{day:02}") for day, one in enumerate(ALL, 1)]
    assert judge(*reversed(told)) == judge(*told)


def test_judgement_survives_new_ids() -> None:
    """With other packs a claim may be cut otherwise and have another id: by its words it is the same claim."""
    span = Span("a", DEAL[0], DEAL[1] - 4)
    recut = msgspec.structs.replace(CLAIMS[0], id="other", evidence=(span,))
    outcome = apply_judgements(DOCUMENTS, (recut, *CLAIMS[1:]), [ALL[0], ALL[2]])
    assert [claim.id for claim in outcome.claims] == ["c2", "c3"]
    assert (outcome.judgements[0].left, outcome.judgements[0].right) == ("other", "c3")


def test_judgement_survives_a_new_name_of_the_file() -> None:
    """A report is known by its text, not by the name of its file."""
    document = build_document("moved/a")
    outcome = apply_judgements((document, DOCUMENTS[1]), (build_claim("moved/a", "c9"), CLAIMS[2]), ALL)
    assert {told.state for told in outcome.judged} == {"followed"}
    assert [claim.id for claim in outcome.claims] == ["c3"]
    assert [(one.left, one.right) for one in outcome.judgements if one.question == "same-root"] == [("moved/a", "b")]


def test_judgement_survives_a_changed_page() -> None:
    """In a report of that name whose text has changed, the words are found where they stand once."""
    document = build_document("a", f"تحديث. {TEXT}")
    moved = build_claim("a", "c9", (7, 56))
    assert apply_judgements((document,), (moved,), [ALL[0]]).claims == ()


@pytest.mark.parametrize("told", [one for one in ALL if one.question != "grade"], ids=lambda told: told.question)
def test_what_is_not_found_is_kept_and_told(told: Judgement) -> None:
    """A judgement on what is no longer there changes nothing and is told as lost."""
    document = build_document("z", "نص آخر لا علاقة له بما سبق.")
    outcome = apply_judgements((document,), (), [told])
    assert outcome == Outcome((), (), (Judged(told, "lost"),))


def test_claims_that_cannot_be_told_apart_are_not_touched() -> None:
    """Where the words now hold two claims of that event, nobody can say which was meant: it is lost."""
    twins = (build_claim("a", "x1"), build_claim("a", "x2"))
    outcome = apply_judgements(DOCUMENTS, twins, [ALL[0]])
    assert outcome.claims == twins
    assert outcome.judged[0].state == "lost"


def test_judgements_that_cannot_be_squared_yield_to_the_later() -> None:
    """Who says that a is b and b is c, and later that a is not c, has the later word followed."""
    documents = [build_document(doc, f"{TEXT} {doc}") for doc in "abc"]
    claims = [build_claim(doc, f"{doc}1") for doc in "abc"]
    a, b, c = map(Pile(documents, claims).address_report, "abc")
    first = say("j1", "same-root", a, b)
    second = say("j2", "same-root", b, c, at="2031-01-02")
    third = say("j3", "same-root", a, c, at="2031-01-03", verdict=Verdict.NO)
    assert states(apply_judgements(documents, claims, (first, second, third))) == {
        "j1": ("outranked", False), "j2": ("followed", False), "j3": ("followed", False)
    }  # fmt: skip


def test_rules_are_none_of_its_business() -> None:
    """Judgements of rules are neither told nor followed here."""
    rule = Judgement("r1", "same-event", "c1", "c3", Verdict.YES)
    assert judge(rule) == judge()


def test_claims_of_two_kinds_are_never_one_event() -> None:
    """A sale and a statement cannot be one finding, whoever says so; that they are two may be said."""
    c2 = PILE.address_claim(CLAIMS[1])
    assert judge(say("j1", "same-event", C1, c2)).judged[0].state == "lost"
    assert judge(say("j1", "same-event", C1, c2, verdict=Verdict.NO)).judged[0].state == "followed"
