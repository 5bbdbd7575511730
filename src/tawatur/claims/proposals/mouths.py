"""In whose mouth the words of a report are, as the room's own reading of speech has it.

A model may leave out who speaks, or begin a quotation behind the «not» that takes it back. What it proposes
is therefore held against this reading; where the two part, the proposal is refused.
"""

from collections.abc import Sequence

from tawatur.claims.acts import Act
from tawatur.claims.clauses import cut_clauses
from tawatur.claims.extract import open_discourse
from tawatur.claims.fillers import Cast
from tawatur.claims.genders import is_present
from tawatur.claims.negation import find_last_negation
from tawatur.claims.proposals.places import READ, Places
from tawatur.claims.regions import Region, cut_regions
from tawatur.claims.view import Stretch, View
from tawatur.claims.wording import Wording
from tawatur.claims.words import Lexicon
from tawatur.core.analysis import Token
from tawatur.core.claim import Link, Modality
from tawatur.core.mention import Mention
from tawatur.core.refusal import RefusalCode
from tawatur.core.spans import Span
from tawatur.packs.model import LanguageWords

COLON = ":"
_FIRM = ("stated", "confirmed")
_OPEN = ("denied", "possible", "unverified", "alleged")


class Mouths:
    """The regions of a report's sentences, and what stands before the words of a quote."""

    def __init__(
        self,
        places: Places,
        mentions: Sequence[Mention],
        cast: Cast,
        lexicon: Lexicon,
        words: LanguageWords,
        *,
        near: int,
    ) -> None:
        analysis = places.analysis
        discourse = open_discourse(analysis, mentions, cast, lexicon)
        self.link = discourse.link
        self.speaks = discourse.speaks
        self._lexicon = lexicon
        self._denying = {lexicon.fold(word) for word in words.denying}
        self._turning = {lexicon.fold(word) for word in words.turning}
        self._near = near
        self._views: dict[int, tuple[View, list[Region]]] = {}
        wording = Wording(analysis.tokens, lexicon)
        follows: Act | None = None
        for number, sentence in enumerate(analysis.sentences):
            if places.document.blocks[sentence.block].kind not in READ:
                continue
            held = [m for m in mentions if sentence.start <= m.extent.start and m.extent.end <= sentence.end]
            view = View(places.document.text, wording, sentence, held, cast.capitals)
            regions = cut_regions(view, discourse, follows=follows)
            self._views[number] = (view, regions)
            follows = regions[-1].act if regions else None

    def object_to(
        self, number: int, quote: Span, modality: Modality, links: Sequence[Link], named: Sequence[Span]
    ) -> RefusalCode | None:
        """Why the words of sentence `number` do not bear a claim so made and so credited; None if they do.

        `named` are the words that name who speaks.
        """
        view, regions = self._views[number]
        first = next((n for n in range(*_tokens(view)) if view.tokens[n].end > quote.start), view.sentence.first)
        act = _find_act(view, regions, quote)
        if act is not None and act.refusal:
            return "speaker_declines"
        if not links and (act.links if act is not None else self._hears_somebody(view, regions, quote)):
            return "speaker_left_out"
        if _parts(view, act, regions, links, named):
            return "another_speaker"
        if links and not self._hands_over(act, links):
            return "attribution_too_far"
        if act is not None and act.modality == "denied" and modality != "denied":
            return "denied_in_text"
        return self._find_turn(view, first, quote, modality)

    def knows(self, number: int, quote: Span, link: Link) -> bool:
        """Whether the room's own reading has this hand, too, behind the words of a quote."""
        act = _find_act(*self._views[number], quote)
        own = (link.kind, link.entity)
        return act is not None and any((one.kind, one.entity) == own for one in act.links)

    def _hands_over(self, act: Act | None, links: Sequence[Link]) -> bool:
        """Whether the sentence itself puts its words in somebody's mouth: one of the hands is named in it, or our
        own reading has one of them speaking on from before («وأضاف أن»).
        """
        speaking = {(link.kind, link.entity) for link in act.links} if act is not None else set()
        return any(not link.inferred or (link.kind, link.entity) in speaking for link in links)

    def order(self, number: int, quote: Span, links: list[Link]) -> list[Link]:
        """The links in the order of the room's own reading, where it knows all these hands."""
        act = _find_act(*self._views[number], quote)
        known = [link.entity for link in act.links] if act is not None else []
        return sorted(links, key=lambda one: known.index(one.entity)) if _all_known(links, known) else links

    def tells_speech(self, number: int, span: Span) -> bool:
        """Whether words of sentence `number` say that somebody speaks: a verb or phrase of speech, a paper."""
        if number not in self._views:
            return False
        view, lexicon = self._views[number][0], self._lexicon
        for place in range(*_tokens(view)):
            token = view.tokens[place]
            if token.end <= span.start or span.end <= token.start:
                continue
            forms = {token.form, token.whole, view.written[place]}
            verbs = lexicon.say.keys() | lexicon.participles.keys() | lexicon.relays | lexicon.carries | lexicon.named
            if forms & (verbs | lexicon.statements | lexicon.documents) or view.matches(place, lexicon.according):
                return True
        behind = next((n for n in range(*_tokens(view)) if view.tokens[n].start >= span.end), view.sentence.last)
        return behind < view.sentence.last and view.tokens[behind].form == COLON

    def paper(self, number: int, span: Span) -> Link | None:
        """The link of a statement or document whose word stands first in a span of sentence `number`."""
        view, lexicon = self._views[number][0], self._lexicon
        for place in range(*_tokens(view)):
            token = view.tokens[place]
            if not span.start <= token.stem < span.end or view.covered(place) is not None:
                continue
            if token.form in lexicon.statements:
                return Link("statement", evidence=span)
            if token.form in lexicon.documents:
                return Link("document", description=span.read(view.text), count=1, anonymous=True, evidence=span)
        return None

    def is_article(self, token: Token) -> bool:
        """Whether a word is an article written apart."""
        return token.form in self._lexicon.articles

    def count(self, noun: str) -> str:
        """What became of people counted under a noun: killed, wounded; "" if the noun does not tell."""
        folded = self._lexicon.fold(noun)
        return next((said for said, words in self._lexicon.counted.items() if any(w in folded for w in words)), "")

    def _hears_somebody(self, view: View, regions: Sequence[Region], quote: Span) -> bool:
        """Whether a verb or phrase of speech that our own reading could give to nobody hands over to the quote: close
        before or behind it, or farther before it with a that-word or colon between.
        """
        acts = [region.act for region in regions if region.act is not None]
        within = [
            n for n in range(*_tokens(view)) if quote.start < view.tokens[n].end and view.tokens[n].start < quote.end
        ]
        first, last = within[0], within[-1]
        opened = first > view.sentence.first and (view.opens_words(first - 1) or view.tokens[first - 1].form == COLON)
        near = range(view.sentence.first if opened else max(view.sentence.first, first - self._near), first)
        behind = range(last + 1, min(last + 1 + self._near, view.sentence.last))
        return any(self._is_free_speech(view, acts, place) for place in (*near, *behind))

    def _is_free_speech(self, view: View, acts: Sequence[Act], place: int) -> bool:
        """Whether a verb or phrase of speech stands here that belongs to no act our own reading knows."""
        if view.covered(place) is not None or any(
            one.first <= place < one.last or one.content.first <= place < one.content.last for one in acts
        ):
            return False
        entry = self._lexicon.say.get(view.tokens[place].form) or self._lexicon.say.get(view.written[place])
        return (entry is not None and not entry.acts) or view.matches(place, self._lexicon.according) is not None

    def _find_turn(self, view: View, first: int, quote: Span, modality: Modality) -> RefusalCode | None:
        """What stands before the quote in its clause and takes it back or leaves it open, or softens it inside."""
        clauses = cut_clauses(view, view.sentence.first, view.sentence.last)
        clause = next(clause for clause in clauses if clause.first <= first < clause.last)
        forms = {form for n in range(clause.first, first) for form in (view.tokens[n].form, view.tokens[n].whole)}
        negated = find_last_negation(view, clause, first) is not None or bool(forms & self._denying)
        if negated and modality != "denied":
            return "cut_from_denial"
        if modality not in _OPEN and (forms & self._turning or self._is_open(view, clause.first, first)):
            return "cut_from_condition"
        ends = (n for n in range(first, view.sentence.last) if view.tokens[n].start >= quote.end)
        near = range(max(clause.first, first - self._near), next(ends, view.sentence.last))
        said = (view.matches(n, self._lexicon.stances) for n in near if not view.is_date(n))
        soft = any(found is not None and found[1] not in _FIRM for found in said)
        return "firmer_than_text" if soft and modality in _FIRM else None

    def _is_open(self, view: View, begin: int, first: int) -> bool:
        """Whether a «قد» or "may" right before the first word makes it possible; before a past verb «قد» does not."""
        if first == begin or view.tokens[first - 1].form not in self._lexicon.may or view.is_date(first - 1):
            return False
        return not self._lexicon.inflects or is_present(view, view.tokens[first])


def _tokens(view: View) -> Stretch:
    return Stretch(view.sentence.first, view.sentence.last)


def _find_act(view: View, regions: Sequence[Region], quote: Span) -> Act | None:
    """The act of the smallest region that holds most of the quote; None where the outlet itself speaks."""
    best: tuple[int, int] = (0, 0)
    found: Act | None = None
    for region in regions:
        if region.last <= region.first:
            continue
        start, end = view.tokens[region.first].start, view.tokens[region.last - 1].end
        rank = min(end, quote.end) - max(start, quote.start), start - end
        if rank[0] > 0 and rank > best:
            best, found = rank, region.act
    return found


def _parts(
    view: View, act: Act | None, regions: Sequence[Region], links: Sequence[Link], named: Sequence[Span]
) -> bool:
    """Whether in our own reading another is the last to speak, or the speaker says other words of the sentence."""
    if act is not None:
        last = act.links[-1] if act.links else None
        return last is not None and bool(last.entity) and (not links or not _is_one(links[-1], last))
    ours = {link.entity for link in links if link.entity}
    others = [region.act for region in regions if region.act is not None]
    return any(link.entity in ours for other in others for link in other.links) or any(
        _names(view, other, span) for other in others for span in named
    )


def _is_one(link: Link, last: Link) -> bool:
    """Whether two hands are one: the same entity, or the same words where no mention tells who it is."""
    ours, theirs = link.evidence, last.evidence
    return link.entity == last.entity or (ours is not None and theirs is not None and theirs.contains(ours))


def _names(view: View, act: Act, span: Span) -> bool:
    """Whether words are those by which an act of speech names its speaker."""
    if act.last <= act.first:
        return False
    return view.tokens[act.first].start < span.end and span.start < view.tokens[act.last - 1].end


def _all_known(links: Sequence[Link], known: Sequence[str]) -> bool:
    return all(link.entity and link.entity in known for link in links)
