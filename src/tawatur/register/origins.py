"""Who is said to know, claim by claim: identified origins outrank an outlet's own word."""

from msgspec import Struct

from tawatur.core.case import Case, Origin
from tawatur.core.claim import Claim, Link


class Knower(Struct, frozen=True):
    """The origin of one claim: its label, whether it is identified, whether it has no name."""

    label: str
    identified: bool
    anonymous: bool


def read_origins(case: Case, claims: tuple[Claim, ...]) -> dict[str, Knower]:
    """The knower of every claim: as the case has it, else the end of the claim's own chain."""
    held: dict[str, Origin] = {}
    for finding in case.findings:
        if not finding.slot:
            held.update((claim, origin) for origin in finding.origins for claim in origin.claims)
    return {claim.id: _know(claim, held.get(claim.id)) for claim in claims}


def _know(claim: Claim, origin: Origin | None) -> Knower:
    own = claim.origin.kind != "outlet"
    if origin is None:
        return Knower(label_chain(claim), own, claim.origin.anonymous)
    return Knower(origin.label, origin.kind == "identified" and own, origin.anonymous or claim.origin.anonymous)


def label_chain(claim: Claim) -> str:
    """The hands behind the publishing outlet, nearest first: "agency > source"; else the outlet itself."""
    hands = [word for word in map(_word, claim.chain[1:]) if word]
    return " > ".join(hands) or _word(claim.chain[0]) or claim.doc


def _word(link: Link) -> str:
    return link.name or link.description or ""
