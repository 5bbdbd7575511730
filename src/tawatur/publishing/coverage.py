"""What was read, what was left out, and what this page cannot know."""

from msgspec import Struct

from tawatur.core.document import Block, Document
from tawatur.publishing.dates import published_words
from tawatur.publishing.desk import Desk
from tawatur.publishing.engines import describe_engines
from tawatur.publishing.markup import Direction, Text, direction_of, left_to_right, plain
from tawatur.publishing.rules import dossier_rules

LIMITS = ("languages", "copies", "unattributed", "errors", "grades", "law")


class ReportLine(Struct, frozen=True):
    """One report: its number, file, outlet, date and how it is known, language, and its measure."""

    number: int
    doc: str
    outlet: Text
    date: Text
    how: Text
    language: Text
    claims: int
    url: str


class LeftOut(Struct, frozen=True):
    """A part of a report that no claim was read from, and why; `words` are its beginning, verbatim."""

    report: Text
    kind: Text
    reason: Text
    words: str
    lang: str
    direction: Direction


class Coverage(Struct, frozen=True):
    """The last section of the page. `engines` is empty where the rules alone drew the claims."""

    reports: tuple[ReportLine, ...]
    left_out: tuple[LeftOut, ...]
    skipped: tuple[tuple[str, str], ...]
    engines: tuple[Text, ...]
    limits: tuple[Text, ...]


def describe_coverage(desk: Desk) -> Coverage:
    """Reports, parts left out, inputs skipped, limits."""
    reports = desk.book.reports
    left = [(report, block) for report in reports for block in report.blocks if block.kind == "boilerplate"]
    return Coverage(
        tuple(_report(report, desk) for report in reports),
        tuple(_left_out(report, block, desk) for report, block in left),
        tuple((one.source, one.message) for one in desk.book.affair.skipped),
        describe_engines(desk),
        tuple(desk.voice.say(f"limit.{name}") for name in LIMITS) + _tell_languages(desk),
    )


def _tell_languages(desk: Desk) -> tuple[Text, ...]:
    """Whether copies in another language could be seen; nothing where all reports are in one."""
    if len({report.language for report in desk.book.reports}) < 2:
        return ()
    name = desk.book.affair.encoder
    return (desk.voice.say("limit.across_seen", name=left_to_right(name)) if name else desk.voice.say("limit.across"),)


def _report(report: Document, desk: Desk) -> ReportLine:
    voice = desk.voice
    published = report.published
    basis = f"basis.{published.basis.partition(':')[0]}"
    how = voice.say(basis) if published.basis and voice.knows(basis) else voice.say(f"published.{published.how}")
    return ReportLine(
        desk.book.numbers[report.id],
        report.id,
        voice.word(report.outlet) if report.outlet else voice.say("outlet.unnamed"),
        published_words(published, voice),
        how,
        plain(voice.locale.languages.get(report.language, report.language)),
        sum(1 for claim in desk.book.claims.values() if claim.doc == report.id),
        report.url if report.url and report.url.startswith(("http://", "https://")) else "",
    )


def _left_out(report: Document, block: Block, desk: Desk) -> LeftOut:
    voice = desk.voice
    words = " ".join(block.span.read(report.text).split())
    limit = dossier_rules().left_out_letters
    reason = f"left_out.{block.reason or 'unstated'}"
    return LeftOut(
        desk.naming.report(report.id),
        voice.say(f"block.{block.kind}"),
        voice.say(reason) if voice.knows(reason) else left_to_right(block.reason),
        words[:limit] + ("…" if len(words) > limit else ""),
        report.language,
        direction_of(words),
    )
