"""The embargo register asked by people: names of states, goods and recipients are read as a person writes them."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from tawatur.core.claim import Filler
from tawatur.core.errors import BadSetting
from tawatur.packs.packs import Packs
from tawatur.packs.regimes import Party, Regime
from tawatur.publishing.measures import Answered, Writer, write_passage, write_regime, write_standing
from tawatur.register.force import Passage, Query, Standing, Status, compare_days, find_standing, status_on
from tawatur.register.recipients import Parties
from tawatur.register.rules import register_rules

STANDINGS = ("government", "force", "designated")
_COUNTRY = "country/"


class Asked(Struct, frozen=True):
    """What a person asks for, in his own words; "" leaves a test out."""

    state: str = ""
    supplier: str = ""
    recipient: str = ""
    item: str = ""
    body: str = ""


def read_day(text: str) -> date:
    """A day written as 2011-02-26. Raises BadSetting."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadSetting(f"{text!r} is no day; write it as 2011-02-26") from None


def read_state(name: str, packs: Packs) -> str:
    """The code of a state by its code or a name of it in any language. Raises BadSetting."""
    entries = packs.gazetteer.entries
    if f"{_COUNTRY}{name.upper()}" in entries:
        return name.upper()
    folded = packs.folding.fold(name)
    for key, entry in entries.items():
        names = (one for listed in entry.names.values() for one in listed) if key.startswith(_COUNTRY) else ()
        if any(folded == packs.folding.fold(one) for one in names):
            return key.removeprefix(_COUNTRY)
    raise BadSetting(f"no state {name!r}; give its ISO code, as LY, or its name in Arabic or English")


def read_category(name: str, packs: Packs) -> str:
    """The category of goods by the name of a system, of a class, or its own. Raises BadSetting."""
    entry = packs.items.find(name)
    if entry is not None:
        return entry.category
    known = sorted({one.category for one in packs.items.entries.values()})
    if name in known:
        return name
    raise BadSetting(f"no weapon or class {name!r}; give a system, as JF-17, or one of {', '.join(known)}")


def read_query(asked: Asked, packs: Packs) -> Query:
    """What is asked, in codes. A recipient is a standing or the name of a party of some regime. Raises BadSetting."""
    state = read_state(asked.state, packs) if asked.state else ""
    named = asked.recipient if asked.recipient and asked.recipient not in STANDINGS else ""
    parties = _find_parties(named, packs) if named else {}
    if named and not parties:
        told = ", ".join(STANDINGS)
        raise BadSetting(f"no regime on file knows a party {named!r}; give one it lists, or {told}")
    return Query(
        state=state,
        supplier=read_state(asked.supplier, packs) if asked.supplier else "",
        standing="" if named else asked.recipient,
        parties=parties,
        category=read_category(asked.item, packs) if asked.item else "",
    )


def _find_parties(name: str, packs: Packs) -> dict[str, Party]:
    finder, filler = Parties(packs), Filler(name, (name,), "organisation")
    found = {key: finder.find(filler, regime, ()) for key, regime in packs.embargoes.items()}
    return {key: party for key, party in found.items() if party is not None}


def choose_regimes(asked: Asked, packs: Packs) -> Mapping[str, Regime]:
    """The regimes of a body (all if none is asked) whose territory holds the state asked. Raises BadSetting."""
    bodies = {regime.body for regime in packs.embargoes.values()}
    if asked.body and asked.body not in bodies:
        raise BadSetting(f"no regime of a body {asked.body!r}; choose one of {', '.join(sorted(bodies))}")
    state = read_state(asked.state, packs) if asked.state else ""
    return {
        name: regime for name, regime in packs.embargoes.items()
        if (not asked.body or regime.body == asked.body) and (not state or state in regime.territory.states)
    }  # fmt: skip


def find_regime(name: str, packs: Packs) -> Regime:
    """The regime of this name. Raises BadSetting, with the names that are near."""
    regimes = packs.embargoes
    if name not in regimes:
        near = [one for one in regimes if name.partition("-")[0] in one] or list(regimes)
        raise BadSetting(f"no regime {name!r}; choose one of {', '.join(near)}")
    return regimes[name]


def list_lines(asked: Asked, day: date, *, language: str, packs: Packs, in_force: bool = False) -> Iterator[str]:
    """One line for each regime: its name, whether it bans anything on the day, and what it is."""
    writer = Writer(language, packs)
    states = [read_state(asked.state, packs)] if asked.state else []
    rows: list[tuple[str, Status]] = []
    for name, regime in choose_regimes(asked, packs).items():
        status = status_on(regime, day, states=states)
        if not in_force or status == "in_force":
            rows.append((name, status))
    width = max((len(name) for name, _ in rows), default=0)
    words = {status: writer.say(f"embargoes.{status}") for _, status in rows}
    wide = max(map(len, words.values()), default=0)
    yield from (f"{name:<{width}}  {words[status]:<{wide}}  {writer.title(name)}" for name, status in rows)
    if not rows:
        yield writer.say("embargoes.nothing")


def show_lines(name: str, *, language: str, packs: Packs) -> Iterator[str]:
    """One regime in full."""
    yield from write_regime(name, find_regime(name, packs), Writer(language, packs))


def ask_day(asked: Asked, day: date, packs: Packs) -> tuple[Standing, ...]:
    """What is in force on a day for what is asked."""
    regimes = {name: one for name, one in packs.embargoes.items() if not asked.body or one.body == asked.body}
    return find_standing(regimes, day, read_query(asked, packs), packs.memberships, register_rules())


def ask_between(asked: Asked, first: date, last: date, packs: Packs) -> tuple[Passage, ...]:
    """What changed between two days. Raises BadSetting where the second is not the later."""
    if last <= first:
        raise BadSetting(f"{last} is not after {first}; give the earlier day first")
    state = read_state(asked.state, packs) if asked.state else ""
    found = compare_days(choose_regimes(asked, packs), first, last, state=state)
    return tuple(one for one in found if one.change != "stays")


def day_lines(found: tuple[Standing, ...], day: date, *, language: str, packs: Packs) -> Iterator[str]:
    """What is in force on a day, measure by measure."""
    writer = Writer(language, packs)
    yield writer.say("embargoes.status", day=writer.day(day.isoformat()))
    for one in found:
        yield ""
        answered = Answered(one.in_force, one.reaches, one.covers)
        yield from write_standing(one.name, one.regime, one.measure, answered, one.exemptions, writer)
    if not found:
        yield writer.say("embargoes.nothing")


def change_lines(found: tuple[Passage, ...], *, language: str, packs: Packs) -> Iterator[str]:
    """What changed between two days."""
    writer = Writer(language, packs)
    for one in found:
        yield from write_passage(one.name, one.regime, one.part, one.change, writer)
    if not found:
        yield writer.say("embargoes.no_change")


def describe_list(asked: Asked, day: date, packs: Packs, *, in_force: bool = False) -> list[dict[str, object]]:
    """The list as values for other programs."""
    states = [read_state(asked.state, packs)] if asked.state else []
    told = [(name, one, status_on(one, day, states=states)) for name, one in choose_regimes(asked, packs).items()]
    return [
        {"regime": name, "name": one.name, "body": one.body, "legal": one.legal, "states": one.territory.states,
         "day": day.isoformat(), "status": status, "checked_on": one.checked_on}
        for name, one, status in told if not in_force or status == "in_force"
    ]  # fmt: skip


def describe_standing(found: tuple[Standing, ...]) -> list[dict[str, object]]:
    """What is in force as values for other programs."""
    return [
        {"regime": one.name, "measure": one.measure, "instrument": one.regime.instrument(one.measure.instrument).title,
         "scope": one.regime.scope_of(one.measure), "in_force": one.in_force, "binds": one.binds,
         "reaches": one.reaches, "covers": one.covers, "exemptions": one.exemptions,
         "disputed_by": [d for d in one.regime.disputed_by if not d.measures or one.measure.id in d.measures]}
        for one in found
    ]  # fmt: skip


def describe_changes(found: tuple[Passage, ...]) -> list[dict[str, object]]:
    """What changed as values for other programs."""
    return [
        {"regime": one.name, "change": one.change, "part": one.part,
         "instrument": one.regime.instrument(one.part.instrument).title}
        for one in found
    ]  # fmt: skip
