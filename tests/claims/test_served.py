"""Goods that are for a system are not the system."""

import pytest

from tests.claims.conftest import Read


@pytest.mark.parametrize(
    ("text", "language", "items"),
    [
        ("باعت السويد إستونيا قطع غيار لدبابات ليوبارد 2", "ar", ["spare parts"]),
        ("باعت السويد إستونيا قطع غيار لأسطولها من دبابات ليوبارد 2", "ar", ["spare parts"]),
        ("باعت السويد إستونيا قطع غيار و12 دبابة ليوبارد 2", "ar", ["spare parts", "Leopard 2"]),
        ("Sweden delivered spare parts for Leopard 2 tanks to Estonia", "en", ["spare parts"]),
        ("Sweden delivered spare parts for its Leopard 2 tanks to Estonia", "en", ["spare parts"]),
        ("Sweden delivered 12 Leopard 2 tanks and spare parts to Estonia", "en", ["Leopard 2", "spare parts"]),
    ],
)
def test_spare_parts_are_not_what_they_are_for(read: Read, text: str, language: str, items: list[str]) -> None:
    """A system that spare parts are for is not supplied with them; one told beside them is."""
    (claim,) = (c for c in read(f"{text}.", language=language) if c.event == "arms_transfer")
    assert [item.designation for item in claim.items] == items
