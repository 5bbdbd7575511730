"""Which misses are the worst."""

from collections.abc import Iterable

from tawatur.measuring.answers import Answer
from tawatur.measuring.scoring import Miss
from tawatur.packs.distortions import MissWeights

_DENIED = "denied"


def rank_misses(misses: Iterable[Miss], weights: MissWeights) -> tuple[Miss, ...]:
    """All misses, the worst first; of two as bad, in the order of reports and of words."""
    return tuple(sorted(misses, key=lambda miss: -_weigh(miss, weights)))


def _weigh(miss: Miss, weights: MissWeights) -> int:
    """The weights of all wrong slots, each once."""
    return sum({answer.slot: _weigh_answer(answer, weights) for answer in miss.slots}.values())


def _weigh_answer(answer: Answer, weights: MissWeights) -> int:
    if answer.slot == "modality" and (answer.read == _DENIED) != (answer.wanted == _DENIED):
        return weights.denied
    return weights.slots.get(answer.slot, 0)
