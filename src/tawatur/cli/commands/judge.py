"""`tawatur judge`: a person's word on a question the rules answer otherwise."""

from datetime import date
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from tawatur.cli.command import Command, SwitchOption
from tawatur.cli.screen import hand_over, tell
from tawatur.core.codec import encode, encode_lines
from tawatur.core.errors import BadSetting
from tawatur.packs.packs import Packs
from tawatur.running.judging import QUESTIONS, Word, list_judgements, record_judgement, undo_judgement

Day = Annotated[str | None, Parameter(help="A day, as 2026-02-03.")]


def judge(  # noqa: PLR0913 - what a word may say; all but the first by keyword
    *words: Annotated[str, Parameter(allow_leading_hyphen=False)],
    ledger: Path,
    judge: str = "",
    why: str = "",
    about: str = "",
    since: Day = None,
    until: Day = None,
    undo: str = "",
    list_: Annotated[SwitchOption, Parameter(name="--list")] = False,
    quiet: SwitchOption = False,
) -> int:
    """Enter a judgement in the ledger and print it as one JSON line.

    The words are a question and what it is about:
    same-entity A B yes|no|unsure, each an entity's id in case.json or DOCUMENT/NAME;
    same-event A B yes|no|unsure, each the id of a claim or a fact;
    same-root DOCUMENT DOCUMENT yes|no|unsure;
    reject CLAIM;
    correct CLAIM SLOT VALUE, the slot one of value ("4e9 USD", "~3e9 USD"), quantity, date, duration, modality,
    stage or a role (one name or several); none empties it;
    grade SOURCE A-F, or grade FACT 1-6.

    Parameters
    ----------
    words
        The question and what it is about.
    ledger
        The ledger that holds what is judged.
    judge
        Your name; it stands in the dossier beside the judgement.
    why
        Your reason, for those who read the dossier.
    about
        Of a source's grade: the kind of event it is for, as arms_transfer; every kind if not given.
    since
        Of a source's grade: the first day on which the reports it is for came out.
    until
        The last such day.
    undo
        Undo this judgement of yours, by its id; both stay on record.
    list_
        Print all judgements and what has become of them, one JSON line each.
    quiet
        Say nothing but what went wrong.
    """
    if sum(map(bool, (words, undo, list_))) != 1:
        raise BadSetting(f"give one of: a question ({', '.join(QUESTIONS)}) and what it is about, --undo ID, --list")
    if list_:
        hand_over(encode_lines(list_judgements(ledger)))
        return 0
    if undo:
        made = undo_judgement(ledger, undo, judge=judge, why=why)
    else:
        word = Word(words[0], words[1:], judge, why, about, _read_day(since), _read_day(until))
        made = record_judgement(ledger, word, Packs())
    hand_over(encode(made) + b"\n")
    tell(f"recorded; to take it back: tawatur judge --undo {made.id} --ledger {ledger} --judge NAME", quiet=quiet)
    return 0


def _read_day(written: str | None) -> date | None:
    try:
        return None if written is None else date.fromisoformat(written)
    except ValueError as fault:
        raise BadSetting(f"{written!r} is no day; write it as 2026-02-03") from fault


COMMAND = Command(
    about="A person's judgement, kept in the ledger: the next dossier made with it follows it.",
    example='tawatur judge same-root copy original no --ledger affair.db --judge Haddad --why "two editions"',
    run=judge,
)
