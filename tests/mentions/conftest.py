"""Made sentences through the language room and the mentions room."""

from collections.abc import Callable

import pytest

from tawatur.core.document import Block, BlockKind, Document
from tawatur.core.identity import digest_text
from tawatur.core.mention import Mention
from tawatur.core.spans import Span
from tawatur.language.analyse import analyse
from tawatur.mentions.find import find_mentions
from tawatur.packs.packs import Packs

Find = Callable[..., "Found"]


class Found:
    """The mentions of one made text, with ways to ask for them."""

    def __init__(self, text: str, mentions: tuple[Mention, ...]) -> None:
        self.text = text
        self.mentions = mentions

    def read(self, mention: Mention) -> str:
        """The words under a mention."""
        return mention.span.read(self.text)

    def all(self, *kinds: str) -> list[Mention]:
        """Mentions of these kinds."""
        return [mention for mention in self.mentions if mention.kind in kinds]

    def words(self, *kinds: str) -> list[str]:
        """The words of the mentions of these kinds, in order."""
        return [self.read(mention) for mention in self.all(*kinds)]

    def one(self, words: str, *kinds: str) -> Mention:
        """The first mention with these words."""
        for mention in self.mentions:
            if self.read(mention) == words and (not kinds or mention.kind in kinds):
                return mention
        raise AssertionError(f"no mention {words!r} among {[(m.kind, self.read(m)) for m in self.mentions]}")


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs, read once."""
    return Packs()


@pytest.fixture(scope="session")
def find(packs: Packs) -> Find:
    """Find the mentions of a made text: one body block, or blocks given as (kind, text)."""

    def run(text: str | list[tuple[BlockKind, str]], language: str = "ar") -> Found:
        parts: list[tuple[BlockKind, str]] = [("body", text)] if isinstance(text, str) else text
        whole, blocks = "", []
        for kind, words in parts:
            blocks.append(Block(Span("d", len(whole), len(whole) + len(words)), kind))
            whole += words + "\n"
        document = Document("d", whole, tuple(blocks), digest_text(whole), language)
        return Found(whole, find_mentions(document, analyse(document, packs), packs))

    return run
