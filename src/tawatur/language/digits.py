"""Digits with their marks as numbers: «1,302», «5,2 مليار», «١٢٫٥», "1.302.500"."""

import re

from tawatur.packs.numbers import Comma

YEARS = frozenset(range(1900, 2101))  # a set: a float is looked up in a range one by one
_HIJRI_YEARS = range(1300, 1501)
_OLD_YEARS = range(1000, 1900)  # years only beside a word that says so
_GROUPED = re.compile(r"\d{1,3}(?:[,٬،]\d{3})+(?:[.٫]\d+)?")
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_SPACED = re.compile(r"\d{1,3}(?:[ .]\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")


def read_digits(digits: str, *, scaled: bool, comma: Comma) -> float | None:
    """The value of folded digits; None where the marks fit no way of writing numbers.

    Where a comma may be either, it marks thousands before exactly three digits, unless a scale word
    follows («1,302 مليار» is 1.302e9); so does a lone point without a scale («1.302 شخص»), as nobody
    counts thousandths of a thing. ٬ always marks thousands, ٫ always the fraction.
    Where a comma is decimal, blanks and points part thousands («1 302,5», «12.500»).
    """
    if comma == "decimal":
        return _read_decimal(digits, scaled=scaled)
    if _GROUPED.fullmatch(digits):
        plain = re.sub("[,٬،]", "", digits).replace("٫", ".")
        fraction = comma == "either" and scaled and re.sub("[0-9]", "", digits) == ","
        return float(digits.replace(",", ".")) if fraction else float(plain)
    if _DOTTED.fullmatch(digits) and (digits.count(".") > 1 or not scaled) and comma == "either":
        return float(digits.replace(".", ""))
    plain = digits.replace("٫", ".")
    if comma == "either":
        plain = plain.replace(",", ".")
    return float(plain) if _PLAIN.fullmatch(plain) else None


def _read_decimal(digits: str, *, scaled: bool) -> float | None:
    if _SPACED.fullmatch(digits) and not (scaled and digits.count(".") == 1):
        digits = digits.replace(" ", "").replace(".", "")
    plain = digits.replace(",", ".")
    return float(plain) if _PLAIN.fullmatch(plain) else None


def list_calendar_kinds(digits: str) -> dict[str, object]:
    """What a plain number can be in a date: a day, the number of a month, a year, an old one, a Hijri year."""
    value = int(digits)
    if len(digits) <= 2 and 1 <= value <= 31:
        return {"day": value, "monthnumber": value} if value <= 12 else {"day": value}
    if len(digits) != 4:
        return {}
    if value in YEARS:
        return {"year": value}
    if value in _HIJRI_YEARS:
        return {"hyear": value, "oldyear": value}
    return {"oldyear": value} if value in _OLD_YEARS else {}


def read_dotted_date(digits: str) -> tuple[int, int, int] | None:
    """Day, month and year of «30.7.2015»."""
    parts = digits.split(".")
    if len(parts) == 3 and len(parts[2]) == 4 and all(part.isdigit() and len(part) < 5 for part in parts):
        return int(parts[0]), int(parts[1]), int(parts[2])
    return None
