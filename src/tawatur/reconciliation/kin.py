"""Kin told without a name («نجله», "his son"): who is meant, where another report names him."""

from collections import defaultdict
from collections.abc import Iterable

from tawatur.core.judgement import Verdict
from tawatur.core.values import Reason
from tawatur.reconciliation.clusters import Clusters

_OTHERS = 2  # persons and places, beside the two, that both reports name: then they tell of one occasion


def join_kin(clusters: Clusters) -> None:
    """Give kin without a name to the one whom another report names as such.

    Surely only if that is the one such kin named of that person in the pile and the two reports name others alike; a
    man may have several sons, so else it is left open.
    """
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    unnamed: list[tuple[str, str, str]] = []
    for key in clusters.list_persons():
        for kinship, owner in sorted(clusters.parts[key].kin):
            if owner in clusters.parts and clusters.parts[key].names:
                named[kinship, clusters.unions.root(owner)].add(key)
            elif owner in clusters.parts:
                unnamed.append((key, kinship, owner))
    cast = _list_named(clusters)
    decided = [
        (key, owner, _choose(key, owner, named.get((kinship, clusters.unions.root(owner)), ()), clusters, cast))
        for key, kinship, owner in unnamed
    ]
    for key, owner, found in decided:
        called = max(sorted(clusters.parts[owner].names), key=len, default="")
        for other, sure in found:
            if sure:
                clusters.join(other, key, "same_kin", called)
            elif clusters.unions.joins(other, key):
                clusters.note(other, key, Verdict.UNSURE, Reason("perhaps_same_kin", called))


def _list_named(clusters: Clusters) -> dict[str, set[str]]:
    """The persons and places that each report names."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, part in clusters.parts.items():
        if part.names and clusters.traits[key].group in ("person", "place"):
            found[part.doc].add(clusters.unions.root(key))
    return found


def _choose(
    key: str, owner: str, bearers: Iterable[str], clusters: Clusters, cast: dict[str, set[str]]
) -> list[tuple[str, bool]]:
    """Those whom it may be, each once, and whether surely."""
    fitting = [one for one in sorted(bearers) if clusters.unions.joins(key, one)]
    roots = {clusters.unions.root(one): one for one in reversed(fitting)}
    aside = {clusters.unions.root(owner), *roots}
    ours = cast[clusters.parts[key].doc] - aside
    told = any(len(ours & cast[clusters.parts[one].doc]) >= _OTHERS for one in fitting)
    return [(one, told and len(roots) == 1) for one in sorted(roots.values())]
