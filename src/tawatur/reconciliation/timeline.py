"""When things happened: for each finding the days that all its dated claims allow."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from tawatur.core.case import Finding, TimelineEntry
from tawatur.core.values import DateSpan, Precision
from tawatur.reconciliation.accounts import Account, list_days, meet_dates
from tawatur.reconciliation.slots import close_span
from tawatur.reconciliation.wording import write_days

Status = Literal["established", "single_source", "contested", "planned"]


def build_timeline(
    groups: Sequence[Sequence[Account]], findings: Mapping[str, Finding], *, dated_acts: Sequence[str]
) -> tuple[TimelineEntry, ...]:
    """One entry for each dated finding, in order of time; `findings` by the id of any of its claims.

    Of events in `dated_acts` what is told as lasting since a day is dated by its beginning.

    The interval is what the dated claims share. Where they exclude one another it is the span that
    holds them all, and the entry is contested.
    """
    made = []
    for group in groups:
        finding = findings[group[0].id]
        spans = [a.claim.when for a in group if a.claim.when is not None and a.dated]
        if finding.event in dated_acts and len(spans) > 1:
            spans = [close_span(span) for span in spans]
        if spans:
            made.append(_enter(group, spans, finding))
    return tuple(sorted(made, key=lambda e: (e.when.start or date.min, e.when.end or date.max, e.finding)))


def _enter(group: Sequence[Account], spans: Sequence[DateSpan], finding: Finding) -> TimelineEntry:
    shared = meet_dates(spans)
    if shared is None:
        starts = [s.start for s in spans if s.start is not None]
        ends = [s.end for s in spans if s.end is not None]
        when = DateSpan(
            min(starts, default=None), max(ends, default=None), "interval", "; ".join(s.surface for s in spans)
        )
        return TimelineEntry(when, finding.id, "contested")
    first, last = shared
    sharpest = min(spans, key=_width)
    precision: Precision = sharpest.precision if (sharpest.start, sharpest.end) == shared else "interval"
    when = DateSpan(first, last, precision, sharpest.surface or write_days(first, last), sharpest.anchor)
    return TimelineEntry(when, finding.id, _state(group, finding))


def _width(span: DateSpan) -> int:
    return list_days(span.start, span.end) if span.start and span.end else 10**6


def _state(group: Sequence[Account], finding: Finding) -> Status:
    if finding.verdict == "contested":
        return "contested"
    if all(a.claim.modality in ("planned", "possible") for a in group):
        return "planned"
    return "established" if finding.verdict == "corroborated" else "single_source"
