"""All that the comparison of two accounts may look at: entities, roots, rules, readers of words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from tawatur.packs.mention_rules import load_mention_rules
from tawatur.packs.packs import Packs
from tawatur.packs.rules import ReconciliationRules
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.entities import Entities
from tawatur.reconciliation.lexicon import Lexicon
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.roots import Roots
from tawatur.reconciliation.voices import Voices

PARTIES = ("party", "participants")
_GROUND = ("place", "country")
_SETTLEMENT = "city"  # the heads of names that tell only what kind of settlement a place is


class Scene(Struct, frozen=True):
    """The whole pile as the rules see it."""

    entities: Entities
    roots: Roots
    rules: ReconciliationRules
    lexicon: Lexicon
    reader: NameReader
    voices: Voices
    targets: Mapping[str, frozenset[str]]
    pairs: Mapping[str, frozenset[str]]
    habits: frozenset[str]
    kinds: Mapping[str, str]
    states: Mapping[str, str]
    fits: Mapping[str, Sequence[str]]
    above: Mapping[str, frozenset[str]]
    settlements: frozenset[str]

    def side(self, entity: str) -> str:
        """The state an entity belongs to, or itself."""
        return self.entities.side(entity)

    def sides(self, entities: Iterable[str]) -> frozenset[str]:
        """The states of several entities."""
        return frozenset(self.side(e) for e in entities)

    def is_state(self, entity: str) -> bool:
        """Whether the entity is a country."""
        return self.kinds.get(entity) == "country"

    def resolution(self, account: Account) -> str | None:
        """The numbered instrument whose act a claim tells: the first it names; a later one is that it builds on."""
        return next((e for e in account.fill("object") if any(map(str.isdigit, self.entities.label(e)))), None)

    def fits_all(self, fewer: Iterable[str], more: Iterable[str]) -> bool:
        """Whether each class of items is among the others, or a wider or narrower word for one of them."""
        others = set(more)
        return all(
            one in others
            or others & set(self.fits.get(one, ()))
            or any(one in self.fits.get(other, ()) for other in others)
            for one in fewer
        )

    def is_vague_body(self, entity: str) -> bool:
        """Whether a body is named by common words alone and of no known state («الجيش»)."""
        return self.side(entity) == entity and self.reader.is_common(self.entities.label(entity), "body")

    def lies_in(self, inner: str, outer: str) -> bool:
        """Whether a place is another or lies in it, by the packs or by a name that holds its («مخيم جباليا»)."""
        if inner == outer or outer in self.above.get(inner, ()):
            return True
        if inner in self.above.get(outer, ()) or self.is_state(outer):
            return False
        longer, shorter = (self._spell(e) for e in (inner, outer))
        return bool(shorter) and shorter < longer

    def _spell(self, place: str) -> set[str]:
        return self.spell(self.entities.label(place))

    def spell(self, name: str) -> set[str]:
        """The words of a place's name; «مدينة سبها» and «منطقة سبها» differ in what a settlement is called."""
        words = set(self.reader.words(name))
        return words - self.settlements or words

    def hold_one(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """Whether a place of the one lies in a place of the other."""
        others = tuple(theirs)
        return any(self.lies_in(one, other) or self.lies_in(other, one) for one in ours for other in others)

    def one_spot(self, left: Account, right: Account) -> bool:
        """Whether a place in common is closer than a state, or one place's name holds the other's."""
        ours, theirs = left.spots, right.spots
        names = [[self._spell(e) for e in spots] for spots in (ours, theirs)]
        return bool(ours & theirs) or any(a and b and (a <= b or b <= a) for a in names[0] for b in names[1])

    def meets_place(self, left: Account, right: Account) -> bool | None:
        """Whether the places agree: True if one is or holds the other, be it by name («مخيم جباليا» in «جباليا»), False
        for two states, None if unknown.
        """
        ours, theirs = left.places, right.places
        if not ours or not theirs:
            return None
        if set(ours) & set(theirs) or self.one_spot(left, right) or self.hold_one(ours, theirs):
            return True
        mine, others = {self.states.get(e, "") for e in ours} - {""}, {self.states.get(e, "") for e in theirs} - {""}
        if mine and others and not mine & others:
            return False
        whole = any(self.is_state(e) and self.states.get(e) in others for e in ours)
        return True if whole or any(self.is_state(e) and self.states.get(e) in mine for e in theirs) else None


def build_scene(
    accounts: Sequence[Account],
    entities: Entities,
    roots: Roots,
    packs: Packs,
    reader: NameReader,
    voices: Voices,
    lexicon: Lexicon,
) -> Scene:
    """The scene of one pile."""
    kinds = {e.id: e.kind for e in entities.all}
    states = {e.id: e.state for e in entities.all}
    return Scene(
        entities,
        roots,
        packs.reconciliation_rules,
        lexicon,
        reader,
        voices,
        _find_targets(accounts, entities),
        _find_pairs(accounts, entities),
        frozenset(a.id for a in accounts if lexicon.is_habit(a.text)),
        kinds,
        states,
        load_mention_rules().class_fits,
        _list_above(entities, packs),
        _list_settlements(packs, reader),
    )


def _list_settlements(packs: Packs, reader: NameReader) -> frozenset[str]:
    """The words by which names of towns, villages and quarters begin, in every language."""
    heads = (head for words in packs.lexicons.values() for head in words.bodies.places if head.key == _SETTLEMENT)
    return frozenset(word for head in heads for listed in head.construct for word in reader.words(listed))


def _list_above(entities: Entities, packs: Packs) -> dict[str, frozenset[str]]:
    """The places of the pile that each place lies in by the packs: its province, its state."""
    by_ref = {e.ref: e.id for e in entities.all if e.ref and e.kind in _GROUND}
    held = {e.id: {by_ref[ref] for ref in packs.gazetteer.list_above(e.ref) if ref in by_ref} for e in entities.all}
    states = {e.state: e.id for e in entities.all if e.kind == "country" and e.state}
    for entity in entities.all:
        if entity.kind == "place" and entity.state in states:
            held[entity.id].add(states[entity.state])
    return {entity: frozenset(places) for entity, places in held.items() if places}


def _find_targets(accounts: Sequence[Account], entities: Entities) -> dict[str, frozenset[str]]:
    """The one side whose embargo a report speaks of, by report; reports that name several are left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for account in accounts:
        if account.claim.event == "embargo":
            found[account.claim.doc].update(entities.side(e) for e in account.fill("target"))
    return {doc: frozenset(sides) for doc, sides in found.items() if len(sides) == 1}


def _find_pairs(accounts: Sequence[Account], entities: Entities) -> dict[str, frozenset[str]]:
    """The sides of the one agreement a report speaks of, by report; reports that tell of several are left out."""
    found: dict[str, set[frozenset[str]]] = defaultdict(set)
    for account in accounts:
        sides = frozenset(entities.side(e) for e in account.fill(*PARTIES))
        if account.claim.event == "agreement" and len(sides) > 1:
            found[account.claim.doc].add(sides)
    return {doc: next(iter(pairs)) for doc, pairs in found.items() if len(pairs) == 1}
