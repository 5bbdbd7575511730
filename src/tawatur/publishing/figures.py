"""Amounts and counts in words."""

from babel.numbers import format_decimal, get_currency_name

from tawatur.core.values import Amount
from tawatur.publishing.markup import Text, left_to_right, plain
from tawatur.publishing.voice import Voice

SCALES = (("trillion", 1e12), ("billion", 1e9), ("million", 1e6))


def number_words(value: float, voice: Voice) -> Text:
    """The number in digits, with the words million, billion, trillion where it is that great."""
    for name, size in SCALES:
        if abs(value) >= size:
            return _scaled(name, round(value / size, 3), voice)
    return left_to_right(_digits(value, voice))


def _scaled(name: str, value: float, voice: Voice) -> Text:
    form = voice.locale.plural_form(value)
    code = f"scale.{name}.{form}"
    return voice.say(code if voice.knows(code) else f"scale.{name}.other", n=left_to_right(_digits(value, voice)))


def _digits(value: float, voice: Voice) -> str:
    return format_decimal(value, locale=voice.locale, numbering_system="latn")


def bounded_words(amount: Amount, voice: Voice) -> Text:
    """The figure with its bound and no unit: "more than 4 billion"; () where no number was said."""
    if amount.low is not None and amount.high is not None and amount.low != amount.high:
        return voice.say("bound.between", low=number_words(amount.low, voice), high=number_words(amount.high, voice))
    value = amount.low if amount.low is not None else amount.high
    if value is None:
        return ()
    return voice.say(f"bound.{amount.bound}", figure=number_words(value, voice))


def money_words(amount: Amount, voice: Voice) -> Text:
    """The sum with its bound and currency; "unspecified" in words where no number was said."""
    unit = currency_words(amount, voice)
    figure = bounded_words(amount, voice)
    return voice.say("money", figure=figure, currency=unit) if figure else voice.say("money.unspecified", currency=unit)


def currency_words(amount: Amount, voice: Voice) -> Text:
    """The name of the currency in the page's language; () where it is unknown."""
    if not amount.unit:
        return ()
    return plain(get_currency_name(amount.unit, count=3, locale=voice.locale))


def quantity_words(amount: Amount | None, unit: str, voice: Voice) -> Text:
    """The count and the thing counted, with its bound; () where no count was told."""
    if amount is None:
        return ()
    figure = bounded_words(amount, voice)
    name = unit or amount.unit or ""
    value = amount.low if amount.low is not None else amount.high
    if not figure or value is None:
        return voice.say("quantity.unspecified", unit=unit_words(name, 100, voice))
    return (*figure, *plain(" "), *unit_words(name, value, voice)) if name else figure


def counted_words(amount: Amount, counted: str, voice: Voice) -> Text:
    """Persons with what happened to them ("84 killed"), as the page says it; () for what no phrase counts."""
    code = f"count.{counted}"
    if not voice.knows(f"{code}.other"):
        return ()
    value = amount.low if amount.low is not None else amount.high
    form = f"{code}.{voice.locale.plural_form(value or 0)}"
    return voice.say(form if voice.knows(form) else f"{code}.other", n=bounded_words(amount, voice) or plain("?"))


def unit_words(unit: str, value: float, voice: Voice) -> Text:
    """The counted noun as it stands after the number; the word as given where no phrase knows it."""
    code = f"unit.{unit}.{voice.locale.plural_form(value)}"
    code = code if voice.knows(code) else f"unit.{unit}.other"
    return voice.say(code) if voice.knows(code) else voice.word(unit)
