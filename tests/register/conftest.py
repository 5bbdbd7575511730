"""What the tests of the register share: packs read once, and a teller of claims in few words."""

from collections.abc import Callable
from datetime import date

import pytest

from tawatur.core.case import Case
from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.spans import Span
from tawatur.core.values import Amount, DateSpan
from tawatur.packs.packs import Packs

Teller = Callable[..., Claim]


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs of this installation."""
    return Packs()


@pytest.fixture(scope="session")
def bare_case() -> Case:
    """A case that knows of no entity and no finding."""
    return Case((), (), (), ())


def span_of_days(text: str) -> DateSpan:
    """A day, or two days joined by a slash, as a date span."""
    first, _, last = text.partition("/")
    return DateSpan(date.fromisoformat(first), date.fromisoformat(last or first), "interval", text)


def state(code: str) -> Filler:
    """A country as a filler."""
    return Filler(code, (code,), "country", entity=code.lower(), state=code)


def force(name: str, code: str) -> Filler:
    """A force or body of a country as a filler."""
    return Filler(name, (name,), "organisation", entity=name.casefold().replace(" ", "-"), state=code)


@pytest.fixture
def tell() -> Teller:
    """Make an arms claim; ids run c01, c02 …, `who` is an official's description, "" the outlet's own word."""
    count = iter(range(1, 1000))

    def make(
        supplier: str | Filler | None = "PK", recipient: str | Filler | None = "LY", *,
        stage: str = "agreed", modality: str = "stated", when: str = "", items: tuple[Item, ...] = (),
        who: str = "a defence official", doc: str = "r1", value: Amount | None = None, event: str = "arms_transfer",
        duration: Amount | None = None, named: bool = False, **roles: tuple[Filler, ...],
    ) -> Claim:  # fmt: skip
        ident = f"c{next(count):02d}"
        sides = {"supplier": supplier, "recipient": recipient}
        filled = {role: (state(f) if isinstance(f, str) else f,) for role, f in sides.items() if f is not None}
        chain = [Link("outlet", "The Quay")]
        if who:
            chain.append(Link("official", who if named else None, description=who, anonymous=not named, count=1))
        return Claim(
            id=ident, doc=doc, event=event, evidence=(Span(doc, 0, 5),), chain=tuple(chain), roles={**filled, **roles},
            items=items, value=value, when=span_of_days(when) if when else None, duration=duration,
            modality=modality, stage=stage if event == "arms_transfer" else None,  # type: ignore[arg-type]
        )  # fmt: skip

    return make


def jets(number: float | None = None, ref: str = "item/jf-17") -> Item:
    """Aircraft by their key in the items pack."""
    quantity = None if number is None else Amount(number, number, "exact", "aircraft")
    return Item(ref, (ref,), "combat_aircraft", quantity, "aircraft", ref=ref)
