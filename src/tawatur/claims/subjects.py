"""Who a verb of speech has for a subject, in languages that put him before it."""

from msgspec import Struct
from msgspec.structs import replace

from tawatur.claims.acts import Discourse
from tawatur.claims.chains import leave_open
from tawatur.claims.citations import cite_sources, find_cited, find_passing, list_handovers
from tawatur.claims.clauses import closes
from tawatur.claims.descriptions import cut_phrase, find_phrase_start, name_phrase, trim_phrase
from tawatur.claims.marks import BRACKETS, CLOSING_QUOTES, COMMAS, LEADING_QUOTES
from tawatur.claims.openings import find_opening
from tawatur.claims.papers import follow_hands
from tawatur.claims.pronouns import cut_hands, stands_for
from tawatur.claims.speakers import is_deed_word, is_light
from tawatur.claims.verb_groups import ends_aside, find_place, is_enclitic, open_group
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Link


class Subject(Struct, frozen=True):
    """Who a verb of speech has for a subject: its links, where its words begin; `goes_on` for a pronoun."""

    links: tuple[Link, ...]
    first: int
    last: int
    goes_on: bool = False


def find_subject(view: View, discourse: Discourse, verb: int) -> Subject | None:
    """The voice behind the verb where the words stand before it, else the one before the verb: a name, a
    pronoun, a paper, or any phrase without a name.
    """
    inverted = _find_inverted(view, discourse, verb)
    own = find_subject_before(view, discourse, verb) if inverted is None or _lacks_verb(view, verb) else None
    return own or inverted


def _lacks_verb(view: View, verb: int) -> bool:
    """Whether no quotation and no clause stands before a verb that could be what is said, so that the words before it
    hold its subject: "The board, which runs the docks, announced the arrival of two boats".
    """
    place = open_group(view, verb) - 1
    if any(view.closes_quotation(n) for n in range(view.sentence.first, place + 1)):
        return False
    commas = [n for n in view.marks if n < place and view.tokens[n].form in COMMAS]
    for number in view.find_verbs(view.sentence.first, place):
        opening = 1 + max((comma for comma in commas if comma < number), default=-2)
        if opening < 0 or (opening != number and view.tokens[opening].form not in view.lexicon.relatives):
            return False
    return True


def find_subject_before(view: View, discourse: Discourse, verb: int) -> Subject | None:
    """The voice before the verb; None if nobody stands there."""
    place = find_place(view, verb)
    if place == view.sentence.first or view.tokens[place - 1].form in view.lexicon.to:
        return None
    if view.tokens[place - 1].form in view.lexicon.relatives:
        entry = view.lexicon.say.get(view.tokens[verb].form)
        only_tells = entry is not None and entry.refusal  # "a source who declined to be named"
        return None if only_tells else _find_related(view, discourse, place - 1)
    return (
        _find_joined(view, discourse, place)
        or _find_pronoun(view, discourse, place)
        or _find_named(view, discourse, place)
        or _find_described(view, discourse, place)
    )


def _find_related(view: View, discourse: Discourse, relative: int) -> Subject | None:
    """Who speaks in a relative clause of his own: "a report by Karl Berg, who said", "a group which said"."""
    end = relative - (view.tokens[relative - 1].form in COMMAS)
    named = next((a for a in view.arguments if a.last == end and discourse.speaks(a.mention)), None)
    if named is not None:
        return Subject((discourse.link(named.mention),), relative, relative + 1)
    told = _find_named(view, discourse, end) or _find_described(view, discourse, end)
    return None if told is None else Subject(told.links, relative, relative + 1)


def says(view: View, first: int, last: int) -> bool:
    """Whether a finite verb stands in a token range."""
    return bool(view.find_verbs(first, last))


def _find_inverted(view: View, discourse: Discourse, verb: int) -> Subject | None:
    """The voice right behind the verb, where what is said stands before it: "We agreed," said the minister."""
    place = open_group(view, verb)
    if place == view.sentence.first or view.tokens[place - 1].form not in COMMAS + CLOSING_QUOTES:
        return None
    pronoun = next((n for n in range(place, verb + 2) if is_enclitic(view, n)), None)
    if pronoun is not None:
        links = discourse.person if view.tokens[pronoun].form in view.lexicon.persons else discourse.last
        links = links or discourse.last
        return Subject(links, place, max(pronoun, verb) + 1, goes_on=True) if links else None
    opener, _ = find_opening(view, verb)
    entry = view.lexicon.say.get(view.tokens[verb].form)
    told = (opener is not None and view.opens_words(opener)) or (entry is not None and entry.tells)
    dated = view.is_date(verb + 1) and not view.lexicon.inverts
    if told or view.tokens[verb].form in view.lexicon.addressing or dated:
        return None
    return _find_behind(view, discourse, verb, place)


def _find_behind(view: View, discourse: Discourse, verb: int, place: int) -> Subject | None:
    """The voice behind a verb whose words stand before `place`; without quotation marks no other verb may follow."""
    quoted = any(view.closes_quotation(n) for n in range(max(place - 2, view.sentence.first), place))
    stop = cut_phrase(view, verb + 1)
    if not quoted and (says(view, verb + 1, min(stop + 1, view.sentence.last)) or _introduces(view, place)):
        return None
    near = view.inside(verb + 1, verb + 1 + view.rules.speech.speaker_within)
    behind = next((a for a in near if not a.prep and discourse.speaks(a.mention)), None)
    owner = behind is not None and behind.modifies and behind.mention.kind == "country"
    if behind is not None and not owner and not _parts(view, verb + 1, behind.first):
        own = (*_find_newsroom(view, discourse, behind), discourse.link(behind.mention))
        links, last = follow_hands(view, discourse, behind.last, own)
        return Subject(links, place, last)
    led = stop > verb + 1 and bool(view.preposition(verb + 1))  # "..., said in a statement" names nobody
    if stop == verb + 1 or led or not (quoted or closes(view, stop) or ends_aside(view, stop)):
        return None
    links = name_phrase(view, discourse, verb + 1, stop)
    return Subject(links, place, stop) if links else None


def _introduces(view: View, place: int) -> bool:
    """Whether what stands before a verb only names a person and what he is: "Karl Berg, head of the port (PRT), said
    the ferry, ...".
    """
    lead = next(iter(view.arguments), None)
    named = lead is not None and lead.first == view.sentence.first and lead.mention.kind == "person"
    commas = [n for n in view.marks if n < place and view.tokens[n].form in COMMAS and view.covered(n) is None]
    return named and len(commas) > 1 and not says(view, view.sentence.first, place)


def _parts(view: View, first: int, last: int) -> bool:
    """Whether a mark, a verb or a that-word stands between a verb and the voice behind it."""
    tokens = [number for number in range(first, last) if view.covered(number) is None]
    return any(view.tokens[n].kind == "mark" or view.finite(n) or view.opens_words(n) for n in tokens)


def _find_joined(view: View, discourse: Discourse, place: int) -> Subject | None:
    """The speaker of the verb before, which this one is joined to: "denied the raid and said that"."""
    word, lexicon = view.tokens[place - 1].form, view.lexicon
    joined = word in lexicon.and_or or (word in lexicon.conjunctions and word in lexicon.breaks)
    before = range(view.sentence.first, place - 1)
    said = (n for n in before if view.tokens[n].form in lexicon.say and view.finite(n))
    spoke = any(not is_deed_word(view, n) for n in said)  # not "claimed responsibility and said"
    if joined and spoke and discourse.last:
        return Subject(discourse.last, place - 1, place, goes_on=True)
    if not joined or spoke or word not in lexicon.and_or:
        return None
    for acting in view.find_verbs(view.sentence.first + 1, place - 1):
        behind = find_place(view, acting)
        opener = _find_named(view, discourse, behind) or _find_described(view, discourse, behind)
        if opener is not None and opener.first == view.sentence.first:
            return Subject(opener.links, place - 1, place)  # "Berg, who is ill, flew to Riga and warned that"
    return None


def _find_pronoun(view: View, discourse: Discourse, place: int) -> Subject | None:
    """A pronoun stands for the last speaker, or the person told of; where there is none the chain says so."""
    lexicon, word = view.lexicon, view.tokens[place - 1]
    if word.form not in lexicon.pronouns:
        return None
    own = _find_own(view, discourse, place - 1)
    if own is not None:
        return Subject((discourse.link(own.mention),), place - 1, place)
    links = discourse.person if word.form in lexicon.persons else discourse.last
    links = _find_opened(view, discourse, place - 1) or links
    if not links and word.form in lexicon.persons and view.tokens[place - 2].form in COMMAS:
        told = next(iter(view.arguments), None)
        named = told is not None and told.mention.kind == "person" and not told.prep and told.last < place
        links = (discourse.link(told.mention),) if told is not None and named else ()  # "Berg resigned, he said"
    links = cut_hands(lexicon, word.form, links)
    if links and stands_for(lexicon, word.form, links[-1]):
        return Subject(links, place - 1, place, goes_on=True)
    parted = _find_parted(view, discourse, place - 1)
    if parted is not None:
        return Subject(parted.links, place - 1, place)
    return Subject((leave_open(discourse.span(word.start, word.end), word.whole),), place - 1, place)


def _find_opened(view: View, discourse: Discourse, pronoun: int) -> tuple[Link, ...]:
    """The one whose words a pronoun for a person opens, who is then meant: "the mayor said he welcomed the plan"."""
    verb = pronoun - 1 - view.opens_words(pronoun - 1)
    said = verb > view.sentence.first and view.tokens[verb].form in view.lexicon.say and view.finite(verb)
    own = discourse.last[-1] if said and discourse.last else None
    person = own is not None and (own.kind in ("person", "official") or own.count == 1)
    return discourse.last if person and view.tokens[pronoun].form in view.lexicon.persons else ()


def _find_parted(view: View, discourse: Discourse, pronoun: int) -> Subject | None:
    """Whom a pronoun takes up that speaks between the subject of its sentence and the verb of it, where nobody spoke
    before: "The council, it said, found no proof".
    """
    comma = pronoun - 1
    if comma <= view.sentence.first or view.tokens[comma].form not in COMMAS or says(view, view.sentence.first, comma):
        return None
    told = _find_named(view, discourse, comma) or _find_described(view, discourse, comma)
    if told is None or told.first != view.sentence.first:
        return None
    return told if stands_for(view.lexicon, view.tokens[pronoun].form, told.links[-1]) else None


def _find_own(view: View, discourse: Discourse, pronoun: int) -> Argument | None:
    """Whom a pronoun means that speaks in a relative clause: the subject of the same sentence, "Iraq holds a plane
    which it says carried arms".
    """
    lexicon, first = view.lexicon, view.sentence.first
    before = view.tokens[pronoun - 1].form if pronoun - 1 > first else ""
    if before not in lexicon.relatives or view.tokens[pronoun - 2].form in lexicon.say:
        return None
    told = (a for a in view.arguments if a.last < pronoun and not a.prep and discourse.speaks(a.mention))
    acting = (a for a in told if any(view.finite(n) for n in (a.last, a.last + 1)))
    own = next(acting, None)
    word = view.tokens[pronoun].form
    return own if own is not None and stands_for(lexicon, word, discourse.link(own.mention)) else None


def _find_named(view: View, discourse: Discourse, place: int) -> Subject | None:
    """The voice a mention stands for, right before the verb."""
    before = _find_before(view, discourse, place)
    if before is None or not discourse.speaks(before.mention) or (before.prep and not before.joined):
        return None
    links = (*_find_newsroom(view, discourse, before), _widen(view, discourse.link(before.mention), before, place))
    count = len(links)
    for number in list_handovers(view, before.last, place):
        links += find_cited(view, discourse, number, place)
    links = follow_hands(view, discourse, before.last, links)[0] if len(links) == count else links
    start = find_phrase_start(view, before.last)
    first = before.first if start is None else min(start, before.first)
    first = _find_office(view, before, place, first)
    if before.joined and links[-1].anonymous and first < before.first:
        told = _find_known(view, discourse, before, first)
        own = _join_voices(view, links[-1], first) if told is None else discourse.link(told.mention)
        links = (*links[:-1], own)  # "residents and activists said", "police and residents said"
    return Subject(links, first, place)


def _find_known(view: View, discourse: Discourse, voice: Argument, first: int) -> Argument | None:
    """Who of those that speak in one breath with a voice without a name can be told from others: "police and residents
    said"; None if none of them can.
    """
    others = (a for a in view.inside(first, voice.first) if not a.prep and discourse.speaks(a.mention))
    return next((a for a in others if not discourse.link(a.mention).anonymous), None)


def _find_office(view: View, voice: Argument, place: int, first: int) -> int:
    """Where the words begin that call a person whom commas set off from them: "a port spokesman, Karl Berg, said"."""
    sentence = view.sentence.first
    apposed = voice.first - 1 > sentence and view.tokens[voice.first - 1].form in COMMAS
    if not apposed or voice.mention.kind != "person" or view.tokens[place - 1].form not in COMMAS:
        return first
    start = find_phrase_start(view, voice.first - 1)
    return first if start is None else min(start, first)


def _join_voices(view: View, link: Link, first: int) -> Link:
    """Voices in one breath as one, by all their words; how many they are is not told."""
    if link.evidence is None:
        return link
    evidence = replace(link.evidence, start=view.tokens[first].start)
    return replace(link, description=evidence.read(view.text), count=None, evidence=evidence)


def _find_newsroom(view: View, discourse: Discourse, voice: Argument) -> tuple[Link, ...]:
    """The newsroom whose reporter speaks: "Ana Costa, a photographer for the agency, said"."""
    owners = {title.of for title in voice.mention.titles if title.of}
    rooms = (m for m in view.mentions if m.id in owners and m.kind == "outlet")
    return tuple(discourse.link(room) for room in rooms)[:1] if voice.mention.kind == "person" else ()


def _widen(view: View, link: Link, voice: Argument, place: int) -> Link:
    """A voice without a name is called by all words up to the verb or the mark: "a source close to the talks"."""
    if link.name is not None or voice.mention.kind not in ("source", "person"):
        return link
    end = voice.last
    while end < place and view.tokens[end].kind != "mark" and view.tokens[end].form not in view.lexicon.relatives:
        end += 1
    end = trim_phrase(view, voice.first, end)
    if end <= voice.last or link.evidence is None:
        return link
    return replace(link, description=view.text[link.evidence.start : view.tokens[end - 1].end])


def _find_before(view: View, discourse: Discourse, place: int) -> Argument | None:
    """The argument that ends right before a token, over a date ("on Monday") or an aside between commas."""
    if place > view.sentence.first and view.tokens[place - 1].form in COMMAS:
        opens = range(place - 2, max(view.sentence.first, place - view.rules.speech.longest_opening), -1)
        asides = [n for n in opens if view.tokens[n].form in COMMAS and view.covered(n) is None]
        ends = {a.last: a for a in view.arguments}
        named = next((a for a in view.arguments if a.last == place - 1 and a.mention.kind == "person"), None)
        if named is not None and (named.first - 1 in asides[:1] or (not named.prep and not asides)):
            return named  # "a spokesman for the port, Karl Berg, said", "Karl Berg, the spokesman, said"
        before = reversed([a for a in view.arguments if a.last < place])
        own = next((a for a in before if _describes_itself(view, a, place - 1)), None)
        if own is not None:
            return own  # "Karl Berg, a spokesman for the port, said", where the name holds its comma
        return next((ends[n] for n in asides if n in ends), None) or _find_head(view, discourse, place - 1)
    for argument in reversed([a for a in view.arguments if a.last <= place]):
        between = [view.tokens[n] for n in range(argument.last, place) if not view.is_date(n)]
        if all(t.form in view.lexicon.where for t in between):
            free = argument.joined or not (argument.prep or _hangs(view, argument))
            return argument if free else _find_head(view, discourse, place)
        return _find_head(view, discourse, place)
    return None


def _describes_itself(view: View, argument: Argument, end: int) -> bool:
    """Whether a person's name goes on behind a comma of its own, and the words up to a token still belong to it, a
    short form in brackets too: "Karl Berg, a spokesman for the mission (MRT), said".
    """
    own, rest = range(argument.first, argument.last), range(argument.last, end)
    marked = argument.mention.kind == "person" and any(view.tokens[n].form in COMMAS for n in own)
    parted = (view.tokens[n].kind == "mark" and view.tokens[n].form not in BRACKETS for n in rest)
    return marked and not any(parted) and not any(view.finite(n) for n in rest)


def _hangs(view: View, argument: Argument) -> bool:
    """Whether a name ends a phrase whose head stands before a preposition: "a spokesman for the arms maker Berg"."""
    start = find_phrase_start(view, argument.last) if argument.mention.kind == "organisation" else None
    before = range(start + 1, argument.first) if start is not None else ()
    return any(view.preposition(n) and view.covered(n) is None for n in before)


def _find_head(view: View, discourse: Discourse, place: int) -> Argument | None:
    """The name at the head of the phrase that ends here: "police in the port of Riga"."""
    start = find_phrase_start(view, place)
    if start is None:
        return None
    starts = (start, start + 1) if view.tokens[start].form in view.lexicon.articles else (start,)
    head = next((a for a in view.arguments if a.first in starts and discourse.speaks(a.mention)), None)
    return head if head is not None and _heads(view, head, place) else None


def _heads(view: View, argument: Argument, place: int) -> bool:
    """Whether the name is the head of its phrase, no noun behind it: "the UN in Riga", not "the UN inspectors"."""
    behind = view.tokens[argument.last] if argument.last < place else None
    if behind is None or behind.kind == "mark" or view.is_date(argument.last) or is_light(view, argument.last):
        return True
    if argument.mention.kind == "outlet" and _calls_room(view, argument.last, place):
        return True  # "the Riga Post newspaper", "the Mizan news agency"
    lexicon = view.lexicon
    opens = (lexicon.prepositions, lexicon.relatives, lexicon.and_or)
    return any(behind.form in words for words in opens) or behind.form in lexicon.reduced


def _calls_room(view: View, first: int, place: int) -> bool:
    """Whether common nouns right behind a newsroom's name say what it is, whatever follows them."""
    within = range(first, min(place, first + view.rules.speech.paper_within))
    heads = (n for n in within if view.tokens[n].form in view.lexicon.room_heads)
    last = next(heads, None)
    return last is not None and all(view.tokens[n].kind == "word" for n in range(first, last))


def _find_described(view: View, discourse: Discourse, place: int) -> Subject | None:
    """A phrase that is no name: "the statement", "rescue workers at the scene", over an aside between commas too."""
    end = place
    if view.tokens[place - 1].form in COMMAS:
        opens = range(place - 2, max(view.sentence.first, place - view.rules.speech.longest_opening), -1)
        end = next((n for n in opens if view.tokens[n].form in COMMAS and view.covered(n) is None), place)
        if end == place or view.tokens[end - 1].form in CLOSING_QUOTES + LEADING_QUOTES:
            return None
    start = find_phrase_start(view, end)
    if start is None or (view.tokens[start].form in view.lexicon.reduced and view.preposition(start + 1)):
        return None  # "Based on the latest reports, ..." has no subject
    cited = find_passing(view, start, end)
    links = name_phrase(view, discourse, start, trim_phrase(view, start, end if cited is None else cited))
    links = links if cited is None else follow_hands(view, discourse, cited, links)[0]
    apart = bool(links) and end + 1 < place - 1 and view.covered(end - 1) is None  # "of Riga, Latvia, said"
    apart = apart and not view.is_date(end + 1) and not view.preposition(end + 1)
    aside = name_phrase(view, discourse, end + 1, place - 1) if apart else ()
    if aside and aside[-1].name is not None:
        links = aside  # "the owner, Berg Shipping, said"
    links = cite_sources(view, discourse, (*_find_room(view, discourse, start, links), *links), end, place)
    return Subject(links, start, place, goes_on=all(link.inferred for link in links)) if links else None


def _find_room(view: View, discourse: Discourse, start: int, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The newsroom whose witness or reporter speaks: "a Reuters witness", "an AFP photographer at the scene"."""
    room = next((a for a in view.inside(start, start + 2) if a.mention.kind == "outlet"), None)
    if room is None or not links or not links[-1].anonymous or links[-1].kind == "document":
        return ()
    behind = view.tokens[room.last]
    served = behind.kind == "word" and behind.form not in view.lexicon.small and not view.text[behind.start].isupper()
    return (discourse.link(room.mention),) if served else ()
