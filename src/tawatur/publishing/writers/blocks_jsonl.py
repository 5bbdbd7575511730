"""blocks.jsonl: what each part of each document is."""

from tawatur.core.affair import Affair
from tawatur.core.codec import encode_lines
from tawatur.packs.packs import Packs
from tawatur.publishing.interchange import describe_block
from tawatur.publishing.writer import Writer


def write(affair: Affair, _language: str, _packs: Packs) -> bytes:
    """Every block of every document, in order; the page language changes nothing."""
    return encode_lines(describe_block(block) for document in affair.documents for block in document.blocks)


WRITER = Writer(about="what each part of each document is", filename="blocks.jsonl", write=write)
