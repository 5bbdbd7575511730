"""The words by which one language names people, bodies, voices, instruments and money, together, and how names look."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from tawatur.packs.bodies import BodyPack, load_bodies
from tawatur.packs.instruments import InstrumentPack, load_instruments
from tawatur.packs.money import MoneyPack, load_money
from tawatur.packs.people import PeoplePack, load_people
from tawatur.packs.shapes import ShapePack, load_shapes
from tawatur.packs.titles import TitlePack, load_titles
from tawatur.packs.voices import VoicePack, load_voices


class Lexicons(Struct, frozen=True):
    """All lexicons of one language that the mentions room reads."""

    titles: TitlePack
    people: PeoplePack
    bodies: BodyPack
    voices: VoicePack
    instruments: InstrumentPack
    money: MoneyPack
    shapes: ShapePack


def load_lexicons(languages: Iterable[str]) -> dict[str, Lexicons]:
    """The lexicons of each language, by code."""
    return {
        code: Lexicons(
            titles=load_titles(code),
            people=load_people(code),
            bodies=load_bodies(code),
            voices=load_voices(code),
            instruments=load_instruments(code),
            money=load_money(code),
            shapes=load_shapes(code),
        )
        for code in languages
    }


def list_lexicon_words(lexicons: Lexicons) -> Iterator[str]:
    """Every word of the lexicons as written, but given names: none of them is part of a person's name."""
    for phrase in _phrases(lexicons):
        yield from phrase.split()


def _phrases(lexicons: Lexicons) -> Iterator[str]:
    for group in lexicons.titles.groups:
        for words in group.titles.values():
            yield from words
        yield from group.trail
    yield from lexicons.titles.statuses
    yield from lexicons.titles.qualities
    for words in lexicons.titles.fields.values():
        yield from words
    for words in lexicons.titles.duals.values():
        yield from words
    for head in lexicons.bodies.bodies:
        yield from (*head.words, *head.construct)
    for place in lexicons.bodies.places:
        yield from place.construct
    yield from (*lexicons.bodies.directions, *lexicons.bodies.country_words, *lexicons.bodies.qualities)
    for voice in lexicons.voices.heads:
        yield from (*voice.singular, *voice.dual, *voice.plural)
    yield from (*lexicons.voices.adjectives, *lexicons.voices.numerals, *lexicons.voices.same)
    for instrument in lexicons.instruments.heads:
        yield from instrument.words
    yield from (*lexicons.instruments.fields, *lexicons.instruments.adjectives)
    yield from lexicons.money.persons
