"""From an answer to claims: each proposal is proven whole by the words of the report, or refused."""

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.claims.chains import extend, open_chain
from tawatur.claims.engine import Extraction
from tawatur.claims.passage import settle
from tawatur.claims.proposals.asides import find_asides
from tawatur.claims.proposals.bench import Bench, Unproven, lay_bench
from tawatur.claims.proposals.forms import Proposal
from tawatur.claims.proposals.hands import find_hands
from tawatur.claims.proposals.parties import fill_parties, find_speaker
from tawatur.claims.proposals.slots import read_duration, read_items, read_value, read_when
from tawatur.claims.words import open_lexicon
from tawatur.core.analysis import Analysis
from tawatur.core.claim import Claim, Filler, Link, Stage
from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.mention import Mention
from tawatur.core.refusal import Refusal, RefusalCode
from tawatur.core.spans import Span
from tawatur.packs.events import EventType
from tawatur.packs.packs import Packs

_STAGED = "arms_transfer"  # the one kind of event that comes in stages
_SAID = "statement"


class Quote(NamedTuple):
    """Where a proposal's words stand, and the number of their sentence."""

    span: Span
    number: int


def admit_claims(
    document: Document,
    analysis: Analysis,
    mentions: Sequence[Mention],
    proposals: Sequence[Proposal | str],
    packs: Packs,
    *,
    rule: str,
) -> Extraction:
    """The claims among the proposals, under the name of `rule`, and every other proposal with why it is none.

    A claim is kept whole or not at all. Its spans are found here; no offset, figure or date of the model is taken.
    """
    bench = lay_bench(document, analysis, mentions, packs)
    asides = find_asides(document, analysis, packs)
    claims: dict[str, Claim] = {}
    refused = _list_unshown(bench, asides)
    after = 0
    for count, proposal in enumerate(proposals):
        try:
            if count >= packs.model_rules.claims_most:
                raise Unproven("too_many")
            claim = _admit(bench, asides, proposal, after, rule=rule)
            after = claim.evidence[0].end
            if claim.id in claims:
                raise Unproven("said_twice")
        except Unproven as fault:
            words = proposal if isinstance(proposal, str) else proposal.quote
            refused.append(Refusal(document.id, fault.code, tell_words(words, packs)))
        else:
            claims[claim.id] = claim
    kept = settle(document, list(claims.values()), open_lexicon(packs, packs.choose(document.language)))
    return Extraction(kept, (*refused, *_list_lost(bench, tuple(claims.values()), kept)))


def tell_words(words: str, packs: Packs) -> str:
    """The beginning of words that nobody vouches for, in printable letters."""
    plain = "".join(char if char.isprintable() else " " for char in words[: packs.model_rules.told_letters])
    return " ".join(plain.encode("utf-8", "replace").decode().split())


def _admit(bench: Bench, asides: Sequence[Span], proposal: Proposal | str, after: int, *, rule: str) -> Claim:
    """The claim of one proposal. Raises Unproven where anything in it is not in the report."""
    if isinstance(proposal, str):
        raise Unproven("wrong_form")
    event = bench.packs.events.get(proposal.event)
    if event is None:
        raise Unproven("unknown_event")
    quote, number = _find_quote(bench, proposal, after)
    if any(aside.overlaps(quote) for aside in asides):
        raise Unproven("speaks_to_machine")
    links, attribution = find_hands(bench, proposal.chain, quote, number)
    if any(aside.overlaps(span) for aside in asides for span in attribution):
        raise Unproven("speaks_to_machine")
    links = bench.mouths.order(number, quote, links)
    objection = bench.mouths.object_to(number, quote, proposal.modality, links, attribution)
    if objection:
        raise Unproven(objection)
    chain = extend(open_chain(bench.document, bench.mentions, bench.mouths.link), links)
    claim = Claim(
        id=identify(
            "claim", bench.document.id, bench.document.digest, event.event, quote.start, quote.end,
            [link.name or link.description for link in chain],
        ),
        doc=bench.document.id,
        event=event.event,
        evidence=(quote,),
        chain=chain,
        attribution=attribution,
        roles=_cast_roles(bench, proposal, Quote(quote, number), attribution, links),
        items=read_items(bench, proposal.items, quote),
        value=read_value(bench, proposal.value, quote),
        when=read_when(bench, proposal.when, quote),
        duration=read_duration(bench, proposal.duration, quote),
        modality=proposal.modality,
        stage=_take_stage(proposal),
        block=bench.places.kind(quote),
        rule=rule,
    )  # fmt: skip
    if not _suffices(event, claim):
        raise Unproven("says_too_little")
    return claim


def _cast_roles(
    bench: Bench, proposal: Proposal, quote: Quote, attribution: Sequence[Span], links: Sequence[Link]
) -> dict[str, tuple[Filler, ...]]:
    """The roles as proposed; a statement is uttered by the last hand of its chain."""
    roles = fill_parties(bench, proposal, quote.span, attribution, quote.number)
    speaker = find_speaker(bench, links) if proposal.event == _SAID and "speaker" not in roles else ()
    return {"speaker": speaker, **roles} if speaker else roles


def _find_quote(bench: Bench, proposal: Proposal, after: int) -> Quote:
    """Where the quote stands: in the sentence hinted at, else next after the claim before, else first."""
    if len(proposal.quote.split()) < bench.rules.quote_words_least:
        raise Unproven("quote_too_short")
    if len(proposal.quote) > bench.rules.quote_letters_most:
        raise Unproven("quote_too_long")
    found = bench.places.find(proposal.quote)
    if not found:
        raise Unproven("quote_not_in_text")
    held = [(span, bench.places.list_sentences(span)) for span in found]
    single = [Quote(span, numbers[0]) for span, numbers in held if len(numbers) == 1]
    if not single:
        raise Unproven("more_than_a_sentence")
    hinted = (quote for quote in single if quote.number == proposal.sentence - 1)
    following = (quote for quote in single if quote.span.start >= after)
    return next(hinted, None) or next(following, None) or single[0]


def _take_stage(proposal: Proposal) -> Stage | None:
    return (proposal.stage or "unknown") if proposal.event == _STAGED else None


def _suffices(event: EventType, claim: Claim) -> bool:
    """Whether the claim fills what its type needs, or tells two things: one alone cannot be held against anything."""
    slots = {"value": claim.value, "when": claim.when, "duration": claim.duration, "items": claim.items or None}
    filled = {*claim.roles, *(name for name, slot in slots.items() if slot is not None)}
    if any(item.category == "persons" for item in claim.items):
        return True
    return len(filled) > 1 or any(filled.issuperset(need) for need in event.needs)


def _list_unshown(bench: Bench, asides: Sequence[Span]) -> list[Refusal]:
    """What no model is shown: words that speak to machines, sentences past all measure."""
    document, most = bench.document, bench.rules.letters_most
    long = [one for one in bench.analysis.sentences if one.end - one.start > most]
    spans: list[tuple[Span, RefusalCode]] = [(aside, "speaks_to_machine") for aside in asides]
    spans += [(bench.analysis.span(one.start, one.end), "sentence_too_long") for one in long]
    return [Refusal(document.id, code, tell_words(span.read(document.text), bench.packs)) for span, code in spans]


def _list_lost(bench: Bench, claims: Sequence[Claim], kept: Sequence[Claim]) -> list[Refusal]:
    """Claims of a headline that says what the body says: they are none of their own."""
    places = {span for claim in kept for span in claim.evidence}
    lost = [claim.evidence[0] for claim in claims if claim.evidence[0] not in places]
    text = bench.document.text
    return [Refusal(bench.document.id, "said_in_body", tell_words(span.read(text), bench.packs)) for span in lost]
