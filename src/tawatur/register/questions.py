"""What a screening cannot conclude."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tawatur.core.claim import Claim
from tawatur.core.values import Reason
from tawatur.register.matter import Matter
from tawatur.register.origins import Knower


def ask_questions(
    matter: Matter, claims: Sequence[Claim], said: Sequence[str], knowers: Mapping[str, Knower]
) -> tuple[Reason, ...]:
    """The questions left open, each a code of `data/phrases/register.yaml`."""
    return tuple(dict.fromkeys((
        Reason("open_breach"),
        *_ask_facts(matter),
        *_ask_contents(matter, claims),
        *_ask_parties(matter, claims, knowers),
        *_ask_regime(matter, said),
    )))  # fmt: skip


def _ask_facts(matter: Matter) -> Iterator[Reason]:
    transfer = matter.transfer
    if transfer.delivered is None or transfer.delivered.planned:
        yield Reason("open_delivered")
    if matter.date is None or matter.date.anchor == "published":
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


def _ask_parties(matter: Matter, claims: Sequence[Claim], knowers: Mapping[str, Knower]) -> Iterator[Reason]:
    transfer = matter.transfer
    if len(transfer.recipient) > 1:
        yield Reason("open_contracting_party")
    known = [knowers[claim.id] for claim in claims if knowers[claim.id].identified]
    if all(one.anonymous for one in known):
        yield Reason("open_official_position")
    for comment in transfer.comments:
        if comment.code == "co_developer":
            yield Reason("open_developer_consent", comment.figure)
    if matter.direction == "export_ban":
        yield Reason("open_left_territory", matter.regime.territory.part or matter.regime.territory.states[0])
    if matter.regime.territory.part and matter.direction == "supply_ban":
        yield Reason("open_reached_territory", matter.regime.territory.part)


def _ask_regime(matter: Matter, said: Sequence[str]) -> Iterator[Reason]:
    if said and matter.in_force == "yes":
        yield Reason("open_not_expired")
    day = None if matter.date is None else matter.date.end or matter.date.start
    for instrument in matter.regime.instruments:
        if instrument.unread and (day is None or date.fromisoformat(instrument.adopted) <= day):
            yield Reason("open_unread_instrument", instrument.title)
    for dispute in matter.regime.disputed_by:
        yield Reason("open_disputed", ", ".join(dispute.by))
