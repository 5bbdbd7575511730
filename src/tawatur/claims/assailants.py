"""Who did a deed and has no name: «هاجم مسلحون», «إن قراصنة صوماليين خطفوا», «هجوم نفذه انتحاري»."""

from tawatur.claims.clauses import find_before
from tawatur.claims.doers import has_noun_before
from tawatur.claims.fillers import Cast
from tawatur.claims.frames import Frame
from tawatur.claims.nameless import NAMELESS
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Filler
from tawatur.core.spans import Span


def find_assailant(view: View, cast: Cast, frame: Frame, doc: str) -> Filler | None:
    """The one without a name who is the subject of the verb that tells a deed, or takes it up; he is nobody that other
    words or reports speak of, but the body whose people are told («مسلحون من حركة الشباب») is who acts. None where the
    words tell nobody, or where the verb may tell what became of him.
    """
    verb = _find_verb(view, frame) if view.lexicon.verb_first else None
    if verb is None:
        return None
    lethal = frame.hit.event.event == "casualty"
    behind = _over_times(view, verb + 1)
    first = None if has_noun_before(view, verb) else find_head(view, behind)
    if first is None or (lethal and not has_victim(view, first)):
        first = _find_ahead(view, verb, lethal=lethal) if not lethal or has_victim(view, verb) else None
    elif view.tokens[first].form in view.lexicon.doer_objects or frame.hit.trigger.takes:
        return None
    return find_people(view, cast, first, doc) if first is not None else None


def find_people(view: View, cast: Cast, first: int, doc: str) -> Filler:
    """Those whom words for people without a name tell, from `first` on: the body whose people they are, else nobody
    that other words speak of.
    """
    body = _find_body(view, first)
    return _make(view, first, doc) if body is None else cast.fill(body.mention, "actor")


def _find_verb(view: View, frame: Frame) -> int | None:
    """The verb whose subject did it: the trigger's own, the one that carries its noun, or takes it up right behind."""
    hit = frame.hit
    if hit.kind == "verb":
        acts = hit.trigger.frame.get("subject") == "actor" or hit.event.event == "casualty"
        return hit.first if acts and not view.is_passive(hit.first) else None
    if hit.light >= 0 and hit.trigger.light_frame.get("subject") == "actor":
        return hit.light
    behind = hit.last
    taken_up = behind < view.sentence.last and view.finite(behind) and bool(view.tokens[behind].after)
    keys = view.lexicon.light.get(view.tokens[behind].form, ()) if taken_up else ()
    return behind if any(event == hit.event.event for event, _ in keys) else None


def _over_times(view: View, place: int) -> int:
    """The word behind a time: «خطف أمس قراصنة»."""
    while place < view.sentence.last and view.is_date(place):
        place += 1
    return place


def find_head(view: View, place: int) -> int | None:
    """Where words for people without a name begin, if they do at `place`: «مسلحون», «مجموعة من المسلحين»."""
    if place >= view.sentence.last or view.attached(place) or view.conjoined(place):
        return None
    token, lexicon = view.tokens[place], view.lexicon
    if token.form in lexicon.doers:
        return place
    if token.form not in lexicon.crowds or place + 1 >= view.sentence.last:
        return None
    members = place + 1 + (view.tokens[place + 1].form in lexicon.prepositions)
    listed = members < view.sentence.last and view.tokens[members].form in lexicon.doers
    return place if listed or _find_body(view, place) is not None else None


def _find_body(view: View, head: int) -> Argument | None:
    """The named body whose people those words tell, over no more than what leads to it: «مجموعة من تنظيم داعش», «عناصر
    تابعة لحركة الشباب», «انتحاري من حركة طالبان».
    """
    body = next((a for a in view.inside(head + 1, view.sentence.last) if a.mention.kind == "organisation"), None)
    if body is None or body.joined:
        return None
    quotes = view.lexicon.quotes
    between = [view.tokens[n] for n in range(head + 1, body.first) if view.tokens[n].form not in quotes]
    small = all(token.form in view.lexicon.belonging or view.lexicon.read_nisba(token.form) for token in between)
    led = body.prep in view.lexicon.of_bodies or any(token.form in view.lexicon.belonging for token in between)
    led = led or (not between and view.tokens[head].form in view.lexicon.belonging)  # «مقاتلي الحركة»
    return body if small and led else None


def has_victim(view: View, first: int) -> bool:
    """Whether somebody counted or named stands behind who may have killed him, before any further verb."""
    later = next((n for n in view.verbs if n > first), view.sentence.last)
    hit = (a for a in view.inside(first + 1, later) if a.mention.kind in ("quantity", "person") and not a.prep)
    return any(a.mention.span.start > view.tokens[first].start for a in hit)


def _find_ahead(view: View, verb: int, *, lethal: bool) -> int | None:
    """Who goes first, behind a that-word or at the head of the sentence, and no verb but those that say who he is parts
    him from the deed: «إن مسلحين كانوا على دراجة أطلقوا», «أن تونسيا هاجم».
    """
    opener = find_before(view.openers, verb)
    while opener > view.sentence.first and _doubts_who(view, opener):
        opener = find_before(view.openers, opener)
    place = opener + 1 if opener >= view.sentence.first else view.sentence.first
    first = find_head(view, place)
    if first is None and place + 1 == verb and view.lexicon.read_nisba(view.tokens[place].form):
        first = None if view.tokens[place].definite else place  # «أن تونسيا هاجم»
    counted = first is None and not lethal and opener >= view.sentence.first
    first = find_head(view, _over_count(view, place)) if counted else first
    if first is None or view.tokens[verb].after:
        return None
    return None if any(view.conjoined(n) for n in view.find_verbs(first, verb)) else first


def _over_count(view: View, place: int) -> int:
    """The noun behind how many they are: «نحو مئة مسلح»."""
    counted = next((a for a in view.inside(place, place + 2) if a.mention.kind == "quantity" and not a.prep), None)
    return place if counted is None or view.finite(place) else counted.last - 1


def _doubts_who(view: View, opener: int) -> bool:
    """Whether a that-word only opens who somebody is thought to be: «مسلحين يشتبه بأنهم من الحركة هاجموا»."""
    place = opener - 1 - (view.tokens[opener - 1].form in view.lexicon.prepositions)
    return view.tokens[place].form in view.lexicon.suspecting


def _make(view: View, first: int, doc: str) -> Filler:
    """The filler of those words and the adjectives behind them, under no entity: he is never held with another."""
    last, lexicon = first + 1, view.lexicon
    if view.tokens[first].form in lexicon.crowds and view.tokens[last].form in lexicon.prepositions:
        last += 1
    while last < view.sentence.last and last - first <= view.rules.frames.described_before:
        token = view.tokens[last]
        tells = token.form in lexicon.doers or lexicon.read_nisba(token.form)
        if token.kind != "word" or view.attached(last) or not tells or view.is_date(last):
            break
        last += 1
    led = len(view.attached(first))  # «هجوم لمسلحين»
    start, end = view.tokens[first].start + led, view.tokens[last - 1].end
    name = view.text[start:end]
    return Filler(name, (name,), NAMELESS, span=Span(doc, start, end))
