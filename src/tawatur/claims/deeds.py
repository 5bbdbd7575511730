"""Where one clause goes on from a transfer of arms to another."""

from collections.abc import Sequence

from tawatur.claims.frames import Frame
from tawatur.claims.view import View

_SIGNS = 2


def find_next_deed(view: View, frames: Sequence[Frame], frame: Frame) -> int | None:
    """The token at which a clause turns to another transfer than those its frames tell, None if it goes on about them.

    Two of three signs tell it: arms of its own that are counted otherwise, another side, a verb («سلمت غانا زورقين على
    أن تسلم ثلاثة أخرى», «شراء زورقين من غانا وبيع ثلاثة لتوغو», «بعد شراء زورقين من غانا، تسلمت ثلاثة من توغو»).
    """
    hits = [one.hit for one in frames if not one.hit.trigger.adds]
    told = frame.hit
    if not hits or told.trigger.adds or told.event.event != "arms_transfer" or "mention" in {told.kind, hits[-1].kind}:
        return None
    own, others = _count(view, told.last, view.sentence.last), _count(view, hits[-1].last, told.first)
    counted = bool(own and others) and own[0] not in others
    parted = any(_names_other(frames, frame, side) for side in ("supplier", "recipient"))
    acts = told.kind == "verb" or told.light >= hits[-1].last
    if counted + parted + acts < _SIGNS:
        return None
    place = told.light if hits[-1].last <= told.light < told.first else told.first
    while place - 1 > hits[-1].last and (view.opens_words(place - 1) or view.preposition(place - 1)):
        place -= 1
    return place


def _count(view: View, first: int, last: int) -> list[float]:
    """How many of which arms a token range tells of, in order."""
    arms = (a.mention.amount for a in view.inside(first, last) if a.mention.kind in ("weapon", "quantity"))
    return [amount.low for amount in arms if amount is not None and amount.low is not None]


def _names_other(frames: Sequence[Frame], frame: Frame, side: str) -> bool:
    """Whether a frame names for a side of the transfer somebody that no other frame names for it."""
    before = {a.mention.entity for one in frames for a in one.roles.get(side, ())}
    new = {a.mention.entity for a in frame.roles.get(side, ())}
    return bool(before and new) and not before & new
