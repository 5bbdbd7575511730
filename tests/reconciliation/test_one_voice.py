"""Voices that are one or may be, and voices that answer an event and did not witness it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tawatur.core.case import Finding
from tawatur.core.claim import Filler, Link
from tawatur.core.spans import Span
from tawatur.packs.packs import Packs
from tests.reconciliation.conftest import Pile, agency, body, days, find, issuer, office, person, source, town

DAY = days("2031-05-04")
VISIT = "زار الزين فيلنيوس كما في {}"


def official(description: str) -> Link:
    """Somebody without a name who is no secret: a spokesman, officials."""
    return Link("official", description=description)


def spoken(name: str, state: str) -> tuple[Link, Filler]:
    """A body of a state that speaks, and itself."""
    filler = body(name, state=state, entity="m")
    return Link("organisation", name, filler.names, entity="m"), filler


def told(pile: Pile, *tellings: tuple[str, tuple[Link, ...]]) -> Finding:
    """The finding of one visit, told in so many reports, each in these words and by this chain."""
    for doc, (text, chain) in zip("abcdef", tellings, strict=False):
        claim = pile.tell(
            doc, "visit", text.format(doc), *chain,
            visitor=[person("راشد الزين")], place=[town("فيلنيوس", "LT")], when=DAY,
        )  # fmt: skip
    return find(pile.case(), claim)


WITNESS = issuer("وزارة الدفاع النرويجية")


@pytest.mark.parametrize(
    ("words", "chains"),
    [
        ("رحبت السويد بزيارة الزين إلى فيلنيوس", 1),
        ("أعربت السويد عن «أسفها» لزيارة الزين إلى فيلنيوس", 1),
        ("أدانت السويد الزيارة، التي زار فيها الزين فيلنيوس", 1),
        ("Sweden condemned the visit of Zayn to Vilnius", 1),
        ("أعلنت السويد أن الزين زار فيلنيوس", 2),
        ("رحبت السويد بالخطوة وقالت إن الزين زار فيلنيوس", 2),
        ("Sweden welcomed the step and said that Zayn was in Vilnius", 2),
    ],
)
def test_who_answers_an_event_is_no_witness_of_it(pile: Pile, words: str, chains: int) -> None:
    """To regret, welcome or condemn what others told adds no chain beside them; to tell of it does."""
    slots = {"visitor": [person("راشد الزين")], "place": [town("فيلنيوس", "LT")]}
    pile.tell("a", "visit", VISIT.format("a"), WITNESS, when=DAY, **slots)
    claim = pile.tell("b", "visit", words, issuer("السويد"), when=DAY, **slots)
    start = next(place for cue in ("زيارة", "زار ", "visit", "Zayn") if (place := words.find(cue)) >= 0)
    pile.claims[-1] = replace(pile.claims[-1], evidence=(Span("b", start, len(words)),))
    found = find(pile.case(), claim)
    assert found.chains == chains
    reasons = [r.code for o in found.origins for r in o.reasons]
    assert ("reacts_to_what_is_told" in reasons) is (chains == 1)


def test_who_answers_alone_is_the_origin(pile: Pile) -> None:
    """Where nobody else tells of the event, the one who answers it is its origin."""
    found = told(pile, ("رحبت السويد بزيارة الزين إلى فيلنيوس", (issuer("السويد"),)))
    assert (found.chains, found.origins[0].counted) == (1, True)


def test_who_owns_a_deed_is_no_witness_of_its_toll(pile: Pile) -> None:
    """A group that says an attack was its own adds no chain to the count of the dead."""
    pile.tell(
        "a", "casualty", "أسفر الهجوم عن مقتل 12 جنديا في فيلنيوس", issuer("وزارة الدفاع النرويجية"),
        place=[town("فيلنيوس", "LT")], when=DAY,
    )  # fmt: skip
    claim = pile.tell(
        "b", "casualty", "تبنت جماعة الفجر الهجوم الذي أسفر عن مقتل 12 جنديا في فيلنيوس", issuer("جماعة الفجر"),
        place=[town("فيلنيوس", "LT")], when=DAY,
    )  # fmt: skip
    assert find(pile.case(), claim).chains == 1


@pytest.mark.parametrize("described", ["متحدثة باسم المجلس", "الناطق باسم المجلس", "متحدث باسم المجلس"])
def test_a_spokesman_may_name_his_body_by_one_word(pile: Pile, described: str) -> None:
    """«متحدثة باسم المجلس» speaks for the one council that her report names in full."""
    pile.tell("b", "statement", "أعلن المجلس ذلك", issuer("مجلس الدفاع النرويجي"), when=DAY)
    found = told(pile, (VISIT, (issuer("مجلس الدفاع النرويجي"),)), (VISIT, (official(described),)))
    assert found.chains == 1


def test_a_word_that_two_bodies_bear_names_neither(pile: Pile) -> None:
    """Where the report names two councils, a spokeswoman of «المجلس» is of neither."""
    for name in ("مجلس الدفاع النرويجي", "مجلس الموانئ الليتواني"):
        pile.tell("b", "statement", f"أعلن {name} ذلك", issuer(name), when=DAY)
    found = told(pile, (VISIT, (issuer("مجلس الدفاع النرويجي"),)), (VISIT, (official("متحدثة باسم المجلس"),)))
    assert found.chains == 2


def test_who_sits_in_a_house_of_state_gives_its_word(pile: Pile) -> None:
    """A president and the house named for his office are one voice, though the state itself is not named."""
    house = body("البيت الأبيض", state="US", ref="body/white-house", entity="h")
    spoke = Link("organisation", house.name, house.names, entity="h")
    head = Filler("جون سميث", ("جون سميث",), "person", "p", state="US")
    pile.tell("b", "statement", "قال البيت الأبيض إنه يتابع", spoke, speaker=[house])
    pile.tell("a", "office", "الرئيس الأمريكي جون سميث", holder=[head], office=[office("الرئيس الأمريكي")])
    sitting = Link("person", head.name, head.names, entity="p")
    assert told(pile, (VISIT, (sitting,)), (VISIT, (spoke,))).chains == 1


@pytest.mark.parametrize(
    ("left", "right", "chains"),
    [
        ("officials", "Norwegian officials", 1),
        ("مسؤولون", "مسؤولون نرويجيون", 1),
        ("Swedish officials", "Norwegian officials", 2),
        ("officials", "doctors", 2),
        ("مسؤولون نرويجيون", "مسؤولون أمنيون نرويجيون", 2),
    ],
)
def test_officials_of_whom_no_more_is_told_may_be_the_same(pile: Pile, left: str, right: str, chains: int) -> None:
    """Officials here and Norwegian officials there are counted as one; two states or two sorts are two."""
    assert told(pile, (VISIT, (official(left),)), (VISIT, (official(right),))).chains == chains


def test_officials_whom_a_newsroom_heard_are_its_own(pile: Pile) -> None:
    """Officials who are said to have spoken to an agency are not those of another newsroom."""
    heard = [(VISIT, (agency(name), official("مسؤولون نرويجيون"))) for name in ("وكالة الأفق", "وكالة المدى")]
    assert told(pile, *heard).chains == 2


@pytest.mark.parametrize(
    ("source_words", "chains"),
    [
        ("مصدر رسمي سويدي", 1),
        ("مصدر مسؤول في وزارة الدفاع", 1),
        ("مصدر رسمي كيني", 2),
        ("مصدر عسكري سويدي", 2),
    ],
)
def test_an_official_source_gives_the_word_of_its_state(pile: Pile, source_words: str, chains: int) -> None:
    """«مصدر رسمي» and «مصدر مسؤول» are how a state or body gives out its own word."""
    ministry, filler = spoken("وزارة الدفاع السويدية", "SE")
    pile.tell("b", "statement", "قالت الوزارة إنها تتابع", ministry, speaker=[filler])
    found = told(pile, (VISIT, (agency("وكالة الأفق"), source(source_words))), (VISIT, (ministry,)))
    assert found.chains == chains


LONG = "زار راشد الزين رئيس مجلس الموانئ النرويجي مدينة فيلنيوس الليتوانية يوم الأحد لبحث شراء ثماني كاسحات ألغام"
OTHER = "وصل الزين إلى العاصمة فيلنيوس صباح الأحد في طائرة عسكرية والتقى عددا من قادة البحرية هناك قبل عودته مساء"


@pytest.mark.parametrize(("second", "chains"), [(LONG, 1), (LONG.replace("الأحد", "أمس الأحد"), 1), (OTHER, 2)])
def test_a_voice_whose_words_another_has_may_be_he(pile: Pile, second: str, chains: int) -> None:
    """Somebody without a name whose words another report has from one it names is counted as that one."""
    named = (agency("وكالة الأفق"), Link("person", "هوكون دال", ("هوكون دال",)))
    unnamed = (agency("وكالة المدى"), source("مسؤول رفيع في شركة موانئ"))
    assert told(pile, (LONG, named), (second, unnamed)).chains == chains


def test_a_states_agency_beside_its_ministry_is_one(pile: Pile) -> None:
    """What an agency that belongs to a state tells of itself adds no chain to that state's ministry."""
    ministry, filler = spoken("وزارة الخارجية الإيرانية", "IR")
    pile.tell("b", "statement", "قالت الوزارة إنها تتابع", ministry, speaker=[filler])
    assert told(pile, (VISIT, (agency("إيسنا"),)), (VISIT, (ministry,))).chains == 1


def test_what_reports_pass_on_adds_nothing_beside_a_named_hand(pile: Pile) -> None:
    """Doctors whom reports of nobody in particular quote may be those of the newsroom that is named."""
    heard = (agency("وكالة الأفق"), source("مصادر طبية", None))
    passed_on = (source("تقارير", None), source("مصادر صحية", None))
    assert told(pile, (VISIT, heard), (VISIT, passed_on)).chains == 1


HEARD: list[tuple[Link, ...]] = [
    (issuer("وزارة الدفاع النرويجية"),),
    (agency("وكالة الأفق"), source("مصدر عسكري")),
    (agency("وكالة المدى"), Link("person", "ماغنوس دال", ("ماغنوس دال",))),
    (official("مسؤولون نرويجيون"),),
    (),
]
ADDED = [
    ("ar", "رحبت السويد بزيارة الزين إلى فيلنيوس", (issuer("السويد"),)),
    ("en", VISIT, (Link("person", "Magnus Dahl", ("Magnus Dahl",)),)),
    ("ar", VISIT, (official("مسؤولون"),)),
    ("ar", VISIT, (source("تقارير", None), source("مصادر صحية", None))),
]


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    held=st.lists(st.sampled_from(range(len(HEARD))), max_size=3, unique=True), added=st.sampled_from(range(len(ADDED)))
)
def test_a_voice_that_may_be_another_never_raises_a_count(packs: Packs, held: list[int], added: int) -> None:
    """Whatever stands behind a finding, one who answers it, and one who may be a voice that is there, add no chain."""
    language, text, chain = ADDED[added]
    counts = []
    for more in (False, True):
        pile = Pile(packs)
        tellings = [("ar", VISIT, HEARD[n]) for n in sorted({2, 3, *held})] + (
            [(language, text, chain)] if more else []
        )
        for doc, (spoken_in, words, hands) in zip("abcdefg", tellings, strict=False):
            pile.report(doc, language=spoken_in)
            claim = pile.tell(
                doc, "visit", words.format(doc), *hands,
                visitor=[person("راشد الزين")], place=[town("فيلنيوس", "LT")], when=DAY,
            )  # fmt: skip
        counts.append(find(pile.case(), claim).chains)
    assert counts[1] <= counts[0]
