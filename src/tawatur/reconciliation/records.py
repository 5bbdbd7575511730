"""The entities of a case in a file that the user supplies: identifiers where one entry alone fits, none invented."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from tawatur.core.case import Case, Entity
from tawatur.core.identity import identify
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.record import Record
from tawatur.core.values import Reason
from tawatur.packs.packs import Packs
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.parts import GROUPS

_GROUPS = {"Person": "person", "Organization": "body", "Company": "body", "PublicBody": "body", "LegalEntity": ""}
_FULL = 2  # words of a person's name from which on it says who is meant


def identify_entities(case: Case, records: Sequence[Record], packs: Packs) -> Case:
    """The case with the identifiers of the records its entities are.

    An entity is a record if it bears a full name of it, is of its kind, and their states do not differ; a body of a
    name common to many states only if its state is known to be the record's. Where several records fit, or several
    entities one record, none is given and the question is left open for a person, as a judgement "same-entity".
    """
    reader = NameReader(packs)
    index: dict[str, list[Record]] = defaultdict(list)
    for record in sorted(records, key=lambda one: one.id):
        for key in {reader.key(name) for name in record.names} - {""}:
            index[key].append(record)
    fits = {entity.id: _find(entity, index, reader) for entity in case.entities}
    bearers: dict[str, list[Entity]] = defaultdict(list)
    for entity in case.entities:
        for record in fits[entity.id]:
            bearers[record.id].append(entity)
    entities, doubts = [], []
    for entity in case.entities:
        found = fits[entity.id]
        if len(found) == 1 and len(bearers[found[0].id]) == 1:
            given = tuple(dict.fromkeys((found[0].id, *found[0].identifiers)))
            entities.append(msgspec.structs.replace(entity, identifiers=given))
            continue
        entities.append(entity)
        code = "several_records" if len(found) > 1 else "several_bearers"
        doubts += [_doubt(entity, record, code) for record in found]
    return msgspec.structs.replace(case, entities=tuple(entities), judgements=(*case.judgements, *doubts))


def _find(entity: Entity, index: dict[str, list[Record]], reader: NameReader) -> list[Record]:
    group = GROUPS.get(entity.kind, entity.kind)
    if group not in ("person", "body"):
        return []
    found: dict[str, Record] = {}
    for name in entity.names:
        if group == "person" and len(reader.words(name)) < _FULL:
            continue
        known = not (group == "body" and reader.is_common(name, group))
        for record in index.get(reader.key(name), ()):
            apart = entity.state and record.states and entity.state not in record.states
            surely = known or (entity.state and entity.state in record.states)
            if _GROUPS.get(record.schema, record.schema) in ("", group) and not apart and surely:
                found[record.id] = record
    return [found[key] for key in sorted(found)]


def _doubt(entity: Entity, record: Record, code: str) -> Judgement:
    ident = identify("j", "same-entity", entity.members[0], record.id)
    reasons = (Reason(code, record.names[0]),)
    return Judgement(ident, "same-entity", entity.members[0], record.id, Verdict.UNSURE, reasons)
