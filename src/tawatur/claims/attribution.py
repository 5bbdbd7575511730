"""The acts of speech of a sentence, each with its own span and its content."""

from msgspec.structs import replace

from tawatur.claims.accusations import read_accusation
from tawatur.claims.acts import Act, Discourse
from tawatur.claims.clauses import end_clause
from tawatur.claims.conveyed import find_conveyed, find_interviewer
from tawatur.claims.echoes import points_back, read_echo
from tawatur.claims.marks import CLOSING_QUOTES, COMMAS, LEADING_QUOTES
from tawatur.claims.openings import (
    find_awaited,
    find_content,
    find_named_content,
    find_object,
    find_opening,
)
from tawatur.claims.papers import is_deed, read_according, read_document, read_label
from tawatur.claims.participles import read_participle
from tawatur.claims.rebuttals import is_rebutted
from tawatur.claims.relays import passes_on, read_relay
from tawatur.claims.resumptions import resume
from tawatur.claims.speakers import (
    Voice,
    answers,
    find_behind,
    find_first_joined,
    find_speaker_before,
    find_voice,
    has_other_subject,
    join_voice,
    nest,
)
from tawatur.claims.subject_first import has_particle, read_cited, read_refusal, read_said
from tawatur.claims.understood import find_caller, find_doer, find_understood, hangs_on_clause
from tawatur.claims.unread import find_unread
from tawatur.claims.unsaid import read_hearsay, read_passive
from tawatur.claims.view import Stretch, View
from tawatur.core.claim import Link
from tawatur.packs.speech import SpeechVerb, Tone

_PERSONS = ("person", "official", "source")


def find_acts(view: View, discourse: Discourse) -> list[Act]:
    """The acts of speech of one sentence, in order of their contents; contents do not overlap."""
    label = read_label(view, discourse)
    acts = [] if label is None else [label]
    reach = view.sentence.first if label is None else label.last
    for number in _list_places(view):
        act = None if number < reach or view.covered(number) else _read_act(view, discourse, number, acts)
        if act is None:
            continue
        if acts and _hands_on(view, acts[-1], act):
            acts[-1] = replace(acts[-1], last=act.last, links=(*act.links, *acts[-1].links))
            discourse.last, reach = acts[-1].links, act.last
            continue
        outer = next((a for a in reversed(acts) if a.content.first <= act.first < a.content.last), None)
        if outer is not None and is_rebutted(view, outer, number):
            continue
        told = [act] if outer is None or not act.links else _resume(view, outer, act)
        acts = [*(_cut(other, act) for other in acts if not is_deed(view, other, act)), *told, *resume(view, act)]
        if act.links:
            discourse.last = discourse.last if act.links[-1].hearsay else act.links
        if _is_new_statement(discourse, act):
            discourse.statement = act.links
        reach = max(number + 1, min(act.last, view.sentence.last))
    doer = None if acts else find_doer(view, discourse)
    discourse.doer = (discourse.link(doer.mention),) if doer is not None and doer.mention.kind == "person" else ()
    discourse.person = _find_person(view, discourse, acts) or discourse.person
    kept = [act for act in acts if act.content.first < act.content.last]
    return sorted(kept, key=lambda act: act.content)


def _hands_on(view: View, earlier: Act, later: Act) -> bool:
    """Whether a phrase right behind a speaker only tells through whom his words came: "..., he said, according to local
    media".
    """
    found = view.matches(later.first, view.lexicon.according)
    if found is None or found[1].via:
        return False
    behind = not view.lexicon.verb_first and earlier.content.last <= earlier.first
    between = range(earlier.last, later.first)
    near = behind and earlier.last <= later.first and all(view.tokens[n].kind == "mark" for n in between)
    return near and bool(later.links) and later.content.first >= earlier.last and later.content.last <= later.first


def _is_new_statement(discourse: Discourse, act: Act) -> bool:
    """Whether somebody speaks through a statement not told of before; whom it quotes did not issue it."""
    known = {link.evidence for link in discourse.statement if link.kind == "statement"}
    return any(link.kind == "statement" and link.evidence not in known for link in act.links)


def _list_places(view: View) -> list[int]:
    """The tokens at which an act of speech may be told, in order."""
    words = view.lexicon
    phrases = (view.find_phrases(words.according), view.find_phrases(words.notes), view.find_phrases(words.refusals))
    told = (view.find_places(words.speaking), *phrases)
    return sorted({number for places in told for number in places})


def _find_person(view: View, discourse: Discourse, acts: list[Act]) -> tuple[Link, ...]:
    """Whom a pronoun of the next sentence stands for: the last one who spoke, else the first one told of."""
    spoke = (act.links for act in reversed(acts) if act.links and act.links[-1].kind in _PERSONS)
    by = view.lexicon.agents if not view.lexicon.verb_first else ()  # "was made by the minister"
    persons = (a for a in view.arguments if a.mention.kind == "person" and (not a.prep or a.prep in by))
    told = ((discourse.link(a.mention),) for a in persons)
    return next(spoke, None) or next(told, ())


def _cut(earlier: Act, later: Act) -> Act:
    """The earlier act's content stops where the later one begins, if that lies inside it; one that stands behind all it
    speaks of passes the earlier one's words on.
    """
    start, end = earlier.content
    if not start <= later.first < end:
        return earlier
    follows = later.content.first < later.content.last <= earlier.first or later.content.last < later.first
    links = earlier.links if not follows else (*(k for k in later.links if k not in earlier.links), *earlier.links)
    return replace(earlier, content=Stretch(start, later.first), links=links)


def _resume(view: View, outer: Act, inner: Act) -> list[Act]:
    """An act inside another's words, and behind it what the outer speaker goes on to say, with the that-word that
    opened his words and not those of the inner one: «قالت الوزارة إن السفير أعرب عن أمله، وإن الميناء مفتوح».
    """
    opener = outer.content.first - 1
    if outer.verb < 0 or outer.links == inner.links or not view.opens_words(opener):
        return [inner]
    word, own = _spell_opener(view, opener), _spell_opener(view, inner.content.first - 1)
    later = (n for n in view.openers if inner.content.first < n < inner.content.last)
    joined = (n for n in later if view.conjoined(n) or view.tokens[n - 1].form in view.lexicon.and_or)
    again = next((n for n in joined if _spell_opener(view, n) == word != own), None)
    if again is None or find_awaited(view, inner.content.first, again):
        return [inner]
    rest = Stretch(again + 1, inner.content.last)
    goes_on = Act(again, again + 1, rest, outer.links, outer.modality, goes_on=True, verb=outer.verb)
    return [replace(inner, content=Stretch(inner.content.first, again)), goes_on]


def _spell_opener(view: View, number: int) -> str:
    """How the that-word at a token begins as it is written, which tells «إن» from «أن»; "" if none stands there."""
    return view.text[view.tokens[number].stem] if view.opens_words(number) else ""


def _read_act(view: View, discourse: Discourse, number: int, acts: list[Act]) -> Act | None:
    """The act of speech whose phrase or verb stands at this token."""
    note = view.matches(number, view.lexicon.notes)
    if note is not None:
        begin = view.reach(number, note[0])
        return Act(number, begin, find_content(view, begin), ())
    if view.matches(number, view.lexicon.refusals) is not None:
        return read_refusal(view, discourse, number)
    found = view.matches(number, view.lexicon.according)
    act = read_according(view, discourse, number, *found, acts) if found is not None else None
    if act is not None:
        return act
    echo = read_echo(view, discourse, number)
    if echo is not None:
        return echo
    if number > view.sentence.first and view.tokens[number - 1].form in view.lexicon.relatives:
        return _read_relative(view, discourse, number, acts)
    return _read_word(view, discourse, number, acts)


def _read_relative(view: View, discourse: Discourse, verb: int, acts: list[Act]) -> Act | None:
    """«بحسب الحاكم سامي عون الذي أضاف أن»: the one the relative clause describes goes on to speak."""
    entry = view.lexicon.say.get(view.tokens[verb].form)
    speaker = next((a for a in reversed(view.arguments) if a.last <= verb), None)
    if entry is None or entry.refusal or speaker is None or speaker.last != verb - 1:
        return None
    if not discourse.speaks(speaker.mention):
        return None
    opener, begin = find_opening(view, verb)
    if opener is None or opener - verb > view.rules.speech.participle_opening:
        return None
    links = nest(view, discourse, acts, speaker.first, (discourse.link(speaker.mention),))
    return Act(verb, begin, find_content(view, begin), links, entry.modality, verb=verb)


def _read_word(view: View, discourse: Discourse, number: int, acts: list[Act]) -> Act | None:
    """The act of the verb or participle at this token; a verb may be many things, the first that fits counts."""
    lexicon, token = view.lexicon, view.tokens[number]
    if number not in view.find_places(lexicon.speaking) or _is_no_speech(view, number, acts):
        return None
    for key in dict.fromkeys((view.written[number], token.form, token.whole)):
        if key in lexicon.participles and not _is_governed(view, number):
            entry = lexicon.participles[key]
            led = not entry.particle or has_particle(view, number, entry)
            return read_participle(view, discourse, number, entry, acts) if led else None
        if key in lexicon.passive and token.form in lexicon.untold and key not in lexicon.say:
            return read_hearsay(view, discourse, number)
        if not view.finite(number) and not passes_on(view, number):
            continue
        if key in lexicon.relays:
            return (
                read_relay(view, discourse, number, acts)
                if lexicon.verb_first
                else read_cited(view, discourse, number, acts)
            )
        act = read_document(view, discourse, number) if key in lexicon.carries else None
        if act is not None:
            return act
        if key in lexicon.say:
            entry = lexicon.say[key]
            read = (read_accusation if entry.accuses else _read_verb) if lexicon.verb_first else read_said
            return read(view, discourse, number, entry, acts)
    return None


def _is_no_speech(view: View, number: int, acts: list[Act]) -> bool:
    """Whether a word of speech speaks of nothing here: it tells how words were spread («أعلنت الوزارة في بيان أوردته
    الوكالة أن»), is the subject of the verb before, or opens a name in brackets.
    """
    if view.tokens[number].after and any(act.verb < number < act.content.first for act in acts):
        return True
    if _is_deed_word(view, number):
        return True
    if not view.lexicon.verb_first or number <= view.sentence.first:
        return False
    return view.tokens[number - 1].form == "(" or _awaits_subject(view, number)


def _is_deed_word(view: View, number: int) -> bool:
    """Whether the word behind a verb of speech makes it a deed: "claimed responsibility"."""
    form, lexicon = view.tokens[number].form, view.lexicon
    entry = lexicon.say.get(form) or lexicon.participles.get(form)
    behind = view.tokens[number + 1].form if number + 1 < view.sentence.last else ""
    return entry is not None and behind in {lexicon.fold(word) for word in entry.unless}


def _awaits_subject(view: View, number: int) -> bool:
    """Whether a verb that takes a deed up stands right before, over a time, so that its subject stands here and no
    verb: «الهجوم الذي شنه أمس طالب».
    """
    place = number - 1
    while place > view.sentence.first and (view.is_date(place) or view.tokens[place].form in ("(", ")")):
        place -= 1
    before = view.tokens[place]
    told = place > view.sentence.first and before.form not in view.lexicon.say and view.finite(place)
    return told and bool(before.after) and not view.conjoined(number) and not view.tokens[number].after


def _is_governed(view: View, number: int) -> bool:
    """Whether a preposition is attached: «لمتابعة» is a noun, not «متابعا»."""
    return any(p in view.tokens[number].before for p in view.lexicon.language.particles.prepositions)


def _read_verb(view: View, discourse: Discourse, verb: int, entry: SpeechVerb, acts: list[Act]) -> Act | None:
    """A verb of speech with its speaker and what is said."""
    opener, begin = _find_opening(view, verb, entry)
    if not _is_led(view, opener, entry) or _is_of_home(view, verb) or _hides_name(view, verb, entry):
        return None
    stop = opener if opener is not None else end_clause(view, verb)
    voice, first = _find_voice(view, discourse, verb, stop)
    speaks = entry.tells or entry.refusal
    if opener is None and (points_back(view, verb, entry) or (not speaks and _tells_event(view, verb))):
        return None
    silent = (entry.refusal and opener is None) or _is_silent(view, verb, entry)
    body = int(opener is None and voice.speaker is None and not voice.statement and _names_body(view, verb))
    if opener is None:
        place = find_object(view, verb, entry, voice.speaker, unread=body)
        if place is None:
            return _read_behind_quotation(view, discourse, verb, voice)
        begin = verb if silent or entry.tells else place
    if silent and not entry.refusal:
        begin = first = verb - 1
    conveyed = find_conveyed(view, discourse, verb, stop) if opener is not None else ()
    conveyed = conveyed or (find_interviewer(view, discourse, verb) if not acts else ())
    links = (*join_voice(discourse, voice), *find_behind(view, discourse, verb, stop))
    if links:
        links = nest(view, discourse, acts, first, (*conveyed, *links))
        content = find_content(view, begin) if opener is not None else find_named_content(view, begin)
        content = _end_beside(view, first, content)
        tone: Tone = "unverified" if silent else entry.modality
        return Act(first, begin, content, links, tone, verb=verb, refusal=silent)
    if has_other_subject(view, verb) or hangs_on_clause(view, verb, opener):
        return None
    reach = verb + 2 if body else begin if opener is None and "object" not in entry.takes else opener
    unread = find_unread(view, discourse, verb, reach, entry, opened=opener is not None)
    if unread:
        through = () if unread[-1].kind == "statement" else voice.statement
        links = nest(view, discourse, acts, verb, (*conveyed, *voice.medium, *through, *unread))
        return Act(verb, begin, find_content(view, begin), links, entry.modality, verb=verb)
    links = find_understood(view, discourse, verb, opener, entry, acts)
    if not links:
        return read_passive(view, discourse, verb, opener, begin)
    content, links = find_content(view, begin), (*conveyed, *links)
    goes_on, tone = links == discourse.last, "unverified" if silent else entry.modality
    return Act(first, begin, content, links, tone, goes_on=goes_on, verb=verb, refusal=silent)


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
    token, behind = view.tokens[number], view.tokens[number + 1]
    head = not {token.form, token.whole}.isdisjoint(view.lexicon.body_heads | view.lexicon.titles)
    said = behind.kind == "word" and (not behind.definite or behind.form in view.lexicon.tidings)
    return token.definite and head and not negated and said


def _is_of_home(view: View, verb: int) -> bool:
    """Whether the speaker's own country is the subject before the verb: his words go on («قال إن بلاده تتوقع أن»)."""
    before = verb - 1
    while before > view.sentence.first and view.tokens[before].form in LEADING_QUOTES:
        before -= 1
    return before >= view.sentence.first and view.is_home(before)


def _read_behind_quotation(view: View, discourse: Discourse, verb: int, voice: Voice) -> Act | None:
    """The act of a speaker told behind his words, where they open the sentence: «...»، يقول الوزير."""
    first = view.sentence.first
    ends = (n for n in range(verb - 1, first, -1) if view.tokens[n].form in CLOSING_QUOTES)
    closing = next(ends, first)
    apart = [view.tokens[n] for n in range(closing + 1, verb)]
    near = sum(token.kind == "word" for token in apart) <= 1  # «هكذا»
    if voice.speaker is None or not near or closing == first or view.tokens[first].form not in LEADING_QUOTES:
        return None
    return Act(verb, voice.speaker.last, Stretch(first, closing + 1), join_voice(discourse, voice), verb=verb)


def _find_voice(view: View, discourse: Discourse, verb: int, stop: int) -> tuple[Voice, int]:
    """Who speaks behind the verb, else right before it, and where the words about him begin."""
    voice, first = find_voice(view, discourse, verb, stop), verb
    turned = answers(view, verb)
    addressed = voice.speaker if view.tokens[verb].form in view.lexicon.addressing else None
    teller = find_speaker_before(view, discourse, verb) if addressed is not None and not view.conjoined(verb) else None
    if teller is not None:
        return replace(voice, speaker=teller), find_first_joined(view, teller)  # «أن الرئيس أبلغ نظيره أن»
    if voice.speaker is not None or voice.statement or (view.conjoined(verb) and not turned):
        return voice, first
    before = find_speaker_before(view, discourse, verb)
    if before is not None:
        return replace(voice, speaker=before), find_first_joined(view, before) - turned
    caller = find_caller(view, discourse, verb)
    return (voice if caller is None else replace(voice, speaker=caller)), first


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
