"""What an event is part of, and what is part of it."""

from collections.abc import Sequence

from msgspec import Struct

from tawatur.core.case import Inclusion
from tawatur.core.judgement import Verdict
from tawatur.publishing.desk import Desk
from tawatur.publishing.markup import Text


class PartLine(Struct, frozen=True):
    """The other event, by title and the id of its finding; `label` says which holds which, surely or perhaps."""

    label: Text
    title: Text
    finding: str
    reasons: tuple[Text, ...]
    claims: tuple[str, ...]


def list_wholes(finding: str, desk: Desk) -> tuple[PartLine, ...]:
    """The events that hold this one, the sure ones first."""
    return _list_lines("within", [(one, one.outer) for one in desk.book.wholes.get(finding, ())], desk)


def list_parts(finding: str, desk: Desk) -> tuple[PartLine, ...]:
    """The events that are part of this one, the sure ones first."""
    return _list_lines("holds", [(one, one.inner) for one in desk.book.parts.get(finding, ())], desk)


def name_whole(finding: str, desk: Desk) -> Text:
    """What an event is surely part of, in a line; () where it is of nothing."""
    sure = [line for line in list_wholes(finding, desk) if line.label == desk.voice.say("inclusion.within.yes")]
    return desk.voice.say("inclusion.line", label=sure[0].label, title=sure[0].title) if sure else ()


def list_open(desk: Desk) -> tuple[tuple[PartLine, PartLine], ...]:
    """The pairs that the rules leave open: the line of the part, and of what may hold it."""
    known = desk.book.findings.keys()
    return tuple(
        (_line("holds", one, one.inner, desk), _line("within", one, one.outer, desk))
        for one in desk.book.affair.case.inclusions
        if one.verdict is Verdict.UNSURE and {one.inner, one.outer} <= known
    )


def _list_lines(code: str, pairs: Sequence[tuple[Inclusion, str]], desk: Desk) -> tuple[PartLine, ...]:
    known = [(one, other) for one, other in pairs if other in desk.book.findings]
    known.sort(key=lambda pair: (pair[0].verdict is not Verdict.YES, pair[1]))
    return tuple(_line(code, inclusion, other, desk) for inclusion, other in known)


def _line(code: str, inclusion: Inclusion, other: str, desk: Desk) -> PartLine:
    title = desk.voice.capital(desk.propositions.title(desk.book.findings[other]))
    reasons = tuple(desk.readings.reason(reason) for reason in inclusion.reasons)
    return PartLine(desk.voice.say(f"inclusion.{code}.{inclusion.verdict}"), title, other, reasons, inclusion.claims)
