"""Writing results: each file appears whole or not at all, and what else lies in the folder is left alone."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tawatur.core.errors import BadSetting, StoreFault


def prepare_folder(out: Path) -> None:
    """Make the folder for results if need be. Raises BadSetting where it cannot be made or written."""
    probe = _aside(out / "probe")
    try:
        out.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as fault:
        raise BadSetting(f"{out}: {fault.strerror or fault}; choose a folder that may be written") from fault


def write_files(files: Mapping[str, bytes], out: Path) -> tuple[Path, ...]:
    """Write the files by name under `out`; their paths in name order. Raises StoreFault where that fails.

    All are written under other names first, then put in place, so that a run cut short leaves the files
    of the run before.
    """
    places = [out / name for name in sorted(files)]
    try:
        for place in places:
            place.parent.mkdir(parents=True, exist_ok=True)
            with _aside(place).open("wb") as file:
                file.write(files[place.relative_to(out).as_posix()])
                file.flush()
                os.fsync(file.fileno())
        for place in places:
            _aside(place).replace(place)
    except OSError as fault:
        raise StoreFault(f"{out}: {fault.strerror or fault}; make room there, or choose another folder") from fault
    finally:
        for place in places:
            with suppress(FileNotFoundError, NotADirectoryError):
                _aside(place).unlink()
    return tuple(places)


def _aside(place: Path) -> Path:
    """A hidden name beside `place` that no other run uses."""
    return place.with_name(f".{place.name}.{os.getpid()}.part")
