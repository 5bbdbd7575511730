"""Which outlet publishes, as the page's own credit line tells; an agency credited there is no outlet."""

from urllib.parse import urlsplit

from tawatur.core.document import Block
from tawatur.packs.gazetteer import Gazetteer
from tawatur.reading.bylines import Names, split_hands
from tawatur.reading.imprints import name_outlet, name_owner

_CREDITS = frozenset({"byline", "source_line", "view_on", "copyright"})


def find_outlet(text: str, blocks: tuple[Block, ...], names: Names) -> str | None:
    """The outlet that a credit line names, as written there: one the gazetteer knows, else one the line's form
    makes certain; None if none does.
    """
    return _find_known(text, blocks, names) or _find_told(text, blocks, names)


def name_site(url: str | None, language: str, gazetteer: Gazetteer) -> str | None:
    """The outlet whose own site the address is on, by the first name it has in `language`; None for any other."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    labels = host.split(".")
    domains = (".".join(labels[first:]) for first in range(len(labels)))
    key = next((gazetteer.by_domain[domain] for domain in domains if domain in gazetteer.by_domain), None)
    if key is None:
        return None
    names = gazetteer.entries[key].names
    return (names.get(language) or next(iter(names.values())))[0]


def _find_told(text: str, blocks: tuple[Block, ...], names: Names) -> str | None:
    """By the form of a line of copyright first, which cannot mean anybody else, then of a byline."""
    for reason, read in (("copyright", name_owner), ("byline", name_outlet)):
        for block in blocks:
            if block.reason == reason and (name := read(block.span.read(text), names)):
                return name
    return None


def _find_known(text: str, blocks: tuple[Block, ...], names: Names) -> str | None:
    """The name of the first outlet known to the gazetteer in a credit line."""
    for block in blocks:
        if block.reason not in _CREDITS:
            continue
        for hand in split_hands(text[block.span.start : block.span.end], names):
            name = _strip_edition(hand.text, names)
            kinds = hand.kinds | names.recognise(name)
            if "outlet" in kinds and "agency" not in kinds:
                return name
    return None


def _strip_edition(name: str, names: Names) -> str:
    """The name without the word for its edition («أونلاين»), where a name is left."""
    words = name.split()
    for length in (2, 1):
        if len(words) > length and names.boilerplate.flatten(" ".join(words[-length:])) in names.boilerplate.editions:
            return name[: name.rindex(words[-length])].rstrip()
    return name
