"""The values reported for a deal, one for each figure and source, never averaged."""

from collections.abc import Mapping, Sequence

from tawatur.core.claim import Claim
from tawatur.core.transfer import ReportedValue
from tawatur.core.values import Amount
from tawatur.register.origins import Knower


def list_values(claims: Sequence[Claim], knowers: Mapping[str, Knower]) -> tuple[ReportedValue, ...]:
    """Values of the whole package: identified sources first, then by how many claims give them."""
    held: dict[tuple[object, ...], list[Claim]] = {}
    amounts: dict[tuple[object, ...], Amount] = {}
    for claim in claims:
        if claim.value is not None and claim.modality != "denied":
            figure = claim.value
            key = (figure.low, figure.high, figure.bound, figure.unit, knowers[claim.id].label)
            held.setdefault(key, []).append(claim)
            amounts[key] = figure
    order = sorted(held, key=lambda key: (not knowers[held[key][0].id].identified, -len(held[key])))
    return tuple(ReportedValue(amounts[key], str(key[-1]), tuple(claim.id for claim in held[key])) for key in order)
