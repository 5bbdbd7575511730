"""The folder is the list: all the plug-in machinery there is."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

from tawatur.core.errors import BadSetting

T = TypeVar("T")


def stock(shelf: ModuleType, slot: str, kind: type[T]) -> dict[str, T]:
    """Map each module's name on `shelf` to the value it keeps under `slot`, in name order."""
    found: dict[str, T] = {}
    for module in sorted(iter_modules(shelf.__path__), key=lambda entry: entry.name):
        value = getattr(import_module(f"{shelf.__name__}.{module.name}"), slot, None)
        if not isinstance(value, kind):
            raise BadSetting(f"{shelf.__name__}.{module.name} must define {slot}: {kind.__name__}")
        found[module.name] = value
    return found
