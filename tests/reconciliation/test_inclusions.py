"""Which event is a part of which: told, reasoned, or left open; never a support, never a circle."""

import random
import re
from datetime import timedelta
from typing import Any

import networkx as nx
import pytest

from tawatur.core.case import Case, Inclusion
from tawatur.core.claim import Filler
from tawatur.core.judgement import Judgement, Verdict
from tawatur.packs.inclusion_rules import load_inclusion_rules
from tawatur.packs.packs import Packs
from tawatur.reconciliation import reconcile as door
from tawatur.reconciliation.happenings import read_happening
from tawatur.reconciliation.inclusions import find_inclusions
from tawatur.reconciliation.reconcile import reconcile
from tests.reconciliation.conftest import LITHUANIA, NORWAY, Pile, days, find, person, town

ZAYN, QADDUR, MAHDI = person("راشد الزين"), person("سمير قدور"), person("ليث المهدي")
VILNIUS = town("فيلنيوس", "LT")


def _held(case: Case, inner: str, outer: str) -> Inclusion | None:
    """The inclusion of the event of one claim in that of another."""
    pair = find(case, inner).id, find(case, outer).id
    return next((one for one in case.inclusions if (one.inner, one.outer) == pair), None)


def _visit(pile: Pile, doc: str, first: str, last: str = "") -> str:
    text = "زار راشد الزين فيلنيوس في جولة رسمية"
    return pile.tell(doc, "visit", text, visitor=[ZAYN], place=[VILNIUS], when=days(first, last))


def _meeting(pile: Pile, doc: str, day: str | None, text: str = "التقى راشد الزين سمير قدور", **slots: Any) -> str:
    when = days(day) if day else None
    return pile.tell(doc, "meeting", text, participants=[ZAYN, QADDUR], when=when, **slots)


def test_a_meeting_in_the_place_on_the_days_of_a_visit_is_part_of_it(pile: Pile) -> None:
    """People, place and time inside: the meeting is part of the visit, by the reports of two outlets."""
    visit, met = _visit(pile, "a", "2031-05-04", "2031-05-06"), _meeting(pile, "b", "2031-05-05", place=[VILNIUS])
    found = _held(pile.case(), met, visit)
    assert found is not None
    assert found.verdict is Verdict.YES
    assert [reason.code for reason in found.reasons] == ["part_same_people", "part_same_place", "part_same_time"]
    assert found.claims == (met, visit)


def test_a_meeting_months_later_is_no_part_of_the_visit(pile: Pile) -> None:
    """A journey in July holds no meeting of December."""
    july, met = _visit(pile, "a", "2031-07-04"), _meeting(pile, "b", "2031-12-05", place=[VILNIUS])
    assert _held(pile.case(), met, july) is None


def test_a_habit_holds_nothing(pile: Pile) -> None:
    """What is done again and again is no one event, so nothing is part of it."""
    habit = pile.tell("a", "visit", "يزور راشد الزين فيلنيوس بانتظام كل عام", visitor=[ZAYN], place=[VILNIUS])
    met = _meeting(pile, "a", None, place=[VILNIUS])
    assert _held(pile.case(), met, habit) is None


def test_a_denied_visit_holds_nothing(pile: Pile) -> None:
    """A visit that all deny took place nowhere."""
    text = "نفى مكتب راشد الزين زيارته فيلنيوس"
    visit = pile.tell("a", "visit", text, visitor=[ZAYN], place=[VILNIUS], modality="denied", when=days("2031-05-04"))
    met = _meeting(pile, "a", "2031-05-04", place=[VILNIUS])
    assert _held(pile.case(), met, visit) is None


def test_the_words_of_a_report_are_quoted(pile: Pile) -> None:
    """«خلال الزيارة» puts the meeting into the visit told nearest, though neither is dated."""
    visit = pile.tell("a", "visit", "وصل راشد الزين إلى فيلنيوس أمس", visitor=[ZAYN], place=[VILNIUS])
    met = _meeting(pile, "a", None, "وخلال الزيارة التقى سمير قدور في مكتبه")
    found = _held(pile.case(), met, visit)
    assert found is not None
    assert (found.verdict, found.reasons[0].code) == (Verdict.YES, "part_told_together")
    again = _meeting(pile, "a", None, "والتقى خلال الزيارة سمير قدور على مأدبة")
    told = _held(pile.case(), again, visit)
    assert told is not None
    assert (told.reasons[0].code, told.reasons[0].figure) == ("part_said", "خلال الزيارة")


def test_of_visit_meeting_and_signing_each_is_told_of_the_next(pile: Pile) -> None:
    """A signing at a meeting of a visit is told of the meeting alone."""
    visit, met = _visit(pile, "a", "2031-05-04", "2031-05-06"), _meeting(pile, "a", "2031-05-05", place=[VILNIUS])
    text = "وقع الوزيران خلال اللقاء مذكرة للصيد البحري"
    signed = pile.tell("a", "agreement", text, party=[ZAYN, QADDUR], place=[VILNIUS], when=days("2031-05-05"))
    case = pile.case()
    assert _held(case, signed, met) is not None
    assert _held(case, met, visit) is not None
    assert _held(case, signed, visit) is None


def test_what_is_not_told_leaves_it_open(pile: Pile) -> None:
    """The same people in the same place on a day that only one report tells: perhaps, and listed with what lacks."""
    visit = _visit(pile, "a", "2031-05-04", "2031-05-06")
    met = _meeting(pile, "b", None, place=[VILNIUS])
    found = _held(pile.case(), met, visit)
    assert found is not None
    assert found.verdict is Verdict.UNSURE
    assert found.reasons[-1].code == "part_unknown_time"


def test_days_after_the_arrival_leave_it_open(pile: Pile) -> None:
    """A visit told by its first day alone may last two days more, but nobody said so."""
    visit, met = _visit(pile, "a", "2031-05-04"), _meeting(pile, "b", "2031-05-06", place=[VILNIUS])
    found = _held(pile.case(), met, visit)
    assert found is not None
    assert found.verdict is Verdict.UNSURE
    assert "part_days_after" in [reason.code for reason in found.reasons]


def test_two_that_fit_leave_it_open(pile: Pile) -> None:
    """Where a toll may be that of two attacks on one day in one town, it is said of neither."""
    place, when = [town("كاوناس", "LT")], days("2031-05-05")
    for words in ("قصف مسلحون مخازن الميناء القديم", "هاجم آخرون دورية على الجسر الشرقي"):
        pile.tell("a", "conflict_event", words, place=place, when=when)
    toll = pile.tell("b", "casualty", "وبلغ عدد الجرحى تسعة أشخاص بحسب المستشفى", place=place, when=when)
    case = pile.case()
    verdicts = [one.verdict for one in case.inclusions if one.inner == find(case, toll).id]
    assert set(verdicts) <= {Verdict.UNSURE}


def test_the_dead_of_an_attack_are_part_of_it(pile: Pile) -> None:
    """«قتل ... في هجوم» tells whose dead they are."""
    place, when = [town("كاوناس", "LT")], days("2031-05-05")
    attack = pile.tell("a", "conflict_event", "هجوم شنه مسلحون على معسكر", place=place, when=when)
    toll = pile.tell("a", "casualty", "قتل تسعة أشخاص في هجوم شنه مسلحون على معسكر", place=place, when=when)
    found = _held(pile.case(), toll, attack)
    assert found is not None
    assert (found.verdict, found.reasons[0].figure) == (Verdict.YES, "في هجوم")


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_person_outranks_the_rules(pile: Pile, verdict: Verdict) -> None:
    """What a person says of two events stands, whatever the rules say."""
    visit, met = _visit(pile, "a", "2031-05-04", "2031-05-06"), _meeting(pile, "b", "2031-05-05", place=[VILNIUS])
    found = _held(pile.case([Judgement("j", "part-of", met, visit, verdict, judge="amal")]), met, visit)
    assert (found.verdict if found else Verdict.NO) is verdict


def _fill(pile: Pile, chance: random.Random) -> None:
    """Journeys, meetings, papers and fighting of few people in few places, so that much may lie in much."""
    towns = [VILNIUS, town("كاوناس", "LT"), LITHUANIA, NORWAY]
    people = [ZAYN, QADDUR, MAHDI, NORWAY, LITHUANIA]
    words = re.findall(r"\w+", "ميناء سفينة رصيف دورية حدود خلال الزيارة في الهجوم أثناء اللقاء حرب مطار جسر")
    roles = {"visit": "visitor", "meeting": "participants", "agreement": "party", "conflict_event": "actor"}
    for doc in "abcde":
        pile.report(doc, published=chance.choice(["", "2031-05-09"]), outlet=doc)
        for _ in range(7):
            event = chance.choice([*roles, "casualty"])
            first = chance.randint(1, 9)
            when = chance.choice([None, days(f"2031-05-0{first}"), days(f"2031-05-0{first}", "2031-05-12")])
            who = {roles[event]: chance.sample(people, 2)} if event in roles else {}
            modality = chance.choice(["stated", "stated", "planned", "denied"])
            text = " ".join(chance.sample(words, 6))
            pile.tell(doc, event, text, place=[chance.choice(towns)], when=when, modality=modality, **who)


@pytest.mark.parametrize("seed", range(16))
def test_laws_hold_on_piles_put_together_by_chance(seed: int, packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    """The order of input says nothing; sure parts form no circle; a part's days lie within the whole's, over them, or
    within the days that a visit may go on; nothing else of the case hangs on what is part of what.
    """
    chance = random.Random(seed)  # noqa: S311 (cases, no secrets)
    pile = Pile(packs)
    _fill(pile, chance)
    seen: dict[str, Any] = {}

    def find_and_keep(groups: Any, scene: Any, *rest: Any, **named: Any) -> tuple[Inclusion, ...]:
        seen.update({one.name: one for group in groups if (one := read_happening(group, scene))})
        return find_inclusions(groups, scene, *rest, **named)

    monkeypatch.setattr(door, "find_inclusions", find_and_keep)
    documents, claims = pile.documents(), list(pile.claims)
    case = reconcile(documents, claims, packs)
    chance.shuffle(documents)
    chance.shuffle(claims)
    assert reconcile(documents, claims, packs) == case
    sure = [(one.inner, one.outer) for one in case.inclusions if one.verdict is Verdict.YES]
    assert nx.is_directed_acyclic_graph(nx.DiGraph(sure))
    longest = timedelta(days=load_inclusion_rules().lasting_days)
    for inner, outer in sure:
        part, whole = seen[inner], seen[outer]
        if part.dated and whole.dated:
            assert not (part.first and whole.last) or part.first <= whole.last + longest
            assert not (part.last and whole.first) or part.last >= whole.first
    monkeypatch.setattr(door, "find_inclusions", lambda *_, **__: ())
    without = reconcile(documents, claims, packs)
    assert (without.findings, without.contradictions, without.timeline) == (
        case.findings,
        case.contradictions,
        case.timeline,
    )


def test_chance_piles_hold_parts(packs: Packs) -> None:
    """The laws above are tried on something: most such piles hold sure parts and open ones."""
    verdicts = []
    for seed in range(16):
        pile = Pile(packs)
        _fill(pile, random.Random(seed))  # noqa: S311 (cases, no secrets)
        verdicts += [one.verdict for one in pile.case().inclusions]
    assert min(verdicts.count(Verdict.YES), verdicts.count(Verdict.UNSURE)) > 10


def test_a_town_of_the_province_lies_within_it(pile: Pile) -> None:
    """Places are compared by what lies in what: a meeting in a town is part of the visit to its province."""
    province = Filler("محافظة إدلب", ("محافظة إدلب",), "place", "r", "region/idlib-governorate", "SY")
    place = Filler("سراقب", ("سراقب",), "place", "t", "city/saraqib", "SY")
    other = Filler("تدمر", ("تدمر",), "place", "p", "city/palmyra", "SY")
    when = days("2031-05-04", "2031-05-05")
    visit = pile.tell("a", "visit", "زار راشد الزين المحافظة", visitor=[ZAYN], place=[province], when=when)
    inside = _meeting(pile, "b", "2031-05-05", place=[place])
    elsewhere = pile.tell(
        "c", "meeting", "التقى راشد الزين ليث المهدي", participants=[ZAYN, MAHDI], place=[other], when=when
    )
    case = pile.case()
    found, beyond = _held(case, inside, visit), _held(case, elsewhere, visit)
    assert found is not None
    assert found.verdict is Verdict.YES
    assert beyond is None or beyond.verdict is Verdict.UNSURE
