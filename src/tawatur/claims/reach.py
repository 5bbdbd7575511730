"""How far a trigger reaches, and what stands between it and a name."""

from tawatur.claims.drafts import ENCOUNTERS, Draft
from tawatur.claims.hits import Hit
from tawatur.claims.marks import CLOSING_QUOTES, COMMAS, DASHES
from tawatur.claims.view import Argument, View

ONCE = ("supplier", "recipient", "target", "host", "visitor")  # the first that stands there has the role
_VIOLENT = ("conflict_event", "casualty")
SIDES = ("participants", "visitor", "host")
SIDES_OF_DEALS = ("supplier", "recipient")


def reaches(draft: Draft, argument: Argument, role: str) -> bool:
    """Whether the trigger reaches that far for this role; few prepositions stand before it."""
    hit, lexicon, rules = draft.hit, draft.view.lexicon, draft.view.rules.frames
    far = rules.near if role in SIDES else rules.far
    is_far = abs(hit.first - argument.first) > far and measure(draft.view, hit, argument) > far
    if is_far and role in SIDES and hit.kind == "verb" and lexicon.verb_first:
        is_far = measure(draft.view, hit, argument) - _count_light(draft.view, hit, argument) > far
    if is_far or not _is_near(draft, argument, role):
        return False
    if argument.first < hit.first and role == "supplier" and hit.kind == "verb" and _belongs_to_arms(draft, argument):
        return True
    early = (argument.prep in lexicon.where and role not in ONCE) or argument.prep in lexicon.beside
    if argument.first >= hit.first or not early or (hit.kind == "noun" and role != "place"):
        return argument.first >= hit.first
    between = range(argument.last, hit.first)
    if any(draft.view.tokens[n].form in CLOSING_QUOTES for n in between):
        return False
    return hit.kind != "noun" or not any(draft.view.opens_words(n) for n in between)


def _belongs_to_arms(draft: Draft, argument: Argument) -> bool:
    """Whether a name and its preposition stand right behind arms, where subjects go first: "rifles from Sweden"."""
    arms = (a for a in draft.around if a.mention.kind == "weapon" and a.last == argument.first - 1)
    return not draft.view.lexicon.verb_first and next(arms, None) is not None


def measure(view: View, hit: Hit, argument: Argument) -> int:
    """How far a name stands from a trigger, in words; a name between them counts for one."""
    first, last = sorted((hit.first, argument.first))
    goes_on = (n for n in range(first + 1, last) if view.covered(n) is not None)
    return last - first - sum(view.covered(n) is view.covered(n - 1) for n in goes_on)


def _count_light(view: View, hit: Hit, argument: Argument) -> int:
    """Marks, times and what stands between dashes, between a verb and a name: «استقبل – حفظه الله – مساء أمس»."""
    first, last = sorted((hit.first, argument.first))
    dashes = [n for n in range(first, last) if view.tokens[n].form in DASHES]
    aside = range(dashes[0], dashes[-1]) if len(dashes) > 1 else range(0)
    between = range(first + 1, last)
    return sum(view.tokens[n].kind == "mark" or view.is_date(n) or n in aside for n in between)


def _is_near(draft: Draft, argument: Argument, role: str) -> bool:
    """Whether what a noun or a name governs stands close behind it, before any verb of another clause."""
    view, hit = draft.view, draft.hit
    own = hit.event.event in ENCOUNTERS
    if role in SIDES_OF_DEALS and hit.kind == "verb" and _is_of_teller(view, hit, argument):
        return False
    if own and role == "place" and _is_topic(draft, argument):
        return False
    parted = not own and any(hit.last <= n < argument.first for n in find_encounters(view))
    if role == "target" and view.lexicon.verb_first and _is_blamed(view, argument):
        return False
    if hit.kind == "verb" and role == "target" and view.lexicon.verb_first:
        return not any(view.conjoined(n) for n in view.find_verbs(hit.last, argument.first))
    if hit.kind == "verb" or role == "place":
        return not (parted and role in SIDES)
    if parted:
        return False
    if hit.kind == "mention" and not 0 <= argument.first - hit.last <= view.rules.frames.close:
        return False
    return all(carries(draft, n) for n in view.find_verbs(hit.last, argument.first))


def _is_of_teller(view: View, hit: Hit, argument: Argument) -> bool:
    """Whether a name stands in words that tell who says it: «تسلمه الدفعة، حسبما أعلن مستشار للوزير»."""
    told = (n for n in view.find_phrases(view.lexicon.according) if hit.last <= n < argument.first)
    return any(all(view.tokens[k].form not in COMMAS for k in range(n, argument.first)) for n in told)


def _is_blamed(view: View, argument: Argument) -> bool:
    """Whether a part in the deed is laid on the one named, who is then not its target: «ألقيت مسؤوليته على الحركة»."""
    noun = argument.first - 2
    return noun >= view.sentence.first and view.tokens[noun].form in view.lexicon.involvement


def _is_topic(draft: Draft, argument: Argument) -> bool:
    """Whether a place is that of what is talked about: «بحثا الوضع في السويد», «محادثات تناولت الأزمة في السويد»."""
    view, lexicon = draft.view, draft.view.lexicon
    between = range(draft.hit.last, argument.first)
    near = between[-view.rules.names.steps_to_governor :]
    topic = any(view.tokens[n].form in lexicon.topics for n in near)
    return topic or any(view.tokens[n].form in lexicon.dwelling for n in between)


def find_encounters(view: View) -> list[int]:
    """Where a meeting or a visit is named, whose own parties follow: «الاتفاق بعد اجتماع ... مع»; found once."""
    if view.encounters is None:
        view.encounters = [number for number in view.find_places(view.lexicon.telling) if _meets(view, number)]
    return view.encounters


def _meets(view: View, number: int) -> bool:
    phrases = view.lexicon.nouns.get(view.tokens[number].form, ())
    return any(event in ENCOUNTERS and view.runs(number, phrase) for phrase, (event, _) in phrases)


def carries(draft: Draft, number: int) -> bool:
    """Whether a verb only carries the noun: «اتصال جرى بين», «اجتماع عقده ... مع»."""
    token, light = draft.view.tokens[number], draft.view.lexicon.light
    keys = [*light.get(token.form, ()), *light.get(draft.view.written[number], ())]
    return any(event == draft.hit.event.event for event, _ in keys)


def is_beyond_border(view: View, argument: Argument) -> bool:
    """Whether a name only tells whose border something is near: «قرب الحدود مع غانا»."""
    told = argument.first - 2
    beside = argument.prep in view.lexicon.beside and told >= view.sentence.first
    return beside and view.tokens[told].form in view.lexicon.borders


def leave_others(draft: Draft, after: list[Argument]) -> list[Argument]:
    """Of the names behind a verb of violence those no other verb parts from it, whose subject they may be: «أطلق من
    مناطق يسيطر عليها المتمردون».
    """
    view, hit = draft.view, draft.hit
    if not view.lexicon.verb_first or hit.event.event not in _VIOLENT:
        return after
    return [a for a in after if not view.find_verbs(hit.last, a.first)]
