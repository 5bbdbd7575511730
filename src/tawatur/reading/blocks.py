"""What each line of a page is: headline, subheading, body, metadata, caption or boilerplate."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from tawatur.core.document import Block, BlockKind
from tawatur.core.spans import Span
from tawatur.reading.bylines import Names, is_byline
from tawatur.reading.captions import is_caption
from tawatur.reading.furniture import Verdict, judge_line
from tawatur.reading.imprints import read_imprint
from tawatur.reading.lines import Line, split_lines
from tawatur.reading.prompts import cut_prompts
from tawatur.reading.reader import Mark
from tawatur.reading.tails import find_tail
from tawatur.reading.titles import is_long_headline, is_prose, is_title_like, is_unstopped

_BODY = Verdict("body")


class Sheet(Struct):
    """The lines of one page while they are judged: `verdicts` fill up, None where still open."""

    lines: list[Line]
    verdicts: list[Verdict | None]
    names: Names
    unstopped: bool

    def is_open(self, place: int) -> bool:
        """Whether the line at `place` has not been judged."""
        return self.verdicts[place] is None

    def open_places(self, start: int, end: int) -> list[int]:
        """The lines from `start` to `end` not judged yet."""
        return [place for place in range(start, end) if self.verdicts[place] is None]


def mark_blocks(doc: str, text: str, marks: Sequence[Mark], names: Names) -> tuple[Block, ...]:
    """The blocks of `text`, in order; every character but white space lies in exactly one.

    `marks` are kinds that the format itself tells; they stand. Neighbouring boilerplate lines of one
    reason are one block, any other line is one block, and a prompt at its end another.
    """
    sheet = _open_sheet(text, marks, names)
    first = _find_first_prose(sheet)
    _judge_tails(sheet, first)
    _judge_head(sheet, first)
    _judge_rest(sheet, first)
    return tuple(_cut_blocks(doc, sheet))


def _open_sheet(text: str, marks: Sequence[Mark], names: Names) -> Sheet:
    lines = split_lines(text, names.boilerplate)
    verdicts: list[Verdict | None] = [_told(line, marks) or judge_line(line, names.boilerplate) for line in lines]
    return Sheet(lines, verdicts, names, is_unstopped(lines, names.boilerplate.rules))


def _told(line: Line, marks: Sequence[Mark]) -> Verdict | None:
    """What the format says of the line, if anything."""
    found = next((mark for mark in marks if mark.start <= line.start and line.end <= mark.end), None)
    return Verdict(found.kind, found.reason) if found is not None else None


def _find_first_prose(sheet: Sheet) -> int:
    """The first line that is running prose; where none is, the line after the first open one, or the first list."""
    boilerplate, lines = sheet.names.boilerplate, sheet.lines
    opened: list[int] = []
    prose: list[int] = []
    for place in sheet.open_places(0, len(lines)):
        if len(prose) > 1:
            break
        if not is_byline(lines[place], sheet.names, placed=False):
            opened.append(place)
            prose += [place] if is_prose(lines[place], boilerplate, unstopped=False) else []
    if len(prose) > 1 and prose[0] == opened[0] and not sheet.unstopped:
        return prose[1] if is_long_headline(lines[prose[0]], boilerplate) else prose[0]
    if prose:
        return prose[0]
    lists = [place for place, verdict in enumerate(sheet.verdicts) if verdict is not None and verdict.opens]
    end = lists[0] if lists else len(lines)
    before = [place for place in opened if place < end]
    return before[:2][-1] if before else end


def _judge_tails(sheet: Sheet, first: int) -> None:
    """Lists of other articles: each heading takes the title-like lines after it."""
    told = list(sheet.verdicts)
    heads = [place for place, verdict in enumerate(told) if verdict is not None and verdict.opens]
    reached = -1  # where the list before ended
    for place, following in pairwise([*heads, len(told)]):
        # Above the report, the line over the first paragraph may be the headline.
        if place < first:
            reached = min(following, first - 1)
        else:
            boilerplate, after_list = sheet.names.boilerplate, reached == place
            reached = find_tail(sheet.lines, place + 1, following, boilerplate, after_list=after_list)
        for follower in range(place + 1, reached):
            held = told[follower]
            if held is None or held.kind != "boilerplate":
                sheet.verdicts[follower] = Verdict("boilerplate", _reason(told[place]))


def _reason(verdict: Verdict | None) -> str:
    return verdict.reason if verdict is not None else ""


def _judge_head(sheet: Sheet, first: int) -> None:
    """What stands over the first paragraph: menus, bylines, captions; then the headline, then sub-titles."""
    _judge_navigation(sheet, first)
    titled = False
    for place in sheet.open_places(0, first):
        line = sheet.lines[place]
        if is_byline(line, sheet.names, placed=place > 0) or (place and _is_imprint(sheet, place)):
            sheet.verdicts[place] = Verdict("metadata", "byline")
        elif is_caption(line, sheet.names.boilerplate):
            sheet.verdicts[place] = Verdict("caption", "shape")
        else:
            sheet.verdicts[place] = Verdict("subheading" if titled else "headline")
            titled = True


def _is_imprint(sheet: Sheet, place: int) -> bool:
    """Whether the line under the title names the outlet; a date or credit next to it lets a bare name do so."""
    beside = [sheet.verdicts[near] for near in (place - 1, place + 1) if near < len(sheet.verdicts)]
    dated = any(verdict is not None and verdict.kind == "metadata" for verdict in beside)
    return read_imprint(sheet.lines[place].text, sheet.names, dated=dated) is not None


def _judge_navigation(sheet: Sheet, first: int) -> None:
    """A menu: several lines of a word or two, or names of sections, over the report."""
    boilerplate = sheet.names.boilerplate
    places = sheet.open_places(0, first)
    short = [place for place in places if sheet.lines[place].words <= 2]
    menu = len(short) >= boilerplate.rules.navigation_run
    for place in places:
        if sheet.lines[place].flat in boilerplate.sections and (menu or len(places) > 1):
            sheet.verdicts[place] = Verdict("metadata", "section")
        elif menu and place in short:
            sheet.verdicts[place] = Verdict("metadata", "navigation")


def _judge_rest(sheet: Sheet, first: int) -> None:
    """From the first paragraph on: prose, sub-headings that announce prose, closing credits, runs of titles."""
    boilerplate = sheet.names.boilerplate
    for place in sheet.open_places(first, len(sheet.lines)):
        if not sheet.is_open(place):
            continue
        run = _find_run(sheet, place)
        if not run:
            sheet.verdicts[place] = _BODY
        elif is_byline(sheet.lines[place], sheet.names, placed=False):
            sheet.verdicts[place] = Verdict("metadata", "byline")
        elif is_caption(sheet.lines[place], boilerplate):
            sheet.verdicts[place] = Verdict("caption", "shape")
        else:
            kind = _judge_run(sheet, run)
            for member in run:
                sheet.verdicts[member] = kind


def _find_run(sheet: Sheet, place: int) -> list[int]:
    """The open title-like lines from `place` on, one after the other."""
    run = []
    while place < len(sheet.lines) and sheet.is_open(place) and _is_title(sheet, place):
        run.append(place)
        place += 1
    return run


def _is_title(sheet: Sheet, place: int) -> bool:
    return is_title_like(sheet.lines[place], sheet.names.boilerplate) and not is_prose(
        sheet.lines[place], sheet.names.boilerplate, unstopped=sheet.unstopped
    )


def _judge_run(sheet: Sheet, run: list[int]) -> Verdict:
    """One or two titles over a paragraph are sub-headings; titles cut short (…) at the end are a list of links."""
    rules = sheet.names.boilerplate.rules
    after = run[-1] + 1
    announced = after < len(sheet.lines) and sheet.is_open(after)
    if announced and len(run) < rules.list_run:
        return Verdict("subheading")
    closing = not any(sheet.is_open(place) for place in range(after, len(sheet.lines)))
    cut_short = any(sheet.lines[place].text.endswith(("…", "...")) for place in run)
    before = sheet.verdicts[run[0] - 1] if run[0] else None
    follows_list = before is not None and before.kind == "boilerplate" and before.reason != "separator"
    if closing and (follows_list or (cut_short and len(run) >= rules.list_run)):
        return Verdict("boilerplate", _reason(before) if follows_list else "link_list")
    return _BODY


def _cut_blocks(doc: str, sheet: Sheet) -> list[Block]:
    blocks: list[Block] = []
    for line, verdict in zip(sheet.lines, sheet.verdicts, strict=True):
        told = verdict or _BODY
        if told.kind == "body":
            for start, end, reason in cut_prompts(line, sheet.names.boilerplate):
                kind: BlockKind = "boilerplate" if reason else "body"
                blocks.append(Block(Span(doc, start, end), kind, reason))
        elif told.kind == "boilerplate" and blocks and (blocks[-1].kind, blocks[-1].reason) == (told.kind, told.reason):
            blocks[-1] = Block(Span(doc, blocks[-1].span.start, line.end), told.kind, told.reason)
        else:
            blocks.append(Block(Span(doc, line.start, line.end), told.kind, told.reason))
    return blocks
