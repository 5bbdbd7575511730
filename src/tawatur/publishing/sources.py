"""Who is quoted, and the two grades of the Admiralty code, never averaged."""

from msgspec import Struct

from tawatur.core.case import Origin
from tawatur.core.claim import Claim
from tawatur.publishing.dates import span_words
from tawatur.publishing.desk import Desk
from tawatur.publishing.grades import read_grade
from tawatur.publishing.markup import Text, flatten, left_to_right


class SourceLine(Struct, frozen=True):
    """One source: who, named or not, in which reports, behind how many findings, its letter."""

    name: Text
    standing: Text
    reports: Text
    findings: int
    letter: str
    letter_text: Text
    notes: tuple[int, ...]


class _Source(Struct):
    """One source while it is gathered."""

    name: Text
    standing: str
    claims: list[Claim]
    findings: set[str]
    origins: list[Origin]


def list_sources(desk: Desk) -> tuple[SourceLine, ...]:
    """Every source once, those behind most findings first.

    The letter is F unless persons set others, each for a kind of event and a period. What reports tell in their own
    word stands under each report by itself.
    """
    held: dict[str, _Source] = {}
    for finding in desk.book.events():
        for origin in finding.origins:
            for claim in desk.book.claims_of(origin.claims):
                name, standing = _place(origin, claim, desk)
                source = held.setdefault(flatten(name), _Source(name, standing, [], set(), []))
                source.claims.append(claim)
                source.findings.add(finding.id)
                source.origins.append(origin)
    lines = [_line(source, desk) for source in held.values()]
    return tuple(sorted(lines, key=lambda line: (-line.findings, flatten(line.name))))


def _place(origin: Origin, claim: Claim, desk: Desk) -> tuple[Text, str]:
    """Under which source a claim stands, and whether that is named, unnamed or the outlet itself."""
    if not desk.naming.hands(claim):
        return desk.voice.say("origin.own_word", reports=desk.naming.reports([claim.doc])), "outlet"
    return desk.naming.origin(origin), "unnamed" if origin.anonymous else "named"


def _line(source: _Source, desk: Desk) -> SourceLine:
    voice = desk.voice
    letter, letter_text = _letters(source, desk)
    return SourceLine(
        voice.capital(source.name),
        voice.say(f"standing.{source.standing}"),
        desk.naming.report_numbers([claim.doc for claim in source.claims]),
        len(source.findings),
        letter,
        letter_text,
        desk.notes.cite_some(tuple(claim.id for claim in source.claims)),
    )


def _letters(source: _Source, desk: Desk) -> tuple[str, Text]:
    """The letters persons set for a source, and of what and when each is; F where nobody did."""
    voice = desk.voice
    set_by = desk.grades.list_letters(source.origins, source.claims)
    if not set_by:
        return "F", voice.say("letter.open")
    told = []
    for judgement in set_by:
        grade = read_grade(judgement)
        told.append(
            voice.say(
                "letter.set",
                mark=left_to_right(grade.mark),
                judge=voice.word(judgement.judge),
                subject=voice.say(f"event.{grade.subject}.name") if grade.subject else (),
                period=span_words(grade.since, grade.until, voice),
            )
        )
    marks = dict.fromkeys(read_grade(judgement).mark for judgement in set_by)
    return ", ".join(marks), voice.join(told, kind="semicolon")
