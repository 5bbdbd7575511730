"""Figures, sums, times and goods of a proposal: quoted by the model, read by our own grammars."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec.structs import replace

from tawatur.claims.proposals.bench import Bench, Unproven
from tawatur.claims.proposals.forms import ProposedItem
from tawatur.claims.slots import list_items
from tawatur.core.claim import Item
from tawatur.core.mention import Mention
from tawatur.core.refusal import RefusalCode
from tawatur.core.spans import Span
from tawatur.core.values import Amount, DateSpan

T = TypeVar("T")
_PERSONS = "persons"


def read_value(bench: Bench, words: str, quote: Span) -> Amount | None:
    """The sum of money the words stand for; None where none are given."""
    sums = ((m.extent, m.amount) for m in bench.within(quote) if m.kind == "money" and m.amount is not None)
    return _read(bench, words, quote, sums, "sum_not_in_quote")


def read_when(bench: Bench, words: str, quote: Span) -> DateSpan | None:
    """The time the words stand for."""
    times = ((bench.analysis.span(t.start, t.end), t.when) for t in bench.analysis.times if t.when is not None)
    return _read(bench, words, quote, times, "time_not_in_quote")


def read_duration(bench: Bench, words: str, quote: Span) -> Amount | None:
    """The length of time the words stand for."""
    lengths = (
        (bench.analysis.span(t.start, t.end), t.duration) for t in bench.analysis.times if t.duration is not None
    )
    return _read(bench, words, quote, lengths, "duration_not_in_quote")


def read_items(bench: Bench, proposed: Iterable[ProposedItem], quote: Span) -> tuple[Item, ...]:
    """The items, each once; a number is the one our grammar reads where the words for it stand."""
    items: dict[str, Item] = {}
    for one in proposed:
        item = _read_item(bench, one, quote)
        items.setdefault(item.ref or item.designation, item)
    return tuple(items.values())


def _read_item(bench: Bench, proposed: ProposedItem, quote: Span) -> Item:
    places = bench.places.find_within(proposed.name, quote)
    if not places:
        raise Unproven("item_not_in_quote")
    number = _read(bench, proposed.quantity, quote, _list_figures(bench), "figure_not_in_quote")
    named = [m for m in bench.within(quote) if any(m.extent.overlaps(place) for place in places)]
    counted = next((m for m in named if m.kind == "quantity" and m.amount is not None), None)
    if counted is not None and counted.amount is not None and counted.amount.unit == _PERSONS:
        said = bench.mouths.count(counted.description) or places[0].read(bench.document.text)
        return Item(said, (said, counted.description), _PERSONS, counted.amount, _PERSONS, span=counted.span)
    weapons = [mention for mention in named if mention.kind == "weapon"]
    listed = list_items([_best(weapons)], bench.packs) if weapons else ()
    if listed:
        return replace(listed[0], quantity=number)
    if not bench.places.is_whole(places[0]):
        raise Unproven("item_not_in_quote")
    words = places[0].read(bench.document.text)
    return Item(words, (words,), quantity=number, span=places[0])


def _best(weapons: list[Mention]) -> Mention:
    """Of several, the one that is named: a system before its class, then the longer."""
    return max(weapons, key=lambda m: (m.ref.startswith("item/"), m.extent.end - m.extent.start, -m.span.start))


def _list_figures(bench: Bench) -> Iterable[tuple[Span, Amount]]:
    return ((bench.analysis.span(figure.start, figure.end), figure.amount) for figure in bench.analysis.figures)


def _read(bench: Bench, words: str, quote: Span, found: Iterable[tuple[Span, T]], fault: RefusalCode) -> T | None:
    """What our grammar reads where the words stand in the quote. Raises Unproven where it reads nothing there."""
    if not words.strip():
        return None
    inside = [(span, value) for span, value in found if quote.contains(span)]
    for place in filter(bench.places.is_whole, bench.places.find_within(words, quote)):
        there = [(span, value) for span, value in inside if span.overlaps(place)]
        if there:
            return max(there, key=_shares(place))[1]
    raise Unproven(fault)


def _shares(place: Span) -> Callable[[tuple[Span, object]], int]:
    """How many letters a found span has in common with a place."""
    return lambda pair: min(pair[0].end, place.end) - max(pair[0].start, place.start)
