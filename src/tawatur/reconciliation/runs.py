"""Which reports share runs of words: an index of runs, shares of what tells something, and the passages themselves."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Literal
from zlib import crc32

from msgspec import Struct

from tawatur.core.spans import Span
from tawatur.packs.rules import RootRules
from tawatur.reconciliation.texts import Text


class Passage(Struct, frozen=True, gc=False):
    """The same words in two reports."""

    left: Span
    right: Span


class Copy(Struct, frozen=True, gc=False):
    """Two reports that share wording.

    `share` is the part of the telling words of the `shorter` report, which has fewer of them, that stand in runs the
    other has too, `back` the same of the longer report; `told` is how many words `share` is of, `longest` those of the
    longest passage. `apart`: why what they share is no copying, "" where it may be.
    """

    left: str
    right: str
    shorter: str
    share: float
    back: float
    told: int
    longest: int
    passages: tuple[Passage, ...]
    apart: Literal["", "quotation", "background"] = ""


class _Runs(Struct, frozen=True, gc=False):
    """The runs of words of one report: hashes in order, where each first stands; how many telling words stand before
    each word, and a number with a byte for each word, 1 where it tells something.
    """

    text: Text
    hashes: tuple[int, ...]
    places: dict[int, int]
    told: tuple[int, ...]
    telling: int


def find_copies(texts: Mapping[str, Text], rules: RootRules) -> Iterator[Copy]:
    """The pairs of reports that share passages, or so many runs that one is a rewrite of the other."""
    runs = {doc: _read_runs(texts[doc], rules.run) for doc in sorted(texts)}
    for left, right in _list_candidates(runs, rules):
        copy = _compare(runs[left], runs[right], rules)
        if copy.passages or copy.share >= rules.part_share:
            yield copy


def _read_runs(text: Text, size: int) -> _Runs:
    hashes = [crc32(" ".join(text.words[i : i + size]).encode()) for i in range(len(text.words) - size + 1)]
    places: dict[int, int] = {}
    for place, value in enumerate(hashes):
        places.setdefault(value, place)
    told = [0]
    for tells in text.telling:
        told.append(told[-1] + tells)
    return _Runs(text, tuple(hashes), places, tuple(told), int.from_bytes(bytes(text.telling), "little"))


def _list_candidates(runs: Mapping[str, _Runs], rules: RootRules) -> list[tuple[str, str]]:
    """Pairs of reports that share some of the runs kept in the index; of a report of which hardly more are kept, one.

    Of the reports that share a run which more than `common_run` have, each is compared with the first and the next
    alone: a text printed a thousand times is found in linear time.
    """
    holders: dict[int, list[str]] = defaultdict(list)
    brief = set[str]()
    for doc, read in runs.items():
        picked = _pick(read, rules)
        if len(picked) < 2 * rules.least_sampled:
            brief.add(doc)
        for value in picked:
            holders[value].append(doc)
    counts: Counter[tuple[str, str]] = Counter()
    for docs in holders.values():
        if len(docs) <= rules.common_run:
            counts.update(combinations(docs, 2))
        else:
            counts.update({*((docs[0], doc) for doc in docs[1:]), *pairwise(docs)})
    return sorted(
        pair for pair, shared in counts.items() if shared >= rules.least_sampled or not brief.isdisjoint(pair)
    )


def _pick(runs: _Runs, rules: RootRules) -> set[int]:
    """The least hash of each window of runs (winnowing): of any passage long enough both reports keep the same runs.

    Runs of names and titles alone lead nowhere and are passed over.
    """
    size = rules.run
    telling = [
        value for place, value in enumerate(runs.hashes) if runs.told[place + size] - runs.told[place] >= rules.telling
    ]
    return {min(telling[i : i + rules.window]) for i in range(max(1, len(telling) - rules.window + 1)) if telling}


def _compare(left: _Runs, right: _Runs, rules: RootRules) -> Copy:
    ours, theirs = _mark_shared(left, right), _mark_shared(right, left)
    fewer, more = (left, ours), (right, theirs)
    if (right.told[-1], right.text.doc) < (left.told[-1], left.text.doc):
        fewer, more = more, fewer
    told, back = _count_shared(*fewer, rules.run), _count_shared(*more, rules.run)
    passages = list(_list_passages(left, right, ours, rules))
    return Copy(
        left.text.doc,
        right.text.doc,
        fewer[0].text.doc,
        told / max(fewer[0].told[-1], 1),
        back / max(more[0].told[-1], 1),
        told,
        max((tells for _, tells in passages), default=0),
        tuple(passage for passage, _ in passages),
    )


def _mark_shared(runs: _Runs, others: _Runs) -> bytes:
    """One byte for each place of a report: 1 where a run begins that the other has too, else 0."""
    return bytes(map(others.places.__contains__, runs.hashes))


def _count_shared(runs: _Runs, marks: bytes, size: int) -> int:
    """How many telling words of a report stand in the runs that begin where it is marked; all places at once, as the
    bytes of one number.
    """
    begun = int.from_bytes(marks, "little")
    covered = 0
    for word in range(size):
        covered |= begun << (8 * word)
    return (covered & runs.telling).bit_count()


def _list_passages(ours: _Runs, theirs: _Runs, marks: bytes, rules: RootRules) -> Iterator[tuple[Passage, int]]:
    """Stretches of at least `least_passage` words that stand in both, in the order of the left, and what they tell.

    One can begin only where enough runs in a row are marked.
    """
    least = b"\x01" * max(1, rules.least_passage - rules.run + 1)
    i = marks.find(least)
    while i >= 0:
        j = theirs.places[ours.hashes[i]]
        end = marks.find(b"\0", i)
        length = _measure(ours.hashes, i, theirs.hashes, j, (end if end >= 0 else len(marks)) - i)
        words = length + rules.run - 1
        tells = ours.told[i + words] - ours.told[i]
        if words >= rules.least_passage and tells >= rules.passage_told:
            yield Passage(_span(ours.text, i, words), _span(theirs.text, j, words)), tells
        i = marks.find(least, i + length)


def _measure(ours: Sequence[int], i: int, theirs: Sequence[int], j: int, marked: int) -> int:
    """How many runs from these places on are the same; no more than so many are marked."""
    if ours[i : i + marked] == theirs[j : j + marked]:
        return marked
    first, most = i, i + min(marked, len(theirs) - j)
    shift = j - i
    while i < most and ours[i] == theirs[i + shift]:
        i += 1
    return i - first


def _span(text: Text, place: int, words: int) -> Span:
    return Span(text.doc, text.spans[place][0], text.spans[place + words - 1][1])
