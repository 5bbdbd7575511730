"""How a language describes a voice without a name, word by word, so that the same can be said in another."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack

Form = Literal["one", "feminine", "two", "several", "counted"]


class Noun(Struct, frozen=True, forbid_unknown_fields=True):
    """What a voice is called: for one, for two (where the language has a dual), for several, and behind a number.
    `things`: several of them take adjectives in the feminine («مصادر عسكرية»). `also`: other spellings of a form.
    """

    one: str = ""
    two: str = ""
    several: str = ""
    counted: str = ""
    things: bool = False
    also: dict[Form, list[str]] = {}


class Quality(Struct, frozen=True, forbid_unknown_fields=True):
    """An adjective: `one` as the dictionary has it, the forms that the endings of the pack do not give, and `also`
    what else is read as it.
    """

    one: str
    feminine: str = ""
    two: str = ""
    several: str = ""
    counted: str = ""
    also: list[str] = []


class DescriptionPack(Struct, frozen=True, forbid_unknown_fields=True):
    """`descriptions.yaml` of one language. Nouns, qualities and groups are keyed alike in all languages.

    `order` is how a description runs: keys of qualities, and `number`, `noun`, `state`, `rest` for the qualities not
    listed. `endings` are put on an adjective for its other forms. `article` stands before the noun, on every adjective
    too if `on_each`; `passed` words at the head say nothing here. One told for the first time takes the first of
    `indefinite`, the second before one of `vowels`, but for what `sounded` lists; none if a key in `bare` begins it.
    `one_of` and `part_of` tell some of a group («أحد المسؤولين», «اثنان من المسؤولين»), `groups` those told before
    («اثنان منهم»). By ISO 3166 alpha-2, `states` are words for a state that are no adjective ("U.S."), `nations`
    adjectives whose forms are not regular.
    """

    about: str
    order: list[str]
    nouns: dict[str, Noun]
    qualities: dict[str, Quality]
    numerals: dict[int, list[str]]
    groups: dict[str, list[str]]
    one_of: list[str]
    part_of: list[str]
    article: str
    on_each: bool = False
    indefinite: list[str] = []
    vowels: str = ""
    bare: list[str] = []
    sounded: list[str] = []
    endings: dict[Form, str] = {}
    passed: list[str] = []
    states: dict[str, list[str]] = {}
    nations: dict[str, Quality] = {}


def load_descriptions(languages: Iterable[str]) -> dict[str, DescriptionPack]:
    """The descriptions of each language that has them."""
    places = {code: DATA.joinpath("languages", code, "descriptions.yaml") for code in languages}
    return {code: read_pack(place, DescriptionPack) for code, place in places.items() if place.is_file()}
