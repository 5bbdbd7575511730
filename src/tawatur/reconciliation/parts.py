"""What one document says of one thing: the pieces that entities are put together from."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.packs.rules import ReconciliationRules
from tawatur.packs.sheets import Name
from tawatur.reconciliation.names import NameReader

GROUPS = {
    "person": "person", "country": "country", "place": "place", "organisation": "body", "outlet": "body",
    "agency": "body", "company": "body", "group": "body", "weapon": "weapon", "instrument": "instrument",
}  # fmt: skip
LINK_KINDS = {
    "outlet": "outlet", "agency": "outlet", "organisation": "organisation", "official": "person",
    "person": "person", "document": "instrument",
}  # fmt: skip
NOT_THINGS = frozenset({"office", "rank", "title", "kinship", "status", "age", "source", "nameless"})
NOT_THINGS |= {"date", "duration", "money", "quantity"}


class Part(Struct):
    """One entity inside one document: all names, what it is called there, refs, states, offices.

    `called` counts the best names the document itself uses, `names` holds every known name,
    `described` the descriptions of one without a name; `posts` are (office words, body's key); `said` the names of
    places by which the document means it; `kin` are (kinship, key of whose), `held` the keys of ranks and offices.
    """

    key: str
    doc: str
    kinds: Counter[str]
    names: set[str]
    called: Counter[str]
    described: set[str]
    refs: set[str]
    states: set[str]
    posts: set[tuple[str, str]]
    said: set[str]
    kin: set[tuple[str, str]]
    held: set[str]


def is_generic(item: Item, rules: ReconciliationRules) -> bool:
    """Whether an item names no system: a class of arms, a service, counted persons."""
    classes = tuple(rules.names.class_refs)
    return item.category in rules.events.generic_items or bool(item.ref and item.ref.startswith(classes))


class Keys:
    """The keys "doc/entity" of fillers, links and items.

    Inside a report an id is a person's or a thing's; where a report gives one id to both, the thing's
    key ends in "~". What has no id is known by its kind and name.
    """

    def __init__(self, claims: Sequence[Claim], reader: NameReader) -> None:
        """`claims` are all claims of the pile."""
        self._reader = reader
        everyone = ((c.doc, f) for c in claims for fillers in c.roles.values() for f in fillers if f.entity)
        self._persons = {f"{doc}/{filler.entity}" for doc, filler in everyone if filler.kind == "person"}

    def filler(self, doc: str, filler: Filler) -> str:
        """The key of a filler."""
        return self._key(doc, filler.entity, GROUPS.get(filler.kind, filler.kind), filler.name)

    def link(self, doc: str, link: Link) -> str:
        """The key of a link of a chain; a place that speaks is whom it stands for."""
        if link.meant:
            return f"{doc}/{link.meant}"
        kind = LINK_KINDS.get(link.kind, link.kind)
        return self._key(doc, link.entity, GROUPS.get(kind, kind), link.name or link.description)

    def item(self, doc: str, item: Item) -> str:
        """The key of an item."""
        return f"{doc}/item:{item.ref or self._reader.designation(item.designation)}"

    def _key(self, doc: str, entity: str, group: str, name: str) -> str:
        if not entity:
            return f"{doc}/{group}:{self._reader.key(name)}"
        key = f"{doc}/{entity}"
        return f"{key}~" if group != "person" and key in self._persons else key


def collect_parts(
    claims: Sequence[Claim], keys: Keys, rules: ReconciliationRules, known: Mapping[str, Name]
) -> dict[str, Part]:
    """The parts of all claims by key; of items only designated systems. `known` is what the packs know by key."""
    parts: dict[str, Part] = {}
    unnamed = {keys.link(c.doc, link) for c in claims for link in c.chain if link.anonymous and link.entity}
    for claim in claims:
        for filler in list_things(claim):
            if keys.filler(claim.doc, filler) not in unnamed:
                _add_filler(parts, claim.doc, filler, keys)
        for link in claim.chain:
            _add_link(parts, claim.doc, link, keys, known)
        for item in claim.items:
            if not is_generic(item, rules):
                part = _take(parts, keys.item(claim.doc, item), claim.doc, "weapon")
                _name(part, item.designation, (item.designation, *item.names), item.ref, "")
        _add_posts(parts, claim, keys)
    return parts


def list_things(claim: Claim) -> Iterator[Filler]:
    """The fillers of a claim that are things, in order of role: no offices, dates or unnamed voices."""
    for role in sorted(claim.roles):
        yield from (filler for filler in claim.roles[role] if filler.kind not in NOT_THINGS)


def _take(parts: dict[str, Part], key: str, doc: str, kind: str) -> Part:
    part = parts.get(key)
    if part is None:
        part = parts[key] = Part(key, doc, Counter(), set(), Counter(), set(), set(), set(), set(), set(), set(), set())
    part.kinds[kind] += 1
    return part


def _name(part: Part, name: str, names: tuple[str, ...], ref: str, state: str) -> None:
    proper = [n for n in names if n.strip()]
    part.names.update(proper)
    if name in proper or proper:
        part.called[name if name in proper else proper[0]] += 1
    elif name:
        part.described.add(name)
    if ref:
        part.refs.add(ref)
    if state:
        part.states.add(state)


def _add_filler(parts: dict[str, Part], doc: str, filler: Filler, keys: Keys) -> None:
    part = _take(parts, keys.filler(doc, filler), doc, filler.kind)
    _name(part, filler.name, () if filler.kin else filler.names, filler.ref, filler.state)
    part.said.update({filler.said} - {""})
    if filler.kin:
        part.kin.add((filler.kin, f"{doc}/{filler.kin_of}"))


def _add_link(parts: dict[str, Part], doc: str, link: Link, keys: Keys, known: Mapping[str, Name]) -> None:
    if link.meant in known and link.name:
        _add_meant(parts, doc, link, keys, known[link.meant])
        return
    if link.kind not in LINK_KINDS or link.anonymous or not link.name:
        return
    part = _take(parts, keys.link(doc, link), doc, LINK_KINDS[link.kind])
    _name(part, link.name, link.names or (link.name,), "", "")
    if link.description:
        part.described.add(link.description)


def _add_meant(parts: dict[str, Part], doc: str, link: Link, keys: Keys, meant: Name) -> None:
    """Whom a place that speaks stands for, under its own names; what was said is kept beside them."""
    part = _take(parts, keys.link(doc, link), doc, meant.kind)
    names = tuple(name for held in meant.names.values() for name in held)
    _name(part, names[0], names, meant.key, meant.state)
    part.said.add(link.name or "")


def _add_posts(parts: dict[str, Part], claim: Claim, keys: Keys) -> None:
    """Remember of each holder the offices and the body they belong to, and whose kin he is."""
    if claim.event != "office":
        return
    bodies = [keys.filler(claim.doc, f) for f in claim.roles.get("organisation", ()) if f.kind not in NOT_THINGS]
    for holder in claim.roles.get("holder", ()):
        part = parts.get(keys.filler(claim.doc, holder))
        for office in claim.roles.get("office", ()):
            if part is not None:
                part.held.update({office.ref} - {""})
                part.posts.update((office.name, body) for body in bodies or [""])
                part.kin.update((office.ref, keys.filler(claim.doc, other)) for other in claim.roles.get("object", ()))
