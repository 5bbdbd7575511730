"""Who makes the systems of a deal: other states that took part in developing them, and re-transfers."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tawatur.core.transfer import RegisterItem
from tawatur.core.values import Reason
from tawatur.register.deals import Deal
from tawatur.register.sides import UNKNOWN, Sides

_SMALL_ARMS = "ML1"


def note_makers(
    lines: Sequence[RegisterItem], deal: Deal, sides: Sides, *, serviced: bool = False
) -> tuple[tuple[RegisterItem, ...], list[str]]:
    """The lines with the states told to have developed them and where they are made, and developers of no line.

    Of what is only `serviced` it is not asked who made it: the arms are the recipient's own.

    A developer's lines are those its state makes, else those the claims that name it tell of.
    """
    told = [
        (claim.id, state, filler.name)
        for claim in deal.claims
        for filler in claim.roles.get("developer", ())
        if (state := sides.state(claim, filler)) not in ("", deal.supplier, deal.recipient)
    ]
    made = {state for _, state, _ in told if any(state in line.origin for line in lines)}
    noted: dict[int, dict[str, str]] = {number: {} for number in range(len(lines))}
    for claim, state, name in told:
        for number, line in enumerate(lines):
            if state in line.origin if state in made else claim in line.claims:
                noted[number].setdefault(state, name)
    placed = {state for found in noted.values() for state in found}
    strange = {state: name for _, state, name in told if state not in placed}
    strangers = [() if serviced else _made_elsewhere(line, deal) for line in lines]
    annotated = (
        replace(line, reasons=(*line.reasons, *_co_developed(noted[number]), *strangers[number]))
        for number, line in enumerate(lines)
    )
    return tuple(annotated), [strange[state] for state in sorted(strange)]


def _co_developed(names: Mapping[str, str]) -> tuple[Reason, ...]:
    return tuple(Reason("co_developer", names[state]) for state in sorted(names))


def _made_elsewhere(line: RegisterItem, deal: Deal) -> tuple[Reason, ...]:
    """That the supplier does not make the system: a re-transfer, if as reported. Rifles of one pattern have many
    makers, so that their name tells of none.
    """
    small = line.military_list == _SMALL_ARMS
    if not line.origin or deal.supplier == UNKNOWN or deal.supplier in line.origin or small:
        return ()
    return (Reason("made_elsewhere", line.designation),)
