"""Figures: what counts, what bounds it, what only looks like one."""

from typing import Literal, TypeAlias

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tawatur.language.analyse import analyse
from tawatur.language.digits import read_digits
from tawatur.packs.packs import Packs
from tests.language.conftest import Read, Write

Comma: TypeAlias = Literal["thousands", "either"]


def figures(text: str, read: Read, language: str = "ar") -> list[tuple[str, float | None, float | None, str]]:
    """Core words, low, high and bound of every figure."""
    return [
        (text[f.core[0] : f.core[1]], f.amount.low, f.amount.high, f.amount.bound)
        for f in read(text, language=language).figures
    ]


@pytest.mark.parametrize(
    ("digits", "scaled", "comma", "value"),
    [
        ("1,302", False, "either", 1302.0),
        ("1,302", True, "either", 1.302),
        ("5,2", False, "either", 5.2),
        ("1.302", False, "either", 1302.0),
        ("1.302", True, "either", 1.302),
        ("1.302.500", False, "either", 1302500.0),
        ("3،450،000", False, "either", 3450000.0),
        ("12٫5", False, "either", 12.5),
        ("1٬234٬567٫5", False, "either", 1234567.5),
        ("1,302", True, "thousands", 1302.0),
        ("1.302", False, "thousands", 1.302),
        ("16,00", False, "either", 16.0),
        ("12،220.13", False, "either", 12220.13),
    ],
)
def test_marks_in_digits(digits: str, scaled: bool, comma: Comma, value: float) -> None:
    """Points and commas mark thousands or the fraction by their place, the language and the scale that follows."""
    assert read_digits(digits, scaled=scaled, comma=comma) == value


@given(st.text(alphabet="0123456789.,٬٫،", min_size=1, max_size=12))
@example("0,000٫0")
@example("1,020،120")
def test_digits_never_raise(digits: str) -> None:
    """Whatever stands in digits and marks is a number or none; it never stops a run."""
    for value in (
        read_digits(digits, scaled=False, comma="thousands"),
        read_digits(digits, scaled=True, comma="either"),
    ):
        assert value is None or value >= 0


@given(st.integers(min_value=1, max_value=999_999_999))
def test_grouped_digits_say_what_they_count(number: int) -> None:
    """A whole number written with thousands marks is read back."""
    assert read_digits(f"{number:,}", scaled=False, comma="thousands") == number
    assert read_digits(f"{number:,}".replace(",", "٬"), scaled=True, comma="either") == number


def test_bound_covers_its_words(read: Read) -> None:
    """Start and end take in the words of the bound, before the figure or behind its noun; the core is the figure."""
    text = "غرق 30 زورقا على الأقل، وتتجاوز قيمتها الإجمالية 4 ملايين درهم."
    first, last = read(text).figures
    assert text[first.start : first.end] == "30 زورقا على الأقل"
    assert text[last.start : last.end] == "تتجاوز قيمتها الإجمالية 4 ملايين"


def test_bound_follows_a_figure_in_brackets(read: Read) -> None:
    """Brackets of its own part a figure from no bound behind its noun."""
    assert figures("غرق (30) زورقا على الأقل.", read) == [("30", 30.0, None, "over")]


def test_bound_does_not_reach_past_a_preposition(read: Read) -> None:
    """A verb that could bound a figure does not when its object stands between."""
    assert figures("تجاوز الربان العاصفة في 3 زوارق.", read) == [("3", 3.0, 3.0, "exact")]


def test_two_figures_keep_their_own_bounds(read: Read) -> None:
    """A bound behind a figure does not spread to the one before."""
    assert figures("غرق 12 بحارا و30 صيادا على الأقل.", read) == [
        ("12", 12.0, 12.0, "exact"),
        ("30", 30.0, None, "over"),
    ]


def test_second_figure_is_not_swallowed(read: Read) -> None:
    """«و» joins two counts, not one figure, unless what follows has a smaller scale of its own."""
    assert figures("3 ملايين كيس و16 رافعة.", read) == [
        ("3 ملايين", 3e6, 3e6, "exact"),
        ("16", 16.0, 16.0, "exact"),
    ]
    assert figures("مليون ومئتا ألف كيس.", read) == [("مليون ومئتا ألف", 1.2e6, 1.2e6, "exact")]
    assert figures("ثلاث رافعات وخمسة زوارق.", read) == [
        ("ثلاث", 3.0, 3.0, "exact"),
        ("خمسة", 5.0, 5.0, "exact"),
    ]


def test_conjunction_written_apart(read: Read) -> None:
    """«ستة و عشرون» with a gap after the conjunction is one figure."""
    assert figures("أبحر ستة و عشرون زورقا.", read) == [("ستة و عشرون", 26.0, 26.0, "exact")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("دفع المصرف مليارا درهم.", 2e9),
        ("دفع المصرف ملياراً.", 1e9),
        ("دفع 20 مليارا.", 20e9),
        ("ما يعادل مليونا ونصف المليون درهم.", 1.5e6),
        ("دفعوا مليونين ونصف المليون درهم.", 2.5e6),
    ],
)
def test_one_or_two_by_its_surroundings(text: str, value: float, read: Read) -> None:
    """«مليارا» is two before the word it governs, else one."""
    assert [figure.amount.low for figure in read(text).figures] == [value]


def test_dual_by_the_ending_that_tells(read: Read) -> None:
    """A noun with a sound plural is dual only where the ending cannot be the plural's."""
    assert [figure.noun for figure in read("حضر مسؤولان ومصدرين ومهندسين.").figures] == ["مسؤول", "مصدر"]


def test_adjective_of_a_dual_is_no_figure(read: Read) -> None:
    """«مصدران عسكريان» are two, not four."""
    assert [figure.noun for figure in read("قال مصدران عسكريان إن الرصيف فتح.").figures] == ["مصدر"]


def test_unknown_word_in_a_dual_ending_is_left_alone(read: Read) -> None:
    """No figure is guessed from an ending: «رمضان», «سلطان» and names in -ان are none."""
    assert read("زار سلطان عدنان مدينة وهران في حسبان.").figures == ()


@pytest.mark.parametrize(
    "text",
    [
        "طائرات سو-35 وإف 16 وميغ 29.",
        "صواريخ «هيلا 40».",
        "من طراز هيلا 40 الحديث.",
        "عملا بقرار مجلس الأمن الدولي 2140 والقرار 2216 و2624.",
        "بموجب المادة 51 من الميثاق.",
        "في الذكرى الـ80 للمرفأ.",
        "بنسبة 12,5 في المائة أو %13 أو 14%.",
        "الساعة 15:30 بتوقيت غرينتش.",
        "عند الثالثة والنصف، أي 15,30 تغ.",
        "البالغ من العمر 82 عاما.",
        "وقال الربان (50 عاما) ذلك.",
        "فاز الفريق 3-1.",
        "1- تطوير الرصيف.",
        "وفق خطة 2030.",
        "رقم الهاتف 1-222-3333.",
    ],
)
def test_number_that_counts_nothing(text: str, read: Read) -> None:
    """Designations, resolutions, shares, hours, ages, scores, list numbers and bare years are no figures."""
    assert figures(text, read) == []


@pytest.mark.parametrize(
    "text",
    [
        "F-16, K8 and Su 35 jets and T-72 tanks.",
        "155mm shells.",
        "Under resolution 2140 and article 51.",
        "It rose 12.5 per cent.",
        "At 3.45pm and 16:30 GMT.",
        "The 82-year-old, aged 82.",
        "The 45th president came first.",
    ],
)
def test_english_number_that_counts_nothing(text: str, read: Read) -> None:
    """The same in English."""
    assert figures(text, read, "en") == []


def test_bare_year_counts_with_a_counted_noun(read: Read) -> None:
    """2011 before an accusative is a count, alone it is a year."""
    assert figures("زرعوا 2011 شتلة و1984 زيتونة.", read)[0] == ("2011", 2011.0, 2011.0, "exact")
    assert figures("خسروا 2011 زورقا.", read) == [("2011", 2011.0, 2011.0, "exact")]


def test_invisible_marks_do_not_part_a_figure(read: Read) -> None:
    """A direction mark between the particle and the digits is passed over."""
    text = "تسلم الأسطول الـ\u200f24 زورقا."
    assert figures(text, read) == [("24", 24.0, 24.0, "exact")]


def test_dates_give_no_figures(read: Read) -> None:
    """The numbers of a date are not counted."""
    assert figures("في 23 أكتوبر 2030 وقبل 3 أيام وفي 30/7/2031.", read) == []


def test_metadata_has_no_figures(write: Write, packs: Packs) -> None:
    """A counter in a line of metadata is none."""
    document = write(("metadata", "18 حجم الخط"), ("body", "أبحر 18 زورقا."))
    assert len(analyse(document, packs).figures) == 1


def test_loose_plurals_have_no_number(read: Read) -> None:
    """Bare plurals of scales are unspecified, with both ends unknown."""
    assert figures("نزح عشرات الآلاف ومئات الصيادين وعدة ملايين.", read) == [
        ("عشرات الآلاف", None, None, "unspecified"),
        ("مئات", None, None, "unspecified"),
        ("عدة ملايين", None, None, "unspecified"),
    ]


def test_a_guarded_word_is_no_number(read: Read) -> None:
    """A word that only looks like a particle and a number («كمية») counts nothing."""
    assert figures("ضبطت الشرطة كمية كبيرة من القمح", read) == []
