"""Same entity: what joins across documents, and what never does."""

import random

import pytest

from tawatur.core.claim import Filler
from tawatur.core.judgement import Judgement, Verdict
from tests.reconciliation.conftest import LITHUANIA, NORWAY, Pile, body, office, person, town


def holders(pile: Pile, judgements: tuple[Judgement, ...] = ()) -> list[set[str]]:
    """The names of the persons found, one set for each."""
    return [set(e.names) for e in pile.case(judgements).entities if e.kind == "person"]


def meet(pile: Pile, doc: str, *names: str) -> None:
    """A report in which these persons meet."""
    pile.tell(doc, "meeting", f"اجتماع {doc} ضم {' و'.join(names)}", participants=[person(n) for n in names])


def test_one_full_name_is_one_person(pile: Pile) -> None:
    """The same full name in two reports is one person, however it is spelled."""
    meet(pile, "a", "عبد الرحمن القاضي")
    meet(pile, "b", "عبدالرحمن القاضي")
    assert len(holders(pile)) == 1


def test_a_family_does_not_melt(pile: Pile) -> None:
    """Two given names of one family stay two persons, and the father's name between does not join them."""
    meet(pile, "a", "راشد الزين", "سالم الزين")
    meet(pile, "b", "سالم راشد الزين")
    found = holders(pile)
    assert {frozenset(names) for names in found} == {
        frozenset({"راشد الزين"}),
        frozenset({"سالم الزين", "سالم راشد الزين"}),
    }


def test_cousins_of_one_given_name_stay_two(pile: Pile) -> None:
    """Two men of one given name and one grandfather, whom one report names both, are told apart by their fathers."""
    meet(pile, "a", "سالم بن راشد بن خلف", "سالم بن حمدان بن خلف")
    meet(pile, "b", "سالم بن راشد بن خلف")
    meet(pile, "c", "سالم بن حمدان بن خلف")
    assert {frozenset(names) for names in holders(pile)} == {
        frozenset({"سالم بن راشد بن خلف"}),
        frozenset({"سالم بن حمدان بن خلف"}),
    }


def test_a_surname_goes_to_its_only_bearer(pile: Pile) -> None:
    """A surname alone is the one person of the pile that bears it."""
    meet(pile, "a", "راشد الزين")
    meet(pile, "b", "الزين")
    assert holders(pile) == [{"راشد الزين", "الزين"}]


def test_a_surname_of_two_stays_unsure(pile: Pile) -> None:
    """A surname that two persons bear joins neither, and the doubt is written down."""
    meet(pile, "a", "راشد الزين", "سالم الزين")
    meet(pile, "b", "الزين")
    case = pile.case()
    assert len([e for e in case.entities if e.kind == "person"]) == 3
    assert any(j.verdict is Verdict.UNSURE and j.reasons[0].code == "several_bearers" for j in case.judgements)


def test_a_surname_goes_to_whom_reports_call_by_it(pile: Pile) -> None:
    """Of two bearers the surname alone is the one whom another report calls so."""
    pile.tell(
        "a",
        "meeting",
        "راشد الزين استقبل سالم الزين",
        participants=[person("راشد الزين", "الزين", entity="p1"), person("سالم الزين", entity="p2")],
    )
    meet(pile, "b", "الزين")
    assert {"راشد الزين", "الزين"} in holders(pile)


def test_scripts_join_by_sound(pile: Pile) -> None:
    """One person in Arabic and Latin letters is one entity with a label in each language."""
    meet(pile, "a", "سمير قدور")
    meet(pile, "b", "Samir Kaddour")
    found = [e for e in pile.case().entities if e.kind == "person"]
    assert [e.label for e in found] == [{"ar": "سمير قدور", "en": "Samir Kaddour"}]


def test_different_refs_never_join(pile: Pile) -> None:
    """Two entries of the packs are two things even under one name."""
    pile.tell("a", "meeting", "وفد المجلس الأعلى وصل", participants=[body("المجلس الأعلى النرويجي", ref="body/one")])
    pile.tell("b", "meeting", "وفد المجلس الأعلى غادر", participants=[body("المجلس الأعلى النرويجي", ref="body/two")])
    assert len(pile.case().entities) == 2


def test_a_common_body_needs_one_state(pile: Pile) -> None:
    """«وزارة الدفاع» of two states are two bodies, of one state one, of no known state unsure."""
    for doc, code in (("a", "NO"), ("b", "LT"), ("c", "NO"), ("d", "")):
        pile.tell(doc, "meeting", f"وفد وزارة الدفاع في {doc}", participants=[body("وزارة الدفاع", state=code)])
    case = pile.case()
    assert sorted(len(e.members) for e in case.entities) == [1, 1, 2]
    assert any(j.reasons[0].code == "common_name" for j in case.judgements)


def test_one_id_for_a_person_and_a_place_is_told_apart(pile: Pile) -> None:
    """An id that a report gives to a person and to a place makes two entities."""
    pile.tell(
        "a",
        "visit",
        "زار راشد الزين فيلنيوس",
        visitor=[person("راشد الزين", entity="p1")],
        place=[Filler("فيلنيوس", ("فيلنيوس",), "place", "p1")],
    )
    assert {e.kind for e in pile.case().entities} == {"person", "place"}


@pytest.mark.parametrize("verdict", [Verdict.YES, Verdict.NO])
def test_a_person_outranks_the_rules(pile: Pile, verdict: Verdict) -> None:
    """What a person judged about two entities is so, whatever the rules would say."""
    names = ("راشد الزين", "راشد الزين") if verdict is Verdict.NO else ("راشد الزين", "ليث المهدي")
    for doc, name in zip("ab", names, strict=True):
        pile.tell(doc, "meeting", f"حضر {name} اللقاء", participants=[person(name, entity="p1")])
    judged = Judgement("j1", "same-entity", "a/p1", "b/p1", verdict, judge="amal")
    assert len(holders(pile, (judged,))) == (1 if verdict is Verdict.YES else 2)


def test_a_description_is_the_holder_of_the_office(pile: Pile) -> None:
    """A person named only by an office is the one holder of that office in the pile."""
    post, navy = "قائد البحرية النرويجية", body("البحرية النرويجية", state="NO")
    pile.tell(
        "a", "office", f"{post} راشد الزين", holder=[person("راشد الزين")], office=[office(post)], organisation=[navy]
    )
    unnamed = Filler(post, (), "person", "p9")
    pile.tell("b", "visit", f"زار {post} فيلنيوس", visitor=[unnamed], place=[LITHUANIA])
    assert [set(e.members) for e in pile.case().entities if e.kind == "person"] == [{"a/person:راشد زين", "b/p9"}]


def test_order_does_not_matter(pile: Pile) -> None:
    """The case is the same, byte for byte, whatever the order of documents and claims."""
    for doc in "abc":
        meet(pile, doc, "راشد الزين", "Samir Kaddour" if doc == "c" else "سمير قدور")
        pile.tell(doc, "visit", f"زار الزين فيلنيوس في {doc}", visitor=[person("الزين")], place=[LITHUANIA])
        pile.tell(doc, "arms_transfer", f"صفقة {doc}", supplier=[NORWAY], recipient=[LITHUANIA], stage="agreed")
    before = pile.case()
    random.shuffle(pile.claims)
    pile.lines = dict(sorted(pile.lines.items(), reverse=True))
    assert pile.case() == before


def test_a_name_that_begins_another_is_the_same_person(pile: Pile) -> None:
    """Given and father's name are the person whose full name begins so, if there is but one."""
    meet(pile, "a", "سالم بن راشد")
    meet(pile, "b", "سالم بن راشد بن عبدالعزيز الزين")
    assert len(holders(pile)) == 1
    meet(pile, "c", "سالم راشد المهدي")
    assert len(holders(pile)) == 3


def test_places_spelled_otherwise_are_one(pile: Pile) -> None:
    """A place unknown to the packs is one under two spellings of one script, word for word near."""
    for doc, name in (("a", "Jarvaliya camp"), ("b", "Jarvalya camp")):
        pile.tell(doc, "conflict_event", f"shells hit {name}", place=[town(name)])
    assert [len(e.names) for e in pile.case().entities if "Jarvalya camp" in e.names] == [2]


def _name_son(pile: Pile, doc: str, *sons: str, place: str = "فيلنيوس") -> None:
    """A report that names a father with his sons, whom he meets and where."""
    father = person("راشد الزين", entity="father")
    others = [person("سمير قدور"), *(person(name, entity=name) for name in sons)]
    pile.tell(doc, "meeting", f"التقى الزين قدور في {place}", participants=[father, *others], place=[town(place, "LT")])
    for name in sons:
        tie = Filler("نجله", ("نجله",), "office", ref="son")
        pile.tell(doc, "office", f"نجله {name}", holder=[person(name, entity=name)], office=[tie], object=[father])


def _tell_of_a_son(pile: Pile, doc: str, place: str = "فيلنيوس", other: str = "سمير قدور") -> None:
    """A report of «نجله» without a name."""
    father = person("راشد الزين", entity="father")
    son = Filler("نجله", ("نجله",), "person", "son", kin="son", kin_of="father")
    with_him = [father, person(other), son]
    pile.tell(doc, "meeting", f"التقى الزين ونجله {other}", participants=with_him, place=[town(place, "LT")])


def _judged(pile: Pile, code: str) -> list[Verdict]:
    return [j.verdict for j in pile.case().judgements if j.reasons[0].code == code]


def test_kin_without_a_name_is_whom_another_report_names(pile: Pile) -> None:
    """«نجله» in one report is the one son whom another names, where both tell of the same others."""
    _name_son(pile, "a", "سالم الزين")
    _tell_of_a_son(pile, "b")
    assert _judged(pile, "same_kin") == [Verdict.YES]
    assert {frozenset(names) for names in holders(pile)} == {
        frozenset({"راشد الزين"}),
        frozenset({"سمير قدور"}),
        frozenset({"سالم الزين"}),
    }


def test_kin_of_another_occasion_stays_unsure(pile: Pile) -> None:
    """A man may have several sons: where the two reports tell of other people, it is listed for a person."""
    _name_son(pile, "a", "سالم الزين")
    _tell_of_a_son(pile, "b", place="كاوناس", other="ليث المهدي")
    assert _judged(pile, "perhaps_same_kin") == [Verdict.UNSURE]
    assert _judged(pile, "same_kin") == []


def test_of_two_sons_none_is_chosen(pile: Pile) -> None:
    """Where two sons are named, «نجله» may be either, and both are listed."""
    _name_son(pile, "a", "سالم الزين", "حمدان الزين")
    _tell_of_a_son(pile, "b")
    assert _judged(pile, "perhaps_same_kin") == [Verdict.UNSURE, Verdict.UNSURE]


def test_a_surname_spelled_otherwise_goes_to_its_only_bearer(pile: Pile) -> None:
    """Danilov alone is Oleksiy Danylov, of whom the pile has one; in another script it is only a doubt."""
    meet(pile, "a", "Oleksiy Danylov")
    meet(pile, "b", "Danilov")
    meet(pile, "c", "دانيلوف")
    assert {frozenset(names) for names in holders(pile)} == {
        frozenset({"Oleksiy Danylov", "Danilov"}),
        frozenset({"دانيلوف"}),
    }
    assert Verdict.UNSURE in _judged(pile, "alike_in_sound")


def test_each_of_two_bearers_is_listed(pile: Pile) -> None:
    """A surname that two full names end with joins neither, and both doubts stand in the list."""
    meet(pile, "a", "عمر الحداد", "محمد الحداد")
    meet(pile, "b", "Al-Haddad")
    meet(pile, "c", "الحداد")
    assert len(holders(pile)) == 4
    assert _judged(pile, "several_bearers") == [Verdict.UNSURE] * 4


_POSTS = [("president", "TD", 1), ("president", "ML", 2), ("general", "TD", 2), ("son", "TD", 2), ("minister", "TD", 2)]


@pytest.mark.parametrize(("key", "state", "count"), _POSTS)
def test_an_office_of_one_state_settles_a_doubt_of_sound(key: str, state: str, count: int, pile: Pile) -> None:
    """Names that may be one in two scripts are one where both hold an office that a state has one of, no other."""
    for doc, name, code in (("a", "محمد إدريس ديبي", "TD"), ("b", "Mahamat Idriss Deby", state)):
        post = Filler(f"{key} {doc}", (f"{key} {doc}",), "office", ref=key)
        who = Filler(name, (name,), "person", "h", state=code)
        pile.tell(doc, "office", f"{doc} {name}", holder=[who], office=[post])
    assert len(holders(pile)) == count


_NEAR = [
    ("طيب كارمان", "رجب طيب كارمان", "president", "TD", 1),
    ("جيم هولت", "جيمس هولت", "minister/defence", "TD", 1),
    ("جيم هولت", "جيمس هولت", "minister/defence", "", 1),
    ("جيم هولت", "جيمس هولت", "minister/defence", "ML", 2),
    ("جيم هولت", "جيمس هولت", "general", "TD", 2),
    ("جيم هولت", "كارل هولت", "minister/defence", "TD", 2),
]


@pytest.mark.parametrize(("name", "other", "key", "state", "count"), _NEAR)
def test_near_names_in_one_office_of_one_state_are_one(
    name: str, other: str, key: str, state: str, count: int, pile: Pile
) -> None:
    """A name told shorter or with other letters is the same person's where both hold what a state has one of."""
    for doc, told, code in (("a", name, "TD"), ("b", other, state)):
        post = Filler(f"منصب {doc}", (f"منصب {doc}",), "office", ref=key)
        who = Filler(told, (told,), "person", "h", state=code)
        pile.tell(doc, "office", f"{doc} {told}", holder=[who], office=[post])
    assert len(holders(pile)) == count


def test_two_whom_a_person_parted_stay_two(pile: Pile) -> None:
    """No office makes one of two whom somebody has judged two."""
    for doc, told in (("a", "جيم هولت"), ("b", "جيمس هولت")):
        post = Filler("الرئيس", ("الرئيس",), "office", ref="president")
        pile.tell(
            doc, "office", f"{doc} {told}", holder=[Filler(told, (told,), "person", "h", state="TD")], office=[post]
        )
    judged = Judgement("j1", "same-entity", "a/h", "b/h", Verdict.NO, judge="amal")
    assert len(holders(pile, (judged,))) == 2


def test_a_description_with_its_state_is_who_is_named_without(pile: Pile) -> None:
    """«الرئيس النرويجي» of one report is «الرئيس راشد الزين» of another, whose state is known."""
    who = Filler("راشد الزين", ("راشد الزين",), "person", "p1", state="NO")
    pile.tell("a", "office", "الرئيس راشد الزين", holder=[who], office=[office("الرئيس")])
    unnamed = Filler("الرئيس النرويجي", (), "person", "p9", state="NO")
    pile.tell("b", "visit", "زار الرئيس النرويجي فيلنيوس", visitor=[unnamed], place=[LITHUANIA])
    assert [set(e.members) for e in pile.case().entities if e.kind == "person"] == [{"a/p1", "b/p9"}]
