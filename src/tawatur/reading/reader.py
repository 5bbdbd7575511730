"""What a reader of one format is, and what it gives."""

from collections.abc import Callable

from msgspec import Struct

from tawatur.core.document import UNKNOWN_DATE, BlockKind, Published
from tawatur.packs.page_words import ReadingRules


class Mark(Struct, frozen=True):
    """A stretch of a page's text whose kind the format itself tells (a list of links, a caption)."""

    start: int
    end: int
    kind: BlockKind
    reason: str


class Page(Struct, frozen=True):
    """A text as decoded and what the format tells about it; None where it does not.

    `marks` are in order, do not overlap, and begin and end at the ends of lines.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: Published = UNKNOWN_DATE
    marks: tuple[Mark, ...] = ()


class Reader(Struct, frozen=True):
    """One format: what it is, the suffixes it answers for, and how its bytes become a page.

    `recognises` tells from the first bytes whether an unnamed input is of this format. `read` raises
    BadInput, without the file's name, where the bytes cannot be read.
    """

    about: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, ReadingRules], Page]
