"""What stands in the cells of other registers: numbers in brackets, years, categories."""

import re
from collections.abc import Mapping

from tawatur.core.values import Amount

Years = tuple[int, int]
_NUMBER = r"\d{1,3}(?:[ ,.\u00a0\u202f']\d{3})+(?!\d)|\d+(?:\.0+)?(?!\d)"
_RANGE = re.compile(rf"({_NUMBER})\s*(?:-|–|—|to|or)\s*({_NUMBER})")
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)(?:\s*[-–—/]\s*(\d\d)(?!\d))?")
_ROMAN = re.compile(
    r"(?<![A-Za-z])(VIII|VII|VI|IV|V|III|II|I|[1-8])(?![A-Za-z\d])\s*[.)]?\s*\(?\s*([ab](?![a-z]))?", re.I
)
_UNSURE = re.compile(r"[(?~]|\b(?:c|ca|circa|about|approx|est)\b", re.IGNORECASE)
_LARGEST = 10**9  # no entry of a register holds more pieces


def read_number(cell: str, *, unsure: bool = False) -> Amount | None:
    """The number of a cell; what stands in brackets or with a question mark is about it. None where there is none.

    >>> read_number("(24)")
    Amount(low=24.0, high=24.0, bound='about', unit=None)
    >>> read_number("1 200").low, read_number("16-20").high, read_number("?")
    (1200.0, 20.0, None)
    """
    span = _RANGE.search(cell)
    if span:
        low, high = sorted(map(_digits, span.groups()))
        return Amount(low, high, "between") if high <= _LARGEST else None
    found = re.search(_NUMBER, cell)
    if found is None or re.search(r"-\s*$", cell[: found.start()]):
        return None
    value = _digits(found[0])
    if value > _LARGEST:
        return None
    if re.search(r"[>+]|\b(?:at least|over|more than)\b", cell, re.IGNORECASE):
        return Amount(value, None, "over")
    return Amount(value, value, "about" if unsure or _UNSURE.search(cell) else "exact")


def _digits(number: str) -> float:
    whole = re.sub(r"\.0+$", "", number) if re.fullmatch(r"\d+\.0+", number) and not number.endswith(".000") else number
    return float(re.sub(r"\D", "", whole))


def read_years(cell: str) -> Years | None:
    """First and last year of a cell, None where it has none.

    >>> read_years("(2015)"), read_years("2015-17"), read_years("2015; 2019"), read_years("")
    ((2015, 2015), (2015, 2017), (2015, 2019), None)
    """
    years: list[int] = []
    for first, short in _YEARS.findall(cell):
        years.append(int(first))
        if short and int(first[:2] + short) >= int(first):
            years.append(int(first[:2] + short))
    return (min(years), max(years)) if years else None


def read_category(cell: str, numerals: Mapping[str, str], words: Mapping[str, str]) -> str:
    """The category of the UN Register a cell names, "" where it names none.

    >>> read_category("IV. Combat aircraft (a)", {}, {}), read_category("Battle tanks", {}, {"battle tank": "I"})
    ('IV(a)', 'I')
    """
    found = _ROMAN.search(cell)
    if found is None:
        return next((code for word, code in words.items() if word in cell.casefold()), "")
    numeral = numerals.get(found[1], found[1].upper())
    letter = found[2] or next(iter(re.findall(r"\(([ab])\)", cell, re.IGNORECASE)), "")
    return f"{numeral}({letter.lower()})" if letter else numeral


def add_numbers(one: Amount | None, other: Amount | None) -> Amount | None:
    """The sum; about it if either is; the one that is told where the other is not."""
    if one is None or other is None:
        return one or other
    exact = one.bound == other.bound == "exact"
    highs = None if one.high is None or other.high is None else one.high + other.high
    lows = (one.low or 0) + (other.low or 0)
    if highs is None:
        return Amount(lows, None, "over")
    return Amount(lows, highs, "between" if lows != highs else "exact" if exact else "about")


def join_years(one: Years | None, other: Years | None) -> Years | None:
    """The years from the first to the last of both."""
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])
