"""How the command behaves at the ends of pipes and under signals: quietly, and with the right code."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TAWATUR = [sys.executable, "-m", "tawatur"]


def run(*tokens: str | Path, feed: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    """One call with something on standard input."""
    return subprocess.run([*TAWATUR, *map(str, tokens)], input=feed, capture_output=True, check=False, timeout=60)


def test_reads_one_report_from_a_pipe(reports: Path) -> None:
    """A report in a pipe gives the blocks it gives as a file, but for its name."""
    from_file = run("blocks", reports / "ar.txt")
    from_pipe = run("blocks", "-", feed=(reports / "ar.txt").read_bytes())
    assert from_pipe.returncode == 0
    assert from_pipe.stdout.replace(b'"pipe"', b'"ar"') == from_file.stdout


def test_reads_json_lines_from_a_pipe(reports: Path) -> None:
    """Reports as JSON lines in a pipe give the same claims as the files they were made of."""
    lines = [
        json.dumps({"name": path.name, "text": path.read_text(encoding="utf-8")}).encode()
        for path in sorted(reports.iterdir())
    ]
    assert run("claims", "-", feed=b"\n".join(lines)).stdout == run("claims", reports).stdout


def test_reader_that_goes_away_is_no_fault(reports: Path) -> None:
    """When the reader of the pipe closes it the command ends at once, without a word."""
    many = [reports / f"copy{number}.txt" for number in range(30)]
    for path in many:
        path.write_bytes((reports / "ar.txt").read_bytes())
    with subprocess.Popen(
        [*TAWATUR, "blocks", str(reports), "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert told == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_output_is_told(reports: Path) -> None:
    """A result that cannot be written ends with code 4 and one line, never as a success."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*TAWATUR, "claims", str(reports), "--quiet"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 4
    assert done.stderr.startswith(b"tawatur: ")
    assert done.stderr.count(b"\n") == 1


def hear_interrupts() -> None:
    """Undo what a shell does to its jobs in the background: they do not hear interrupts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_interrupt_is_no_traceback() -> None:
    """Interrupted while it waits for a pipe, the command says so in a word and ends with code 130."""
    with subprocess.Popen(
        [*TAWATUR, "claims", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=hear_interrupts,  # noqa: PLW1509 - no threads here
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"x" * 200_000)  # more than a pipe holds: once this returns, it is being read
        process.stdin.flush()
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stderr is not None
        assert process.stderr.read() == b"tawatur: interrupted\n"


def test_plain_locale_is_no_hindrance(reports: Path) -> None:
    """Where the terminal knows no Arabic, results are still UTF-8 and nothing breaks."""
    odd = reports / "تقرير.txt"
    odd.write_bytes((reports / "ar.txt").read_bytes())
    (reports / "صورة.jpg").write_bytes(b"")
    surroundings = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [*TAWATUR, "claims", str(reports)], env=surroundings, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "تقرير" in done.stdout.decode("utf-8")
