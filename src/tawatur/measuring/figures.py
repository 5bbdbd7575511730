"""Figures: how many were right, of how many, for all reports and for those in each language."""

from collections.abc import Iterable

from msgspec import Struct

ALL = "all"
# Every figure, in the order it is told.
CLAIM_FIGURES = (
    "found", "true", "whole", "credited", "roles", "roles_inherited", "fillers", "items", "goods", "quantities",
    "value", "time", "modality", "stage", "origin", "chain", "voices", "published",
)  # fmt: skip
# What a distortion changes. Each gives three figures: `.read`, how often the slot was read before it was
# changed, and the name itself, how often the change, and nothing else, was then noticed; `.parted` how often the copy
# then comes out beside its report as a contradiction of the right kind.
DISTORTIONS = ("wrong_value", "inverted_polarity", "swapped_actor", "stale_event", "false_credit")


class Figure(Struct, frozen=True):
    """`right` of `of`."""

    right: int = 0
    of: int = 0

    @property
    def rate(self) -> float | None:
        """The share, None of nothing."""
        return self.right / self.of if self.of else None


class Tally:
    """Counts figures under their language and under all."""

    def __init__(self) -> None:
        """Nothing is counted yet."""
        self._counts: dict[str, dict[str, Figure]] = {ALL: {}}

    def add(self, language: str, figure: str, right: int, of: int = 1) -> None:
        """Count `right` of `of` more."""
        for group in (ALL, language):
            cells = self._counts.setdefault(group, {})
            before = cells.get(figure, Figure())
            cells[figure] = Figure(before.right + right, before.of + of)

    def read(self) -> dict[str, dict[str, Figure]]:
        """All figures by group and name: all first, then the languages in order."""
        return {group: self._counts[group] for group in (ALL, *sorted(set(self._counts) - {ALL}))}


def name_event_figure(event: str) -> str:
    """The figure of the claims of one event that were found."""
    return f"found.{event}"


def list_figures(events: Iterable[str]) -> tuple[str, ...]:
    """The names of all figures there are, where there are these events."""
    distortions = (name for kind in DISTORTIONS for name in (f"{kind}.read", kind, f"{kind}.parted"))
    return (*CLAIM_FIGURES, *map(name_event_figure, events), *distortions)
