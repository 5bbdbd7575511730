"""How, under whom and on what occasion somebody spoke, told between him and what he says."""

from tawatur.claims.marks import COMMAS
from tawatur.claims.view import View


def skip_manner(view: View, begin: int) -> int:
    """The token behind words right behind a speaker that are no part of what he says: «أدان الأمين العام بشدة الهجوم»,
    «جدد المجلس خلال جلسته الأسبوعية، تضامن».
    """
    if not view.lexicon.verb_first:
        return begin
    place = begin
    while place < view.sentence.last and (behind := _skip_one(view, place)) > place:
        place = behind
    return place if place < view.sentence.last else begin


def presides(view: View, number: int) -> bool:
    """Whether the word tells under whom or beside whom somebody spoke: «برئاسة», «بحضور»."""
    return view.lexicon.verb_first and view.tokens[number].whole in view.lexicon.presiding


def list_near(view: View, begin: int) -> list[int]:
    """The tokens near a speaker in which what he says may open: the words of one name count once, what tells how he
    spoke is none.
    """
    places: list[int] = []
    for number in range(begin, view.sentence.last):
        held = view.covered(number)
        if held is not None and number > begin and held is view.covered(number - 1):
            continue
        if len(places) == view.rules.speech.object_within:
            break
        if view.tokens[number].whole not in view.lexicon.manners:
            places.append(number)
    return places


def tells_where(view: View, begin: int, number: int) -> bool:
    """Whether the preposition of a place stands here that tells where he spoke: «رحب المجلس في اجتماعه بأكرا بقرار»."""
    held = view.covered(number)
    return number > begin and held is not None and held.kind == "place"


def _skip_one(view: View, place: int) -> int:
    """The token behind one such phrase that begins here; the place itself where none does."""
    lexicon, token = view.lexicon, view.tokens[place]
    if token.whole in lexicon.manners:
        return place + 1
    if token.form in lexicon.meanwhile or token.form in lexicon.where:
        return _skip_occasion(view, place)
    return place


def _skip_occasion(view: View, place: int) -> int:
    """The token behind the comma that closes an occasion, with the clause that tells of it: «خلال الجلسة، التي عقدها
    أمس، تضامن»; the place itself where it is none, or nothing closes it.
    """
    near = range(place + 1, min(place + 3, view.sentence.last))
    if not any(view.tokens[n].form in view.lexicon.occasions for n in near):
        return place
    end = min(view.sentence.last - 1, place + view.rules.speech.longest_opening)
    commas = [n for n in range(place, end) if view.tokens[n].form in COMMAS and view.covered(n) is None]
    for number in commas:
        behind = view.tokens[number + 1]
        if behind.form in view.lexicon.relatives or view.is_date(number + 1) or view.preposition(number + 1):
            continue
        return place if view.finite(number + 1) or view.conjoined(number + 1) else number + 1
    return place
