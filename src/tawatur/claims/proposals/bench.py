"""What the proposals for one report share while they are looked at, and how one of them is refused."""

from collections.abc import Sequence

from msgspec import Struct

from tawatur.claims.deals import mark_deals
from tawatur.claims.fillers import Cast
from tawatur.claims.proposals.mouths import Mouths
from tawatur.claims.proposals.places import Places
from tawatur.claims.words import open_lexicon
from tawatur.core.analysis import Analysis
from tawatur.core.document import Document
from tawatur.core.mention import Mention
from tawatur.core.refusal import RefusalCode
from tawatur.core.spans import Span
from tawatur.packs.languages import BRIDGE
from tawatur.packs.model import LanguageWords, ModelRules
from tawatur.packs.packs import Packs


class Unproven(Exception):
    """A proposal whose words do not bear it; `code` says why. It never leaves this room."""

    def __init__(self, code: RefusalCode) -> None:
        super().__init__(code)
        self.code = code


class Bench(Struct, frozen=True):
    """One report with all that proposals are held against."""

    document: Document
    analysis: Analysis
    mentions: Sequence[Mention]
    packs: Packs
    places: Places
    cast: Cast
    mouths: Mouths

    @property
    def rules(self) -> ModelRules:
        """The numbers that decide."""
        return self.packs.model_rules

    def fold(self, words: str) -> str:
        """Words as they are compared."""
        return " ".join(self.packs.folding.fold(words).split())

    def within(self, span: Span) -> list[Mention]:
        """The mentions that lie whole in a span, names without their titles."""
        return [mention for mention in self.mentions if span.contains(mention.span)]

    def names(self, mention: Mention, place: Span) -> bool:
        """Whether the words at a place name just what a mention names, or part of it.

        «شركة إيطالية» is not Italy, and "a source at the ministry" is not the ministry: beside the mention's own
        words there may be an article in front, and the thing's other name behind («... (ISPR)»), nothing else.
        """
        extent = mention.extent
        if not place.overlaps(extent) or not self.places.is_whole(place):
            return False
        tokens = [token for token in self.analysis.tokens if place.start <= token.start < place.end]
        before = [token for token in tokens if token.end <= extent.start]
        behind = [token for token in tokens if token.start >= extent.end]
        same = [other.extent for other in self.mentions if other.entity == mention.entity]
        return all(self.mouths.is_article(token) for token in before) and all(
            token.kind == "mark" or any(one.start <= token.start and token.end <= one.end for one in same)
            for token in behind
        )


def lay_bench(document: Document, analysis: Analysis, mentions: Sequence[Mention], packs: Packs) -> Bench:
    """The bench of one report."""
    lexicon = open_lexicon(packs, packs.choose(document.language))
    marked = mark_deals(mentions, analysis, lexicon)
    places, cast = Places(document, analysis), Cast(marked, packs, lexicon.name, document.published)
    mouths = Mouths(places, marked, cast, lexicon, choose_words(document, packs), near=packs.model_rules.mark_within)
    return Bench(document, analysis, marked, packs, places, cast, mouths)


def choose_words(document: Document, packs: Packs) -> LanguageWords:
    """The words of the document's language, those of the language that stands in where it has none."""
    languages = packs.model_rules.languages
    return languages.get(document.language, languages[BRIDGE])
