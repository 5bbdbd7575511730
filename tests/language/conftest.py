"""What the tests of the language room share: the packs, and a short way from a sentence to its analysis."""

from collections.abc import Callable
from datetime import date

import pytest

from tawatur.core.analysis import Analysis
from tawatur.core.document import UNKNOWN_DATE, Block, BlockKind, Document, Published
from tawatur.core.identity import digest_text
from tawatur.core.spans import Span
from tawatur.language.analyse import analyse
from tawatur.packs.packs import Packs

Read = Callable[..., Analysis]
Write = Callable[..., Document]


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs as installed, read once."""
    return Packs()


@pytest.fixture(scope="session")
def write() -> Write:
    """A document whose blocks are the lines given, each with its kind."""

    def make(*lines: tuple[BlockKind, str], language: str = "ar", published: Published = UNKNOWN_DATE) -> Document:
        blocks: list[Block] = []
        text = ""
        for kind, line in lines:
            blocks.append(Block(Span("n1", len(text), len(text) + len(line)), kind))
            text += line + "\n"
        return Document("n1", text, tuple(blocks), digest_text(text), language, published=published)

    return make


@pytest.fixture(scope="session")
def read(packs: Packs, write: Write) -> Read:
    """The analysis of one body line, published on `day` (ISO) if one is given."""

    def make(text: str, *, language: str = "ar", day: str = "") -> Analysis:
        known = Published(date.fromisoformat(day), date.fromisoformat(day), "stated") if day else UNKNOWN_DATE
        return analyse(write(("body", text), language=language, published=known), packs)

    return make
