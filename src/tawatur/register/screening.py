"""Each transfer against each embargo that regards it, in rows; worded "if as reported", accusing nobody."""

from collections.abc import Iterator, Sequence
from typing import Literal

from tawatur.core.case import Case
from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.transfer import Screening, ScreeningRow, Transfer
from tawatur.core.values import Reason
from tawatur.packs.embargoes import Regime
from tawatur.packs.packs import Packs
from tawatur.register.exemptions import frees, list_rows
from tawatur.register.matter import Direction, Good, Matter, date_transfer, list_goods
from tawatur.register.questions import ask_questions
from tawatur.register.rules import RegisterRules, register_rules
from tawatur.register.said import Speech, find_misdated, find_said, weigh_reports
from tawatur.register.sides import Sides

Answer = Literal["yes", "no", "unknown"]
Verdict = Literal["in_scope_if_delivered", "out_of_scope", "lead_only", "unknown"]


def screen_transfers(
    transfers: Sequence[Transfer],
    claims: Sequence[Claim],
    case: Case,
    packs: Packs,
    *,
    documents: Sequence[Document] = (),
) -> tuple[Screening, ...]:
    """Every transfer against every regime whose territory it goes to, or leaves where exports are banned.

    Without `documents` nothing is read in the evidence: what the press says of an exemption is then
    told only by the names of objects, and an undated transfer stays undated.
    """
    sides, rules = Sides(case, packs), register_rules()
    speech = Speech(documents)
    found = []
    for transfer in transfers:
        held = tuple(claim for claim in claims if claim.id in transfer.claims)
        for name, regime in packs.embargoes.items():
            matter = _open(transfer, name, regime, held, sides, packs, documents)
            if matter is not None:
                found.append(_screen(matter, claims, sides, speech, rules))
    return tuple(found)


def _open(
    transfer: Transfer, name: str, regime: Regime, claims: tuple[Claim, ...], sides: Sides, packs: Packs,
    documents: Sequence[Document],
) -> Matter | None:  # fmt: skip
    """The matter to screen, None where the regime does not regard the transfer."""
    states = set(regime.territory.states)
    told = [(claim, filler) for claim in claims for filler in claim.roles.get("supplier", ())]
    homes = {state for claim, filler in told if (state := sides.state(claim, filler))}
    bound = tuple(dict.fromkeys(s for c, f in told if (s := sides.state(c, f)) and not sides.is_force(f)))
    exports = any(measure.kind == "export_ban" for measure in regime.measures)
    direction: Direction = "supply_ban" if transfer.recipient_state in states else "export_ban"
    if direction == "export_ban" and not (exports and homes & states):
        return None
    matter = Matter(
        transfer, name, regime, direction, bound, claims, list_goods(transfer, claims, packs.items), packs.folding,
        date_transfer(transfer, claims, documents), (),
    )  # fmt: skip
    named = (matter.names_party((filler.name, *filler.names)) for filler in transfer.recipient)
    parties = tuple(dict.fromkeys(party.id for party in named if party is not None))
    return Matter(**{f: getattr(matter, f) for f in matter.__struct_fields__ if f != "parties"},
                  parties=tuple(p for p in regime.parties if p.id in parties))  # fmt: skip


def _screen(
    matter: Matter, claims: Sequence[Claim], sides: Sides, speech: Speech, rules: RegisterRules
) -> Screening:  # fmt: skip
    words = rules.screening
    said = find_said(matter, claims, sides, speech, words.embargo_words)
    exemptions = list(list_rows(matter, rules.items))
    core = (_instrument(matter), _force(matter), _territory(matter), _recipient(matter), _bound(matter, rules))
    goods = tuple(_good(good, matter, rules) for good in matter.goods)
    rows = (
        *core, *goods, *(row for _, row in exemptions),
        weigh_reports(said, claims, matter, speech, words.exemption_words), *find_misdated(matter, claims, said),
    )  # fmt: skip
    freed = any(frees(exemption, row) for exemption, row in exemptions)
    measure = matter.measure
    return Screening(
        id=identify("s", matter.transfer.id, matter.name),
        transfer=matter.transfer.id,
        regime=matter.name,
        finding=_conclude(matter, [row.answer for row in core], [row.answer for row in goods], freed=freed),
        rows=rows,
        instruments=(matter.regime.instrument(measure.instrument).title,) if measure else (),
        date=matter.date,
        said=said,
        open_questions=ask_questions(matter, matter.claims, said),
    )


def _conclude(matter: Matter, core: Sequence[str], goods: Sequence[str], *, freed: bool) -> Verdict:
    """A test that fails puts the transfer out of scope; a lead stays a lead; an open test leaves it open."""
    _, force, territory, recipient, bound = core
    if "no" in (force, territory, recipient, bound) or freed or (goods and set(goods) == {"no"}):
        return "out_of_scope"
    if matter.transfer.grade == "lead":
        return "lead_only"
    return "in_scope_if_delivered" if {force, territory, recipient, bound} == {"yes"} and "yes" in goods else "unknown"


def _instrument(matter: Matter) -> ScreeningRow:
    """Which paragraph bans what is told."""
    measure = matter.measure
    if measure is None:
        return ScreeningRow("screen.instrument", "no", (Reason("no_such_measure"),))
    title = matter.regime.instrument(measure.instrument).title
    source = f"{title} § {measure.paragraph}" if measure.paragraph else title
    reasons = (Reason(f"measure_{measure.kind}"), Reason(f"measure.{matter.name}.{measure.id}"))
    return ScreeningRow("screen.instrument", "yes", reasons, source, measure.sure)


def _force(matter: Matter) -> ScreeningRow:
    measure = matter.measure
    if measure is None:
        return ScreeningRow("screen.in_force", "no", (Reason("no_such_measure"),))
    reasons = [Reason("in_force_since", measure.starts)]
    reasons.append(Reason("ends_on", measure.until) if measure.until else Reason("open_ended"))
    if matter.date is None:
        reasons.append(Reason("date_unknown"))
    elif matter.date.anchor == "published":
        reasons.append(Reason("date_from_publication"))
    source = matter.regime.instrument(measure.instrument).title
    return ScreeningRow("screen.in_force", matter.in_force, tuple(reasons), source, measure.sure)


def _territory(matter: Matter) -> ScreeningRow:
    """Whether the goods go to, or leave, the territory."""
    territory = matter.regime.territory
    if matter.direction == "export_ban":
        return ScreeningRow("screen.territory", "yes", (Reason("leaves_territory"),), sure="reported")
    if not territory.part:
        return ScreeningRow("screen.territory", "yes", (Reason("goes_to_territory"),), sure="reported")
    known = {matter.folding.fold(name) for listed in territory.places.values() for name in listed}
    told = [
        claim.id for claim in matter.claims for role in ("place", "recipient") for filler in claim.roles.get(role, ())
        if known & {matter.folding.fold(name) for name in (filler.name, *filler.names)}
    ]  # fmt: skip
    if told:
        held = tuple(dict.fromkeys(told))
        return ScreeningRow("screen.territory", "yes", (Reason("goes_to_territory"),), sure="reported", claims=held)
    return ScreeningRow("screen.territory", "unknown", (Reason("part_not_told"),), sure="reported")


def _recipient(matter: Matter) -> ScreeningRow:
    """Whether the regime reaches this recipient."""
    standings = {party.standing for party in matter.parties}
    reasons = [Reason(f"recipient_{party.standing}", _name(matter, party.id)) for party in matter.parties]
    if matter.direction == "export_ban" or matter.regime.scope == "territory":
        return ScreeningRow("screen.recipient", "yes", (Reason("embargo_territorial"), *reasons))
    answer: Answer = "unknown"
    if matter.regime.scope == "designated":
        answer = "yes" if "designated" in standings else "unknown"
    elif standings:
        answer = "no" if standings == {"government"} else "yes"
    return ScreeningRow("screen.recipient", answer, (Reason(f"embargo_{matter.regime.scope}"), *reasons))


def _name(matter: Matter, party: str) -> str:
    """The recipient's name as the reports have it."""
    for filler in matter.transfer.recipient:
        held = matter.names_party((filler.name, *filler.names))
        if held is not None and held.id == party:
            return filler.name
    return party


def _bound(matter: Matter, rules: RegisterRules) -> ScreeningRow:
    """Whether the supplier is bound. A supplier that is no state leaves the duty with the states concerned."""
    suppliers = matter.transfer.supplier
    names = [f.name for f in suppliers if f.kind == "country"] or [f.name for f in suppliers]
    bound, outside = matter.regime.bound, rules.screening.not_un_members
    if matter.direction == "export_ban":
        return ScreeningRow("screen.bound", "yes", (Reason("bound_export"),))
    if not matter.suppliers:
        return ScreeningRow("screen.bound", "unknown", tuple(Reason("supplier_no_state", name) for name in names))
    held = [state not in outside if "all" in bound else state in bound for state in matter.suppliers]
    code = "bound_member" if any(held) else "not_bound"
    return ScreeningRow("screen.bound", "yes" if any(held) else "no", tuple(Reason(code, name) for name in names))


def _good(good: Good, matter: Matter, rules: RegisterRules) -> ScreeningRow:
    """Whether one line, class or service falls under the ban."""
    measure = matter.measure
    label = good.label
    items, services = (measure.items, measure.services) if measure else ([], [])
    if good.category in rules.items.services:
        if {"all", good.category} & set(services):
            return ScreeningRow("screen.service", "yes", (Reason("service_covered", label),))
        return ScreeningRow("screen.service", "no", (Reason("service_free", label),))
    if good.category in rules.items.not_arms:
        return ScreeningRow("screen.item", "no", (Reason("item_not_arms", label),))
    if not {"all", good.category} & set(items):
        return ScreeningRow("screen.item", "no", (Reason("item_not_listed", label),))
    return ScreeningRow("screen.item", "yes", tuple(_why(good, label, rules)))


def _why(good: Good, label: str, rules: RegisterRules) -> Iterator[Reason]:
    yield Reason("item_arms", label)
    if good.category in rules.items.trainers:
        yield Reason("item_trainer", label)
    if good.category in rules.items.transports:
        yield Reason("item_transport", label)
