"""The acts of speech of a sentence, each with its own span and its content."""

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.openings import end_clause, end_content, find_object, find_opening
from tawatur.claims.papers import read_according, read_document, read_passive, read_relay
from tawatur.claims.speakers import (
    find_behind,
    find_speaker,
    find_speaker_before,
    has_other_subject,
    is_conjoined,
    is_understood,
    join_voice,
    nest,
)
from tawatur.claims.view import Argument, View
from tawatur.packs.speech import SpeechVerb


def find_acts(view: View, discourse: Discourse) -> list[Act]:
    """The acts of speech of one sentence, in order of their contents; contents do not overlap."""
    acts: list[Act] = []
    number = view.sentence.first
    while number < view.sentence.last:
        act = None if view.covered(number) else _read_act(view, discourse, number, acts)
        if act is None:
            number += 1
            continue
        acts = [_cut(other, act) for other in acts] + [act]
        discourse.last = discourse.last if act.links[-1].hearsay else act.links
        if any(link.kind == "statement" for link in act.links):
            discourse.statement = act.links
        number = max(number + 1, min(act.last, view.sentence.last))
    kept = [act for act in acts if act.content[0] < act.content[1]]
    return sorted(kept, key=lambda act: act.content)


def _cut(earlier: Act, later: Act) -> Act:
    """The earlier act's content stops where the later one begins, if that lies inside it."""
    start, end = earlier.content
    if start <= later.first < end:
        return _replace(earlier, content=(start, later.first))
    return earlier


def _replace(act: Act, *, content: tuple[int, int]) -> Act:
    return Act(act.first, act.last, content, act.links, act.modality, act.goes_on, act.verb)


def _read_act(view: View, discourse: Discourse, number: int, acts: list[Act]) -> Act | None:
    lexicon = view.lexicon
    found = view.matches(number, lexicon.according)  # type: ignore[arg-type]
    if found is not None:
        act = read_according(view, discourse, number, *found, acts)  # type: ignore[arg-type]
        if act is not None:
            return act
    token, written = view.token(number), view.written(number)
    if number > view.sentence.first and view.token(number - 1).form in lexicon.relatives:
        return None
    for key in dict.fromkeys((written, token.form, token.whole)):
        entry = lexicon.participles.get(key)
        if entry is not None and not _governed(view, number):
            return _read_participle(view, discourse, number, entry, acts)
        if key in lexicon.relays and view.finite(number):
            return read_relay(view, discourse, number)
        if key in lexicon.carries and view.finite(number):
            act = read_document(view, discourse, number)
            if act is not None:
                return act
        entry = lexicon.say.get(key)
        if entry is not None and view.finite(number):
            return _read_verb(view, discourse, number, entry, acts)
    return None


def _governed(view: View, number: int) -> bool:
    """Whether a preposition is attached: «لمتابعة» is a noun, not «متابعا»."""
    return any(p in view.token(number).before for p in view.lexicon.language.particles.prepositions)


def _read_verb(view: View, discourse: Discourse, verb: int, entry: SpeechVerb, acts: list[Act]) -> Act | None:
    """A verb of speech with its speaker and what is said."""
    opener, begin = find_opening(view, verb, entry)
    stop = opener if opener is not None else end_clause(view, verb)
    speaker, statement, medium = find_speaker(view, discourse, verb, stop)
    first = verb
    if speaker is None and not statement and not is_conjoined(view, verb):
        before = find_speaker_before(view, discourse, verb)
        if before is not None:
            speaker, first = before, before.first
    if opener is None:
        if view.lexicon.language.verbs.past == [] and speaker is not None:
            return _read_english(view, discourse, verb, entry, speaker, first)
        place = find_object(view, verb, entry, speaker)
        if place is None:
            return None
        begin = verb if entry.goes_on and not entry.acts else place  # a refusal is told with its verb
    links = (*join_voice(discourse, speaker, statement, medium), *find_behind(view, discourse, verb, stop))
    goes_on = not links
    if goes_on:
        if has_other_subject(view, verb):
            return None
        if not discourse.last or not is_understood(view, verb, opener, entry, acts):
            return read_passive(view, discourse, verb, opener, begin)
        links = discourse.last
    else:
        links = nest(view, discourse, acts, first, links)
    return Act(first, begin, (begin, end_content(view, begin)), links, entry.modality, goes_on, verb)


def _read_participle(view: View, discourse: Discourse, number: int, entry: SpeechVerb, acts: list[Act]) -> Act | None:
    """«مؤكدا أن», "adding that": the subject of the sentence, or the speaker before, goes on."""
    links = discourse.last
    if not acts:
        subject = next((a for a in view.arguments if a.last <= number and not a.prep and not a.noun), None)
        if subject is not None and discourse.speaks(subject.mention):
            links = (discourse.link(subject.mention),)
    if not links:
        return None
    opener, begin = find_opening(view, number, entry)
    if opener is None or opener - number > 12:
        begin = number + 1
    return Act(number, begin, (begin, end_content(view, begin)), links, entry.modality, True, number)


def _read_english(
    view: View, discourse: Discourse, verb: int, entry: SpeechVerb, speaker: Argument, first: int
) -> Act | None:
    """Speaker first: "the ministry said the port was open", or last: "..., the ministry said"."""
    arguments = view.inside(verb + 1, view.sentence.last)
    medium = tuple(discourse.link(a.mention) for a in arguments[:1] if a.mention.kind == "outlet")
    links = join_voice(discourse, speaker, (), medium)
    rest = [n for n in range(verb + 1, view.sentence.last) if view.token(n).kind == "word"]
    if len(rest) >= 5:
        if entry.acts and "object" not in entry.takes:
            return None
        return Act(first, verb + 1, (verb + 1, end_content(view, verb + 1)), links, entry.modality, False, verb)
    return Act(first, view.sentence.last, (view.sentence.first, first), links, entry.modality, False, verb)
