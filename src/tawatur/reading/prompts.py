"""Sentences that speak to the reader, cut off the paragraph they close."""

import re
from collections.abc import Iterator

from tawatur.packs.boilerplate import Boilerplate
from tawatur.reading.lines import Line

_SENTENCE_END = re.compile(r"[.!?؟…][»”\")\]]*\s+")
_LONGEST = 300  # characters; no prompt is longer
_BRACKETED = re.compile(r"[(\[][^()\[\]\n]{3,200}[)\]]")


def cut_prompts(line: Line, boilerplate: Boilerplate) -> Iterator[tuple[int, int, str]]:
    """The line's parts as start, end and reason, "" for the report's own words; in order, white space between.

    Cut off are the last sentences that all begin as prompts, a prompt with the title it announces after
    a colon, and prompts in brackets.
    """
    starts = [0, *(found.end() for found in _SENTENCE_END.finditer(line.text))]
    ends = [*starts[1:], len(line.text)]
    cut, reason = len(line.text), ""
    for start, end in zip(reversed(starts), reversed(ends), strict=True):
        told = _judge(line.text[start:end], boilerplate) if end == cut else ""
        if told:
            cut, reason = start, told
        elif _announces(line.text[start:], boilerplate):
            own = _judge(line.text[start:end], boilerplate)
            cut, reason = start, own or _judge(line.text[start:].partition(":")[0], boilerplate)
    yield from _cut_brackets(line, len(line.text[:cut].rstrip()), boilerplate)
    if reason:
        yield line.start + cut, line.end, reason


def _announces(rest: str, boilerplate: Boilerplate) -> bool:
    """Whether a prompt, a colon and a title («اقرأ أيضا: …») make up all that is left of the line."""
    head, colon, title = rest[:_LONGEST].partition(":")
    return (
        bool(colon)
        and len(rest) <= _LONGEST
        and len(title.split()) <= boilerplate.rules.prompt_title_words
        and not head.startswith(("(", "["))
        and len(head.split()) <= 4
        and bool(_judge(head, boilerplate))
    )


def _cut_brackets(line: Line, end: int, boilerplate: Boilerplate) -> Iterator[tuple[int, int, str]]:
    """The parts of the line up to `end`, prompts in brackets apart."""
    start = 0
    for found in _BRACKETED.finditer(line.text, 0, end):
        reason = _judge(found[0], boilerplate)
        if reason:
            yield from _own_words(line, start, found.start())
            yield line.start + found.start(), line.start + found.end(), reason
            start = found.end()
    yield from _own_words(line, start, end)


def _own_words(line: Line, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    part = line.text[start:end]
    if part.strip():
        yield line.start + start + len(part) - len(part.lstrip()), line.start + start + len(part.rstrip()), ""


def _judge(sentence: str, boilerplate: Boilerplate) -> str:
    if len(sentence) > _LONGEST:
        return ""
    flat = boilerplate.flatten(sentence)
    if len(flat.split()) > boilerplate.rules.prompt_words:
        return ""
    prompt = boilerplate.find_prompt(flat)
    return prompt.reason if prompt is not None else ""
