"""All that the comparison of two accounts may look at: entities, roots, rules, readers of words."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from tawatur.packs.packs import Packs
from tawatur.packs.rules import ReconciliationRules
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.entities import Entities
from tawatur.reconciliation.lexicon import Lexicon
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.roots import Roots
from tawatur.reconciliation.voices import Voices

_PLACES = ("place", "country")


class Scene(Struct, frozen=True):
    """The whole pile as the rules see it."""

    entities: Entities
    roots: Roots
    rules: ReconciliationRules
    lexicon: Lexicon
    reader: NameReader
    voices: Voices
    kinds: Mapping[str, str]
    states: Mapping[str, str]

    def side(self, entity: str) -> str:
        """The state an entity belongs to, or itself."""
        return self.entities.side(entity)

    def sides(self, entities: Iterable[str]) -> frozenset[str]:
        """The states of several entities."""
        return frozenset(self.side(e) for e in entities)

    def is_state(self, entity: str) -> bool:
        """Whether the entity is a country."""
        return self.kinds.get(entity) == "country"

    def places(self, account: Account) -> tuple[str, ...]:
        """The places and states that the claim names as its place."""
        return tuple(e for e in account.fill("place") if self.kinds.get(e) in _PLACES)

    def meets_place(self, left: Account, right: Account) -> bool | None:
        """Whether the places agree: True if one is or holds the other, False for two states, None if unknown."""
        ours, theirs = self.places(left), self.places(right)
        if not ours or not theirs:
            return None
        if set(ours) & set(theirs):
            return True
        mine, others = {self.states.get(e, "") for e in ours} - {""}, {self.states.get(e, "") for e in theirs} - {""}
        if mine and others and not mine & others:
            return False
        whole = any(self.is_state(e) and self.states.get(e) in others for e in ours)
        return True if whole or any(self.is_state(e) and self.states.get(e) in mine for e in theirs) else None


def build_scene(entities: Entities, roots: Roots, packs: Packs, reader: NameReader, voices: Voices) -> Scene:
    """The scene of one pile."""
    kinds = {e.id: e.kind for e in entities.all}
    states = {e.id: e.state for e in entities.all}
    return Scene(entities, roots, packs.reconciliation_rules, Lexicon(packs, reader), reader, voices, kinds, states)
