"""What the tests of reconciliation share: packs read once, and a pile of reports built in few words."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from tawatur.core.case import Case, Contradiction, Finding
from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.document import Block, Document, Published
from tawatur.core.identity import digest_text
from tawatur.core.judgement import Judgement
from tawatur.core.spans import Span
from tawatur.core.values import Amount, DateSpan
from tawatur.packs.packs import Packs
from tawatur.reconciliation.reconcile import reconcile


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs of this installation."""
    return Packs()


class Pile:
    """Reports and claims in the making; each claim's words become a line of its report."""

    def __init__(self, packs: Packs) -> None:
        """An empty pile."""
        self.packs = packs
        self.lines: dict[str, list[str]] = {}
        self.published: dict[str, str] = {}
        self.outlets: dict[str, str | None] = {}
        self.languages: dict[str, str] = {}
        self.claims: list[Claim] = []

    def report(self, doc: str, *, published: str = "", outlet: str | None = None, language: str = "ar") -> None:
        """Begin a report; `published` is a day, "" if unknown."""
        self.lines.setdefault(doc, [])
        self.published[doc], self.outlets[doc], self.languages[doc] = published, outlet, language

    def tell(self, doc: str, event: str, text: str, *chain: Link, **slots: Any) -> str:
        """Add a claim; roles are lists of fillers under their names, other slots as in Claim. Returns its id."""
        if doc not in self.lines:
            self.report(doc)
        start = len("\n".join(self.lines[doc])) + bool(self.lines[doc])
        self.lines[doc].append(text)
        known = set(Claim.__struct_fields__)
        roles = {name: tuple(fillers) for name, fillers in slots.items() if name not in known}
        given = {name: value for name, value in slots.items() if name in known}
        ident = f"{doc}-{len(self.claims)}"
        spans = (Span(doc, start, start + len(text)),)
        links = (Link("outlet", self.outlets[doc]), *chain)
        self.claims.append(Claim(ident, doc, event, spans, links, roles=roles, **given))
        return ident

    def documents(self) -> list[Document]:
        """The reports as documents of one body block."""
        return [self._document(doc) for doc in self.lines]

    def _document(self, doc: str) -> Document:
        text = "\n".join(self.lines[doc])
        day = self.published[doc]
        told = (
            Published(date.fromisoformat(day), date.fromisoformat(day), "stated")
            if day
            else Published(None, None, "unknown")
        )
        block = (Block(Span(doc, 0, len(text)), "body"),)
        return Document(
            doc, text, block, digest_text(text), self.languages[doc], outlet=self.outlets[doc], published=told
        )

    def case(self, judgements: Sequence[Judgement] = ()) -> Case:
        """The case of the pile."""
        return reconcile(self.documents(), self.claims, self.packs, judgements)


@pytest.fixture
def pile(packs: Packs) -> Pile:
    """An empty pile."""
    return Pile(packs)


def person(name: str, *names: str, entity: str = "") -> Filler:
    """A person by name."""
    return Filler(name, (name, *names), "person", entity)


def body(name: str, *names: str, state: str = "", ref: str = "", entity: str = "") -> Filler:
    """A body by name."""
    return Filler(name, (name, *names), "organisation", entity, ref, state)


def land(name: str, code: str, *names: str) -> Filler:
    """A country."""
    return Filler(name, (name, *names), "country", ref=f"country/{code.lower()}", state=code)


def town(name: str, code: str = "") -> Filler:
    """A town."""
    return Filler(name, (name,), "place", state=code)


def office(name: str) -> Filler:
    """An office or rank by its words."""
    return Filler(name, (name,), "office")


def jets(count: int | None = None, name: str = "هيلا 40") -> Item:
    """A designated system."""
    return Item(name, (name,), "transport_aircraft", exactly(count, "aircraft") if count else None, ref="item/hela-40")


def exactly(figure: float, unit: str | None = None) -> Amount:
    """An exact figure."""
    return Amount(figure, figure, "exact", unit)


def about(figure: float, unit: str | None = None) -> Amount:
    """A figure told as approximate."""
    return Amount(figure, figure, "about", unit)


def over(figure: float, unit: str | None = None) -> Amount:
    """A figure told as exceeded."""
    return Amount(figure, None, "over", unit)


def days(first: str, last: str = "", *, surface: str = "") -> DateSpan:
    """An interval of days."""
    return DateSpan(
        date.fromisoformat(first), date.fromisoformat(last or first), "interval" if last else "day", surface or first
    )


def agency(name: str) -> Link:
    """A named agency as a hand."""
    return Link("agency", name, (name,))


def voice(name: str) -> Link:
    """A named person as a hand."""
    return Link("person", name, (name,))


def issuer(name: str, *names: str) -> Link:
    """A body that speaks."""
    return Link("organisation", name, (name, *names))


def source(description: str, count: int | None = 1) -> Link:
    """An unnamed voice."""
    return Link("source", description=description, count=count, anonymous=True)


def find(case: Case, claim: str) -> Finding:
    """The event finding that holds a claim."""
    return next(f for f in case.findings if not f.slot and claim in f.claims)


def parted(case: Case, *claims: str) -> list[Contradiction]:
    """The contradictions that set all these claims apart, each on a side of its own."""
    return [
        c
        for c in case.contradictions
        if len({n for n, side in enumerate(c.sides) for claim in claims if claim in side.claims}) == len(claims)
    ]


NORWAY, LITHUANIA = land("النرويج", "NO", "Norway"), land("ليتوانيا", "LT", "Lithuania")


def told(pile: Pile, *claims: str) -> set[tuple[str, str, str]]:
    """(slot, kind, reason) of the contradictions that set these claims apart."""
    return {(c.slot, c.kind, r.code) for c in parted(pile.case(), *claims) for r in c.explanation}
