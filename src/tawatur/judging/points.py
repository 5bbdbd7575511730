"""Which judgements count: what was undone is out, of one person's the later, of several persons' the latest."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from tawatur.core.judgement import GRADE, Judgement, Verdict

SAME = ("same-entity", "same-event", "same-root")
PART_OF = "part-of"
PAIRED = (*SAME, PART_OF)  # questions on two things
REJECT, CORRECT, UNDO = "reject", "correct", "undo"


class Voiced(Struct, frozen=True):
    """A person's judgement in this pile: what its two sides are called here; no left, nothing was found."""

    judgement: Judgement
    left: tuple[str, ...]
    right: tuple[str, ...] = ()

    @property
    def found(self) -> bool:
        """Whether all that it is about is in the pile."""
        return bool(self.left) and (bool(self.right) or self.judgement.question not in PAIRED)

    @property
    def point(self) -> tuple[object, ...]:
        """What it is about: two judgements of one point answer one question."""
        told = self.judgement
        if told.question in SAME:
            return told.question, frozenset({self.left, self.right})
        if told.question == PART_OF:
            return PART_OF, self.left, self.right
        if told.question == CORRECT and told.correction is not None:
            return CORRECT, self.left, told.correction.slot, told.correction.part
        if told.question == GRADE and told.grade is not None:
            detail = told.targets[0].detail if told.targets else ""
            return GRADE, self.left, detail, told.grade.subject, told.grade.since, told.grade.until
        return told.question, self.left

    @property
    def answer(self) -> tuple[object, ...]:
        """What it says; two that say the same are not in dispute."""
        told = self.judgement
        return told.verdict, told.correction, told.grade.mark if told.grade else told.right if not self.right else ""


def list_standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements of persons that nobody has undone, the earliest first; an undo may itself be undone.

    Of those of one moment the order given is kept.
    """
    persons = [one for one in judgements if one.judge != "rule"]
    undone: set[str] = set()
    for judgement in reversed(persons):
        if judgement.question == UNDO and judgement.id not in undone:
            undone.add(judgement.left)
    standing = [one for one in persons if one.id not in undone and one.question != UNDO]
    return sorted(standing, key=lambda one: one.at)


def replace_earlier(voiced: Sequence[Voiced]) -> list[Voiced]:
    """Of each person's judgements on one point the last."""
    latest = {(one.point, one.judgement.judge): one for one in voiced}
    return [one for one in voiced if latest[one.point, one.judgement.judge] is one]


def gather_points(voiced: Iterable[Voiced]) -> list[list[Voiced]]:
    """The judgements on each point, the latest last; points in the order of their last word."""
    points: dict[tuple[object, ...], list[Voiced]] = defaultdict(list)
    for one in voiced:
        points[one.point].append(one)
    return sorted(points.values(), key=lambda point: point[-1].judgement.at)


def find_unsquared(points: Sequence[Sequence[Voiced]]) -> set[str]:
    """The judgements that cannot be squared with later ones: two things made one that were judged two.

    `points` as gathered; of each the last word is weighed, the latest of all first.
    """
    refused: set[str] = set()
    for question in SAME:
        squared = _Squared()
        for point in reversed(points):
            last = point[-1]
            if last.judgement.question == question and not squared.take(last):
                refused.add(last.judgement.id)
    return refused


class _Squared:
    """Sets of things judged one, and pairs judged two."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._apart: list[tuple[str, str]] = []

    def take(self, voiced: Voiced) -> bool:
        """Take up a judgement if it can be squared with those taken up before; whether it could."""
        if voiced.judgement.verdict is Verdict.YES:
            return self._join([*voiced.left, *voiced.right])
        pairs = [(left, right) for left in voiced.left for right in voiced.right]
        if any(self._root(left) == self._root(right) for left, right in pairs):
            return False
        self._apart += pairs
        return True

    def _join(self, things: Sequence[str]) -> bool:
        before = dict(self._parent)
        for thing in things[1:]:
            self._parent[self._root(thing)] = self._root(things[0])
        if any(self._root(left) == self._root(right) for left, right in self._apart):
            self._parent = before
            return False
        return True

    def _root(self, thing: str) -> str:
        while thing in self._parent and self._parent[thing] != thing:
            thing = self._parent[thing]
        return thing
