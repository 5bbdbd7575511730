"""`tawatur embargoes`: what the embargo register holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Literal

from cyclopts import Parameter

from tawatur.cli.command import Command, SwitchOption
from tawatur.cli.screen import hand_over
from tawatur.core.codec import encode
from tawatur.core.errors import BadSetting
from tawatur.packs.languages import BRIDGE
from tawatur.packs.packs import Packs
from tawatur.running.dossier import check_language
from tawatur.running.embargoes import (
    Asked,
    ask_between,
    ask_day,
    change_lines,
    day_lines,
    describe_changes,
    describe_list,
    describe_standing,
    find_regime,
    list_lines,
    read_day,
    show_lines,
)
from tawatur.running.regime_coverage import cover_regimes, coverage_lines

Ask = Literal["list", "show", "on", "diff", "coverage"]
_NOTHING = (0, "no more words")
_NEEDS = {
    "list": _NOTHING, "show": (1, "one regime"), "on": (1, "one day"), "diff": (2, "two days"), "coverage": _NOTHING,
}  # fmt: skip


@Parameter(name="*")
@dataclass(frozen=True)
class Question:
    """What the answer is narrowed to. A dataclass, not a struct: cyclopts makes options of its fields."""

    state: str = ""
    "A state the goods go to or leave, by code or name."

    supplier: str = ""
    "The supplying state: measures that do not bind it are left out."

    recipient: str = ""
    "Who receives: government, force, designated, or the name of a party."

    item: str = ""
    "What is supplied: a system as JF-17, or a class as small_arms."

    body: str = ""
    "The body that made the regime: un, eu, osce, ecowas, arab_league, or the code of a state."


def print_embargoes(
    ask: Ask = "list",
    /,
    *words: str,
    question: Question = Question(),
    in_force: SwitchOption = False,
    language: Annotated[str, Parameter(help="ar or en")] = BRIDGE,
    json: SwitchOption = False,
) -> int:
    """Print a list of the regimes, one regime, what was in force on a day, or what changed between two.

    Parameters
    ----------
    ask
        list: the regimes and whether they ban anything today. show REGIME: its measures over time, exemptions and
        instruments. on DAY: what was in force. diff DAY DAY: what began and ended between. coverage: since when each
        regime held and how surely it is known, as a Markdown table.
    words
        The regime, the day or the two days, written as 2011-02-26.
    in_force
        List only what bans something today.
    json
        Print JSON for other programs.
    """
    count, wanted = _NEEDS[ask]
    if len(words) != count:
        raise BadSetting(f"embargoes {ask}: give {wanted}")
    packs = Packs()
    check_language(language, packs)
    asked = Asked(question.state, question.supplier, question.recipient, question.item, question.body)
    hand_over(_find(ask, words, asked, packs, language=language, json=json, in_force=in_force))
    return 0


def _find(
    ask: Ask, words: tuple[str, ...], asked: Asked, packs: Packs, *, language: str, json: bool, in_force: bool
) -> bytes:
    if ask == "show":
        regime = find_regime(words[0], packs)
        return _json(regime) if json else _text(show_lines(words[0], language=language, packs=packs))
    days = [read_day(word) for word in words]
    if ask == "on":
        standing = ask_day(asked, days[0], packs)
        text = day_lines(standing, days[0], language=language, packs=packs)
        return _json(describe_standing(standing)) if json else _text(text)
    if ask == "diff":
        changes = ask_between(asked, days[0], days[1], packs)
        text = change_lines(changes, language=language, packs=packs)
        return _json(describe_changes(changes)) if json else _text(text)
    if ask == "coverage":
        covered = cover_regimes(packs)
        return _json(covered) if json else _text(coverage_lines(covered, language=language, packs=packs))
    today = datetime.now(UTC).date()
    if json:
        return _json(describe_list(asked, today, packs, in_force=in_force))
    return _text(list_lines(asked, today, language=language, packs=packs, in_force=in_force))


def _text(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _json(value: object) -> bytes:
    return encode(value) + b"\n"


COMMAND = Command(
    about="Arms embargoes on file: list them, show one over time, ask what was in force, compare two days.",
    example="tawatur embargoes on 2025-12-18 --state LY --supplier PK --item JF-17",
    run=print_embargoes,
)
