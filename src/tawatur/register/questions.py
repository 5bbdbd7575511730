"""What a screening cannot conclude."""

from collections.abc import Iterator, Sequence
from datetime import date

from tawatur.core.claim import Claim
from tawatur.core.transfer import ScreeningRow
from tawatur.core.values import Reason
from tawatur.register.matter import Matter

_OFFICIAL = ("official", "person", "organisation")  # a named voice of these kinds can hold a position
_REQUESTED = "exemption_requested"
_ANSWERED = ({"exemption_granted"}, {"exemption_refused"})


def ask_questions(matter: Matter, said: Sequence[str], verdict: str, exemption: ScreeningRow) -> tuple[Reason, ...]:
    """The questions left open, each a code of `data/phrases/register.yaml`; of what is out of scope only what may
    change that. `exemption`: what the reports say of one.
    """
    asked = [*_ask_regime(matter, said)]
    if verdict != "out_of_scope":
        told = matter.claims
        facts = (*_ask_facts(matter), *_ask_exemption(exemption))
        asked = [Reason("open_breach"), *facts, *_ask_contents(matter, told), *_ask_parties(matter, told), *asked]
    return tuple(dict.fromkeys((*asked, *_ask_later(matter))))


def _ask_facts(matter: Matter) -> Iterator[Reason]:
    if not any(act.deed == "delivery" for act in matter.acts) and matter.transfer.stage != "delivered":
        yield Reason("open_delivered")
    if matter.when is None or matter.when.start is None:
        yield Reason("open_date")
    if len({claim.doc for claim in matter.claims}) == 1 and all(len(claim.chain) == 1 for claim in matter.claims):
        yield Reason("open_happened")


def _ask_exemption(told: ScreeningRow) -> Iterator[Reason]:
    """What of an exemption the reports leave open: nothing where all that speak of one agree how it ended."""
    acts = {reason.code for reason in told.reasons}
    if acts == {_REQUESTED}:
        yield Reason("open_exemption_answer")
    elif acts != {"exemption_unrequested"} and acts - {_REQUESTED} not in _ANSWERED:
        yield Reason("open_exemption")


def _ask_later(matter: Matter) -> Iterator[Reason]:
    """What a later delivery, or a later decision, may change."""
    starts = min(one.starts for one in matter.stretches)
    last = matter.last_day
    told = any(act.deed in ("delivery", "planned") for act in matter.acts)
    if matter.in_force == "no" and last is not None and last.isoformat() < starts and not told:
        yield Reason("open_later_delivery", starts)
    checked = matter.regime.checked_on
    if checked is None:
        yield Reason("open_never_checked")
    elif last is not None and last.isoformat() > checked:
        yield Reason("open_not_checked", checked)


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
    told = (*transfer.comments, *(reason for line in transfer.items for reason in line.reasons))
    for name in dict.fromkeys(reason.figure for reason in told if reason.code == "co_developer"):
        yield Reason("open_developer_consent", name)
    if matter.direction == "export_ban":
        yield Reason("open_left_territory")
    if matter.regime.territory.part and matter.direction == "supply_ban":
        yield Reason("open_reached_territory")


def _ask_regime(matter: Matter, said: Sequence[str]) -> Iterator[Reason]:
    if said and matter.in_force == "yes":
        yield Reason("open_not_expired")
    day = matter.last_day
    for instrument in matter.regime.instruments:
        if instrument.unread and (day is None or date.fromisoformat(instrument.adopted) <= day):
            yield Reason("open_unread_instrument", instrument.title)
    last = max(matter.stretches, key=lambda one: one.starts)
    end = matter.regime.ends(last)
    if last.renewal_open and end and matter.in_force == "unknown":
        yield Reason("open_renewal", end)
