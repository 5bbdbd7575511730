"""Acts of speech where the speaker stands before the verb: "the ministry said that", "..., an official said"."""

from collections.abc import Iterator

from msgspec import Struct

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.chains import NEWSROOMS, infer
from tawatur.claims.clauses import end_clause
from tawatur.claims.marks import CLOSING_QUOTES, COMMAS
from tawatur.claims.openings import find_content, find_opening
from tawatur.claims.papers import follow_hands, follow_words
from tawatur.claims.speakers import find_statement, is_light, nest
from tawatur.claims.view import Argument, Stretch, View
from tawatur.core.claim import Link
from tawatur.packs.speech import SpeechVerb, Tone


class Subject(Struct, frozen=True):
    """Who a verb of speech has for a subject: its links, where its words begin; `goes_on` for a pronoun."""

    links: tuple[Link, ...]
    first: int
    last: int
    goes_on: bool = False


def read_cited(view: View, discourse: Discourse, verb: int) -> Act | None:
    """Quoting somebody ("the agency quoted an official as saying"): one hand passes another's words on."""
    subject = None if view.is_passive(verb) else _find_subject(view, discourse, verb)
    voice = next(iter(view.inside(verb + 1, verb + 1 + view.rules.speech.cited_within)), None)
    if subject is None or voice is None or not discourse.speaks(voice.mention):
        return None
    participles = (
        n for n in range(voice.last, end_clause(view, verb)) if view.token(n).form in view.lexicon.participles
    )
    saying = next(participles, None)
    if saying is None:
        return None
    opener, begin = find_opening(view, saying)
    begin = begin if opener is not None else saying + 1
    links = (*subject.links, discourse.link(voice.mention))
    return Act(subject.first, begin, find_content(view, begin), links, verb=verb)


def read_said(view: View, discourse: Discourse, verb: int, entry: SpeechVerb, acts: list[Act]) -> Act | None:
    """The act of a verb of speech; None if nobody who may speak is its subject."""
    if view.is_passive(verb):
        return None
    subject = _find_subject(view, discourse, verb)
    if subject is None:
        return None
    tail = _find_tail(view, verb)
    opener, begin = find_opening(view, verb)
    opener = opener if opener is not None and opener < tail else None
    stop = opener if opener is not None else end_clause(view, verb)
    medium, after = _find_medium(view, discourse, subject, verb + 1, stop)
    after = max(after, subject.last)
    statement = () if subject.goes_on else find_statement(view, discourse, verb + 1, stop)
    links = _order(subject.links, medium, statement) + _find_cited(view, discourse, tail, view.sentence.last)
    first, last = min(subject.first, verb), max(subject.last, verb + 1)
    modality: Tone = "unverified" if entry.modality == "denied" and _is_denied(view, verb) else entry.modality
    while first > view.sentence.first and view.token(first - 1).form in view.lexicon.articles:
        first -= 1
    if opener is None and _is_told_before(view, first, last, tail):
        act = Act(first, view.sentence.last, Stretch(first, first), links, modality, subject.goes_on, verb)
        return follow_words(view, act, acts)
    if opener is None:
        begin = max(after, _skip_adjuncts(view, after, tail))
        if begin >= tail or not (entry.refusal or "object" in entry.takes or _says(view, begin, tail)):
            return None
    begin = verb if entry.refusal or entry.tells else begin
    content = find_content(view, begin)
    content = content._replace(last=min(content.last, tail)) if tail > begin else content
    links = nest(view, discourse, acts, first, links)
    return Act(first, begin, content, links, modality, subject.goes_on, verb, entry.refusal)


def _is_denied(view: View, verb: int) -> bool:
    """Whether a negation belongs to the verb: "did not deny"."""
    return any(view.token(n).form in view.lexicon.negations for n in range(_open_group(view, verb), verb))


def _find_subject(view: View, discourse: Discourse, verb: int) -> Subject | None:
    """The voice right before the verb, a pronoun that stands for the last one, else the voice right behind it."""
    behind = _find_inverted(view, discourse, verb)
    if behind is not None:
        return behind
    place = verb
    while place > view.sentence.first and is_light(view, place - 1) and not _ends_aside(view, place - 1):
        place -= 1
    before = _find_before(view, place)
    if before is not None:
        return _introduce(view, discourse, before, place)
    word = view.token(place - 1).form if place > view.sentence.first else ""
    if word in view.lexicon.pronouns:
        links = discourse.person if word in view.lexicon.persons else discourse.last
        return Subject(links, place - 1, place, goes_on=True) if links else None
    if word in view.lexicon.statements:
        links = tuple(map(infer, discourse.statement))
        return Subject(links, place - 1, place, goes_on=True) if links else None
    return None


def _find_inverted(view: View, discourse: Discourse, verb: int) -> Subject | None:
    """The voice right behind the verb, where what is said stands before it: "We agreed," said the minister."""
    place = _open_group(view, verb)
    mark = view.token(place - 1) if place > view.sentence.first else None
    if mark is None or mark.form not in COMMAS + CLOSING_QUOTES:
        return None
    pronoun = next((n for n in range(place, verb + 2) if _is_enclitic(view, n)), None)
    if pronoun is not None:
        links = discourse.person if view.token(pronoun).form in view.lexicon.persons else discourse.last
        links = links or discourse.last
        return Subject(links, place, max(pronoun, verb) + 1, goes_on=True) if links else None
    near = view.inside(verb + 1, verb + 1 + view.rules.speech.speaker_within)
    behind = next((a for a in near if not a.prep and discourse.speaks(a.mention)), None)
    if behind is None or _parts(view, verb + 1, behind.first):
        return None
    links, last = follow_hands(view, discourse, behind.last, (discourse.link(behind.mention),))
    if _says(view, last, view.sentence.last):
        return None
    return Subject(links, place, last)


def _open_group(view: View, verb: int) -> int:
    """The first token of a verb with its auxiliaries, adverbs and negations: «n'a pas déclaré», «a-t-il ajouté»."""
    place = verb
    while place > view.sentence.first and (is_light(view, place - 1) or _is_enclitic(view, place - 1)):
        if view.token(place - 1).kind == "mark":
            break
        place -= 1
    return place


def _is_enclitic(view: View, number: int) -> bool:
    """Whether a pronoun hangs on the verb before it: «a-t-il»."""
    token = view.token(number) if number < view.sentence.last else None
    return token is not None and token.kind == "word" and not view.text[token.start].isalpha()


def _parts(view: View, first: int, last: int) -> bool:
    """Whether a mark, a verb or a that-word stands between a verb and the voice behind it."""
    tokens = [number for number in range(first, last) if view.covered(number) is None]
    return any(view.token(n).kind == "mark" or view.finite(n) or view.opens_words(n) for n in tokens)


def _ends_aside(view: View, number: int) -> bool:
    return view.token(number).form in COMMAS


def _find_before(view: View, place: int) -> Argument | None:
    """The argument that ends right before a token, over a date ("on Monday") or an aside between commas."""
    if place > view.sentence.first and view.token(place - 1).form in COMMAS:
        opens = range(place - 2, max(view.sentence.first, place - view.rules.speech.longest_opening), -1)
        asides = [n for n in opens if view.token(n).form in COMMAS and view.covered(n) is None]
        ends = {a.last: a for a in view.arguments}
        closed = ends.get(place - 1)
        if closed is not None and any(view.token(n).form in COMMAS for n in range(closed.first, closed.last)):
            return closed  # «le ministre, Sami Aoun, a déclaré»
        return next((ends[n] for n in asides if n in ends), None)
    for argument in reversed([a for a in view.arguments if a.last <= place]):
        between = [view.token(n) for n in range(argument.last, place) if not view.is_date(n)]
        return argument if all(t.form in view.lexicon.where for t in between) else None
    return None


def _introduce(view: View, discourse: Discourse, argument: Argument, place: int) -> Subject | None:
    """The links of a subject; in "the agency, quoting a source, said" the source is behind the agency."""
    if not discourse.speaks(argument.mention) or (argument.prep and not argument.joined):
        return None
    links: tuple[Link, ...] = (discourse.link(argument.mention),)
    for number in _list_handovers(view, argument.last, place):
        links += _find_cited(view, discourse, number, place)
    if len(links) == 1:
        links = follow_hands(view, discourse, argument.last, links)[0]
    return Subject(links, argument.first, place)


def _list_handovers(view: View, first: int, last: int) -> Iterator[int]:
    """Where words are handed on: "citing", "quoting"."""
    for number in range(max(first, view.sentence.first + 1), last):
        found = view.matches(number, view.lexicon.according)
        if found is not None and found[1].via:
            yield number


def _find_tail(view: View, verb: int) -> int:
    """Where what is said ends because the outlet tells whom the speaker cites."""
    return next(_list_handovers(view, verb + 1, view.sentence.last), view.sentence.last)


def _find_cited(view: View, discourse: Discourse, number: int, stop: int) -> tuple[Link, ...]:
    """The voice that is cited, the first after the word."""
    cited = (a for a in view.inside(number + 1, stop) if discourse.speaks(a.mention))
    return tuple(discourse.link(a.mention) for a in cited)[:1]


def _find_medium(
    view: View, discourse: Discourse, subject: Subject, after: int, stop: int
) -> tuple[tuple[Link, ...], int]:
    """The newsroom spoken to ("told Reuters", "said to Reuters") and the token after it."""
    room = next(iter(view.inside(after, stop)), None)
    near = room is not None and all(_ties(view, n) for n in range(after, room.first - 1))
    if room is None or not near or room.mention.kind != "outlet" or subject.links[-1].kind in NEWSROOMS:
        return (), after
    told = room.prep in view.lexicon.told_to or (not room.prep and not _says(view, room.last, room.last + 1))
    return ((discourse.link(room.mention),), room.last) if told else ((), after)


def _ties(view: View, number: int) -> bool:
    """Whether the token is a preposition, an article or part of a date."""
    token, lexicon = view.token(number), view.lexicon
    return view.is_date(number) or token.form in lexicon.prepositions or token.whole in lexicon.articles


def _order(own: tuple[Link, ...], medium: tuple[Link, ...], statement: tuple[Link, ...]) -> tuple[Link, ...]:
    """Links nearest first: newsroom, statement, speaker; a newsroom issues no statements."""
    return own if own[-1].kind in NEWSROOMS else (*medium, *statement, *own)


def _is_told_before(view: View, first: int, last: int, tail: int) -> bool:
    """Whether what is said stands before the speaker: "..., the ministry said on Monday, citing ..."."""
    if first - 1 <= view.sentence.first or _says(view, last, tail):
        return False
    mark = view.token(first - 1)
    closed = mark.kind == "mark" and (mark.form in COMMAS or mark.form in CLOSING_QUOTES)
    return closed and _says(view, view.sentence.first, first - 1)


def _says(view: View, first: int, last: int) -> bool:
    """Whether a finite verb stands in a token range."""
    return any(view.finite(number) for number in range(first, min(last, view.sentence.last)))


def _skip_adjuncts(view: View, after: int, tail: int) -> int:
    """The token after a date that stands between the verb and what is said: "said on Monday the ship"."""
    number = after
    while number < tail and (view.is_date(number) or view.token(number).form in view.lexicon.where):
        number += 1
    return number if number > after and view.is_date(number - 1) else after
