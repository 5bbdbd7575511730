"""Who did violence: the name that is the subject of a verb of killing, or stands behind by whose hand it was («برصاص
الجيش», «قصف من قبل الجيش»).
"""

from tawatur.claims.assailants import find_head, find_people, has_victim
from tawatur.claims.fillers import Cast
from tawatur.claims.frames import Frame
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Filler

_BODIES = ("organisation", "country")


def find_killer(view: View, cast: Cast, frame: Frame, doc: str) -> Filler | None:
    """Who killed or wounded those whom a casualty tells of, or did a deed told by its noun; None where the words do not
    say.
    """
    if not view.lexicon.verb_first:
        return None
    killer = _find_subject(view, frame) if frame.hit.event.event == "casualty" else None
    if killer is not None:
        return cast.fill(killer.mention, "actor")
    owner = _find_hand(view, frame)
    if owner is not None:
        return _read_owner(view, cast, owner, doc)
    return find_people(view, cast, frame.hit.last, doc) if _is_of_nameless(view, frame) else None


def _is_of_nameless(view: View, frame: Frame) -> bool:
    """Whether people without a name stand right behind the noun of a deed as whose it was: «هجوم لمسلحين»."""
    hit, lexicon = frame.hit, view.lexicon
    if hit.kind != "noun" or hit.last >= view.sentence.last or "actor" not in hit.trigger.frame.values():
        return False
    token, led = view.tokens[hit.last], view.attached(hit.last)
    return token.form in lexicon.doers and led in lexicon.relayed_to and not token.definite


def _find_subject(view: View, frame: Frame) -> Argument | None:
    """The body or state right behind a verb of killing or right before it behind a that-word, with a victim behind:
    «قتل الجيش ثلاثة مسلحين», «إن الجيش قتل ثلاثة».
    """
    verb = frame.hit.first
    if frame.hit.kind != "verb" or view.is_passive(verb) or view.tokens[verb].form not in view.lexicon.slaying:
        return None
    named = [a for a in view.arguments if a.mention.kind in _BODIES and not (a.prep or a.noun or a.joined)]
    behind = next((a for a in named if a.first == verb + 1), None)
    if behind is not None:
        return behind if has_victim(view, behind.last - 1) else None
    ahead = next((a for a in named if a.last == verb), None)
    opens = ahead is not None and view.opens_words(ahead.first - 1)
    return ahead if opens and not view.conjoined(verb) and has_victim(view, verb) else None


def _find_hand(view: View, frame: Frame) -> int | None:
    """The token behind the words for by whose hand it was, with no verb before them but of what became of people."""
    last = frame.hit.last
    for number, (phrase, _) in view.find_phrases(view.lexicon.hands).items():
        if number >= last:
            told = all(_tells_of_victims(view, n) for n in view.find_verbs(last, number))
            return number + len(phrase) if told and not _serves(view, last, number) else None
    return None


def _serves(view: View, first: int, number: int) -> bool:
    """Whether the words for by whom may be about a thing told beside the deed: «الهجوم على القاعدة
    المستخدمة من قبل الجيش»; only those that lead with «من» go with a thing.
    """
    led = view.tokens[number].form in view.lexicon.of_bodies
    return led and any(view.preposition(n) or view.attached(n) for n in range(first, number))


def _tells_of_victims(view: View, verb: int) -> bool:
    """Whether a verb tells of dead or wounded: «قتل جندي وأصيب آخر برصاص»."""
    return any(event == "casualty" for event, _ in view.lexicon.verbs.get(view.tokens[verb].form, ()))


def _read_owner(view: View, cast: Cast, place: int, doc: str) -> Filler | None:
    """Whose hand it was: the body or state right there, or people without a name."""
    owner = next(
        (a for a in view.arguments if place in (a.first, _begins(view, a)) and a.mention.kind in _BODIES), None
    )
    if owner is not None:
        return cast.fill(owner.mention, "actor")
    head = find_head(view, place)
    return None if head is None else find_people(view, cast, head, doc)


def _begins(view: View, argument: Argument) -> int:
    """Where a name begins, with the arms right before it that are its own: «من قبل طائرات التحالف»."""
    arms = next((a for a in view.arguments if a.last == argument.first and a.mention.kind == "weapon"), None)
    return argument.first if arms is None else arms.first
