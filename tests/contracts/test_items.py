"""Every name of every item, inside a sentence, is found with its item and its full span."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from tawatur.core.document import Block, Document
from tawatur.core.identity import digest_text
from tawatur.core.mention import Mention
from tawatur.core.spans import Span
from tawatur.language.analyse import analyse
from tawatur.mentions.find import find_mentions
from tawatur.packs.items import ItemEntry
from tawatur.packs.packs import Packs

LANGUAGES = ("ar", "en")
# The word of a model stands before the name in Arabic, behind it in English: a cue for names that are words, too.
CARRIERS = {"ar": "وتسلم الجيش الكيني دفعة من طراز {} أمس. ", "en": "The Kenyan army received the {} model yesterday. "}
CLASS_CARRIERS = {"ar": "وتسلم الجيش الكيني {} أمس. ", "en": "The Kenyan army received {} yesterday. "}


@cache
def get_packs() -> Packs:
    """The packs, read once."""
    return Packs()


def list_names(entry: ItemEntry, language: str) -> Iterator[str]:
    """The names of an item in one language; its designation is English."""
    if entry.system and language == "en":
        yield entry.designation
    yield from entry.names.get(language, [])


def find_mentions_in(text: str, language: str) -> tuple[Mention, ...]:
    """The mentions in a made text of one block."""
    document = Document("d", text, (Block(Span("d", 0, len(text)), "body"),), digest_text(text), language)
    packs = get_packs()
    return find_mentions(document, analyse(document, packs), packs)


def find_weapons(text: str, language: str) -> list[Mention]:
    """The weapons in a made text of one block."""
    return [mention for mention in find_mentions_in(text, language) if mention.kind == "weapon"]


def write_carriers(names: list[tuple[str, str]], carrier: str) -> tuple[str, dict[tuple[int, int], tuple[str, str]]]:
    """A text of one sentence for each name, and where each name stands."""
    text, places = "", {}
    for key, name in names:
        start = len(text) + carrier.index("{}")
        text += carrier.format(name)
        places[start, start + len(name)] = (key, name)
    return text, places


def list_systems() -> list[tuple[str, str]]:
    """Categories of systems, each with each language in which it has names."""
    entries = [entry for entry in get_packs().items.entries.values() if entry.system]
    return sorted({(entry.category, code) for entry in entries for code in LANGUAGES if any(list_names(entry, code))})


@pytest.mark.parametrize(("category", "language"), list_systems())
def test_every_name_is_found(category: str, language: str) -> None:
    """Each name of a system leads to its item and covers what is written; a maker before it may be its own body."""
    entries = [entry for entry in get_packs().items.entries.values() if entry.category == category and entry.system]
    cities = get_packs().gazetteer.by_form  # "Milan" stays a city where no class stands beside it
    names = [
        (entry.key, name) for entry in entries
        for name in list_names(entry, language) if get_packs().folding.fold(name) not in cities
    ]  # fmt: skip
    text, places = write_carriers(names, CARRIERS[language])
    mentions = find_mentions_in(text, language)
    makers = {m.span.start: m.span.end + 1 for m in mentions if m.kind == "organisation"}
    found = {(m.span.start, m.span.end): m.ref for m in mentions if m.kind == "weapon"}
    missed = {
        told for (start, end), told in places.items()
        if told[0] not in (found.get((start, end)), found.get((makers.get(start, start), end)))
    }  # fmt: skip
    assert missed == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_classes_are_found(language: str) -> None:
    """Each name of a class that needs no cue is found by itself."""
    items = get_packs().items
    names = [
        (entry.key, name) for entry in items.entries.values() if not entry.system
        for name in list_names(entry, language) if not items.is_doubtful(get_packs().folding.fold(name))
    ]  # fmt: skip
    text, places = write_carriers(names, CLASS_CARRIERS[language])
    found = {(m.span.start, m.span.end): m.ref for m in find_weapons(text, language)}
    assert {told for place, told in places.items() if found.get(place) != told[0]} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_guarded_names_alone_are_no_weapons(language: str) -> None:
    """A name that is also a word or a person names nothing without a cue."""
    items, fold = get_packs().items, get_packs().folding.fold
    names = [
        (entry.key, name) for entry in items.entries.values() if entry.system
        for name in list_names(entry, language) if items.is_doubtful(fold(name)) and not re.search(r"\d", name)
    ]  # fmt: skip
    carrier = {"ar": "وتحدث الناس عن {} طويلا. ", "en": "People spoke of {} for long. "}[language]
    text, places = write_carriers(names, carrier)
    found = {(m.span.start, m.span.end) for m in find_weapons(text, language)}
    assert {told for place, told in places.items() if place in found} == set()
