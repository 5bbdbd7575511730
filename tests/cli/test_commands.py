"""What each command puts on standard output and standard error, and the code it ends with."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import call

from tawatur.core.affair import Affair
from tawatur.core.case import Case
from tawatur.core.document import Document
from tawatur.core.transfer import Register
from tawatur.storing.ledger import Ledger

Capture = pytest.CaptureFixture[str]


def test_dossier_writes_its_files_and_names_them(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    """The dossier is in the folder, each file's path on standard output, what was read on standard error."""
    out = tmp_path / "out"
    assert call("dossier", reports, "-o", out) == 0
    told = capsys.readouterr()
    assert {Path(line) for line in told.out.splitlines()} == set(out.iterdir())
    assert {"claims.jsonl", "blocks.jsonl", "case.json"} <= {path.name for path in out.iterdir()}
    assert told.err.startswith("read 2 reports, ")


def test_dossier_is_the_same_twice(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    """Two runs over the same reports, named in another order, give the same bytes."""
    for out, order in (("one", ("ar.txt", "en.txt")), ("two", ("en.txt", "ar.txt"))):
        assert call("dossier", *(reports / name for name in order), "-o", tmp_path / out, "--quiet") == 0
    capsys.readouterr()
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / out).iterdir()} for out in ("one", "two"))
    assert one == two


def test_commands_print_what_the_dossier_holds(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    """Each command that prints one file prints the very bytes that the dossier has of it."""
    call("dossier", reports, "-o", tmp_path / "out")
    capsys.readouterr()
    for command, filename in (("claims", "claims.jsonl"), ("blocks", "blocks.jsonl"), ("case", "case.json")):
        assert call(command, reports) == 0
        assert capsys.readouterr().out.encode() == (tmp_path / "out" / filename).read_bytes()


def test_claims_are_lines_of_json(reports: Path, capsys: Capture) -> None:
    """Every line of `claims` is one object with its evidence, and every evidence lies in its document."""
    call("claims", reports, "--quiet")
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {line["document"] for line in lines} == {"ar", "en"}
    for line in lines:
        text = (reports / f"{line['document']}.txt").read_text(encoding="utf-8")
        assert all(0 <= span["start"] < span["end"] <= len(text) for span in line["evidence"])


def test_quiet_says_nothing_but_what_was_not_read(reports: Path, capsys: Capture) -> None:
    """A quiet run with nothing amiss says nothing on standard error; a skipped input is named all the same."""
    call("blocks", reports, "--quiet")
    assert capsys.readouterr().err == ""
    (reports / "scan.pdf").write_bytes(b"%PDF-1.7")
    call("blocks", reports, "--quiet")
    told = capsys.readouterr()
    assert told.err.startswith(f"skipped {reports / 'scan.pdf'}: a .pdf file is not read")
    assert told.out


def test_bad_input_does_not_stop_a_run(reports: Path, capsys: Capture) -> None:
    """An empty file, a missing one and one of noise are told; the reports beside them are read, and the code is 0."""
    (reports / "empty.txt").write_bytes(b"")
    assert call("claims", reports, reports / "gone.txt") == 0
    told = capsys.readouterr()
    assert "empty.txt: is empty" in told.err
    assert "gone.txt: No such file or directory" in told.err
    assert "read 2 reports" in told.err
    assert "Traceback" not in told.err


def test_nothing_read_is_code_1(tmp_path: Path, capsys: Capture) -> None:
    """If no report at all could be read the code is 1, no result is printed, and no dossier is written."""
    (tmp_path / "empty.txt").write_bytes(b"\n\n")
    for call_ in (("claims",), ("case",), ("dossier", "-o", tmp_path / "out")):
        assert call(call_[0], tmp_path / "empty.txt", *call_[1:]) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert "nothing could be read" in told.err
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("tokens", "told"),
    [
        (["dossier", "a.txt"], "--out"),
        (["dossier", "-o", "{tmp}/out"], "no reports named"),
        (["dossier", "-o", "{tmp}/out", "--ledger", "{tmp}/gone.db"], "no reports named"),
        (["judge", "same-root", "a", "b", "no", "--ledger", "{tmp}/gone.db", "--judge", "R."], "no such ledger"),
        (["claims"], "no reports named"),
        (["claims", "--wrong", "a.txt"], "unknown option --wrong"),
        (["nonsense"], "nonsense"),
        (["case", "a.txt", "--language", "xx"], "no language pack 'xx'"),
        (["dossier", "a.txt", "-o", "{tmp}/file"], "choose a folder"),
    ],
)
def test_wrong_call_is_code_2(tokens: list[str], told: str, tmp_path: Path, capsys: Capture) -> None:
    """A wrong call ends with code 2 and one line that names what is wrong."""
    (tmp_path / "file").write_bytes(b"")
    assert call(*(token.format(tmp=tmp_path) for token in tokens)) == 2
    shown = capsys.readouterr()
    assert told in shown.err
    assert shown.err.count("\n") == 1
    assert shown.out == ""


def test_ledger_keeps_a_run_and_knows_it_again(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    """The first run is recorded, the second finds nothing new, and the dossier comes out of the ledger alone too."""
    ledger = tmp_path / "ledger.db"
    for out in ("one", "two"):
        assert call("dossier", reports, "-o", tmp_path / out, "--ledger", ledger) == 0
    told = capsys.readouterr().err
    assert "recorded: 2 documents new" in told
    assert "nothing new: 2 documents" in told
    assert call("dossier", "-o", tmp_path / "three", "--ledger", ledger) == 0
    one, three = ({p.name: p.read_bytes() for p in (tmp_path / out).iterdir()} for out in ("one", "three"))
    assert one == three


def test_broken_ledger_is_code_4_and_nothing_is_written(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    """A file that is no ledger ends the run with code 4 before anything is read or written."""
    (tmp_path / "ledger.db").write_text("not a ledger" * 400, encoding="utf-8")
    assert call("dossier", reports, "-o", tmp_path / "out", "--ledger", tmp_path / "ledger.db") == 4
    assert "no ledger" in capsys.readouterr().err
    assert list((tmp_path / "out").iterdir()) == []


def test_version_and_help_are_results(capsys: Capture) -> None:
    """The version and the help go to standard output, with code 0; the help says what the codes mean."""
    assert call("--version") == 0
    assert capsys.readouterr().out.strip().count(".") == 2
    assert call("--help") == 0
    shown = capsys.readouterr()
    assert "Exit codes:" in shown.out
    assert shown.err == ""


def test_judgement_of_a_person_is_followed(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    """A person's word is kept in the ledger, is in the next dossier by name, and a later word takes its place."""
    ledger = tmp_path / "ledger.db"
    kept = ("--ledger", ledger)
    call("dossier", reports, "-o", tmp_path / "out", *kept)
    capsys.readouterr()
    for verdict in ("yes", "no"):
        assert call("judge", "same-root", "ar", "en", verdict, *kept, "--judge", "R. Haddad") == 0
        assert json.loads(capsys.readouterr().out)["verdict"] == verdict
    assert call("dossier", *kept, "-o", tmp_path / "out", "--language", "en") == 0
    page = (tmp_path / "out" / "dossier.md").read_text(encoding="utf-8")
    assert page.count("R. Haddad") == 1
    capsys.readouterr()
    assert call("judge", "--list", *kept) == 0
    listed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["state"] for one in listed] == ["replaced", "followed"]


def test_undone_judgement_leaves_no_trace(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    """A judgement undone gives the bytes from before it, and both stay on record; undone once it cannot be again."""
    kept = ("--ledger", tmp_path / "ledger.db")
    call("dossier", reports, "-o", tmp_path / "before", *kept)
    claim = json.loads((tmp_path / "before" / "claims.jsonl").read_text(encoding="utf-8").splitlines()[0])["id"]
    capsys.readouterr()
    assert call("judge", "reject", claim, *kept, "--judge", "R. Haddad", "--why", "misread") == 0
    made = json.loads(capsys.readouterr().out)
    call("dossier", *kept, "-o", tmp_path / "judged")
    assert claim not in (tmp_path / "judged" / "claims.jsonl").read_text(encoding="utf-8")
    assert "misread" in (tmp_path / "judged" / "dossier.md").read_text(encoding="utf-8")
    capsys.readouterr()
    assert call("judge", "--undo", made["id"], *kept, "--judge", "A. Stern") == 2
    assert "is the word of R. Haddad" in capsys.readouterr().err
    assert call("judge", "--undo", made["id"], *kept, "--judge", "R. Haddad") == 0
    assert call("judge", "--undo", made["id"], *kept, "--judge", "R. Haddad") == 2
    assert "undone already" in capsys.readouterr().err
    call("dossier", *kept, "-o", tmp_path / "after")
    before, after = ({p.name: p.read_bytes() for p in (tmp_path / out).iterdir()} for out in ("before", "after"))
    assert before == after
    with Ledger.open(tmp_path / "ledger.db") as book:
        assert [one.question for one in book.judgements() if one.judge != "rule"] == ["reject", "undo"]


@pytest.mark.parametrize(
    ("tokens", "told"),
    [
        (["same-thing", "ar", "en", "yes", "--judge", "R."], "no question 'same-thing'"),
        (["same-root", "ar", "en", "maybe", "--judge", "R."], "no verdict 'maybe'"),
        (["same-root", "ar", "gone", "yes", "--judge", "R."], "holds no gone"),
        (["same-root", "ar", "en", "--judge", "R."], "2 were given"),
        (["same-event", "ar", "en", "yes", "--judge", "R."], "holds no ar"),
        (["same-event", "f-1", "f-2", "yes", "--judge", "R."], "case.json tells the ids of facts"),
        (["part-of", "f-1", "f-2", "yes", "--judge", "R."], "case.json tells the ids of facts"),
        (["same-entity", "ar/x", "en/y", "yes", "--judge", "R."], "holds no ar/x"),
        (["same-entity", "e-1", "e-2", "yes", "--judge", "R."], "holds no e-1"),
        (["grade", "Reuters", "Z", "--judge", "R."], "no grade 'Z'"),
        (["grade", "Reuters", "B", "--judge", "R."], "holds no Reuters"),
        (["grade", "Reuters", "B", "--about", "gossip", "--judge", "R."], "no event 'gossip'"),
        (["grade", "Reuters", "B", "--since", "May", "--judge", "R."], "'May' is no day"),
        (["grade", "f-1", "B", "--judge", "R."], "no grade 'B'"),
        (["reject", "claim-1", "--judge", "R."], "holds no claim-1"),
        (["reject", "claim-1", "--since", "2031-01-01", "--judge", "R."], "belong to a grade"),
        (["correct", "claim-1", "value", "3e9 USD", "--judge", "R."], "holds no claim-1"),
        (["same-root", "ar", "ar", "yes", "--judge", "R."], "against itself"),
        (["same-root", "ar", "en", "yes", "--judge", "rule"], "--judge NAME"),
        (["same-root", "ar", "en", "yes"], "--judge NAME"),
        (["--undo", "j-1", "--judge", "R."], "holds no judgement j-1"),
        (["--undo", "j-1", "--list", "--judge", "R."], "give one of"),
        (["--judge", "R."], "give one of"),
    ],
)
def test_judgement_on_nothing_is_refused(tokens: list[str], told: str, tmp_path: Path, capsys: Capture) -> None:
    """A judgement on what the ledger does not hold, or of nobody, is a wrong call and is not kept."""
    ledger = tmp_path / "ledger.db"
    documents = [Document(one, "خبر", (), "", "ar") for one in ("ar", "en")]
    with Ledger.open(ledger) as book:
        book.record(Affair(tuple(documents), (), Case((), (), (), ()), Register()))
    assert call("judge", *tokens, "--ledger", ledger) == 2
    assert told in capsys.readouterr().err
    with Ledger.open(ledger) as book:
        assert book.judgements() == ()


def test_stories_of_a_mixed_pile(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    """Each affair is listed with its reports and why it is one; only the dossier of a mixed pile names them."""
    assert call("stories", reports, "--language", "en", "--quiet") == 0
    assert capsys.readouterr().out.startswith("One affair.\n\n1. ")
    (reports / "mine.txt").write_text(
        "Gold mine collapses in Sudan\nKHARTOUM, 20 June 2031 - A gold mine collapsed in northern Sudan, killing three "
        "workers, Sudanese police said on Friday.\n",
        encoding="utf-8",
    )
    assert call("stories", reports, "--json", "--quiet", "--language", "ar") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["documents"] for line in lines] == [["ar", "en"], ["mine"]]
    assert all(line["title"] and line["why"] for line in lines)
    call("dossier", reports, "-o", tmp_path / "mixed", "--language", "en", "--quiet")
    call("dossier", reports / "mine.txt", "-o", tmp_path / "one", "--language", "en", "--quiet")
    mixed, one = ((tmp_path / out / "dossier.md").read_text(encoding="utf-8") for out in ("mixed", "one"))
    assert "## Affairs in this pile" in mixed
    assert "## Affairs in this pile" not in one
    facts = json.loads((tmp_path / "mixed" / "case.json").read_text(encoding="utf-8"))
    assert [story["documents"] for story in facts["stories"]] == [["ar", "en"], ["mine"]]
