"""What an extractor of a page's text is."""

from collections.abc import Callable

from msgspec import Struct


class Extractor(Struct, frozen=True):
    """`extract` gives the text of the report in a page, "" where it finds none; it may raise on a hostile page."""

    about: str
    extract: Callable[[str], str]
