"""Men of one given and one family name told apart by what stands between: «محمد بن سلمان ...», «محمد بن نايف ...»."""

from collections.abc import Callable, Mapping, Sequence

Middles = Mapping[str, frozenset[str]]


def split_by_father(
    members: Sequence[str], middles: Middles, docs: Mapping[str, str], alike: Callable[[str, str], bool]
) -> tuple[list[list[str]], list[str]]:
    """The members in groups of one man each, and those who may be any of several.

    They are several only if one report itself names two of them with other names between; `middles` holds what
    stands second in the full names of each, empty where nobody says.
    """
    if not _has_two_of_one_report(members, middles, docs, alike):
        return [list(members)], []
    groups: list[list[str]] = []
    for member in members:
        home = next((g for g in groups if _fits(middles[member], middles[g[0]], alike)), None)
        if middles[member] and home is None:
            groups.append([member])
        elif middles[member] and home is not None:
            home.append(member)
    return groups, [member for member in members if not middles[member]]


def _has_two_of_one_report(
    members: Sequence[str], middles: Middles, docs: Mapping[str, str], alike: Callable[[str, str], bool]
) -> bool:
    by_doc: dict[str, list[str]] = {}
    for member in members:
        others = by_doc.setdefault(docs[member], [])
        if middles[member] and any(not _fits(middles[member], middles[other], alike) for other in others):
            return True
        if middles[member]:
            others.append(member)
    return False


def _fits(ours: frozenset[str], theirs: frozenset[str], alike: Callable[[str, str], bool]) -> bool:
    return any(alike(a, b) or a.startswith(b) or b.startswith(a) for a in ours for b in theirs)
