"""One affair, written out in every form there is a writer for."""

from tawatur.core.affair import Affair
from tawatur.core.errors import BadSetting
from tawatur.core.shelf import stock
from tawatur.packs.packs import Packs
from tawatur.publishing import writers
from tawatur.publishing.writer import Writer


def publish(affair: Affair, language: str, packs: Packs) -> dict[str, bytes]:
    """The bytes of every writer's file by file name, in name order, in the page language asked for.

    Raises BadSetting where there is no pack of the language, or no phrases in it.
    """
    spoken = [one for one in packs.phrases.spoken() if one in packs.languages]
    if language not in spoken:
        raise BadSetting(f"no phrases in the language {language!r}; choose one of {', '.join(spoken)}")
    shelf = sorted(stock(writers, "WRITER", Writer).values(), key=lambda writer: writer.filename)
    return {writer.filename: writer.write(affair, language, packs) for writer in shelf}
