"""The numbers that decide in the claims room."""

from msgspec import Struct

from tawatur.core.errors import BadPack
from tawatur.packs.files import DATA, read_pack


class SpeechRules(Struct, frozen=True, forbid_unknown_fields=True):
    """How far the parts of an act of speech may stand apart, in tokens."""

    longest_opening: int
    participle_opening: int
    short_opening: int
    speaker_within: int
    object_within: int
    according_within: int
    according_gap: int
    according_verb_within: int
    paper_within: int
    title_words: int
    heard_within: int
    cited_within: int
    short_name: int
    longest_phrase: int
    longest_dateline: int
    medium_within: int
    quoted_words: int
    issued_before: int
    issued_name_within: int


class NameRules(Struct, frozen=True, forbid_unknown_fields=True):
    """How far a preposition reaches, in tokens, and from how many letters a word may pass for a verb."""

    steps_to_governor: int
    least_verb_letters: int


class FrameRules(Struct, frozen=True, forbid_unknown_fields=True):
    """How far an argument may stand from its trigger, in tokens."""

    far: int
    near: int
    close: int
    subject_before: int
    subject_after: int
    subject_under_noun: int
    genitive_after: int
    genitive_before: int
    described_before: int
    crew_within: int
    post_words: int
    instrument_before: int
    instrument_after: int


class StatementRules(Struct, frozen=True, forbid_unknown_fields=True):
    """When a clause is a statement: `main_share` of a clause 0 to 1, `shortest` and `shortest_denied` in words."""

    main_share: float
    shortest: int
    shortest_denied: int
    most_objects: int


class MakingRules(Struct, frozen=True, forbid_unknown_fields=True):
    """What belongs to a claim: `topic_within` in tokens, `system_within` in code points.

    `serving`: categories of goods and services that may be for a system; `serving_links`: the words, by language,
    that say which, attached or not («قطع غيار لطائرات», "spare parts for its F-16 fleet").
    """

    topic_within: int
    system_within: int
    serving: list[str]
    serving_links: dict[str, list[str]]


class ClaimRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`data/rules/claims.yaml`."""

    speech: SpeechRules
    names: NameRules
    frames: FrameRules
    statements: StatementRules
    claims: MakingRules


def load_claim_rules() -> ClaimRules:
    """The rules, checked: the share lies between 0 and 1."""
    place = DATA.joinpath("rules", "claims.yaml")
    rules = read_pack(place, ClaimRules)
    if not 0 < rules.statements.main_share <= 1:
        raise BadPack(f"{place}: statements.main_share is {rules.statements.main_share}; write a share up to 1")
    return rules
