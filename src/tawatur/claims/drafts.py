"""A frame while it is being filled."""

from tawatur.claims.hits import Hit
from tawatur.claims.view import Argument, View

ENCOUNTERS = ("meeting", "visit")


class Draft:
    """A frame being filled: `spec` maps places to roles, `around` are the arguments of the clause."""

    def __init__(
        self, view: View, hit: Hit, spec: dict[str, str], around: list[Argument], roles: dict[str, list[Argument]]
    ) -> None:
        self.view = view
        self.hit = hit
        self.spec = spec
        self.around = around
        self.roles = roles

    def add(self, place: str, arguments: list[Argument]) -> None:
        """Put the first of these arguments, if there is one, where the spec has the place."""
        if arguments and place in self.spec:
            self.roles.setdefault(self.spec[place], []).append(arguments[0])

    def kinds(self, place: str) -> list[str]:
        """Kinds that may fill the role at a place."""
        return self.hit.event.fills.get(self.spec.get(place, ""), [])
