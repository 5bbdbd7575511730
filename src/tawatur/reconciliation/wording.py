"""Typed values in plain words that need no translation: figures, units, ISO dates."""

from datetime import date, timedelta

from tawatur.core.values import Amount, DateSpan

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_BOUNDS = {"exact": "", "about": "about ", "over": "over ", "up_to": "up to ", "between": "", "unspecified": ""}


def write_amount(amount: Amount) -> str:
    """A figure as read: "over 4 billion USD", "16 aircraft", "20 to 25"; a plural without a figure: "some"."""
    unit = f" {amount.unit}" if amount.unit else ""
    if amount.bound == "between" and amount.low is not None and amount.high is not None:
        return f"{_write_number(amount.low)} to {_write_number(amount.high)}{unit}"
    figure = amount.low if amount.low is not None else amount.high
    if figure is None:
        return f"an unstated number of{unit}" if unit else "an unstated number"
    return f"{_BOUNDS[amount.bound]}{_write_number(figure)}{unit}"


def _write_number(figure: float) -> str:
    for scale, word in _SCALES:
        if abs(figure) >= scale:
            return f"{figure / scale:.12g} {word}"
    return f"{figure:.12g}"


def write_days(first: date | None, last: date | None) -> str:
    """An interval as short as it can be told: a day, a month, a year, else both ends; "" if neither is known."""
    if first is None or last is None:
        return f"since {first}" if first else f"until {last}" if last else ""
    if first == last:
        return first.isoformat()
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        if first.year == last.year and first.month == last.month:
            return f"{first:%Y-%m}"
        if first.month == 1 and last.month == 12:
            return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    return f"{first} to {last}"


def write_when(when: DateSpan) -> str:
    """A date in words; the words of the text where it is not resolved."""
    return write_days(when.start, when.end) or when.surface
