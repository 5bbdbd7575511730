"""What a writer is."""

from collections.abc import Callable

from msgspec import Struct

from tawatur.core.affair import Affair
from tawatur.packs.packs import Packs


class Writer(Struct, frozen=True):
    """One output: what it is for, the file's name, and how its bytes are made.

    `write(affair, language, packs)` gives the same bytes for the same values, every time.
    """

    about: str
    filename: str
    write: Callable[[Affair, str, Packs], bytes]
