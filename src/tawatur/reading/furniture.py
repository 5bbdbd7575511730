"""What a single line gives away about itself, before its place on the page is looked at."""

import re

from msgspec import Struct

from tawatur.core.document import BlockKind
from tawatur.packs.boilerplate import Boilerplate
from tawatur.reading.lines import Line

_TRAIL = re.compile(r"[»›>≫/\\|←→]")
_FIGURES_ONLY = re.compile(r"[\d\s٠-٩/.:,،\-–+()#%]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+", re.IGNORECASE)


class Verdict(Struct, frozen=True):
    """What a line is taken for and why; `opens`: the title-like lines after it belong to it."""

    kind: BlockKind
    reason: str = ""
    opens: bool = False


def judge_line(line: Line, boilerplate: Boilerplate) -> Verdict | None:
    """The line's kind where its own words tell it: page furniture, cue, caption; else None."""
    if not line.flat:
        return Verdict("boilerplate", "separator")
    if _is_trail(line, boilerplate):
        return Verdict("metadata", "breadcrumb")
    before, colon, _ = line.text.partition(":")
    cue = boilerplate.find_cue(line.flat, head=boilerplate.flatten(before) if colon else "")
    if cue is not None:
        return Verdict(cue.kind, cue.reason, opens=cue.opens and _announces_list(line, cue.phrases, boilerplate))
    if _ADDRESS.fullmatch(line.text):
        return Verdict("boilerplate", "address")
    if _FIGURES_ONLY.fullmatch(line.text):
        return Verdict("metadata", "figures")
    widget = boilerplate.find_widget(line.flat)
    return Verdict(widget.kind, widget.reason) if widget is not None else None


def _announces_list(line: Line, phrases: list[str], boilerplate: Boilerplate) -> bool:
    """Whether the line is no more than its cue, so that what it announces stands on the lines after it."""
    return line.flat in {boilerplate.flatten(phrase) for phrase in phrases}


def _is_trail(line: Line, boilerplate: Boilerplate) -> bool:
    """A breadcrumb: names of sections, or short names after a home page, parted by pointing marks."""
    parts = [] if line.closed else _TRAIL.split(line.text)
    if len(parts) < 2:
        return False
    parts = [boilerplate.flatten(part) for part in parts]
    parts = [part for part in parts if part]
    if len(parts) < 2:
        return False
    return parts[0] in boilerplate.sections and all(len(part.split()) <= 5 for part in parts[1:-1])
