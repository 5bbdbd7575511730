"""The files of a gold as people write them: quotations and names, no offsets."""

from typing import TypeVar

import msgspec
import yaml
from msgspec import Struct

from tawatur.core.errors import BadPack
from tawatur.packs.plain_yaml import parse_plain

T = TypeVar("T")


class AnnotatedItem(Struct, frozen=True, forbid_unknown_fields=True):
    """Arms, a service or counted persons: the words with their figure.

    `name` says how persons fared: killed, wounded, missing.
    """

    words: str
    name: str = ""
    quantity: float | None = None
    bound: str = "exact"


class AnnotatedValue(Struct, frozen=True, forbid_unknown_fields=True):
    """What a package is said to cost; `upto` is the upper end where the bound is between."""

    words: str
    amount: float | None
    currency: str
    bound: str = "exact"
    upto: float | None = None


class AnnotatedTime(Struct, frozen=True, forbid_unknown_fields=True):
    """When it happened: one `day`, or `start` and `end` inclusive; an open side is left out."""

    words: str
    day: str = ""
    start: str = ""
    end: str = ""


class AnnotatedLink(Struct, frozen=True, forbid_unknown_fields=True):
    """One hand after the publishing outlet: one kind with a name key or the words that describe it.

    `count` is the number of voices told. `anonymous` is left out where the kind tells it: a source is.
    """

    outlet: str = ""
    agency: str = ""
    organisation: str = ""
    official: str = ""
    person: str = ""
    source: str = ""
    document: str = ""
    statement: str = ""
    count: int | None = None
    anonymous: bool | None = None


class AnnotatedClaim(Struct, frozen=True, forbid_unknown_fields=True):
    """One claim. `claim` quotes the smallest clause that proves it, `also` further places that say the same.

    `event` and `modality` may name several with `|` where the text allows more than one; modality `any` is
    not asked. `roles` hold name keys, or words of the text. `inherited` names the roles filled from another sentence.
    """

    claim: str
    event: str
    also: list[str] = []
    roles: dict[str, list[str]] = {}
    inherited: list[str] = []
    items: list[AnnotatedItem] = []
    value: AnnotatedValue | None = None
    when: AnnotatedTime | None = None
    modality: str = "stated"
    stage: str = ""
    chain: list[AnnotatedLink] = []


class Annotation(Struct, frozen=True, forbid_unknown_fields=True):
    """What one report claims, all of it. `optional` quotes what one annotator would keep and another would not:
    a claim read there is neither asked for nor held against the reader.
    """

    language: str
    claims: list[AnnotatedClaim]
    published: str = ""
    optional: list[str] = []


def read_annotation(raw: bytes, where: str) -> Annotation:
    """The annotation in one YAML file; raises BadPack with the file, the key and the cure."""
    return _convert(raw, where, Annotation)


def read_names(raw: bytes, where: str) -> dict[str, list[str]]:
    """A file of names: every usual spelling by key."""
    return _convert(raw, where, dict[str, list[str]])


def _convert(raw: bytes, where: str, kind: type[T]) -> T:
    try:
        return msgspec.convert(parse_plain(raw), kind, strict=True)
    except (yaml.YAMLError, UnicodeDecodeError) as fault:
        raise BadPack(f"{where}: not YAML: {fault}; mend the file at the line named") from fault
    except msgspec.ValidationError as fault:
        raise BadPack(f"{where}: {fault}; write the key as the neighbouring entries do") from fault
