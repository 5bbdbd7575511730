"""Many phrases looked up at once: a tree of folded words, walked from each word of a page.

Chosen over Aho-Corasick on letters: the page is cut into words already, so boundaries and attached
particles need no second check, and the measured time is below two milliseconds a report.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from tawatur.mentions.page import Page, Reading, Start, Tree, Word

# Figures, words, and marks that are part of a name («5+5», "Pratt & Whitney"); what only joins words is none.
_WORDS = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_](?:[^\W\d_]|['](?=[^\W\d_])|(?<=[a-z])\.(?=[a-z]\b)|[0-9](?=[a-z]))*"
    r"|[^\w\s./–—-]"
)
_JOINTS = frozenset("-–—./×&")
_MOST_JOINTS = 2
_END = ""


class Hit:
    """A phrase found: words `first` to `last` (exclusive), its offsets, the particles before it."""

    __slots__ = ("before", "definite", "end", "first", "fused", "last", "start", "value")

    def __init__(  # noqa: PLR0913 (a field each)
        self,
        first: int,
        last: int,
        start: int,
        end: int,
        before: tuple[str, ...],
        value: Any,
        *,
        fused: bool = False,
        definite: bool = False,
    ) -> None:
        self.first = first
        self.last = last
        self.start = start
        self.end = end
        self.before = before
        self.value = value
        self.fused = fused
        self.definite = definite

    def widen(self, first: int, start: int) -> "Hit":
        """The hit with words before it taken in."""
        return Hit(first, self.last, start, self.end, self.before, self.value, fused=self.fused, definite=self.definite)


Hits = dict[str, dict[int, list[Hit]]]


class Lexicon:
    """Phrases with a tag and a value each. Loose phrases are found with and without the article on each word.

    What begins with one word waits under it as it was entered, and becomes a tree when the word is first met:
    few of the words of all packs stand in one pile of reports.
    """

    def __init__(self, article: str = "") -> None:
        self._article = article
        self._exact: Tree = {}
        self._loose: Tree = {}

    def add(self, phrase: str, tag: str, value: object, *, loose: bool = False) -> None:
        """Enter a folded phrase. `loose`: each of its words may carry the article in the text."""
        first = _WORDS.search(phrase)
        if first is not None:
            waiting = self._loose if loose else self._exact
            waiting.setdefault(first.group(), []).append((phrase[first.end() :], tag, value))

    def list_starts(self, readings: Iterable[Reading]) -> Iterator[Start]:
        """The trees a word opens: under each reading the exact one and the loose one, that also behind the article."""
        for reading in readings:
            rest, with_article = reading.rest, bool(self._article) and reading.rest.startswith(self._article)
            if rest in self._exact:
                yield Start(reading, _grow(self._exact, rest), definite=with_article)
            if rest in self._loose:
                yield Start(reading, _grow(self._loose, rest), loose=True)
            bare = rest[len(self._article) :] if with_article else ""
            if bare in self._loose:
                yield Start(reading, _grow(self._loose, bare), loose=True, definite=True)

    def opens(self, word: str) -> bool:
        """Whether a phrase that is found only as it was entered begins with this word."""
        return word in self._exact

    def scan(self, page: Page) -> Hits:
        """All phrases on the page by tag and first word, longest first."""
        hits: Hits = {}
        for index, word in enumerate(page.words):
            for start in word.look.starts:
                self._walk(page, index, start, hits)
        for found in hits.values():
            for here in found.values():
                if len(here) > 1:
                    here.sort(key=lambda hit: (-hit.last, len(hit.before)))
        return hits

    def _walk(self, page: Page, index: int, start: Start, hits: Hits) -> None:
        """All phrases of one tree that begin at a word."""
        reading, begin = start.reading, -1
        steps = [(start.tree, index + 1, reading.tail)]
        goes_on = not reading.tail and self._may_go_on(page, index + 1, start.tree, loose=start.loose)
        if not goes_on and _END not in start.tree:
            return  # most phrases end here
        while steps:
            node, last, tail = steps.pop()
            for tag, value in node.get(_END, ()):
                begin = page.offset(index, reading) if begin < 0 else begin
                end = page.words[last - 1].end - tail
                hit = Hit(index, last, begin, end, reading.before, value, fused=reading.fused, definite=start.definite)
                hits.setdefault(tag, {}).setdefault(index, []).append(hit)
            if not tail and len(node) > (_END in node):
                steps += self._step(page, last, node, loose=start.loose)

    @staticmethod
    def _may_go_on(page: Page, index: int, node: Tree, *, loose: bool) -> bool:
        """Whether the word at a place may go on with a phrase of a tree, or be a mark that joins."""
        if index >= len(page.words):
            return False
        word = page.words[index]
        return word.whole in node or loose or bool(word.look.tails) or word.kind == "mark"

    def _step(self, page: Page, index: int, node: Tree, *, loose: bool) -> list[tuple[Tree, int, int]]:
        """The next nodes, with index and cut ending, over at most two joining marks («إف - 16»)."""
        words, sentence = page.words, page.words[index - 1].sentence
        if not self._may_go_on(page, index, node, loose=loose):
            return []
        for place in range(index, min(index + _MOST_JOINTS + 1, len(words))):
            word = words[place]
            if word.sentence != sentence:
                break
            found = [(node[word.whole], place + 1, 0)] if word.whole in node else []
            if loose or word.look.tails:
                found += [(node[key], place + 1, tail) for key, tail in self._keys(word, loose=loose) if key in node]
            if found or word.kind != "mark" or word.whole not in _JOINTS:
                return found
        return []

    def _keys(self, word: Word, *, loose: bool) -> Iterator[tuple[str, int]]:
        """The further forms under which the next word of a phrase may stand, with the ending cut off."""
        if loose and self._article and word.whole.startswith(self._article) and word.whole != self._article:
            yield word.whole[len(self._article) :], 0
        for reading in word.look.tails:
            if reading.rest:
                yield reading.rest, reading.tail


def _grow(trees: Tree, word: str) -> Tree:
    """The tree of the phrases that begin with `word`."""
    held = trees[word]
    tree: Tree = {}
    if isinstance(held, dict):
        return held
    for rest, tag, value in held:
        node = tree
        for part in _WORDS.findall(rest):
            node = node.setdefault(part, {})
        node.setdefault(_END, []).append((tag, value))
    trees[word] = tree
    return tree
