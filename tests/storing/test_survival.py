"""What the ledger has accepted survives a killed writer and a full disk."""

import random
import resource
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tawatur.storing.ledger import Ledger

WRITER = Path(__file__).with_name("write_forever.py")


def start(path: Path, prefix: str) -> "subprocess.Popen[str]":
    """A writer in a process of its own."""
    return subprocess.Popen([sys.executable, str(WRITER), str(path), prefix], stdout=subprocess.PIPE, text=True)


def check(path: Path, accepted: list[str]) -> None:
    """The file is sound, and holds every accepted document with all its claims."""
    connection = sqlite3.connect(path)
    assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
    connection.close()
    with Ledger.open(path) as ledger:
        held = {document.id for document in ledger.documents()}
        claims = [claim.doc for claim in ledger.claims()]
    assert set(accepted) <= held
    assert all(claims.count(doc) == 20 for doc in held)


def test_kill_loses_nothing_accepted(tmp_path: Path) -> None:
    """Killed at any moment, opened again and killed again, every acknowledged report is there, and whole."""
    path = tmp_path / "ledger.db"
    chance = random.Random(1970)  # noqa: S311 - moments to kill at, no secret
    accepted: list[str] = []
    for round_ in range(8):
        with start(path, f"r{round_}") as writer:
            assert writer.stdout is not None
            accepted.append(writer.stdout.readline().strip())
            time.sleep(chance.uniform(0, 0.12))
            writer.kill()
            accepted += writer.stdout.read().split("\n")[:-1]
    assert len(accepted) > 20
    check(path, accepted)


@pytest.mark.parametrize("kill_after", [0.0, 0.02, 0.05, 0.1])
def test_kill_while_the_ledger_is_made(tmp_path: Path, kill_after: float) -> None:
    """A writer killed before it said anything leaves a file that can be opened."""
    path = tmp_path / "ledger.db"
    with start(path, "r") as writer:
        while not path.exists() and writer.poll() is None:
            time.sleep(0.001)
        time.sleep(kill_after * 0.1)
        writer.kill()
    check(path, [])


def test_full_disk_loses_nothing_accepted(tmp_path: Path) -> None:
    """When no more can be written the run ends with a store fault, and what was accepted is there."""
    path = tmp_path / "ledger.db"

    def allow_little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))

    done = subprocess.run(
        [sys.executable, str(WRITER), str(path), "r"],
        capture_output=True,
        text=True,
        preexec_fn=allow_little,
        check=False,
        timeout=60,
    )
    accepted = done.stdout.split()
    assert "StoreFault" in done.stderr
    assert "nothing accepted was lost" in done.stderr
    assert len(accepted) > 3
    check(path, accepted)
