"""Lint of one embargo file: links that lead somewhere, days in order, clocks without overlap or false continuity."""

from collections.abc import Container, Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from tawatur.packs.languages import ARABIC, BRIDGE
from tawatur.packs.regimes import Dispute, Exemption, Measure, Party, Regime

LANGUAGES = frozenset({ARABIC, BRIDGE})
BANS = ("supply_ban", "export_ban")


def lint_regime(regime: Regime, bodies: Container[str] = ()) -> Iterator[str]:
    """What is wrong with a regime, each with the key and the cure. `bodies`: those whose members are known."""
    yield from _lint_ids(regime)
    yield from _lint_links(regime)
    yield from _lint_words(regime)
    yield from _lint_paragraphs(regime)
    faulty = list(_lint_form(regime))
    yield from faulty
    if not faulty:
        yield from _lint_days(regime)
        yield from _lint_clocks(regime)
    for code in regime.bound:
        if code != "all" and code not in bodies and len(code) != 2:
            yield f"bound: {code} is neither a state nor a body of data/memberships; write its code"


def _lint_ids(regime: Regime) -> Iterator[str]:
    groups = {
        "instruments": [one.id for one in regime.instruments],
        "measures": [one.id for one in regime.measures],
        "exemptions": [one.id for one in regime.exemptions],
        "parties": [one.id for one in regime.parties],
        "disputed_by": [one.id for one in regime.disputed_by],
    }
    for key, ids in groups.items():
        if len(set(ids)) < len(ids):
            yield f"{key}: an id stands twice; give each its own"


def _lint_links(regime: Regime) -> Iterator[str]:
    known = {one.id for one in regime.instruments}
    for instrument in regime.instruments:
        for other in instrument.modifies:
            if other not in known:
                yield f"instruments: {instrument.id} modifies {other}, which is not listed; list it or correct the id"
    for part in regime.parts:
        if part.instrument not in known:
            yield f"{part.id}: the instrument {part.instrument} is not listed; list it or correct the id"
    yield from _lint_measures(regime, known)
    yield from _lint_eased(regime)
    yield from _lint_recipients(regime)


def _lint_measures(regime: Regime, known: Container[str]) -> Iterator[str]:
    """Measures say what they ban, for states of the territory, and how they end."""
    if not regime.measures:
        yield "measures: there is none; write what the instruments order"
    for one in regime.measures:
        if one.ended_by and one.ended_by not in known:
            yield f"{one.id}: ended by {one.ended_by}, which is not listed; list it or correct the id"
        if one.ended_by and one.until is None:
            yield f"{one.id}: has an end told and no day of it; give until"
        if one.renewal_open and (one.ended_by or not (one.until or regime.checked_on)):
            yield f"{one.id}: whether it was renewed is no question here; give until or checked_on, or leave it out"
        if one.kind in BANS and not (one.items or one.items_partly or one.services):
            yield f"{one.id}: bans nothing; name items or services, [all] for arms of every type"
        if not regime.territory.states and regime.scope_of(one) != "designated":
            yield f"{one.id}: holds nowhere; name the states of the territory, or scope: designated"
        if set(one.states) - set(regime.territory.states):
            yield f"{one.id}: holds for a state that the territory leaves out; add it there"


def _lint_recipients(regime: Regime) -> Iterator[str]:
    known = {"any", "government", "visitors"} | {party.id for party in regime.parties}
    for exemption in regime.exemptions:
        for name in exemption.recipients:
            if name not in known:
                yield f"{exemption.id}: {name} is no recipient; write any, government, visitors or a party's id"


def _lint_eased(regime: Regime) -> Iterator[str]:
    """Exemptions and disputes speak of measures that are there and were in force with them."""
    measures = {one.id: one for one in regime.measures}
    parts: list[Exemption | Dispute] = [*regime.exemptions, *regime.disputed_by]
    for part in parts:
        if isinstance(part, Exemption) and not part.measures:
            yield f"exemptions: {part.id} is tied to no measure; name the measures it eases"
        if isinstance(part, Exemption) and not (part.items or part.services):
            yield f"exemptions: {part.id} frees nothing; name items or services, [all] for any"
        for name in part.measures:
            if name not in measures:
                yield f"exemptions: {part.id} eases {name}, which is no measure here; correct the id"
            elif not _meet(part.starts, part.until, measures[name].starts, measures[name].until):
                yield f"{part.id}: no day in common with {name}, of which it speaks; correct the days"


def _lint_words(regime: Regime) -> Iterator[str]:
    said = {"name": regime.name, "territory.part": regime.territory.part}
    said |= {f"instruments.{one.id}": one.about for one in regime.instruments}
    said = {key: words for key, words in said.items() if words or key == "name"}
    texts: list[Measure | Exemption | Dispute] = [*regime.measures, *regime.exemptions, *regime.disputed_by]
    for key, words in (said | {one.id: one.text for one in texts}).items():
        missing = LANGUAGES - {language for language, text in words.items() if text.strip()}
        if missing:
            yield f"{key}: no words in {' and '.join(sorted(missing))}; write them"
    for one in regime.instruments:
        if not one.title:
            yield f"instruments: {one.id} has no title; write the symbol it is cited by"
        if one.sure == "read" and not one.unread and not one.source:
            yield f"instruments: {one.id} is marked as read and names no source; name it, or write sure: memory"


def _lint_paragraphs(regime: Regime) -> Iterator[str]:
    """Each measure and exemption names its paragraph, or says why there is none."""
    for part in regime.parts:
        lacking = part.paragraph_sure in ("open", "none")
        if lacking and part.paragraph:
            yield f"{part.id}: has a paragraph that is said to be missing; leave one of the two out"
        elif not lacking and not part.paragraph:
            yield f"{part.id}: names no paragraph; write it, or paragraph_sure: open, or none where there are none"


def _lint_form(regime: Regime) -> Iterator[str]:
    """Whether every day is a day."""
    days = [("checked_on", regime.checked_on)] if regime.checked_on else []
    for one in regime.instruments:
        days += [(one.id, day) for day in (one.adopted, one.in_force_from, one.expires) if day]
    days += [(one.id, day) for one in _list_spans(regime) for day in (one.starts, one.until) if day]
    days += [(one.id, one.contracts_before) for one in regime.exemptions if one.contracts_before]
    for key, day in days:
        try:
            sound = date.fromisoformat(day).isoformat() == day
        except ValueError:
            sound = False
        if not sound:
            yield f"{key}: {day!r} is no day; write it as 2011-02-26"


def _list_spans(regime: Regime) -> list[Measure | Exemption | Party | Dispute]:
    """All that holds from one day to another."""
    return [*regime.measures, *regime.exemptions, *regime.parties, *regime.disputed_by]


def _lint_days(regime: Regime) -> Iterator[str]:
    adopted = [one.adopted for one in regime.instruments]
    if adopted != sorted(adopted):
        yield "instruments: not in the order of their days; sort them by adopted"
    stretches: Iterable[tuple[str, str | None, str | None]] = (
        *((one.id, one.in_force_from or one.adopted, one.expires) for one in regime.instruments),
        *((one.id, one.starts, one.until) for one in _list_spans(regime)),
    )
    for ident, starts, until in stretches:
        if starts and until and until < starts:
            yield f"{ident}: ends on {until}, before it begins on {starts}; correct one of the two"
    born = {one.id: one.adopted for one in regime.instruments}
    for one in regime.instruments:
        if any(born.get(other, "") > one.adopted for other in one.modifies):
            yield f"{one.id}: modifies what was adopted after it; correct the day or the id"
        if regime.checked_on and one.adopted > regime.checked_on:
            yield f"{one.id}: adopted after the file was last checked; correct checked_on"
    for part in regime.parts:
        if born.get(part.instrument, "") > part.starts:
            yield f"{part.id}: begins before {part.instrument} was adopted; correct starts"


def _lint_clocks(regime: Regime) -> Iterator[str]:
    """Stretches of one clock for one state never share a day; those of a continuous clock leave none out."""
    by_clock: dict[tuple[str, str, str], list[Measure]] = {}
    for measure in regime.measures:
        for state in regime.states_of(measure) or [""]:
            by_clock.setdefault((measure.clock, measure.kind, state), []).append(measure)
    faults: dict[str, None] = {}
    for (clock, kind, _), listed in by_clock.items():
        for first, second in pairwise(sorted(listed, key=lambda one: one.starts)):
            pair = f"measures: {first.id} and {second.id} of '{clock} {kind}'"
            if first.until is None or first.until >= second.starts:
                faults[f"{pair} overlap; end the first the day before"] = None
            elif clock in regime.continuous and _next(first.until) != second.starts:
                faults[f"{pair} leave a gap in a clock that is called continuous; correct the days"] = None
    yield from faults
    for clock in regime.continuous:
        if clock not in {measure.clock for measure in regime.measures}:
            yield f"continuous: no measure has the clock {clock}; correct the name"


def _next(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _meet(first: str, until: str | None, other: str, end: str | None) -> bool:
    return (until is None or other <= until) and (end is None or first <= end)
