"""Sentences that speak to the reader, cut off the paragraph they close."""

import re
from collections.abc import Iterator

from tawatur.packs.boilerplate import Boilerplate
from tawatur.reading.lines import Line

_SENTENCE_END = re.compile(r"[.!?؟…][»”\")\]]*\s+")
_BRACKETED = re.compile(r"[(\[][^()\[\]\n]{3,200}[)\]]")


def cut_prompts(line: Line, boilerplate: Boilerplate) -> Iterator[tuple[int, int, str]]:
    """The line's parts as start, end and reason, "" for the report's own words; in order, white space between.

    Cut off are the last sentences that begin as prompts, and prompts in brackets.
    """
    stops = [0, *(found.end() for found in _SENTENCE_END.finditer(line.text)), len(line.text)]
    end, cut = len(line.text), []
    for start, stop in zip(reversed(stops[:-1]), reversed(stops[1:]), strict=True):
        reason = _judge(line.text[start:stop], boilerplate)
        if not reason:
            break
        cut.append((start, len(line.text[:end].rstrip()), reason))
        end = start
    yield from _cut_brackets(line, len(line.text[:end].rstrip()), boilerplate)
    for start, stop, reason in reversed(cut):
        yield line.start + start, line.start + stop, reason


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
    if len(sentence) > 300:
        return ""
    flat = boilerplate.flatten(sentence)
    if len(flat.split()) > boilerplate.rules.prompt_words:
        return ""
    prompt = boilerplate.find_prompt(flat)
    return prompt.reason if prompt is not None else ""
