"""How Arabic letters are written in Latin ones, weighed: what tells whether two names of two scripts sound alike."""

from collections.abc import Mapping
from importlib.resources.abc import Traversable

from tawatur.core.errors import BadPack
from tawatur.packs.files import DATA
from tawatur.packs.languages import ARABIC

FIRST, LAST = "^", "$"  # stand before a letter that begins a word, or ends it
SILENT = "-"  # the letter is not written
STEPS = 100  # steps of a cost in which a spelling becomes e times rarer

Spellings = Mapping[str, Mapping[str, int]]


def find_sounds() -> Traversable:
    """Where the table of sounds stands."""
    return DATA.joinpath("languages", ARABIC, "sounds.txt")


def load_sounds() -> Spellings:
    """For each Arabic letter or pair, marked where it begins or ends a word, its Latin spellings and their costs."""
    place = find_sounds()
    table: dict[str, dict[str, int]] = {}
    for number, line in enumerate(place.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#"):
            continue
        letters, *spellings = line.split(" ")
        try:
            pairs = [spelling.split(":") for spelling in spellings]
            table[letters] = {"" if latin == SILENT else latin: int(cost) for latin, cost in pairs}
        except ValueError as fault:
            raise BadPack(f"{place}, line {number}: {fault}; a line is letters and spellings with costs") from fault
    return table
