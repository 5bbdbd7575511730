"""Joining the parts of a pile into entities, surest ground first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tawatur.core.identity import identify
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.values import Reason
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.parts import Part
from tawatur.reconciliation.traits import Traits, are_given_apart, merge
from tawatur.reconciliation.unions import Unions

_MOST_DOUBTS = 20  # pairs of one block that are written down as unsure; more would only repeat the first


class Clusters:
    """Joins parts, stage by stage, surest first; remembers why."""

    def __init__(self, parts: dict[str, Part], traits: dict[str, Traits], reader: NameReader) -> None:
        """`traits` are those of `parts`, by the same keys."""
        self.parts, self.traits, self.reader = parts, traits, reader
        self.unions = Unions(traits, clash=self._clash, merge=merge)
        self._notes: dict[tuple[str, str], tuple[Verdict, Reason]] = {}

    def _clash(self, left: Traits, right: Traits) -> bool:
        if left.refs & right.refs:
            return False
        return (
            left.group != right.group
            or bool(left.refs and right.refs)
            or bool(left.states and right.states and not left.states & right.states)
            or are_given_apart(left, right, self.reader)
        )

    def join(self, left: str, right: str, code: str, figure: str = "") -> None:
        """Make two one, unless something speaks against it."""
        if self.unions.root(left) != self.unions.root(right) and self.unions.join(left, right):
            self.note(left, right, Verdict.YES, Reason(code, figure))

    def note(self, left: str, right: str, verdict: Verdict, reason: Reason) -> None:
        """Remember why two are one, or may be."""
        one, other = sorted((left, right))
        self._notes.setdefault((one, other), (verdict, reason))

    def doubt(self, members: Iterable[str], code: str, figure: str) -> None:
        """Write down that the first of these may be each of the others."""
        roots = sorted({self.unions.root(m) for m in members})
        for other in roots[1:_MOST_DOUBTS]:
            if self.unions.joins(roots[0], other):
                self.note(roots[0], other, Verdict.UNSURE, Reason(code, figure))

    def doubt_each(self, key: str, others: Iterable[str], code: str, figure: str) -> None:
        """Write down each of those whom one may be; they need not be one another."""
        for other in sorted(others)[:_MOST_DOUBTS]:
            if self.unions.joins(key, other):
                self.note(key, other, Verdict.UNSURE, Reason(code, figure))

    def judgements(self) -> list[Judgement]:
        """All joins and the doubts that no later join has settled."""
        return [
            Judgement(identify("j", "same-entity", left, right), "same-entity", left, right, verdict, (reason,))
            for (left, right), (verdict, reason) in sorted(self._notes.items())
            if verdict is Verdict.YES or self.unions.root(left) != self.unions.root(right)
        ]

    def obey(self, judgements: Sequence[Judgement]) -> None:
        """Join and part as persons have judged; what they leave open is not joined."""
        told = [j for j in judgements if j.question == "same-entity" and {j.left, j.right} <= self.parts.keys()]
        for judgement in told:
            if judgement.verdict is Verdict.YES:
                self.unions.join(judgement.left, judgement.right, force=True)
        for judgement in told:
            if judgement.verdict is not Verdict.YES:
                self.unions.part(judgement.left, judgement.right)

    def join_refs(self) -> None:
        """Join what the packs know by one key."""
        first: dict[str, str] = {}
        for key in sorted(self.parts):
            for ref in sorted(self.traits[key].refs):
                self.join(first.setdefault(ref, key), key, "same_ref", ref)

    def join_names(self) -> None:
        """Join what bears one full name; a body of a common name only within one known state."""
        for (group, name), members in self._index_names().items():
            if group == "person" and len(name.split()) < 2:
                continue
            if group == "body" and self.reader.is_common(name, group):
                self._join_common(name, members)
            elif not self.reader.is_common(name, group) or group not in ("body", "instrument"):
                self.join_all(members, "same_name", name)

    def join_all(self, members: list[str], code: str, figure: str) -> None:
        """Join each member to the first of those before it that nothing sets apart from it."""
        kept: list[str] = []
        for member in members:
            fit = next((k for k in kept if self.unions.joins(k, member)), None)
            if fit is not None:
                self.join(fit, member, code, figure)
            else:
                kept.append(member)

    def _join_common(self, name: str, members: list[str]) -> None:
        by_state: dict[frozenset[str], list[str]] = defaultdict(list)
        for member in members:
            by_state[self.unions.facts(member).states].append(member)
        for states, group in by_state.items():
            if states:
                self.join_all(group, "same_name", name)
        if frozenset() in by_state and len(members) > 1:
            self.doubt(members, "common_name", name)

    def _index_names(self) -> dict[tuple[str, str], list[str]]:
        index: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key in sorted(self.parts):
            group = self.traits[key].group
            read = self.reader.designation if group == "weapon" else self.reader.key
            for name in sorted({read(n) for n in self.parts[key].names}):
                if name:
                    index[group, name].append(key)
        return dict(sorted(index.items()))

    def list_persons(self) -> list[str]:
        """The keys of all persons, in order."""
        return sorted(key for key in self.parts if self.traits[key].group == "person")

    def join_descriptions(self) -> None:
        """Give a person known by office alone to the one holder of that office in the pile: told in the same words, or
        with his state where he is told without («وزير الدفاع التشادي» for «وزير الدفاع سامي عون»).
        """
        holders: dict[frozenset[str], set[str]] = defaultdict(set)
        for key in self.list_persons():
            for office, _ in self.parts[key].posts:
                for words in {self._read_office(office, frozenset()), self._read_office(office, self._states(key))}:
                    holders[words].add(key)
        for key in self.list_persons():
            part = self.parts[key]
            for told in sorted(part.described if not part.names else ()):
                words = self._read_office(told, self._states(key))
                roots = {self.unions.root(h) for h in holders.get(words, ()) if h != key}
                if len(roots) == 1 and len(words) > 1:
                    self.join(next(iter(roots)), key, "same_office", told)

    def _states(self, key: str) -> frozenset[str]:
        return self.unions.facts(key).states

    def _read_office(self, told: str, states: frozenset[str]) -> frozenset[str]:
        return self.reader.bare_states(told) | states
