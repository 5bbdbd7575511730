"""A person or body as a file of the user's has it: Wikidata, OpenSanctions, any FollowTheMoney data."""

from msgspec import Struct


class Record(Struct, frozen=True):
    """One entry of the file: its id there, its FollowTheMoney schema, its names, states (ISO codes) and other ids.

    Names are those it is certainly called by; weak aliases are left out by who reads the file.
    """

    id: str
    schema: str
    names: tuple[str, ...]
    states: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
