"""The measures of a regime over time, drawn: one lane for each clock, the days of a transfer across them."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from tawatur.core.transfer import Screening
from tawatur.packs.regimes import Measure, Regime
from tawatur.publishing.desk import Desk
from tawatur.publishing.markup import Text, flatten

WIDTH, LABEL, LANE, BAR, TOP = 760, 190, 26, 12, 8
_FEWEST_YEARS = 3  # a shorter axis would make one renewal look like an age


class Stretch(Struct, frozen=True, gc=False):
    """One stretch as drawn; `open` = it has no end that is known, `turns` = the screening turns on it."""

    x1: int
    x2: int
    y: int
    open: bool
    turns: bool


class Lane(Struct, frozen=True):
    """One clock: its name and where it is written."""

    label: str
    y: int


class Year(Struct, frozen=True, gc=False):
    """The first day of a year on the axis."""

    x: int
    label: str


class StretchDrawing(Struct, frozen=True):
    """The lanes with their stretches, and the band of the days screened."""

    width: int
    height: int
    axis: int
    lanes: tuple[Lane, ...]
    stretches: tuple[Stretch, ...]
    years: tuple[Year, ...]
    band: tuple[int, int] | None
    words: Text


def draw_stretches(screening: Screening, desk: Desk) -> StretchDrawing | None:
    """The drawing of the regime a screening is about, None where there is nothing in it but one measure of one day."""
    regime = desk.packs.embargoes.get(screening.regime)
    if regime is None:
        return None
    measures = [one for one in regime.measures if _regards(one, screening, regime)]
    ends = [day for one in measures for day in (one.starts, regime.ends(one)) if day]
    when = screening.date
    if when is not None:
        ends += [day.isoformat() for day in (when.start, when.end) if day]
    first, last = int(min(ends)[:4]), int(max(ends)[:4]) + 1
    last = max(last, first + _FEWEST_YEARS)
    scale = _Scale(first, last)
    clocks = list(dict.fromkeys((one.clock, one.kind) for one in measures))
    names = [flatten(desk.voice.say(f"kind.{kind}")) for _, kind in clocks]
    lanes = tuple(Lane(name, TOP + n * LANE + BAR) for n, name in enumerate(names))
    stretches = tuple(_place(one, clocks, scale, regime, screening) for one in measures)
    axis = TOP + len(clocks) * LANE + 4
    band = None
    if when is not None and when.start and when.end:
        left, right = scale.place(when.start), scale.place(when.end)
        band = (min(left, right), max(left, right, left + 3))
    return StretchDrawing(WIDTH, axis + 20, axis, lanes, stretches, scale.years(), band, _say(measures, regime, desk))


class _Scale:
    """Days to places on the axis, which runs from the first of January of one year to that of another."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.start = date(first, 1, 1).toordinal()
        self.length = date(last, 1, 1).toordinal() - self.start

    def place(self, day: date) -> int:
        """Where a day lies."""
        return LABEL + round((WIDTH - LABEL - 12) * (day.toordinal() - self.start) / self.length)

    def years(self) -> tuple[Year, ...]:
        """The years to write, every one or so many that they do not meet."""
        step = next(n for n in (1, 2, 5, 10, 20) if (self.last - self.first) / n <= 12)
        listed = range(self.first + (-self.first) % step if step > 1 else self.first, self.last + 1, step)
        return tuple(Year(self.place(date(year, 1, 1)), str(year)) for year in listed)

    def end(self) -> date:
        """The last day of the axis."""
        return date(self.last, 1, 1)


def _regards(measure: Measure, screening: Screening, regime: Regime) -> bool:
    """Whether a measure holds for the states of the measure the screening turns on."""
    turns = next((one for one in regime.measures if one.id == screening.measure), measure)
    mine, other = regime.states_of(turns), regime.states_of(measure)
    return not mine or bool(set(mine) & set(other))


def _place(
    measure: Measure, clocks: Sequence[tuple[str, str]], scale: _Scale, regime: Regime, screening: Screening
) -> Stretch:
    end = regime.ends(measure)
    x2 = scale.place(date.fromisoformat(end) if end else scale.end())
    lane = clocks.index((measure.clock, measure.kind))
    x1 = scale.place(date.fromisoformat(measure.starts))
    fading = end is None or measure.renewal_open
    return Stretch(x1, max(x2, x1 + 2), TOP + lane * LANE + 4, fading, measure.id == screening.measure)


def _say(measures: Sequence[Measure], regime: Regime, desk: Desk) -> Text:
    """The drawing in words, for who cannot see it."""
    told = []
    for one in measures:
        end = regime.ends(one)
        days = desk.readings.words(f"{one.starts} to {end}" if end else f"since {one.starts}")
        told.append(desk.voice.say("stretch.words", kind=desk.voice.say(f"kind.{one.kind}"), days=days))
    return desk.voice.join(told, kind="semicolon")
