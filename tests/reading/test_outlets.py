"""Outlets that name themselves: by a byline, a copyright line or a line of their own."""

import pytest

from tawatur.core.document import Document
from tawatur.packs.packs import Packs
from tawatur.reading.outlets import name_site
from tawatur.reading.read import read_source

TITLE = "وصول أول شحنة قمح إلى الميناء"
BODY = (
    "قال متحدث باسم الميناء إن السفينة الأولى وصلت فجر الأحد وعلى متنها ثلاثون ألف طن من القمح.\n"
    "وأوضح المتحدث أن تفريغ الحمولة يستغرق أربعة أيام، وأن سفينة ثانية تصل نهاية الأسبوع."
)
ENGLISH = (
    "The first ship arrived at dawn on Sunday with grain for the silos, the port said.\n"
    "Unloading takes four days, and a second ship is due at the end of the week."
)


def read(lines: str, packs: Packs, *, tail: str = "") -> Document:
    """A report of a title, the lines under it, two paragraphs and a last line."""
    latin = lines.isascii() and tail.replace("©", "").isascii()
    title, body = ("Grain ship reaches the port", ENGLISH) if latin else (TITLE, BODY)
    return read_source("n.txt", f"{title}\n{lines}\n\n{body}\n{tail}".encode(), packs)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("مرآة الخليج الجديدة - كتب: سالم حمدان", "مرآة الخليج الجديدة"),
        ("رواق الصباح / تقرير: هند العلوي", "رواق الصباح"),
        ("المنارة - أثينا", "المنارة"),
        ("المنارة – الدوحة، أثينا", "المنارة"),
        ("الزورق الجديد - قسم الترجمة", "الزورق الجديد"),
        ("مرفأ برس، 12 مارس 2024", "مرفأ برس"),
        ("صحيفة البيدر والحقل\nالثلاثاء 12 مارس 2024", "البيدر والحقل"),
        ("By Salt Harbour Gazette staff", "Salt Harbour Gazette"),
        ("Salt Harbour - foreign desk", "Salt Harbour"),
        ("Salt Harbour Gazette\nMarch 12, 2024", "Salt Harbour Gazette"),
        ("Salt Harbour Gazette, 12 March 2024", "Salt Harbour Gazette"),
    ],
)
def test_outlet_names_itself_under_the_title(line: str, outlet: str, packs: Packs) -> None:
    """A credit line whose form leaves no doubt gives the outlet, known or not, and is metadata."""
    document = read(line, packs)
    assert document.outlet == outlet
    assert [block.kind for block in document.blocks][1:-2] == ["metadata"] * (line.count("\n") + 1)


@pytest.mark.parametrize(
    ("tail", "outlet"),
    [
        ("© Salt Harbour Gazette 2024. All rights reserved.", "Salt Harbour Gazette"),
        ("Copyright 2019-2024 Salt Harbour. All rights reserved.", "Salt Harbour"),
        ("جميع الحقوق محفوظة © مرفأ الشمال 2024", "مرفأ الشمال"),
        ("جميع الحقوق محفوظة لموقع البيدر 2024", "البيدر"),
        ("جميع الحقوق محفوظة للبيدر", "البيدر"),
    ],
)
def test_outlet_owns_the_rights(tail: str, outlet: str, packs: Packs) -> None:
    """A line of copyright names the outlet."""
    plain = "Tuesday, 12 March 2024" if tail.replace("©", "").isascii() else "الثلاثاء 12 مارس 2024"
    assert read(plain, packs, tail=tail).outlet == outlet


@pytest.mark.parametrize(
    "line",
    [
        "الدوحة - كتب: سالم حمدان",
        "الدوحة - هيثم الورداني",
        "هيثم الورداني - أثينا",
        "نجلاء الورداني - الدوحة",
        "الدوحة - وكالات",
        "واس - الدوحة",
        "أثينا، 12 مارس 2024",
        "هيثم الورداني، 12 مارس 2024",
        "By Nora Lindqvist",
        "By AFP staff",
        "Nora Lindqvist - Oslo",
    ],
)
def test_towns_reporters_and_agencies_are_no_outlets(line: str, packs: Packs) -> None:
    """Where a credit line may name a town, a person or an agency, the outlet stays unknown."""
    document = read(line, packs)
    assert document.outlet is None
    assert document.blocks[1].kind == "metadata"


@pytest.mark.parametrize(
    "tail", ["© AFP 2024", "جميع الحقوق محفوظة ولا يجوز إعادة نشر المواد دون إذن مكتوب", "All rights reserved."]
)
def test_rights_without_an_outlet(tail: str, packs: Packs) -> None:
    """A line of copyright that names an agency or nobody names no outlet."""
    plain = "Tuesday, 12 March 2024" if tail.replace("©", "").isascii() else "الثلاثاء 12 مارس 2024"
    assert read(plain, packs, tail=tail).outlet is None


@pytest.mark.parametrize(
    "line",
    [
        "صحيفة إسرائيلية تكشف تفاصيل الشحنة",
        "قناة السويس تستعد لموسم القمح",
        "شركات الشحن - موعد جديد للتفريغ",
        "Norway - Lithuania pact nears vote",
        "Daily bread gets dearer",
        "Ministers meet the press",
    ],
)
def test_second_titles_stay_titles(line: str, packs: Packs) -> None:
    """A line that says something is a sub-heading, though it begins or ends as an outlet's name might."""
    document = read(line, packs)
    assert document.blocks[1].kind == "subheading"
    assert document.outlet is None


@pytest.mark.parametrize(
    "line", ["صحيفة إسرائيلية تكشف تفاصيل الشحنة", "قناة السويس تستعد لموسم القمح", "Ministers Meet the Press"]
)
def test_title_beside_the_date_is_no_name(line: str, packs: Packs) -> None:
    """Beside a date too, a line that says something names no outlet."""
    date = "March 12, 2024" if line.isascii() else "الثلاثاء 12 مارس 2024"
    assert read(f"{line}\n{date}", packs).outlet is None


@pytest.mark.parametrize(
    ("url", "language", "outlet"),
    [
        ("https://www.reuters.com/world/x", "en", "Reuters"), ("https://aawsat.com/home/1", "ar", "جريدة الشرق الأوسط"),
        ("https://arabic.rt.com/middle_east/1/", "ar", "روسيا اليوم"),
        ("https://reuters.com.example.org/1", "en", None),
        ("https://example.org/reuters.com", "en", None), ("http://[", "en", None), ("", "ar", None), (None, "ar", None),
    ],
)  # fmt: skip
def test_site_names_its_outlet(url: str | None, language: str, outlet: str | None, packs: Packs) -> None:
    """An address on an outlet's own site, or on a part of it, names the outlet; no other address does."""
    assert name_site(url, language, packs.gazetteer) == outlet


def test_page_without_a_name_is_of_its_site(packs: Packs) -> None:
    """A page that names no outlet is of the one whose site it says it stands on."""
    page = f'<html><head><link rel="canonical" href="https://apnews.com/a"></head><body><p>{ENGLISH}</p></body></html>'
    assert read_source("n.html", page.encode(), packs).outlet == "Associated Press"
