"""A report as read. The text never changes after reading."""

from datetime import date
from typing import Literal

from msgspec import Struct

from tawatur.core.spans import Span

BlockKind = Literal["headline", "subheading", "body", "metadata", "caption", "boilerplate"]


class Block(Struct, frozen=True, gc=False):
    """One part of a document. `reason` says why boilerplate or metadata was taken for it (a phrase key)."""

    span: Span
    kind: BlockKind
    reason: str = ""


class Published(Struct, frozen=True, gc=False):
    """When the report came out, as an interval of whole days, and how that is known.

    stated: the page or text gives it (`evidence` where in the text). inferred: reckoned from the
    text, as an interval. unknown: both ends None.
    """

    start: date | None
    end: date | None
    how: Literal["stated", "inferred", "unknown"]
    evidence: tuple[Span, ...] = ()
    basis: str = ""

    @property
    def day(self) -> date | None:
        """The day, if it is known to the day."""
        return self.start if self.start == self.end else None


UNKNOWN_DATE = Published(None, None, "unknown")


class Document(Struct, frozen=True, gc=False):
    """One report. `id` is the file's stem; `digest` the SHA-256 of the text as read.

    `outlet` is the publishing outlet's name as the page or text tells it, None if it does not.
    Blocks cover all text but white space, in order.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    digest: str
    language: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: Published = UNKNOWN_DATE
    source: str = ""
