"""Through whom the words of a speaker came, where that is told beside his verb: «قال الوزير، وفق مكتبه، إن»."""

from tawatur.claims.acts import Discourse
from tawatur.claims.view import View
from tawatur.core.claim import Link


def find_conveyed(view: View, discourse: Discourse, verb: int, stop: int) -> tuple[Link, ...]:
    """Who passes on what the one who speaks said, told between his verb and what he says: «قال الوزير، وفق مكتبه، إن»,
    "the minister said, according to his office, that".
    """
    rules = view.rules.speech
    for number, (phrase, entry) in view.find_phrases(view.lexicon.according).items():
        if not verb < number < stop or entry.via or entry.medium:
            continue
        after = view.reach(number, phrase)
        reach = min(stop, after + rules.according_gap + (rules.according_verb_within if entry.clause else 0))
        hand = next((a for a in view.inside(after, reach) if discourse.speaks(a.mention)), None)
        if hand is not None and (not entry.clause or _tells(view, after, hand.first)):
            return (discourse.link(hand.mention),)
    return ()


def _tells(view: View, first: int, last: int) -> bool:
    """Whether a verb of speech stands in a token range."""
    forms = (form for n in range(first, last) for form in (view.tokens[n].form, view.written[n]))
    return any(form in view.lexicon.say or form in view.lexicon.relays for form in forms)


def find_interviewer(view: View, discourse: Discourse, verb: int) -> tuple[Link, ...]:
    """The newsroom somebody spoke to, told in front of the verb: «وفي مقابلة مع الصحيفة قال الوزير»."""
    ahead = view.inside(view.sentence.first, verb)
    spoken_to = view.lexicon.told_to | view.lexicon.beside
    only = len(ahead) == 1 and ahead[0].mention.kind == "outlet" and ahead[0].prep in spoken_to
    busy = any(view.finite(n) for n in range(view.sentence.first, verb))
    return (discourse.link(ahead[0].mention),) if only and not busy else ()
