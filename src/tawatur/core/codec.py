"""One codec for all values: JSON with a fixed order, so that the same value gives the same bytes."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

T = TypeVar("T")


def encode(value: object) -> bytes:
    """The value as JSON, UTF-8, keys in the order of the fields, mappings sorted."""
    return msgspec.json.encode(value, order="deterministic")


def encode_lines(values: Iterable[object]) -> bytes:
    """One JSON line for each value, each ended by a newline."""
    return b"".join(encode(value) + b"\n" for value in values)


def decode(raw: bytes | str, kind: type[T]) -> T:
    """Read one value back; raises msgspec.ValidationError where it does not fit."""
    return msgspec.json.decode(raw, type=kind)
