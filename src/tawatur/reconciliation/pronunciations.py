"""Names of one sound, across scripts and spellings: joined where nothing speaks against it, else doubted."""

from collections import defaultdict

from tawatur.core.judgement import Verdict
from tawatur.packs.languages import ARABIC, BRIDGE
from tawatur.reconciliation.clusters import Clusters

_LONG_NAME = 5  # letters; shorter places one letter apart are often two


def join_spellings(clusters: Clusters) -> None:
    """Join names of one sound, across scripts and spellings, where nothing speaks against it."""
    blocks: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for key in sorted(clusters.parts):
        group = clusters.traits[key].group
        for name in clusters.parts[key].names if group in ("person", "place", "weapon") else ():
            sounds = clusters.reader.skeletons(name)
            if group == "person" and len(sounds) > 1:
                for family in _list_family_sounds(clusters, name):
                    blocks["person", clusters.reader.merge(sounds[0]), clusters.reader.merge(family)].add(key)
            elif group != "person" and len("".join(sounds)) > 2:
                blocks[group, *sounds].add(key)
    for block, members in sorted(blocks.items()):
        _join_block(clusters, block, sorted(members))


def _list_family_sounds(clusters: Clusters, name: str) -> list[str]:
    """The skeletons of a family name, with the particle before it and without."""
    sounds = [sound for sound in map(clusters.reader.skeleton, clusters.reader.list_families(name)) if sound]
    return sounds or list(clusters.reader.skeletons(name)[-1:])


def _join_block(clusters: Clusters, block: tuple[str, ...], members: list[str]) -> None:
    roots = sorted({clusters.unions.root(m) for m in members})
    fitting = [r for r in roots[1:] if clusters.unions.joins(roots[0], r)]
    if len(roots) == 1:
        return
    figure = " ".join(block[1:])
    if len(roots) == 2 and fitting and _are_one(clusters, block[0], *roots):
        clusters.join(roots[0], roots[1], "same_sound", figure)
    elif fitting:
        clusters.doubt(roots, "same_sound", figure)


def _are_one(clusters: Clusters, group: str, left: str, right: str) -> bool:
    """Whether two of one sound are one: persons by how they sound or by their body, else by state or spelling."""
    if group == "person":
        return _sounds_one(clusters, left, right)
    return _share_state(clusters, left, right) or _spelled_alike(clusters, left, right)


def join_sounds(clusters: Clusters) -> None:
    """Join persons whose full names, one Arabic and one Latin, sound the same; doubt those who may.

    A name that many reports give to one person is held against others once.
    """
    blocks: dict[tuple[str, ...], dict[str, set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
    least: dict[tuple[str, str], str] = {}
    for key in clusters.list_persons():
        for name in sorted(clusters.parts[key].names):
            sounds = clusters.reader.skeletons(name)
            if len(sounds) > 1:
                bearer = least.setdefault((name, clusters.unions.root(key)), key)
                for family in _list_family_sounds(clusters, name):
                    blocks[sounds[0][0], family[0]][clusters.reader.language(name)].add((name, bearer))
    pairs = ((a, b) for block in blocks.values() for a in sorted(block[ARABIC]) for b in sorted(block[BRIDGE]))
    for (left, one), (right, other) in pairs:
        verdict = clusters.reader.judge(left, right) if clusters.unions.joins(one, other) else Verdict.NO
        if verdict is Verdict.YES:
            clusters.join(one, other, "alike_in_sound", f"{left} / {right}")
        elif verdict is Verdict.UNSURE and _share_post(clusters, one, other):
            clusters.join(one, other, "alike_in_sound_and_post", f"{left} / {right}")
        elif verdict is Verdict.UNSURE:
            clusters.doubt([one, other], "alike_in_sound", f"{left} / {right}")


def _share_post(clusters: Clusters, left: str, right: str) -> bool:
    """Whether both hold an office of one state that it has one of («الرئيس التشادي», "Chad's president")."""
    held = [
        {
            post
            for m in clusters.unions.sets_of(root)
            for post in clusters.parts[m].held
            if clusters.reader.is_sole(post)
        }
        for root in (clusters.unions.root(left), clusters.unions.root(right))
    ]
    states = clusters.unions.facts(left).states & clusters.unions.facts(right).states
    return bool(states and held[0] & held[1])


def _share_state(clusters: Clusters, left: str, right: str) -> bool:
    one, other = clusters.unions.facts(left), clusters.unions.facts(right)
    return one.group == "weapon" or bool(one.states & other.states)


def _spelled_alike(clusters: Clusters, left: str, right: str) -> bool:
    """Two places written in one script, word for word near in spelling («Jabaliya», «Jabalya»)."""
    pairs = (
        (a, b)
        for a in (clusters.reader.words(n) for n in _all_names(clusters, left))
        for b in (clusters.reader.words(n) for n in _all_names(clusters, right))
    )
    return any(
        len(a) == len(b) and len("".join(a)) > _LONG_NAME and all(map(clusters.reader.alike, a, b)) for a, b in pairs
    )


def _sounds_one(clusters: Clusters, left: str, right: str) -> bool:
    """Two persons of one sound: across scripts, or near in spelling, or of one body."""
    ours, theirs = _full_names(clusters, left), _full_names(clusters, right)
    scripts = {clusters.reader.language(n) for n in ours}, {clusters.reader.language(n) for n in theirs}
    if not scripts[0] & scripts[1]:
        return any(clusters.reader.judge(a, b) is not Verdict.NO for a in ours for b in theirs)
    near = any(_near(clusters, a, b) for a in ours for b in theirs)
    return near or bool(_bodies(clusters, left) & _bodies(clusters, right))


def _near(clusters: Clusters, left: str, right: str) -> bool:
    a, b = clusters.reader.words(left), clusters.reader.words(right)
    return clusters.reader.alike(a[0], b[0]) and clusters.reader.alike(a[-1], b[-1])


def _all_names(clusters: Clusters, root: str) -> list[str]:
    return sorted({n for m in clusters.unions.sets_of(root) for n in clusters.parts[m].names})


def _full_names(clusters: Clusters, root: str) -> list[str]:
    return [n for n in _all_names(clusters, root) if len(clusters.reader.words(n)) > 1]


def _bodies(clusters: Clusters, root: str) -> set[str]:
    return {
        clusters.unions.root(b)
        for m in clusters.unions.sets_of(root)
        for _, b in clusters.parts[m].posts
        if b in clusters.parts
    }
