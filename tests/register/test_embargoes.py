"""Embargo files: the lint, and the examples each file brings."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from tawatur.core.case import Case
from tawatur.core.claim import Filler, Item
from tawatur.core.transfer import Screening
from tawatur.packs.packs import Packs
from tawatur.packs.regime_lint import lint_regime
from tawatur.packs.regimes import Regime, Trial, holds
from tawatur.register.transfers import build_register
from tests.register.conftest import Teller, force, jets, state

PACKS = Packs()
TRIALS = [(name, trial) for name, regime in PACKS.embargoes.items() for trial in regime.trials]


def screen_trial(trial: Trial, name: str, tell: Teller, case: Case) -> Screening:
    """The screening of a trial's transfer before one regime."""
    recipient = force(trial.recipient_name, trial.recipient) if trial.recipient_name else state(trial.recipient)
    services = tuple(Item(service, (service,), service, ref="") for service in trial.services)
    goods = (*(jets(None, ref) for ref in trial.items), *services)
    place = (
        (Filler(trial.place, (trial.place,), "place", entity="place", state=trial.recipient),) if trial.place else ()
    )
    sides = (state(trial.supplier), recipient)
    claims = [tell(*sides, stage="signed", when=trial.day, items=goods, place=place)]
    if trial.delivered:
        claims.append(tell(*sides, stage="delivered", when=trial.delivered, items=goods, place=place))
    register = build_register(claims, case, (), PACKS)
    return next(one for one in register.screenings if one.regime == name)


@pytest.mark.parametrize(("name", "trial"), TRIALS, ids=[f"{name}: {trial.about}" for name, trial in TRIALS])
def test_trials(name: str, trial: Trial, tell: Teller, bare_case: Case) -> None:
    """Each example of an embargo file is screened as the file says, exemption by exemption."""
    screening = screen_trial(trial, name, tell, bare_case)
    answers = {
        row.reasons[0].code.rpartition(".")[2]: row.answer
        for row in screening.rows
        if row.question == "screen.exemption"
    }
    assert screening.finding == trial.finding
    for exemption, answer in trial.exemptions.items():
        assert answers.get(exemption, "not_applicable") == answer, exemption


@pytest.mark.parametrize("name", sorted(PACKS.embargoes))
def test_every_regime_has_words_and_examples(name: str) -> None:
    """A regime has a name in both languages, at least one example that it may reach and one that it does not."""
    regime = PACKS.embargoes[name]
    assert PACKS.phrases.languages(f"regime.{name}") == ("ar", "en")
    found = {trial.finding for trial in regime.trials}
    assert {"in_scope_if_delivered", "unknown"} & found
    assert "out_of_scope" in found
    texts = [*(one.text for one in regime.measures), *(one.text for one in regime.exemptions)]
    assert {tuple(sorted(text)) for text in texts} == {("ar", "en")}


def faults(regime: Regime) -> str:
    """All faults of a regime in one text."""
    return "\n".join(lint_regime(regime, PACKS.memberships))


def test_lint_accepts_the_files() -> None:
    """The files as they stand have no fault."""
    assert [faults(regime) for regime in PACKS.embargoes.values()] == [""] * len(PACKS.embargoes)


def test_lint_finds_overlap() -> None:
    """Two stretches of one clock that share a day are a fault."""
    regime = PACKS.embargoes["libya-un"]
    late = [replace(m, until="2019-06-10") if m.id == "inspection-2018" else m for m in regime.measures]
    assert "inspection-2018 and inspection-2019" in faults(replace(regime, measures=late))


def test_lint_finds_loose_exemption() -> None:
    """An exemption that eases no measure of the file is a fault."""
    regime = PACKS.embargoes["libya-un"]
    loose = [replace(regime.exemptions[0], measures=[]), replace(regime.exemptions[1], measures=["no-such"])]
    found = faults(replace(regime, exemptions=loose))
    assert "is tied to no measure" in found
    assert "eases no-such" in found


def test_lint_finds_disorder() -> None:
    """Instruments out of the order of their days, and stretches that end before they begin, are faults."""
    regime = PACKS.embargoes["darfur-un"]
    found = faults(replace(regime, instruments=regime.instruments[::-1]))
    assert "not in the order of their days" in found
    backward = [replace(regime.measures[0], until="2001-01-01")]
    assert "before it begins" in faults(replace(regime, measures=backward, exemptions=[]))


def test_lint_finds_measure_before_its_instrument() -> None:
    """A measure cannot begin before the instrument that orders it was adopted."""
    regime = PACKS.embargoes["libya-un"]
    early = [replace(m, starts="2011-02-25") if m.id == "supply-ban" else m for m in regime.measures]
    assert "begins before unscr-1970 was adopted" in faults(replace(regime, measures=early))


def test_holds_is_inclusive() -> None:
    """Both ends of a stretch belong to it; an open end has none."""
    assert holds("2011-02-26", None, date(2011, 2, 26))
    assert not holds("2011-02-26", None, date(2011, 2, 25))
    assert holds(None, "2005-03-28", date(2005, 3, 28))
    assert not holds(None, "2005-03-28", date(2005, 3, 29))


def test_clocks_are_apart() -> None:
    """The inspection authority and the Panel run out; the supply ban of Libya does not."""
    regime = PACKS.embargoes["libya-un"]
    ends = {
        kind: max(m.until or "open" for m in regime.measures if m.kind == kind)
        for kind in ("supply_ban", "inspection", "panel")
    }
    assert ends == {"supply_ban": "open", "inspection": "2026-05-25", "panel": "2026-05-15"}


def change(parts: list[Any], ident: str, **told: object) -> list[Any]:
    """The parts of a regime with one of them told otherwise."""
    return [replace(one, **told) if one.id == ident else one for one in parts]


@pytest.mark.parametrize(
    ("part", "ident", "told", "fault"),
    [
        ("instruments", "unscr-1973", {"source": ""}, "marked as read and names no source"),
        ("instruments", "unscr-1973", {"modifies": ["unscr-1"]}, "which is not listed"),
        ("measures", "supply-ban", {"instrument": "unscr-1"}, "is not listed"),
        ("measures", "supply-ban", {"starts": "2011-01-01"}, "before unscr-1970 was adopted"),
        ("measures", "supply-ban", {"items": [], "services": []}, "bans nothing"),
        ("measures", "supply-ban", {"text": {"en": "words"}}, "no words in ar"),
        ("measures", "inspection-2018", {"starts": "2018-07-01"}, "leave a gap"),
        ("measures", "supply-ban", {"paragraph": ""}, "names no paragraph"),
        ("measures", "supply-ban", {"paragraph_sure": "open"}, "is said to be missing"),
        ("exemptions", "protective-clothing", {"measures": []}, "tied to no measure"),
        ("exemptions", "protective-clothing", {"measures": ["none"]}, "no measure here"),
        ("exemptions", "protective-clothing", {"items": [], "services": []}, "frees nothing"),
    ],
)
def test_lint_refuses_a_seeded_defect(part: str, ident: str, told: dict[str, Any], fault: str) -> None:
    """Each kind of defect put into a sound file is named."""
    regime = PACKS.embargoes["libya-un"]
    assert fault in faults(replace(regime, **{part: change(getattr(regime, part), ident, **told)}))


def test_lint_refuses_a_regime_that_orders_nothing_or_holds_nowhere() -> None:
    """A regime has measures, and states unless it follows the designated."""
    regime = PACKS.embargoes["libya-un"]
    assert "there is none" in faults(replace(regime, measures=[]))
    assert "holds nowhere" in faults(replace(regime, territory=replace(regime.territory, states=[])))
