"""The figures reported for a deal, one for each figure and source, never averaged."""

from collections.abc import Iterable, Mapping, Sequence

from tawatur.core.claim import Claim
from tawatur.core.transfer import ReportedNumber
from tawatur.core.values import Amount
from tawatur.register.backing import Backing
from tawatur.register.origins import Knower


def list_values(claims: Sequence[Claim], knowers: Mapping[str, Knower], backing: Backing) -> tuple[ReportedNumber, ...]:
    """Values of the whole package, in each currency: identified sources first, then by how many claims give them."""
    priced = [claim for claim in claims if claim.value is not None and claim.modality != "denied"]
    told = ((claim, figure) for claim in priced for figure in (claim.value, *claim.also) if figure is not None)
    return list_numbers(told, knowers, backing)


def list_numbers(
    told: Iterable[tuple[Claim, Amount]], knowers: Mapping[str, Knower], backing: Backing
) -> tuple[ReportedNumber, ...]:
    """Each figure with each source that gives it: identified sources first, then by how many claims give it."""
    held: dict[tuple[object, ...], list[Claim]] = {}
    amounts: dict[tuple[object, ...], Amount] = {}
    for claim, figure in told:
        key = (figure.low, figure.high, figure.bound, figure.unit, knowers[claim.id].label)
        held.setdefault(key, []).append(claim)
        amounts[key] = figure
    order = sorted(held, key=lambda key: (not knowers[held[key][0].id].identified, -len(held[key])))
    return tuple(_tell(amounts[key], str(key[-1]), held[key], backing) for key in order)


def _tell(amount: Amount, source: str, claims: Sequence[Claim], backing: Backing) -> ReportedNumber:
    ids = tuple(dict.fromkeys(claim.id for claim in claims))
    return ReportedNumber(amount, source, ids, backing.count(ids))
