"""Several processes give what one gives."""

import importlib
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from tawatur.packs.packs import Packs
from tawatur.running.limits import Limits, load_limits
from tawatur.running.processes import spread

WORDS = [f"كلمة {number}" for number in range(12)]


@pytest.fixture
def draws(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The work, importable by other processes."""
    monkeypatch.syspath_prepend(Path(__file__).with_name("drawing"))
    return importlib.import_module("draws")


@pytest.fixture
def two_processes(monkeypatch: pytest.MonkeyPatch) -> Limits:
    """As if two reports were many, and there were two cores."""
    limits = msgspec.structs.replace(load_limits(), processes_from=2, processes_most=2)
    monkeypatch.setattr("tawatur.running.processes.load_limits", lambda: limits)
    monkeypatch.setattr("tawatur.running.processes._count_cores", lambda: 2)
    return limits


@pytest.mark.usefixtures("two_processes")
def test_processes_keep_the_order(draws: ModuleType, packs: Packs) -> None:
    """Whatever process did what, each source comes back with its own outcome, in the order given."""
    expected = [(word, draws.tell_length(word, packs)) for word in WORDS]
    assert list(spread(draws.tell_length, WORDS, packs)) == expected


@pytest.mark.usefixtures("two_processes")
def test_killed_process_loses_no_report(draws: ModuleType, packs: Packs, tmp_path: Path) -> None:
    """If a process is killed in the middle, what it leaves undone is done all the same, once each."""
    words = [*WORDS[:6], str(tmp_path / "mark"), *WORDS[6:]]
    outcome = list(spread(draws.die_once, words, packs))
    assert (tmp_path / "mark").exists()
    assert outcome == [(word, draws.tell_length(word, packs)) for word in words]


def test_few_reports_start_no_process(packs: Packs) -> None:
    """Below the limit the work is done here: it may be work no other process could be given."""
    assert [drawn for _, drawn in spread(lambda word, _: word * 2, ["a", "b"], packs)] == ["aa", "bb"]
