"""Telling titles from running prose by the look of a line."""

from collections.abc import Sequence

from tawatur.packs.boilerplate import Boilerplate
from tawatur.packs.page_words import ReadingRules
from tawatur.reading.lines import Line


def is_title_like(line: Line, boilerplate: Boilerplate) -> bool:
    """Whether the line is short and ends no sentence; a question or a cut («…») may be a title."""
    rules = boilerplate.rules
    return not line.stop and line.words <= rules.title_words and line.end - line.start <= rules.title_chars


def is_prose(line: Line, boilerplate: Boilerplate, *, unstopped: bool) -> bool:
    """Whether the line is running text: longer than titles are, ended by a stop, or begun as prose begins.

    `unstopped`: the report's paragraphs go without final stops, so only quite short lines are titles.
    """
    if not is_title_like(line, boilerplate):
        return True
    if unstopped and line.words > boilerplate.rules.title_words_unstopped:
        return True
    return bool(boilerplate.item.match(line.text)) or _runs_on(line, boilerplate)


def is_long_headline(line: Line, boilerplate: Boilerplate) -> bool:
    """Whether the line, if nothing but prose follows it, may be a headline longer than titles usually are."""
    return not line.stop and line.words <= boilerplate.rules.headline_words and not boilerplate.item.match(line.text)


def _runs_on(line: Line, boilerplate: Boilerplate) -> bool:
    """Whether a short line goes on with what was said before, or leads into a quotation or list."""
    if next(boilerplate.continuations.find_start(line.flat), None) is not None:
        return ":" not in line.text or line.text.rstrip().endswith(":")
    return line.text.rstrip().endswith(":") and line.words > 4


def is_unstopped(lines: Sequence[Line], rules: ReadingRules) -> bool:
    """Whether most long paragraphs end without a final mark."""
    long = [line for line in lines if line.words > rules.title_words]
    return len(long) > 1 and sum(not line.closed for line in long) > len(long) / 2
