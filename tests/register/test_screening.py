"""The screening: rows that reason, and what they leave open."""

from datetime import date

import msgspec
import pytest

from tawatur.core.case import Case
from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.document import Block, Document, Published
from tawatur.core.spans import Span
from tawatur.core.transfer import Screening, ScreeningRow
from tawatur.packs.packs import Packs
from tawatur.register.transfers import build_register
from tests.register.conftest import Teller, force, jets, span_of_days, state

GUNS = Item("weapons (unspecified)", ("weapons (unspecified)", "أسلحة"), "unspecified_weapons")
DARFUR = ("Nyala",)


def write(ident: str, text: str, day: str = "2031-05-05") -> Document:
    """A report in one body block, published on a day."""
    when = Published(date.fromisoformat(day), date.fromisoformat(day), "stated")
    return Document(ident, text, (Block(Span(ident, 0, len(text)), "body"),), "", "ar", published=when)


def embargo(
    ident: str, doc: str, text: str, *, target: str = "LY", thing: str = "حظر الأسلحة", when: str = ""
) -> Claim:
    """A claim about an embargo, whose evidence is the whole text."""
    roles: dict[str, tuple[Filler, ...]] = {"object": (Filler(thing, (thing,), "instrument", entity="ban"),)}
    if target:
        roles["target"] = (Filler(target, (target,), "country", state=target),)
    span = span_of_days(when) if when else None
    return Claim(
        ident, doc, "embargo", (Span(doc, 0, len(text)),), (Link("outlet", "The Quay"),), roles=roles, when=span
    )


def screen(
    claims: list[Claim], case: Case, packs: Packs, documents: tuple[Document, ...] = (), *, regime: str = "libya-un"
) -> Screening:
    """The screening of the one transfer the claims tell before one regime."""
    (screening,) = [one for one in build_register(claims, case, documents, packs).screenings if one.regime == regime]
    return screening


def rows_of(screening: Screening, question: str) -> list[ScreeningRow]:
    """The rows that ask one question."""
    return [row for row in screening.rows if row.question == question]


def codes(screening: Screening) -> set[str]:
    """The codes of the open questions."""
    return {reason.code for reason in screening.open_questions}


def test_a_sale_to_a_force_in_libya(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """The embargo is territorial: a force outside the government is no loophole, and the paragraph is named."""
    claim = tell("PK", force("Libyan National Army", "LY"), when="2025-12-15/2025-12-23", items=(jets(16),))
    screening = screen([claim], bare_case, packs)
    assert screening.finding == "in_scope_if_delivered"
    assert screening.instruments == ("S/RES/1970 (2011)",)
    assert [row.source for row in rows_of(screening, "screen.instrument")] == ["S/RES/1970 (2011) § 9"]
    (recipient,) = rows_of(screening, "screen.recipient")
    assert [reason.code for reason in recipient.reasons] == ["embargo_territory", "recipient_force"]
    assert {"open_breach", "open_delivered", "open_exemption", "open_official_position"} <= codes(screening)


def test_nobody_is_screened_elsewhere(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A transfer between states no regime regards has no screening."""
    assert (
        build_register([tell("FR", "MA", when="2015-02-16", items=(jets(24),))], bare_case, (), packs).screenings == ()
    )


def test_a_window_that_straddles_the_first_day(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where the order may lie before or after the first day of the ban, the screening does not decide."""
    claim = tell("IT", "LY", when="2011-02-20/2011-03-02", items=(jets(1, "item/c-130"),))
    screening = screen([claim], bare_case, packs)
    assert [row.answer for row in rows_of(screening, "screen.in_force.agreement")] == ["unknown"]
    assert screening.finding == "unknown"


def test_an_undated_lead_is_not_said_to_be_in_force(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """News without a day is held to lie within two years: force stays open under a ban that began in them, not under
    one that has stood for longer; and the lead stays a lead.
    """
    claim = tell("TR", "LY", stage="delivered", items=(GUNS,), doc="n1", who="")
    screening = screen([claim], bare_case, packs, (write("n1", "خبر"),))
    assert screening.finding == "lead_only"
    assert screening.date is not None
    assert (screening.date.start, screening.date.end) == (None, date(2031, 5, 5))
    assert [row.answer for row in rows_of(screening, "screen.in_force.report")] == ["yes"]
    assert {"open_date", "open_what"} <= codes(screening)


@pytest.mark.parametrize(
    ("day", "answers"),
    [("2012-01-05", {"libya-un": "unknown"}), ("2016-01-05", {"libya-un": "yes"})],
)
def test_undated_news_is_not_older_than_two_years(
    day: str, answers: dict[str, str], tell: Teller, bare_case: Case, packs: Packs
) -> None:
    """Whether a ban begun in the two years before undated news stood is open; one over for longer is not asked for."""
    claim = tell("AE", "LY", stage="delivered", items=(jets(4, "item/pantsir"),), doc="n1")
    told = build_register([claim], bare_case, (write("n1", "خبر", day),), packs).screenings
    force = {one.regime: rows_of(one, "screen.in_force.report")[0].answer for one in told}
    assert answers.items() <= force.items()
    assert "libya-1992-un" not in force


def test_a_call_that_ran_out_long_ago_is_not_asked_for(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Whether a renewal of 1991 came is a question of 1992, not of a delivery to Croatia in 2020."""
    found = [
        {one.regime for one in build_register([claim], bare_case, (), packs).screenings}
        for day in ("1992-09-10", "2020-04-08")
        for claim in (tell("SE", "HR", stage="delivered", when=day, items=(jets(2, "item/gripen"),)),)
    ]
    assert ["yugoslavia-1991-osce" in names for names in found] == [True, False]


def test_darfur_needs_the_place(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """The Darfur embargo holds in Darfur: without a place there the question stays open."""
    there = Filler("Nyala", DARFUR, "place", entity="nyala", state="SD")
    told = tell(
        "AE",
        force("Rapid Support Forces", "SD"),
        stage="delivered",
        when="2025-06-01",
        items=(jets(2, "item/ch-95"),),
        place=(there,),
    )
    untold = tell(
        "AE", force("Rapid Support Forces", "SD"), stage="delivered", when="2025-06-01", items=(jets(2, "item/ch-95"),)
    )
    known = screen([told], bare_case, packs, regime="darfur-un")
    open_ = screen([untold], bare_case, packs, regime="darfur-un")
    assert (known.finding, open_.finding) == ("in_scope_if_delivered", "unknown")
    assert [row.answer for row in rows_of(open_, "screen.territory")] == ["unknown"]


def test_export_from_libya(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Arms told to come from Libya are screened against the ban on export, whoever the supplier is."""
    claim = tell(
        force("Libyan National Army", "LY"),
        "SY",
        stage="delivered",
        when="2020-05-01",
        items=(jets(3, "item/strela-2"),),
    )
    screening = screen([claim], bare_case, packs)
    assert [row.source for row in rows_of(screening, "screen.instrument")] == ["S/RES/1970 (2011) § 10"]
    assert "open_left_territory" in codes(screening)


def test_a_supplier_that_is_no_state(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A person as supplier is not called bound: the duty lies with states."""
    dealer = Filler("a dealer", ("a dealer",), "person", entity="dealer", state="CY")
    claim = tell(dealer, "LY", stage="delivered", when="2020-05-01", items=(jets(3, "item/strela-2"),))
    screening = screen([claim], bare_case, packs)
    (row,) = rows_of(screening, "screen.bound")
    assert (row.answer, row.reasons[0].code) == ("unknown", "supplier_no_state")


def test_fuel_is_not_covered(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Fuel is not arms: by itself it puts a transfer out of scope."""
    fuel = Item("fuel", ("fuel", "وقود"), "fuel")
    screening = screen([tell("TR", "LY", stage="delivered", when="2020-05-01", items=(fuel,))], bare_case, packs)
    assert [row.answer for row in rows_of(screening, "screen.item")] == ["no"]
    assert screening.finding == "out_of_scope"


def test_what_sources_say_is_gathered(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Claims on the embargo of the territory, and statements on it, are gathered; those on others are not."""
    text = "الصفقة تثير أسئلة في ظل حظر الأسلحة القائم"
    documents = (write("n1", text), write("n2", "حظر آخر"))
    deal = tell("PK", "LY", when="2025-12-18", items=(jets(16),), doc="n1")
    doubt = Claim("s1", "n1", "statement", (Span("n1", 0, len(text)),), (Link("outlet", "The Quay"),))
    other = embargo("e2", "n2", "حظر آخر", target="SD")
    claims = [deal, embargo("e1", "n1", text), doubt, other]
    screening = screen(claims, bare_case, packs, documents)
    assert screening.said == ("e1", "s1")
    assert "open_not_expired" in codes(screening)


def test_an_exemption_in_the_press_is_pointed_at(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where a report speaks of an exemption the claim is pointed at; else none is reported."""
    text = "طلبت الحكومة استثناء من الحظر المفروض على السلاح"
    documents = (write("n1", text),)
    deal = tell("TR", "LY", when="2025-12-18", items=(jets(16),), doc="n1")
    silent = screen([deal], bare_case, packs)
    spoken = screen([deal, embargo("e1", "n1", text)], bare_case, packs, documents)
    assert [row.answer for row in rows_of(silent, "screen.exemption_reported")] == ["no"]
    (row,) = rows_of(spoken, "screen.exemption_reported")
    assert (row.answer, row.claims) == ("yes", ("e1",))
    assert [reason.code for reason in row.reasons] == ["exemption_requested"]


@pytest.mark.parametrize(
    ("texts", "asked"),
    [
        ((), {"open_exemption"}),
        (("لم تطلب الحكومة استثناء من الحظر",), set()),
        (("The sanctions committee approved the exemption last week",), set()),
        (("Officials notified the UN sanctions committee",), {"open_exemption_answer"}),
        (("لم تطلب الحكومة استثناء من الحظر", "أخطرت الحكومة لجنة العقوبات"), {"open_exemption"}),
        (("لم تطلب الحكومة استثناء من الحظر", "منحت لجنة العقوبات استثناء من الحظر"), {"open_exemption"}),
        (("It was not clear whether Ankara had requested a waiver",), {"open_exemption"}),
    ],
)
def test_what_is_told_of_an_exemption_is_not_asked_again(
    texts: tuple[str, ...], asked: set[str], tell: Teller, bare_case: Case, packs: Packs
) -> None:
    """Whether an exemption was asked for stays open where no report tells, or reports part; what came of a request
    where only the request is told.
    """
    documents = tuple(write(f"n{place}", text) for place, text in enumerate(texts))
    deal = tell("TR", "LY", when="2025-12-18", items=(jets(16),), doc="n0")
    told = [embargo(f"e{place}", f"n{place}", text) for place, text in enumerate(texts)]
    found = codes(screen([deal, *told], bare_case, packs, documents))
    assert {code for code in found if code.startswith("open_exemption")} == asked


@pytest.mark.parametrize(
    ("state", "day", "regime", "told"),
    [
        ("CF", "2025-02-01", "central-african-republic-un", ("no", "exemption_none_allowed", "read")),
        ("LB", "2012-02-01", "lebanon-un", None),
        ("NG", "1997-02-01", "nigeria-commonwealth", ("unknown", "exemption_none_on_file", "open")),
    ],
)
def test_a_ban_without_exemptions_says_why(
    state: str, day: str, regime: str, told: tuple[str, str, str] | None, tell: Teller, bare_case: Case, packs: Packs
) -> None:
    """That an instrument allows no exemption is told apart from that none is on file; of others nothing is said."""
    deal = tell("GB", force("Coalition of Patriots for Change", state), when=day, items=(jets(5, "item/ak-47"),))
    rows = rows_of(screen([deal], bare_case, packs, regime=regime), "screen.exemptions")
    assert [(row.answer, row.reasons[0].code, row.sure) for row in rows] == ([told] if told else [])


def test_a_paragraph_is_as_sure_as_it_is_known(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where the ban was read and its paragraph is from memory, or was not found, the row says so."""
    deals = ((tell("US", "CF", when="2019-02-01", items=(jets(5),)), "central-african-republic-un"),
             (tell("GB", "BY", when="2025-02-01", items=(jets(5),)), "national-gb"))  # fmt: skip
    found = [screen([deal], bare_case, packs, regime=regime) for deal, regime in deals]
    central, gb = (rows_of(one, "screen.instrument") for one in found)
    assert (central[0].source, central[0].sure, central[0].reasons[-1].code) == (
        "S/RES/2127 (2013) § 54", "memory", "paragraph_from_memory",
    )  # fmt: skip
    assert (gb[0].source, gb[0].sure, gb[0].reasons[-1].code) == ("SAMLA 2018", "read", "paragraph_open")


@pytest.mark.parametrize(
    ("text", "answer", "code"),
    [
        ("منحت لجنة العقوبات في مجلس الأمن استثناء من الحظر", "yes", "exemption_granted"),
        ("رفضت لجنة العقوبات منح استثناء من الحظر", "yes", "exemption_refused"),
        ("لم تطلب الحكومة استثناء من الحظر", "no", "exemption_unrequested"),
        ("أخطرت الحكومة لجنة العقوبات في مجلس الأمن", "yes", "exemption_requested"),
        ("Officials notified the UN sanctions committee", "yes", "exemption_requested"),
        ("Jordan has not asked the sanctions committee for an exemption", "no", "exemption_unrequested"),
        ("وليس واضحا هل طلبت أنقرة استثناء من الحظر المفروض على ليبيا", "unknown", "exemption_unclear"),
        ("It was not clear whether Ankara had requested a waiver", "unknown", "exemption_unclear"),
        ("The sanctions committee approved the exemption last week", "yes", "exemption_granted"),
        ("Rome sent the vehicles without asking anybody for a waiver", "unknown", "exemption_mentioned"),
        ("The ministry had not asked for an exemption from the arms embargo", "no", "exemption_unrequested"),
    ],
)
def test_what_became_of_an_exemption(
    text: str, answer: str, code: str, tell: Teller, bare_case: Case, packs: Packs
) -> None:
    """The words tell an exemption granted from one refused, asked for or never asked for; else it is only mentioned."""
    deal = tell("TR", "LY", when="2025-12-18", items=(jets(16),), doc="n1")
    screening = screen([deal, embargo("e1", "n1", text)], bare_case, packs, (write("n1", text),))
    (row,) = rows_of(screening, "screen.exemption_reported")
    assert (row.answer, [reason.code for reason in row.reasons]) == (answer, [code])


def test_a_wrong_date_in_the_press_is_shown(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A report that dates a resolution to another month is shown against the file, with what may explain it."""
    text = "القرار 1970"
    deal = tell("PK", "LY", when="2025-12-18", items=(jets(16),), doc="n1")
    wrong = embargo("e1", "n1", text, thing=text, when="2011-03-01/2011-03-31")
    right = embargo("e2", "n1", text, thing=text, when="2011-02-01/2011-02-28")
    screening = screen([deal, wrong, right], bare_case, packs, (write("n1", text),))
    (row,) = rows_of(screening, "screen.reported_date")
    assert row.claims == ("e1",)
    assert [(reason.code, reason.figure) for reason in row.reasons] == [
        ("reported_date_differs", "S/RES/1970 (2011)"), ("adopted_on", "2011-02-26"),
        ("date_of_other", "S/RES/1973 (2011)"),
    ]  # fmt: skip


def test_a_later_resolution_has_its_own_date(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """A report that dates the ban and then names what tightened it says nothing of the later resolution's day."""
    text = "حظر فرض في فبراير 2011 بالقرار 1970 وعززه القرار 1973"
    first, second = (Filler(f"القرار {n}", (f"القرار {n}",), "instrument", entity=f"unscr/{n}") for n in (1970, 1973))
    told = embargo("e1", "n1", text, when="2011-02-26/2011-02-26")
    told = msgspec.structs.replace(told, roles={**told.roles, "object": (first, second)})
    deal = tell("PK", "LY", when="2025-12-18", items=(jets(16),), doc="n1")
    assert not rows_of(screen([deal, told], bare_case, packs, (write("n1", text),)), "screen.reported_date")


def test_unread_instruments_stay_open(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """An instrument known but not read is asked about from its day on, not before."""
    later = tell("PK", "LY", when="2026-06-01", items=(jets(16),))
    earlier = tell("PK", "LY", when="2023-06-01", items=(jets(16),))
    after = screen([later], bare_case, packs)
    before = screen([earlier], bare_case, packs)
    assert "S/RES/2819 (2026)" in {reason.figure for reason in after.open_questions}
    assert "open_unread_instrument" not in codes(before)


def test_named_officials_speak_for_their_side(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """The official position is open only while no named voice speaks."""
    silent = tell("PK", "LY", when="2025-12-18", items=(jets(16),))
    spoken = tell("PK", "LY", when="2025-12-18", items=(jets(16),), named=True)
    one = screen([silent], bare_case, packs)
    other = screen([spoken], bare_case, packs)
    assert "open_official_position" in codes(one)
    assert "open_official_position" not in codes(other)


def test_a_developer_may_have_a_say(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Another state that took part in the development is asked about."""
    china = Filler("China", ("China",), "country", entity="china", state="CN")
    claim = tell("PK", "LY", when="2025-12-18", items=(jets(16),), developer=(china,))
    screening = screen([claim], bare_case, packs)
    assert "China" in {reason.figure for reason in screening.open_questions if reason.code == "open_developer_consent"}


def test_supplier_known_from_elsewhere_is_bound_as_a_state(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Where the register takes the supplier from what is told beside the deal, its duty is weighed like any state's."""
    settled = tell(None, None, event="agreement", party=(state("FR"), state("RU")), doc="n2")
    order = tell(None, "RU", items=(jets(2, "item/mistral"),), when="2016-03-01")
    (row,) = rows_of(screen([order, settled], bare_case, packs, regime="russia-eu"), "screen.bound")
    assert (row.answer, [reason.code for reason in row.reasons]) == ("yes", ["bound_member"])


def test_every_code_has_words(tell: Teller, bare_case: Case, packs: Packs) -> None:
    """Every question, reason, source code and open question of these screenings has a phrase in both languages."""
    china = Filler("China", ("China",), "country", entity="china", state="CN")
    claims = [
        tell(
            "PK", "LY", when="2025-12-18", items=(jets(16), jets(12, "item/super-mushshak"), GUNS), developer=(china,)
        ),
        tell("PK", force("Government of National Unity", "LY"), items=(jets(18),), doc="r2", who=""),
        tell("AE", force("Rapid Support Forces", "SD"), stage="delivered", items=(GUNS,), doc="r3"),
        tell(
            force("Libyan National Army", "LY"),
            "SY",
            stage="delivered",
            when="2020-05-01",
            items=(jets(3, "item/strela-2"),),
            doc="r4",
        ),
    ]
    register = build_register(claims, bare_case, (), packs)
    said = {row.question for one in register.screenings for row in one.rows}
    said |= {reason.code for one in register.screenings for row in one.rows for reason in row.reasons}
    said |= {reason.code for one in register.screenings for reason in one.open_questions}
    said |= {
        reason.code
        for one in register.transfers
        for reason in (*one.comments, *(r for line in one.items for r in line.reasons))
    }
    assert len(said) > 25
    assert {code for code in said if packs.phrases.languages(code) != ("ar", "en")} == set()
