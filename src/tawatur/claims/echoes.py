"""Who says the same as was just told, or denies it: «وهو ما أكده الوزير», «الأمر الذي نفته الوزارة»."""

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.clauses import breaks, end_clause
from tawatur.claims.marks import COMMAS
from tawatur.claims.speakers import find_voice, join_voice
from tawatur.claims.view import Argument, Stretch, View
from tawatur.packs.speech import SpeechVerb


def read_echo(view: View, discourse: Discourse, verb: int) -> Act | None:
    """The act of a verb that takes up the clause before by «ما» and a pronoun; a denial has that «ما» as its content,
    another tells only who goes on to speak.
    """
    lexicon, link = view.lexicon, verb - 1
    entry = lexicon.say.get(view.tokens[verb].form)
    if not lexicon.verb_first or entry is None or not view.finite(verb):
        return None
    if entry.modality == "denied" and verb + 2 < view.sentence.last and view.tokens[verb + 1].form in lexicon.definite:
        return _read_pronoun(view, discourse, verb)
    if link <= view.sentence.first or not _takes_up(view, link) or not points_back(view, verb, entry):
        return None
    first = next((n for n in (link - 1, link) if breaks(view, n) or view.tokens[n - 1].form in COMMAS), -1)
    if first <= view.sentence.first:
        return None
    voice = find_voice(view, discourse, verb, end_clause(view, verb))
    links = join_voice(discourse, voice)
    if voice.speaker is None or not links:
        return None
    last = voice.speaker.last
    word = link if view.tokens[link].whole in lexicon.taken_up else link - 1
    content = Stretch(word, word + 1) if entry.modality == "denied" else Stretch(last, last)
    return Act(first, last, content, links, entry.modality, verb=verb)


def _read_pronoun(view: View, discourse: Discourse, verb: int) -> Act | None:
    """«ونفى ذلك متحدث باسم الجيش»: the pronoun before the speaker is all that he denies."""
    named = find_behind_pronoun(view, discourse, verb + 1)
    if named is None:
        return None
    return Act(verb, named.last, Stretch(verb + 1, verb + 2), (discourse.link(named.mention),), "denied", verb=verb)


def find_behind_pronoun(view: View, discourse: Discourse, pronoun: int) -> Argument | None:
    """Who speaks right behind a pronoun that is all he says, even where his verb governs it: «صرح بذلك المتحدث»."""
    named = next((a for a in view.inside(pronoun + 1, view.sentence.last) if a.first == pronoun + 1), None)
    return named if named is not None and discourse.speaks(named.mention) else None


def _takes_up(view: View, number: int) -> bool:
    """Whether «ما», or the relative of «الأمر الذي», stands here."""
    taken_up = view.lexicon.taken_up
    told = view.tokens[number - 1].whole in taken_up and view.tokens[number].form in view.lexicon.relatives
    return told or view.tokens[number].whole in taken_up


def points_back(view: View, verb: int, entry: SpeechVerb) -> bool:
    """Whether a pronoun stands for what is said, which stands before: «حظر أقره المجلس», «حكومة تعترف بها فرنسا»."""
    behind = view.tokens[min(verb + 1, view.sentence.last - 1)]
    taken = bool(behind.after) and any(view.lexicon.fold(word) == behind.form for word in entry.takes)
    return taken or bool(view.tokens[verb].after)
