"""A seeded distortion comes out as what it is; a pair that merely differs in wording does not come out."""

from collections import Counter, defaultdict

import pytest

from tests.reconciliation.distorted import judge, list_pairs

# Shares that came out as the right kind on 22 November 2026, by slot of the change; a floor only rises. What is missed
# is mostly missed in the reading of a claim. Measured before the rules were mended by these pairs: 97 of 153 right,
# 13 otherwise, 43 silent, 3 of 30 pairs of mere wording told; then 144, 1, 8 and 0; with withdrawals, corrections
# and headlines against bodies added 148, 7, 9 and 1, and after mending 159 of 164, 1, 4 and 0 of 32; with an air raid
# told by both sides (bearings, the accused, a part beside its total), degrees and denied contracts 181 of 183, 0 of 42.
FLOORS = {
    "value": 0.95, "quantity": 0.97, "date": 0.97, "place": 1.0, "actor": 1.0, "name": 1.0, "rank": 1.0, "stage": 0.92,
    "modality": 1.0, "instrument": 1.0, "superlative": 1.0, "other": 0.75,
}  # fmt: skip
MOST_LOUD = 0


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Counter[str]]:
    """What became of the pairs, by the slot that was changed; "" for those told in other words alone."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for pair in list_pairs():
        found[pair.wanted[0] if pair.wanted else ""][judge(pair)] += 1
    return found


@pytest.mark.parametrize("slot", FLOORS)
def test_a_change_is_told_as_the_right_kind(outcomes: dict[str, Counter[str]], slot: str) -> None:
    """Of the changes of one slot at least the floor come out in that slot and of the right kind."""
    told = outcomes[slot]
    assert told["right"] >= FLOORS[slot] * told.total(), dict(told)


def test_other_words_alone_part_nothing(outcomes: dict[str, Counter[str]]) -> None:
    """Two reports that say one thing in other words part in nothing but in how exactly they tell it."""
    assert outcomes[""]["loud"] <= MOST_LOUD, dict(outcomes[""])
    assert outcomes[""]["quiet"] > outcomes[""]["folded"]
