"""Arms whose class begins with a word for persons."""

import pytest

from tests.claims.conftest import Read


@pytest.mark.parametrize(
    ("text", "event", "count"),
    [
        ("Sweden sold six Gripen fighter jets to Estonia", "arms_transfer", 6),
        ("Estonia received 24 Gripen fighters from Sweden", "arms_transfer", 24),
        ("Sweden sold Estonia 18 Gripen fighter aircraft", "arms_transfer", 18),
        ("Six Syrian fighters were killed", "casualty", 6),
    ],
)
def test_fighter_jets_are_no_fighters(read: Read, text: str, event: str, count: int) -> None:
    """A number before a system and "fighter jets" counts aircraft; before fighters it counts persons."""
    claim = next(c for c in read(f"{text}.", language="en") if c.event == event)
    (item,) = claim.items
    assert item.quantity is not None
    assert item.quantity.low == count
