"""Sums of money: what a deal is worth, and what is no price."""

from collections.abc import Sequence

from tawatur.claims.view import Argument, View
from tawatur.core.mention import Mention
from tawatur.core.values import Amount


def find_value(mentions: Sequence[Mention]) -> Amount | None:
    """The first sum of money in the range; a second one that is exact beside «مليون» is left."""
    return next((m.amount for m in mentions if m.kind == "money" and m.amount is not None), None)


def find_price(view: View, mentions: Sequence[Mention]) -> Amount | None:
    """The first sum that may be what arms cost: no damages for a deal that was not kept."""
    damages = [a.mention for a in view.arguments if a.mention.kind == "money" and is_damages(view, a)]
    return find_value([m for m in mentions if all(m is not held for held in damages)])


def is_damages(view: View, argument: Argument) -> bool:
    """Whether a sum is claimed or paid for a deal that was not kept: «تعويضات تبلغ مليار دولار», «مليار دولار تعويضا»,
    "$1 billion in damages".
    """
    if not view.find_places(view.lexicon.damages):
        return False
    within = view.rules.names.steps_to_governor
    first = max(view.sentence.first, argument.first - within)
    behind = min(argument.last + 2, view.sentence.last)
    near = (*range(first, argument.first), *range(argument.last, behind))
    return any(view.tokens[n].form in view.lexicon.damages for n in near)
