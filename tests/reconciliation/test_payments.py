"""The sum of one payment, told in several findings."""

from typing import Any

import pytest

from tawatur.core.claim import Filler
from tests.reconciliation.conftest import LITHUANIA, NORWAY, Pile, about, days, exactly, parted

GHANA = Filler("غانا", ("غانا",), "country", ref="country/GH", state="GH")


@pytest.mark.parametrize(
    ("party", "sum_paid", "when", "kinds"),
    [
        ([NORWAY], 300e6, None, {"incompatible"}),
        ([NORWAY], 200e6, None, {"compatible_but_different_precision"}),
        ([GHANA], 300e6, None, set()),
        ([NORWAY], 300e6, "2031-08-01", set()),
    ],
)
def test_a_payment_told_with_its_payer_alone(
    pile: Pile, party: list[Filler], sum_paid: float, when: str | None, kinds: set[str]
) -> None:
    """An account with the payer alone is held against the one payment it makes; another day is another payment."""
    first: dict[str, Any] = {"party": [NORWAY, LITHUANIA], "value": about(200e6, "EUR"), "when": days("2031-05-04")}
    a = pile.tell("a", "agreement", "ستدفع النرويج لليتوانيا تعويضا يناهز 200 مليون يورو", **first)
    second = {"value": exactly(sum_paid, "EUR"), "when": days(when) if when else None}
    b = pile.tell("b", "agreement", "أوسلو تتحمل غرامة كبيرة بسبب الزوارق", party=party, **second)
    assert {c.kind for c in parted(pile.case(), a, b) if c.slot == "value"} == kinds


def test_a_payer_of_several_is_not_held_against_one_of_them(pile: Pile) -> None:
    """Where the payer pays two others, an account that names nobody else may mean either."""
    for doc, other in (("a", LITHUANIA), ("b", GHANA)):
        pile.tell(doc, "agreement", f"النرويج تدفع إلى {other.name}", party=[NORWAY, other], value=about(200e6, "EUR"))
    alone = pile.tell("c", "agreement", "غرامة على أوسلو بسبب الزوارق", party=[NORWAY], value=exactly(300e6, "EUR"))
    assert not [c for c in pile.case().contradictions if any(alone in side.claims for side in c.sides)]
