"""Floors: what the figures must reach."""

import tomllib
from collections.abc import Collection, Iterable, Mapping

import msgspec
from msgspec import Struct

from tawatur.core.errors import BadSetting
from tawatur.measuring.figures import Figure


class Floor(Struct, frozen=True):
    """One floor: the `figure` of a `group` (all, or a language) must reach `least`, a share."""

    group: str
    figure: str
    least: float


class Held(Struct, frozen=True):
    """A floor and the share that was reached, None where there was nothing to measure."""

    floor: Floor
    rate: float | None

    @property
    def holds(self) -> bool:
        """Whether the floor is reached; a share that cannot be had does not reach it."""
        return self.rate is not None and self.rate >= self.floor.least


def read_floors(raw: str, where: str, known: Collection[str]) -> tuple[Floor, ...]:
    """The floors of a TOML file: a table for each group, in it shares of `known` figures.

    Raises BadSetting with the cure.
    """
    try:
        groups = msgspec.convert(tomllib.loads(raw), dict[str, dict[str, float]])
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise BadSetting(f'{where}: {fault}; write a table for each group, such as [all] and "found" = 0.4') from fault
    floors = [Floor(group, figure, least) for group, cells in groups.items() for figure, least in cells.items()]
    for floor in floors:
        if floor.figure not in known:
            raise BadSetting(f"{where}: no figure {floor.figure!r}; choose one of {', '.join(known)}")
        if not 0 < floor.least <= 1:
            raise BadSetting(f"{where}: {floor.figure} is {floor.least}; write a share above 0 and up to 1")
    return tuple(floors)


def hold_floors(floors: Iterable[Floor], figures: Mapping[str, Mapping[str, Figure]]) -> tuple[Held, ...]:
    """Each floor with what was reached."""
    return tuple(Held(one, figures.get(one.group, {}).get(one.figure, Figure()).rate) for one in floors)
