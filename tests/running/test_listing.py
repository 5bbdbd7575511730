"""What a call names: every report once, under an id of its own, and nothing lost silently."""

import io
import os
import sys
from pathlib import Path

import pytest

from tawatur.core.errors import BadInput
from tawatur.running.limits import load_limits
from tawatur.running.listing import Listing, list_sources

SUFFIXES = (".html", ".txt")
LIMIT = 8_000_000


def listed(*paths: Path | str, piped: bytes = b"", apart: Path | None = None) -> Listing:
    """The listing of some paths."""
    return list_sources([str(path) for path in paths], SUFFIXES, pipe=io.BytesIO(piped), apart=apart)


def ids(listing: Listing) -> list[str]:
    """The ids of the documents to be."""
    return [source.doc for source in listing.sources]


def put(path: Path, text: str = "خبر") -> Path:
    """A file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_lists_all_below_a_folder_in_order(tmp_path: Path) -> None:
    """Reports of known suffixes are found at every depth, in any case of the suffix, in the order of their ids."""
    for name in ("b.txt", "a.html", "deep/er/c.TXT"):
        put(tmp_path / name)
    listing = listed(tmp_path)
    assert ids(listing) == ["a", "b", "c"]
    assert listing.skipped == ()


def test_hidden_is_passed_over_and_unknown_is_told(tmp_path: Path) -> None:
    """Hidden files and folders are passed over; one of another kind is skipped with a line that says what to give."""
    for name in (".hidden.txt", ".git/x.txt", "photo.jpg", "README", "a.txt"):
        put(tmp_path / name)
    listing = listed(tmp_path)
    assert ids(listing) == ["a"]
    assert [Path(line.source).name for line in listing.skipped] == ["README", "photo.jpg"]
    assert "give .html, .txt" in listing.skipped[1].message


def test_same_stem_gets_the_folder_before_it(tmp_path: Path) -> None:
    """Reports of one stem are told apart by their folder, those of one folder by their suffix."""
    for name in ("one/n1.txt", "two/n1.txt", "two/n2.txt", "two/n3.txt", "two/n3.html"):
        put(tmp_path / name)
    assert ids(listed(tmp_path)) == ["n2", "one/n1", "two/n1", "two/n3.html", "two/n3.txt"]


def test_ids_do_not_depend_on_the_order_of_the_call(tmp_path: Path) -> None:
    """The same reports named in another order have the same ids."""
    one, two, three = (put(tmp_path / name) for name in ("x/n.txt", "y/n.txt", "m.txt"))
    assert listed(one, two, three) == listed(three, two, one)


def test_a_file_named_twice_is_one_report(tmp_path: Path) -> None:
    """A file reached by two paths, or by a link, is listed once."""
    real = put(tmp_path / "a.txt")
    (tmp_path / "link.txt").symlink_to(real)
    assert ids(listed(real, tmp_path, tmp_path / "link.txt")) == ["a"]


def test_links_that_go_round_end(tmp_path: Path) -> None:
    """Folders that contain each other by links are walked once, each further meeting with a line."""
    for name in ("one", "two", "three"):
        put(tmp_path / name / f"{name}.txt")
    for name in ("one", "two", "three"):
        for other in ("one", "two", "three"):
            (tmp_path / name / f"to-{other}").symlink_to(tmp_path / other)
    listing = listed(tmp_path)
    assert ids(listing) == ["one", "three", "two"]
    assert listing.skipped
    assert all("met again" in line.message for line in listing.skipped)


def test_link_to_itself_and_missing_path_are_told(tmp_path: Path) -> None:
    """A link to itself and a path that is not there are skipped with a line; the rest is read."""
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    put(tmp_path / "a.txt")
    listing = listed(tmp_path, tmp_path / "gone.txt", "")
    assert ids(listing) == ["a"]
    assert [Path(line.source).name for line in listing.skipped] == ['""', "gone.txt", "loop.txt"]


def test_deep_folders_do_not_exhaust_the_walk(tmp_path: Path) -> None:
    """Folders nested deeper than calls may be are walked."""
    put(tmp_path.joinpath(*["d"] * 300) / "a.txt")
    allowed = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(250)
        listing = listed(tmp_path)
    finally:
        sys.setrecursionlimit(allowed)
    assert ids(listing) == ["a"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_named_pipe_and_device_are_refused(tmp_path: Path) -> None:
    """A named pipe or a device is skipped at once: a feed that never ends is not waited for."""
    os.mkfifo(tmp_path / "feed.txt")
    listing = listed(tmp_path, "/dev/zero")
    assert listing.sources == ()
    assert ["neither a file nor a folder" in line.message for line in listing.skipped] == [True, True]


def test_fifo_put_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    """A file that has become a named pipe since it was listed is refused, not waited for."""
    path = put(tmp_path / "a.txt")
    (source,) = listed(path).sources
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(BadInput, match="no plain file"):
        source.read(LIMIT)


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    """A file of 50 MB is refused by its size, with the limit in the message."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    (source,) = listed(path).sources
    with pytest.raises(BadInput, match="50,000,000 bytes, the limit is 8,000,000"):
        source.read(LIMIT)


def test_results_are_not_read_as_reports(tmp_path: Path) -> None:
    """The folder where results go is not read, though it lies among the reports."""
    put(tmp_path / "a.txt")
    put(tmp_path / "out" / "dossier.html")
    listing = listed(tmp_path, apart=tmp_path / "out")
    assert ids(listing) == ["a"]
    assert "results" in listing.skipped[0].message


def test_file_name_of_odd_bytes_can_be_told(tmp_path: Path) -> None:
    """A file name that is no UTF-8 gets an id that is."""
    odd = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")  # noqa: PTH118 - a path of bytes
    with open(odd, "wb") as file:  # noqa: PTH123 - the same
        file.write(b"x")
    (source,) = listed(tmp_path).sources
    assert source.doc.encode() == "caf\ufffd".encode()
    assert source.read(LIMIT) == b"x"


def test_pipe_with_one_report() -> None:
    """What a pipe brings is one report, named after the pipe, its format left to the readers."""
    (source,) = listed("-", piped="أعلنت الوزارة".encode()).sources
    assert (source.doc, source.name, source.read(LIMIT)) == ("pipe", "pipe", "أعلنت الوزارة".encode())


def test_pipe_with_json_lines() -> None:
    """JSON lines are one report each; a broken line is told by its number, and two of one name are told apart."""
    lines = b'{"name": "a.txt", "text": "x"}\n\n{"name": "a.txt", "text": "y"}\n{"nome": 1}\n{"name": "", "text": "z"}'
    listing = listed("-", piped=lines)
    assert sorted(source.read(LIMIT) for source in listing.sources) == [b"x", b"y", b"z"]
    assert len(set(ids(listing))) == 3
    assert [line.source for line in listing.skipped] == ["- line 4"]


def test_feed_that_never_ends_is_refused() -> None:
    """No more than the limit is taken from a pipe, and what overflows it is refused."""

    class Endless(io.RawIOBase):
        taken = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            self.taken += len(buffer)
            buffer[:] = b"a" * len(buffer)
            return len(buffer)

    endless = Endless()
    listing = list_sources(["-"], SUFFIXES, pipe=io.BufferedReader(endless))
    limit = load_limits().pipe_bytes
    assert listing.sources == ()
    assert f"more than {limit:,} bytes" in listing.skipped[0].message
    assert endless.taken < limit * 1.1
