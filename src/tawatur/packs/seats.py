"""Places and houses whose name stands for those who govern from there: «إسلام آباد», «بنغازي», «الكرملين»."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from tawatur.core.errors import BadPack
from tawatur.packs.files import DATA, read_pack

FILE = DATA.joinpath("seats", "seats.yaml")
_DAY = timedelta(days=1)


class Seat(Struct, frozen=True, forbid_unknown_fields=True):
    """A place (key), who governs from there (the key of a body or country), and from when to when.

    `until` None: still so when the file was last checked.
    """

    place: str
    of: str
    since: date
    until: date | None = None


class SeatPack(Struct, frozen=True, forbid_unknown_fields=True):
    """The seats; nothing is said of any day after `checked_on`. `sure` tells how the days are known."""

    about: str
    made_by: str
    sure: Literal["read", "memory"]
    checked_on: date
    seats: list[Seat]
    houses: list[str]


class Seats:
    """Finds whom the name of a place or house stands for."""

    def __init__(self, pack: SeatPack, capitals: Mapping[str, str]) -> None:
        """`capitals` lead from a place to its country."""
        self._checked_on, self._capitals = pack.checked_on, capitals
        self._held: dict[str, list[Seat]] = {}
        for seat in pack.seats:
            self._held.setdefault(seat.place, []).append(seat)
        self.houses = frozenset(pack.houses)

    def find(self, place: str, first: date | None, last: date | None) -> str:
        """The key of whom a place stands for in a report of these days; "" where it stands for nobody but itself.

        In a report of unknown day a capital stands for its state.
        """
        for seat in self._held.get(place, ()) if first is not None and last is not None else ():
            end = self._checked_on if seat.until is None else seat.until - _DAY
            if first is not None and last is not None and seat.since < first and last <= end:
                return seat.of
        return self._capitals.get(place, "")

    def list_places(self, first: date | None, last: date | None) -> frozenset[str]:
        """The places other than capitals that stand for somebody in a report of these days."""
        return frozenset(p for p in self._held if p not in self._capitals and self.find(p, first, last))


def load_seats(keys: Sequence[str], capitals: Mapping[str, str]) -> Seats:
    """The seats of the pack. Raises BadPack for a key that no sheet defines, and for two at one time in one place."""
    pack = read_pack(FILE, SeatPack)
    known = frozenset(keys)
    ends: dict[str, date] = {}
    for seat in pack.seats:
        for key in (seat.place, seat.of):
            _require(key, known)
        if seat.since < ends.get(seat.place, date.min) or (seat.until is not None and seat.until <= seat.since):
            raise BadPack(f"{FILE}: {seat.place}, since {seat.since}: seats follow one another; correct the days")
        ends[seat.place] = seat.until or date.max
    for key in pack.houses:
        _require(key, known)
    return Seats(pack, capitals)


def _require(key: str, known: frozenset[str]) -> None:
    if key not in known:
        raise BadPack(f"{FILE}: {key}: no sheet has this key; correct it or write the entry")
