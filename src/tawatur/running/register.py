"""From the reports of a call to the register as one file, alone or beside another register."""

from pathlib import Path

from tawatur.core.affair import Affair
from tawatur.core.errors import BadSetting
from tawatur.core.shelf import fetch
from tawatur.packs.packs import Packs
from tawatur.publishing import tables
from tawatur.publishing.comparison import list_comparison_sheets
from tawatur.publishing.register import list_sheets, tell_register
from tawatur.publishing.table import TableFormat
from tawatur.register.comparison import compare_registers
from tawatur.register.entries import EntryFile, read_entries
from tawatur.register.header import comparison_rules
from tawatur.running.dossier import choose_language


def open_format(name: str) -> TableFormat:
    """The format of that name. Raises BadSetting where there is none."""
    return fetch(tables, name, "FORMAT", TableFormat)


def read_other(path: Path, packs: Packs) -> EntryFile:
    """The entries of another register's file. Raises BadSetting where it cannot be read as one."""
    try:
        size = path.stat().st_size
        if size > (most := comparison_rules().bytes_limit):
            raise BadSetting(f"{path}: {size} bytes, over the limit of {most}; cut it to the states that matter")
        raw = path.read_bytes()
    except OSError as fault:
        raise BadSetting(f"{path}: {fault.strerror or fault}; give a file that can be read") from fault
    return read_entries(path.name, raw, packs)


def write_register(
    affair: Affair, packs: Packs, *, form: TableFormat, language: str | None = None, against: EntryFile | None = None
) -> bytes:
    """The register in a format; with `against` the comparison of the two instead."""
    language = language or choose_language(affair.documents, packs)
    direction = packs.languages[language].direction
    if against is None:
        return form.write(list_sheets(affair, language, packs), tell_register(affair.register), direction)
    compared = compare_registers(affair.register, against, packs)
    return form.write(list_comparison_sheets(compared, affair, language, packs), compared, direction)
