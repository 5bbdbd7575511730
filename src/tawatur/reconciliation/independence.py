"""How many origins stand behind a proposition without drawing on one another, and on what it rests."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Literal

import msgspec
from msgspec import Struct

from tawatur.core.case import FindingVerdict, Origin
from tawatur.core.identity import identify
from tawatur.core.values import Reason
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.bonds import join_suspected
from tawatur.reconciliation.chains import Path, Tracer, count_chains
from tawatur.reconciliation.holders import join_holders
from tawatur.reconciliation.knowledge import Knowledge
from tawatur.reconciliation.namesakes import join_namesakes

_NOTHING: Mapping[str, Reason] = {}
_OWN = ("own_word", "common")
_MOST_PRINTS = 4  # of one text, by whom they name, that are each taken for the first


OriginKind = Literal["identified", "outlet", "suspected"]


class Support(Struct, frozen=True, gc=False):
    """What stands behind one proposition: its origins, chains, cut, verdict, grade and why."""

    origins: tuple[Origin, ...]
    chains: int
    rests_on: tuple[str, ...]
    verdict: FindingVerdict
    credibility: int
    reasons: tuple[Reason, ...]


def weigh(
    accounts: Sequence[Account],
    tracer: Tracer,
    *,
    later_by: int,
    contested: bool = False,
    aside: Mapping[str, Reason] = _NOTHING,
    knowledge: Knowledge | None = None,
) -> Support:
    """The support of the proposition that these accounts tell.

    Accounts that deny it are its opponents, not its support. Unattributed tellings add one chain at most together, and
    none where an identified origin spoke earlier or at an unknown time. What an agency tells of itself adds none where
    its report quotes one of the named origins elsewhere. What a state's news agency tells, of itself or of a voice
    without a name, adds none where a body of that state speaks in public; nor does what it tells of itself where a
    voice of that state speaks. Who answers the event (regrets, welcomes it) adds none beside who tells of it. What one
    report alone tells has one chain, whoever it quotes. Later prints of a text add none to what the first prints of all
    texts give. Claims in `aside` are not counted, for the reason given. With
    `knowledge` the proposition is common knowledge: each newsroom's own word adds a chain, unless its report may be of
    one text with another's.
    """
    paths = [tracer.trace(a, common=knowledge is not None) for a in accounts]
    for_it = [p for p in paths if p.account.claim.modality != "denied"]
    against = [p for p in paths if p.account.claim.modality == "denied"]
    told = for_it or against
    tally = _tally(told, aside, later_by, tracer, knowledge)
    for prints in _choose_prints(told, tracer) if tally.chains > 1 else ():
        fewer = _tally(prints, aside, later_by, tracer, knowledge)
        tally = _leave_copies(told, fewer) if fewer.chains < tally.chains else tally
    counted, chains = tally.counted, tally.chains
    opposed = bool(for_it and against and _sift(against, later_by, tracer)[0])
    verdict: FindingVerdict = "corroborated" if chains > 1 else "single_origin"
    return Support(
        _list_origins(told, counted, tally.doubts),
        max(1, chains),
        tally.rests_on,
        "contested" if opposed or contested else verdict,
        _grade(counted, chains, opposed=opposed or contested),
        _list_reasons(counted, chains, opposed=opposed, hidden=bool(tally.doubts))
        + _list_joined(counted, tally.joined)
        + _list_sides(counted, tracer),
    )


class _Tally(Struct, frozen=True, gc=False):
    """The paths that count and for each node that does not why, the nodes that are one, the chains and the cut."""

    counted: list[Path]
    doubts: dict[str, Reason]
    joined: list[tuple[str, str]]
    chains: int
    rests_on: tuple[str, ...]


def _tally(
    told: Sequence[Path], aside: Mapping[str, Reason], later_by: int, tracer: Tracer, knowledge: Knowledge | None
) -> _Tally:
    counted, doubts = _count(told, aside, later_by, tracer)
    named = (*join_holders(counted, tracer), *join_namesakes(counted, tracer))
    joined = [*join_suspected(counted, tracer.roots, knowledge), *named]
    chains, rests_on = count_chains(counted, joined=joined)
    if len({tracer.hand(p.account) for p in told}) == 1 < chains:
        chains, rests_on = 1, (_label_report(counted[0].account),)
    return _Tally(counted, doubts, joined, chains, rests_on)


def _choose_prints(told: Sequence[Path], tracer: Tracer) -> Iterator[list[Path]]:
    """The claims of the first print of each text; then those with another print of one text in its place, where that
    names other origins: which of two prints was there before the other is not always known.
    """
    first = [p for p in told if not tracer.is_copied(p)]
    if 0 < len(first) < len(told):
        yield first
    of_text: dict[str, dict[str, list[Path]]] = defaultdict(lambda: defaultdict(list))
    for path in told:
        of_text[tracer.hand(path.account)][path.account.claim.doc].append(path)
    for prints in (prints for prints in of_text.values() if len(prints) > 1):
        origins = {frozenset(p.nodes[0] for p in ours): doc for doc, ours in sorted(prints.items(), reverse=True)}
        for doc in sorted(origins.values())[:_MOST_PRINTS] if len(origins) > 1 else ():
            others = {p.account.id for ours in prints.values() for p in ours if tracer.is_copied(p, doc)}
            kept = [p for p in told if p.account.id not in others and (p in prints[doc] or not tracer.is_copied(p))]
            if 0 < len(kept) < len(told):
                yield kept


def _leave_copies(told: Sequence[Path], tally: _Tally) -> _Tally:
    """The tally of the first prints alone, with why an origin that only a later print names does not count."""
    known = {p.nodes[0] for p in tally.counted} | tally.doubts.keys()
    left = {p.nodes[0]: Reason("told_by_a_copy", p.labels[0]) for p in told if p.nodes[0] not in known}
    return msgspec.structs.replace(tally, doubts=tally.doubts | left)


def _label_report(account: Account) -> str:
    return account.document.outlet or account.claim.chain[0].name or account.claim.doc


def _list_sides(counted: Sequence[Path], tracer: Tracer) -> tuple[Reason, ...]:
    """All named origins of one state: independent as reports, not as interests."""
    named = {p.nodes[0]: tracer.side(p.account) for p in counted if p.kind == "named"}
    states = set(named.values())
    return (Reason("same_side", states.pop()),) if len(named) > 1 and len(states) == 1 and "" not in states else ()


def _count(
    told: Sequence[Path], aside: Mapping[str, Reason], later_by: int, tracer: Tracer
) -> tuple[list[Path], dict[str, Reason]]:
    """The paths that count without the claims in `aside`, unless there are no others; and for each node that does not
    count the reason why.
    """
    live = [p for p in told if p.account.id not in aside] or told
    counted, doubts = _sift(live, later_by, tracer)
    alive = {p.nodes[0] for p in live}
    return counted, doubts | {p.nodes[0]: aside[p.account.id] for p in told if p.nodes[0] not in alive}


def _sift(paths: Sequence[Path], later_by: int, tracer: Tracer) -> tuple[list[Path], dict[str, Reason]]:
    """The paths that count, and for each node that does not the reason why."""
    own = [p for p in paths if p.kind == "own_word"]
    rest = [p for p in paths if p.kind != "own_word"]
    doubts: dict[str, Reason] = {}
    named = [p for p in rest if p.kind == "named"]
    names = {p.nodes[0] for p in named}
    heard = {p.nodes[0] for p in rest if p.kind != "unknown_press" and not p.loose}  # through hands that are named
    for path in rest:
        if (path.kind == "unknown_press" or path.loose) and heard and path.nodes[0] not in heard:
            doubts[path.nodes[0]] = Reason("unnamed_report", path.labels[0])
        if path.kind == "unnamed" and path.stated and names - {path.nodes[0]}:
            doubts[path.nodes[0]] = Reason("unnamed_statement", path.labels[0])
    hands = frozenset[str]().union(*(p.hands for p in named))
    spoke = {p.side for p in named if p.public and p.side}
    hinted = {p.told_of for p in rest if p.told_of}
    for path in rest:
        own_word = path.kind == "newsroom" and (
            path.nodes[0] in hands or path.organ in hinted or not names.isdisjoint(tracer.list_quoted(path.account))
        )
        if path.organ in spoke or own_word:
            doubts[path.nodes[0]] = Reason("identified_origin_may_stand_behind", path.labels[0])
    doubts |= _doubt_issuers(named, tracer)
    doubts |= _doubt_namesakes([p for p in named if p.common and p.nodes[0] not in doubts], tracer)
    doubts |= _doubt_reactions([p for p in rest if p.nodes[0] not in doubts])
    counted = [p for p in rest if p.nodes[0] not in doubts]
    if own and _came_later(rest, own, later_by):
        return [*counted, *own], doubts
    if own:
        doubts["own word"] = Reason(
            "identified_origin_may_stand_behind", ", ".join(sorted({p.labels[0] for p in counted}))
        )
    return counted, doubts


def _doubt_reactions(paths: Sequence[Path]) -> dict[str, Reason]:
    """Origins that answer the event, where others tell of it."""
    witnesses = {p.nodes[0] for p in paths if not p.reacts}
    answering = (p for p in paths if witnesses and p.reacts and p.nodes[0] not in witnesses)
    return {p.nodes[0]: Reason("reacts_to_what_is_told", p.labels[0]) for p in answering}


def _doubt_issuers(named: Sequence[Path], tracer: Tracer) -> dict[str, Reason]:
    """Named origins that may be another one: bodies of a common name, beside one that the names do not tell apart, and
    a state beside a body of its own, or told by another name of itself («السلطات», «الحكومة»).
    """
    doubts = {}
    known = {p.nodes[0]: p for p in named if not p.common}
    spoke = {p.side for p in named if p.public and not p.state}
    kept: dict[str, str] = {}
    for path in sorted((p for p in named if p.state and p.side), key=lambda p: p.nodes[0]):
        kept.setdefault(path.side, path.nodes[0])
    for path in named:
        others = (p for p in known.values() if path.common and _may_be(path, p.nodes[0], p.side))
        if any(not tracer.reader.names_two(path.labels[0], p.labels[0]) for p in others):
            doubts[path.nodes[0]] = Reason("common_issuer", path.labels[0])
        if path.state and path.side and (path.side in spoke or kept[path.side] != path.nodes[0]):
            doubts[path.nodes[0]] = Reason("state_by_its_body", path.labels[0])
    return doubts


def _doubt_namesakes(named: Sequence[Path], tracer: Tracer) -> dict[str, Reason]:
    """Bodies of a common name («الشرطة») beside another that reports call so, or call in another script: of whose state
    nothing parts them, so they may be one.
    """
    doubts: dict[str, Reason] = {}
    kept: list[tuple[Path, str]] = []
    for path in sorted(named, key=lambda p: (not p.side, p.nodes[0])):
        key = tracer.reader.key(path.labels[0])
        alike = (other for other, called in kept if called == key or called.isascii() != key.isascii())
        if any(_may_be(path, other.nodes[0], other.side) for other in alike):
            doubts[path.nodes[0]] = Reason("common_issuer", path.labels[0])
        else:
            kept.append((path, key))
    return doubts


def _may_be(path: Path, node: str, side: str) -> bool:
    """Whether an issuer of a common name may be another, whose name is its own."""
    return path.nodes[0] != node and not (path.side and side and path.side != side)


def _came_later(paths: Sequence[Path], own: Sequence[Path], later_by: int) -> bool:
    """Whether the reports of all these origins came out after every doubt later than an outlet's own word."""
    firsts = [day for p in own if (day := p.account.document.published.end) is not None]
    starts = [p.account.document.published.start for p in paths]
    least = min(firsts, default=None)
    return not starts or (
        least is not None and all(day is not None and day >= least + timedelta(days=later_by) for day in starts)
    )


def _list_joined(counted: Sequence[Path], joined: Sequence[tuple[str, str]]) -> tuple[Reason, ...]:
    """That hands are counted as one because one text is suspected behind them, and which."""
    labels = {node: label for p in counted for node, label in zip(p.nodes, p.labels, strict=True)}
    told = sorted({labels[node] for left, right in joined if left != right for node in (left, right)})
    return (Reason("common_root_suspected", ", ".join(told)),) if told else ()


def _list_origins(paths: Sequence[Path], counted: Sequence[Path], doubts: dict[str, Reason]) -> tuple[Origin, ...]:
    by_node: dict[str, list[Path]] = defaultdict(list)
    for path in paths:
        by_node[path.nodes[0]].append(path)
    live = {p.nodes[0] for p in counted}
    made = []
    for node in sorted(by_node):
        ours = by_node[node]
        kind: OriginKind = "outlet" if ours[0].kind in _OWN else "identified"
        labels = sorted({p.labels[0] for p in ours})
        made.append(
            Origin(
                identify("o", node),
                ", ".join(labels) if kind == "outlet" else labels[0],
                "suspected" if node in doubts and doubts[node].code != "other_figure" else kind,
                tuple(sorted(p.account.id for p in ours)),
                node in live,
                ours[0].kind in ("unnamed", "unknown_press"),
                (doubts[node],) if node in doubts else (),
            )
        )
    return tuple(sorted(made, key=lambda o: (not o.counted, o.kind, o.label, o.id)))


def _list_reasons(counted: Sequence[Path], chains: int, *, opposed: bool, hidden: bool) -> tuple[Reason, ...]:
    kinds = {p.kind for p in counted}
    reasons = []
    if kinds <= {"common"}:
        reasons.append(Reason("common_knowledge", str(len({p.account.claim.doc for p in counted}))))
    elif kinds <= {"own_word"}:
        reasons.append(Reason("unattributed_only", str(len({p.account.claim.doc for p in counted}))))
    elif kinds <= {"unnamed", "unknown_press"}:
        reasons.append(Reason("anonymous_only", str(len({p.nodes[0] for p in counted}))))
    if not kinds & {"named", "common"} and not kinds <= {"own_word"}:
        reasons.append(Reason("no_official_confirms"))
    if chains == 1 and len({p.nodes[0] for p in counted}) > 1:
        ends = sorted({p.labels[-1] for p in counted})
        reasons.append(Reason("one_newsroom", ends[0] if len(ends) == 1 else ""))
    if opposed:
        reasons.append(Reason("denied_by_an_origin"))
    if hidden:
        reasons.append(Reason("origins_not_counted"))
    return tuple(reasons)


def _grade(counted: Sequence[Path], chains: int, *, opposed: bool) -> int:
    """The Admiralty digit a rule proposes; a person disposes. 5 (improbable) is never proposed by rule."""
    kinds = {p.kind for p in counted}
    if opposed:
        return 4
    if kinds <= {*_OWN} and chains == 1:
        return 6
    if chains > 1:
        return 1 if "named" in kinds else 2
    return 3
