"""On which side of a place something was: «شمال أبشي» here, "south of Abeche" there."""

from collections.abc import Iterator, Sequence

from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import Comparison, Parting, Told

_AHEAD = 24  # characters before a name in which its bearing may stand: "northeast of"
_WORDS = 2  # words of them

Bearing = tuple[frozenset[str], str]


def compare_bearings(group: Sequence[Account], scene: Scene) -> Comparison:
    """North and south of one place exclude each other, north and northeast do not."""
    bearings: dict[str, Bearing] = {}
    told: list[Told] = []
    for account in group:
        for sides, around, words in _read_bearings(account, scene):
            key = f"{' '.join(sorted(sides))} {around}"
            bearings[key] = sides, around
            told.append(Told(key, words, account))

    def part(left: Told, right: Told) -> Parting | None:
        (ours, place), (theirs, other) = bearings[left.key], bearings[right.key]
        apart = place == other and not ours & theirs
        return Parting("incompatible", "other_bearing", f"{left.words} / {right.words}") if apart else None

    return Comparison("place", tuple(told), part)


def _read_bearings(account: Account, scene: Scene) -> Iterator[tuple[frozenset[str], str, str]]:
    """Each place of a claim that is told by a bearing from another: the bearing, the other's name, the words."""
    for filler in account.claim.roles.get("place", ()):
        if filler.span is None:
            continue
        before = account.document.text[max(0, filler.span.start - _AHEAD) : filler.span.start].split()[-_WORDS:]
        led = " ".join(before) if scene.lexicon.read_bearings(" ".join(before[:1])) else ""
        name = filler.span.read(account.document.text)
        sides = scene.lexicon.read_bearings(f"{led} {name}")
        rest = [word for word in scene.spell(name) if not scene.lexicon.read_bearings(word)]
        if sides and rest:
            yield sides, " ".join(sorted(rest)), f"{led} {name}".strip()
