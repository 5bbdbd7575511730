"""Persons who may be one voice: named in two languages, or named in one report and told by their office in another."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from tawatur.core.case import Entity
from tawatur.reconciliation.chains import Path, Tracer
from tawatur.reconciliation.names import NameReader

_LEAST = 3  # consonants of which one may be another; of fewer one may only be left out («دال», "Dahl")

Pairs = Iterator[tuple[str, str]]
Told = tuple[Path, Entity]


def join_namesakes(paths: Sequence[Path], tracer: Tracer) -> Pairs:
    """Pairs of nodes that are counted as one because both may be one person."""
    persons = {
        path.nodes[0]: (path, found) for path in paths if (found := tracer.find_person(path.account)) is not None
    }
    named = [persons[node] for node in sorted(persons)]
    for place, one in enumerate(named):
        yield from ((one[0].nodes[0], other[0].nodes[0]) for other in named[place + 1 :] if _may_be(one, other, tracer))
    offices = {path.nodes[0]: path for path in paths if path.kind == "unnamed"}
    for node, path in sorted(offices.items()):
        yield from ((node, one[0].nodes[0]) for one in named if _holds(one, path, tracer))


def _may_be(left: Told, right: Told, tracer: Tracer) -> bool:
    """Whether two persons of reports in two languages, of no two states, bear names of nearly one sound."""
    languages = {path.account.document.language for path, _ in (left, right)}
    sides = {path.side for path, _ in (left, right)} - {""}
    return len(languages) > 1 and len(sides) < 2 and _sound_near(left[1], right[1], tracer.reader)


def _sound_near(left: Entity, right: Entity, reader: NameReader) -> bool:
    ours, theirs = ([s for n in one.names if len(s := reader.skeletons(n)) > 1] for one in (left, right))
    return any(_differ_little(a[0], b[0]) and _differ_little(a[-1], b[-1]) for a in ours for b in theirs)


def _differ_little(left: str, right: str) -> bool:
    left_out = len(left) != len(right) or min(len(left), len(right)) >= _LEAST
    return left == right or (left_out and OSA.distance(left, right, score_cutoff=1) <= 1)


def _holds(person: Told, told: Path, tracer: Tracer) -> bool:
    """Whether somebody told without a name («وزير الدفاع السويدي») is told by an office that the person holds."""
    path, entity = person
    read, description = tracer.descriptions, told.account.claim.origin.description
    office = read.read_office(description)
    if office is None or path.side not in ("", *office[1]):
        return False
    if path.account.document.language == told.account.document.language:
        return any(
            tracer.reader.bare_states(held) | office[1] == tracer.reader.bare_states(description)
            for held in entity.offices
        )
    return any(read.read_post(held) == office[0] for held in entity.offices)
