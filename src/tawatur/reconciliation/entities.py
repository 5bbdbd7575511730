"""Same entity across documents, spellings and scripts."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from tawatur.core.case import Entity
from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.identity import identify
from tawatur.core.judgement import Judgement
from tawatur.packs.packs import Packs
from tawatur.reconciliation.clusters import Clusters
from tawatur.reconciliation.kin import join_kin
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.parts import Keys, Part, collect_parts
from tawatur.reconciliation.pronunciations import join_sounds, join_spellings
from tawatur.reconciliation.short_names import join_holders_of_one_office, join_short_names
from tawatur.reconciliation.surnames import join_surnames
from tawatur.reconciliation.traits import read_traits, set_offices_apart

_LEND_STATE = ("person", "place", "country")


class Entities:
    """The entities of a pile and the way to them from fillers, links and items."""

    def __init__(self, keys: Keys, home: dict[str, Entity], states: dict[str, str]) -> None:
        """`home` leads from "doc/entity" to the entity; `states` from its id to its side's state."""
        self._keys, self._home, self._states = keys, home, states
        self._by_id = {entity.id: entity for entity in home.values()}
        self.all = tuple(self._by_id[i] for i in sorted(self._by_id))

    def find(self, key: str) -> Entity | None:
        """The entity of a "doc/entity", None for an unnamed voice."""
        return self._home.get(key)

    def of_filler(self, doc: str, filler: Filler) -> str:
        """The id of a filler's entity; the document's own key where it is none of the pile's entities."""
        return self._id(self._keys.filler(doc, filler))

    def of_link(self, doc: str, link: Link) -> str:
        """The id of a link's entity; the document's own key for an unnamed voice."""
        return self._id(self._keys.link(doc, link))

    def of_item(self, doc: str, item: Item) -> str:
        """The id of an item's entity, or the document's own key."""
        return self._id(self._keys.item(doc, item))

    def _id(self, key: str) -> str:
        entity = self._home.get(key)
        return entity.id if entity else key

    def label(self, entity: str) -> str:
        """The name as most reports spell it; the tail of the document's key for what has none."""
        found = self._by_id.get(entity)
        return found.names[0] if found and found.names else entity.rsplit(":", 1)[-1].rsplit("/", 1)[-1]

    def get(self, entity: str) -> Entity | None:
        """The entity with this id."""
        return self._by_id.get(entity)

    def side(self, entity: str) -> str:
        """The state an entity belongs to, through its posts if need be; its own id where none is known."""
        return self._states.get(entity) or entity


def resolve_entities(
    claims: Sequence[Claim], packs: Packs, reader: NameReader, *, judgements: Sequence[Judgement] = ()
) -> tuple[Entities, list[Judgement]]:
    """The entities of all claims, and the judgements of the rules (joins across documents, and doubts).

    A person's judgement "same-entity" on two "doc/entity" keys outranks every rule.
    """
    rules = packs.reconciliation_rules
    keys = Keys(claims, reader)
    parts = collect_parts(claims, keys, rules, packs.gazetteer.entries)
    for part in parts.values():
        set_offices_apart(part, reader)
    classes = tuple(rules.names.class_refs)
    traits = {key: read_traits(part, reader, classes) for key, part in parts.items()}
    clusters = Clusters(parts, traits, reader)
    clusters.obey(judgements)
    clusters.join_refs()
    clusters.join_names()
    join_holders_of_one_office(clusters)
    join_short_names(clusters)
    join_spellings(clusters)
    join_sounds(clusters)
    join_surnames(clusters)
    clusters.join_descriptions()
    join_kin(clusters)
    made = [_make(members, parts, reader) for members in clusters.unions.sets().values()]
    home = {member: entity for entity in _shorten_ids(made) for member in entity.members}
    return Entities(keys, home, _find_sides(home, parts, reader)), clusters.judgements()


def _make(members: list[str], parts: dict[str, Part], reader: NameReader) -> Entity:
    """The entity of these parts, named as most documents name it.

    Its id is made of its first part, so that it rarely changes as reports come in.
    """
    ours = [parts[m] for m in members]
    called: Counter[str] = Counter()
    for part in ours:
        called.update(dict.fromkeys(part.called, 1))
    known = {name for part in ours for name in part.names}
    names = sorted(known, key=lambda n: (-called[n], -len(reader.words(n)), len(n), n))
    kinds: Counter[str] = Counter()
    for part in ours:
        kinds.update(part.kinds)
    label: dict[str, str] = {}
    for name in names:
        label.setdefault(reader.language(name), name)
    label.pop("", None)
    refs = sorted({ref for part in ours for ref in part.refs})
    states = sorted({s for part in ours for s in part.states})
    offices = Counter(office for part in ours for office in {office for office, _ in part.posts})
    described = sorted({d for part in ours for d in part.described})
    return Entity(
        identify("e", members[0]),
        min(kinds, key=lambda k: (-kinds[k], k)),
        tuple(names or described),
        tuple(members),
        label,
        tuple(sorted(offices, key=lambda o: (-offices[o], o))),
        refs[0] if len(refs) == 1 else "",
        states[0] if len(states) == 1 else "",
        said=tuple(sorted({name for part in ours for name in part.said})),
    )


def _shorten_ids(made: list[Entity]) -> list[Entity]:
    """Ids by ref where a ref belongs to one entity alone: such an id survives another pile."""
    count = Counter(entity.ref for entity in made)
    return [msgspec.structs.replace(e, id=identify("e", e.ref)) if e.ref and count[e.ref] == 1 else e for e in made]


def _find_sides(home: dict[str, Entity], parts: dict[str, Part], reader: NameReader) -> dict[str, str]:
    """The state of each entity.

    A person without one has that of the bodies he holds office in; a body without one that of the
    person, place or state its name holds («حكومة طرابلس»), if they are of one state, else that of which it is called
    («وزارة الدفاع الكينية»).
    """
    entities = {entity.id: entity for entity in home.values()}
    sides = {entity.id: entity.state for entity in entities.values() if entity.state}
    for entity in entities.values():
        bodies = {body for member in entity.members for _, body in parts[member].posts if body in home}
        states = {sides.get(home[body].id, "") for body in bodies} - {""}
        if entity.id not in sides and len(states) == 1:
            sides[entity.id] = states.pop()
    bearers: dict[str, set[str]] = defaultdict(set)
    for entity in entities.values():
        if entity.id in sides and entity.kind in _LEND_STATE:
            for name in entity.names:
                bearers[reader.key(name)].add(sides[entity.id])
    for entity in entities.values():
        if entity.id not in sides and entity.kind not in _LEND_STATE:
            states = {
                state for name in entity.names for held in _list_parts(reader.words(name)) for state in bearers[held]
            }
            states = states or {word for name in entity.names for word in reader.bare_states(name) if word.isupper()}
            if len(states) == 1:
                sides[entity.id] = states.pop()
    return sides


def _list_parts(words: tuple[str, ...]) -> Iterator[str]:
    """The runs of up to three words that lie inside a name, the name itself excepted."""
    for size in range(1, min(4, len(words))):
        for start in range(len(words) - size + 1):
            yield " ".join(words[start : start + size])
