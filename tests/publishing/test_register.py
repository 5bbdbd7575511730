"""The register as tables: SIPRI's columns, support of every cell, and no cell that a spreadsheet computes."""

import csv
import io
import json
from collections.abc import Callable
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from tawatur.core.affair import Affair
from tawatur.core.comparison import Comparison, Entry, Match
from tawatur.core.shelf import stock
from tawatur.core.transfer import Register, RegisterItem, ReportedNumber, Step
from tawatur.core.values import Amount, Reason
from tawatur.packs.packs import Packs
from tawatur.publishing import tables
from tawatur.publishing.comparison import list_comparison_sheets
from tawatur.publishing.desk import Desk
from tawatur.publishing.lines import count_words, line_of, step_line
from tawatur.publishing.markup import flatten
from tawatur.publishing.publish import publish
from tawatur.publishing.register import COLUMNS, SUPPORT, list_sheets, tell_register
from tawatur.publishing.table import Sheet, TableFormat, guard

FORMATS = stock(tables, "FORMAT", TableFormat)
RISKY = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", " =1", "(16)", "( 1,200 )"]
PLAIN = ["16", "Rafale", "(about 16)", "2015–2016", "", "JF-17", "a=b"]


def read_rows(raw: bytes) -> list[list[str]]:
    """The rows of a CSV."""
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


@pytest.fixture
def rich(affair: Affair) -> Affair:
    """The affair with a lead, a life, numbers by source and a prospect."""
    (deal,) = affair.register.transfers
    eight, three = Amount(8, 8, "exact", "aircraft"), Amount(3, 3, "exact", "aircraft")
    item = replace(
        deal.items[0],
        numbers=(ReportedNumber(eight, "officials", ("c2",), 2),),
        delivered=three, arrivals=(ReportedNumber(three, "source", ("c1",)),), origin=("NO",), chains=2,
    )  # fmt: skip
    lead = RegisterItem("frigates (unspecified)", ("frigates",), None, ("c3",), ref="class/frigates", unroca="VI")
    life = (
        Step("rumoured", ("c3",), ("c",), of="agreed"),
        Step("agreed", ("c1", "c2"), ("s",), 2, start="2031-04-02", end="2031-04-30"),
        Step("delivered", ("c1",), ("s",), planned=True),
    )  # fmt: skip
    deal = replace(deal, items=(item,), leads=(lead,), life=life, supplier_state="NO", recipient_state="", chains=2)
    prospect = replace(deal, id="t2", grade="prospect", leads=())
    return replace(affair, register=Register((deal,), affair.register.screenings, (prospect,)))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_line_lead_and_prospect_has_a_row(language: str, rich: Affair, packs: Packs) -> None:
    """A row for each system, class and prospect, each as long as the header, SIPRI's nine columns first."""
    sheet, support = list_sheets(rich, language, packs)
    assert len(sheet.rows) == 3
    assert {len(row) for row in (sheet.header, *sheet.rows)} == {len(COLUMNS)}
    assert {len(row) for row in (support.header, *support.rows)} == {len(SUPPORT)}
    assert len(set(sheet.header)) == len(COLUMNS)


def test_cells_of_the_register(rich: Affair, packs: Packs) -> None:
    """Numbers two chains give are bare, others in brackets; stages, sources and words of the reports are told."""
    sheet, support = list_sheets(rich, "en", packs)
    row = dict(zip(COLUMNS, sheet.rows[0], strict=True))
    assert (row["supplier"], row["recipient"]) == ("Norway", "Kestria")
    assert (row["ordered"], row["delivered"], row["order_year"], row["delivery_years"]) == ("8", "(3)", "2031", "")
    assert row["life"] == "rumoured: an agreement (chains: 1); agreed 2031 (chains: 2); delivered (to come) (chains: 1)"
    assert (row["entry"], row["chains"], row["claims"]) == ("Register row", "2", "c1 c2 c3")
    assert [dict(zip(COLUMNS, one, strict=True))["entry"] for one in sheet.rows[1:]] == [
        "Lead, not a register row", "No transfer",
    ]  # fmt: skip
    lead = dict(zip(COLUMNS, sheet.rows[1], strict=True))
    assert (lead["ordered"], lead["unroca"], lead["att"]) == ("", "VI", "unknown")
    quotes = {dict(zip(SUPPORT, one, strict=True))["words"] for one in support.rows}
    assert "Norland has agreed to sell Kestria eight Hela 40 transports" in quotes


@pytest.mark.parametrize("cell", RISKY)
def test_no_cell_is_computed(cell: str) -> None:
    """What a spreadsheet would take for a formula or a negative number gets an apostrophe."""
    assert guard(cell).startswith("'")


@pytest.mark.parametrize("cell", PLAIN)
def test_plain_cells_stay(cell: str) -> None:
    """A cell that nothing would compute is written as it is."""
    assert guard(cell) == cell


def test_csv_is_read_back() -> None:
    """Commas, quotation marks, line breaks, Arabic and hostile cells come back as they went in, guarded."""
    cells = ("a,b", 'say "x"', "two\nlines", "صفقة", "=HYPERLINK(1)", "\x00\x0bzero")
    sheet = Sheet("s", ("h",) * 6, (cells,))
    (_, row) = read_rows(FORMATS["csv"].write([sheet], None, "ltr"))
    assert row == ["a,b", 'say "x"', "two\nlines", "صفقة", "'=HYPERLINK(1)", "zero"]


def test_xlsx_holds_text_alone(rich: Affair, packs: Packs) -> None:
    """A workbook has no formula and no link, both tables, and in Arabic begins on the right."""
    sheet = Sheet("s", ("h",), (("=1+1",), ("http://x.example",), ("x" * 40_000,), ("\x00\x0b",)))
    raw = FORMATS["xlsx"].write([sheet, *list_sheets(rich, "ar", packs)], None, "rtl")
    with ZipFile(io.BytesIO(raw)) as book:
        pages = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(pages) == 3
    assert all("<f>" not in page and "hyperlink" not in page and 'rightToLeft="1"' in page for page in pages)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_same_tables_same_bytes(name: str, rich: Affair, packs: Packs) -> None:
    """Each format gives the same bytes twice, of something and of nothing."""
    form = FORMATS[name]
    assert 10 < len(form.about) < 100
    assert form.suffix.startswith(".")
    for affair in (rich, replace(rich, register=Register())):
        sheets, value = list_sheets(affair, "en", packs), tell_register(affair.register)
        assert form.write(sheets, value, "ltr") == form.write(sheets, value, "ltr")


def test_json_holds_the_claims_behind_each_cell(rich: Affair) -> None:
    """The JSON of the register has every number and stage with its claims and chains."""
    told = json.loads(FORMATS["json"].write([], tell_register(rich.register), "ltr"))
    assert told["transfers"][0]["items"][0]["numbers"][0]["claims"] == ["c2"]
    assert told["transfers"][0]["life"][1]["chains"] == 2
    assert told["prospects"][0]["grade"] == "prospect"


def test_the_dossier_has_the_table(rich: Affair, packs: Packs) -> None:
    """register.csv of the dossier is the first table."""
    rows = read_rows(publish(rich, "en", packs)["register.csv"])
    assert tuple(rows[0]) == list_sheets(rich, "en", packs)[0].header
    assert len(rows) == 4


def test_brackets(lay: Callable[[str], Desk]) -> None:
    """A number stands without brackets only if it is exact and two chains give it."""
    desk = lay("en")
    exact, about = Amount(16, 16, "exact"), Amount(16, 16, "about")
    told = [flatten(count_words(amount, chains, desk)) for amount in (exact, about) for chains in (1, 2)]
    assert told == ["(16)", "16", "(about 16)", "(about 16)"]
    assert flatten(count_words(None, 2, desk)) == ""


def test_headings_say_none_and_unknown_apart(lay: Callable[[str], Desk]) -> None:
    """A line says where it stands in each register, that it is outside, or that it is unknown, and why."""
    why = Reason("class_rule.unroca_primary_trainer")
    item = RegisterItem("X", ("X",), None, (), unroca="none", sipri="Aircraft", ref="item/x", reasons=(why,))
    headings = line_of(item, lay("en")).headings
    assert [flatten(one.words) for one in headings] == [
        "outside UNROCA", "ATT 2(1): unknown", "SIPRI Aircraft", "Munitions List: unknown",
    ]  # fmt: skip
    assert "primary trainer" in flatten(headings[0].why)
    assert [one.sure for one in headings] == [False, False, True, False]


@pytest.mark.parametrize(("language", "words"), [("en", "denied: a delivery"), ("ar", "نفي: التسليم")])
def test_a_denial_says_of_what(language: str, words: str, lay: Callable[[str], Desk]) -> None:
    """A denied or rumoured stage names the stage it is about."""
    assert flatten(step_line(Step("denied", ("c1",), ("s",), of="delivered"), lay(language)).stage) == words


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_comparison_is_a_table(language: str, rich: Affair, packs: Packs) -> None:
    """Each match is a row, ours and theirs side by side; what was only counted is told at the end."""
    entry = Entry(
        "NO", "SE", "Norway", "Sweden", "=Hela", (7, 9), delivered=Amount(9, 9, "about"), delivery_years=(2031, 2032)
    )
    matches = (
        Match("differs", "t1", "Hela 40", (entry,), (Reason("compare_delivered", "3 / about 9"),)),
        Match("press_only", "t1", "frigates (unspecified)", (), (Reason("silent_lead"),)),
        Match("other_only", "", "=Hela", (entry,)),
    )  # fmt: skip
    (sheet,) = list_comparison_sheets(Comparison("sipri", "o.csv", matches, 4, 1), rich, language, packs)
    assert len(sheet.rows) == 5
    assert {len(row) for row in (sheet.header, *sheet.rows)} == {18}
    assert not any("_" in cell for row in sheet.rows for cell in row)
    if language == "en":
        assert sheet.rows[0][0] == "differ"
        assert "number delivered, reports against register: 3" in sheet.rows[0][12]
        assert sheet.rows[2][1:3] == ("Norway", "Sweden")
        assert sheet.rows[2][15] == "7, 9"


def test_a_lead_is_not_excused_again(rich: Affair, packs: Packs) -> None:
    """A class that stands as a lead is not told once more as what cannot be registered; a service is."""
    (deal,) = rich.register.transfers
    told = (Reason("no_designation", "two frigates"), Reason("is_service", "pilot lessons"))
    deal = replace(deal, not_registrable=("warship", "training_service"), comments=told)
    sheet, _ = list_sheets(replace(rich, register=Register((deal,))), "en", packs)
    comments = dict(zip(COLUMNS, sheet.rows[0], strict=True))["comments"]
    assert "pilot lessons" in comments
    assert "two frigates" not in comments
