"""The points of a list: each says what the clause before the colon announced, «اتفق الجانبان على ما يلي: 1- ...»."""

from msgspec.structs import replace

from tawatur.claims.fillers import recall
from tawatur.claims.scene import Setting, Slots, make_claim
from tawatur.claims.view import View
from tawatur.core.claim import Claim

_ANNOUNCED = ("agreement",)  # what a list has points of
RULE = "point"
_BULLETS = "-–—•*"
_BEHIND = "-–—.)"  # what stands behind a point's number


def announces(view: View) -> bool:
    """Whether the sentence ends with a colon, behind which a list may stand."""
    return view.tokens[view.sentence.last - 1].form == ":"


def find_announced(view: View, claims: list[Claim]) -> Claim | None:
    """What the sentence before a list announces, None if it announces no list or nothing that has points."""
    if not announces(view):
        return None
    return next((claim for claim in reversed(claims) if claim.event in _ANNOUNCED), None)


def begin_point(view: View) -> int | None:
    """The token behind a point's number or bullet; None where the sentence is no point."""
    first, last = view.sentence.first, view.sentence.last
    token = view.tokens[first]
    if token.kind == "mark" and token.form in _BULLETS and first + 1 < last:
        return first + 1
    numbered = token.kind == "number" and first + 2 < last and view.tokens[first + 1].form in _BEHIND
    return first + 2 if numbered else None


def read_point(setting: Setting, announced: Claim, claims: list[Claim]) -> list[Claim]:
    """The claims of a point: those of other events it tells of, or else what was announced, with its words."""
    told = [claim for claim in claims if claim.event != "statement"]
    first = begin_point(setting.view)
    bounds = setting.view.span(first, setting.view.sentence.last) if first is not None else None
    if told or bounds is None:
        return claims
    roles = {role: tuple(map(recall, fillers)) for role, fillers in announced.roles.items() if role != "object"}
    point = make_claim(setting, announced.event, bounds, Slots(roles=roles, modality="planned"))
    return [replace(point, chain=announced.chain, attribution=announced.attribution, rule=RULE)]
