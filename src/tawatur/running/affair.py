"""The one page on which the rooms meet: a pile of reports goes in, what they jointly establish comes out."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from traceback import extract_tb

import msgspec

from tawatur.claims.extract import extract_claims
from tawatur.core.affair import Affair, Skipped
from tawatur.core.analysis import Analysis
from tawatur.core.case import Case
from tawatur.core.claim import Claim
from tawatur.core.document import Document, Published
from tawatur.core.errors import BadInput, TawaturError
from tawatur.core.judgement import Judgement
from tawatur.core.spans import Span
from tawatur.core.transfer import Register
from tawatur.language.analyse import analyse
from tawatur.language.publication import infer_published
from tawatur.mentions.find import find_mentions
from tawatur.packs.packs import Packs
from tawatur.reading.read import read_source
from tawatur.reconciliation.reconcile import reconcile
from tawatur.register.transfers import build_register
from tawatur.running.processes import spread
from tawatur.running.sources import Source

# Told the name of each source as it is done, and how many there are.
Progress = Callable[[str, int], None]


class Report(msgspec.Struct, frozen=True):
    """One report by itself: the document and the claims drawn from it."""

    document: Document
    claims: tuple[Claim, ...]


def build_affair(
    sources: Iterable[Source],
    packs: Packs,
    *,
    judgements: Sequence[Judgement] = (),
    skipped: Iterable[Skipped] = (),
    progress: Progress | None = None,
) -> Affair:
    """What the reports jointly establish.

    A source that cannot be read is told in `skipped`, after those left aside before. The result does
    not depend on the order of the sources, nor on how many processes read them.
    """
    reports, unread = draw_reports(sources, packs, progress=progress)
    return join_reports(reports, packs, judgements=judgements, skipped=(*skipped, *unread))


def gather_affair(
    sources: Iterable[Source], packs: Packs, *, skipped: Iterable[Skipped] = (), progress: Progress | None = None
) -> Affair:
    """The documents and their claims alone: nothing is compared, the case and the register are empty."""
    reports, unread = draw_reports(sources, packs, progress=progress)
    documents, claims = _put_together(reports)
    return Affair(documents, claims, Case((), (), (), ()), Register(), (*skipped, *unread))


def draw_reports(
    sources: Iterable[Source], packs: Packs, *, progress: Progress | None = None
) -> tuple[list[Report], list[Skipped]]:
    """Each source by itself: the reports read, and the sources that could not be."""
    reports: list[Report] = []
    skipped: list[Skipped] = []
    waiting = list(sources)
    for source, outcome in spread(draw_report, waiting, packs):
        if isinstance(outcome, Report):
            reports.append(outcome)
        else:
            skipped.append(outcome)
        if progress:
            progress(source.name, len(waiting))
    return reports, skipped


def draw_report(source: Source, packs: Packs) -> Report | Skipped:
    """One report alone: bytes to document, analysis, mentions and claims; or why it cannot be read.

    One bad page never stops a run: should a room fail on it, that is told with the place in the code.
    """
    try:
        return _draw(source, packs)
    except BadInput as fault:
        return Skipped(source.name, str(fault).removeprefix(f"{source.name}: "))
    except TawaturError:
        raise
    except Exception as fault:  # noqa: BLE001 - see above
        place = extract_tb(fault.__traceback__)[-1]
        where = f"{Path(place.filename).name} line {place.lineno}"
        return Skipped(
            source.name, f"{type(fault).__name__} in {where}: {fault}; a fault of ours: report it with this file"
        )


def _draw(source: Source, packs: Packs) -> Report:
    raw = source.read(packs.boilerplate.rules.bytes_limit)
    document = rename_document(read_source(source.name, raw, packs), source.doc)
    document = source.note.apply(document) if source.note else document
    document, analysis = analyse_dated(document, packs)
    mentions = find_mentions(document, analysis, packs)
    return Report(document, extract_claims(document, analysis, mentions, packs))


def analyse_dated(document: Document, packs: Packs) -> tuple[Document, Analysis]:
    """The analysis, and the document with its date: where the page tells none, it is inferred from the text.

    What is counted from the day of publication («أمس») is analysed again once that day is known.
    """
    analysis = analyse(document, packs)
    if document.published.how != "unknown":
        return document, analysis
    dated = msgspec.structs.replace(document, published=infer_published(document, analysis, packs))
    return dated, analyse(dated, packs)


def join_reports(
    reports: Iterable[Report],
    packs: Packs,
    *,
    judgements: Sequence[Judgement] = (),
    skipped: Iterable[Skipped] = (),
) -> Affair:
    """Documents and claims put side by side: the case they make and the register that follows from it."""
    documents, claims = _put_together(reports)
    case = reconcile(documents, claims, packs, judgements)
    register = build_register(claims, case, documents, packs)
    return Affair(documents, claims, case, register, tuple(skipped))


def _put_together(reports: Iterable[Report]) -> tuple[tuple[Document, ...], tuple[Claim, ...]]:
    """All documents in the order of their ids, and their claims in the same order."""
    ordered = sorted(reports, key=lambda report: report.document.id)
    documents = tuple(report.document for report in ordered)
    return documents, tuple(claim for report in ordered for claim in report.claims)


def rename_document(document: Document, doc: str) -> Document:
    """The same document under the id `doc`, its spans with it."""
    if document.id == doc:
        return document
    blocks = tuple(msgspec.structs.replace(block, span=_move(block.span, doc)) for block in document.blocks)
    told = document.published
    published = Published(told.start, told.end, told.how, tuple(_move(s, doc) for s in told.evidence), told.basis)
    return msgspec.structs.replace(document, id=doc, blocks=blocks, published=published)


def _move(span: Span, doc: str) -> Span:
    return Span(doc, span.start, span.end)
