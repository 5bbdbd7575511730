"""How far a list of other articles reaches after its heading."""

from collections.abc import Sequence

from tawatur.packs.boilerplate import Boilerplate
from tawatur.reading.lines import Line
from tawatur.reading.titles import is_title_like


def find_tail(lines: Sequence[Line], start: int, end: int, boilerplate: Boilerplate, *, after_list: bool) -> int:
    """The place after the last line of the list that begins at `start`; the next list's heading stands at `end`.

    The list runs over title-like lines. Where running prose makes up little of the stretch, the list
    takes all of it, teasers and all; otherwise the report resumes at the first prose. `after_list`: the
    list before ran up to this one, so that the report is likely over, and one paragraph does not resume it.
    """
    prose = [line.end - line.start for line in lines[start:end] if not is_title_like(line, boilerplate)]
    whole = sum(line.end - line.start for line in lines[start:end])
    if sum(prose) < boilerplate.rules.tail_share * whole or (after_list and len(prose) < 2):
        return end
    place = start
    while place < end and is_title_like(lines[place], boilerplate):
        place += 1
    return place
