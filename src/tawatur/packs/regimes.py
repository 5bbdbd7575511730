"""What an embargo file holds: instruments, dated measures, exemptions, parties, disputes and trials.

Days are ISO days, both ends inclusive; None is open. `sure` says how a fact is known: read in a
source, from memory (to be checked before it is relied on), or open.
"""

from datetime import date
from typing import Literal

from msgspec import Struct, field

Sure = Literal["read", "memory", "open"]
ParagraphSure = Literal["read", "memory", "open", "none"]
MeasureKind = Literal["supply_ban", "export_ban", "inspection", "panel", "list"]
Scope = Literal["territory", "non_government", "designated"]
Procedure = Literal["standing", "notify", "no_objection", "approval"]
Applicant = Literal["nobody", "supplier_state", "government", "supplier_or_government", "exporter"]
Authority = Literal["committee", "council", "government", "national", "community"]
Standing = Literal["government", "force", "designated"]
Legal = Literal["binding", "request", "declaration"]
Effect = Literal[
    "imposes", "widens", "eases", "restates", "renews", "enforces", "lists", "panel", "suspends", "restores", "lifts",
    "joins", "narrows",
]  # fmt: skip
Body = Literal[
    "un", "eu", "osce", "arab_league", "ecowas", "african_union", "commonwealth", "great_lakes",
    "gb", "us", "ch", "ca", "au",
]  # fmt: skip
Words = dict[str, str]
SURE: tuple[Sure, ...] = ("read", "memory", "open")


class Instrument(Struct, frozen=True, forbid_unknown_fields=True):
    """A resolution, decision or regulation. `number` is what the press calls it by («1970»),
    `title` its symbol, the same in every language («S/RES/1970 (2011)»); both may be left out where
    the id is that of a resolution of the Security Council (`unscr-1970`).

    `does`: what it does to the regime. `about`: what it says, in our own words, in every language.
    `unread`: known to exist, its text not read, so what it changed is open. `source`: what was read of it, on the
    day `checked_on`; where `sure` is memory all the same, the source carries a part only, which it names.
    """

    id: str
    adopted: str
    does: list[Effect]
    about: Words = {}
    body: Body | None = None
    number: str = ""
    title: str = ""
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
    inspection authority that lapses does not end a supply ban). `starts_open`: in force on `starts`, but
    since when is not known. `renewal_open`: it runs by renewals, and whether it was renewed after `until`
    (after the file was last checked, if there is none) is not known. `ended_by`: the instrument that
    ended it. `states` and `scope` stand where the measure reaches less than the regime. `items` are item
    categories, ["all"] for arms of every type and related materiel; of those in `items_partly` it covers
    some kinds only. `services` likewise. `legal` stands where it differs from the regime's. `paragraph_sure`: how
    surely the paragraph is known where that is not as the rest is; open: not found; none: the instrument counts none.
    `no_exemption`: how surely it is known that there is no exemption from it; None: there may be one not on file.
    """

    id: str
    kind: MeasureKind
    clock: str
    instrument: str
    starts: str
    text: Words
    paragraph: str = ""
    paragraph_sure: ParagraphSure | None = None
    until: str | None = None
    starts_open: bool = False
    renewal_open: bool = False
    ended_by: str = ""
    states: list[str] = []
    scope: Scope | None = None
    legal: Legal | None = None
    items: list[str] = []
    items_partly: list[str] = []
    services: list[str] = []
    no_exemption: Sure | None = None
    sure: Sure = "read"
    source: str = ""


class Exemption(Struct, frozen=True, forbid_unknown_fields=True):
    """Who may do what in spite of a measure, by which procedure.

    `recipients`: any, government (the authority the regime deals with), visitors (missions, media,
    aid workers), or ids of parties. `items` and `services` are categories it can reach, ["all"] for any.
    `condition`: it holds only for a purpose or circumstance that no item category tells («solely ...»).
    `contracts_before`: only for contracts made before that day. `applicant`: who may ask; `authority`: whom.
    `paragraph_sure` as in a measure.
    """

    id: str
    measures: list[str]
    instrument: str
    text: Words
    applicant: Applicant
    procedure: Procedure
    starts: str
    paragraph: str = ""
    paragraph_sure: ParagraphSure | None = None
    until: str | None = None
    authority: Authority = "committee"
    recipients: list[str] = field(default_factory=lambda: ["any"])
    items: list[str] = []
    services: list[str] = []
    condition: bool = False
    contracts_before: str | None = None
    sure: Sure = "read"
    source: str = ""


class Party(Struct, frozen=True, forbid_unknown_fields=True):
    """A force or authority in the territory and its standing before the regime, for some time.

    `refs`: its keys in `data/people`, whose names are its names too. `state`: where the regime has none.
    """

    id: str
    standing: Standing
    names: dict[str, list[str]] = {}
    refs: list[str] = []
    state: str = ""
    starts: str | None = None
    until: str | None = None
    sure: Sure = "memory"


class Territory(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a regime holds: whole states, or (`part`) a part of one, with the places that lie in it
    (`places`) and the better known of those that do not (`outside`). No states: it follows the
    designated wherever they are.
    """

    states: list[str] = []
    part: Words = {}
    places: dict[str, list[str]] = {}
    outside: dict[str, list[str]] = {}


class Dispute(Struct, frozen=True, forbid_unknown_fields=True):
    """Who holds that measures are not in force, since when. `measures` empty: all of them."""

    id: str
    text: Words
    starts: str
    by: list[str] = []
    measures: list[str] = []
    until: str | None = None
    sure: Sure = "read"
    source: str = ""


class Trial(Struct, frozen=True, forbid_unknown_fields=True):
    """An example: a transfer in few words and what screening must find. A test runs it.

    `delivered`: the day of delivery, where that is told too.
    """

    about: str
    supplier: str
    recipient: str
    day: str
    finding: str
    items: list[str] = []
    services: list[str] = []
    recipient_name: str = ""
    place: str = ""
    delivered: str = ""
    exemptions: dict[str, str] = {}


class Regime(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `data/embargoes`.

    `legal`: binding law, a request to states, or a political declaration. `bound`: ["all"] for every UN
    member state, else ISO codes and codes of `data/memberships` («EU»); `bound_side`: whom, those who
    supply or those who receive. `scope`: whom supply is barred to: territory (all of it, whoever
    receives), non_government, designated. `continuous`: the clocks whose stretches follow one another
    without a gap. `parties_of`: a regime whose parties hold here too. `checked_on`: the day the file was
    last held against a source, None if it never was.
    """

    about: str
    made_by: str
    name: Words
    body: Body
    territory: Territory
    scope: Scope
    bound: list[str]
    instruments: list[Instrument]
    measures: list[Measure]
    trials: list[Trial]
    checked_on: str | None = None
    legal: Legal = "binding"
    bound_side: Literal["supplier", "recipient"] = "supplier"
    exemptions: list[Exemption] = []
    parties: list[Party] = []
    parties_of: str = ""
    disputed_by: list[Dispute] = []
    continuous: list[str] = []

    def instrument(self, ident: str) -> Instrument:
        """The instrument of this id; KeyError if there is none."""
        for one in self.instruments:
            if one.id == ident:
                return one
        raise KeyError(ident)

    @property
    def parts(self) -> list[Measure | Exemption]:
        """All that its instruments order or ease."""
        return [*self.measures, *self.exemptions]

    def sure_of(self, part: Measure | Exemption) -> Sure:
        """How surely what is cited of a measure or exemption is known: as the less sure of it and its paragraph."""
        return "memory" if part.paragraph_sure == "memory" and part.sure == "read" else part.sure

    def cite(self, part: Measure | Exemption) -> str:
        """The title of its instrument, with the paragraph where that is known."""
        title = self.instrument(part.instrument).title
        return f"{title} § {part.paragraph}" if part.paragraph else title

    def doubt_of(self, part: Measure | Exemption) -> Literal["", "paragraph_from_memory", "paragraph_open"]:
        """What is to be said of the paragraph: that it alone is from memory, or that it was not found."""
        if part.paragraph_sure == "memory" and part.sure == "read":
            return "paragraph_from_memory"
        return "" if part.paragraph or part.paragraph_sure == "none" else "paragraph_open"

    def ends(self, measure: Measure) -> str | None:
        """The last day a measure is known to hold on, None for one without an end."""
        return measure.until or (self.checked_on if measure.renewal_open else None)

    def answer_on(self, measure: Measure, day: date) -> Literal["yes", "no", "unknown"]:
        """Whether a measure was in force on a day; unknown where its beginning or a renewal is not on file."""
        end = self.ends(measure)
        if holds(measure.starts, end, day):
            return "yes"
        if day < date.fromisoformat(measure.starts):
            return "unknown" if measure.starts_open else "no"
        return "unknown" if measure.renewal_open else "no"

    def scope_of(self, measure: Measure) -> Scope:
        """Whom a measure bars supply to."""
        return measure.scope or self.scope

    def legal_of(self, measure: Measure) -> Legal:
        """Whether a measure is binding law, a request or a declaration."""
        return measure.legal or self.legal

    def states_of(self, measure: Measure) -> list[str]:
        """The states a measure holds for."""
        return measure.states or self.territory.states


class Membership(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `data/memberships`: the states a body's decisions bind, with the days they joined and left."""

    about: str
    made_by: str
    name: Words
    members: list["Member"]
    sure: Sure = "memory"


class Member(Struct, frozen=True, forbid_unknown_fields=True):
    """States that belonged to a body from one day to another."""

    states: list[str]
    starts: str | None = None
    until: str | None = None


def holds(starts: str | None, until: str | None, day: date) -> bool:
    """Whether `day` lies in the stretch, both ends inclusive, None open."""
    return (starts is None or date.fromisoformat(starts) <= day) and (until is None or day <= date.fromisoformat(until))
