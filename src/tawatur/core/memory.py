"""Answers worked out once and kept while they are asked for; how many is said, so that a long run stays small."""

from collections.abc import Callable
from itertools import islice
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Memory(dict[K, V]):
    """What `work` makes of a key, the newest `most` answers kept; when it is full the older half is forgotten.

    Chosen over `functools.lru_cache` for words: a known one costs a look into a dictionary and nothing else.
    """

    def __init__(self, work: Callable[[K], V], *, most: int) -> None:
        super().__init__()
        self._work = work
        self._most = most

    def __missing__(self, key: K) -> V:
        """Work the answer out, and keep it."""
        if len(self) >= self._most:
            for old in list(islice(self, self._most // 2)):
                del self[old]
        answer = self[key] = self._work(key)
        return answer
