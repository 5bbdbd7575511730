"""What a reader of the dossier is told of embargoes, from a report to the page."""

import json
from collections.abc import Callable

import pytest

from tawatur.core.affair import Affair
from tawatur.packs.packs import Packs
from tawatur.publishing.desk import lay_desk
from tawatur.publishing.markup import flatten
from tawatur.publishing.opening import write_opening
from tawatur.publishing.publish import publish
from tawatur.publishing.screenings import Screened, list_screenings
from tawatur.running.affair import build_affair
from tawatur.running.sources import Source

LIBYA = (
    "باكستان تبيع مقاتلات لقوات حفتر\n"
    "إسلام آباد - 18 ديسمبر 2025 - أبرمت باكستان صفقة مع الجيش الوطني الليبي تشمل 12 مقاتلة من طراز «جي إف-17»، "
    "بحسب مسؤول في وزارة الدفاع الباكستانية.\n"
    "وقال المسؤول إن إسلام آباد لم تطلب استثناء من حظر الأسلحة المفروض على ليبيا.\n"
)
SPARED = (
    "France delivers frigate to Morocco\n"
    "BREST, 30 January 2014 - France delivered a FREMM frigate to Morocco on Thursday, its defence ministry said.\n"
)
ERITREA = (
    "Ukraine ships helicopters to Eritrea\n"
    "KIEV, 14 May 2019 - Ukraine delivered four Mi-24 helicopters to Eritrea on Tuesday, "
    "the Ukrainian defence ministry said.\n"
)
Read = Callable[[str], Affair]


@pytest.fixture
def read(packs: Packs) -> Read:
    """The affair of one report."""
    return lambda text: build_affair([Source("a.txt", "a", raw=text.encode())], packs)


def screened(affair: Affair, packs: Packs, language: str = "en") -> tuple[Screened, ...]:
    """The section of the page."""
    return list_screenings(lay_desk(affair, language, packs))


def opening(affair: Affair, packs: Packs, language: str) -> str:
    """What the summary says of embargoes."""
    groups = dict(write_opening(lay_desk(affair, language, packs)).groups)
    return " ".join(flatten(one.text) for paragraph in groups.get("screening", ()) for one in paragraph)


def test_the_measure_that_matters_stands_first(read: Read, packs: Packs) -> None:
    """The brief names the paragraph, since when, whom it binds, what it covers and what became of an exemption; a
    regime that binds other suppliers is one line under what was set aside.
    """
    (one,) = screened(read(LIBYA), packs)
    (card,) = one.cards
    brief = " ".join(flatten(said.text) for said in card.brief)
    assert card.finding == "in_scope_if_delivered"
    for words in ("S/RES/1970 (2011) § 9", "26 February 2011", "binds Pakistan", "JF-17", "none was asked for"):
        assert words in brief
    (aside,) = [flatten(said.text) for said in one.aside]
    assert aside.startswith("Bind other suppliers only")
    assert "the European Union arms embargo on Libya" in aside


def test_the_drawing_shows_the_days_screened(read: Read, packs: Packs) -> None:
    """The drawing has a lane for each clock, one dark ban, and the band of the deal within it."""
    (one,) = screened(read(LIBYA), packs)
    drawing = one.cards[0].drawing
    assert drawing is not None
    assert len(drawing.lanes) == 4
    (turns,) = [bar for bar in drawing.stretches if bar.turns]
    assert drawing.band is not None
    assert turns.x1 < drawing.band[0] < drawing.band[1] < turns.x2 <= drawing.width


def test_the_summary_says_if_as_reported(read: Read, packs: Packs) -> None:
    """In both languages the summary names regime and paragraph, as a condition and as no verdict."""
    affair = read(LIBYA)
    assert opening(affair, packs, "en").startswith("If as reported, a delivery would fall under the United Nations")
    assert opening(affair, packs, "ar").startswith("إن صح ما ورد، فإن التسليم يدخل في نطاق حظر السلاح الأممي على ليبيا")


def test_other_programs_get_the_rows(read: Read, packs: Packs) -> None:
    """The case file holds each screening with its rows, by codes, and the claims each row rests on."""
    affair = read(LIBYA)
    told = {one["regime"]: one for one in json.loads(publish(affair, "en", packs)["case.json"])["screenings"]}
    assert (told["libya-un"]["finding"], told["libya-un"]["measure"]) == ("in_scope_if_delivered", "supply-ban")
    (row,) = [row for row in told["libya-un"]["rows"] if row["question"] == "screen.exemption_reported"]
    assert [reason["code"] for reason in row["reasons"]] == ["exemption_unrequested"]
    assert set(row["claims"]) <= {claim.id for claim in affair.claims}
    assert told["libya-eu"]["bound"] is False


def test_nothing_is_said_where_no_embargo_is(read: Read, packs: Packs) -> None:
    """An order of a state under no embargo has no screening and no sentence in the summary."""
    affair = read(SPARED)
    assert affair.register.transfers
    assert affair.register.screenings == ()
    assert opening(affair, packs, "en") == ""


def test_a_lifted_embargo_is_told_with_what_lifted_it(read: Read, packs: Packs) -> None:
    """A sale half a year after an embargo ended lies outside it, and the summary says which resolution ended it."""
    affair = read(ERITREA)
    assert "S/RES/2444 (2018)" in opening(affair, packs, "en")
    assert {one.finding for one in affair.register.screenings} == {"out_of_scope"}


def test_a_denial_that_an_exemption_was_asked_for(read: Read) -> None:
    """Who is told to say that nobody asked for an exemption is told so, also where the words are those of a denial."""
    affair = read(
        "Armoured cars for Libya\nTOBRUK, 14 June 2024 - Jordan delivered 20 Al-Mared armoured vehicles to Libya on "
        "Friday. Amman had not asked for an exemption from the arms embargo on Libya, a diplomat said.\n"
    )
    (screening,) = [one for one in affair.register.screenings if one.regime == "libya-un"]
    (row,) = [one for one in screening.rows if one.question == "screen.exemption_reported"]
    assert (row.answer, [one.code for one in row.reasons]) == ("no", ["exemption_unrequested"])
    assert row.claims


@pytest.mark.parametrize(
    ("language", "lacks", "way"),
    [("en", "A lead alone: no weapon system is named.", "that might apply"), ("ar", "لا يسمى نظام سلاح", "قد يصح")],
)
def test_the_brief_says_why_a_lead_is_one(language: str, lacks: str, way: str, read: Read, packs: Packs) -> None:
    """Boats without a designation are a lead: the brief says what lacks, and names an exemption that might apply."""
    affair = read(
        "Boats\nROME, 16 June 2025 - Italy delivered two patrol boats to the Government of National Unity in "
        "Tripoli on Monday, the Italian foreign ministry said.\n"
    )
    cards = {flatten(one.regime): one for group in screened(affair, packs, language) for one in group.cards}
    briefs = {name: " ".join(flatten(said.text) for said in card.brief) for name, card in cards.items()}
    assert briefs
    assert all(lacks in told for told in briefs.values())
    assert any(way in told for told in briefs.values())


IRAN = (
    "China sells Iran fighters\nTEHRAN, 2 September 2025 - China and Iran signed a contract for 24 J-10C fighters on "
    "1 September 2025, an Iranian officer said.\nChina delivered four J-10C fighters to Iran on 19 November 2025, the "
    "officer said.\n"
)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "the deal (1 September 2025): not in force; the delivery (19 November 2025): in force."),
        ("ar", "الصفقة (1 سبتمبر 2025): غير سار؛ التسليم (19 نوفمبر 2025): سار."),
    ],
)
def test_a_ban_that_came_between_deal_and_delivery(language: str, told: str, read: Read, packs: Packs) -> None:
    """Brief and glance say for which of the two the ban was in force; the day screened is that of the delivery."""
    affair = read(IRAN)
    card = next(card for one in screened(affair, packs, language) for card in one.cards)
    assert told in " ".join(flatten(said.text) for said in card.brief)
    assert told.removesuffix(".") in flatten(card.why)
    (screening,) = [one for one in affair.register.screenings if one.regime == "iran-un"]
    assert screening.date is not None
    assert str(screening.date.start) == "2025-11-19"


def test_more_than_one_finding_is_told_at_a_glance(read: Read, packs: Packs) -> None:
    """Where more than one embargo or transfer matters, a table goes first; where one does, there is none."""
    both = build_affair([Source(f"{n}.txt", n, raw=text.encode()) for n, text in (("a", LIBYA), ("b", IRAN))], packs)
    pages = [publish(affair, "en", packs) for affair in (read(LIBYA), both)]
    assert ["At a glance" in page["dossier.html"].decode() for page in pages] == [False, True]
    assert ["| Transfer |" in page["dossier.md"].decode() for page in pages] == [False, True]


def test_the_summary_says_why_it_cannot_be_told(packs: Packs) -> None:
    """Where a screening stays open the first page names what is open, in both languages."""
    text = "Jets for Khartoum\nKHARTOUM, 9 May 2011 - Belarus delivered 12 Su-25 jets to Sudan, an official said.\n"
    affair = build_affair([Source("a.txt", "a", raw=text.encode())], packs)
    english, arabic = (publish(affair, language, packs)["dossier.md"].decode() for language in ("en", "ar"))
    assert "cannot be told from these reports: it holds in one part of the state only" in english
    assert "لا يسري إلا في جزء من الدولة" in arabic.partition("##")[2][:3000]
