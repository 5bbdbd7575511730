"""The one page on which the rooms meet: a pile of reports goes in, what they jointly establish comes out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from traceback import extract_tb

import msgspec

from tawatur.claims.engine import Extractor, FrameReader
from tawatur.core.affair import Affair, Skipped
from tawatur.core.analysis import Analysis
from tawatur.core.case import Case
from tawatur.core.claim import Claim
from tawatur.core.document import Document, Published
from tawatur.core.errors import BadInput, TawaturError
from tawatur.core.judgement import Judgement
from tawatur.core.memo import UNKEPT, Memo
from tawatur.core.refusal import Refusal
from tawatur.core.spans import Span
from tawatur.core.transfer import Register
from tawatur.judging.apply import apply_judgements
from tawatur.language.analyse import draw_outline, finish_analysis
from tawatur.language.publication import infer_published
from tawatur.mentions.find import find_mentions
from tawatur.packs.packs import Packs
from tawatur.reading.outlets import name_site
from tawatur.reading.read import read_source
from tawatur.reconciliation.reconcile import reconcile
from tawatur.register.transfers import build_register
from tawatur.running.processes import spread
from tawatur.running.sources import Source
from tawatur.running.vectors import open_encoder

# Told the name of each source as it is done, and how many there are.
Progress = Callable[[str, int], None]
# The engine of rules: what draws the claims where a call asks for no other.
RULES = FrameReader()


class Report(msgspec.Struct, frozen=True):
    """One report by itself: the document, the claims drawn from it, and what was proposed as one in vain."""

    document: Document
    claims: tuple[Claim, ...]
    refused: tuple[Refusal, ...] = ()


class Weighed(msgspec.Struct, frozen=True):
    """What all reports of a pile give together."""

    case: Case
    register: Register


def build_affair(
    sources: Iterable[Source],
    packs: Packs,
    *,
    judgements: Sequence[Judgement] = (),
    skipped: Iterable[Skipped] = (),
    engine: Extractor = RULES,
    progress: Progress | None = None,
) -> Affair:
    """What the reports jointly establish.

    A source that cannot be read is told in `skipped`, after those left aside before. The result does
    not depend on the order of the sources, nor on how many processes read them.
    """
    reports, unread = draw_reports(sources, packs, engine=engine, progress=progress)
    return join_reports(reports, packs, judgements=judgements, skipped=(*skipped, *unread), engine=engine.name)


def gather_affair(
    sources: Iterable[Source],
    packs: Packs,
    *,
    skipped: Iterable[Skipped] = (),
    engine: Extractor = RULES,
    progress: Progress | None = None,
) -> Affair:
    """The documents and their claims alone: nothing is compared, the case and the register are empty."""
    reports, unread = draw_reports(sources, packs, engine=engine, progress=progress)
    documents, claims, refused = _put_together(reports)
    nothing = Case((), (), (), ())
    return Affair(documents, claims, nothing, Register(), (*skipped, *unread), refused=refused, engine=engine.name)


def draw_reports(
    sources: Iterable[Source], packs: Packs, *, engine: Extractor = RULES, progress: Progress | None = None
) -> tuple[list[Report], list[Skipped]]:
    """Each source by itself: the reports read, and the sources that could not be.

    Only the rules are shared out over processes: a server is asked one thing at a time.
    """
    reports: list[Report] = []
    skipped: list[Skipped] = []
    waiting = list(sources)
    outcomes = spread(draw_report, waiting, packs) if engine is RULES else _draw_each(waiting, packs, engine)
    for source, outcome in outcomes:
        if isinstance(outcome, Report):
            reports.append(outcome)
        else:
            skipped.append(outcome)
        if progress:
            progress(source.name, len(waiting))
    return reports, skipped


def _draw_each(sources: Sequence[Source], packs: Packs, engine: Extractor) -> Iterator[tuple[Source, Report | Skipped]]:
    return ((source, draw_report(source, packs, engine=engine)) for source in sources)


def draw_report(source: Source, packs: Packs, *, engine: Extractor = RULES) -> Report | Skipped:
    """One report alone: bytes to document, analysis, mentions and claims; or why it cannot be read.

    One bad page never stops a run: should a room fail on it, that is told with the place in the code.
    """
    try:
        return _draw(source, packs, engine)
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


def _draw(source: Source, packs: Packs, engine: Extractor) -> Report:
    raw = source.read(packs.boilerplate.rules.bytes_limit)
    document = rename_document(read_source(source.name, raw, packs), source.doc)
    if source.note:
        document = source.note.apply(document)
        site = document.outlet or name_site(document.url, document.language, packs.gazetteer)
        document = msgspec.structs.replace(document, outlet=site)
    document, analysis = analyse_dated(document, packs)
    mentions = find_mentions(document, analysis, packs)
    drawn = engine.extract(document, analysis, mentions, packs)
    return Report(document, drawn.claims, drawn.refused)


def analyse_dated(document: Document, packs: Packs) -> tuple[Document, Analysis]:
    """The analysis, and the document with its date: where the page tells none, it is inferred from the text.

    What is counted from the day of publication («أمس») is resolved once that day is known.
    """
    outline = draw_outline(document, packs)
    if document.published.how == "unknown":
        document = msgspec.structs.replace(document, published=infer_published(document, outline, packs))
    return document, finish_analysis(document, outline, packs)


def join_reports(
    reports: Iterable[Report],
    packs: Packs,
    *,
    judgements: Sequence[Judgement] = (),
    skipped: Iterable[Skipped] = (),
    engine: str = "",
    across: bool = True,
    memo: Memo = UNKEPT,
) -> Affair:
    """Documents and claims put side by side: the case they make and the register that follows from it.

    `engine` is the name of what drew the claims, "" for the rules. Sentences of reports in two languages are compared
    where the package for it is installed, and `across` does not forbid it. With a `memo` what did not change since an
    earlier run is taken over from it; the result is the same.
    """
    documents, drawn, refused = _put_together(reports)
    outcome = apply_judgements(documents, drawn, judgements)
    claims = outcome.claims
    several = len({document.language for document in documents}) > 1
    encoder = open_encoder() if across and several else None
    compared = encoder.name if encoder else ""

    def weigh() -> Weighed:
        case = reconcile(documents, claims, packs, outcome.judgements, encoder=encoder, memo=memo)
        return Weighed(case, build_register(claims, case, documents, packs))

    weighed = memo.take("case", (documents, claims, outcome.judgements, compared), Weighed, weigh)
    return Affair(
        documents, claims, weighed.case, weighed.register, tuple(skipped), refused, engine, outcome.judged, compared
    )


def _put_together(
    reports: Iterable[Report],
) -> tuple[tuple[Document, ...], tuple[Claim, ...], tuple[Refusal, ...]]:
    """All documents in the order of their ids; their claims, and what was refused, in the same order."""
    ordered = sorted(reports, key=lambda report: report.document.id)
    documents = tuple(report.document for report in ordered)
    claims = tuple(claim for report in ordered for claim in report.claims)
    return documents, claims, tuple(refusal for report in ordered for refusal in report.refused)


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
