"""When a report came out, told from its own words where the page does not say."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from tawatur.core.analysis import Sentence
from tawatur.core.document import UNKNOWN_DATE, Document, Published
from tawatur.core.spans import Span
from tawatur.language.analyse import Outline, find_tools
from tawatur.language.points import Point
from tawatur.language.stretches import Stretch
from tawatur.packs.dates import LanguageRules
from tawatur.packs.packs import Packs

_CREDIT = re.compile(r"^ ?\([^()\n]{1,30}\)")  # «14 mai 2031 (AFP) - »
_BODY = ("body", "caption", "subheading", "headline")


class Told(Struct, frozen=True):
    """A full date or a weekday in the text: where, in which sentence, and what is said of it."""

    span: Span
    day: date | None
    point: Point
    sentence: int
    lead: str
    planned: bool


def infer_published(document: Document, outline: Outline, packs: Packs) -> Published:
    """The publication date as far as the text carries it.

    stated: a date line, metadata or dateline gives the day, or the text names the day as today's.
    inferred: an interval. A full date with its weekday, in a report whose lead tells of one near day
    («أمس»), is that day. Such a date in the lead puts publication within a week after it; the weekday
    called today then picks the day; any other date that lies in the past only says "not before" (open
    end), be it in the lead: anniversaries stand there too. A weekday alone dates nothing: unknown, its
    number in `basis`.
    """
    if document.published.how == "stated":
        return document.published
    told = list(_gather(document, outline, packs))
    rules = packs.language_rules
    return (
        _from_date_line(document, outline, told, rules)
        or _from_named_today(told)
        or _from_fresh_date(document, outline, told)
        or _from_lead(document, outline, told, rules)
        or _from_latest(document, outline, told)
        or _from_weekday(told)
        or UNKNOWN_DATE
    )


def _gather(document: Document, outline: Outline, packs: Packs) -> Iterator[Told]:
    """Every expression that gives a full day, or a weekday, or a month or year that is over."""
    _, reckoner = find_tools(packs.choose(document.language), packs)
    tokens = list(outline.tokens)
    for number, tally in enumerate(outline.tallies):
        planned = bool(tally.stretches) and reckoner.looks_ahead(tally, tokens)
        for stretch in tally.stretches:
            point = stretch.points[0]
            span = Span(document.id, stretch.start, stretch.end)
            yield Told(span, _whole_day(stretch), point, number, stretch.lead, planned)


def _whole_day(stretch: Stretch) -> date | None:
    """The one day an expression gives by itself."""
    point = stretch.points[0]
    if len(stretch.points) > 1:
        return None
    if point.full:
        return point.full
    if point.reads == "day" and point.years and not point.hijri and point.month and len(set(point.days)) == 1:
        return date(point.years[0], point.month, point.days[0])
    return None


def _from_date_line(document: Document, outline: Outline, told: list[Told], rules: LanguageRules) -> Published | None:
    """A full date in metadata, in a short line at the head of the page, or in the dateline of the body."""
    for item in told:
        block = document.blocks[outline.sentences[item.sentence].block]
        if item.day is None:
            continue
        beside = block.span.end - block.span.start - (item.span.end - item.span.start)
        line = beside <= rules.date_line_chars and not item.point.today and _heads(document, outline, item)
        if block.kind == "metadata" or line or _in_dateline(document, outline, item, rules):
            return Published(item.day, item.day, "stated", (item.span,), "date_line")
    return None


def _heads(document: Document, outline: Outline, item: Told) -> bool:
    """Whether no prose stands before the line."""
    number = outline.sentences[item.sentence].block
    return all(block.kind in ("headline", "metadata", "caption") for block in document.blocks[:number])


def _in_dateline(document: Document, outline: Outline, item: Told, rules: LanguageRules) -> bool:
    """«صنعاء (سبأ) 5 مايو 2031 - ...»: near the start of the first body block, a dash or colon right after."""
    number = outline.sentences[item.sentence].block
    first = next((k for k, block in enumerate(document.blocks) if block.kind == "body"), -1)
    near = item.span.end - document.blocks[number].span.start <= rules.dateline_chars
    after = _CREDIT.sub("", document.text[item.span.end : item.span.end + rules.dateline_chars]).lstrip(" )")
    return number == first and near and after[:1] in ("-", "–", "—", ":")


def _from_named_today(told: list[Told]) -> Published | None:
    """«اليوم الثلاثاء 23 ديسمبر 2025» gives the day; «أمس» with a full date the day after it."""
    for item in told:
        if item.point.today is not None and item.day is not None:
            day = item.day - timedelta(days=item.point.today)
            return Published(day, day, "stated" if item.point.today == 0 else "inferred", (item.span,), "today_named")
    return None


def _from_fresh_date(document: Document, outline: Outline, told: list[Told]) -> Published | None:
    """«يوم الخميس 5 مايو 2031» below, «أمس» above: news names a past day by weekday and date only while it is fresh."""
    dated = [item for item in told if _is_fresh(item)]
    lead = _lead_sentences(document, outline)
    near = [item for item in told if item.point.today is not None and item.sentence in lead and item.day is None]
    if not dated or len({item.point.today for item in near}) != 1:
        return None
    newest = max(dated, key=lambda item: item.day or date.min)
    day = (newest.day or date.min) - timedelta(days=near[0].point.today or 0)
    weekday = _weekday_of_report(told)
    if weekday and weekday[0] != day.weekday():
        return None
    return Published(day, day, "inferred", (newest.span, near[0].span), "fresh_date")


def _is_fresh(item: Told) -> bool:
    """Whether a full date stands with its weekday, and is not to come: so the press names days of this week."""
    named = item.day is not None and item.point.weekday == item.day.weekday()
    return named and item.lead in ("", "in") and not item.planned


def _weekday_of_report(told: list[Told]) -> tuple[int, Span] | None:
    """The weekday of the report, from «اليوم الثلاثاء», «أمس الاثنين» or «غدا الأربعاء»."""
    for item in told:
        if item.point.today is not None and item.point.weekday is not None:
            return (item.point.weekday - item.point.today) % 7, item.span
    return None


def _from_lead(document: Document, outline: Outline, told: list[Told], rules: LanguageRules) -> Published | None:
    """A full date with its weekday in the first sentences of the body: published then or within a week after."""
    lead = _lead_sentences(document, outline)
    days = [item for item in told if item.sentence in lead and _is_fresh(item)]
    if not days:
        return None
    newest = max(days, key=lambda item: item.day or date.min)
    start = newest.day or date.min
    others = [item.day for item in told if item.day and item.lead in ("", "in") and not item.planned]
    start = max([start, *(day for day in others if day <= start + timedelta(days=rules.inferred_days))])
    weekday = _weekday_of_report(told)
    if weekday:
        day = start + timedelta(days=(weekday[0] - start.weekday()) % 7)
        return Published(day, day, "inferred", (newest.span, weekday[1]), "lead_date_and_weekday")
    return Published(start, start + timedelta(days=rules.inferred_days), "inferred", (newest.span,), "lead_date")


def _lead_sentences(document: Document, outline: Outline) -> set[int]:
    """The first two sentences of the body, and what stands above it."""
    body = [k for k, s in enumerate(outline.sentences) if _kind(document, s) == "body"][:2]
    return {k for k, s in enumerate(outline.sentences) if _kind(document, s) == "headline"} | set(body)


def _kind(document: Document, sentence: Sentence) -> str:
    return document.blocks[sentence.block].kind


def _from_latest(document: Document, outline: Outline, told: list[Told]) -> Published | None:
    """The latest time that the text tells as past: published on or after it, nobody knows how long."""
    past: list[tuple[date, Told]] = []
    for item in told:
        begin = item.day or _begin(item.point)
        kind = _kind(document, outline.sentences[item.sentence])
        if begin and kind in _BODY and item.lead in ("", "in", "since", "after") and not item.planned:
            past.append((begin, item))
    if not past:
        return None
    start, newest = max(past, key=lambda pair: pair[0])
    weekday = _weekday_of_report(told)
    if weekday and newest.day and start.weekday() == weekday[0] and newest.point.weekday == weekday[0]:
        return Published(start, start, "inferred", (newest.span, weekday[1]), "date_and_weekday")
    return Published(start, None, "inferred", (newest.span,), "latest_date")


def _begin(point: Point) -> date | None:
    """The first day of a month or year that stands in full."""
    if point.hijri or not point.years:
        return None
    if point.reads == "month" and point.month:
        return date(point.years[0], point.month, 1)
    if point.reads in ("year", "bare_year") and len(point.years) == 1:
        return date(point.years[0], 1, 1)
    return None


def _from_weekday(told: list[Told]) -> Published | None:
    """Only the weekday is known."""
    weekday = _weekday_of_report(told)
    return Published(None, None, "unknown", (weekday[1],), f"weekday:{weekday[0]}") if weekday else None
