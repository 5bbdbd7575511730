"""dossier.md: the same content as Markdown."""

from tawatur.core.affair import Affair
from tawatur.packs.packs import Packs
from tawatur.publishing.dossier import compile_dossier
from tawatur.publishing.pages import fill_markdown
from tawatur.publishing.writer import Writer


def write(affair: Affair, language: str, packs: Packs) -> bytes:
    """The dossier as compact Markdown in one language."""
    return fill_markdown(*compile_dossier(affair, language, packs)).encode("utf-8", "replace")


WRITER = Writer(about="the dossier as Markdown", filename="dossier.md", write=write)
