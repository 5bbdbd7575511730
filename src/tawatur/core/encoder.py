"""What makes sentences of different languages comparable; optional, and handed in by what composes the rooms."""

from collections.abc import Sequence
from typing import Any, Protocol


class Encoder(Protocol):
    """Turns sentences into vectors of length 1, so near to one another as what the sentences say."""

    @property
    def name(self) -> str:
        """Which one it is, with its version."""
        ...

    def encode(self, sentences: Sequence[str]) -> Any:
        """The vectors of a list of sentences, as `compare` takes them; the same every time for the same list."""
        ...

    def compare(self, ours: Any, theirs: Any) -> Sequence[Sequence[float]]:
        """The cosine of each sentence of one list with each of another."""
        ...
