"""A standing case: what is new is read, what is held is not, and the result is that of one run over all."""

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import tawatur.running.affair as reading
from tawatur.core.case import Case
from tawatur.core.errors import BadSetting
from tawatur.packs.packs import Packs
from tawatur.reconciliation.reconcile import reconcile
from tawatur.running.dossier import Dossier, describe_changes, make_dossier
from tawatur.running.judging import Word, record_judgement
from tawatur.storing.ledger import Ledger

REPORTS = {
    "monday/a.txt": "تونس توقّع اتفاقاً مع اليونان\nتونس - قال متحدث باسم وزارة الخارجية التونسية، الخميس 3 أبريل 2031، "
    "إن تونس وقّعت مع اليونان اتفاقاً للتعاون العسكري.\n",
    "monday/b.txt": "Tunisia signs agreement with Greece\nATHENS, 4 April 2031 - Tunisia and Greece signed a military "
    "cooperation agreement in Athens, the Greek defence ministry said on Friday.\n",
    "tuesday/c.txt": "Greece denies agreement with Tunisia\nATHENS, 8 April 2031 - Greece did not sign a military "
    "cooperation agreement with Tunisia, a Greek government spokesman told Reuters on Tuesday.\n",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with reports of two days."""
    for name, text in REPORTS.items():
        path = tmp_path / "reports" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "reports"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that are read, as they are."""
    done: list[str] = []
    draw = reading._draw

    def count(source: object, packs: Packs, engine: object) -> object:
        drawn = draw(source, packs, engine)  # type: ignore[arg-type]
        done.append(drawn.document.id)
        return drawn

    monkeypatch.setattr(reading, "_draw", count)
    return done


def make(out: Path, packs: Packs, *paths: Path, ledger: Path | None = None) -> tuple[Dossier, dict[str, bytes]]:
    """A dossier and its files by name, without those that say what changed."""
    made = make_dossier([str(path) for path in paths], packs, out=out, pipe=io.BytesIO(), language="en", ledger=ledger)
    return made, {path.name: path.read_bytes() for path in made.files if not path.name.startswith("changes")}


def test_only_the_new_report_is_read(reports: Path, tmp_path: Path, packs: Packs, read: list[str]) -> None:
    """A report added to a case is read, those the ledger holds are not, and the bytes are those of a run over all."""
    ledger = tmp_path / "affair.db"
    make(tmp_path / "first", packs, reports / "monday", ledger=ledger)
    assert sorted(read) == ["a", "b"]
    read.clear()
    added, files = make(tmp_path / "second", packs, reports / "tuesday", ledger=ledger)
    assert read == ["c"]
    assert "1 read now, 2 as the ledger has them" in added.recorded
    assert files == make(tmp_path / "whole", packs, reports)[1]
    read.clear()
    assert make(tmp_path / "again", packs, reports, ledger=ledger)[1] == files
    assert read == []


def test_changed_file_is_read_anew(reports: Path, tmp_path: Path, packs: Packs, read: list[str]) -> None:
    """A file whose bytes or note have changed is a new version of its report."""
    ledger = tmp_path / "affair.db"
    make(tmp_path / "first", packs, reports, ledger=ledger)
    (reports / "monday" / "b.txt").write_text(REPORTS["monday/b.txt"].replace("Friday", "Saturday"), encoding="utf-8")
    (reports / "tuesday" / "reports.yaml").write_text("c.txt: {outlet: Example Wire}\n", encoding="utf-8")
    read.clear()
    made, files = make(tmp_path / "second", packs, reports, ledger=ledger)
    assert sorted(read) == ["b", "c"]
    assert len(made.affair.documents) == 3
    assert files == make(tmp_path / "whole", packs, reports)[1]


def test_other_program_reads_anew(
    reports: Path, tmp_path: Path, packs: Packs, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another program or other packs read is read anew where its path is given."""
    ledger = tmp_path / "affair.db"
    make(tmp_path / "first", packs, reports, ledger=ledger)
    read.clear()
    monkeypatch.setattr("tawatur.running.standing._digest_program", lambda: "another")
    make(tmp_path / "second", packs, reports / "monday", ledger=ledger)
    assert sorted(read) == ["a", "b"]


def test_reports_of_one_name_are_two(reports: Path, tmp_path: Path, packs: Packs) -> None:
    """A report of a name that the ledger has for another gets a longer one; the same file elsewhere is the same."""
    ledger = tmp_path / "affair.db"
    make(tmp_path / "first", packs, reports / "monday", ledger=ledger)
    (reports / "tuesday" / "a.txt").write_text(REPORTS["tuesday/c.txt"], encoding="utf-8")
    (reports / "tuesday" / "c.txt").unlink()
    (reports / "tuesday" / "b.txt").write_text(REPORTS["monday/b.txt"], encoding="utf-8")
    made, _ = make(tmp_path / "second", packs, reports / "tuesday", ledger=ledger)
    assert [document.id for document in made.affair.documents] == ["a", "b", "tuesday/a"]


def test_changes_are_told_fact_by_fact(reports: Path, tmp_path: Path, packs: Packs) -> None:
    """A denial in a new report is told as one, on the page, as JSON and for the terminal; a first run tells none."""
    ledger, out = tmp_path / "affair.db", tmp_path / "out"
    first, _ = make(out, packs, reports / "monday", ledger=ledger)
    assert first.changed == ()
    assert not (out / "changes.md").exists()
    added, _ = make(out, packs, reports / "tuesday", ledger=ledger)
    rows = [json.loads(line) for line in (out / "changes.jsonl").read_text(encoding="utf-8").splitlines()]
    assert "denial" in {row["kind"] for row in rows}
    assert all(row["words"] in added.changed for row in rows)
    page = (out / "changes.md").read_text(encoding="utf-8")
    assert page.count("\n- ") == len(rows)
    assert "(c)" in page
    assert describe_changes(ledger, packs, language="en")["changes.md"].decode() == page


def test_judging_takes_the_case_as_it_was_left(
    reports: Path, tmp_path: Path, packs: Packs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fact is judged in the case as the last dossier left it, with nothing compared, until something is judged."""
    ledger = tmp_path / "affair.db"
    made, _ = make(tmp_path / "out", packs, reports, ledger=ledger)
    fact = next(finding.id for finding in made.affair.case.findings if not finding.slot)
    compared: list[int] = []

    def count(*args: Any, **options: Any) -> Case:
        compared.append(1)
        return reconcile(*args, **options)

    monkeypatch.setattr(reading, "reconcile", count)
    record_judgement(ledger, Word("grade", (fact, "2"), "amal"), packs)
    assert compared == []
    record_judgement(ledger, Word("grade", (fact, "3"), "amal"), packs)
    assert compared == [1]


def test_changes_since_a_day(reports: Path, tmp_path: Path, packs: Packs) -> None:
    """Asked from a day on, changes are those since the case as it was then; before the first report is no case."""
    ledger = tmp_path / "affair.db"
    with pytest.raises(BadSetting, match="no such ledger"):
        describe_changes(ledger, packs)
    make(tmp_path / "out", packs, reports / "monday", ledger=ledger)
    with pytest.raises(BadSetting, match="before the last reports"):
        describe_changes(ledger, packs)
    with pytest.raises(BadSetting, match="before 2001-01-01"):
        describe_changes(ledger, packs, since=date(2001, 1, 1))
    nothing = describe_changes(ledger, packs, since=date(2999, 1, 1), language="ar")
    assert "لم يضف أي تقرير" in nothing["changes.md"].decode()
    assert nothing["changes.jsonl"] == b""
    with Ledger.open(ledger) as book:
        assert [run.read for run in book.runs()] == [True]
