"""Who stands on which side: fillers by the state or the entity they are."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec.structs import replace

from tawatur.core.case import Case, Entity
from tawatur.core.claim import Claim, Filler
from tawatur.packs.packs import Packs

Pair = tuple[str, str]
_REMEMBERED = 20_000  # names; those of one case come again with every regime
UNKNOWN = ""  # no report tells the side
GOVERNMENT = "government"  # the camp of a state's own authority and forces
WEAK = "~"  # before what stands for a side whose state nobody knows


class Sides:
    """Reads the sides of a deal from claims, with the entities of the case and the parties of the embargoes."""

    def __init__(self, case: Case, packs: Packs) -> None:
        self._fold = lru_cache(maxsize=_REMEMBERED)(packs.folding.fold)
        self._homes = {member: entity for entity in case.entities for member in entity.members}
        listed = [
            (self._fold(name), party.state or next(iter(regime.territory.states), ""), party.standing)
            for regime in packs.embargoes.values()
            for party in regime.parties
            for names in party.names.values()
            for name in names
        ]
        self._parties = {name: state for name, state, _ in listed if state}
        self._forces = {name for name, _, standing in listed if standing != "government"}
        self._camps = {
            key: GOVERNMENT if party.standing == "government" else party.id
            for regime in packs.embargoes.values() for party in regime.parties
            for key in (*party.refs, *(self._fold(name) for names in party.names.values() for name in names))
        }  # fmt: skip
        self._force_refs = {
            ref for regime in packs.embargoes.values() for party in regime.parties if party.standing != "government"
            for ref in party.refs
        }  # fmt: skip

    def entity(self, claim: Claim, filler: Filler) -> Entity | None:
        """The entity of the case a filler is, None if the case has none."""
        return self._homes.get(f"{claim.doc}/{filler.entity}")

    def state(self, claim: Claim, filler: Filler) -> str:
        """The state a filler is or belongs to: as read, as the case has it, or as an embargo file lists it."""
        entity = self.entity(claim, filler)
        if filler.state or (entity and entity.state):
            return filler.state or (entity.state if entity else "")
        names = (filler.name, *filler.names, *(entity.names if entity else ()))
        return next((self._parties[name] for name in map(self._fold, names) if name in self._parties), "")

    def is_force(self, filler: Filler) -> bool:
        """Whether a filler is no state: a person, or a force that some embargo file lists."""
        if filler.kind == "person" or filler.ref in self._force_refs:
            return True
        return any(self._fold(name) in self._forces for name in (filler.name, *filler.names))

    def camp(self, claim: Claim) -> str:
        """Which side within its state receives: its government, a force an embargo file lists, an armed group.

        "" where a claim names the state alone, a body that may be anybody's, or recipients of several camps.
        """
        camps = {camp for filler in claim.roles.get("recipient", ()) if (camp := self._camp(filler))}
        return camps.pop() if len(camps) == 1 else ""

    def _camp(self, filler: Filler) -> str:
        keys = (filler.ref, *map(self._fold, (filler.name, *filler.names)))
        group = filler.ref if filler.ref.startswith("group/") else ""
        return next((self._camps[key] for key in keys if key in self._camps), group)

    def key(self, claim: Claim, filler: Filler) -> str:
        """What stands for a side: its state; of a body without one its entity, marked weak; of a person nothing."""
        home = self.state(claim, filler)
        return home or (UNKNOWN if filler.kind == "person" else WEAK + self._identity(claim, filler))

    def pairs(self, claim: Claim) -> tuple[Pair, ...]:
        """All (supplier, recipient) a claim tells; "" for a side it leaves out."""
        suppliers = self._keys(claim, "supplier")
        recipients = self._keys(claim, "recipient") or self._keys(claim, "buyer_side")
        return tuple((one, other) for one in suppliers or ("",) for other in recipients or ("",))

    def parties(self, agreement: Claim) -> set[str]:
        """The states that are parties to an agreement."""
        told = (self.state(agreement, filler) for filler in agreement.roles.get("party", ()))
        return {state for state in told if state}

    def partners(self, claim: Claim) -> set[str]:
        """The states that a claim names as partners of a deal, without saying who gives and who takes."""
        told = (self.state(claim, filler) for filler in claim.roles.get("participants", ()))
        return {state for state in told if state}

    def things(self, claim: Claim) -> frozenset[str]:
        """What the claim calls the deal by (role object), by entity."""
        return frozenset(self._identity(claim, filler) for filler in claim.roles.get("object", ()))

    def gather(self, claims: Sequence[Claim], roles: Iterable[str], key: str) -> tuple[Filler, ...]:
        """One filler for each entity on the side `key` stands for, most often told first, with all names known."""
        found: dict[str, list[Filler]] = {}
        for claim in claims:
            for role in roles:
                for filler in claim.roles.get(role, ()):
                    if (mine := self.key(claim, filler)) == key or mine.startswith(WEAK):
                        found.setdefault(self._identity(claim, filler), []).append(filler)
        ranked = sorted(found.values(), key=lambda fillers: (-len(fillers), fillers[0].name))
        return tuple(_merge(fillers) for fillers in ranked)

    def _identity(self, claim: Claim, filler: Filler) -> str:
        entity = self.entity(claim, filler)
        return entity.id if entity else filler.ref or self._fold(filler.name)

    def _keys(self, claim: Claim, role: str) -> tuple[str, ...]:
        keys = (self.key(claim, filler) for filler in claim.roles.get(role, ()))
        return tuple(dict.fromkeys(key for key in keys if key))


def _merge(fillers: Sequence[Filler]) -> Filler:
    """The first filler that is read in its own place, with the names of all."""
    best = next((filler for filler in fillers if not filler.inherited and filler.span is not None), fillers[0])
    names = tuple(dict.fromkeys(name for filler in (best, *fillers) for name in (filler.name, *filler.names) if name))
    return replace(best, names=names)
