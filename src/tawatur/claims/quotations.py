"""Quotations that run over full stops: the words up to the closing mark stay in the mouth that opened them."""

from collections.abc import Sequence

from msgspec.structs import replace

from tawatur.claims.acts import Act
from tawatur.claims.openings import find_awaited
from tawatur.claims.regions import Region
from tawatur.claims.view import Stretch, View
from tawatur.core.analysis import Analysis

_PARAGRAPHS = 3  # behind the one of the sentence before, in which a quotation may still be closed


def find_open(view: View, region: Region) -> str:
    """The mark that closes a quotation a speaker opens in this region and does not close, "" if there is none."""
    if region.act is None:
        return ""
    return find_awaited(view, region.act.content.first, view.sentence.last, region.act.awaited)


def is_closed(analysis: Analysis, number: int, mark: str, opening: str) -> bool:
    """Whether the mark stands in this sentence or a later one of its paragraph or of the next ones; one that never
    comes was a slip.

    So was one that opens another quotation before it closes this one, where the same mark does both, and one before
    which a later paragraph opens another (`opening`).
    """
    block = analysis.sentences[max(number - 1, 0)].block
    for sentence in analysis.sentences[number:]:
        if sentence.block - block > _PARAGRAPHS:
            return False
        marks = (mark,) if sentence.block == block else (mark, opening)
        found = next((n for n in range(sentence.first, sentence.last) if analysis.tokens[n].form in marks), -1)
        if found >= 0 and analysis.tokens[found].form != mark:
            return False
        if found >= 0:
            return not _opens(analysis, found)
    return False


def _opens(analysis: Analysis, number: int) -> bool:
    """Whether a mark stands at the front of a word and behind none: it opens what follows."""
    token, around = analysis.tokens[number], analysis.tokens[number + 1 : number + 2]
    parted = number == 0 or analysis.tokens[number - 1].end < token.start
    return parted and bool(around) and around[0].start == token.end and around[0].kind == "word"


def go_on(view: View, regions: Sequence[Region], act: Act, mark: str) -> list[Region]:
    """The regions of a sentence that begins inside a quotation: up to the mark all words are the speaker's.

    Whom he quotes stands behind him.
    """
    first, last = view.sentence.first, view.sentence.last
    stop = next((n + 1 for n in range(first, last) if view.tokens[n].form == mark), last)
    told = [region for region in regions if region.first < stop and _has_own_voice(region, act)]
    end = min([stop, *(region.act.first for region in told if region.act is not None)])
    own = replace(act, first=first, last=first, content=Stretch(first, end), goes_on=True, awaited=mark)
    behind = [Region(one.first, one.last, _put_behind(act, one.act)) for one in told if one.act is not None]
    after = [Region(max(stop, one.first), one.last, one.act) for one in regions if one.last > stop]
    kept = [Region(first, end, own), *behind, *(region for region in after if region.first >= stop)]
    return [region for region in kept if region.first < region.last]


def _has_own_voice(region: Region, act: Act) -> bool:
    """Whether somebody else speaks in the region."""
    return region.act is not None and not region.act.goes_on and region.act.links[-1:] != act.links[-1:]


def _put_behind(outer: Act, inner: Act) -> Act:
    links = (*(link for link in outer.links if link not in inner.links), *inner.links)
    return replace(inner, links=links)
