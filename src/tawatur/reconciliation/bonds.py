"""Hands that are counted as one because one text is suspected behind their words."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tawatur.reconciliation.accounts import share
from tawatur.reconciliation.chains import Path
from tawatur.reconciliation.knowledge import Knowledge
from tawatur.reconciliation.roots import Roots

_COMPARED = 60  # prints of one text that are compared with each other; of more each with so many
_HALF = 0.5  # of the content words; a sentence and its copy share at least so many


class _Bonds:
    """Nodes that are one, with the pairs by which they came to be; a pair that follows from others is not kept."""

    def __init__(self) -> None:
        self.pairs: list[tuple[str, str]] = []
        self._members: dict[str, list[str]] = {}

    def holds(self, left: str, right: str) -> bool:
        """Whether the two are one."""
        ours = self._members.get(left)
        return left == right or (ours is not None and ours is self._members.get(right))

    def joins_all(self, left: Path, others: Sequence[Path]) -> bool:
        """Whether nothing more could be joined were the claim one with each of the others."""
        members = self._members
        first, last, named = left.nodes[0], left.nodes[-1], left.kind == "named"
        by_first, by_last = members.get(first), members.get(last)
        for right in others:
            nodes = right.nodes
            if nodes[-1] != last and (by_last is None or by_last is not members.get(nodes[-1])):
                return False
            told = named or right.kind == "named"
            if not told and nodes[0] != first and (by_first is None or by_first is not members.get(nodes[0])):
                return False
        return True

    def join(self, left: str, right: str) -> None:
        """Make the two one."""
        if not self.holds(left, right):
            both = [self._members.setdefault(node, [node]) for node in (left, right)]
            fewer, more = sorted(both, key=len)
            more += fewer
            self._members.update(dict.fromkeys(fewer, more))
            self.pairs.append((left, right))


def join_suspected(paths: Sequence[Path], roots: Roots, knowledge: Knowledge | None) -> list[tuple[str, str]]:
    """Pairs of nodes that are counted as one because one text is suspected behind them."""
    bonds = _Bonds()
    _join_doubted(bonds, paths, roots)
    if knowledge:
        _join_texts(bonds, paths, knowledge)
    return bonds.pairs


def _join_doubted(bonds: _Bonds, paths: Sequence[Path], roots: Roots) -> None:
    """Nodes of unnamed voices and newsrooms whose words are copied, or may be translated, are one."""
    by_doc: dict[str, list[Path]] = defaultdict(list)
    for path in paths:
        if not path.public:
            by_doc[path.account.claim.doc].append(path)
    for doc, other, doubted in _pair_akin(sorted(by_doc), roots):
        ours, theirs = by_doc[doc], by_doc[other]
        for left in ours:
            if bonds.joins_all(left, theirs):
                continue
            for right in _find_twins(left, ours, theirs) if doubted else _find_copies(left, ours, theirs, roots):
                if "named" not in (left.kind, right.kind):
                    bonds.join(left.nodes[0], right.nodes[0])
                bonds.join(left.nodes[-1], right.nodes[-1])


def _pair_akin(docs: Sequence[str], roots: Roots) -> Iterator[tuple[str, str, bool]]:
    """The pairs of these reports that share words or may be translations of one another, and whether that is all.

    Of a text that very many print each report is compared with the next ones alone: it is joined to the others
    through them.
    """
    among = set(docs)
    prints: dict[str, list[str]] = defaultdict(list)
    for doc in docs:
        prints[roots.document(doc)].append(doc)
    for doc in docs:
        text, printed = prints[roots.document(doc)], 0
        place = bisect_right(text, doc)
        beside = {other for other in roots.beside(doc) if other > doc and other in among}
        for other in sorted([*text[place : place + _COMPARED], *beside]):
            doubted = other in beside and roots.doubted(doc, other)  # what is one text is not in doubt
            printed += not doubted
            if doubted or printed <= _COMPARED:
                yield doc, other, doubted


def _join_texts(bonds: _Bonds, paths: Sequence[Path], knowledge: Knowledge) -> None:
    """Newsrooms whose reports may be of one text are one."""
    printed = {p.account.claim.doc: p.nodes[-1] for p in paths}
    for doc, other in knowledge.pair_texts(sorted(printed)):
        bonds.join(printed[doc], printed[other])


def _find_twins(left: Path, ours: Sequence[Path], others: Sequence[Path]) -> list[Path]:
    """The claims of what may be a translation that may be this one: a newsroom both texts credit stays itself."""
    shared = {path.nodes[-1] for path in ours} & {path.nodes[-1] for path in others}
    return [p for p in others if p.nodes[-1] == left.nodes[-1] or not shared & {p.nodes[-1], left.nodes[-1]}]


def _find_copies(left: Path, ours: Sequence[Path], others: Sequence[Path], roots: Roots) -> list[Path]:
    """Of the claims of a copy those that are this one again, not the other sentences of the copied text.

    The words of a translation are others: there the sentences that follow each other tell.
    """
    if others[0].account.document.language != left.account.document.language:
        return [p for p in _find_twins(left, ours, others) if roots.shared(left.account, p.account)]
    alike = {id(p): share(left.account.words, p.account.words) for p in others}
    most = max([_HALF, *alike.values()])
    return [p for p in others if alike[id(p)] >= most and roots.shared(left.account, p.account)]
