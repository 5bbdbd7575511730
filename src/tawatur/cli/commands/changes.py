"""`tawatur changes`: what the reports added to a ledger have changed."""

from datetime import date
from pathlib import Path

from tawatur.cli.command import Command, LanguageOption, SwitchOption
from tawatur.cli.screen import hand_over
from tawatur.core.errors import BadSetting
from tawatur.packs.packs import Packs
from tawatur.running.dossier import check_language, describe_changes


def print_changes(
    *,
    ledger: Path,
    since: str = "",
    language: LanguageOption = None,
    json: SwitchOption = False,
) -> int:
    """Print the changes, those of the strongest findings first.

    Parameters
    ----------
    ledger
        The ledger of the case.
    since
        A day, as 2026-02-03: what has changed since the day before ended; the last reports added if not given.
    json
        One JSON line for each change.
    """
    packs = Packs()
    check_language(language, packs)
    try:
        day = date.fromisoformat(since) if since else None
    except ValueError as fault:
        raise BadSetting(f"{since!r} is no day; write it as 2026-02-03") from fault
    files = describe_changes(ledger, packs, since=day, language=language)
    hand_over(files["changes.jsonl" if json else "changes.md"])
    return 0


COMMAND = Command(
    about="What the reports added to a ledger have changed, fact by fact: new chains, figures, denials, corrections.",
    example="tawatur changes --ledger affair.db --since 2026-02-03",
    run=print_changes,
)
