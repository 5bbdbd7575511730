"""Sums of money: what a deal is worth, and what is no price."""

from collections.abc import Sequence
from itertools import pairwise

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


def find_same(view: View, price: Amount | None) -> tuple[Amount, ...]:
    """The price in other currencies, right behind it: "$4.6 billion (4.1 billion euros)", «أي ما يعادل مليار يورو»."""
    sums = [a for a in view.arguments if a.mention.kind == "money"] if price is not None else []
    first = next((n for n, a in enumerate(sums) if a.mention.amount == price), len(sums))
    found: list[Amount] = []
    for one, other in pairwise(sums[first:]):
        between = view.tokens[one.last : other.first]
        joined = all(token.kind == "mark" or token.form in view.lexicon.same_sum for token in between)
        amount = other.mention.amount
        if not (joined and between and amount and price and amount.unit != price.unit):
            break
        found.append(amount)
    return tuple(found)


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
