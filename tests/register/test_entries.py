"""Files of other registers, good and bad, as they come from the sites and from states. All written for these tests."""

from pathlib import Path

import pytest

from tawatur.core.errors import BadSetting
from tawatur.core.values import Amount
from tawatur.packs.packs import Packs
from tawatur.register.entries import EntryFile, read_entries

REGISTERS = Path(__file__).with_name("registers")
NEW_SIPRI = REGISTERS.joinpath("sipri-years.csv").read_text(encoding="utf-8")
OLD_SIPRI = REGISTERS.joinpath("sipri-orders.csv").read_text(encoding="utf-8")
SIPRI_2026 = REGISTERS.joinpath("sipri-2026.csv").read_text(encoding="utf-8")
UNROCA = REGISTERS.joinpath("unroca.csv").read_text(encoding="utf-8")
ATT = REGISTERS.joinpath("att.tsv").read_text(encoding="utf-8")
ATT_FORM = REGISTERS.joinpath("att-form.csv").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def packs() -> Packs:
    """The packs of this installation."""
    return Packs()


def read(text: str | bytes, packs: Packs) -> EntryFile:
    """A file of that text."""
    return read_entries("other.csv", text if isinstance(text, bytes) else text.encode(), packs)


def test_sipri_lines_of_one_deal_are_one_entry(packs: Packs) -> None:
    """The export has a line for each year: numbers add up, years run through, an estimate makes it uncertain."""
    found = read(NEW_SIPRI, packs)
    first, second, third, fourth = found.entries
    assert (found.kind, found.faults) == ("sipri", ())
    assert (first.supplier, first.recipient, first.ref, first.lines) == ("FR", "EG", "item/rafale", (7, 8))
    assert first.delivered == Amount(9, 9, "about")
    assert (first.order_years, first.delivery_years) == ((2015, 2015), (2015, 2016))
    assert (second.ref, third.recipient, third.ref) == ("item/fremm", "KR", "item/f-35")
    assert (fourth.recipient, fourth.delivered) == ("LB", Amount(10, 10, "about"))


def test_sipri_with_orders(packs: Packs) -> None:
    """The older layout has orders in brackets, notes above and a source below, and parts cells by semicolons."""
    found = read(OLD_SIPRI, packs)
    first, second, third = found.entries
    assert (first.ordered, first.delivered) == (Amount(24, 24, "exact"), Amount(14, 14, "about"))
    assert (second.recipient, second.ordered, second.order_years) == ("AE", Amount(2, 2, "about"), (2021, 2021))
    assert (third.supplier, third.recipient) == ("", "LY")
    assert found.faults == ("line 9: no supplier, recipient or number; left aside",)


def test_sipri_with_marks_beside_numbers(packs: Packs) -> None:
    """The layout of 2026 has its question marks in columns without a heading, and deliveries of the years asked for."""
    found = read(SIPRI_2026, packs)
    first, second, third = found.entries
    assert (found.kind, found.faults) == ("sipri", ())
    assert (first.ordered, first.delivered) == (Amount(24, 24, "exact"), Amount(24, 24, "about"))
    assert (first.order_years, first.delivery_years) == ((2015, 2015), (2015, 2018))
    assert (second.supplier, second.ordered, second.delivered) == ("JO", Amount(8, 8, "about"), None)
    assert (third.recipient, third.recipient_name) == ("", "African Union**")


def test_unroca_report_of_exports(packs: Packs) -> None:
    """Who reports and for which year stand above the table; the heading of the partner says that these are exports."""
    found = read(UNROCA, packs)
    first, second, third = found.entries
    assert found.kind == "unroca"
    assert (first.supplier, first.recipient, first.heading, first.ref) == ("FR", "EG", "IV(a)", "item/rafale")
    assert (first.delivered, first.delivery_years, first.ordered) == (Amount(3, 3, "exact"), (2015, 2015), None)
    assert (second.heading, second.ref, third.recipient, third.heading) == ("VI", "item/fremm", "SA", "III")
    assert len(found.faults) == 1


def test_att_report_of_imports(packs: Packs) -> None:
    """Categories become letters of article 2(1); what is only authorised is no delivery."""
    found = read(ATT, packs)
    first, second = found.entries
    assert (found.kind, first.supplier, first.recipient, first.heading) == ("att", "FR", "EG", "(d)")
    assert (first.delivered, first.ordered) == (Amount(6, 6, "exact"), None)
    assert (second.heading, second.delivered, second.ordered) == ("(h)", None, Amount(500, 500, "exact"))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_marks_of_encoding_are_known(encoding: str, packs: Packs) -> None:
    """A byte order mark before the first heading is no part of it."""
    raw = NEW_SIPRI.encode(encoding)
    raw = b"\xff\xfe" + raw if encoding == "utf-16-le" else raw
    assert [entry.lines for entry in read(raw, packs).entries] == [(7, 8), (9,), (10,), (11,)]


def test_another_encoding_is_read_and_told(packs: Packs) -> None:
    """A file that is not UTF-8 is read as Windows-1252, and that is said with the byte."""
    text = OLD_SIPRI.replace("Libya", "Côte d'Ivoire")
    found = read(text.encode("cp1252"), packs)
    assert found.entries[2].recipient == "CI"
    assert "not UTF-8" in found.faults[0]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b"  \n\n", "is empty"),
        (b"PK\x03\x04 and so on", "is a workbook"),
        (b"Supplier,Recipient\x00,Designation\n", "a zero byte at 18"),
        (b"name,price\nbread,2\n", "no header of a register"),
        (b"Supplier,Recipient\nFrance,Egypt\n", "no header of a register"),
        (b"Supplier,Recipient,Weapon designation\n", "no entry below it"),
        (b"Category,Final importer State(s),Number of items\nI,Egypt,3\n", "no reporter"),
        (b"Reporting country: France\nCategory,Final importer State(s),Number of items\nI,Egypt,3\n", "no year"),
        (b"Country,Year,Category,Partner,Number\nFrance,2015,I,Egypt,3\n", "exports or imports"),
    ],
)
def test_what_is_no_register_says_what_and_the_cure(raw: bytes, said: str, packs: Packs) -> None:
    """An empty file, a workbook, noise, another table, missing columns: each says what is wrong and what to give."""
    with pytest.raises(BadSetting, match=r"other\.csv") as fault:
        read(raw, packs)
    assert said in str(fault.value)
    assert ";" in str(fault.value)


def test_hostile_lines_stop_nothing(packs: Packs) -> None:
    """An open quotation mark, a line of one cell, a gigantic cell and odd numbers are told; the rest is read."""
    head = "Supplier,Recipient,Weapon designation,Number ordered,Year of order\n"
    good = "France,Egypt,Rafale,24,2015\n"
    odd = "only one cell\n=cmd|' /C calc'!A0,Egypt,Rafale,1e400,99999\n" + f"France,{'x' * (1 << 21)},Rafale,1,2015\n"
    found = read(head + good + odd + good, packs)
    assert [entry.supplier for entry in found.entries] == ["FR", "", "FR"]
    assert len(found.faults) == 2
    torn = read(head + good + 'France,"Egypt,Rafale,1,2015\n' + good, packs)
    assert torn.entries[0].supplier == "FR"


def test_very_many_lines_are_read_in_linear_time(packs: Packs) -> None:
    """Fifty thousand lines, most of them of one deal, are read; unreadable ones are counted, not listed."""
    head = "Deal ID;Seller;Buyer;Designation;Numbers delivered;Delivery year\n"
    rows = "".join(f"{n % 40};France;Egypt;Rafale;1;{2000 + n % 20}\n" for n in range(50_000))
    found = read(head + rows + ";;\nx\n" * 500, packs)
    assert len(found.entries) == 40
    assert found.entries[0].delivered == Amount(1250, 1250, "exact")
    assert len(found.faults) == 21
    assert found.faults[-1] == "and 480 more lines"


def test_a_form_with_headings_on_two_lines(packs: Packs) -> None:
    """The form as states fill it in has headings under headings, numbers of notes, a mark for authorized or actual."""
    found = read(ATT_FORM, packs)
    first, second = found.entries
    assert (found.kind, found.faults) == ("att", ())
    assert (first.supplier, first.recipient, first.ref, first.heading) == ("FR", "EG", "item/rafale", "(d)")
    assert (first.delivered, first.delivery_years, first.ordered) == (Amount(6, 6, "exact"), (2016, 2016), None)
    assert (second.ordered, second.order_years, second.delivered) == (Amount(100, 100, "exact"), (2016, 2016), None)


_EXPORT = (
    "Deals with deliveries made for the year range 2015 to 2024\n\n"
    "Recipient,Supplier,Year of order,,Number ordered,,Weapon designation,Weapon description,Number delivered,,"
    "Year(s) of delivery,status,Comments\n"
    'Kuwait,Italy,2016,,28,,Typhoon,FGA aircraft,13,,2021; 2022,New,"EUR7.9 b deal"\n'
    'Egypt,Italy,2020,,2,,FREMM,Frigate,2,,2020; 2021,New,"Built for Italy, sold to Egypt"\n'
)


@pytest.mark.parametrize(
    ("text", "entries", "fault"),
    [
        (_EXPORT, 2, ""),
        (_EXPORT.rstrip("\n"), 2, ""),
        (_EXPORT + _EXPORT.split("\n\n")[1], 4, ""),
        (_EXPORT[: _EXPORT.index(",2020; 2021")], 2, "the last line lacks cells; the file may have been cut off"),
        (_EXPORT[:-5], 2, "a quotation mark is never closed; lines may be missing, or the file was cut off"),
    ],
)
def test_a_file_cut_off_or_joined(text: str, entries: int, fault: str, packs: Packs) -> None:
    """A header told again is no entry, and a file that ends within a line says so."""
    found = read_entries("register.csv", text.encode(), packs)
    assert (len(found.entries), found.faults) == (entries, (fault,) if fault else ())


@pytest.mark.parametrize("name", ["sipri-2024.csv", "sipri-resaved.csv"])
def test_sipri_as_it_is_handed_on(packs: Packs, name: str) -> None:
    """The export of 2024, and the same without its notes and with empty cells at the end, as spreadsheets resave it,
    are read alike: unknown sides are nobody's, an empty number is none.
    """
    found = read(REGISTERS.joinpath(name).read_bytes(), packs)
    assert (found.kind, found.faults) == ("sipri", ())
    assert [(entry.supplier, entry.recipient) for entry in found.entries] == [
        ("NO", "EG"), ("FI", "EG"), ("", "TR"), ("VN", "AE"), ("KR", "")
    ]  # fmt: skip
    first, *_, fourth, fifth = found.entries
    assert (first.ordered, first.delivered) == (Amount(40, 40, "about"), Amount(40, 40, "about"))
    assert (first.order_years, first.delivery_years) == ((2011, 2011), (2012, 2015))
    assert (fourth.ordered, fourth.delivered) == (None, Amount(2, 2, "about"))
    assert (fifth.delivered, fifth.delivery_years) == (None, None)


def test_a_name_is_the_system_its_description_fits(packs: Packs) -> None:
    """One name stands for several systems: the description decides, and a version is its system's."""
    found = read(REGISTERS.joinpath("sipri-2024.csv").read_bytes(), packs)
    assert [entry.ref for entry in found.entries] == [
        "item/hawk-sam", "item/hawk", "item/igla", "", "item/leopard-1"
    ]  # fmt: skip


def test_an_end_of_line_that_parts_no_cell(packs: Packs) -> None:
    """The export by years has a semicolon behind each last cell; it belongs to none."""
    marked = "\n".join(f"{line};" if "," in line and not line.startswith(("Deals", "(")) else line
                       for line in NEW_SIPRI.splitlines())  # fmt: skip
    assert read(marked, packs).entries == read(NEW_SIPRI, packs).entries
