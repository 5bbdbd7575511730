"""What one document says of one thing: the pieces that entities are put together from."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.reconciliation.names import NameReader

GROUPS = {
    "person": "person", "country": "country", "place": "place", "organisation": "body", "outlet": "body",
    "agency": "body", "company": "body", "group": "body", "weapon": "weapon", "instrument": "instrument",
}  # fmt: skip
LINK_KINDS = {
    "outlet": "outlet", "agency": "outlet", "organisation": "organisation", "official": "person",
    "person": "person", "document": "instrument",
}  # fmt: skip
NOT_THINGS = frozenset(
    {"office", "rank", "title", "kinship", "status", "age", "source", "date", "duration", "money", "quantity"}
)


class Part(Struct):
    """One entity inside one document: all names, what it is called there, refs, states, offices.

    `called` counts the best names the document itself uses, `names` holds every known name,
    `described` the descriptions of one without a name; `posts` are (office words, body's key).
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


def key_filler(doc: str, filler: Filler, reader: NameReader) -> str:
    """The key "doc/entity" of a filler; one without an entity id is known by its kind and name."""
    return f"{doc}/{filler.entity or f'{_group(filler.kind)}:{reader.key(filler.name)}'}"


def key_link(doc: str, link: Link, reader: NameReader) -> str:
    """The key "doc/entity" of a link of a chain."""
    kind = LINK_KINDS.get(link.kind, link.kind)
    return f"{doc}/{link.entity or f'{_group(kind)}:{reader.key(link.name or link.description)}'}"


def key_item(doc: str, item: Item, reader: NameReader) -> str:
    """The key "doc/item" of an item."""
    return f"{doc}/item:{item.ref or reader.designation(item.designation)}"


def _group(kind: str) -> str:
    return GROUPS.get(kind, kind)


def collect_parts(claims: Sequence[Claim], reader: NameReader, *, generic: frozenset[str]) -> dict[str, Part]:
    """The parts of all claims by key; `generic` are categories of items that name no system."""
    parts: dict[str, Part] = {}
    unnamed = {key_link(c.doc, link, reader) for c in claims for link in c.chain if link.anonymous and link.entity}
    for claim in claims:
        for filler in list_things(claim):
            if key_filler(claim.doc, filler, reader) not in unnamed:
                _add_filler(parts, claim.doc, filler, reader)
        for link in claim.chain:
            _add_link(parts, claim.doc, link, reader)
        for item in claim.items:
            if item.category not in generic:
                part = _take(parts, key_item(claim.doc, item, reader), claim.doc, "weapon")
                _name(part, item.designation, (item.designation, *item.names), item.ref, "")
        _add_posts(parts, claim, reader)
    return parts


def list_things(claim: Claim) -> Iterator[Filler]:
    """The fillers of a claim that are things, in order of role: no offices, dates or unnamed voices."""
    for role in sorted(claim.roles):
        yield from (filler for filler in claim.roles[role] if filler.kind not in NOT_THINGS)


def _take(parts: dict[str, Part], key: str, doc: str, kind: str) -> Part:
    part = parts.get(key)
    if part is None:
        part = parts[key] = Part(key, doc, Counter(), set(), Counter(), set(), set(), set(), set())
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


def _add_filler(parts: dict[str, Part], doc: str, filler: Filler, reader: NameReader) -> None:
    part = _take(parts, key_filler(doc, filler, reader), doc, filler.kind)
    _name(part, filler.name, filler.names, filler.ref, filler.state)


def _add_link(parts: dict[str, Part], doc: str, link: Link, reader: NameReader) -> None:
    if link.kind not in LINK_KINDS or link.anonymous or not link.name:
        return
    part = _take(parts, key_link(doc, link, reader), doc, LINK_KINDS[link.kind])
    _name(part, link.name, link.names or (link.name,), "", "")
    if link.description:
        part.described.add(link.description)


def _add_posts(parts: dict[str, Part], claim: Claim, reader: NameReader) -> None:
    """Remember of each holder the offices and the body they belong to."""
    if claim.event != "office":
        return
    bodies = [key_filler(claim.doc, f, reader) for f in claim.roles.get("organisation", ()) if f.kind not in NOT_THINGS]
    for holder in claim.roles.get("holder", ()):
        part = parts.get(key_filler(claim.doc, holder, reader))
        for office in claim.roles.get("office", ()):
            if part is not None:
                part.posts.update((office.name, body) for body in bodies or [""])
