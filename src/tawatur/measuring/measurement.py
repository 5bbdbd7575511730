"""All that was measured on one gold, and its plain form for programs."""

from msgspec import Struct

from tawatur.measuring.figures import Figure
from tawatur.measuring.floors import Held
from tawatur.measuring.scoring import Miss


class Measurement(Struct, frozen=True):
    """Figures by group (all, then each language) and name; misses, the worst first; floors and what was reached.

    `sizes`: reports and annotated claims by group.
    """

    sizes: dict[str, tuple[int, int]]
    figures: dict[str, dict[str, Figure]]
    misses: tuple[Miss, ...]
    floors: tuple[Held, ...]

    @property
    def holds(self) -> bool:
        """Whether every floor is reached."""
        return all(held.holds for held in self.floors)


def describe_measurement(measured: Measurement) -> dict[str, object]:
    """Everything as plain mappings; a rate of nothing is null."""
    return {
        "sizes": {group: {"reports": n, "claims": claims} for group, (n, claims) in measured.sizes.items()},
        "figures": {
            group: {name: {"right": one.right, "of": one.of, "rate": one.rate} for name, one in cells.items()}
            for group, cells in measured.figures.items()
        },
        "misses": [
            {
                "report": miss.doc,
                "words": miss.words,
                "slots": [{"slot": one.slot, "wanted": one.wanted, "read": one.read} for one in miss.slots],
            }
            for miss in measured.misses
        ],
        "floors": [
            {
                "group": held.floor.group,
                "figure": held.floor.figure,
                "floor": held.floor.least,
                "rate": held.rate,
                "holds": held.holds,
            }
            for held in measured.floors
        ],
    }
