"""Voices without a name: «مصدر عسكري», "two officials"."""

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack


class VoiceExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made sentence, the voice in it, and the number told."""

    text: str
    mention: str
    count: int | None = None


class VoiceHead(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of voice by number. `alone`: needs no adjective. `talk`: only where it speaks.
    `links`: may be followed by an institution («مصدر في الوزارة»).
    """

    key: str
    singular: list[str] = []
    dual: list[str] = []
    plural: list[str] = []
    alone: bool = False
    talk: bool = False
    links: bool = True


class VoicePack(Struct, frozen=True, forbid_unknown_fields=True):
    """`voices.yaml` of one language. `before` words belong to the voice, of which `one_of`
    make it one person. `adjectives_first`: they stand before the head.
    `members` are words for some of a group told before («اثنان منهم»), by the number they tell, 0 for
    none. `ands` join voices in a list, `part_of` stands between a number and a group, `further` marks
    one more of a kind told.
    """

    about: str
    heads: list[VoiceHead]
    adjectives_first: bool = False
    adjectives: list[str] = []
    before: list[str] = []
    one_of: list[str] = []
    members: dict[int, list[str]] = {}
    part_of: list[str] = []
    ands: list[str] = []
    further: list[str] = []
    links: list[str] = []
    numerals: dict[str, int] = {}
    same: list[str] = []
    pronouns: list[str] = []
    examples: list[VoiceExample] = []


def load_voices(language: str) -> VoicePack:
    """The voices of one language."""
    return read_pack(DATA.joinpath("languages", language, "voices.yaml"), VoicePack)
