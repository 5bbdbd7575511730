"""Reports that tell one event and share a spelling which the others do not have: a slip or a habit of one hand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product

from msgspec import Struct
from rapidfuzz.distance import OSA

from tawatur.core.judgement import Verdict
from tawatur.core.spans import Span
from tawatur.core.values import Reason
from tawatur.packs.rules import OddityRules
from tawatur.packs.stems import load_stems
from tawatur.reconciliation.resemblance import Pile
from tawatur.reconciliation.signs import Sign, order
from tawatur.reconciliation.texts import Text

_EDGE = 2  # letters at either end, where words of one stem differ
_LEAST_BESIDE = 3  # letters of the word beside


class Oddity(Struct, frozen=True, gc=False):
    """A spelling that few reports have, and the one that the others have between the same words."""

    odd: str
    usual: str
    places: dict[str, Span]


def find_odd_spellings(pile: Pile, alike: Sequence[tuple[str, str, float]], rules: OddityRules) -> Iterator[Sign]:
    """Doubts about pairs of reports of one event that write a word otherwise than all others write it beside the same
    word, where the odd spelling is no word of the language.
    """
    pairs = {order(left, right) for left, right, _ in alike}
    for oddity in _list_oddities(pile.texts, rules):
        for left, right in combinations(sorted(oddity.places), 2):
            if (left, right) in pairs and not _is_word(oddity.odd, pile, left):
                evidence = (oddity.places[left], oddity.places[right])
                yield Sign(
                    left, right, Verdict.UNSURE, Reason("same_odd_spelling", f"{oddity.odd} / {oddity.usual}", evidence)
                )


def _list_oddities(texts: Mapping[str, Text], rules: OddityRules) -> Iterator[Oddity]:
    """Spellings of a few reports one letter from a spelling of more, beside the same word."""
    beside: dict[tuple[int, str, str], dict[str, dict[str, int]]] = defaultdict(dict)
    for doc in sorted(texts):
        for key, word, place in _list_neighbours(texts[doc], rules.least_letters):
            beside[key].setdefault(word, {}).setdefault(doc, place)
    found: dict[tuple[str, str], Oddity] = {}
    for key in sorted(beside):
        usual = [word for word, docs in beside[key].items() if len(docs) >= rules.others]
        odd = [word for word, docs in beside[key].items() if 2 <= len(docs) <= rules.most]
        for one, other in product(odd, usual):
            kept = beside[key][one].keys()
            if OSA.distance(one, other) == 1 and len(beside[key][other].keys() - kept) >= max(
                rules.others, len(kept) + 1
            ):
                places = {doc: Span(doc, *texts[doc].spans[place]) for doc, place in beside[key][one].items()}
                found.setdefault((one, other), Oddity(one, other, places))
    return iter(found.values())


def _list_neighbours(text: Text, least: int) -> Iterator[tuple[tuple[int, str, str], str, int]]:
    """Each long word with its place and what it stands beside: side, word there, letters at its own ends."""
    for place, word in enumerate(text.words):
        if len(word) < least or not word.isalpha():
            continue
        for side in (-1, 1):
            other = place + side
            if 0 <= other < len(text.words) and len(text.words[other]) >= _LEAST_BESIDE:
                ends = word[:_EDGE] + word[-_EDGE:]
                yield (side, text.words[other], ends), word, place


def _is_word(word: str, pile: Pile, doc: str) -> bool:
    """Whether the language knows the word, or nothing is known of the words of that language."""
    known = _load_words(pile.texts[doc].language)
    return not known or any(one in known or pile.reading.stem(one) in known for one in pile.reading.bare(word))


@cache
def _load_words(language: str) -> frozenset[str]:
    return frozenset(load_stems(language))
