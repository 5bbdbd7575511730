"""`tawatur judge`: a person's word on a question the rules answer otherwise."""

from pathlib import Path

from tawatur.cli.command import Command
from tawatur.cli.screen import hand_over
from tawatur.core.codec import encode
from tawatur.running.judging import record_judgement


def judge(question: str, left: str, right: str, verdict: str, *, ledger: Path, judge: str) -> int:
    """Enter a judgement in the ledger and print it as one JSON line.

    Parameters
    ----------
    question
        same-event (two claims by their ids), same-root (two documents by their ids), same-entity
        (document/entity twice) or grade (a source by its label, and a letter from A to F).
    left
        One of the two things.
    right
        The other, or the letter.
    verdict
        yes, no or unsure. A later judgement of the same person on the same two takes its place.
    ledger
        The ledger that holds what is judged.
    judge
        Your name; it stands in the dossier beside the judgement.
    """
    made = record_judgement(ledger, question=question, left=left, right=right, verdict=verdict, judge=judge)
    hand_over(encode(made) + b"\n")
    return 0


COMMAND = Command(
    about="A person's judgement, kept in the ledger: the next dossier made with it follows it.",
    example="tawatur judge same-root copy original no --ledger affair.db --judge Haddad",
    run=judge,
)
