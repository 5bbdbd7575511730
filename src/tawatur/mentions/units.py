"""The units of a personal name: joints bound to their words, spellings made comparable."""

from collections.abc import Sequence, Set

from msgspec import Struct

Units = tuple[str, ...]


class Bindings(Struct, frozen=True):
    """What is no name of its own in one: joints that may be left out, the article, the first half of a given name."""

    sons: frozenset[str]
    servant: str
    article: str


def cut_units(parts: Sequence[str], joints: Set[str], closers: Set[str]) -> tuple[tuple[str, ...], ...]:
    """The words of a name in groups: «محمد | بن سلمان | آل سعود», «أحمد | داود أوغلو»."""
    units: list[list[str]] = []
    open_joint = False
    for part in parts:
        if part in closers and units:
            units[-1].append(part)
        elif open_joint:
            units[-1].append(part)
            open_joint = part in joints
            continue
        else:
            units.append([part])
        open_joint = part in joints and part not in closers
    return tuple(tuple(unit) for unit in units)


def normalise(units: Sequence[Sequence[str]], bindings: Bindings) -> Units:
    """One comparable form for each unit: no article, no «بن», «عبد الحميد» as «عبدالحميد»."""
    return tuple(_normalise_unit(unit, bindings) for unit in units)


def _normalise_unit(unit: Sequence[str], bindings: Bindings) -> str:
    words = [word for word in unit if word not in bindings.sons] or list(unit)
    bare = [word.removeprefix(bindings.article) if len(word) > 4 else word for word in words]
    joined = "".join(bare)
    return joined.replace(bindings.servant + bindings.article, bindings.servant)


def same_name(left: Units, right: Units) -> bool:
    """Whether two full names can be one: the shorter lies in the longer in order, from the same first name on."""
    short, long = sorted((left, right), key=len)
    if len(short) < 2:
        return False
    if short[0] != long[0] or not (short[-1] == long[-1] or long[: len(short)] == short):
        return False
    rest = iter(long)
    return all(unit in rest for unit in short)
