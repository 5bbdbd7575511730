"""Gold: what people found in a report, with every quotation put in its place."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import get_args

from msgspec import Struct

from tawatur.core.claim import LinkKind, Modality, Stage
from tawatur.core.errors import BadPack
from tawatur.core.spans import Span
from tawatur.core.values import Amount, Bound
from tawatur.measuring.annotation import (
    AnnotatedClaim,
    AnnotatedItem,
    AnnotatedLink,
    AnnotatedTime,
    AnnotatedValue,
    Annotation,
    read_annotation,
    read_names,
)
from tawatur.measuring.quotes import place_quote
from tawatur.packs.events import EventType

ANY = "any"
_KINDS = get_args(LinkKind)


class GoldName(Struct, frozen=True):
    """Somebody or something as gold knows it: by `names` in all spellings, or by the words at `span` alone."""

    key: str
    names: tuple[str, ...] = ()
    span: Span | None = None

    @property
    def told(self) -> str:
        """The first spelling, or the words."""
        return self.names[0] if self.names else self.key


class GoldLink(Struct, frozen=True):
    """One hand after the outlet. `named` without a name and span is the bare word for a statement."""

    kind: LinkKind
    who: GoldName
    anonymous: bool | None = None
    count: int | None = None


class GoldItem(Struct, frozen=True):
    """An item by the words that hold its figure; `name` for counted persons."""

    span: Span
    words: str
    name: str = ""
    quantity: Amount | None = None


class GoldTime(Struct, frozen=True):
    """The days an event happened on, an open side None, and the words that tell them."""

    span: Span
    start: date | None
    end: date | None


class GoldValue(Struct, frozen=True):
    """What a package is said to cost, and the words that tell it."""

    span: Span
    amount: Amount


class GoldClaim(Struct, frozen=True):
    """One annotated claim. `events` and `modalities` are those the text allows; no modality: not asked."""

    events: tuple[str, ...]
    evidence: tuple[Span, ...]
    roles: dict[str, tuple[GoldName, ...]]
    inherited: frozenset[str]
    items: tuple[GoldItem, ...]
    value: GoldValue | None
    when: GoldTime | None
    modalities: tuple[str, ...]
    stage: str
    chain: tuple[GoldLink, ...]


class GoldReport(Struct, frozen=True):
    """One annotated report; `doc` is the id its document must have."""

    doc: str
    affair: str
    language: str
    text: str
    published: date | None
    claims: tuple[GoldClaim, ...]
    optional: tuple[Span, ...]


def gather_names(files: Iterable[tuple[str, bytes]]) -> dict[str, tuple[str, ...]]:
    """Names by key of all files (place, content); a key in two files is a fault."""
    names: dict[str, tuple[str, ...]] = {}
    for where, raw in files:
        for key, spellings in read_names(raw, where).items():
            if key in names:
                raise BadPack(f"{where}: the name {key} stands in another file too; keep it in one")
            if not spellings:
                raise BadPack(f"{where}: the name {key} has no spelling; write those the reports use")
            names[key] = tuple(spellings)
    return names


def build_report(
    text: str,
    raw: bytes,
    *,
    doc: str,
    affair: str,
    where: str,
    names: Mapping[str, tuple[str, ...]],
    events: Mapping[str, EventType],
) -> GoldReport:
    """One report with its annotation put in place. Raises BadPack with the file, the claim and the cure."""
    annotation = read_annotation(raw, where)
    if not annotation.claims:
        raise BadPack(f"{where}: claims: the list is empty; annotate the report or take it out")
    claims = []
    for number, one in enumerate(annotation.claims, 1):
        writer = _Writer(text, doc, f"{where}: claim {number} «{one.claim}»", names, events)
        claims.append(writer.build(one))
    return GoldReport(
        doc=doc,
        affair=affair,
        language=annotation.language,
        text=text,
        published=_read_day(annotation.published, f"{where}: published"),
        claims=tuple(claims),
        optional=_place_optional(annotation, text, doc, where),
    )


def _place_optional(annotation: Annotation, text: str, doc: str, where: str) -> tuple[Span, ...]:
    placed = (place_quote(text, quote, where=f"{where}: optional") for quote in annotation.optional)
    return tuple(Span(doc, *place) for place in placed)


def _read_day(day: str, where: str) -> date | None:
    if not day:
        return None
    try:
        return date.fromisoformat(day)
    except ValueError as fault:
        raise BadPack(f"{where}: {day} is no day; write it as 2031-03-10") from fault


class _Writer:
    """Puts one annotated claim in place; every fault names the claim and the key."""

    def __init__(
        self,
        text: str,
        doc: str,
        where: str,
        names: Mapping[str, tuple[str, ...]],
        events: Mapping[str, EventType],
    ) -> None:
        self._text = text
        self._doc = doc
        self._where = where
        self._names = names
        self._events = events
        self._main: tuple[int, int] | None = None

    def build(self, one: AnnotatedClaim) -> GoldClaim:
        main = self._place(one.claim, "claim")
        self._main = (main.start, main.end)
        also = [Span(self._doc, *place_quote(self._text, quote, where=f"{self._where}: also")) for quote in one.also]
        events = self._choose(one.event, "event", self._events)
        modalities = () if one.modality == ANY else self._choose(one.modality, "modality", get_args(Modality))
        if one.stage:
            self._choose(one.stage, "stage", get_args(Stage))
        return GoldClaim(
            events=events,
            evidence=(main, *also),
            roles={role: self._fill(role, fillers, events) for role, fillers in one.roles.items()},
            inherited=self._check_inherited(one),
            items=tuple(self._build_item(item) for item in one.items),
            value=self._build_value(one.value) if one.value else None,
            when=self._build_time(one.when) if one.when else None,
            modalities=modalities,
            stage=one.stage,
            chain=tuple(self._build_link(link) for link in one.chain),
        )

    def _place(self, quote: str, key: str) -> Span:
        return Span(self._doc, *place_quote(self._text, quote, where=f"{self._where}: {key}", within=self._main))

    def _choose(self, written: str, key: str, known: Iterable[str]) -> tuple[str, ...]:
        chosen = tuple(written.split("|"))
        for one in chosen:
            if one not in known:
                raise BadPack(f"{self._where}: {key}: {one!r} is none; choose one of {', '.join(known)}")
        return chosen

    def _fill(self, role: str, fillers: list[str], events: tuple[str, ...]) -> tuple[GoldName, ...]:
        known = [name for event in events for name in self._events[event].roles]
        self._choose(role, "roles", known)
        return tuple(self._name(filler, f"roles: {role}") for filler in fillers)

    def _name(self, filler: str, key: str) -> GoldName:
        """A key of the names, or words of the text."""
        if filler in self._names:
            return GoldName(filler, self._names[filler])
        span = self._place(filler, f"{key}: no key of the names, and as a quotation")
        return GoldName(span.read(self._text), span=span)

    def _check_inherited(self, one: AnnotatedClaim) -> frozenset[str]:
        for role in one.inherited:
            if role not in one.roles:
                raise BadPack(f"{self._where}: inherited: {role} is not filled; fill it under roles or take it out")
        return frozenset(one.inherited)

    def _bound(self, low: float | None, high: float | None, bound: str, unit: str | None) -> Amount:
        (known,) = self._choose(bound, "bound", get_args(Bound))
        ends: dict[str, tuple[float | None, float | None]] = {
            "over": (low, None), "up_to": (None, low), "between": (low, high), "unspecified": (None, None),
        }  # fmt: skip
        return Amount(*ends.get(known, (low, low)), known, unit)  # type: ignore[arg-type]

    def _build_item(self, item: AnnotatedItem) -> GoldItem:
        quantity = None if item.quantity is None else self._bound(item.quantity, None, item.bound, None)
        span = self._place(item.words, "items")
        return GoldItem(span, span.read(self._text), item.name, quantity)

    def _build_value(self, value: AnnotatedValue) -> GoldValue:
        amount = self._bound(value.amount, value.upto, value.bound, value.currency)
        return GoldValue(self._place(value.words, "value"), amount)

    def _build_time(self, when: AnnotatedTime) -> GoldTime:
        start, end = (_read_day(day, f"{self._where}: when") for day in (when.day or when.start, when.day or when.end))
        if not (start or end) or (start and end and start > end):
            raise BadPack(f"{self._where}: when: no days, or the last before the first; write day, or start and end")
        return GoldTime(self._place(when.words, "when"), start, end)

    def _build_link(self, link: AnnotatedLink) -> GoldLink:
        told = [(kind, getattr(link, kind)) for kind in _KINDS if getattr(link, kind)]
        if len(told) != 1:
            raise BadPack(f"{self._where}: chain: a link has {len(told)} kinds; give one of {', '.join(_KINDS)}")
        ((kind, who),) = told
        named = self._name(who, f"chain: {kind}")
        anonymous = link.anonymous if link.anonymous is not None else _guess_anonymous(kind, named)
        return GoldLink(kind, named, anonymous, link.count)


def _guess_anonymous(kind: str, who: GoldName) -> bool | None:
    """A source is anonymous, a name is not; a described official may be told either way."""
    if who.names:
        return False
    return True if kind == "source" else None
