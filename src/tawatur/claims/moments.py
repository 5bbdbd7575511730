"""When the event of a claim was."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace

from tawatur.claims.asides import find_terms
from tawatur.claims.genders import is_present
from tawatur.claims.hits import Hit
from tawatur.claims.marks import COMMAS
from tawatur.claims.scene import Scene, Setting
from tawatur.claims.slots import find_time
from tawatur.claims.view import Stretch, View
from tawatur.core.analysis import TimeExpression
from tawatur.core.values import DateSpan

_WEEK = 7
_INCIDENTS = ("conflict_event", "casualty")
_ONCE = ("visit", "meeting")  # has no open end
# The only time of a region is theirs.
_ONE_OF_REGION = ("meeting", "agreement", "casualty", "conflict_event", "arms_transfer")
_HANGING = ("agreement", "arms_transfer")  # done at a meeting, or right after it


def is_ahead(setting: Setting, hit: Hit, when: DateSpan | None) -> bool:
    """Whether a verb in the present tense, or the noun of a visit, tells of days after the report: «يزور الوزير القاهرة
    الأسبوع المقبل», «زيارة الوزير إلى القاهرة في الخريف المقبل».
    """
    view, known = setting.view, setting.scene.document.published.end
    verb = hit.light if hit.light >= 0 else hit.first
    if hit.kind == "mention" or known is None or when is None or when.start is None or when.start <= known:
        return False
    if hit.kind == "noun" and hit.light < 0 and hit.event.event in _ONCE:
        return True
    shared = hit.trigger.light if hit.light >= 0 else hit.trigger.verbs
    return view.finite(verb) and is_present(view, view.tokens[verb], shared)


def date_claim(setting: Setting, at: Stretch, bounds: Stretch, hit: Hit) -> DateSpan | None:
    """When it was: no time to come of what a verb tells as done («مدد المجلس الحظر الذي ينتهي في مايو المقبل»), and no
    day of the past week of what it tells as coming («يزور الوزير القاهرة الأحد»).
    """
    found = _move_ahead(setting, hit, _find_moment(setting, at, bounds, hit))
    known, view = setting.scene.document.published.end, setting.view
    verb = hit.light if hit.light >= 0 else hit.first
    done = hit.kind != "mention" and view.lexicon.verb_first and view.written[verb] in view.lexicon.past
    shared = hit.trigger.light if hit.light >= 0 else hit.trigger.verbs
    done = done and view.finite(verb) and not is_present(view, view.tokens[verb], shared)
    ahead = known is not None and found is not None and found.start is not None and found.start > known
    return None if done and ahead else found


def _move_ahead(setting: Setting, hit: Hit, found: DateSpan | None) -> DateSpan | None:
    """The coming one of two days of one name, where a verb in the present tells of a visit or meeting on it."""
    known, view = setting.scene.document.published, setting.view
    verb = hit.light if hit.light >= 0 else hit.first
    if found is None or found.start is None or hit.event.event not in _ONCE or not view.lexicon.verb_first:
        return found
    days_told = (found.end - found.start).days if found.end is not None else _WEEK
    by_name = found.anchor == "published" and found.precision in ("day", "interval") and days_told < _WEEK - 1
    if not by_name or known.end is None or known.start != known.end or hit.kind == "mention" or not view.finite(verb):
        return found
    shared = hit.trigger.light if hit.light >= 0 else hit.trigger.verbs
    place = next((t.start for t in setting.scene.times if t.when is found), -1)
    between = [n for n in range(verb + 1, view.sentence.last) if view.tokens[n].start < place]
    coming = view.lexicon.language.particles.future in view.tokens[verb].before
    told = any(view.finite(n) for n in between)
    told = told or (not coming and any(view.tokens[n].form in COMMAS for n in between))
    days = (known.end - found.start).days
    if told or not 0 < days < _WEEK or place < view.tokens[verb].start:
        return found
    present = is_present(view, view.tokens[verb], shared)
    week = timedelta(days=_WEEK)
    return replace(found, start=found.start + week, end=(found.end or found.start) + week) if present else found


def _find_moment(setting: Setting, at: Stretch, bounds: Stretch, hit: Hit) -> DateSpan | None:
    """The time in the clause; for a clause that hangs on the one before, the only time of its region."""
    scene, view, region = setting.scene, setting.view, setting.region
    at = _within_relative(view, at, hit)
    verb = hit.light if hit.light >= 0 else hit.first
    times, near = _list_own(view, hit, scene.times) if scene.times else (), view.tokens[verb].start
    found = find_time(times, bounds, near=near)  # that of the claim's own words, though another is better known
    if found is None and times:
        found = find_time(times, view.span(*at) or bounds, near=near)
    if found is not None and found.start is not None and _follows_event(scene, view, hit, at, found):
        known = scene.document.published.end
        if known is not None and found.start > known:
            return found  # «سيلتقي نظيره عقب الافتتاح الاثنين»
        return DateSpan(found.start, known, "interval", found.surface, "other_event")
    lasting = found is not None and found.resolved and found.end is None
    if found is not None and lasting and hit.event.event in _ONCE and not _lies_in(scene, found, bounds):
        return None  # «علاقات قائمة منذ الستينيات» beside a visit dates the ties
    if hit.event.event == "visit":
        found = _last_from_to(times, view.span(*at) or bounds) or found
    if found is None and hit.event.event in _ONCE:
        found = _date_occasion(setting)
    if found is None and hit.event.event in _HANGING:
        found = _hang_on_meeting(scene, view, at) or _date_deal(scene, view, at)
    if (
        found is not None
        or (at.first == region.first and hit.event.event != "casualty")
        or hit.event.event not in _ONE_OF_REGION
    ):
        return found
    whole = view.span(region.first, region.last)
    told = _list_times(_leave_out_terms(view, hit, scene.times), whole) if whole is not None else []
    inside = [when for when in told if hit.event.event not in _ONCE or when.end is not None]
    return inside[0] if len(inside) == 1 else None


def _list_own(view: View, hit: Hit, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The times of a sentence that may be those of the event of a trigger."""
    times = _leave_out_compared(view, _leave_out_terms(view, hit, _leave_out_signings(view, hit, times)))
    times = _leave_out_counted_from(view, hit, _leave_out_described(view, hit, times))
    times = _leave_out_beginnings(view, times) if hit.event.event in _ONCE else times
    return _leave_out_scopes(view, times) if hit.event.event in _INCIDENTS else times


def _date_occasion(setting: Setting) -> DateSpan | None:
    """When the meeting was at which something was said: the only time told before it, by which he said so («قال الوزير
    أمس خلال لقائه السفير إن»).
    """
    view, first = setting.view, setting.region.first
    if first == view.sentence.first or view.tokens[first - 1].form not in view.lexicon.meanwhile:
        return None
    words = view.span(view.sentence.first, first)
    held = _list_times(setting.scene.times, words) if words is not None else []
    return held[0] if len(held) == 1 and held[0].end is not None else None


def _leave_out_signings(view: View, hit: Hit, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The times without those that tell when a paper was signed which the event only regards: «أنهتا العقد المبرم عام
    2011».
    """
    signed, behind = view.lexicon.signed, Stretch(hit.last, view.sentence.last)
    if hit.kind == "mention" or hit.trigger.adds or not view.holds(signed, behind):
        return times

    def dates_paper(time: TimeExpression) -> bool:
        before = [n for n in range(*behind) if view.tokens[n].end <= time.start]
        act = next((n for n in reversed(before) if view.finite(n) or view.tokens[n].whole in signed), hit.first)
        return act != hit.first and view.tokens[act].whole in signed

    return [time for time in times if time.start >= view.tokens[view.sentence.last - 1].end or not dates_paper(time)]


def _leave_out_terms(view: View, hit: Hit, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The times without those of the paper by which goods came: «سلمت غواصات بموجب عقد وقع عام 1997»."""
    terms = find_terms(view, hit.last, view.sentence.last) if hit.event.event == "arms_transfer" else None
    return times if terms is None else [t for t in times if t.start < view.tokens[terms].start]


def _leave_out_described(view: View, hit: Hit, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The times without the years and months of a relative clause on what is transferred: "delivered six of the 28 jets
    that Kuwait ordered in 2016"; a day may be that of the delivery itself.
    """
    behind = range(hit.last, view.sentence.last)
    if hit.event.event != "arms_transfer" or hit.kind == "mention" or view.lexicon.verb_first:
        return times
    first = next((n for n in behind if view.tokens[n].form in view.lexicon.relatives), view.sentence.last)
    verb = next((n for n in range(first + 1, view.sentence.last) if view.finite(n)), view.sentence.last)
    stop = next((n for n in range(verb, view.sentence.last) if view.tokens[n].form in COMMAS), view.sentence.last)
    if verb == view.sentence.last:
        return times
    within = range(view.tokens[verb].end, view.tokens[stop - 1].end)
    return [t for t in times if t.start not in within or t.when is None or t.when.precision == "day"]


def _leave_out_counted_from(view: View, hit: Hit, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The times without those of another event from which the event's own time is counted: «زار تونس بعد أسبوع من
    الهجوم الذي وقع في 10 يونيو»; what lies between the two is that other event.
    """
    place = view.tokens[hit.first].start
    ours = [t for t in times if t.when is not None and view.sentence.start <= t.start < view.sentence.end]
    counted = [t for t in ours if t.when is not None and t.when.anchor == "other_event" and not t.when.resolved]
    commas = [view.tokens[n].start for n in view.marks if view.tokens[n].form in COMMAS] if counted else []

    def is_counted_from(time: TimeExpression) -> bool:
        before = [t for t in counted if t.end <= time.start and not t.end <= place < time.start]
        return any(not any(t.end <= comma < time.start for comma in commas) for t in before)

    return [time for time in times if not is_counted_from(time)] if counted else times


def _leave_out_beginnings(view: View, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The times without those that tell when something else began: «أول زيارة منذ توليه الحكم في يناير»."""
    places = [n for n in view.find_places(view.lexicon.since) if n + 1 < view.sentence.last and not view.is_date(n + 1)]
    if not places:
        return times
    first = places[0]
    stop = next((n for n in range(first, view.sentence.last) if view.tokens[n].form in COMMAS), view.sentence.last)
    within = range(view.tokens[first].start, view.tokens[stop - 1].end)
    return [time for time in times if time.start not in within]


def _leave_out_compared(view: View, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The times without those of what the event is only compared with: «بسعر أدنى مما تردد في اليوم السابق»."""
    places = view.find_places(view.lexicon.comparatives)
    opens = (n + 1 for n in places if n + 1 < view.sentence.last and view.matches(n + 1, view.lexicon.breaks))
    first = next(opens, None)
    if first is None:
        return times
    stop = next((n for n in range(first, view.sentence.last) if view.tokens[n].form in COMMAS), view.sentence.last)
    within = range(view.tokens[first].start, view.tokens[stop - 1].end)
    return [time for time in times if time.start not in within]


def _leave_out_scopes(view: View, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The times without those over which something is the greatest or first: «الهجوم الأعنف منذ 2003»."""
    places = view.find_places(view.lexicon.superlatives)
    if not places:
        return times

    def compares(time: TimeExpression) -> bool:
        before = max((n for n in places if view.tokens[n].end <= time.start), default=view.sentence.last)
        between = [n for n in range(before, view.sentence.last) if view.tokens[n].end <= time.start]
        lasting = time.when is not None and time.when.precision != "day"
        return lasting and 0 < len(between) <= view.rules.frames.near

    return [time for time in times if not compares(time)]


def _list_times(times: Sequence[TimeExpression], bounds: Stretch) -> list[DateSpan]:
    """The times told between two offsets, in order."""
    return [t.when for t in times if t.when is not None and bounds.first <= t.start and t.end <= bounds.last]


def date_deliveries(setting: Setting, at: Stretch, bounds: Stretch, hits: list[Hit]) -> DateSpan | None:
    """From the first to the last time of a delivery in parts, told by as many verbs: «تتسلم زورقين في 2015، على أن
    تتسلم البقية بحلول 2019»; else the time of the first verb.
    """
    found = date_claim(setting, at, bounds, hits[0])
    if found is not None and found.end is None and found.start is not None and hits[0].trigger.stage == "seized":
        return None  # «ضبط شحنة متجهة إلى بلد غارق في الفوضى منذ 2011»: a seizure is over on its day
    held = _list_times(setting.scene.times, bounds)
    parts = [hit for hit in hits if hit.trigger.stage == "delivered" and hit.kind == "verb"]
    ends = [when.end for when in held if when.end is not None]
    if found is None or found.start is None or len(parts) != len(hits) or not 1 < len(held) <= len(hits):
        return found
    if len(ends) < len(held) or any(when.start is not None and when.start < found.start for when in held):
        return found
    return DateSpan(found.start, max(ends), "interval", found.surface, found.anchor)


def _within_relative(view: View, at: Stretch, hit: Hit) -> Stretch:
    """Where the subject goes first, the relative clause the trigger stands in: in "reports in May of a contract under
    which arms would be sold" the time is that of the reports.
    """
    if view.lexicon.verb_first:
        return at
    opens = (n for n in range(hit.first - 1, at.first, -1) if view.tokens[n].form in view.lexicon.relatives)
    return Stretch(next(opens, at.first), at.last)


def _lies_in(scene: Scene, found: DateSpan, bounds: Stretch) -> bool:
    """Whether the words of a time stand between two offsets."""
    return any(t.when is found and bounds.first <= t.start and t.end <= bounds.last for t in scene.times)


def _last_from_to(times: Sequence[TimeExpression], bounds: Stretch) -> DateSpan | None:
    """A visit told with two days lasted from the one to the other: «اختتم الخميس زيارة بدأها الأربعاء»."""
    held = _list_times(times, bounds)
    days = sorted({when.start for when in held if when.precision == "day" and when.start is not None})
    if len(days) != 2 or len(held) != 2:
        return None
    return DateSpan(days[0], days[1], "interval", held[0].surface, held[0].anchor)


def _hang_on_meeting(scene: Scene, view: View, at: Stretch) -> DateSpan | None:
    """«عقب الاجتماع», «خلاله»: the time of the last meeting, as far as it is known."""
    lexicon = view.lexicon
    for number in range(*at):
        token = view.tokens[number]
        if token.form not in lexicon.sequence and token.whole not in lexicon.sequence:
            continue
        named = number + 1 < at.last and view.tokens[number + 1].whole in lexicon.gatherings
        words = view.span(number, number + 2 if named else number + 1)
        if words is not None and (named or (token.after and scene.pair)):
            surface = view.text[words.first : words.last]
            met = scene.met or DateSpan(None, None, "interval", surface)
            return replace(met, surface=surface, anchor="other_event")
    return None


def _date_deal(scene: Scene, view: View, at: Stretch) -> DateSpan | None:
    """When the deal was made whose terms a relative clause tells: «اتفاقية وقعت في مايو، والتي تورد بموجبها»."""
    opens = any(view.tokens[n].form in view.lexicon.relatives for n in range(at.first, min(at.first + 2, at.last)))
    deals = [a for a in view.inside(view.sentence.first, at.first) if a.mention.kind == "instrument"]
    words = view.span(deals[-1].first, at.first) if opens and deals else None
    if words is None:
        return None
    held = _list_times(scene.times, words)
    return held[0] if len(held) == 1 else None


def _follows_event(scene: Scene, view: View, hit: Hit, at: Stretch, found: DateSpan) -> bool:
    """Whether the time is that of another event this one came after: «عقب زيارة ... الأسبوع الماضي»."""
    place = next((t.start for t in scene.times if t.when is found), -1)
    between = [n for n in range(hit.last, at.last) if view.tokens[n].start < place]
    after = [n for n in between if view.lexicon.afterwards & {view.tokens[n].whole, view.tokens[n].form}]
    return bool(after) and any(view.covered(n) is not None for n in range(after[-1], between[-1] + 1))
