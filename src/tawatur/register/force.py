"""What the embargo files have in force: on a day, for a state, a recipient and goods; and between two days."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from tawatur.packs.regimes import Exemption, Measure, Membership, Party, Regime, holds
from tawatur.register.bounds import binds
from tawatur.register.matter import Answer
from tawatur.register.rows import covers, reaches
from tawatur.register.rules import RegisterRules

BANS = ("supply_ban", "export_ban")
Status = Literal["in_force", "not_known", "over", "to_come"]
Change = Literal["began", "ended", "stays", "open"]


class Query(Struct, frozen=True):
    """What is asked. "" or () leaves a test out. `parties`: by regime, the party of it the recipient is."""

    state: str = ""
    supplier: str = ""
    standing: str = ""
    parties: Mapping[str, Party] = {}
    category: str = ""


class Standing(Struct, frozen=True):
    """One measure on one day, and how it answers what was asked; "" where it was not asked."""

    name: str
    regime: Regime
    measure: Measure
    in_force: Answer
    binds: Answer | Literal[""]
    reaches: Answer | Literal[""]
    covers: Answer | Literal[""]
    exemptions: tuple[Exemption, ...]


def find_standing(
    regimes: Mapping[str, Regime], day: date, query: Query, bodies: Mapping[str, Membership], rules: RegisterRules
) -> tuple[Standing, ...]:
    """Every measure that is, or may be, in force on a day for the state asked, those that answer yes first, and among
    them the regimes of the state itself before those of a group anywhere.

    Bans that do not bind the supplier asked are left out; what does not reach the recipient or cover the goods
    stays in and says so.
    """
    found = []
    for name, regime in regimes.items():
        bound = _weigh_bound(regime, day, query, bodies, rules)
        measures = [] if bound == "no" else list(_list_measures(regime, query.state))
        for measure in measures:
            if (force := regime.answer_on(measure, day)) != "no":
                eased = tuple(_list_eased(regime, measure, day))
                reach, cover = _weigh(name, regime, measure, query, day), _cover(measure, query, rules)
                found.append(Standing(name, regime, measure, force, bound, reach, cover, eased))
    return tuple(sorted(found, key=lambda one: (_rank(one), _is_elsewhere(one, query), one.name, one.measure.starts)))


def _is_elsewhere(one: Standing, query: Query) -> bool:
    return bool(query.state) and query.state not in one.regime.territory.states


def _weigh(name: str, regime: Regime, measure: Measure, query: Query, day: date) -> Answer | Literal[""]:
    """Whether a ban reaches the recipient asked, "" where none is."""
    if measure.kind not in BANS or not (query.standing or query.parties):
        return ""
    party = query.parties.get(name)
    known = party is not None and holds(party.starts, party.until, day)
    return reaches(party.standing if party and known else query.standing, regime.scope_of(measure))


def _cover(measure: Measure, query: Query, rules: RegisterRules) -> Answer | Literal[""]:
    """Whether a ban covers the goods asked, "" where none are."""
    return covers(measure, query.category, rules)[0] if measure.kind in BANS and query.category else ""


def _list_eased(regime: Regime, measure: Measure, day: date) -> Iterator[Exemption]:
    for one in regime.exemptions:
        if measure.id in one.measures and holds(one.starts, one.until, day):
            yield one


def _rank(one: Standing) -> int:
    """Bans that answer every question with yes first, then those that leave one open, then the rest."""
    if one.measure.kind not in BANS:
        return 3
    answers = (one.in_force, one.reaches, one.covers)
    return 2 if "no" in answers else 1 if "unknown" in answers else 0


def _weigh_bound(
    regime: Regime, day: date, query: Query, bodies: Mapping[str, Membership], rules: RegisterRules
) -> Answer | Literal[""]:
    if not query.supplier:
        return ""
    outside = rules.screening.not_un_members
    return "yes" if binds(regime, query.supplier, [day], bodies, outside=outside) else "no"


def _list_measures(regime: Regime, state: str) -> Iterator[Measure]:
    """The measures that hold for a state (all where none is asked), and those that follow the designated."""
    for measure in regime.measures:
        states = regime.states_of(measure)
        if not state or not states or state in states:
            yield measure


class Passage(Struct, frozen=True):
    """What became of one measure or exemption between two days."""

    name: str
    regime: Regime
    part: Measure | Exemption
    change: Change


def compare_days(regimes: Mapping[str, Regime], first: date, last: date, *, state: str = "") -> tuple[Passage, ...]:
    """What began, ended or stayed in force between two days; what began and ended within them is told as both."""
    return tuple(_compare(regimes, first, last, state))


def _compare(regimes: Mapping[str, Regime], first: date, last: date, state: str) -> Iterator[Passage]:
    for name, regime in regimes.items():
        measures = list(_list_measures(regime, state))
        told = {one.id for one in measures}
        for measure in measures:
            before, after = regime.answer_on(measure, first), regime.answer_on(measure, last)
            if "unknown" in (before, after):
                yield Passage(name, regime, measure, "open")
                continue
            for change in _list_changes(measure.starts, measure.until, first, last):
                yield Passage(name, regime, measure, change)
        for exemption in regime.exemptions:
            if told & set(exemption.measures):
                for change in _list_changes(exemption.starts, exemption.until, first, last):
                    yield Passage(name, regime, exemption, change)


def _list_changes(starts: str, until: str | None, first: date, last: date) -> Iterator[Change]:
    began = first < date.fromisoformat(starts) <= last
    ended = until is not None and first <= date.fromisoformat(until) < last
    if began:
        yield "began"
    if ended:
        yield "ended"
    if not began and not ended and holds(starts, until, first) and holds(starts, until, last):
        yield "stays"


def status_on(regime: Regime, day: date, *, states: Iterable[str] = ()) -> Status:
    """Whether a regime bans anything on a day: its bans alone are looked at."""
    wanted = set(states)
    bans: Sequence[Measure] = [
        one for one in regime.measures
        if one.kind in BANS and (not wanted or wanted & set(regime.states_of(one)))
    ]  # fmt: skip
    answers = {regime.answer_on(one, day) for one in bans}
    if "yes" in answers:
        return "in_force"
    if "unknown" in answers:
        return "not_known"
    return "over" if any(date.fromisoformat(one.starts) <= day for one in bans) else "to_come"
