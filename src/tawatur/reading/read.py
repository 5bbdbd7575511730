"""The door of the reading room: bytes in, Document out."""

from pathlib import PurePath

from tawatur.core.document import Block, Document
from tawatur.core.errors import BadInput
from tawatur.core.identity import digest_text
from tawatur.core.shelf import stock
from tawatur.packs.packs import Packs
from tawatur.reading import readers
from tawatur.reading.blocks import mark_blocks
from tawatur.reading.bylines import gather_names
from tawatur.reading.dates import find_published
from tawatur.reading.letters import tell_language
from tawatur.reading.outlets import find_outlet, name_site
from tawatur.reading.reader import Page, Reader

READERS = stock(readers, "READER", Reader)
PIPE = "-"


def read_source(name: str, raw: bytes, packs: Packs) -> Document:
    """The report in `raw`; `name` is the file's name, or "-" for a pipe. The id is the name's stem.

    The suffix chooses the reader; where it tells nothing, the first bytes do. Raises BadInput with
    what is wrong, where, and the cure.
    """
    rules = packs.boilerplate.rules
    if len(raw) > rules.bytes_limit:
        size, limit = len(raw) / 1e6, rules.bytes_limit / 1e6
        raise BadInput(f"{name}: is {size:.1f} MB; the limit is {limit:.0f} MB; split it, or give one report a file")
    if not raw.strip():
        raise BadInput(f"{name}: is empty; give a file that holds a report")
    try:
        page = _choose_reader(name, raw).read(raw, rules)
    except BadInput as fault:
        raise BadInput(f"{name}: {fault}") from fault
    if not page.text.strip():
        raise BadInput(f"{name}: holds no text, only white space or markup; give a page that holds a report")
    return _build_document(name, page, packs)


def list_suffixes() -> tuple[str, ...]:
    """The suffixes that the readers at hand answer for, in lower case."""
    return tuple(suffix for reader in READERS.values() for suffix in reader.suffixes)


def _choose_reader(name: str, raw: bytes) -> Reader:
    suffix = PurePath(name).suffix.lower()
    for reader in READERS.values():
        if suffix in reader.suffixes:
            return reader
    return next(reader for reader in READERS.values() if reader.recognises(raw))


def _build_document(name: str, page: Page, packs: Packs) -> Document:
    stem = "stdin" if name == PIPE else PurePath(name).stem or name
    names = gather_names(packs)
    blocks = mark_blocks(stem, page.text, page.marks, names)
    language = tell_language(page.text, packs.scripts, packs.languages)
    published = page.published
    if published.how == "unknown":
        day_first = language not in packs.languages or packs.languages[language].day_first
        published = find_published(stem, page.text, blocks, packs.boilerplate, day_first=day_first)
    return Document(
        id=stem,
        text=page.text,
        blocks=blocks,
        digest=digest_text(page.text),
        language=language,
        title=page.title or _read_title(page.text, blocks),
        outlet=page.outlet or find_outlet(page.text, blocks, names) or name_site(page.url, language, packs.gazetteer),
        url=page.url,
        published=published,
        source=name,
    )


def _read_title(text: str, blocks: tuple[Block, ...]) -> str | None:
    return next((block.span.read(text) for block in blocks if block.kind == "headline"), None)
