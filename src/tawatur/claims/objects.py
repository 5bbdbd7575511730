"""What a deed struck by its plain noun, where adjectives stand before: "hit a crowded market", "a bus was ambushed"."""

from tawatur.claims.frames import Frame
from tawatur.claims.verb_groups import open_group
from tawatur.claims.view import Stretch, View

_TARGET = "target"
_PHRASE = 6  # words of one noun with its adjectives: "a heavily guarded army checkpoint"


def find_object(view: View, frame: Frame) -> Stretch | None:
    """The noun that is the object of a verb, the subject of its passive, or behind the preposition that leads to the
    target of a noun, with its adjectives; None where adjectives stand behind their noun.
    """
    hit = frame.hit
    if view.lexicon.verb_first or not view.lexicon.things:
        return None
    if hit.kind == "verb":
        if hit.trigger.frame.get("object") != _TARGET:
            return None
        if view.is_passive(hit.first):
            return _read_back(view, open_group(view, hit.first))
        return _read_on(view, hit.last)
    if hit.trigger.frame.get(view.preposition(hit.last - 1)) == _TARGET:
        return _read_on(view, hit.last)  # "attack on" is one phrase
    return _read_on(view, hit.last + 1) if hit.trigger.frame.get(view.preposition(hit.last)) == _TARGET else None


def _read_on(view: View, first: int) -> Stretch | None:
    """The noun phrase that begins there, if its last word is one for what may be struck."""
    while first < view.sentence.last and _is_determiner(view, first):
        first += 1
    last = first
    while last < min(first + _PHRASE, view.sentence.last) and _is_of_phrase(view, last):
        last += 1
    return Stretch(first, last) if _ends_in_thing(view, first, last) else None


def _read_back(view: View, last: int) -> Stretch | None:
    """The noun phrase that ends there, if its last word is one for what may be struck and no preposition governs it."""
    first = last
    while first > max(last - _PHRASE, view.sentence.first) and _is_of_phrase(view, first - 1):
        first -= 1
        if _is_determiner(view, first):
            break
    before = first - 1
    while first < last and _is_determiner(view, first):
        first += 1
    governed = before >= view.sentence.first and bool(view.preposition(before))
    return Stretch(first, last) if not governed and _ends_in_thing(view, first, last) else None


def _is_determiner(view: View, number: int) -> bool:
    """Whether an article or a number stands there."""
    token = view.tokens[number]
    return token.kind == "number" or token.form in view.lexicon.articles or token.form in view.lexicon.further


def _is_of_phrase(view: View, number: int) -> bool:
    """Whether a word may belong to a noun phrase: no mark, verb, participle behind it, preposition, joint or time. A
    noun may look like a verb ("ship"), and a participle before a noun is its adjective ("a heavily guarded base").
    """
    token, lexicon = view.tokens[number], view.lexicon
    if token.form == "-" or token.form in lexicon.things or _is_determiner(view, number):
        return True
    small = token.form in lexicon.relatives or token.form in lexicon.and_or or token.form in lexicon.that
    if token.kind != "word" or small or view.preposition(number) or view.is_date(number):
        return False
    described = _is_determiner(view, number - 1) or view.tokens[number - 1].form.endswith(lexicon.adverb_ends)
    if described and token.form.endswith(lexicon.finite_ends):
        return True
    return not (view.finite(number) or token.form.endswith(lexicon.going_on))


def _ends_in_thing(view: View, first: int, last: int) -> bool:
    """Whether the words end with one for what may be struck, under no name."""
    held = view.covered(last - 1)
    if first >= last or (held is not None and held.kind not in ("weapon", "quantity")):
        return False
    for number in range(first, last):
        for phrase in view.lexicon.things.get(view.tokens[number].form, ()):
            if number + len(phrase) == last and view.runs(number, phrase):
                return True
    return False
