"""The rules of the register: what makes a deal, a row and a screening answer."""

from functools import cache
from typing import Literal

from msgspec import Struct

from tawatur.core.claim import Stage
from tawatur.core.transfer import LifeStage
from tawatur.packs.files import DATA, read_pack


class DealRules(Struct, frozen=True, forbid_unknown_fields=True):
    """When two orders between the same sides are two deals, and two deliveries two shipments, in days.

    `further`: words that say a delivery came after others, but for `not_further`; `so_far`: that its number holds all
    of them; `lowered`: that the number ordered
    was brought down.
    """

    apart_days: int
    apart_days_other_systems: int
    shipment_days: int
    further: dict[str, list[str]]
    not_further: dict[str, list[str]]
    so_far: dict[str, list[str]]
    lowered: dict[str, list[str]]


class StageRules(Struct, frozen=True, forbid_unknown_fields=True):
    """The life of a deal, in order, which modalities weigh less, and which phases need a share of the claims."""

    phases: dict[str, list[str]]
    hedged: list[str]
    planned: list[str]
    halted: list[str]
    halted_share: float

    def phase(self, stage: str) -> str:
        """The phase a stage belongs to, "" for unknown."""
        return next((phase for phase, stages in self.phases.items() if stage in stages), "")


class LifeRules(Struct, frozen=True, forbid_unknown_fields=True):
    """Which stage of a deal's life each stage of a claim is, and words that tell of further ones.

    `remarks`: by the code of a comment, the words that say what kind of transfer it is. `halted`: what a halt stops
    where an order stood, `unhalted` what it stops where there was none. `refunded`: money given back.
    """

    stages: dict[Stage, LifeStage]
    words: dict[LifeStage, dict[str, list[str]]]
    unless: dict[LifeStage, dict[str, list[str]]]
    remarks: dict[str, dict[str, list[str]]]
    halted: dict[str, list[str]]
    unhalted: dict[str, list[str]]
    refunded: dict[str, list[str]]


class ItemRules(Struct, frozen=True, forbid_unknown_fields=True):
    """Categories by how the register and the embargoes treat them."""

    services: list[str]
    not_arms: list[str]
    may_be_non_lethal: list[str]
    trainers: list[str]
    transports: list[str]
    never_systems: list[str]
    general: list[str]
    supplies: list[str]


class ScreeningRules(Struct, frozen=True, forbid_unknown_fields=True):
    """Who is bound, when a ban is near, and the words by which a text speaks of an embargo or of an exemption.

    `deeds`: the stages of its life that tell of a shipment and of a delivery. `near_days`: a ban that ended longer
    ago, or begins later, is not looked at, and news without a day is no older. `stale_days`: nor is a ban whose last
    known renewal ran out longer ago. `unspecified`: categories that may or may not be among a ban's items.
    `exemption_acts`: words that tell what became of an exemption, the first that is found counts.
    """

    not_un_members: list[str]
    deeds: dict[Literal["shipment", "delivery"], list[LifeStage]]
    near_days: int
    stale_days: int
    unspecified: list[str]
    embargo_words: dict[str, list[str]]
    exemption_words: dict[str, list[str]]
    exemption_acts: dict[Literal["unclear", "unrequested", "refused", "granted", "requested"], dict[str, list[str]]]


class RegisterRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`data/rules/register.yaml`; the file says how each rule was set."""

    about: str
    made_by: str
    deals: DealRules
    stages: StageRules
    life: LifeRules
    items: ItemRules
    screening: ScreeningRules


@cache
def register_rules() -> RegisterRules:
    """The rules, read once."""
    return read_pack(DATA.joinpath("rules", "register.yaml"), RegisterRules)
