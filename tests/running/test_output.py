"""Results appear whole or not at all."""

from pathlib import Path

import pytest

from tawatur.core.errors import BadSetting, StoreFault
from tawatur.running.output import prepare_folder, write_files


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_writes_all_and_leaves_foreign_files(tmp_path: Path) -> None:
    """The folder is made, files of the run before are replaced, what is not ours stays, nothing else appears."""
    out = tmp_path / "new" / "out"
    prepare_folder(out)
    (out / "mine.txt").write_bytes(b"keep")
    (out / "a.json").write_bytes(b"old")
    paths = write_files({"data/b.csv": b"2", "a.json": b"1"}, out)
    assert paths == (out / "a.json", out / "data" / "b.csv")
    assert contents(out) == {"a.json": b"1", "data/b.csv": b"2", "mine.txt": b"keep"}


def test_failed_run_leaves_the_files_of_the_run_before(tmp_path: Path) -> None:
    """If one file cannot be written no file changes, and nothing half-written is left."""
    (tmp_path / "a.json").write_bytes(b"old")
    (tmp_path / "b").write_bytes(b"a file where a folder is needed")
    before = contents(tmp_path)
    with pytest.raises(StoreFault, match="choose another folder"):
        write_files({"a.json": b"new", "b/c.csv": b"new"}, tmp_path)
    assert contents(tmp_path) == before


def test_refuses_a_folder_that_cannot_be(tmp_path: Path) -> None:
    """A file in the place of the folder is a wrong setting, told with the cure."""
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(BadSetting, match="choose a folder"):
        prepare_folder(tmp_path / "out")
