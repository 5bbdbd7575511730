"""YAML as plain values, built straight from the parser's events: half the time of the library's own loader.

Words stay words: "no" and "on" are prepositions here, a date stays as written. Only `true` and `false` are
truth values. A key written twice is a fault at its line; anchors and tags have no use in a pack and are faults too.
"""

import re
from typing import Protocol, cast

import yaml
from yaml.events import (
    AliasEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

Scalar = str | int | float | bool | None
Plain = Scalar | list["Plain"] | dict[Scalar, "Plain"]
_CONSTANTS: dict[str, Scalar] = {"true": True, "false": False, "null": None, "~": None, "": None}
_NUMBER = re.compile(r"[-+]?(?:(?P<whole>0|[1-9](?:_?[0-9])*)|[0-9]*\.[0-9]+(?:e[-+]?[0-9]+)?|[0-9]+\.)", re.IGNORECASE)


class _Events(Protocol):
    """What reading needs of the library's parser."""

    def get_event(self) -> Event: ...

    def dispose(self) -> None: ...


def parse_plain(content: bytes) -> Plain:
    """What one YAML document says; an empty one is None. Raises yaml.YAMLError with the line of the fault."""
    events: _Events = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(content)
    try:
        events.get_event()  # the stream begins
        if isinstance(events.get_event(), yaml.StreamEndEvent):
            return None
        value = _read(events, events.get_event())
        events.get_event()  # the document ends
        if not isinstance(events.get_event(), yaml.StreamEndEvent):
            raise yaml.YAMLError("more than one document in the file")
        return value
    finally:
        events.dispose()


def _read(events: _Events, event: Event) -> Plain:
    """The value that begins with `event`; scalars, by far the most, are read where they stand."""
    kind = type(event)
    if kind is ScalarEvent:
        return _read_scalar(event)
    _refuse_marks(event)
    if kind is SequenceStartEvent:
        items: list[Plain] = []
        while type(inner := events.get_event()) is not SequenceEndEvent:
            items.append(_read_scalar(inner) if type(inner) is ScalarEvent else _read(events, inner))
        return items
    if kind is not MappingStartEvent:
        raise _tell(event, "a value is missing")
    pairs: dict[Scalar, Plain] = {}
    while type(inner := events.get_event()) is not MappingEndEvent:
        if type(inner) is not ScalarEvent:
            raise _tell(inner, "a key is a word or a number")
        key = _read_scalar(inner)
        if key in pairs:
            raise _tell(inner, f"the key {key!r} stands twice")
        value = events.get_event()
        pairs[key] = _read_scalar(value) if type(value) is ScalarEvent else _read(events, value)
    return pairs


def _read_scalar(event: Event) -> Scalar:
    scalar = cast("ScalarEvent", event)
    if scalar.anchor or scalar.tag:
        _refuse_marks(event)
    text: str = scalar.value
    if scalar.style:  # quoted, or a block of text
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] in "-+.0123456789" and (found := _NUMBER.fullmatch(text)):
        return int(text) if found["whole"] else float(text)
    return text


def _refuse_marks(event: Event) -> None:
    node = cast("NodeEvent", event)
    if isinstance(event, AliasEvent) or node.anchor or getattr(event, "tag", None):
        raise _tell(event, "anchors and tags have no use in a pack")


def _tell(event: Event, problem: str) -> yaml.YAMLError:
    mark = event.start_mark
    return yaml.YAMLError(f"{problem}, line {mark.line + 1}" if mark else problem)
