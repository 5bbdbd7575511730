"""Surnames that stand alone, spelled otherwise than in the full name: «Danilov» and «Danylov», «الحداد» and Haddad."""

from collections import defaultdict

from tawatur.reconciliation.clusters import Clusters

_LEAST_SOUND = 3  # consonants of a surname; fewer are shared by many


def join_surnames(clusters: Clusters) -> None:
    """Give a surname near in spelling to its only bearer in the pile.

    Across scripts it stays a doubt, for a surname alone says too little; so it does where several bear it.
    """
    bearers: dict[str, set[str]] = defaultdict(set)
    alone: list[tuple[str, set[str]]] = []
    for key in clusters.list_persons():
        names = [clusters.reader.words(name) for name in sorted(clusters.parts[key].names)]
        for words in names:
            sound = clusters.reader.skeleton(words[-1]) if len(words) > 1 else ""
            if len(sound) >= _LEAST_SOUND:
                bearers[sound].add(key)
        if names and not clusters.unions.facts(key).givens:
            alone.append((key, {words[0] for words in names if len(words) == 1}))
    for key, singles in alone:
        _place(key, singles, bearers, clusters)


def _place(key: str, words: set[str], bearers: dict[str, set[str]], clusters: Clusters) -> None:
    reader, unions = clusters.reader, clusters.unions
    near = sorted({b for word in words for b in bearers.get(reader.skeleton(word), ()) if unions.joins(key, b)})
    roots = {unions.root(b) for b in near} - {unions.root(key)}
    theirs = {full[-1] for b in near for name in clusters.parts[b].names if (full := reader.words(name))}
    figure = " ".join(sorted(words))
    if len(roots) == 1 and any(reader.alike(one, other) for one in words for other in theirs):
        clusters.join(min(roots), key, "only_bearer", figure)
    else:
        clusters.doubt_each(key, roots, "several_bearers" if len(roots) > 1 else "alike_in_sound", figure)
