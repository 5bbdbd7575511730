"""JSON: everything the tables were made of, with the claims behind every cell."""

from collections.abc import Sequence

from tawatur.core.codec import encode
from tawatur.publishing.table import Sheet, TableFormat


def write(_sheets: Sequence[Sheet], value: object, _direction: str) -> bytes:
    """One object, its keys in a fixed order."""
    return encode(value) + b"\n"


FORMAT = TableFormat(about="all of it for programs, ids of claims included", suffix=".json", write=write)
