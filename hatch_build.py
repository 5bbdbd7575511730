"""A wheel in which the rooms that read a report are machine code: made only where it is asked for.

`make compiled` asks for it, and so does HATCH_BUILD_HOOK_ENABLE_CUSTOM=true before any build of a wheel; without it
this file is not even loaded, and the wheel is the plain one. The sources are compiled as they stand (mypyc), on a copy:
nothing is written beside them, so no stale machine code can ever be read in their place. The wheel holds them too.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOMS = ("reading", "language", "mentions", "claims")
# Level 2 takes half the time of 3 and its code is as fast; no lines for a debugger; a file of C for each module, which
# asks for far less memory than one for all. Bound to one another by the linker, functions of the rooms are called
# directly, not through a table: a twenty-fifth of the cycles.
_SCRIPT = """
import sys
from mypyc.build import mypycify
from setuptools import setup

modules = mypycify(sys.argv[3:], opt_level="2", debug_level="0", multi_file=True)
for module in modules if sys.platform == "linux" else ():
    module.extra_link_args.append("-Wl,-Bsymbolic")
setup(name="tawatur-compiled", packages=[], ext_modules=modules, script_args=sys.argv[1:3])
"""


class CompiledRooms(BuildHookInterface[Any]):
    """Compiles the rooms and puts what comes of it into the wheel, each library beside the source it was made of."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the wheel is put together.

        Raises:
            RuntimeError: For an editable install: it reads the sources themselves, which may change any moment.
        """
        if version == "editable":
            raise RuntimeError("an editable install reads the sources and is never compiled: install without -e")
        self._copy = TemporaryDirectory(prefix="tawatur-compiled-")
        place = Path(self._copy.name)
        for library in compile_rooms(Path(self.root), place):
            build_data["force_include"][str(library)] = str(library.relative_to(place))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take the copy away."""
        self._copy.cleanup()


def list_modules(package: Path) -> list[str]:
    """The modules that are compiled, as paths from the folder that holds the package."""
    found = (path for room in ROOMS for path in sorted((package / room).glob("*.py")) if path.name != "__init__.py")
    return [str(path.relative_to(package.parent)) for path in found]


def list_changed(copy: Path, package: Path) -> list[str]:
    """The compiled modules whose source is not what was copied, as paths from the folder that holds the package."""
    named = sorted({*list_modules(copy), *list_modules(package)})

    def read(folder: Path, name: str) -> bytes:
        path = folder.parent / name
        return path.read_bytes() if path.exists() else b""

    return [name for name in named if read(copy, name) != read(package, name)]


def compile_rooms(root: Path, place: Path) -> list[Path]:
    """Compile a copy of the sources in the empty folder `place`; the libraries made, all under it.

    Raises:
        CalledProcessError: If a module is refused or no C compiler is at hand; what is wrong was printed.
        RuntimeError: If a source changed meanwhile: the wheel holds the sources as they are at its end.
    """
    package = shutil.copytree(
        root / "src" / "tawatur", place / "tawatur", ignore=shutil.ignore_patterns("__pycache__", "data", "*.so")
    )
    call = [sys.executable, "-c", _SCRIPT, "build_ext", "--inplace", "--config-file", str(root / "pyproject.toml")]
    environment = {**os.environ, "MYPYPATH": str(place)}
    subprocess.run([*call, *list_modules(package)], cwd=place, env=environment, check=True)
    shutil.rmtree(place / "build")
    changed = list_changed(package, root / "src" / "tawatur")
    if changed:
        raise RuntimeError(f"{', '.join(changed)} changed while it was compiled: build again")
    return sorted(path for path in place.rglob("*") if path.suffix in (".so", ".pyd"))
