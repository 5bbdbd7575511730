"""The roles of a proposal: each name in the words of the claim, or of a thing the mentions know from just before."""

from collections.abc import Iterable, Sequence

from tawatur.claims.proposals.bench import Bench, Unproven
from tawatur.claims.proposals.forms import Proposal
from tawatur.claims.roles import NEVER_OPEN
from tawatur.core.claim import Filler, Link
from tawatur.core.identity import identify
from tawatur.core.mention import Mention
from tawatur.core.spans import Span
from tawatur.packs.events import EventType

_PAPERS = ("statement", "document")
_STATE = "capital"  # among the kinds of a role: a capital may stand for its state


def fill_parties(
    bench: Bench, proposal: Proposal, quote: Span, spans: Sequence[Span], number: int
) -> dict[str, tuple[Filler, ...]]:
    """The fillers by role; `spans` are the words that name who speaks. Raises Unproven for a name that is nowhere."""
    event = bench.packs.events[proposal.event]
    filled: dict[str, tuple[Filler, ...]] = {}
    for role, names in proposal.roles.items():
        if role not in event.roles:
            raise Unproven("no_such_role")
        where = (quote, *spans) if role == "speaker" else (quote,)
        fillers = [_fill(bench, event, role, name, where, number) for name in names if name]
        if fillers:
            filled[role] = tuple({filler.entity or filler.name: filler for filler in reversed(fillers)}.values())[::-1]
    return filled


def find_speaker(bench: Bench, links: Sequence[Link]) -> tuple[Filler, ...]:
    """The last hand of a chain that is no paper, as who utters a statement; () where there is none."""
    link = next((link for link in reversed(links) if link.kind not in _PAPERS), None)
    if link is None:
        return ()
    held = bench.cast.mentions.get(link.entity)
    called = link.name or link.description
    return (bench.cast.fill(held[0], "speaker") if held else Filler(called, (called,), link.kind, link.entity),)


def _fill(bench: Bench, event: EventType, role: str, name: str, where: Sequence[Span], number: int) -> Filler:
    kinds = event.fills.get(role)
    if kinds is None:
        return _take_words(bench, name, where, role)
    mention = _find_here(bench, name, where, kinds)
    if mention is not None:
        return bench.cast.fill(mention, role)
    if role not in NEVER_OPEN:
        mention = _find_before(bench, name, kinds, number)
        if mention is not None:
            return bench.cast.fill(mention, role, inherited=True)
    plain = [kind for kind in kinds if kind != _STATE]
    return _take_words(bench, name, where, plain[0] if len(plain) == 1 else "")


def _find_here(bench: Bench, name: str, where: Sequence[Span], kinds: Sequence[str]) -> Mention | None:
    """The mention a name stands for in the words of the claim: known by it, else found where the name stands."""
    held = [mention for span in where for mention in bench.within(span) if _fits(bench, mention, kinds)]
    known = [mention for mention in held if _goes_by(bench, mention, name)]
    places = [place for span in where for place in bench.places.find_within(name, span)]
    there = [mention for mention in held if any(bench.names(mention, place) for place in places)]
    return max(known or there, key=lambda m: (m.extent.end - m.extent.start, -m.extent.start), default=None)


def _find_before(bench: Bench, name: str, kinds: Sequence[str], number: int) -> Mention | None:
    """The last mention known by a name in the sentence and those right before it."""
    sentences = bench.analysis.sentences[max(0, number - bench.rules.recall_sentences) : number + 1]
    start, end = sentences[0].start, sentences[-1].end
    held = [m for m in bench.mentions if start <= m.span.start and m.span.end <= end and _fits(bench, m, kinds)]
    return next((m for m in reversed(held) if _is_read(bench, m) and _goes_by(bench, m, name)), None)


def _is_read(bench: Bench, mention: Mention) -> bool:
    return bench.places.kind(mention.span) != ""


def _fits(bench: Bench, mention: Mention, kinds: Sequence[str]) -> bool:
    return mention.kind in kinds or (_STATE in kinds and bench.cast.stands_for_state(mention))


def _goes_by(bench: Bench, mention: Mention, name: str) -> bool:
    """Whether the mention, as written or as its document and the packs know it, goes by the name."""
    text = bench.document.text
    written = (mention.span.read(text), mention.extent.read(text), mention.name or "", mention.description)
    return _is_among(bench, name, (*written, *mention.names, *bench.cast.name(mention.entity)))


def _is_among(bench: Bench, name: str, names: Iterable[str]) -> bool:
    wanted = bench.fold(name)
    return bool(wanted) and any(bench.fold(one) == wanted for one in names)


def _take_words(bench: Bench, name: str, where: Sequence[Span], kind: str) -> Filler:
    """A filler by its words alone, where they stand whole in the claim and the mentions know them as nothing else.

    `kind` is "" where the role admits several: what it is stays unknown.
    """
    for span in where:
        for place in bench.places.find_within(name, span):
            taken = any(bench.names(mention, place) for mention in bench.mentions)
            if bench.places.is_whole(place) and (kind == "office" or not taken):
                words = place.read(bench.document.text)
                return Filler(words, (words,), kind, identify("name", bench.fold(words)), span=place)
    raise Unproven("name_not_in_quote")
