"""How much one run takes in."""

from functools import cache

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    """`data/rules/running.yaml`: sizes in bytes, numbers of documents and of processes."""

    about: str
    pipe_bytes: int
    processes_from: int
    processes_most: int


@cache
def load_limits() -> Limits:
    """The limits of this installation, read once."""
    return read_pack(DATA.joinpath("rules", "running.yaml"), Limits)
