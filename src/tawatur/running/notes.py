"""What the person who gathered the reports notes of them, in a file `reports.yaml` beside them."""

from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct

from tawatur.core.affair import Skipped
from tawatur.core.document import Document, Published
from tawatur.core.errors import BadPack
from tawatur.packs.files import read_pack

NOTES = "reports.yaml"


class Note(Struct, frozen=True, forbid_unknown_fields=True):
    """What the collector knows of one report; None where nothing is noted.

    `published` is the day it came out, or the first and the last day on which it can have.
    """

    outlet: str | None = None
    url: str | None = None
    published: date | tuple[date, date] | None = None

    def __post_init__(self) -> None:
        if isinstance(self.published, tuple) and self.published[0] > self.published[1]:
            raise ValueError("`published` ends before it begins; write the earlier day first")

    def apply(self, document: Document) -> Document:
        """The document with what is noted; a person's note outranks what was read from the page."""
        return msgspec.structs.replace(
            document,
            outlet=self.outlet or document.outlet,
            url=self.url or document.url,
            published=self._date() or document.published,
        )

    def _date(self) -> Published | None:
        if self.published is None:
            return None
        start, end = self.published if isinstance(self.published, tuple) else (self.published, self.published)
        return Published(start, end, "stated", (), "note")


class NoteBook:
    """The notes of all folders met; `skipped` says which could not be read, and which name no report there."""

    def __init__(self) -> None:
        self.skipped: list[Skipped] = []
        self._folders: dict[Path, dict[str, Note]] = {}

    def find(self, report: Path) -> Note | None:
        """The note on the report in this file, None if there is none."""
        if report.parent not in self._folders:
            self._folders[report.parent] = self._read(report.parent / NOTES)
        return self._folders[report.parent].get(report.name)

    def _read(self, path: Path) -> dict[str, Note]:
        if not path.is_file():
            return {}
        try:
            notes = read_pack(path, dict[str, Note])
        except (BadPack, OSError) as fault:
            self.skipped.append(Skipped(str(path), str(fault).removeprefix(f"{path}: ")))
            return {}
        for name in notes:
            if not (path.parent / name).is_file():
                self.skipped.append(Skipped(str(path), f"notes {name}, which is not beside it; mend the name"))
        return notes
