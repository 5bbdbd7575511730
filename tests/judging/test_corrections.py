"""A correction is written in a few signs and held against the type of its slot."""

from datetime import date

import pytest

from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.document import Block, Document
from tawatur.core.errors import BadSetting
from tawatur.core.identity import digest_text
from tawatur.core.judgement import Correction
from tawatur.core.spans import Span
from tawatur.core.values import Amount
from tawatur.judging.corrections import read_amount, write_correction
from tawatur.packs.packs import Packs

TEXT = "باعت النرويج لتشاد أربع طائرات وست سفن."
DOCUMENT = Document("a", TEXT, (Block(Span("a", 0, len(TEXT)), "body"),), digest_text(TEXT), "ar")
CLAIM = Claim(
    "c1",
    "a",
    "arms_transfer",
    (Span("a", 0, len(TEXT)),),
    (Link("outlet"),),
    items=(Item("طائرات"), Item("سفن")),
)
KNOWN = (Filler("النرويج", ("النرويج", "Norway"), "country", "norway", span=Span("a", 5, 12)),)


@pytest.fixture(scope="module")
def packs() -> Packs:
    """The packs of this installation."""
    return Packs()


def write(packs: Packs, slot: str, *values: str) -> Correction:
    """The correction of the claim above."""
    return write_correction(CLAIM, slot, values, document=DOCUMENT, known=KNOWN, packs=packs)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("4000000000", Amount(4e9, 4e9, "exact")),
        ("4,000,000 USD", Amount(4e6, 4e6, "exact", "USD")),
        ("~3e9 USD", Amount(3e9, 3e9, "about", "USD")),
        (">4.5e9 EUR", Amount(4.5e9, None, "over", "EUR")),
        ("<5 aircraft", Amount(None, 5, "up_to", "aircraft")),
        ("3e9..4e9 USD", Amount(3e9, 4e9, "between", "USD")),
    ],
)
def test_figures_have_bounds_and_units(written: str, amount: Amount) -> None:
    """A figure is written with its sign and its unit."""
    assert read_amount(written) == amount


def test_slots_are_typed(packs: Packs) -> None:
    """Each slot takes a value of its own type; `none` empties it."""
    assert write(packs, "value", "3e9 USD").amount == Amount(3e9, 3e9, "exact", "USD")
    assert write(packs, "duration", "~30 month").amount == Amount(30, 30, "about", "month")
    assert write(packs, "quantity:سفن", "6") == Correction("quantity", "سفن", Amount(6, 6, "exact"))
    assert write(packs, "modality", "denied").word == "denied"
    assert write(packs, "stage", "signed").word == "signed"
    assert write(packs, "value", "none") == Correction("value")
    assert write(packs, "supplier", "none") == Correction("role", "supplier")
    day, days = (write(packs, "date", written).when for written in ("2031-02-03", "2031-02-01..2031-02-28"))
    assert day is not None
    assert days is not None
    assert (day.start, day.end, day.precision) == (date(2031, 2, 3), date(2031, 2, 3), "day")
    assert (days.start, days.end, days.precision) == (date(2031, 2, 1), date(2031, 2, 28), "interval")


def test_a_role_is_filled_by_who_is_known(packs: Packs) -> None:
    """A name that the reports use, in any spelling known, is that very one; else the words have to stand there."""
    known, words = write(packs, "supplier", "Norway", "تشاد").fillers
    assert (known.name, known.entity, known.kind) == ("النرويج", "norway", "country")
    assert (words.name, words.span) == ("تشاد", Span("a", 14, 18))


@pytest.mark.parametrize(
    ("slot", "value", "told"),
    [
        ("price", "3", "no slot 'price'"),
        ("visitor", "تشاد", "no slot 'visitor'"),
        ("value", "much", "is no figure"),
        ("value", "3e9", "names no currency"),
        ("value", "4e9..3e9 USD", "write the smaller one first"),
        ("value", "~3..4 USD", "is no figure"),
        ("duration", "3 weeks", "names no unit"),
        ("quantity", "3", "choose one of quantity:طائرات, quantity:سفن"),
        ("quantity:tanks", "3", "no such item"),
        ("date", "May", "is no date"),
        ("date", "2031-02-03..2031-02-01", "ends before it begins"),
        ("modality", "certain", "no modality 'certain'; choose one of stated"),
        ("stage", "done", "no stage 'done'"),
        ("supplier", "Atlantis", "nobody is called 'Atlantis' here"),
        ("supplier", " ", "needs a value"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_cure(slot: str, value: str, told: str, packs: Packs) -> None:
    """A slot the event has not, or a value of another type, is a wrong call that says what would do."""
    with pytest.raises(BadSetting, match=told):
        write(packs, slot, value)
    with pytest.raises(BadSetting):
        write(packs, "value", "3 USD", "4 USD")
