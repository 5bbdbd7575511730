"""Reading the files of a pack."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec
import yaml

from tawatur.core.errors import BadPack
from tawatur.packs.plain_yaml import parse_plain

T = TypeVar("T")
DATA: Traversable = files("tawatur").joinpath("data")


def read_pack(place: Traversable, kind: type[T]) -> T:
    """One YAML file as a value of `kind`; unknown keys, wrong types and doubled keys are faults."""
    try:
        return msgspec.convert(parse_plain(place.read_bytes()), kind, strict=True)
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
