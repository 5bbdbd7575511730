"""Whose word is whose: a body, its organs and those who speak for it are one voice."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tawatur.core.case import Entity
from tawatur.core.claim import Claim
from tawatur.packs.gazetteer import spell
from tawatur.packs.packs import Packs
from tawatur.reconciliation.entities import Entities
from tawatur.reconciliation.lexicon import Lexicon
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.unions import Unions

_BODIES = ("organisation", "group", "company")
_MINISTER = "minister"
_STEM = 2  # letters that «وزير» and «وزارة» share
_LEAST_WORDS = 2  # a body named by one word alone («الجيش») holds no other body's name


class Voices:
    """Entities by the voice they speak with."""

    def __init__(
        self, roots: dict[str, str], entities: Entities, agencies: Mapping[str, str], reader: NameReader
    ) -> None:
        """`roots` leads from an entity's id to the id that stands for its voice, `agencies` from the key of the name of
        a state's news agency to the state.
        """
        self._agencies, self._read = agencies, reader.key
        self._roots = roots
        self._named = {e.id: e for e in entities.all}

    def of(self, entity: str) -> str:
        """The voice of an entity; itself if it speaks for nobody else."""
        return self._roots.get(entity, entity)

    def organ(self, newsroom: str) -> str:
        """The state whose news agency bears this name; "" for any other newsroom."""
        return self._agencies.get(self._read(newsroom), "")

    def is_public(self, entity: str) -> bool:
        """Whether it is a body or a state, which speaks in public."""
        found = self._named.get(entity)
        return found is not None and found.kind in (*_BODIES, "country")

    def label(self, entity: str) -> str:
        """The name as most reports spell it; "" for an unnamed voice."""
        found = self._named.get(entity)
        return found.names[0] if found and found.names else ""


def find_voices(
    claims: Sequence[Claim], entities: Entities, packs: Packs, reader: NameReader, lexicon: Lexicon
) -> Voices:
    """The voices of the pile.

    A body whose name holds the whole name of another is its organ («مكتب إعلام الجيش ...»), unless
    their states differ; so is one the packs put under another, be it through a third that the pile does not name.
    Who holds a post that speaks for a body (`voices` of the rules) speaks with its voice, as does one described as
    its spokesman, and a minister with his ministry's.
    """
    unions: Unions[str] = Unions(
        {e.id: e.state for e in entities.all}, clash=lambda a, b: bool(a and b and a != b), merge=lambda a, b: a or b
    )
    bodies = [e for e in entities.all if e.kind in _BODIES]
    for organ, body in _list_organs(bodies, reader, packs):
        unions.join(organ, body)
    speaking = frozenset(packs.reconciliation_rules.voices)
    for house, state in _list_houses(entities, packs):
        unions.join(house, state)
    for minister, ministry in _list_ministers(entities, bodies, reader, lexicon):
        unions.join(minister, ministry)
    for person, body in _list_speakers(claims, entities, lexicon, speaking):
        if body in {b.id for b in bodies}:
            unions.join(person, body)
    owned = [packs.gazetteer.entries[ref] for ref in packs.reconciliation_rules.independence.state_agencies]
    agencies = {reader.key(name): entry.state for entry in owned for name in spell(entry.names)}
    return Voices({e.id: unions.root(e.id) for e in entities.all}, entities, agencies, reader)


def _list_organs(bodies: Sequence[Entity], reader: NameReader, packs: Packs) -> list[tuple[str, str]]:
    """(organ, body) by parents in the packs and by names that hold one another."""
    by_ref = {body.ref: body.id for body in bodies if body.ref}
    pairs = []
    whole: dict[tuple[str, ...], list[Entity]] = defaultdict(list)
    for body in bodies:
        above = next((ref for ref in packs.gazetteer.list_above(body.ref) if ref in by_ref), None)
        if above is not None:
            pairs.append((body.id, by_ref[above]))
        for name in body.names:
            words = reader.words(name)
            if len(words) >= _LEAST_WORDS:
                whole[words].append(body)
    for organ in bodies:
        for name in organ.names:
            words = reader.words(name)
            for size in range(_LEAST_WORDS, len(words)):
                tail = words[len(words) - size :]
                held = [b for b in whole.get(tail, ()) if b.id != organ.id and _may_hold(organ, b, tail, reader)]
                pairs += [(organ.id, body.id) for body in held]
    return sorted(set(pairs))


def _list_houses(entities: Entities, packs: Packs) -> list[tuple[str, str]]:
    """(house, state): the Kremlin's word is Russia's."""
    states = {e.state: e.id for e in entities.all if e.kind == "country" and e.state}
    houses = [e for e in entities.all if e.ref in packs.seats.houses and e.state in states]
    return [(house.id, states[house.state]) for house in houses]


def _list_ministers(
    entities: Entities, bodies: Sequence[Entity], reader: NameReader, lexicon: Lexicon
) -> list[tuple[str, str]]:
    """(minister, ministry) by their words, which differ in one («وزير الخارجية السويدي», «وزارة الخارجية السويدية»)."""
    ministries: dict[tuple[str, frozenset[str]], list[tuple[str, str]]] = defaultdict(list)
    for body in bodies:
        for name in body.names:
            words, state = _split_state(name, reader)
            for word in words:
                ministries[body.state or state, words - {word}].append((word, body.id))
    pairs: set[tuple[str, str]] = set()
    for person in entities.all if ministries else ():
        for office in person.offices if person.kind == "person" else ():
            words, state = _split_state(office, reader)
            ours = words if lexicon.post(office) == _MINISTER and len(words) > 1 else ()
            for word in ours:
                same = ministries.get((person.state or state, words - {word}), ())
                pairs.update((person.id, body) for other, body in same if _begin_alike(word, other))
    return sorted(pairs)


def _split_state(name: str, reader: NameReader) -> tuple[frozenset[str], str]:
    """The words of a name that are no state's, and the state they name; "" for none or several."""
    words = reader.bare_states(name)
    states = {word for word in words if word.isupper()}
    return words - states, states.pop() if len(states) == 1 else ""


def _begin_alike(left: str, right: str) -> bool:
    """Whether a minister and a ministry are called by one stem (وزير and وزارة, "minister" and "ministry")."""
    return left != right and left[:_STEM] == right[:_STEM]


def _may_hold(organ: Entity, body: Entity, words: tuple[str, ...], reader: NameReader) -> bool:
    """A name of common words alone ties an organ to its body only in one state or one report."""
    if not reader.is_common(" ".join(words), "body"):
        return True
    docs = {m.split("/")[0] for m in organ.members} & {m.split("/")[0] for m in body.members}
    return bool(organ.state and organ.state == body.state) or bool(docs)


def _list_speakers(
    claims: Sequence[Claim], entities: Entities, lexicon: Lexicon, speaking: frozenset[str]
) -> list[tuple[str, str]]:
    """(person, body) for those who hold a post that speaks for the body."""
    pairs: set[tuple[str, str]] = set()
    for claim in claims:
        offices = claim.roles.get("office", ()) if claim.event == "office" else ()
        if any(_post(office.name, office.ref, lexicon) in speaking for office in offices):
            for holder in claim.roles.get("holder", ()):
                for body in claim.roles.get("organisation", ()):
                    pairs.add((entities.of_filler(claim.doc, holder), entities.of_filler(claim.doc, body)))
        for near, far in zip(claim.chain, claim.chain[1:], strict=False):
            told = lexicon.post(far.description)
            if near.kind == "organisation" and far.kind in ("official", "person") and told in speaking and far.name:
                pairs.add((entities.of_link(claim.doc, far), entities.of_link(claim.doc, near)))
    known = {e.id for e in entities.all}
    return sorted(pair for pair in pairs if set(pair) <= known)


def _post(name: str, ref: str, lexicon: Lexicon) -> str:
    return lexicon.post(name) or ref.rsplit("/", 1)[-1]
