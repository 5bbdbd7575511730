"""What a screening cannot conclude."""

from collections.abc import Iterator, Sequence
from datetime import date

from tawatur.core.claim import Claim
from tawatur.core.values import Reason
from tawatur.register.matter import Matter

_OFFICIAL = ("official", "person", "organisation")  # a named voice of these kinds can hold a position


def ask_questions(matter: Matter, claims: Sequence[Claim], said: Sequence[str]) -> tuple[Reason, ...]:
    """The questions left open, each a code of `data/phrases/register.yaml`."""
    return tuple(dict.fromkeys((
        Reason("open_breach"),
        *_ask_facts(matter),
        *_ask_contents(matter, claims),
        *_ask_parties(matter, claims),
        *_ask_regime(matter, said),
    )))  # fmt: skip


def _ask_facts(matter: Matter) -> Iterator[Reason]:
    transfer = matter.transfer
    if transfer.delivered is None or transfer.delivered.planned:
        yield Reason("open_delivered")
    if matter.date is None or matter.date.start is None:
        yield Reason("open_date")
    yield Reason("open_exemption")


def _ask_contents(matter: Matter, claims: Sequence[Claim]) -> Iterator[Reason]:
    if not matter.transfer.items:
        yield Reason("open_what")
        return
    listed = {ident for line in matter.transfer.items for ident in line.claims}
    early = [c for c in claims if c.id in listed and (c.stage == "talks" or any(h.kind == "document" for h in c.chain))]
    if early:
        yield Reason("open_contract_list", evidence=tuple(claim.evidence[0] for claim in early))


def _ask_parties(matter: Matter, claims: Sequence[Claim]) -> Iterator[Reason]:
    transfer = matter.transfer
    if len(transfer.recipient) > 1:
        yield Reason("open_contracting_party")
    if not any(claim.origin.kind in _OFFICIAL and not claim.origin.anonymous for claim in claims):
        yield Reason("open_official_position")
    for comment in transfer.comments:
        if comment.code == "co_developer":
            yield Reason("open_developer_consent", comment.figure)
    if matter.direction == "export_ban":
        yield Reason("open_left_territory")
    if matter.regime.territory.part and matter.direction == "supply_ban":
        yield Reason("open_reached_territory")


def _ask_regime(matter: Matter, said: Sequence[str]) -> Iterator[Reason]:
    if said and matter.in_force == "yes":
        yield Reason("open_not_expired")
    day = None if matter.date is None else matter.date.end or matter.date.start
    for instrument in matter.regime.instruments:
        if instrument.unread and (day is None or date.fromisoformat(instrument.adopted) <= day):
            yield Reason("open_unread_instrument", instrument.title)
    for dispute in matter.regime.disputed_by:
        yield Reason("open_disputed", ", ".join(dispute.by))
