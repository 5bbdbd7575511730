"""The door of the room: documents and claims in, the case out."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import msgspec

from tawatur.core.case import Case, Contradiction, Finding
from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.encoder import Encoder
from tawatur.core.judgement import Judgement
from tawatur.core.memo import UNKEPT, Memo
from tawatur.packs.packs import Packs
from tawatur.reconciliation.accounts import Account, build_accounts
from tawatur.reconciliation.attestations import list_attesting, list_contents
from tawatur.reconciliation.chains import Tracer
from tawatur.reconciliation.contradictions import explain_attribution, find_contradictions
from tawatur.reconciliation.deals import Deal, place_deals
from tawatur.reconciliation.entities import resolve_entities
from tawatur.reconciliation.events import Group, gather_events
from tawatur.reconciliation.findings import is_contested, list_parted, make_finding, make_slot_findings, name_finding
from tawatur.reconciliation.inclusions import find_inclusions
from tawatur.reconciliation.independence import weigh
from tawatur.reconciliation.knowledge import Knowledge, set_hedges_apart
from tawatur.reconciliation.lexicon import Lexicon
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.replies import list_replies
from tawatur.reconciliation.resemblance import read_pile
from tawatur.reconciliation.roots import find_roots
from tawatur.reconciliation.scene import Scene, build_scene
from tawatur.reconciliation.stories import part_affairs, tell_stories
from tawatur.reconciliation.timeline import build_timeline
from tawatur.reconciliation.tolls import set_tolls_apart
from tawatur.reconciliation.voices import Voices, find_voices

_VERDICTS = ("corroborated", "contested", "single_origin")


def reconcile(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    packs: Packs,
    judgements: Sequence[Judgement] = (),
    *,
    encoder: Encoder | None = None,
    memo: Memo = UNKEPT,
) -> Case:
    """What the reports jointly establish.

    The result does not depend on the order of documents or claims. Claims of unknown documents are
    left out. Judgements of persons ("same-entity" on "doc/entity" keys, "same-event" on claim ids,
    "same-root" on document ids) outrank the rules; of two on one pair the later one counts. Without an
    `encoder` translated copies are not seen. What a part of the pile gives by itself is taken from the `memo`.
    """
    known = {document.id for document in documents}
    ordered = sorted((c for c in claims if c.doc in known), key=lambda c: (c.doc, c.evidence[0].start, c.id))
    told = _settle(judgements)
    reader = NameReader(packs)
    entities, same_entity = resolve_entities(ordered, packs, reader, judgements=told)
    accounts = build_accounts(documents, ordered, packs, reader, entities)
    pile = read_pile(documents, ordered, packs, reader=reader, memo=memo)
    roots, same_root = find_roots(
        pile, accounts, packs, entities=entities, reader=reader, judgements=told, encoder=encoder
    )
    voices = find_voices(ordered, entities, packs, reader, lexicon := Lexicon(packs, reader))
    scene = build_scene(accounts, entities, roots, packs, reader, voices, lexicon)
    deals = place_deals(accounts, scene)
    affairs = part_affairs(documents, pile.resemblance, (*same_root, *told), packs)
    groups, same_event = gather_events(accounts, deals, scene, affairs, judgements=told)
    tracer = _open_tracer(scene, voices, accounts)
    findings, contradictions = _weigh_all(groups, deals, scene, tracer, Knowledge(groups, scene, packs), voices)
    by_claim = {claim: f for f in findings if not f.slot for claim in f.claims}
    case = Case(
        entities.all,
        tuple(findings),
        tuple(contradictions),
        build_timeline(groups, by_claim, dated_acts=scene.rules.contradictions.dated_acts),
        tuple(chain(same_entity, same_event, same_root, told)),
        replies=list_replies(groups, tracer, scene),
        inclusions=find_inclusions(groups, scene, packs, judgements=told),
    )
    stories = tell_stories(affairs, documents, ordered, case)
    return msgspec.structs.replace(case, stories=stories)


def _open_tracer(scene: Scene, voices: Voices, accounts: Sequence[Account]) -> Tracer:
    return Tracer(
        scene.entities, voices, scene.roots, rules=scene.rules, lexicon=scene.lexicon, reader=scene.reader,
        accounts=accounts,
    )  # fmt: skip


def _settle(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that count: of several on one question about one pair a person's latest."""
    latest: dict[tuple[str, ...], Judgement] = {}
    for judgement in sorted(judgements, key=lambda j: (j.judge != "rule", j.at, j.id)):
        latest[judgement.question, *sorted((judgement.left, judgement.right))] = judgement
    return [latest[key] for key in sorted(latest)]


def _weigh_all(
    groups: Sequence[Group],
    deals: Mapping[str, Deal],
    scene: Scene,
    tracer: Tracer,
    knowledge: Knowledge,
    voices: Voices,
) -> tuple[list[Finding], list[Contradiction]]:
    """All findings, those of events first and strongest first, and all contradictions."""
    called = [name_finding(group) for group in groups]
    names = {a.id: name for group, name in zip(groups, called, strict=True) for a in group}
    contradictions = find_contradictions(groups, deals, scene, voices, names)
    attesting, contents = list_attesting(groups, scene), list_contents(groups, deals)
    later_by = scene.rules.independence.later_by
    parted = list_parted(contradictions)
    of_finding: dict[str, list[Contradiction]] = {}
    for found in contradictions:
        of_finding.setdefault(found.finding, []).append(found)
    events: list[Finding] = []
    slots: list[Finding] = []
    for group, name in zip(groups, called, strict=True):
        ours = of_finding.get(name, [])
        contested = is_contested(group, ours, scene)
        bearing = [*group, *attesting.get(name, ())]
        common = knowledge if knowledge.covers(bearing) else None
        tolls = set_tolls_apart(group, tracer, scene.rules.contradictions)
        aside = {**tolls, **(set_hedges_apart(group) if common else {})}
        support = weigh(bearing, tracer, later_by=later_by, contested=contested, aside=aside, knowledge=common)
        contradictions += explain_attribution(group, support, name)
        beside = contents.get(name, tuple(a.id for a in bearing[len(group) :]))
        events.append(make_finding(group, support, supports=beside))
        slots += make_slot_findings(group, events[-1], parted, tracer, scene, knowledge=common)
    events.sort(key=lambda f: (_VERDICTS.index(f.verdict), -f.chains, -len(f.claims), f.id))
    rank = {f.id: n for n, f in enumerate(events)}
    slots.sort(key=lambda f: (rank[f.parent], f.slot, -f.chains, f.value))
    return events + slots, contradictions
