"""A gold measured: its reports are read as any others, distorted and read again, and compared with it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from tawatur.claims.engine import Extractor
from tawatur.core.case import Case
from tawatur.core.errors import BadInput, BadPack, BadSetting
from tawatur.measuring.distortions import Distortion, distort_report
from tawatur.measuring.figures import ALL, Tally, list_figures
from tawatur.measuring.floors import Floor, hold_floors, read_floors
from tawatur.measuring.gold import GoldReport, build_report, gather_names
from tawatur.measuring.likeness import Likeness
from tawatur.measuring.measurement import Measurement
from tawatur.measuring.misses import rank_misses
from tawatur.measuring.noticing import find_again, notices, was_read
from tawatur.measuring.partings import is_parted, rename_copy
from tawatur.measuring.scoring import Scored, score_report
from tawatur.measuring.words import WordFinder
from tawatur.packs.packs import Packs
from tawatur.reconciliation.reconcile import reconcile
from tawatur.running.affair import RULES, Progress, Report, draw_reports
from tawatur.running.sources import Source

NAMES = "names.yaml"
FLOORS = "floors.toml"


class _Reader(Struct, frozen=True):
    """What reads reports: an engine with its packs, and who is told of each report read."""

    packs: Packs
    engine: Extractor
    progress: Progress | None = None


def measure_gold(
    folder: Path,
    packs: Packs,
    *,
    floors: Path | None = None,
    engine: Extractor = RULES,
    progress: Progress | None = None,
) -> Measurement:
    """What an engine reads of the gold in `folder`, held against `floors`, or its own floors.toml if it has one.

    Raises BadSetting where the folder or the floors cannot be used, BadPack where the gold has a fault.
    """
    least = load_floors(folder, floors, packs)
    golds = load_gold(folder, packs)
    likeness, tally = Likeness(packs), Tally()
    reader = _Reader(packs, engine, progress)
    reports = _draw(((gold.doc, gold.text) for gold in golds), reader)
    scored = [
        score_report(gold, report.document, report.claims, likeness, tally)
        for gold, report in zip(golds, reports, strict=True)
    ]
    _measure_noticing(list(zip(golds, reports, scored, strict=True)), reader, likeness, tally)
    return Measurement(
        sizes=_count(golds),
        figures=tally.read(),
        misses=rank_misses((miss for one in scored for miss in one.misses), packs.measuring_rules.misses),
        floors=hold_floors(least, tally.read()),
    )


def load_gold(folder: Path, packs: Packs) -> tuple[GoldReport, ...]:
    """Every annotated report under `folder`: in a folder for each affair, a .txt and a .yaml of one name.

    Names stand in names.yaml of the gold and of each affair. Raises BadSetting where there is no report, BadPack
    where a report has no annotation, an annotation no report, or an annotation is at fault.
    """
    if not folder.is_dir():
        raise BadSetting(f"{folder}: no such folder; give the folder of a gold, such as quality/corpus")
    shared = [folder / NAMES] if (folder / NAMES).is_file() else []
    golds: list[GoldReport] = []
    for affair in sorted(place for place in folder.iterdir() if place.is_dir() and not place.name.startswith(".")):
        own = [affair / NAMES] if (affair / NAMES).is_file() else []
        names = gather_names((str(place), place.read_bytes()) for place in (*shared, *own))
        for text, annotation in _match_files(affair):
            golds.append(
                build_report(
                    _read_text(text),
                    annotation.read_bytes(),
                    doc=f"{affair.name}/{text.stem}",
                    affair=affair.name,
                    where=str(annotation),
                    names=names,
                    events=packs.events,
                )
            )
    if not golds:
        raise BadSetting(f"{folder}: no annotated report; put AFFAIR/REPORT.txt and AFFAIR/REPORT.yaml there")
    return tuple(golds)


def load_floors(folder: Path, floors: Path | None, packs: Packs) -> tuple[Floor, ...]:
    """The floors of the file given, else of the gold's own; none if it has none. Raises BadSetting."""
    place = floors or folder / FLOORS
    if floors is None and not place.is_file():
        return ()
    try:
        return read_floors(place.read_text(encoding="utf-8"), str(place), list_figures(packs.events))
    except (OSError, UnicodeDecodeError) as fault:
        raise BadSetting(f"{place}: {fault}; give a TOML file of floors") from fault


def _match_files(affair: Path) -> Iterator[tuple[Path, Path]]:
    """Each report with its annotation, in name order."""
    annotations = {place.stem: place for place in affair.glob("*.yaml") if place.name != NAMES}
    for text in sorted(affair.glob("*.txt")):
        if text.stem not in annotations:
            raise BadPack(f"{text}: no annotation; write {text.stem}.yaml beside it or take the report out")
        yield text, annotations.pop(text.stem)
    for place in annotations.values():
        raise BadPack(f"{place}: no report; put {place.stem}.txt beside it or take the annotation out")


def _read_text(place: Path) -> str:
    try:
        return place.read_bytes().decode("utf-8")
    except UnicodeDecodeError as fault:
        raise BadPack(f"{place}: not UTF-8: {fault}; save the report as UTF-8") from fault


def _draw(texts: Iterable[tuple[str, str]], reader: _Reader) -> list[Report]:
    """Each text read as a report of that document id. Raises BadInput where one is not read, or as another text."""
    sources = [Source(f"{doc}.txt", doc, raw=text.encode()) for doc, text in texts]
    reports, skipped = draw_reports(sources, reader.packs, engine=reader.engine, progress=reader.progress)
    for unread in skipped:
        raise BadInput(f"{unread.source}: {unread.message}")
    for source, report in zip(sources, reports, strict=True):
        if report.document.text != source.raw.decode():
            raise BadInput(f"{source.name}: read as another text; take out signs that are no part of a report")
    return reports


def _measure_noticing(
    measured: Sequence[tuple[GoldReport, Report, Scored]], reader: _Reader, likeness: Likeness, tally: Tally
) -> None:
    """Distort every report, and count what was read before, what of that is noticed, and what of that is told apart.

    A copy whose slot was not read before cannot be noticed, and is not read again.
    """
    asked = []
    for gold, report, scored in measured:
        for copy in _distort(gold, reader.packs):
            before = report.claims[scored.pairs[copy.row]] if copy.row in scored.pairs else None
            read = before is not None and was_read(gold.claims[copy.row], before, copy, likeness)
            tally.add(gold.language, f"{copy.kind}.read", read)
            if before is not None and read:
                asked.append((gold, report, before, copy))
    again = _draw(((copy.doc, copy.text) for *_, copy in asked), reader)
    for (gold, original, before, copy), report in zip(asked, again, strict=True):
        after = find_again(before, copy, report.claims)
        noticed = after is not None and notices(gold.claims[copy.row], before, after, copy, likeness)
        tally.add(gold.language, copy.kind, noticed)
        if noticed and after is not None:
            parted = is_parted(before, after, copy, _reconcile_both(original, report, reader.packs).contradictions)
            tally.add(gold.language, f"{copy.kind}.parted", parted)


def _reconcile_both(report: Report, copy: Report, packs: Packs) -> Case:
    """The case of a report and its distorted copy."""
    document, claims = rename_copy(copy.document, copy.claims, f"{copy.document.id}~")
    return reconcile([report.document, document], [*report.claims, *claims], packs)


def _distort(gold: GoldReport, packs: Packs) -> Iterator[Distortion]:
    if gold.language not in packs.languages:
        return
    finder = WordFinder(packs.folding, packs.languages[gold.language])
    yield from distort_report(gold, packs.distortions[gold.language], packs.measuring_rules, finder)


def _count(golds: Iterable[GoldReport]) -> dict[str, tuple[int, int]]:
    """Reports and annotated claims of all, then by language."""
    sizes: dict[str, tuple[int, int]] = {ALL: (0, 0)}
    for gold in sorted(golds, key=lambda gold: gold.language):
        for group in (ALL, gold.language):
            reports, claims = sizes.get(group, (0, 0))
            sizes[group] = reports + 1, claims + len(gold.claims)
    return sizes
