"""Which exemptions of a regime might reach a transfer, by which procedure, and who may ask."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from tawatur.core.transfer import ScreeningRow
from tawatur.core.values import Reason
from tawatur.packs.regimes import Exemption, holds
from tawatur.register.matter import Matter
from tawatur.register.rows import cite, doubt_paragraph
from tawatur.register.rules import ItemRules

Reach = Literal["yes", "no", "unknown"]


def list_exemptions(matter: Matter) -> tuple[Exemption, ...]:
    """The exemptions from the transfer's ban that are in force on a day of some act (all of them if it has none)."""
    days = [day for act in matter.acts for day in act.days]
    stretches = {one.id for one in matter.stretches}
    listed = [one for one in matter.regime.exemptions if stretches & set(one.measures)]
    return tuple(one for one in listed if not days or any(holds(one.starts, one.until, day) for day in days))


def weigh_exemption(exemption: Exemption, matter: Matter, rules: ItemRules) -> ScreeningRow:
    """Whether the exemption might apply, with its procedure and applicant.

    yes: recipient and goods fit. unknown: they may, or it holds only for a purpose the reports need
    not tell. no: the recipient or the goods are others.
    """
    recipient, why = _test_recipient(exemption, matter)
    goods, what = _test_goods(exemption, matter, rules)
    contract, when = _test_contract(exemption, matter)
    tests = (recipient, goods, contract)
    answer: Reach = "no" if "no" in tests else "unknown" if "unknown" in tests else "yes"
    reasons = [*why, *what, *when]
    if answer != "no":
        if exemption.condition:
            answer = "unknown"
            reasons.append(Reason("exemption_condition"))
        reasons += [Reason(procedure_code(exemption)), Reason(f"applicant_{exemption.applicant}")]
    told = (Reason(f"exemption.{matter.name}.{exemption.id}"), *reasons, *doubt_paragraph(matter, exemption))
    regime = matter.regime
    return ScreeningRow("screen.exemption", answer, told, regime.cite(exemption), regime.sure_of(exemption))


def weigh_none(matter: Matter) -> ScreeningRow:
    """What a ban without an exemption on file says: that there is none, or that there may be one."""
    known = matter.measure.no_exemption
    if known:
        return ScreeningRow("screen.exemptions", "no", (Reason("exemption_none_allowed"),), cite(matter), known)
    return ScreeningRow("screen.exemptions", "unknown", (Reason("exemption_none_on_file"),), cite(matter), "open")


def procedure_code(exemption: Exemption) -> str:
    """The code of the phrase for its procedure, with the authority that is told or asked."""
    named = exemption.procedure if exemption.procedure == "standing" else f"{exemption.procedure}_{exemption.authority}"
    return f"procedure_{named}"


def frees(exemption: Exemption, row: ScreeningRow) -> bool:
    """Whether the exemption by itself takes the transfer out of the ban: it applies, nobody need ask, no condition."""
    return row.answer == "yes" and exemption.procedure == "standing" and not exemption.condition


def _test_recipient(exemption: Exemption, matter: Matter) -> tuple[Reach, tuple[Reason, ...]]:
    if "any" in exemption.recipients:
        return "yes", ()
    named = [one.party.id for one in matter.recipients if one.party is not None]
    if set(named) & set(exemption.recipients):
        return "yes", (Reason("exemption_recipient"),)
    if not {"government", "visitors"} & set(exemption.recipients):
        return ("no", (Reason("exemption_other_recipients"),)) if named else ("unknown", ())
    if "government" not in exemption.recipients:
        return "no", (Reason("exemption_for_visitors"),)
    standings = {one.standing for one in matter.recipients if one.party is not None}
    if standings == {"government"}:
        return "yes", (Reason("exemption_government"),)
    if standings and "government" not in standings and not _names_state(matter):
        return "no", (Reason("exemption_not_government"),)
    return "unknown", (Reason("exemption_if_government"),)


def _names_state(matter: Matter) -> bool:
    """Whether some report names the state itself as recipient: then the authority may be meant."""
    return any(filler.kind in ("country", "place") for filler in matter.transfer.recipient)


def _test_contract(exemption: Exemption, matter: Matter) -> tuple[Reach, tuple[Reason, ...]]:
    """Whether the contract was made before the day the exemption asks for."""
    limit = exemption.contracts_before
    if limit is None:
        return "yes", ()
    made = [day for act in matter.acts if act.deed == "agreement" and not act.open for day in act.days]
    if not made:
        return "unknown", (Reason("exemption_contract_day", limit),)
    early = [day < date.fromisoformat(limit) for day in made]
    answer: Reach = "yes" if all(early) else "unknown" if any(early) else "no"
    return answer, (Reason("exemption_contract" if answer != "no" else "exemption_contract_later", limit),)


def _test_goods(exemption: Exemption, matter: Matter, rules: ItemRules) -> tuple[Reach, tuple[Reason, ...]]:
    """Yes where every good fits, unknown where some do or may, no where none does."""
    fits = [_fit(exemption, good.category, rules) for good in matter.goods]
    if not fits or "unknown" in fits or ("yes" in fits and "no" in fits):
        some = tuple(g.label for g, fit in zip(matter.goods, fits, strict=True) if fit != "no")
        return "unknown", tuple(Reason("exemption_some_goods", label) for label in some)
    return ("no", (Reason("exemption_other_goods"),)) if "no" in fits else ("yes", ())


def _fit(exemption: Exemption, category: str, rules: ItemRules) -> Reach:
    if category in rules.services:
        return "yes" if {"all", category} & set(exemption.services) else "no"
    if {"all", category} & set(exemption.items):
        return "yes"
    return "unknown" if "non_lethal" in exemption.items and category in rules.may_be_non_lethal else "no"


def list_rows(matter: Matter, rules: ItemRules) -> Iterator[tuple[Exemption, ScreeningRow]]:
    """Exemptions in force with their rows, those that might apply first; for missions and media only where near."""
    rank = {"yes": 0, "unknown": 1}
    rows = [(exemption, weigh_exemption(exemption, matter, rules)) for exemption in list_exemptions(matter)]
    near = [pair for pair in rows if pair[1].answer != "no" or "visitors" not in pair[0].recipients]
    yield from sorted(near, key=lambda pair: rank.get(pair[1].answer, 2))
