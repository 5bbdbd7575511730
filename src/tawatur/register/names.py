"""Names in the files of other registers: states as they write them, and designations of systems."""

import re
from collections.abc import Mapping
from functools import lru_cache

from tawatur.packs.items import Items, level
from tawatur.packs.packs import Packs

_LONGEST = 5  # words of a designation looked up together
_KEPT = 4096  # names remembered: a register names few
_VERSION = re.compile(r"([A-Za-z]{1,4}-?\d{1,4})[A-Z]{1,3}\b.*")


class StateNames:
    """Finds the ISO code of a state by the name another register gives it."""

    def __init__(self, packs: Packs, more: Mapping[str, str]) -> None:
        """`more` are names that only other registers write."""
        self._fold = packs.folding.fold
        self._known = {
            self._fold(name): entry.state
            for entry in packs.gazetteer.entries.values()
            if entry.kind == "country" and entry.state
            for names in entry.names.values()
            for name in names
        }
        self._known |= {self._fold(name): state for name, state in more.items()}
        self.find = lru_cache(maxsize=_KEPT)(self._find)

    def _find(self, name: str) -> str:
        """The code, "" for a name of no state; a force is of the state in brackets («Hezbollah (Lebanon)*»)."""
        bare = name.replace("*", " ").strip(" '")
        inside = re.findall(r"\(([^()]+)\)", bare)
        head, _, tail = bare.partition(", ")  # «Korea, South»
        for tried in (bare, f"{tail} {head}", re.sub(r"\s*\([^()]*\)\s*", " ", bare).strip(), *inside):
            code = self._known.get(self._fold(tried.strip()))
            if code:
                return code
        return ""


class SystemNames:
    """Finds the systems that designations name, each designation once."""

    def __init__(self, items: Items) -> None:
        self.find = lru_cache(maxsize=_KEPT)(lambda text: find_system(text, items))


def find_system(text: str, items: Items) -> str:
    """The key of the first system a designation names, longest name first; "" if our pack knows none."""
    words = re.split(r"[\s,;/()]+", text.strip())[:40]
    for first in range(len(words)):
        for last in range(min(len(words), first + _LONGEST), first, -1):
            entry = items.find(" ".join(words[first:last]))
            if entry is not None and entry.system:
                return entry.key
    version = _VERSION.match(text.strip())
    entry = items.find(version[1]) if version else None
    return entry.key if entry is not None and entry.system else ""


def level_name(name: str, packs: Packs) -> str:
    """A designation in one comparable form."""
    return level(packs.folding.fold(name))
