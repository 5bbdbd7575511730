"""`tawatur embargoes`: each of its four answers, in words and as JSON, and what it refuses."""

import json
from pathlib import Path

import pytest

from tawatur.cli.main import main
from tawatur.packs.packs import Packs

Capture = pytest.CaptureFixture[str]


def answer(capsys: Capture, *tokens: str) -> str:
    """What one call prints."""
    assert main(["embargoes", *tokens]) == 0
    return capsys.readouterr().out


def test_the_list_names_every_regime(capsys: Capture) -> None:
    """Without more words every regime is a line with its status; filters leave fewer, and JSON says the same."""
    lines = answer(capsys).splitlines()
    names = [line.split()[0] for line in lines]
    assert {"libya-un", "libya-eu", "haiti-un"} <= set(names)
    assert names == sorted(names)
    european = answer(capsys, "--body", "eu", "--state", "Libya").splitlines()
    assert [line.split()[0] for line in european] == ["libya-1986-eu", "libya-eu"]
    assert [one["regime"] for one in json.loads(answer(capsys, "--json"))] == names


@pytest.mark.parametrize(("language", "words"), [("en", "open-ended"), ("ar", "بلا أجل")])
def test_one_regime_is_drawn_and_told(language: str, words: str, capsys: Capture) -> None:
    """A regime is shown with one drawn line for each clock, its measures, exemptions and instruments, and its marks."""
    told = answer(capsys, "show", "libya-un", "--language", language)
    assert words in told
    assert sum("█" in line and "2011" in line for line in told.splitlines()) == 4
    assert "S/RES/2769 (2025) § (ii)" in told
    assert told.count("S/RES/2819 (2026)") == 1
    shown = json.loads(answer(capsys, "show", "libya-un", "--json"))
    assert [one["id"] for one in shown["measures"]][:2] == ["supply-ban", "export-ban"]


def test_what_was_in_force(capsys: Capture) -> None:
    """The ban stands first with whether it reaches the recipient and covers the goods; names may be Arabic."""
    asked = ("--state", "ليبيا", "--supplier", "باكستان", "--recipient", "الجيش الوطني الليبي", "--item", "جي إف-17")
    lines = answer(capsys, "on", "2025-12-18", *asked).splitlines()
    assert lines[2] == "The United Nations arms embargo on Libya"
    assert lines[3].startswith("  ban on supply")
    assert lines[5:7] == ["  reaches everybody in the territory: yes", "  covers the goods asked"]
    (first, *_) = json.loads(answer(capsys, "on", "2025-12-18", *asked, "--json"))
    assert (first["regime"], first["in_force"], first["binds"], first["covers"]) == ("libya-un", "yes", "yes", "yes")


def test_what_changed(capsys: Capture) -> None:
    """Between two days each change is told with its day and instrument; none is said to be none."""
    told = answer(capsys, "diff", "2018-11-01", "2018-12-01", "--state", "ER", "--body", "un")
    assert "ended: 13 November 2018" in told
    assert "S/RES/2444 (2018)" in told
    assert answer(capsys, "diff", "2030-01-01", "2030-02-01", "--state", "IS") == "no change on file\n"


@pytest.mark.parametrize(
    ("tokens", "told"),
    [
        (["show"], "give one regime"),
        (["show", "libya"], "libya-eu, libya-un"),
        (["on", "yesterday"], "write it as 2011-02-26"),
        (["diff", "2024-01-01", "2023-01-01"], "give the earlier day first"),
        (["--state", "Narnia"], "no state 'Narnia'"),
        (["on", "2024-01-01", "--item", "trebuchet"], "no weapon or class 'trebuchet'"),
        (["on", "2024-01-01", "--recipient", "The Shire"], "no regime on file knows a party"),
        (["--body", "nato"], "no regime of a body 'nato'"),
        (["--language", "xx"], "no language pack 'xx'"),
    ],
)
def test_wrong_questions(tokens: list[str], told: str, capsys: Capture) -> None:
    """A question that cannot be answered is a wrong call: code 2, one line with the cure, and no result."""
    assert main(["embargoes", *tokens]) == 2
    captured = capsys.readouterr()
    assert told in captured.err
    assert (captured.out, captured.err.count("\n")) == ("", 1)


def test_the_regimes_of_the_state_go_first(capsys: Capture) -> None:
    """Who asks for a state is told of its own embargoes before those on groups wherever they are."""
    told = [one["regime"] for one in json.loads(answer(capsys, "on", "2025-12-18", "--state", "LY", "--json"))]
    assert told.index("libya-un") < told.index("isil-al-qaida-un")


def test_the_page_of_the_docs_is_what_the_register_says(capsys: Capture) -> None:
    """The reference holds the table of `embargoes coverage` word for word, and every fact on file is counted in it."""
    table = answer(capsys, "coverage")
    page = (Path(__file__).parents[2] / "docs" / "reference" / "embargoes.md").read_text(encoding="utf-8")
    assert page.endswith(f"## Regimes\n\n{table}")
    counted = json.loads(answer(capsys, "coverage", "--json"))
    regimes = Packs().embargoes
    assert [one["regime"] for one in counted] == sorted(regimes)
    held = sum(len(one.instruments) + len(one.measures) + len(one.exemptions) for one in regimes.values())
    assert sum(sum(one["facts"].values()) for one in counted) == held
    cited = [part for one in regimes.values() for part in one.parts if part.paragraph_sure != "none"]
    assert sum(sum(one["paragraphs"].values()) for one in counted) == len(cited)
    assert "| من الذاكرة |" in answer(capsys, "coverage", "--language", "ar")
