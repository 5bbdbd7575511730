"""Which event is a part of which: the meeting of a visit, the signing at a meeting, the dead of an attack."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec
import networkx as nx
from msgspec import Struct

from tawatur.core.case import Inclusion
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.values import Reason
from tawatur.packs.inclusion_rules import InclusionRules, load_inclusion_rules
from tawatur.packs.packs import Packs
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.happenings import Happening, read_happening
from tawatur.reconciliation.placements import Placement, Placer, find_nearest
from tawatur.reconciliation.scene import Scene

PART_OF = "part-of"  # the question of a person's judgement on two claims, the part's first


class _Found(Struct):
    """One event held against another that may hold it."""

    inner: Happening
    outer: Happening
    placement: Placement
    verdict: Verdict
    extra: str = ""


def find_inclusions(
    groups: Sequence[Sequence[Account]], scene: Scene, packs: Packs, *, judgements: Sequence[Judgement] = ()
) -> tuple[Inclusion, ...]:
    """The events that are, or may be, parts of others; nothing is joined by it and no count changes.

    Sure ones hold no circle, and of visit, meeting and signing each is told of the next alone. A person's judgement
    "part-of" on two claim ids outranks: yes makes it so, no forbids it, and unsure leaves it open.
    """
    rules = load_inclusion_rules()
    told = [judgement for judgement in judgements if judgement.question == PART_OF]
    named = {claim for judgement in told for claim in (judgement.left, judgement.right)}
    kinds = {kind for pair in rules.holds for kind in (pair.whole, pair.part)}
    chosen = [g for g in groups if g[0].claim.event in kinds or any(account.id in named for account in g)]
    read = (read_happening(group, scene) for group in chosen)
    happenings = sorted((one for one in read if one is not None), key=lambda one: one.name)
    placer, index = Placer(scene, packs, rules), _Index(happenings, scene)
    found: list[_Found] = []
    for inner in happenings:
        wholes = [pair.whole for pair in rules.holds if pair.part == inner.event]
        for whole in wholes:
            outers = index.list_near(inner, whole, rules.candidates)
            found += _settle(_hold_against(inner, outers, whole, placer))
    found = _obey(found, happenings, told)
    return _write(_set_straight(found, rules))


class _Index:
    """Events by what leads to them: those who took part, the places and what holds them, the reports."""

    def __init__(self, happenings: Sequence[Happening], scene: Scene) -> None:
        self._scene = scene
        self._found: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._all = happenings
        for number, one in enumerate(happenings):
            for key in self._list_keys(one, above=False):
                self._found[one.event, key].append(number)

    def _list_keys(self, one: Happening, *, above: bool) -> set[str]:
        places = set(one.places)
        if above:
            places |= {held for place in one.places for held in self._scene.above.get(place, ())}
        told = (f"doc {account.claim.doc}" for account in one.group)
        return {*(f"who {e}" for e in one.people), *(f"in {e}" for e in places), *told}

    def list_near(self, inner: Happening, whole: str, most: int) -> list[Happening]:
        """The events of a kind that share most with this one, no more than `most`."""
        shared: Counter[int] = Counter()
        for key in sorted(self._list_keys(inner, above=True)):
            numbers = self._found.get((whole, key), [])
            shared.update(numbers if len(numbers) <= most else ())
        near = sorted(shared, key=lambda n: (-shared[n], n))[:most]
        return [self._all[n] for n in sorted(near) if self._all[n].name != inner.name]


def _hold_against(inner: Happening, outers: Sequence[Happening], whole: str, placer: Placer) -> list[_Found]:
    """Each of the events that may hold it; what a report says of it goes to the one told nearest."""
    placed = [(outer, placer.place(inner, outer)) for outer in outers]
    said = _list_said(inner, [outer for outer, placement in placed if _is_open(placement)], whole, placer)
    found = []
    for outer, placement in placed:
        told = msgspec.structs.replace(placement, said=said.get(outer.name))
        verdict = told.judge(toll=inner.event == "casualty")
        if verdict is not Verdict.NO and (told.said or _may_hold(inner, outer, placer)):
            found.append(_Found(inner, outer, told, verdict))
    return found


def _list_said(
    inner: Happening, outers: Sequence[Happening], whole: str, placer: Placer
) -> dict[str, tuple[Account, Account, str]]:
    """The events into which a report puts the inner one: its claim, the other's and the words, by the other's name."""
    said: dict[str, tuple[Account, Account, str]] = {}
    for account in inner.group:
        words = placer.read_saying(account, whole)
        nearest = find_nearest(account, outers) if words else None
        if nearest is not None and (inner.event != whole or placer.names(nearest[1], words.split()[-1])):
            said.setdefault(nearest[0].name, (account, nearest[1], words))
    return said


def _may_hold(inner: Happening, outer: Happening, placer: Placer) -> bool:
    """Whether one may hold the other where no report says so: fighting that goes on an incident, an attack its dead."""
    if outer.event != "conflict_event":
        return True
    return placer.lasts(outer) == (inner.event == outer.event) and not placer.lasts(inner)


def _is_open(placement: Placement) -> bool:
    """Whether nothing speaks against it."""
    return False not in (placement.who, placement.where, placement.when)


def _settle(found: list[_Found]) -> list[_Found]:
    """Of several wholes of one kind the one that a report says, then the one told together; else all stay open."""
    sure = [one for one in found if one.verdict is Verdict.YES]
    if len(sure) < 2:
        return found
    best = [one for one in sure if one.placement.said] or [one for one in sure if one.placement.beside] or sure
    for one in sure:
        if len(best) > 1 or one not in best:
            one.verdict, one.extra = Verdict.UNSURE, "part_of_several"
    return found


def _obey(found: list[_Found], happenings: Sequence[Happening], judgements: Sequence[Judgement]) -> list[_Found]:
    """The parts with a person's word in place of the rules'."""
    home = {account.id: one for one in happenings for account in one.group}
    told = {account.id: account for one in happenings for account in one.group}
    for judgement in judgements:
        inner, outer = home.get(judgement.left), home.get(judgement.right)
        if inner is None or outer is None or inner is outer:
            continue
        found = [one for one in found if (one.inner.name, one.outer.name) != (inner.name, outer.name)]
        if judgement.verdict is not Verdict.NO:
            pair = told[judgement.left], told[judgement.right]
            found.append(_Found(inner, outer, Placement(None, None, None, beside=pair), judgement.verdict, "judged"))
    return found


def _set_straight(found: list[_Found], rules: InclusionRules) -> list[_Found]:
    """Sure ones without a circle, each of the nearest whole alone; of the open ones a few of each event."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    ordered = sorted(found, key=lambda one: (one.extra != "judged", one.inner.name, one.outer.name))
    for one in ordered:
        inner, outer = one.inner.name, one.outer.name
        circle = outer in graph and inner in graph and nx.has_path(graph, outer, inner)
        if one.verdict is Verdict.YES and not circle:
            graph.add_edge(inner, outer)
    kept = set(nx.transitive_reduction(graph).edges)
    held = {(one.inner.name, one.outer.event) for one in ordered if (one.inner.name, one.outer.name) in kept}
    opened: Counter[str] = Counter()
    made = []
    for one in ordered:
        pair = one.inner.name, one.outer.name
        above = pair[0] in graph and pair[1] in graph and nx.has_path(graph, *pair)
        if pair in kept or (one.verdict is Verdict.UNSURE and one.extra == "judged"):
            made.append(one)
        elif one.verdict is Verdict.UNSURE and not above and (pair[0], one.outer.event) not in held:
            opened[pair[0]] += 1
            made += [one] if opened[pair[0]] <= rules.most_open else []
    return made


def _write(found: Iterable[_Found]) -> tuple[Inclusion, ...]:
    made = []
    for one in found:
        left, right = _choose_claims(one)
        spans = left.claim.evidence[0], right.claim.evidence[0]
        codes = _list_codes(one)
        reasons = tuple(Reason(code, figure, spans if n == 0 else ()) for n, (code, figure) in enumerate(codes))
        made.append(Inclusion(one.inner.name, one.outer.name, one.verdict, (left.id, right.id), reasons))
    return tuple(sorted(made, key=lambda one: (one.inner, one.outer)))


def _choose_claims(one: _Found) -> tuple[Account, Account]:
    """The claims that show it: where it is said, where both are told together, else the first of each with a date."""
    if one.placement.said:
        return one.placement.said[0], one.placement.said[1]
    if one.placement.beside:
        return one.placement.beside
    first, second = (min(each.group, key=lambda a: (not a.dated, a.id)) for each in (one.inner, one.outer))
    return first, second


def _list_codes(one: _Found) -> list[tuple[str, str]]:
    """Why it is a part, and what is not known of it."""
    placement = one.placement
    if one.extra == "judged":
        return [("part_judged", "")]
    codes = [("part_said", placement.said[2])] if placement.said else []
    codes += [("part_told_together", "")] if placement.beside else []
    told = {"people": placement.who, "place": placement.where, "time": placement.when}
    codes += [(f"part_same_{name}", "") for name, inside in told.items() if inside]
    if one.verdict is Verdict.UNSURE:
        codes += [("part_days_after", "")] if placement.after else []
        unknown = [name for name, inside in told.items() if inside is None]
        codes += [(f"part_unknown_{name}", "") for name in unknown if name != "time" or not placement.after]
        codes += [(one.extra, "")] if one.extra else []
    return codes
