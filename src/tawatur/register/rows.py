"""The steps of a screening up to the goods: what is banned, when, where, to whom, which goods."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tawatur.core.transfer import ScreeningRow
from tawatur.core.values import Reason
from tawatur.packs.regimes import SURE, Exemption, Instrument, Measure, Scope, Sure
from tawatur.register.acts import Act
from tawatur.register.matter import Answer, Good, Matter, Recipient
from tawatur.register.rules import RegisterRules


def cite(matter: Matter) -> str:
    """The instrument of the ban with its paragraph."""
    return matter.regime.cite(matter.measure)


def weigh_instrument(matter: Matter) -> ScreeningRow:
    """Which paragraph bans what is told."""
    reasons = (Reason(f"measure_{matter.direction}"), Reason(f"measure.{matter.name}.{matter.measure.id}"))
    sure = matter.regime.sure_of(matter.measure)
    doubts = doubt_paragraph(matter, matter.measure)
    return ScreeningRow("screen.instrument", "yes", (*reasons, *doubts), cite(matter), sure)


def doubt_paragraph(matter: Matter, part: Measure | Exemption) -> Iterator[Reason]:
    """Says where the paragraph alone is from memory, or was not found."""
    if doubt := matter.regime.doubt_of(part):
        yield Reason(doubt)


def weigh_force(matter: Matter) -> Iterator[ScreeningRow]:
    """Whether the ban was in force for each act told, one row each; and who disputes that it is."""
    title = matter.regime.instrument(matter.measure.instrument).title
    sure = _sure_of_days(matter)
    if not matter.acts:
        why = (*_stretch(matter), Reason("date_unknown"))
        yield ScreeningRow("screen.in_force.report", "unknown", why, title, sure)
    for act in matter.acts:
        answer = matter.holds_for(act)
        reasons = (*_when(act), *_stretch(matter), *_ending(matter, answer))
        yield ScreeningRow(f"screen.in_force.{act.deed}", answer, reasons, title, sure, act.claims)
    for dispute in matter.list_disputes():
        why = (Reason(f"dispute.{matter.name}.{dispute.id}"), Reason("disputed_since", dispute.starts))
        yield ScreeningRow("screen.disputed", "yes", why, dispute.source, dispute.sure)


def _sure_of_days(matter: Matter) -> Sure:
    """How surely the days of a ban are known: as the instruments that set them, the least sure of them.

    A day that no instrument sets is as sure as the ban.
    """
    first = min(matter.stretches, key=lambda one: one.starts)
    last = max(matter.stretches, key=lambda one: one.starts)
    marks = []
    for ident, day in ((first.instrument, first.starts), (last.ended_by, last.until)):
        act = matter.regime.instrument(ident) if ident else None
        told = act is not None and day in _days_of(act)
        marks.append(act.sure if act is not None and told else matter.measure.sure)
    return max(marks, key=SURE.index)


def _days_of(instrument: Instrument) -> tuple[str, ...]:
    """The days an instrument sets: the day it takes effect, the day before it, and the day it runs out."""
    start = instrument.in_force_from or instrument.adopted
    before = (date.fromisoformat(start) - timedelta(days=1)).isoformat()
    return (start, before, *((instrument.expires,) if instrument.expires else ()))


def _when(act: Act) -> Iterator[Reason]:
    if act.deed == "report":
        yield Reason("date_from_publication")
    elif act.when.start and act.when.end and act.when.start != act.when.end:
        yield Reason("act_on", f"{act.when.start} to {act.when.end}")
    elif act.when.resolved:
        side = "until " if act.when.start is None else "since " if act.when.end is None else ""
        yield Reason("act_on", f"{side}{act.when.start or act.when.end}")


def _stretch(matter: Matter) -> Iterator[Reason]:
    """From when the ban holds, over all its stretches that order the same."""
    first = min(matter.stretches, key=lambda one: one.starts)
    yield Reason("in_force_by" if first.starts_open else "in_force_since", first.starts)


def _is_long_before(day: date | None, end: str) -> bool:
    return day is not None and day.year + 1 < date.fromisoformat(end).year


def _ending(matter: Matter, answer: Answer) -> Iterator[Reason]:
    last = max(matter.stretches, key=lambda one: one.starts)
    end = matter.regime.ends(last)
    if end is None:
        yield Reason("open_ended")
    elif last.renewal_open and answer == "yes" and _is_long_before(matter.last_day, end):
        return  # how long it has run since does not matter to what was done then
    elif last.renewal_open:
        yield Reason("last_known_end" if last.until else "last_seen", end)
        if answer == "unknown" and matter.last_day and matter.last_day.isoformat() > end:
            yield Reason("renewal_not_known")
    else:
        yield Reason("ends_on", end)
        if last.ended_by:
            yield Reason("ended_by", matter.regime.instrument(last.ended_by).title)


def weigh_territory(matter: Matter) -> ScreeningRow:
    """Whether the goods go to, or leave, the territory."""
    territory = matter.regime.territory
    if matter.direction == "export_ban":
        return ScreeningRow("screen.territory", "yes", (Reason("leaves_territory"),), sure="reported")
    if not territory.states:
        return ScreeningRow("screen.territory", "yes", (Reason("follows_designated"),), sure="reported")
    if matter.through:
        return ScreeningRow("screen.territory", "unknown", (Reason("goes_through_territory"),), sure="reported")
    if not territory.part:
        return ScreeningRow("screen.territory", "yes", (Reason("goes_to_territory"),), sure="reported")
    part = Reason(f"part.{matter.name}")
    if told := _told_in(matter, territory.places):
        return ScreeningRow("screen.territory", "yes", (Reason("goes_to_territory"), part), "", "reported", told)
    if told := _told_in(matter, territory.outside):
        return ScreeningRow("screen.territory", "no", (Reason("goes_elsewhere"), part), "", "reported", told)
    return ScreeningRow("screen.territory", "unknown", (Reason("part_not_told"), part), "", "reported")


def _told_in(matter: Matter, places: dict[str, list[str]]) -> tuple[str, ...]:
    """The claims that tell one of the places as where the goods go."""
    known = {matter.folding.fold(name) for listed in places.values() for name in listed}
    told = [
        claim.id for claim in matter.claims for role in ("place", "recipient") for filler in claim.roles.get(role, ())
        if known & {matter.folding.fold(name) for name in (filler.name, *filler.names)}
    ]  # fmt: skip
    return tuple(dict.fromkeys(told))


def weigh_recipient(matter: Matter) -> ScreeningRow:
    """Whether the ban reaches those who are named as recipients."""
    scope = matter.regime.scope_of(matter.measure)
    named = [one for one in matter.recipients if one.party is not None or scope != "territory"]
    reasons = _say_standings(named)
    sure = max((one.party.sure for one in named if one.party), default=matter.measure.sure, key=SURE.index)
    head = Reason(f"embargo_{scope}")
    if matter.direction == "export_ban":
        return ScreeningRow("screen.recipient", "yes", (Reason("embargo_export"),))
    if scope == "territory":
        return ScreeningRow("screen.recipient", "yes", (head, *reasons))
    if matter.through:  # whoever governs the recipient's own state is nobody before this regime
        return ScreeningRow("screen.recipient", "unknown", (head, *reasons), sure=sure)
    reached = {reaches(one.standing, scope) for one in matter.recipients}
    answer: Answer = "unknown" if not reached or len(reached) > 1 else reached.pop()
    return ScreeningRow("screen.recipient", answer, (head, *reasons), sure=sure)


def _say_standings(named: Sequence[Recipient]) -> list[Reason]:
    """Who stands how: one reason for each standing, one name for each party."""
    names: dict[str, dict[str, str]] = {}
    for one in named:
        names.setdefault(one.standing or "unlisted", {}).setdefault(one.party.id if one.party else one.name, one.name)
    return [Reason(f"recipient_{standing}", ", ".join(told.values())) for standing, told in names.items()]


def reaches(standing: str, scope: Scope) -> Answer:
    """Whether a ban of this scope reaches a recipient of this standing ("" where nothing tells it)."""
    if scope == "territory":
        return "yes"
    if scope == "designated":
        return "yes" if standing == "designated" else "no" if standing == "government" else "unknown"
    return "no" if standing == "government" else "yes" if standing else "unknown"


def weigh_goods(matter: Matter, rules: RegisterRules) -> Iterator[ScreeningRow]:
    """Whether each line, class or service falls under the ban."""
    for good in matter.goods:
        yield _weigh_good(good, matter, rules)


def covers(measure: Measure, category: str, rules: RegisterRules) -> tuple[Answer, str]:
    """Whether a ban covers goods or a service of a category, with the code of the reason."""
    if category in rules.items.services:
        covered = bool({"all", category} & set(measure.services))
        return ("yes", "service_covered") if covered else ("no", "service_free")
    if category in rules.items.not_arms:
        return "no", "item_not_arms"
    if {"all", category} & set(measure.items):
        return "yes", "item_arms"
    if {"all", category} & set(measure.items_partly):
        return "unknown", "item_some_kinds"
    if category in rules.screening.unspecified and measure.items:
        return "unknown", "item_unspecified"
    return "no", "item_not_listed"


def _weigh_good(good: Good, matter: Matter, rules: RegisterRules) -> ScreeningRow:
    answer, code = covers(matter.measure, good.category, rules)
    question = "screen.service" if good.category in rules.items.services else "screen.item"
    reasons = _why(good, good.label, rules) if code == "item_arms" else (Reason(code, good.label),)
    return ScreeningRow(question, answer, tuple(reasons))


def _why(good: Good, label: str, rules: RegisterRules) -> Iterator[Reason]:
    yield Reason("item_arms", label)
    if good.category in rules.items.trainers:
        yield Reason("item_trainer", label)
    if good.category in rules.items.transports:
        yield Reason("item_transport", label)
