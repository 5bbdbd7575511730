"""Who is who: offices, sides and all spellings."""

from collections import Counter

from msgspec import Struct

from tawatur.core.case import Entity
from tawatur.publishing.desk import Desk
from tawatur.publishing.judgements import mark_entity
from tawatur.publishing.markup import Text, left_to_right, plain

KINDS = ("person", "organisation", "country", "place", "weapon", "instrument")


class Entry(Struct, frozen=True):
    """One entity: its name here, offices, state, other spellings, and the reports that speak of it.

    `spellings` stand in the reports, names of the place it governs from among them; `known` are names from the
    packs that no report uses; `marks` are persons' judgements on who it is, `identifiers` those of the file the user
    supplied.
    """

    name: Text
    offices: tuple[Text, ...]
    side: Text
    spellings: tuple[Text, ...]
    known: tuple[Text, ...]
    reports: Text
    marks: tuple[Text, ...]
    identifiers: tuple[Text, ...]


class Group(Struct, frozen=True):
    """The entities of one kind."""

    kind: str
    heading: Text
    entries: tuple[Entry, ...]


def list_people(desk: Desk) -> tuple[Group, ...]:
    """Entities by kind, those in most reports first; outlets and sources stand elsewhere."""
    seen = _reports(desk)
    groups = []
    for kind in KINDS:
        held = [one for one in desk.book.affair.case.entities if one.kind == kind and seen[one.id]]
        held.sort(key=lambda one: (-len(seen[one.id]), desk.naming.entity_name(one)))
        if held:
            entries = tuple(_entry(one, sorted(seen[one.id]), desk) for one in held)
            groups.append(Group(kind, desk.voice.say(f"kind.{kind}"), entries))
    return tuple(groups)


def _reports(desk: Desk) -> dict[str, set[str]]:
    """For each entity, the reports whose claims name it."""
    seen: dict[str, set[str]] = {entity.id: set() for entity in desk.book.affair.case.entities}
    weapons = [entity for entity in desk.book.affair.case.entities if entity.kind == "weapon"]
    for claim in desk.book.claims.values():
        for filler in (filler for fillers in claim.roles.values() for filler in fillers):
            entity = desk.book.entity_of(claim.doc, filler.entity)
            if entity is not None:
                seen[entity.id].add(claim.doc)
        for item in claim.items:
            for entity in weapons:
                if item.designation in entity.names or (item.ref and item.ref == entity.ref):
                    seen[entity.id].add(claim.doc)
    return seen


def _entry(entity: Entity, docs: list[str], desk: Desk) -> Entry:
    voice = desk.voice
    chosen = desk.naming.entity_name(entity)
    counts: Counter[str] = desk.book.spellings[entity.id]
    others = sorted((name for name in entity.names if name != chosen), key=lambda name: (-counts[name], name))
    territory = voice.locale.territories.get(entity.state)
    return Entry(
        desk.naming.entity(entity),
        tuple(voice.word(office) for office in entity.offices),
        plain(territory) if territory and entity.kind != "country" else (),
        (
            *(voice.say("spelling.counted", name=name, n=counts[name]) for name in others if counts[name]),
            *(voice.say("spelling.said", name=name) for name in entity.said),
        ),
        tuple(voice.word(name) for name in others if not counts[name]),
        desk.naming.report_numbers(docs),
        mark_entity(entity.members, desk),
        tuple(left_to_right(one) for one in entity.identifiers),
    )
