"""The rooms that read a report can be compiled, and compiled they give the same bytes (`make compiled`)."""

import filecmp
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hatch_build import ROOMS, CompiledRooms, list_changed, list_modules

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "tawatur"
COMPILED = ROOT / ".venv-compiled" / "bin" / "python"
REPORTS = [ROOT / "examples" / "affair", ROOT / "quality" / "corpus", ROOT / "quality" / "heldout"]
# As they are called: from elsewhere, so that nothing of this folder stands in for what is installed.
_CLAIMS = "import sys; from tawatur.cli.main import main; sys.exit(main(['claims', '--quiet', *sys.argv[1:]]))"
_PLACE = "import tawatur.claims.extract as room; print(room.__file__)"
_TRANSLATE = """
import sys
from mypyc.build import mypycify

mypycify(sys.argv[2:], multi_file=True, target_dir=sys.argv[1])
"""


def test_no_machine_code_beside_the_sources() -> None:
    """A library beside a source would be read in its place, whatever the source says later."""
    assert [path for path in PACKAGE.rglob("*") if path.suffix in (".so", ".pyd")] == []


def test_every_module_of_the_rooms_is_named() -> None:
    """The list of what is compiled holds each room whole, and nothing but modules."""
    named = list_modules(PACKAGE)
    assert {Path(path).parts[1] for path in named} == set(ROOMS)
    assert all((PACKAGE.parent / path).is_file() for path in named)
    assert "tawatur/claims/extract.py" in named and len(named) == len(set(named))


def test_an_editable_install_is_never_compiled(tmp_path: Path) -> None:
    """It reads the sources, which machine code beside them would hide: the build says so and stops."""
    hook = CompiledRooms(str(ROOT), {}, None, None, str(tmp_path), "wheel")  # type: ignore[arg-type]
    with pytest.raises(RuntimeError, match="without -e"):
        hook.initialize("editable", {"force_include": {}})


def test_a_source_that_changed_while_it_was_compiled_is_named(tmp_path: Path) -> None:
    """Machine code of one state beside sources of another would not give the same bytes: changed, new, gone."""
    folders = [tmp_path / name / "tawatur" for name in ("copy", "now")]
    for folder, names in zip(folders, (("same", "changed", "gone"), ("same", "changed", "new")), strict=True):
        for room in ROOMS:
            (folder / room).mkdir(parents=True)
        for name in names:
            (folder / "claims" / f"{name}.py").write_text(f"{name if name == 'same' else folder.parent.name} = 1\n")
    assert list_changed(*folders) == [f"tawatur/claims/{name}.py" for name in ("changed", "gone", "new")]


def test_every_module_can_be_translated(tmp_path: Path) -> None:
    """Each module of the rooms is written so that mypyc takes it; what it refuses is told with file and line."""
    call = [sys.executable, "-c", _TRANSLATE, str(tmp_path / "c"), "--config-file", str(ROOT / "pyproject.toml")]
    environment = {**os.environ, "MYPYPATH": str(PACKAGE.parent)}
    done = subprocess.run(
        [*call, *list_modules(PACKAGE)],
        cwd=PACKAGE.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list((tmp_path / "c").glob("__native_tawatur*.c"))) >= len(list_modules(PACKAGE))


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of the compiled environment, if there is one made of the sources as they are now."""
    if not COMPILED.exists():
        pytest.skip("no compiled environment: make compiled")
    room = Path(run(COMPILED, _PLACE, folder=tmp_path_factory.mktemp("elsewhere")).strip())
    assert room.suffix != ".py", "the compiled environment holds no compiled rooms"
    files = [path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    named = [path.relative_to(PACKAGE.parent).as_posix() for path in files]
    _, changed, missing = filecmp.cmpfiles(room.parents[2], PACKAGE.parent, named, shallow=False)
    if changed or missing:
        pytest.skip("the compiled environment was made of other sources: make compiled")
    return COMPILED


def test_compiled_rooms_give_the_same_bytes(compiled: Path, tmp_path: Path) -> None:
    """The claims of the example and of our own reports are the same, byte for byte, either way."""
    paths = [str(path) for path in REPORTS]
    ours = run(Path(sys.executable), _CLAIMS, *paths, folder=tmp_path)
    assert ours and run(compiled, _CLAIMS, *paths, folder=tmp_path) == ours


def run(python: Path, code: str, *words: str, folder: Path) -> str:
    """What the code prints under an interpreter: the compiled one with what it has installed, ours with the sources."""
    kept = {**os.environ, "PYTHONPATH": "" if python == COMPILED else str(PACKAGE.parent)}
    done = subprocess.run(
        [python, "-c", code, *words], cwd=folder, env=kept, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout
