from collections.abc import Callable

import pytest

from tawatur.packs.boilerplate import Boilerplate, flatten
from tawatur.packs.packs import Packs
from tawatur.packs.page_words import Prompt
from tawatur.reading.bylines import gather_names, is_byline
from tawatur.reading.captions import is_caption
from tawatur.reading.furniture import judge_line
from tawatur.reading.lines import Line, split_lines
from tawatur.reading.prompts import cut_prompts


@pytest.fixture(scope="session")
def line(packs: Packs) -> Callable[[str], Line]:
    """One line, described as the reading room describes it."""
    return lambda text: split_lines(text, packs.boilerplate)[0]


def test_each_cue_takes_its_examples_and_leaves_its_counterexamples(packs: Packs, line: Callable[[str], Line]) -> None:
    """An example is taken for its cue's reason; a counterexample is taken for none."""
    for cue in packs.boilerplate.cues.cues:
        for example in cue.examples:
            verdict = judge_line(line(example), packs.boilerplate)
            assert verdict is not None, example
            assert (verdict.kind, verdict.reason) == (cue.kind, cue.reason), example
        for other in cue.counterexamples:
            assert judge_line(line(other), packs.boilerplate) is None, other


def test_each_widget_takes_its_examples_and_leaves_its_counterexamples(
    packs: Packs, line: Callable[[str], Line]
) -> None:
    """A line made only of a widget's words is that widget; one word more and it is not."""
    for page in packs.boilerplate.languages.values():
        for widget in page.widgets:
            for example in widget.examples:
                verdict = judge_line(line(example), packs.boilerplate)
                assert verdict is not None, example
                assert (verdict.kind, verdict.reason) == (widget.kind, widget.reason), example
            for other in widget.counterexamples:
                assert judge_line(line(other), packs.boilerplate) is None, other


def _prompts(boilerplate: Boilerplate) -> list[Prompt]:
    return [prompt for page in boilerplate.languages.values() for prompt in page.prompts]


def test_each_prompt_is_cut_off_a_paragraph(packs: Packs, line: Callable[[str], Line]) -> None:
    """A prompt after a sentence is cut off it with its reason; a counterexample stays with the sentence."""
    before = "Two ships left the port on Sunday. "
    for prompt in _prompts(packs.boilerplate):
        for example in prompt.examples:
            parts = list(cut_prompts(line(before + example), packs.boilerplate))
            assert parts == [
                (0, len(before) - 1, ""),
                (len(before), len(before) + len(example), prompt.reason),
            ], example
        for other in prompt.counterexamples:
            text = before + other
            assert list(cut_prompts(line(text), packs.boilerplate)) == [(0, len(text), "")], other


def test_each_byline_example_is_a_byline(packs: Packs, line: Callable[[str], Line]) -> None:
    """Bylines are told by their names and shape under a title; titles with a dash or colon are not taken for them."""
    names = gather_names(packs)
    for page in packs.boilerplate.languages.values():
        for example in page.credits.examples:
            assert is_byline(line(example), names, placed=True), example
        for other in page.credits.counterexamples:
            assert not is_byline(line(other), names, placed=True), other


def test_each_caption_example_is_a_caption(packs: Packs, line: Callable[[str], Line]) -> None:
    """A person's title, name and office in apposition describe a picture; a sentence does not."""
    for page in packs.boilerplate.languages.values():
        for example in page.captions.examples:
            assert is_caption(line(example), packs.boilerplate), example
        for other in page.captions.counterexamples:
            assert not is_caption(line(other), packs.boilerplate), other


def test_no_phrase_is_empty_once_flattened(packs: Packs) -> None:
    """A phrase of marks only would match every line; none is in the packs."""
    for cue in packs.boilerplate.cues.cues:
        assert all(packs.boilerplate.flatten(phrase) for phrase in cue.phrases), cue.reason
    for prompt in _prompts(packs.boilerplate):
        assert all(packs.boilerplate.flatten(start) for start in prompt.starts), prompt.reason


def test_cues_hold_for_every_spelling_of_their_letters(packs: Packs, line: Callable[[str], Line]) -> None:
    """Tatweel, vowel signs, alef variants and marks around a cue change nothing."""
    stretched = "قد يهمك أيض" + "\u0640" * 6 + "ًا :"
    for text in (stretched, "* إقرأ ايضاً *", "اخبار ذات صله", ">> الأكثر قراءةً"):
        verdict = judge_line(line(text), packs.boilerplate)
        assert verdict is not None, text
        assert verdict.opens, text


def test_flatten_keeps_words_and_drops_marks(packs: Packs) -> None:
    """Flattening leaves folded words with one space between them."""
    assert packs.boilerplate.flatten(" «الأُولى»،&nbsp; ثانيةً… ") == "الاولي ثانيه"


def test_a_word_is_flattened_alike_wherever_it_stands(packs: Packs) -> None:
    """A line is flattened as its pieces between white space are, each for itself, remembered or not."""
    line = "«الأُولى»، 12th-century\u00a0Rīga&amp;Vaasa — … ثانيةً"
    flat = packs.boilerplate.flatten(line)
    assert flat == " ".join(filter(None, map(packs.boilerplate.flatten, line.split())))
    assert flat == flatten(line, packs.folding) == packs.boilerplate.flatten(line)
