"""Names of persons told shorter or otherwise spelled, given to the one person of the pile that each can be."""

from collections import defaultdict
from itertools import combinations, product

from tawatur.core.judgement import Verdict
from tawatur.core.values import Reason
from tawatur.reconciliation.clusters import Clusters
from tawatur.reconciliation.fathers import split_by_father
from tawatur.reconciliation.names import NameReader


def join_holders_of_one_office(clusters: Clusters) -> None:
    """Join who hold an office that a state has one of, of no two states, under names that may be one («جيم»/«جيمس
    ماتيس», «طيب إردوغان»/«رجب طيب أردوغان»), though their given names differ.
    """
    holders: dict[str, set[str]] = defaultdict(set)
    for key in clusters.list_persons():
        for post in filter(clusters.reader.is_sole, clusters.parts[key].held):
            holders[post].add(clusters.unions.root(key))
    for _, roots in sorted(holders.items()):
        for left, right in combinations(sorted(roots), 2):
            states = clusters.unions.facts(left).states, clusters.unions.facts(right).states
            if (all(states) and not states[0] & states[1]) or clusters.unions.parted(left, right):
                continue
            names = (
                sorted({n for m in clusters.unions.sets_of(key) for n in clusters.parts[m].called})
                for key in (left, right)
            )
            same = [f"{one} / {other}" for one, other in product(*names) if _may_be_one(one, other, clusters.reader)]
            if same:
                clusters.unions.join(left, right, force=True)
                clusters.note(left, right, Verdict.YES, Reason("near_name_and_post", same[0]))


def _may_be_one(left: str, right: str, reader: NameReader) -> bool:
    """Whether two names differ by the letters of one word, or by words before."""
    return min(len(reader.words(left)), len(reader.words(right))) > 1 and (
        reader.respells(left, right) or reader.ends(left, right)
    )


def join_short_names(clusters: Clusters) -> None:
    """Give a person's short name to the one person of the pile it can be."""
    bearers: dict[str, set[str]] = defaultdict(set)
    longer: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key in clusters.list_persons():
        for name in clusters.parts[key].names:
            words = clusters.reader.words(name)
            if len(words) > 1:
                longer[words[0], words[-1]].add(key)
                for word in {words[0], words[-1]}:
                    bearers[word].add(key)
    for (given, family), members in sorted(longer.items()):
        _join_middle_names(clusters, f"{given} {family}", sorted(members))
    _join_beginnings(clusters)
    bare = _list_bare_names(clusters)
    for key in clusters.list_persons():
        if not clusters.unions.facts(key).givens:
            _place_short(clusters, key, bearers, bare)


def _join_beginnings(clusters: Clusters) -> None:
    """Join a name to the longer one it begins («سالم راشد» to «سالم راشد الزين») if there is but one."""
    by_words: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key in clusters.list_persons():
        for name in sorted(clusters.parts[key].called):
            by_words[clusters.reader.words(name)].append(key)
    begun: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for words in by_words:
        for size in range(2, len(words)):
            begun[words[:size]].add(words)
    for short in sorted(set(by_words) & begun.keys()):
        longest = max(sorted(begun[short]), key=len)
        if all(longest[: len(words)] == words for words in begun[short]):
            clusters.join_all(sorted({*by_words[short], *by_words[longest]}), "name_begins", " ".join(longest))


def _join_middle_names(clusters: Clusters, figure: str, members: list[str]) -> None:
    roots = {clusters.unions.root(m) for m in members}
    if len(roots) == 1:
        return
    middles = {m: _list_middles(clusters, m, figure) for m in members}
    docs = {m: clusters.parts[m].doc for m in members}
    groups, open_ones = split_by_father(sorted(members), middles, docs, clusters.reader.alike)
    for group in groups:
        clusters.join_all(group, "same_given_and_family", figure)
    for left, right in combinations(groups, 2):
        clusters.unions.part(left[0], right[0])
    for member in open_ones if len(groups) > 1 else ():
        clusters.doubt([member, *(group[0] for group in groups)], "several_bearers", figure)


def _list_middles(clusters: Clusters, member: str, figure: str) -> frozenset[str]:
    """What stands second in the member's full names of this given and family name."""
    ends = figure.split()
    named = (clusters.reader.words(name) for name in clusters.parts[member].names)
    return frozenset(w[1] for w in named if len(w) > len(ends) and [w[0], w[-1]] == ends)


def _list_bare_names(clusters: Clusters) -> dict[str, set[str]]:
    """The single names by which some document calls each person, by the person's set."""
    bare: dict[str, set[str]] = defaultdict(set)
    for key in clusters.list_persons():
        singles = {w for n in clusters.parts[key].names if len(w := clusters.reader.words(n)) == 1}
        bare[clusters.unions.root(key)].update(word for (word,) in singles)
    return bare


def _place_short(clusters: Clusters, key: str, bearers: dict[str, set[str]], bare: dict[str, set[str]]) -> None:
    words = {w for name in clusters.parts[key].names for w in clusters.reader.words(name)}
    for word in words & bearers.keys():  # what has become one is asked once
        bearers[word] = {clusters.unions.root(bearer) for bearer in bearers[word]}
    found = {root for word in words for root in bearers.get(word, ()) if clusters.unions.joins(key, root)}
    found.discard(clusters.unions.root(key))
    choice = found if len(found) == 1 else {root for root in found if bare[root] & words}
    if len(choice) == 1:
        clusters.join(next(iter(choice)), key, "only_bearer", " ".join(sorted(words)))
    elif found:
        clusters.doubt_each(key, found, "several_bearers", " ".join(sorted(words)))
