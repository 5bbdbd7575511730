"""case.json: what the reports jointly establish, as one object."""

from tawatur.core.affair import Affair
from tawatur.core.codec import encode
from tawatur.packs.packs import Packs
from tawatur.publishing.interchange import describe_case
from tawatur.publishing.writer import Writer


def write(affair: Affair, language: str, packs: Packs) -> bytes:
    """Entities, facts, contradictions, transfers and timeline; explanations in the page language."""
    return encode(describe_case(affair, language, packs)) + b"\n"


WRITER = Writer(about="entities, facts, contradictions, transfers and timeline", filename="case.json", write=write)
