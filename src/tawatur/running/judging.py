"""A person's judgement, entered in the ledger; the next dossier follows it."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from tawatur.core.claim import Claim
from tawatur.core.errors import BadSetting
from tawatur.core.identity import identify
from tawatur.core.judgement import GRADE, LETTERS, Judgement, Verdict
from tawatur.storing.ledger import Ledger

# The questions, and what the two things are that each is about.
QUESTIONS = {
    "same-event": "two claims by their ids",
    "same-root": "two documents by their ids",
    "same-entity": "two names in documents, as document/entity",
    GRADE: "a source by its label in the dossier, and a letter from A to F",
}


def record_judgement(ledger: Path, *, question: str, left: str, right: str, verdict: str, judge: str) -> Judgement:
    """The judgement as recorded, with the hour of the clock.

    Raises BadSetting where the question or verdict is none, the judge has no name, or the ledger does
    not hold what is judged.
    """
    if question not in QUESTIONS:
        raise BadSetting(f"no question {question!r}; choose one of {', '.join(QUESTIONS)}")
    if verdict not in tuple(Verdict):
        raise BadSetting(f"no verdict {verdict!r}; choose one of {', '.join(Verdict)}")
    if judge.strip() in ("", "rule"):
        raise BadSetting("a judgement needs the name of the person who judges; give --judge NAME")
    if left == right:
        raise BadSetting(f"{left} is judged against itself; give {QUESTIONS[question]}")
    if not ledger.exists():
        raise BadSetting(f"{ledger}: no such ledger; make one with `tawatur dossier --ledger`")
    with Ledger.open(ledger) as book:
        for thing in (right,) if question == GRADE else (left, right):
            if thing not in _list_things(question, book):
                raise BadSetting(f"{ledger}: holds no {thing}; for {question} give {QUESTIONS[question]}")
        judgement = Judgement(
            id=identify("j", question, *sorted((left, right)), judge),
            question=question,
            left=left,
            right=right,
            verdict=Verdict(verdict),
            judge=judge,
            at=datetime.now(UTC).isoformat(timespec="seconds"),
        )
        book.judge(judgement)
    return judgement


def _list_things(question: str, book: Ledger) -> set[str]:
    """What a question can be about."""
    if question == GRADE:
        return set(LETTERS)
    if question == "same-root":
        return {document.id for document in book.documents()}
    claims = book.claims()
    return {claim.id for claim in claims} if question == "same-event" else set(_list_entities(claims))


def _list_entities(claims: Iterable[Claim]) -> Iterable[str]:
    """Every entity of every claim, as "document/entity"."""
    for claim in claims:
        named = [filler.entity for fillers in claim.roles.values() for filler in fillers]
        for entity in filter(None, [*named, *(link.entity for link in claim.chain)]):
            yield f"{claim.doc}/{entity}"
