"""Work for processes, in a module of its own so that another process can import it."""

import os
import sys
from pathlib import Path

from tawatur.packs.packs import Packs


def tell_length(word: str, packs: Packs) -> int:
    """The length of a word folded."""
    return len(packs.folding.fold(word))


def die_once(word: str, packs: Packs) -> int:
    """The length of a word; the first process that comes to the word of a path kills itself."""
    mark = Path(word)
    if mark.is_absolute() and not mark.exists():
        mark.touch()
        sys.stdout.flush()
        os._exit(9)
    return tell_length(word, packs)
