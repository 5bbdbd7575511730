"""The affairs that one pile holds, where it holds several."""

from datetime import date

from msgspec import Struct

from tawatur.core.values import Reason


class Story(Struct, frozen=True, gc=False):
    """One affair of a pile: its reports, and what it is about, strongest first.

    `findings` are those most of whose reports are here; `entities` the persons, bodies, states and places its claims
    name, those of most reports first. `start` and `end`: when its reports came out, None where none is dated.
    `likeness` is how far its reports tell one event, from 0 to 1, None for a report alone; `reasons` say why they
    belong together.
    """

    id: str
    documents: tuple[str, ...]
    findings: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    likeness: float | None = None
    reasons: tuple[Reason, ...] = ()
