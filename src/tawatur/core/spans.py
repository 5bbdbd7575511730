"""Where something stands in a document."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """Code points `start` (inclusive) to `end` (exclusive) of the text as read; never empty."""

    doc: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must not be empty or negative: {self.doc} {self.start}-{self.end}")

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies inside this span of the same document."""
        return self.doc == other.doc and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.doc == other.doc and self.start < other.end and other.start < self.end

    def read(self, text: str) -> str:
        """The words under the span, verbatim."""
        return text[self.start : self.end]
