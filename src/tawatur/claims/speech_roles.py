"""Who utters, and whose country is meant by «بلاده»."""

from tawatur.claims.acts import Act
from tawatur.claims.doers import is_own_deed
from tawatur.claims.fillers import Cast, recall
from tawatur.claims.frames import Frame
from tawatur.claims.genders import is_feminine
from tawatur.claims.verb_pronouns import find_pronoun, says_own
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Filler


def find_speaker(cast: Cast, act: Act) -> Filler | None:
    """The voice that utters: the last link that is no paper."""
    link = next((link for link in reversed(act.links) if link.kind not in ("statement", "document")), None)
    if link is None:
        return None
    held = cast.mentions.get(link.entity)
    if held:
        return cast.fill(held[0], "speaker")
    name = link.name or link.description
    return Filler(name, link.names or (link.description,), link.kind, link.entity) if name else None


def find_speakers(view: View, cast: Cast, act: Act) -> tuple[Filler, ...]:
    """The voice that utters, with those whom «و» joins to it beside the verb: «أعلنت غانا وتوغو في بيان مشترك»."""
    speaker = find_speaker(cast, act)
    if speaker is None or speaker.span is None:
        return () if speaker is None else (speaker,)
    near = view.inside(act.first, view.sentence.last if act.content.last <= act.first else act.content.first)
    told = [n for n, a in enumerate(near) if a.mention.entity == speaker.entity]
    also: list[Filler] = []
    first = told[0] if told and not view.lexicon.verb_first else 0
    while first > 0 and _goes_with(near[first - 1], near[first]):
        first -= 1  # "Kenya and Uganda denied": the last of them is the speaker
        also.append(cast.fill(near[first].mention, "speaker"))
    place = told[0] + 1 if told else len(near)
    while place < len(near) and _goes_with(near[place - 1], near[place]):
        also.append(cast.fill(near[place].mention, "speaker"))
        place += 1
    return speaker, *(filler for filler in also if filler.entity != speaker.entity)


def _goes_with(speaker: Argument, other: Argument) -> bool:
    """Whether a name is joined to that of a speaker right before it, and is of the same kind."""
    return other.joined and other.first - speaker.last <= 1 and other.mention.kind == speaker.mention.kind


def find_homeland(cast: Cast, act: Act | None) -> list[Filler]:
    """The country of the one who speaks; empty where it is not known."""
    speaker = find_speaker(cast, act) if act is not None else None
    state = cast.state(speaker.state) if speaker is not None and speaker.state else None
    return [] if state is None else [state]


def find_side(cast: Cast, act: Act | None) -> list[Filler]:
    """For whom the one who speaks says "we": a body for itself, its spokesman for it, others for their country."""
    speaker = find_speaker(cast, act) if act is not None else None
    if speaker is None or speaker.kind == "organisation":
        return [] if speaker is None else [recall(speaker)]
    bodies = (m for held in cast.mentions.values() for m in held if m.kind == "organisation")
    own = next((m for m in bodies if speaker.span is not None and speaker.span.contains(m.span)), None)
    return find_homeland(cast, act) if own is None else [cast.fill(own, "speaker", inherited=True)]


def find_uttering(view: View, cast: Cast, act: Act | None, frame: Frame) -> tuple[Filler, ...]:
    """The speakers, for whom the pronoun stands that opens what is said: «أعلنت السويد أنها باعت».

    () where the verb of speech is of the other gender or the pronoun opens no words of the act.
    """
    if act is not None and act.verb >= 0 and frame.hit.light == act.verb:
        return tuple(map(recall, find_speakers(view, cast, act)))  # «وعدت السويد ببيع»: the promise is the giver's
    if frame.hit.kind == "noun" and frame.hit.light < 0:
        announcing = _find_announcing(view, cast, act, frame)
        return () if announcing is None else (announcing,)
    verb = frame.hit.light if frame.hit.light >= 0 else frame.hit.first
    if act is not None and act.verb >= 0 and is_own_deed(view, frame.hit):
        return tuple(map(recall, find_speakers(view, cast, act)))
    own = act is not None and act.content.first == verb and says_own(view, verb)
    opener = act.content.first - 1 if act is not None and own else find_pronoun(view, verb)
    if act is None or act.verb < 0 or opener is None or opener != act.content.first - 1:
        return ()
    one = view.tokens[opener].whole.endswith((view.lexicon.her, view.lexicon.his))  # not «أنهما»
    paper = any(link.kind == "statement" for link in act.links)  # «قال بيان للحركة إنها»
    if view.lexicon.her and one and not paper and _is_hers(view, opener) != is_feminine(view, act.verb):
        return ()
    speakers = find_speakers(view, cast, act)
    if view.tokens[opener + 1].form in view.lexicon.together and [s.kind for s in speakers] == ["person"]:
        return ()  # "the governor said they had killed"
    return tuple(map(recall, speakers))


def _is_own(view: View, act: Act, number: int) -> bool:
    """Whether the pronoun of a deed or a wish is of the gender of who tells of it: «أعلنت غانا تسلمها دبابات»."""
    after = view.tokens[number].after
    return after in (view.lexicon.his, view.lexicon.her) and (after == view.lexicon.her) == is_feminine(view, act.verb)


def _find_announcing(view: View, cast: Cast, act: Act | None, frame: Frame) -> Filler | None:
    """The state or body that tells of its own deal by a noun: «أعلنت غانا (عن) توقيع عقد لشراء دبابات»."""
    if act is None or act.verb < 0 or view.tokens[frame.hit.first].definite:
        return None
    if frame.possessed and not (frame.taken == "recipient" and _is_own(view, act, frame.hit.first)):
        return None
    led = range(act.content.first, frame.hit.first)
    wished = [n for n in led if view.tokens[n].form in frame.hit.trigger.with_words]  # «عن نيتها شراء»
    if act.content.first > frame.hit.first or not all(view.preposition(n) or n in wished for n in led):
        return None
    if not all(_is_own(view, act, n) for n in wished):
        return None
    speaker = find_speaker(cast, act)
    return recall(speaker) if speaker is not None and speaker.kind in ("country", "organisation") else None


def _is_hers(view: View, opener: int) -> bool:
    """Whether the pronoun of the that-word, or the auxiliary behind it, is feminine: «أنها», «أن تكون»."""
    whole = view.tokens[opener].whole
    return whole.endswith(view.lexicon.her) if whole in view.lexicon.that_pronouns else is_feminine(view, opener + 1)
