"""Numbers in Arabic digits and words: integers of Recognizers-Text and numerals of Duckling."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from tawatur.core.document import Block, Document
from tawatur.core.identity import digest_text
from tawatur.core.spans import Span
from tawatur.language.analyse import analyse
from tawatur.packs.packs import Packs

ABOUT = "Arabic numbers"
NEEDS = ("timex_number_ar_recognizers", "timex_number_ar_duckling")
Gold = tuple[int, int, float]
_SETS = (("DateTime", ""), ("Number.NumberModel.jsonl", "integer"))
_WHOLE = re.compile(r"-?\d+")
_PART = re.compile(r"[/^]|e[+-]?[0-9٠-٩]|على|جزء|جزاء|أخماس|اخماس|أثمان|اثمان|خمس |أرباع|ارباع|فاصلة| من | في ")


def measure(bench: Path, packs: Packs) -> Iterator[tuple[str, str, str, str, str]]:
    """F1 over the whole numbers in sentences, and the share of numerals read right."""
    cases = list(read_integers(bench / NEEDS[0]))
    left = sum(unsound for _, _, unsound in cases)
    right = told = kept = 0
    for text, golds, unsound in cases:
        if unsound:
            continue
        ours = read_numbers(text, packs)
        told, kept = told + len(ours), kept + len(golds)
        right += len(set(ours) & set(golds))
    yield ("Recognizers whole numbers, strict F1", str(kept), f"{2 * right / max(told + kept, 1):.3f} ({right}/{told})",
           "Duckling port .448  digits alone .300 (27 unseen)",
           f"left out: {left} sentences with fractions, powers or a gold that is not in the sentence")  # fmt: skip
    numerals = list(read_numerals(bench / NEEDS[1]))
    fit = sum([value for _, _, value in read_numbers(text, packs)] == [gold] for text, gold in numerals)
    yield ("Duckling numerals", str(len(numerals)), f"{fit / len(numerals):.3f} ({fit})",
           "its own port 1.000  pyarabic .712",
           f"{sum(gold < 0 for _, gold in numerals)} of them below zero, which no count of a report is")  # fmt: skip


def read_integers(folder: Path) -> Iterator[tuple[str, list[Gold], bool]]:
    """Sentences with the code points and value of each whole number; whether the case is unsound."""
    for line in (folder / "Number.NumberModel.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        text = case["Input"]
        golds, unsound = [], bool(_PART.search(text))
        for result in case["Results"]:
            value, start = result["Resolution"].get("value", ""), text.find(result["Text"])
            unsound = unsound or start < 0 or not _WHOLE.fullmatch(value)
            if not unsound:
                golds.append((start, start + len(result["Text"]), float(value)))
        yield text, golds, unsound


def read_numerals(folder: Path) -> Iterator[tuple[str, float]]:
    """Duckling's numerals with their value."""
    for line in (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if case["dim"] == "numeral":
            yield case["text"], float(case["gold"].removeprefix("NumeralValue ").strip("()"))


def read_numbers(text: str, packs: Packs) -> list[Gold]:
    """Where and what the figures of a text are."""
    block = Block(Span("n1", 0, len(text)), "body")
    analysis = analyse(Document("n1", text, (block,), digest_text(text), "ar"), packs)
    return [(*figure.core, figure.amount.low) for figure in analysis.figures if figure.amount.low is not None]
