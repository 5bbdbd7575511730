"""From where to where the words of a claim go."""

from tawatur.claims.asides import end_told
from tawatur.claims.descriptions import cut_phrase
from tawatur.claims.frames import Frame
from tawatur.claims.hits import Hit
from tawatur.claims.marks import COMMAS, OPENING_QUOTES
from tawatur.claims.negation import find_sparing
from tawatur.claims.objects import find_object
from tawatur.claims.reach import is_beyond_border
from tawatur.claims.relatives import is_reduced
from tawatur.claims.view import Stretch, View

_TO_THE_END = ("arms_transfer", "casualty")  # the whole clause belongs to it


def find_extent(view: View, frames: list[Frame], at: Stretch) -> Stretch | None:
    """The tokens of the claim: from its first word to the end of the last clause that adds to it.

    None for an embargo that is neither what the clause is about nor imposed by or on anybody.
    """
    event = frames[0].hit.event.event
    first = max(at.first, min(frame.first for frame in frames))
    if event == "casualty":
        first = min([first, *find_sparing(view, [frame.hit for frame in frames], at)])
        first = min([first, *(a.first for a in view.inside(*at) if a.mention.kind == "quantity")])
    struck = _list_struck(view, frames) if event == "conflict_event" else []
    first = max(at.first, min([first, *(found.first for found in struck)]))
    if event in ("conflict_event", "casualty"):
        first = _reach_back(view, frames[0].hit, first, at)
    if event == "arms_transfer":
        first = at.first if view.tokens[at.first].form in view.lexicon.terms else first  # "under a $3 billion deal"
        first = _find_goods(view, frames[0].hit, first, at)
        priced = (a.first for a in view.inside(*at) if a.mention.kind == "money" and a.last == first)
        first = next(priced, first)  # "a $3 billion deal"
    if event in _TO_THE_END or any(frame.hit.trigger.settles or frame.hit.trigger.claims for frame in frames):
        return Stretch(first, end_told(view, frames[0].hit.first, at.last))
    if event == "embargo":
        if _is_topic(view, frames, at):
            return at
        if not any(role in ("target", "imposer") for frame in frames for role in frame.roles):
            return None
    last = min(at.last, max(frame.last for frame in frames))
    if event == "agreement":
        last = _reach_sum(view, last, at)
    if event == "conflict_event":
        last = _end_deed(view, frames, max([last, *(found.last for found in struck)]), at)
    return Stretch(first, max(last, first + 1))


def _list_struck(view: View, frames: list[Frame]) -> list[Stretch]:
    """What the deeds struck by its plain noun."""
    return [found for frame in frames if (found := find_object(view, frame)) is not None]


def _end_deed(view: View, frames: list[Frame], last: int, at: Stretch) -> int:
    """The token behind the words of a deed, with what is hit and has no name ("shot down a drone", «سقوط صاروخ»), and
    the border it was near.
    """
    hit = frames[0].hit
    last = min(at.last, last)
    if hit.kind == "verb" and last == hit.last and not view.lexicon.verb_first:
        return min(at.last, max(last, cut_phrase(view, last)))
    if last == max(frame.hit.last for frame in frames):
        last = _end_noun_phrase(view, last, at)
    return _reach_border(view, last, at)


def _reach_back(view: View, hit: Hit, first: int, at: Stretch) -> int:
    """Where the words of a deed begin whose subject without a name stands before its verb."""
    if first == hit.first and _has_own_subject(view, hit, at):
        return at.first
    return _reach_striker(view, hit, first, at) if hit.event.event == "conflict_event" else first


def _reach_striker(view: View, hit: Hit, first: int, at: Stretch) -> int:
    """Where the words of a deed begin whose verb has a thing that strikes before it, at the head of what is said: «إن
    عبوة ناسفة زرعت على الطريق انفجرت»; no other mouth or clause parts them.
    """
    place = at.first + (view.tokens[at.first].form in OPENING_QUOTES)
    if hit.kind != "verb" or not view.lexicon.verb_first or not place < first or place >= at.last:
        return first
    opens = view.tokens[place].form in view.lexicon.strikers and not view.attached(place)
    parted = any(view.conjoined(n) or view.opens_words(n) for n in range(place + 1, first))
    return place if opens and not parted else first


def _reach_border(view: View, last: int, at: Stretch) -> int:
    """The token behind the border that is told right behind where it was: «في نابل قرب الحدود مع غانا»."""
    near = view.inside(last, min(at.last, last + view.rules.frames.near))
    border = next((a for a in near if is_beyond_border(view, a)), None)
    return border.last if border is not None and not view.find_verbs(last, border.first) else last


def _end_noun_phrase(view: View, last: int, at: Stretch) -> int:
    """The token behind the nouns that go on from a deed, of which no name was read: «سقوط صاروخ», «أحرقوا مئات
    المنازل».
    """
    place = last
    while view.lexicon.verb_first and place < at.last and place - last < view.rules.frames.described_before:
        token = view.tokens[place]
        stops = token.kind not in ("word", "number") or view.finite(place) or view.is_date(place)
        small = token.form in view.lexicon.prepositions or token.form in view.lexicon.small or view.attached(place)
        if stops or small or view.conjoined(place) or view.opens_words(place):
            break
        place += 1
    return place


def reach_subject(view: View, extent: Stretch, at: Stretch, *, over: int) -> Stretch:
    """The tokens of a claim from the subject of its clause on, where that goes first: words quoted from the middle of
    a clause say less than it says, or something else. `over`: so many verbs may stand between.
    """
    group = extent.first
    while group > at.first and view.tokens[group - 1].form in view.lexicon.verb_marks:
        group -= 1
    acts = [n for n in range(at.first, group) if view.finite(n)]
    if view.lexicon.verb_first or len(acts) > over:
        return extent
    return Stretch(_skip_front(view, at.first, extent.first), extent.last)


def _skip_front(view: View, first: int, reach: int) -> int:
    """Where the subject begins behind a phrase in front that a comma closes: "In Riga, the coast guard"."""
    commas = [n for n in range(first, reach) if view.tokens[n].form in COMMAS and view.covered(n) is None]
    led = view.preposition(first) or view.is_date(first) or view.tokens[first].form in view.lexicon.conjunctions
    return commas[0] + 1 if commas and led else first


def _has_own_subject(view: View, hit: Hit, at: Stretch) -> bool:
    """Whether a subject without a name stands before the verb: "gunmen riding in two cars ambushed"."""
    if view.lexicon.verb_first or hit.kind != "verb" or is_reduced(view, hit.first):
        return False
    group = hit.first
    while group > at.first and view.tokens[group - 1].form in view.lexicon.verb_marks:
        group -= 1
    return not view.find_verbs(at.first, group)


def _find_goods(view: View, hit: Hit, first: int, at: Stretch) -> int:
    """Where a transfer begins whose arms stand before its verb: "12 tanks had been delivered"."""
    described = _find_described(view, hit, at)
    if described is not None:
        return min(first, described)
    arms = [m for m in view.mentions if m.kind in ("weapon", "quantity") and (m.kind == "weapon" or m.ref)]
    bounds = view.tokens[at.first].start, view.tokens[first].start, view.tokens[at.last - 1].end
    carried = hit.kind == "verb" or hit.trigger.told_of_goods
    if not carried or any(bounds[1] <= m.extent.start < bounds[2] for m in arms):
        return first
    before = [m.extent.start for m in arms if bounds[0] <= m.extent.start < bounds[1]]
    return next((n for n in range(at.first, first) if before and view.tokens[n].end > min(before)), first)


def _find_described(view: View, hit: Hit, at: Stretch) -> int | None:
    """Where the arms of a relative clause begin («الدبابات التي اشترتها»), None if the verb stands in none."""
    before = range(hit.first - 1, max(at.first, hit.first - view.rules.frames.described_before) - 1, -1)
    relative = next((n for n in before if view.tokens[n].form in view.lexicon.relatives), None)
    if hit.kind != "verb" or relative is None:
        return None
    near = (a for a in reversed(view.inside(at.first, relative)) if a.mention.kind == "weapon")
    return next((a.first for a in near if relative - a.last <= view.rules.frames.described_before), None)


def _is_topic(view: View, frames: list[Frame], at: Stretch) -> bool:
    """Whether the clause is about the embargo itself: its verb says so, or it opens the clause."""
    if any(frame.hit.kind == "verb" for frame in frames):
        return True
    held = [a for a in view.inside(*at) if a.mention.kind == "instrument" and not a.prep]
    opens = bool(held) and held[0].first - at.first <= view.rules.claims.topic_within
    return opens and not view.matches(at.first, view.lexicon.stances)


def _reach_sum(view: View, last: int, at: Stretch) -> int:
    """The token behind what an agreement is worth, if that is told right behind it: «وقعتا عقودا بقيمة مليار دولار»."""
    told = next((a for a in view.inside(last, at.last) if a.mention.kind == "money"), None)
    if told is None or told.first - last > view.rules.frames.described_before:
        return last
    worth = any(view.tokens[n].form in view.lexicon.worth for n in range(last, told.first))
    return told.last if worth and not any(view.finite(n) for n in range(last, told.first)) else last
