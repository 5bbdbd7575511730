"""Who is quoted, and the two grades of the Admiralty code, never averaged."""

from msgspec import Struct

from tawatur.core.case import Origin
from tawatur.core.claim import Claim
from tawatur.core.judgement import GRADE, LETTERS, Verdict
from tawatur.publishing.desk import Desk
from tawatur.publishing.markup import Text, flatten


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
    """Every source once, those behind most findings first; letter F unless a judgement sets another.

    What reports tell in their own word stands under each report by itself.
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
    letter = _letter(source.origins, desk)
    return SourceLine(
        voice.capital(source.name),
        voice.say(f"standing.{source.standing}"),
        desk.naming.report_numbers([claim.doc for claim in source.claims]),
        len(source.findings),
        letter or "F",
        voice.say("letter.set" if letter else "letter.open"),
        desk.notes.cite_some(tuple(claim.id for claim in source.claims)),
    )


def _letter(origins: list[Origin], desk: Desk) -> str:
    """The letter of the last judgement on any of these origins (left: its id or label; right: the letter)."""
    keys = {origin.id for origin in origins} | {origin.label for origin in origins}
    said = [
        judgement
        for judgement in desk.book.affair.case.judgements
        if judgement.question == GRADE
        and judgement.verdict is Verdict.YES
        and judgement.left in keys
        and judgement.right in tuple(LETTERS)
    ]
    return max(said, key=lambda judgement: judgement.at).right if said else ""
