"""Where what is said begins and where it stops."""

from tawatur.claims.view import Argument, View
from tawatur.packs.speech import SpeechVerb

_LONGEST_OPENING = 45  # words between a verb of speech and the word that opens what is said
_OBJECT_WITHIN = 14  # words between a speaker and what a verb without «أن» takes
_QUOTES = '«“"‹'


def find_opening(view: View, verb: int, entry: SpeechVerb) -> tuple[int | None, int]:
    """The token that opens what is said (that-word, colon, quotation) and the token where it begins."""
    last = min(view.sentence.last, verb + _LONGEST_OPENING)
    for number in range(verb + 1, last):
        token = view.token(number)
        if view.covered(number) is not None:
            continue
        if token.form in view.lexicon.that or token.whole in view.lexicon.that:
            return number, number + 1
        if token.form == ":":
            return number, number + 1
        if token.form in _QUOTES and token.kind == "mark" and not _quotes_a_name(view, number):
            return number, number
        other = view.lexicon.say.get(token.form) or view.lexicon.say.get(view.written(number))
        if number > verb + 1 and (view.breaks(number) or (other is not None and view.finite(number))):
            return None, verb + 1
    return None, verb + 1


def _quotes_a_name(view: View, number: int) -> bool:
    """Whether the quotation mark only sets off a name or a word or two."""
    pairs = {pair[0]: pair[1] for pair in view.lexicon.language.quotes}
    closing = pairs.get(view.token(number).form, view.token(number).form)
    for place in range(number + 1, min(view.sentence.last, number + 4)):
        if view.token(place).form == closing and view.token(place).kind == "mark":
            return True
    return (
        number + 1 < view.sentence.last and view.covered(number + 1) is not None and _name_closes(view, number, closing)
    )


def _name_closes(view: View, number: int, closing: str) -> bool:
    mention = view.covered(number + 1)
    after = next((a.last for a in view.arguments if a.mention is mention), number + 2)
    return after < view.sentence.last and view.token(after).form == closing


def find_object(view: View, verb: int, entry: SpeechVerb, speaker: Argument | None) -> int | None:
    """Where what is said begins without an opening word: after the speaker, or the verb."""
    if not entry.takes:
        return None
    begin = verb + 1 if speaker is None or speaker.first < verb else speaker.last
    if entry.acts and (speaker is None or begin >= view.sentence.last):
        return None
    wanted = {view.lexicon.fold(word) for word in entry.takes if word != "object"}
    for number in range(begin, min(begin + _OBJECT_WITHIN, view.sentence.last)):
        token = view.token(number)
        attached = any(p in wanted for p in token.before) or (token.whole[:1] in wanted and not view.covered(number))
        if token.form in wanted or token.whole in wanted:
            return number + 1 if token.whole in view.lexicon.prepositions else number
        if attached:
            return number
    return begin if "object" in entry.takes and begin < view.sentence.last else None


def end_clause(view: View, verb: int) -> int:
    return next((n for n in range(verb + 1, view.sentence.last) if view.breaks(n)), view.sentence.last)


def end_content(view: View, begin: int) -> int:
    """Where what is said stops: at the outlet's own comment, else at the end of the sentence."""
    depth = 0
    pairs = {pair[0]: pair[1] for pair in view.lexicon.language.quotes if pair[0] != pair[1]}
    for number in range(begin, view.sentence.last):
        form = view.token(number).form
        depth += (form in pairs) - (form in pairs.values())
        if number > begin and depth <= 0 and view.matches(number, view.lexicon.comments):  # type: ignore[arg-type]
            return number
    return view.sentence.last
