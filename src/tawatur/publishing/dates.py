"""Dates in words."""

from datetime import date

from babel.dates import format_date

from tawatur.core.document import Published
from tawatur.core.values import DateSpan
from tawatur.publishing.markup import Text, plain
from tawatur.publishing.voice import Voice

_PATTERNS = {"month": "MMMM y", "year": "y"}


def day_words(day: date, voice: Voice) -> Text:
    """2 February 2026."""
    return plain(format_date(day, "d MMMM y", locale=voice.locale))


def span_words(start: date | None, end: date | None, voice: Voice) -> Text:
    """The shortest words for an interval of whole days; () where both sides are open."""
    if start is None or end is None:
        side = start or end
        code = "date.from" if start else "date.until"
        return voice.say(code, day=day_words(side, voice)) if side else ()
    if start == end:
        return day_words(start, voice)
    whole = _whole(start, end, voice)
    return whole or voice.say("date.range", start=_first_words(start, end, voice), end=day_words(end, voice))


def when_words(when: DateSpan | None, voice: Voice) -> Text:
    """When something happened; the report's own words where they could not be resolved."""
    if when is None:
        return voice.say("date.unknown")
    said = _since(when, voice) or span_words(when.start, when.end, voice)
    if said and when.precision == "decade" and when.start is not None:
        return _decade(when.start.year, voice)
    return said or (voice.word(when.surface) if when.surface else voice.say("date.unknown"))


def published_words(published: Published, voice: Voice) -> Text:
    """When a report came out, with "inferred" said where it was; of an open date, before or after which day."""
    said = span_words(published.start, published.end, voice)
    if (published.start is None) != (published.end is None):
        day = day_words(published.start or published.end or date.min, voice)
        return voice.say("date.not_before" if published.start else "date.not_after", day=day)
    if not said:
        return voice.say("date.unknown")
    return voice.say("date.inferred", when=said) if published.how == "inferred" else said


def _since(when: DateSpan, voice: Voice) -> Text:
    """«منذ فبراير 2011», not from its first day; () for what is not open at its end, or told to the day."""
    if when.start is None or when.end is not None or when.precision not in _PATTERNS:
        return ()
    day = plain(format_date(when.start, _PATTERNS[when.precision], locale=voice.locale))
    return voice.say("date.since", day=day)


def _decade(year: int, voice: Voice) -> Text:
    """A decade as the language names it: by its figure, or by its place in its century."""
    decade, century = f"decade.{year % 100}", f"century.{year // 100 + 1}"
    if voice.knows(decade) and voice.knows(century):
        return voice.say("date.decade.century", decade=voice.say(decade), century=voice.say(century))
    return voice.say("date.decade", year=str(year))


def _whole(start: date, end: date, voice: Voice) -> Text:
    """A whole month or year by its name, () for anything else."""
    next_day = date.fromordinal(end.toordinal() + 1)
    if start.day != 1 or next_day.day != 1:
        return ()
    if (start.year, start.month) == (end.year, end.month):
        return plain(format_date(start, "MMMM y", locale=voice.locale))
    if start.month == 1 and next_day.month == 1:
        years = (str(start.year), str(end.year))
        return plain(years[0]) if years[0] == years[1] else voice.say("date.range", start=years[0], end=years[1])
    return ()


def _first_words(start: date, end: date, voice: Voice) -> Text:
    """The first day of an interval, without what the last day says again."""
    if (start.year, start.month) == (end.year, end.month):
        return plain(format_date(start, "d", locale=voice.locale))
    pattern = "d MMMM" if start.year == end.year else "d MMMM y"
    return plain(format_date(start, pattern, locale=voice.locale))
