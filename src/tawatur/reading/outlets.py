"""Which outlet publishes, as the page's own credit line tells; an agency credited there is no outlet."""

from tawatur.core.document import Block
from tawatur.reading.bylines import Names, split_hands

_CREDITS = frozenset({"byline", "source_line", "view_on", "copyright"})


def find_outlet(text: str, blocks: tuple[Block, ...], names: Names) -> str | None:
    """The name of the first outlet known to the gazetteer in a credit line, as written there; None if none is."""
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
