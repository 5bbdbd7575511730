"""An act of speech: who says which words, and what later sentences lean on."""

from collections.abc import Callable, Set

from msgspec import Struct

from tawatur.claims.view import Stretch
from tawatur.claims.wording import Word
from tawatur.core.claim import Link
from tawatur.core.mention import Mention
from tawatur.core.spans import Span
from tawatur.packs.speech import Tone


class Act(Struct, frozen=True):
    """One act of speech. Word numbers; `content` is what is said, `first`-`last` who says it and how.

    `links` are the hands beyond the outlet, nearest first, none where the outlet goes on itself («يذكر أن»);
    `modality` what the verb makes of it;
    `goes_on`: the speaker is the one before. `verb` is -1 where no verb carries it. `refusal`: the speaker
    declines to speak of what is said; nothing in it is his claim. `awaited`: the content begins inside a
    quotation that this mark closes. `accuses`: what is said opens with the one accused of it.
    """

    first: int
    last: int
    content: Stretch
    links: tuple[Link, ...]
    modality: Tone = ""
    goes_on: bool = False
    verb: int = -1
    refusal: bool = False
    awaited: str = ""
    accuses: bool = False


class Discourse:
    """What a document's later sentences lean on: the last speaker, the last person, the last statement.

    `link` makes a hand of a mention, `span` a place of two offsets, `speaks` tells who may speak, `tell_gender` whether
    a verb of an entity is feminine, where the language tells;
    `states` are the entities that are countries. `standing`: from here on a statement speaks. `doer`: who did what
    the sentence before told, if nobody spoke there. `inner`: whom the last speaker quoted.
    """

    def __init__(
        self,
        link: Callable[[Mention], Link],
        span: Callable[[int, int], Span],
        speaks: Callable[[Mention], bool],
        tell_gender: Callable[[str], bool | None],
        states: Set[str],
    ) -> None:
        self.link = link
        self.span = span
        self.speaks = speaks
        self.tell_gender = tell_gender
        self.states = states
        self.last: tuple[Link, ...] = ()
        self.person: tuple[Link, ...] = ()
        self.statement: tuple[Link, ...] = ()
        self.standing: tuple[Link, ...] = ()
        self.doer: tuple[Link, ...] = ()
        self.inner: tuple[Link, ...] = ()

    def cite(self, token: Word) -> Link:
        """A statement told of by this word, whose issuer is not read here."""
        return Link("statement", evidence=self.span(token.stem, token.end))
