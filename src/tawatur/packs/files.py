"""Reading the files of a pack."""

import re
from collections.abc import Hashable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec
import yaml

from tawatur.core.errors import BadPack

T = TypeVar("T")
DATA: Traversable = files("tawatur").joinpath("data")


def read_pack(place: Traversable, kind: type[T]) -> T:
    """One YAML file as a value of `kind`; unknown keys, wrong types and doubled keys are faults."""
    try:
        return msgspec.convert(_parse(place.read_bytes()), kind, strict=True)
    except yaml.YAMLError as fault:
        raise BadPack(f"{place}: not YAML: {fault}; mend the file at the line named") from fault
    except msgspec.ValidationError as fault:
        raise BadPack(f"{place}: {fault}; write the key as the neighbouring entries do") from fault


def list_packs(*folders: str, suffix: str = ".yaml") -> Iterator[Traversable]:
    """The files of one folder of the data, in name order."""
    place = DATA.joinpath(*folders)
    if not place.is_dir():
        raise BadPack(f"{place}: no such folder; the package is incomplete, install it again")
    yield from sorted((p for p in place.iterdir() if p.name.endswith(suffix)), key=lambda p: p.name)


def _parse(content: bytes) -> object:
    """What one YAML document says; nothing but plain values can come out of it."""
    loader = _Loader(content)
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The fast safe loader, with rules of our own."""


def _build_mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[Hashable, object]:
    """A mapping; a key written twice is an error at its line."""
    seen: set[object] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(None, None, f"the key {key!r} stands twice", key_node.start_mark)
        seen.add(key)
    return loader.construct_mapping(node, deep=True)


def _keep_date(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> str:
    """A date as written."""
    return str(loader.construct_scalar(node))


# Words stay words: "no" and "on" are prepositions here, a date stays as written.
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:bool"]
    for first, pairs in _Loader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_Loader.add_constructor("tag:yaml.org,2002:map", _build_mapping)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _keep_date)
