"""Titles that stand alone, resolved through the office held on the day of the report: «الرئيس المصري»."""

from collections.abc import Sequence

from tawatur.core.document import Published
from tawatur.core.values import DateSpan
from tawatur.mentions.draft import Draft
from tawatur.mentions.identities import Person
from tawatur.mentions.scene import Scene
from tawatur.packs.holders import Holder


def resolve_holders(scene: Scene, persons: Sequence[Person]) -> None:
    """Give whoever is told by an office alone the names of the one who held it; the words read stay a description.

    Nobody is resolved in a report of unknown day, beside a word that the office is held no more, or in a sentence
    that tells of a time outside the term.
    """
    day = scene.document.published
    for person in persons:
        if person.names or day.start is None or day.end is None:
            continue
        held = [holder for draft in person.drafts if (holder := _find(scene, draft, day)) is not None]
        found = {holder.list_names(scene.document.language) for holder in held}
        if len(found) == 1:
            (names,) = found
            for draft in person.drafts:
                draft.names, draft.rule = names, "held-office"


def _find(scene: Scene, draft: Draft, day: Published) -> Holder | None:
    """The one who holds an office of the draft on the day, as far as its sentence speaks of that day's holder."""
    if day.start is None or day.end is None or _is_qualified(scene, draft):
        return None
    holders = scene.finder.packs.holders
    found = (holders.find(office, day.start, day.end) for office in draft.offices)
    holder = next((one for one in found if one is not None), None)
    if holder is None or any(_lies_outside(time, holder) for time in _list_times(scene, draft)):
        return None
    return holder


def _is_qualified(scene: Scene, draft: Draft) -> bool:
    """Whether a word in the title, or right beside it, says that the office is held no more, or not yet: «المنتخب»."""
    beside = range(max(draft.first - 1, 0), min(draft.last + 1, len(scene.page.words)))
    return any(scene.hits_at("status", place) for place in beside)


def _list_times(scene: Scene, draft: Draft) -> list[DateSpan]:
    """The times told in the sentence of a draft."""
    sentence = next((s for s in scene.analysis.sentences if s.start <= draft.start < s.end), None)
    if sentence is None:
        return []
    return [t.when for t in scene.analysis.times if t.when is not None and sentence.start <= t.start < sentence.end]


def _lies_outside(when: DateSpan, holder: Holder) -> bool:
    """Whether a time is not within the term."""
    before = when.start is not None and when.start < holder.since
    return before or (holder.until is not None and when.end is not None and when.end >= holder.until)
