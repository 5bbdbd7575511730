"""dossier.html: the page a reader is handed."""

from tawatur.core.affair import Affair
from tawatur.packs.packs import Packs
from tawatur.publishing.dossier import compile_dossier
from tawatur.publishing.pages import fill_html
from tawatur.publishing.writer import Writer


def write(affair: Affair, language: str, packs: Packs) -> bytes:
    """One self-contained page in one language, for screen, phone and print."""
    return fill_html(*compile_dossier(affair, language, packs)).encode("utf-8", "replace")


WRITER = Writer(about="the dossier as one page for reading and printing", filename="dossier.html", write=write)
