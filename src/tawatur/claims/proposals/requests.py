"""What a model is asked about one report: the house's instructions, an example, and the report as data."""

from collections.abc import Iterator
from string import Template
from typing import Literal, get_args

import msgspec
from msgspec import Struct

from tawatur.claims.proposals.asides import find_asides
from tawatur.claims.proposals.bench import choose_words
from tawatur.claims.proposals.places import READ
from tawatur.core.analysis import Analysis, Sentence
from tawatur.core.claim import Modality, Stage
from tawatur.core.document import Document
from tawatur.packs.packs import Packs


class Message(Struct, frozen=True):
    """One turn of a conversation, as the interface of the servers names it."""

    role: Literal["system", "user", "assistant"]
    content: str


class Line(Struct, frozen=True):
    """One sentence of a report; `n` is its number in the analysis, counted from one."""

    n: int
    text: str
    kind: str = "body"


def write_requests(document: Document, analysis: Analysis, packs: Packs) -> list[tuple[Message, ...]]:
    """The conversations that ask for all claims of a report: one, or several where it is long.

    Only the body and headlines are shown, as strings of a JSON object, so that no word of a report can pass for
    the house's own; what speaks to machines is left out. None where nothing is left.
    """
    words = choose_words(document, packs)
    opening = (
        Message("system", _instruct(packs)),
        Message("user", _show(Line(n, text) for n, text in enumerate(words.example.report.splitlines(), 1))),
        Message("assistant", words.example.answer.strip()),
    )
    return [(*opening, Message("user", _show(lines))) for lines in _cut(document, analysis, packs)]


def _instruct(packs: Packs) -> str:
    """The instructions with the kinds of events this installation knows."""
    events = "\n".join(
        f"- {event.event}: {event.about} Roles: {', '.join(event.roles)}." for event in packs.events.values()
    )
    return Template(packs.model_rules.instructions).substitute(
        events=events, modalities=", ".join(get_args(Modality)), stages=", ".join(get_args(Stage))
    )


def _cut(document: Document, analysis: Analysis, packs: Packs) -> Iterator[list[Line]]:
    """The sentences to be shown, in parts of at most so many letters; a sentence longer than that is left out."""
    most = packs.model_rules.letters_most
    asides = find_asides(document, analysis, packs)
    lines: list[Line] = []
    letters = 0
    for number, sentence in enumerate(analysis.sentences, 1):
        kind = document.blocks[sentence.block].kind
        length = sentence.end - sentence.start
        if kind not in READ or length > most or any(a.start <= sentence.start < a.end for a in asides):
            continue
        if lines and letters + length > most:
            yield lines
            lines, letters = [], 0
        lines.append(Line(number, _read(document, sentence), kind))
        letters += length
    if lines:
        yield lines


def _read(document: Document, sentence: Sentence) -> str:
    """A sentence as it can be sent: a lone surrogate has no bytes."""
    return document.text[sentence.start : sentence.end].encode("utf-8", "replace").decode()


def _show(lines: Iterator[Line] | list[Line]) -> str:
    return msgspec.json.encode({"sentences": list(lines)}).decode()
