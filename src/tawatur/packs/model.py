"""What a language model is asked, and the numbers that decide what is kept of its answer."""

from string import Template

from msgspec import Struct

from tawatur.core.errors import BadPack
from tawatur.packs.files import DATA, read_pack
from tawatur.packs.languages import BRIDGE


class ModelExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made report and the answer to it, shown to the model; the tests demand that every claim of it is kept."""

    report: str
    answer: str


class LanguageWords(Struct, frozen=True, forbid_unknown_fields=True):
    """One language: words that take back or leave open what follows, phrases that speak to a machine, an example."""

    denying: list[str]
    turning: list[str]
    to_machines: list[str]
    example: ModelExample


class ModelRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`data/rules/model.yaml`; the file says how each number was set."""

    about: str
    instructions: str
    letters_most: int
    parts_most: int
    claims_most: int
    quote_words_least: int
    quote_letters_most: int
    reach_sentences: int
    recall_sentences: int
    mark_within: int
    told_letters: int
    languages: dict[str, LanguageWords]


_BLANKS = {"events", "modalities", "stages"}


def load_model_rules() -> ModelRules:
    """The rules, checked: the instructions have their blanks, and English stands in for other languages."""
    place = DATA.joinpath("rules", "model.yaml")
    rules = read_pack(place, ModelRules)
    if set(Template(rules.instructions).get_identifiers()) != _BLANKS:
        raise BadPack(f"{place}: instructions must hold the blanks ${', $'.join(sorted(_BLANKS))} and no other")
    if BRIDGE not in rules.languages:
        raise BadPack(f"{place}: languages lacks {BRIDGE}; write the words that serve where a language has none")
    return rules
