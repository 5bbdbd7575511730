"""Web pages: the report's text, then the page's lists of other articles, marked as what they are."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from resiliparse.extract.html2text import extract_plain_text

from tawatur.core.document import BlockKind
from tawatur.core.shelf import fetch
from tawatur.packs.page_words import ReadingRules
from tawatur.reading import extractors
from tawatur.reading.encoding import decode_bytes
from tawatur.reading.extractor import Extractor
from tawatur.reading.labels import Labels, read_labels
from tawatur.reading.markup import parse_markup
from tawatur.reading.particulars import Particulars, read_particulars
from tawatur.reading.reader import Mark, Page, Reader

_SIGN = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)", re.IGNORECASE)


def read_html(raw: bytes, rules: ReadingRules) -> Page:
    """The page's title, credit lines, report and, marked as boilerplate, its lists of other pages, a line each.

    Raises BadInput where the bytes are no text, or the page is built to break parsers.
    """
    html = decode_bytes(raw, rules, markup=True).replace("\x00", "\ufffd")
    elements = parse_markup(html, rules)
    particulars, labels = read_particulars(elements, rules), read_labels(elements, rules)
    lines = list(_tidy(_extract(html, rules)))
    return _lay_out(particulars, labels, lines, rules)


def _extract(html: str, rules: ReadingRules) -> str:
    """The text of the report by the careful extractor; by the fast one where that fails or loses the report."""
    fast = str(extract_plain_text(html, main_content=True, alt_texts=False, list_bullets=False))
    if html.count("<") > rules.markup_limit:
        return fast
    extractor = _load_careful()
    try:
        careful = extractor.extract(html)
    except Exception:  # noqa: BLE001 - whatever a hostile page makes it raise, the fast extractor still answers
        return fast
    return careful if len(careful) >= rules.fallback_share * len(fast) else fast


@cache
def _load_careful() -> Extractor:
    return fetch(extractors, "careful", "EXTRACTOR", Extractor)


def _tidy(text: str) -> Iterator[str]:
    for line in text.splitlines():
        bare = " ".join(line.split())
        if bare:
            yield bare


def _lay_out(particulars: Particulars, labels: Labels, lines: list[str], rules: ReadingRules) -> Page:
    """One text of all lines, and the marks of those whose kind the page tells."""
    title = particulars.title
    body = [line for line in lines if line != title]
    if title and body and body[0] in title:
        body = body[1:]
    known = {title, *body}
    shown = [line for line in labels.credits if line not in known and not any(line in other for other in body)]
    tail = [line for line in labels.furniture if line not in known][: rules.furniture_lines]
    told: list[tuple[str, Mark | None]] = [(title, _mark("headline", "heading"))] if title else []
    told += [(line, _mark("metadata", "byline")) for line in shown[: rules.credit_lines]]
    told += [(line, _mark("caption", "figcaption")) for line in labels.captions if line not in known]
    told += zip(body, _find_marks(body, labels, rules), strict=True)
    told += [(line, _mark("boilerplate", "page_list")) for line in tail]
    text, marks = _join(told) if body else ("", ())
    return Page(
        text,
        title=title or None,
        outlet=particulars.outlet or None,
        url=particulars.url or None,
        published=particulars.published,
        marks=marks,
    )


def _mark(kind: BlockKind, reason: str) -> Mark:
    """What the page tells of a line; its place is known once the lines are joined."""
    return Mark(0, 0, kind, reason)


def _find_marks(body: list[str], labels: Labels, rules: ReadingRules) -> Iterator[Mark | None]:
    """What the page's elements tell of each line of the report.

    A line counts as furniture only where it is short and most of the report lies outside the furniture:
    some page makers wrap a whole report in an element with such a name.
    """
    furniture = set(labels.furniture)
    wrapped = sum(line in furniture for line in body) > len(body) / 2
    for line in body:
        if line in labels.captions:
            yield _mark("caption", "figcaption")
        elif line in labels.headings:
            yield _mark("subheading", "heading")
        elif line in furniture and not wrapped and len(line.split()) <= rules.title_words:
            yield _mark("boilerplate", "page_list")
        else:
            yield _mark("metadata", "byline") if line in labels.credits else None


def _join(told: Iterable[tuple[str, Mark | None]]) -> tuple[str, tuple[Mark, ...]]:
    place = 0
    marks: list[Mark] = []
    lines: list[str] = []
    for line, mark in told:
        lines.append(line)
        if mark is not None:
            marks.append(Mark(place, place + len(line), mark.kind, mark.reason))
        place += len(line) + 1
    return "\n".join(lines), tuple(marks)


def recognise_html(raw: bytes) -> bool:
    """Whether the bytes begin as a page does."""
    return _SIGN.match(raw[:2000]) is not None


READER = Reader("Web pages (HTML)", (".html", ".htm", ".xhtml"), recognise_html, read_html)
