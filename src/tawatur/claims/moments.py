"""When the event of a claim was."""

from tawatur.claims.hits import Hit
from tawatur.claims.scene import Scene, Setting
from tawatur.claims.slots import find_time
from tawatur.claims.view import Stretch, View
from tawatur.core.values import DateSpan


def date_claim(setting: Setting, at: Stretch, bounds: Stretch, hit: Hit) -> DateSpan | None:
    """The time in the clause; for a clause that hangs on the one before, the only time of its region."""
    scene, view, region = setting.scene, setting.view, setting.region
    found = find_time(scene.times, view.span(*at) or bounds, near=view.token(hit.first).start)
    if found is not None and found.start is not None and _follows_event(scene, view, hit, at, found):
        return DateSpan(found.start, scene.document.published.end, "interval", found.surface, "other_event")
    whole = view.span(region.first, region.last)
    if (
        found is not None
        or whole is None
        or at.first == region.first
        or hit.event.event not in ("meeting", "agreement")
    ):
        return found
    inside = [t for t in scene.times if t.when is not None and whole.first <= t.start and t.end <= whole.last]
    return inside[0].when if len(inside) == 1 else None


def _follows_event(scene: Scene, view: View, hit: Hit, at: Stretch, found: DateSpan) -> bool:
    """Whether the time is that of another event this one came after: «عقب زيارة ... الأسبوع الماضي»."""
    place = next((t.start for t in scene.times if t.when is found), -1)
    between = [n for n in range(hit.last, at.last) if view.token(n).start < place]
    after = [n for n in between if view.lexicon.afterwards & {view.token(n).whole, view.token(n).form}]
    return bool(after) and any(view.covered(n) is not None for n in range(after[-1], between[-1] + 1))
