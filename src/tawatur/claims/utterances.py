"""When something was said, and the day of news that has no day but that on which it was told."""

from msgspec.structs import replace

from tawatur.claims.acts import Act
from tawatur.claims.clauses import breaks
from tawatur.claims.scene import Setting
from tawatur.claims.slots import find_time
from tawatur.claims.view import View
from tawatur.core.values import DateSpan

# Told on the day it happened, or the day after; who meets or visits is told of ahead, too.
_NEWS = ("casualty", "conflict_event", "agreement")


def find_uttered(setting: Setting) -> DateSpan | None:
    """When it was said, by the words that hand it on: «قال أمس الثلاثاء إن», «والشهر الماضي قالت الشركة إن».

    Who goes on to speak («وأضاف») does so at the same time.
    """
    act, scene = setting.region.act, setting.scene
    if act is None:
        return None
    found = _read_uttered(setting, act) if act.verb >= 0 else None
    if found is not None or scene.uttered is None or scene.uttered[0] != act.links[-1].entity:
        scene.uttered = (act.links[-1].entity, found) if found is not None else None
    return found or (scene.uttered[1] if scene.uttered is not None else None)


def find_told_day(setting: Setting, event: str) -> DateSpan | None:
    """The day on which the same sentence says that news of a type was told: «قالت الوزارة أمس الأحد إن انفجارا وقع».

    Its anchor says so: what happened did so on that day or before.
    """
    act = setting.region.act
    if act is None or event not in _NEWS:
        return None
    found = _read_uttered(setting, act)
    return replace(found, anchor="told") if found is not None and found.precision == "day" else None


def _read_uttered(setting: Setting, act: Act) -> DateSpan | None:
    """The time in the clause of the verb of speech; behind the verb, where the words said stand before it."""
    view = setting.view
    if act.verb < 0:
        words = view.span(act.first, act.last) if act.first < act.last else None
    elif act.content.last <= act.verb:
        last = next((n for n in range(act.verb + 1, view.sentence.last) if breaks(view, n)), view.sentence.last)
        words = view.span(act.verb, last)
    else:
        goes_on = act.goes_on and view.written[act.verb] in view.lexicon.participles
        words = view.span(act.first if goes_on else _find_voice_clause(view, act), act.content.first)
    # «وهو أول وزير يزور غانا منذ 12 عاما» tells nothing of when he spoke
    times = [t for t in setting.scene.times if t.when is None or t.when.start is None or t.when.end is not None]
    return find_time(times, words, near=words.first) if words is not None else None


def _find_voice_clause(view: View, act: Act) -> int:
    """Where the clause begins in which the speaker stands, around the verb or, where it only takes up the words of
    the one before («أعلن القصر الأربعاء أن غانا تعتبر أن»), ahead of it.
    """
    first, named = act.first, act.links[-1].evidence
    while first > view.sentence.first and not breaks(view, first) and not view.opens_words(first - 1):
        first -= 1
    ahead = named is not None and view.begin(view.sentence.first) <= named.start < view.begin(first)
    return view.sentence.first if ahead else first
