"""What a call names: the reports under its paths, each with an id of its own."""

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

import msgspec
from msgspec import Struct

from tawatur.core.affair import Skipped
from tawatur.core.errors import BadInput
from tawatur.running.notes import NOTES, NoteBook
from tawatur.running.sources import PIPE, Source, explain, read_pipe, spell

_NOTES = frozenset({".md", ".markdown", ".rst"})  # what lies beside reports and is none


class Listing(Struct, frozen=True):
    """The reports to read, in the order of their ids, and what was left aside, with why."""

    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]


def list_sources(
    paths: Iterable[str], suffixes: Iterable[str], *, pipe: BinaryIO, apart: Path | None = None
) -> Listing:
    """All reports under `paths`: files, folders with all below them, and `-` for the pipe.

    Hidden files and folders are passed over. What a `reports.yaml` notes of the files beside it goes
    with them. A file of another kind than `suffixes`, a folder met again and the folder `apart`, where
    results go, are skipped with a line. A file met again is listed once.
    """
    walk = _Walk(suffixes, apart)
    piped: list[Source] = []
    for given in dict.fromkeys(paths):
        if given == PIPE:
            sources, skipped = read_pipe(pipe)
            piped += sources
            walk.skipped += skipped
        else:
            walk.enter(given)
    book = NoteBook()
    files = [Source(spell(path), "", str(path), note=book.find(path)) for path in walk.files.values()]
    skipped = sorted([*walk.skipped, *book.skipped], key=lambda line: line.source)
    return Listing(name_documents([*files, *piped]), tuple(skipped))


def name_documents(found: list[Source]) -> tuple[Source, ...]:
    """Each source with the shortest name no other has, in name order: stem, folder/stem, folder/file, and so on."""
    choices = [_list_names(source) for source in found]
    level = [0] * len(found)
    while clashes := _find_clashes(choices, level):
        for place in clashes:
            level[place] += 1
    names = [options[at] for options, at in zip(choices, level, strict=True)]
    named = [msgspec.structs.replace(source, doc=name) for source, name in zip(found, names, strict=True)]
    return tuple(sorted(named, key=lambda source: source.doc))


class _Walk:
    """One walk over all folders of a call: `files` by their real path, `skipped` with why."""

    def __init__(self, suffixes: Iterable[str], apart: Path | None) -> None:
        self.files: dict[str, Path] = {}
        self.skipped: list[Skipped] = []
        self._suffixes = frozenset(suffixes)
        self._apart = None if apart is None else os.path.realpath(apart)
        self._entered: set[str] = set()

    def enter(self, given: str) -> None:
        """Take up a file, or a folder and all below it."""
        if not given:
            self.skipped.append(Skipped('""', "an empty path; give a file or a folder, `.` for this one"))
            return
        waiting = [Path(given)]
        while waiting:
            path = waiting.pop()
            try:
                waiting += reversed(list(self._look_at(path)))
            except BadInput as fault:
                self.skipped.append(Skipped(spell(path), str(fault)))
            except OSError as fault:
                self.skipped.append(Skipped(spell(path), explain(fault)))

    def _look_at(self, path: Path) -> Iterator[Path]:
        """Keep a file; what lies in a folder, hidden entries left out."""
        mode = path.stat().st_mode
        if stat.S_ISREG(mode):
            self._keep(path)
        elif stat.S_ISDIR(mode):
            self._refuse_again(os.path.realpath(path))
            yield from (entry for entry in sorted(path.iterdir()) if not entry.name.startswith("."))
        else:
            raise BadInput("neither a file nor a folder; give a file, or `-` for a pipe")

    def _keep(self, path: Path) -> None:
        if path.name == NOTES:
            return
        if path.suffix.lower() in _NOTES and path.suffix.lower() not in self._suffixes:
            raise BadInput("notes, left aside")
        if path.suffix.lower() not in self._suffixes:
            kind = f"a {spell(path.suffix)} file" if path.suffix else "a file without a suffix"
            raise BadInput(f"{kind} is not read; give {', '.join(sorted(self._suffixes))}")
        self.files.setdefault(os.path.realpath(path), path)

    def _refuse_again(self, folder: str) -> None:
        if folder == self._apart:
            raise BadInput("the folder where the results go is not read")
        if folder in self._entered:
            raise BadInput("a folder met again, as by a link; its files are listed once")
        self._entered.add(folder)


def _find_clashes(choices: list[list[str]], level: list[int]) -> list[int]:
    """The places whose name another has too; one that has no longer name is given a number."""
    names = [options[at] for options, at in zip(choices, level, strict=True)]
    often = Counter(names)
    clashes = [place for place, name in enumerate(names) if often[name] > 1]
    for count, place in enumerate(clashes, 1):
        if level[place] + 1 == len(choices[place]):
            choices[place].append(f"{choices[place][-1]}#{count}")
    return clashes


def lengthen_name(source: Source) -> list[str]:
    """The names a source may have, the one it was given first, then longer ones."""
    names = _list_names(source)
    return [source.doc, *names[names.index(source.doc) + 1 :]] if source.doc in names else [source.doc, *names]


def _list_names(source: Source) -> list[str]:
    """Names for one source, shortest first: stem, folder/stem, folder/file, then with more folders before it."""
    path = PurePath(spell(os.path.realpath(source.path)) if source.path else source.name)
    folders = [part for part in path.parts[:-1] if part not in (path.anchor, "..", ".")]
    longer = ["/".join([*folders[len(folders) - deep :], path.name]) for deep in range(1, len(folders) + 1)]
    return [path.stem, "/".join([*folders[-1:], path.stem]), *(longer or [path.name])]
