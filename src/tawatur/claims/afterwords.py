"""Who told what the sentence before tells: «جاء ذلك في بيان أصدره القصر», «صرح بذلك المتحدث باسم الجيش»."""

from collections.abc import Sequence

from msgspec.structs import replace

from tawatur.claims.acts import Discourse
from tawatur.claims.chains import NEWSROOMS
from tawatur.claims.clauses import end_clause
from tawatur.claims.echoes import find_behind_pronoun
from tawatur.claims.issuers import cite_issued
from tawatur.claims.speakers import find_voice, join_voice
from tawatur.claims.view import View
from tawatur.core.claim import Claim, Link
from tawatur.core.spans import Span


def credit_before(view: View, discourse: Discourse, told: Sequence[Claim], own: Sequence[Link]) -> list[Claim]:
    """The claims of the sentence before in the mouth this one names for them; those that have one keep it, behind the
    newsroom that is said to have told them.

    `own` is the chain of the outlet's own word.
    """
    links = _read_afterword(view, discourse) if told else ()
    if not links:
        return list(told)
    discourse.last = links
    discourse.statement = links if links[0].kind == "statement" else discourse.statement
    spans = tuple(link.evidence for link in links if link.evidence is not None)
    return [_credit(claim, links, spans, own=len(own)) for claim in told]


def _credit(claim: Claim, links: tuple[Link, ...], spans: tuple[Span, ...], *, own: int) -> Claim:
    """The claim with these hands behind the `own` ones of its outlet, where it has none, or no newsroom."""
    held = claim.chain[own:]
    if held and (len(links) > 1 or links[0].kind not in NEWSROOMS or any(link.kind in NEWSROOMS for link in held)):
        return claim
    return replace(claim, chain=(*claim.chain[:own], *links, *held), attribution=(*claim.attribution, *spans))


def _read_afterword(view: View, discourse: Discourse) -> tuple[Link, ...]:
    """The hands of a sentence that only tells whose words were told before it, nearest first."""
    lexicon, first, last = view.lexicon, view.sentence.first, view.sentence.last
    if not lexicon.verb_first or last - first < 3 or view.tokens[first + 1].form not in lexicon.definite:
        return ()
    form = view.tokens[first].form
    if not view.finite(first):
        return ()
    if form in lexicon.carries:
        return _read_bearer(view, discourse, first + 2)
    entry = lexicon.say.get(form)
    if entry is None or entry.modality or any(view.opens_words(n) for n in range(first + 2, last)):
        return ()
    return _read_speaker(view, discourse, first + 1)


def _read_speaker(view: View, discourse: Discourse, pronoun: int) -> tuple[Link, ...]:
    named = find_behind_pronoun(view, discourse, pronoun)
    if named is not None and named.mention.kind != "outlet":
        return (discourse.link(named.mention),)
    return join_voice(discourse, find_voice(view, discourse, pronoun, end_clause(view, pronoun)))


def _read_bearer(view: View, discourse: Discourse, number: int) -> tuple[Link, ...]:
    """What bore the words: the mouth of a person, or a statement with who issued, gave or spread it."""
    last = view.sentence.last
    found = view.matches(number, view.lexicon.according)
    if found is not None and found[1].via:
        near = view.inside(view.reach(number, found[0]), last)
        return tuple(discourse.link(a.mention) for a in near[:1] if discourse.speaks(a.mention))
    paper = number + 1
    if paper >= last or view.tokens[number].form not in view.lexicon.where:
        return ()
    if view.tokens[paper].form not in view.lexicon.statements:
        return ()
    links = cite_issued(view, discourse, paper, last)
    if len(links) > 1:
        return links
    verb = next(iter(view.find_verbs(paper + 1, last)), None)
    voice = () if verb is None else join_voice(discourse, find_voice(view, discourse, verb, end_clause(view, verb)))
    rooms = tuple(link for link in voice if link.kind in NEWSROOMS)
    return (*rooms, *links, *(link for link in voice if link not in rooms)) if voice else ()
