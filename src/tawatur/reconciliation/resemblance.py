"""How far two reports tell the same event: their opening words, what they name, of whom they claim something.

A copy shares runs of words; two newsrooms that tell one event share what it is about. News tells its event first, so
openings are compared. What few reports of the pile have weighs more than what many have.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain, combinations, pairwise
from math import fsum, log, sqrt
from operator import mul

import msgspec
from msgspec import Struct

from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.identity import digest_value
from tawatur.core.memo import UNKEPT, Memo
from tawatur.packs.packs import Packs
from tawatur.packs.rules import ResemblanceRules
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.texts import Text, TextReader

_THINGS = ("person", "place", "organisation", "country")


class Profile(Struct, frozen=True, gc=False):
    """What a report is about.

    `opening` counts the stems of its first words; `first_named` is what those name, `named` what all of it names;
    `told` whom its claims speak of; `figures` are those of two digits and more.
    """

    language: str
    opening: dict[str, int]
    first_named: frozenset[str]
    named: frozenset[str]
    told: frozenset[str]
    figures: frozenset[str]


class Resemblance:
    """The likeness of the reports of one pile; it does not depend on their order."""

    def __init__(self, profiles: Mapping[str, Profile], rules: ResemblanceRules) -> None:
        """`profiles` by the ids of the documents."""
        self._profiles, self._rules = profiles, rules
        self._words = Counter(word for profile in profiles.values() for word in profile.opening)
        self._names = Counter(name for profile in profiles.values() for name in profile.named)
        self._rarities = {name: self._rarity(count) for name, count in self._names.items()}
        self._vectors = {doc: self._weigh_words(profile) for doc, profile in profiles.items()}
        self._lengths = {doc: sqrt(fsum(w * w for w in vector.values())) for doc, vector in self._vectors.items()}
        self._weighed: dict[tuple[str, str], float] = {}
        self._first = {
            doc: tuple(self._rarities[name] for name in profile.first_named) for doc, profile in profiles.items()
        }

    def weigh(self, left: str, right: str) -> float:
        """The likeness of two reports as telling one event, from 0 to 1; their words count inside one language only."""
        pair = (left, right) if left <= right else (right, left)
        if pair not in self._weighed:
            self._weighed[pair] = self._weigh(*pair)
        return self._weighed[pair]

    def _weigh(self, left: str, right: str) -> float:
        one, other = self._profiles[left], self._profiles[right]
        rules = self._rules
        named, told = self._share_names(left, right), _share(one.told, other.told)
        likeness = named * rules.named_weight + told * rules.told_weight
        weights = rules.named_weight + rules.told_weight
        if one.language == other.language:
            return (likeness + self._compare_words(left, right)) / (weights + 1)
        return likeness / weights

    def list_alike(self, least: float) -> list[tuple[str, str, float]]:
        """The pairs of reports of at least this likeness that share rare words or names of their openings.

        Names find each other across languages. Of the holders of a very common word or name each is compared with the
        next alone, so the number of pairs looked at grows with that of the reports.
        """
        return [one for one in self._weighed_pairs if one[2] >= least]

    @cached_property
    def _weighed_pairs(self) -> list[tuple[str, str, float]]:
        holders: dict[tuple[str, str], list[str]] = defaultdict(list)
        for doc in sorted(self._vectors):
            vector = self._vectors[doc]
            shared = (word for word in vector if self._words[word] > 1)
            for word in sorted(shared, key=lambda w: (-vector[w], w))[: self._rules.rarest]:
                holders["word", word].append(doc)
            named = (name for name in self._profiles[doc].first_named if self._names[name] > 1)
            for name in sorted(named, key=lambda n: (self._names[n], n))[: self._rules.rarest]:
                holders["name", name].append(doc)
        pairs = {pair for docs in holders.values() for pair in self._pair(docs)}
        return [(*pair, self.weigh(*pair)) for pair in sorted(pairs)]

    def list_across(self) -> list[tuple[str, str]]:
        """The pairs of reports in two languages that share several names, figures or words, at most a few for each."""
        holders: dict[str, list[str]] = defaultdict(list)
        for doc in sorted(self._profiles):
            profile = self._profiles[doc]
            for mark in sorted(profile.named | profile.told | profile.figures | profile.opening.keys()):
                holders[mark].append(doc)
        shared: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        for docs in holders.values():
            for left, right in self._pair(docs):
                if self._profiles[left].language != self._profiles[right].language:
                    shared[left][right].append(self._rarity(len(docs)))
                    shared[right][left].append(self._rarity(len(docs)))
        found = set[tuple[str, str]]()
        for doc, others in shared.items():
            several = [other for other, marks in others.items() if len(marks) >= self._rules.least_across]
            ranked = sorted(several, key=lambda other: (-sum(sorted(others[other])), other))
            found |= {(min(doc, other), max(doc, other)) for other in ranked[: self._rules.most_across]}
        return sorted(found)

    def _pair(self, docs: Sequence[str]) -> Iterable[tuple[str, str]]:
        return combinations(docs, 2) if len(docs) <= self._rules.common else pairwise(docs)

    def _weigh_words(self, profile: Profile) -> dict[str, float]:
        return {word: (1 + log(count)) * self._rarity(self._words[word]) for word, count in profile.opening.items()}

    def _compare_words(self, left: str, right: str) -> float:
        """The cosine of the weighed words of two openings."""
        one, other = self._vectors[left], self._vectors[right]
        lengths = self._lengths[left] * self._lengths[right]
        both = one.keys() & other.keys() if lengths else ()
        return fsum(map(mul, map(one.__getitem__, both), map(other.__getitem__, both))) / lengths if both else 0.0

    def _share_names(self, left: str, right: str) -> float:
        """Of what the openings name, the share that the other report names too, somewhere."""
        one, other = self._profiles[left], self._profiles[right]
        both = chain(one.first_named & other.named, other.first_named & one.named)
        every = fsum(self._first[left] + self._first[right])
        return fsum(map(self._rarities.__getitem__, both)) / (every + self._rules.few_names)

    def _rarity(self, reports: int) -> float:
        """What sharing it tells, from 1 on; a small pile is taken for part of a larger one."""
        return 1 + log((len(self._profiles) + self._rules.unseen + 1) / (reports + 0.5))


class Glance(Struct, frozen=True, gc=False):
    """One report as it is compared with others."""

    text: Text
    profile: Profile


class Pile(Struct, frozen=True):
    """The reports of a pile as they are compared: by words, and by what they are about.

    `digests` are those of all that is known of each document, but for where it was found; `memo` keeps what two of them
    give by themselves.
    """

    documents: tuple[Document, ...]
    reading: TextReader
    texts: dict[str, Text]
    digests: dict[str, str]
    resemblance: Resemblance
    memo: Memo = UNKEPT


def read_pile(
    documents: Sequence[Document],
    claims: Iterable[Claim],
    packs: Packs,
    *,
    reader: NameReader | None = None,
    memo: Memo = UNKEPT,
) -> Pile:
    """The words of these reports, and how alike they are; `reader` is made anew where it is not given."""
    reading, rules = TextReader(packs), packs.reconciliation_rules.resemblance
    told = _list_told(claims, reader or NameReader(packs))
    digests = {document.id: digest_value(msgspec.structs.replace(document, source="")) for document in documents}

    def glance(document: Document) -> Glance:
        named = frozenset(told.get(document.id, ()))

        def look() -> Glance:
            text = reading.read(document)
            return Glance(text, _profile(text, reading, named, rules))

        return memo.take("glance", (digests[document.id], named), Glance, look)

    glances = {document.id: glance(document) for document in documents}
    texts = {doc: one.text for doc, one in glances.items()}
    resemblance = Resemblance({doc: one.profile for doc, one in glances.items()}, rules)
    return Pile(tuple(documents), reading, texts, digests, resemblance, memo)


def profile_reports(documents: Sequence[Document], claims: Iterable[Claim], packs: Packs) -> Resemblance:
    """The likeness of these reports with one another."""
    return read_pile(documents, claims, packs).resemblance


def _profile(text: Text, reading: TextReader, told: frozenset[str], rules: ResemblanceRules) -> Profile:
    named = reading.list_names(text)
    opening = Counter(stem for word in text.words[: rules.opening] if (stem := reading.stem(word)))
    first = frozenset(key for place, key in named if place < rules.opening)
    figures = frozenset(word for word in text.words if len(word) > 1 and word.isdigit())
    every = frozenset(key for _, key in named)
    return Profile(text.language, dict(opening), first, every, told, figures)


def _list_told(claims: Iterable[Claim], reader: NameReader) -> dict[str, set[str]]:
    """Whom and what the claims of each report speak of, and who says it, by key of the packs or comparable name."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        fillers = (one for role in claim.roles.values() for one in role if one.kind in _THINGS)
        keys = {one.ref or reader.key(one.name) for one in fillers}
        keys |= {reader.key(link.name) for link in claim.chain[1:] if link.name}
        found[claim.doc] |= keys - {""}
    return found


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    fewest = min(len(left), len(right))
    return len(left & right) / fewest if fewest else 0.0
