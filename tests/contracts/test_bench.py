"""The benches on public test sets: found by presence, and silent where the sets are not."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parents[2] / "quality" / "bench"
PARTS = [path for path in sorted(BENCH.glob("*.py")) if not path.stem.startswith("_")]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """The bench called as the Makefile calls it."""
    return subprocess.run([sys.executable, str(BENCH), *words], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.stem)
def test_part_hides_no_module(path: Path) -> None:
    """The folder is on the path when the bench runs, so no part is named as a module of Python."""
    assert path.stem not in sys.stdlib_module_names


def test_absent_sets_are_told(tmp_path: Path) -> None:
    """Without the sets every part is skipped with its reason, and nothing fails."""
    done = run(str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\nskipped: ") == done.stdout.count("\n== ") == len(PARTS)


def test_unknown_part_is_refused(tmp_path: Path) -> None:
    """A part that is not there stops the call with the list of those that are."""
    done = run(str(tmp_path), "nonesuch")
    assert done.returncode == 2
    assert f"parts: {', '.join(path.stem for path in PARTS)}" in done.stderr
