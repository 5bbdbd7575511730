"""Who held an office, and from when to when."""

from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from tawatur.core.errors import BadPack
from tawatur.packs.files import DATA, read_pack

FILE = DATA.joinpath("offices", "holders.yaml")
_DAY = timedelta(days=1)


class Holder(Struct, frozen=True, forbid_unknown_fields=True):
    """One term of one person: his names by language, as the press writes them, the days it began and ended on.

    `until` None: still in office when the file was last checked.
    """

    since: date
    names: dict[str, list[str]]
    until: date | None = None

    def list_names(self, language: str) -> tuple[str, ...]:
        """All names, those of the language first."""
        codes = sorted(self.names, key=lambda code: code != language)
        return tuple(name for code in codes for name in self.names[code])


class Office(Struct, frozen=True, forbid_unknown_fields=True):
    """The terms of one office of a state; `of` is the body it leads, "" for an office of the state itself."""

    office: str
    state: str
    held: list[Holder]
    of: str = ""


class HolderPack(Struct, frozen=True, forbid_unknown_fields=True):
    """The offices; nothing is said of any day after `checked_on`. `sure` tells how the terms are known."""

    about: str
    made_by: str
    sure: Literal["read", "memory"]
    checked_on: date
    offices: list[Office]


class Holders:
    """Finds who held an office on given days."""

    def __init__(self, pack: HolderPack) -> None:
        self._checked_on = pack.checked_on
        self._terms = {(each.office, each.of, each.state): each.held for each in pack.offices}

    def list_names(self, office: tuple[str, str, str]) -> frozenset[str]:
        """The names of all who held the office (key, body, state) at any time."""
        terms = self._terms.get(office, ())
        return frozenset(name for term in terms for names in term.names.values() for name in names)

    def find(self, office: tuple[str, str, str], first: date, last: date) -> Holder | None:
        """Who held the office (key, body, state) on all these days; None where nobody did or is known to have."""
        for term in self._terms.get(office, ()):
            end = self._checked_on if term.until is None else term.until - _DAY
            if term.since < first and last <= end:
                return term
        return None


def load_holders() -> Holders:
    """The offices of the pack. Raises BadPack where an office stands twice or two terms of one overlap."""
    pack = read_pack(FILE, HolderPack)
    seen: set[tuple[str, str, str]] = set()
    for each in pack.offices:
        key = (each.office, each.of, each.state)
        if key in seen:
            raise BadPack(f"{FILE}: {each.office} of {each.state} stands twice; put all its terms under one")
        seen.add(key)
        _check_terms(each, pack.checked_on)
    return Holders(pack)


def _check_terms(office: Office, checked_on: date) -> None:
    """Terms follow one another, and only the last is open."""
    ends = [date.min]
    for term in office.held:
        if term.since < ends[-1] or (term.until is not None and term.until <= term.since) or term.since > checked_on:
            where = f"{office.office} of {office.state}, since {term.since}"
            raise BadPack(f"{FILE}: {where}: terms follow one another and begin before the check; correct the days")
        ends.append(term.until or date.max)
