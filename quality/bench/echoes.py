"""Reports with one upstream: the echo groups that the gold of the measuring stories names.

Two reports are taken to have one upstream where the rules judge them one root. What is judged a copied part alone is
told beside it: the gold names upstreams of whole articles.
"""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import yaml

from tawatur.core.judgement import Judgement, Verdict
from tawatur.packs.packs import Packs
from tawatur.running.affair import draw_reports, join_reports
from tawatur.running.sources import Source

ABOUT = "reports with one upstream, in the measuring stories"
NEEDS = ("../stories",)
Pair = tuple[str, str]


def measure(bench: Path, packs: Packs) -> Iterator[tuple[str, str, str, str, str]]:
    """F1 of pairs, for each story and all together."""
    gold, ours, parts = set[Pair](), set[Pair](), set[Pair]()
    for place in sorted((bench / NEEDS[0]).glob("*/gold.yaml")):
        named = read_groups(place)
        judged = judge_story(place.parent, packs)
        joined = {order(one.left, one.right) for one in judged if one.verdict is Verdict.YES}
        part = joined | {order(one.left, one.right) for one in judged if one.reasons[0].code == "copied_part"}
        if named or joined:
            yield f"  {place.parent.name}", str(len(named)), tell_f1(joined, named), "", ""
        gold, ours, parts = gold | named, ours | joined, parts | part
    yield "one root, precision / recall / F1", str(len(gold)), tell_f1(ours, gold), "", ""
    yield "with copied parts", str(len(gold)), tell_f1(parts, gold), "", ""


def read_groups(place: Path) -> set[Pair]:
    """The pairs inside the echo groups of a story."""
    found = set[Pair]()
    for fact in yaml.safe_load(place.read_bytes())["independence"]:
        for group in fact.get("echo_groups") or ():
            named = sorted(f"{place.parent.name}/{one}" for one in group["articles"])
            found |= set(combinations(named, 2))
    return found


def judge_story(folder: Path, packs: Packs) -> list[Judgement]:
    """The rules' judgements "same-root" on the reports of a story."""
    sources = [Source(one.name, f"{folder.name}/{one.stem}", path=str(one)) for one in sorted(folder.glob("*.txt"))]
    affair = join_reports(draw_reports(sources, packs)[0], packs)
    return [one for one in affair.case.judgements if one.question == "same-root"]


def order(left: str, right: str) -> Pair:
    """The two in one order."""
    return (left, right) if left <= right else (right, left)


def tell_f1(ours: set[Pair], gold: set[Pair]) -> str:
    """Precision, recall and F1 of a set of pairs."""
    right = len(ours & gold)
    both = 2 * right / max(len(ours) + len(gold), 1)
    return f"{right / max(len(ours), 1):.3f} / {right / max(len(gold), 1):.3f} / {both:.3f}"
