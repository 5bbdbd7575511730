"""Who did it where the words name nobody: "gunmen", "a suicide bomber", "three masked men on motorcycles"."""

from tawatur.claims.fillers import Cast
from tawatur.claims.hits import Hit
from tawatur.claims.marks import COMMAS
from tawatur.claims.view import Argument, Stretch, View
from tawatur.core.claim import Filler
from tawatur.core.spans import Span

_NEAR = 3  # words between an adjective and the noun of the deed, itself with it ("Israeli naval air strike")
NAMELESS = "nameless"  # the kind of a filler that no entity stands behind


def find_nameless(view: View, cast: Cast, hit: Hit, doc: str) -> tuple[Filler, bool] | None:
    """Who did the deed of a trigger by the noun that is the subject of its verb or stands behind "by", and whether it
    is its subject; the body whose members the noun tells ("fighters of Boko Haram"). None where no such noun stands
    there, or a name does.
    """
    uncounted = hit.event.event == "casualty" and "subject" not in hit.trigger.frame
    if view.lexicon.verb_first or not view.lexicon.doers or uncounted:
        return None
    if _acts(view, hit) and not view.is_passive(hit.first):
        found = _read_subject(view, hit.first)
        if found is None and hit.kind == "noun":
            named = _find_named(view, hit.first)
            return None if named is None else (cast.fill(named.mention, "actor"), True)
        return None if found is None else (_tell(view, cast, found, doc), True)
    agent = next((n for n in range(hit.last, _end(view, hit.last)) if view.tokens[n].form in view.lexicon.agents), -1)
    told = _read_phrase(view, agent + 1) if agent >= 0 and not _acts_elsewhere(view, hit, agent) else None
    return None if told is None else (_tell(view, cast, told, doc), False)


def is_subject_of_relative(view: View, verb: int) -> bool:
    """Whether a relative pronoun right before a verb stands for a common noun or for arms: "a war that has killed", "a
    bomb which killed".
    """
    place = _open(view, verb) - 1
    relative = place > view.sentence.first and view.tokens[place].form in view.lexicon.relatives
    held = view.covered(place - 1)
    return relative and view.tokens[place - 1].kind == "word" and (held is None or held.kind == "weapon")


def find_striking(view: View, cast: Cast, hit: Hit) -> Filler | None:
    """The state whose strike it was, by its adjective before the noun of the deed or before the arms that act: "an
    Israeli air strike", "Israeli jets struck"; where adjectives stand behind their noun one before it is of something
    else.
    """
    if view.lexicon.verb_first or not view.lexicon.doers or hit.event.event != "conflict_event":
        return None
    near, first = (1, hit.first) if _acts(view, hit) else (_NEAR, hit.first)  # may be a verb: "a Kenyan raid"
    if near == 1 and _is_crew(view, _open(view, hit.first) - 1) and not view.is_passive(hit.first):
        near, first = _NEAR, _open(view, hit.first) - 1
    for number in range(first - 1, max(first - 1 - near, view.sentence.first - 1), -1):
        token = view.tokens[number]
        code = view.lexicon.read_nisba(token.form) if view.covered(number) is None else ""
        if code:
            return cast.state(code)
        if token.kind != "word" or token.form in view.lexicon.small or view.finite(number):
            return None
    return None


def _is_crew(view: View, number: int) -> bool:
    """Whether arms that act for a state stand there."""
    return number > view.sentence.first and view.tokens[number].form in view.lexicon.crews


def _acts(view: View, hit: Hit) -> bool:
    """Whether a trigger is a verb, or a phrase in which one stands: "opened fire", "test-fired"."""
    ends = hit.last - hit.first > 1 and view.tokens[hit.last - 1].form.endswith(view.lexicon.finite_ends)
    return hit.kind == "verb" or view.finite(hit.first) or ends


def _find_named(view: View, verb: int) -> Argument | None:
    """The state or body right before a verb that stands in a phrase: "Kenyan troops opened fire"."""
    last = _open(view, verb)
    named = (a for a in view.arguments if a.last == last and not a.prep and not a.noun)
    return next((a for a in named if a.mention.kind in ("country", "organisation")), None)


def find_led(view: View, verb: int) -> int | None:
    """The verb whose subject another has too: one joined to it, or a participle behind it ("stormed a bank, killing",
    "stormed a bank and killed"); None where the verb has one of its own.
    """
    place = _open(view, verb) - 1
    if place <= view.sentence.first:
        return None
    going = view.tokens[verb].form.endswith(view.lexicon.going_on)
    joined = view.tokens[place].form in view.lexicon.and_or
    if not (joined or (going and (view.tokens[place].form in COMMAS or view.is_date(place)))):
        return None
    earlier = [n for n in view.find_verbs(view.sentence.first, place) if view.tokens[n].form not in view.lexicon.say]
    own = [n for n in earlier if not _tells_which(view, n)]  # not "a car packed with explosives"
    return next(reversed(own or earlier), None)


def _open(view: View, verb: int) -> int:
    """The first token of a verb with its auxiliaries, negations and adverbs."""
    lexicon, place = view.lexicon, verb
    while place > view.sentence.first:
        form = view.tokens[place - 1].form
        marks = form in lexicon.verb_marks or form in lexicon.future or form in lexicon.auxiliaries
        if not (marks or form.endswith(lexicon.adverb_ends)):
            break
        place -= 1
    return place


def _end(view: View, place: int) -> int:
    """Where the words right behind a trigger end: at a mark or another verb."""
    while place < view.sentence.last and view.tokens[place].kind != "mark" and not view.finite(place):
        place += 1
    return place


def _acts_elsewhere(view: View, hit: Hit, agent: int) -> bool:
    """Whether another participle right before "by" is what was done by those behind it: "a bank looted by gunmen"."""
    form = view.tokens[agent - 1].form
    return agent > hit.last and form.endswith(view.lexicon.finite_ends) and view.covered(agent - 1) is None


def _read_subject(view: View, verb: int) -> Stretch | None:
    """The noun of doers that is the subject of a verb, with what stands before it."""
    led = find_led(view, verb)
    if led is not None:
        return None if view.is_passive(led) else _read_subject(view, led)
    last = _open(view, verb)
    if last - 1 > view.sentence.first and view.tokens[last - 1].form in view.lexicon.relatives:
        last -= 1
        last -= view.tokens[last - 1].form in COMMAS
        return _find_doers(view, _begin(view, last), last, at_end=True)
    if last - 1 > view.sentence.first and view.tokens[last - 1].form in COMMAS:
        last = _skip_aside(view, last)
    return _find_doers(view, _begin(view, last), last)


def find_set_off(view: View, verb: int) -> int | None:
    """Where the words end before what commas set off right before a verb, a relative clause or what somebody is: "The
    Chadian army, which has fought the rebels since May, stormed"; None where nothing is set off so.
    """
    lexicon, last = view.lexicon, _open(view, verb) - 1
    going = bool(lexicon.going_on) and view.tokens[verb].form.endswith(lexicon.going_on)
    if going or last <= view.sentence.first or view.tokens[last].form not in COMMAS:
        return None
    commas = [n for n in view.marks if n < last and view.tokens[n].form in COMMAS and view.covered(n) is None]
    related = (n for n in reversed(commas) if view.tokens[n + 1].form in lexicon.relatives)
    opening = next(related, None)
    if opening is None and commas and view.tokens[commas[-1] + 1].form in lexicon.articles:
        parts = (n for n in range(commas[-1], last) if view.finite(n) or view.tokens[n].form in lexicon.relatives)
        first = next(parts, last)
        opening = commas[-1] if first == last or not view.finite(first) else None
    return opening


def _skip_aside(view: View, last: int) -> int:
    """The end of the words before what commas set off: "the gunmen, who wore masks, killed"."""
    place = last - 2
    while place > view.sentence.first and view.tokens[place].form not in COMMAS:
        place -= 1
    return place if place > view.sentence.first else last


def _begin(view: View, last: int) -> int:
    """The first token of the clause that ends there."""
    place = last
    while place > view.sentence.first:
        token = view.tokens[place - 1]
        opens = token.form in view.lexicon.clause_words or token.form in view.lexicon.conjunctions
        opens = opens or token.form in view.lexicon.participles  # "quoted as saying gunmen attacked"
        stops = opens or token.form in view.lexicon.that or (token.kind == "mark" and token.form != "-")
        if stops or (view.finite(place - 1) and not _tells_which(view, place - 1)):
            break
        place -= 1
    return place


def _tells_which(view: View, verb: int) -> bool:
    """Whether a participle behind a noun, or an infinitive behind it, only tells who is meant: "rebels backed by Chad",
    "gunmen believed to be linked to".
    """
    lexicon, behind = view.lexicon, view.tokens[verb + 1].form
    led = behind in lexicon.prepositions or behind in lexicon.to
    participle = led and view.tokens[verb].form.endswith(lexicon.finite_ends)
    return participle or view.tokens[verb - 1].form in lexicon.to


def _find_doers(view: View, first: int, last: int, *, at_end: bool = False) -> Stretch | None:
    """The first noun of doers in a clause that no preposition governs, with its adjectives; `at_end`: the last one, at
    the end.
    """
    begin = first
    for number in range(first, last):
        token, governs = view.tokens[number], bool(view.preposition(number)) and not _times(view, number)
        if governs and not at_end and not _counts(view, number, first):
            return None
        small = token.form in view.lexicon.articles or token.form in view.lexicon.further or _times(view, number)
        if governs or small or token.kind == "number":
            begin = number + 1
        if _is_head(view, begin, number) and (not at_end or number + 1 == last):
            return _trim(view, min(begin, number), number + 1)
    return None


def _times(view: View, number: int) -> bool:
    """Whether a time stands there, or the preposition of one: "on Friday gunmen attacked"."""
    return view.is_date(number) or view.is_date(number + 1)


def _counts(view: View, number: int, first: int) -> bool:
    """Whether "of" stands behind how many or a word for several: "hundreds of rebels", "a group of armed men"."""
    before = view.tokens[number - 1]
    many = before.kind == "number" or before.form in view.lexicon.crowds
    return view.tokens[number].form in view.lexicon.of and number > first and many


def _is_head(view: View, begin: int, number: int) -> bool:
    """Whether a noun of doers stands there, and no noun behind it of which it only tells: "a militant leader"."""
    lexicon, form = view.lexicon, view.tokens[number].form
    led = number > begin and f"{view.tokens[number - 1].form} {form}" in lexicon.doers
    held = view.covered(number)
    if not (led or form in lexicon.doers) or (held is not None and held.kind not in ("quantity", "source", "weapon")):
        return False
    behind = number + 1
    if behind >= view.sentence.last or view.tokens[behind].kind == "mark" or view.finite(behind):
        return True
    token = view.tokens[behind]
    small = view.preposition(behind) or token.form in lexicon.small or token.form in lexicon.relatives
    told = token.form.endswith((*lexicon.going_on, *lexicon.finite_ends))
    return bool(small or told or view.is_date(behind) or token.form in lexicon.and_or)


def _trim(view: View, first: int, last: int) -> Stretch:
    """The words of a doer from his first adjective on, without how many they are."""
    counted = next((a for a in view.arguments if a.mention.kind == "quantity" and a.first <= first < a.last), None)
    while counted is not None and first < last - 1 and view.tokens[first].start <= counted.mention.span.start:
        first += 1
    while first < last - 1 and view.tokens[first].form in view.lexicon.crowds:
        first += 1
    return Stretch(first, last)


def read_agent(view: View, cast: Cast, by: int, doc: str) -> Filler | None:
    """The doers without a name right behind a "by"."""
    told = _read_phrase(view, by + 1)
    return None if told is None else _tell(view, cast, told, doc)


def _read_phrase(view: View, first: int) -> Stretch | None:
    """The doers right behind "by"."""
    stop = _end(view, first)
    return _find_doers(view, first, stop)


def _tell(view: View, cast: Cast, at: Stretch, doc: str) -> Filler:
    """The filler: the body whose members they are, else the words alone."""
    named = [a for a in view.arguments if at.first <= a.first < at.last]
    named += [a for a in view.inside(at.last, at.last + 3) if a.prep in view.lexicon.of]
    body = next((a.mention for a in named if a.mention.kind == "organisation"), None)
    if body is not None:
        return cast.fill(body, "actor")
    start, end = view.tokens[at.first].start, view.tokens[at.last - 1].end
    words, head = view.text[start:end], view.text[view.tokens[at.last - 1].start : end]
    return Filler(words, tuple(dict.fromkeys((words, head))), NAMELESS, span=Span(doc, start, end))
