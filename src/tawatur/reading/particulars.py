"""What a page's head tells about the report: title, outlet, address, date of publication."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from tawatur.core.document import UNKNOWN_DATE, Published
from tawatur.packs.page_words import ReadingRules
from tawatur.reading.markup import Element

_DAY = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_SITE = re.compile(r"\s+[-–—|:]\s*$")
_REPORTS = (
    "article",
    "newsarticle",
    "reportagenewsarticle",
    "backgroundnewsarticle",
    "analysisnewsarticle",
    "blogposting",
)
_DATE_METAS = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "pubdate",
    "publishdate", "publish-date", "publication_date", "dc.date.issued", "dcterms.issued", "parsely-pub-date", "date",
)  # fmt: skip


class Particulars(Struct, frozen=True):
    """What the head of a page says; "" and unknown where it does not."""

    title: str = ""
    outlet: str = ""
    url: str = ""
    published: Published = UNKNOWN_DATE


def read_particulars(elements: Sequence[Element], rules: ReadingRules) -> Particulars:
    """Structured data first, then meta tags, then what the page shows."""
    metas = _read_metas(elements)
    report = _read_report(elements)
    publisher = report.get("publisher")
    return Particulars(
        title=_read_title(elements, metas, report),
        outlet=_text(publisher.get("name")) if isinstance(publisher, dict) else metas.get("og:site_name", ""),
        url=_read_url(elements, metas, report),
        published=_read_published(elements, metas, report, rules),
    )


def _read_metas(elements: Sequence[Element]) -> dict[str, str]:
    """The content of meta tags by name, property or itemprop in lower case; the first of each."""
    metas: dict[str, str] = {}
    for element in elements:
        if element.tag == "meta":
            for key in ("property", "name", "itemprop"):
                if element.read(key) and element.read("content"):
                    metas.setdefault(element.read(key).lower(), element.read("content"))
    return metas


def _read_report(elements: Sequence[Element]) -> dict[str, object]:
    """The first JSON-LD object that describes a report; {} if none is there or can be read."""
    for element in elements:
        if element.tag == "script" and "ld+json" in element.read("type").lower():
            try:
                found = json.loads(element.content, strict=False)
            except (ValueError, RecursionError):
                continue
            for thing in _list_things(found):
                kinds = thing.get("@type")
                listed = kinds if isinstance(kinds, list) else [kinds]
                if any(str(kind).lower() in _REPORTS for kind in listed):
                    return thing
    return {}


def _list_things(found: object) -> Iterator[dict[str, object]]:
    """The objects of a JSON-LD script: itself, of its list, of its graph."""
    for thing in found if isinstance(found, list) else [found]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _read_title(elements: Sequence[Element], metas: dict[str, str], report: dict[str, object]) -> str:
    """The heading that the page shows, if the head bears it out; else what the head says."""
    told = [_text(report.get("headline")), _text(metas.get("og:title")), _find_text(elements, "title")]
    for element in elements:
        if element.tag == "h1" and element.text and any(element.text in title for title in told):
            return element.text
    shown = next((title for title in told if title), _find_text(elements, "h1"))
    site = _text(metas.get("og:site_name"))
    return _SITE.sub("", shown.removesuffix(site)) if site else shown


def _find_text(elements: Sequence[Element], tag: str) -> str:
    return next((element.text for element in elements if element.tag == tag and element.text), "")


def _read_url(elements: Sequence[Element], metas: dict[str, str], report: dict[str, object]) -> str:
    canonical = (e.read("href") for e in elements if e.tag == "link" and e.read("rel").lower() == "canonical")
    told = [next(canonical, ""), metas.get("og:url", ""), _text(report.get("url"))]
    return next((url for url in told if url.startswith(("http://", "https://"))), "")


def _read_published(
    elements: Sequence[Element], metas: dict[str, str], report: dict[str, object], rules: ReadingRules
) -> Published:
    """The day as written (in the outlet's own zone): JSON-LD, meta tags, then a time element that is so marked."""
    told = [("json_ld", _text(report.get("datePublished")))]
    told += [("meta", metas[key]) for key in _DATE_METAS if key in metas]
    times = [e for e in elements if e.tag == "time" and e.read("datetime")]
    told += [("time", e.read("datetime")) for e in times if "publish" in e.read("itemprop").lower()]
    told += [("time", e.read("datetime")) for e in times[:1]]
    for basis, written in told:
        found = _DAY.match(written)
        if found is not None:
            try:
                day = date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                continue
            if rules.year_first <= day.year <= rules.year_last:
                return Published(day, day, "stated", (), basis)
    return UNKNOWN_DATE


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
