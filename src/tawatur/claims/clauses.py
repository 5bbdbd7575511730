"""Where a new clause begins in a sentence."""

from bisect import bisect_left
from itertools import pairwise

from tawatur.claims.marks import CLAUSE_ENDS, CLAUSE_PARTS, COMMAS
from tawatur.claims.relatives import is_reduced
from tawatur.claims.view import Stretch, View

_TWO = 2


def cut_clauses(view: View, first: int, last: int) -> list[Stretch]:
    """The clauses of a token range, in order; together they are the range."""
    begins = [first, *(number for number in list_breaks(view) if first < number < last)]
    return [Stretch(*ends) for ends in pairwise([*begins, last])]


def end_clause(view: View, verb: int) -> int:
    """The token after the clause a verb stands in."""
    return next((number for number in list_breaks(view) if number > verb), view.sentence.last)


def closes(view: View, number: int) -> bool:
    """Whether nothing but marks is left."""
    return all(view.tokens[n].kind == "mark" for n in range(number, view.sentence.last))


def breaks(view: View, number: int) -> bool:
    """Whether a new clause begins at this token."""
    return number in list_breaks(view)


def list_breaks(view: View) -> list[int]:
    """The tokens of the sentence at which a new clause begins, in order; found once."""
    if view.breaks is None:
        inner = range(view.sentence.first + 1, view.sentence.last)
        marks = (number for number in view.marks if view.tokens[number].form in CLAUSE_ENDS + COMMAS)
        may = {number + 1 for number in marks if not parts_figures(view, number)}
        opening = (view.lexicon.breaks, view.lexicon.comments, view.lexicon.occasioned)
        may.update(*(view.find_phrases(table) for table in opening))
        may.update(view.wording.conjoined.intersection(inner))
        told = [number for number in sorted(may) if number in inner and _parts(view, number)]
        view.breaks = sorted({*told, *_list_joined(view, told)})
    return view.breaks


def _list_joined(view: View, told: list[int]) -> list[int]:
    """The words that join a clause with a subject of its own to the one before, where the subject goes first: "a bomb
    killed ten people and gunmen shot three".
    """
    if view.lexicon.verb_first or len(view.verbs) < _TWO:
        return []
    ands = (n for n in range(view.verbs[0] + 1, view.verbs[-1]) if _adds(view, n))
    return [number for number in ands if _joins(view, number, told)]


def _adds(view: View, number: int) -> bool:
    """Whether a word stands here that joins a further clause: "and", not "or", nor before a preposition."""
    lexicon = view.lexicon
    return view.tokens[number].form in lexicon.adding and not view.preposition(number + 1)


def _joins(view: View, number: int, told: list[int]) -> bool:
    """Whether a verb stands before this word, in its own clause, and behind it another with a subject of its own."""
    lexicon, earlier = view.lexicon, find_before(view.verbs, number)
    later = next((n for n in view.verbs if n > number), -1)
    opened = max([n for n in told if n < number], default=view.sentence.first)
    if view.covered(number) is not None or later - number < _TWO or not opened <= earlier:
        return False
    if view.tokens[earlier].form in lexicon.say or view.tokens[later].form in lexicon.say or is_reduced(view, later):
        return False
    between = range(earlier + 1, number)
    if any(view.tokens[n].form in lexicon.opens_relative or view.opens_words(n) for n in between):
        return False
    subject = range(number + 1, later)
    small = (lexicon.opens_relative | lexicon.to | lexicon.prepositions) - lexicon.auxiliaries
    loose = (n for n in subject if view.covered(n) is None and view.tokens[n].form not in lexicon.of)
    kinds = {view.tokens[n].kind for n in subject if view.covered(n) is None}
    plain = small.isdisjoint(view.tokens[n].form for n in loose) and "mark" not in kinds
    return plain and any(_is_noun(view, n) for n in subject)


def _is_noun(view: View, number: int) -> bool:
    """Whether a word that can be or belong to a subject stands here: no article, auxiliary, adverb or day."""
    token, lexicon = view.tokens[number], view.lexicon
    light = token.form in lexicon.articles or token.form in lexicon.verb_marks
    return not (light or token.form.endswith(lexicon.adverb_ends) or view.is_date(number))


def parts_figures(view: View, number: int) -> bool:
    """Whether a mark stands inside a time of day or a figure: "5:30"."""
    tokens, behind = view.tokens, number + 1
    return behind < view.sentence.last and tokens[number - 1].kind == tokens[behind].kind == "number"


def _parts(view: View, number: int) -> bool:
    """Whether marks, words and verbs before and at the token part it from what goes before."""
    covering = view.covered(number)
    if number <= view.sentence.first or (covering is not None and view.covered(number - 1) is covering):
        return False
    if _marks(view, number - 1, CLAUSE_ENDS):
        return view.matches(number, view.lexicon.particulars) is None
    before = view.tokens[number - 1]
    if view.matches(number, view.lexicon.comments) or view.matches(number, view.lexicon.occasioned):
        return True
    compares = before.form in view.lexicon.comparatives
    opens = not compares and view.matches(number, view.lexicon.breaks) and not _is_within_aside(view, number)
    if opens and before.form not in view.lexicon.prepositions:
        return True  # «من حيث المبدأ» opens no clause
    conjoined = view.conjoined(number)
    if conjoined and (view.tokens[number].form in view.lexicon.relatives or _opens_next(view, number)):
        return True
    if not conjoined and not (before.kind == "mark" and before.form in COMMAS):
        return False
    starts_verb = view.finite(number) or _marks_verb(view, number) or _goes_further(view, number)
    starts_verb = starts_verb or (not conjoined and _goes_on(view, number))
    if not (starts_verb or _hands_on(view, number)) or not _says(view, number):
        return False
    return conjoined or not (_resumes(view, number) or _completes(view, number) or _is_first_told(view, number))


def _hands_on(view: View, number: int) -> bool:
    """Whether a participle that hands words on stands here; one that accuses does with what it charges («محملا الشركة
    المسؤولية»), and else only describes («شاحنة مسرعة ومحملة بالوقود»).
    """
    entry = view.lexicon.participles.get(view.written[number])
    if entry is None or not entry.accuses or not view.lexicon.verb_first:
        return entry is not None
    wanted = {view.lexicon.fold(word) for word in entry.takes}
    near = view.tokens[number + 1 : min(number + 1 + view.rules.speech.object_within, view.sentence.last)]
    return any(not wanted.isdisjoint((token.form, token.whole, *token.before)) for token in near)


def _marks_verb(view: View, number: int) -> bool:
    """Whether a word stands here that goes before a verb; «غير» and «عدم» also negate a noun («باطلة وغير صحيحة»)."""
    form, lexicon = view.tokens[number].form, view.lexicon
    return form in lexicon.verb_marks and form not in lexicon.noun_negations


def _goes_further(view: View, number: int) -> bool:
    """Whether a word that adds a further deed stands before a verb: «زار الميناء، كما التقى السفير»."""
    verb = number + 1
    return view.tokens[number].form in view.lexicon.likewise and verb < view.sentence.last and view.finite(verb)


def _opens_next(view: View, number: int) -> bool:
    """Whether a word joined by «و» opens a clause: words of what is to come («ومن المنتظر»), a second that-word."""
    if view.lexicon.verb_first and view.opens_words(number):
        return find_before(view.openers, number) >= view.sentence.first
    found = view.matches(number, view.lexicon.stances)
    return found is not None and len(found[0]) > 1 and found[1] == "planned"


def _opens_aside(view: View, number: int) -> bool:
    """Whether a list of parts begins here: ", including six children, were killed"."""
    before = view.tokens[number - 1] if number > view.sentence.first else None
    return before is not None and before.form in COMMAS and view.tokens[number].form in view.lexicon.asides


def _is_within_aside(view: View, number: int) -> bool:
    """Whether the token stands in a list of parts that a comma closes."""
    for place in range(number - 1, view.sentence.first, -1):
        if view.tokens[place].form in COMMAS:
            return False
        if _opens_aside(view, place):
            return any(view.tokens[n].form in COMMAS for n in range(number, view.sentence.last))
    return False


def _goes_on(view: View, number: int) -> bool:
    """Whether a participle behind a comma tells what came of it: ", leaving 12 people dead"."""
    token, rules = view.tokens[number], view.rules.names
    ends = bool(view.lexicon.going_on) and token.form.endswith(view.lexicon.going_on)
    return ends and len(token.form) > rules.least_verb_letters + 1 and token.form not in view.lexicon.prepositions


def _marks(view: View, number: int, marks: str) -> bool:
    """Whether one of these marks stands here and is part of no name, and of no date: "on Jan. 5"."""
    token = view.tokens[number]
    free = view.covered(number) is None and not view.is_date(number)
    return token.kind == "mark" and token.form in marks and free


def _says(view: View, number: int) -> bool:
    """Whether the words before say something by themselves: a verb, or a clause that «أن» opened.

    A run without either is a phrase in front («في مارس، أصدر ...») and stays with what follows.
    """
    verb, opener = find_before(view.verbs, number), find_before(view.openers, number)
    told = max(verb, opener)
    if told < 0 or (opener > verb and not view.conjoined(number) and _opens_with_phrase(view, opener + 1)):
        return False
    if not view.lexicon.verb_first and any(view.tokens[n].form in view.lexicon.say for n in range(told, number)):
        return False  # what is said begins behind it
    return not any(told < place < number and _marks(view, place, CLAUSE_PARTS) for place in view.marks)


def _opens_with_phrase(view: View, number: int) -> bool:
    """Whether what a that-word opens begins with a phrase in front: «أنه عند الفجر، تعرض ...»."""
    if not view.lexicon.verb_first or number >= view.sentence.last:
        return False
    return bool(view.preposition(number) or view.attached(number)) or view.is_date(number)


def find_before(places: list[int], number: int) -> int:
    """The last of some tokens in order that stands before another; -1 if none does."""
    place = bisect_left(places, number)
    return places[place - 1] if place else -1


def _completes(view: View, number: int) -> bool:
    """Whether the verb behind a comma is the one its auxiliary waits for: «وكان الوزير، استقبل أمس السفير»."""
    told = number + (view.tokens[number].form in view.lexicon.verb_marks)  # «، قد استقبل»
    if not view.lexicon.verb_first or told >= view.sentence.last or not view.finite(told):
        return False
    verb = find_before(view.verbs, number)
    waits = verb >= view.sentence.first and view.tokens[verb].form in view.lexicon.auxiliaries
    return (
        waits
        and find_before(view.openers, number) < verb
        and not any(view.opens_words(n) or _marks(view, n, CLAUSE_PARTS) for n in range(verb, number))
    )


def _is_first_told(view: View, number: int) -> bool:
    """Whether the verb behind a comma is the first of what a that-word opened with a name: «أن الوزير، سامي، زار»."""
    opener = find_before(view.openers, number)
    if not view.lexicon.verb_first or opener < view.sentence.first or not view.finite(number):
        return False
    named = view.covered(number - 2) is not None and view.covered(opener + 1) is not None
    return (
        named
        and find_before(view.verbs, number) < opener
        and not any(_marks(view, n, CLAUSE_PARTS) for n in range(opener, number))
    )


def _cuts_off(view: View, number: int) -> bool:
    """Whether a passive without its auxiliary cuts a subject off: "Forces, backed by tanks, attacked"."""
    behind = number > view.sentence.first and view.tokens[number - 1].form in COMMAS
    return behind and is_reduced(view, number) and view.finite(number)


def _resumes(view: View, number: int) -> bool:
    """Whether the verb takes up a subject that a relative clause cut off: «الصفقة، التي تتجاوز ...، تعتبر»."""
    lexicon, relatives = view.lexicon, 0
    first = number
    while first > view.sentence.first:
        form = view.tokens[first - 1].form
        if form in lexicon.that or form in CLAUSE_PARTS:
            break
        first -= 1
        if form in lexicon.asides and _opens_aside(view, first):
            return True
        relatives += form in lexicon.relatives or _cuts_off(view, first)
    return relatives > 0 and sum(first <= verb < number for verb in view.verbs) <= relatives
