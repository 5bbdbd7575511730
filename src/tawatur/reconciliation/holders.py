"""Voices that may be one: two tellings of one office, a spokesman and his body, a state and its minister, officials of
whom no more is told, and words that are told alike.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tawatur.reconciliation.accounts import share
from tawatur.reconciliation.chains import Path, Tracer

_COMPARED = 60  # accounts that share a run of words and are held against one
Pairs = Iterator[tuple[str, str]]


def join_holders(paths: Sequence[Path], tracer: Tracer) -> Pairs:
    """Pairs of nodes that are counted as one because both may be one voice."""
    yield from _join_offices(paths, tracer)
    yield from _join_states(paths)
    yield from _join_spokesmen(paths, tracer)
    yield from _join_bodies(paths, tracer)
    yield from _join_bare(paths, tracer)
    yield from _join_told_alike(paths, tracer)


def _join_bodies(paths: Sequence[Path], tracer: Tracer) -> Pairs:
    """Bodies of one state that no pack knows, named in reports of two languages: «وزارة الاقتصاد السويدية» may be the
    "Swedish economy ministry", and is counted as one.
    """
    found: dict[str, list[Path]] = defaultdict(list)
    for path in paths:
        if path.public and path.side and not path.state and tracer.is_unlisted(path.account):
            found[path.side].append(path)
    for held in found.values():
        first = held[0]
        for path in held[1:]:
            if path.account.document.language != first.account.document.language:
                yield first.nodes[0], path.nodes[0]


def _join_offices(paths: Sequence[Path], tracer: Tracer) -> Pairs:
    """Nodes of those who are known by an office alone, or as a sort of voice, where reports of two languages give the
    same of one state: «وزير الدفاع السويدي» and "Sweden's defence minister", «ضابط في الجيش السويدي» and "a Swedish
    army officer" may be one man, and are counted as one.
    """
    found: dict[tuple[str, frozenset[str]], list[Path]] = defaultdict(list)
    for path in _list_unnamed(paths):
        description, read = path.account.claim.origin.description, tracer.descriptions
        for told in (read.read_office(description), read.read_voice(description)):
            if told is not None:
                found[told].append(path)
    for held in found.values():
        if len({path.account.document.language for path in held}) > 1:
            yield from ((held[0].nodes[0], path.nodes[0]) for path in held[1:])


def _join_states(paths: Sequence[Path]) -> Pairs:
    """«أعلنت السويد» and «أعلن وزير الخارجية السويدي»: what a state says one of its own men said for it, who may be the
    one that another report names.
    """
    states = {path.side: path.nodes[0] for path in paths if path.state and path.side}
    for path in paths:
        spoken = path.account.claim.origin.kind in ("person", "official")
        if spoken and path.side in states:
            yield states[path.side], path.nodes[0]


def _join_spokesmen(paths: Sequence[Path], tracer: Tracer) -> Pairs:
    """«المتحدث الأمني بوزارة الداخلية» without a name gives the word of «وزارة الداخلية السويدية», and of another who
    is called so in another report.
    """
    unnamed = {path.nodes[0]: path for path in _list_unnamed(paths)}
    for node, path in sorted(unnamed.items()):
        for public in (p for p in paths if p.public):
            body = public.account.claim.origin.name or public.labels[0]
            if tracer.descriptions.gives_word_of(path.account.claim.origin.description, body, public.side):
                yield node, public.nodes[0]
    bodies = {path.nodes[0]: path for path in paths if path.public and not path.state}
    for node, path in sorted(unnamed.items()):
        description = path.account.claim.origin.description
        for body, spoken in sorted(bodies.items()):
            if tracer.descriptions.speaks_for(description, spoken.account.claim.origin.name or spoken.labels[0]):
                yield node, body
        for other, spoken in sorted(unnamed.items()):
            if other > node and tracer.descriptions.speaks_for(description, spoken.account.claim.origin.description):
                yield node, other


def _join_bare(paths: Sequence[Path], tracer: Tracer) -> Pairs:
    """What "officials" said in one report and "Swedish officials" in another: where no more is told of them, and no
    newsroom is said to have heard them itself, they may be the same, who spoke to all.
    """
    held: dict[str, list[tuple[frozenset[str], Path]]] = defaultdict(list)
    for path in _list_unnamed(paths):
        told = tracer.descriptions.read_bare(path.account.claim)
        if told is not None:
            held[told[0]].append((told[1], path))
    for voices in held.values():
        states = frozenset[str]().union(*(named for named, _ in voices))
        if len(states) < 2:
            yield from ((voices[0][1].nodes[0], path.nodes[0]) for _, path in voices[1:])


def _join_told_alike(paths: Sequence[Path], tracer: Tracer) -> Pairs:
    """A voice without a name whose words another report has too, be it from somebody it names: "a top official of the
    firm" and "its director" may be one man, and one text stands behind both.
    """
    rules = tracer.rules
    long = [path for path in paths if len(path.account.words) >= rules.least_alike]
    if not any(path.kind == "unnamed" for path in long):
        return
    runs: dict[int, list[int]] = defaultdict(list)
    for place, path in enumerate(long):
        for run in path.account.sketch:
            runs[run].append(place)
    for path in (p for p in long if p.kind == "unnamed"):
        beside = {place for run in path.account.sketch for place in runs[run][:_COMPARED]}
        for other in sorted((long[place] for place in beside), key=lambda p: p.account.id):
            alike = share(path.account.words, other.account.words) >= rules.told_alike
            if alike and other.account.claim.doc != path.account.claim.doc:
                yield path.nodes[0], other.nodes[0]


def _list_unnamed(paths: Sequence[Path]) -> Iterator[Path]:
    origins = ((path, path.account.claim.origin) for path in paths)
    return (path for path, origin in origins if origin.kind in ("official", "source") and not origin.name)
