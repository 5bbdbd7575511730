"""Joining by degrees: things that are one, and things that must stay apart."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

F = TypeVar("F")


class Unions(Generic[F]):
    """Disjoint sets of names. A set is known by its least member, so the order of joining does not show.

    Each set carries facts of its members; `clash` says of two sets' facts that they cannot be one,
    `merge` makes the facts of both. Two names may also be kept apart for good with `part`.
    """

    def __init__(self, facts: Mapping[str, F], *, clash: Callable[[F, F], bool], merge: Callable[[F, F], F]) -> None:
        """Every name begins alone, with its own facts."""
        self._parent = {name: name for name in facts}
        self._members = {name: [name] for name in facts}
        self._facts = dict(facts)
        self._apart: dict[str, set[str]] = {}
        self._clash, self._merge = clash, merge

    def root(self, name: str) -> str:
        """The least member of the set."""
        passed = []
        while self._parent[name] != name:
            passed.append(name)
            name = self._parent[name]
        for step in passed:
            self._parent[step] = name
        return name

    def facts(self, name: str) -> F:
        """The facts of the set the name is in."""
        return self._facts[self.root(name)]

    def part(self, left: str, right: str) -> None:
        """Keep the two names in different sets from now on."""
        self._apart.setdefault(self.root(left), set()).add(right)
        self._apart.setdefault(self.root(right), set()).add(left)

    def joins(self, left: str, right: str) -> bool:
        """Whether the two sets may become one."""
        one, other = self.root(left), self.root(right)
        if one == other:
            return True
        return not self.parted(one, other) and not self._clash(self._facts[one], self._facts[other])

    def parted(self, left: str, right: str) -> bool:
        """Whether the two sets are kept apart for good."""
        other = self.root(right)
        return any(self.root(name) == other for name in self._apart.get(self.root(left), ()))

    def join(self, left: str, right: str, *, force: bool = False) -> bool:
        """Make the two sets one, if they may be or it is forced; whether they are one now."""
        one, other = sorted((self.root(left), self.root(right)))
        if one == other:
            return True
        if not force and not self.joins(one, other):
            return False
        self._parent[other] = one
        self._members[one] += self._members.pop(other)
        self._facts[one] = self._merge(self._facts[one], self._facts.pop(other))
        if other in self._apart:
            self._apart.setdefault(one, set()).update(self._apart.pop(other))
        return True

    def sets_of(self, name: str) -> list[str]:
        """The members of one set, sorted."""
        return sorted(self._members[self.root(name)])

    def sets(self) -> dict[str, list[str]]:
        """All sets by their least member, members sorted."""
        return {root: sorted(self._members[root]) for root in sorted(self._members)}
