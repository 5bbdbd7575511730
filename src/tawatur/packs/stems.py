"""Words of a language with how surely each is one: by them the tokeniser tells a particle from a first letter."""

from collections.abc import Mapping
from importlib.resources.abc import Traversable

from tawatur.core.errors import BadPack
from tawatur.packs.files import DATA

HALVINGS = 2  # steps of a level in which evidence doubles


def find_place(code: str) -> Traversable:
    """Where the stems of a language stand."""
    return DATA.joinpath("languages", code, "stems.txt")


def load_stems(code: str) -> Mapping[str, int]:
    """Folded words, article off, to their level; none where the language has no such file."""
    place = find_place(code)
    if not place.is_file():
        return {}
    stems: dict[str, int] = {}
    for number, line in enumerate(place.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#"):
            continue
        level, *words = line.split(" ")
        if not level.isdecimal():
            raise BadPack(f"{place}, line {number}: begins with {level!r}; a line is a level and its words")
        stems.update(dict.fromkeys(words, int(level)))
    return stems
