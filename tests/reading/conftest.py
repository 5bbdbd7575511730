import pytest

from tawatur.packs.packs import Packs


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs as installed, read once."""
    return Packs()
