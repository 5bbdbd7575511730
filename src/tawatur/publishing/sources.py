"""Who is quoted, and the two grades of the Admiralty code, never averaged."""

from msgspec import Struct

from tawatur.core.case import Origin
from tawatur.core.judgement import Verdict
from tawatur.publishing.desk import Desk
from tawatur.publishing.markup import Text, flatten

GRADE_QUESTION = "source-grade"
LETTERS = "ABCDEF"


class SourceLine(Struct, frozen=True):
    """One source: who, named or not, in which reports, behind how many findings, its letter."""

    name: Text
    standing: Text
    reports: Text
    findings: int
    letter: str
    letter_text: Text
    notes: tuple[int, ...]


def list_sources(desk: Desk) -> tuple[SourceLine, ...]:
    """Every origin once, those behind most findings first; letter F unless a judgement sets another."""
    held: dict[str, list[tuple[str, Origin]]] = {}
    for finding in desk.book.events():
        for origin in finding.origins:
            if desk.book.claims_of(origin.claims):
                held.setdefault(flatten(desk.naming.origin(origin)), []).append((finding.id, origin))
    lines = [_line([origin for _, origin in group], len({key for key, _ in group}), desk) for group in held.values()]
    return tuple(sorted(lines, key=lambda line: (-line.findings, flatten(line.name))))


def _line(origins: list[Origin], findings: int, desk: Desk) -> SourceLine:
    voice = desk.voice
    ids = tuple(dict.fromkeys(key for origin in origins for key in origin.claims))
    letter = _letter(origins, desk)
    first = origins[0]
    standing = "outlet" if first.kind == "outlet" else "unnamed" if first.anonymous else "named"
    return SourceLine(
        voice.capital(desk.naming.origin(first)),
        voice.say(f"standing.{standing}"),
        desk.naming.report_numbers([claim.doc for claim in desk.book.claims_of(ids)]),
        findings,
        letter or "F",
        voice.say("letter.set" if letter else "letter.open"),
        desk.notes.cite_some(ids),
    )


def _letter(origins: list[Origin], desk: Desk) -> str:
    """The letter of the last judgement on any of these origins (left: its id or label; right: the letter)."""
    keys = {origin.id for origin in origins} | {origin.label for origin in origins}
    said = [
        judgement
        for judgement in desk.book.affair.case.judgements
        if judgement.question == GRADE_QUESTION
        and judgement.verdict is Verdict.YES
        and judgement.left in keys
        and judgement.right in tuple(LETTERS)
    ]
    return max(said, key=lambda judgement: judgement.at).right if said else ""
