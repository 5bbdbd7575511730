"""Reads a file of FollowTheMoney entities, as OpenSanctions and others publish them, or of items of Wikidata: one JSON
object a line.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from tawatur.core.affair import Affair
from tawatur.core.errors import BadSetting
from tawatur.core.record import Record
from tawatur.packs.packs import Packs
from tawatur.reconciliation.records import identify_entities
from tawatur.running.wikidata import Item, read_item

_MARK = b"\xef\xbb\xbf"  # what some editors write before a text in UTF-8
_FRAME = (b"", b"[", b"]")  # a dump of Wikidata is one array, an item a line
_LABELS = b'"labels"'
_NAMES = ("name", "alias", "previousName")
_IDENTIFIERS = ("wikidataId", "opencorporatesUrl", "leiCode", "registrationNumber", "imoNumber")
_SCHEMATA = ("Person", "Organization", "Company", "PublicBody", "LegalEntity")


def identify_affair(affair: Affair, records: Sequence[Record], packs: Packs) -> Affair:
    """The affair with the identifiers that its entities have in the records; itself where there are none."""
    if not records:
        return affair
    return msgspec.structs.replace(affair, case=identify_entities(affair.case, records, packs))


class _Line(Struct):
    id: str
    schema: str
    properties: dict[str, list[msgspec.Raw]] = {}


def read_records(path: Path) -> tuple[Record, ...]:
    """The persons and bodies of the file; entries of other schemata and without a name are passed over.

    Raises BadSetting where the file cannot be read, or a line is no such entity, with its number.
    """
    try:
        with path.open("rb") as lines:
            return tuple(_read_lines(path, enumerate(lines, 1)))
    except OSError as fault:
        raise BadSetting(f"{path}: {fault.strerror or fault}; give a file of FollowTheMoney entities") from fault


def _read_lines(path: Path, lines: Iterator[tuple[int, bytes]]) -> Iterator[Record]:
    for number, line in lines:
        text = line.removeprefix(_MARK).strip().rstrip(b",")
        if text in _FRAME:
            continue
        try:
            record = _read_line(text)
        except (msgspec.DecodeError, RecursionError) as fault:
            cure = 'write one entity a line: {"id": …, "schema": "Person", "properties": {"name": [...]}}'
            raise BadSetting(f"{path}:{number}: no FollowTheMoney entity ({fault}); {cure}") from fault
        if record is not None and not record.id.strip():
            raise BadSetting(f"{path}:{number}: an entity without an id; write the id it has in its source")
        if record is not None:
            yield record


def _read_line(text: bytes) -> Record | None:
    """The person or body of a line, None for anything else; an item of Wikidata is told by its labels."""
    if _LABELS in text and "labels" in msgspec.json.decode(text, type=dict[str, msgspec.Raw]):
        return read_item(msgspec.json.decode(text, type=Item))
    entry = msgspec.json.decode(text, type=_Line)
    names = _texts(entry, *_NAMES) if entry.schema in _SCHEMATA else ()
    states = tuple(state.upper() for state in _texts(entry, "country", "nationality", "jurisdiction"))
    return Record(entry.id, entry.schema, names, states, _texts(entry, *_IDENTIFIERS)) if names else None


def _texts(entry: _Line, *keys: str) -> tuple[str, ...]:
    """The values of properties that are texts; a nested entity is none."""
    held = [msgspec.json.decode(raw) for key in keys for raw in entry.properties.get(key, ())]
    return tuple(dict.fromkeys(value.strip() for value in held if isinstance(value, str) and value.strip()))
