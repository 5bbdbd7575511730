"""Titles as data: ranks, offices, honorifics, kinship, and what may follow each."""

from typing import Literal

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack

TitleKind = Literal["rank", "office", "kinship", "status"]
Takes = Literal["nisba", "state", "body", "office", "noun", "for", "to", "of", "person"]


class TitleExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made sentence, the titles and the name that must come out of it."""

    text: str
    titles: list[str]
    name: str


class TitleGroup(Struct, frozen=True, forbid_unknown_fields=True):
    """Titles that behave alike; `titles` maps a key to its written forms.

    `takes`: an adjective of nationality, a state, a body, another office, a definite noun, a body
    after «ل» (for), a state or place after a word of `posted` (to), a phrase after "of", a person («نجل الوزير»).
    `needs`: one of these must follow. `alone`: without a name the title stands for its holder.
    `trail`: words that may follow it.
    """

    kind: TitleKind
    titles: dict[str, list[str]]
    takes: list[Takes] = []
    needs: bool = False
    alone: bool = False
    trail: list[str] = []


class Address(Struct, frozen=True, forbid_unknown_fields=True):
    """`words` stand for a person told before with one of these titles, or with a portfolio of one (keys)."""

    words: list[str]
    of: list[str]


class TitlePack(Struct, frozen=True, forbid_unknown_fields=True):
    """`titles.yaml` of one language. `fields` are what ministers are ministers of, by key.
    `duals` tell two holders («الرئيسان المصري ... والفرنسي ...»), by key; `singles` are what one of them is called.
    `capital`: kinds of title that are written with a capital, where the script has any. `apposed`: a name may follow
    its office behind a comma. `links` stand between an office and what it is of,
    words of `portfolio` go on to name the field of an office of `portfolios` (keys), up to its holder's name,
    `posted` between an envoy and where he is sent; `homes` are the state that sent him, told by no name.
    `addresses` stand for who was told of («جلالته», "His Highness").
    Words of `past` among the `statuses` say that the office is held no more.
    """

    about: str
    groups: list[TitleGroup]
    statuses: list[str] = []
    past: list[str] = []
    qualities: list[str] = []
    fields: dict[str, list[str]] = {}
    duals: dict[str, list[str]] = {}
    singles: dict[str, str] = {}
    capital: list[TitleKind] = []
    apposed: bool = False
    links: list[str] = []
    posted: list[str] = []
    homes: list[str] = []
    portfolio: list[str] = []
    portfolios: list[str] = []
    addresses: list[Address] = []
    examples: list[TitleExample] = []


def load_titles(language: str) -> TitlePack:
    """The titles of one language."""
    return read_pack(DATA.joinpath("languages", language, "titles.yaml"), TitlePack)
