"""Which instruments are deals for arms: by what the words around them say, for all mentions of one deal."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from tawatur.claims.marks import COMMAS
from tawatur.claims.words import Lexicon
from tawatur.core.analysis import Analysis, Token
from tawatur.core.mention import Mention

ARMS_DEAL = "instrument/arms-deal"
EMBARGO = "instrument/embargo"
SANCTIONS = "instrument/sanctions"
RESOLUTION = "unscr/"
LAWS = (EMBARGO, SANCTIONS, RESOLUTION)  # instruments that parties do not conclude with one another
_NEAR = 5  # tokens; what a contract is about follows it at once: «عقد لتوريد», "contract to buy"
_BEHIND_SIDES = 10  # the same where it is told with whom it was made: «العقد المبرم مع شركة فولفو السويدية لتوريد»


def mark_deals(mentions: Sequence[Mention], analysis: Analysis, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions, those of an arms deal marked as such, and every mention of one instrument under one ref."""
    told = [m for m in mentions if m.kind in ("weapon", "instrument")]
    begins = [m.extent.start for m in told]
    if not any(m.kind == "instrument" for m in told):
        return tuple(mentions)
    refs: dict[str, str] = {}
    for mention in told:
        if mention.kind == "instrument" and mention.ref:
            refs.setdefault(mention.entity, mention.ref)
    sums = [m for m in mentions if m.kind == "money"]  # «un contrat de 3 milliards de dollars portant sur»
    for sentence in analysis.sentences:
        near = told[bisect_left(begins, sentence.start) : bisect_left(begins, sentence.end)]
        held = [m for m in near if m.extent.end <= sentence.end]
        papers = [m for m in held if m.kind == "instrument"]
        if not papers or len(papers) == len(held):
            continue  # no arms beside it
        tokens = list(analysis.tokens[sentence.first : sentence.last])
        for paid in (m for m in sums if m.extent.start < sentence.end and sentence.start < m.extent.end):
            tokens = [token for token in tokens if not _covers(paid, token)]
        for mention in papers:
            head = next((token.form for token in tokens if token.start <= mention.span.start < token.end), "")
            behind = [token for token in tokens if token.start >= mention.span.start][:_BEHIND_SIDES]
            made = any(token.whole in lexicon.signed for token in behind[:_NEAR])
            behind = list(takewhile(lambda token: token.form not in COMMAS, behind if made else behind[:_NEAR]))
            traded = any(token.form in lexicon.trade or token.whole in lexicon.trade for token in behind)
            traded = traded or _is_kept(mention, held, tokens, lexicon)
            if head in lexicon.deals or (traded and head in lexicon.contracts):
                refs.setdefault(mention.entity, ARMS_DEAL)
    if not refs:
        return tuple(mentions)
    return tuple(replace(m, ref=refs[m.entity]) if m.kind == "instrument" and m.entity in refs else m for m in mentions)


def _is_kept(mention: Mention, told: Sequence[Mention], tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether arms told before came under the paper: «سلمت زورقين بموجب عقد أبرم عام 2012»."""
    number = next((n for n, token in enumerate(tokens) if token.start <= mention.span.start < token.end), 0)
    arms = (m for m in told if m.kind == "weapon" and m.extent.end <= mention.extent.start)
    bare = tokens[number].end == mention.extent.end  # no «اتفاقية التعاون العسكري»
    return bare and number > 0 and tokens[number - 1].form in lexicon.terms and any(arms)


def _covers(mention: Mention, token: Token) -> bool:
    """Whether a token lies in the words of a mention."""
    return mention.extent.start <= token.start and token.end <= mention.extent.end
