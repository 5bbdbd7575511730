"""Where quoted words stand in a text: exactly once, or it is said why not."""

import re

from tawatur.core.errors import BadPack

# Between the first words of a quotation and its last: whatever stands there in the text.
GAP = " … "


def place_quote(text: str, quote: str, *, where: str, within: tuple[int, int] | None = None) -> tuple[int, int]:
    """Start and end of `quote` in `text`; inside `within` where it stands there, else anywhere.

    With ` … ` a quotation names its first and last words only, and reaches to the first place its last words
    stand. Raises BadPack that begins with `where` if it is absent or stands in several places.
    """
    if not quote.strip(" …"):
        raise BadPack(f"{where}: the quotation is empty; quote words of the text")
    found = _find(text, quote, *within) if within else []
    found = found or _find(text, quote, 0, len(text))
    if not found:
        raise BadPack(f"{where}: «{quote}» does not stand in the text; quote it letter by letter, signs included")
    if len(found) > 1:
        raise BadPack(f"{where}: «{quote}» stands in {len(found)} places; quote more of the words around it")
    return found[0]


def _find(text: str, quote: str, start: int, end: int) -> list[tuple[int, int]]:
    """All places between `start` and `end`: as whole words, and only where there are none, as parts of words."""
    head, _, tail = quote.partition(GAP)
    for bound in (r"(?<!\w){}(?!\w)", "{}"):
        heads = [hit.span() for hit in re.compile(bound.format(re.escape(head))).finditer(text, start, end)]
        if tail:
            last = re.compile(bound.format(re.escape(tail)))
            ends = ((first, last.search(text, after, end)) for first, after in heads)
            heads = [(first, hit.end()) for first, hit in ends if hit]
        if heads:
            return heads
    return []
