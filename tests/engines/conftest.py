"""A report written for these tests, and ways to put an answer to it."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec

from tawatur.claims.engine import Extraction
from tawatur.claims.proposals.admit import admit_claims
from tawatur.claims.proposals.forms import read_answer
from tawatur.core.analysis import Analysis
from tawatur.core.document import Document
from tawatur.core.mention import Mention
from tawatur.mentions.find import find_mentions
from tawatur.packs.packs import Packs
from tawatur.reading.read import read_source
from tawatur.running.affair import analyse_dated

PACKS = Packs()
SALE = "Greece will sell Tunisia six patrol boats for 90 million euros"
TOLD = "a Tunisian official told Reuters"
REPORT = (
    "Greece and Tunisia at odds over boats\n\n"
    f"ATHENS, 13 May 2031 - {SALE}, {TOLD} on Tuesday.\n\n"
    "Greek Defence Minister Nikos Pappas denied that Greece had delivered missiles to Tunisia.\n\n"
    "Nikos Pappas visited Tunis in April 2031.\n\n"
    "Read also: Greece delivered missiles to Libya\n"
)
OFFICIAL = {"name": "Tunisian official", "quote": TOLD}
GOOD: dict[str, Any] = {
    "event": "arms_transfer",
    "sentence": 2,
    "quote": SALE,
    "roles": {"supplier": ["Greece"], "recipient": ["Tunisia"]},
    "items": [{"name": "patrol boats", "quantity": "six"}],
    "value": "90 million euros",
    "modality": "planned",
    "stage": "agreed",
    "chain": [{"name": "Reuters", "quote": TOLD}, OFFICIAL],
}
VISIT: dict[str, Any] = {
    "event": "visit",
    "quote": "Nikos Pappas visited Tunis in April 2031",
    "roles": {"visitor": ["Nikos Pappas"], "place": ["Tunis"]},
    "when": "in April 2031",
}


def alter(proposal: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A proposal with some of its keys changed."""
    return {**proposal, **changes}


def write_answer(*proposals: object) -> str:
    """An answer of these claims."""
    return msgspec.json.encode({"claims": proposals}).decode()


class Read(msgspec.Struct, frozen=True):
    """A report up to its mentions."""

    document: Document
    analysis: Analysis
    mentions: Sequence[Mention]


@cache
def read(text: str) -> Read:
    """A report as the rooms before claims hand it over."""
    document, analysis = analyse_dated(read_source("made.txt", text.encode(), PACKS), PACKS)
    return Read(document, analysis, find_mentions(document, analysis, PACKS))


def admit(*proposals: object, text: str = REPORT) -> Extraction:
    """What is kept of these proposals for a report."""
    return admit_answer(write_answer(*proposals), text=text)


def admit_answer(answer: str, *, text: str = REPORT) -> Extraction:
    """What is kept of an answer for a report."""
    one = read(text)
    return admit_claims(one.document, one.analysis, one.mentions, read_answer(answer), PACKS, rule="model:made")
