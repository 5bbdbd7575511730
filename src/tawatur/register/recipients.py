"""Who receives, and how he stands before a regime: its authority, another force, a designated one."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from tawatur.core.claim import Filler
from tawatur.core.transfer import Transfer
from tawatur.packs.packs import Packs
from tawatur.packs.regimes import Party, Regime, holds
from tawatur.register.acts import Act
from tawatur.register.matter import Recipient

_STATES = ("country", "capital")  # kinds of fillers that stand for a state and its government
_REMEMBERED = 20_000  # names; those of parties and recipients come again with every transfer
_GROUPS = ("group/", "body/rebels/")  # keys of armed groups in the packs
# Heads of bodies that are the government of a state, or act for it: «body/government/CF».
_ORGANS = ("government", "authorities", "cabinet", "presidency", "prime-minister-office", "ministry")


class Parties:
    """Finds the parties of a regime by key and by every name the packs know."""

    def __init__(self, packs: Packs) -> None:
        self._fold = lru_cache(maxsize=_REMEMBERED)(packs.folding.fold)
        self._entries = packs.gazetteer.entries

    def names(self, party: Party) -> frozenset[str]:
        """The names of a party, folded."""
        known = [name for listed in party.names.values() for name in listed]
        for ref in party.refs:
            if (entry := self._entries.get(ref)) is not None:
                known += [name for listed in entry.names.values() for name in listed]
        return frozenset(map(self._fold, known))

    def find(self, filler: Filler, regime: Regime, acts: Sequence[Act]) -> Party | None:
        """The party a filler is on a day of some act, None if none; without a day any time will do."""
        for party in regime.parties:
            known = filler.ref in party.refs if filler.ref else False
            if (known or self._named(filler, party)) and _is_listed(party, acts):
                return party
        return None

    def _named(self, filler: Filler, party: Party) -> bool:
        return bool(self.names(party) & self._folded((filler.name, *filler.names)))

    def _folded(self, names: Iterable[str]) -> set[str]:
        return {self._fold(name) for name in names}


def _is_listed(party: Party, acts: Sequence[Act]) -> bool:
    """Whether a regime lists the party on a day of some act, or no day is known."""
    days = [day for act in acts for day in act.days]
    return not days or any(holds(party.starts, party.until, day) for day in days)


def find_recipients(transfer: Transfer, regime: Regime, acts: Sequence[Act], parties: Parties) -> tuple[Recipient, ...]:
    """Each recipient named with its standing: as the regime lists it; a state and who governs it are its government."""
    found = []
    for filler in transfer.recipient:
        party = parties.find(filler, regime, acts)
        if party is not None:
            found.append(Recipient(filler.name, party.standing, party))
        elif filler.kind in _STATES or _is_organ(filler):
            found.append(Recipient(filler.name, "government"))
        else:
            found.append(Recipient(filler.name, "force" if filler.ref.startswith(_GROUPS) else ""))
    return tuple(found)


def _is_organ(filler: Filler) -> bool:
    """Whether a body governs a state or acts for its government: no list of a regime needs to name it."""
    return filler.ref.startswith("body/") and filler.ref.split("/")[1] in _ORGANS
