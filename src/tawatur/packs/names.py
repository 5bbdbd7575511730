"""What one language calls the things that the sheets of names and items list."""

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack


class NamePack(Struct, frozen=True, forbid_unknown_fields=True):
    """`names.yaml` of one language, by key: names, spellings that want a cue, adjectives (masculine singulars, the
    other forms by the table of the language), and names of items.

    A language whose names stand in the sheets themselves has no such file.
    """

    about: str
    source: str
    names: dict[str, list[str]] = {}
    doubtful: dict[str, list[str]] = {}
    adjectives: dict[str, list[str]] = {}
    items: dict[str, list[str]] = {}


def load_names(languages: list[str]) -> dict[str, NamePack]:
    """The names of each language that brings them in a file of its own."""
    places = {code: DATA.joinpath("languages", code, "names.yaml") for code in languages}
    return {code: read_pack(place, NamePack) for code, place in places.items() if place.is_file()}
