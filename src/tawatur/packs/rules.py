"""The rules of reconciliation as data: bars, word lists and tables an analyst may edit."""

from msgspec import Struct

from tawatur.core.errors import BadPack
from tawatur.packs.files import DATA, read_pack


class NameRules(Struct, frozen=True, forbid_unknown_fields=True):
    """How names are compared. Words are written as in a newspaper; they are folded where they are used.

    `closing`: words that are one name with the one before them («ذبيح الله»).
    """

    articles: list[str]
    fused: dict[str, str]
    drop: list[str]
    joined: dict[str, str]
    together: dict[str, str]
    onto: dict[str, list[str]]
    closing: list[str]
    institutions: dict[str, list[str]]
    instruments: dict[str, list[str]]
    near_spelling: int
    respelled: int
    class_refs: list[str]
    own_letters: list[str]
    sole_posts: list[str]


class SkeletonTable(Struct, frozen=True, forbid_unknown_fields=True):
    """Letters to consonants, by script, so that one name has one skeleton in all."""

    scripts: dict[str, dict[str, str]]
    pairs: dict[str, str]
    initial: dict[str, str]
    final: str
    merged: dict[str, str]
    letters: dict[str, str]


class SoundRules(Struct, frozen=True, forbid_unknown_fields=True):
    """What decides whether an Arabic and a Latin word sound alike; costs in steps of `packs.sounds`.

    `strange` is what a spelling costs that the table lacks, `strange_letter` each Latin letter of it. Words of
    `same` likeness or more sound the same, those below `different` sound different.
    """

    strange: int
    strange_letter: int
    same: float
    different: float


class RootRules(Struct, frozen=True, forbid_unknown_fields=True):
    """When two reports are one text or share a passage; shares are of the shorter report, 0 to 1."""

    run: int
    window: int
    telling: int
    least_sampled: int
    least_told: int
    copy_share: float
    part_share: float
    sure_part: float
    least_passage: int
    passage_told: int
    long_passage: int
    one_event: float
    one_dispatch: float
    common_run: int
    slots_share: float
    least_slots: int


class EventRules(Struct, frozen=True, forbid_unknown_fields=True):
    """When two claims tell one event; gaps in days, wordings as shares of the shorter one."""

    gap_days: dict[str, int]
    other_gap_days: int
    delivery_gap_days: int
    statement_days: int
    fresh_days: int
    long_days: int
    same_words: float
    verbatim: float
    near_words: float
    least_words: int
    generic_items: list[str]
    delivery_stages: list[str]


class Wording(Struct, frozen=True, forbid_unknown_fields=True):
    """A key and the words for it by language."""

    key: str
    words: dict[str, list[str]]


class HourWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language tells an hour of the day; see the comment in the file."""

    hour: list[str] = []
    at: list[str] = []
    joint: str = ""
    named: dict[str, int] = {}
    fractions: dict[str, int] = {}
    morning: list[str] = []
    afternoon: list[str] = []
    zones: list[str] = []


class AttackerWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one language for those who carry out an attack; see the comment in the file."""

    one: list[str]
    many: list[str]
    two: list[str] = []
    deeds: list[str] = []


class RewriteRules(Struct, frozen=True, forbid_unknown_fields=True):
    """When one report follows another sentence by sentence; see the comments in the file."""

    least_words: int
    least_sentences: int
    least_across: int
    most_sentences: int
    words_in_common: float
    near: float
    by_chance: float
    sure: float
    unsure: float
    unsure_across: float
    cleared: float


class OddityRules(Struct, frozen=True, forbid_unknown_fields=True):
    """When a spelling is that of one hand; see the comments in the file."""

    least_letters: int
    most: int
    others: int


class ResemblanceRules(Struct, frozen=True, forbid_unknown_fields=True):
    """How far two reports tell one event; see the comments in the file."""

    opening: int
    unseen: int
    named_weight: float
    told_weight: float
    few_names: float
    rarest: int
    common: int
    least_across: int
    most_across: int


class StoryRules(Struct, frozen=True, forbid_unknown_fields=True):
    """Which reports of a pile are one affair; see the comments in the file."""

    least: float
    compared: int
    related: float
    shared_events: list[str]


class IndependenceRules(Struct, frozen=True, forbid_unknown_fields=True):
    """What adds a chain; see the comments in the file."""

    public_issuers: bool
    unnamed_press: list[str]
    state_agencies: list[str]
    state_voices: list[str]
    official_sources: list[str]
    told_alike: float
    least_alike: int
    offices_of: list[str]
    of_state: list[str]
    later_by: int
    common_events: list[str]
    common_aspects: list[str]
    same_news: float


class ContradictionRules(Struct, frozen=True, forbid_unknown_fields=True):
    """When two accounts part; see the comments in the file."""

    rounding: float
    most_ratio: float
    unit_price: float
    toll_reach: int
    handover_days: int
    office_days: int
    deal_days: int
    denial_share: float
    part_of_sum: float
    hours_near: int
    hour_reach: int
    retold: float
    most_days: int
    dated_acts: list[str]
    contested_slots: list[str]


class ReconciliationRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`data/rules/reconciliation.yaml`; the file says how each number was set."""

    about: str
    made_by: str
    names: NameRules
    skeleton: SkeletonTable
    sounds: SoundRules
    roots: RootRules
    resemblance: ResemblanceRules
    rewrites: RewriteRules
    oddities: OddityRules
    stories: StoryRules
    events: EventRules
    aspects: list[Wording]
    superlatives: dict[str, list[str]]
    replies: list[Wording]
    replies_due: dict[str, list[str]]
    denied_others: dict[str, list[str]]
    habits: dict[str, list[str]]
    moments: dict[str, dict[str, list[str]]]
    corrections: dict[str, list[str]]
    first_counts: dict[str, list[str]]
    later_counts: dict[str, list[str]]
    lots: dict[str, list[str]]
    other_incidents: dict[str, list[str]]
    victims: list[Wording]
    few_victims: list[str]
    some_victims: dict[str, list[str]]
    among_before: dict[str, list[str]]
    among: dict[str, list[str]]
    besides: dict[str, list[str]]
    joint_counts: dict[str, list[str]]
    reactions: dict[str, list[str]]
    announcements: dict[str, list[str]]
    claims_of_attack: dict[str, list[str]]
    steps: list[Wording]
    directions: list[Wording]
    bearings: list[Wording]
    means: list[Wording]
    hours: dict[str, HourWords]
    attackers: dict[str, AttackerWords]
    endings: dict[str, list[str]]
    ranks: list[Wording]
    posts: list[Wording]
    voices: list[str]
    independence: IndependenceRules
    contradictions: ContradictionRules


def load_reconciliation_rules() -> ReconciliationRules:
    """The rules, checked: shares lie between 0 and 1, runs and samples are at least 1."""
    place = DATA.joinpath("rules", "reconciliation.yaml")
    rules = read_pack(place, ReconciliationRules)
    roots, events = rules.roots, rules.events
    shares = {
        "roots.copy_share": roots.copy_share, "roots.part_share": roots.part_share,
        "roots.slots_share": roots.slots_share, "events.same_words": events.same_words,
        "events.near_words": events.near_words, "contradictions.rounding": rules.contradictions.rounding,
    }  # fmt: skip
    for key, share in shares.items():
        if not 0 < share <= 1:
            raise BadPack(f"{place}: {key} is {share}; write a share above 0 and up to 1")
    if "arms_transfer" not in events.gap_days:
        raise BadPack(f"{place}: events.gap_days lacks arms_transfer; write after how many days two deals are two")
    for key, count in {"roots.run": roots.run, "roots.window": roots.window}.items():
        if count < 1:
            raise BadPack(f"{place}: {key} is {count}; write 1 or more")
    return rules
