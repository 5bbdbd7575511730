"""Given names of a language, more than are worth writing by hand."""

from importlib.resources.abc import Traversable

from tawatur.packs.files import DATA


def find_given(code: str) -> Traversable:
    """Where the further given names of a language stand."""
    return DATA.joinpath("languages", code, "given.txt")


def load_given(code: str) -> frozenset[str]:
    """Folded given names beside those of `people.yaml`; none where the language has no such file."""
    place = find_given(code)
    if not place.is_file():
        return frozenset()
    lines = place.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split(" "))
