"""Common words of a language, by which the tokeniser tells a particle from a first letter."""

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack
from tawatur.packs.languages import Language, inflect


class WordPack(Struct, frozen=True, forbid_unknown_fields=True):
    """`words.yaml` of one language: rows of words parted by commas, and verbs as past and present."""

    about: str
    words: list[str]
    verbs: list[list[str]] = []


def load_words(code: str) -> WordPack:
    """The common words of the language with this code; none where it has no list."""
    place = DATA.joinpath("languages", code, "words.yaml")
    return read_pack(place, WordPack) if place.is_file() else WordPack("", [])


def list_words(language: Language, pack: WordPack) -> list[str]:
    """Every word of a pack, verbs in all their forms, not folded."""
    words = [word.strip() for row in pack.words for word in row.split(",")]
    return words + [form for past, present in pack.verbs for form in inflect(language, past, present)]
