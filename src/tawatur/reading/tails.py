"""How far a list of other articles reaches after its heading."""

from collections.abc import Sequence

from tawatur.packs.boilerplate import Boilerplate
from tawatur.reading.lines import Line
from tawatur.reading.titles import is_title_like


def find_tail(lines: Sequence[Line], start: int, boilerplate: Boilerplate) -> int:
    """The place after the last line of the list that begins at `start`.

    The list runs over title-like lines. Where running prose makes up little of what is left of the page,
    the list runs to the end, teasers and all; otherwise the report resumes at the first prose.
    """
    prose = sum(line.end - line.start for line in lines[start:] if not is_title_like(line, boilerplate))
    whole = sum(line.end - line.start for line in lines[start:])
    if prose < boilerplate.rules.tail_share * whole:
        return len(lines)
    place = start
    while place < len(lines) and is_title_like(lines[place], boilerplate):
        place += 1
    return place
