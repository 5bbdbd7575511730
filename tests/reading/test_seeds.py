from pathlib import Path

import pytest

from tawatur.core.document import Document
from tawatur.packs.packs import Packs
from tawatur.reading.read import read_source

SHARED = Path(__file__).resolve().parents[2] / "../shared"
FILES = sorted([*SHARED.glob("seeds/*.txt"), *SHARED.glob("stories/*/*.txt")])


@pytest.fixture(scope="module")
def documents(packs: Packs) -> list[Document]:
    """The measuring texts, read."""
    if not FILES:
        pytest.skip("needs ../shared: the measuring texts")
    return [read_source(str(path), path.read_bytes(), packs) for path in FILES]


def test_offsets_are_those_of_the_file(documents: list[Document]) -> None:
    """The text equals the file as Python reads it with newlines untouched."""
    for document in documents:
        with Path(document.source).open(encoding="utf-8", newline="") as file:
            assert document.text == file.read()


def test_reports_keep_their_body(documents: list[Document]) -> None:
    """In every measuring text the report's own words make up most of what is not boilerplate."""
    for document in documents:
        length = dict.fromkeys(("body", "boilerplate", "metadata", "headline", "subheading", "caption"), 0)
        for block in document.blocks:
            length[block.kind] += block.span.end - block.span.start
        assert length["body"] > 0.6 * (sum(length.values()) - length["boilerplate"]), document.id


def test_stories_begin_with_title_and_byline(documents: list[Document]) -> None:
    """In the Arabic stories the first line is the headline, and a credit line under it is metadata."""
    for document in documents:
        if "stories/ar_" in document.source:
            assert document.blocks[0].kind == "headline", document.source
            lines = document.text.splitlines()
            if len(lines) > 1 and lines[1].strip():
                assert document.blocks[1].kind == "metadata", document.source
