"""A small gold written for these tests, and a reader that never errs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.document import Document, Published
from tawatur.core.identity import digest_text
from tawatur.core.values import Amount, DateSpan
from tawatur.measuring.gold import GoldClaim, GoldLink, GoldName, GoldReport
from tawatur.packs.packs import Packs

PACKS = Packs()
CORPUS = Path(__file__).resolve().parents[2] / "quality" / "corpus"

ENGLISH = (
    "Bhutan to sell Fiji patrol boats\n"
    "3 May 2031\n\n"
    "Bhutan has agreed to sell Fiji eight patrol boats for $40 million, two officials told Reuters on Saturday.\n\n"
    "The contract was signed in Thimphu on 2 May 2031, Defence Minister Karma Dorji said.\n"
)
ENGLISH_YAML = """
language: en
published: 2031-05-03
claims:
- claim: "Bhutan has agreed to sell Fiji eight patrol boats for $40 million"
  event: arms_transfer
  roles: {supplier: [bhutan], recipient: [fiji]}
  items: [{words: "eight patrol boats", quantity: 8}]
  value: {words: "$40 million", amount: 40000000, currency: USD}
  stage: agreed
  chain: [{agency: reuters}, {source: "two officials", count: 2}]
- claim: "The contract was signed in Thimphu on 2 May 2031"
  event: arms_transfer
  roles: {supplier: [bhutan], recipient: [fiji], place: [thimphu]}
  inherited: [supplier, recipient]
  when: {words: "on 2 May 2031", day: 2031-05-02}
  stage: signed
  chain: [{person: dorji}]
optional: ["Defence Minister Karma Dorji"]
"""
ARABIC = (
    "هجوم في تيمفو\n"
    "3 مايو 2031\n\n"
    "قُتل سبعة جنود في هجوم شنته جماعة الفجر على ثكنة في تيمفو أمس، وفق بيان للشرطة.\n\n"
    "ونفت جماعة الفجر أن تكون هاجمت الثكنة.\n"
)
ARABIC_YAML = """
language: ar
published: 2031-05-03
claims:
- claim: "قُتل سبعة جنود"
  event: casualty
  roles: {place: [thimphu]}
  items: [{words: "سبعة جنود", name: killed, quantity: 7}]
  when: {words: "أمس", day: 2031-05-02}
  chain: [{statement: "بيان"}, {organisation: police}]
- claim: "هجوم شنته جماعة الفجر على ثكنة في تيمفو أمس"
  event: conflict_event
  roles: {actor: [dawn], target: ["ثكنة"], place: [thimphu]}
  when: {words: "أمس", day: 2031-05-02}
  chain: [{statement: "بيان"}, {organisation: police}]
- claim: "تكون هاجمت الثكنة"
  event: conflict_event
  roles: {actor: [dawn], target: ["الثكنة"]}
  modality: denied
  chain: [{organisation: dawn}]
"""
NAMES_YAML = """
bhutan: [بوتان, Bhutan]
fiji: [فيجي, Fiji]
thimphu: [تيمفو, Thimphu]
reuters: [رويترز, Reuters]
dorji: [Karma Dorji, Dorji]
dawn: [جماعة الفجر]
police: [الشرطة, للشرطة]
"""


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs of this installation."""
    return PACKS


@pytest.fixture
def gold_folder(tmp_path: Path) -> Path:
    """A gold of two reports in one affair."""
    affair = tmp_path / "gold" / "boats"
    affair.mkdir(parents=True)
    for name, words in (
        ("en.txt", ENGLISH),
        ("en.yaml", ENGLISH_YAML),
        ("ar.txt", ARABIC),
        ("ar.yaml", ARABIC_YAML),
        ("names.yaml", NAMES_YAML),
    ):
        (affair / name).write_text(words, encoding="utf-8")
    return affair.parent


Perfect = Callable[[GoldReport], tuple[Document, tuple[Claim, ...]]]


@pytest.fixture(scope="session")
def perfect() -> Perfect:
    """A reader that finds exactly what gold tells."""

    def read(gold: GoldReport) -> tuple[Document, tuple[Claim, ...]]:
        published = Published(gold.published, gold.published, "stated")
        document = Document(gold.doc, gold.text, (), digest_text(gold.text), gold.language, published=published)
        return document, tuple(make_claim(claim, number) for number, claim in enumerate(gold.claims))

    return read


def make_claim(gold: GoldClaim, number: int) -> Claim:
    """The claim a reader without fault reads."""
    return Claim(
        id=f"c{number}",
        doc=gold.evidence[0].doc,
        event=gold.events[0],
        evidence=gold.evidence,
        chain=(Link("outlet"), *map(make_link, gold.chain)),
        roles={role: tuple(map(make_filler, fillers)) for role, fillers in gold.roles.items()},
        items=tuple(Item(one.name or one.words, quantity=one.quantity, span=one.span) for one in gold.items),
        value=gold.value.amount if gold.value else None,
        when=DateSpan(gold.when.start, gold.when.end, "day", "") if gold.when else None,
        modality=gold.modalities[0] if gold.modalities else "stated",  # type: ignore[arg-type]
        stage=gold.stage or None,  # type: ignore[arg-type]
    )


def make_filler(gold: GoldName) -> Filler:
    """The filler gold names."""
    return Filler(gold.told, gold.names, "organisation", span=gold.span)


def make_link(gold: GoldLink) -> Link:
    """The hand gold names."""
    if gold.who.names:
        return Link(gold.kind, gold.who.told, gold.who.names)
    return Link(
        gold.kind, description=gold.who.key, anonymous=bool(gold.anonymous), count=gold.count, evidence=gold.who.span
    )


def over(figure: float) -> Amount:
    """More than a figure."""
    return Amount(figure, None, "over")
