"""Reports that tell one event and draw on one hand: an agency, a statement, a document, a newsroom's unnamed voices."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tawatur.core.claim import Claim, Link
from tawatur.core.judgement import Verdict
from tawatur.core.spans import Span
from tawatur.core.values import Reason
from tawatur.packs.rules import ReconciliationRules
from tawatur.reconciliation.accounts import PRESS, Account
from tawatur.reconciliation.entities import Entities
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.signs import Sign

_ISSUERS = ("organisation", "official", "person")
_LEAST_TOLD = 2  # words that describe a voice: «مصدر عسكري» is told of, «مصادر» is not


class Hand(Struct, frozen=True):
    """One hand as a report credits it: what it is, its name, and the words that name it."""

    kind: str
    label: str
    evidence: tuple[Span, ...]


def find_common_hands(
    accounts: Sequence[Account],
    alike: Sequence[tuple[str, str, float]],
    entities: Entities,
    reader: NameReader,
    rules: ReconciliationRules,
) -> Iterator[Sign]:
    """The signs of reports that tell one event, by the likeness given, and credit one hand.

    One agency credited for the whole of two reports that are much alike is one root. A statement, a document or unnamed
    voices may stand behind some claims of a report alone.
    """
    unnamed = frozenset(map(reader.key, rules.independence.unnamed_press))
    hands: dict[str, dict[tuple[str, ...], Hand]] = defaultdict(dict)
    for account in accounts:
        for key, hand in _list_hands(account.claim, entities, reader, unnamed):
            hands[account.claim.doc].setdefault(key, hand)
    for left, right, likeness in alike:
        for key in sorted(hands[left].keys() & hands[right].keys()):
            yield from _sign(left, right, (hands[left][key], hands[right][key]), likeness, rules)


def _sign(
    left: str, right: str, both: tuple[Hand, Hand], likeness: float, rules: ReconciliationRules
) -> Iterator[Sign]:
    one, other = both
    evidence = (*one.evidence, *other.evidence)
    if one.kind == "agency":
        verdict = Verdict.YES if likeness >= rules.roots.one_dispatch else Verdict.UNSURE
        yield Sign(left, right, verdict, Reason("same_agency", one.label, evidence))
    elif one.kind == "statement":
        yield Sign(left, right, Verdict.UNSURE, Reason("same_statement", one.label, evidence))
    elif one.kind == "document":
        yield Sign(left, right, Verdict.UNSURE, Reason("same_document", one.label, evidence))
    else:
        yield Sign(left, right, Verdict.UNSURE, Reason("same_unnamed_voice", one.label, evidence))


def _list_hands(
    claim: Claim, entities: Entities, reader: NameReader, unnamed: frozenset[str]
) -> Iterator[tuple[tuple[str, ...], Hand]]:
    """The hands of one claim by what makes them the same in another report."""
    newsroom = ""
    for place, link in enumerate(claim.chain[1:], start=1):
        named = bool(link.name) and not link.anonymous
        entity = entities.of_link(claim.doc, link)
        told = reader.key(link.description)
        if link.kind in PRESS and named and reader.key(link.name or "") not in unnamed:
            newsroom = entity
            if link.kind == "agency" and link.inferred:
                yield ("agency", entity), _hand("agency", entities.label(entity), claim, link)
        elif link.kind == "statement":
            yield from _name_statement(claim, place, entities, reader)
        elif link.kind == "document" and (named or (newsroom and told)):
            yield (
                ("document", newsroom, reader.key(link.name or link.description)),
                _hand("document", link.name or link.description, claim, link),
            )
        elif link.anonymous and newsroom and len(told.split()) >= _LEAST_TOLD:
            label = f"{link.description} ({entities.label(newsroom)})"
            yield ("voice", newsroom, told, str(link.count or "")), _hand("voice", label, claim, link)


def _name_statement(
    claim: Claim, place: int, entities: Entities, reader: NameReader
) -> Iterator[tuple[tuple[str, ...], Hand]]:
    """A statement is one by its name, else by who issued it and what it tells of."""
    link = claim.chain[place]
    issuer = next((one for one in claim.chain[place + 1 :] if one.kind in _ISSUERS and one.name), None)
    if link.name:
        yield ("statement", reader.key(link.name)), _hand("statement", link.name, claim, link)
    elif issuer is not None:
        entity = entities.of_link(claim.doc, issuer)
        yield ("statement", entity, claim.event), _hand("statement", entities.label(entity), claim, issuer)


def _hand(kind: str, label: str, claim: Claim, link: Link) -> Hand:
    evidence = (link.evidence,) if link.evidence is not None else claim.attribution[:1]
    return Hand(kind, label, evidence)
