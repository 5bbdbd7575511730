"""Which words tell a time: DATE spans of the Wojood sample, and durations of Recognizers-Text, in Arabic."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from tawatur.core.analysis import Analysis, TimeExpression
from tawatur.core.document import Block, Document, Published
from tawatur.core.identity import digest_text
from tawatur.core.spans import Span
from tawatur.language.analyse import analyse
from tawatur.packs.packs import Packs

ABOUT = "words that tell a time in Arabic, as spans"
NEEDS = ("wojood_sample_ar", "timex_number_ar_recognizers")
Ends = tuple[int, int]

_DAY = date(2016, 11, 7)
# Wojood leaves these before a date outside; ours keeps the preposition of a time with it.
_OUTSIDE = ("في", "فى", "من", "إلى", "بين", "حتى", "وفي", "ففي", "وحتى")
_CLOCK = ("hour", "minute", "second")


def measure(bench: Path, packs: Packs) -> Iterator[tuple[str, str, str, str, str]]:
    """F1 of Wojood's spans, strict and by overlap; of durations, strict."""
    pairs = [compare(tokens, gold, packs) for tokens, gold in read_wojood(bench / NEEDS[0])]
    cases = str(sum(len(gold) for _, gold in pairs))
    strict = score(pairs, overlap=False)
    relaxed = score(pairs, overlap=True)
    yield ("Wojood DATE, strict F1", cases, strict, "dateparser .247  HeidelTime .344  Duckling port .123",
           "tokens compared; a preposition our span begins with (في, من, حتى) lies outside Wojood's")  # fmt: skip
    yield "Wojood DATE, relaxed F1", cases, relaxed, "dateparser .905  HeidelTime .880  Duckling port .642", ""
    lengths = [(find_lengths(read(text, packs)), gold) for text, gold in read_durations(bench / NEEDS[1])]
    cases = str(sum(len(gold) for _, gold in lengths))
    yield ("Recognizers duration spans, strict F1", cases, score(lengths, overlap=False),
           "dateparser .384  HeidelTime .433  Duckling port 0", "")  # fmt: skip


def score(pairs: Iterable[tuple[list[Ends], list[Ends]]], *, overlap: bool) -> str:
    """F1 with precision and recall; by overlap, a span counts if it touches one of the other side."""
    right = found = kept = told = 0
    for ours, gold in pairs:
        told, kept = told + len(ours), kept + len(gold)
        right += sum(any(_meets(one, other, overlap=overlap) for other in gold) for one in ours)
        found += sum(any(_meets(one, other, overlap=overlap) for other in ours) for one in gold)
    precision, recall = right / max(told, 1), found / max(kept, 1)
    return f"{2 * precision * recall / max(precision + recall, 1e-9):.3f} ({precision:.2f}/{recall:.2f})"


def _meets(one: Ends, other: Ends, *, overlap: bool) -> bool:
    return (one[0] < other[1] and other[0] < one[1]) if overlap else one == other


def read_wojood(folder: Path) -> Iterator[tuple[list[str], list[Ends]]]:
    """The sentences of the sample as tokens, with the token ranges tagged DATE on any level."""
    for name in ("train.txt", "val.txt"):
        tokens: list[str] = []
        gold: list[Ends] = []
        for line in (*(folder / name).read_text(encoding="utf-8").splitlines(), ""):
            word, *tags = line.split(" ")
            if not word.strip():
                if tokens:
                    yield tokens, gold
                tokens, gold = [], []
                continue
            if "B-DATE" in tags:
                gold.append((len(tokens), len(tokens) + 1))
            elif "I-DATE" in tags and gold:
                gold[-1] = (gold[-1][0], len(tokens) + 1)
            tokens.append(word)


def compare(tokens: list[str], gold: list[Ends], packs: Packs) -> tuple[list[Ends], list[Ends]]:
    """Our spans of one sentence in tokens, hours and minutes left out, beside the gold."""
    text = " ".join(tokens)
    starts = [0]
    for word in tokens:
        starts.append(starts[-1] + len(word) + 1)
    spans = []
    for time in read(text, packs).times:
        if time.when is None and time.duration and time.duration.unit in _CLOCK:
            continue
        first = max(k for k in range(len(tokens)) if starts[k] <= time.start)
        last = min(k for k in range(1, len(starts)) if starts[k] - 1 >= time.end)
        while first < last - 1 and tokens[first] in _OUTSIDE:
            first += 1
        spans.append((first, last))
    return spans, gold


def read_durations(folder: Path) -> Iterator[tuple[str, list[Ends]]]:
    """Sentences with the code points of each length of time."""
    for name in ("DateTime.DurationExtractor.jsonl", "DateTime.DurationParser.jsonl"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            text = case["Input"]
            starts = [(text.find(result["Text"]), len(result["Text"])) for result in case["Results"]]
            yield text, [(start, start + size) for start, size in starts]


def find_lengths(analysis: Analysis) -> list[Ends]:
    """The spans of times that say how long."""
    return [(time.start, time.end) for time in analysis.times if _tells_length(time)]


def _tells_length(time: TimeExpression) -> bool:
    return time.duration is not None or time.when is None


def read(text: str, packs: Packs) -> Analysis:
    """The analysis of one Arabic text published on the day the sets take for theirs."""
    block = Block(Span("n1", 0, len(text)), "body")
    known = Published(_DAY, _DAY, "stated")
    return analyse(Document("n1", text, (block,), digest_text(text), "ar", published=known), packs)
