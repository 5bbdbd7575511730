"""Which claim that was read answers to which annotated claim."""

from collections.abc import Sequence

import networkx as nx

from tawatur.core.claim import Claim
from tawatur.measuring.gold import GoldClaim
from tawatur.measuring.likeness import SHARED, overlap

# Weight of a pair as such: any number of closer pairs weighs less than one pair more.
_PAIR = 1_000_000


def pair_claims(golds: Sequence[GoldClaim], claims: Sequence[Claim]) -> dict[int, int]:
    """Places of annotated claims with the places of the claims read for them.

    A pair has the same event, and the main words that were read share half of the shorter with the main words of
    gold or with one of its other places. Each claim stands in one pair; there are as many pairs as can be, and
    of those the closest.
    """
    graph = nx.Graph()
    for row, gold in enumerate(golds):
        for column, claim in enumerate(claims):
            close = measure_closeness(gold, claim)
            if close and claim.event in gold.events:
                graph.add_edge(("gold", row), ("read", column), weight=_PAIR + round(1000 * close))
    pairs = (sorted(pair) for pair in nx.max_weight_matching(graph))
    return {row: column for (_, row), (_, column) in pairs}


def measure_closeness(gold: GoldClaim, claim: Claim) -> float:
    """How much of both spans together the closest place shares, 0 to 1; 0 where less than half of the shorter."""
    best = 0.0
    read = claim.evidence[0]
    for place in gold.evidence:
        if overlap(place, read) >= SHARED:
            shared = min(place.end, read.end) - max(place.start, read.start)
            best = max(best, shared / (place.end - place.start + read.end - read.start - shared))
    return best
