"""Acts of speech where the speaker stands before the verb: "the ministry said that", "..., an official said"."""

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.chains import NEWSROOMS
from tawatur.claims.citations import find_cited, list_handovers, name_agent
from tawatur.claims.clauses import closes, end_clause
from tawatur.claims.conveyed import find_conveyed, find_front, find_interview, lead_through, opens_with_paper
from tawatur.claims.descriptions import cut_phrase, find_carrier
from tawatur.claims.marks import CLAUSE_PARTS, CLOSING_QUOTES, COMMAS, OPENING_QUOTES
from tawatur.claims.negation import denies_knowledge
from tawatur.claims.openings import find_content, find_opening
from tawatur.claims.papers import follow_words
from tawatur.claims.resumptions import is_parted
from tawatur.claims.speakers import find_statement, is_light, nest, speaks_in_relative
from tawatur.claims.subjects import (
    Subject,
    find_subject,
    find_subject_before,
    says,
)
from tawatur.claims.verb_groups import open_group
from tawatur.claims.view import Stretch, View
from tawatur.core.claim import Link
from tawatur.packs.speech import SpeechVerb, Tone


def read_said(view: View, discourse: Discourse, verb: int, entry: SpeechVerb, acts: list[Act]) -> Act | None:
    """The act of a verb of speech; None if nobody who may speak is its subject."""
    if _is_deed(view, verb, entry):
        return None
    if view.is_passive(verb):
        return _read_said_by(view, discourse, verb, entry, acts)
    subject = None if entry.tells and _lacks_object(view, verb) else find_subject(view, discourse, verb)
    if subject is None or (entry.papers and subject.links[-1].kind != "document"):
        return None
    opener, begin = find_opening(view, verb)
    tails = [n for n in list_handovers(view, verb + 1, view.sentence.last) if not _is_anothers(view, verb, n)]
    aside = _find_aside(view, tails, opener)
    tail = next((n for n in tails if n != aside), view.sentence.last)
    opener = opener if opener is not None and opener < tail and not entry.tells else None
    opener = None if opener is not None and _is_second(view, verb, opener) else opener
    opener = None if is_parted(view, subject.first, opener) or _quotes_within(view, verb, opener) else opener
    stop = opener if opener is not None else end_clause(view, verb)
    medium, after = find_medium(view, discourse, subject, verb + 1, stop)
    after = max(after, subject.last)
    hands = _gather_hands(view, discourse, subject, Stretch(verb, stop), medium, opened=opener is not None)
    links = (*hands, *find_cited_at(view, discourse, aside or tail))
    first, last = min(subject.first, verb), _skip_relative(view, verb, subject)
    untold = entry.modality in ("", "denied") and _is_denied(view, verb)
    unaware = entry.modality == "denied" and denies_knowledge(view, verb)
    silent = entry.refusal or unaware or (untold and not entry.modality)  # "would not say how many"
    modality: Tone = "unverified" if untold or unaware else entry.modality
    while first > view.sentence.first and view.tokens[first - 1].form in view.lexicon.articles:
        first -= 1
    after = skip_told(view, verb, after) if opener is None and not medium else after
    if opener is None and is_told_before(view, first, max(last, after), tail):
        end = end_remark(view, max(last, after))
        act = Act(first, end, Stretch(first, first), links, modality, subject.goes_on, verb)
        return follow_words(view, act, acts)
    if opener is None:
        after = after if medium else _skip_addressee(view, verb, after, tail)
        begin = max(after, _skip_adjuncts(view, after, tail))
        if not _takes_words(view, verb, entry, Stretch(begin, tail), silent=silent):
            return None
    begin = open_group(view, verb) if untold and silent else verb if silent or entry.tells else begin
    content = _cut_content(view, entry, subject, Stretch(begin, tail))
    if _only_describes(view, subject, content):
        return None
    links = nest(view, discourse, acts, first, links)
    return Act(first, begin, content, links, modality, subject.goes_on, verb, silent)


def _is_deed(view: View, verb: int, entry: SpeechVerb) -> bool:
    """Whether a word the verb needs to be speech is missing ("put aid workers in danger"), or a deed is refused."""
    if entry.wants:
        wanted, behind = {view.lexicon.fold(word) for word in entry.wants}, range(verb + 1, end_clause(view, verb))
        if not any(view.tokens[n].form in wanted for n in behind):
            return True
    lacks = bool(entry.particle) and not has_particle(view, verb, entry)
    return lacks or (entry.refusal and _refuses_deed(view, verb))


def _cut_content(view: View, entry: SpeechVerb, subject: Subject, at: Stretch) -> Stretch:
    """What is said from a token on, up to where the words are handed on at the latest."""
    begin, tail = at
    content = find_content(view, begin)
    content = content._replace(last=min(content.last, tail)) if tail > begin else content
    content = content._replace(last=_end_telling(view, content)) if entry.tells else content
    return content._replace(last=_end_relative(view, subject.first, content))


def _only_describes(view: View, subject: Subject, content: Stretch) -> bool:
    """Whether a relative clause says next to nothing of one whose own verb is still to come: "Berg, who denies it, was
    sacked".
    """
    related = view.tokens[subject.first].form in view.lexicon.relatives and content.last < view.sentence.last
    return related and content.last - content.first < view.rules.statements.shortest


def _is_anothers(view: View, verb: int, tail: int) -> bool:
    """Whether another verb of speech behind a comma hands words on: "..., Berg said, the agency reported citing"."""
    commas = [n for n in view.marks if verb < n < tail and view.tokens[n].form in COMMAS]
    after = range(commas[-1] + 1, tail) if commas else range(0)
    return any(view.tokens[n].form in view.lexicon.say and view.finite(n) for n in after)


def _gather_hands(
    view: View, discourse: Discourse, subject: Subject, at: Stretch, medium: tuple[Link, ...], *, opened: bool
) -> tuple[Link, ...]:
    """The hands of an act from its verb to where its words begin (`at`), nearest first; `opened`: by a that-word."""
    verb, stop = at
    statement = () if subject.goes_on else find_statement(view, discourse, verb + 1, stop)
    statement = statement or (() if subject.goes_on else find_front(view, discourse, subject.first))
    conveyed = find_conveyed(view, discourse, verb, stop) if opened else ()
    conveyed = conveyed or (find_carrier(view, discourse, verb + 1, stop) if statement else ())
    spoken = find_interview(view, discourse, verb + 1, stop)
    spoken = spoken or find_interview(view, discourse, view.sentence.first, subject.first)
    return lead_through(conveyed, _order(subject.links, medium or spoken, statement))


def _takes_words(view: View, verb: int, entry: SpeechVerb, at: Stretch, *, silent: bool) -> bool:
    """Whether a verb without a that-word has words behind it that it can say: none says what only goes on ("shelling
    continued in the port") or, of a verb that contests, what is no hearsay.
    """
    if entry.goes_on and view.preposition(verb + 1):
        return False
    if at.first >= at.last or not (silent or "object" in entry.takes or _says_so(view, entry, *at)):
        return False
    return not entry.contests or _contests(view, verb)


def has_particle(view: View, verb: int, entry: SpeechVerb) -> bool:
    """Whether the word stands right behind a verb without which it is no speech: "ruled out"."""
    return verb + 1 < view.sentence.last and view.tokens[verb + 1].form == view.lexicon.fold(entry.particle)


def _skip_relative(view: View, verb: int, subject: Subject) -> int:
    """The token behind the verb and its subject, with what a relative clause tells of a voice behind the verb: "...,
    said an official who asked not to be named".
    """
    last = max(subject.last, verb + 1)
    if subject.last <= verb + 1 or last >= view.sentence.last or view.tokens[last].form not in view.lexicon.relatives:
        return last
    return next((n for n in view.marks if n > last and view.tokens[n].form in COMMAS), view.sentence.last)


def _refuses_deed(view: View, verb: int) -> bool:
    """Whether what is refused is a deed or a thing, not words: "refused to sell tanks", "refused a licence"."""
    lexicon, place = view.lexicon, verb + 1
    if place + 1 >= view.sentence.last:
        return False
    if view.tokens[place].form in lexicon.articles:
        return True
    deed = view.tokens[place + 1].form
    return view.tokens[place].form in lexicon.to and deed in lexicon.verbs and deed not in lexicon.say


def read_refusal(view: View, discourse: Discourse, number: int) -> Act | None:
    """A phrase by which somebody declines to speak: "the owner would not be drawn on the price"."""
    subject = find_subject_before(view, discourse, number)
    if subject is None:
        return None
    content = Stretch(number, end_clause(view, number))
    return Act(subject.first, number, content, subject.links, "unverified", verb=number, refusal=True)


def _find_aside(view: View, tails: list[int], opener: int | None) -> int | None:
    """Where words are handed on between commas, before the that-word: "had reported, quoting officials, that"."""
    set_off = opener is not None and view.tokens[opener - 1].form in COMMAS
    return next((n for n in tails if set_off and opener is not None and n < opener), None)


def _end_telling(view: View, content: Stretch) -> int:
    """Where the words end of a verb that itself tells ("valued it at"): behind a semicolon another may speak."""
    return next((n for n in range(*content) if view.tokens[n].form in CLAUSE_PARTS), content.last)


def _end_relative(view: View, first: int, content: Stretch) -> int:
    """Where the words end of one who speaks in a relative clause between commas: "the raid, which Israel says killed
    five, lasted an hour"; of the one it describes, only before the verb he is the subject of: "Berg, who denies it, was
    sacked".
    """
    if view.tokens[first].form in view.lexicon.relatives:
        marks = (n for n in view.marks if n in range(*content) and view.tokens[n].form in COMMAS)
        acting = (n for n in marks if n + 1 < content.last and (view.finite(n + 1) or is_light(view, n + 1)))
        return next(acting, content.last)
    parted = speaks_in_relative(view, first) and view.tokens[first - 2].form in COMMAS
    commas = (n for n in view.marks if parted and n in range(*content) and view.tokens[n].form in COMMAS)
    return next(commas, content.last)


def _says_so(view: View, entry: SpeechVerb, begin: int, tail: int) -> bool:
    """Whether a clause follows, or what the verb itself opens: "vowed to rebuild the bridge"."""
    wanted = {view.lexicon.fold(word) for word in entry.takes}
    return says(view, begin, tail) or view.tokens[begin].whole in wanted


def _is_second(view: View, verb: int, opener: int) -> bool:
    """Whether the that-word opens a second thing said: "said the talks had ended and that the road was open"."""
    joined = view.opens_words(opener) and view.tokens[opener - 1].form in view.lexicon.and_or
    return joined and says(view, verb + 1, opener - 1)


def _quotes_within(view: View, verb: int, opener: int | None) -> bool:
    """Whether a quotation only stands inside what somebody is told: "told the court the plan would be "a disaster"."""
    if opener is None or view.tokens[opener].form not in OPENING_QUOTES:
        return False
    told = _skip_addressee(view, verb, verb + 1, opener)
    return told > verb + 1 and not any(view.tokens[n].form in COMMAS for n in range(told, opener))


def _skip_addressee(view: View, verb: int, after: int, tail: int) -> int:
    """The token behind those who are told, where no that-word follows: "told the judge he was ill"."""
    if view.tokens[verb].form not in view.lexicon.addressing or after >= tail:
        return after
    place = after + (view.tokens[after].form in view.lexicon.articles)
    named = next((a.last for a in view.arguments if a.first in (after, place)), place + 1)
    while named < tail and view.tokens[named].form in view.lexicon.where:
        named = next((a.last for a in view.arguments if a.first == named + 1), tail)
    return named if named < tail and says(view, named, tail) else after


def _lacks_object(view: View, verb: int) -> bool:
    """Whether a verb that takes an object has none ("violence blamed on gangs"), or no voice before it."""
    behind = view.tokens[verb + 1] if verb + 1 < view.sentence.last else None
    told_of = (
        view.lexicon.say[view.tokens[verb].form].modality == "alleged" or view.tokens[verb].form in view.lexicon.passive
    )
    led = behind is not None and behind.form in (view.lexicon.prepositions if told_of else view.lexicon.agents)
    led = led and not view.is_date(verb + 1)
    before = next((a for a in view.arguments if a.last == verb), None)
    return led or (before is not None and before.mention.kind in ("instrument", "weapon"))


def _is_denied(view: View, verb: int) -> bool:
    """Whether a negation belongs to the verb: "did not deny"."""
    return any(view.tokens[n].form in view.lexicon.negations for n in range(open_group(view, verb), verb))


def _read_said_by(view: View, discourse: Discourse, verb: int, entry: SpeechVerb, acts: list[Act]) -> Act | None:
    """The passive with its agent: "the raid was condemned by the ministry"; what is said stands before the verb."""
    near = view.inside(verb + 1, verb + 1 + view.rules.speech.cited_within)
    voice = next((a for a in near if a.prep in view.lexicon.agents and discourse.speaks(a.mention)), None)
    if "object" not in entry.takes or view.tokens[verb].form in view.lexicon.addressing:
        return None
    if entry.contests and not _is_hearsay(view, verb):
        return None
    unread = name_agent(view, discourse, verb, view.sentence.last) if voice is None and _is_hearsay(view, verb) else ()
    if voice is None and not unread:
        return None
    links = unread if voice is None else (discourse.link(voice.mention),)
    last = cut_phrase(view, verb + 2) if voice is None else voice.last
    act = Act(verb - 1, last, Stretch(verb, verb), links, entry.modality, verb=verb)
    return follow_words(view, act, acts)


def skip_told(view: View, verb: int, after: int) -> int:
    """The token behind those who are told, if the words stand before the verb: "..., he told a news conference."."""
    if view.tokens[verb].form not in view.lexicon.addressing:
        return after
    end = cut_phrase(view, after)
    return end if end >= view.sentence.last or view.tokens[end].kind == "mark" or view.is_date(end) else after


def find_cited_at(view: View, discourse: Discourse, tail: int) -> tuple[Link, ...]:
    """The voice cited at the end of what is said."""
    return find_cited(view, discourse, tail, view.sentence.last) if tail < view.sentence.last else ()


def _contests(view: View, verb: int) -> bool:
    """Whether the verb is about what others say: "dismissed the reports", not "dismissed the general"."""
    reach = min(verb + view.rules.speech.object_within, end_clause(view, verb))
    return any(view.tokens[n].form in view.lexicon.hearsays for n in range(verb + 1, reach))


def _is_hearsay(view: View, verb: int) -> bool:
    """Whether what is passed by is what others say: "the claims were dismissed by", not "the general was"."""
    reach = range(max(view.sentence.first, verb - view.rules.speech.object_within), verb)
    return any(view.tokens[n].form in view.lexicon.hearsays for n in reach)


def find_medium(
    view: View, discourse: Discourse, subject: Subject, after: int, stop: int
) -> tuple[tuple[Link, ...], int]:
    """The newsroom spoken to ("told Reuters", "said to Reuters") and the token after it."""
    room = next(iter(view.inside(after, stop)), None)
    near = room is not None and room.first - after <= view.rules.speech.medium_within
    if room is None or not near or room.mention.kind != "outlet" or subject.links[-1].kind in NEWSROOMS:
        return (), after
    if any(view.finite(n) or view.tokens[n].kind == "mark" for n in range(after, room.first)):
        return (), after
    told = room.prep in view.lexicon.told_to or (not room.prep and not says(view, room.last, room.last + 1))
    return ((discourse.link(room.mention),), room.last) if told else ((), after)


def _order(own: tuple[Link, ...], medium: tuple[Link, ...], statement: tuple[Link, ...]) -> tuple[Link, ...]:
    """Links nearest first: newsroom, statement, speaker; a newsroom issues no statements."""
    return own if own[-1].kind in NEWSROOMS else (*medium, *statement, *own)


def is_told_before(view: View, first: int, last: int, tail: int) -> bool:
    """Whether what is said stands before the speaker: "..., the ministry said on Monday, citing ..."."""
    if first - 1 <= view.sentence.first:
        return False
    mark = view.tokens[first - 1]
    if mark.kind != "mark" or mark.form not in COMMAS + CLOSING_QUOTES:
        return False
    quoted = view.closes_quotation(first - 1) or view.closes_quotation(first - 2)
    if quoted:
        return True
    if opens_with_paper(view, first):
        return False
    rest = end_remark(view, last)
    told = says(view, view.sentence.first, first - 1)
    closed = rest >= min(tail, view.sentence.last) or view.tokens[rest].kind == "mark"
    return (closed and (told or not says(view, last, rest))) or (told and not says(view, last, tail))


def end_remark(view: View, last: int) -> int:
    """Where the words about the speaking itself end: "said on Monday", "said in a statement", then a mark."""
    number = last
    while number < view.sentence.last:
        token = view.tokens[number]
        if token.kind == "mark" and view.covered(number) is None and not view.is_date(number):
            return view.sentence.last if closes(view, number) else number
        if number == last and not _opens_adjunct(view, number):
            return number
        if view.tokens[number].form in view.lexicon.participles or view.opens_words(number):
            return number
        number += 1
    return number


def _opens_adjunct(view: View, number: int) -> bool:
    return view.is_date(number) or view.tokens[number].form in view.lexicon.prepositions


def _skip_adjuncts(view: View, after: int, tail: int) -> int:
    """The token after a date or a means that stands between the verb and what is said: "said on Monday the ship",
    "said by telephone the ship".
    """
    number, means, prepositions = after, view.lexicon.means, view.lexicon.prepositions
    while number < tail and (view.is_date(number) or view.tokens[number].form in prepositions | means):
        number += 1
    told = number > after and (view.is_date(number - 1) or view.tokens[number - 1].form in means)
    return number if told else after
