"""How a deal came to be known, the steps of an agreement, superlatives by extent, names of one issuer."""

from typing import Any

import pytest

from tests.reconciliation.conftest import (
    LITHUANIA,
    NORWAY,
    Pile,
    agency,
    body,
    days,
    issuer,
    person,
    source,
    told,
    town,
)

SIDES: dict[str, Any] = {"supplier": [NORWAY], "recipient": [LITHUANIA], "stage": "agreed"}
PARTIES: dict[str, Any] = {"party": [NORWAY, LITHUANIA], "when": days("2031-05-04")}
HORIZON = agency("وكالة الأفق")


def test_sources_of_one_agency_described_otherwise(pile: Pile) -> None:
    """Sources in one report and an official in another, both through one agency, are one newsroom's voices."""
    a = pile.tell("a", "arms_transfer", "اتفق البلدان على صفقة", HORIZON, source("مصادر نرويجية", None), **SIDES)
    b = pile.tell("b", "arms_transfer", "أبرم البلدان الصفقة", HORIZON, source("مسؤول في الوزارة"), **SIDES)
    assert told(pile, a, b) == {("actor", "compatible_but_different_precision", "sources_told_otherwise")}


def test_sources_of_two_agencies_do_not_part(pile: Pile) -> None:
    """Unnamed voices of two newsrooms are two groups of people; nothing parts them."""
    a = pile.tell("a", "arms_transfer", "اتفق البلدان على صفقة", HORIZON, source("مصادر نرويجية", None), **SIDES)
    b = pile.tell("b", "arms_transfer", "أبرم البلدان الصفقة", agency("وكالة المدى"), source("مسؤول"), **SIDES)
    assert told(pile, a, b) == set()


def test_an_announcement_that_nobody_made(pile: Pile) -> None:
    """A deal called announced by a report that names no announcer, and known to others from unnamed voices."""
    a = pile.tell("a", "arms_transfer", "الإعلان عن صفقة سلاح بين البلدين", **SIDES)
    b = pile.tell("b", "arms_transfer", "اتفق البلدان على صفقة", HORIZON, source("مصدر عسكري"), **SIDES)
    assert told(pile, a, b) == {("actor", "scope_difference", "announced_by_nobody")}


@pytest.mark.parametrize(
    ("published", "kind", "code"),
    [
        (("2031-05-04", "2031-05-06"), "later_correction", "went_further_later"),
        (("2031-05-06", "2031-05-04"), "compatible_but_different_precision", "steps_of_one_agreement"),
        (("", ""), "compatible_but_different_precision", "steps_of_one_agreement"),
    ],
)
def test_steps_of_an_agreement(pile: Pile, published: tuple[str, str], kind: str, code: str) -> None:
    """In principle on one day and signed on a later one is a step further; without that order a matter of degree."""
    for doc, day in zip("ab", published, strict=True):
        pile.report(doc, published=day)
    a = pile.tell("a", "agreement", "اتفق البلدان من حيث المبدأ على التعاون", **PARTIES)
    b = pile.tell("b", "agreement", "وقعت النرويج وليتوانيا اتفاق التعاون", **PARTIES)
    assert told(pile, a, b) == {("stage", kind, code)}


def test_superlatives_by_their_extent(pile: Pile) -> None:
    """The largest of two countries' history and the largest of one country's exports have two extents."""
    a = pile.tell("a", "arms_transfer", "هذه أكبر صفقة في تاريخ البلدين", **SIDES)
    b = pile.tell("b", "arms_transfer", "من أكبر صفقات التصدير النرويجية", **SIDES)
    assert ("superlative", "scope_difference", "superlative_of_another_extent") in told(pile, a, b)


def test_one_superlative_with_fewer_words(pile: Pile) -> None:
    """A superlative told with fewer words of its extent does not part."""
    a = pile.tell("a", "arms_transfer", "هذه أكبر صفقة في تاريخ البلدين", **SIDES)
    b = pile.tell("b", "arms_transfer", "هي أكبر صفقة", **SIDES)
    assert told(pile, a, b) == set()


def test_a_ban_on_buying_and_a_ban_on_giving(pile: Pile) -> None:
    """An embargo told as a ban on imports here and on supplies there binds other parties."""
    a = pile.tell("a", "embargo", "يحظر على ليتوانيا استيراد السلاح", target=[LITHUANIA])
    b = pile.tell("b", "embargo", "يحظر على الدول توريد السلاح إلى ليتوانيا", target=[LITHUANIA])
    assert told(pile, a, b) == {("scope", "scope_difference", "other_party_bound")}


def test_one_issuer_with_a_partly_other_name(pile: Pile) -> None:
    """An office of the navy here and of the forces there, one body, shows a slip of its name; an alias does not."""
    rashid, vilnius = person("راشد الزين"), town("فيلنيوس", "LT")
    slots: dict[str, Any] = {"visitor": [rashid], "place": [vilnius], "when": days("2031-05-04")}
    both = ("دائرة الإعلام البحري النرويجية", "دائرة الإعلام الحربي النرويجية", "إعلام البحرية")
    ids = [
        pile.tell(doc, "visit", f"زار الزين فيلنيوس {doc}", issuer(name, *both), **slots)
        for doc, name in zip("abc", both, strict=True)
    ]
    found = [c for c in pile.case().contradictions if c.slot == "name"]
    assert [(c.kind, {side.value for side in c.sides}) for c in found] == [("translation_or_rank_error", {*both[:2]})]
    assert ids


def test_an_organ_and_its_state_are_one_party_told_more_or_less_exactly(pile: Pile) -> None:
    """An agreement with a state and with its army differ in precision, not in party."""
    army = body("الجيش الليتواني", state="LT")
    a = pile.tell("a", "agreement", "اتفقت النرويج وليتوانيا على تعاون عسكري", **PARTIES)
    b = pile.tell(
        "b", "agreement", "اتفقت النرويج والجيش الليتواني على تعاون", party=[NORWAY, army], when=days("2031-05-04")
    )
    assert told(pile, a, b) == {("actor", "compatible_but_different_precision", "body_for_organ")}


def test_one_person_alone_leaves_the_other_party_unsaid(pile: Pile) -> None:
    """An account that names one signatory says nothing against one that names two."""
    rashid, samir = person("راشد الزين"), person("سمير قدور")
    a = pile.tell("a", "agreement", "وقع الزين وقدور اتفاق النقل", party=[rashid, samir], when=days("2031-05-04"))
    b = pile.tell("b", "agreement", "وقع الزين اتفاق النقل", party=[rashid], when=days("2031-05-04"))
    assert told(pile, a, b) == set()


def test_a_spot_named_more_closely(pile: Pile) -> None:
    """Headquarters and the headquarters of an army in a town are one spot told more closely."""
    rashid, samir = person("راشد الزين"), person("سمير قدور")
    slots: dict[str, Any] = {"participants": [rashid, samir], "when": days("2031-05-04")}
    exact = [town("مقر قيادة الجيش الليتواني", "LT"), town("كاوناس", "LT")]
    a = pile.tell("a", "meeting", "التقى الزين قدور في مقر قيادة الجيش", place=exact, **slots)
    b = pile.tell("b", "meeting", "التقى الزين قدور في مقر القيادة", place=[town("مقر القيادة", "LT")], **slots)
    assert told(pile, a, b) == {("place", "compatible_but_different_precision", "spot_told_closer")}


def test_a_headline_that_drops_the_hedge(pile: Pile) -> None:
    """A headline that has a deal as done and a body that has it as planned contradict each other."""
    a = pile.tell("a", "arms_transfer", "صفقة سلاح بين البلدين", block="headline", **SIDES)
    b = pile.tell("a", "arms_transfer", "ينوي البلدان إبرام صفقة", modality="planned", **SIDES)
    assert told(pile, a, b) == {("stage", "incompatible", "headline_drops_hedge")}


def test_a_view_that_drifts_from_a_body_to_its_voices(pile: Pile) -> None:
    """A view that one report gives to the authorities through sources, then to the sources, is told as a drift."""
    voices = source("مصادر مطلعة", None)
    text = ("ظل الحظر حبرا على ورق", "الحظر بات حبرا على ورق لكثرة من خرقوه")
    a = pile.tell("a", "embargo", text[0], HORIZON, voices, issuer("سلطات الميناء"), target=[NORWAY])
    b = pile.tell("a", "embargo", text[1], HORIZON, voices, target=[NORWAY])
    assert ("actor", "scope_difference", "view_of_body_or_of_voices") in told(pile, a, b)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سقطت قذائف هاون على سوق كاوناس", {("other", "incompatible", "other_means")}),
        ("سقطت قذائف على سوق كاوناس", set()),
        ("قصفت المدفعية والهاون سوق كاوناس", set()),
    ],
)
def test_the_weapon_of_one_attack(pile: Pile, text: str, expected: set[tuple[str, str, str]]) -> None:
    """Mortars and tanks exclude each other for one hit; a bare shell, or two weapons together, say nothing of it."""
    slots: dict[str, Any] = {"place": [town("كاوناس", "LT")], "when": days("2031-05-04")}
    a = pile.tell("a", "conflict_event", "قذائف الدبابات أصابت سوق كاوناس", **slots)
    b = pile.tell("b", "conflict_event", text, **slots)
    assert {one for one in told(pile, a, b) if one[0] == "other"} == expected
