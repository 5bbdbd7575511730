"""Who accuses whom of what: «اتهمت السويد غانا بقصف الميناء»; the deed is the accused one's, by the accuser's word."""

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.fillers import Cast
from tawatur.claims.frames import Frame
from tawatur.claims.genders import may_say
from tawatur.claims.openings import find_content, find_object, find_opening
from tawatur.claims.rebuttals import answers_charge
from tawatur.claims.speakers import find_speaker_before, find_voice, join_voice, nest
from tawatur.claims.speech_roles import find_speaker
from tawatur.claims.unread import find_unread, find_unread_before, list_names
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Filler, Link
from tawatur.packs.speech import SpeechVerb


def read_accusation(view: View, discourse: Discourse, verb: int, entry: SpeechVerb, acts: list[Act]) -> Act | None:
    """What the accuser says: whom he accuses, and of what.

    None where the verb is passive, or nothing tells of what («اتهم الوزير بالرشوة» names no accuser).
    """
    opener, _ = find_opening(view, verb)
    opener = opener if opener is not None and view.opens_words(opener) else None
    voice = find_voice(view, discourse, verb, opener if opener is not None else view.sentence.last)
    speaker = voice.speaker if voice.speaker is not None and voice.speaker.first > verb else None
    place = opener if opener is not None else find_object(view, verb, entry, speaker)
    if place is None:
        return None
    links, begin = _find_ahead(view, discourse, verb, entry), verb + 1
    accused = next((a for a in view.inside(verb + 1, place) if not a.prep), None)
    if not links and accused is not None:
        links = _find_unread(view, discourse, verb, entry, accused)
        begin = accused.first if links else begin
    if not links and speaker is not None and speaker.last < place:
        links, begin = join_voice(discourse, voice), speaker.last
    links = links or _find_last(view, discourse, verb, acts)
    if not links or begin >= place:
        return None
    links = nest(view, discourse, acts, verb, links)
    return Act(verb, begin, find_content(view, begin), links, entry.modality, verb=verb, accuses=True)


def _find_ahead(view: View, discourse: Discourse, verb: int, entry: SpeechVerb) -> tuple[Link, ...]:
    """The accuser before his verb: «وكان الوزير قد اتهم الحركة ب»."""
    if view.conjoined(verb):
        return ()
    speaker = find_speaker_before(view, discourse, verb)
    if speaker is not None:
        return (discourse.link(speaker.mention),)
    return find_unread_before(view, discourse, verb, entry)[0]


def _find_unread(view: View, discourse: Discourse, verb: int, entry: SpeechVerb, accused: Argument) -> tuple[Link, ...]:
    """An accuser no mention was read of, before the name of a body or state: «اتهمت المعارضة الجيش ب»."""
    words = list_names(view, verb + 1, accused.first)
    apart = accused.mention.kind != "person" and words[-1:] == [accused.first - 1]
    return find_unread(view, discourse, verb, accused.first, entry, opened=True) if apart else ()


def _find_last(view: View, discourse: Discourse, verb: int, acts: list[Act]) -> tuple[Link, ...]:
    """Who spoke last, where a joined verb goes on without naming him: «وقال ...، واتهم الحركة بأنها»."""
    goes_on = view.conjoined(verb) and (bool(acts) or verb == view.sentence.first)
    return discourse.last if goes_on and discourse.last and may_say(view, discourse, verb, discourse.last) else ()


def find_accused(view: View, cast: Cast, act: Act | None, frame: Frame) -> Filler | None:
    """Who did what an accusation tells first: the name right behind the accuser, where nothing else stands between; of
    arms only what a verb tells, or the very noun he is accused of («اتهمت السويد غانا بتزويد توغو بالسلاح»). Who denies
    what he is accused of is the accused himself («نفت السويد اتهامها بتزويد توغو بالسلاح»).
    """
    if act is None or not act.accuses:
        return find_speaker(cast, act) if act is not None and answers_charge(view, act, frame.hit.first) else None
    accused = next((a for a in view.inside(*act.content) if not a.prep), None)
    if accused is None or accused.first != act.content.first or frame.first < accused.last:
        return None
    if frame.hit.event.event == "arms_transfer" and frame.hit.kind != "verb" and frame.hit.first != accused.last:
        return None
    verbs = view.find_verbs(accused.last, frame.hit.first)
    first = all(view.tokens[n].form in view.lexicon.auxiliaries for n in verbs)
    return cast.fill(accused.mention, "actor") if first else None
