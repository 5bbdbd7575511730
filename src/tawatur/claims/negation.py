"""What a clause denies: an event that a negation stands before is not told as one."""

from itertools import takewhile

from tawatur.claims.acts import Act
from tawatur.claims.hits import Hit
from tawatur.claims.view import Stretch, View

_OF_ANY = {"conflict_event", "casualty"}


def part_hits(view: View, hits: list[Hit], at: Stretch) -> tuple[list[Hit], list[Hit]]:
    """The hits that tell of something, and those that a negation before them takes back.

    A verb denied outright («لم تتسلم», "has not been delivered") still tells: that it did not happen; so does one that
    carries the noun («لم توافق السويد على بيع»). A mark of the outlet's own assessment («لم يتضح») holds its negation
    itself.
    """
    told: list[Hit] = []
    denied: list[Hit] = []
    for hit in hits:
        if hit.trigger.spares:
            told += [hit] if _spares(view, at, hit) else []
            continue
        place = find_negation(view, at, hit)
        taken = place is not None and _takes_back(view, place, hit) and not _is_beside(view, place, hit)
        outright = taken and not hit.trigger.claims  # who did not claim a deed does not deny it
        kept = place is None or hit.trigger.weak or outright
        (told if kept else denied).append(hit)
    return told, denied


def is_of_any(view: View, at: Stretch, hit: Hit, act: Act | None) -> bool:
    """Whether an attack is any of its kind, so that none is told: «ضد أي هجوم», «كل عمل يستهدف أمنها»; the one that is
    denied is told («لم يقع أي هجوم»).
    """
    if hit.event.event not in _OF_ANY or (act is not None and act.modality == "denied"):
        return False
    near = range(hit.last, min(hit.last + 2, at.last - 1))
    any_behind = next((n for n in near if view.tokens[n].form in view.lexicon.of_any), None)
    if any_behind is not None:
        struck = view.tokens[any_behind + 1].form
        return any(view.lexicon.fold(word) == struck for word in hit.trigger.with_words)  # «سترد على أي هجوم»
    for number in range(hit.first - 1, max(at.first, hit.first - view.rules.names.steps_to_governor) - 1, -1):
        if view.tokens[number].form in view.lexicon.of_any:
            return not view.tokens[number + 1].definite and find_last_negation(view, at, number) is None
        if view.tokens[number].kind == "mark" or view.preposition(number) or view.opens_words(number):
            return False
    return False


def _is_beside(view: View, negation: int, hit: Hit) -> bool:
    """Whether what is denied only tells how another deed was done: "freed the ship without firing a shot"."""
    ends = view.lexicon.going_on
    going = bool(ends) and view.tokens[hit.first].form.endswith(ends)
    return going and negation == hit.first - 1 and bool(view.preposition(negation))


def _spares(view: View, at: Stretch, hit: Hit) -> bool:
    """Whether the clause says that nobody was hit: «لم يسفر عن إصابات», «دون خسائر في الأرواح». Of «لم ترد أنباء عن
    إصابات» that is not known.
    """
    place = find_last_negation(view, at, hit.first)
    between = range(place + 1, hit.first) if place is not None else range(0)
    words = {view.lexicon.fold(word) for word in hit.trigger.spares}
    return place is not None and all(not {view.tokens[n].form, view.tokens[n].whole}.isdisjoint(words) for n in between)


def find_sparing(view: View, hits: list[Hit], at: Stretch) -> list[int]:
    """Where the negations stand of those triggers that tell that nobody was hit."""
    places = (find_last_negation(view, at, hit.first) for hit in hits if hit.trigger.spares)
    return [place for place in places if place is not None]


def find_negation(view: View, at: Stretch, hit: Hit) -> int | None:
    """The last negation before a trigger in its clause that reaches it; None if there is none."""
    place = find_last_negation(view, at, hit.first)
    if place is not None and _is_excepted(view, hit):
        return None
    if place is not None and view.lexicon.reads_itself(view.tokens[place].form, hit.event.event):
        return None
    if place is None or hit.kind != "verb":
        return None if place is not None and _is_told_beside(view, place, hit.first) else place
    if view.lexicon.verb_first:
        return None if _has_verb(view, place, hit.first) else place
    return place if _reaches(view, place, hit.first) else None


def _is_excepted(view: View, hit: Hit) -> bool:
    """Whether "but" or "except" close behind makes what is denied all that was done: «لم يصب سوى ثلاثة»."""
    near = range(hit.last, min(hit.last + view.rules.frames.described_before, view.sentence.last))
    words = takewhile(lambda n: view.tokens[n].kind != "mark", near)
    return any(view.tokens[n].form in view.lexicon.exceptives for n in words)


def _has_verb(view: View, negation: int, verb: int) -> bool:
    """Whether the negation has a verb of its own that opens no clause for this one: «الذين لم تعرف أسماؤهم اقتحموا»."""
    own = negation + 1
    if own >= verb - 1 or _is_auxiliary(view, own):
        return False
    return view.tokens[own].kind == "word" and not any(view.opens_words(n) for n in range(own, verb))


def _is_told_beside(view: View, negation: int, noun: int) -> bool:
    """Whether a relative clause with its verb stands between, which is not denied: «لم يعلق على الاتفاق الذي جاء بعد
    هجوم».
    """
    opens = (n for n in range(negation + 1, noun) if view.tokens[n].form in view.lexicon.relatives)
    first = next(opens, noun)
    return view.lexicon.verb_first and bool(view.find_verbs(first + 1, noun))


def is_denied(view: View, at: Stretch, hit: Hit) -> bool:
    """Whether a negation takes back this very verb, or the one that carries this noun."""
    place = find_negation(view, at, hit)
    return place is not None and _takes_back(view, place, hit)


def _takes_back(view: View, negation: int, hit: Hit) -> bool:
    """Whether a negation stands at the verb of a trigger, at the one that carries its noun, or says that there is none
    («لا توجد صفقة», «عدم وجود أي صفقة») or that the news of it is not true («لا صحة لما قيل عن صفقة»).
    """
    if negation + 1 < hit.first and view.tokens[negation + 1].form in view.lexicon.correctness:
        return True
    if hit.kind == "verb":
        return _is_outright(view, negation, hit.first)
    if not view.lexicon.verb_first:
        return False
    between = [view.tokens[n].form for n in range(negation + 1, hit.first)]
    exists = bool(between) and all(form in view.lexicon.existing for form in between)
    return exists or (hit.light > negation and _is_outright(view, negation, hit.light))


def denies_knowledge(view: View, verb: int) -> bool:
    """Whether who denies denies only that he knows of it, which says neither that it is so nor that it is not: «نفى
    الوزير علمه بالصفقة», "denied any knowledge of the sale".
    """
    near = range(verb + 1, min(verb + view.rules.speech.object_within, view.sentence.last))
    words = takewhile(lambda n: view.tokens[n].kind != "mark" and not view.opens_words(n), near)
    return any(view.tokens[n].form in view.lexicon.knowledge and view.covered(n) is None for n in words)


def is_negated(view: View, at: Stretch) -> bool:
    """Whether what a clause says is negated, in languages that put the subject first: "no smuggler was there"."""
    if view.lexicon.verb_first:
        return False
    verb = next(iter(view.find_verbs(*at)), at.last)
    within = view.rules.names.steps_to_governor
    near = range(max(at.first, verb - within), min(verb + 2, at.last))
    return verb < at.last and any(_negates(view, n) for n in near)


def find_last_negation(view: View, at: Stretch, number: int) -> int | None:
    """The last negation before a token in its clause, whatever it reaches; None if there is none."""
    negations, failings = view.find_places(view.lexicon.negations), view.find_phrases(view.lexicon.failings)
    if not negations and not failings:
        return None
    before = (place for place in reversed(negations) if at.first <= place < number)
    place = next((place for place in before if _negates(view, place)), -1)
    last = max([place, *(place for place in failings if at.first <= place < number)])
    return last if last >= 0 else None


def _negates(view: View, number: int) -> bool:
    token, lexicon = view.tokens[number], view.lexicon
    negates = token.form in lexicon.negations or token.whole in lexicon.negations
    return negates and view.covered(number) is None and not view.matches(number, lexicon.no_negations)


def _is_outright(view: View, negation: int, verb: int) -> bool:
    """Whether the negation stands at the verb itself; where the subject goes first, its noun may stand between."""
    if view.lexicon.verb_first:
        return verb - negation == 1
    return not any(view.opens_words(n) for n in range(negation + 1, verb))


def _reaches(view: View, negation: int, verb: int) -> bool:
    """Whether the verb is that of the negated clause: in "no smuggler was in the clinic shelled by ..." it is not."""
    if any(view.opens_words(n) for n in range(negation + 1, verb)):
        return True
    between = view.find_verbs(negation + 1, verb)
    if not all(_is_auxiliary(view, n) for n in between):
        return False
    return _is_auxiliary(view, verb - 1) or not between


def _is_auxiliary(view: View, number: int) -> bool:
    return view.tokens[number].form in view.lexicon.auxiliaries
