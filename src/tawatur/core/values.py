"""Figures, dates and reasons: the small typed values that slots hold."""

from datetime import date
from typing import Literal

from msgspec import Struct

from tawatur.core.spans import Span

Bound = Literal["exact", "about", "over", "up_to", "between", "unspecified"]
Precision = Literal["day", "week", "part_of_month", "month", "season", "year", "decade", "interval"]
Anchor = Literal["absolute", "published", "other_event", "told"]


class Amount(Struct, frozen=True, gc=False):
    """A figure with its bound, in single units (4 billion is 4e9).

    exact, about: low = high = the figure said. over: high is None. up_to: low is None.
    between: both. unspecified ("billions"): both None. `unit` is an ISO 4217 currency for
    money, a counted noun ("aircraft") for quantities, "day", "month" or "year" for durations.
    """

    low: float | None
    high: float | None
    bound: Bound
    unit: str | None = None

    def agrees(self, other: "Amount") -> bool:
        """Whether the two can both be true of the same thing, the bands of `about` allowed for."""
        if self.unit and other.unit and self.unit != other.unit:
            return True
        low_a, high_a = self.interval()
        low_b, high_b = other.interval()
        return low_a <= high_b and low_b <= high_a

    def interval(self) -> tuple[float, float]:
        """The closed interval the words allow; `about` is a band of ten per cent either side."""
        low = float("-inf") if self.low is None else self.low
        high = float("inf") if self.high is None else self.high
        if self.bound == "about":
            return low * 0.9, high * 1.1
        if self.bound == "over" and self.low is not None:
            return self.low * (1 + 1e-9), high
        return low, high


class DateSpan(Struct, frozen=True, gc=False):
    """Whole days, both ends inclusive; an open side is None; both None = said, but not resolved.

    `surface` is verbatim; `anchor` says what it was counted from: its own words, the publication
    date, or another event; "told" is the day on which the event was told of as news, which was no later.
    """

    start: date | None
    end: date | None
    precision: Precision
    surface: str
    anchor: Anchor = "absolute"

    @property
    def resolved(self) -> bool:
        """Whether at least one side is known."""
        return self.start is not None or self.end is not None

    def meets(self, other: "DateSpan") -> bool:
        """Whether the two intervals share a day; unresolved meets everything."""
        if not (self.resolved and other.resolved):
            return True
        first = self.start is None or other.end is None or self.start <= other.end
        second = other.start is None or self.end is None or other.start <= self.end
        return first and second


class Reason(Struct, frozen=True, gc=False):
    """Why something was judged so: a code (a key of the phrases), a figure as text, the evidence."""

    code: str
    figure: str = ""
    evidence: tuple[Span, ...] = ()
