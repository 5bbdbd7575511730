"""Surnames that stand alone, spelled otherwise than in the full name: «Danilov» and «Danylov», «الحداد» and Haddad."""

from collections import defaultdict

from tawatur.reconciliation.clusters import Clusters

_LEAST_SOUND = 3  # consonants of a surname; fewer are shared by many


def join_surnames(clusters: Clusters) -> None:
    """Give a surname near in spelling to its only bearer in the pile.

    Across scripts it stays a doubt, for a surname alone says too little; so it does where several bear it.
    """
    bearers: dict[str, dict[str, set[str]]] = defaultdict(dict)
    alone: list[tuple[str, set[str]]] = []
    for key in clusters.list_persons():
        names = [clusters.reader.words(name) for name in sorted(clusters.parts[key].names)]
        families = {words[-1] for words in names if words}
        for words in names:
            sound = clusters.reader.skeleton(words[-1]) if len(words) > 1 else ""
            if len(sound) >= _LEAST_SOUND:
                bearers[sound][key] = families
        if names and not clusters.unions.facts(key).givens:
            alone.append((key, {words[0] for words in names if len(words) == 1}))
    for key, singles in alone:
        _place(key, singles, bearers, clusters)


def _place(key: str, words: set[str], bearers: dict[str, dict[str, set[str]]], clusters: Clusters) -> None:
    """Join the surname to its only bearer; `bearers` lead from a sound to persons with the last words of their names,
    and what has become one person is made one there.
    """
    reader, unions = clusters.reader, clusters.unions
    near: dict[str, set[str]] = defaultdict(set)
    for sound in {reader.skeleton(word) for word in words} & bearers.keys():
        bearers[sound] = _merge(bearers[sound], clusters)
        for root, families in bearers[sound].items():
            if unions.joins(key, root):
                near[root] |= families
    theirs = set[str]().union(*near.values())
    roots = near.keys() - {unions.root(key)}
    figure = " ".join(sorted(words))
    if len(roots) == 1 and any(reader.alike(one, other) for one in words for other in theirs):
        clusters.join(min(roots), key, "only_bearer", figure)
    else:
        clusters.doubt_each(key, roots, "several_bearers" if len(roots) > 1 else "alike_in_sound", figure)


def _merge(found: dict[str, set[str]], clusters: Clusters) -> dict[str, set[str]]:
    merged: dict[str, set[str]] = defaultdict(set)
    for bearer, families in found.items():
        merged[clusters.unions.root(bearer)] |= families
    return dict(merged)
