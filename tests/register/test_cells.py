"""Cells of other registers: numbers, years, categories."""

import pytest

from tawatur.core.values import Amount
from tawatur.register.cells import add_numbers, read_category, read_number, read_years
from tawatur.register.header import comparison_rules


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("24", Amount(24, 24, "exact")), ("'24", Amount(24, 24, "exact")), ("(24)", Amount(24, 24, "about")),
        ("24?", Amount(24, 24, "about")), ("c. 24", Amount(24, 24, "about")), ("1,200", Amount(1200, 1200, "exact")),
        ("1 200", Amount(1200, 1200, "exact")), ("1.200", Amount(1200, 1200, "exact")), ("3.0", Amount(3, 3, "exact")),
        ("16-20", Amount(16, 20, "between")), ("20 to 16", Amount(16, 20, "between")), (">5", Amount(5, None, "over")),
        ("5+", Amount(5, None, "over")), ("at least 5", Amount(5, None, "over")), ("", None), ("?", None), ("..", None),
        ("n.a.", None), ("-16", None), ("99999999999999", None), ("1-99999999999", None),
    ],
)  # fmt: skip
def test_read_number(cell: str, expected: Amount | None) -> None:
    """Brackets, question marks, ranges, thousands and blanks are read as registers mean them."""
    assert read_number(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2015", (2015, 2015)), ("(2015)", (2015, 2015)), ("2015-2017", (2015, 2017)), ("2015-17", (2015, 2017)),
        ("2015; 2019", (2015, 2019)), ("1998/99", (1998, 1999)), ("2015-03-12", (2015, 2015)), ("", None),
        ("soon", None), ("20155", None),
    ],
)  # fmt: skip
def test_read_years(cell: str, expected: tuple[int, int] | None) -> None:
    """Years stand alone, in brackets, in ranges and lists."""
    assert read_years(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("IV", "IV"), ("4", "IV"), ("IV(a)", "IV(a)"), ("IV. Combat aircraft (b)", "IV(b)"), ("VII b", "VII(b)"),
        ("Category III", "III"), ("Battle tanks", "I"), ("Warships (incl. submarines)", "VI"), ("", ""), ("Other", ""),
    ],
)  # fmt: skip
def test_read_category(cell: str, expected: str) -> None:
    """A category is known by its numeral or by its name."""
    rules = comparison_rules()
    assert read_category(cell, rules.numerals, rules.category_words) == expected


def test_add_numbers() -> None:
    """Two deliveries add up; what is not told adds nothing; what is uncertain makes the sum so."""
    assert add_numbers(Amount(3, 3, "exact"), Amount(6, 6, "about")) == Amount(9, 9, "about")
    assert add_numbers(None, Amount(6, 6, "exact")) == Amount(6, 6, "exact")
    assert add_numbers(Amount(3, None, "over"), Amount(6, 6, "exact")) == Amount(9, None, "over")
