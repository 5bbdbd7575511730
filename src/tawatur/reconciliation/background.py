"""Words that two reports share and did not copy: what somebody said in public, and standing background at their end."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Literal

from msgspec.structs import replace

from tawatur.core.document import Document
from tawatur.core.spans import Span
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.runs import Copy, Passage

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"\n]*\"")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MOST = 0.8  # of the shared words or characters; the rest is the verb of speech before a quotation, or a common phrase
_LEFT = 60  # characters behind a background at a report's end: a credit, a place
_FRESH = timedelta(days=30)  # what is told with a day nearer to the report is news

_By = Mapping[str, Sequence[Account]]


def set_apart(copies: Sequence[Copy], accounts: Sequence[Account], documents: Sequence[Document]) -> Iterator[Copy]:
    """The copies, those marked whose shared words are quoted in both reports, or are background at the end of both."""
    by_id = {document.id: document for document in documents}
    told: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        told[account.claim.doc].append(account)
    for copy in copies:
        yield replace(copy, apart=_find_kind(copy, by_id, told))


def _find_kind(copy: Copy, documents: Mapping[str, Document], told: _By) -> Literal["", "quotation", "background"]:
    left, right = documents[copy.left], documents[copy.right]
    if not copy.passages or copy.longest < _MOST * copy.told:
        return ""
    if all(_is_quoted(p.left, left) and _is_quoted(p.right, right) for p in copy.passages):
        return "quotation"
    ends = (_join(copy.passages, left.id), _join(copy.passages, right.id))
    return "background" if all(map(_is_background, ends, (left, right), (told[left.id], told[right.id]))) else ""


def _is_quoted(span: Span, document: Document) -> bool:
    """Whether most of a passage stands between quotation marks."""
    quotes = ((m.start(), m.end()) for m in _QUOTED.finditer(document.text))
    inside = sum(max(0, min(end, span.end) - max(start, span.start)) for start, end in quotes)
    return inside >= _MOST * (span.end - span.start)


def _join(passages: Sequence[Passage], doc: str) -> Span:
    spans = [span for p in passages for span in (p.left, p.right) if span.doc == doc]
    return Span(doc, min(s.start for s in spans), max(s.end for s in spans))


def _is_background(end: Span, document: Document, told: Sequence[Account]) -> bool:
    """Whether a stretch ends the report, names a year before its own, tells nothing of its days, and news stands
    before it.
    """
    day = document.published.start
    if day is None or document.text[end.end :].strip()[_LEFT:]:
        return False
    inside = [a for a in told if end.start <= a.claim.evidence[0].start < end.end]
    fresh = any(a.dated and a.last is not None and a.last > day - _FRESH and a.first == a.last for a in inside)
    years = (int(year) for year in _YEAR.findall(end.read(document.text)))
    return not fresh and any(year < day.year for year in years) and len(inside) < len(told)
