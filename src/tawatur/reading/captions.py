"""Lines that describe a picture, told by their shape."""

import re

from tawatur.packs.boilerplate import Boilerplate
from tawatur.reading.lines import Line

_APPOSITION = re.compile(r"[،,]")


def is_caption(line: Line, boilerplate: Boilerplate) -> bool:
    """Whether the line is one noun phrase: a person's title and name, a comma, and the office in apposition."""
    parts = _APPOSITION.split(line.text)
    if line.stop or ":" in line.text or line.words > boilerplate.rules.caption_words or len(parts) != 2:
        return False
    head, tail = (boilerplate.flatten(part).split() for part in parts)
    if not tail or not 2 <= len(head) <= 7:
        return False
    if any(word[0].isascii() and word[0].islower() for word in parts[0].split()):
        return False
    return head[0] in boilerplate.titles and tail[0] in boilerplate.offices
