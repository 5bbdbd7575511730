"""Arms embargoes as data: one file for each regime, its instruments, measures and exemptions by date.

Days are ISO days, both ends inclusive; None is open. `sure` says how a fact is known: read in a
source, from memory (to be checked before it is relied on), or open.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Literal

from msgspec import Struct, field

from tawatur.core.errors import BadPack
from tawatur.packs.files import list_packs, read_pack

Sure = Literal["read", "memory", "open"]
MeasureKind = Literal["supply_ban", "export_ban", "inspection", "panel", "list"]
Procedure = Literal["standing", "notify", "no_objection", "approval"]
Applicant = Literal["nobody", "supplier_state", "government", "supplier_or_government"]
Standing = Literal["government", "force", "designated"]


class Instrument(Struct, frozen=True, forbid_unknown_fields=True):
    """A resolution, decision or regulation. `number` is what the press calls it by («1970»),
    `title` its symbol, the same in every language («S/RES/1970 (2011)»).

    `unread`: known to exist, its text not read, so what it changed is open.
    """

    id: str
    body: str
    number: str
    adopted: str
    about: str
    title: str
    in_force_from: str | None = None
    expires: str | None = None
    modifies: list[str] = []
    sure: Sure = "read"
    unread: bool = False
    source: str = ""
    checked_on: str = ""


class Measure(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing a regime orders, for one stretch of time.

    `clock` names what runs out: stretches of one clock never overlap, and clocks are kept apart (an
    inspection authority that lapses does not end a supply ban). `items` are item categories, ["all"]
    for arms of every type and related materiel; `services` likewise.
    """

    id: str
    kind: MeasureKind
    clock: str
    instrument: str
    starts: str
    text: dict[str, str]
    paragraph: str = ""
    until: str | None = None
    items: list[str] = []
    services: list[str] = []
    sure: Sure = "read"
    source: str = ""


class Exemption(Struct, frozen=True, forbid_unknown_fields=True):
    """Who may do what in spite of a measure, by which procedure.

    `recipients`: any, government (the authority the Committee deals with), visitors (missions, media,
    aid workers). `items` and `services` are categories it can reach, ["all"] for any. `condition`: it
    holds only for a purpose that no item category tells («solely ...»). `applicant`: who may ask.
    """

    id: str
    measures: list[str]
    instrument: str
    paragraph: str
    text: dict[str, str]
    applicant: Applicant
    procedure: Procedure
    starts: str
    until: str | None = None
    recipients: list[str] = field(default_factory=lambda: ["any"])
    items: list[str] = []
    services: list[str] = []
    condition: bool = False
    sure: Sure = "read"


class Party(Struct, frozen=True, forbid_unknown_fields=True):
    """A force or authority in the territory and its standing before the Committee, for some time."""

    id: str
    standing: Standing
    names: dict[str, list[str]]
    starts: str | None = None
    until: str | None = None
    sure: Sure = "memory"


class Territory(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a regime holds: whole states, or (`part`) a part of one, with the places that lie in it."""

    states: list[str]
    part: str = ""
    places: dict[str, list[str]] = {}


class Dispute(Struct, frozen=True, forbid_unknown_fields=True):
    """Who holds that the regime is not in force, since when."""

    by: list[str]
    about: str
    starts: str
    until: str | None = None
    source: str = ""


class Trial(Struct, frozen=True, forbid_unknown_fields=True):
    """An example: a transfer in few words and what screening must find. A test runs it."""

    about: str
    supplier: str
    recipient: str
    day: str
    finding: str
    items: list[str] = []
    services: list[str] = []
    recipient_name: str = ""
    place: str = ""
    exemptions: dict[str, str] = {}


class Regime(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `data/embargoes`.

    `bound`: ["all"] for every UN member state, else ISO codes. `scope`: whom supply is barred to:
    territory (all of it, whoever receives), non_government, designated.
    """

    about: str
    made_by: str
    name: dict[str, str]
    body: str
    territory: Territory
    scope: Literal["territory", "non_government", "designated"]
    bound: list[str]
    instruments: list[Instrument]
    measures: list[Measure]
    trials: list[Trial]
    exemptions: list[Exemption] = []
    parties: list[Party] = []
    disputed_by: list[Dispute] = []
    checked_on: str = ""

    def instrument(self, ident: str) -> Instrument:
        """The instrument of this id; KeyError if there is none."""
        return next(one for one in self.instruments if one.id == ident)


def load_embargoes() -> dict[str, Regime]:
    """All regimes by the stem of their file, each checked by `lint_regime`."""
    regimes: dict[str, Regime] = {}
    for place in list_packs("embargoes"):
        regime = read_pack(place, Regime)
        for fault in lint_regime(regime):
            raise BadPack(f"{place}: {fault}")
        regimes[place.name.removesuffix(".yaml")] = regime
    return regimes


def say_embargoes(regimes: Mapping[str, Regime]) -> dict[str, dict[str, str]]:
    """The regimes' own words as phrases: regime.<id>, measure.<id>.<measure>, exemption.<id>.<exemption>."""
    said: dict[str, dict[str, str]] = {}
    for ident, regime in regimes.items():
        said[f"regime.{ident}"] = regime.name
        said.update((f"measure.{ident}.{one.id}", one.text) for one in regime.measures)
        said.update((f"exemption.{ident}.{one.id}", one.text) for one in regime.exemptions)
    return said


def holds(starts: str | None, until: str | None, day: date) -> bool:
    """Whether `day` lies in the stretch, both ends inclusive, None open."""
    return (starts is None or date.fromisoformat(starts) <= day) and (until is None or day <= date.fromisoformat(until))


def lint_regime(regime: Regime) -> Iterator[str]:
    """What is wrong with a regime, each with the key and the cure."""
    known = {one.id for one in regime.instruments}
    measures = {one.id for one in regime.measures}
    if len(known) < len(regime.instruments) or len(measures) < len(regime.measures):
        yield "instruments, measures: an id stands twice; give each its own"
    yield from _lint_links(regime, known, measures)
    yield from _lint_days(regime)
    yield from _lint_clocks(regime.measures)


def _lint_links(regime: Regime, known: set[str], measures: set[str]) -> Iterator[str]:
    for instrument in regime.instruments:
        for other in instrument.modifies:
            if other not in known:
                yield f"instruments: {instrument.id} modifies {other}, which is not listed; list it or correct the id"
    for part in _list_parts(regime):
        if part.instrument not in known:
            yield f"{part.id}: the instrument {part.instrument} is not listed; list it or correct the id"
    for exemption in regime.exemptions:
        if not exemption.measures:
            yield f"exemptions: {exemption.id} is tied to no measure; name the measures it eases"
        for measure in exemption.measures:
            if measure not in measures:
                yield f"exemptions: {exemption.id} eases {measure}, which is no measure here; correct the id"


def _list_parts(regime: Regime) -> list[Measure | Exemption]:
    return [*regime.measures, *regime.exemptions]


def _lint_days(regime: Regime) -> Iterator[str]:
    adopted = [date.fromisoformat(one.adopted) for one in regime.instruments]
    if adopted != sorted(adopted):
        yield "instruments: not in the order of their days; sort them by adopted"
    stretches: Iterable[tuple[str, str | None, str | None]] = (
        *((one.id, one.in_force_from or one.adopted, one.expires) for one in regime.instruments),
        *((one.id, one.starts, one.until) for one in _list_parts(regime)),
        *((one.id, one.starts, one.until) for one in regime.parties),
    )
    for ident, starts, until in stretches:
        if starts and until and date.fromisoformat(until) < date.fromisoformat(starts):
            yield f"{ident}: ends on {until}, before it begins on {starts}; correct one of the two"
    born = {one.id: date.fromisoformat(one.adopted) for one in regime.instruments}
    for part in _list_parts(regime):
        if part.instrument in born and born[part.instrument] > date.fromisoformat(part.starts):
            yield f"{part.id}: begins before {part.instrument} was adopted; correct starts"


def _lint_clocks(measures: list[Measure]) -> Iterator[str]:
    by_clock: dict[str, list[Measure]] = {}
    for measure in measures:
        by_clock.setdefault(f"{measure.clock} {measure.kind}", []).append(measure)
    for clock, listed in by_clock.items():
        for first, second in pairwise(sorted(listed, key=lambda one: one.starts)):
            if first.until is None or date.fromisoformat(first.until) >= date.fromisoformat(second.starts):
                yield f"measures: {first.id} and {second.id} of {clock!r} overlap; end the first the day before"
