"""The chain of a proposal: each hand named in words of the report that say it speaks."""

from typing import Literal

from msgspec.structs import replace

from tawatur.claims.proposals.bench import Bench, Unproven
from tawatur.claims.proposals.forms import ProposedLink
from tawatur.core.claim import Link
from tawatur.core.identity import identify
from tawatur.core.mention import Mention
from tawatur.core.spans import Span

UNKNOWN = "voice"  # how the entity of a hand begins that the mentions do not know


def find_hands(
    bench: Bench, proposed: list[ProposedLink], quote: Span, number: int
) -> tuple[list[Link], tuple[Span, ...]]:
    """The links beyond the outlet, and the spans that name them; `number` is the sentence of the quote.

    Raises Unproven where words are not in the report, stand too far off, tell of no speech or name nobody.
    """
    links: list[Link] = []
    spans: dict[Span, None] = {}
    for one in proposed:
        span, at = _place(bench, one.quote, number)
        if span.contains(quote):
            raise Unproven("no_words_beside_speaker")
        if not bench.mouths.tells_speech(at, span):
            raise Unproven("no_word_of_speech")
        link = _find_link(bench, one, span, at)
        if link.entity.startswith(UNKNOWN) and at != number:
            raise Unproven("speaker_unknown")
        if number - at > bench.rules.reach_sentences and not bench.mouths.knows(number, quote, link):
            raise Unproven("attribution_too_far")
        spans[span] = None
        links.append(link if at == number else replace(link, inferred=True))
    return links, tuple(spans)


def _place(bench: Bench, words: str, number: int) -> tuple[Span, int]:
    """Where an attribution stands: in the sentence of the quote, else in the nearest one before it."""
    found = [(span, bench.places.list_sentences(span)) for span in bench.places.find(words)]
    if not found:
        raise Unproven("attribution_not_in_text")
    before = [(span, held[0]) for span, held in found if len(held) == 1 and held[0] <= number]
    if not before:
        raise Unproven("attribution_too_far")
    return max(before, key=lambda pair: (pair[1], -pair[0].start))


def _find_link(bench: Bench, proposed: ProposedLink, span: Span, at: int) -> Link:
    """The hand that a name stands for in the words of an attribution; one nobody knows goes by its words alone."""
    occurrences = bench.places.find_within(proposed.name, span)
    if not occurrences:
        raise Unproven("speaker_not_in_attribution")
    for place in occurrences:
        mention = _find_mention(bench, place)
        if mention is not None:
            return bench.mouths.link(mention)
        paper = bench.mouths.paper(at, place)
        if paper is not None:
            return paper
        if proposed.kind and bench.places.is_whole(place) and not bench.mouths.tells_speech(at, place):
            return _take_words(bench, proposed.kind, place)
    raise Unproven("speaker_unknown")


def _take_words(bench: Bench, kind: Literal["person", "organisation", "source"], place: Span) -> Link:
    """A hand by its words: a name for a person or body, a description for who has none."""
    words = place.read(bench.document.text)
    entity = identify(UNKNOWN, kind, bench.fold(words))
    if kind == "source":
        return Link(kind, description=words, anonymous=True, evidence=place, entity=entity)
    return Link(kind, words, (words,), evidence=place, entity=entity)


def _find_mention(bench: Bench, place: Span) -> Mention | None:
    """The voice that a stretch of words names: of several, the widest."""
    voices = [one for one in bench.mentions if bench.mouths.speaks(one) and bench.names(one, place)]
    return max(voices, key=lambda one: (one.extent.end - one.extent.start, -one.extent.start), default=None)
