"""Deals, agreements, resolutions, embargoes as words of a language."""

from typing import Literal

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack


class InstrumentExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made sentence and the instrument in it."""

    text: str
    mention: str
    ref: str = ""


class InstrumentHead(Struct, frozen=True, forbid_unknown_fields=True):
    """One head. `family` joins what a repetition may go back to. `plain`: a mention without more words.
    `purpose`: also with a phrase of `purposes` right behind («عقد لشراء ...», not «عقد اجتماعا»).
    `arms`: only where its sentence speaks of arms, or as a repetition, and no word of `unless` stands beside it
    («حظر أممي على السلاح», not «حظر الطيران»). `takes` number: only with a number; place: only with a place.
    """

    key: str
    family: str
    words: list[str]
    ref: str = ""
    plain: bool = False
    purpose: bool = False
    arms: bool = False
    unless: list[str] = []
    takes: list[Literal["number", "place"]] = []


class InstrumentPack(Struct, frozen=True, forbid_unknown_fields=True):
    """`instruments.yaml` of one language.

    `fields` and `adjectives` may belong to a head; `arms` make a deal one for arms; `martial` words make
    one of a trade and of what has a price: a military contract is one, a military cooperation agreement is not.
    Behind a word of `sides` the other side stands before a phrase of `purposes`; a word of `any` before a head that
    takes a purpose makes it one («أي عقد»). `adjectives_first`: they stand before the head.
    """

    about: str
    heads: list[InstrumentHead]
    adjectives_first: bool = False
    fields: list[str] = []
    adjectives: list[str] = []
    arms: list[str] = []
    martial: list[str] = []
    number_words: list[str] = []
    council: list[str] = []
    purposes: list[str] = []
    sides: list[str] = []
    any: list[str] = []
    examples: list[InstrumentExample] = []


def load_instruments(language: str) -> InstrumentPack:
    """The instruments of one language."""
    return read_pack(DATA.joinpath("languages", language, "instruments.yaml"), InstrumentPack)
