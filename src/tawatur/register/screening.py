"""Each transfer against each embargo that regards it, in rows; worded "if as reported", accusing nobody."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from tawatur.core.case import Case
from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.transfer import Screening, ScreeningRow, Transfer
from tawatur.core.values import Reason
from tawatur.packs.packs import Packs
from tawatur.packs.regimes import Measure, Regime
from tawatur.register.acts import Act, list_acts
from tawatur.register.bounds import weigh_bound
from tawatur.register.exemptions import frees, list_exemptions, list_rows, weigh_none
from tawatur.register.matter import Direction, Good, Matter, list_goods
from tawatur.register.questions import ask_questions
from tawatur.register.recipients import Parties, find_recipients
from tawatur.register.rows import weigh_force, weigh_goods, weigh_instrument, weigh_recipient, weigh_territory
from tawatur.register.rules import register_rules
from tawatur.register.said import Speech, find_misdated, find_said, weigh_reports
from tawatur.register.sides import Sides

Verdict = Literal["in_scope_if_delivered", "out_of_scope", "lead_only", "unknown"]
_WEIGHT: Mapping[str, int] = {"in_scope_if_delivered": 0, "lead_only": 1, "unknown": 2, "out_of_scope": 3}


class _Finding(Struct, frozen=True):
    """One ban weighed: the matter, its rows and what they come to."""

    matter: Matter
    rows: tuple[ScreeningRow, ...]
    verdict: Verdict
    bound: bool


def screen_transfers(
    transfers: Sequence[Transfer],
    claims: Sequence[Claim],
    case: Case,
    packs: Packs,
    *,
    documents: Sequence[Document] = (),
) -> tuple[Screening, ...]:
    """Every transfer against every regime whose territory it goes to, or leaves where exports are banned.

    A transfer that was cancelled, with nothing told as shipped, is not screened; nor is one before a regime that
    was over, or began, long before or after it; one whose supplier nobody names only before those that bind every
    state. Without `documents` nothing is read in the evidence: what the
    press says of an exemption is then told only by the names of objects, and an undated transfer stays undated.
    """
    screen = _Screen(claims, case, packs, documents)
    return tuple(found for transfer in transfers for found in screen.weigh_all(transfer))


class _Deal(Struct, frozen=True):
    """One transfer as every regime looks at it: its claims, acts and goods, and the states of its suppliers."""

    transfer: Transfer
    held: tuple[Claim, ...]
    acts: tuple[Act, ...]
    goods: tuple[Good, ...]
    homes: tuple[str, ...]
    states: tuple[str, ...]


class _Screen:
    """Weighs transfers against regimes, with what all screenings share."""

    def __init__(self, claims: Sequence[Claim], case: Case, packs: Packs, documents: Sequence[Document]) -> None:
        self.claims, self.packs, self.documents = claims, packs, documents
        self.places = {claim.id: place for place, claim in enumerate(claims)}
        self.sides, self.parties = Sides(case, packs), Parties(packs)
        self.speech, self.rules = Speech(documents), register_rules()

    def weigh_all(self, transfer: Transfer) -> Iterator[Screening]:
        """The screenings of one transfer before the regimes that have a part in it, each by its weightiest ban."""
        held = tuple(self.claims[place] for place in sorted(self.places[claim] for claim in transfer.claims))
        acts = list_acts(transfer, held, self.documents, self.rules)
        if transfer.stage == "cancelled" and not any(act.deed in ("shipment", "delivery") for act in acts):
            return
        deal = self._describe(transfer, held, acts)
        for name, regime in self.packs.embargoes.items():
            matters = [*self._open(deal, name, regime)]
            if matters:
                yield self._write(min((self._test(one) for one in matters), key=lambda one: _WEIGHT[one.verdict]))

    def _describe(self, transfer: Transfer, held: tuple[Claim, ...], acts: tuple[Act, ...]) -> _Deal:
        told = [(claim, filler) for claim in held for filler in claim.roles.get("supplier", ())]
        homes = tuple(dict.fromkeys(state for claim, filler in told if (state := self.sides.state(claim, filler))))
        states = tuple(
            dict.fromkeys(s for c, f in told if (s := self.sides.state(c, f)) and not self.sides.is_force(f))
        )
        if not told and transfer.supplier_state:  # the register took it from what is told beside the deal
            homes = states = (transfer.supplier_state,)
        return _Deal(transfer, held, acts, list_goods(transfer, held, self.packs.items), homes, states)

    def _open(self, deal: _Deal, name: str, regime: Regime) -> Iterator[Matter]:
        """The bans that may regard the transfer, one matter each: those in force, else the nearest of them."""
        transfer, held, acts, homes = deal.transfer, deal.held, deal.acts, deal.homes
        if not (transfer.supplier or homes) and "all" not in regime.bound:
            return
        recipients = find_recipients(transfer, regime, acts, self.parties)
        everywhere = not regime.territory.states and any(one.party for one in recipients)
        directions: tuple[tuple[Direction, Sequence[str], bool], ...] = (
            ("supply_ban", (transfer.recipient_state,), False), ("export_ban", homes, False),
            ("supply_ban", transfer.through, True),
        )  # fmt: skip
        for direction, places, through in directions:
            bans = [
                one for one in sorted(regime.measures, key=lambda one: one.starts, reverse=True)
                if one.kind == direction and (set(places) & set(regime.states_of(one)) or everywhere)
            ]  # fmt: skip
            matters = [
                Matter(transfer, name, regime, direction, ban, homes, deal.states, held, deal.goods, self.packs.folding,
                       acts, recipients, through) for ban in bans
            ]  # fmt: skip
            if matters:
                yield from self._choose_live(matters) or self._nearest(matters)
                return

    def _choose_live(self, matters: Sequence[Matter]) -> list[Matter]:
        """The bans that hold, or may; of one clock the stretch that holds itself stands for the others."""
        live = [one for one in matters if one.in_force != "no" and not self._is_stale(one)]
        sure = {one.measure.clock for one in live if one.holds_itself}
        return [one for one in live if one.holds_itself or one.measure.clock not in sure]

    def _is_stale(self, matter: Matter) -> bool:
        """Whether the last renewal on file ran out so long before every act that nobody asks what became of it."""
        last, days = matter.stretches[-1], [day for act in matter.acts for day in act.days]
        if not (last.renewal_open and last.until and days):
            return False
        return (min(days) - date.fromisoformat(last.until)).days > self.rules.screening.stale_days

    def _nearest(self, matters: Sequence[Matter]) -> Iterator[Matter]:
        """The ban nearest in time to the acts, if it is near."""
        ranked = sorted((days, n) for n, one in enumerate(matters) if (days := _distance(one)) is not None)
        if ranked and ranked[0][0] <= self.rules.screening.near_days:
            yield matters[ranked[0][1]]

    def _test(self, matter: Matter) -> _Finding:
        core = (
            weigh_instrument(matter), *weigh_force(matter), weigh_territory(matter), weigh_recipient(matter),
            weigh_bound(matter, self.packs.memberships, self.rules.screening),
        )  # fmt: skip
        territory, recipient, bound = core[-3:]
        if bound.answer == "no":
            return _Finding(matter, core, "out_of_scope", bound=False)
        goods = tuple(weigh_goods(matter, self.rules))
        eased = list(list_rows(matter, self.rules.items))
        answers = [matter.in_force, territory.answer, recipient.answer, bound.answer]
        none = () if matter.in_force == "no" or list_exemptions(matter) else (weigh_none(matter),)
        freed = any(frees(exemption, row) for exemption, row in eased)
        verdict = _conclude(matter, answers, [row.answer for row in goods], freed=freed)
        return _Finding(matter, (*core, *goods, *(row for _, row in eased), *none), verdict, bound=True)

    def _write(self, found: _Finding) -> Screening:
        matter, words = found.matter, self.rules.screening
        said: tuple[str, ...] = ()
        told: tuple[ScreeningRow, ...] = ()
        asked: tuple[Reason, ...] = ()
        if found.bound:
            if matter.direction == "supply_ban":  # what the press says of an embargo, it says of supply
                said = find_said(matter, self.claims, self.sides, self.speech, words.embargo_words)
            exempted = weigh_reports(said, self.claims, matter, self.speech, words)
            told = (exempted, *find_misdated(matter, self.claims, said))
            asked = ask_questions(matter, said, found.verdict, exempted)
        return Screening(
            id=identify("s", matter.transfer.id, matter.name),
            transfer=matter.transfer.id,
            regime=matter.name,
            finding=found.verdict,
            rows=(*found.rows, *told),
            instruments=(matter.regime.instrument(matter.measure.instrument).title,),
            date=matter.when,
            said=said,
            open_questions=asked,
            measure=matter.measure.id,
            bound=found.bound,
        )


def _conclude(matter: Matter, core: Sequence[str], goods: Sequence[str], *, freed: bool) -> Verdict:
    """A test that fails puts the transfer out of scope; a lead stays a lead; an open test leaves it open."""
    if "no" in core or freed or (goods and set(goods) == {"no"}):
        return "out_of_scope"
    if matter.transfer.grade == "lead":
        return "lead_only"
    return "in_scope_if_delivered" if set(core) == {"yes"} and "yes" in goods else "unknown"


def _distance(matter: Matter) -> int | None:
    """Days between the acts and the ban, None where no day is known."""
    days = [day for act in matter.acts for day in act.days]
    return min((_apart(one, day) for one in matter.stretches for day in days), default=None)


def _apart(measure: Measure, day: date) -> int:
    """Days from a day to the nearer end of a stretch it lies outside of."""
    first, last = date.fromisoformat(measure.starts), date.fromisoformat(measure.until or date.max.isoformat())
    return max((first - day).days, (day - last).days, 0)
