"""The shapes of words in a script without capitals: what no list has, and yet is no name."""

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack


class ShapeExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made sentence with an unknown word; `name` is the name that comes out of it, "" for none."""

    text: str
    name: str = ""


class ShapePack(Struct, frozen=True, forbid_unknown_fields=True):
    """`shapes.yaml` of one language, all folded; a language with capitals has none.

    No name begins like one of `articled` (particles with the article) or `derived` (verbs). One that begins with the
    particle of whom something is for goes on with a letter of `long`. `verbs`, `purposes` and `verbal_nouns` are
    patterns of whole words that are no names; `purposes` only where a name would begin. Under one of `verb_begins` or
    `verb_ends` a listed word is a verb. A word that ends like one of `name_ends` has no pronoun.
    """

    about: str
    articled: list[str] = []
    derived: list[str] = []
    long: list[str] = []
    verbs: list[str] = []
    purposes: list[str] = []
    verbal_nouns: list[str] = []
    verb_begins: list[str] = []
    verb_ends: list[str] = []
    name_ends: list[str] = []
    examples: list[ShapeExample] = []


def load_shapes(language: str) -> ShapePack:
    """The shapes of the words of one language; none where it has no such file."""
    place = DATA.joinpath("languages", language, "shapes.yaml")
    return read_pack(place, ShapePack) if place.is_file() else ShapePack("")
