"""The rules by which one event is a part of another."""

from functools import cache

from msgspec import Struct

from tawatur.core.errors import BadPack
from tawatur.packs.files import DATA, read_pack
from tawatur.packs.rules import Wording

FILE = DATA.joinpath("rules", "inclusions.yaml")


class Holding(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of event that may hold another kind as its part."""

    whole: str
    part: str


class InclusionRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`rules/inclusions.yaml`; that file says what each number and list is for."""

    about: str
    made_by: str
    holds: list[Holding]
    near: int
    lasting_days: int
    loose_days: int
    candidates: int
    most_open: int
    within: dict[str, list[str]]
    at_once: dict[str, list[str]]
    wholes: list[Wording]
    lasting: dict[str, list[str]]


@cache
def load_inclusion_rules() -> InclusionRules:
    """The rules. Raises BadPack where a kind that holds others has no words of its own."""
    rules = read_pack(FILE, InclusionRules)
    named = {wording.key for wording in rules.wholes}
    for pair in rules.holds:
        if pair.whole not in named:
            raise BadPack(f"{FILE}: holds: {pair.whole} has no words; write them under wholes")
    return rules
