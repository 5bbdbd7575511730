"""`tawatur judge`: a person's word on a question the rules answer otherwise."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from tawatur.cli.command import Command, SwitchOption
from tawatur.cli.screen import hand_over, tell
from tawatur.core.codec import encode, encode_lines
from tawatur.core.errors import BadSetting
from tawatur.core.judgement import Judgement
from tawatur.packs.packs import Packs
from tawatur.running.judging import QUESTIONS, Word, list_judgements, record_judgement, undo_judgement


@Parameter(name="*")
@dataclass(frozen=True)
class WordOptions:
    """Who says it, why; for a source's grade, of what and when. A dataclass: cyclopts makes options of its fields."""

    judge: str = ""
    "Your name; it stands in the dossier beside the judgement."

    why: str = ""
    "Your reason, for those who read the dossier."

    about: str = ""
    "Of a source's grade: the kind of event it is for, as arms_transfer; every kind if not given."

    since: str = ""
    "Of a source's grade: the first day, as 2026-02-03, on which the reports it is for came out."

    until: str = ""
    "The last such day."


NOBODY = WordOptions()


def judge(
    *words: str,
    ledger: Path,
    said: WordOptions = NOBODY,
    undo: str = "",
    list_: Annotated[SwitchOption, Parameter(name="--list")] = False,
    quiet: SwitchOption = False,
) -> int:
    """Enter a judgement in the ledger and print it as one JSON line.

    Parameters
    ----------
    words
        A question and what it is about. same-entity A B yes|no|unsure, each an entity's id in case.json or
        DOCUMENT/NAME; same-event A B yes|no|unsure, each the id of a claim or a fact; part-of PART
        WHOLE yes|no|unsure, of the same; same-root DOCUMENT DOCUMENT yes|no|unsure; reject CLAIM;
        correct CLAIM SLOT VALUE, the slot one of value ("4e9 USD", "~3e9 USD"),
        quantity, date, duration, modality, stage or a role (one name or several), none to empty it; grade SOURCE A-F,
        or grade FACT 1-6.
    ledger
        The ledger that holds what is judged.
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
    made = undo_judgement(ledger, undo, judge=said.judge, why=said.why) if undo else _record(ledger, words, said)
    hand_over(encode(made) + b"\n")
    tell(f"recorded; to take it back: tawatur judge --undo {made.id} --ledger {ledger} --judge NAME", quiet=quiet)
    return 0


def _record(ledger: Path, words: tuple[str, ...], said: WordOptions) -> Judgement:
    since, until = _read_day(said.since), _read_day(said.until)
    return record_judgement(ledger, Word(words[0], words[1:], said.judge, said.why, said.about, since, until), Packs())


def _read_day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError as fault:
        raise BadSetting(f"{written!r} is no day; write it as 2026-02-03") from fault


COMMAND = Command(
    about="A person's judgement, kept in the ledger: the next dossier made with it follows it.",
    example="tawatur judge same-root copy original no --ledger affair.db --judge Haddad",
    run=judge,
)
