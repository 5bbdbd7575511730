"""One document under work: what the lexicons found on its page, and what was made of it so far."""

from collections import Counter

from tawatur.core.analysis import Analysis
from tawatur.core.document import Document
from tawatur.mentions.draft import Board
from tawatur.mentions.finder import Finder
from tawatur.mentions.lexicon import Hit, Hits
from tawatur.mentions.page import Page
from tawatur.packs.packs import Packs


def count_states(hits: Hits, packs: Packs) -> Counter[str]:
    """How often each state is told of: by names that lie in it or belong to it, and by adjectives."""
    told: Counter[str] = Counter()
    for found in hits.get("name", {}).values():
        if not found[0].value.doubtful:
            told[packs.gazetteer.entries[found[0].value.keys[0]].state] += 1
    for found in hits.get("nisba", {}).values():
        told[str(found[0].value)] += 1
    del told[""]
    return told


class Scene:
    """One document under work: its page, what the lexicons found on it, the board, the finder.

    `states` counts how often the page tells of each state, by names and adjectives that need no cue.
    """

    def __init__(self, document: Document, analysis: Analysis, page: Page, hits: Hits, finder: Finder) -> None:
        self.document = document
        self.analysis = analysis
        self.page = page
        self.hits = hits
        self.board = Board()
        self.finder = finder
        self.states = count_states(hits, finder.packs)

    def hit(self, tag: str, index: int) -> Hit | None:
        """The longest phrase of a tag that begins at word `index`, without particles before it."""
        for found in self.hits_at(tag, index):
            if not found.before:
                return found
        return None

    def hits_at(self, tag: str, index: int) -> list[Hit]:
        """All phrases of a tag that begin at word `index`, longest first."""
        found = self.hits.get(tag)
        return found.get(index, []) if found else []

    def indices(self, tag: str) -> list[int]:
        """The words at which phrases of a tag begin, in order."""
        return sorted(self.hits.get(tag, {}))

    def nisba(self, index: int, *, definite: bool | None = None) -> Hit | None:
        """An adjective of nationality at `index`, in one sentence with the word before."""
        if not self.page.follows(index):
            return None
        found = self.hit("nisba", index)
        return found if found and (definite is None or found.definite == definite) else None
