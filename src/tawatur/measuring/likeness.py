"""Whether what was read is what gold names: by a spelling in common, or by the same words."""

import re

from tawatur.core.claim import Filler, Item, Link
from tawatur.core.spans import Span
from tawatur.core.values import Amount
from tawatur.measuring.gold import GoldItem, GoldLink, GoldName
from tawatur.packs.packs import Packs

_WORDS = re.compile(r"[^\W_]+")
_PRESS = frozenset({"outlet", "agency"})
_PAPER = frozenset({"document", "statement"})
# Words in common that make two places one, as a share of the shorter. Half: a clause with or without its opening
# words is one clause, and two neighbouring clauses are two.
SHARED = 0.5
# A figure read may differ from gold by so much of it: what is lost in turning words into numbers.
_ROUNDING = 0.005


class Likeness:
    """Compares by the folding and articles of the packs."""

    def __init__(self, packs: Packs) -> None:
        """`packs` give the folding and what stands before a name and is no part of it."""
        rules = packs.reconciliation_rules.names
        self._fold = packs.folding.fold
        self._articles = tuple(map(self._fold, rules.articles))
        self._drop = frozenset(map(self._fold, rules.drop))

    def spell(self, name: str) -> str:
        """One comparable form of a name: folded words without articles and signs."""
        words = (self._strip(word) for word in _WORDS.findall(self._fold(name)))
        return " ".join(word for word in words if word not in self._drop)

    def fills(self, gold: GoldName, filler: Filler) -> bool:
        """Whether a filler is the one gold names."""
        return self._is_same(gold, (filler.name, *filler.names), filler.span)

    def speaks(self, gold: GoldLink, link: Link) -> bool:
        """Whether a link is the hand gold names: of its family, as anonymous, and the same."""
        if _class_of(gold.kind) != _class_of(link.kind):
            return False
        if gold.anonymous is not None and gold.anonymous != link.anonymous:
            return False
        return self._is_same(gold.who, (link.name or "", link.description, *link.names), link.evidence)

    def holds(self, gold: GoldItem, item: Item) -> bool:
        """Whether an item is the one gold means: counted persons by how they fared, all else by its words."""
        if gold.name:
            return gold.name in (item.designation, *item.names)
        return item.span is not None and overlap(gold.span, item.span) >= SHARED

    def _is_same(self, gold: GoldName, names: tuple[str, ...], span: Span | None) -> bool:
        if span is not None and gold.span is not None and overlap(gold.span, span) >= SHARED:
            return True
        known = {self.spell(name) for name in (gold.names or (gold.key,))}
        return any(self.spell(name) in known for name in names if name)

    def _strip(self, word: str) -> str:
        """The word without its article, unless nothing would be left."""
        for article in self._articles:
            if word.startswith(article) and len(word) > len(article) + 1:
                return word[len(article) :]
        return word


def overlap(one: Span, other: Span) -> float:
    """The share of the shorter span that lies in the other; 0 in another document."""
    if one.doc != other.doc:
        return 0.0
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / min(one.end - one.start, other.end - other.start)


def is_same_amount(one: Amount | None, other: Amount | None) -> bool:
    """Whether two figures have the same ends and the same bound, and no different unit."""
    if one is None or other is None:
        return one is other
    if one.unit and other.unit and one.unit != other.unit:
        return False
    return one.bound == other.bound and _is_near(one.low, other.low) and _is_near(one.high, other.high)


def _is_near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _ROUNDING * max(abs(one), 1.0)


def _class_of(kind: str) -> str:
    return "press" if kind in _PRESS else "paper" if kind in _PAPER else "voice"
