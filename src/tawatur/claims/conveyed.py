"""Through whom the words of a speaker came, where that is told beside his verb: «قال الوزير، وفق مكتبه، إن»."""

from tawatur.claims.acts import Discourse
from tawatur.claims.chains import NEWSROOMS
from tawatur.claims.marks import COMMAS
from tawatur.claims.speakers import find_statement
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


def lead_through(conveyed: tuple[Link, ...], links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The hands of an act with who is told to pass its words on, nearest first; whom a newsroom goes by stands behind
    it: «قالت الصحيفة، بحسب الوزارة، إن».
    """
    cites = bool(conveyed and links) and links[-1].kind in NEWSROOMS and conveyed[-1].kind not in NEWSROOMS
    return (*links, *conveyed) if cites else (*conveyed, *links)


def _tells(view: View, first: int, last: int) -> bool:
    """Whether a verb of speech stands in a token range."""
    forms = (form for n in range(first, last) for form in (view.tokens[n].form, view.written[n]))
    return any(form in view.lexicon.say or form in view.lexicon.relays for form in forms)


def find_interviewer(view: View, discourse: Discourse, verb: int) -> tuple[Link, ...]:
    """The newsroom somebody spoke to, told in front of the verb: «وفي مقابلة مع الصحيفة قال الوزير»."""
    ahead = view.inside(view.sentence.first, verb)
    spoken_to = view.lexicon.spoken_to
    only = len(ahead) == 1 and ahead[0].mention.kind == "outlet" and ahead[0].prep in spoken_to
    only = only and not view.lexicon.is_platform(ahead[0].mention.name or "")  # «على حسابه في "تويتر"، قال»
    busy = view.find_verbs(view.sentence.first, verb)
    return (discourse.link(ahead[0].mention),) if only and not busy else ()


def find_interview(view: View, discourse: Discourse, first: int, last: int) -> tuple[Link, ...]:
    """The newsroom of an interview told of between two tokens, where the speaker goes first: "said in an interview with
    the agency".
    """
    lexicon, spoken_to = view.lexicon, view.lexicon.spoken_to
    rooms = (a for a in view.inside(first, last) if a.mention.kind == "outlet" and a.prep in spoken_to)
    reach = view.rules.speech.medium_within + 2  # the preposition and the noun before it
    told = (a for a in rooms if _is_interview(view, max(first, a.first - reach), a.first))
    room = None if lexicon.verb_first else next(told, None)
    return (discourse.link(room.mention),) if room is not None else ()


def _is_interview(view: View, first: int, last: int) -> bool:
    """Whether a word for an interview stands between two tokens."""
    return any(view.tokens[n].form in view.lexicon.interviews for n in range(first, last))


def find_front(view: View, discourse: Discourse, last: int) -> tuple[Link, ...]:
    """The statement spoken through that opens the sentence, up to a speaker: "In a statement on Monday, the ministry
    said".
    """
    return find_statement(view, discourse, view.sentence.first, last) if opens_with_paper(view, last) else ()


def opens_with_paper(view: View, last: int) -> bool:
    """Whether a sentence opens with a phrase about the statement spoken through: "In a statement, "."""
    first = view.sentence.first
    if not view.preposition(first) or view.tokens[last - 1].form not in COMMAS:
        return False
    near = range(first, min(first + view.rules.speech.paper_within, last))
    parts = sum(view.tokens[n].form in COMMAS for n in range(first, last))
    return parts == 1 and any(view.tokens[n].form in view.lexicon.statements for n in near)
