"""Templates as they were compiled by an earlier run, kept as the interpreter keeps its own modules."""

from contextlib import suppress
from functools import cache
from importlib.metadata import version

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class Compiled(FileSystemBytecodeCache):
    """Compiled templates in a folder that only the user can write; a fault of the disk costs the keeping alone."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Another version of the library compiles otherwise, so its templates have other keys."""
        return super().get_cache_key(f"{name} {_name_version()}", filename)

    def load_bytecode(self, bucket: Bucket) -> None:
        """As it was kept; nothing where it cannot be read."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, where it can be written."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


@cache
def _name_version() -> str:
    return version("jinja2")


@cache
def open_compiled() -> Compiled | None:
    """The folder of compiled templates; None where there is none that is the user's alone."""
    try:
        return Compiled()
    except (OSError, RuntimeError):
        return None
