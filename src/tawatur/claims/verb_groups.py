"""A verb with what belongs to it, and where its subject ends before it."""

from tawatur.claims.marks import CLOSING_QUOTES, COMMAS, OPENING_QUOTES
from tawatur.claims.speakers import is_light
from tawatur.claims.view import View


def find_place(view: View, verb: int) -> int:
    """The token behind the subject: the verb, or what stands lightly before it ("also", "has", "(MSF)")."""
    place = verb
    while place > view.sentence.first and _is_passed(view, place - 1) and not ends_aside(view, place - 1):
        place -= 1
        if view.tokens[place].form == ")":
            return _skip_short_name(view, place)
    return _skip_adverb(view, place)


def _is_passed(view: View, number: int) -> bool:
    """Whether the token stands lightly between a subject and its verb; so does a "both" that follows a subject."""
    floats = view.tokens[number].form in view.lexicon.floating and number - 1 > view.sentence.first
    return is_light(view, number) or (floats and view.tokens[number - 1].kind == "word")


def _skip_short_name(view: View, closing: int) -> int:
    """The token behind a name whose letters stand behind it in brackets: "the World Food Programme (WFP)"."""
    reach = max(view.sentence.first, closing - view.rules.speech.short_name)
    opening = (n for n in range(closing - 1, reach, -1) if view.tokens[n].form == "(")
    if view.covered(closing) is not None:
        return closing + 1
    return next(opening, closing)


def _skip_adverb(view: View, place: int) -> int:
    """The token behind the subject where an adverb alone stands between commas: "He, however, said"."""
    adverb, first = place - 2, view.sentence.first
    if adverb - 1 <= first or any(view.tokens[n].form not in COMMAS for n in (place - 1, adverb - 1)):
        return place
    return adverb - 1 if view.tokens[adverb].kind == "word" and is_light(view, adverb) else place


def open_group(view: View, verb: int) -> int:
    """The first token of a verb with its auxiliaries, adverbs and negations: «n'a pas déclaré», «a-t-il ajouté»."""
    place = verb
    while place > view.sentence.first and (is_light(view, place - 1) or is_enclitic(view, place - 1)):
        if view.tokens[place - 1].kind == "mark":
            break
        place -= 1
    return place


def is_enclitic(view: View, number: int) -> bool:
    """Whether a pronoun hangs on the verb before it: «a-t-il»."""
    token = view.tokens[number] if number < view.sentence.last else None
    return token is not None and token.kind == "word" and not view.text[token.start].isalpha()


def ends_aside(view: View, number: int) -> bool:
    """Whether a mark stands here behind which an aside or a quotation begins or ends."""
    return view.tokens[number].form in COMMAS + OPENING_QUOTES + CLOSING_QUOTES
