"""What lets a part of a run be taken over from an earlier one; handed in by what composes the rooms."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Memo(Protocol):
    """Remembers results of parts under all that they are made of."""

    def take(self, stage: str, reads: object, form: type[T], make: Callable[[], T]) -> T:
        """What `make` gives, computed now or taken over.

        `reads` is everything the result depends on besides the program and its packs; it and the result, which is of
        the form `form`, are values the codec can write. The result is the same either way.
        """
        ...


class Unkept:
    """Remembers nothing: every part is computed."""

    def take(self, stage: str, reads: object, form: type[T], make: Callable[[], T]) -> T:  # noqa: ARG002 - the protocol's
        """What `make` gives, computed now."""
        return make()


UNKEPT: Memo = Unkept()
