"""The folder is the list: all the plug-in machinery there is."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

from tawatur.core.errors import BadSetting

T = TypeVar("T")


def stock(shelf: ModuleType, slot: str, kind: type[T]) -> dict[str, T]:
    """Map each module's name on `shelf` to the value it keeps under `slot`, in name order."""
    return {name: _take(shelf, name, slot, kind) for name in _list_names(shelf)}


def fetch(shelf: ModuleType, name: str, slot: str, kind: type[T]) -> T:
    """What the module `name` on `shelf` keeps under `slot`; no other module is loaded."""
    names = _list_names(shelf)
    if name not in names:
        raise BadSetting(f"no {name!r} in {shelf.__name__}; choose one of {', '.join(names)}")
    return _take(shelf, name, slot, kind)


def _list_names(shelf: ModuleType) -> list[str]:
    return sorted(entry.name for entry in iter_modules(shelf.__path__))


def _take(shelf: ModuleType, name: str, slot: str, kind: type[T]) -> T:
    value = getattr(import_module(f"{shelf.__name__}.{name}"), slot, None)
    if not isinstance(value, kind):
        raise BadSetting(f"{shelf.__name__}.{name} must define {slot}: {kind.__name__}")
    return value
