"""What a deed struck, where it has no name: «هجوم على قاعدة عسكرية», «استهدفت غارة منزلا», «خطفوا سفينة»."""

from tawatur.claims.frames import Frame
from tawatur.claims.marks import COMMAS
from tawatur.claims.nameless import NAMELESS
from tawatur.claims.objects import find_object
from tawatur.claims.view import Stretch, View
from tawatur.core.claim import Filler
from tawatur.core.spans import Span

_TARGET = "target"


def find_thing(view: View, frame: Frame, doc: str) -> Filler | None:
    """The building, ship or post that a noun of a deed or its verb is told to strike, under no entity: it is nothing
    that other words or reports speak of.
    """
    if frame.hit.event.event != "conflict_event" or not view.lexicon.things:
        return None
    if not view.lexicon.verb_first:
        found = find_object(view, frame)
        return None if found is None else _fill(view, found, doc)
    first = _find_behind_noun(view, frame) if frame.hit.kind == "noun" else _find_object(view, frame, frame.hit.first)
    return None if first is None else _make(view, first, doc)


def _find_behind_noun(view: View, frame: Frame) -> int | None:
    """Behind the preposition that leads to the target of a noun, over the verb that takes it up; else the object of a
    verb right behind that says whom the deed struck: «غارة استهدفت منزلا».
    """
    hit = frame.hit
    for number in range(hit.last, min(hit.last + view.rules.frames.far, view.sentence.last)):
        token = view.tokens[number]
        if token.form in COMMAS and view.covered(number) is None:
            return None
        if hit.trigger.frame.get(view.preposition(number)) == _TARGET:
            return number + 1 if _is_thing(view, number + 1) else None
        if view.finite(number) and not token.after:
            light = (key for key in view.lexicon.light.get(token.form, ()) if key[0] == hit.event.event)
            strikes = any("object" in view.lexicon.triggers[key].light_frame for key in light)
            return _find_object(view, frame, number) if strikes else None
    return None


def _find_object(view: View, frame: Frame, verb: int) -> int | None:
    """The first thing behind a verb that no preposition leads, before its words end."""
    hit = frame.hit
    spec = (*hit.trigger.frame.values(), *hit.trigger.light_frame.values())
    if _TARGET not in spec and not hit.trigger.things:
        return None
    for number in range(verb + 1, min(verb + 1 + view.rules.frames.far, view.sentence.last)):
        form = view.tokens[number].form
        ends = form in view.lexicon.among or (form in COMMAS and view.covered(number) is None)
        if ends or view.finite(number) or view.conjoined(number):
            return None
        led = view.preposition(number - 1)
        if _is_thing(view, number) and (not led or hit.trigger.things or hit.trigger.frame.get(led) == _TARGET):
            crewed = view.tokens[verb].form in view.lexicon.crewed and form in view.lexicon.crews
            if not (crewed and number == verb + 1):
                return number
    return None


def _is_thing(view: View, number: int) -> bool:
    """Whether a word for what may be struck stands there, which is no name, no deed and nobody who strikes."""
    if number >= view.sentence.last or view.attached(number) or view.finite(number):
        return False
    lexicon, token, held = view.lexicon, view.tokens[number], view.covered(number)
    if held is not None and held.kind not in ("weapon", "quantity"):
        return False
    if token.form in lexicon.strikers or token.form in lexicon.doers or token.form in lexicon.nouns:
        return False
    phrases = [*lexicon.things.get(token.form, ()), *lexicon.things.get(token.whole, ())]
    return any(view.runs(number, phrase) for phrase in phrases)


def _make(view: View, first: int, doc: str) -> Filler:
    """The filler of the word and of those behind it that only tell which: «قاعدة عسكرية حكومية»."""
    last = first + 1
    while last < view.sentence.last and last - first < view.rules.frames.described_before and _tells_which(view, last):
        last += 1
    return _fill(view, Stretch(first, last), doc)


def _fill(view: View, at: Stretch, doc: str) -> Filler:
    """The filler of the words there, under no entity."""
    start, end = view.tokens[at.first].start, view.tokens[at.last - 1].end
    name = view.text[start:end]
    return Filler(name, (name,), NAMELESS, span=Span(doc, start, end))


def _tells_which(view: View, number: int) -> bool:
    """Whether a word belongs to the noun before it: no mark, verb, preposition or name of its own."""
    token, held = view.tokens[number], view.covered(number)
    if token.kind != "word" or view.finite(number) or token.form in view.lexicon.small or view.is_date(number):
        return False
    plain = held is None or held.kind == "weapon"
    return plain and not (view.attached(number) or view.conjoined(number) or view.opens_words(number))
