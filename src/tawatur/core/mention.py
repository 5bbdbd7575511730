"""Who, what, where, how many: one place in a text that speaks of one thing."""

from typing import Literal

from msgspec import Struct

from tawatur.core.spans import Span
from tawatur.core.values import Amount, DateSpan

MentionKind = Literal[
    "person", "organisation", "country", "place", "weapon", "instrument",
    "money", "quantity", "date", "duration", "outlet", "source",
]  # fmt: skip


class Title(Struct, frozen=True, gc=False):
    """A rank, office or kinship that stands with a person: «المشير», «قائد الجيش الباكستاني», «نجله».

    `text` is verbatim without attached particles; `of` the id of the mention whose office it is
    (the army, the country) or whose kin, "" if the words do not say.
    """

    span: Span
    text: str
    kind: Literal["rank", "office", "kinship", "status"]
    key: str = ""
    of: str = ""


class Mention(Struct, frozen=True):
    """One mention.

    `span` is the name or description without attached particles; `extent` reaches from the first
    title to the end of the name. `before` holds the attached particles («ب» of «بمنير»).
    `name` is the proper name as read, None for a description («قائد الجيش» alone, «مصادر»).
    `names` are further names known from packs, all scripts, never a transliteration.
    `entity` joins the mentions of one thing inside one document.
    `state` is the ISO 3166 code of the country it is or belongs to, where a pack or adjective says so.
    A capital that stands for its state keeps kind place; `state` is set either way.
    `amount` is how many or how much is told of; `whole`, beside it, the number of which that is a part
    («ثلاث من 24 طائرة»), None if it is told as no part.
    """

    id: str
    span: Span
    extent: Span
    kind: MentionKind
    entity: str
    name: str | None = None
    names: tuple[str, ...] = ()
    ref: str = ""
    state: str = ""
    titles: tuple[Title, ...] = ()
    amount: Amount | None = None
    whole: Amount | None = None
    date: DateSpan | None = None
    before: tuple[str, ...] = ()
    anonymous: bool = False
    count: int | None = None
    description: str = ""
    inner: bool = False  # lies inside the extent of another mention
    rule: str = ""
