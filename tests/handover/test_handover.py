"""What each room hands to the next is what the golden file of that doorway says.

The golden file of a doorway is what its room makes of the golden files before it, beginning with the two
reports in `reports/`, written for this folder. `make handover` writes them anew: look at the difference
before you keep it.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import Struct

from tawatur.claims.extract import extract_claims
from tawatur.core.affair import Affair
from tawatur.core.analysis import Analysis
from tawatur.core.case import Case
from tawatur.core.claim import Claim
from tawatur.core.codec import decode, encode
from tawatur.core.document import Document
from tawatur.core.mention import Mention
from tawatur.core.transfer import Register
from tawatur.mentions.find import find_mentions
from tawatur.packs.packs import Packs
from tawatur.publishing.publish import publish
from tawatur.reading.read import read_source
from tawatur.reconciliation.reconcile import reconcile
from tawatur.register.transfers import build_register
from tawatur.running.affair import analyse_dated

HERE = Path(__file__).parent
DATA_FILES = ("blocks.jsonl", "case.json", "claims.jsonl")


class Analysed(Struct, frozen=True):
    """What the language room hands over: the document, dated, and its analysis."""

    document: Document
    analysis: Analysis


class Doorway(Struct, frozen=True):
    """One room: the form of what it hands over, and the work that makes it from the golden files before."""

    form: Any
    work: Callable[[Packs], object]


def load(name: str) -> Any:
    """What the golden file of a doorway holds."""
    return decode(golden(name).read_bytes(), DOORWAYS[name].form)


def golden(name: str) -> Path:
    """The golden file of a doorway."""
    return HERE / "golden" / f"{name}.json"


def write(value: object) -> str:
    """A value as the golden files hold it, one thing a line, so that a change shows."""
    return msgspec.json.format(encode(value), indent=1).decode()


def _read(packs: Packs) -> list[Document]:
    return [read_source(path.name, path.read_bytes(), packs) for path in sorted((HERE / "reports").iterdir())]


def _analyse(packs: Packs) -> list[Analysed]:
    return [Analysed(*analyse_dated(document, packs)) for document in load("reading")]


def _find(packs: Packs) -> list[tuple[Mention, ...]]:
    return [find_mentions(one.document, one.analysis, packs) for one in load("language")]


def _extract(packs: Packs) -> list[Claim]:
    pairs = zip(load("language"), load("mentions"), strict=True)
    drawn = (extract_claims(one.document, one.analysis, mentions, packs) for one, mentions in pairs)
    return [claim for claims in drawn for claim in claims]


def _documents() -> tuple[Document, ...]:
    return tuple(one.document for one in load("language"))


def _reconcile(packs: Packs) -> Case:
    claims: list[Claim] = load("claims")
    return reconcile(_documents(), tuple(claims), packs, ())


def _register(packs: Packs) -> Register:
    claims: list[Claim] = load("claims")
    return build_register(tuple(claims), load("reconciliation"), _documents(), packs)


def _publish(packs: Packs) -> dict[str, str]:
    affair = Affair(_documents(), tuple(load("claims")), load("reconciliation"), load("register"))
    pages = publish(affair, "en", packs)
    return {name: pages[name].decode() for name in DATA_FILES}


DOORWAYS = {
    "reading": Doorway(list[Document], _read),
    "language": Doorway(list[Analysed], _analyse),
    "mentions": Doorway(list[tuple[Mention, ...]], _find),
    "claims": Doorway(list[Claim], _extract),
    "reconciliation": Doorway(Case, _reconcile),
    "register": Doorway(Register, _register),
    "publishing": Doorway(dict[str, str], _publish),
}


@pytest.fixture(scope="module")
def packs() -> Packs:
    """The packs of this installation."""
    return Packs()


@pytest.mark.parametrize("name", DOORWAYS)
def test_room_hands_over_what_is_golden(name: str, packs: Packs) -> None:
    """From the golden files before it, a room makes its own golden file, byte for byte."""
    assert write(DOORWAYS[name].work(packs)) == golden(name).read_text(encoding="utf-8"), "see `make handover`"


@pytest.mark.parametrize("name", DOORWAYS)
def test_golden_file_goes_through_the_codec(name: str) -> None:
    """What is handed over is the same after it has been written down and read back."""
    held = load(name)
    assert decode(encode(held), DOORWAYS[name].form) == held


def test_golden_spans_lie_in_their_texts() -> None:
    """Every claim of the golden affair quotes its own report, and no evidence of it lies in boilerplate."""
    documents = {document.id: document for document in _documents()}
    for claim in load("claims"):
        blocks = documents[claim.doc].blocks
        for span in (*claim.evidence, *claim.attribution):
            assert span.end <= len(documents[span.doc].text)
            assert not any(block.kind == "boilerplate" and block.span.overlaps(span) for block in blocks)


def test_golden_affair_is_worth_handing_over() -> None:
    """The small affair has in it what the doorways are for: claims of both reports and a deal in the register."""
    assert {claim.doc for claim in load("claims")} == {"ar", "en"}
    assert load("reconciliation").findings
    assert load("register").transfers


def regenerate() -> None:
    """Each golden file anew, from the ones before it."""
    packs = Packs()
    for name, doorway in DOORWAYS.items():
        path, text = golden(name), write(doorway.work(packs))
        changed = not path.exists() or path.read_text(encoding="utf-8") != text
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{'written' if changed else 'as it was'}: {path.name}\n")


if __name__ == "__main__":
    regenerate()
