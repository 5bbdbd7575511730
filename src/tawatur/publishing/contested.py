"""Where accounts part, side by side, and why."""

from msgspec import Struct

from tawatur.core.case import Contradiction
from tawatur.publishing.desk import Desk
from tawatur.publishing.evidence import Sentence
from tawatur.publishing.findings import rank_findings
from tawatur.publishing.markup import Text

FOLDED = "compatible_but_different_precision"
SEVERITY = {"high": 0, "medium": 1, "low": 2}


class Account(Struct, frozen=True):
    """One account: what it says, who says so, and the evidence."""

    value: Text
    said_by: Text
    notes: tuple[int, ...]


class Parting(Struct, frozen=True):
    """Accounts of one point of one finding that part; `kind` is a core contradiction kind."""

    id: str
    finding: str
    title: Text
    about: Text
    kind: str
    kind_text: Text
    kind_meaning: Text
    accounts: tuple[Account, ...]
    reasons: tuple[Sentence, ...]


class Contested(Struct, frozen=True):
    """True conflicts, differences with an explanation, and the same told more or less exactly."""

    conflicts: tuple[Parting, ...]
    explained: tuple[Parting, ...]
    folded: tuple[Parting, ...]


def list_contested(desk: Desk) -> Contested:
    """All contradictions of the case, graver ones first."""
    place = {found.id: number for number, found in enumerate(rank_findings(desk))}

    def order(part: Contradiction) -> tuple[int, int]:
        found = desk.book.findings.get(part.finding)
        home = found.parent if found and found.parent in place else part.finding
        return SEVERITY[part.severity], place.get(home, len(place))

    parts = sorted(desk.book.affair.case.contradictions, key=order)
    made = [_parting(part, desk) for part in parts if part.finding in desk.book.findings]
    return Contested(
        tuple(part for part in made if part.kind == "incompatible"),
        tuple(part for part in made if part.kind not in ("incompatible", FOLDED)),
        tuple(part for part in made if part.kind == FOLDED),
    )


def _parting(part: Contradiction, desk: Desk) -> Parting:
    voice = desk.voice
    finding = desk.book.findings[part.finding]
    event = desk.book.findings.get(finding.parent, finding)
    return Parting(
        part.id, event.id,
        voice.capital(voice.say(f"slot.{part.slot}")),
        desk.propositions.title(event),
        part.kind,
        voice.say(f"contradiction.{part.kind}"),
        voice.say(f"contradiction.{part.kind}.meaning"),
        list_accounts(part, desk),
        tuple(Sentence(voice.sentence(desk.readings.reason(reason))) for reason in part.explanation),
    )  # fmt: skip


def list_accounts(part: Contradiction, desk: Desk, *, most: int = 0) -> tuple[Account, ...]:
    """The sides of a contradiction; sides that read the same on this page are one account.

    Of more than `most` sources of a side (if given) the first are named and the others counted.
    """
    held: dict[Text, tuple[str, ...]] = {}
    for side in part.sides:
        value = desk.propositions.value(part.slot, desk.book.claims_of(side.claims), side.value)
        value = value or desk.voice.say("unknown")
        held[value] = (*held.get(value, ()), *side.claims)
    hanging = any(reason.code == "other_moment" for reason in part.explanation)
    if len(held) < 2 or hanging:  # two moments of one day read the same as dates
        held = {desk.propositions.verbatim(part.slot, side.value): side.claims for side in part.sides}
    return tuple(
        Account(value, said_by(ids, desk, most=most), desk.notes.cite_some(ids)) for value, ids in held.items()
    )


def said_by(ids: tuple[str, ...], desk: Desk, *, most: int = 0) -> Text:
    """The origins behind a side, the outlets' own words together."""
    names: list[Text] = []
    own: list[str] = []
    for claim in desk.book.claims_of(ids):
        if not desk.naming.hands(claim):
            own.append(claim.doc)
        elif (name := desk.naming.through(claim)) not in names:
            names.append(name)
    if own:
        names.append(desk.voice.say("origin.own_word", reports=desk.naming.reports(own)))
    return desk.naming.several(names, most=most)
