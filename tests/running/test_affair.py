"""The one way through: the same affair whatever the order, and one bad page never stops a run."""

from pathlib import Path

import msgspec
import pytest

from tawatur.core.affair import Affair, Skipped
from tawatur.core.codec import encode
from tawatur.core.document import Block, Document, Published
from tawatur.core.errors import BadPack
from tawatur.core.spans import Span
from tawatur.packs.packs import Packs
from tawatur.running.affair import build_affair, draw_report, gather_affair, rename_document
from tawatur.running.limits import load_limits
from tawatur.running.sources import Source

ARABIC = (
    "تونس توقّع اتفاقاً مع اليونان\n"
    "تونس - قال متحدث باسم وزارة الخارجية التونسية، الخميس 3 أبريل 2031، "
    "إن تونس وقّعت مع اليونان اتفاقاً للتعاون العسكري.\n"
)
ENGLISH = (
    "Tunisia signs agreement with Greece\n"
    "ATHENS, 4 April 2031 - Tunisia and Greece signed a military cooperation agreement in Athens, "
    "the Greek defence ministry said on Friday.\n"
)


def source(doc: str, text: str) -> Source:
    """A report as a pipe would bring it."""
    return Source(f"{doc}.txt", doc, raw=text.encode())


SOURCES = (source("ar", ARABIC), source("en", ENGLISH), source("north/ar", ARABIC))


@pytest.fixture(scope="module")
def affair(packs: Packs) -> Affair:
    """The affair of three small reports."""
    return build_affair(SOURCES, packs)


def test_affair_has_every_report_in_order(affair: Affair) -> None:
    """Documents come in the order of their ids, their claims after them, and every span names its own document."""
    assert [document.id for document in affair.documents] == ["ar", "en", "north/ar"]
    order = [document.id for document in affair.documents]
    assert [claim.doc for claim in affair.claims] == sorted((claim.doc for claim in affair.claims), key=order.index)
    for claim in affair.claims:
        assert {span.doc for span in (*claim.evidence, *claim.attribution)} == {claim.doc}
    assert len({claim.id for claim in affair.claims}) == len(affair.claims) > 0


def test_order_of_sources_does_not_matter(affair: Affair, packs: Packs) -> None:
    """The same reports in another order give the same bytes."""
    assert encode(build_affair(reversed(SOURCES), packs)) == encode(affair)


def test_processes_do_not_matter(affair: Affair, packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read by two processes, the reports give the same bytes."""
    limits = msgspec.structs.replace(load_limits(), processes_from=2, processes_most=2)
    monkeypatch.setattr("tawatur.running.processes.load_limits", lambda: limits)
    monkeypatch.setattr("tawatur.running.processes._count_cores", lambda: 2)
    assert encode(build_affair(SOURCES, packs)) == encode(affair)


def test_gathering_draws_the_same_claims(affair: Affair, packs: Packs) -> None:
    """Without comparing, documents and claims are the same and the case is empty."""
    gathered = gather_affair(SOURCES, packs)
    assert (gathered.documents, gathered.claims) == (affair.documents, affair.claims)
    assert gathered.case.findings == ()


def test_bad_input_is_told_and_the_run_goes_on(affair: Affair, packs: Packs, tmp_path: Path) -> None:
    """What cannot be read is in `skipped` with its name and why, after what was left aside before."""
    before = Skipped("scan.pdf", "a .pdf file is not read")
    bad = (Source("gone.txt", "gone", str(tmp_path / "gone.txt")), source("empty", " \n"))
    done: list[tuple[str, int]] = []
    built = build_affair(
        (*bad, *SOURCES), packs, skipped=[before], progress=lambda name, total: done.append((name, total))
    )
    assert [line.source for line in built.skipped] == ["scan.pdf", "gone.txt", "empty.txt"]
    assert all(line.message and not line.message.startswith(line.source) for line in built.skipped)
    assert built.documents == affair.documents
    assert done == [(one.name, 5) for one in (*bad, *SOURCES)]


def test_room_that_fails_on_one_report_stops_nothing(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unforeseen fault in a room is told with its place in the code; it does not end the run."""

    def fail(*_: object) -> None:
        raise IndexError("made for this test")

    monkeypatch.setattr("tawatur.running.affair.find_mentions", fail)
    outcome = draw_report(SOURCES[0], packs)
    assert isinstance(outcome, Skipped)
    assert "IndexError in test_affair.py line" in outcome.message


def test_fault_in_a_pack_stops_the_run(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in the packs is no fault of one report: it stops everything."""

    def fail(*_: object) -> None:
        raise BadPack("events/visit.yaml: made for this test")

    monkeypatch.setattr("tawatur.running.affair.find_mentions", fail)
    with pytest.raises(BadPack):
        build_affair(SOURCES, packs)


def test_renamed_document_takes_its_spans_along() -> None:
    """Under another id a document says the same, and all its spans point to the new id."""
    span = Span("n1", 0, 3)
    document = Document(
        "n1", "خبر", (Block(span, "body"),), "d", "ar", published=Published(None, None, "stated", (span,))
    )
    renamed = rename_document(document, "north/n1")
    assert b'"n1"' not in encode(renamed)
    assert encode(renamed).count(b'"north/n1"') == 3
    assert rename_document(document, "n1") is document
