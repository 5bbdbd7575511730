"""Runs of words in common, and sentences that follow one another, against their plain definitions."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.core.memo import UNKEPT
from tawatur.packs.packs import Packs
from tawatur.reconciliation.rewrites import RewriteReader
from tawatur.reconciliation.runs import find_copies
from tawatur.reconciliation.texts import Text

SETTINGS = settings(max_examples=80, deadline=None, derandomize=True)
WORDS = st.lists(st.sampled_from("abcdefghijklmnop"), min_size=4, max_size=60)
SENTENCES = st.lists(st.lists(st.sampled_from("abcdefghij"), min_size=4, max_size=9), min_size=4, max_size=9)


def write(doc: str, words: Sequence[str], sentences: Sequence[tuple[int, int]] = ()) -> Text:
    """A text of these words, of which vowels tell nothing."""
    spans = tuple((2 * place, 2 * place + 1) for place in range(len(words)))
    telling = tuple(word not in "aeio" for word in words)
    return Text(doc, "en", tuple(words), spans, telling, tuple(sentences))


def list_runs(words: Sequence[str], size: int) -> list[tuple[str, ...]]:
    """All runs of so many words."""
    return [tuple(words[place : place + size]) for place in range(len(words) - size + 1)]


@SETTINGS
@given(start=WORDS, shared=st.lists(st.sampled_from("abcdefghijklmnop"), min_size=12, max_size=30), end=WORDS)
def test_shares_and_passages_are_those_of_common_runs(
    packs: Packs, start: list[str], shared: list[str], end: list[str]
) -> None:
    """The share is that of the telling words that lie in common runs, and each passage is the same words in both."""
    rules = packs.reconciliation_rules.roots
    texts = {"a": write("a", [*start, *shared]), "b": write("b", [*shared, *end])}
    for copy in find_copies(texts, rules):
        for doc, figure in ((copy.shorter, copy.share), ("ab".replace(copy.shorter, ""), copy.back)):
            text, theirs = texts[doc], set(list_runs(texts["ab".replace(doc, "")].words, rules.run))
            begun = [place for place, run in enumerate(list_runs(text.words, rules.run)) if run in theirs]
            covered = {place + word for place in begun for word in range(rules.run)}
            told = sum(text.telling[place] for place in covered)
            assert figure == told / max(sum(text.telling), 1)
        for passage in copy.passages:
            first, last = passage.left.start // 2, passage.left.end // 2 + 1
            over = passage.right.start // 2
            assert last - first >= rules.least_passage
            assert texts["a"].words[first:last] == texts["b"].words[over : over + last - first]


@SETTINGS
@given(left=SENTENCES, right=SENTENCES)
def test_alike_are_the_most_sentences_in_one_order_that_share_half_their_words(
    packs: Packs, left: list[list[str]], right: list[list[str]]
) -> None:
    """As many are alike as can be paired without crossing, each pair with half the words of the shorter in common."""
    rules, texts = packs.reconciliation_rules.rewrites, {}
    kept = {doc: [s for s in told if len(set(s)) >= rules.least_words] for doc, told in (("a", left), ("b", right))}
    for doc, told in kept.items():
        ends = [sum(map(len, told[: place + 1])) for place in range(len(told))]
        bounds = list(zip([0, *ends], ends, strict=False))
        texts[doc] = write(doc, [word for sentence in told for word in sentence], bounds)
    reading = SimpleNamespace(stem=lambda word: word)
    pile = SimpleNamespace(digests={"a": "", "b": ""}, memo=UNKEPT, documents=(), texts=texts, reading=reading)
    rewrite = RewriteReader(cast("Any", pile), rules, None).compare("a", "b")
    if min(map(len, kept.values())) < rules.least_sentences:
        assert rewrite is None
        return
    most = [[0] * (len(kept["b"]) + 1) for _ in range(len(kept["a"]) + 1)]
    for i, one in enumerate(kept["a"]):
        for j, other in enumerate(kept["b"]):
            shared = len({*one} & {*other}) / min(len({*one}), len({*other}))
            near = most[i][j] + 1 if shared >= rules.words_in_common else 0
            most[i + 1][j + 1] = max(near, most[i][j + 1], most[i + 1][j])
    assert rewrite is not None
    assert rewrite.alike == most[-1][-1] == len(rewrite.passages)
