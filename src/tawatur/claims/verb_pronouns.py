"""Pronouns that are the subject of a verb: «أنها قد باعت», "that it had sold", "he is to visit"."""

from tawatur.claims.genders import is_feminine
from tawatur.claims.marks import LEADING_QUOTES
from tawatur.claims.view import View


def has_pronoun(view: View, verb: int) -> bool:
    """Whether a pronoun of a person is the subject of a verb: "he met", "she is to visit"."""
    place = open_plan(view, verb) - 1
    return place >= view.sentence.first and view.tokens[place].form in view.lexicon.persons


def tells_self(view: View, verb: int) -> bool:
    """Whether the speaker himself is the subject of a verb: "I have decided to resign"."""
    place = open_plan(view, verb) - 1
    return place >= view.sentence.first and view.tokens[place].form in view.lexicon.me


def open_plan(view: View, verb: int) -> int:
    """The first token of a verb with what says it is ahead and whose infinitive it is: "is scheduled to meet"."""
    first = max(view.sentence.first, verb - view.rules.frames.described_before)
    for number, (phrase, _) in view.find_phrases(view.lexicon.stances).items():
        if not view.lexicon.verb_first and first <= number < verb == view.reach(number, phrase):
            return open_verb(view, number)
    return open_verb(view, verb)


def find_pronoun(view: View, verb: int) -> int | None:
    """The that-word with a pronoun right before a verb, which is then its subject: «أنها قد باعت», "that it had sold";
    or with the auxiliary that agrees with who speaks: «نفت أن تكون باعت».
    """
    number, lexicon = verb - 1, view.lexicon
    marks, quotes = (lexicon.before_verbs, LEADING_QUOTES) if lexicon.verb_first else (lexicon.verb_marks, "")
    while number > view.sentence.first and (view.tokens[number].form in marks or view.tokens[number].form in quotes):
        number -= 1
    if number < view.sentence.first:
        return None
    if view.tokens[number].whole in lexicon.that_pronouns:
        nobodys = "".join(view.tokens[number].after) == lexicon.his and is_feminine(view, verb)
        return None if nobodys else number  # «قال إنه وصلت السفيرة»
    if view.tokens[number].form in lexicon.pronouns:
        place = number - 1
        while place > view.sentence.first and (view.is_date(place) or view.tokens[place].form in lexicon.prepositions):
            place -= 1  # "said on Monday they had sold"
        before = view.tokens[place].form if place >= view.sentence.first else ""
        return number - 1 if before in lexicon.that or before in lexicon.say else None
    led = number < verb - 1 and view.tokens[number + 1].form in lexicon.auxiliaries
    return number if led and lexicon.verb_first and view.tokens[number].whole in lexicon.that else None


def says_own(view: View, verb: int) -> bool:
    """Whether a gerund right behind a verb of speech tells the speaker's own deed: "denied shelling the town"."""
    before = view.tokens[verb - 1].form if verb > view.sentence.first else ""
    going = bool(view.lexicon.going_on) and view.tokens[verb].form.endswith(view.lexicon.going_on)
    return going and before in view.lexicon.say


def open_verb(view: View, verb: int) -> int:
    """The first token of a verb with its auxiliaries and negations: «بلاده لن تزود»."""
    place = verb
    while place > view.sentence.first:
        form = view.tokens[place - 1].form
        if form not in view.lexicon.verb_marks and form not in view.lexicon.future:
            break
        place -= 1
    return place
