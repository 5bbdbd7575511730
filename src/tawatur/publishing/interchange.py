"""The interchange form of claims, blocks and the case: plain mappings, keys as the format names them."""

from collections.abc import Iterable, Sequence
from datetime import date

from tawatur.core.affair import Affair
from tawatur.core.case import Contradiction, Entity, Finding, Inclusion, Reply
from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.document import Block
from tawatur.core.judgement import Verdict
from tawatur.core.spans import Span
from tawatur.core.transfer import Delivery, Transfer
from tawatur.core.values import Amount, DateSpan
from tawatur.packs.packs import Packs
from tawatur.publishing.desk import Desk, lay_desk
from tawatur.publishing.engines import name_model
from tawatur.publishing.markup import flatten
from tawatur.publishing.periods import read_day
from tawatur.publishing.screenings import describe_screening
from tawatur.publishing.stories import describe_story

Plain = dict[str, object]

# Stages the format has no word for, as its nearest word that claims no more; the stage itself stands in `stage_told`.
_NEAREST = {
    "licensed": "agreed",
    "financed": "agreed",
    "in_service": "delivered",
    "seized": "delivering",
    "suspended": "unknown",
}


def describe_block(block: Block) -> Plain:
    """One line of blocks.jsonl."""
    return {"document": block.span.doc, "start": block.span.start, "end": block.span.end, "kind": block.kind}


def describe_claim(claim: Claim, judged: Sequence[str] = ()) -> Plain:
    """One line of claims.jsonl; `when` is null where the text does not date the event.

    `value_also` is given where the text has the value in other currencies too, `rule` where a language model drew the
    claim, with its name, `judged` where persons judged it: the
    ids of their judgements.
    """
    described: Plain = {
        "id": claim.id,
        "document": claim.doc,
        "event": claim.event,
        "evidence": _spans(claim.evidence),
        "attribution": _spans(claim.attribution),
        "roles": {role: [_filler(filler) for filler in fillers] for role, fillers in claim.roles.items()},
        "items": [_item(item) for item in claim.items],
        "value": _money(claim.value),
        "when": _when(claim.when),
        "duration": _duration(claim.duration),
        "modality": claim.modality,
        **_stage(claim.stage),
        "chain": [_link(link) for link in claim.chain],
    }
    described |= {"value_also": [_sum(amount) for amount in claim.also]} if claim.also else {}
    described |= {"rule": claim.rule} if name_model(claim) else {}
    return described | {"judged": list(judged)} if judged else described


def describe_case(affair: Affair, language: str, packs: Packs) -> Plain:
    """The object of case.json; facts are the findings of events, slot findings stay with the dossier."""
    desk = lay_desk(affair, language, packs)
    facts = [finding for finding in affair.case.findings if not finding.slot]
    known = {finding.id for finding in facts}
    parents = {finding.id: finding.parent for finding in affair.case.findings if finding.slot}
    entries = ((entry.when, parents.get(entry.finding, entry.finding)) for entry in affair.case.timeline)
    whole = {one.inner: one.outer for one in affair.case.inclusions if one.verdict is Verdict.YES}
    return {
        "entities": [_entity(entity) for entity in affair.case.entities],
        "facts": [_fact(finding) for finding in facts],
        "contradictions": [_contradiction(part, parents, desk) for part in affair.case.contradictions],
        "replies": [_reply(reply) for reply in affair.case.replies],
        "transfers": [_transfer(transfer) for transfer in affair.register.transfers],
        "screenings": [describe_screening(one) for one in affair.register.screenings],
        "stories": [describe_story(story) for story in affair.case.stories],
        "inclusions": [_inclusion(one, desk) for one in affair.case.inclusions],
        "timeline": [
            {"when": _ends(when), "fact": fact, "part_of": whole.get(fact)} for when, fact in entries if fact in known
        ],
    }


def _spans(spans: Iterable[Span]) -> list[Plain]:
    return [{"start": span.start, "end": span.end} for span in spans]


def _filler(filler: Filler) -> Plain:
    described: Plain = {"name": filler.name, "names": _names(filler.name, filler.names), "kind": filler.kind}
    if filler.span is not None:
        described |= {"start": filler.span.start, "end": filler.span.end}
    return described | ({"said": filler.said} if filler.said else {})


def _names(first: str, others: Iterable[str]) -> list[str]:
    return [name for name in dict.fromkeys((first, *others)) if name]


def _item(item: Item) -> Plain:
    described: Plain = {"designation": item.designation, "names": _names(item.designation, item.names)}
    if item.category:
        described["category"] = item.category
    if item.quantity is not None:
        described["quantity"] = _figure(item.quantity)
    if item.unit:
        described["unit"] = item.unit
    return described


def _figure(amount: Amount) -> Plain:
    return {"low": _number(amount.low), "high": _number(amount.high), "bound": amount.bound}


def _number(value: float | None) -> float | int | None:
    """Whole numbers without a decimal point."""
    return int(value) if value is not None and value == int(value) else value


def _money(amount: Amount | None) -> Plain | None:
    return None if amount is None else _sum(amount)


def _sum(amount: Amount) -> Plain:
    return {**_figure(amount), "currency": amount.unit}


def _duration(amount: Amount | None) -> Plain | None:
    return None if amount is None else {"low": _number(amount.low), "high": _number(amount.high), "unit": amount.unit}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _ends(when: DateSpan) -> Plain:
    return {"start": _day(when.start), "end": _day(when.end)}


def _stage(stage: str | None) -> Plain:
    if stage in _NEAREST:
        return {"stage": _NEAREST[stage], "stage_told": stage}
    return {"stage": stage}


def _when(when: DateSpan | None) -> Plain | None:
    """The time of an event; `anchor` marks one that is only the day on which it was told."""
    if when is None or not when.resolved:
        return None
    told = {"anchor": when.anchor} if when.anchor == "told" else {}
    return {**_ends(when), "precision": when.precision, "surface": when.surface, **told}


def _link(link: Link) -> Plain:
    described: Plain = {"kind": link.kind, "name": link.name, "anonymous": link.anonymous}
    if link.name:
        described["names"] = _names(link.name, link.names)
    if link.description:
        described["description"] = link.description
    if link.kind not in ("outlet", "agency", "document", "statement"):
        described["count"] = link.count
    return described | ({"meant": link.meant} if link.meant else {})


def _entity(entity: Entity) -> Plain:
    described: Plain = {"id": entity.id, "kind": entity.kind, "names": list(entity.names)}
    described |= {"said": list(entity.said)} if entity.said else {}
    return described | ({"identifiers": list(entity.identifiers)} if entity.identifiers else {})


def _fact(finding: Finding) -> Plain:
    return {
        "id": finding.id,
        "event": finding.event,
        "claims": list(finding.claims),
        "verdict": finding.verdict,
        "independent_chains": finding.chains,
        "origins": [{"label": origin.label, "claims": list(origin.claims)} for origin in finding.origins],
        "rests_on": list(finding.supports),
    }


def _contradiction(part: Contradiction, parents: dict[str, str], desk: Desk) -> Plain:
    explanation = [flatten(desk.readings.reason(reason)) for reason in part.explanation]
    return {
        "id": part.id,
        "fact": parents.get(part.finding, part.finding),
        "slot": part.slot,
        "kind": part.kind,
        "values": [{"value": side.value, "claims": list(side.claims)} for side in part.sides],
        "explanation": " ".join(explanation),
    }


def _reply(reply: Reply) -> Plain:
    """`who` is null for an unnamed voice, `called` the words for it; `chains` are those of the reply itself."""
    return {
        "kind": reply.kind,
        "who": reply.who or None,
        "called": reply.called,
        "fact": reply.about,
        "claims": list(reply.claims),
        "chains": reply.chains,
    }


def _inclusion(one: Inclusion, desk: Desk) -> Plain:
    """`fact` is, or may be, a part of `part_of`; it is no support of it."""
    return {
        "fact": one.inner,
        "part_of": one.outer,
        "verdict": one.verdict,
        "claims": list(one.claims),
        "explanation": "; ".join(flatten(desk.readings.reason(reason)) for reason in one.reasons),
    }


def _transfer(transfer: Transfer) -> Plain:
    return {
        "id": transfer.id,
        "supplier": [_filler(filler) for filler in transfer.supplier],
        "recipient": [_filler(filler) for filler in transfer.recipient],
        "items": [
            {
                "designation": item.designation,
                "names": _names(item.designation, item.names),
                "quantity": None if item.quantity is None else _figure(item.quantity),
            }
            for item in (*transfer.items, *transfer.leads)
        ],
        "value": [{**_sum(value.amount), "claims": list(value.claims)} for value in transfer.values],
        **_stage(transfer.stage),
        "ordered": _delivery(transfer.ordered),
        "delivered": _delivery(transfer.delivered),
        "claims": list(transfer.claims),
    }


def _delivery(delivery: Delivery | None) -> Plain | None:
    if delivery is None:
        return None
    quantity = None if delivery.quantity is None else _figure(delivery.quantity)
    days = {"start": _day(read_day(delivery.start)), "end": _day(read_day(delivery.end, last=True))}
    return {**days, "quantity": quantity, "planned": delivery.planned}
