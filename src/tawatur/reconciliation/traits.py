"""What must not differ inside one entity, read off a part of the pile."""

from msgspec import Struct

from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.parts import GROUPS, Part


class Traits(Struct, frozen=True, gc=False):
    """What must not differ inside one entity: group of kinds, refs, states, given names by language."""

    group: str
    refs: frozenset[str]
    states: frozenset[str]
    givens: frozenset[tuple[str, str]]


def read_traits(part: Part, reader: NameReader, classes: tuple[str, ...]) -> Traits:
    """The traits of one part; refs that begin like `classes` name a class of things and are left out."""
    group = _group_of(part)
    refs = frozenset(ref for ref in part.refs if not ref.startswith(classes))
    givens: set[tuple[str, str]] = set()
    if group == "person":
        for name in part.called:
            words = reader.words(name)
            if len(words) > 1:
                givens.add((reader.language(name), words[0]))
    return Traits(group, refs, frozenset(part.states), frozenset(givens))


def set_offices_apart(part: Part, reader: NameReader) -> None:
    """Move office words that stand among a person's names to the descriptions."""
    if _group_of(part) == "person":
        offices = {name for name in part.names if reader.is_office(name)}
        part.described |= offices
        part.names -= offices
        for office in offices:
            part.called.pop(office, None)
        if offices and part.names and not part.called:
            part.called[max(sorted(part.names), key=lambda n: len(reader.words(n)))] += 1


def _group_of(part: Part) -> str:
    kind = min(part.kinds, key=lambda k: (-part.kinds[k], k))
    return GROUPS.get(kind, kind)


def merge(left: Traits, right: Traits) -> Traits:
    """What must not differ in an entity of two parts."""
    group = min(left.group, right.group)
    return Traits(group, left.refs | right.refs, left.states | right.states, left.givens | right.givens)


def are_given_apart(left: Traits, right: Traits, reader: NameReader) -> bool:
    """Whether both have given names in one language, none near to any of the other."""
    pairs = [(a, b) for la, a in left.givens for lb, b in right.givens if la == lb]
    return bool(pairs) and not any(reader.alike(a, b) for a, b in pairs)
