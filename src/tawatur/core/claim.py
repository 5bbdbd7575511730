"""Who did what to whom; said by whom, through whom; asserted, hedged, planned or denied."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.spans import Span
from tawatur.core.values import Amount, DateSpan

Event = str  # the name of an event type, which is a file of data/events
Modality = Literal["stated", "confirmed", "denied", "possible", "planned", "unverified", "alleged"]
Stage = Literal[
    "talks", "agreed", "signed", "ordered", "licensed", "financed", "delivering", "delivered", "in_service",
    "seized", "suspended", "cancelled", "unknown",
]  # fmt: skip
LinkKind = Literal["outlet", "agency", "organisation", "official", "person", "source", "document", "statement"]


class Filler(Struct, frozen=True, gc=False):
    """What fills a role. `name` is the best name (a description if it has none), `names` all known
    names in all scripts. `entity` is the id inside the document. `span` None = resolved, not read here.
    `inherited`: the words stand in another sentence. `said`: the name of the place or house by which the report
    means it («إسلام آباد» for Pakistan), "" where it is called by a name of its own. `kin`: of one told without
    a name («نجله»), the key of the kinship, `kin_of` the entity inside the document whose kin it is.
    """

    name: str
    names: tuple[str, ...]
    kind: str
    entity: str = ""
    ref: str = ""
    state: str = ""
    span: Span | None = None
    inherited: bool = False
    said: str = ""
    kin: str = ""
    kin_of: str = ""


class Item(Struct, frozen=True, gc=False):
    """Arms, a service, or counted persons. `category` as in the items pack, `unspecified_weapons`,
    `training_service`, `persons` ...; `quantity` None where the text gives none.
    """

    designation: str
    names: tuple[str, ...] = ()
    category: str = ""
    quantity: Amount | None = None
    unit: str = ""
    ref: str = ""
    span: Span | None = None


OPEN_VOICE = "open-"  # how the entity of a voice begins that the words leave open


class Link(Struct, frozen=True, gc=False):
    """One hand in the chain. An anonymous voice has no name, its `description` is what the text says
    of it, `count` the number told (None for a plural without one). `inferred`: valid for the passage,
    named elsewhere; `evidence` then lies where the text does name it. `hearsay`: a passive («وُصفت») behind
    which nobody stands; it is told, and never counts as an origin. `meant`: the key in the packs of whom a place
    that speaks stands for («إسلام آباد»: country/PK); `name` stays what was said.
    """

    kind: LinkKind
    name: str | None = None
    names: tuple[str, ...] = ()
    description: str = ""
    count: int | None = None
    anonymous: bool = False
    evidence: Span | None = None
    inferred: bool = False
    entity: str = ""
    hearsay: bool = False
    meant: str = ""


class Claim(Struct, frozen=True, gc=False):
    """One checkable proposition, with the very words that prove it.

    `evidence[0]` is the main span, in body text (a headline only where it differs from the body);
    `attribution` the spans that name who says it, apart from the content. `chain` runs from the
    publishing outlet (always first, name None if unknown) to the origin; alone it is the outlet's
    own word. `value` is the whole package's, unit = currency; `also` the same sum in other currencies, as the text
    gives it beside it. `rule` names what found it.
    """

    id: str
    doc: str
    event: Event
    evidence: tuple[Span, ...]
    chain: tuple[Link, ...]
    attribution: tuple[Span, ...] = ()
    roles: dict[str, tuple[Filler, ...]] = {}
    items: tuple[Item, ...] = ()
    value: Amount | None = None
    when: DateSpan | None = None
    duration: Amount | None = None
    modality: Modality = "stated"
    stage: Stage | None = None
    trigger: str = ""
    block: str = "body"
    rule: str = ""
    also: tuple[Amount, ...] = ()

    @property
    def origin(self) -> Link:
        """The last hand of the chain: who is said to know."""
        return self.chain[-1]


def forget_told(claim: Claim) -> Claim:
    """The claim without the day on which its event was only told: two tellings on two days may be of one event."""
    return replace(claim, when=None) if claim.when is not None and claim.when.anchor == "told" else claim
