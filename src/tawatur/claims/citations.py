"""Whom a voice cites: "citing two officials", "an army source quoted by the agency"."""

from collections.abc import Iterator

from msgspec.structs import replace

from tawatur.claims.acts import Discourse
from tawatur.claims.descriptions import cut_phrase, name_phrase
from tawatur.claims.marks import COMMAS
from tawatur.claims.pronouns import find_taken_up
from tawatur.claims.view import View
from tawatur.core.claim import Link


def find_passing(view: View, first: int, last: int) -> int | None:
    """Where a phrase tells who passes on the words of the one before: "an army source quoted by the agency"."""
    told = view.find_phrases(view.lexicon.according).items()
    return next((n for n, (_, entry) in told if entry.medium and first < n < last), None)


def cite_sources(view: View, discourse: Discourse, links: tuple[Link, ...], first: int, last: int) -> tuple[Link, ...]:
    """The links of a voice no list has, with whom it cites between commas; a name that cites sources is an outlet."""
    cited = [link for number in list_handovers(view, first, last) for link in find_cited(view, discourse, number, last)]
    if not links or not cited:
        return links
    room = links[-1] if links[-1].name is None else replace(links[-1], kind="outlet")
    return (*links[:-1], room, *cited)


def list_handovers(view: View, first: int, last: int) -> Iterator[int]:
    """Where words are handed on: "citing", "quoting"."""
    for number, (_, entry) in view.find_phrases(view.lexicon.according).items():
        silent = view.tokens[number - 1].form in view.lexicon.negations  # "without citing its sources"
        if max(first, view.sentence.first + 1) <= number < last and entry.via and not silent:
            yield number


def find_cited(view: View, discourse: Discourse, number: int, stop: int) -> tuple[Link, ...]:
    """The voice that is cited, the first after the word; a phrase without a name where there is none."""
    meant = find_taken_up(view, discourse, number + 1, number + 2) if number + 1 < stop else ()
    if meant:
        return meant[-1:]  # "the station quoted him as saying"
    cited = [a for a in view.inside(number + 1, stop) if discourse.speaks(a.mention)]
    if cited and cited[0].first - number <= view.rules.speech.cited_within:
        return (discourse.link(cited[0].mention),)
    end = min(cut_phrase(view, number + 1), stop)
    if end + 1 < stop and view.tokens[end].form in COMMAS:
        apposed = next((a for a in cited if a.first == end + 1 and a.mention.kind == "person"), None)
        if apposed is not None:
            return (discourse.link(apposed.mention),)  # "citing the provincial governor, Karl Berg"
    return name_phrase(view, discourse, number + 1, end)


def name_agent(view: View, discourse: Discourse, verb: int, stop: int) -> tuple[Link, ...]:
    """The newsroom in no list by which somebody is quoted, right behind a verb: "as saying by Radio Kumba", "quoted by
    state television".
    """
    by = verb + 1
    if by >= view.sentence.last or view.tokens[by].form not in view.lexicon.agents:
        return ()
    named = name_phrase(view, discourse, by + 1, min(cut_phrase(view, by + 1), stop))
    return tuple(link if link.name is None else replace(link, kind="outlet") for link in named)
