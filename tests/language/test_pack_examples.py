"""The examples in numbers.yaml and dates.yaml are true."""

from datetime import date

import pytest

from tawatur.core.values import Amount, DateSpan
from tawatur.packs.dates import TimeExample, load_dates
from tawatur.packs.numbers import FigureExample, load_numbers
from tawatur.packs.packs import Packs
from tests.language.conftest import Read

CODES = Packs().languages
_FIGURES = [(code, example) for code in CODES for example in load_numbers(code).examples]
_TIMES = [(code, example) for code in CODES for example in load_dates(code).examples]


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("code", "example"), _FIGURES, ids=[example.text for _, example in _FIGURES])
def test_figure_example(code: str, example: FigureExample, read: Read) -> None:
    """An example holds exactly the figure it states, and none where it states none."""
    found = [
        (example.text[f.core[0] : f.core[1]], f.amount.low, f.amount.high, f.amount.bound, f.noun)
        for f in read(example.text, language=code).figures
    ]
    stated = (example.figure, example.low, example.high, example.bound, example.noun)
    assert found == ([stated] if example.figure else [])


@pytest.mark.parametrize(("code", "example"), _TIMES, ids=[example.text for _, example in _TIMES])
def test_time_example(code: str, example: TimeExample, read: Read) -> None:
    """An example holds exactly the expression it states, with its days and its length, or none."""
    times = read(example.text, language=code, day=example.published).times
    assert [example.text[time.start : time.end] for time in times] == ([example.surface] if example.surface else [])
    for time in times:
        when = time.when or DateSpan(None, None, "interval", "")
        assert (when.start, when.end) == (_day(example.start), _day(example.end))
        assert not when.resolved or when.precision == example.precision
        assert _length(time.duration) == example.duration


def _length(duration: Amount | None) -> list[float | str | None]:
    return [duration.low, duration.high, duration.bound, duration.unit] if duration else []
