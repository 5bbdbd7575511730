"""`tawatur measure`: the report on standard output, JSON in a file, and an exit code that holds the floors."""

from pathlib import Path

import msgspec
import pytest

from tawatur.cli.main import main

from .conftest import ENGLISH

ANNOTATION = """
language: en
published: 2031-05-13
claims:
- claim: "Jordan will buy eight helicopters from Italy for 180 million dollars"
  event: arms_transfer
  roles: {supplier: [italy], recipient: [jordan]}
  items: [{words: "eight helicopters", quantity: 8}]
  value: {words: "180 million dollars", amount: 180000000, currency: USD}
  modality: planned
  chain: [{person: ferri}]
optional: ["Jordan to buy Italian helicopters", "Italian Defence Minister Paolo Ferri"]
"""
NAMES = "italy: [Italy]\njordan: [Jordan]\nferri: [Paolo Ferri]\n"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold of one report."""
    affair = tmp_path / "gold" / "helicopters"
    affair.mkdir(parents=True)
    for name, words in (("en.txt", ENGLISH), ("en.yaml", ANNOTATION), ("names.yaml", NAMES)):
        (affair / name).write_text(words, encoding="utf-8")
    return affair.parent


def test_report_and_json(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report is the result; the same figures stand in the file, and nothing is broken without floors."""
    out = tmp_path / "new" / "measured.json"
    assert main(["measure", str(gold), "--out", str(out), "--quiet"]) == 0
    shown = capsys.readouterr()
    assert "claims found" in shown.out
    assert "1/1  100%" in shown.out
    assert shown.err == ""
    assert msgspec.json.decode(out.read_bytes())["figures"]["all"]["value"] == {"right": 1, "of": 1, "rate": 1.0}


def test_report_in_arabic(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report is worded in the language asked for."""
    assert main(["measure", str(gold), "--language", "ar", "--quiet"]) == 0
    assert "ادعاءات وجدت" in capsys.readouterr().out


def test_broken_floor_is_told_by_the_exit_code(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A floor of the gold that is broken gives 1 and is named; other floors given by name take its place."""
    (gold / "floors.toml").write_text('[ar]\n"found" = 0.5\n', encoding="utf-8")
    assert main(["measure", str(gold), "--quiet"]) == 1
    assert "BROKEN  ar.found" in capsys.readouterr().out
    held = tmp_path / "held.toml"
    held.write_text('[en]\n"found" = 0.5\n', encoding="utf-8")
    assert main(["measure", str(gold), "--floors", str(held), "--quiet"]) == 0
    assert "holds   en.found" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (["--misses", "-1"], 2, "give 0 or more"),
        (["--language", "xx"], 2, "no language pack"),
        (["--floors", "/nowhere.toml"], 2, "floors"),
    ],
)
def test_wrong_call_is_told(
    options: list[str], code: int, told: str, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A call that cannot be followed says what to change."""
    assert main(["measure", str(gold), *options, "--quiet"]) == code
    assert told in capsys.readouterr().err


def test_fault_of_the_gold_is_told(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A fault in an annotation is one line with the file and the claim, under the code for what people edit."""
    place = gold / "helicopters" / "en.yaml"
    place.write_text(ANNOTATION.replace("will buy", "buys", 1), encoding="utf-8")
    assert main(["measure", str(gold), "--quiet"]) == 5
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert str(place) in told
    assert "claim 1" in told


def test_no_such_gold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there is a wrong call."""
    assert main(["measure", str(tmp_path / "gone"), "--quiet"]) == 2
    assert "no such folder" in capsys.readouterr().err
