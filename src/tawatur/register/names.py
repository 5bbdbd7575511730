"""Names in the files of other registers: states as they write them, and designations of systems."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from tawatur.packs.items import Items, level
from tawatur.packs.packs import Packs
from tawatur.register.header import ComparisonRules, level_heading

_LONGEST = 5  # words of a designation looked up together
_KEPT = 4096  # names remembered: a register names few
# A version behind the system it is of: «MiG-21bis», «M-109A1» and «Leopard-1A3»; «Igla-1», «Spike-ER», «Hawk-100».
_VERSIONS = (
    re.compile(r"([A-Za-z]{1,8}-?\d{1,4})(?:[A-Z]{1,3}\d{0,2}|bis)$"),
    re.compile(r"([A-Za-z][A-Za-z ]{2,})-[A-Z0-9]{1,4}$"),
)
_AGAINST = re.compile(r"\banti[- ]\w+")  # what a weapon is against does not say what it is


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

    def __init__(self, items: Items, rules: ComparisonRules) -> None:
        self._items, self._rules = items, rules
        self._known = {level_heading(name): key for name, key in rules.systems.items()}
        self.find = lru_cache(maxsize=_KEPT)(self._find)

    def _find(self, text: str, description: str = "") -> str:
        """The key of the first system a designation names, longest name first; "" if our pack knows none.

        A system of another kind than `description` tells is not meant: «Meteor, fighter aircraft» is no missile.
        """
        key = self._known.get(level_heading(text), "")
        if key:
            return key
        kind = _tell_kind(description, self._rules)
        for name in _list_names(text.strip()):
            entry = self._items.find(name)
            if entry is not None and entry.system and self._fits(entry.sipri, kind):
                return entry.key
        return ""

    def _fits(self, heading: str, kind: str) -> bool:
        """Whether a system under a heading of SIPRI may be of a kind; anything may, where either is not known."""
        kinds = self._rules.heading_kinds.get(heading, [])
        return not kind or not kinds or kind in kinds


def _list_names(text: str) -> Iterator[str]:
    """What may be a name in a designation: runs of its words, longest first, then the system a version is of."""
    words = re.split(r"[\s,;/()]+", text)[:40]
    for first in range(len(words)):
        for last in range(min(len(words), first + _LONGEST), first, -1):
            yield " ".join(words[first:last])
    for word in (text, *words):
        for shape in _VERSIONS:
            version = shape.match(word)
            if version:
                yield version[1]


def _tell_kind(description: str, rules: ComparisonRules) -> str:
    """What kind of thing a description tells of, by its last word that tells one; "" where none does."""
    words = re.findall(r"[^\W\d_]+", _AGAINST.sub("", description.casefold()))
    return next((kind for word in reversed(words) for kind, known in rules.kind_words.items() if word in known), "")


def level_name(name: str, packs: Packs) -> str:
    """A designation in one comparable form."""
    return level(packs.folding.fold(name))
