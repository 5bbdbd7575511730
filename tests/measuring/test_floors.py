"""Floors: read strictly, held or broken."""

import pytest

from tawatur.core.errors import BadSetting
from tawatur.measuring.figures import Figure, list_figures
from tawatur.measuring.floors import hold_floors, read_floors

KNOWN = list_figures(["visit"])


def test_floor_is_held_or_broken() -> None:
    """A floor holds from its share up; a figure of nothing, or of a language that is not there, breaks it."""
    floors = read_floors(
        '[all]\n"found" = 0.5\n"true" = 0.5\n"time" = 0.1\n[en]\n"found" = 0.1\n', "floors.toml", KNOWN
    )
    held = hold_floors(floors, {"all": {"found": Figure(1, 2), "true": Figure(4, 9), "time": Figure(0, 0)}})
    assert [(one.floor.group, one.floor.figure, one.holds) for one in held] == [
        ("all", "found", True),
        ("all", "true", False),
        ("all", "time", False),
        ("en", "found", False),
    ]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("[all\n", "floors.toml"),
        ('[all]\n"recall" = 0.5\n', "no figure 'recall'"),
        ('[all]\n"found" = 50\n', "up to 1"),
        ('[all]\n"found" = 0\n', "above 0"),
        ('[all]\n"found" = "half"\n', "write a table"),
        ('"found" = 0.5\n', "write a table"),
        ('[all]\n"found.picnic" = 0.5\n', "found.visit"),
    ],
)
def test_floors_that_cannot_be_followed_are_refused(raw: str, told: str) -> None:
    """A file that is none, a figure there is not and a share that is none are told with the cure."""
    with pytest.raises(BadSetting) as fault:
        read_floors(raw, "floors.toml", KNOWN)
    assert told in str(fault.value)
