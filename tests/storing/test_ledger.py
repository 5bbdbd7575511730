"""The ledger forgets nothing, changes nothing and says what is new."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tawatur.core.affair import Affair
from tawatur.core.errors import StoreFault
from tawatur.core.judgement import Verdict
from tawatur.storing.ledger import Ledger

Make = Callable[..., Affair]
TABLES = ("documents", "claims", "readings", "judgements", "runs")


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of a ledger, read past our own code."""
    connection = sqlite3.connect(path)
    try:
        return {table: connection.execute(f"select * from {table} order by seq").fetchall() for table in TABLES}  # noqa: S608 - names above
    finally:
        connection.close()


def test_gives_back_what_it_was_given(path: Path, make_affair: Make) -> None:
    """What is recorded is read back equal, by another opening of the file."""
    affair = make_affair("a", "b")
    with Ledger.open(path) as ledger:
        ledger.record(affair)
    with Ledger.open(path) as ledger:
        assert ledger.documents() == affair.documents
        assert ledger.claims() == affair.claims
        assert ledger.judgements() == affair.case.judgements


def test_second_run_changes_nothing(path: Path, make_affair: Make) -> None:
    """The same input a second time appends no row and says so, whenever and from wherever it comes."""
    affair = make_affair("a", "b")
    with Ledger.open(path) as ledger:
        first = ledger.record(affair, at="2031-05-01T10:00:00+00:00")
    before = dump(path)
    moved = tuple(msgspec.structs.replace(document, source="elsewhere.txt") for document in affair.documents)
    with Ledger.open(path) as ledger:
        second = ledger.record(msgspec.structs.replace(affair, documents=moved), at="2031-05-02T10:00:00+00:00")
    assert first.tell() == "recorded: 2 documents new, 0 known; 2 claims new, 0 known; 1 judgement new, 0 known"
    assert second.tell() == "nothing new: 2 documents, 2 claims already in the ledger"
    assert dump(path) == before


def test_changed_document_is_a_new_version(path: Path, make_affair: Make) -> None:
    """A document that changed under its id is appended; the old version stays, the new one is the view."""
    old, new = make_affair("a"), make_affair("a", text="نفى الوزير توقيع أي مذكرة.")
    with Ledger.open(path) as ledger:
        ledger.record(old)
        recorded = ledger.record(new)
        assert (recorded.documents.new, recorded.claims.new) == (1, 1)
        assert ledger.documents() == new.documents
        assert ledger.claims() == new.claims
    assert [row[2] for row in dump(path)["documents"]] == [1, 2]


def test_old_text_come_back_is_a_version_too(path: Path, make_affair: Make) -> None:
    """A report that returns to an earlier text is a third version: the latest counts, not the first seen."""
    old, new = make_affair("a"), make_affair("a", text="نفى الوزير توقيع أي مذكرة.")
    with Ledger.open(path) as ledger:
        for affair in (old, new, old):
            assert ledger.record(affair).changed
        assert ledger.documents() == old.documents
        assert ledger.claims() == old.claims


def test_claim_no_longer_drawn_leaves_the_view_only(path: Path, make_affair: Make) -> None:
    """A claim that newer rules do not draw is no longer in the view, but still in the ledger."""
    affair = make_affair("a", "b")
    fewer = msgspec.structs.replace(affair, claims=affair.claims[:1])
    with Ledger.open(path) as ledger:
        ledger.record(affair)
        assert ledger.record(fewer).changed
        assert ledger.claims() == fewer.claims
    assert len(dump(path)["claims"]) == 2


def test_later_judgement_is_the_one_read(path: Path, make_affair: Make) -> None:
    """Of two answers to one question the later is read, and both are kept."""
    with Ledger.open(path) as ledger:
        ledger.record(make_affair("a", "b"))
        ledger.record(make_affair("a", "b", verdict=Verdict.NO))
        assert [one.verdict for one in ledger.judgements()] == [Verdict.NO]
    assert len(dump(path)["judgements"]) == 2


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    ["delete from {t}", "update {t} set seq = seq + 100", "insert or replace into {t} select * from {t}"],
)
def test_refuses_every_change(path: Path, make_affair: Make, table: str, statement: str) -> None:
    """No row can be changed, deleted or replaced, whoever opens the file."""
    with Ledger.open(path) as ledger:
        ledger.record(make_affair("a"))
    before = dump(path)
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement.format(t=table))
    connection.close()
    assert dump(path) == before


def test_interrupted_run_leaves_nothing_of_itself(path: Path, make_affair: Make) -> None:
    """A run that fails in the middle is not in the ledger at all."""
    affair = make_affair("a", "b")
    with Ledger.open(path) as ledger:
        ledger.record(make_affair("a"))
        broken = msgspec.structs.replace(affair, claims=(*affair.claims, None))
        with pytest.raises(AttributeError):
            ledger.record(broken)
    with Ledger.open(path) as ledger:
        assert [document.id for document in ledger.documents()] == ["a"]
        assert ledger.record(affair).documents.new == 1


def test_tampered_row_is_noticed(path: Path, make_affair: Make) -> None:
    """A row changed behind the ledger's back is not read as if it had been recorded."""
    with Ledger.open(path) as ledger:
        ledger.record(make_affair("a"))
    connection = sqlite3.connect(path)
    connection.execute("drop trigger claims_keeps_on_update")
    connection.execute("update claims set body = cast(replace(body, 'agreement', 'visit') as blob)")
    connection.commit()
    connection.close()
    with Ledger.open(path) as ledger, pytest.raises(StoreFault, match="not what was recorded"):
        ledger.claims()
