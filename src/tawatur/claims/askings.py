"""Who gives and who gets arms where the words only point: whom they are asked of, «بلاده»."""

from tawatur.claims.drafts import Draft
from tawatur.claims.hits import Hit
from tawatur.claims.view import Argument, View


def find_asked(view: View, hit: Hit) -> Argument | None:
    """Whom a deal is asked or expected of, right before the that-word that opens the verb: «طلبت غانا من السويد أن تبيع
    توغو زوارق».
    """
    opener = hit.first - 1
    deal = hit.event.event == "arms_transfer" and hit.kind == "verb" and view.lexicon.verb_first
    if not deal or opener <= view.sentence.first or view.tokens[opener].whole not in view.lexicon.that:
        return None
    return next((a for a in view.arguments if a.prep and a.last == opener), None)


def find_served(draft: Draft) -> str:
    """The role of «بلاده» where it is who gets arms («تزويد بلاده بدبابات», «سلم لبلاده دبابات», "to his country")."""
    view, spec, hit = draft.view, draft.spec, draft.hit
    if hit.event.event != "arms_transfer" or not view.find_places(view.lexicon.homelands):
        return ""
    for number in range(hit.last, view.sentence.last):
        if not view.is_home(number):
            continue
        owned = view.tokens[number - 1].form in view.lexicon.owned
        prep = view.tokens[number].before[-1:] or (view.preposition(number - 1 - owned),)
        governed = spec.get("genitive", "") or spec.get("object", "") if number == hit.last else ""
        role = spec.get(prep[0], "") or governed
        return role if role == "recipient" else ""
    return ""
