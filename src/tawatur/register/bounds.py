"""Whom a regime binds."""

from collections.abc import Mapping, Sequence
from datetime import date

from tawatur.core.transfer import ScreeningRow
from tawatur.core.values import Reason
from tawatur.packs.regimes import Membership, Regime, holds
from tawatur.register.matter import Matter
from tawatur.register.rules import ScreeningRules

Bodies = Mapping[str, Membership]


def binds(
    regime: Regime, state: str, days: Sequence[date], bodies: Bodies, *, outside: Sequence[str]
) -> bool:  # fmt: skip
    """Whether a regime binds a state on one of the days; without a day, whether it ever did.

    `outside`: states that no decision of the United Nations binds.
    """
    if "all" in regime.bound:
        return state not in outside
    if state in regime.bound:
        return True
    stretches = [one for code in regime.bound if code in bodies for one in bodies[code].members if state in one.states]
    return any(not days or any(holds(one.starts, one.until, day) for day in days) for one in stretches)


def weigh_bound(matter: Matter, bodies: Bodies, rules: ScreeningRules) -> ScreeningRow:
    """Whether the supplier is bound; of goods that leave the territory, and where the regime says so, the recipient.

    A supplier that is no state leaves the duty with the states concerned.
    """
    regime, days = matter.regime, [day for act in matter.acts for day in act.days]
    legal = regime.legal_of(matter.measure)
    kind = () if legal == "binding" else (Reason(f"legal_{legal}"),)
    if matter.direction == "export_ban" and "all" in regime.bound:
        return ScreeningRow("screen.bound", "yes", (Reason("bound_export"), *kind))
    if matter.direction == "export_ban" or regime.bound_side == "recipient":
        names, states = _name_recipients(matter)
    else:
        names, states = _name_suppliers(matter)
    held = [binds(regime, state, days, bodies, outside=rules.not_un_members) for state in states]
    if any(held):
        return ScreeningRow("screen.bound", "yes", (*(Reason("bound_member", name) for name in names), *kind))
    if states and "all" not in regime.bound:
        return ScreeningRow("screen.bound", "no", tuple(Reason("not_bound", name) for name in names))
    if not matter.transfer.supplier and "all" in regime.bound:
        return ScreeningRow("screen.bound", "yes", (Reason("supplier_untold"), *kind))
    if not states or not matter.suppliers:
        return ScreeningRow("screen.bound", "unknown", (*(Reason("supplier_no_state", name) for name in names), *kind))
    return ScreeningRow("screen.bound", "no", tuple(Reason("not_bound", name) for name in names))


def _name_suppliers(matter: Matter) -> tuple[list[str], tuple[str, ...]]:
    """The suppliers' names, and the states whose duty it is: of a body under a regime of few states, its home."""
    fillers = matter.transfer.supplier
    names = [f.name for f in fillers if f.kind == "country"] or [f.name for f in fillers]
    return names, matter.suppliers or (() if "all" in matter.regime.bound else matter.homes)


def _name_recipients(matter: Matter) -> tuple[list[str], tuple[str, ...]]:
    fillers = matter.transfer.recipient
    names = [f.name for f in fillers if f.kind == "country"] or [f.name for f in fillers]
    return names, tuple(filter(None, (matter.transfer.recipient_state,)))
