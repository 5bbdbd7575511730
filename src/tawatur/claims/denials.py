"""A denial of what was told before: «نفت الوزارة ذلك», «نفى أي صلة له به»; whose part in it is meant."""

from tawatur.claims.acts import Act
from tawatur.claims.fillers import Cast, recall
from tawatur.claims.marks import COMMAS
from tawatur.claims.scene import Roles, Setting, Slots, make_claim
from tawatur.claims.speech_roles import find_speaker
from tawatur.claims.view import View
from tawatur.claims.wording import Word
from tawatur.core.claim import Claim, Filler

TAKEN_UP = ("arms_transfer", "conflict_event", "agreement", "visit", "meeting", "embargo")


def read_denial(setting: Setting) -> Claim | None:
    """The last event told as denied, where all words of a denial speak of it; None where it says more."""
    act, view, told = setting.region.act, setting.view, setting.scene.told
    if act is None or act.modality != "denied" or act.verb < 0 or told is None or told.modality == "denied":
        return None
    words = [view.tokens[n] for n in range(setting.region.first, setting.region.last) if view.tokens[n].kind == "word"]
    if not words or not all(_takes_up(view, token, told) for token in words) or _tells_more(view, act, told):
        return None
    bounds = view.span(min(act.verb, setting.region.first), max(act.last, setting.region.last))
    speaker = find_speaker(setting.scene.cast, act)
    if bounds is None or speaker is None:
        return None
    roles: Roles = {role: tuple(map(recall, held)) for role, held in told.roles.items()}
    if told.event == "conflict_event" and find_part(view, setting.scene.cast, act, setting.region.last):
        roles = {**roles, "actor": (recall(speaker),)}
    slots = Slots(
        roles, told.items, told.value, told.also, told.when, told.duration, "denied", told.stage, told.trigger
    )  # fmt: skip
    return make_claim(setting, told.event, bounds, slots)


def _tells_more(view: View, act: Act, told: Claim) -> bool:
    """Whether the sentence goes on behind the event with a clause of its own, which is then what is denied: «تزامن
    الاتفاق مع أزمة بعدما طردت توغو السفير، الأمر الذي تنفيه».
    """
    end = told.evidence[0].end
    here = view.begin(view.sentence.first) <= told.evidence[0].start < view.begin(act.first)
    commas = (n for n in view.marks if n < act.first and view.tokens[n].start >= end and view.tokens[n].form in COMMAS)
    return here and any(view.find_verbs(number, act.first) for number in commas)


def _takes_up(view: View, token: Word, told: Claim) -> bool:
    """Whether a word only points to what was told: «ذلك», «بالهجوم» of an attack."""
    if {token.form, token.whole} & view.lexicon.taken_up:
        return True
    return token.definite and any(event == told.event for _, (event, _) in view.lexicon.nouns.get(token.form, ()))


def find_part(view: View, cast: Cast, act: Act, last: int) -> Filler | None:
    """Whose part in an incident an act of speech speaks of before `last`: «ضلوع الجيش في», «مسؤوليتها عن»."""
    for number in range(max(act.verb, view.sentence.first), last):
        if view.tokens[number].form not in view.lexicon.involvement or view.covered(number) is not None:
            continue
        behind = next((a for a in view.arguments if a.first == number + 1 and not a.prep), None)
        if behind is not None and view.fits(behind, ("organisation", "person", "country")):
            return cast.fill(behind.mention, "actor")
        owner = find_speaker(cast, act)
        own = view.tokens[number].after or any(view.tokens[n].after for n in (number + 1, number + 2) if n < last)
        own = own or not view.lexicon.verb_first  # "denied any involvement", "claimed responsibility"
        return recall(owner) if owner is not None and own else None
    return None
