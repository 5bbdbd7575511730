"""Names of bodies and offices that a nationality parts: «ministère libyen de la Défense»."""

from tawatur.mentions.finder import PARTED
from tawatur.mentions.lexicon import Hit, Hits
from tawatur.mentions.page import Page

_FURTHEST = 3  # words of the nationality between: «nord-coréen»


def join_parted(page: Page, hits: Hits) -> Hits:
    """The hits with those of a phrase whose first word stands before an adjective of nationality, its rest behind."""
    for tag, rest in PARTED.items():
        for index, found in hits.get(rest, {}).items():
            for hit in found:
                first = _find_first(page, hits, hit, index)
                if first is not None:
                    start = page.words[first].start
                    joined = Hit(first, hit.last, start, hit.end, (), hit.value[1])
                    hits.setdefault(tag, {}).setdefault(first, []).insert(0, joined)
    return hits


def _find_first(page: Page, hits: Hits, rest: Hit, index: int) -> int | None:
    """The first word of the phrase, before the nationality that ends where its rest begins."""
    for place in range(index - 1, max(index - 1 - _FURTHEST, 0), -1):
        if not page.follows(place + 1):
            return None
        ends = any(hit.last == index for hit in hits.get("nisba", {}).get(place, ()))
        if ends and page.follows(place) and page.whole(place - 1) == rest.value[0]:
            return place - 1
    return None
