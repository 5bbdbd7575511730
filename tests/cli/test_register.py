"""`tawatur register`: the register alone, and beside another."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import call

Capture = pytest.CaptureFixture[str]


def test_register_prints_what_the_dossier_holds(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    """The register on standard output is the very file of the dossier; JSON and a workbook hold the same."""
    call("dossier", reports, "-o", tmp_path / "out")
    capsys.readouterr()
    assert call("register", reports) == 0
    assert capsys.readouterr().out.encode() == (tmp_path / "out" / "register.csv").read_bytes()
    assert call("register", reports, "--format", "json", "--quiet") == 0
    told = json.loads(capsys.readouterr().out)
    assert told.keys() == {"transfers", "prospects", "screenings"}
    assert told["screenings"] == json.loads((tmp_path / "out" / "case.json").read_bytes())["screenings"]


def test_register_against_another(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    """A register given beside the reports is read before them, and what of it could not be read is told."""
    other = tmp_path / "other.csv"
    other.write_text("Supplier;Recipient;Weapon designation\nItaly;Jordan;AW139\nhalf\n", encoding="utf-8")
    assert call("register", reports, "--against", other, "--language", "en") == 0
    told = capsys.readouterr()
    assert f"read 1 entries of {other} (sipri)" in told.err
    assert f"skipped {other}: line 3" in told.err
    assert "in the other register only" in told.out or "told by the reports only" in told.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "docx"], "no 'docx'"),
        (["--against", "gone.csv"], "gone.csv: No such file or directory"),
        (["--against", "noise.csv"], "no header of a register"),
        (["--language", "xx"], "xx"),
    ],
)
def test_register_refuses_what_it_cannot_follow(
    options: list[str], said: str, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A format there is none of, a file that is not there or is no register: said before anything is read."""
    (tmp_path / "noise.csv").write_text("name,price\nbread,2\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert call("register", reports, *options) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""
