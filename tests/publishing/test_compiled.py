"""Compiled templates that are kept between runs."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from tawatur.publishing import compiled
from tawatur.publishing.compiled import Compiled, open_compiled

TEMPLATES = {"note.html": "<p>{{ words }}</p>"}


def write(kept: Compiled | None) -> str:
    """One page by an environment of its own."""
    environment = Environment(loader=DictLoader(TEMPLATES), autoescape=True, bytecode_cache=kept)
    return environment.get_template("note.html").render(words="1 < 2")


def test_page_is_the_same_from_kept_templates(tmp_path: Path) -> None:
    """A template that was kept, or kept and spoiled since, gives the page that a fresh one gives."""
    fresh = write(None)
    assert write(Compiled(str(tmp_path))) == fresh
    (one,) = tmp_path.iterdir()
    held = one.read_bytes()
    assert write(Compiled(str(tmp_path))) == fresh
    one.write_bytes(held[: len(held) // 2])
    assert write(Compiled(str(tmp_path))) == fresh


def test_another_version_of_the_library_compiles_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one version of the library compiled is not taken by another."""
    write(Compiled(str(tmp_path)))
    monkeypatch.setattr(compiled, "_name_version", lambda: "another")
    write(Compiled(str(tmp_path)))
    assert len(list(tmp_path.iterdir())) == 2


def test_page_is_made_where_nothing_can_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the folder has gone, or there is none of the user's own, the page is made all the same."""
    assert write(Compiled(str(tmp_path / "gone"))) == write(None)

    def refuse(_self: Compiled) -> str:
        raise RuntimeError("no safe folder")

    monkeypatch.setattr(Compiled, "_get_default_cache_dir", refuse)
    open_compiled.cache_clear()
    try:
        assert open_compiled() is None
    finally:
        open_compiled.cache_clear()
