"""A sentence cut by who speaks: the words of each speaker, and what is left to the outlet."""

from msgspec import Struct

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.attribution import find_acts
from tawatur.claims.view import View
from tawatur.core.claim import Link


class Region(Struct, frozen=True):
    """A run of tokens in one mouth; `act` None = the outlet's own."""

    first: int
    last: int
    act: Act | None


def cut_regions(view: View, discourse: Discourse, *, follows: Act | None) -> list[Region]:
    """The regions of a sentence in order. `follows` is the act the sentence before ended in, for a
    quotation that goes on over the full stop.
    """
    first, last = view.sentence.first, view.sentence.last
    acts = find_acts(view, discourse)
    if not acts and follows is not None and view.token(first).form in '«“"':
        going = Act(first, first, (first, last), follows.links, follows.modality, True, -1)
        return [Region(first, last, going)]
    issued = find_issued(view, discourse)
    if issued:
        discourse.statement = issued
    if not acts and (issued or discourse.standing):
        links = issued or discourse.standing
        _stand(view, discourse)
        return [Region(first, last, Act(first, first, (first, last), links, "", not issued, -1))]
    regions: list[Region] = []
    taken = [(act.first, max(act.last, act.first + 1)) for act in acts] + [act.content for act in acts]
    place = first
    for begin, end in sorted(taken):
        if begin > place:
            regions.append(Region(place, begin, None))
        place = max(place, end)
    if place < last:
        regions.append(Region(place, last, None))
    regions += [Region(*act.content, act) for act in acts]
    _stand(view, discourse)
    return sorted(regions, key=lambda region: (region.first, region.last))


def find_issued(view: View, discourse: Discourse) -> tuple[Link, ...]:
    """«صدر بيان مشترك (إعلان ...)»: the statement a sentence says was issued, under its name if it has one."""
    lexicon = view.lexicon
    for number in range(view.sentence.first, view.sentence.last):
        if view.token(number).form not in lexicon.statements or view.covered(number) is not None:
            continue
        before = range(max(view.sentence.first, number - 4), number)
        if not any(view.token(n).form in lexicon.named or view.written(n) in lexicon.named for n in before):
            continue
        near = [a for a in view.inside(number, min(number + 6, view.sentence.last)) if a.mention.kind == "instrument"]
        evidence = discourse.span(view.token(number).stem, view.token(number).end)
        if near:
            own = near[0].mention
            name = own.name or own.description
            return (Link("statement", name, (name, *own.names), evidence=own.span, entity=own.entity),)
        return (Link("statement", evidence=evidence),)
    return ()


def _stand(view: View, discourse: Discourse) -> None:
    """«فيما يلي نصه»: from here on the statement speaks."""
    for number in range(view.sentence.first, view.sentence.last):
        if view.matches(number, view.lexicon.follows):  # type: ignore[arg-type]
            discourse.standing = discourse.statement or (Link("statement"),)
