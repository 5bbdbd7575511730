"""Score the pipeline on the measuring texts and hold the figures against floors.toml.

usage: measure.py SHARED

SHARED holds seeds/, gold/, stories/ and score/score.py. What is measured: the founding sample (`seeds`), the
stories together, once as they are (`stories`) and once with the day of publication their gold notes of each report
(`stories_dated`, for the files themselves state none), and the seconds from a cold start to the finished dossier of
the sample (`speed`).
Exits 1 if a figure is below its floor or above its ceiling, or cannot be had at all. A time above its ceiling is
told as slow and fails nothing: the same machine takes half as long again in a slow hour.
"""

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from tawatur.packs.packs import Packs
from tawatur.running.dossier import read_affair, write_file
from tawatur.running.notes import NOTES

FLOORS = Path(__file__).with_name("floors.toml")
FILES = {"--claims": "claims.jsonl", "--blocks": "blocks.jsonl", "--case": "case.json"}
# The best of this many runs counts: what else the machine does is no fault of ours.
COLD_STARTS = 8
TIMED = "speed"  # the group whose figures are seconds

Figures = dict[str, float]


def measure(shared: Path) -> dict[str, Figures]:
    """All figures, by group and name."""
    stories = sorted(path.parent for path in shared.glob("stories/*/gold.yaml"))
    packs = Packs()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        skipped = sum(write_outputs(texts, out / texts.name, packs) for texts in (shared / "seeds", *stories))
        skipped += sum(write_outputs(note_days(story, out), out / "dated" / story.name, packs) for story in stories)
        return {
            "seeds": score(shared, shared / "gold", out / "seeds"),
            "stories": score(shared, shared / "stories", out / "{story}"),
            "stories_dated": score(shared, shared / "stories", out / "dated" / "{story}"),
            "reading": {"inputs_skipped": skipped},
            "speed": {"seconds_to_dossier": time_cold_start(shared / "seeds", out / "dossier")},
        }


def note_days(story: Path, out: Path) -> Path:
    """A copy of a story's reports with a `reports.yaml` of the days its gold gives."""
    folder = out / "noted" / story.name
    folder.mkdir(parents=True)
    gold = yaml.safe_load((story / "gold.yaml").read_bytes())
    days = {article["file"]: {"published": article["published"]} for article in gold["articles"]}
    for name in days:
        shutil.copyfile(story / name, folder / name)
    (folder / NOTES).write_text(yaml.safe_dump(days), encoding="utf-8")
    return folder


def write_outputs(texts: Path, out: Path, packs: Packs) -> int:
    """Write the files the scorer reads, for the reports in one folder; the number of reports skipped."""
    reports = sorted(str(path) for path in texts.glob("*.txt"))
    affair = read_affair(reports, packs, pipe=io.BytesIO())
    out.mkdir(parents=True)
    for line in affair.skipped:
        print(f"skipped {line.source}: {line.message}")
    for filename in FILES.values():
        (out / filename).write_bytes(write_file(affair, filename, packs))
    return len(affair.skipped)


def score(shared: Path, gold: Path, out: Path) -> Figures:
    """The scorer's figures for one gold; it prints its own table. Rates and counts stand side by side."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder, "score.json")
        options = [part for option, name in FILES.items() for part in (option, str(out / name))]
        call = [sys.executable, str(shared / "score" / "score.py"), "--gold", str(gold), *options]
        subprocess.run([*call, "--json", str(result)], check=True)
        pooled = json.loads(result.read_bytes())["pooled"]
    rates = {name: figure["rate"] for name, figure in pooled["figures"].items() if figure["rate"] is not None}
    return {**rates, **pooled["counts"]}


def time_cold_start(texts: Path, out: Path) -> float:
    """Seconds from calling `tawatur` to the finished dossier, the best of several calls.

    Compiled modules are kept between calls, as they are where the package is installed.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    seconds = []
    for _ in range(COLD_STARTS):
        start = time.perf_counter()
        call = [sys.executable, "-m", "tawatur", "dossier", str(texts), "-o", str(out), "--quiet"]
        subprocess.run(call, check=True, stdout=subprocess.DEVNULL, env=kept)
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def compare(figures: Mapping[str, Figures], bounds: Mapping[str, Mapping[str, Figures]]) -> Iterator[tuple[bool, str]]:
    """For each bound whether it holds, and the line that says so; a time is told and never fails."""
    for group, sides in bounds.items():
        for side, limits in sides.items():
            for name, limit in limits.items():
                got = figures.get(group, {}).get(name)
                holds = got is not None and (got >= limit if side == "floor" else got <= limit)
                told = "cannot be had" if got is None else f"{got:.3f}"
                timed = group == TIMED and got is not None
                label = "ok  " if holds else "slow" if timed else "FAIL"
                yield holds or timed, f"{label}  {group}.{name:<42} {told:>13}  {side} {limit:g}"


def main() -> int:
    """Measure, print, compare."""
    if len(sys.argv) != 2 or not Path(sys.argv[1], "score", "score.py").is_file():
        print((__doc__ or "").strip(), file=sys.stderr)
        return 2
    verdicts = list(compare(measure(Path(sys.argv[1])), tomllib.loads(FLOORS.read_text(encoding="utf-8"))))
    print("\n== against floors.toml", *(line for _, line in verdicts), sep="\n")
    return 0 if all(holds for holds, _ in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
