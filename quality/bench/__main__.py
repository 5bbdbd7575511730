"""Hold tawatur against public test sets, beside the figures other tools reach on them.

usage: python quality/bench SHARED [PART ...]

SHARED holds bench/, the parts of the sets that may be looked at. A part is a module in this folder that keeps

    ABOUT: str                   what is measured, and on what
    NEEDS: tuple[str, ...]       the folders of bench/ it reads
    measure(bench, packs)        its rows: test, cases, our figure, the others' figures, what was left out and why

A part whose folders are not there is skipped, and says so. Nothing of the sets stands in this project.
"""

import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from tawatur.packs.packs import Packs

HERE = Path(__file__).parent
HEAD = ("test", "cases", "tawatur", "others")


def list_parts() -> dict[str, Path]:
    """The parts by name, found by presence."""
    return {path.stem: path for path in sorted(HERE.glob("*.py")) if not path.stem.startswith("_")}


def load_part(path: Path) -> ModuleType:
    """The module of a part."""
    spec = spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no module")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tell_part(name: str, part: ModuleType, bench: Path, packs: Packs) -> Iterator[str]:
    """The lines of one part: its table, or why it was skipped."""
    yield f"\n== {name}: {part.ABOUT}"
    absent = [folder for folder in part.NEEDS if not (bench / folder).is_dir()]
    if absent:
        yield f"skipped: {', '.join(str(bench / folder) for folder in absent)} is not there"
        return
    yield f"{HEAD[0]:<44} {HEAD[1]:>6}  {HEAD[2]:<16} {HEAD[3]}"
    for test, cases, ours, others, note in part.measure(bench, packs):
        yield f"{test:<44} {cases:>6}  {ours:<16} {others}"
        if note:
            yield f"    {note}"


def main() -> int:
    """Measure the parts asked for, all if none is named."""
    parts = list_parts()
    asked = sys.argv[2:] or list(parts)
    if len(sys.argv) < 2 or not set(asked) <= set(parts):
        print((__doc__ or "").strip(), f"\nparts: {', '.join(parts)}", file=sys.stderr)
        return 2
    packs = Packs()
    for name in asked:
        for line in tell_part(name, load_part(parts[name]), Path(sys.argv[1], "bench"), packs):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
