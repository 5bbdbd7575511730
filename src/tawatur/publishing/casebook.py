"""One affair, indexed for the page: what belongs to what, and the number of each report and note."""

from collections import Counter, defaultdict
from datetime import date

from tawatur.core.affair import Affair
from tawatur.core.case import Contradiction, Entity, Finding, Inclusion
from tawatur.core.claim import Claim, Filler
from tawatur.core.document import Document


class Casebook:
    """Look-ups over one affair; nothing is judged here."""

    def __init__(self, affair: Affair) -> None:
        """Reports are numbered from 1 in the order they came out, undated ones last."""
        self.affair = affair
        self.claims: dict[str, Claim] = {claim.id: claim for claim in affair.claims}
        self.findings: dict[str, Finding] = {finding.id: finding for finding in affair.case.findings}
        self.reports: tuple[Document, ...] = tuple(sorted(affair.documents, key=_came_out))
        self.documents: dict[str, Document] = {document.id: document for document in self.reports}
        self.numbers: dict[str, int] = {document.id: place for place, document in enumerate(self.reports, 1)}
        ordered = sorted(affair.claims, key=lambda claim: (self.numbers.get(claim.doc, 0), claim.evidence[0], claim.id))
        self._places = {claim.id: place for place, claim in enumerate(ordered)}
        self.entities: dict[str, Entity] = {
            member: entity for entity in affair.case.entities for member in entity.members
        }
        self.slots: dict[str, list[Finding]] = defaultdict(list)
        for finding in affair.case.findings:
            if finding.slot and finding.parent in self.findings:
                self.slots[finding.parent].append(finding)
        self.parted: dict[str, list[Contradiction]] = defaultdict(list)
        for part in affair.case.contradictions:
            self.parted[part.finding].append(part)
        self.wholes: dict[str, list[Inclusion]] = defaultdict(list)
        self.parts: dict[str, list[Inclusion]] = defaultdict(list)
        for inclusion in affair.case.inclusions:
            self.wholes[inclusion.inner].append(inclusion)
            self.parts[inclusion.outer].append(inclusion)
        self.home: dict[str, Finding] = {
            claim: finding for finding in affair.case.findings if not finding.slot for claim in finding.claims
        }
        self.spellings = _count_spellings(affair, self.entities)

    def events(self) -> list[Finding]:
        """Findings that stand on their own: of events, and of slots whose event is not here."""
        return [found for found in self.findings.values() if not found.slot or found.parent not in self.findings]

    def claims_of(self, ids: tuple[str, ...]) -> list[Claim]:
        """The claims of `ids` that exist, in the order of the reports and of the text."""
        found = [key for key in ids if key in self.claims]
        return [self.claims[key] for key in sorted(found, key=self._places.__getitem__)]

    def entity_of(self, doc: str, key: str) -> Entity | None:
        """The entity of the affair behind an entity of one document."""
        return self.entities.get(f"{doc}/{key}") if key else None

    def key_of(self, claim: Claim, filler: Filler) -> str:
        """What tells one filler from another over all reports."""
        entity = self.entity_of(claim.doc, filler.entity)
        return entity.id if entity else filler.ref or filler.name


def _came_out(document: Document) -> tuple[date, str]:
    """What reports are ordered by; a date with an open side says too little to place a report by it."""
    published = document.published
    return published.start if published.start and published.end else date.max, document.id


def _count_spellings(affair: Affair, entities: dict[str, Entity]) -> dict[str, Counter[str]]:
    """For each entity, in how many reports each spelling stands."""
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in affair.claims:
        for fillers in claim.roles.values():
            for filler in fillers:
                entity = entities.get(f"{claim.doc}/{filler.entity}")
                if entity is not None and filler.name in entity.names:
                    seen[entity.id, filler.name].add(claim.doc)
        for link in claim.chain:
            entity = entities.get(f"{claim.doc}/{link.entity}")
            if entity is not None and link.name and link.name in entity.names:
                seen[entity.id, link.name].add(claim.doc)
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for (entity_id, name), documents in seen.items():
        counted[entity_id][name] = len(documents)
    return counted
