"""Independent chains: what adds one, what does not, and on what a finding rests."""

import pytest

from tawatur.core.case import Finding
from tawatur.core.claim import Item, Link
from tests.reconciliation.conftest import (
    LITHUANIA,
    NORWAY,
    Pile,
    agency,
    body,
    days,
    exactly,
    find,
    issuer,
    office,
    person,
    source,
    town,
    voice,
)

DAY = days("2031-05-04")


def told_by(pile: Pile, *chains: tuple[Link, ...], docs: str = "abcdef", modality: str = "stated") -> Finding:
    """The finding of one visit told through these chains, each in a report of its own."""
    for doc, chain in zip(docs, chains, strict=False):
        claim = pile.tell(
            doc,
            "visit",
            f"زار الزين فيلنيوس كما في {doc}",
            *chain,
            visitor=[person("راشد الزين")],
            place=[town("فيلنيوس", "LT")],
            when=DAY,
            modality=modality,
        )
    return find(pile.case(), claim)


def test_two_newsrooms_with_sources_of_their_own_are_two(pile: Pile) -> None:
    """Unnamed voices heard by two agencies make two chains, and all of them unnamed is said."""
    found = told_by(
        pile, (agency("وكالة الأفق"), source("مصدر عسكري")), (agency("وكالة المدى"), source("مسؤول نرويجي"))
    )
    assert (found.chains, found.verdict, found.credibility) == (2, "corroborated", 2)
    assert [r.code for r in found.reasons] == ["anonymous_only", "no_official_confirms"]
    assert len(found.rests_on) == 2


def test_one_agency_is_one_chain(pile: Pile) -> None:
    """Any number of outlets and voices through one agency are one chain that rests on the agency."""
    voices = ("مصدر عسكري", "مسؤول نرويجي", "دبلوماسي غربي")
    found = told_by(pile, *((agency("وكالة الأفق"), source(v)) for v in voices))
    assert (found.chains, found.verdict, found.rests_on) == (1, "single_origin", ("وكالة الأفق",))
    assert "one_newsroom" in [r.code for r in found.reasons]


def test_an_agencys_document_and_officials_are_one(pile: Pile) -> None:
    """A paper an agency has seen and the officials it spoke to are one origin."""
    paper = Link("document", description="نسخة من العقد", count=1, anonymous=True)
    found = told_by(pile, (agency("وكالة الأفق"), paper), (agency("وكالة الأفق"), source("مسؤول نرويجي")))
    assert found.chains == 1


def test_own_words_together_are_one(pile: Pile) -> None:
    """However many outlets tell it without attribution, that is one chain and nobody's testimony."""
    found = told_by(pile, (), (), ())
    assert (found.chains, found.credibility) == (1, 6)
    assert found.reasons[0].code == "unattributed_only"


def test_own_word_adds_nothing_beside_an_identified_origin(pile: Pile) -> None:
    """An outlet's own word does not count where an identified origin may stand behind it."""
    found = told_by(pile, (), (issuer("وزارة الدفاع النرويجية"),))
    assert found.chains == 1
    assert {o.kind: o.counted for o in found.origins} == {"identified": True, "suspected": False}


def test_own_word_counts_if_it_came_first(pile: Pile) -> None:
    """An outlet's own word printed weeks before a report first names an origin adds one chain."""
    pile.report("a", published="2031-05-05")
    pile.report("b", published="2031-05-19")
    assert told_by(pile, (), (issuer("وزارة الدفاع النرويجية"),)).chains == 2


def test_own_word_of_the_same_days_adds_nothing(pile: Pile) -> None:
    """A statement is older than the report that carries it, so an outlet's own word of the days before may be its."""
    pile.report("a", published="2031-05-05")
    pile.report("b", published="2031-05-06")
    assert told_by(pile, (), (issuer("وزارة الدفاع النرويجية"),)).chains == 1


def test_one_issuer_under_two_names_is_one(pile: Pile) -> None:
    """A body and its media office, or its commander, are one voice."""
    navy = body("البحرية النرويجية الملكية", state="NO")
    pile.tell(
        "e",
        "office",
        "قائد البحرية",
        holder=[person("ليث المهدي")],
        office=[office("قائد البحرية")],
        organisation=[navy],
    )
    chains = (
        (issuer("البحرية النرويجية الملكية"),),
        (issuer("المكتب الإعلامي للبحرية النرويجية الملكية"),),
        (voice("ليث المهدي"),),
    )
    assert told_by(pile, *chains).chains == 1


def test_two_bodies_are_two_and_one_state_is_said(pile: Pile) -> None:
    """Two bodies of one state are two reports of one interest."""
    for doc, name in (("a", "هيئة الموانئ النرويجية"), ("b", "ديوان الملك")):
        pile.tell(doc, "statement", f"بيان {name}", issuer(name), speaker=[body(name, state="NO")])
    found = told_by(pile, (issuer("هيئة الموانئ النرويجية"),), (issuer("ديوان الملك"),))
    assert (found.chains, found.credibility) == (2, 1)
    assert "same_side" in [r.code for r in found.reasons]


def test_one_report_is_one_chain(pile: Pile) -> None:
    """Whoever one report quotes, what it alone tells has one chain."""
    found = told_by(pile, (issuer("هيئة الموانئ النرويجية"),), (issuer("ديوان الملك"),), docs="aa")
    assert found.chains == 1


def test_an_unnamed_statement_beside_a_named_issuer_is_not_counted(pile: Pile) -> None:
    """«Sources» that issue a statement are not counted beside the body that issued one, and that is explained."""
    paper = Link("statement")
    found = told_by(pile, (paper, issuer("هيئة الموانئ النرويجية")), (paper, source("مصادر نرويجية", None)))
    assert found.chains == 1
    assert any(c.explanation[0].code == "origin_named_by_one" for c in pile.case().contradictions)


@pytest.mark.parametrize("name", ["وكالات", "news agencies"])
def test_unnamed_press_adds_nothing_beside_a_named_newsroom(pile: Pile, name: str) -> None:
    """A credit to agencies that are not named may be the very agency that is."""
    found = told_by(pile, (agency("وكالة الأفق"), source("مصدر عسكري")), (agency(name), source("مسؤول نرويجي")))
    assert found.chains == 1


@pytest.mark.parametrize(
    "voice",
    ["مصادر", "تقارير صحفية في الأيام الأخيرة", "Norwegian media reports", "مصادر إعلامية ليتوانية", "local media"],
)
def test_hearsay_adds_nothing_beside_an_identified_origin(pile: Pile, voice: str) -> None:
    """A voice of which nothing is told, or that it is of the press, may be the one that is described elsewhere."""
    assert told_by(pile, (agency("وكالة الأفق"), source("مصدر عسكري")), (source(voice, None),)).chains == 1


def test_denial_is_no_support(pile: Pile) -> None:
    """An origin that denies what another tells makes it contested and adds no chain."""
    told_by(pile, (issuer("هيئة الموانئ النرويجية"),))
    found = told_by(pile, (issuer("ديوان الملك"),), docs="b", modality="denied")
    assert (found.verdict, found.chains, found.credibility) == ("contested", 1, 4)


def test_a_path_through_an_unnamed_voice_is_no_public_word(pile: Pile) -> None:
    """What sources say a government thinks is the sources' word, cut at their newsroom."""
    through = (agency("وكالة الأفق"), source("مصادر مطلعة"), issuer("حكومة ليتوانيا"))
    assert told_by(pile, through, (agency("وكالة الأفق"), source("مسؤول نرويجي"))).chains == 1


def test_each_value_has_its_own_support(pile: Pile) -> None:
    """That a deal exists and what it is worth are weighed apart, value by value."""
    sides = {"supplier": [NORWAY], "recipient": [LITHUANIA], "stage": "agreed"}
    from_a = (agency("وكالة الأفق"), source("مصدر عسكري"))
    from_b = (agency("وكالة المدى"), source("مسؤول نرويجي"))
    a = pile.tell("a", "arms_transfer", "صفقة بثلاثة", *from_a, value=exactly(3e8, "EUR"), **sides)
    b = pile.tell("b", "arms_transfer", "صفقة بأربعة", *from_b, value=exactly(4e8, "EUR"), **sides)
    case = pile.case()
    assert find(case, a).chains == 2
    values = {f.value: (f.chains, f.verdict, f.claims) for f in case.findings if f.slot == "value"}
    assert values == {"300 million EUR": (1, "contested", (a,)), "400 million EUR": (1, "contested", (b,))}


def test_a_toll_is_not_supported_by_a_first_count(pile: Pile) -> None:
    """An origin whose figure excludes the one most give is listed but not counted."""
    from_whom = ((issuer("هيئة الإسعاف الليتوانية"),), (issuer("بلدية كاوناس"),), (issuer("مستشفى كاوناس الجامعي"),))
    for doc, chain, count in zip("abc", from_whom, (30, 30, 9), strict=True):
        claim = pile.tell(
            doc,
            "casualty",
            f"قتلى الحريق {doc}",
            *chain,
            place=[town("كاوناس", "LT")],
            when=DAY,
            items=(Item("killed", (), "persons", exactly(count, "persons")),),
        )
    found = find(pile.case(), claim)
    assert found.chains == 2
    assert [o.reasons[0].code for o in found.origins if not o.counted] == ["other_figure"]


def test_an_agencys_own_word_is_not_added_to_whom_it_quotes(pile: Pile) -> None:
    """What an agency tells in its own name may rest on the body it quotes elsewhere."""
    wire = agency("وكالة الأفق")
    assert told_by(pile, (wire,), (wire, issuer("هيئة الموانئ النرويجية"))).chains == 1


def test_an_agencys_own_word_may_be_that_of_whom_its_report_quotes(pile: Pile) -> None:
    """A dispatch that quotes the port authority on one point may have the other from it too; one that quotes somebody
    else adds a chain.
    """
    for name, chains in (("هيئة الموانئ النرويجية", 1), ("نقابة البحارة النرويجية", 2)):
        ours = Pile(pile.packs)
        ours.tell("b", "statement", "قالت إن الوفد غادر", agency("وكالة الأفق"), issuer(name))
        assert told_by(ours, (issuer("هيئة الموانئ النرويجية"),), (agency("وكالة الأفق"),)).chains == chains


def test_a_body_of_a_common_name_may_be_the_one_named_in_full(pile: Pile) -> None:
    """«القيادة العامة» beside a named issuer of no other state adds no chain."""
    found = told_by(pile, (issuer("القيادة العامة"),), (issuer("ديوان ملك النرويج"),))
    assert found.chains == 1
    assert [o.reasons[0].code for o in found.origins if not o.counted] == ["common_issuer"]


def test_a_finding_rests_on_those_who_know(pile: Pile) -> None:
    """Of several smallest cuts the one nearest to the knowers is told."""
    found = told_by(
        pile, (agency("وكالة الأفق"), source("مصدر عسكري")), (agency("وكالة المدى"), source("مسؤول نرويجي"))
    )
    assert found.rests_on == ("مسؤول نرويجي (وكالة المدى)", "مصدر عسكري (وكالة الأفق)")


def seat(name: str, meant: str) -> Link:
    """A capital that speaks."""
    return Link("organisation", name, (name,), entity="place1", meant=meant)


def test_a_capital_and_its_state_are_one_voice(pile: Pile) -> None:
    """What one report has from the capital and another from the state is one government's word; both are kept."""
    found = told_by(pile, (seat("فيلنيوس", "country/LT"),), (seat("ليتوانيا", "country/LT"),))
    assert found.chains == 1
    state = next(entity for entity in pile.case().entities if entity.ref == "country/LT")
    assert state.said == ("فيلنيوس", "ليتوانيا")


def test_a_house_and_its_state_are_one_voice(pile: Pile) -> None:
    """The Kremlin's word is Russia's."""
    house = body("الكرملين", state="RU", ref="body/kremlin", entity="house")
    pile.tell("z", "statement", "قال الكرملين إنه يتابع", issuer("الكرملين"), speaker=[house])
    spoke = Link("organisation", "الكرملين", ("الكرملين",), entity="house")
    pile.tell("a", "statement", "قال الكرملين إن الوفد وصل", spoke, speaker=[house])
    found = told_by(pile, (spoke,), (seat("موسكو", "country/RU"),))
    assert (found.chains, len({origin.id for origin in found.origins})) == (1, 1)


def test_a_states_bare_word_adds_nothing_beside_its_body(pile: Pile) -> None:
    """«ليتوانيا» alone may be told of what its ministry said."""
    ministry = body("وزارة الدفاع الليتوانية", state="LT", entity="m")
    spoke = Link("organisation", ministry.name, ministry.names, entity="m")
    pile.tell("a", "statement", "قالت وزارة الدفاع الليتوانية إن الوفد وصل", spoke, speaker=[ministry])
    found = told_by(pile, (spoke,), (seat("فيلنيوس", "country/LT"),))
    assert found.chains == 1
    assert [o.reasons[0].code for o in found.origins if not o.counted] == ["state_by_its_body"]


@pytest.mark.parametrize(
    ("other", "counted"), [("السلطات الليتوانية", 1), ("الحكومة الليتوانية", 1), ("الشرطة الليتوانية", 2)]
)
def test_the_authorities_are_no_origin_beside_a_body_of_theirs(pile: Pile, other: str, counted: int) -> None:
    """Whoever credits the authorities may have the word of the ministry named by another; the police is a body too."""
    spokes = []
    for doc, name in (("a", "وزارة الدفاع الليتوانية"), ("b", other)):
        issuer = body(name, state="LT", entity=doc)
        spokes.append(Link("organisation", name, issuer.names, entity=doc))
        pile.tell(doc, "statement", "قالت إن الوفد وصل", spokes[-1], speaker=[issuer])
    found = told_by(pile, (spokes[0],), (spokes[1],))
    assert (found.chains, sum(origin.counted for origin in found.origins)) == (counted, counted)
