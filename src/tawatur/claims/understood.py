"""Who is meant where a verb or participle of speech has no subject of its own behind it."""

from tawatur.claims import chains
from tawatur.claims.acts import Act, Discourse
from tawatur.claims.genders import is_of_several, may_say
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

    () where the words are nobody's («ذُكر أن»); an open voice where nobody spoke before, or the form of the verb is not
    of the one who did.
    """
    if not is_understood(view, verb, opener, entry, acts):
        return ()
    deed = not acts and view.conjoined(verb) and not entry.goes_on and verb > view.sentence.first
    doer = find_doer(view, discourse) if deed else None
    before = () if acts or entry.goes_on else discourse.doer
    told = (discourse.link(doer.mention),) if doer is not None else before
    meant = [links for links in (told, discourse.last, discourse.inner) if links]
    goes_on = bool(acts) or view.conjoined(verb) or verb == view.sentence.first
    if view.written[verb] in view.lexicon.passive and not (meant and goes_on):
        return ()  # «بينما يتوقع أن»
    fitting = next((links for links in meant if may_say(view, discourse, verb, links)), ())
    if is_of_several(view, verb) and (not fitting or fitting[-1].kind == "person" or fitting[-1].count == 1):
        fitting = find_several(view, discourse, verb) or fitting
    return fitting or (leave_open(view, discourse, verb),)


def find_several(view: View, discourse: Discourse, verb: int) -> tuple[Link, ...]:
    """The last of several without a name that a sentence tells of before a verb of more than one, through the newsroom
    they spoke to: «هوّن مسؤولون تحدثوا إلى الوكالة من المخاوف، إذ قالوا إن».
    """
    before = [a for a in view.arguments if a.last <= verb]
    voices = [a for a in before if a.mention.kind == "source" and a.mention.count != 1 and not a.prep]
    if not voices:
        return ()
    behind = (a for a in before if a.first >= voices[-1].last and a.mention.kind == "outlet")
    room = next((a for a in behind if a.prep in view.lexicon.told_to), None)
    return (*((discourse.link(room.mention),) if room is not None else ()), discourse.link(voices[-1].mention))


def find_doer(view: View, discourse: Discourse) -> Argument | None:
    """Who did what a sentence tells first, by the name behind its first verb: «أطلق الرئيس حملة ... وقال إن»; only
    a phrase without a subject may stand in front («وفي نابل أطلق»).
    """
    verbs = view.verbs if view.lexicon.verb_first else []
    first = view.sentence.first if _begins_with_verb(view) else next(iter(verbs), view.sentence.last)
    ahead = any(not a.prep for a in view.inside(view.sentence.first, first))
    if ahead or first - view.sentence.first > view.rules.speech.speaker_within:
        return None
    stop = next((number for number in verbs if number > first), view.sentence.last)
    near = view.inside(first + 1, min(stop, first + 1 + view.rules.speech.speaker_within))
    bare = (a for a in near if not a.prep and (not a.noun or a.first == first + 1))
    return next((a for a in bare if discourse.speaks(a.mention)), None)


def _begins_with_verb(view: View) -> bool:
    """Whether a word that no list holds, joined by «و», stands right before the person that opens the sentence, and
    must be his verb: «وظهر الرئيس», not «ووزارة», «وزيارة الرئيس».
    """
    first, opens = view.sentence.first, next(iter(view.arguments), None)
    lexicon = view.lexicon
    if not lexicon.verb_first or opens is None or opens.prep or opens.first != first + 1 or not view.conjoined(first):
        return False
    token = view.tokens[first]
    noun = token.definite or token.form.endswith(lexicon.feminine_nouns) or token.form in lexicon.matters
    listed = (lexicon.nouns, lexicon.heads, lexicon.prepositions, lexicon.evidence, lexicon.reporters)
    return opens.mention.kind == "person" and not noun and not any(token.form in words for words in listed)


def find_caller(view: View, discourse: Discourse, verb: int) -> Argument | None:
    """Who called or wrote, where the verb tells what is in it: «اتصالا من الرئيس أعرب فيه عن», «أجرى الوزير اتصالا
    بالرئيس أكد خلاله», «أصدرت المنظمة تقريرا بعنوان "..." أكدت فيه».
    """
    if verb + 1 >= view.sentence.last or not tells_wherein(view, verb + 1):
        return None
    other = next((a for a in view.arguments if a.last == verb), None)
    if verb - 1 in view.wording.titled:
        return find_doer(view, discourse)
    if other is None or not discourse.speaks(other.mention):
        return None
    own = view.lexicon.of | view.lexicon.relayed_to  # «تصريحا للوزير قال فيه»
    return other if other.prep in own else find_doer(view, discourse)


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
    """A voice the words do not name, told by the verb or participle at a token."""
    start, end = view.begin(number), view.tokens[number].end
    return chains.leave_open(discourse.span(start, end), view.text[start:end])


def hangs_on_clause(view: View, verb: int, opener: int | None) -> bool:
    """Whether a bare that-word stands right before the verb: its subject is that of the clause, not who spoke last
    («خدعه بأن أبلغه أن», «من شأنه أن يهدد»; «بإمكانه أن يؤكد أن» is his own word).
    """
    before = view.tokens[verb - 1].whole if verb > view.sentence.first else ""
    if before not in view.lexicon.that or before in view.lexicon.that_pronouns:
        return False
    return opener is None or not view.opens_words(opener) or bool(view.tokens[verb - 1].before)


def has_other_subject(view: View, verb: int) -> bool:
    """Whether a noun that is no speaker stands right before the verb: «الأدلة تشير إلى أن»."""
    if verb == view.sentence.first or view.conjoined(verb) or view.matches(verb - 1, view.lexicon.breaks):
        return False
    before = view.tokens[verb - 1]
    led = bool(before.after) and bool(view.attached(verb - 1))  # «بدوره أكد»
    return before.kind == "word" and not led and not {before.form, before.whole} & view.lexicon.no_subjects
