"""The numbers that decide in the mentions room."""

from functools import cache

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack


class MentionRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`rules/mentions.yaml`; that file says how each number was set. Most are counts of words or depth.

    `class_fits`: for the category of a class of arms, the further categories of systems it may introduce.
    """

    name_words: int
    proper_words: int
    quoted_words: int
    noun_words: int
    body_adjectives: int
    office_depth: int
    title_trail: int
    portfolio_words: int
    speech_reach: int
    relay_reach: int
    institution_words: int
    syllable_letters: int
    arms_reach: int
    instrument_words: int
    model_reach: int
    purpose_reach: int
    portion_reach: int
    toll_reach: int
    person_words: int
    number_reach: int
    dual_words: int
    home_hits: int
    highest_resolution: int
    lowest_resolution: int
    class_fits: dict[str, list[str]]


@cache
def load_mention_rules() -> MentionRules:
    """The rules of the mentions room."""
    return read_pack(DATA.joinpath("rules", "mentions.yaml"), MentionRules)
