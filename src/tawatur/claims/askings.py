"""Who gives and who gets arms where the words only point: whom they are asked of, «بلاده», a verb joined to another."""

from tawatur.claims.drafts import Draft
from tawatur.claims.genders import agrees
from tawatur.claims.hits import Hit
from tawatur.claims.view import Argument, Stretch, View


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


def find_wished(draft: Draft) -> str:
    """The role of «بلاده» where its wish stands before the noun of a deed («رغبة بلاده في شراء», «بلاده راغبة أيضا
    في شراء»); "" if not.
    """
    view, role, place = draft.view, draft.spec.get("before", ""), draft.hit.first - 1
    if not role or not view.find_places(view.lexicon.homelands):
        return ""
    place -= place > view.sentence.first and view.tokens[place].form in view.lexicon.prepositions
    reach = range(place, max(place - view.rules.frames.described_before, view.sentence.first - 1), -1)
    home = next((n for n in reach if view.is_home(n)), None)
    if home is None:
        return ""
    wishes = any(view.tokens[n].form in draft.hit.trigger.with_words for n in range(home + 1, place + 1))
    return role if home == place or wishes else ""


def find_shared(draft: Draft, after: list[Argument]) -> Argument | None:
    """The subject of the verb before, for a verb joined to it without one: «زارت الحكومة الميناء ووافقت على بيع»."""
    view, verb, kinds = draft.view, draft.hit.first, draft.kinds("subject")
    joined = draft.hit.event.event == "arms_transfer" and view.lexicon.verb_first and view.conjoined(verb)
    behind = draft.hit.last
    led = behind < view.sentence.last and bool(view.preposition(behind) or view.attached(behind))
    verbs = view.find_verbs(view.sentence.first, verb) if joined and led else []
    if not verbs or view.tokens[verb].after or any(view.fits(a, kinds) for a in after):
        return None
    acting = [a for a in view.arguments if verbs[-1] < a.first < verb and not a.prep][:1]
    ruled = [a for a in acting if a.first == verbs[-1] + 1 + (a.noun in view.lexicon.cabinets)]
    own = Stretch(verb, verb + 1)
    told = (a for a in ruled if view.fits(a, kinds) and agrees(view, own, [a.mention], possessed=False))
    return next(told, None)
