"""An act of speech: who says which words, and what later sentences lean on."""

from collections.abc import Callable

from msgspec import Struct

from tawatur.claims.chains import VOICES
from tawatur.core.claim import Link
from tawatur.core.mention import Mention
from tawatur.core.spans import Span


class Act(Struct, frozen=True):
    """One act of speech. Token numbers; `content` is what is said, `first`-`last` who says it and how.

    `links` are the hands beyond the outlet, nearest first; `modality` what the verb makes of it;
    `goes_on`: the speaker is the one before.
    """

    first: int
    last: int
    content: tuple[int, int]
    links: tuple[Link, ...]
    modality: str = ""
    goes_on: bool = False
    verb: int = -1


class Discourse:
    """What a document's later sentences lean on: the last speaker's links."""

    def __init__(self, link: Callable[[Mention], Link], span: Callable[[int, int], Span]) -> None:
        self.link = link
        self.span = span
        self.speaks: Callable[[Mention], bool] = lambda mention: mention.kind in (*VOICES, "outlet")
        self.states: set[str] = set()  # entities that are countries
        self.last: tuple[Link, ...] = ()
        self.statement: tuple[Link, ...] = ()
        self.standing: tuple[Link, ...] = ()  # «فيما يلي نصه»: the rest of the document is the statement's words


def infer(link: Link) -> Link:
    return Link(
        link.kind,
        link.name,
        link.names,
        link.description,
        link.count,
        link.anonymous,
        link.evidence,
        True,
        link.entity,
        link.hearsay,
    )
