"""One way to read a made text up to its claims; the packs are read once for all tests of this room."""

from collections.abc import Callable
from datetime import date

import pytest

from tawatur.claims.extract import extract_claims
from tawatur.core.claim import Claim
from tawatur.core.document import Block, BlockKind, Document, Published
from tawatur.core.identity import digest_text
from tawatur.core.spans import Span
from tawatur.language.analyse import analyse
from tawatur.mentions.find import find_mentions
from tawatur.packs.packs import Packs

PACKS = Packs()
Read = Callable[..., tuple[Claim, ...]]


def read_claims(
    *paragraphs: str, language: str = "ar", published: date | None = None, byline: str = ""
) -> tuple[Claim, ...]:
    """The claims of a report made of body paragraphs, with a byline of its own where one is given."""
    lines: list[tuple[BlockKind, str]] = [("metadata", byline)] if byline else []
    lines += [("body", paragraph) for paragraph in paragraphs]
    text = ""
    blocks: list[Block] = []
    for kind, line in lines:
        blocks.append(Block(Span("made", len(text), len(text) + len(line)), kind))
        text += line + "\n"
    stated = Published(published, published, "stated") if published else Published(None, None, "unknown")
    document = Document("made", text, tuple(blocks), digest_text(text), language, published=stated)
    analysis = analyse(document, PACKS)
    return extract_claims(document, analysis, find_mentions(document, analysis, PACKS), PACKS)


@pytest.fixture
def read() -> Read:
    """The reader of made reports."""
    return read_claims


def chain(claim: Claim) -> list[str]:
    """The hands behind the outlet."""
    return [link.name or link.description or link.kind for link in claim.chain[1:]]


def names(claim: Claim, role: str) -> list[str]:
    """Who plays a role."""
    return [filler.name for filler in claim.roles.get(role, ())]
