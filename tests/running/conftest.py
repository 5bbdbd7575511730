"""The packs, read once for all tests of this room."""

import pytest

from tawatur.packs.packs import Packs


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs of this installation."""
    return Packs()
