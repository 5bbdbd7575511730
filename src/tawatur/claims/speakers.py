"""Who speaks: the speaker beside the verb, the statement it speaks through, the newsroom it speaks to."""

from msgspec import Struct
from msgspec.structs import replace

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.bearers import find_bearer, find_called
from tawatur.claims.chains import NEWSROOMS, infer
from tawatur.claims.clauses import breaks
from tawatur.claims.genders import find_gender, is_feminine
from tawatur.claims.marks import COMMAS, DASHES, LIGHT
from tawatur.claims.openings import find_awaited
from tawatur.claims.unread import list_names, names_something
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Link
from tawatur.packs.speech import SpeechVerb

_ASIDE_OPENS = 3  # a comma or dash and a relative word stand before «طلب عدم ذكر اسمه» at the most


class Voice(Struct, frozen=True):
    """A speaker, the statement spoken through, the newsrooms spoken to; each None or empty if not written."""

    speaker: Argument | None = None
    statement: tuple[Link, ...] = ()
    medium: tuple[Link, ...] = ()


def find_voice(view: View, discourse: Discourse, verb: int, stop: int) -> Voice:
    """Who speaks between a verb and the opening of what is said."""
    arguments = view.inside(verb + 1, stop)
    words, within = view.lexicon, view.rules.speech.speaker_within
    statement = find_statement(view, discourse, verb + 1, stop) or _find_leading(view, discourse, verb)
    voices = [a for a in arguments if discourse.speaks(a.mention)]
    bare = [a for a in voices if not a.prep or _is_branch_of(view, verb + 1, a)]
    bare = [a for a in bare if a.first - verb <= within and not follows_subject(view, verb)]
    bare = [a for a in bare if not view.find_verbs(verb + 1, a.first)]  # «بيان بثته الوكالة»
    bare = [a for a in bare if not _is_told_to(view, verb, a) and not _is_beyond(view, verb, a)]
    speaker = next(
        (a for a in bare if not a.noun or a.prep or a.first == verb + 1 or _is_own_noun(view, a, verb)), None
    )
    speaker = speaker or next((a for a in bare if _tells_office(view, verb, a, stop)), None)
    if (
        speaker is None
        and verb + 1 < view.sentence.last
        and names_something(view, verb + 1)
        and view.covered(verb + 1) is None
    ):
        speaker = find_bearer(view, verb + 1, stop)
    elif speaker is not None:
        beside = [a for a in bare if _stands_beside(a, speaker)]  # «قال سكان والشرطة إن»
        speaker = next(iter(beside), find_called(view, speaker, stop))
    if statement and statement[0].inferred:
        if speaker is None and statement[-1].kind != "statement":
            return Voice(None, statement, _find_medium(view, discourse, arguments, None))
        statement = tuple(link for link in statement if link.kind == "statement")
    if speaker is not None and _is_set_off(view, verb, speaker):
        speaker = None
    elif speaker is None and statement and statement[-1].kind == "statement":
        speaker = next((a for a in voices if a.prep in words.issued_through), None)
    joint = speaker is not None and any(a.joined and a.first == speaker.last for a in voices)
    named = bool(statement) and statement[-1].name is not None  # «أكدت غانا وتوغو في بيان مشترك (إعلان لومي)»
    return Voice(None if joint and named else speaker, statement, _find_medium(view, discourse, arguments, speaker))


def _is_branch_of(view: View, first: int, body: Argument) -> bool:
    """Whether a definite noun for a part of a body stands before it, at a token or later, over its adjectives: «الجناح
    العسكري للحركة», «المكتب الإعلامي للحزب».
    """
    if body.mention.kind != "organisation" or body.prep not in view.lexicon.relayed_to:
        return False
    head = body.first - 1
    while head > first and view.tokens[head].form not in view.lexicon.branches and view.tokens[head].definite:
        head -= 1
    free = head >= first and view.covered(head) is None and not view.attached(head)
    return free and view.tokens[head].definite and view.tokens[head].form in view.lexicon.branches


def _stands_beside(argument: Argument, voice: Argument) -> bool:
    """Whether somebody who can be told from others speaks in one breath with a voice without a name."""
    known = argument.mention.kind == "organisation" or (argument.mention.kind == "person" and argument.mention.name)
    return voice.mention.kind == "source" and bool(known) and argument.joined and argument.first == voice.last


def _is_told_to(view: View, verb: int, argument: Argument) -> bool:
    """Whether a feminine name right behind a verb that is of no woman is what it turns to: «يطالب الجماعة بوقف»."""
    if not view.lexicon.her or argument.first != verb + 1:
        return False
    return bool(find_gender(view.lexicon, [argument.mention])) and not is_feminine(view, verb)


def _is_beyond(view: View, verb: int, argument: Argument) -> bool:
    """Whether somebody nobody lists is told right behind the verb, and the name with an office of its own stands behind
    a time: «وصف زيلر يوم الاثنين رئيس الوزراء الغاني سامي عون بأنه».
    """
    word = verb + 1
    if not view.lexicon.verb_first or argument.first <= word or view.covered(word) is not None:
        return False
    adverb = view.tokens[word].form.endswith(view.lexicon.adverbial)
    held = any(title.kind == "office" for title in argument.mention.titles)
    timed = any(view.is_date(n) for n in range(word, argument.first))
    return held and timed and not adverb and names_something(view, word)


def _is_own_noun(view: View, argument: Argument, verb: int) -> bool:
    """Whether a noun over a name takes nothing from it: a reporter of a newsroom speaks («أفاد مراسل قناة «الغد»»), a
    body told by the bodies it is of («أفادت تنسيقية لجان الأحياء»), an office with a word of courtesy («معالي وزير
    الصحة»).
    """
    kind, near = argument.mention.kind, argument.first == verb + 2
    heads = kind == "organisation" and near and argument.noun in view.lexicon.body_heads
    heads = heads or (kind == "person" and near and argument.noun in view.lexicon.courtesies)
    return heads or (kind == "outlet" and argument.noun in view.lexicon.reporters)


def _tells_office(view: View, verb: int, argument: Argument, stop: int) -> bool:
    """Whether an office stands behind a name nobody lists: «أوضح أنغو مولا الناطق باسم الحكومة أن»."""
    named = argument.mention.kind == "person" and argument.mention.name is None
    if not named or not view.lexicon.verb_first or not view.opens_words(min(stop, view.sentence.last - 1)):
        return False
    return len(list_names(view, verb + 1, argument.first)) == argument.first - verb - 1 > 1


def _is_set_off(view: View, verb: int, speaker: Argument) -> bool:
    """Whether another subject stands right behind the verb: «قالت القيادة، في بيان وقعه العميد سامي عون، إن»."""
    if not view.lexicon.verb_first or not names_something(view, verb + 1) or view.covered(verb + 1) is not None:
        return False
    between = [view.tokens[number] for number in range(verb + 1, speaker.first)]
    marked = any(token.kind == "mark" and token.form in COMMAS for token in between)
    return marked and any(token.form in view.lexicon.statements for token in between)


def _find_medium(
    view: View, discourse: Discourse, arguments: list[Argument], speaker: Argument | None
) -> tuple[Link, ...]:
    """The newsroom spoken to: behind «ل», or told outright («أبلغ مصدر الشبكة»)."""
    rooms = [a for a in arguments if a.mention.kind == "outlet" and a is not speaker]
    spoken_to = view.lexicon.spoken_to  # «في اتصال مع الجزيرة»
    rooms = [a for a in rooms if not _is_told_of(view, a) and not view.lexicon.is_platform(a.mention.name or "")]
    told = [a for a in rooms if a.prep in spoken_to or (speaker is not None and not a.prep and not a.joined)]
    if speaker is not None and speaker.mention.kind == "outlet":
        told = []
    return tuple(discourse.link(a.mention) for a in told[:1])


def _is_told_of(view: View, room: Argument) -> bool:
    """Whether a newsroom stands in a clause about what it told: «نفى صحة ما نشرته الصحيفة», «نفى مزاعم الصحيفة»."""
    near = range(max(view.sentence.first, room.first - view.rules.speech.paper_within), room.first)
    return room.noun in view.lexicon.hearsays or any(view.tokens[n].whole in view.lexicon.what for n in near)


def follows_subject(view: View, verb: int) -> bool:
    """Whether the verb agrees in number with a subject told before it: «الوزيران قالا», never «قالا الوزيران»."""
    form, lexicon = view.tokens[verb].form, view.lexicon
    if form in lexicon.roots:
        return False
    return any(form.endswith(end) and form.removesuffix(end) in lexicon.say for end in lexicon.behind)


def find_statement(view: View, discourse: Discourse, first: int, stop: int) -> tuple[Link, ...]:
    """«في بيان», «بيان صادر عن», «البيان»: the statement link; the definite one stands for the last statement."""
    reach = view.rules.speech.paper_within
    for number in view.find_places(view.lexicon.statements):
        token = view.tokens[number]
        named = first <= number < stop and token.form in view.lexicon.statements
        if not named or view.covered(number) is not None:
            continue
        if (view.attached(number) or _lead(view, number)) in view.lexicon.spoken_of:
            continue
        if token.definite and discourse.statement:
            return tuple(infer(link) for link in discourse.statement)
        if token.definite and view.lexicon.verb_first and _issues(discourse.last):
            return tuple(infer(link) for link in (discourse.cite(token), *discourse.last))
        title = next((a for a in view.inside(number + 1, number + reach) if _is_title(view, a)), None)
        titled = replace(discourse.link(title.mention), kind="statement") if title is not None else None
        return (titled or discourse.cite(token),)
    return ()


def _issues(links: tuple[Link, ...]) -> bool:
    """Whether a body spoke last, whose «البيان» is: «ذكر مكتب الرئيس أن ... وأضاف البيان أن»."""
    return bool(links) and links[-1].kind == "organisation" and not any(link.kind == "statement" for link in links)


def _is_title(view: View, argument: Argument) -> bool:
    """Whether a paper's name stands in brackets behind the word for it: «بيان مشترك (إعلان لومي)»."""
    return argument.mention.kind == "instrument" and view.tokens[argument.first - 1].form == "("


def _lead(view: View, number: int) -> str:
    """The preposition before a noun, over its article: "seen as a message"."""
    place = number - 1
    while place > view.sentence.first and view.tokens[place].form in view.lexicon.articles:
        place -= 1
    return view.preposition(place)


def _find_leading(view: View, discourse: Discourse, verb: int) -> tuple[Link, ...]:
    """The statement told of before the verb, at the head of the sentence: «وفي بيان نشر على موقعها قالت الوزارة»."""
    first = view.sentence.first
    paper = first + (not view.attached(first))
    if not view.lexicon.verb_first or paper >= verb or view.tokens[paper].definite:
        return ()
    led = view.preposition(paper - 1) if paper > first else view.attached(first)
    spoken = view.tokens[paper].form in view.lexicon.statements and view.covered(paper) is None
    others = (n for n in range(paper + 1, verb) if view.tokens[n].form in view.lexicon.say and view.finite(n))
    if not spoken or led not in view.lexicon.where or any(others):
        return ()
    return (discourse.cite(view.tokens[paper]),)


def find_speaker_before(view: View, discourse: Discourse, verb: int) -> Argument | None:
    """A speaker right before the verb: «لكن المصدر قال», "the minister said"; his seat may stand behind («سفارة غانا
    في توغو أعربت»).
    """
    before = [a for a in view.arguments if a.last <= verb]
    seated = len(before) > 1 and _is_seat(view, before[-2], before[-1])
    speaker = next((a for a in reversed(before[:-1] if seated else before) if discourse.speaks(a.mention)), None)
    room = _find_mouthpiece(view, before)
    speaker = room or speaker
    if speaker is None or (speaker.prep and not _is_branch_of(view, view.sentence.first, speaker)):
        return None
    over = room is not None or (seated and speaker is before[-2])
    first = _pass_unnamed(view, before[-1].last if over else speaker.last, verb)
    return speaker if all(is_light(view, number) for number in range(first, verb)) else None


def _find_mouthpiece(view: View, before: list[Argument]) -> Argument | None:
    """The newsroom right before words that only tell for whom it speaks, the last before a verb: «لكن قناة الأفق
    المتحدثة باسم الحزب قالت»; the body it speaks for may be read too.
    """
    offices = [a for a in before if a.mention.kind == "person" and a.mention.name is None]
    rooms = [a for a in before if a.mention.kind == "outlet" and offices and a.last <= offices[-1].first]
    if not rooms or any(a.first >= offices[-1].last for a in before):
        return None
    between = range(rooms[-1].last, offices[-1].first)
    return rooms[-1] if all(view.tokens[n].form in LIGHT for n in between) else None


def _pass_unnamed(view: View, first: int, verb: int) -> int:
    """The token behind what only tells that a speaker before his verb will not be named, up to that verb: «وكان مسؤول
    طلب عدم ذكر اسمه أكد أن», «مصدر، رفض كشف هويته، قال إن».
    """
    unnamed = view.find_phrases(view.lexicon.unnamed) if view.lexicon.verb_first else {}
    places = (n for n in range(first, min(first + _ASIDE_OPENS, verb)) if n in unnamed)
    aside = next(places, None)
    if aside is None or any(not _opens_aside(view, n) for n in range(first, aside)):
        return first
    rest = range(view.reach(aside, unnamed[aside][0]), verb)
    return first if any(view.opens_words(n) or view.finite(n) for n in rest) else verb


def _opens_aside(view: View, number: int) -> bool:
    """Whether a comma, a dash or a relative word stands here, with which a clause about a name begins."""
    token = view.tokens[number]
    parts = token.kind == "mark" and (token.form in COMMAS or token.form in DASHES)
    return parts or token.form in view.lexicon.relatives


def _is_seat(view: View, body: Argument, place: Argument) -> bool:
    """Whether a place right behind a body tells where it is: «سفارة غانا في توغو»."""
    lies = place.mention.kind in ("place", "country") and place.prep in view.lexicon.where
    return view.lexicon.verb_first and lies and body.mention.kind == "organisation" and place.first - body.last <= 1


def answers(view: View, verb: int) -> bool:
    """Whether the verb comes behind the one whom «أما» turns to: «أما المدير فقال»."""
    turns = view.lexicon.turns_to
    before = next((a for a in reversed(view.arguments) if a.last <= verb), None)
    return before is not None and before.first > view.sentence.first and view.tokens[before.first - 1].form in turns


def find_first_joined(view: View, speaker: Argument) -> int:
    """Where the names begin that «و» joins to this one, with their auxiliary: «كان السفير والوزير أشارا إلى»."""
    place = view.arguments.index(speaker)
    while place > 0 and view.arguments[place].joined:
        place -= 1
    first = view.arguments[place].first
    return first - (first > view.sentence.first and view.tokens[first - 1].form in view.lexicon.auxiliaries)


def is_deed_word(view: View, number: int) -> bool:
    """Whether the word behind a verb of speech makes it a deed ("claimed responsibility"), or a prayer («داعيا الله»)
    of it.
    """
    form, lexicon = view.tokens[number].form, view.lexicon
    entry = lexicon.say.get(form) or lexicon.participles.get(form)
    behind = view.tokens[number + 1].form if number + 1 < view.sentence.last else ""
    if (form, behind) in lexicon.prayers:
        return True
    return entry is not None and behind in {lexicon.fold(word) for word in entry.unless}


def is_light(view: View, number: int) -> bool:
    """Whether the token may stand between a speaker and the verb."""
    token, lexicon = view.tokens[number], view.lexicon
    light = token.form in lexicon.auxiliaries or token.form in lexicon.negations
    return light or (token.kind == "mark" and token.form in LIGHT)


def join_voice(discourse: Discourse, voice: Voice) -> tuple[Link, ...]:
    """Links of one act, nearest hand first: newsroom, statement, speaker."""
    if voice.speaker is None:
        named = any(link.kind != "statement" or link.name for link in voice.statement)
        return (*voice.medium, *voice.statement) if named else ()
    own = discourse.link(voice.speaker.mention)
    return (own,) if own.kind in NEWSROOMS else (*voice.medium, *voice.statement, own)


def find_behind(view: View, discourse: Discourse, verb: int, stop: int) -> tuple[Link, ...]:
    """«... نقلا عن وكالة عن مصدر أن»: who stands behind the one who speaks, and behind whom in turn."""
    for number, (phrase, entry) in view.find_phrases(view.lexicon.according).items():
        if verb < number < stop and entry.via:
            after = view.reach(number, phrase)
            told, last = view.inside(after, stop), view.tokens[after - 1].form
            hands = told[:1]
            for argument in told[1:]:
                if argument.prep != last or argument.first - hands[-1].last != 1:
                    break
                hands.append(argument)
            return tuple(discourse.link(a.mention) for a in hands)
    return ()


def nest(view: View, discourse: Discourse, acts: list[Act], first: int, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Put the outer speaker before, where this act opens somebody's words: «قالت الوزارة إن القائد أكد».

    A state inside somebody's words is no voice of its own: «أعلنت الرئاسة أن روسيا تعتبر»; one that speaks in a
    relative clause is: "Turkey condemned the raid, which Israel says killed five".
    """
    related = speaks_in_relative(view, first)
    plain = links[-1].kind == "organisation" and links[-1].entity in discourse.states and not related
    for act in reversed(acts):
        start, end = act.content
        entry = view.lexicon.say.get(view.tokens[act.verb].form) if act.verb >= 0 else None
        if related and entry is not None and entry.tells:
            continue
        if act.refusal:
            continue  # who declines to speak passes nothing on
        resumed = act.goes_on and act.verb < 0 and view.tokens[act.first].form in view.lexicon.resumes
        if resumed or not start <= first < end:
            continue
        if find_awaited(view, start, first) or not any(breaks(view, n) for n in range(start + 1, first + 1)):
            return act.links if plain else (*(link for link in act.links if link not in links), *links)
    return links


def speaks_in_relative(view: View, first: int) -> bool:
    """Whether who speaks stands right behind a relative, where he goes before his verb: "which Israel says"."""
    before, lexicon = first - 1, view.lexicon
    word = view.tokens[before].form if before > view.sentence.first else ""
    return not lexicon.verb_first and word in lexicon.relatives and word not in lexicon.that


def is_understood(view: View, verb: int, opener: int | None, entry: SpeechVerb, acts: list[Act]) -> bool:
    """Whether a verb without a speaker goes on with the last one: no other subject stands after it."""
    if view.find_phrases(view.lexicon.comments) and _comments(view, verb):
        return False
    if verb + 1 < view.sentence.last and view.tokens[verb + 1].whole in view.lexicon.addresses:
        return True
    if opener is not None:
        near = opener - verb <= view.rules.speech.short_opening or (view.conjoined(verb) and bool(acts))
        denied = entry.modality == "denied" and view.tokens[verb + 1].form in view.lexicon.hearsays
        return near and (verb + 1 == opener or denied or not names_something(view, verb + 1))  # «لكنه نفى أنباء بأن»
    if entry.refusal:
        wanted = {view.lexicon.fold(word) for word in entry.takes}
        behind = view.tokens[verb + 1 : view.sentence.last][:1]
        return any(token.form in wanted or token.whole in wanted for token in behind)
    joined = not entry.acts and (view.conjoined(verb) or _turns_back(view, verb)) and bool(entry.participles)
    return joined and (bool(acts) or _leads_on(view, verb, entry))


def _turns_back(view: View, verb: int) -> bool:
    """Whether a word that opens a clause stands before the verb with a pronoun for who spoke: «لكنها نفت البيع»."""
    before = verb - 1
    turns = before > view.sentence.first and view.matches(before, view.lexicon.breaks) is not None
    return turns and bool(view.tokens[before].after)


def _comments(view: View, verb: int) -> bool:
    """Whether the verb is that of a comment of the outlet's own: «مما يشير إلى أن»."""
    phrases = view.find_phrases(view.lexicon.comments)
    return any(number <= verb < view.reach(number, phrase) for number, (phrase, _) in phrases.items())


def _leads_on(view: View, verb: int, entry: SpeechVerb) -> bool:
    """Whether a sentence opens with the verb and what it takes, no subject between: «ودعا إلى», «وأكد أهمية»."""
    if verb != view.sentence.first or verb + 1 >= view.sentence.last:
        return False
    wanted, behind = {view.lexicon.fold(word) for word in entry.takes}, verb + 1
    if "object" in entry.takes and view.tokens[behind].form in view.lexicon.matters:
        return True
    return (view.preposition(behind) or view.attached(behind)) in wanted
