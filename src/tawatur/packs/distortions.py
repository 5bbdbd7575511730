"""How a report is distorted to see whether the change is noticed."""

from msgspec import Struct

from tawatur.core.errors import BadPack
from tawatur.packs.files import DATA, read_pack


class OtherFigure(Struct, frozen=True, forbid_unknown_fields=True, rename={"was": "is"}):
    """A number word and another of the same grammatical form, with the numbers they tell."""

    word: str
    other: str
    was: int
    becomes: int


class DistortionPack(Struct, frozen=True, forbid_unknown_fields=True):
    """`distortions.yaml` of one language: what is told with what stands in its place.

    `denials`: a verb, and the verb denied. `days`: a day, month or relative day, and another. `credits`: other
    hands by their kind.
    """

    about: str
    figures: list[OtherFigure] = []
    denials: dict[str, str] = {}
    days: dict[str, str] = {}
    credits: dict[str, list[str]] = {}


class MissWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """How bad it is to have one slot wrong; the file says how they were set."""

    slots: dict[str, int]
    denied: int


class MeasuringRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`data/rules/measuring.yaml`. `exchanged` holds pairs of roles whose fillers may be exchanged."""

    about: str
    seed: int
    exchanged: list[list[str]]
    misses: MissWeights


def load_distortions(code: str) -> DistortionPack:
    """The distortions of the language with this code; none where it has no such file."""
    place = DATA.joinpath("languages", code, "distortions.yaml")
    return read_pack(place, DistortionPack) if place.is_file() else DistortionPack("")


def load_measuring_rules() -> MeasuringRules:
    """The rules of measuring, each exchange between two roles."""
    place = DATA.joinpath("rules", "measuring.yaml")
    rules = read_pack(place, MeasuringRules)
    for pair in rules.exchanged:
        if len(set(pair)) != 2:
            raise BadPack(f"{place}: exchanged: {pair} is no pair; write two roles that differ")
    return rules
