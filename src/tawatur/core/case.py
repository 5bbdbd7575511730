"""What the reports of one affair jointly establish: views, computed, never stored as truth."""

from typing import Literal

from msgspec import Struct

from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.story import Story
from tawatur.core.values import Amount, DateSpan, Reason

FindingVerdict = Literal["corroborated", "single_origin", "contested"]
ContradictionKind = Literal[
    "incompatible", "compatible_but_different_precision", "scope_difference",
    "different_instrument", "translation_or_rank_error", "later_correction",
]  # fmt: skip
Slot = Literal[
    "value", "quantity", "date", "place", "actor", "name", "rank", "recipient", "scope",
    "stage", "modality", "instrument", "superlative", "other",
]  # fmt: skip


class Entity(Struct, frozen=True, gc=False):
    """One person, body, place, weapon or instrument over all documents.

    `members` are document entities ("doc/entity"). `offices` are the titles seen, most frequent
    first. `state` is the one it belongs to, where known. `identifiers` are those of a file that the user
    supplied (the id there, Wikidata's): none is invented. `said` are the names of places by which reports
    mean it («إسلام آباد» for Pakistan): what was said, beside what is meant.
    """

    id: str
    kind: str
    names: tuple[str, ...]
    members: tuple[str, ...]
    label: dict[str, str] = {}
    offices: tuple[str, ...] = ()
    ref: str = ""
    state: str = ""
    identifiers: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


class Origin(Struct, frozen=True, gc=False):
    """Who is said to know, and the claims that go back to it.

    `kind`: identified (a named or described source, document, issuer), outlet (unattributed, the
    outlet's own word), suspected (a common upstream is likely). `counted` says whether it adds a
    chain. `reasons` say why origins were joined or not counted.
    """

    id: str
    label: str
    kind: Literal["identified", "outlet", "suspected"]
    claims: tuple[str, ...]
    counted: bool = True
    anonymous: bool = False
    reasons: tuple[Reason, ...] = ()


class Finding(Struct, frozen=True, gc=False):
    """One proposition and its support. `slot` "" is the existence of the event; else one slot's value.

    `chains` is the greatest number of node-disjoint chains from those who know to those who print,
    at least 1. `credibility` is the Admiralty digit proposed by rule, for a person to confirm (6: cannot be
    judged); `supports` are claims of other findings that support this one. `rests_on`: the labels of a smallest
    set of nodes without which nothing supports it.
    """

    id: str
    event: str
    claims: tuple[str, ...]
    verdict: FindingVerdict
    chains: int
    origins: tuple[Origin, ...]
    rests_on: tuple[str, ...]
    slot: str = ""
    value: str = ""
    amount: Amount | None = None
    parent: str = ""
    reasons: tuple[Reason, ...] = ()
    supports: tuple[str, ...] = ()
    credibility: int = 6


class Side(Struct, frozen=True, gc=False):
    """One of the accounts that part: its value in words and the claims that carry it."""

    value: str
    claims: tuple[str, ...]


class Contradiction(Struct, frozen=True, gc=False):
    """Accounts of one slot that part, and why. `explanation` are reasons, put in words by publishing."""

    id: str
    finding: str
    slot: Slot
    kind: ContradictionKind
    sides: tuple[Side, ...]
    explanation: tuple[Reason, ...] = ()
    severity: Literal["high", "medium", "low"] = "medium"


class TimelineEntry(Struct, frozen=True, gc=False):
    """When something happened, by the intersection of what its claims allow."""

    when: DateSpan
    finding: str
    status: Literal["established", "single_source", "contested", "planned"] = "single_source"


class Reply(Struct, frozen=True, gc=False):
    """What somebody did when asked about a finding, or against it: a claim with chains of its own.

    `who` is the entity's id, "" for an unnamed voice, whose words are `called`. denied: says it is not so. unaware:
    says that he knows of none. declined: would not speak of it. silent: did not answer. unmentioned: spoke, and left
    it out. none: a party of whom the reports give no word on it. `about` is the finding it answers, its own where they
    do not tell which; `chains` are those of the reply, 0 for none.
    """

    kind: Literal["denied", "unaware", "declined", "silent", "unmentioned", "none"]
    who: str
    called: str
    about: str
    claims: tuple[str, ...]
    chains: int


class Inclusion(Struct, frozen=True, gc=False):
    """One event as a part of another: the meeting of a visit, the signing at a meeting, the toll of an attack.

    `inner` and `outer` are findings; the verdict is yes, or unsure where a person must look: what is surely no part
    is not listed. `claims` are those that show it, the inner event's first. Neither event supports the other by it,
    and they are never joined.
    """

    inner: str
    outer: str
    verdict: Verdict
    claims: tuple[str, ...]
    reasons: tuple[Reason, ...]


class Case(Struct, frozen=True):
    """The whole affair. Findings of events first, strongest first; slot findings carry `parent`.

    `stories` are the affairs that the pile holds: one, if it is of one piece.
    """

    entities: tuple[Entity, ...]
    findings: tuple[Finding, ...]
    contradictions: tuple[Contradiction, ...]
    timeline: tuple[TimelineEntry, ...]
    judgements: tuple[Judgement, ...] = ()
    stories: tuple[Story, ...] = ()
    replies: tuple[Reply, ...] = ()
    inclusions: tuple[Inclusion, ...] = ()
