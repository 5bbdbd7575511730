"""A mention while it is being made, and the board on which they are gathered."""

from collections.abc import Iterator

from tawatur.core.identity import identify
from tawatur.core.mention import MentionKind, Title
from tawatur.core.values import Amount, DateSpan


class Draft:
    """A mention in the making: words `first` to `last` (exclusive) and offsets of span and extent.

    `head` is the key of the head that made it (a body, a voice, an instrument), `parts` the folded
    words of a person's name, `offices` the offices told with it (key, whose, state). `local` marks a
    body of a place, not of its state, `described` a voice with more than its head, `bare` one with
    neither adjective nor institution. `again` is the one that a head alone tells again.
    """

    __slots__ = (
        "again", "amount", "anonymous", "bare", "before", "count", "date", "definite", "described", "description",
        "doc", "end", "entity", "extent_end", "extent_start", "family", "first", "head", "kind", "last", "local",
        "name", "names", "offices", "parts", "ref", "rule", "start", "state", "titles", "whole",
    )  # fmt: skip

    def __init__(  # noqa: PLR0913 (a field each, all told by name)
        self, *, doc: str, kind: MentionKind, first: int, last: int, start: int, end: int, rule: str,
        extent_start: int = -1, extent_end: int = -1, name: str | None = None, names: tuple[str, ...] = (),
        ref: str = "", state: str = "", titles: tuple[Title, ...] = (), amount: Amount | None = None,
        whole: Amount | None = None, date: DateSpan | None = None, before: tuple[str, ...] = (),
        anonymous: bool = False, count: int | None = None, description: str = "", head: str = "", family: str = "",
        definite: bool = False, local: bool = False, described: bool = False, bare: bool = False,
        parts: tuple[str, ...] = (), offices: tuple[tuple[str, str, str], ...] = (), entity: str = "",
        again: "Draft | None" = None,
    ) -> None:  # fmt: skip
        self.doc, self.kind = doc, kind
        self.first, self.last = first, last
        self.start, self.end = start, end
        self.rule = rule
        self.extent_start, self.extent_end = extent_start, extent_end
        self.name, self.names = name, names
        self.ref, self.state = ref, state
        self.titles = titles
        self.amount, self.whole = amount, whole
        self.date = date
        self.before = before
        self.anonymous, self.count = anonymous, count
        self.description = description
        self.head, self.family = head, family
        self.definite, self.local = definite, local
        self.described, self.bare = described, bare
        self.parts, self.offices = parts, offices
        self.entity, self.again = entity, again

    @property
    def id(self) -> str:
        """The id the finished mention will have."""
        return identify("m", self.doc, self.kind, self.start, self.end)

    @property
    def left(self) -> int:
        """Where the extent begins."""
        return self.start if self.extent_start < 0 else self.extent_start

    @property
    def right(self) -> int:
        """Where the extent ends."""
        return self.end if self.extent_end < 0 else self.extent_end


class Board:
    """The drafts of one document, found again by their first word."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._starting: dict[int, list[Draft]] = {}
        self._covering: dict[int, list[Draft]] = {}

    def put(self, draft: Draft) -> Draft:
        """Keep a draft."""
        self.drafts.append(draft)
        self._starting.setdefault(draft.first, []).append(draft)
        for index in range(draft.first, draft.last):
            self._covering.setdefault(index, []).append(draft)
        return draft

    def drop(self, draft: Draft) -> None:
        """Take a draft back."""
        self.drafts.remove(draft)
        self._starting[draft.first].remove(draft)
        for index in range(draft.first, draft.last):
            self._covering[index].remove(draft)

    def starting(self, index: int, *kinds: str) -> Draft | None:
        """The longest draft of these kinds (of any, if none is named) that begins at word `index`."""
        here = self._starting.get(index)
        if not here:
            return None
        if len(here) == 1:
            return here[0] if not kinds or here[0].kind in kinds else None
        here = [d for d in here if not kinds or d.kind in kinds]
        return max(here, key=lambda d: d.last, default=None)

    def covering(self, index: int, *kinds: str) -> Draft | None:
        """The longest draft of these kinds (of any, if none is named) over word `index`."""
        here = self._covering.get(index)
        if not here:
            return None
        if len(here) == 1:
            return here[0] if not kinds or here[0].kind in kinds else None
        here = [d for d in here if not kinds or d.kind in kinds]
        return max(here, key=lambda d: d.last - d.first, default=None)

    def of_kind(self, *kinds: str) -> Iterator[Draft]:
        """Drafts of these kinds in the order of the text."""
        yield from sorted([d for d in self.drafts if d.kind in kinds], key=lambda d: (d.start, -d.end))
