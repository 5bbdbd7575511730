"""Plain text: kept exactly as decoded."""

from tawatur.packs.page_words import ReadingRules
from tawatur.reading.encoding import decode_bytes
from tawatur.reading.reader import Page, Reader


def read_plain(raw: bytes, rules: ReadingRules) -> Page:
    """The text, every character in its place; raises BadInput where the bytes are no text."""
    return Page(decode_bytes(raw, rules))


def recognise_plain(raw: bytes) -> bool:
    """Any input may be plain text; reading it tells."""
    return bool(raw)


READER = Reader("Plain text in any usual encoding", (".txt", ".text"), recognise_plain, read_plain)
