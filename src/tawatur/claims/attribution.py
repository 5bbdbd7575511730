"""Who says which words: the acts of speech in a sentence, each with its own span and its content."""

from collections.abc import Callable

from msgspec import Struct

from tawatur.claims.chains import VOICES
from tawatur.claims.view import Argument, View
from tawatur.claims.words import Phrase
from tawatur.core.claim import Link
from tawatur.core.mention import Mention
from tawatur.core.spans import Span
from tawatur.packs.speech import According, SpeechVerb

_LONGEST_OPENING = 45  # words between a verb of speech and the word that opens what is said
_OBJECT_WITHIN = 14  # words between a speaker and what a verb without «أن» takes
_SHORT_OPENING = 8  # words a speaker who is only understood may stand from what is said
_QUOTES = "«“\"‹"


class Act(Struct, frozen=True):
    """One act of speech. Token numbers; `content` is what is said, `first`-`last` who says it and how.

    `links` are the hands beyond the outlet, nearest first; `modality` what the verb makes of it;
    `goes_on`: the speaker is the one before.
    """

    first: int
    last: int
    content: tuple[int, int]
    links: tuple[Link, ...]
    modality: str = ""
    goes_on: bool = False
    verb: int = -1


class Discourse:
    """What a document's later sentences lean on: the last speaker's links."""

    def __init__(self, link: Callable[[Mention], Link], span: Callable[[int, int], Span]) -> None:
        self.link = link
        self.span = span
        self.speaks: Callable[[Mention], bool] = lambda mention: mention.kind in (*VOICES, "outlet")
        self.states: set[str] = set()  # entities that are countries
        self.last: tuple[Link, ...] = ()
        self.statement: tuple[Link, ...] = ()
        self.standing: tuple[Link, ...] = ()  # «فيما يلي نصه»: the rest of the document is the statement's words


def find_acts(view: View, discourse: Discourse) -> list[Act]:
    """The acts of speech of one sentence, in order of their contents; contents do not overlap."""
    acts: list[Act] = []
    number = view.sentence.first
    while number < view.sentence.last:
        act = None if view.covered(number) else _read_act(view, discourse, number, acts)
        if act is None:
            number += 1
            continue
        acts = [_cut(other, act) for other in acts] + [act]
        discourse.last = discourse.last if act.links[-1].hearsay else act.links
        if any(link.kind == "statement" for link in act.links):
            discourse.statement = act.links
        number = max(number + 1, min(act.last, view.sentence.last))
    kept = [act for act in acts if act.content[0] < act.content[1]]
    return sorted(kept, key=lambda act: act.content)


def _cut(earlier: Act, later: Act) -> Act:
    """The earlier act's content stops where the later one begins, if that lies inside it."""
    start, end = earlier.content
    if start <= later.first < end:
        return _replace(earlier, content=(start, later.first))
    return earlier


def _replace(act: Act, *, content: tuple[int, int]) -> Act:
    return Act(act.first, act.last, content, act.links, act.modality, act.goes_on, act.verb)


def _read_act(view: View, discourse: Discourse, number: int, acts: list[Act]) -> Act | None:
    lexicon = view.lexicon
    found = view.matches(number, lexicon.according)  # type: ignore[arg-type]
    if found is not None:
        act = _read_according(view, discourse, number, *found, acts)  # type: ignore[arg-type]
        if act is not None:
            return act
    token, written = view.token(number), view.written(number)
    if number > view.sentence.first and view.token(number - 1).form in lexicon.relatives:
        return None
    for key in dict.fromkeys((written, token.form, token.whole)):
        entry = lexicon.participles.get(key)
        if entry is not None and not _governed(view, number):
            return _read_participle(view, discourse, number, entry, acts)
        if key in lexicon.relays and view.finite(number):
            return _read_relay(view, discourse, number)
        if key in lexicon.carries and view.finite(number):
            act = _read_document(view, discourse, number)
            if act is not None:
                return act
        entry = lexicon.say.get(key)
        if entry is not None and view.finite(number):
            return _read_verb(view, discourse, number, entry, acts)
    return None


def _governed(view: View, number: int) -> bool:
    """Whether a preposition is attached: «لمتابعة» is a noun, not «متابعا»."""
    return any(p in view.token(number).before for p in view.lexicon.language.particles.prepositions)


def _read_verb(view: View, discourse: Discourse, verb: int, entry: SpeechVerb, acts: list[Act]) -> Act | None:
    """A verb of speech with its speaker and what is said."""
    opener, begin = _find_opening(view, verb, entry)
    stop = opener if opener is not None else _clause_end(view, verb)
    speaker, statement, medium = _find_speaker(view, discourse, verb, stop)
    first = verb
    if speaker is None and not statement and not _conjoined(view, verb):
        before = _speaker_before(view, discourse, verb)
        if before is not None:
            speaker, first = before, before.first
    if opener is None:
        if view.lexicon.language.verbs.past == [] and speaker is not None:
            return _read_english(view, discourse, verb, entry, speaker, first)
        place = _object_begin(view, verb, entry, speaker)
        if place is None:
            return None
        begin = verb if entry.goes_on and not entry.acts else place  # a refusal is told with its verb
    links = (*_voice(discourse, speaker, statement, medium), *_find_behind(view, discourse, verb, stop))
    goes_on = not links
    if goes_on:
        if _has_other_subject(view, verb):
            return None
        if not discourse.last or not _understood(view, verb, opener, entry, acts):
            return _read_passive(view, discourse, verb, opener, begin)
        links = discourse.last
    else:
        links = _nest(view, discourse, acts, first, links)
    return Act(first, begin, (begin, _content_end(view, begin)), links, entry.modality, goes_on, verb)


def _conjoined(view: View, number: int) -> bool:
    """Whether the word hangs on what goes before by «و» or «ف»."""
    return view.begin(number) != view.token(number).start


def _understood(view: View, verb: int, opener: int | None, entry: SpeechVerb, acts: list[Act]) -> bool:
    """Whether a verb without a speaker goes on with the last one: no other subject stands after it."""
    if opener is not None:
        between = range(verb + 1, opener)
        words = [n for n in between if view.token(n).kind == "word" and view.token(n).form not in view.lexicon.prepositions]
        return opener - verb <= _SHORT_OPENING and not (words and words[0] == verb + 1 and _names_something(view, words[0]))
    if entry.goes_on and not entry.acts:
        wanted = {view.lexicon.fold(word) for word in entry.takes}
        return verb + 1 < view.sentence.last and bool(wanted & {view.token(verb + 1).form, view.token(verb + 1).whole})
    return not entry.acts and _conjoined(view, verb) and bool(acts) and bool(entry.participles)


def _has_other_subject(view: View, verb: int) -> bool:
    """Whether a noun that is no speaker stands right before the verb: «الأدلة تشير إلى أن»."""
    if verb == view.sentence.first or _conjoined(view, verb):
        return False
    before = view.token(verb - 1)
    light = view.lexicon.that | view.lexicon.relatives | view.lexicon.auxiliaries | view.lexicon.negations | view.lexicon.may
    light = light | view.lexicon.conjunctions | view.lexicon.prepositions
    if view.matches(verb - 1, view.lexicon.breaks):  # type: ignore[arg-type]
        return False
    return before.kind == "word" and before.form not in light and before.whole not in light


def _names_something(view: View, number: int) -> bool:
    """Whether the word after a verb is a subject of its own: a definite noun or a mention."""
    token = view.token(number)
    if any(p in token.before for p in view.lexicon.language.particles.prepositions):
        return False
    return token.definite or view.covered(number) is not None


def _read_passive(view: View, discourse: Discourse, verb: int, opener: int | None, begin: int) -> Act | None:
    """«وُصفت الصفقة بأنها»: words of nobody named."""
    if opener is None or view.written(verb) not in view.lexicon.passive or view.token(opener).form == ":":
        return None
    token = view.token(verb)
    words = view.text[view.begin(verb) : token.end]
    evidence = discourse.span(view.begin(verb), token.end)
    link = Link("source", description=words, anonymous=True, evidence=evidence, entity=f"hearsay-{token.start}", hearsay=True)
    return Act(verb, verb, (verb, _clause_end(view, begin)), (link,), "", False, verb)


def _nest(view: View, discourse: Discourse, acts: list[Act], first: int, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Put the outer speaker before, where this act opens somebody's words: «قالت الوزارة إن القائد أكد».

    A state inside somebody's words is no voice of its own: «أعلنت الرئاسة أن روسيا تعتبر».
    """
    plain = links[-1].kind == "organisation" and links[-1].entity in discourse.states
    for act in reversed(acts):
        start, end = act.content
        if start <= first < end and not any(view.breaks(n) for n in range(start + 1, first + 1)):
            return act.links if plain else (*(link for link in act.links if link not in links), *links)
    return links


def _find_opening(view: View, verb: int, entry: SpeechVerb) -> tuple[int | None, int]:
    """The token that opens what is said (that-word, colon, quotation) and the token where it begins."""
    last = min(view.sentence.last, verb + _LONGEST_OPENING)
    for number in range(verb + 1, last):
        token = view.token(number)
        if view.covered(number) is not None:
            continue
        if token.form in view.lexicon.that or token.whole in view.lexicon.that:
            return number, number + 1
        if token.form == ":":
            return number, number + 1
        if token.form in _QUOTES and token.kind == "mark" and not _quotes_a_name(view, number):
            return number, number
        other = view.lexicon.say.get(token.form) or view.lexicon.say.get(view.written(number))
        if number > verb + 1 and (view.breaks(number) or other is not None and view.finite(number)):
            return None, verb + 1
    return None, verb + 1


def _quotes_a_name(view: View, number: int) -> bool:
    """Whether the quotation mark only sets off a name or a word or two."""
    pairs = {pair[0]: pair[1] for pair in view.lexicon.language.quotes}
    closing = pairs.get(view.token(number).form, view.token(number).form)
    for place in range(number + 1, min(view.sentence.last, number + 4)):
        if view.token(place).form == closing and view.token(place).kind == "mark":
            return True
    return number + 1 < view.sentence.last and view.covered(number + 1) is not None and _name_closes(view, number, closing)


def _name_closes(view: View, number: int, closing: str) -> bool:
    mention = view.covered(number + 1)
    after = next((a.last for a in view.arguments if a.mention is mention), number + 2)
    return after < view.sentence.last and view.token(after).form == closing


def _find_speaker(view: View, discourse: Discourse, verb: int, stop: int) -> tuple[Argument | None, tuple[Link, ...], tuple[Link, ...]]:
    """The speaker between verb and opening, the statement it speaks through, the newsroom it speaks to."""
    arguments = view.inside(verb + 1, stop)
    statement = _find_statement(view, discourse, verb + 1, stop, arguments)
    medium = tuple(discourse.link(a.mention) for a in arguments if a.mention.kind == "outlet" and a.prep in ("ل", "to", "الي", "في", "with"))
    bare = [a for a in arguments if discourse.speaks(a.mention) and not a.prep and a.first - verb <= 8]
    if statement and statement[0].inferred:
        return None, statement, medium
    speaker = next((a for a in bare if not a.noun or a.first == verb + 1), None)
    if speaker is None and statement and statement[-1].kind == "statement":
        issuer = next((a for a in arguments if discourse.speaks(a.mention) and a.prep in ("عن", "by", "from")), None)
        return issuer, statement, medium
    return speaker, statement, medium


def _find_statement(view: View, discourse: Discourse, first: int, stop: int, arguments: list[Argument]) -> tuple[Link, ...]:
    """«في بيان», «بيان صادر عن», «البيان»: the statement link; the definite one stands for the last statement."""
    for number in range(first, stop):
        token = view.token(number)
        if token.form not in view.lexicon.statements or view.covered(number) is not None:
            continue
        if token.definite and discourse.statement:
            return tuple(_infer(link) for link in discourse.statement)
        return (Link("statement", evidence=discourse.span(token.stem, token.end)),)
    return ()


def _infer(link: Link) -> Link:
    return Link(link.kind, link.name, link.names, link.description, link.count, link.anonymous, link.evidence, True, link.entity, link.hearsay)


def _speaker_before(view: View, discourse: Discourse, verb: int) -> Argument | None:
    """A speaker right before the verb: «لكن المصدر قال», "the minister said"."""
    for argument in reversed(view.arguments):
        if argument.last > verb or not discourse.speaks(argument.mention):
            continue
        between = range(argument.last, verb)
        light_words = view.lexicon.auxiliaries | view.lexicon.negations
        light = all(
            view.token(n).kind == "mark" and view.token(n).form in "،,«»“”\"()" or view.token(n).form in light_words
            for n in between
        )  # fmt: skip
        if light and not argument.prep:
            return argument
        return None
    return None


def _voice(discourse: Discourse, speaker: Argument | None, statement: tuple[Link, ...], medium: tuple[Link, ...]) -> tuple[Link, ...]:
    """Links of one act, nearest hand first: newsroom, statement, speaker."""
    if speaker is None:
        return (*medium, *statement) if statement and any(link.kind != "statement" for link in statement) else ()
    own = discourse.link(speaker.mention)
    if own.kind in ("agency", "outlet"):
        return (own,)
    return (*medium, *statement, own)


def _find_behind(view: View, discourse: Discourse, verb: int, stop: int) -> tuple[Link, ...]:
    """«... نقلا عن مصدر أن»: who stands behind the one who speaks."""
    for number in range(verb + 1, stop):
        found = view.matches(number, view.lexicon.according)  # type: ignore[arg-type]
        if found is not None and isinstance(found[1], According) and found[1].via:
            after = view.reach(number, found[0])
            return tuple(discourse.link(a.mention) for a in view.inside(after, stop)[:1])
    return ()


def _object_begin(view: View, verb: int, entry: SpeechVerb, speaker: Argument | None) -> int | None:
    """Where what is said begins without an opening word: after the speaker, or the verb."""
    if not entry.takes:
        return None
    begin = verb + 1 if speaker is None or speaker.first < verb else speaker.last
    if entry.acts and (speaker is None or begin >= view.sentence.last):
        return None
    wanted = {view.lexicon.fold(word) for word in entry.takes if word != "object"}
    for number in range(begin, min(begin + _OBJECT_WITHIN, view.sentence.last)):
        token = view.token(number)
        attached = any(p in wanted for p in token.before) or (token.whole[:1] in wanted and not view.covered(number))
        if token.form in wanted or token.whole in wanted:
            return number + 1 if token.whole in view.lexicon.prepositions else number
        if attached:
            return number
    return begin if "object" in entry.takes and begin < view.sentence.last else None


def _clause_end(view: View, verb: int) -> int:
    return next((n for n in range(verb + 1, view.sentence.last) if view.breaks(n)), view.sentence.last)


def _content_end(view: View, begin: int) -> int:
    """Where what is said stops: at the outlet's own comment, else at the end of the sentence."""
    depth = 0
    pairs = {pair[0]: pair[1] for pair in view.lexicon.language.quotes if pair[0] != pair[1]}
    for number in range(begin, view.sentence.last):
        form = view.token(number).form
        depth += (form in pairs) - (form in pairs.values())
        if number > begin and depth <= 0 and view.matches(number, view.lexicon.comments):  # type: ignore[arg-type]
            return number
    return view.sentence.last


def _read_participle(view: View, discourse: Discourse, number: int, entry: SpeechVerb, acts: list[Act]) -> Act | None:
    """«مؤكدا أن», "adding that": the subject of the sentence, or the speaker before, goes on."""
    links = discourse.last
    if not acts:
        subject = next((a for a in view.arguments if a.last <= number and not a.prep and not a.noun), None)
        if subject is not None and discourse.speaks(subject.mention):
            links = (discourse.link(subject.mention),)
    if not links:
        return None
    opener, begin = _find_opening(view, number, entry)
    if opener is None or opener - number > 12:
        begin = number + 1
    return Act(number, begin, (begin, _content_end(view, begin)), links, entry.modality, True, number)


def _read_relay(view: View, discourse: Discourse, verb: int) -> Act | None:
    """«نقلت الوكالة عن مصدر», «نقلت مصادر لصحيفة»: one hand passes another's words on."""
    opener, begin = _find_opening(view, verb, SpeechVerb(verbs=[]))
    arguments = view.inside(verb + 1, opener if opener is not None else view.sentence.last)
    behind = next((a for a in arguments if a.prep in ("عن", "from") and discourse.speaks(a.mention)), None)
    before = next((a for a in arguments if not a.prep and discourse.speaks(a.mention) and a is not behind), None)
    if behind is None and (opener is None or before is None):
        return None
    medium = tuple(discourse.link(a.mention) for a in arguments if a.mention.kind == "outlet" and a.prep in ("ل", "to"))
    nearest = (discourse.link(before.mention),) if before is not None else discourse.last
    links = (*medium, *nearest, *((discourse.link(behind.mention),) if behind is not None else ()))
    if opener is None:
        begin = behind.last if behind is not None else verb + 1
    return Act(verb, begin, (begin, _content_end(view, begin)), links, "", False, verb) if links else None


def _read_document(view: View, discourse: Discourse, verb: int) -> Act | None:
    """«أظهرت وثيقة اطلعت عليها الوكالة أن», «جاء في البيان»: a document speaks."""
    opener, begin = _find_opening(view, verb, SpeechVerb(verbs=[]))
    if opener is None:
        return None
    words = [view.token(n) for n in range(verb + 1, min(verb + 4, opener))]
    if any(t.form in view.lexicon.statements and t.definite for t in words) and discourse.statement:
        return Act(verb, begin, (begin, _content_end(view, begin)), tuple(map(_infer, discourse.statement)), "", True, verb)
    paper = next((t for t in words if t.form in view.lexicon.documents), None)
    if paper is None:
        return None
    arguments = view.inside(verb + 1, opener)
    room = tuple(discourse.link(a.mention) for a in arguments if a.mention.kind == "outlet")
    end = next((a.first for a in arguments if a.mention.kind == "outlet"), opener)
    words_of = view.text[paper.start : view.token(end - 1).end]
    return Act(
        verb, begin, (begin, _content_end(view, begin)),
        (*room, Link("document", description=words_of, count=1, anonymous=True, evidence=discourse.span(paper.start, paper.end))),
        "", False, verb,
    )  # fmt: skip


def _read_according(view: View, discourse: Discourse, number: int, phrase: Phrase, entry: According, acts: list[Act]) -> Act | None:
    """«بحسب الوكالة، ...» before what is said, or «..., وفقا للوزارة» after it."""
    after = view.reach(number, phrase)
    verb_end = after
    if entry.clause:
        verb = next((n for n in range(after, min(after + 3, view.sentence.last)) if view.token(n).form in view.lexicon.say or view.written(n) in view.lexicon.say), None)
        if verb is None:
            return None
        verb_end = verb + 1
    arguments = view.inside(after, min(after + 14, view.sentence.last))
    speaker = next((a for a in arguments if discourse.speaks(a.mention)), None)
    if speaker is None or speaker.first - verb_end > 6 or arguments[0].mention.kind == "instrument":
        return None
    if entry.via and any(act.verb < number < act.last for act in acts):
        return None
    paper = [view.token(n) for n in range(after, speaker.first) if view.token(n).form in view.lexicon.statements]
    statement = tuple(Link("statement", evidence=discourse.span(t.stem, t.end)) for t in paper[:1])
    own = discourse.link(speaker.mention)
    links = (own,) if own.kind in ("agency", "outlet") else (*statement, own)
    end = speaker.last
    at_front = number == view.sentence.first or number - 1 == view.sentence.first and view.token(number - 1).kind == "mark"
    closes = end >= view.sentence.last or view.token(end).kind == "mark" or not at_front
    if entry.clause and (at_front or not closes):
        return None
    if at_front:
        return Act(number, end, (end, _content_end(view, end)), links)
    begin = max((act.content[0] for act in acts if act.content[0] < number), default=view.sentence.first)
    begin = max([begin, *(act.last for act in acts if act.first >= begin)], default=begin)
    if any(act.content[0] <= number < act.content[1] and not act.goes_on for act in acts):
        return None
    return Act(number, end, (begin, number), links)


def _read_english(view: View, discourse: Discourse, verb: int, entry: SpeechVerb, speaker: Argument, first: int) -> Act | None:
    """Speaker first: "the ministry said the port was open", or last: "..., the ministry said"."""
    arguments = view.inside(verb + 1, view.sentence.last)
    medium = tuple(discourse.link(a.mention) for a in arguments[:1] if a.mention.kind == "outlet")
    links = _voice(discourse, speaker, (), medium)
    rest = [n for n in range(verb + 1, view.sentence.last) if view.token(n).kind == "word"]
    if len(rest) >= 5:
        if entry.acts and "object" not in entry.takes:
            return None
        return Act(first, verb + 1, (verb + 1, _content_end(view, verb + 1)), links, entry.modality, False, verb)
    return Act(first, view.sentence.last, (view.sentence.first, first), links, entry.modality, False, verb)
