"""A verb of speech where the verb goes first, who speaks and what is said: «قال الوزير إن», «نفت الشركة البيع»."""

from msgspec.structs import replace

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.clauses import end_clause
from tawatur.claims.conveyed import find_conveyed, find_interviewer, lead_through
from tawatur.claims.echoes import points_back
from tawatur.claims.genders import is_present, may_say
from tawatur.claims.marks import CLOSING_QUOTES, COMMAS, LEADING_QUOTES
from tawatur.claims.negation import denies_knowledge
from tawatur.claims.openings import (
    find_awaited,
    find_content,
    find_named_content,
    find_object,
    find_opening,
    skip_aside,
)
from tawatur.claims.speakers import (
    Voice,
    answers,
    find_behind,
    find_first_joined,
    find_speaker_before,
    find_voice,
    join_voice,
    nest,
)
from tawatur.claims.understood import (
    find_caller,
    find_understood,
    hangs_on_clause,
    has_other_subject,
    leave_open,
)
from tawatur.claims.unread import find_unread, find_unread_before, list_names
from tawatur.claims.unsaid import read_passive
from tawatur.claims.view import Argument, Stretch, View
from tawatur.core.claim import Link
from tawatur.packs.speech import SpeechVerb, Tone


def read_verb(view: View, discourse: Discourse, verb: int, entry: SpeechVerb, acts: list[Act]) -> Act | None:
    """A verb of speech with its speaker and what is said."""
    speaks, entry = entry.tells or entry.refusal, _deny(view, verb, entry)
    opener, begin = _find_opening(view, verb, entry)
    if not _is_led(view, opener, entry) or _is_of_home(view, verb) or _hides_name(view, verb, entry):
        return None
    stop = opener if opener is not None else end_clause(view, verb)
    voice, first = _find_voice(view, discourse, verb, stop)
    if opener is None and (points_back(view, verb, entry) or (not speaks and _tells_event(view, verb))):
        return None
    silent = (entry.refusal and opener is None) or _is_silent(view, verb, entry)
    body = int(opener is None and voice.speaker is None and _names_body(view, verb))
    if opener is None:
        place = find_object(view, verb, entry, voice.speaker, unread=body)
        if place is None:
            return _read_behind_quotation(view, discourse, verb, entry, voice)
        begin = verb if silent or entry.tells else place
    if silent and not entry.refusal:
        begin = first = verb - 1
    conveyed = find_conveyed(view, discourse, verb, stop) if opener is not None else ()
    conveyed = conveyed or (find_interviewer(view, discourse, verb) if not acts else ())
    links, first = _gather(view, discourse, verb, entry, voice, stop, first)
    if links:
        links = nest(view, discourse, acts, first, lead_through(conveyed, links))
        content = find_content(view, begin) if opener is not None else find_named_content(view, begin)
        content = _end_beside(view, first, content)
        tone: Tone = "unverified" if silent else entry.modality
        return Act(first, begin, content, links, tone, verb=verb, refusal=silent)
    if has_other_subject(view, verb) or hangs_on_clause(view, verb, opener):
        return None
    reach = verb + 2 if body else _find_reach(view, verb, entry, opener, begin)
    unread = find_unread(view, discourse, verb, reach, entry, opened=opener is not None)
    if unread:
        through = () if any(link.kind == "statement" for link in unread) else voice.statement
        links = nest(view, discourse, acts, verb, (*conveyed, *voice.medium, *through, *unread))
        return Act(verb, begin, find_content(view, begin), links, entry.modality, verb=verb)
    links = find_understood(view, discourse, verb, opener, entry, acts)
    passive = None if links else read_passive(view, discourse, verb, opener, begin)
    links = links if links or passive is not None else _find_open_voice(view, discourse, verb, opener, entry)
    if not links:
        return passive
    content, links = find_content(view, begin), lead_through(conveyed, links)
    goes_on, tone = links == discourse.last, "unverified" if silent else entry.modality
    return Act(first, begin, content, links, tone, goes_on=goes_on, verb=verb, refusal=silent)


def _find_reach(view: View, verb: int, entry: SpeechVerb, opener: int | None, begin: int) -> int | None:
    """The token before which a speaker no mention was read of stands, None if there is none."""
    if _is_of_pronoun(view, verb):
        return None
    return begin if opener is None and "object" not in entry.takes else opener


def _find_open_voice(
    view: View, discourse: Discourse, verb: int, opener: int | None, entry: SpeechVerb
) -> tuple[Link, ...]:
    """Who speaks where quoted words stand behind a verb and nothing else told it: the one before, if no subject stands
    there («وقال في كلمة ألقاها أمس "..."») or one that is part of his name («وأضاف سامي، في رسالة، "..."»), else an
    open voice; never the outlet.
    """
    lexicon, quoted = view.lexicon, opener is not None and view.tokens[opener].form in LEADING_QUOTES
    if opener is None or not quoted or entry.takes or opener + 2 >= view.sentence.last:
        return ()
    if any(view.tokens[n].form in lexicon.participles for n in range(verb + 1, opener)):
        return ()  # «وتابع قائلا»
    called = {view.tokens[number].form for number in list_names(view, verb + 1, opener)[:1]}
    known = {lexicon.fold(word) for link in discourse.last[-1:] for word in (link.name or "").split()}
    if entry.goes_on and called & known:
        return discourse.last
    before = () if called else discourse.last if entry.goes_on else discourse.doer or discourse.last
    fits = bool(before) and view.conjoined(verb) and may_say(view, discourse, verb, before)
    return before if fits else (leave_open(view, discourse, verb),)


def _gather(
    view: View, discourse: Discourse, verb: int, entry: SpeechVerb, voice: Voice, stop: int, first: int
) -> tuple[tuple[Link, ...], int]:
    """The hands a verb names, or of whoever stands before it and no mention was read of, and where the words about them
    begin.
    """
    links = (*join_voice(discourse, voice), *find_behind(view, discourse, verb, stop))
    if links:
        return links, first
    ahead, start = find_unread_before(view, discourse, verb, entry)
    return ((*voice.medium, *voice.statement, *ahead), start) if ahead else ((), first)


def _deny(view: View, verb: int, entry: SpeechVerb) -> SpeechVerb:
    """To refuse a charge is to deny it («رفض الوزير اتهامات بأن»), not to refuse to speak of it («رفض التعليق على»)."""
    if entry.modality == "denied" and denies_knowledge(view, verb):
        return replace(entry, refusal=True, modality="unverified")
    words = {view.lexicon.fold(word) for word in entry.takes} | view.lexicon.charges if entry.refusal else ()
    tokens = (view.tokens[n] for n in range(verb + 1, end_clause(view, verb)) if words and not view.covered(n))
    refused = next((token for token in tokens if token.form in words or token.whole in words), None)
    charged = refused is not None and refused.form in view.lexicon.charges and not refused.before[:-1]
    return replace(entry, refusal=False, modality="denied", takes=["object"]) if charged else entry


def _hides_name(view: View, verb: int, entry: SpeechVerb) -> bool:
    """Whether what is refused is only to be named: «رفض الإفصاح عن هويته», «رفض ذكر اسمه»."""
    wanted = {view.lexicon.fold(word) for word in entry.takes} if entry.refusal else ()
    taken = next((n for n in range(verb + 1, view.sentence.last) if view.tokens[n].whole in wanted), verb)
    aside = any(view.tokens[n].kind == "mark" for n in range(verb + 1, taken))
    behind = view.tokens[taken + 1 : min(taken + 3, view.sentence.last)] if taken > verb and not aside else []
    return any(token.after and token.form in view.lexicon.identity for token in behind)


def _names_body(view: View, verb: int) -> bool:
    """Whether a body told by its head alone or a holder of a title, which no mention was read of, stands behind a verb
    that is not negated, and what it says behind it: «نفت الشركة بيع الزورق», «نفى المحافظ وجود ضحايا».
    """
    number = verb + 1
    if not view.lexicon.verb_first or number + 1 >= view.sentence.last or view.covered(number) is not None:
        return False
    negated = verb > view.sentence.first and view.tokens[verb - 1].form in view.lexicon.negations
    token, behind = view.tokens[number], view.tokens[skip_aside(view, number + 1)]
    head = not {token.form, token.whole}.isdisjoint(view.lexicon.heads)
    said = behind.kind == "word" and (not behind.definite or behind.form in view.lexicon.hearsays)
    return token.definite and head and not negated and said


def _is_of_home(view: View, verb: int) -> bool:
    """Whether the speaker's own country is the subject before the verb: his words go on («قال إن بلاده تتوقع أن»)."""
    before = verb - 1
    while before > view.sentence.first and view.tokens[before].form in LEADING_QUOTES:
        before -= 1
    return before >= view.sentence.first and view.is_home(before)


def _read_behind_quotation(view: View, discourse: Discourse, verb: int, entry: SpeechVerb, voice: Voice) -> Act | None:
    """The act of a speaker told behind his words, where they open the sentence: «...»، يقول الوزير."""
    first = view.sentence.first
    ends = (n for n in range(verb - 1, first, -1) if view.tokens[n].form in CLOSING_QUOTES)
    closing = next(ends, first)
    apart = [view.tokens[n] for n in range(closing + 1, verb)]
    near = sum(token.kind == "word" for token in apart) <= 1  # «هكذا»
    if not near or closing == first or view.tokens[first].form not in LEADING_QUOTES:
        return None
    links, last = join_voice(discourse, voice), voice.speaker.last if voice.speaker is not None else verb + 1
    if voice.speaker is None:
        last += len(list_names(view, last, view.sentence.last))
        links = find_unread(view, discourse, verb, last, entry, opened=True)
    return Act(verb, last, Stretch(first, closing + 1), links, verb=verb) if links else None


def _find_voice(view: View, discourse: Discourse, verb: int, stop: int) -> tuple[Voice, int]:
    """Who speaks behind the verb, else right before it, and where the words about him begin."""
    voice, first = find_voice(view, discourse, verb, stop), verb
    turned = answers(view, verb)
    if voice.speaker is not None and _is_of_pronoun(view, verb):
        voice = replace(voice, speaker=None)
    addressed = voice.speaker if _may_turn_to(view, verb) else None
    teller = find_speaker_before(view, discourse, verb) if addressed is not None and not view.conjoined(verb) else None
    if teller is not None:
        return replace(voice, speaker=teller), find_first_joined(view, teller)  # «أن الرئيس أبلغ نظيره أن»
    opener = _find_opener(view, discourse, verb)
    if opener is not None and voice.speaker is not None:
        return replace(voice, speaker=opener), find_first_joined(view, opener)
    if voice.speaker is not None or voice.statement or (view.conjoined(verb) and not turned):
        return voice, first
    before = find_speaker_before(view, discourse, verb)
    if before is not None:
        return replace(voice, speaker=before), find_first_joined(view, before) - turned
    caller = find_caller(view, discourse, verb)
    return (voice if caller is None else replace(voice, speaker=caller)), first


def _is_of_pronoun(view: View, verb: int) -> bool:
    """Whether the subject of a verb is the pronoun of the that-word before it: «أنه سيهدد غانا بالحرب»."""
    return verb > view.sentence.first and view.tokens[verb - 1].whole in view.lexicon.that_pronouns


def _may_turn_to(view: View, verb: int) -> bool:
    """Whether a verb may have whom it turns to behind it: one of telling, or the present of a headline, whose subject
    opens the sentence: «الرئيس يحذر الكونغرس من».
    """
    token, place = view.tokens[verb], verb - 1
    if token.form in view.lexicon.addressing:
        return True
    opens = verb > view.sentence.first and any(
        a.first == view.sentence.first and a.last == verb for a in view.arguments
    )
    return opens and place >= view.sentence.first and is_present(view, token)


def _find_opener(view: View, discourse: Discourse, verb: int) -> Argument | None:
    """Who opens the sentence and has a relative clause behind him that a comma closes before the verb, which is then
    his: «والرئيس الغاني الذي يقوم بجولة، دعا توغو إلى».
    """
    first = next(iter(view.arguments), None)
    if first is None or not view.lexicon.verb_first or view.conjoined(verb) or view.tokens[verb - 1].form not in COMMAS:
        return None
    relative = first.last + (first.last < verb and view.tokens[first.last].form in COMMAS)
    opens = first.first == view.sentence.first and not first.prep and discourse.speaks(first.mention)
    between = [n for n in range(relative + 1, verb - 1) if view.tokens[n].form in COMMAS]
    return first if opens and not between and view.tokens[relative].form in view.lexicon.relatives else None


def _end_beside(view: View, first: int, content: Stretch) -> Stretch:
    """What is said up to the main clause, where a word that opens a clause stands before the verb that begins the
    sentence: «وبينما قالت الوزارة إن الميناء مفتوح، قصفت الطائرات».
    """
    aside = first == view.sentence.first + 1 and view.matches(first - 1, view.lexicon.breaks) is not None
    if not aside or not view.lexicon.verb_first:
        return content
    verbs = (n for n in view.verbs if content.first < n < content.last and view.tokens[n - 1].form in COMMAS)
    main = next((n for n in verbs if not find_awaited(view, content.first, n)), content.last)
    return content._replace(last=main)


def _is_led(view: View, opener: int | None, entry: SpeechVerb) -> bool:
    """Whether the word without which a verb is no speech stands before the that-word: «ذهب إلى أن»; most need none."""
    led = opener is not None and view.tokens[opener - 1].form == view.lexicon.fold(entry.before_that)
    return not entry.before_that or led


def _find_opening(view: View, verb: int, entry: SpeechVerb) -> tuple[int | None, int]:
    """What opens the words of a verb; a colon opens none of who only refuses: «امتنعت ثلاث دول: غانا وتوغو والسويد»."""
    opener, begin = find_opening(view, verb)
    shut = entry.refusal and opener is not None and not view.opens_words(opener)
    return (None, verb + 1) if shut else (opener, begin)


def _is_silent(view: View, verb: int, entry: SpeechVerb) -> bool:
    """Whether the speaker is told not to have said something: «لم يذكر المصدر عدد الطائرات», «لم تؤكد الوزارة أن»."""
    told = entry.modality in ("", "denied") and verb > view.sentence.first
    return told and view.tokens[verb - 1].form in view.lexicon.negations


def _tells_event(view: View, verb: int) -> bool:
    """Whether the verb tells of an event here and not of words: «تورد السويد دبابات»."""
    lexicon, around = view.lexicon, view.inside(verb, end_clause(view, verb))
    keys = {key for form in (view.tokens[verb].form, view.written[verb]) for key in lexicon.verbs.get(form, ())}
    wanted = {kind for key in keys for kind in lexicon.triggers[key].with_kinds}
    return any(a.mention.kind in wanted and not a.prep for a in around)
