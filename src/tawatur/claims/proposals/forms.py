"""An answer as a language model writes it: nothing in it is believed, everything is looked up in the text."""

import re
from typing import Literal

import msgspec
from msgspec import Struct

from tawatur.core.claim import Event, Modality, Stage
from tawatur.core.errors import BadInput

_THOUGHTS = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_FENCE = re.compile(r"\A```[a-zA-Z]*\s*\n(.*?)\n?\s*```\Z", re.DOTALL)


class ProposedItem(Struct, frozen=True):
    """Arms or counted persons: the words for them and the words of their number, both as quoted."""

    name: str
    quantity: str = ""


class ProposedLink(Struct, frozen=True):
    """A hand of the chain: its name as written, and the words that say it speaks.

    `kind` is asked only where the mentions do not know the name. A newsroom they do not know is none: it would
    count as a hand that others print.
    """

    name: str
    quote: str
    kind: Literal["", "person", "organisation", "source"] = ""


class Proposal(Struct, frozen=True):
    """A claim as proposed. Every string but the names of kinds is to be found in the report, letter by letter.

    `sentence` is the number the request gave the sentence, a hint and no more. `chain` runs from the
    newsroom to the one who is said to know.
    """

    event: Event
    quote: str
    sentence: int = 0
    roles: dict[str, list[str]] = {}
    items: list[ProposedItem] = []
    value: str = ""
    when: str = ""
    duration: str = ""
    modality: Modality = "stated"
    stage: Stage | None = None
    chain: list[ProposedLink] = []


class Answer(Struct, frozen=True):
    """The whole of an answer."""

    claims: list[Proposal]


class _Answer(Struct, frozen=True):
    """The same before its claims are looked at one by one."""

    claims: list[msgspec.Raw]


def read_answer(content: str) -> tuple[Proposal | str, ...]:
    """The proposals of an answer in its order; instead of one that is no proposal, its words.

    Thoughts before the answer and a code fence around it are taken off, nothing else. Raises BadInput
    where what is left is not one JSON object with claims.
    """
    plain = _THOUGHTS.sub("", content).strip()
    fenced = _FENCE.match(plain)
    try:
        answer = msgspec.json.decode((fenced[1] if fenced else plain).encode("utf-8", "replace"), type=_Answer)
        return tuple(map(_read_proposal, answer.claims))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise BadInput(
            f"the model's answer is not the JSON asked for ({type(fault).__name__}); "
            "take a model that keeps to a form, or the engine of rules"
        ) from fault


def _read_proposal(raw: msgspec.Raw) -> Proposal | str:
    try:
        return msgspec.json.decode(raw, type=Proposal)
    except msgspec.ValidationError:
        return bytes(raw).decode("utf-8", "replace")


def describe_answer() -> dict[str, object]:
    """The form of an answer as a JSON schema, for servers that hold a model to one."""
    return msgspec.json.schema(Answer)
