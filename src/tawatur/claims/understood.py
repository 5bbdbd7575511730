"""Who is meant where a verb or participle of speech has no subject of its own behind it."""

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.genders import may_say
from tawatur.claims.openings import tells_wherein
from tawatur.claims.speakers import is_understood
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Link
from tawatur.packs.speech import SpeechVerb


def find_understood(
    view: View, discourse: Discourse, verb: int, opener: int | None, entry: SpeechVerb, acts: list[Act]
) -> tuple[Link, ...]:
    """Who says what a verb without a subject hands over: whose deed this sentence or the one before told, else who
    spoke last; «وأضاف» is of nobody else.

    () where nobody can be meant; an open voice where the form of the verb is not of the one who would be.
    """
    if not is_understood(view, verb, opener, entry, acts):
        return ()
    deed = not acts and view.conjoined(verb) and not entry.goes_on and verb > view.sentence.first
    doer = find_doer(view, discourse) if deed else None
    before = () if acts or entry.goes_on else discourse.doer
    told = (discourse.link(doer.mention),) if doer is not None else before
    meant = [links for links in (told, discourse.last) if links]
    if not meant:
        return ()
    fitting = (links for links in meant if may_say(view, discourse, verb, links))
    return next(fitting, (leave_open(view, discourse, verb),))


def find_doer(view: View, discourse: Discourse) -> Argument | None:
    """Who did what a sentence tells first, by the name behind its first word: «أطلق الرئيس حملة ... وقال إن»."""
    first = view.sentence.first
    if not view.lexicon.verb_first or not view.finite(first):
        return None
    stop = next((number for number in view.verbs if number > first), view.sentence.last)
    near = view.inside(first + 1, min(stop, first + 1 + view.rules.speech.speaker_within))
    bare = (a for a in near if not a.prep and (not a.noun or a.first == first + 1))
    return next((a for a in bare if discourse.speaks(a.mention)), None)


def find_caller(view: View, discourse: Discourse, verb: int) -> Argument | None:
    """Who called or wrote, where the verb tells what is in it: «اتصالا من الرئيس أعرب فيه عن», «أجرى الوزير اتصالا
    بالرئيس أكد خلاله».
    """
    if verb + 1 >= view.sentence.last or not tells_wherein(view, verb + 1):
        return None
    other = next((a for a in view.arguments if a.last == verb), None)
    if other is None or not discourse.speaks(other.mention):
        return None
    return other if other.prep in view.lexicon.of else find_doer(view, discourse)


def find_subject(view: View, discourse: Discourse, number: int) -> Argument | None:
    """The subject a participle goes on from: the first bare name before it, of those whose gender is its own.

    A word right before a name that opens the sentence is its verb, and no noun over it.
    """
    second = view.sentence.first + 1
    bare = [a for a in view.arguments if a.last <= number and not a.prep and (not a.noun or a.first == second)]
    voices = (a for a in bare if discourse.speaks(a.mention))
    fitting = next((a for a in voices if may_say(view, discourse, number, (discourse.link(a.mention),))), None)
    return fitting or next(iter(bare), None)


def leave_open(view: View, discourse: Discourse, number: int) -> Link:
    """A voice the words do not name, where the one who spoke last cannot be meant."""
    token = view.tokens[number]
    start, called = view.begin(number), view.text[view.begin(number) : token.end]
    told = discourse.span(start, token.end)
    return Link("source", description=called, anonymous=True, evidence=told, entity=f"open-{start}")


def hangs_on_clause(view: View, verb: int, opener: int | None) -> bool:
    """Whether a bare that-word stands right before the verb: its subject is that of the clause, not who spoke last
    («خدعه بأن أبلغه أن», «من شأنه أن يهدد»; «بإمكانه أن يؤكد أن» is his own word).
    """
    before = view.tokens[verb - 1].whole if verb > view.sentence.first else ""
    if before not in view.lexicon.that or before in view.lexicon.that_pronouns:
        return False
    return opener is None or not view.opens_words(opener) or bool(view.tokens[verb - 1].before)
