"""Killed and wounded of one incident: told in one breath they are one claim, and they fell when the incident was."""

from collections.abc import Sequence

from msgspec.structs import replace

from tawatur.core.claim import Claim
from tawatur.core.spans import Span
from tawatur.core.values import DateSpan


def join_tolls(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one sentence, casualties that one mouth tells of one place as one claim."""
    kept: list[Claim] = []
    for claim in claims:
        twin = next((n for n, held in enumerate(kept) if _is_same_toll(held, claim)), None)
        if twin is None:
            kept.append(claim)
        else:
            kept[twin] = _join(kept[twin], claim)
    return kept


def _is_same_toll(held: Claim, claim: Claim) -> bool:
    if held.event != "casualty" or claim.event != "casualty" or held.chain != claim.chain:
        return False
    counted = {item.designation for item in held.items} & {item.designation for item in claim.items}
    same = held.modality == claim.modality and (held.when == claim.when or None in (held.when, claim.when))
    return same and not counted and _place(held) == _place(claim)


def _place(claim: Claim) -> frozenset[str]:
    return frozenset(filler.entity for filler in claim.roles.get("place", ()))


def _join(held: Claim, claim: Claim) -> Claim:
    first, second = sorted((held.evidence[0], claim.evidence[0]))
    return replace(
        held,
        evidence=(Span(held.doc, first.start, max(first.end, second.end)),),
        attribution=tuple(dict.fromkeys((*held.attribution, *claim.attribution))),
        roles={**claim.roles, **held.roles},
        items=(*held.items, *claim.items),
        when=held.when or claim.when,
    )


def date_tolls(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document, undated casualties with the day of the incidents at their place, if that is one day."""
    incidents = [claim for claim in claims if claim.event == "conflict_event" and claim.when is not None]
    return [
        replace(claim, when=_find_day(claim, incidents)) if claim.event == "casualty" and claim.when is None else claim
        for claim in claims
    ]


def _find_day(claim: Claim, incidents: Sequence[Claim]) -> DateSpan | None:
    there = [i.when for i in incidents if i.when is not None and _place(i) & _place(claim)]
    days = {(when.start, when.end) for when in there}
    if len(days) != 1 or not there[0].resolved:
        return None
    return replace(there[0], anchor="other_event")
