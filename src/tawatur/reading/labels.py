"""What a page's own elements say of the text in them: credits, captions, sub-headings, lists of other pages."""

import re
from collections.abc import Sequence

from msgspec import Struct

from tawatur.packs.page_words import ReadingRules
from tawatur.reading.markup import Element

_WORD = re.compile(r"[A-Za-z]+")
_LEAVES = frozenset({"a", "li", "h1", "h2", "h3", "h4", "h5", "h6", "p", "label", "button"})
_REPORT = frozenset({"html", "body", "main", "article"})  # a class on these speaks of the whole page
_SILENT = frozenset({"meta", "link", "script", "style"})


class Labels(Struct, frozen=True):
    """Lines, white space made single, by what the page's elements say of them; each in the page's order."""

    credits: tuple[str, ...]
    captions: tuple[str, ...]
    headings: tuple[str, ...]
    furniture: tuple[str, ...]


def read_labels(elements: Sequence[Element], rules: ReadingRules) -> Labels:
    """Gather the lines that elements, their classes or ids label."""
    found: dict[str, dict[str, None]] = {"credit": {}, "caption": {}, "heading": {}, "furniture": {}}
    inside: int | None = None  # how deep the furniture lies that we are in
    for element in elements:
        if inside is not None and element.depth <= inside:
            inside = None
        words = _read_names(element)
        if inside is None and _is_furniture(element, words, rules):
            inside = element.depth
        label = _find_label(element, words, rules) if inside is None else "furniture"
        if label and (label != "furniture" or element.tag in _LEAVES) and element.text:
            found[label].setdefault(element.text)
    return Labels(
        credits=_leave_nested(found["credit"]),
        captions=tuple(found["caption"]),
        headings=tuple(found["heading"]),
        furniture=_leave_nested(found["furniture"]),
    )


def _is_furniture(element: Element, words: frozenset[str], rules: ReadingRules) -> bool:
    named = element.tag in rules.furniture_tags or not words.isdisjoint(rules.furniture_classes)
    return named and element.tag not in _REPORT


def _find_label(element: Element, words: frozenset[str], rules: ReadingRules) -> str:
    """What a line outside the furniture is labelled; "" if nothing labels it."""
    if element.tag == "figcaption" or not words.isdisjoint(rules.caption_classes):
        return "caption"
    if element.tag in {"h2", "h3", "h4"}:
        return "heading"
    named = element.tag in {"time", "address"} or not words.isdisjoint(rules.credit_classes)
    if named and element.tag not in _SILENT and len(element.text.split()) <= rules.credit_words:
        return "credit"
    return ""


def _read_names(element: Element) -> frozenset[str]:
    """The class and id words of an element in lower case: whole, and put together over hyphens (most-read)."""
    names = f"{element.read('class')} {element.read('id')} {element.read('rel')} {element.read('itemprop')}".lower()
    found = set()
    for name in names.split():
        parts = _WORD.findall(name)
        found.update(parts)
        found.add("".join(parts))
    return frozenset(found)


def _leave_nested(lines: dict[str, None]) -> tuple[str, ...]:
    """Lines that are part of their neighbour (a link in its list item) are left to the smaller part."""
    kept: list[str] = []
    for line in lines:
        if kept and line in kept[-1]:
            kept[-1] = line
        elif line not in kept:
            kept.append(line)
    return tuple(kept)
