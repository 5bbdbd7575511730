"""Collectors' notes: what is noted beside a report goes with it, and a bad note is told and stops nothing."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from tawatur.core.document import UNKNOWN_DATE, Document, Published
from tawatur.packs.packs import Packs
from tawatur.running.affair import Report, draw_report
from tawatur.running.listing import Listing, list_sources
from tawatur.running.notes import NOTES, Note

REPORT = "زار وزير الدفاع التونسي أثينا أمس الخميس والتقى نظيره اليوناني.\n"


def listed(folder: Path | str, piped: bytes = b"") -> Listing:
    """The listing of a folder."""
    return list_sources([str(folder)], (".txt",), pipe=io.BytesIO(piped))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one report that tells no date."""
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def test_a_noted_day_resolves_what_is_counted_from_it(folder: Path, packs: Packs) -> None:
    """With the day of publication noted, «yesterday» is a day; without it, it stays open."""
    undated = draw_report(listed(folder).sources[0], packs)
    noted = "a.txt: {published: 2031-04-04, outlet: الأفق, url: 'https://ufuq.example/1'}\n"
    (folder / NOTES).write_text(noted, encoding="utf-8")
    dated = draw_report(listed(folder).sources[0], packs)
    assert isinstance(undated, Report) and isinstance(dated, Report)
    assert {claim.when.start for claim in undated.claims if claim.when} <= {None}
    assert {claim.when.start for claim in dated.claims if claim.when} == {date(2031, 4, 3)}
    assert (dated.document.outlet, dated.document.url) == ("الأفق", "https://ufuq.example/1")
    assert dated.document.published == Published(date(2031, 4, 4), date(2031, 4, 4), "stated", (), "note")


def test_an_interval_can_be_noted(folder: Path) -> None:
    """Where only the first and the last possible day are known, both are kept."""
    (folder / NOTES).write_text("a.txt: {published: [2031-04-04, 2031-04-06]}\n")
    note = listed(folder).sources[0].note
    assert note is not None
    document = note.apply(Document("a", REPORT, (), "x", "ar"))
    assert (document.published.start, document.published.end) == (date(2031, 4, 4), date(2031, 4, 6))


def test_what_is_not_noted_stays(folder: Path) -> None:
    """An empty note changes nothing, and a report without a note has none."""
    (folder / NOTES).write_text("a.txt: {}\n")
    (folder / "b.txt").write_text(REPORT, encoding="utf-8")
    first, second = listed(folder).sources
    assert first.note == Note() and second.note is None
    document = Document("a", REPORT, (), "x", "ar", outlet="الأفق")
    assert first.note.apply(document) == document
    assert document.published == UNKNOWN_DATE


def test_a_person_outranks_the_page() -> None:
    """A noted day stands before one read from the page."""
    read = Published(date(2031, 1, 1), date(2031, 1, 1), "stated", (), "metadata_line")
    noted = Note(published=date(2031, 4, 4)).apply(Document("a", REPORT, (), "x", "ar", published=read))
    assert noted.published.day == date(2031, 4, 4)


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("a.txt: {published: yesterday}\n", "published"),
        ("a.txt: {published: [2031-04-06, 2031-04-04]}\n", "ends before it begins"),
        ("a.txt: {date: 2031-04-04}\n", "date"),
        ("a.txt: {published: 2031-04-04\n", "not YAML"),
        ("a.txt: {}\na.txt: {}\n", "stands twice"),
        ("b.txt: {published: 2031-04-04}\n", "not beside it"),
        ("- a.txt\n", "object"),
    ],
)
def test_a_bad_note_is_told_and_stops_nothing(folder: Path, notes: str, told: str) -> None:
    """The reports are read all the same, and the line says which file and what is wrong with it."""
    (folder / NOTES).write_text(notes, encoding="utf-8")
    listing = listed(folder)
    assert [source.doc for source in listing.sources] == ["a"]
    assert [Path(line.source).name for line in listing.skipped] == [NOTES]
    assert told in listing.skipped[0].message


def test_a_pipe_carries_notes() -> None:
    """A JSON line may hold the note of its report."""
    line = json.dumps({"name": "a.txt", "text": REPORT, "note": {"published": "2031-04-04"}})
    (source,) = listed("-", line.encode()).sources
    assert source.note == Note(published=date(2031, 4, 4))
