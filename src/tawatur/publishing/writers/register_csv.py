"""register.csv: the transfer register in SIPRI's columns, with what SIPRI lacks behind them."""

from tawatur.core.affair import Affair
from tawatur.packs.packs import Packs
from tawatur.publishing.register import list_sheets
from tawatur.publishing.tables.csv import FORMAT
from tawatur.publishing.writer import Writer


def write(affair: Affair, language: str, packs: Packs) -> bytes:
    """A row for each system of each transfer, leads and what is no transfer marked; an empty cell is unknown."""
    return FORMAT.write(list_sheets(affair, language, packs), None, "")


WRITER = Writer(about="the transfer register as a table in SIPRI's columns", filename="register.csv", write=write)
