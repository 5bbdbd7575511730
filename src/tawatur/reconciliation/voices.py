"""Whose word is whose: a body, its organs and those who speak for it are one voice."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from tawatur.core.case import Entity
from tawatur.core.claim import Claim
from tawatur.packs.gazetteer import spell
from tawatur.packs.packs import Packs
from tawatur.reconciliation.entities import Entities
from tawatur.reconciliation.lexicon import Lexicon
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.unions import Unions

_BODIES = ("organisation", "group", "company")
_HEADS = ("minister", "prime-minister", "president")  # posts whose holders give the word of their house
_SITTING = ("prime-minister", "president")  # of these, who sit in a house of state
_STEM = 3  # consonants of a stem, of which the last may differ
_SHORT = 3  # words of a description that names its body by one: «متحدث باسم الوزارة»
# By the words of bodies' names but one: that one, the state and the body.
_Led = dict[frozenset[str], list[tuple[str, str, str]]]
_LEAST_WORDS = 2  # a body named by one word alone («الجيش») holds no other body's name


class Voices:
    """Entities by the voice they speak with."""

    def __init__(
        self,
        roots: dict[str, str],
        entities: Entities,
        agencies: Mapping[str, str],
        reader: NameReader,
        described: Mapping[str, str],
    ) -> None:
        """`roots` leads from an entity's id to the id that stands for its voice, `agencies` from the key of the name of
        a state's news agency to the state, `described` from how somebody is described, in one report or in
        all, and from his entity, to the body he speaks for.
        """
        self._agencies, self._read = agencies, reader.key
        self._roots = roots
        self._named = {e.id: e for e in entities.all}
        self._described = described

    def find_body(self, doc: str, entity: str, description: str) -> str:
        """The body that one described so in a report speaks for («الناطق باسم الجيش الكيني»), or an entity elsewhere in
        it; "" if the pile knows none.
        """
        told = (description, f"{doc}/{description}", entity)
        return next((self._described[one] for one in told if one in self._described), "")

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
    its spokesman, a minister with his ministry's, and a president with the presidency's.
    """
    unions: Unions[str] = Unions(
        {e.id: e.state for e in entities.all}, clash=lambda a, b: bool(a and b and a != b), merge=lambda a, b: a or b
    )
    bodies = [e for e in entities.all if e.kind in _BODIES]
    for organ, body in _list_organs(bodies, reader, packs):
        unions.join(organ, body)
    speaking = frozenset(packs.reconciliation_rules.voices)
    for house, state in _list_houses(entities, packs, lexicon):
        unions.join(house, state)
    houses = frozenset(map(reader.key, packs.reconciliation_rules.independence.offices_of))
    led = _list_led(bodies, reader, houses)
    for head, body in _list_heads(entities, led, reader, lexicon):
        unions.join(head, body)
    for person, body in _list_speakers(claims, entities, lexicon, speaking):
        if body in {b.id for b in bodies}:
            unions.join(person, body)
    described = _find_described(claims, bodies, reader, lexicon, speaking)
    described |= _find_in_short(claims, bodies, reader, lexicon, speaking)
    described |= _find_headed(claims, led, reader, lexicon)
    known, of_persons = {e.id for e in entities.all}, dict[str, str]()
    for claim in claims:
        for link in (k for k in claim.chain[1:] if k.description in described):
            person = entities.of_link(claim.doc, link)
            if person in known:
                unions.join(person, described[link.description])
                of_persons[person] = described[link.description]
    owned = [packs.gazetteer.entries[ref] for ref in packs.reconciliation_rules.independence.state_agencies]
    agencies = {reader.key(name): entry.state for entry in owned for name in spell(entry.names)}
    return Voices({e.id: unions.root(e.id) for e in entities.all}, entities, agencies, reader, described | of_persons)


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


def _list_houses(entities: Entities, packs: Packs, lexicon: Lexicon) -> list[tuple[str, str]]:
    """(house, state): the Kremlin's word is Russia's; so is that of who sits in it, and of another house beside it."""
    houses: dict[str, list[str]] = defaultdict(list)
    for house in entities.all:
        if house.ref in packs.seats.houses:
            houses[house.state].append(house.id)
    states = ((e.id, e.state) for e in entities.all if e.kind == "country")
    heads = ((e.id, e.state) for e in entities.all if e.kind == "person" and _sits(e, lexicon))
    beside = ((held[0], state) for state, held in houses.items())
    return [(house, one) for one, state in (*beside, *states, *heads) if state for house in houses.get(state, ())]


def _sits(person: Entity, lexicon: Lexicon) -> bool:
    return any(_read_post(office, lexicon) in _SITTING for office in person.offices)


def _list_led(bodies: Sequence[Entity], reader: NameReader, houses: Set[str]) -> _Led:
    """Bodies by all words of their names but the one by which their heads are called otherwise, which is given; ""
    stands for a body that is called an office («مكتب الرئيس السويدي»); `houses` are the words for such.
    """
    led: _Led = defaultdict(list)
    for body in bodies:
        for name in body.names:
            words, state = _split_state(name, reader)
            bare = words - houses
            for word in bare:
                led[bare - {word}].append(("" if bare < words else word, body.state or state, body.id))
    return led


def _list_heads(entities: Entities, led: _Led, reader: NameReader, lexicon: Lexicon) -> list[tuple[str, str]]:
    """(head, body) by their words, which differ in one («وزير الخارجية السويدي», «وزارة الخارجية السويدية»), or in that
    the body is called an office.

    One word alone («الرئيس», «الرئاسة») tells only of a known state.
    """
    pairs: set[tuple[str, str]] = set()
    persons = [e for e in entities.all if e.kind == "person" and led]
    for person, office in ((one, office) for one in persons for office in one.offices):
        found = _find_led(office, person.state, led, reader, lexicon)
        pairs.update((person.id, body) for state, body, told in found if state == told)
    return sorted(pairs)


def _find_led(office: str, state: str, led: _Led, reader: NameReader, lexicon: Lexicon) -> list[tuple[str, str, str]]:
    """The bodies that an office leads, each with its state and that of the office; `state` is its holder's."""
    if _read_post(office, lexicon) not in _HEADS:
        return []
    words, named = _split_state(office, reader)
    words -= lexicon.of_state
    told = state or named
    return [
        (of, body, told)
        for word in words
        if told or len(words) > 1
        for other, of, body in led.get(words - {word}, ())
        if not other or _are_akin(word, other, reader)
    ]


def _find_headed(claims: Sequence[Claim], led: _Led, reader: NameReader, lexicon: Lexicon) -> dict[str, str]:
    """By description the body of a head without a name («وزير الداخلية السويدي»): the one of his state, else the only
    one of which no other state is told.
    """
    found: dict[str, str] = {}
    for told in sorted({k.description for c in claims for k in c.chain[1:] if k.kind == "official" and not k.name}):
        bodies = _find_led(told, "", led, reader, lexicon)
        same = {body for of, body, state in bodies if of == state}
        open_ = {body for of, body, state in bodies if not (of and state)}
        body = next((min(some) for some in (same, open_) if len(some) == 1), "")
        found |= {told: body} if body else {}
    return found


def _split_state(name: str, reader: NameReader) -> tuple[frozenset[str], str]:
    """The words of a name that are no state's, and the state they name; "" for none or several."""
    words = reader.bare_states(name)
    states = {word for word in words if word.isupper()}
    return words - states, states.pop() if len(states) == 1 else ""


def _read_post(office: str, lexicon: Lexicon) -> str:
    """The post that an office ends with or begins with ("Kenyan defence minister", «وزير الدفاع الكيني»)."""
    words = office.split()
    return next(filter(None, (lexicon.post(" ".join(words[n:])) for n in range(len(words)))), "")


def _are_akin(left: str, right: str, reader: NameReader) -> bool:
    """Whether a post and a body are called by one stem (وزير and وزارة, "president" and "presidency")."""
    one, other = reader.skeleton(left), reader.skeleton(right)
    return left != right and (one == other or (len(one) >= _STEM and one[:-1] == other[:-1]))


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


def _find_described(
    claims: Sequence[Claim], bodies: Sequence[Entity], reader: NameReader, lexicon: Lexicon, speaking: frozenset[str]
) -> dict[str, str]:
    """Descriptions by a post that speaks for a body, with the body whose whole name they end with."""
    named = {reader.words(name): body.id for body in bodies for name in body.names}
    told = {link.description for claim in claims for link in claim.chain[1:] if link.kind in ("official", "person")}
    found: dict[str, str] = {}
    for description in sorted(told):
        words = reader.words(description) if lexicon.post(description) in speaking else ()
        tails = (words[place:] for place in range(1, len(words) - _LEAST_WORDS + 1))
        body = next((named[tail] for tail in tails if tail in named), "")
        found |= {description: body} if body else {}
    return found


def _find_in_short(
    claims: Sequence[Claim], bodies: Sequence[Entity], reader: NameReader, lexicon: Lexicon, speaking: frozenset[str]
) -> dict[str, str]:
    """By "doc/description" the body of which a speaker's description gives one word («متحدثة باسم المجلس», "a council
    spokeswoman"): the one of the report whose name begins or ends with it.
    """
    named: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for body in bodies:
        names = [words for name in body.names if len(words := reader.words(name)) >= _LEAST_WORDS]
        for doc in {member.split("/")[0] for member in body.members}:
            for word in {end for words in names for end in (words[0], words[-1])}:
                named[doc][word].add(body.id)
    found: dict[str, str] = {}
    told = {(c.doc, k.description) for c in claims for k in c.chain[1:] if k.kind == "official" and not k.name}
    for doc, description in sorted(told):
        words = reader.words(description)
        first, last = description.split()[:1], description.split()[-1:]
        short = words[-1:] if lexicon.post(description) in speaking else words[:1]
        spoken = bool(speaking & {lexicon.post(description), *map(lexicon.post, last)})
        held = named[doc].get(short[0], set()) if spoken and first != last and len(words) <= _SHORT else set()
        found |= {f"{doc}/{description}": body for body in held if len(held) == 1}
    return found


def _post(name: str, ref: str, lexicon: Lexicon) -> str:
    return lexicon.post(name) or ref.rsplit("/", 1)[-1]
