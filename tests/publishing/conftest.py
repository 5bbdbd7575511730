"""An invented affair: Norland sells transports to Kestria, told by two sources and once by nobody."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from tawatur.core.affair import Affair, Skipped
from tawatur.core.case import Case, Contradiction, Entity, Finding, Origin, Side, TimelineEntry
from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.document import Block, BlockKind, Document, Published
from tawatur.core.identity import digest_text
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.spans import Span
from tawatur.core.transfer import (
    Delivery,
    Register,
    RegisterItem,
    ReportedNumber,
    Screening,
    ScreeningRow,
    Transfer,
)
from tawatur.core.values import Amount, DateSpan, Reason
from tawatur.packs.packs import Packs
from tawatur.publishing.desk import Desk, lay_desk

DAY = date(2031, 5, 4)
LAST_MONTH = DateSpan(date(2031, 4, 1), date(2031, 4, 30), "month", "last month")
LANGUAGES = {"a": "ar", "b": "en", "c": "en"}
SALE = "Norland has agreed to sell Kestria eight Hela 40 transports for more than 400 million euros, "
TOLD = "two officials in the Norland defence ministry told Horizon Wire. "
TEXTS: dict[str, tuple[tuple[BlockKind, str], ...]] = {
    "a": (
        ("headline", "نورلاند تبيع كستريا طائرات"),
        ("body", "قال مصدر عسكري كستري لصحيفة الضفة إن نورلاند وافقت على بيع كستريا ثماني طائرات بنحو 300 مليون يورو."),
        ("boilerplate", "اقرأ أيضا: معرض الطيران يفتح أبوابه"),
    ),
    "b": (
        ("headline", "Norland seals transport sale"),
        ("body", f"{SALE}{TOLD}General Ivo Marten visited Port Sand on Tuesday."),
    ),
    "c": (("body", "Kestria is buying transports from Norland, in a deal agreed last month."),),
}
NORLAND = Filler("نورلاند", ("نورلاند", "Norland"), "country", entity="norland")
KESTRIA = Filler("Kestria", ("كستريا", "Kestria"), "country", entity="kestria")
MARTEN = Filler("Ivo Marten", ("Ivo Marten",), "person", entity="marten")
PORT = Filler("Port Sand", ("Port Sand", "بورت ساند"), "place", entity="port")
EUROS = Amount(3e8, 3e8, "about", "EUR")
MORE_EUROS = Amount(4e8, None, "over", "EUR")
EIGHT = Amount(8, 8, "exact", "aircraft")


def build_document(doc: str) -> Document:
    """One of the three reports, with its blocks."""
    text = ""
    blocks: list[Block] = []
    for kind, words in TEXTS[doc]:
        reason = "read_also" if kind == "boilerplate" else ""
        blocks.append(Block(Span(doc, len(text), len(text) + len(words)), kind, reason))
        text += words + "\n"
    published = {"a": Published(DAY, DAY, "stated"), "b": Published(DAY, date(2031, 5, 7), "inferred")}.get(doc)
    document = Document(
        doc, text, tuple(blocks), digest_text(text), LANGUAGES[doc], outlet="Horizon" if doc == "b" else None
    )
    return replace(document, published=published) if published else document


def find(doc: str, words: str) -> Span:
    """Where words stand in one of the reports."""
    start = build_document(doc).text.index(words)
    return Span(doc, start, start + len(words))


def build_claims() -> tuple[Claim, ...]:
    """The deal three times, its visit once."""
    outlet = Link("outlet")
    items = (Item("Hela 40", ("Hela 40", "هيلا 40"), "transport_aircraft", EIGHT, ref="item/hela-40"),)
    sides: dict[str, tuple[Filler, ...]] = {"supplier": (NORLAND,), "recipient": (KESTRIA,)}
    source = Link("source", description="مصدر عسكري كستري", count=1, anonymous=True, entity="src")
    paper = Link("outlet", "الضفة", ("الضفة",), entity="bank")
    officials = Link("official", description="two officials in the Norland defence ministry", count=2, anonymous=True)
    wire = Link("agency", "Horizon Wire", ("Horizon Wire",), entity="wire")
    return (
        Claim(
            "c1", "a", "arms_transfer", (find("a", "نورلاند وافقت على بيع كستريا ثماني طائرات بنحو 300 مليون يورو"),),
            (outlet, paper, source), (find("a", "مصدر عسكري كستري"), find("a", "لصحيفة الضفة")),
            sides, (), EUROS, None, None, "stated", "agreed",
        ),
        Claim(
            "c2", "b", "arms_transfer", (find("b", "Norland has agreed to sell Kestria eight Hela 40 transports"),),
            (outlet, wire, officials), (find("b", "two officials in the Norland defence ministry told Horizon Wire"),),
            sides, items, MORE_EUROS, None, None, "stated", "agreed",
        ),
        Claim(
            "c3", "c", "arms_transfer", (find("c", "Kestria is buying transports from Norland"),), (outlet,), (),
            sides, (), None, LAST_MONTH, None, "stated", "agreed",
        ),
        Claim(
            "c4", "b", "visit", (find("b", "General Ivo Marten visited Port Sand on Tuesday"),), (outlet,), (),
            {"visitor": (MARTEN,), "place": (PORT,)}, (), None, DateSpan(DAY, DAY, "day", "Tuesday"),
        ),
    )  # fmt: skip


def build_case() -> Case:
    """A corroborated deal whose value is contested, and a visit of one origin."""
    ours = Origin("o1", "Kestrian source", "identified", ("c1",), anonymous=True)
    theirs = Origin("o2", "Norland officials", "identified", ("c2",), anonymous=True)
    nobody = Origin("o3", "c", "outlet", ("c3",), counted=False)
    horizon = Origin("o4", "b", "outlet", ("c4",))
    deal = Finding(
        "f1",
        "arms_transfer",
        ("c1", "c2", "c3"),
        "corroborated",
        2,
        (ours, theirs, nobody),
        ("Kestrian source",),
        credibility=2,
    )
    value = Finding(
        "f2", "arms_transfer", ("c1", "c2"), "contested", 1, (ours, theirs), (), "value", "300m / 400m", parent="f1"
    )
    visit = Finding("f3", "visit", ("c4",), "single_origin", 1, (horizon,), ("b",))
    parts = Contradiction(
        "x1", "f2", "value", "incompatible", (Side("300m", ("c1",)), Side("400m", ("c2",))), (), "high"
    )
    names = (
        Entity(
            "norland",
            "country",
            ("نورلاند", "Norland"),
            ("a/norland", "b/norland", "c/norland"),
            {"en": "Norland", "ar": "نورلاند"},
        ),
        Entity(
            "kestria",
            "country",
            ("كستريا", "Kestria"),
            ("a/kestria", "b/kestria", "c/kestria"),
            {"en": "Kestria", "ar": "كستريا"},
        ),
        Entity("marten", "person", ("Ivo Marten", "I. Marten"), ("b/marten",), offices=("General",)),
    )
    times = (
        TimelineEntry(DateSpan(DAY, DAY, "day", "Tuesday"), "f3"),
        TimelineEntry(LAST_MONTH, "f1", "established"),
    )
    judged = Judgement("j1", "same-entity", "marten", "general", Verdict.NO, judge="Amal", at="2031-06-01")
    return Case(names, (deal, value, visit), (parts,), times, (judged,))


def build_register() -> Register:
    """The deal as a register row, screened once."""
    values = (ReportedNumber(EUROS, "source", ("c1",)), ReportedNumber(MORE_EUROS, "officials", ("c2",)))
    item = RegisterItem("Hela 40", ("Hela 40",), EIGHT, ("c2",), "transport_aircraft", ref="item/hela-40")
    order = Delivery("2031-04", "2031-04", claims=("c3",))
    deal = Transfer("t1", (NORLAND,), (KESTRIA,), (item,), values, "agreed", ("c1", "c2", "c3"), ("f1",), ordered=order)
    steps = (ScreeningRow("in force on the day", "yes", (Reason("unphrased-reason"),), "paragraph 3", "read", ("c1",)),)
    return Register(
        (deal,), (Screening("s1", "t1", "kestria-embargo", "in_scope_if_delivered", steps, ("Resolution 9",)),)
    )


@pytest.fixture
def affair() -> Affair:
    """The whole affair."""
    documents = tuple(build_document(doc) for doc in TEXTS)
    return Affair(documents, build_claims(), build_case(), build_register(), (Skipped("d.bin", "no text"),))


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs of this installation."""
    return Packs()


@pytest.fixture
def lay(affair: Affair, packs: Packs) -> Callable[[str], Desk]:
    """A desk for the affair, in the language asked for."""
    return lambda language: lay_desk(affair, language, packs)
